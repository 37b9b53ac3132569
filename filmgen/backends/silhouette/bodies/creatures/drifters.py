"""Jellyfish, starfish, germs: round bodies that drift, pulse and roll. Units: 1 high."""

from math import cos, pi, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.crawler import Now, draw_eyes
from filmgen.backends.silhouette.bodies.creatures.tube import Tube
from filmgen.backends.silhouette.bodies.curve import Curve, ellipse, spline, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet


def draw_jellyfish(sheet: Sheet, now: Now) -> None:
    pulse = 0.5 + 0.5 * sin(2.4 * now.stance.clock)
    y = -0.86 + 0.3 * now.sunk - 0.05 * pulse
    trail = 0.3 + 0.2 * (now.stance.pose in ("swim", "fly", "walk", "run")) if now.view == "side" else 0.0
    for k in range(9):
        x = -0.3 + 0.075 * k
        line = [
            (
                x - trail * u**1.4 + 0.05 * sin(1.6 * now.stance.clock - 3 * u + k) * (0.4 + u),
                y + 0.05 + 0.74 * u * (0.7 + 0.3 * sin(k * 2.1) ** 2),
            )
            for u in np.linspace(0, 1, 7)
        ]
        sheet.solid(strip(line, 0.03 if k % 3 else 0.07, 0.01), depth=0.3, opacity=0.65)
    bell = traced("-.4,0! -.44,.14 -.36,.36 -.14,.5 .14,.5 .36,.36 .44,.14 .4,0! .27,.06 .13,0! 0,.06 -.13,0! -.27,.06")
    bell = bell.stretched(0.9 + 0.18 * (1 - pulse), 0.92 + 0.14 * pulse).placed(0, y + 0.1, 40 * trail)
    sheet.solid(bell, opacity=0.6)
    arcs = [
        traced(f"{-0.3 + 0.15 * k:.2f},.04 {-0.22 + 0.11 * k:.2f},.3 {-0.05 + 0.025 * k:.3f},.46", closed=False).placed(
            0, y + 0.1, 40 * trail
        )
        for k in range(5)
    ]
    sheet.strokes(*arcs, width=0.012, strength=0.6, shaded=False)
    sheet.glow(0.0, y - 0.12, 0.8 + 0.3 * now.stance.mouth, "9fe0e6", 0.45 + 0.3 * now.stance.mouth)
    if now.view == "front":
        sheet.hole(*[ellipse(s * 0.1, y - 0.08, 0.03, 0.045) for s in (-1, 1)], colour="fff0cc", strength=0.8)
    sheet.anchor("eye", 0, y - 0.1)
    sheet.anchor("head", 0, y - 0.2)
    sheet.anchor("mouth", 0, y + 0.1)


def draw_starfish(sheet: Sheet, now: Now) -> None:
    """Five arms, standing on two; they curl by turns, and wave. From the side it leans."""
    wide = 0.62 if now.view == "side" else 1.0
    ring, turn0 = (
        [],
        0.06 * sin(0.9 * now.stance.clock) + 0.18 * sin(6 * now.travel) * (now.stance.pose in ("walk", "run")),
    )
    for k in range(10):
        curl = 0.05 * sin(1.3 * now.stance.clock + k)
        turn = 2 * pi * k / 10 + turn0
        r = (0.56 + curl) if k % 2 == 0 else 0.2
        ring.append((wide * r * sin(turn), -0.48 - r * cos(turn)))
    star = spline(ring, tension=0.3)
    sheet.solid(star)
    hide, sheet.hide = sheet.hide, ""
    bumps = [
        ellipse(wide * q * sin(2 * pi * k / 5 + turn0), -0.48 - q * cos(2 * pi * k / 5 + turn0), 0.02)
        for k in range(5)
        for q in (0.16, 0.26, 0.36, 0.45)
    ]
    sheet.strokes(*bumps, width=0.014, strength=0.55, shaded=False)
    sheet.hide = hide
    draw_eyes(sheet, now, (-0.07 * wide, -0.54), (0.07 * wide, -0.54), size=0.035)
    if now.view != "back":
        sheet.hole(ellipse(0.0, -0.44, 0.06 * wide, 0.01 + 0.05 * now.stance.mouth), colour="4a2018", strength=0.9)
    sheet.anchor("mouth", 0.0, -0.44)
    sheet.anchor("head", 0.0, -0.6)


def draw_germ(sheet: Sheet, now: Now) -> None:
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
    eyes = ((0.2, -0.56),) if now.view == "side" else ((-0.12, -0.58), (0.12, -0.58))
    draw_eyes(sheet, now, *eyes, size=0.05)
    gape = 0.01 + 0.06 * now.stance.mouth
    if now.view != "back":
        sheet.hole(ellipse(0.16 if now.view == "side" else 0.0, -0.42, 0.08, gape), colour="4a2018", strength=0.9)
    sheet.anchor("head", 0.0, -0.6)


def draw_virus(sheet: Sheet, now: Now) -> None:
    """A ball with pins all round."""
    turn0 = 0.3 * now.stance.clock + 4 * now.travel + (0.2 if now.view != "side" else 0.0)
    pins: list[Curve] = []
    for k in range(14):
        turn = 2 * pi * k / 14 + turn0
        long = 0.46 + 0.02 * sin(3 * now.stance.clock + k)
        tip = (long * cos(turn), -0.5 + long * sin(turn))
        pins += [strip([(0.3 * cos(turn), -0.5 + 0.3 * sin(turn)), tip], 0.03), ellipse(*tip, 0.045)]
    sheet.solid(ellipse(0.0, -0.5, 0.33, 0.33), *pins)
    sheet.strokes(*[ellipse(0.2 * cos(k * 1.7 + turn0), -0.5 + 0.2 * sin(k * 1.7 + turn0), 0.04) for k in range(5)],
        width=0.014,
        strength=0.45, shaded=False)  # fmt: skip
    eyes = ((0.14, -0.56),) if now.view == "side" else ((-0.11, -0.56), (0.11, -0.56))
    draw_eyes(sheet, now, *eyes, size=0.05)
    sheet.anchor("mouth", 0.1, -0.42)
    sheet.anchor("head", 0.0, -0.6)


def draw_amoeba(sheet: Sheet, now: Now) -> None:
    """A clear blot that pours itself forward, its kernel warm."""
    turn = np.linspace(0, 2 * pi, 15)[:-1]
    flow = sin(5 * now.travel) if now.stance.pose in ("walk", "run") else 0.0
    reach = (
        1
        + 0.26 * np.sin(3 * turn + 0.9 * now.stance.clock)
        + 0.16 * np.sin(5 * turn - 1.3 * now.stance.clock + now.seed)
    )
    reach += (0.24 + 0.2 * flow) * np.maximum(0, np.cos(turn)) * (now.view == "side")
    ring = [(0.36 * r * cos(t), min(0.0, -0.42 + 0.34 * r * sin(t))) for t, r in zip(turn, reach, strict=True)]
    sheet.solid(spline(ring), opacity=0.55)
    sheet.hole(ellipse(-0.08, -0.42, 0.12, 0.10), colour="d8903a", strength=0.8)
    grains = [ellipse(0.24 * cos(2.4 * k), -0.42 + 0.17 * sin(2.4 * k + 1), 0.022) for k in range(9)]
    sheet.strokes(*grains, width=0.012, strength=0.55, shaded=False)
    eyes = ((0.18, -0.5),) if now.view == "side" else ((-0.1, -0.52), (0.1, -0.52))
    draw_eyes(sheet, now, *eyes, size=0.045)
    sheet.anchor("mouth", 0.2, -0.4)
    sheet.anchor("head", 0.0, -0.56)
