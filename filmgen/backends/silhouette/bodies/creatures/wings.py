"""Wings for any back: feathered, leathery or clear; folded at rest, spread in the air. Units: the wing is about 1."""

from math import pi, sin

from filmgen.backends.silhouette.bodies.curve import Curve, Point, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance

_SPREAD = {
    "dragon": "0,0 .02,.34 -.06,.7 -.02,1.02 -.1,1.2! -.3,1.02 -.5,1.04! -.6,.86 -.86,.8! -.84,.6 -1.1,.46! "
    "-.86,.36 -.9,.16! -.6,.2 -.3,.04",
    "feather": "0,0 .06,.3 .02,.66 -.1,1.0 -.3,1.2! -.36,1.04 -.52,1.08! -.56,.9 -.74,.9! -.74,.72 -.92,.68! -.88,.5 "
    "-1.02,.42! -.86,.28 -.86,.16! -.5,.06 -.2,-.04",
}
_FOLDED = {
    "dragon": "0,0 .08,.24 .02,.52! -.12,.42 -.36,.5! -.46,.36 -.74,.38! -.8,.22 -1.06,.16! -.8,.04 -.4,-.06 -.16,-.08",
    "feather": "0,-.04 .08,.12 .0,.28 -.3,.32 -.7,.2 -1.1,.06! -.86,.02 -.98,-.06! -.7,-.08 -.76,-.14! -.4,-.12 "
    "-.1,-.1",
}
WINGSPAN = {"dragon": 1.45, "feather": 1.15}
_RIBS = {
    "dragon": ("0,0 .0,.4 -.1,1.16", "0,.3 -.2,.7 -.5,1.0", "0,.3 -.4,.6 -.86,.78", "0,.3 -.5,.42 -1.06,.44"),
    "feather": ("0,.3 -.14,.7 -.32,1.1", "0,.3 -.3,.66 -.54,1.0", "0,.2 -.4,.54 -.76,.82", "0,.16 -.5,.36 -.94,.6"),
}


def opened(stance: Stance) -> float:
    """How far wings are spread, 0 to 1."""
    flying = stance.pose in ("fly", "dance", "wave", "embrace")
    return 1.0 if flying else 0.55 * min(1.0, 1.6 * stance.voice)


def beat(stance: Stance) -> float:
    """Where in its beat a wing is, -1 to 1."""
    rate = 1.5 if stance.pose == "fly" else 0.3
    return sin(2 * pi * rate * stance.clock)


def draw_wing(sheet: Sheet, kind: str, root: Point, stance: Stance, far: bool, size: float = 1.0) -> None:
    """A wing in profile, from its root."""
    hide, shag = sheet.hide, sheet.shag
    sheet.shag = None
    sheet.hide = (
        "feathers" if kind == "feather" and hide in ("", "fur", "feathers") else "" if kind == "dragon" else hide
    )
    wide = opened(stance)

    def on(curve: Curve) -> Curve:
        lift = (0.84 + 0.26 * beat(stance)) if wide > 0.9 else 0.9
        turn = (-16 * beat(stance) if wide > 0.9 else 2 * beat(stance)) + (14 if far else 0)
        return curve.stretched(1.0, lift).placed(*root, turn, 1.25 * size)

    if wide > 0.4:
        sheet.solid(on(traced(_SPREAD[kind])), depth=0.5 if far else 0.0)
        if not far:
            sheet.strokes(
                *[on(traced(rib, closed=False)) for rib in _RIBS[kind]], width=0.016, strength=0.5, shaded=False
            )
    elif not far:
        folded = traced(_FOLDED[kind])
        sheet.solid(on(folded))
        lines = [
            traced(f"0,.1 -.3,{0.3 - 0.1 * k:.2f} {-0.66 - 0.06 * k:.2f},{0.3 - 0.12 * k:.2f}", closed=False)
            for k in range(3)
        ]
        sheet.strokes(*map(on, lines), width=0.014, strength=0.5, shaded=False)
    elif kind == "dragon":
        sheet.solid(on(traced(_FOLDED[kind])), depth=0.5)
    sheet.hide, sheet.shag = hide, shag


def draw_wings_ahead(sheet: Sheet, kind: str, root: Point, stance: Stance, size: float = 1.0) -> None:
    """Both wings, from before or behind: half open at rest, sweeping in the air."""
    hide, shag = sheet.hide, sheet.shag
    sheet.shag = None
    sheet.hide = "feathers" if kind == "feather" else ""
    wide = 0.55 + 0.45 * opened(stance)
    for side in (-1, 1):
        turn = side * (14 - 22 * beat(stance) * opened(stance) + 30 * (1 - wide))
        wing = (
            traced(_SPREAD[kind]).stretched(-side * wide, 0.9).placed(root[0] + side * 0.08, root[1], turn, 1.1 * size)
        )
        sheet.solid(wing, depth=0.35)
        ribs = [traced(rib, closed=False).stretched(-side * wide, 0.9) for rib in _RIBS[kind]]
        sheet.strokes(*[rib.placed(root[0] + side * 0.08, root[1], turn, 1.1 * size) for rib in ribs],
            width=0.016, strength=0.4, shaded=False)  # fmt: skip
    sheet.hide, sheet.shag = hide, shag
