"""Who stands where: sides that hold for a whole scene, so that screen direction holds across every cut."""

from dataclasses import dataclass

from filmgen.backends.breakdown.chance import seed_of
from filmgen.backends.coverage import vocabulary
from filmgen.backends.coverage.beats import Beat, Doing
from filmgen.backends.coverage.framings import SetUp
from filmgen.backends.coverage.places import Bond, Side, bond_of, mark
from filmgen.backends.coverage.vocabulary import POSTURES, TRAVELS
from filmgen.backends.coverage.who import as_seen, is_fixture, is_human
from filmgen.film.genre import Genre
from filmgen.film.headings import slug
from filmgen.film.shots import Business, Figure
from filmgen.film.staging import Delivery, Facing, Pose
from filmgen.film.story import Character, Look, Place

_OPPOSITE: dict[Side, Side] = {"left": "right", "right": "left"}
_WAY = 0.14
"""Share of the frame that someone crosses to come to a mark."""
_AT_ONCE = 0.6
"""The share of a shot within which somebody's first doing is what they begin with."""
_CAST_WIDE = 5


@dataclass(frozen=True)
class Sides:
    """Which side of the camera's axis everyone of a scene is on. Those on the left look right (the 180-degree rule)."""

    of: dict[str, Side]
    bond: Bond = "plain"

    def facing(self, id: str) -> Facing:
        return "right" if self.of.get(id, "left") == "left" else "left"


def take_sides(beats: tuple[Beat, ...], cast: dict[str, Character], genre: Genre, before: dict[str, Side]) -> Sides:
    """Sides for a scene: whoever acts first on the left, whom they meet on the right, each next facing the last.

    Those who only stand by take what is left to take. Whoever had a side `before` keeps it, if that can be.
    """
    found: dict[str, Side] = {}
    last = ""
    acting = [(beat.subject, *((beat.line.speaker,) if beat.line else ())) for beat in beats]
    for ids in (*acting, *((*beat.others, *beat.on) for beat in beats)):
        for id in dict.fromkeys(ids):
            if id not in cast or id in found:
                continue
            met = {side for other, side in found.items() if not is_fixture(cast[other].look)}
            found[id] = _side(cast[id].look, met, found.get(last), before.get(id))
            last = last if is_fixture(cast[id].look) else id
        last = ids[0] if ids and ids[0] in found else last
    return Sides(found, bond_of(beats, genre))


def _side(look: Look, met: set[Side], last: Side | None, before: Side | None) -> Side:
    if before and before != last:
        return before
    if is_fixture(look) or (not is_human(look) and met != {"right"}):
        return "right"
    return _OPPOSITE[last] if last else "left"


def figures(setup: SetUp, sides: Sides, cast: dict[str, Character], monument: bool, place: Place) -> tuple[Figure, ...]:
    """Everyone and everything in a picture, in the order in which the set-up names them."""
    if setup.thing is not None:
        return _things(setup)
    found = []
    for id in setup.seen:
        side = _side_in(setup, id, sides)
        where = (place.set, place.interior)
        x, depth = mark(setup, id, side, sides.of, sides.bond, cast, monument, where)
        facing = _facing(setup, id, side, cast)
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
                mood=_mood(setup, id),
            )
        )
    return tuple(found)


def _side_in(setup: SetUp, id: str, sides: Sides) -> Side:
    """The side that somebody has in a picture: their own, but two who share it are never on the same."""
    if setup.angle in ("two-shot", "over-shoulder") and id != setup.subject:
        return _OPPOSITE[sides.of.get(setup.subject, "left")]
    return sides.of.get(id, "left")


def _facing(setup: SetUp, id: str, side: Side, cast: dict[str, Character]) -> Facing:
    """Across the line at whoever is on the other side; into the land, for one who is alone with it."""
    if is_fixture(cast[id].look):
        return "camera"
    if setup.angle == "over-shoulder" and id == setup.partner:
        return "away"
    inward: Facing = "right" if side == "left" else "left"
    lonely = setup.beat.line is not None and setup.seen == (id,) and not setup.partner and setup.beat.on == (id,)
    if lonely and setup.size in ("medium", "full") and seed_of(setup.beat.scene, id, setup.size) % 2:
        return "camera"
    if setup.beat.goes == (id,) and setup.size in ("wide", "full"):
        return "left" if side == "left" else "right"
    alone = setup.seen == (id,) and setup.beat.on == (id,) and is_human(cast[id].look)
    if alone and setup.beat.line is None and setup.angle == "eye" and pose_of(setup, id) in ("stand", "look-up"):
        chance = seed_of(setup.beat.scene, setup.beat.text) % 3
        if setup.size == "wide" and chance and not setup.beat.comes:
            return "away"
        if setup.size == "close" and not chance:
            return "camera"
    return inward


def _mood(setup: SetUp, id: str) -> Delivery:
    """How somebody feels: as their line is delivered, or as the page says that they do what they do."""
    if setup.beat.line is not None:
        return setup.beat.line.delivery if setup.beat.line.speaker == id else "plain"
    return vocabulary.mood(setup.beat.text) if id == setup.subject else "plain"


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


def mark_of(setup: SetUp, id: str, sides: Sides, cast: dict[str, Character], place: Place) -> float:
    """Where somebody who walks comes to a stand."""
    side = _side_in(setup, id, sides)
    return mark(setup, id, side, sides.of, sides.bond, cast, False, (place.set, place.interior))[0]


def awaited(figure: Figure, business: tuple[Business, ...]) -> Figure:
    """The figure with the seat on paper that it will sit down on: it stands in the picture from the first frame on."""
    x, facing = figure.x, figure.facing
    for part in business:
        if part.subject != figure.subject:
            continue
        if part.x is not None and part.x != x:
            x, facing = part.x, "right" if part.x > x else "left"
        if part.pose == "sit" and figure.pose != "sit":
            return figure.but(seat=(x, facing))
    return figure


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
