"""The face from the front: eyes under their lids, brows, a nose that is a card of its own, lips that part. Head
heights, chin at (0, 0)."""

from filmgen.backends.silhouette.bodies.costume import Costume
from filmgen.backends.silhouette.bodies.curve import Curve, ellipse, spline, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.face import GLINT, NEAR, Place, eyes_open
from filmgen.backends.silhouette.bodies.head import JAW_DROPS

EYE_AT, EYE_HIGH = 0.168, 0.515
"""Half the distance between the eyes, and how high they are."""
DARK = "0a0405"

_NOSE = (
    "-.022,.56 -.03,.47 -.05,.385 -.07,.335 -.058,.305 -.025,.31 0,.295 .025,.31 .058,.305 .07,.335 .05,.385 .03,.47 "
)
_NOSE += ".022,.56"
_WINGS = ("-.072,.33 -.06,.307 -.036,.306", ".072,.33 .06,.307 .036,.306")


def draw_front_face(sheet: Sheet, place: Place, worn: Costume, stance: Stance, seed: int) -> None:
    """Features on a face that is already cut; `place` puts head curves on the sheet."""
    pixels = sheet.head_pixels
    if pixels < GLINT or worn.mask:
        return
    open_ = eyes_open(stance, seed)
    if pixels < NEAR:
        if open_ > 0.3:
            sheet.hole(*[place(ellipse(x, -EYE_HIGH, 0.03, 0.014)) for x in (-EYE_AT, EYE_AT)], strength=0.34)
        _mouth(sheet, place, worn, stance, lips=False)
        return
    _nose(sheet, place, worn)
    for side in (-1, 1):
        _eye(sheet, place, worn, stance, side, open_)
        _brow(sheet, place, worn, stance, side)
    _mouth(sheet, place, worn, stance, lips=True)
    if worn.old:
        lines = (
            ".1,.31 .145,.25 .15,.19",
            ".26,.53 .31,.55 .33,.53",
            ".255,.505 .31,.495 .33,.48",
            ".09,.44 .15,.43 .22,.45",
        )
        both = [traced(line, closed=False) for line in lines]
        folds = [place(curve.stretched(side, 1)) for curve in both for side in (-1, 1)]
        sheet.strokes(*folds, width=0.006, strength=0.16, shaded=False)
    if worn.glasses:
        _spectacles(sheet, place)


def _spectacles(sheet: Sheet, place: Place) -> None:
    rims = [ellipse(side * EYE_AT, -EYE_HIGH, 0.118, 0.095) for side in (-1, 1)]
    rings = [strip([*map(tuple, rim.points), tuple(rim.points[0])], 0.013) for rim in rims]
    sheet.solid(*map(place, rings), place(strip([(-0.06, -0.53), (0.0, -0.548), (0.06, -0.53)], 0.013)))
    shine = [traced(f"{x - 0.06:.2f},.5 {x - 0.02:.2f},.57", closed=False) for x in (-EYE_AT, EYE_AT)]
    sheet.strokes(*map(place, shine), width=0.011, strength=0.45, shaded=False)


def _eye(sheet: Sheet, place: Place, worn: Costume, stance: Stance, side: int, open_: float) -> None:
    """An almond cut out under the lid; the iris is half hidden by it, and has one light."""
    x, big = EYE_AT * side, 1.18 if worn.child else 1.0
    up = 0.036 * big * open_

    def at(dx: float, dy: float) -> tuple[float, float]:
        return (x + side * dx * big, -(EYE_HIGH + dy))

    if open_ > 0.12:
        top = [at(-0.07, -0.012), at(-0.035, 0.62 * up), at(0.012, up), at(0.055, 0.66 * up), at(0.078, 0.006)]
        foot = [at(0.04, -0.4 * up - 0.006), at(-0.01, -0.5 * up - 0.008), at(-0.045, -0.3 * up - 0.01)]
        sheet.hole(place(spline([*top, *foot])), strength=0.5)
        gaze = {"look-up": 0.014, "look-down": -0.012}.get(stance.pose, 0.002)
        height = min(0.03 * big, 0.8 * up)
        sheet.hole(place(ellipse(x, -(EYE_HIGH + gaze + 0.1 * up), 0.028 * big, height)), colour="0a1018")
        sheet.hole(
            place(ellipse(x + 0.01, -(EYE_HIGH + gaze + 0.45 * up), 0.007)), colour="ffffff", strength=0.9 * open_
        )
    fall = 0.036 * big - up
    lid = [at(-0.078, -0.016), at(-0.036, 0.03 - 0.8 * fall), at(0.014, 0.042 - fall), at(0.06, 0.03 - 0.8 * fall),
        at(0.092, 0.008 if worn.kind == "f" else 0.0)]  # fmt: skip
    sheet.plain(place(strip(lid, 0.008, 0.017 if worn.kind == "f" else 0.009)))
    crease = [(px, py - 0.024 - 0.2 * fall) for px, py in lid[1:4]]
    sheet.strokes(place(spline(crease, closed=False)), width=0.007, strength=0.3, shaded=False)
    if worn.kind == "f" and not worn.child:
        lashes = []
        for share in (0.0, 0.4, 0.8):
            root = at(0.05 + 0.045 * share, 0.032 - 0.03 * share - 0.8 * fall)
            tip = (root[0] + side * (0.022 + 0.02 * share), root[1] - 0.024 + 0.014 * share + 1.4 * fall)
            lashes.append(place(strip([root, tip], 0.008, 0.003)))
        sheet.plain(*lashes)


def _brow(sheet: Sheet, place: Place, worn: Costume, stance: Stance, side: int) -> None:
    raised = {"afraid": 0.03, "question": 0.026 if side > 0 else 0.0, "angry": -0.02, "shout": -0.012, "warm": 0.008}
    inner = {"angry": -0.034, "shout": -0.028, "sad": 0.04, "afraid": 0.032, "question": 0.0}.get(stance.emotion, 0.0)
    up = raised.get(stance.emotion, 0.0) + 0.012 * stance.mouth
    x, y = EYE_AT * side, EYE_HIGH + 0.086 + up + (0.012 if worn.kind == "f" else 0.0)
    line = [(x - side * 0.09, -(y + inner - 0.006)), (x + side * 0.01, -(y + 0.022 + 0.4 * inner)),
        (x + side * 0.108, -(y - 0.012))]  # fmt: skip
    thick = 0.016 if worn.kind == "f" else 0.03
    if worn.old:
        thick *= 1.3
    sheet.plain(place(strip(line, thick, 0.4 * thick)))
    edge = [(px, py - 0.42 * thick) for px, py in line]
    sheet.strokes(place(spline(edge, closed=False)), width=0.008, strength=0.34, shaded=False)


def _nose(sheet: Sheet, place: Place, worn: Costume) -> None:
    """A card on the face: the light draws one side of it."""
    size = 0.72 if worn.child else 0.94 if worn.kind == "f" else 1.1 + 0.12 * worn.face[0]
    nose = Curve(
        (traced(_NOSE).points - (0, -0.4)) * (size, 0.94 if worn.child else 1.0) + (0, -0.4), traced(_NOSE).sharp
    )
    sheet.solid(place(nose))
    wings = [traced(wing, closed=False).stretched(size, 1.0) for wing in _WINGS]
    sheet.strokes(*map(place, wings), width=0.009, strength=0.75, shaded=False, dark=True)
    sheet.strokes(place(traced("-.022,.276 -.02,.25", closed=False)), width=0.008, strength=0.12, shaded=False)


def _mouth(sheet: Sheet, place: Place, worn: Costume, stance: Stance, lips: bool) -> None:
    """Two lips and what is between them: the lower one goes with the jaw, the corners come together as it falls."""
    gape = 0.96 * JAW_DROPS * stance.mouth
    curl = {"warm": 0.02, "sad": -0.022, "angry": -0.014, "afraid": -0.012, "shout": -0.01}.get(stance.emotion, 0.0)
    wide = (0.122 if worn.kind == "m" else 0.112) * (0.8 if worn.child else 1.0) * (1 - 0.3 * stance.mouth)
    full = 1.25 if worn.kind == "f" else 0.8
    y = -0.2
    corner = y - curl + 0.42 * gape
    high, low = y - 0.1 * gape, y + gape
    if stance.mouth >= 0.05:
        hole = [(-wide, corner), (-0.45 * wide, high), (0.0, high - 0.002), (0.45 * wide, high), (wide, corner),
            (0.5 * wide, low - 0.002), (0.0, low), (-0.5 * wide, low - 0.002)]  # fmt: skip
        sheet.hole(place(spline(hole)), colour=DARK)
        if stance.mouth > 0.3 and lips:
            deep = high + 0.24 * gape
            teeth = [
                (-0.6 * wide, high + 0.012),
                (0.0, high + 0.002),
                (0.6 * wide, high + 0.012),
                (0.45 * wide, deep),
                (-0.45 * wide, deep),
            ]
            sheet.hole(place(spline(teeth)), strength=0.3)
    elif not lips:
        line = [(-wide, corner), (0.0, y), (wide, corner)]
        sheet.strokes(place(spline(line, closed=False)), width=0.012, strength=0.22, shaded=False)
    if not lips:
        return
    upper = [(-wide, corner, 1), (-0.5 * wide, high - 0.018 * full), (-0.16 * wide, high - 0.03 * full),
        (0.0, high - 0.023 * full), (0.16 * wide, high - 0.03 * full), (0.5 * wide, high - 0.018 * full),
        (wide, corner, 1), (0.45 * wide, high), (0.0, high + 0.004), (-0.45 * wide, high)]  # fmt: skip
    lower = [(-wide, corner, 1), (-0.5 * wide, low + 0.002), (0.0, low + 0.004), (0.5 * wide, low + 0.002),
        (wide, corner, 1), (0.5 * wide, low + 0.03 * full), (0.0, low + 0.04 * full),
        (-0.5 * wide, low + 0.03 * full)]  # fmt: skip
    sheet.solid(place(spline(upper)))
    sheet.solid(place(spline(lower)))
    parting = [
        (-wide, corner),
        (-0.45 * wide, high + 0.001),
        (0.0, high + 0.004),
        (0.45 * wide, high + 0.001),
        (wide, corner),
    ]
    sheet.strokes(place(spline(parting, closed=False)), width=0.009, strength=0.9, shaded=False, dark=True)
    under = low + 0.085
    crease = spline([(-0.05, under), (0.0, under + 0.006), (0.05, under)], closed=False)
    sheet.strokes(place(crease), width=0.012, strength=0.1, shaded=False)
