"""Buildings that stand for themselves: lighthouse, hut, tower, church. Lit windows answer a voice."""

from math import sin

import numpy as np

from filmgen.backends.silhouette.bodies.things.pen import (
    HOT,
    WARM,
    Pen,
    Thing,
    band,
    disc,
    flat,
    rect,
    rod,
    shape,
    wire,
)

_PALE = "9fb4b8"


def _windows(
    pen: Pen, columns: tuple[float, ...], rows: tuple[float, ...], wide: float, tall: float, lit: float = 0.6
) -> None:
    for j, y in enumerate(rows):
        for i, x in enumerate(columns):
            on = (i * 7 + j * 5 + pen.now.seed * 3) % 10 < 10 * lit
            flicker = 0.04 * sin(5 * pen.now.clock + i + 3 * j)
            pen.hole(
                rect(x - wide / 2, y, x + wide / 2, y + tall),
                colour=WARM if on else "33404a",
                strength=0.9 + flicker if on else 0.5,
            )
            if on and (i + j) % 2 == 0:
                pen.glow(x, y + tall / 2, 4 * wide, WARM, 0.3 + 0.4 * pen.now.mouth)


def lighthouse(pen: Pen) -> None:
    """A striped tower and a lamp room; the lamp turns."""
    pen.solid(flat("-.12,0 .12,0 .068,.77 -.068,.77"))
    for low, high in ((0.14, 0.27), (0.40, 0.52), (0.64, 0.735)):
        left, right = 0.12 - 0.0675 * low, 0.12 - 0.0675 * high
        pen.solid(flat(f"{-left:.4f},{low} {left:.4f},{low} {right:.4f},{high} {-right:.4f},{high}"), colour=_PALE)
    pen.solid(flat("-.09,.765 .09,.765 .1,.79 -.1,.79"), rect(-0.105, 0.785, 0.105, 0.797))
    pen.lines(
        *[wire(f"{x:.3f},.797 {x:.3f},.83") for x in np.linspace(-0.1, 0.1, 7)],
        wire("-.105,.83 .105,.83"),
        width=0.004,
        strength=0.8,
    )
    pen.solid(
        rect(-0.052, 0.79, 0.052, 0.895),
        shape("-.075,.89! .075,.89! .05,.93 .02,.955 -.02,.955 -.05,.93"),
        rod(0, 0.94, 0, 1.0, 0.008),
        disc(0, 0.985, 0.012),
    )
    pen.hole(rect(-0.044, 0.8, 0.044, 0.888), colour=HOT)
    pen.lines(wire("-.022,.8 -.022,.888"), wire(".022,.8 .022,.888"), width=0.004, strength=0.9, dark=True)
    flash = 0.75 + 0.25 * max(0.0, sin(1.1 * pen.now.clock)) ** 3 + 0.3 * pen.now.mouth
    pen.glow(0, 0.845, 0.5 * flash, "ffe3a0", 0.9)
    pen.glow(0, 0.845, 0.12, HOT, 1.0)
    pen.solid(rect(-0.022, 0.0, 0.022, 0.06, 0.02))
    pen.hole(rect(-0.012, 0.3, 0.012, 0.345), rect(-0.01, 0.56, 0.01, 0.6), colour=WARM, strength=0.8)
    pen.anchor("eye", 0, 0.845)
    pen.anchor("mouth", 0, 0.845)


def hut(pen: Pen) -> None:
    """One lit window, one thread of smoke."""
    smoke = " ".join(
        f"{0.3 + 0.05 * (1 + u) * sin(1.1 * pen.now.clock - 3 * u):.3f},{1.0 + 0.8 * u:.3f}"
        for u in (0.0, 0.3, 0.6, 1.0)
    )
    pen.solid(band(smoke, 0.03, 0.1), opacity=0.22, colour="c8d4d8")
    pen.solid(
        rect(0.24, 0.7, 0.36, 1.0),
        rect(-0.56, 0, 0.56, 0.56),
        flat("-.7,.52 0,1.0 .7,.52 .66,.47 0,.9 -.66,.47"),
        flat("-.58,.54 0,.95 .58,.54"),
    )
    pen.lines(*[wire(f"-.56,{y:.2f} .56,{y:.2f}") for y in (0.14, 0.28, 0.42)], width=0.01, strength=0.25)
    _windows(pen, (0.2,), (0.2,), 0.22, 0.22, 1.0)
    pen.lines(wire(".2,.2 .2,.42"), wire(".09,.31 .31,.31"), width=0.02, strength=0.9, dark=True)
    pen.lines(rect(-0.36, 0, -0.12, 0.4), width=0.016, strength=0.4)
    pen.anchor("eye", 0.2, 0.31)
    pen.anchor("mouth", -0.24, 0.2)


def house(pen: Pen) -> None:
    pen.solid(
        rect(-0.3, 0.74, -0.2, 1.0),
        rect(-0.46, 0, 0.46, 0.62),
        flat("-.54,.6 0,.96 .54,.6"),
        rect(-0.02, 0.9, 0.02, 1.0),
    )
    _windows(pen, (-0.3, 0.0, 0.3), (0.4,), 0.12, 0.14, 0.7)
    _windows(pen, (-0.3, 0.3), (0.12,), 0.12, 0.16, 0.6)
    pen.lines(rect(-0.07, 0, 0.07, 0.24), width=0.012, strength=0.5)
    pen.lines(wire("-.46,.33 .46,.33"), width=0.008, strength=0.3)


def tower(pen: Pen) -> None:
    pen.solid(flat("-.13,0 .13,0 .1,.7 -.1,.7"), flat("-.13,.7 .13,.7 .13,.78 -.13,.78"), flat("-.12,.78 0,1 .12,.78"))
    _windows(pen, (0.0,), (0.2, 0.42, 0.6), 0.04, 0.07, 0.7)


def skyscraper(pen: Pen) -> None:
    pen.solid(rect(-0.14, 0, 0.14, 0.86), rect(-0.1, 0.84, 0.1, 0.93), rod(0, 0.92, 0, 1, 0.012))
    _windows(pen, (-0.1, -0.05, 0.0, 0.05, 0.1), tuple(np.linspace(0.05, 0.79, 14)), 0.022, 0.026, 0.45)


def castle(pen: Pen) -> None:
    teeth = [rect(-0.38 + 0.1 * k, 0.44, -0.32 + 0.1 * k, 0.5) for k in range(8)]
    pen.solid(rect(-0.4, 0, 0.4, 0.46), *teeth)
    for x, top in ((-0.42, 0.66), (0.42, 0.66), (0.12, 0.8), (-0.16, 0.72)):
        pen.solid(
            rect(x - 0.08, 0, x + 0.08, top),
            flat(f"{x - 0.1:.2f},{top} {x + 0.1:.2f},{top} {x:.2f},{top + 0.2:.2f}"),
            rod(x, top + 0.18, x, top + 0.26, 0.008),
        )
        flag = 0.02 * sin(4 * pen.now.clock + x)
        pen.solid(flat(f"{x:.2f},{top + 0.26:.3f} {x + 0.09:.2f},{top + 0.235 + flag:.3f} {x:.2f},{top + 0.21:.3f}"))
    _windows(pen, (-0.42, 0.42, 0.12, -0.16), (0.5,), 0.03, 0.07, 0.8)
    pen.solid(shape("-.08,0! .08,0! .08,.14 0,.22! -.08,.14"), colour="1a1410")


def church(pen: Pen) -> None:
    pen.solid(
        rect(-0.3, 0, 0.44, 0.36),
        flat("-.34,.35 .07,.58 .48,.35"),
        rect(-0.32, 0, -0.1, 0.62),
        flat("-.35,.61 -.21,.94 -.07,.61"),
        rod(-0.21, 0.92, -0.21, 1.0, 0.012),
        rod(-0.235, 0.97, -0.185, 0.97, 0.012),
    )
    for x in (0.02, 0.16, 0.3):
        pen.hole(
            shape(f"{x - 0.03:.2f},.1! {x + 0.03:.2f},.1! {x + 0.03:.2f},.22 {x:.2f},.28! {x - 0.03:.2f},.22"),
            colour=WARM,
            strength=0.9,
        )
        pen.glow(x, 0.18, 0.14, WARM, 0.3 + 0.4 * pen.now.mouth)
    pen.hole(disc(-0.21, 0.5, 0.04), colour=WARM, strength=0.8)


def cathedral(pen: Pen) -> None:
    """Two spires and a rose window."""
    pen.solid(rect(-0.26, 0, 0.26, 0.5), flat("-.26,.5 0,.66 .26,.5"))
    for x in (-0.24, 0.24):
        pen.solid(
            rect(x - 0.085, 0, x + 0.085, 0.62),
            flat(f"{x - 0.1:.3f},.61 {x + 0.1:.3f},.61 {x:.3f},1.0"),
            *[flat(f"{x + d - 0.02:.3f},.6 {x + d + 0.02:.3f},.6 {x + d:.3f},.72") for d in (-0.08, 0.08)],
        )
        pen.hole(
            shape(f"{x - 0.02:.3f},.4! {x + 0.02:.3f},.4! {x + 0.02:.3f},.5 {x:.3f},.54! {x - 0.02:.3f},.5"),
            colour=WARM,
            strength=0.7,
        )
    turn = 6 * pen.now.clock
    pen.hole(disc(0, 0.4, 0.1), colour="ffb46a", strength=0.95)
    for k in range(8):
        spoke = pen.at(0, 0.4, turn + 45 * k)
        spoke.lines(wire("0,.025 0,.1"), width=0.008, strength=1.0, dark=True)
    pen.solid(disc(0, 0.4, 0.026))
    pen.glow(0, 0.4, 0.4 + 0.2 * pen.now.mouth, "ffb46a", 0.6)
    for x in (-0.1, 0.0, 0.1):
        pen.hole(
            shape(f"{x - 0.035:.3f},0! {x + 0.035:.3f},0! {x + 0.035:.3f},.13 {x:.3f},.19! {x - 0.035:.3f},.13"),
            colour="7a4a2a",
            strength=0.8,
        )
    pen.anchor("eye", 0, 0.4)


def windmill(pen: Pen) -> None:
    pen.solid(flat("-.16,0 .16,0 .1,.6 -.1,.6"), shape("-.12,.59! .12,.59! .06,.7 -.06,.7"))
    for k in range(4):
        sail = pen.at(0.02, 0.62, 22 * pen.now.clock + 90 * k)
        sail.solid(rod(0, 0, 0, 0.4, 0.014), flat("0,.08 .07,.1 .07,.4 0,.4"), depth=0.0)
    _windows(pen, (0.0,), (0.22, 0.4), 0.04, 0.06, 0.6)


def bridge(pen: Pen) -> None:
    pen.solid(
        shape(
            "-2.4,.55! -1.2,.72 0,.78 1.2,.72 2.4,.55! 2.4,.4! 1.9,.0! 1.5,.0! 1.2,.36 .8,.5 "
            ".5,.4 .2,0! -.2,0! -.5,.4 -.8,.5 -1.2,.36 -1.5,0! -1.9,0! -2.4,.4!"
        )
    )
    pen.lines(
        wire("-2.4,.62 -1.2,.79 0,.85 1.2,.79 2.4,.62"),
        *[wire(f"{x:.2f},.6 {x:.2f},{0.85 - 0.04 * x * x:.3f}") for x in np.linspace(-2.2, 2.2, 12)],
        width=0.03,
        strength=0.8,
    )


def tent(pen: Pen) -> None:
    pen.solid(
        shape("-.8,0! .8,0! .3,.6 .02,1! -.02,1! -.3,.6"), rod(0, 0.9, 0, 1.1, 0.02), flat("0,1.1 .16,1.06 0,1.02")
    )
    pen.hole(flat("-.16,0 .16,0 0,.56"), colour=WARM, strength=0.8)
    pen.lines(wire("-.5,0 -.12,.7 0,.98"), wire(".5,0 .12,.7 0,.98"), width=0.012)
    pen.glow(0, 0.2, 0.6, WARM, 0.4)


def factory(pen: Pen) -> None:
    pen.solid(
        rect(-0.6, 0, 0.6, 0.36),
        flat("-.6,.36 -.6,.52 -.2,.36 -.2,.52 .2,.36 .2,.52 .6,.36"),
        flat("-.5,.3 -.34,.3 -.38,1 -.46,1"),
        flat("-.2,.3 -.06,.3 -.1,.86 -.16,.86"),
    )
    for k, (x, y) in enumerate(((-0.42, 1.02), (-0.13, 0.88))):
        for j in range(4):
            u = (0.16 * pen.now.clock + j / 4 + 0.1 * k) % 1.0
            pen.solid(disc(x + 0.5 * u, y + 0.3 * u, 0.03 + 0.09 * u), opacity=0.3 * (1 - u) + 0.02, colour="8a949a")
    _windows(pen, (-0.1, 0.06, 0.22, 0.38, 0.52), (0.12,), 0.1, 0.12, 0.7)


def station(pen: Pen) -> None:
    pen.solid(
        rect(-0.9, 0, 0.9, 0.5),
        shape("-1.0,.48! 1.0,.48! .6,.62 0,.66 -.6,.62"),
        rect(-0.16, 0.5, 0.16, 0.86),
        flat("-.2,.85 0,1 .2,.85"),
    )
    pen.hole(disc(0, 0.72, 0.09), colour="d8cfae")
    pen.lines(wire("0,.72 0,.79"), wire("0,.72 .05,.7"), width=0.016, strength=1.0, dark=True)
    _windows(pen, (-0.7, -0.44, 0.44, 0.7), (0.14,), 0.14, 0.22, 0.8)


BUILDINGS = {
    "lighthouse": Thing(lighthouse, 26), "hut": Thing(hut, 3.2), "house": Thing(house, 7.5), "tower": Thing(tower, 22),
    "skyscraper": Thing(skyscraper, 90), "castle": Thing(castle, 32), "church": Thing(church, 22),
    "cathedral": Thing(cathedral, 50),
    "windmill": Thing(windmill, 12), "bridge": Thing(bridge, 8), "tent": Thing(tent, 3),
    "factory": Thing(factory, 18), "station": Thing(station, 10),
}  # fmt: skip
BUILDING_NAMES = {
    "hut": "shack", "house": "home",
    "tower": "belfry",
    "skyscraper": "office-block building block", "castle": "palace fortress fort",
    "church": "chapel abbey monastery",
    "cathedral": "basilica", "tent": "pavilion",
    "factory": "mill-works plant-works refinery power-station", "windmill": "mill", "lighthouse": "beacon",
    "bridge": "viaduct aqueduct",
}  # fmt: skip
