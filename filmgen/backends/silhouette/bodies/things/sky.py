"""Moons, suns, stars and clouds: what shines or drifts above."""

from math import sin

import numpy as np

from filmgen.backends.silhouette.bodies.curve import Curve, polygon
from filmgen.backends.silhouette.bodies.things.pen import (
    HOT,
    WARM,
    Pen,
    Thing,
    arc,
    disc,
    flat,
    shape,
)


def moon(pen: Pen) -> None:
    pen.sheet.airy = True
    pen.solid(disc(0, 0.5, 0.5), colour="cfc9b4")
    for x, y, r in ((-0.16, 0.66, 0.13), (0.14, 0.44, 0.1), (-0.2, 0.34, 0.07), (0.2, 0.74, 0.07), (0.02, 0.2, 0.06)):
        pen.solid(disc(x, y, r), colour="a9aaa4")
    pen.glow(0, 0.5, 2.4 + 0.5 * pen.now.mouth, "bcd8f0", 0.5)
    pen.anchor("eye", 0.1, 0.6)


def crescent(pen: Pen) -> None:
    pen.sheet.airy = True
    pen.solid(shape(".1,1! -.26,.9 -.46,.62 -.46,.36 -.26,.1 .1,0! -.1,.2 -.18,.5 -.1,.8"), colour="d8d2bc")
    pen.glow(-0.2, 0.5, 1.6, "bcd8f0", 0.5)


def sun(pen: Pen) -> None:
    pen.sheet.airy = True
    for k in range(16):
        beam = pen.at(0, 0.5, 22.5 * k + 3 * pen.now.clock)
        beam.solid(flat(f"-.04,.36 .04,.36 0,{0.5 + 0.08 * sin(2 * pen.now.clock + 2.4 * k):.3f}"), colour="ffcf7a")
    pen.solid(disc(0, 0.5, 0.34), colour="ffe6b0")
    pen.glow(0, 0.5, 2.0 + 0.6 * pen.now.mouth, "ffd08a", 0.9)


def star(pen: Pen) -> None:
    pen.sheet.airy = True
    radii = np.where(np.arange(10) % 2, 0.2, 0.5)
    turns = np.arange(10) * np.pi / 5
    pen.solid(polygon(np.stack([radii * np.sin(turns), -0.5 - radii * np.cos(turns)], axis=1)), colour="fff0c4")
    pen.glow(0, 0.5, 1.6 + 0.3 * sin(3 * pen.now.clock) + 0.6 * pen.now.mouth, HOT, 0.8)


def planet(pen: Pen) -> None:
    """A banded globe with a ring seen aslant."""
    pen.sheet.airy = True
    ringed = pen.now.seed % 2 == 0
    if ringed:
        pen.at(0, 0.5, -16).solid(_hoop(True), depth=0.6)
    pen.solid(disc(0, 0.5, 0.5), colour="7a5a48")
    for k, y in enumerate((0.24, 0.38, 0.54, 0.7)):
        half = (0.25 - (y - 0.5) ** 2) ** 0.5
        pen.solid(
            shape(
                f"{-half:.3f},{y:.2f} 0,{y - 0.03:.2f} {half:.3f},{y:.2f} {half * 0.97:.3f},{y + 0.06:.2f} "
                f"0,{y + 0.04:.2f} {-half * 0.97:.3f},{y + 0.06:.2f}"
            ),
            colour=("9a7458", "5f4438")[k % 2],
        )
    if ringed:
        pen.at(0, 0.5, -16).solid(_hoop(False), colour="b89a78")
    pen.glow(0, 0.5, 1.4, "ffcf9a", 0.25 + 0.3 * pen.now.mouth)
    pen.anchor("eye", 0.1, 0.6)


def _hoop(behind: bool) -> Curve:
    turns = np.linspace(np.pi, 2 * np.pi, 24) if behind else np.linspace(0, np.pi, 24)
    outer = [(0.98 * np.cos(a), -0.2 * np.sin(a)) for a in turns]
    inner = [(0.72 * np.cos(a), -0.14 * np.sin(a)) for a in turns[::-1]]
    return flat(" ".join(f"{x:.4f},{y:.4f}" for x, y in (*outer, *inner)))


def comet(pen: Pen) -> None:
    pen.sheet.airy = True
    for k in range(4):
        wave = 0.03 * sin(3 * pen.now.clock + k)
        pen.solid(
            shape(
                f".2,{0.4 + 0.06 * k:.2f} -.6,{0.42 + 0.09 * k + wave:.3f} -1.6,{0.36 + 0.14 * k:.2f}! "
                f"-.6,{0.5 + 0.09 * k + wave:.3f} .2,{0.5 + 0.06 * k:.2f}"
            ),
            opacity=0.4,
            colour="bcd8f0",
        )
    pen.solid(disc(0.26, 0.5, 0.24), colour="f4f8ff")
    pen.glow(0.26, 0.5, 1.4, "dff2ff", 0.9)


def rainbow(pen: Pen) -> None:
    pen.sheet.airy = True
    for k, hue in enumerate(("b8544a", "c8884a", "c8b45a", "6a9a6a", "5a84a8", "6a5a94")):
        pen.solid(arc(0, 0, 0.97 - 0.055 * k, -90, 90, 0.056, 30), opacity=0.55, colour=hue)


def cloud(pen: Pen) -> None:
    """Mist that keeps a shape."""
    pen.sheet.airy = True
    for k, (x, y, r) in enumerate(
        ((-0.5, 0.3, 0.3), (0.0, 0.5, 0.44), (0.5, 0.34, 0.34), (-0.2, 0.24, 0.3), (0.3, 0.2, 0.26))
    ):
        pen.solid(
            disc(x + 0.02 * sin(0.9 * pen.now.clock + k), y + 0.02 * sin(1.3 * pen.now.clock + 2 * k), r),
            opacity=0.8,
            colour="8fa4ac",
        )
    pen.sheet.softness = 0.8
    _face(pen, 0.12, 0.46)


def _face(pen: Pen, x: float, y: float) -> None:
    pen.hole(disc(x, y, 0.035), disc(x + 0.18, y, 0.035), colour=HOT)
    pen.glow(x + 0.09, y, 0.5, WARM, 0.3 + 0.5 * pen.now.mouth)
    pen.anchor("eye", x, y)
    pen.anchor("mouth", x + 0.09, y - 0.1)


SKY = {
    "moon": Thing(moon, 40),
    "crescent": Thing(crescent, 40),
    "sun": Thing(sun, 40),
    "star": Thing(star, 6),
    "planet": Thing(planet, 60),
    "comet": Thing(comet, 12),
    "rainbow": Thing(rainbow, 40),
    "cloud": Thing(cloud, 6),
}
SKY_NAMES = {
    "moon": "full-moon",
    "star": "asteroid spark",
    "planet": "mars saturn jupiter venus earth globe-planet world",
    "cloud": "fog mist smoke weather",
}
