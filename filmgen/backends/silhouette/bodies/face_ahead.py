"""The face from the front: two eyes, brows, the shadow of a nose, a mouth that opens. Head heights, chin at (0, 0)."""

import numpy as np

from filmgen.backends.silhouette.bodies.costume import Costume
from filmgen.backends.silhouette.bodies.curve import Curve, ellipse, polygon, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.face import GLINT, NEAR, Place, blink
from filmgen.backends.silhouette.chance import chance


def draw_front_face(sheet: Sheet, place: Place, worn: Costume, stance: Stance, seed: int) -> None:
    pixels = sheet.head * sheet.unit
    if pixels < GLINT or worn.mask:
        return
    open_ = blink(stance.clock, seed) * (0.4 if stance.emotion == "sad" else 1.0)
    if pixels < NEAR:
        if open_ > 0.3:
            sheet.hole(*[place(ellipse(x, -0.53, 0.032, 0.016)) for x in (-0.165, 0.165)], strength=0.36)
        _mouth(sheet, place, worn, stance, 0.6)
        return
    for side in (-1, 1):
        _eye(sheet, place, worn, stance, side, open_)
    _nose(sheet, place)
    _mouth(sheet, place, worn, stance, 1.0)
    if worn.glasses:
        rims = [_ring(side * 0.165, -0.525) for side in (-1, 1)]
        sheet.solid(*map(place, rims), place(strip([(-0.06, -0.53), (0.0, -0.55), (0.06, -0.53)], 0.012)))
        sheet.strokes(
            *[place(traced(f"{x - 0.04:.2f},.51 {x - 0.01:.2f},.57", closed=False)) for x in (-0.165, 0.165)],
            width=0.01,
            strength=0.7,
            shaded=False,
        )


def _ring(x: float, y: float) -> Curve:
    turns = np.linspace(0, 2 * np.pi, 25)
    return strip([(x + 0.105 * float(np.cos(a)), y + 0.085 * float(np.sin(a))) for a in turns], 0.013)


def _eye(sheet: Sheet, place: Place, worn: Costume, stance: Stance, side: int, open_: float) -> None:
    x = 0.165 * side

    def at(dx: float, dy: float) -> tuple[float, float]:
        return (x + side * dx, -(0.525 + dy * max(0.0, open_)))

    almond = Curve(np.array([at(-0.075, -0.012), at(-0.03, 0.028), at(0.03, 0.03), at(0.082, 0.008),
        at(0.03, -0.022), at(-0.03, -0.026)]), np.zeros(6, bool))  # fmt: skip
    if open_ > 0.12:
        sheet.hole(place(almond), strength=0.62)
        look = {"look-up": -0.01, "look-down": 0.012}.get(stance.pose, 0.0)
        sheet.hole(place(ellipse(x, -0.528 + look, 0.024, 0.027 * min(1.0, open_))), colour="0a1018")
        sheet.hole(place(ellipse(x + 0.008, -0.537 + look, 0.006)), colour="ffffff", strength=0.9 * open_)
    drop = 0.04 * (1 - open_)
    lid = [
        (x - side * 0.08, -0.513 + drop),
        (x - side * 0.03, -0.556 + drop),
        (x + side * 0.03, -0.558 + drop),
        (x + side * 0.09, -0.533 + drop),
    ]
    sheet.plain(place(strip(lid, 0.012, 0.014 if worn.kind == "f" else 0.008)))
    if worn.kind == "f":
        sheet.plain(
            *[
                place(strip([(x + side * u, -0.545 + drop), (x + side * (u + 0.03), -0.575 + 2 * drop)], 0.007, 0.003))
                for u in (0.045, 0.065, 0.085)
            ]
        )
    raised = {"afraid": 0.024, "question": 0.018 * (side > 0), "angry": -0.018}.get(
        stance.emotion, 0.0
    ) + 0.008 * stance.mouth
    inner = {"angry": -0.03, "sad": 0.03, "afraid": 0.02}.get(stance.emotion, 0.0)
    line = [(x - side * 0.085, -0.6 - raised - inner), (x, -0.628 - raised), (x + side * 0.105, -0.598 - raised)]
    sheet.solid(place(strip(line, 0.022 if worn.kind == "f" else 0.034, 0.012)))


def _nose(sheet: Sheet, place: Place) -> None:
    ridge = traced(".035,.56 .03,.44 .055,.345 .03,.315", closed=False)
    wings = [
        traced("-.062,.34 -.058,.312 -.03,.308", closed=False),
        traced(".062,.34 .058,.312 .03,.308", closed=False),
    ]
    sheet.strokes(place(ridge), width=0.012, strength=0.22, shaded=False)
    sheet.strokes(*map(place, wings), width=0.012, strength=0.8, shaded=False, dark=True)
    sheet.strokes(place(traced("-.02,.285 0,.275 .02,.285", closed=False)), width=0.01, strength=0.14, shaded=False)


def _mouth(sheet: Sheet, place: Place, worn: Costume, stance: Stance, share: float) -> None:
    """Closed it is a line; open, a hole with the light of the tongue at its foot."""
    gape = 0.075 * stance.mouth
    curl = {"warm": 0.018, "sad": -0.018, "angry": -0.01}.get(stance.emotion, 0.004)
    wide = 0.105 - 0.02 * stance.mouth
    y = 0.2 - 0.25 * gape
    if stance.mouth < 0.06:
        line = polygon(
            [
                (-wide, -y - curl),
                (-0.4 * wide, -y + 0.004),
                (0.0, -y - 0.002),
                (0.4 * wide, -y + 0.004),
                (wide, -y - curl),
            ],
            closed=False,
        )
        sheet.strokes(place(line), width=0.012, strength=0.35 * share, shaded=False)
    else:
        hole = Curve(np.array([(-wide, -y - curl), (0.0, -y - 0.25 * gape), (wide, -y - curl),
            (0.5 * wide, -y + 0.85 * gape), (0.0, -y + gape), (-0.5 * wide, -y + 0.85 * gape)]),
            np.zeros(6, bool))  # fmt: skip
        sheet.hole(place(hole), colour="0a0405", strength=1.0)
        sheet.strokes(place(traced(f"{-0.7 * wide:.3f},{y - 0.95 * gape:.3f} 0,{y - 1.16 * gape - 0.012:.3f} "
        f"{0.7 * wide:.3f},{y - 0.95 * gape:.3f}", closed=False)), width=0.012, strength=0.35 * share,
        shaded=False)  # fmt: skip
    if worn.kind == "f":
        lips = traced(
            f"{-wide:.3f},{y + curl + 0.004:.3f} -.03,{y + 0.028:.3f} 0,{y + 0.018:.3f} "
            f".03,{y + 0.028:.3f} {wide:.3f},{y + curl + 0.004:.3f}",
            closed=False,
        )
        sheet.strokes(place(lips), width=0.009, strength=0.25 * share, shaded=False)


def draw_front_strands(sheet: Sheet, place: Place, worn: Costume, seed: int, back: bool) -> None:
    """Hair combed from the parting (or down the back), as lines that catch the light."""
    if (
        sheet.head * sheet.unit < NEAR * 0.75
        or worn.hair in ("bald", "wild", "tousled", "balding")
        or worn.hat in ("hood", "headscarf")
    ):
        return
    rng = chance("front-strands", worn.hair, seed)
    count = 110
    v, jit = rng.random(count), rng.random((3, count))
    side = np.where(rng.random(count) < 0.5, -1.0, 1.0)
    low = {"bob": 0.1, "long": -0.4}.get(worn.hair, 0.42)
    if back:
        low = {"bob": 0.1, "long": -0.6}.get(worn.hair, 0.24)
        x0, y0 = side * 0.3 * v * 0.4, 0.98 - 0.1 * v
        x2, y2 = side * (0.04 + 0.38 * v), low + 0.15 * jit[1]
    else:
        x0, y0 = 0.06 + side * 0.05 * v, 0.88 + 0.16 * jit[0]
        x2, y2 = side * (0.38 + 0.08 * jit[0]), low + 0.25 * jit[1]
    x1, y1 = side * (0.2 + 0.34 * v) * np.where(y2 < 0.3, 1.2, 1.0), 1.06 - 0.26 * v
    if worn.hat:
        y0, y1 = np.minimum(y0, 0.7), np.minimum(y1, 0.7)
    t = np.linspace(0, 1, 10)[None, :, None]
    a, b, c = (np.stack([x, -y], axis=1)[:, None] for x, y in ((x0, y0), (x1, y1), (x2, y2)))
    lines = (1 - t) ** 2 * a + 2 * t * (1 - t) * b + t * t * c
    moved = place(Curve(lines.reshape(-1, 2), np.zeros(lines.shape[0] * 10, bool))).points.reshape(lines.shape)
    for part, strength in ((moved[: count // 2], 0.10), (moved[count // 2 : 90], 0.2), (moved[90:], 0.4)):
        sheet.strokes(part, width=0.004, strength=strength)
