"""What is in the hands: how an arm carries it, and where it is drawn."""

from dataclasses import dataclass, replace
from math import sin

from filmgen.backends.silhouette.bodies.curve import smooth
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.posture import Four, Hand, Posture, between
from filmgen.backends.silhouette.bodies.postures import SIGHT, STOOP, UNDO
from filmgen.backends.silhouette.bodies.skeleton import Frame, Skeleton, pose_bones, reach_to
from filmgen.backends.silhouette.bodies.things import THINGS, Moment, Pen, Thing, find

_FREE = ("stand", "walk", "sit", "look-up", "look-down", "lean", "hold", "turn", "kneel", "rise")
"""Poses whose near arm has nothing else to do."""
_OTHER_HAND = ("point", "wave", "knock", "embrace", "open", "peer", "reach")
PAPERS = ("notebook", "ledger", "form", "letter", "map", "book", "closed-book", "envelope", "newspaper", "scroll")
"""What can be written on."""
PENS = ("pencil", "quill")
UNDONE = ("box", "parcel", "letter", "envelope", "book", "jar", "bottle", "watch", "bag", "scroll", "map", "umbrella")
"""What is opened in the hands; for anything else there is a door."""
LENSES = ("telescope", "camera", "magnifier")
"""What is held up to the eye."""

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
    "telescope": ((20, 70, -10, 6), "grip"),
    "magnifier": ((52, 74, -20, 4), "grip"),
    "firebrand": ((78, 40, 0, 8), "grip"),
    "torch": ((40, 44, 0, 4), "grip"),
    "cane": ((14, 22, 0, 6), "grip"),
    "coin": ((40, 70, -20, 4), "pinch"),
}
_IN_HAND = {
    "rock": 0.17, "ledger": 0.28, "map": 0.34, "coat": 0.84, "clock": 0.28, "radio": 0.28, "umbrella": 1.0,
    "sack": 0.5, "crate": 0.42, "parcel": 0.2,
}  # fmt: skip
"""How tall things are that come smaller when they are carried, in metres."""
_HEAVY = ("suitcase", "briefcase", "bag", "sack", "bucket", "cage", "rope")


@dataclass(frozen=True)
class Load:
    """A thing in a hand; `far` is the other one. `level` things point straight ahead, however the hand is turned."""

    name: str
    thing: Thing
    far: bool = False
    level: bool = False


def held_thing(word: str) -> tuple[str, Thing] | None:
    """The thing a word names. A telephone is held by its receiver; a word nobody knows is a small parcel."""
    word = word.strip().lower().replace(" ", "-")
    if not word or word in ("keyhole", "door", "window"):
        return None
    name, thing = find(word) or find("parcel")  # type: ignore[misc]
    if name == "telephone":
        return find("receiver")
    if thing.height > 2.2:
        name, thing = find("parcel")  # type: ignore[misc]
    return name, replace(thing, height=_IN_HAND.get(name, thing.height))


def loads(stance: Stance, holding: str) -> tuple[Load, ...]:
    """What is in the hands of a figure. Who writes has paper in one and a pencil in the other."""
    held = held_thing(holding)
    if stance.pose == "write":
        paper = held if held is not None and held[0] in PAPERS else ("notebook", THINGS["notebook"])
        pen = held if held is not None and held[0] in PENS else ("pencil", THINGS["pencil"])
        return Load(*paper, far=True), Load(*pen)
    if held is None:
        return ()
    level = stance.pose == "peer" and held[0] in LENSES
    in_other = (
        (stance.pose in _OTHER_HAND or held[0] == "receiver")
        and not level
        and not undoing(stance, held[0])
        and held[0] != "microscope"
    )
    return (Load(*held, far=in_other, level=level),)


def undoing(stance: Stance, name: str) -> bool:
    return stance.pose == "open" and name in UNDONE


def laden(posture: Posture, stance: Stance, holding: str) -> tuple[Posture, tuple[Load, ...]]:
    """The posture of one who holds something, and what is in which hand. On the way from pose to pose the arms go
    from one way of holding it to the other."""
    after = loads(stance, holding)
    if stance.blend_from is None or not holding:
        return _with(posture, stance, after), after
    was = replace(stance, pose=stance.blend_from, blend_from=None, blend=1.0)
    before = loads(was, holding)
    share = smooth(0.0, 1.0, stance.blend)
    posture = between(_with(posture, was, before), _with(posture, stance, after), share)
    return posture, after if share >= 0.5 else before


def _with(posture: Posture, stance: Stance, carried: tuple[Load, ...]) -> Posture:
    for load in carried:
        posture = carrying(posture, stance, load)
    return posture


def carrying(posture: Posture, stance: Stance, load: Load) -> Posture:
    """The posture with an arm that carries."""
    name, thing = load.name, load.thing
    if stance.pose == "write":
        return posture
    if load.level:
        return posture.but(**{part: getattr(SIGHT, part) for part in ("lean", "neck", "head", *_HANDS)})
    if stance.pose == "peer" and name == "microscope":
        return posture.but(neck=16, head=36, arm=(34, 84, -20, 4), other_arm=(38, 70, -14, 4), hand="flat")
    if undoing(stance, name):
        return posture.but(**{part: getattr(UNDO, part) for part in ("lean", "bend", "neck", "head", *_HANDS)})
    arm, hand = _OWN.get(name, _ARMS[thing.carried])
    swing = 0.16 * (posture.arm[0] + 2) if stance.pose in ("walk", "run") else 0.0
    arm = (arm[0] + swing, arm[1], arm[2], arm[3])
    if name == "receiver":
        return posture.but(head=posture.head + 3)
    if stance.pose == "give":
        return posture.but(hand="grip" if thing.carried in ("hangs", "stands", "rests") else "flat")
    if load.far:
        return posture.but(other_arm=arm, other_hand=hand)
    if stance.pose == "hold" and name in _HEAVY:
        arm = (34, 60, -90, 6)
    if stance.pose not in _FREE:
        return posture.but(hand="grip") if posture.hand in ("relaxed", "flat", "open") else posture
    posture = posture.but(arm=arm, hand=hand)
    if stance.pose == "hold":
        posture = posture.but(other_arm=(2, 16, 0, 4), other_hand="relaxed")
    if thing.carried == "flat" and stance.pose != "look-up":
        other = (arm[0] + 4, arm[1] - 6, arm[2], 3)
        posture = posture.but(other_arm=other, other_hand="flat", head=posture.head + 7)
    return posture


def to_ear(posture: Posture, carried: tuple[Load, ...], frame: Frame) -> Posture:
    """The far hand at the cheek of one who telephones: the face stays free."""
    if not any(load.name == "receiver" for load in carried):
        return posture
    bones = pose_bones(posture, "side", frame)
    cheek = (bones.chin[0] + 0.46 * frame.head, bones.chin[1] + 0.02 * frame.head)
    upper, elbow = reach_to(bones.other_arm.shoulder, cheek)
    return posture.but(other_arm=(upper, elbow, 176 - upper - elbow, 0), other_hand="grip")


_HANDS = ("arm", "other_arm", "hand", "other_hand")


def stooping(posture: Posture, stance: Stance, holding: str) -> Posture:
    """Bent to a keyhole."""
    return STOOP if stance.pose == "peer" and "keyhole" in holding.lower() else posture


def draw_held(sheet: Sheet, bones: Skeleton, stance: Stance, load: Load, metres: float) -> None:
    """Draw what one hand holds. `metres` to a head height."""
    arm, thing = bones.other_arm if load.far else bones.arm, load.thing
    size = thing.height / metres
    x, y = arm.palm
    pen = Pen(sheet, x, y, 0.0, size, now=Moment(stance.clock, pixels=size * sheet.unit))
    grip_x, grip_y = thing.grip
    if load.level:
        pen, grip_y = pen.at(0, 0, 90), 0.12
    elif thing.carried == "hangs":
        sway = 3.0 * sin(2.1 * stance.clock) + (6.0 * sin(4.2 * stance.travel) if stance.pose == "walk" else 0.0)
        pen = pen.at(0, 0, sway - 14 * stance.wind)
    elif thing.carried == "stands":
        pen = pen.at(0, 0, thing.turn)
    elif thing.carried == "rests":
        grip_x, grip_y = 0.0, 0.0
        foot_x, foot_y = _foot_of(x, y, thing, size)
        pen = replace(pen, x=foot_x, y=foot_y, turn=thing.turn)
    elif thing.carried == "follows":
        pen = pen.at(0, 0, 90 - arm.angle + thing.turn)
    else:
        pen = pen.at(0.06, 0.1, -8.0)
    thing.draw(pen.at(-grip_x, -grip_y))


def _foot_of(x: float, y: float, thing: Thing, size: float) -> tuple[float, float]:
    """Where a thing that rests on the ground stands, so that it passes through the fist; lifted if it is too short."""
    lean = sin(thing.turn * 0.01745)
    return x - lean * max(0.0, -y), min(0.0, y + thing.grip[1] * size) if -y > size else 0.0
