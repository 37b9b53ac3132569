"""What one knows clothes by: lapels, a stand collar with its buttons, a round collar, a neckline, an apron's straps."""

from collections.abc import Callable
from typing import NamedTuple

from filmgen.backends.silhouette.bodies.costume import Costume
from filmgen.backends.silhouette.bodies.curve import Curve, ellipse, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet


class Trim(NamedTuple):
    """What lies about a neck, under a chin at the origin, in head heights, y UP: pieces of card, edges that catch the
    light, and buttons."""

    card: tuple[str, ...] = ()
    edges: tuple[str, ...] = ()
    buttons: tuple[tuple[float, float], ...] = ()


_SHIRT = "-.36,-.08! -.2,-.16 -.04,-.26 .08,-.34! .12,-.42 .18,-.54! -.04,-.44 -.3,-.36 -.46,-.24!"
SIDE: dict[str, Trim] = {
    "lapels": Trim(
        (
            "-.3,.1! -.24,-.04 -.1,-.2 .06,-.36! .1,-.48 .2,-.66! -.04,-.56 -.34,-.46 -.66,-.38! -.54,-.16 -.42,.02",
            "-.04,-.5! .12,-.52 .3,-.5! .5,-.62 .66,-.9 .5,-1.5! .2,-1.0",
        ),
        ("-.33,.0 -.16,-.16 .04,-.33 .14,-.4", "-.5,-.36 -.24,-.5 .02,-.56", "-.72,-.36 -.8,-.6 -.8,-1.0"),
    ),
    "stand": Trim(
        ("-.33,.08! -.2,-.02 -.06,-.12 .02,-.2! .1,-.3 .16,-.42! -.1,-.46 -.34,-.4 -.54,-.28! -.44,-.08",),
        (
            "-.36,.02 -.2,-.08 -.04,-.18 .04,-.26",
            "-.46,-.26 -.3,-.36 -.08,-.42 .14,-.4",
            "-.58,-.34 -.84,-.42 -1.06,-.56",
            "-.62,-.43 -.82,-.5 -1.0,-.62",
            ".16,-.42 .3,-.56 .5,-.9",
        ),
        ((-.02, -.31), (-.62, -.385), (.27, -.57), (.4, -.8)),
    ),
    "round": Trim(
        ("-.38,-.1! -.2,-.22 -.02,-.3 .1,-.37! .2,-.44 .16,-.56 -.04,-.56 -.34,-.46 -.56,-.34 -.52,-.2",),
        ("-.36,-.14 -.18,-.24 .0,-.32 .1,-.38", "-.5,-.3 -.3,-.42 -.06,-.5 .12,-.51"),
        ((.2, -.5),),
    ),
    "bare": Trim((), ("-.92,-.44 -.6,-.56 -.2,-.66 .3,-.62 .6,-.68",),
        ((-.34, -.28), (-.26, -.33), (-.17, -.37), (-.08, -.4), (.01, -.425), (.1, -.44), (.19, -.46))),
    "crew": Trim(
        ("-.38,-.06! -.2,-.18 -.04,-.28 .08,-.33! .16,-.42 -.06,-.44 -.3,-.36 -.5,-.24",),
        ("-.46,-.2 -.3,-.3 -.08,-.38 .13,-.4", *(f"{x},{y} {x - .06},{y - .13}" for x, y in
            ((-.36, -.1), (-.27, -.16), (-.18, -.21), (-.09, -.26), (.0, -.3)))),
    ),
    "vee": Trim(
        (_SHIRT, "-.5,-.24! -.3,-.4 .0,-.5 .2,-.58! .4,-.66 .66,-1.0 .6,-2.2! -.4,-2.2! -.8,-.4"),
        ("-.34,-.12 -.18,-.2 .02,-.31", "-.48,-.28 -.28,-.43 .02,-.53 .2,-.61 .44,-.9"),
        ((.36, -.74), (.46, -.95)),
    ),
    "bib": Trim(
        (_SHIRT,),
        ("-.34,-.12 -.18,-.2 .02,-.31", "-.64,-.33 -.5,-.46 -.3,-.62 -.2,-.9", "-.5,-.28 -.38,-.42 -.18,-.58 -.06,-.9"),
    ),
}  # fmt: skip
_WING = ".02,-.37! .18,-.24 .33,-.04! .43,-.18 .36,-.48! .2,-.42"
AHEAD: dict[str, Trim] = {
    "lapels": Trim((_WING,), (".42,-.2 .2,-.56 .04,-.9", ".7,-.34 .76,-.6 .74,-1.0")),
    "stand": Trim(
        (".29,.04! .37,-.12 .4,-.28 .2,-.4 0,-.43! 0,-.2! .16,-.13",),
        ("0,-.2 0,-.45 .01,-.8", ".3,-.02 .16,-.17 0,-.24", ".48,-.26 .72,-.34 .96,-.46", ".5,-.36 .7,-.43 .9,-.54"),
        ((.25, -.23), (.52, -.3), (.05, -.54), (.05, -.76)),
    ),
    "round": Trim((".01,-.34! .18,-.27 .33,-.12! .45,-.2 .47,-.36 .32,-.5 .13,-.52 .02,-.43!",),
        (".03,-.4 .14,-.47 .3,-.46 .42,-.34",), ((.0, -.5),)),
    "bare": Trim((), ("0,-.7 .3,-.62 .62,-.5 .9,-.46",),
        ((0, -.5), (.08, -.49), (.16, -.46), (.23, -.41), (.29, -.34))),
    "crew": Trim(
        (".31,.0! .41,-.16 .3,-.34 0,-.42! 0,-.28! .18,-.2",),
        (".36,-.14 .26,-.3 0,-.37", *(f"{x},{y} {x * 1.12},{y - .12}" for x, y in
            ((.06, -.27), (.13, -.24), (.2, -.19), (.26, -.13)))),
    ),
    "vee": Trim((_WING,), (".44,-.16 .36,-.5 .12,-1.0", ".52,-.2 .44,-.54 .2,-1.0"), ((.3, -.74),)),
    "bib": Trim((_WING,), (".44,-.22 .36,-.5 .34,-.9", ".54,-.25 .46,-.5 .44,-.9", "0,-.72 .36,-.72")),
}  # fmt: skip
"""The right half, from the front."""
_BEHIND = "-.34,.08! -.2,.0 0,-.03 .2,.0 .34,.08! .42,-.14 .4,-.26 0,-.2 -.4,-.26 -.42,-.14"


def fitted(curve: Curve, worn: Costume, middle: float = -0.2) -> Curve:
    """What lies about a neck that is as slender as a whole body's is drawn."""
    share = 0.66 if worn.child else 0.72 if worn.kind == "f" else 0.92
    narrow = share if middle else 0.5 + 0.5 * share
    return curve.placed(-middle, 0.0).stretched(narrow, 1.0).placed(middle + 0.1 * (1 - share) * bool(middle), 0.0)


def trim_side(sheet: Sheet, worn: Costume, place: Callable[[Curve], Curve], whole: bool = False) -> None:
    """Dress a neck in profile; `place` puts head curves on the sheet. A `whole` body has its own chest."""
    trim = SIDE.get(worn.neck)
    if trim is None or sheet.shag is not None:
        return
    for shape in trim.card[: 1 if whole else None]:
        sheet.solid(place(traced(shape)))
    _finish(sheet, place, trim._replace(edges=()) if whole and not trim.card else trim, (1.0,))


def trim_ahead(sheet: Sheet, worn: Costume, place: Callable[[Curve], Curve], back: bool) -> None:
    """Dress a neck from the front or the back."""
    trim = AHEAD.get(worn.neck)
    if trim is None or sheet.shag is not None:
        return
    if back:
        if trim.card:
            sheet.solid(place(traced(_BEHIND)))
            sheet.strokes(place(traced("-.36,-.18 0,-.12 .36,-.18", closed=False)), width=0.012, strength=0.26)
        return
    for side in (1.0, -1.0):
        for shape in trim.card:
            sheet.solid(place(traced(shape).stretched(side, 1.0)))
    _finish(sheet, place, trim, (1.0, -1.0))


def _finish(sheet: Sheet, place: Callable[[Curve], Curve], trim: Trim, sides: tuple[float, ...]) -> None:
    """Seams and buttons."""
    lines = [place(traced(edge, closed=False).stretched(side, 1.0)) for side in sides for edge in trim.edges]
    if lines:
        sheet.strokes(*lines, width=0.014, strength=0.34, shaded=False)
    dots = {(side * x if abs(x) > 0.06 else x, y) for side in sides for x, y in trim.buttons}
    if dots:
        sheet.hole(*[place(ellipse(x, -y, 0.02)) for x, y in sorted(dots)], strength=0.62)
