"""Insects on six legs: ants, beetles, crickets, fleas. Units: about 1.5 long, 0.75 high."""

from math import pi, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.tube import tube
from filmgen.backends.silhouette.bodies.curve import Point, ellipse, smooth, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.film.story import Look

STRIDE = 0.12
"""Half the way a foot makes on the ground; it stands for half of a cycle, so a cycle is four of these."""


def shape_of(words: tuple[str, ...]) -> str:
    for shape, names in {
        "beetle": ("ladybird", "scarab", "cockroach", "beetle", "bug"), "cricket": ("cricket", "grasshopper", "locust"),
        "flea": ("flea", "louse", "mite", "tick"),
    }.items():  # fmt: skip
        if any(word in names for word in words):
            return shape
    return "ant"


def _low(stance: Stance) -> float:
    down = stance.pose in ("collapse", "lie", "hide", "sit")
    return 0.16 * smooth(0.0, 0.6, stance.time) if down else 0.0


def _step(phase: float, stance: Stance) -> tuple[float, float]:
    if stance.pose not in ("walk", "run"):
        return 0.0, 0.0
    part = phase % 1.0
    if part < 0.5:
        return STRIDE * (1 - 4 * part), 0.0
    return STRIDE * (-1 + 4 * (part - 0.5)), 0.09 * sin(pi * (part - 0.5) / 0.5)


def draw_walking(sheet: Sheet, look: Look, words: tuple[str, ...], stance: Stance, seed: int) -> None:
    """In profile, in two tripods."""
    shape = shape_of(words)
    phase = stance.travel / (look.height / 0.78) / (4 * STRIDE)
    y = -0.36 + _low(stance) + 0.01 * sin(2 * stance.clock)
    reach = 0.74 if shape == "beetle" else 1.0
    for far in (True, False):
        legs = []
        for k, x in enumerate((-0.12, 0.06, 0.22)):
            way, lift = _step(phase + (0.5 if (k + far) % 2 else 0.0), stance)
            foot = (x + (-0.34, 0.04, 0.4)[k] * reach + way, -0.01 - lift)
            knee = ((x + foot[0]) / 2 + (-0.08, 0.0, 0.08)[k], y - (0.24 if shape == "ant" else 0.1) + 0.02 * k)
            if shape in ("cricket", "flea") and k == 0:
                knee = (-0.5, y - 0.44 + 0.5 * lift)
                legs.append(tube([(x, y), ((x + knee[0]) / 2, (y + knee[1]) / 2 - 0.02), knee],
                    [(0, 0.05, 0.05), (0.4, 0.08, 0.08), (1, 0.02, 0.02)], 14).curve)  # fmt: skip
                legs.append(strip([knee, (-0.62 + way, -0.01 - lift)], 0.035, 0.014))
                continue
            legs += [strip([(x, y), knee], 0.045, 0.036), strip([knee, foot], 0.036, 0.014), ellipse(*knee, 0.024)]
        sheet.solid(*legs, depth=0.6 if far else 0.0)
        if far:
            _segments(sheet, look, shape, words, y, seed, stance)


def _segments(
    sheet: Sheet, look: Look, shape: str, words: tuple[str, ...], y: float, seed: int, stance: Stance
) -> None:
    nod = {"look-up": -0.08, "look-down": 0.1}.get(stance.pose, 0.0) - 0.02 * stance.mouth
    if shape == "beetle":
        shell = tube([(-0.62, y + 0.02), (-0.2, y - 0.06), (0.24, y)],
            [(0.0, 0.04, 0.04), (0.4, 0.3, 0.1), (0.8, 0.26, 0.1), (1.0, 0.14, 0.1)], 30)  # fmt: skip
        coverings.clothe(sheet, shell, look.covering, 0.14, seed, stance.clock)
        spine = shell.at(np.linspace(0.02, 0.98, 12), np.linspace(0.34, 0.3, 12))
        sheet.strokes(spine[None], width=0.02, strength=0.6, shaded=False)
        if "ladybird" in words:
            hide, sheet.hide = sheet.hide, ""
            spots = [
                shell.at_one(a, d) for a, d in ((0.24, 0.2), (0.42, 0.55), (0.55, 0.14), (0.72, 0.5), (0.84, 0.16))
            ]
            sheet.solid(*[ellipse(*spot, 0.055) for spot in spots], colour="9aa4a6")
            sheet.hide = hide
    elif shape in ("cricket", "flea"):
        long = 0.95 if shape == "cricket" else 0.5
        body = tube([(-long, y - 0.06), (-0.3, y - 0.08), (0.28, y - 0.06)],
            [(0.0, 0.03, 0.03), (0.5, 0.13 if shape == "cricket" else 0.22, 0.12), (1.0, 0.11, 0.1)], 30)  # fmt: skip
        coverings.clothe(sheet, body, look.covering, 0.1, seed, stance.clock)
        if shape == "cricket":
            sheet.solid(traced("0,.04 -.3,.12 -.8,.1 -1.14,.0! -.7,-.04 -.3,-.06").placed(0.18, y - 0.1))
    else:
        for spine, rows in (
            (
                [(-0.82, y + 0.06), (-0.48, y - 0.08), (-0.16, y - 0.02)],
                [(0.0, 0.02, 0.02), (0.45, 0.23, 0.19), (1.0, 0.05, 0.05)],
            ),
            (
                [(-0.16, y - 0.02), (0.05, y - 0.03), (0.28, y - 0.02)],
                [(0.0, 0.05, 0.05), (0.5, 0.11, 0.1), (1.0, 0.05, 0.05)],
            ),
        ):
            coverings.clothe(sheet, tube(spine, rows, 28), look.covering, 0.12, seed, stance.clock)
    _head(sheet, 0.42, y - 0.06 + nod, shape, stance)


def _head(sheet: Sheet, x: float, top: float, shape: str, stance: Stance) -> None:
    jaw = 16 * stance.mouth
    bite = traced("0,.03 .14,.02 .2,-.06! .12,-.05 .02,-.04")
    sway = [0.03 * sin(4 * stance.clock + k) for k in (0.0, 1.5)]
    elbow = {"ant": (0.14, -0.3, 0.4, -0.3), "cricket": (0.2, -0.4, -0.3, -0.62)}.get(shape, (0.12, -0.24, 0.3, -0.3))
    horns = [
        strip(
            [(x + 0.06, top - 0.1), (x + elbow[0], top + elbow[1]), (x + elbow[2], top + elbow[3] - wag)], 0.026, 0.012
        )
        for wag in sway
    ]
    long = 0.19 if shape == "ant" else 0.15
    sheet.solid(
        ellipse(x, top, long, 0.14, 20),
        bite.placed(x + 0.1, top + 0.05, jaw),
        bite.placed(x + 0.1, top + 0.06, -jaw * 0.4),
        *horns,
    )
    open_ = max(0.25, blink(stance.clock))
    sheet.hole(ellipse(x + 0.05, top - 0.04, 0.036, 0.036 * open_), colour="ffe2a0", strength=0.9)
    sheet.glow(x + 0.05, top - 0.04, 0.3, "ffd48a", 0.4)
    sheet.anchor("eye", x + 0.05, top - 0.04)
    sheet.anchor("head", x, top)
    sheet.anchor("crown", x, top - 0.14)
    sheet.anchor("back", -0.3, top - 0.16)
    sheet.anchor("mouth", x + 0.2, top + 0.06)


def draw_walking_ahead(sheet: Sheet, look: Look, words: tuple[str, ...], stance: Stance, seed: int) -> None:
    """From before: the face over bent legs, three a side. From behind: the abdomen."""
    shape, away = shape_of(words), stance.facing == "away"
    phase = stance.travel / (look.height / 0.78) / (4 * STRIDE)
    y = -0.38 + _low(stance) + 0.01 * sin(2 * stance.clock)
    for side in (-1, 1):
        legs = []
        for k in range(3):
            _, lift = _step(phase + (0.5 if (k + (side > 0)) % 2 else 0.0), stance)
            foot: Point = (side * (0.36 + 0.16 * k), -0.01 - lift)
            knee = (side * (0.3 + 0.12 * k), y - 0.22 - 0.05 * k - 0.5 * lift)
            legs += [
                strip([(side * 0.08, y), knee], 0.045, 0.036),
                strip([knee, foot], 0.036, 0.014),
                ellipse(*knee, 0.024),
            ]
        sheet.solid(*legs, depth=0.3)
    wide = {"beetle": 0.36, "flea": 0.2}.get(shape, 0.22)
    back = tube(
        [(0.0, y + 0.14), (0.0, y - 0.05), (0.0, y - 0.2)],
        [(0, 0.5 * wide, 0.5 * wide), (0.45, wide, wide), (1, 0.5 * wide, 0.5 * wide)],
        30,
    )
    coverings.clothe(sheet, back, look.covering, 0.1, seed, stance.clock, 0.0 if away else 0.2)
    if shape == "beetle":
        sheet.strokes(np.array([[(0.0, y - 0.2), (0.0, y + 0.1)]]), width=0.02, strength=0.6, shaded=False)
    sheet.anchor("head", 0.0, y + 0.02)
    sheet.anchor("crown", 0.0, y - 0.12)
    if away:
        return
    top = y + 0.02
    sway = 0.03 * sin(4 * stance.clock)
    horns = [
        strip([(s * 0.06, top - 0.12), (s * 0.16, top - 0.32), (s * 0.32, top - 0.38 + sway * s)], 0.026, 0.012)
        for s in (-1, 1)
    ]
    jaw = 0.04 + 0.08 * stance.mouth
    bites = [
        traced("0,.04 .08,-.02 .05,-.12 -.03,-.16! .0,-.08 -.03,-.02").stretched(s, 1).placed(s * jaw, top + 0.09)
        for s in (-1, 1)
    ]
    sheet.solid(ellipse(0.0, top, 0.16, 0.15), *horns, *bites)
    open_ = max(0.25, blink(stance.clock))
    for side in (-1, 1):
        sheet.hole(ellipse(side * 0.1, top - 0.04, 0.045, 0.055 * open_, side * 14), colour="ffe2a0", strength=0.9)
        sheet.glow(side * 0.1, top - 0.04, 0.22, "ffd48a", 0.4)
    sheet.anchor("eye", 0.0, top - 0.04)
    sheet.anchor("mouth", 0.0, top + 0.1)
