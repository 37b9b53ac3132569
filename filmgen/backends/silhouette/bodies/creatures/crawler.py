"""The other many-legged: spiders and crabs, octopuses and jellyfish, snails, caterpillars, germs."""

from math import cos, pi, radians, sin
from typing import NamedTuple

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.tube import Tube, tube
from filmgen.backends.silhouette.bodies.curve import ellipse, smooth, strip, traced
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.film.story import Look

KINDS = {
    "spider": "spider", "tarantula": "spider", "scorpion": "spider", "crab": "crab", "lobster": "crab",
    "octopus": "octopus",
    "squid": "octopus", "kraken": "octopus", "jellyfish": "jellyfish", "medusa": "jellyfish", "anemone": "jellyfish",
    "snail": "snail", "slug": "snail", "caterpillar": "caterpillar", "centipede": "caterpillar",
    "millipede": "caterpillar",
    "worm": "caterpillar", "bacterium": "germ", "microbe": "germ", "virus": "germ", "amoeba": "germ",
    "germ": "germ", "cell": "germ",
}  # fmt: skip


def crawler_of(words: tuple[str, ...], look: Look) -> str:
    """Which crawler a look names; nothing for a beast."""
    for word in words:
        for form in (word, word.removesuffix("s"), word.removesuffix("es")):
            if form in KINDS:
                return KINDS[form]
    if "tentacles" in look.features:
        return "jellyfish" if look.covering == "glass" else "octopus"
    if "claws" in look.features and look.covering == "shell":
        return "crab"
    return "snail" if look.covering == "shell" and "shell" in look.features else ""


class _Now(NamedTuple):
    """A crawler at a moment: `travel` in its own heights, `sunk` from 0 (up) to 1 (down)."""

    look: Look
    stance: Stance
    travel: float
    sunk: float
    seed: int


def cut_crawler(kind: str, look: Look, stance: Stance, scale: float, seed: int) -> CutOut:
    """Units: 1 high, unless said otherwise."""
    sheet = Sheet(look.height * scale, stance.facing == "left", 0.16)
    coverings.wrap(sheet, look, stance, seed, 0.05)
    travel = stance.travel / look.height
    sunk = smooth(0, 1, stance.time) if stance.pose in ("collapse", "lie", "hide", "sit") else 0.0
    draw = {
        "spider": _spider,
        "crab": _crab,
        "octopus": _octopus,
        "jellyfish": _jellyfish,
        "snail": _snail,
        "caterpillar": _caterpillar,
        "germ": _germ,
    }[kind]
    draw(sheet, _Now(look, stance, travel, sunk, seed))
    return sheet.cut()


def _eyes(sheet: Sheet, stance: Stance, *at: tuple[float, float], size: float = 0.035, glow: float = 0.3) -> None:
    open_ = blink(stance.clock)
    for x, y in at:
        sheet.hole(ellipse(x, y, size, size * max(0.2, open_)), colour="ffe2a0")
        sheet.solid(ellipse(x + 0.3 * size, y, 0.45 * size, 0.5 * size * open_), colour="0a0806")
    x, y = at[0]
    sheet.glow(x, y, glow, "ffd48a", 0.5 * open_ + 0.2 * stance.mouth)
    sheet.anchor("eye", x, y)


def _stepping(phase: float, stride: float, stance: Stance) -> tuple[float, float]:
    if stance.pose not in ("walk", "run"):
        return 0.0, 0.0
    part = phase % 1.0
    if part < 0.6:
        return stride * (1 - 2 * part / 0.6), 0.0
    t = (part - 0.6) / 0.4
    return stride * (-1 + 2 * t * t * (3 - 2 * t)), 0.14 * sin(pi * t)


def _spider(sheet: Sheet, now: _Now) -> None:
    y = -0.42 + 0.24 * now.sunk + 0.02 * sin(1.7 * now.stance.clock)
    for far in (True, False):
        legs = []
        for k in range(4):
            root = (0.2 - 0.1 * k, y)
            reach, lift = _stepping(now.travel / 0.5 + 0.25 * k + (0.5 if far else 0.0), 0.15, now.stance)
            foot = ((0.95, 0.45, -0.4, -1.0)[k] + reach + (0.05 if far else 0.0), -lift)
            knee = ((root[0] + foot[0]) / 2, y - 0.52 + 0.2 * now.sunk - 0.04 * (k in (1, 2)))
            legs += [strip([root, knee], 0.07, 0.05), strip([knee, foot], 0.05, 0.016), ellipse(*knee, 0.032)]
        locks = []
        if now.look.covering == "fur":
            for curve in legs[:2]:
                locks += coverings.fringe(curve.points, (0, 0.6, 0.6), 0.06, 0.02, 30, now.seed, now.stance.clock)
        sheet.solid(*legs, depth=0.65 if far else 0.0, locks=locks)
        if far:
            body = tube(
                [(-0.62, y - 0.02), (-0.3, y - 0.1), (0.02, y)],
                [(0, 0.08, 0.08), (0.45, 0.27, 0.25), (1, 0.08, 0.08)],
                30,
            )
            coverings.clothe(sheet, body, now.look.covering, 0.12, now.seed, now.stance.clock)
            sheet.solid(
                ellipse(0.2, y - 0.02, 0.2, 0.14),
                strip([(0.34, y + 0.04), (0.44, y + 0.16 + 0.05 * now.stance.mouth)], 0.05, 0.02),
            )
            _eyes(sheet, now.stance, (0.32, y - 0.08), (0.25, y - 0.1), (0.36, y - 0.02), size=0.024)


def _crab(sheet: Sheet, now: _Now) -> None:
    y = -0.46 + 0.2 * now.sunk
    legs = []
    for side in (-1, 1):
        for k in range(3):
            reach, lift = _stepping(now.travel / 0.4 + 0.33 * k + (0.5 if side < 0 else 0.0), 0.1, now.stance)
            knee = (side * (0.66 + 0.1 * k), y - 0.16 + 0.1 * k)
            foot = (side * (0.78 + 0.14 * k) + reach, -lift)
            legs += [strip([(side * 0.36, y + 0.08), knee], 0.08, 0.06), strip([knee, foot], 0.06, 0.015)]
    sheet.solid(*legs, depth=0.3)
    sheet.solid(traced("-.62,.5 -.46,.68 0,.74 .46,.68 .62,.5 .44,.32 0,.26 -.44,.32").placed(0, y + 0.48))
    snap = 20 * now.stance.mouth + 6 * sin(1.3 * now.stance.clock)
    for side in (-1, 1):
        elbow, wrist = (side * 0.8, y - 0.12), (side * 0.66, y - 0.42)
        claw = traced("0,0 .14,.1 .18,.3 .06,.44! .08,.24 0,.18! -.04,.4! -.14,.3 -.12,.1")
        sheet.solid(
            strip([(side * 0.5, y), elbow], 0.1, 0.08),
            strip([elbow, wrist], 0.08, 0.08),
            claw.stretched(side, 1).placed(*wrist, side * (-10 + 0.3 * snap), 0.9),
        )
        sheet.solid(
            strip([(side * 0.12, y - 0.2), (side * 0.14, y - 0.4)], 0.03), ellipse(side * 0.14, y - 0.42, 0.045)
        )
    _eyes(sheet, now.stance, (0.14, y - 0.42), (-0.14, y - 0.42), size=0.024)
    sheet.anchor("mouth", 0, y + 0.1)


def _octopus(sheet: Sheet, now: _Now) -> None:
    y = -0.36 + 0.14 * now.sunk
    swim = now.stance.pose in ("swim", "fly", "run")
    lift = 0.3 * swim
    for depth, first in ((0.6, 0.5), (0.0, 0.0)):
        arms = []
        for k in range(4):
            out = -1.0 + (k + first) * 0.58
            line = [(0.22 * out, y + 0.05 - lift)]
            turn = 90 - 62 * out
            for step in range(1, 8):
                turn += (
                    (9 if out > 0 else -9) * (1 - 2.2 * (step / 7))
                    + 13 * sin(1.7 * now.stance.clock - 0.9 * step + 1.7 * k + 4 * now.travel)
                    - 3 * out
                )
                line.append(
                    (line[-1][0] + 0.13 * cos(radians(turn)), min(-0.02, line[-1][1] + 0.13 * sin(radians(turn))))
                )
            arm = tube(line, [(0, 0.085, 0.085), (0.5, 0.055, 0.055), (1, 0.014, 0.014)], 26)
            arms.append(arm.curve)
            if depth == 0.0:
                dots = arm.at(np.linspace(0.2, 0.9, 9), np.full(9, 0.78 if out > 0 else 0.22))
                sheet.strokes(*[ellipse(float(a), float(b), 0.012) for a, b in dots], width=0.01, strength=0.5)
        sheet.solid(*arms, depth=depth)
    squeeze = 0.03 * sin(1.9 * now.stance.clock) + 0.04 * now.stance.mouth
    head = traced("-.26,-.02 -.2,.16 -.32,.36 -.3,.58 -.1,.7 .16,.66 .3,.5 .28,.3 .2,.14 .26,-.02 0,-.1").stretched(
        1 + squeeze, 1 - squeeze
    )
    head = head.placed(0.0, y - lift, 12 if swim else 0)
    sheet.solid(head)
    _eyes(sheet, now.stance, (0.14, y - 0.2 - lift), size=0.045)
    sheet.anchor("mouth", 0.1, y - lift)


def _jellyfish(sheet: Sheet, now: _Now) -> None:
    pulse = 0.5 + 0.5 * sin(2.4 * now.stance.clock)
    y = -0.86 + 0.3 * now.sunk - 0.05 * pulse
    for k in range(9):
        x = -0.3 + 0.075 * k
        line = [
            (
                x + 0.05 * sin(1.6 * now.stance.clock - 3 * u + k) * (0.4 + u),
                y + 0.05 + 0.74 * u * (0.7 + 0.3 * sin(k * 2.1) ** 2),
            )
            for u in np.linspace(0, 1, 7)
        ]
        sheet.solid(strip(line, 0.03 if k % 3 else 0.07, 0.01), depth=0.3, opacity=0.65)
    bell = traced("-.4,0! -.44,.14 -.36,.36 -.14,.5 .14,.5 .36,.36 .44,.14 .4,0! .27,.06 .13,0! 0,.06 -.13,0! -.27,.06")
    bell = bell.stretched(0.9 + 0.18 * (1 - pulse), 0.92 + 0.14 * pulse).placed(0, y + 0.1)
    sheet.solid(bell, opacity=0.6)
    arcs = [
        traced(f"{-0.3 + 0.15 * k:.2f},.04 {-0.22 + 0.11 * k:.2f},.3 {-0.05 + 0.025 * k:.3f},.46", closed=False).placed(
            0, y + 0.1
        )
        for k in range(5)
    ]
    sheet.strokes(*arcs, width=0.012, strength=0.6, shaded=False)
    sheet.glow(0.0, y - 0.12, 0.8 + 0.3 * now.stance.mouth, "9fe0e6", 0.45 + 0.3 * now.stance.mouth)
    sheet.anchor("eye", 0, y - 0.1)
    sheet.anchor("mouth", 0, y + 0.1)


def _snail(sheet: Sheet, now: _Now) -> None:
    inside = smooth(0, 1, now.sunk)
    creep = 0.05 * sin(6 * now.travel)
    reach = 0.72 * (1 - inside) + creep
    foot = tube([(-0.62, -0.06), (0.0, -0.1), (0.3 + 0.3 * (1 - inside), -0.12),
        (0.36 + reach * 0.7, -0.3 + 0.12 * inside)],
                [(0, 0.02, 0.05), (0.3, 0.1, 0.08), (0.75, 0.1, 0.1), (1, 0.08, 0.08)], 30)  # fmt: skip
    sheet.solid(foot.curve)
    shell = ellipse(-0.08, -0.54, 0.48, 0.45)
    sheet.solid(shell)
    turns = np.linspace(0, 4.4 * pi, 70)
    r = 0.42 * np.exp(-0.115 * turns)
    spiral = np.stack([-0.08 + r * np.cos(turns + 0.6) * 1.04, -0.54 + r * np.sin(turns + 0.6)], axis=1)
    sheet.strokes(spiral[None], width=0.03, strength=0.5, shaded=False)
    x, y = 0.36 + reach * 0.7, -0.3 + 0.12 * inside
    stalks = [(x + 0.02 + 0.1 * k, y - 0.34 * (1 - inside) - 0.02 * sin(1.3 * now.stance.clock + k)) for k in (0, 1)]
    sheet.solid(
        *[strip([(x - 0.02, y), tip], 0.035, 0.025) for tip in stalks], *[ellipse(*tip, 0.04) for tip in stalks]
    )
    _eyes(sheet, now.stance, *stalks, size=0.022)
    sheet.anchor("mouth", x + 0.06, y + 0.04)


def _caterpillar(sheet: Sheet, now: _Now) -> None:
    """Units: half as high as the others, for it is long."""
    u = np.linspace(0, 1, 11)
    arch = 0.22 * np.sin(2 * np.pi * (1.5 * u - now.travel)) * np.minimum(1, 3 * (1 - u)) * (1 - now.sunk)
    up = {"look-up": 0.62, "reach": 0.6, "look-down": 0.04}.get(now.stance.pose, 0.3) * np.clip(
        (u - 0.62) / 0.38, 0, 1
    ) ** 1.4
    spine = [(float(-1.15 + 2.3 * a), float(-0.24 - max(0.0, b) - c)) for a, b, c in zip(u, arch, up, strict=True)]
    body = tube(spine, [(0, 0.12, 0.12), (0.1, 0.2, 0.2), (0.9, 0.21, 0.21), (1, 0.18, 0.18)], 50)
    pairs = 12
    feet = body.at(np.linspace(0.06, 0.9, pairs), np.full(pairs, 0.96))
    legs = []
    for k, (x, y) in enumerate(feet):
        swing = 0.06 * sin(6.28 * (2 * now.travel + k / 3))
        legs.append(strip([(float(x), float(y) - 0.04), (float(x) + swing, min(-0.0, float(y) + 0.16))], 0.06, 0.03))
    sheet.solid(*legs, depth=0.3)
    coverings.clothe(sheet, body, now.look.covering, 0.13, now.seed, now.stance.clock)
    sheet.strokes(*coverings.seams(body, tuple(np.linspace(0.1, 0.9, 9))), width=0.025, strength=0.4, shaded=False)
    x, y = spine[-1]
    sheet.solid(
        ellipse(x + 0.06, y, 0.22, 0.2),
        *[strip([(x + 0.1, y - 0.14), (x + 0.16 + 0.12 * k, y - 0.42)], 0.03, 0.02) for k in (0, 1)],
    )
    _eyes(sheet, now.stance, (x + 0.14, y - 0.05), size=0.04)
    sheet.anchor("mouth", x + 0.22, y + 0.08)


def _germ(sheet: Sheet, now: _Now) -> None:
    turn = np.linspace(0, 2 * pi, 40, endpoint=False)
    wobble = (
        1
        + 0.07 * np.sin(3 * turn + 1.3 * now.stance.clock)
        + 0.05 * np.sin(5 * turn - 1.9 * now.stance.clock + now.seed)
    )
    ring = np.stack([0.42 * wobble * np.cos(turn), -0.5 + 0.38 * wobble * np.sin(turn)], axis=1)
    body = Tube(ring[20:][:20], ring[:20][::-1])
    hairs = coverings.fringe(
        body.outline, (0.0, 0.0, 1.0), 0.13, 0.025, 70, now.seed, now.stance.clock, 0.4, jitter=0.3
    )
    sheet.solid(body.curve, opacity=0.7, locks=hairs)
    sheet.hole(ellipse(-0.1, -0.5, 0.13, 0.11), colour="d8903a", strength=0.7)
    sheet.strokes(
        *[ellipse(0.2 * cos(k * 1.7), -0.5 + 0.2 * sin(k * 2.3), 0.03) for k in range(6)],
        width=0.012,
        strength=0.5,
        shaded=False,
    )
    _eyes(sheet, now.stance, (0.2, -0.56), size=0.05)
