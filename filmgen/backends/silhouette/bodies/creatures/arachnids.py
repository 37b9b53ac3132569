"""Spiders and scorpions. Units: 1 high."""

from math import sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.crawler import PLANTED, Now, claw, draw_eyes, jointed, stepping
from filmgen.backends.silhouette.bodies.creatures.tube import tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet


def draw_spider(sheet: Sheet, now: Now) -> None:
    if now.view != "side":
        _spider_ahead(sheet, now)
        return
    y = -0.42 + 0.24 * now.sunk + 0.02 * sin(1.7 * now.stance.clock)
    stride = 0.15
    for far in (True, False):
        legs: list[Curve] = []
        for k in range(4):
            root = (0.2 - 0.1 * k, y)
            reach, lift = stepping(
                now.travel * PLANTED / (2 * stride) + 0.25 * k + (0.5 if far else 0.0), stride, now.stance
            )
            foot = ((0.95, 0.45, -0.4, -1.0)[k] + reach + (0.05 if far else 0.0), -lift)
            knee = ((root[0] + foot[0]) / 2, y - 0.52 + 0.2 * now.sunk - 0.04 * (k in (1, 2)))
            legs += jointed(root, knee, foot, 0.07)
        sheet.solid(*legs, depth=0.65 if far else 0.0, locks=_bristles(legs, now))
        if far:
            body = tube(
                [(-0.66, y - 0.02), (-0.32, y - 0.12), (0.02, y)],
                [(0, 0.08, 0.08), (0.45, 0.30, 0.26), (1, 0.08, 0.08)],
                30,
            )
            coverings.clothe(sheet, body, now.look.covering, 0.12, now.seed, now.stance.clock)
            sheet.solid(
                ellipse(0.2, y - 0.02, 0.2, 0.14),
                strip([(0.34, y + 0.04), (0.44, y + 0.16 + 0.05 * now.stance.mouth)], 0.05, 0.02),
            )
            draw_eyes(sheet, now, (0.32, y - 0.08), (0.25, y - 0.1), (0.36, y - 0.02), size=0.024)
    sheet.anchor("head", 0.22, y - 0.02)
    sheet.anchor("crown", 0.2, y - 0.16)
    sheet.anchor("mouth", 0.42, y + 0.1)


def _bristles(legs: list[Curve], now: Now) -> list[np.ndarray]:
    if now.look.covering != "fur":
        return []
    return [
        lock for curve in legs if len(curve.points) == 4
        for lock in coverings.fringe(curve.points, (0, 0.4, 0.7), 0.06, 0.016, 26, now.seed, now.stance.clock)
    ]  # fmt: skip


def _spider_ahead(sheet: Sheet, now: Now) -> None:
    """Eight legs arched to both sides; the abdomen behind the head, or before it."""
    y = -0.44 + 0.24 * now.sunk + 0.02 * sin(1.7 * now.stance.clock)
    legs: list[Curve] = []
    for side in (-1, 1):
        for k in range(4):
            _, lift = stepping(now.travel * 2 + 0.25 * k + (0.5 if side < 0 else 0.0), 0.15, now.stance)
            foot = (side * (0.34 + 0.26 * k), -0.7 * lift)
            knee = (side * (0.28 + 0.17 * k), y - 0.5 + 0.07 * abs(k - 1.5) + 0.2 * now.sunk - 0.4 * lift)
            legs += jointed((side * 0.1, y), knee, foot, 0.07)
    sheet.solid(*legs, depth=0.3, locks=_bristles(legs, now))
    abdomen = tube(
        [(0.0, y + 0.16), (0.0, y - 0.1), (0.0, y - 0.34)], [(0, 0.12, 0.12), (0.5, 0.29, 0.29), (1, 0.14, 0.14)], 30
    )
    back = now.view == "back"
    if not back:
        coverings.clothe(sheet, abdomen, now.look.covering, 0.12, now.seed, now.stance.clock, 0.25)
    sheet.solid(ellipse(0.0, y + 0.02, 0.19, 0.16))
    if back:
        coverings.clothe(sheet, abdomen, now.look.covering, 0.12, now.seed, now.stance.clock)
    else:
        gape = 0.03 + 0.05 * now.stance.mouth
        sheet.solid(
            *[
                strip([(s * 0.05, y + 0.1), (s * (0.05 + gape), y + 0.22), (s * 0.03, y + 0.28)], 0.045, 0.015)
                for s in (-1, 1)
            ]
        )
    draw_eyes(sheet, now, (-0.05, y - 0.02), (0.05, y - 0.02), (-0.11, y - 0.05), (0.11, y - 0.05), (-0.04,
        y - 0.09), (0.04, y - 0.09),
        size=0.024)  # fmt: skip
    sheet.anchor("head", 0.0, y + 0.02)
    sheet.anchor("crown", 0.0, y - 0.14)
    sheet.anchor("mouth", 0.0, y + 0.14)


def draw_scorpion(sheet: Sheet, now: Now) -> None:
    """Low, on eight legs; two claws before it, and over its back the tail with the sting."""
    y = -0.2 + 0.08 * now.sunk + 0.01 * sin(1.7 * now.stance.clock)
    strike = 0.22 * now.stance.mouth + (0.3 if now.stance.pose in ("point", "reach", "knock") else 0.0)
    sway = 0.03 * sin(1.3 * now.stance.clock)
    ahead = now.view != "side"
    if ahead:
        tail = [
            (0.0, y),
            (0.06 + sway, y - 0.3),
            (0.02 + sway, y - 0.56),
            (-0.03, y - 0.72),
            (-0.02, y - 0.68 + strike),
        ]
    else:
        tail = [(-0.5, y + 0.02), (-0.86, y - 0.1), (-0.98, y - 0.38), (-0.84 + sway, y - 0.64), (-0.54 + sway,
            y - 0.74 + 0.2 * strike),
            (-0.34 + sway + 0.5 * strike, y - 0.64 + strike)]  # fmt: skip
    sheet.solid(*_segmented_tail(tail), depth=0.2 if now.view == "front" else 0.0)
    for far in (True, False):
        _scorpion_legs(sheet, now, y, far, ahead)
    if ahead:
        body = tube(
            [(0.0, y + 0.1), (0.0, y - 0.04), (0.0, y - 0.16)],
            [(0, 0.16, 0.16), (0.5, 0.27, 0.27), (1, 0.16, 0.16)],
            24,
        )
    else:
        body = tube(
            [(-0.62, y), (-0.2, y - 0.03), (0.26, y)],
            [(0, 0.07, 0.06), (0.4, 0.16, 0.12), (0.8, 0.15, 0.11), (1, 0.08, 0.08)],
            30,
        )
    if now.view == "back":
        _pincers(sheet, now, y, ahead)
    coverings.clothe(sheet, body, now.look.covering, 0.1, now.seed, now.stance.clock)
    sheet.strokes(*coverings.seams(body, (0.2, 0.34, 0.48, 0.62)), width=0.016, strength=0.5, shaded=False)
    if now.view == "back":
        sheet.solid(*_segmented_tail(tail))
    else:
        _pincers(sheet, now, y, ahead)
    draw_eyes(sheet, now, *(((-0.06, y - 0.06), (0.06, y - 0.06)) if ahead else ((0.2, y - 0.09),)), size=0.022)
    sheet.anchor("head", 0.0 if ahead else 0.2, y - 0.06)
    sheet.anchor("mouth", 0.0 if ahead else 0.3, y + 0.04)


def _segmented_tail(line: list[Point]) -> list[Curve]:
    """Beads growing smaller, a bulb, and the sting."""
    beads, last = [], len(line) - 1
    dense = tube(line, [(0, 0.08, 0.08), (1, 0.05, 0.05)], 60, round=False)
    middle = (dense.back + dense.belly) / 2
    for k, at in enumerate(np.linspace(2, 54, 7).astype(int)):
        beads.append(ellipse(float(middle[at, 0]), float(middle[at, 1]), 0.088 - 0.006 * k, 0.075 - 0.005 * k))
    way = middle[-1] - middle[-6]
    turn = float(np.degrees(np.arctan2(way[1], way[0])))
    sting = traced("-.06,.05 .04,.07 .12,.02 .22,-.06! .1,-.04 .0,-.06 -.06,-.04").placed(
        *map(float, middle[-1]), turn, 1.1
    )
    assert last > 0
    return [dense.curve, *beads, sting]


def _scorpion_legs(sheet: Sheet, now: Now, y: float, far: bool, ahead: bool) -> None:
    legs: list[Curve] = []
    stride = 0.1
    for k in range(4):
        reach, lift = stepping(
            now.travel * PLANTED / (2 * stride) + 0.27 * k + (0.5 if far else 0.0), stride, now.stance
        )
        if ahead:
            side = -1 if far else 1
            foot, knee = (side * (0.3 + 0.13 * k), -0.6 * lift), (side * (0.26 + 0.1 * k), y - 0.12 - 0.5 * lift)
            legs += jointed((side * 0.1, y), knee, foot, 0.05)
        else:
            x = 0.16 - 0.16 * k
            foot = (x + (0.26, 0.1, -0.12, -0.3)[k] + reach + 0.04 * far, -0.6 * lift)
            legs += jointed((x, y), ((x + foot[0]) / 2 + 0.02, y - 0.12 - 0.4 * lift), foot, 0.05)
    sheet.solid(*legs, depth=0.6 if far and not ahead else 0.15)


def _pincers(sheet: Sheet, now: Now, y: float, ahead: bool) -> None:
    snap = 8 * sin(1.3 * now.stance.clock) + 16 * now.stance.mouth
    raised = 0.16 if now.stance.pose in ("wave", "look-up", "dance") else 0.0
    for far in (True, False):
        side = (-1 if far else 1) if ahead else 1
        if ahead:
            root, elbow, wrist = (side * 0.14, y), (side * 0.44, y - 0.1), (side * 0.4, y - 0.22 - raised)
        else:
            root, elbow, wrist = (
                (0.24, y),
                (0.46, y - 0.18 - 0.06 * far),
                (0.62 + 0.06 * far, y - 0.06 - 0.1 * far - raised),
            )
        pincer = claw().stretched(side if ahead else 1, 1)
        turn = side * (-8 + snap) if ahead else 78 - snap - 14 * far
        sheet.solid(strip([root, elbow], 0.08, 0.07), strip([elbow, wrist], 0.07, 0.07), pincer.placed(*wrist, turn,
            0.92),
            depth=0.5 if far and not ahead else 0.0)  # fmt: skip
