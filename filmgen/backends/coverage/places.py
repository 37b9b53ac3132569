"""Where on the floor everyone of a scene stands: on their side, at their depth, as near to one another as they are."""

from typing import Literal

from filmgen.backends.breakdown.sentences import listed
from filmgen.backends.coverage.beats import Beat
from filmgen.backends.coverage.framings import SetUp
from filmgen.backends.coverage.who import is_fixture, towers
from filmgen.film.genre import Genre
from filmgen.film.staging import SetName
from filmgen.film.story import Character, Look

Side = Literal["left", "right"]
Bond = Literal["close", "plain", "apart"]
_OPPOSITE: dict[Side, Side] = {"left": "right", "right": "left"}
_ROWS: dict[Side, tuple[tuple[float, float], ...]] = {
    "left": ((0.31, 0.06), (0.19, 0.34), (0.42, 0.62), (0.1, 0.8)),
    "right": ((0.67, 0.14), (0.82, 0.4), (0.57, 0.7), (0.91, 0.86)),
}
"""Marks in a wide shot, as x and depth: a group overlaps in depth and is no row."""
_ALONE: dict[str, dict[Side, float]] = {
    "wide": {"left": 0.33, "right": 0.67},
    "full": {"left": 0.36, "right": 0.64},
    "medium": {"left": 0.39, "right": 0.61},
    "close": {"left": 0.41, "right": 0.59},
    "insert": {"left": 0.5, "right": 0.5},
}
_ASIDE: dict[Side, float] = {"left": 0.2, "right": 0.8}
_PAIRED: dict[Bond, dict[Side, float]] = {
    "close": {"left": 0.415, "right": 0.585},
    "plain": {"left": 0.355, "right": 0.645},
    "apart": {"left": 0.27, "right": 0.73},
}
"""Where two stand who share the frame: lovers within a head of each other, enemies with the room between them."""
_FAR_SIDE = 0.1
"""How much deeper the one on the right stands: two who talk are never quite in one plane;"""
_DEEP = 0.3
"""and out of doors, those who are apart not at all."""
_DWARFED: dict[Side, float] = {"left": 0.13, "right": 0.87}
"""Where a witness stands, beside something large."""
_GIANT: dict[Side, float] = {"left": 0.3, "right": 0.7}
_BESIDE: dict[Side, float] = {"left": 0.56, "right": 0.44}
"""Where something large stands in a wide shot, and somebody on its own side."""
_WITNESS = Look()
_OVER: dict[Side, float] = {"left": 0.17, "right": 0.83}
"""Where the back of whoever stands on a side is, in a shot over their shoulder."""
_BEYOND: dict[Side, float] = {"left": 0.36, "right": 0.64}
_LOST = 0.55
"""The depth of somebody who is small in a wide land."""
COUNTERS: frozenset[SetName] = frozenset({"shop", "diner"})
KEEPERS = listed(
    "keeper shopkeeper clerk barman barmaid bartender baker cook waiter waitress cashier vendor seller "
    "seamstress pawnbroker grocer butcher chemist florist tailor owner watchmaker"
)
_BEHIND, _BEFORE = 0.2, 0.0
"""The depth of who serves behind a counter, and of who is served before it."""
_INDOORS = 0.24
"""How much of their depth people have in a room: they stand before its light, and the light before its wall."""


def bond_of(beats: tuple[Beat, ...], genre: Genre) -> Bond:
    """How near to one another the people of a scene are, from how they speak and from what they do."""
    said = [beat.line.delivery for beat in beats if beat.line]
    held = any(doing.pose == "embrace" for beat in beats for doing in beat.doings)
    warm = sum(delivery in ("warm", "whisper") for delivery in said)
    cold = sum(delivery in ("angry", "shout", "afraid", "flat") for delivery in said)
    leaning = 0.6 * (genre.story.tenderness - genre.story.menace)
    score = leaning + 0.35 * (warm - cold) + held
    return "close" if score > 0.3 else "apart" if score < -0.2 else "plain"


def mark(
    setup: SetUp, id: str, side: Side, of: dict[str, Side], bond: Bond, cast: dict[str, Character], monument: bool,
    place: tuple[SetName, bool],
) -> tuple[float, float]:  # fmt: skip
    """x and depth for somebody in a picture; `place` is its set, and whether that is indoors."""
    look = cast[id].look
    deep = 0.0 if side == "left" else _DEEP if bond == "apart" and not place[1] else _FAR_SIDE
    if setup.angle == "over-shoulder":
        return (_OVER[side], 0.0) if id == setup.partner else (_BEYOND[side], 0.4)
    if place[0] in COUNTERS:
        deep = _BEHIND if serves(cast[id]) else _BEFORE
    if setup.angle == "two-shot":
        dwarfed = id != setup.subject and towers(cast[setup.subject].look, look)
        return (_DWARFED if dwarfed else _PAIRED[bond])[side], deep
    if setup.size != "wide":
        first = id == setup.subject or len(setup.seen) == 1
        return (_ALONE[setup.size] if first else _ASIDE)[side], deep
    rank = [other for other in of if other in setup.seen and of[other] == side].index(id) if id in of else 0
    x, depth = _ROWS[side][min(rank, len(_ROWS[side]) - 1)]
    giant = next((other for other in setup.seen if towers(cast[other].look, _WITNESS)), "")
    if giant and id == giant:
        return _GIANT[side], 0.2
    if giant and not is_fixture(look):
        return (_BESIDE[side] if of.get(giant) == side else x), 0.06
    if len(setup.seen) == 1:
        near = 0.1 if monument or look.height > 2 else 0.4 if setup.opens else 0.12
        depth = near if setup.subject or near < 0.12 else _LOST
        return _ALONE["wide"][side], round(depth * (_INDOORS if place[1] else 1.0), 3)
    if place[0] in COUNTERS:
        return x, deep
    return x, round((0.1 + 0.1 * rank if monument else depth) * (_INDOORS if place[1] else 1.0), 3)


def serves(character: Character) -> bool:
    """Whether somebody's place is behind the counter."""
    return bool(KEEPERS & set(character.role.lower().replace("-", " ").split()))
