"""The face in profile, close: eye and lashes, brow, ear, nostril, lips, strands of hair. Head heights, chin at (0, 0).

How much is drawn depends on how large the head is: a glint for an eye at fifty pixels, lashes at two hundred.
"""

from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.bodies.costume import Costume
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, polygon, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance

GLINT, NEAR = 46.0, 78.0
"""Head heights in pixels from which an eye glints, and from which a face has features."""

Place = Callable[[Curve], Curve]


def blink(clock: float, seed: int = 3) -> float:
    """How open the eyes are: shut for a tenth of a second every few, sometimes twice."""
    since = (clock + 0.37 * (seed % 11)) % 3.9
    for start in (0.0, 0.34) if seed % 3 == 0 else (0.0,):
        if start <= since < start + 0.2:
            return abs(since - start - 0.1) / 0.1
    return 1.0


def eyes_open(stance: Stance, seed: int) -> float:
    """How open the eyes are, with the mood and the blink in it."""
    mood = {"sad": 0.55, "warm": 0.8, "whisper": 0.8, "angry": 0.7, "afraid": 1.2, "shout": 1.1}
    return blink(stance.clock, seed) * mood.get(stance.emotion, 0.92)


def draw_profile_face(sheet: Sheet, place: Place, worn: Costume, stance: Stance, seed: int) -> None:
    """Features on a head that is already cut; `place` puts head curves on the sheet."""
    pixels = sheet.head_pixels
    if pixels < GLINT or worn.mask:
        return
    shift = 0.026 if worn.kind == "m" and not worn.child else 0.0
    open_ = eyes_open(stance, seed)
    if pixels < NEAR:
        if open_ > 0.3:
            sheet.hole(place(ellipse(0.318 + shift, -0.562, 0.036, 0.017, 6)), strength=0.4)
        return
    _eye(sheet, place, shift, open_, stance)
    _lashes_and_brow(sheet, place, worn, shift, open_, stance)
    _nostril_and_lips(sheet, place, worn, stance)
    _ear(sheet, place, worn, seed)
    if worn.old:
        lines = (
            ".23,.575 .17,.6 .13,.59",
            ".24,.55 .17,.545 .13,.55",
            ".35,.29 .27,.24 .25,.15",
            ".33,.5 .27,.48 .22,.49",
        )
        sheet.strokes(*[place(traced(line, closed=False)) for line in lines], width=0.005, strength=0.14, shaded=False)


def _eye(sheet: Sheet, place: Place, shift: float, open_: float, stance: Stance) -> None:
    """A cut-out almond, an iris that looks ahead, one light in it."""
    if open_ < 0.12:
        return

    def lid(x: float, y: float) -> Point:
        return (x + shift, -(0.553 + (y - 0.553) * open_))

    almond = [
        lid(*p) for p in ((0.352, 0.560), (0.325, 0.583), (0.285, 0.578), (0.258, 0.554), (0.29, 0.541), (0.328, 0.543))
    ]
    sheet.hole(place(traced_points(almond)), strength=0.62)
    look = {"look-up": -0.008, "look-down": 0.008}.get(stance.pose, 0.0)
    iris = ellipse(0.331 + shift, -0.562 + look, 0.0135, 0.02 * min(1.0, open_ + 0.1))
    sheet.hole(place(iris), colour="0a1018")
    sheet.hole(place(ellipse(0.334 + shift, -0.5695 + look, 0.0045)), colour="ffffff", strength=0.95 * open_)


def traced_points(points: list[Point]) -> Curve:
    return Curve(np.array(points), np.zeros(len(points), bool))


def _lashes_and_brow(sheet: Sheet, place: Place, worn: Costume, shift: float, open_: float, stance: Stance) -> None:
    drop = 0.03 * (1 - open_)
    lid = [(0.366 + shift, -0.562 + drop), (0.32 + shift, -0.587 + drop), (0.252 + shift, -0.556 + 0.4 * drop)]
    sheet.plain(place(strip(_bowed(*lid), 0.013, 0.007)))
    if worn.kind == "f":
        lashes = []
        for k in range(6):
            u = k / 5
            root = (0.364 - 0.058 * u + shift, -(0.568 + 0.013 * np.sin(3 * u)) + drop)
            tip = (0.41 - 0.056 * u + shift, -(0.594 + 0.022 * u) + 2.6 * drop)
            bend = ((root[0] + tip[0]) / 2 + 0.01, (root[1] + tip[1]) / 2 + 0.01)
            lashes.append(place(strip([root, bend, tip], 0.0065, 0.0025)))
        sheet.plain(*lashes)
    raised = {"afraid": 0.022, "question": 0.018, "angry": -0.018, "sad": 0.008}.get(
        stance.emotion, 0.0
    ) + 0.01 * stance.mouth
    tilt = {"angry": 14, "sad": -10, "afraid": -8}.get(stance.emotion, 0)
    thick = 1.0 if worn.kind == "f" else 1.7
    brow = traced(".405,.640 .36,.672 .28,.668 .22,.640 .28,.654 .36,.655")
    brow = brow.about(0.31, -0.66, tilt).stretched(1.0, 1.0).placed(shift * 0.7, -raised)
    if thick > 1:
        brow = Curve((brow.points - (0.31, -0.66)) * (1.0, thick) + (0.31, -0.66), brow.sharp)
    if sheet.head_pixels > 160:
        sheet.solid(place(brow))
    else:
        sheet.plain(place(brow))


def _bowed(a: Point, b: Point, c: Point) -> list[Point]:
    """A quadratic curve through its ends, pulled toward the middle point."""
    return [
        (
            (1 - t) ** 2 * a[0] + 2 * t * (1 - t) * b[0] + t * t * c[0],
            (1 - t) ** 2 * a[1] + 2 * t * (1 - t) * b[1] + t * t * c[1],
        )
        for t in (0.0, 0.25, 0.5, 0.75, 1.0)
    ]


def _nostril_and_lips(sheet: Sheet, place: Place, worn: Costume, stance: Stance) -> None:
    nostril = traced(".402,.314 .424,.336 .452,.326", closed=False)
    back = 0.11 * stance.mouth
    corner = (0.385 - back, -(0.212 - 0.02 * stance.mouth))
    smile = {"warm": 0.018, "sad": -0.018, "angry": -0.012}.get(stance.emotion, 0.0)
    lips = polygon(
        [corner, (corner[0] - 0.05, corner[1] - 0.002), (corner[0] - 0.078, corner[1] - 0.008 - smile)], closed=False
    )
    sheet.strokes(place(nostril), place(lips), width=0.011, strength=0.9, shaded=False, dark=True)
    if worn.kind == "f":
        upper = traced(".43,.238 .40,.232 .36,.214", closed=False)
        sheet.strokes(place(upper), width=0.008, strength=0.16, shaded=False)


def _ear(sheet: Sheet, place: Place, worn: Costume, seed: int) -> None:
    if worn.hat in ("hood", "headscarf", "souwester", "cloche", "helmet", "earmuffs") or worn.hair in (
        "bob",
        "long",
        "wild",
    ):
        return
    helix = traced("-.085,.5 -.09,.6 -.04,.635 .005,.6 0,.53 -.035,.47 -.055,.42 -.085,.43", closed=False)
    fold = traced("-.065,.58 -.035,.6 -.015,.57 -.03,.51 -.06,.47", closed=False)
    sheet.strokes(place(helix), width=0.011, strength=0.3, shaded=False)
    sheet.strokes(place(fold), width=0.007, strength=0.2, shaded=False)
    if worn.kind == "f" and not worn.child and seed % 3 != 0:
        sheet.hole(place(ellipse(-0.062, -0.395, 0.014)), colour="ffe2b0")
        at = place(polygon([(-0.062, -0.395)])).points[0]
        sheet.glow(float(at[0]), float(at[1]), 0.1, "ffcf90", 0.6)
