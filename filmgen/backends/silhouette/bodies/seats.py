"""What people sit in and lie on: a chair, a stool, a bed, a rowing boat with its oars."""

from dataclasses import replace
from math import sin

from filmgen.backends.silhouette.bodies.curve import Point, plus, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.skeleton import Skeleton
from filmgen.backends.silhouette.bodies.things import THINGS, Moment, Pen

SEAT = 1.84
"""The height of a seat, in head heights."""
BEHIND = -1.98
"""Where the chair is of one who sits, from the near foot."""


_BENCH = (
    "-.95,1.84! .86,1.86! .9,1.7 .84,1.66! -.9,1.64!",
    "-.84,1.7! -1.12,3.5! -1.26,3.48! -1.0,1.66!",
    ".5,1.7! .62,1.7! .56,1.0 .74,0! .5,0! .4,.9",
    "-.8,1.7! -.6,1.7! -.72,.9 -.96,0! -1.2,0! -.96,.9",
)
"""A park bench end on: seat, back, two legs of iron. Head heights, y UP."""
_CRATE = ("-.86,0! .86,0! .84,1.86! -.84,1.86!", "-.92,1.72! .92,1.72! .92,1.9! -.92,1.9!")
_BED = (
    "-4.9,1.84! 4.3,1.84! 4.34,1.3 4.3,.7! -4.9,.7!",
    "-5.1,0! -4.85,0! -4.82,3.5! -5.0,3.7 -5.14,3.5!",
    "4.25,0! 4.5,0! 4.52,2.5! 4.38,2.66 4.24,2.5!",
    "-4.8,1.8! -4.82,2.06 -4.4,2.2 -3.4,2.08 -3.1,1.8!",
)
"""A bed from its side, its head to the left. Head heights, y UP."""
_SHEET = ("-3.0,1.84 -2.9,1.3 -3.05,.7", "-1.4,1.7 -1.2,1.2 -1.36,.74", ".8,1.72 .96,1.3 .86,.74",
    "2.8,1.7 2.9,1.2 2.76,.74", "-3.0,1.5 .6,1.46 4.24,1.54")  # fmt: skip
END = 5.3
"""How far behind the near foot of one who sits on the end of a bed its middle is, in head heights."""
FOR_ONE = ("chair", "stool", "bench", "crate", "bed")
"""Seats that are drawn with whoever sits on them."""


def draw_seat(sheet: Sheet, bones: Skeleton, stance: Stance, metres: float) -> None:
    """A seat behind the legs: under one who sits, or wherever it has been left. `metres` to a head."""
    seated = stance.seat in FOR_ONE and (stance.pose == "sit" or (stance.pose == "lie" and stance.seat == "bed"))
    if stance.chair is None and not seated:
        return
    way = -1.0 if sheet.mirrored else 1.0
    if stance.seat == "bed":
        _bed(sheet, stance, way, metres)
        return
    x, flip = BEHIND, 1.0
    if stance.chair is not None:
        flip = -way if stance.chair[1] == "left" else way
        x = way * stance.chair[0] / metres + flip * BEHIND
    ahead = bones.view != "side" and seated
    if ahead:
        x = bones.hip[0]
    if stance.seat in ("bench", "crate") and not (ahead and stance.seat == "bench"):
        shapes = _BENCH if stance.seat == "bench" else _CRATE
        sheet.solid(*[traced(shape).stretched(flip, 1.0).placed(x, 0.0) for shape in shapes], depth=0.35)
        return
    name = "stool" if stance.seat == "stool" or ahead else "chair"
    pen = Pen(sheet, x, 0.0, 0.0, SEAT / (1.0 if name == "stool" else 0.5), now=Moment(stance.clock), depth=0.35)
    THINGS[name].draw(replace(pen, wide=flip))


def _bed(sheet: Sheet, stance: Stance, way: float, metres: float) -> None:
    """A bed, its head behind whoever lies on it, or sits on its end."""
    x, flip = 0.0 if stance.pose == "lie" else -END, 1.0
    if stance.chair is not None:
        flip = -way if stance.chair[1] == "left" else way
        x = way * stance.chair[0] / metres
    sheet.solid(*[traced(shape).stretched(flip, 1.0).placed(x, 0.0) for shape in _BED], depth=0.3)
    folds = [traced(fold, closed=False).stretched(flip, 1.0).placed(x, 0.0) for fold in _SHEET]
    sheet.strokes(*folds, width=0.035, strength=0.3, shaded=False)


def draw_boat(sheet: Sheet, bones: Skeleton, stance: Stance) -> None:
    """The near side of a boat, over the legs of a rower who has none yet."""
    if stance.pose != "row" or stance.seat == "boat" or bones.view != "side":
        return
    rock = 1.2 * sin(1.1 * stance.clock)
    hull = traced("-4.6,2.0! -3.0,1.4 -.2,1.24 2.6,1.4 4.7,2.15! 4.0,.7 2.8,-.1 -2.6,-.2 -4.0,.6")
    line = traced("-4.3,1.5 -2.8,1.0 -.2,.84 2.4,1.0 4.4,1.64", closed=False)
    sheet.solid(hull.placed(0.4, 0.0, rock))
    sheet.strokes(line.placed(0.4, 0.0, rock), width=0.06, strength=0.3)


def draw_oar(sheet: Sheet, hand: Point, stance: Stance, far: bool) -> None:
    """From the fist over the side to the water, the blade dipping on the pull."""
    if stance.pose != "row":
        return
    lock = (1.9 if not far else 2.1, -1.42)
    away = (lock[0] - hand[0], lock[1] - hand[1])
    reach = max(0.4, (away[0] ** 2 + away[1] ** 2) ** 0.5)
    way = (away[0] / reach, away[1] / reach)
    blade = plus(lock, (way[0] * 2.7, way[1] * 2.7 + 0.6))
    root = plus(hand, (-way[0] * 0.3, -way[1] * 0.3))
    tip = plus(blade, ((blade[0] - lock[0]) * 0.24, (blade[1] - lock[1]) * 0.24))
    sheet.solid(
        strip([root, lock], 0.10),
        strip([lock, blade], 0.10, 0.09),
        strip([blade, tip], 0.3, 0.22),
        depth=0.6 if far else 0.0,
    )
