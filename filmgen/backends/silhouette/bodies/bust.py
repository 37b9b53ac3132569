"""Head and shoulders, for close-ups: a broad bust that fills the foot of the frame, with its collar, from all sides."""

from collections.abc import Callable

from filmgen.backends.silhouette.bodies.costume import Costume
from filmgen.backends.silhouette.bodies.curve import Curve, points_of, spline, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet
from filmgen.backends.silhouette.bodies.trimmings import trim_ahead, trim_side

Place = Callable[[Curve], Curve]

_SHOULDERS = {
    "f": "-.2,0 -.3,-.12 -.42,-.26 -.72,-.36 -.98,-.5 -1.1,-.78 -1.14,-1.4 -1.16,-3.8! .8,-3.8! .76,-1.5 .7,-1.0 "
    ".54,-.66 .3,-.46 .12,-.36 -.02,-.3 -.1,-.1",
    "m": "-.26,-.02 -.36,-.1 -.48,-.24 -.86,-.34 -1.2,-.5 -1.36,-.8 -1.42,-1.4 -1.44,-3.8! .94,-3.8! .9,-1.5 "
    ".82,-1.0 .6,-.62 .34,-.44 .16,-.36 -.02,-.3 -.16,-.12",
    "c": "-.18,-.0 -.26,-.1 -.36,-.2 -.58,-.28 -.76,-.4 -.84,-.64 -.88,-1.4 -.9,-3.8! .64,-3.8! .6,-1.2 .54,-.8 "
    ".4,-.5 .24,-.38 .1,-.3 -.02,-.24 -.08,-.1",
}
_TIE = ".26,-.44! .36,-.5 .4,-.6 .62,-1.5 .52,-2.0! .38,-1.5 .3,-.64 .24,-.54!"
_SCARF = ".08,-.22 .24,-.22 .33,-.34 .28,-.5 .04,-.6 -.32,-.5 -.56,-.22 -.52,.02 -.36,.1 -.2,-.02 -.08,-.16"


def shoulders(worn: Costume) -> Curve:
    """The outline of neck and shoulders, under a chin at the origin."""
    body = traced(_SHOULDERS["c" if worn.child else worn.kind])
    return body.stretched(1 + 0.5 * (worn.girth - 1), 1.0) if worn.girth > 1.1 else body


def dress_bust(sheet: Sheet, worn: Costume, place: Place) -> None:
    """Collar, tie, neckline and scarf on shoulders that are already cut; `place` puts head curves on the sheet."""
    if worn.tie:
        sheet.solid(place(traced(_TIE)))
    if not worn.scarf:
        trim_side(sheet, worn, place)
    if worn.scarf:
        sheet.solid(place(traced(_SCARF)))
        folds = [traced("-.44,.0 -.24,-.22 .26,-.34", closed=False), traced("-.5,-.14 -.22,-.4 .2,-.46", closed=False)]
        sheet.strokes(*map(place, folds), width=0.014, strength=0.3)


_AHEAD = {
    "m": ".24,.1 .26,-.06 .42,-.2 .78,-.32 1.1,-.52 1.27,-.9 1.33,-1.5 1.36,-3.8!",
    "f": ".17,.1 .18,-.1 .3,-.26 .62,-.36 .9,-.5 1.04,-.82 1.06,-1.4 1,-3.8!",
    "c": ".17,.1 .18,-.06 .28,-.18 .5,-.27 .66,-.4 .74,-.7 .76,-1.4 .74,-3.8!",
}
"""The right half of neck and shoulders from the front; y UP."""
_LAPEL = ".1,-.86! .24,-.34 .3,-.06! .46,-.12 .5,-.3 .66,-.46! .5,-.66 .56,-.76! .24,-1.5 .03,-2.2! .02,-1.4"
_WRAP = ("-.36,.04 -.44,-.16 -.38,-.36 0,-.46 .38,-.36 .44,-.16 .36,.04 .2,-.08 0,-.13 -.2,-.08",
    ".06,-.36 .3,-.38 .34,-.8 .3,-1.5! .06,-1.46! .08,-.9")  # fmt: skip
_KNOT = "-.09,-.3! .09,-.3! .07,-.44 .15,-1.4 0,-1.7! -.15,-1.4 -.07,-.44"


def shoulders_ahead(worn: Costume) -> Curve:
    """Neck and shoulders from the front or the back, under a chin at the origin."""
    half = points_of(_AHEAD["c" if worn.child else worn.kind])
    wide = 1 + 0.45 * (worn.girth - 1)
    right = [(x * wide, -y, corner) for x, y, corner in half]
    return spline([*right, *[(-x, y, corner) for x, y, corner in reversed(right)]])


def dress_ahead(sheet: Sheet, worn: Costume, place: Place, back: bool) -> None:
    """Lapels, tie, neckline or scarf over shoulders seen from the front or the back."""
    collar = worn.neck == "lapels"
    if worn.scarf:
        wrap = [traced(_WRAP[0])] if back else [traced(shape) for shape in _WRAP]
        sheet.solid(*map(place, wrap[::-1]))
        folds = [traced("-.36,-.06 -.1,-.24 .3,-.2", closed=False), traced("-.38,-.2 -.1,-.36 .34,-.3", closed=False)]
        sheet.strokes(*map(place, folds), width=0.014, strength=0.26)
    else:
        trim_ahead(sheet, worn, place, back)
    if collar and not back:
        if worn.tie:
            sheet.solid(place(traced(_KNOT)))
        lapel = traced(_LAPEL)
        sheet.solid(place(lapel))
        sheet.solid(place(lapel.stretched(-1, 1)))
