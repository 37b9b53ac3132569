"""Head and shoulders, for close-ups in profile: a broad bust that fills the foot of the frame, with its collar."""

from collections.abc import Callable

from filmgen.backends.silhouette.bodies.costume import Costume
from filmgen.backends.silhouette.bodies.curve import Curve, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet

Place = Callable[[Curve], Curve]

FROM = 165.0
"""Head heights in pixels from which shoulders are a bust and not a jointed figure."""
CALM = ("stand", "sit", "look-up", "look-down", "walk", "turn", "hide", "kneel", "lean", "rise", "write", "row", "work")

_SHOULDERS = {
    "f": "-.2,0 -.3,-.12 -.42,-.26 -.72,-.36 -.98,-.5 -1.1,-.78 -1.14,-1.4 -1.16,-3.8! .8,-3.8! .76,-1.5 .7,-1.0 "
    ".54,-.66 .3,-.46 .12,-.36 -.02,-.3 -.1,-.1",
    "m": "-.26,-.02 -.36,-.1 -.48,-.24 -.86,-.34 -1.2,-.5 -1.36,-.8 -1.42,-1.4 -1.44,-3.8! .94,-3.8! .9,-1.5 "
    ".82,-1.0 .6,-.62 .34,-.44 .16,-.36 -.02,-.3 -.16,-.12",
    "c": "-.18,-.0 -.26,-.1 -.36,-.2 -.58,-.28 -.76,-.4 -.84,-.64 -.88,-1.4 -.9,-3.8! .64,-3.8! .6,-1.2 .54,-.8 "
    ".4,-.5 .24,-.38 .1,-.3 -.02,-.24 -.08,-.1",
}
_COAT_COLLAR = "-.27,.07! -.40,-.04 -.52,-.22 -.66,-.42! -.42,-.56 -.30,-.70! -.36,-.80! -.02,-1.1 .36,-2.2! "
".54,-2.2! .42,-1.1 .26,-.68 .08,-.46 -.10,-.26 -.19,-.05"
_TIE = ".26,-.44! .36,-.5 .4,-.6 .62,-1.5 .52,-2.0! .38,-1.5 .3,-.64 .24,-.54!"
_NECKLINE = "-.42,-.27 -.2,-.5 .1,-.74 .44,-.82 .62,-.78"
_SCARF = ".22,.02 .3,-.14 .26,-.3 .0,-.4 -.3,-.34 -.5,-.14 -.46,.08 -.3,.12 -.1,-.02 .1,-.06"


def shoulders(worn: Costume) -> Curve:
    """The outline of neck and shoulders, under a chin at the origin."""
    body = traced(_SHOULDERS["c" if worn.child else worn.kind])
    return body.stretched(1 + 0.5 * (worn.girth - 1), 1.0) if worn.girth > 1.1 else body


def dress_bust(sheet: Sheet, worn: Costume, place: Place) -> None:
    """Collar, tie, neckline and scarf on shoulders that are already cut; `place` puts head curves on the sheet."""
    if worn.coat is not None and worn.coat.collar:
        if worn.tie:
            sheet.solid(place(traced(_TIE)))
        sheet.solid(place(traced(_COAT_COLLAR)))
        seam = traced("-.34,-.82 -.1,-1.4 .0,-2.6", closed=False)
        sheet.strokes(place(seam), width=0.012, strength=0.22, shaded=False)
    elif sheet.shag is None:
        sheet.strokes(place(traced(_NECKLINE, closed=False)), width=0.012, strength=0.26, shaded=False)
    arm = traced("-.78,-.42 -.5,-.66 -.4,-1.2 -.46,-2.4", closed=False)
    if sheet.shag is None:
        sheet.strokes(place(arm), width=0.014, strength=0.10, shaded=False)
    if worn.scarf:
        sheet.solid(place(traced(_SCARF)))
        folds = [traced("-.4,-.06 -.1,-.2 .24,-.16", closed=False), traced("-.42,-.18 -.1,-.32 .2,-.28", closed=False)]
        sheet.strokes(*map(place, folds), width=0.014, strength=0.3)
