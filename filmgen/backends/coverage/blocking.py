"""Who stands where: sides that hold for a whole scene, so that screen direction holds across every cut."""

from dataclasses import dataclass
from typing import Literal

from filmgen.backends.breakdown.chance import seed_of
from filmgen.backends.coverage.beats import Beat, Doing
from filmgen.backends.coverage.framings import SetUp
from filmgen.backends.coverage.vocabulary import POSTURES, TRAVELS
from filmgen.backends.coverage.who import as_seen, is_fixture, is_human, towers
from filmgen.film.headings import slug
from filmgen.film.shots import Figure
from filmgen.film.staging import Facing, Pose
from filmgen.film.story import Character, Look

Side = Literal["left", "right"]
_OPPOSITE: dict[Side, Side] = {"left": "right", "right": "left"}
_PLACES: dict[str, dict[Side, tuple[float, ...]]] = {
    "wide": {"left": (0.3, 0.17, 0.42), "right": (0.68, 0.82, 0.56)},
    "full": {"left": (0.38, 0.2, 0.3), "right": (0.62, 0.8, 0.7)},
    "medium": {"left": (0.41, 0.2, 0.3), "right": (0.59, 0.8, 0.7)},
    "close": {"left": (0.42, 0.3, 0.3), "right": (0.58, 0.7, 0.7)},
    "insert": {"left": (0.5, 0.4, 0.3), "right": (0.5, 0.6, 0.7)},
}
_PAIRED: dict[str, dict[Side, float]] = {
    "full": {"left": 0.35, "right": 0.66},
    "medium": {"left": 0.33, "right": 0.67},
}
_DWARFED: dict[Side, float] = {"left": 0.13, "right": 0.87}
"""Where a witness stands, beside something large."""
_GIANT: dict[Side, float] = {"left": 0.3, "right": 0.7}
_BESIDE: dict[Side, float] = {"left": 0.56, "right": 0.44}
"""Where something large stands in a wide shot, and somebody on its own side."""
_WITNESS = Look()
_OVER: dict[Side, float] = {"left": 0.17, "right": 0.83}
"""Where the back of whoever stands on a side is, in a shot over their shoulder."""
_BEYOND: dict[Side, float] = {"left": 0.36, "right": 0.64}
_WAY = 0.14
"""Share of the frame that someone crosses to come to a mark."""
_AT_ONCE = 0.6
"""The share of a shot within which somebody's first doing is what they begin with."""
_CAST_WIDE = 5


@dataclass(frozen=True)
class Sides:
    """Which side of the camera's axis everyone of a scene is on. Those on the left look right (the 180-degree rule)."""

    of: dict[str, Side]

    def facing(self, id: str) -> Facing:
        return "right" if self.of.get(id, "left") == "left" else "left"


def take_sides(beats: tuple[Beat, ...], cast: dict[str, Character]) -> Sides:
    """Sides for a scene: whoever acts first on the left, whom they meet on the right, each next facing the last.

    Those who only stand by take what is left to take.
    """
    found: dict[str, Side] = {}
    last = ""
    acting = [(beat.subject, *((beat.line.speaker,) if beat.line else ())) for beat in beats]
    for ids in (*acting, *((*beat.others, *beat.on) for beat in beats)):
        for id in dict.fromkeys(ids):
            if id not in cast or id in found:
                continue
            met = {side for other, side in found.items() if not is_fixture(cast[other].look)}
            found[id] = _side(cast[id].look, met, found.get(last))
            last = last if is_fixture(cast[id].look) else id
        last = ids[0] if ids and ids[0] in found else last
    return Sides(found)


def _side(look: Look, met: set[Side], last: Side | None) -> Side:
    if is_fixture(look) or (not is_human(look) and met != {"right"}):
        return "right"
    return _OPPOSITE[last] if last else "left"


def figures(setup: SetUp, sides: Sides, cast: dict[str, Character], monument: bool) -> tuple[Figure, ...]:
    """Everyone and everything in a picture, in the order in which the set-up names them."""
    if setup.thing is not None:
        return _things(setup)
    taken: dict[Side, int] = {"left": 0, "right": 0}
    found = []
    for id in setup.seen:
        side = sides.of.get(id, "left")
        if setup.angle in ("two-shot", "over-shoulder") and id != setup.subject:
            side = _OPPOSITE[sides.of.get(setup.subject, "left")]
        x, depth, facing = _place(setup, id, side, taken[side], sides, cast, monument)
        taken[side] += 1
        if setup.beat.goes == (id,) and setup.size in ("wide", "full"):
            facing = "left" if side == "left" else "right"
        pose = pose_of(setup, id)
        if arrives(setup, id, pose):
            coming = id in setup.beat.comes
            x = (0.1 if coming else max(0.06, x - _WAY)) if side == "left" else (0.9 if coming else min(0.94, x + _WAY))
        found.append(
            Figure(
                subject=id,
                look=_shown(cast[id]),
                pose=pose,
                facing=facing,
                x=round(x, 3),
                depth=depth,
                holding=dict(setup.beat.held).get(id, ""),
            )
        )
    return tuple(found)


def _shown(character: Character) -> Look:
    """How somebody is shown: what is no human being says in its outline what it is."""
    if is_human(character.look):
        return character.look
    return as_seen(character.role or character.name.lower(), character.look)


def arrives(setup: SetUp, id: str, pose: Pose) -> bool:
    """Whether somebody is seen to walk to their mark: whoever comes in, or goes up to another."""
    if pose not in ("walk", "run") or setup.size not in ("wide", "full") or id in setup.beat.goes:
        return False
    return id in setup.beat.comes or len(setup.seen) > 1


def mark_of(setup: SetUp, id: str, sides: Sides) -> float:
    """Where somebody who walks comes to a stand."""
    side = sides.of.get(id, "left")
    if setup.angle == "two-shot":
        return _PAIRED[setup.size][side]
    return _PLACES[setup.size][side][0]


def pose_of(setup: SetUp, id: str) -> Pose:
    """The pose in which somebody is found when the shot begins: what they do at once, else how they were."""
    held: Pose = dict(setup.beat.poses).get(id, "stand")
    first = next(iter(doings_of(setup, id)), None)
    if first is not None and id in setup.beat.comes and first.pose in TRAVELS:
        return first.pose
    if first is None or first.at > setup.begin + _AT_ONCE * (setup.end - setup.begin):
        return held
    upright = held in ("stand", "walk") or setup.size in ("medium", "close")
    return first.pose if upright or first.pose in POSTURES or first.pose in TRAVELS else held


def doings_of(setup: SetUp, id: str) -> tuple[Doing, ...]:
    """What somebody does in a set-up, in order."""
    return tuple(d for d in setup.beat.doings if d.subject == id and setup.begin <= d.at < setup.end)


def _place(
    setup: SetUp, id: str, side: Side, rank: int, sides: Sides, cast: dict[str, Character], monument: bool
) -> tuple[float, float, Facing]:
    character = cast[id]
    facing: Facing = "right" if side == "left" else "left"
    if is_fixture(character.look):
        facing = "camera"
    if setup.angle == "over-shoulder":
        if id == setup.partner:
            return _OVER[side], 0.0, "away"
        return _BEYOND[side], 0.4, facing
    if setup.angle == "two-shot":
        dwarfed = id != setup.subject and towers(cast[setup.subject].look, character.look)
        return (_DWARFED if dwarfed else _PAIRED[setup.size])[side], 0.0, facing
    places = _PLACES[setup.size][side]
    x = places[min(rank, len(places) - 1)]
    giant = next((other for other in setup.seen if towers(cast[other].look, _WITNESS)), "")
    if setup.size == "wide" and giant and id == giant:
        x = _GIANT[side]
    elif setup.size == "wide" and giant and not towers(character.look, _WITNESS) and sides.of.get(giant) == side:
        x = _BESIDE[side]
    if setup.size == "wide":
        large = character.look.height > 2 and not is_fixture(character.look)
        depth = 0.1 if monument else (0.25 if setup.subject or large else 0.55)
        return x, round(depth + 0.12 * rank, 3), facing
    return x, round(0.15 * rank, 3), facing


def _things(setup: SetUp) -> tuple[Figure, ...]:
    thing = setup.thing
    id = slug(thing.word) or "thing"
    if not thing.several or thing.kind != "creature":
        return (Figure(subject=id, look=thing.look, facing="camera" if thing.kind == "thing" else "right", x=0.5),)
    many = []
    for number in range(_CAST_WIDE):
        chance = seed_of(thing.word, number)
        x, depth = 0.14 + 0.18 * number + (chance % 7 - 3) / 100, (chance // 7 % 6) / 10
        flies: Pose = "fly" if thing.look.body in ("insect", "bird") else "stand"
        facing: Facing = "right" if chance % 3 else "left"
        many.append(
            Figure(subject=f"{id}-{number + 1}", look=thing.look, pose=flies, facing=facing, x=round(x, 3), depth=depth)
        )
    return tuple(many)
