"""What is in the hand: how an arm carries it, and where it is drawn."""

from math import sin

from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.posture import Four, Hand, Posture
from filmgen.backends.silhouette.bodies.skeleton import Arm, Skeleton
from filmgen.backends.silhouette.bodies.things import Moment, Pen, Thing, find

_FREE = ("stand", "walk", "sit", "look-up", "look-down", "lean", "hold", "turn", "kneel", "rise")
"""Poses whose near arm has nothing else to do."""
_OTHER_HAND = ("point", "wave", "knock", "embrace")

_ARMS: dict[str, tuple[Four, Hand]] = {
    "hangs": ((3, 8, 0, 6), "grip"),
    "stands": ((24, 82, -10, 4), "grip"),
    "rests": ((34, 42, 4, 6), "grip"),
    "follows": ((16, 66, 0, 4), "grip"),
    "flat": ((24, 78, -6, 3), "flat"),
}
_OWN: dict[str, tuple[Four, Hand]] = {
    "lantern": ((58, 26, -84, 6), "grip"),
    "umbrella": ((30, 92, -20, 6), "grip"),
    "bell": ((44, 70, -100, 6), "grip"),
    "keys": ((40, 62, -90, 6), "grip"),
    "drop": ((62, 60, 30, 4), "point"),
    "balloon": ((96, 30, 0, 8), "grip"),
    "telescope": ((72, 84, -64, 6), "grip"),
    "magnifier": ((52, 74, -20, 4), "grip"),
    "firebrand": ((78, 40, 0, 8), "grip"),
    "torch": ((40, 44, 0, 4), "grip"),
    "cane": ((14, 22, 0, 6), "grip"),
    "coin": ((40, 70, -20, 4), "pinch"),
}
_HEAVY = ("suitcase", "briefcase", "bag", "sack", "bucket", "cage", "rope")


def held_thing(word: str) -> tuple[str, Thing] | None:
    """The thing a word names. A telephone is held by its receiver; a word nobody knows is a small parcel."""
    word = word.strip().lower().replace(" ", "-")
    if not word:
        return None
    name, thing = find(word) or find("parcel")  # type: ignore[misc]
    if name == "telephone":
        return find("receiver")
    if thing.height > 2.2:
        return find("parcel")
    return name, thing


def carrying(posture: Posture, stance: Stance, name: str, thing: Thing) -> Posture:
    """The posture with an arm that carries."""
    arm, hand = _OWN.get(name, _ARMS[thing.carried])
    swing = 0.16 * (posture.arm[0] + 2) if stance.pose in ("walk", "run") else 0.0
    arm = (arm[0] + swing, arm[1], arm[2], arm[3])
    if name == "receiver":
        return posture.but(arm=(62, 128, 10, 6), hand="grip", head=posture.head + 3)
    if stance.pose == "give":
        return posture.but(hand="grip" if thing.carried in ("hangs", "stands", "rests") else "flat")
    if stance.pose in _OTHER_HAND:
        return posture.but(other_arm=arm, other_hand=hand)
    if stance.pose == "write":
        return posture
    if stance.pose == "hold" and name in _HEAVY:
        arm = (34, 60, -90, 6)
    if stance.pose in _FREE:
        reading = thing.carried == "flat" and stance.pose != "look-up"
        posture = posture.but(arm=arm, hand=hand)
        if stance.pose == "hold":
            posture = posture.but(other_arm=(2, 16, 0, 4), other_hand="relaxed")
        if reading:
            posture = posture.but(
                other_arm=(arm[0] + 4, arm[1] - 6, arm[2], 3), other_hand="flat", head=posture.head + 7
            )
        return posture
    return posture.but(hand="grip") if posture.hand in ("relaxed", "flat", "open") else posture


def draw_held(sheet: Sheet, bones: Skeleton, stance: Stance, thing: Thing, metres: float, far: bool) -> None:
    """Draw what one hand holds; `far` is the other hand's turn. `metres` to a head height."""
    in_other = stance.pose in _OTHER_HAND or stance.pose == "write"
    if far != in_other:
        return
    arm = bones.other_arm if in_other else bones.arm
    size = thing.height / metres
    now = Moment(stance.clock, pixels=size * sheet.unit)
    x, y = _fist(arm)
    pen = Pen(sheet, x, y, 0.0, size, now=now)
    grip_x, grip_y = thing.grip
    if thing.carried == "hangs":
        sway = 3.0 * sin(2.1 * stance.clock) + (6.0 * sin(4.2 * stance.travel) if stance.pose == "walk" else 0.0)
        pen = pen.at(0, 0, sway)
    elif thing.carried == "stands":
        pen = pen.at(0, 0, thing.turn)
    elif thing.carried == "rests":
        grip_x, grip_y = 0.0, 0.0
        pen = Pen(sheet, *_foot_of(x, y, thing, size), thing.turn, size, now=now)
    elif thing.carried == "follows":
        pen = pen.at(0, 0, 90 - arm.angle + thing.turn)
    else:
        pen = pen.at(0.06, 0.1, -8.0)
    thing.draw(pen.at(-grip_x, -grip_y))


def _fist(arm: Arm) -> tuple[float, float]:
    return arm.palm


def _foot_of(x: float, y: float, thing: Thing, size: float) -> tuple[float, float]:
    """Where a thing that rests on the ground stands, so that it passes through the fist; lifted if it is too short."""
    lean = sin(thing.turn * 0.01745)
    return x - lean * max(0.0, -y), min(0.0, y + thing.grip[1] * size) if -y > size else 0.0
