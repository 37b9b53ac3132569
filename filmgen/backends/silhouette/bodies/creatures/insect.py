"""Insects: those that hover, seen from the front with wings spread, and those that walk, in profile."""

from collections.abc import Callable
from math import pi, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.tube import Tube, tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, strip, traced
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.chance import chance
from filmgen.film.story import Look

_WINGED = (
    "moth",
    "butterfly",
    "bee",
    "wasp",
    "hornet",
    "fly",
    "mosquito",
    "dragonfly",
    "firefly",
    "gnat",
    "midge",
    "locust",
    "fairy",
)
_WINGS: dict[str, tuple[str, str]] = {
    "moth": (".04,.06 .3,.42 .74,.62 1.0,.56! .92,.2 .62,-.04 .3,-.1",
        ".06,-.02 .34,-.12 .6,-.3 .52,-.58! .3,-.5 .12,-.3"),
    "butterfly": (".04,.06 .26,.5 .66,.86 .98,.82! .94,.4 .6,.06 .3,-.04",
        ".06,-.02 .46,-.04 .72,-.34 .56,-.72 .42,-.94! .34,-.66 .14,-.34"),
    "bee": (".05,.1 .3,.4 .66,.54 .78,.36 .56,.14 .2,.04", ".06,.02 .34,.06 .54,-.06 .44,-.2 .2,-.14"),
    "dragonfly": (".03,.12 .5,.3 1.1,.34 1.16,.24 .6,.14 .1,.06", ".03,.02 .5,.06 1.04,-.02 1.06,-.14 .5,-.1 .08,-.03"),
}  # fmt: skip


def cut_insect(look: Look, words: tuple[str, ...], stance: Stance, scale: float, seed: int) -> CutOut:
    name = next((word.removesuffix("s") for word in words if word.removesuffix("s") in (*_WINGED, "swarm")), "")
    if name == "swarm" or "many" in look.features:
        return _swarm(look, stance, scale, seed)
    winged = bool(name) or "wings" in look.features or look.covering in ("fur", "feathers")
    if winged and stance.pose not in ("walk", "run"):
        return _hovering(look, name or "moth", stance, scale, seed)
    return _walking(look, words, stance, scale, seed)


def _hovering(look: Look, name: str, stance: Stance, scale: float, seed: int) -> CutOut:
    """Units: a wing is about 1. Wings fold by narrowing; feathered horns; a body of rings."""
    unit = look.height / 1.3
    sheet = Sheet(unit * scale, False, 0.3)
    coverings.wrap(sheet, look, stance, seed, 0.04)
    style = _WINGS[
        {
            "wasp": "bee",
            "hornet": "bee",
            "fly": "bee",
            "mosquito": "dragonfly",
            "locust": "dragonfly",
            "gnat": "bee",
            "firefly": "bee",
        }.get(name, name)
        if name in _WINGED and name != "fairy" and name != "midge"
        else "butterfly"
    ]
    still = stance.pose in ("collapse", "lie", "sit", "hide", "kneel")
    rate = 0.4 if still else (9.0 if name in ("bee", "fly", "wasp", "hornet", "mosquito", "gnat") else 2.6)
    beat = 0.5 + 0.5 * sin(2 * pi * rate * stance.clock + seed)
    lift = 0.62 if still else 1.3 + 0.16 * sin(1.7 * stance.clock) + 0.07 * sin(5.1 * stance.clock)
    drift = 0.0 if still else 0.12 * sin(1.1 * stance.clock + seed)
    tilt = 4 * sin(2.3 * stance.clock) + 6 * stance.voice * sin(9 * stance.clock)
    wide = 0.35 + 0.65 * beat
    clear = (
        0.5 if name in ("bee", "fly", "wasp", "dragonfly", "mosquito", "hornet") or look.covering == "glass" else 1.0
    )

    def on(curve: Curve) -> Curve:
        return curve.placed(drift, -lift, tilt)

    for side in (-1, 1):
        fore, hind = (traced(pattern).stretched(side * wide, 1.0) for pattern in style)
        sheet.solid(on(hind), depth=0.25, opacity=clear)
        sheet.solid(on(fore), depth=0.0, opacity=clear)
        if clear == 1.0:
            ring = [
                ellipse(side * wide * 0.58, -0.3, 0.1 * wide, 0.12),
                ellipse(side * wide * 0.34, 0.28, 0.06 * wide, 0.07),
            ]
            sheet.strokes(*map(on, ring), width=0.02, strength=0.5)
        veins = [
            strip([(side * wide * 0.08, -0.06), (side * wide * x, -y)], 0.002)
            for x, y in ((0.6, 0.5), (0.74, 0.36), (0.66, 0.16))
        ]
        sheet.strokes(*map(on, veins), width=0.008, strength=0.35)
    abdomen = tube([(0.0, 0.5), (0.0, 0.2), (0.0, -0.16)], [(0.0, 0.03, 0.03), (0.4, 0.09, 0.09), (1.0, 0.1, 0.1)], 24)
    moved = Tube(_turned(abdomen.back, drift, lift, tilt), _turned(abdomen.belly, drift, lift, tilt))
    locks = (
        coverings.fringe(moved.outline, (0.0, 0.6, 0.7), 0.08, 0.04, 60, seed, stance.clock)
        if look.covering == "fur"
        else []
    )
    sheet.solid(moved.curve, on(ellipse(0, -0.26, 0.11)), locks=locks)
    sheet.strokes(*coverings.seams(moved, (0.2, 0.36, 0.52, 0.68), 0.97), width=0.014, strength=0.5, shaded=False)
    _horns(sheet, on, name, stance)
    for side in (-1, 1):
        sheet.hole(on(ellipse(side * 0.055, -0.29, 0.03)), colour="ffe2a0")
    if name == "firefly" or any(word.startswith("glow") for word in look.features):
        tail = _turned(np.array([[0.0, 0.4]]), drift, lift, tilt)[0]
        sheet.glow(float(tail[0]), float(tail[1]), 0.9, "ffe08a", 0.6 + 0.3 * sin(3 * stance.clock))
    sheet.glow(drift, -lift - 0.29, 0.3 + 0.3 * stance.mouth, "ffd98a", 0.35 + 0.4 * stance.mouth)
    for anchor, x, y in (("eye", 0.0, -0.29), ("mouth", 0.0, -0.22), ("head", 0.0, -0.26), ("hand", 0.2, 0.0)):
        sheet.anchor(anchor, drift + x, y - lift)
    return sheet.cut()


def _turned(points: np.ndarray, x: float, lift: float, tilt: float) -> np.ndarray:
    c, s = np.cos(np.radians(tilt)), np.sin(np.radians(tilt))
    return points @ np.array([[c, s], [-s, c]]) + (x, -lift)


def _horns(sheet: Sheet, on: Callable[[Curve], Curve], name: str, stance: Stance) -> None:
    wag = 0.03 * sin(3 * stance.clock) + 0.05 * stance.mouth
    for side in (-1, 1):
        line: list[Point] = [(side * 0.04, -0.34), (side * 0.16, -0.52 - wag), (side * 0.36, -0.6 - wag)]
        sheet.solid(on(strip(line, 0.024, 0.014)))
        if name == "moth":
            combs = [
                strip(
                    [
                        (side * (0.1 + 0.05 * k), -0.45 - 0.03 * k - wag),
                        (side * (0.06 + 0.06 * k), -0.56 - 0.035 * k - wag),
                    ],
                    0.014,
                )
                for k in range(5)
            ]
            sheet.solid(*map(on, combs))


def _walking(look: Look, words: tuple[str, ...], stance: Stance, scale: float, seed: int) -> CutOut:
    """Three parts and six jointed legs, in two tripods. Units: about 1.5 long, 0.75 high."""
    unit = look.height / 0.78
    sheet = Sheet(unit * scale, stance.facing == "left", 0.16)
    coverings.wrap(sheet, look, stance, seed, 0.04)
    beetle = any(word in ("beetle", "ladybird", "cockroach", "scarab", "bug") for word in words)
    phase = stance.travel / unit / 0.5
    low = 0.16 if stance.pose in ("collapse", "lie", "hide", "sit") else 0.0
    y = -0.36 + low + 0.01 * sin(2 * stance.clock)
    for far in (True, False):
        legs = []
        for k, x in enumerate((-0.12, 0.06, 0.22)):
            part = (phase + (0.5 if (k + far) % 2 else 0.0)) % 1.0
            walking = stance.pose in ("walk", "run")
            reach = (0.12 * (1 - 2 * part / 0.5) if part < 0.5 else 0.12 * (-1 + 4 * (part - 0.5))) if walking else 0.0
            lift = 0.09 * sin(pi * (part - 0.5) / 0.5) if walking and part > 0.5 else 0.0
            foot = (x + (-0.34, 0.04, 0.4)[k] + reach, -0.01 - lift)
            knee = ((x + foot[0]) / 2 + (-0.06, 0.0, 0.06)[k], y - 0.2 + 0.02 * k)
            legs += [strip([(x, y), knee], 0.035, 0.03), strip([knee, foot], 0.03, 0.012), ellipse(*knee, 0.02)]
        sheet.solid(*legs, depth=0.6 if far else 0.0)
        if far:
            _segments(sheet, look, beetle, y, seed, stance)
    return sheet.cut()


def _segments(sheet: Sheet, look: Look, beetle: bool, y: float, seed: int, stance: Stance) -> None:
    nod = {"look-up": -0.08, "look-down": 0.1}.get(stance.pose, 0.0) - 0.02 * stance.mouth
    if beetle:
        shell = tube(
            [(-0.62, y + 0.02), (-0.2, y - 0.06), (0.24, y)],
            [(0.0, 0.04, 0.04), (0.4, 0.3, 0.1), (0.8, 0.26, 0.1), (1.0, 0.14, 0.1)],
            30,
        )
        coverings.clothe(sheet, shell, "shell", 0.14, seed, stance.clock)
    else:
        abdomen = tube(
            [(-0.78, y + 0.06), (-0.44, y - 0.05), (-0.16, y)],
            [(0.0, 0.02, 0.02), (0.45, 0.2, 0.17), (1.0, 0.05, 0.05)],
            28,
        )
        coverings.clothe(sheet, abdomen, look.covering, 0.12, seed, stance.clock)
        sheet.strokes(*coverings.seams(abdomen, (0.3, 0.5, 0.7)), width=0.016, strength=0.5, shaded=False)
        sheet.solid(ellipse(0.06, y - 0.02, 0.22, 0.11))
    x, top = 0.4, y - 0.06 + nod
    jaw = 16 * stance.mouth
    bite = traced("0,.03 .14,.02 .2,-.06! .12,-.05 .02,-.04")
    horn = [
        strip(
            [(x + 0.06, top - 0.1), (x + 0.16, top - 0.3), (x + 0.38, top - 0.34 - 0.03 * sin(4 * stance.clock + k))],
            0.022,
            0.012,
        )
        for k in (0, 1.5)
    ]
    sheet.solid(
        ellipse(x, top, 0.15, 0.13),
        bite.placed(x + 0.1, top + 0.05, jaw),
        bite.placed(x + 0.1, top + 0.06, -jaw * 0.4),
        *horn,
    )
    sheet.hole(ellipse(x + 0.05, top - 0.04, 0.035), colour="ffe2a0", strength=0.9)
    sheet.glow(x + 0.05, top - 0.04, 0.3, "ffd48a", 0.4)
    sheet.anchor("eye", x + 0.05, top - 0.04)
    sheet.anchor("head", x, top)
    sheet.anchor("mouth", x + 0.2, top + 0.06)


def _swarm(look: Look, stance: Stance, scale: float, seed: int) -> CutOut:
    """Many small ones, circling as one."""
    sheet = Sheet(look.height * scale, stance.facing == "left", 0.12)
    dice = chance("swarm", seed).random((5, 70))
    turn = (0.6 + 1.2 * dice[0]) * stance.clock + 2 * np.pi * dice[1]
    r = 0.08 + 0.42 * dice[2] * (1 + 0.15 * stance.mouth)
    x, y = r * np.cos(turn) * 1.1, -0.55 + 0.9 * r * np.sin(1.3 * turn + dice[3] * 6)
    flap = 0.5 + 0.5 * np.abs(np.sin(22 * stance.clock + 9 * dice[4]))
    size = 0.012 + 0.012 * dice[4]
    shape = np.array([(-1, 0), (-0.3, -0.25), (0, -1.2), (0.3, -0.25), (1, 0), (0.3, 0.3), (-0.3, 0.3)])
    flies = shape[None] * np.stack([size, size * flap], axis=1)[:, None] + np.stack([x, y], axis=1)[:, None]
    sheet.solid(locks=[flies])
    sheet.glow(0.0, -0.55, 0.5, "ffd98a", 0.25 + 0.3 * stance.mouth)
    sheet.anchor("eye", 0.0, -0.6)
    sheet.anchor("head", 0.0, -0.6)
    sheet.anchor("mouth", 0.0, -0.5)
    return sheet.cut()
