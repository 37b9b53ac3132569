"""Insects: those with large wings, spread toward us or turned half away, and those on six legs, in profile."""

from collections.abc import Callable
from math import pi, sin
from typing import NamedTuple

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.insect_walking import draw_walking, draw_walking_ahead
from filmgen.backends.silhouette.bodies.creatures.tube import Tube, tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, strip, traced
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.backends.silhouette.chance import chance
from filmgen.film.story import Look


class Flyer(NamedTuple):
    """Patterns of the right fore and hind wing; beats a second; whether they are clear; how thick and long the body
    is; feelers (combs, knobs, hairs, short); whether it is banded or has a sting."""

    fore: str
    hind: str
    rate: float = 1.3
    clear: bool = False
    thick: float = 0.1
    long: float = 0.5
    feelers: str = "hairs"
    bands: bool = False
    sting: bool = False
    legs: float = 0.0


FLYERS: dict[str, Flyer] = {
    "moth": Flyer(".04,.06 .3,.36 .66,.58 1.06,.66! 1.0,.36 .9,.1 .62,-.08 .3,-.1",
        ".06,-.02 .36,-.08 .7,-.2 .72,-.46 .5,-.62! .28,-.5 .12,-.3", 1.1, thick=0.13, feelers="combs"),
    "butterfly": Flyer(".04,.06 .22,.5 .56,.9 .98,.96! 1.06,.66 .86,.28 .56,.04 .3,-.04",
        ".06,-.02 .46,-.02 .8,-.26 .82,-.56 .62,-.78 .56,-1.02! .42,-.72 .2,-.44", 1.0, thick=0.06, long=0.46,
        feelers="knobs"),
    "bee": Flyer(".05,.1 .3,.42 .62,.6 .84,.48 .7,.22 .24,.04", ".06,.02 .34,.08 .58,-.02 .5,-.2 "
        ".2,-.14", 9.0, True, 0.2, 0.42,
        "short", True, True, 0.3),
    "wasp": Flyer(".05,.1 .3,.36 .7,.56 .92,.46 .7,.22 .24,.04", ".06,.02 .34,.06 .54,-.06 .44,-.2 "
        ".2,-.14", 9.0, True, 0.13, 0.62,
        "short", True, True, 0.5),
    "fly": Flyer(".05,.1 .4,.2 .72,.06 .86,-.22 .66,-.36 .3,-.1", ".0,.0 .02,.0 .02,-.02 .0,-.02", 9.0, True, 0.17,
        0.34, "short",
        legs=0.5),
    "mosquito": Flyer(".03,.1 .4,.34 .84,.44 1.0,.36 .7,.2 .2,.03", ".0,.0 .02,.0 .02,-.02 .0,-.02", 11.0, True,
        0.05, 0.6,
        "combs", legs=1.2),
    "dragonfly": Flyer(".03,.14 .5,.34 1.14,.42 1.24,.32 1.1,.22 .6,.14 .1,.06",
        ".03,.02 .5,.08 1.1,.02 1.16,-.1 .9,-.14 .5,-.1 .08,-.03", 7.0, True, 0.055, 1.05, "short", True),
    "firefly": Flyer(".05,.1 .26,.4 .5,.5 .62,.36 .5,.12 .2,.0", ".06,.02 .3,.06 .5,-.06 .4,-.2 "
        ".2,-.14", 6.0, True, 0.11, 0.5,
        "hairs"),
    "fairy": Flyer(".04,.06 .2,.5 .5,.9 .8,.98! .84,.6 .6,.2 .3,-.02", ".06,-.02 .4,-.02 .62,-.22 .56,-.5 "
        ".34,-.56 .14,-.3", 1.6,
        True),
}  # fmt: skip
_LIKE = {"hornet": "wasp", "gnat": "mosquito", "midge": "mosquito", "locust": "dragonfly", "butterflies": "butterfly",
    "bumblebee": "bee", "housefly": "fly", "flies": "fly"}  # fmt: skip


def cut_insect(look: Look, words: tuple[str, ...], stance: Stance, scale: float, seed: int) -> CutOut:
    forms = [*words, *(word.removesuffix("s") for word in words)]
    if "swarm" in forms or "many" in look.features:
        return _swarm(look, stance, scale, seed)
    name = next((_LIKE.get(form, form) for form in forms if _LIKE.get(form, form) in FLYERS), "")
    winged = "wings" in look.features or look.covering in ("fur", "feathers")
    if name or (winged and not any(form in ("ant", "beetle", "cricket", "flea") for form in forms)):
        return _hovering(look, name or "moth", stance, scale, seed)
    sheet = Sheet(look.height / 0.78 * scale, stance.facing == "left", 0.16)
    coverings.wrap(sheet, look, stance, seed, 0.04)
    sheet.shag = None
    draw = draw_walking_ahead if stance.facing in ("camera", "away") else draw_walking
    draw(sheet, look, tuple(forms), stance, seed)
    return sheet.cut()


class _Air(NamedTuple):
    """Where a flyer is, how it is tilted, and how wide its two wings look."""

    x: float
    lift: float
    tilt: float
    near: float
    far: float


def _air(kind: Flyer, stance: Stance, seed: int) -> _Air:
    still = stance.pose in ("collapse", "lie", "sit", "hide", "kneel")
    rate = 0.25 if still else kind.rate * (1.6 if stance.pose in ("fly", "run") else 1.0)
    beat = 0.5 + 0.5 * sin(2 * pi * rate * stance.clock + seed % 7)
    lift = 0.62 if still else 1.15 + 0.12 * sin(1.7 * stance.clock) + 0.05 * sin(5.1 * stance.clock)
    side_on = stance.facing in ("left", "right")
    tilt = 4 * sin(2.3 * stance.clock) + 6 * stance.voice * sin(9 * stance.clock) + (26 if side_on else 0)
    tilt += {"look-up": -18, "look-down": 20}.get(stance.pose, 0)
    open_ = 0.62 + 0.38 * beat if kind.rate < 3 else 0.86 + 0.14 * beat
    return _Air(
        0.08 * sin(1.1 * stance.clock + seed),
        lift,
        tilt,
        open_ * (0.9 if side_on else 1.0),
        open_ * (0.66 if side_on else 1.0),
    )


def _hovering(look: Look, name: str, stance: Stance, scale: float, seed: int) -> CutOut:
    """Units: a wing is about 1."""
    kind = FLYERS[name]
    sheet = Sheet(look.height / 1.5 * scale, stance.facing == "left", 0.3)
    coverings.wrap(sheet, look, stance, seed, 0.05)
    sheet.shag = None
    air = _air(kind, stance, seed)
    clear = 0.42 if kind.clear or look.covering == "glass" else 1.0

    def on(curve: Curve) -> Curve:
        return curve.placed(air.x, -air.lift, air.tilt)

    if kind.legs:
        _dangling(sheet, kind, on, stance)
    _wings(sheet, kind, name, air, clear, on)
    if name == "fairy":
        _small_person(sheet, on, stance, look)
    else:
        _rings(sheet, look, kind, on, stance, seed)
        _feelers(sheet, on, kind, stance)
        _eyes(sheet, look, on, stance, kind)
    if name == "firefly" or any(word.startswith("glow") for word in look.features):
        tail = on(ellipse(0.0, 0.8 * kind.long, 0.0)).points[0]
        sheet.glow(float(tail[0]), float(tail[1]), 1.0, "ffe08a", 0.6 + 0.3 * sin(3 * stance.clock))
    for anchor, x, y in (
        ("eye", 0.0, -0.3),
        ("mouth", 0.0, -0.22),
        ("head", 0.0, -0.3),
        ("crown", 0.0, -0.4),
        ("hand", 0.2, 0.0),
        ("back", 0.0, 0.1),
    ):
        spot = on(ellipse(x, y, 0.0)).points[0]
        sheet.anchor(anchor, float(spot[0]), float(spot[1]))
    return sheet.cut()


def _wings(sheet: Sheet, kind: Flyer, name: str, air: _Air, clear: float, on: Callable[[Curve], Curve]) -> None:
    hide, sheet.hide = sheet.hide, "" if sheet.hide in ("fur", "shell", "") else sheet.hide
    for side, wide in ((-1, air.far), (1, air.near)):
        depth = 0.3 if wide < air.near else 0.0
        fore, hind = (traced(pattern).stretched(side * wide, 1.0) for pattern in (kind.fore, kind.hind))
        sheet.solid(on(hind), depth=depth + 0.15, opacity=clear)
        sheet.solid(on(fore), depth=depth, opacity=clear)
        tips = fore.points[1:-1:1]
        veins = [
            strip([(side * wide * 0.08, -0.06), (0.55 * x, 0.6 * y), (0.94 * x, 0.94 * y)], 0.002) for x, y in tips
        ]
        sheet.strokes(*map(on, veins), width=0.012, strength=0.45, shaded=False)
        if clear == 1.0:
            _pattern(sheet, name, side * wide, on)
    sheet.hide = hide


def _pattern(sheet: Sheet, name: str, wide: float, on: Callable[[Curve], Curve]) -> None:
    """Eyes and edges on wings of scales."""
    rings = [ellipse(wide * 0.6, -0.34, 0.13 * abs(wide), 0.14), ellipse(wide * 0.46, 0.32, 0.1 * abs(wide), 0.1)]
    sheet.solid(*map(on, rings), colour="9aa4a6")
    pupils = [ellipse(wide * 0.6, -0.34, 0.07 * abs(wide), 0.08), ellipse(wide * 0.46, 0.32, 0.05 * abs(wide), 0.05)]
    sheet.solid(*map(on, pupils))
    if name == "butterfly":
        dots = [
            ellipse(wide * x, -y, 0.035 * abs(wide), 0.035)
            for x, y in ((0.94, 0.8), (0.96, 0.62), (0.86, 0.4), (0.74, -0.34), (0.74, -0.52))
        ]
        sheet.solid(*map(on, dots), colour="b9c2c4")


def _rings(sheet: Sheet, look: Look, kind: Flyer, on: Callable[[Curve], Curve], stance: Stance, seed: int) -> None:
    """Abdomen, thorax, head."""
    t, long = kind.thick, kind.long
    bend = 0.04 * sin(1.7 * stance.clock)
    abdomen = tube(
        [(bend, 0.12 + long), (0.4 * bend, 0.12 + 0.5 * long), (0.0, 0.06)],
        [(0.0, 0.12 * t, 0.12 * t), (0.35, 0.8 * t, 0.8 * t), (0.75, t, t), (1.0, 0.55 * t, 0.55 * t)], 28,
    )  # fmt: skip
    moved = Tube(
        *(np.asarray(on(Curve(line, np.ones(len(line), bool))).points) for line in (abdomen.back, abdomen.belly))
    )
    locks: list[np.ndarray] = []
    if look.covering == "fur":
        locks = coverings.fringe(moved.outline, (0.0, 0.6, 0.7), 0.08, 0.03, 70, seed, stance.clock)
    if kind.sting:
        sheet.solid(on(traced(f"-.02,{-0.1 - long:.2f}! 0,{-0.24 - long:.2f}! .02,{-0.1 - long:.2f}!")))
    sheet.solid(
        moved.curve,
        on(ellipse(0, -0.06, 1.05 * max(t, 0.07), 0.2)),
        on(ellipse(0, -0.29, max(0.085, 0.72 * t), 0.1)),
        locks=locks,
    )
    if kind.bands or "stripes" in look.features:
        hide, sheet.hide = sheet.hide, ""
        sheet.solid(*[coverings.wedge(moved, at, 0.05, 1.0) for at in (0.2, 0.42, 0.64, 0.86)], colour="a8a08a")
        sheet.hide = hide
    else:
        sheet.strokes(*coverings.seams(moved, (0.2, 0.36, 0.52, 0.68), 0.97), width=0.014, strength=0.5, shaded=False)


def _dangling(sheet: Sheet, kind: Flyer, on: Callable[[Curve], Curve], stance: Stance) -> None:
    sway = 0.04 * sin(2.1 * stance.clock)
    legs = []
    for side in (-1, 1):
        for k in range(3):
            knee = (side * (0.2 + 0.1 * k) * (0.6 + kind.legs), -0.14 + 0.2 * k)
            foot = (side * (0.3 + 0.06 * k) + sway, 0.1 + (0.22 + 0.14 * k) * (0.4 + kind.legs))
            legs.append(strip([(0.0, -0.04), knee, foot], 0.022, 0.012))
    sheet.solid(*map(on, legs), depth=0.2)


def _feelers(sheet: Sheet, on: Callable[[Curve], Curve], kind: Flyer, stance: Stance) -> None:
    wag = 0.03 * sin(3 * stance.clock) + 0.05 * stance.mouth
    long = 0.5 if kind.feelers == "short" else 1.0
    for side in (-1, 1):
        line: list[Point] = [
            (side * 0.04, -0.34),
            (side * 0.14 * long, -0.34 - 0.2 * long - wag),
            (side * 0.32 * long, -0.34 - 0.3 * long - wag),
        ]
        sheet.solid(on(strip(line, 0.024, 0.014)))
        if kind.feelers == "knobs":
            sheet.solid(on(ellipse(*line[-1], 0.03)))
        if kind.feelers == "combs":
            combs = [
                strip([(side * (0.08 + 0.05 * k), -0.44 - 0.04 * k - wag), (side * (0.02 + 0.06 * k),
                    -0.56 - 0.045 * k - wag)], 0.014)
                for k in range(6)
            ]  # fmt: skip
            sheet.solid(*map(on, combs))


def _eyes(sheet: Sheet, look: Look, on: Callable[[Curve], Curve], stance: Stance, kind: Flyer) -> None:
    if stance.facing == "away":
        return
    wide = max(0.055, 0.5 * kind.thick)
    lit = any(word.startswith("glow") for word in look.features) or kind.feelers == "combs"
    for side in (-1, 1):
        sheet.hole(on(ellipse(side * wide, -0.32, 0.038)), colour="ffe2a0" if lit else "c8c2a8", strength=0.95)
    spot = on(ellipse(0.0, -0.32, 0.0)).points[0]
    sheet.glow(float(spot[0]), float(spot[1]), 0.3 + 0.3 * stance.mouth, "ffd98a", 0.3 + 0.4 * stance.mouth)
    gape = 0.008 + 0.03 * stance.mouth
    sheet.hole(on(ellipse(0.0, -0.24, 0.03, gape)), colour="ffd98a", strength=0.5 + 0.5 * stance.mouth)


def _small_person(sheet: Sheet, on: Callable[[Curve], Curve], stance: Stance, look: Look) -> None:
    """A fairy between the wings: head and bun, a dress like a flower, two legs."""
    kick = 0.05 * sin(1.7 * stance.clock)
    dress = traced("-.04,.16 -.1,.1 -.07,-.04 -.2,-.34! -.1,-.3 0,-.38! .1,-.3 .2,-.34! .07,-.04 .1,.1 .04,.16")
    legs = [
        strip([(s * 0.04, 0.3), (s * 0.05 + 0.3 * kick, 0.5), (s * 0.04 - kick * s, 0.72)], 0.05, 0.02) for s in (-1, 1)
    ]
    arms = [strip([(s * 0.08, -0.1), (s * 0.22, 0.04), (s * 0.3, -0.1 - kick)], 0.035, 0.02) for s in (-1, 1)]
    sheet.solid(*map(on, legs), *map(on, arms), depth=0.1)
    sheet.solid(
        on(dress),
        on(ellipse(0.0, -0.3, 0.12, 0.14)),
        on(ellipse(0.0, -0.47, 0.06, 0.06)),
        on(strip([(0, -0.1), (0, -0.24)], 0.05)),
    )
    if stance.facing != "away":
        open_ = max(0.2, blink(stance.clock))
        sheet.hole(*[on(ellipse(s * 0.045, -0.31, 0.02, 0.024 * open_)) for s in (-1, 1)], colour="ffe2a0")
        sheet.hole(on(ellipse(0.0, -0.24, 0.02, 0.005 + 0.02 * stance.mouth)), colour="ffe2a0", strength=0.7)
    if "glowing" in look.features:
        spot = on(ellipse(0.0, -0.1, 0.0)).points[0]
        sheet.glow(float(spot[0]), float(spot[1]), 1.5, "ffe9b0", 0.5)


def _swarm(look: Look, stance: Stance, scale: float, seed: int) -> CutOut:
    """Many small ones, circling as one."""
    sheet = Sheet(look.height * scale, stance.facing == "left", 0.12)
    dice = chance("swarm", seed).random((5, 150))
    turn = (0.6 + 1.2 * dice[0]) * stance.clock + 2 * np.pi * dice[1]
    ahead = 1.0 if stance.facing in ("left", "right") else 0.75
    r = 0.06 + 0.42 * dice[2] ** 0.8 * (1 + 0.15 * stance.mouth)
    x, y = (
        r * np.cos(turn) * 1.1 * ahead + 0.1 * (ahead > 0.9) * np.sin(3 * turn),
        -0.55 + 0.9 * r * np.sin(1.3 * turn + dice[3] * 6),
    )
    x = -x if stance.facing == "away" else x
    flap = 0.5 + 0.5 * np.abs(np.sin(22 * stance.clock + 9 * dice[4]))
    size = (0.014 + 0.014 * dice[4]) * (1.0 if look.covering == "shell" else 2.4)
    shape = np.array([(-1, 0), (-0.3, -0.25), (0, -1.2), (0.3, -0.25), (1, 0), (0.3, 0.3), (-0.3, 0.3)])
    flies = shape[None] * np.stack([size, size * flap], axis=1)[:, None] + np.stack([x, y], axis=1)[:, None]
    sheet.solid(locks=[flies])
    sheet.glow(0.0, -0.55, 0.5, "ffd98a", 0.25 + 0.3 * stance.mouth)
    sheet.anchor("eye", 0.0, -0.6)
    sheet.anchor("head", 0.0, -0.6)
    sheet.anchor("mouth", 0.0, -0.5)
    return sheet.cut()
