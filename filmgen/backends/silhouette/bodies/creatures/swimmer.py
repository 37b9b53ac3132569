"""Fish and serpents: tubes that bend in waves, in water or on the ground. Units: a fish is 1 long, a snake 3."""

from math import cos, pi, radians, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.heads import HORN_WORDS, horns
from filmgen.backends.silhouette.bodies.creatures.tube import Tube, tube
from filmgen.backends.silhouette.bodies.curve import Curve, ellipse, smooth, traced
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.film.story import Look

_FISH: dict[str, tuple[float, float, str]] = {
    "fish": (0.36, 0.46, "fan"), "shark": (0.26, 0.34, "shark"), "whale": (0.36, 0.42, "fluke"),
    "goldfish": (0.46, 0.62, "veil"),
    "swordfish": (0.24, 0.34, "shark"), "angler": (0.5, 0.5, "fan"), "dolphin": (0.26, 0.36, "fluke"),
    "carp": (0.38, 0.46, "fan"),
}  # fmt: skip
"""Depth of the body, height of the whole in body lengths, and the tail."""
_TAILS = {
    "fan": "0,.04 -.1,.08 -.24,.22! -.19,0 -.24,-.22! -.1,-.08 0,-.04",
    "shark": "0,.03 -.08,.08 -.2,.3! -.14,.02 -.2,-.16! -.08,-.05 0,-.03",
    "fluke": "0,.04 -.08,.06 -.24,.14! -.16,.02 -.24,-.08! -.08,-.03 0,-.04",
    "veil": "0,.05 -.12,.18 -.4,.3! -.3,.08 -.44,.0! -.3,-.1 -.38,-.32! -.12,-.16 0,-.05",
}


def cut_fish(look: Look, words: tuple[str, ...], stance: Stance, scale: float, seed: int) -> CutOut:
    name = next((word for word in words if word in _FISH), "whale" if look.height > 3 else "fish")
    deep, tall, tail = _FISH[name]
    unit = look.height / tall
    sheet = Sheet(unit * scale, stance.facing == "left", 0.16)
    coverings.wrap(sheet, look, stance, seed, 0.04)
    sunk = smooth(0.0, 1.4, stance.time) if stance.pose in ("collapse", "lie") else 0.0
    beat = (2.0 + 1.6 * (stance.pose in ("swim", "fly", "run"))) * stance.clock + 5 * stance.travel / unit
    lift = (0.62 * (1 - sunk) + 0.5 * deep) * (1.0 if tall < 1 else 0.6) + 0.03 * sin(1.3 * stance.clock) * (1 - sunk)
    pitch = {"look-up": -16, "look-down": 18, "rise": -20}.get(stance.pose, 0) + 3 * sin(0.9 * stance.clock)

    u = np.linspace(0, 1, 9)
    sway = 0.05 * (1 - u) ** 1.5 * np.sin(2 * np.pi * (0.9 * u) - beat * 2)
    spine = [(float(x) - 0.5, float(y)) for x, y in zip(u, sway, strict=True)]
    body = tube(
        spine,
        [(0.0, 0.03, 0.03), (0.12, 0.09 * deep / 0.36, 0.09 * deep / 0.36), (0.5, 0.5 * deep, 0.48 * deep),
            (0.78, 0.44 * deep, 0.44 * deep), (1.0, 0.12 * deep, 0.16 * deep)],
        44,
    )  # fmt: skip

    def on(curve: Curve) -> Curve:
        return curve.placed(0.0, -lift, pitch)

    flick = 14 * sin(2 * beat + 0.6)
    fin = traced("0,0 -.04,.16 -.2,.24! -.22,.08 -.18,0").stretched(1.0, 1.2 if name in ("shark", "swordfish") else 0.8)
    sheet.solid(on(traced(_TAILS[tail]).placed(*spine[0], flick)), on(fin.placed(0.06, -0.42 * deep, -6)), depth=0.12)
    moved = Tube(_placed(body.back, lift, pitch), _placed(body.belly, lift, pitch))
    coverings.clothe(
        sheet,
        moved,
        "scales" if look.covering in ("skin", "cloth") and name != "whale" else look.covering,
        0.09,
        seed,
        stance.clock,
    )
    side = traced("0,0 -.1,-.03 -.24,-.16! -.12,-.14 .0,-.06").placed(0.12, 0.06, 12 * sin(3 * stance.clock))
    sheet.solid(on(side))
    gape = traced(
        f"0,0! -.12,{0.01 + 0.02 * stance.mouth:.3f} -.1,{-0.03 - 0.05 * stance.mouth:.3f} "
        f"{0.0 - 0.02 * stance.mouth:.3f},{-0.02 - 0.06 * stance.mouth:.3f}!"
    )
    sheet.hole(on(gape.placed(0.5, 0.015)), colour="301c14", strength=0.9)
    gill = traced("0,.1 -.03,0 0,-.1", closed=False).placed(0.24, 0.0)
    sheet.strokes(on(gill), width=0.009, strength=0.45, shaded=False)
    if name == "swordfish":
        sheet.solid(on(traced("-.02,.03 .34,0! -.02,-.02").placed(0.5, 0.0)))
    if name == "angler" or "lamp" in look.features or "lantern" in look.features:
        sheet.solid(on(traced("0,0 .1,.2 .28,.2 .34,.1! .26,.16 .12,.16 .03,0").placed(0.24, -0.4 * deep)))
        bulb = _placed(np.array([[0.58, -0.4 * deep - 0.1]]), lift, pitch)[0]
        sheet.hole(ellipse(float(bulb[0]), float(bulb[1]), 0.03), colour="fff0c4")
        sheet.glow(float(bulb[0]), float(bulb[1]), 0.5, "ffd98a", 0.9)
    eye = _placed(np.array([[0.36, -0.1 * deep]]), lift, pitch)[0]
    _eye(sheet, look, float(eye[0]), float(eye[1]), 0.026, stance)
    mouth = _placed(np.array([[0.5, 0.02]]), lift, pitch)[0]
    sheet.anchor("mouth", float(mouth[0]), float(mouth[1]))
    sheet.anchor("head", float(eye[0]), float(eye[1]))
    return sheet.cut()


def _placed(points: np.ndarray, lift: float, pitch: float) -> np.ndarray:
    c, s = cos(radians(pitch)), sin(radians(pitch))
    return points @ np.array([[c, s], [-s, c]]) + (0.0, -lift)


def _eye(sheet: Sheet, look: Look, x: float, y: float, size: float, stance: Stance) -> None:
    lit = any(word.startswith("glowing") for word in look.features) or "one-eye" in look.features
    open_ = max(0.2, blink(stance.clock))
    sheet.hole(ellipse(x, y, size, size * open_), colour="ffe2a0" if lit else "d8cfa8", strength=1.0 if lit else 0.75)
    sheet.solid(ellipse(x + 0.2 * size, y, 0.5 * size, 0.6 * size * open_), colour="0a0806")
    if lit:
        sheet.glow(x, y, 9 * size, "ffd48a", 0.7 * open_)
    sheet.anchor("eye", x, y)


def cut_serpent(look: Look, words: tuple[str, ...], stance: Stance, scale: float, seed: int) -> CutOut:
    """A body in waves along the ground, its neck raised; a dragon's is thicker, winged and spiked."""
    dragon = "dragon" in words or "wings" in look.features or look.height > 2.0
    tall = 1.62 if dragon else 0.92
    unit = look.height / tall
    sheet = Sheet(unit * scale, stance.facing == "left", 0.24 if dragon else 0.16)
    coverings.wrap(sheet, look, stance, seed, 0.05)
    low = smooth(0.0, 1.2, stance.time) if stance.pose in ("collapse", "lie", "hide", "sit") else 0.0
    raise_ = (1.0 - low) * {"look-up": 1.22, "look-down": 0.5, "reach": 1.2, "swim": 0.45, "fly": 0.8}.get(
        stance.pose, 1.0
    )
    line = _coils(stance, unit, raise_, dragon)
    thick = 0.15 if dragon else 0.085
    body = tube(
        line,
        [(0.0, 0.02, 0.02), (0.14, 0.42 * thick, 0.42 * thick), (0.45, thick, thick),
            (0.7, 0.86 * thick, 0.95 * thick), (0.9, 0.6 * thick, 0.66 * thick), (1.0, 0.62 * thick, 0.62 * thick)],
        72,
    )  # fmt: skip
    if dragon:
        _wing(sheet, body, stance, 0.6)
    covering = "scales" if look.covering in ("skin", "cloth", "scales") else look.covering
    coverings.clothe(sheet, body, covering, 0.16 if dragon else 0.1, seed, stance.clock)
    if dragon:
        crest = np.concatenate([body.back[20:], body.back[20:][::-1] + (0.0, 0.05)])
        spikes = coverings.fringe(crest, (0.7, -0.2, 0.7), 0.16, 0.09, 56, seed, jitter=0.1)
        sheet.solid(locks=spikes)
        _wing(sheet, body, stance, 0.0)
    _serpent_head(sheet, look, line, stance, dragon)
    return sheet.cut()


def _coils(stance: Stance, unit: float, raise_: float, dragon: bool) -> list[tuple[float, float]]:
    """The spine, tail to head: waves near the ground, then an S up to the head."""
    wave = 1.6 * stance.clock * 0.35 + 5.2 * stance.travel / unit
    rest = 0.16 if dragon else 0.09
    points = []
    for step in range(9):
        u = step / 8
        height = (0.16 if dragon else 0.13) * sin(2 * pi * 1.25 * u - wave) * min(1.0, 2 * u) * (1 - 0.4 * u)
        points.append((-1.55 + 1.75 * u, -rest * (0.25 + 0.75 * min(1.0, 3 * u)) - max(0.0, height + 0.06)))
    breath = 0.02 * sin(1.5 * stance.clock) + 0.03 * stance.voice * sin(5 * stance.clock)
    tall = (1.28 if dragon else 0.68) * raise_ + breath
    x, y = points[-1]
    points += [
        (x + 0.28, y - 0.12 * tall),
        (x + 0.3, y - 0.42 * tall),
        (x + 0.14, y - 0.72 * tall),
        (x + 0.22, y - 0.98 * tall - 0.02),
        (x + 0.44, y - 1.04 * tall - 0.02),
    ]
    return points


def _serpent_head(sheet: Sheet, look: Look, line: list[tuple[float, float]], stance: Stance, dragon: bool) -> None:
    x, y = line[-1]
    turn = {"look-up": -30, "look-down": 34}.get(stance.pose, 6) + 3 * sin(0.8 * stance.clock)
    size = 0.52 if dragon else 0.3
    skull = traced("-.34,.1 -.2,.24 .04,.27 .24,.2 .5,.14 .72,.1 .76,.02 .6,-.03 .2,-.05 -.1,-.1 -.34,-.16")
    jaw = traced("-.2,-.06! .3,-.06 .68,-.02 .64,-.1 .34,-.16 -.02,-.2 -.26,-.18").about(-0.1, 0.08, 24 * stance.mouth)

    def on(curve: Curve) -> Curve:
        return curve.placed(x, y, turn, size)

    extra = []
    if not dragon:
        flick = max(0.0, sin(2.3 * stance.clock)) ** 6
        extra.append(
            on(
                traced("0,.01 .2,.03 .34,.1! .26,.01 .34,-.06! .2,-.02 0,-.01")
                .stretched(0.2 + flick, 1)
                .placed(0.66, 0.04)
            )
        )
    kind = next((HORN_WORDS[word] for word in look.features if word in HORN_WORDS), "horns" if dragon else "")
    extra += [on(curve.placed(-0.1, -0.2, -40, 0.9)) for curve in (horns(kind) if kind else [])]
    sheet.solid(on(skull), on(jaw), *extra)
    eye = on(ellipse(0.2, -0.15, 0.0)).points[0]
    _eye(sheet, look, float(eye[0]), float(eye[1]), 0.05 * size, stance)
    tip = on(ellipse(0.74, -0.02, 0.0)).points[0]
    sheet.anchor("mouth", float(tip[0]), float(tip[1]))
    sheet.anchor("head", x, y)
    if dragon and stance.mouth > 0.35:
        sheet.glow(float(tip[0]) + 0.1, float(tip[1]), 0.7 * stance.mouth, "ff9a4a", 0.8 * stance.mouth)


def _wing(sheet: Sheet, body: Tube, stance: Stance, depth: float) -> None:
    root = body.at(np.array([0.56]), np.array([0.2]))[0]
    beat = sin(2 * pi * (0.9 if stance.pose == "fly" else 0.16) * stance.clock)
    wing = traced("0,0 .06,.4 -.1,.86 -.36,1.1! -.44,.84 -.66,.94! -.66,.66 -.92,.66! -.8,.42 -.98,.3! -.6,.16 -.3,.06")
    ribs = [traced(f"0,0 -.02,.3 {-0.1 - 0.2 * k:.2f},{0.86 - 0.16 * k:.2f}", closed=False) for k in range(3)]
    turn = -10 - 22 * beat + (16 if depth else 0)
    sheet.solid(wing.placed(float(root[0]), float(root[1]), turn, 1.0), depth=depth)
    if not depth:
        sheet.strokes(
            *[rib.placed(float(root[0]), float(root[1]), turn, 1.0) for rib in ribs], width=0.016, strength=0.5
        )
