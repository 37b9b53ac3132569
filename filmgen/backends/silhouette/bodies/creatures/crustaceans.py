"""Crabs, lobsters and shrimps. Units: 1 high."""

from math import sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.crawler import PLANTED, Now, claw, draw_eyes, jointed, stepping
from filmgen.backends.silhouette.bodies.creatures.tube import tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet


def draw_crab(sheet: Sheet, now: Now) -> None:
    y = -0.46 + 0.2 * now.sunk
    legs = []
    for side in (-1, 1):
        for k in range(3):
            reach, lift = stepping(now.travel * PLANTED / 0.2 + 0.33 * k + (0.5 if side < 0 else 0.0), 0.1, now.stance)
            knee = (side * (0.66 + 0.1 * k), y - 0.16 + 0.1 * k)
            foot = (side * (0.78 + 0.14 * k) + reach, -lift)
            legs += [strip([(side * 0.36, y + 0.08), knee], 0.08, 0.06), strip([knee, foot], 0.06, 0.015)]
    sheet.solid(*legs, depth=0.3)
    sheet.solid(traced("-.62,.5 -.46,.68 0,.74 .46,.68 .62,.5 .44,.32 0,.26 -.44,.32").placed(0, y + 0.48))
    snap = 20 * now.stance.mouth + 6 * sin(1.3 * now.stance.clock)
    lean = 0.16 if now.view == "side" else 0.0
    for side in (-1, 1):
        elbow, wrist = (side * 0.8 + lean, y - 0.12), (side * 0.66 + 1.6 * lean, y - 0.42 - lean * (side > 0))
        claw = traced("0,0 .14,.1 .18,.3 .06,.44! .08,.24 0,.18! -.04,.4! -.14,.3 -.12,.1")
        sheet.solid(
            strip([(side * 0.5, y), elbow], 0.1, 0.08),
            strip([elbow, wrist], 0.08, 0.08),
            claw.stretched(side, 1).placed(*wrist, side * (-10 + 0.3 * snap) + 90 * lean, 0.9 + lean * side),
            depth=0.4 if lean and side < 0 else 0.0,
        )
        sheet.solid(
            strip([(side * 0.12, y - 0.2), (side * 0.14 + lean, y - 0.4)], 0.03),
            ellipse(side * 0.14 + lean, y - 0.42, 0.045),
        )
    draw_eyes(sheet, now, (0.14 + lean, y - 0.42), (-0.14 + lean, y - 0.42), size=0.024)
    if now.view != "back":
        sheet.hole(ellipse(lean, y + 0.02, 0.12, 0.012 + 0.05 * now.stance.mouth), colour="4a2018", strength=0.9)
    sheet.anchor("head", lean, y - 0.2)
    sheet.anchor("back", 0.0, y - 0.26)
    sheet.anchor("mouth", 0, y + 0.1)


def draw_lobster(sheet: Sheet, now: Now) -> None:
    """A long body with a fan, feelers swept back, legs, and claws held out before it."""
    if now.view != "side":
        draw_crab(sheet, now)
        return
    y = -0.34 + 0.14 * now.sunk
    _walking_legs(sheet, now, y, 4, 0.12, True)
    curl = 0.04 * sin(1.4 * now.stance.clock)
    body = tube([(-1.06, -0.12), (-0.8, y - 0.02 - curl), (-0.3, y - 0.12), (0.3, y - 0.04)],
        [(0, 0.05, 0.05), (0.3, 0.13, 0.1), (0.65, 0.19, 0.14), (0.9, 0.15, 0.12), (1, 0.06, 0.06)], 40)  # fmt: skip
    fan = [traced("0,.05 -.16,.1 -.24,.04 -.22,-.05 -.1,-.05").placed(-1.0, -0.12, turn) for turn in (-34, -6, 22)]
    sheet.solid(*fan)
    coverings.clothe(sheet, body, now.look.covering, 0.1, now.seed, now.stance.clock)
    sheet.strokes(*coverings.seams(body, (0.14, 0.24, 0.34, 0.44, 0.56)), width=0.018, strength=0.5, shaded=False)
    _feelers(sheet, now, (0.3, y - 0.08), -1.3)
    _walking_legs(sheet, now, y, 4, 0.12, False)
    snap = 8 * sin(1.3 * now.stance.clock) + 18 * now.stance.mouth
    for far in (True, False):
        wrist = (0.66 + 0.1 * far, y - 0.02 - 0.12 * far)
        sheet.solid(strip([(0.24, y + 0.02), (0.46, y + 0.08), wrist], 0.1, 0.08), claw().placed(*wrist,
            74 - snap - 10 * far, 1.25),
            depth=0.5 if far else 0.0)  # fmt: skip
    draw_eyes(sheet, now, (0.3, y - 0.13), size=0.024)
    sheet.anchor("mouth", 0.36, y)
    sheet.anchor("head", 0.26, y - 0.1)


def draw_shrimp(sheet: Sheet, now: Now) -> None:
    """A curled back, feelers longer than the body, legs like a comb."""
    y = -0.62 + 0.2 * now.sunk + 0.03 * sin(1.5 * now.stance.clock)
    narrow = 0.45 if now.view != "side" else 1.0
    line = [
        (-0.30, y + 0.50),
        (-0.56, y + 0.36),
        (-0.58, y + 0.06),
        (-0.32, y - 0.14),
        (0.06, y - 0.12),
        (0.36, y + 0.02),
    ]
    line = [(narrow * x, b) for x, b in line]
    body = tube(line, [(0, 0.05, 0.05), (0.2, 0.08, 0.09), (0.5, 0.13, 0.13), (0.8, 0.15, 0.14), (1, 0.05, 0.05)], 40)
    legs = []
    for k, (x, b) in enumerate(body.at(np.linspace(0.3, 0.92, 9), np.full(9, 0.95))):
        swing = 0.05 * sin(3 * now.stance.clock + 0.8 * k + 9 * now.travel)
        legs.append(strip([(float(x), float(b)), (float(x) * 0.9 + swing, float(b) + 0.2)], 0.03, 0.012))
    tip = body.at_one(0.0, 0.5)
    fan = [traced("0,.04 -.14,.1 -.2,.02 -.12,-.04").stretched(-1, 1).placed(*tip, turn) for turn in (-20, 14, 48)]
    sheet.solid(*legs, *fan, depth=0.25)
    coverings.clothe(sheet, body, now.look.covering, 0.1, now.seed, now.stance.clock)
    sheet.strokes(*coverings.seams(body, (0.16, 0.28, 0.4, 0.52, 0.64)), width=0.016, strength=0.5, shaded=False)
    nose = body.at_one(1.0, 0.3)
    sheet.solid(traced("-.1,.05 .2,.06! -.08,-.02").placed(*nose, 6))
    _feelers(sheet, now, nose, -1.1 * narrow)
    eyes = (
        ((nose[0] - 0.09, nose[1] + 0.0),)
        if now.view == "side"
        else ((nose[0] - 0.08, nose[1] + 0.03), (nose[0] + 0.06, nose[1] + 0.03))
    )
    draw_eyes(sheet, now, *eyes, size=0.03)
    sheet.anchor("mouth", nose[0], nose[1] + 0.08)
    sheet.anchor("head", *nose)


def _feelers(sheet: Sheet, now: Now, root: Point, long: float) -> None:
    for k in (0, 1):
        wag = 0.06 * sin(1.9 * now.stance.clock + 1.4 * k)
        line = [root, (root[0] + 0.26, root[1] - 0.26 - 0.1 * k), (root[0] + 0.1 + 0.4 * long,
            root[1] - 0.46 - 0.1 * k + wag),
            (root[0] + long, root[1] - 0.3 - 0.16 * k + 2 * wag)]  # fmt: skip
        sheet.solid(tube(line, [(0, 0.016, 0.016), (1, 0.006, 0.006)], 24).curve)


def _walking_legs(sheet: Sheet, now: Now, y: float, count: int, stride: float, far: bool) -> None:
    legs: list[Curve] = []
    for k in range(count):
        reach, lift = stepping(
            now.travel * PLANTED / (2 * stride) + 0.3 * k + (0.5 if far else 0.0), stride, now.stance
        )
        x = 0.2 - 0.17 * k
        foot = (x + (0.2, 0.06, -0.08, -0.22)[k] + reach + 0.05 * far, -0.6 * lift)
        legs += jointed((x, y + 0.06), ((x + foot[0]) / 2, y - 0.02 - 0.4 * lift), foot, 0.05)
    sheet.solid(*legs, depth=0.6 if far else 0.1)
