"""Caterpillars and centipedes: rings in a wave, legs all along. Units: half as high as other crawlers."""

from math import cos, pi, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.crawler import Now, draw_eyes
from filmgen.backends.silhouette.bodies.creatures.tube import Tube, tube
from filmgen.backends.silhouette.bodies.curve import Point, ellipse, strip
from filmgen.backends.silhouette.bodies.cutout import Sheet


def draw_centipede(sheet: Sheet, now: Now) -> None:
    _long_body(sheet, now, 0.12, 20, 0.16, 0.12)


def draw_caterpillar(sheet: Sheet, now: Now) -> None:
    _long_body(sheet, now, 0.21, 11, 0.06, 0.3)


def _long_body(sheet: Sheet, now: Now, thick: float, pairs: int, leg: float, raised: float) -> None:
    """Half as high as the others, for it is long: rings in a wave, legs all along, a round head with feelers."""
    if now.view != "side":
        _long_ahead(sheet, now, thick, leg)
        return
    u = np.linspace(0, 1, 11)
    arch = 1.05 * thick * np.sin(2 * np.pi * (1.5 * u - now.travel)) * np.minimum(1, 3 * (1 - u)) * (1 - now.sunk)
    tall = {"look-up": 0.62, "reach": 0.6, "look-down": 0.04}.get(now.stance.pose, raised)
    up = tall * np.clip((u - 0.62) / 0.38, 0, 1) ** 1.4
    spine = [
        (float(-1.15 + 2.3 * a), float(-thick - 0.6 * leg - max(0.0, b) - c))
        for a, b, c in zip(u, arch, up, strict=True)
    ]
    body = tube(
        spine,
        [(0, 0.6 * thick, 0.6 * thick), (0.1, thick, thick), (0.9, thick, thick), (1, 0.86 * thick, 0.86 * thick)],
        60,
    )
    feet = body.at(np.linspace(0.05, 0.93, pairs), np.full(pairs, 0.94))
    for far in (True, False):
        legs = []
        for k, (x, y) in enumerate(feet):
            turn = 2 * pi * (2 * now.travel + k / 4 + 0.5 * far)
            foot = (
                float(x) + 0.5 * leg * cos(turn) + 0.05 * far,
                min(0.0, float(y) + leg - 0.3 * leg * max(0.0, sin(turn))),
            )
            legs.append(
                strip([(float(x), float(y) - 0.04), (float(x) + 0.3 * leg, float(y) + 0.4 * leg), foot], 0.06, 0.02)
            )
        sheet.solid(*legs, depth=0.55 if far else 0.2)
    coverings.clothe(sheet, body, now.look.covering, 0.13, now.seed, now.stance.clock)
    sheet.strokes(
        *coverings.seams(body, tuple(np.linspace(0.06, 0.94, pairs + 1))), width=0.02, strength=0.45, shaded=False
    )
    x, y = spine[-1]
    _bug_head(sheet, now, x + 0.06, y, 1.1 * thick, ((x + 0.06 + 0.5 * thick, y - 0.2 * thick),))
    if thick < 0.15:
        pins = [strip([spine[0], (spine[0][0] - 0.16, spine[0][1] - 0.1 * s)], 0.04, 0.01) for s in (-1, 1)]
        sheet.solid(*pins)


def _bug_head(sheet: Sheet, now: Now, x: float, y: float, size: float, eyes: tuple[Point, ...]) -> None:
    ahead = now.view != "side"
    sway = 0.03 * sin(2.3 * now.stance.clock)
    spread = (-1, 1) if ahead else (0.4, 1.0)
    horns = [strip([(x + 0.3 * size * s, y - 0.7 * size), (x + 0.7 * size * s + 0.3 * size, y - 2.0 * size + sway)]
        if not ahead else [(x + 0.4 * size * s, y - 0.7 * size), (x + 0.9 * size * s, y - 2.0 * size + sway)], 0.03,
            0.02) for s in spread]  # fmt: skip
    sheet.solid(ellipse(x, y, size, 0.92 * size), *horns)
    draw_eyes(sheet, now, *eyes, size=0.22 * size)
    if now.view != "back":
        at = (x, y + 0.45 * size) if ahead else (x + 0.66 * size, y + 0.4 * size)
        sheet.hole(ellipse(*at, 0.26 * size, (0.05 + 0.24 * now.stance.mouth) * size), colour="4a2018", strength=0.9)
        sheet.anchor("mouth", *at)
    sheet.anchor("head", x, y)


def _long_ahead(sheet: Sheet, now: Now, thick: float, leg: float) -> None:
    """The head before rings that shrink with distance, feet to both sides."""
    rings = range(4, -1, -1)
    lift = {"look-up": 0.3, "reach": 0.3}.get(now.stance.pose, 0.08) * (1 - now.sunk)
    for k in rings:
        y = -thick * 1.1 - 0.5 * leg - 0.13 * thick * k - (lift if k == 0 else 0.4 * lift if k == 1 else 0.0)
        x = 0.10 * sin(0.9 * k + 1.2 * now.stance.clock) * (k > 0)
        size = thick * (1.25 - 0.08 * k)
        feet = [
            strip(
                [
                    (x + s * 0.7 * size, y),
                    (x + s * (size + leg), y + 0.3 * leg),
                    (x + s * (size + 0.9 * leg), min(0.0, y + size + 0.5 * leg)),
                ],
                0.06,
                0.02,
            )
            for s in (-1, 1)
        ]
        sheet.solid(*feet, depth=0.15 * k)
        ring = Tube(*_halves(x, y, size))
        coverings.clothe(sheet, ring, now.look.covering, 0.1, now.seed + k, now.stance.clock, 0.12 * k)
    y = -thick * 1.2 - 0.5 * leg - lift
    _bug_head(sheet, now, 0.0, y, 1.2 * thick, ((-0.45 * thick, y - 0.25 * thick), (0.45 * thick, y - 0.25 * thick)))


def _halves(x: float, y: float, r: float) -> tuple[np.ndarray, np.ndarray]:
    """A round as the back and belly of a tube that runs from its foot to its top."""
    turn = np.linspace(0, pi, 20)
    left = np.stack([x - r * np.sin(turn), y + 0.95 * r * np.cos(turn)], axis=1)
    return left, np.stack([2 * x - left[:, 0], left[:, 1]], axis=1)
