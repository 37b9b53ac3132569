"""Animals' faces head-on: half outlines, doubled; two eyes, a muzzle, ears and horns on both sides.

One head long, the middle of the head at the origin, y UP in the patterns.
"""

from collections.abc import Callable
from dataclasses import dataclass
from math import sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings, heads
from filmgen.backends.silhouette.bodies.creatures.bearing import Bearing
from filmgen.backends.silhouette.bodies.creatures.species import Species
from filmgen.backends.silhouette.bodies.creatures.tube import tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, points_of, spline, strip
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.film.story import Look


@dataclass(frozen=True)
class Face:
    """The right half of an outline from the crown to the chin; where an eye is and how large; the muzzle's middle and
    half axes; where an ear grows and how far it leans out (degrees)."""

    half: str
    eye: Point
    size: float
    muzzle: tuple[float, float, float]
    ear: tuple[float, float, float]
    nose: float = 0.06


FACES: dict[str, Face] = {
    "cat": Face("0,.36 .2,.36 .36,.22 .44,.02 .38,-.18 .2,-.32 0,-.36", (0.19, 0.06), 0.075, (-0.17, 0.17, 0.11),
        (0.27, 0.28, 14), 0.045),
    "dog": Face("0,.36 .2,.34 .34,.2 .36,.0 .28,-.18 .2,-.34 .13,-.44 0,-.48", (0.15, 0.1), 0.055,
        (-0.28, 0.15, 0.18), (0.28, 0.26, 18)),
    "wolf": Face("0,.36 .18,.34 .36,.2 .44,-.02 .3,-.16 .17,-.34 .12,-.44 0,-.48", (0.15, 0.1), 0.05,
        (-0.29, 0.12, 0.18), (0.24, 0.28, 16)),
    "fox": Face("0,.32 .2,.3 .42,.12 .47,-.05 .25,-.2 .11,-.42 0,-.47", (0.17, 0.06), 0.05, (-0.3, 0.1, 0.15),
        (0.27, 0.22, 18), 0.05),
    "bear": Face("0,.4 .22,.38 .4,.22 .45,.0 .38,-.22 .2,-.4 0,-.44", (0.16, 0.1), 0.04, (-0.2, 0.19, 0.18),
        (0.34, 0.3, 26), 0.07),
    "ape": Face("0,.46 .16,.4 .3,.24 .33,.0 .32,-.2 .22,-.38 0,-.44", (0.11, 0.06), 0.045, (-0.2, 0.2, 0.15),
        (0.36, 0.06, 40), 0.05),
    "horse": Face("0,.36 .12,.34 .2,.2 .22,.06 .17,-.16 .14,-.4 .17,-.54 .11,-.66 0,-.68", (0.19, 0.1), 0.045,
        (-0.54, 0.15, 0.12), (0.13, 0.32, 8), 0.0),
    "deer": Face("0,.34 .13,.32 .22,.18 .23,.04 .16,-.16 .11,-.36 .12,-.46 .08,-.54 0,-.56", (0.2, 0.08), 0.055,
        (-0.44, 0.1, 0.1), (0.17, 0.26, 20), 0.05),
    "cow": Face("0,.34 .16,.34 .27,.22 .28,.06 .21,-.2 .21,-.42 .26,-.54 .17,-.66 0,-.68", (0.22, 0.08), 0.045,
        (-0.54, 0.22, 0.13), (0.24, 0.22, 10), 0.0),
    "sheep": Face("0,.3 .14,.3 .24,.16 .24,.02 .18,-.18 .14,-.36 .1,-.44 0,-.46", (0.18, 0.06), 0.045,
        (-0.36, 0.11, 0.09), (0.22, 0.16, 6), 0.035),
    "elephant": Face("0,.44 .2,.45 .36,.28 .38,.02 .28,-.18 .17,-.3 .12,-.42 0,-.42", (0.27, 0.06), 0.035,
        (0.0, 0.0, 0.0), (0.32, 0.3, 0), 0.0),
    "rhino": Face("0,.3 .16,.3 .28,.18 .3,.04 .22,-.2 .22,-.42 .22,-.54 .14,-.62 0,-.64", (0.25, 0.06), 0.035,
        (-0.5, 0.18, 0.13), (0.22, 0.28, 20), 0.0),
    "hippo": Face("0,.32 .14,.34 .22,.26 .2,.06 .24,-.06 .36,-.2 .38,-.42 .24,-.56 0,-.58", (0.18, 0.24), 0.05,
        (-0.36, 0.32, 0.2), (0.2, 0.32, 24), 0.0),
    "mouse": Face("0,.28 .16,.26 .29,.12 .28,-.06 .14,-.28 0,-.38", (0.17, 0.02), 0.05, (-0.28, 0.07, 0.08),
        (0.22, 0.22, 24), 0.04),
    "rabbit": Face("0,.32 .16,.3 .28,.14 .31,-.06 .24,-.24 .1,-.33 0,-.35", (0.21, 0.04), 0.06, (-0.2, 0.14, 0.09),
        (0.11, 0.28, 8), 0.035),
    "pig": Face("0,.34 .2,.32 .34,.18 .37,-.04 .3,-.24 .14,-.36 0,-.38", (0.19, 0.1), 0.04, (-0.14, 0.18, 0.13),
        (0.26, 0.28, 20), 0.0),
    "crocodile": Face("0,.2 .1,.22 .16,.32 .26,.3 .3,.12 .36,-.06 .26,-.2 0,-.24", (0.19, 0.25), 0.05,
        (-0.1, 0.16, 0.07), (0, 0, 0), 0.0),
    "frog": Face("0,.2 .12,.22 .2,.4 .33,.4 .37,.22 .47,.04 .43,-.16 .2,-.26 0,-.28", (0.26, 0.3), 0.09,
        (0.0, 0.0, 0.0), (0, 0, 0), 0.0),
    "tortoise": Face("0,.24 .14,.22 .22,.08 .2,-.1 .1,-.22 0,-.25", (0.13, 0.06), 0.045, (-0.14, 0.1, 0.06),
        (0, 0, 0), 0.0),
    "dragon": Face("0,.3 .14,.34 .3,.3 .34,.1 .24,-.06 .17,-.28 .2,-.42 .12,-.52 0,-.54", (0.18, 0.12), 0.06,
        (-0.42, 0.15, 0.11), (0.24, 0.3, 10), 0.0),
    "triceratops": Face("0,.62 .3,.58 .54,.36 .56,.1 .38,-.02 .24,-.1 .17,-.3 .08,-.46 0,-.5", (0.2, 0.04), 0.04,
        (-0.34, 0.12, 0.12), (0.22, 0.14, 0), 0.0),
    "eagle": Face("0,.34 .2,.3 .31,.12 .24,-.06 .12,-.16 .08,-.34 0,-.44", (0.15, 0.1), 0.06, (-0.24, 0.09, 0.16),
        (0.2, 0.26, 12), 0.0),
    "anteater": Face("0,.26 .12,.22 .17,.06 .1,-.2 .06,-.58 0,-.64", (0.12, 0.06), 0.035, (0.0, 0.0, 0.0),
        (0.13, 0.2, 24), 0.0),
}  # fmt: skip
_SAME = {"camel": "sheep", "moose": "cow", "lizard": "crocodile", "saurian": "dragon", "beaver": "rabbit"}


def face_of(skull: str) -> Face:
    return FACES[_SAME.get(skull, skull)]


def doubled(half: str, wide: float = 1.0) -> Curve:
    """A closed outline from its right half."""
    rows = [(x * wide, -y, corner) for x, y, corner in points_of(half)]
    return spline(rows + [(-x, y, corner) for x, y, corner in rows[-2:0:-1]])


def draw_face(
    sheet: Sheet, look: Look, kin: Species, at: Point, now: Bearing, stance: Stance, seed: int, away: bool
) -> None:
    """The head from before, or from behind."""
    face, size = face_of(kin.skull), kin.head
    tilt = 4 * sin(0.7 * stance.clock + seed) + 5 * stance.voice * sin(2.2 * stance.clock)

    def on(curve: Curve, x: float = 0.0, y: float = 0.0, own: float = 0.0) -> Curve:
        return curve.placed(x, -y, own).placed(*at, tilt, size)

    skull = on(doubled(face.half, 1.15 if kin.hoof else 1.0))
    _grow_on(sheet, look, kin, face, on, stance, seed)
    if kin.mane == "ruff":
        _ruff(sheet, at, size, seed, stance.clock)
    shag, sheet.shag = sheet.shag, None if kin.hoof else sheet.shag
    sheet.solid(skull, colour="8d9aa2" if kin.marks == "panda" and not away else "")
    sheet.shag = shag
    sheet.anchor("head", at[0], at[1])
    top = on(ellipse(0.0, -0.36, 0.0)).points[0]
    sheet.anchor("crown", float(top[0]), float(top[1]))
    if away:
        return
    _features(sheet, look, kin, face, on, stance, now)


def _grow_on(
    sheet: Sheet, look: Look, kin: Species, face: Face, on: Callable[..., Curve], stance: Stance, seed: int
) -> None:
    """Ears and horns, left and right, behind the face."""
    x, y, lean = face.ear
    twitch = 9 * max(0.0, sin(0.7 * stance.clock + seed)) ** 20
    kind = heads.horns_of(look, kin.horns)
    grown: list[Curve] = []
    for side in (-1, 1):
        turn = side * (lean + (twitch if side > 0 else 0))
        for ear in heads.ear_ahead(kin.ear):
            grown.append(on(ear.stretched(side, 1), side * x, y, turn))
        if kind and kind != "unicorn":
            grand = 1.35 if kind in ("antlers", "palmate", "lyre") else 1.0
            horn = heads.horns(kind)[0].stretched(side * heads.outward(kind) * 0.9 * grand, grand)
            grown.append(on(horn, side * max(0.08, 0.6 * x), y + 0.05, side * (20 if kind == "antlers" else 8)))
    if kind == "unicorn":
        grown.append(on(heads.horns("unicorn")[0].placed(turn=-30), 0.0, 0.3))
    if kin.skull == "triceratops":
        grown += [on(heads.horns("unicorn")[0].stretched(s, 0.8).placed(turn=-s * 20), s * 0.2, 0.1) for s in (-1, 1)]
    shag, sheet.shag = sheet.shag, None
    if grown:
        sheet.solid(*grown, depth=0.15)
    sheet.shag = shag


def _ruff(sheet: Sheet, at: Point, size: float, seed: int, clock: float) -> None:
    from_middle = ellipse(at[0], at[1] + 0.06 * size, 0.56 * size, 0.62 * size)
    ring = from_middle.sampled(60.0) / 60.0
    hide, sheet.hide = sheet.hide, ""
    sheet.solid(
        from_middle, locks=coverings.fringe(ring, (0.0, 0.35, 0.8), 0.34 * size, 0.1 * size, 150, seed + 5, clock, 0.07)
    )
    sheet.hide = hide


def _features(
    sheet: Sheet, look: Look, kin: Species, face: Face, on: Callable[..., Curve], stance: Stance, now: Bearing
) -> None:
    """Muzzle and jaw, nose, eyes."""
    y, wide, high = face.muzzle
    gape = 0.16 * stance.mouth
    shag, sheet.shag = sheet.shag, None
    if kin.trunk:
        _trunk_ahead(sheet, on, stance)
    elif wide > 0:
        if gape > 0.01:
            sheet.solid(on(ellipse(0.0, -y + 0.3 * high + gape, 0.86 * wide, 0.8 * high)))
            sheet.hole(on(ellipse(0.0, -y + 0.72 * high + 0.4 * gape, 0.6 * wide, 0.2 * high + 0.55 * gape)),
                colour="4a2018", strength=0.9)  # fmt: skip
        sheet.solid(on(ellipse(0.0, -y, wide, high)))
        if face.nose > 0:
            sheet.solid(on(ellipse(0.0, -y - 0.45 * high, face.nose * 1.4, face.nose)), colour="20262c")
            line = strip([(0.0, -y - 0.45 * high + face.nose), (0.0, -y + 0.5 * high)], 0.01)
            sheet.strokes(on(line), width=0.012, strength=0.35, shaded=False)
        else:
            for side in (-1, 1):
                sheet.strokes(on(ellipse(side * 0.5 * wide, -y - 0.1 * high, 0.034, 0.026)), width=0.02, strength=0.5,
                    shaded=False)  # fmt: skip
    else:
        line = [(-0.3, 0.1), (-0.14, 0.14 + 0.5 * gape), (0.14, 0.14 + 0.5 * gape), (0.3, 0.1)]
        mouth = [(x, dy + 0.02) for x, dy in line] + [(x * 0.9, dy + 0.04 + 1.2 * gape) for x, dy in line[::-1]]
        if kin.skull == "frog":
            sheet.hole(on(spline(mouth)), colour="4a2018", strength=0.9)
    if kin.skull == "rhino":
        sheet.solid(on(heads.horns("unicorn")[0].placed(turn=-32, size=0.9), 0.0, -0.42))
    if kin.marks == "mask":
        for side in (-1, 1):
            sheet.solid(on(ellipse(side * 0.06, 0.02, 0.05, 0.3)), colour="8d9aa2")
    if kin.skull in ("cat", "mouse", "rabbit", "beaver") or "whiskers" in look.features:
        hairs = [
            strip([(s * 0.1, -y + 0.01 * k), (s * 0.5, -y - 0.05 + 0.07 * k)], 0.012, 0.004)
            for s in (-1, 1) for k in (-1, 0, 1)
        ]  # fmt: skip
        sheet.plain(*map(on, hairs))
    sheet.shag = shag
    _eyes(sheet, look, face, on, stance, now, panda=kin.marks == "panda")
    tip = on(ellipse(0.0, -y, 0.0)).points[0]
    sheet.anchor("mouth", float(tip[0]), float(tip[1]))


def _eyes(
    sheet: Sheet, look: Look, face: Face, on: Callable[..., Curve], stance: Stance, now: Bearing, panda: bool
) -> None:
    open_ = (1 - now.shut) * blink(stance.clock)
    x, y = face.eye
    middle = on(ellipse(0.0, -y, 0.0)).points[0]
    sheet.anchor("eye", float(middle[0]), float(middle[1]))
    if open_ < 0.15:
        return
    lit = any(word.startswith("glowing") for word in look.features)
    for side in (-1, 1):
        if panda:
            sheet.solid(on(ellipse(side * x, -y, 2.2 * face.size, 2.6 * face.size, side * 24)), colour="06080a")
        sheet.hole(on(ellipse(side * x, -y, face.size, 0.8 * face.size * open_, side * -8)),
            colour="ffe2a0" if lit else "d8cfa8", strength=1.0 if lit else 0.8)  # fmt: skip
        sheet.solid(on(ellipse(side * x * 0.97, -y, 0.46 * face.size, 0.62 * face.size * open_)), colour="0c0806")
        if lit:
            spot = on(ellipse(side * x, -y, 0.0)).points[0]
            sheet.glow(float(spot[0]), float(spot[1]), 0.24, "ffd48a", 0.6 * open_)


def _trunk_ahead(sheet: Sheet, on: Callable[..., Curve], stance: Stance) -> None:
    sway = 0.10 * sin(0.9 * stance.clock) + 0.16 * stance.mouth
    line = [
        (0.0, 0.1),
        (0.02, 0.4),
        (0.3 * sway, 0.8 - 0.2 * stance.mouth),
        (sway, 1.1 - 0.5 * stance.mouth),
        (1.8 * sway + 0.06, 1.2 - 0.8 * stance.mouth),
    ]
    shape = tube(line[::-1], [(0.0, 0.05, 0.05), (0.5, 0.1, 0.1), (1.0, 0.16, 0.16)], 24)
    for side in (-1, 1):
        sheet.solid(
            on(heads.horns("tusk")[0].placed(turn=60, size=0.8).stretched(side, 1), side * 0.18, -0.24), colour="c8c2b0"
        )
    sheet.solid(on(shape.curve))
    rings = [
        np.array([shape.at_one(u, 0.06), shape.at_one(u - 0.015, 0.5), shape.at_one(u, 0.94)])
        for u in np.linspace(0.15, 0.9, 9)
    ]
    sheet.strokes(*[on(strip_line(ring)) for ring in rings], width=0.014, strength=0.35, shaded=False)


def strip_line(points: np.ndarray) -> Curve:
    """An open line through points."""
    return spline([tuple(row) for row in points], closed=False)
