"""The beast on many legs from before and behind: a hill with legs to both sides, the low head with two warm eyes."""

from math import pi, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.tube import tube
from filmgen.backends.silhouette.bodies.curve import Point, ellipse, limb, rows_of, spline
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.film.story import Look

_LEG = rows_of("-.1:.34 .3:.36 1:.30 1.5:.26 1.9:.28 2.08:.24")


def draw_ahead(
    sheet: Sheet, look: Look, pairs: int, phase: float, fold: float, nod: float, shut: float, stance: Stance, seed: int
) -> None:
    """Body units as in profile; `fold`, `nod` and `shut` as its bearing has them."""
    away = stance.facing == "away"
    sink = 1.05 * fold
    breath = 1 + 0.012 * sin(1.6 * stance.clock)
    walking = stance.pose in ("walk", "run")
    sway = 0.06 * sin(2 * pi * phase) * walking
    for k in reversed(range(pairs)) if not away else range(pairs):
        _pair(sheet, look, k, pairs, phase, walking, sink, stance, seed)
    body = tube(
        [(sway, -0.5 + 0.4 * fold), (sway, -1.7 + sink), (sway, -3.05 * breath + sink)],
        [(0.0, 0.6, 0.6), (0.35, 1.22 + 0.4 * fold, 1.22 + 0.4 * fold), (0.7, 1.06 + 0.2 * fold, 1.06 + 0.2 * fold),
            (1.0, 0.36, 0.36)],
        44,
    )  # fmt: skip
    head = (0.6 * sway, min(-0.95, -1.5 - 0.5 * nod + 0.9 * sink - 0.03 * sin(1.1 * stance.clock)))
    if away:
        _head(sheet, look, head, stance, seed, shut, away)
    _trunk(sheet, look, body, stance, seed)
    if not away:
        _head(sheet, look, head, stance, seed, shut, away)
    sheet.anchor("head", *head)
    sheet.anchor("crown", head[0], head[1] - 0.7)
    sheet.anchor("back", 0.0, -3.1 + sink)


def _trunk(sheet: Sheet, look: Look, body: coverings.Tube, stance: Stance, seed: int) -> None:
    if look.covering == "fur":
        locks = coverings.fringe(body.outline, (0.0, 0.7, 0.6), 0.46, 0.12, 380, seed, stance.clock, 0.10)
        hide, sheet.hide = sheet.hide, ""
        sheet.solid(body.curve, locks=locks)
        sheet.hide = hide
        coverings.comb(sheet, body, 700, 0.42, seed, stance.clock)
        return
    coverings.clothe(sheet, body, look.covering, 0.34, seed, stance.clock)
    if "translucent" in look.features and look.covering == "skin":
        coverings.inside(sheet, body)


def _pair(
    sheet: Sheet, look: Look, k: int, pairs: int, phase: float, walking: bool, sink: float, stance: Stance, seed: int
) -> None:
    """The k-th pair from the front: farther ones stand farther out and paler."""
    slim = min(1.0, 4.6 / (pairs + 0.6))
    for side in (-1, 1):
        lift = 0.4 * max(0.0, sin(2 * pi * (phase - 0.2 * k + (0.5 if side < 0 else 0.0)))) * walking
        hip = (side * 0.5, -1.5 + sink)
        foot = (side * (0.62 + 0.22 * k), -0.16 - lift)
        knee = (side * (0.78 + 0.24 * k), (hip[1] + foot[1]) / 2)
        leg = limb(hip, knee, foot, [(u, a * slim, b * slim) for u, a, b in _LEG])
        claws = [_claw(foot[0] + side * 0.02 + (j - 1.5) * 0.16 * slim, foot[1], slim) for j in range(4)]
        locks: list[np.ndarray] = []
        if look.covering == "fur":
            points = leg.sampled(20.0) / 20.0
            locks = coverings.fringe(points, (0.0, 0.9, 0.4), 0.26, 0.10, 50, seed + 3 * k + side, stance.clock, 0.06,
                amount=lambda at, _: np.where((at[:, 1] < -1.3) | (at[:, 1] > -0.34), 0.0, 1.0))  # fmt: skip
        sheet.solid(leg, *claws, depth=min(0.75, 0.08 + 0.2 * k), locks=locks)


def _claw(x: float, y: float, slim: float) -> coverings.Curve:
    return spline(
        [
            (x - 0.08 * slim, y - 0.06),
            (x + 0.08 * slim, y - 0.06),
            (x + 0.05 * slim, y + 0.1),
            (x, y + 0.18, 1),
            (x - 0.05 * slim, y + 0.1),
        ]
    )


def _head(sheet: Sheet, look: Look, at: Point, stance: Stance, seed: int, shut: float, away: bool) -> None:
    x, y = at
    drop = 0.16 * stance.mouth
    skull = spline([(x, y - 0.72), (x + 0.5, y - 0.56), (x + 0.74, y - 0.1), (x + 0.52, y + 0.34), (x + 0.24,
        y + 0.58 + drop),
        (x, y + 0.62 + drop), (x - 0.24, y + 0.58 + drop), (x - 0.52, y + 0.34), (x - 0.74, y - 0.1), (x - 0.5,
            y - 0.56)])  # fmt: skip
    locks: list[np.ndarray] = []
    if look.covering == "fur":
        ring = skull.sampled(30.0) / 30.0
        locks = coverings.fringe(ring, (0.0, 0.7, 0.6), 0.4, 0.10, 150, seed + 50, stance.clock, 0.08)
    sheet.solid(skull, locks=locks)
    if away:
        return
    hide, sheet.hide = sheet.hide, ""
    sheet.hole(ellipse(x, y + 0.44 + 0.6 * drop, 0.16, 0.02 + drop), colour="4a2018", strength=0.9)
    sheet.solid(
        spline(
            [
                (x - 0.3, y + 0.06),
                (x, y - 0.06),
                (x + 0.3, y + 0.06),
                (x + 0.27, y + 0.34),
                (x, y + 0.4),
                (x - 0.27, y + 0.34),
            ]
        )
    )
    sheet.strokes(
        ellipse(x - 0.1, y + 0.16, 0.04, 0.03),
        ellipse(x + 0.1, y + 0.16, 0.04, 0.03),
        width=0.03,
        strength=0.5,
        shaded=False,
    )
    open_ = (1 - shut) * blink(stance.clock)
    sheet.anchor("eye", x, y - 0.14)
    sheet.anchor("mouth", x, y + 0.4)
    if open_ > 0.15:
        for side in (-1, 1):
            sheet.hole(ellipse(x + side * 0.33, y - 0.14, 0.09, 0.07 * open_, side * -10), colour="ffe2a0")
            sheet.solid(ellipse(x + side * 0.33, y - 0.14, 0.034, 0.042 * open_), colour="1a0f06")
            sheet.glow(x + side * 0.33, y - 0.14, 0.42, "ffd48a", 0.6 * open_)
    sheet.hide = hide
