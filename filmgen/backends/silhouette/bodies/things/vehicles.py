"""What rolls, sails, dives and flies: wheels turn as it travels, lamps are lit."""

from math import sin

from filmgen.backends.silhouette.bodies.curve import Curve
from filmgen.backends.silhouette.bodies.things.pen import (
    HOT,
    WARM,
    Pen,
    Thing,
    band,
    disc,
    flat,
    ray,
    rect,
    ring,
    rod,
    shape,
    wire,
)


def _wheel(pen: Pen, x: float, r: float, spokes: int = 6) -> None:
    """Its rim touches the ground; it turns with the way travelled."""
    turn = pen.now.travel / max(1e-3, r) * 57.3
    pen.solid(disc(x, r, r))
    pen.lines(
        ring(x, r, 0.62 * r, 0.001),
        *[ray(x, r, turn + 360 * k / spokes, 0.12 * r, 0.56 * r) for k in range(spokes)],
        width=0.1 * r,
        strength=0.45,
    )


def _cabin(pen: Pen, *windows: Curve, strength: float = 0.85) -> None:
    pen.hole(*windows, colour="ffdc9a", strength=min(1.0, strength + 0.15 * pen.now.mouth))


def car(pen: Pen) -> None:
    pen.solid(shape("-1.4,.2! -1.42,.44 -1.3,.56 -.9,.6 -.6,.92 -.2,1 .4,.98 .74,.64 1.2,.56 1.42,.42 1.42,.2!"))
    _cabin(
        pen,
        shape("-.72,.62! -.5,.86 -.2,.92 -.08,.92! -.08,.62!"),
        shape(".0,.62! .0,.92! .34,.9 .58,.66!"),
        strength=0.6,
    )
    for x in (-0.86, 0.86):
        _wheel(pen, x, 0.26, 8)
    pen.hole(disc(1.36, 0.44, 0.06, 0.08), colour=HOT)
    pen.glow(1.42, 0.44, 1.2 + 0.4 * pen.now.mouth, HOT, 0.8)
    pen.hole(rect(-1.42, 0.4, -1.36, 0.5), colour="ff5a4a")
    pen.anchor("eye", 1.36, 0.44)


def bus(pen: Pen) -> None:
    pen.solid(rect(-1.5, 0.14, 1.5, 1.0, 0.14), rect(1.4, 0.2, 1.56, 0.34))
    _cabin(
        pen,
        *[rect(-1.36 + 0.42 * k, 0.52, -1.02 + 0.42 * k, 0.86, 0.03) for k in range(6)],
        rect(1.2, 0.42, 1.44, 0.86, 0.03),
    )
    pen.lines(wire("-1.5,.4 1.5,.4"), wire("-1.4,.93 1.4,.93"), width=0.02, strength=0.35)
    for x in (-0.95, 0.95):
        _wheel(pen, x, 0.2, 6)
    pen.hole(disc(1.48, 0.34, 0.05), colour=HOT)
    pen.glow(1.54, 0.34, 1.0 + 0.4 * pen.now.mouth, HOT, 0.8)
    pen.glow(0, 0.7, 1.4, WARM, 0.25)
    pen.anchor("eye", 1.48, 0.34)


def tram(pen: Pen) -> None:
    pen.solid(rod(0, 0.9, 0.3, 1.16, 0.02), rod(0.3, 1.16, 0.05, 1.3, 0.02))
    bus(pen)


def lorry(pen: Pen) -> None:
    pen.solid(rect(-1.5, 0.2, 0.6, 1.0, 0.02), shape(".64,.2! .64,.84! 1.0,.84! 1.2,.54 1.44,.48 1.46,.2!"))
    _cabin(pen, shape(".8,.54! .8,.76! .96,.76! 1.1,.54!"), strength=0.6)
    for x in (-1.1, -0.62, 1.05):
        _wheel(pen, x, 0.2, 6)
    pen.hole(disc(1.42, 0.36, 0.05), colour=HOT)
    pen.glow(1.46, 0.36, 1.0, HOT, 0.8)


def locomotive(pen: Pen) -> None:
    for j in range(5):
        u = (0.3 * pen.now.clock + j / 5) % 1.0
        pen.solid(disc(0.92 - 1.6 * u, 1.08 + 0.3 * u, 0.05 + 0.2 * u), opacity=0.36 * (1 - u) + 0.02, colour="9aa4a8")
    pen.solid(
        rect(-1.5, 0.26, -0.6, 1.0),
        flat("-1.58,.98 -.52,.98 -.56,1.06 -1.54,1.06"),
        shape("-.62,.3! 1.2,.3! 1.28,.5 1.2,.72! -.62,.72!"),
        flat(".8,.7 1.02,.7 1.06,1.06 .76,1.06"),
        disc(0.1, 0.74, 0.14),
        flat("1.2,.3 1.6,.06 1.2,.06"),
        rect(-1.5, 0.2, 1.24, 0.32),
    )
    _cabin(pen, rect(-1.36, 0.62, -1.1, 0.88, 0.03), rect(-0.98, 0.62, -0.72, 0.88, 0.03))
    for x, r in ((-1.15, 0.17), (-0.5, 0.26), (0.1, 0.26), (0.7, 0.17), (1.05, 0.17)):
        _wheel(pen, x, r, 8)
    swing = 0.1 * sin(pen.now.travel / 0.26)
    pen.solid(rod(-0.5, 0.26 + swing, 0.1, 0.26 + swing, 0.04))
    pen.lines(*[wire(f"{x:.2f},.32 {x:.2f},.71") for x in (-0.2, 0.3, 0.75)], width=0.016)
    pen.hole(disc(1.24, 0.6, 0.07), colour=HOT)
    pen.glow(1.3, 0.6, 1.3 + 0.5 * pen.now.mouth, HOT, 0.9)
    pen.anchor("eye", 1.24, 0.6)
    pen.anchor("mouth", 1.24, 0.44)


def bicycle(pen: Pen) -> None:
    turn = pen.now.travel / 0.33 * 57.3
    for x in (-0.5, 0.5):
        pen.solid(ring(x, 0.33, 0.31, 0.035))
        pen.lines(*[ray(x, 0.33, turn + 30 * k, 0.02, 0.3) for k in range(12)], width=0.006, strength=0.5)
    frame = (
        (-0.5, 0.33, -0.06, 0.32),
        (-0.06, 0.32, 0.36, 0.72),
        (-0.2, 0.72, 0.36, 0.72),
        (-0.5, 0.33, -0.2, 0.72),
        (-0.2, 0.74, -0.06, 0.32),
        (0.5, 0.33, 0.33, 0.84),
    )
    pen.solid(
        *[rod(*line, 0.032) for line in frame],
        rect(-0.32, 0.82, -0.1, 0.87, 0.03),
        rod(-0.2, 0.72, -0.21, 0.84, 0.026),
        band(".33,.84 .36,.93 .48,.95 .5,.88", 0.03),
        disc(-0.06, 0.32, 0.07),
    )
    crank = pen.at(-0.06, 0.32, turn * 0.5)
    crank.solid(rod(0, -0.15, 0, 0.15, 0.022), rect(-0.05, 0.14, 0.05, 0.17), rect(-0.05, -0.17, 0.05, -0.14))
    pen.hole(disc(0.46, 0.74, 0.035), colour=HOT)
    pen.glow(0.48, 0.74, 0.6, HOT, 0.6)
    pen.anchor("mouth", 0.4, 0.94)


def cart(pen: Pen) -> None:
    pen.solid(flat("-.9,.4 .7,.4 .86,.84 -1.0,.84"), rod(0.7, 0.44, 1.5, 0.56, 0.05))
    pen.lines(wire("-.94,.62 .78,.62"), width=0.02)
    _wheel(pen, -0.3, 0.36, 10)
    _wheel(pen, 0.56, 0.26, 8)


def sleigh(pen: Pen) -> None:
    pen.solid(
        band("-1.1,.06 .7,.06 1.05,.14 1.16,.36 1.02,.44", 0.06),
        rod(-0.6, 0.06, -0.5, 0.4, 0.05),
        rod(0.4, 0.06, 0.4, 0.4, 0.05),
        shape("-.9,.36! .7,.36! 1.0,.7 .86,.76 .6,.6 -.2,.56 -.5,.7 -.7,1 -.96,.96"),
    )


def rocket(pen: Pen) -> None:
    pen.solid(
        shape("-.12,.12! .12,.12! .15,.4 .12,.7 0,1! -.12,.7 -.15,.4"),
        shape("-.13,.34! -.3,.16 -.3,0! -.12,.13!"),
        shape(".13,.34! .3,.16 .3,0! .12,.13!"),
        flat("-.09,.12 .09,.12 .11,.05 -.11,.05"),
    )
    pen.hole(disc(0, 0.62, 0.055), colour="9fe0e6")
    pen.lines(
        ring(0, 0.62, 0.065, 0.001), wire("-.14,.44 .14,.44"), wire("-.13,.24 .13,.24"), width=0.012, strength=0.6
    )
    burn = 0.05 + 0.09 * pen.now.mouth + 0.02 * sin(30 * pen.now.clock)
    pen.glow(0, 0.02, 0.3 + 3 * burn, "ffb45a", 0.7 * min(1.0, pen.now.travel + 4 * pen.now.mouth))
    pen.glow(0, 0.62, 0.3, "9fe0e6", 0.4 + 0.3 * pen.now.mouth)
    pen.anchor("eye", 0, 0.62)


def spaceship(pen: Pen) -> None:
    """A long ship with a ring of windows."""
    pen.solid(
        shape("-1.5,.36 -1.3,.58 -.6,.7 .4,.68 1.1,.56 1.5,.42! 1.1,.28 .4,.16 -.6,.14 -1.3,.24"),
        shape("-.9,.64! -1.3,1! -1.5,1! -1.3,.56"),
        shape("-.9,.2! -1.3,-.12! -1.5,-.12! -1.3,.28"),
        rect(-1.62, 0.28, -1.4, 0.54, 0.04),
    )
    pen.lines(wire("-1.3,.42 1.2,.42"), wire("-.6,.16 -.6,.68"), wire(".4,.17 .4,.67"), width=0.014)
    for k in range(9):
        pen.hole(disc(-0.9 + 0.22 * k, 0.53, 0.035), colour=WARM, strength=0.95 if (k + pen.now.seed) % 4 else 0.3)
    pen.hole(shape(".9,.46 1.1,.5 1.26,.44 1.06,.4"), colour="9fe0e6", strength=0.9)
    pen.glow(-1.62, 0.41, 0.8, "8fc4ff", 0.8)
    pen.glow(0, 0.53, 1.2, WARM, 0.2 + 0.3 * pen.now.mouth)
    pen.anchor("eye", 1.1, 0.45)


def saucer(pen: Pen) -> None:
    bob = 0.05 * sin(1.7 * pen.now.clock)
    craft = pen.at(0, 0.3 + bob)
    craft.solid(shape("-.4,.34 -.3,.6 0,.7 .3,.6 .4,.34"), opacity=0.6)
    craft.solid(shape("-1.1,.2 -.5,.38 .5,.38 1.1,.2 .6,.06 -.6,.06"))
    for k in range(7):
        on = (int(3 * pen.now.clock) + k) % 3 == 0
        craft.hole(disc(-0.78 + 0.26 * k, 0.2, 0.045), colour=HOT, strength=1.0 if on else 0.4)
    craft.glow(0, 0.1, 1.2, "9fe0e6", 0.5 + 0.4 * pen.now.mouth)


def aeroplane(pen: Pen) -> None:
    pen.solid(
        shape("-1.4,.56! -1.5,.9! -1.3,.9! -1.0,.6 .6,.66 1.2,.52 1.36,.42 1.2,.3 .4,.24 -1.0,.4"),
        shape("-.3,.34! -.7,.04! -.5,.04! .3,.3!"),
        rod(0.6, 0.26, 0.6, 0.08, 0.03),
        disc(0.6, 0.08, 0.08),
    )
    blur = 0.3 * abs(sin(23 * pen.now.clock)) + 0.04
    pen.solid(rect(1.36, 0.42 - blur, 1.4, 0.42 + blur, 0.02))
    _cabin(pen, *[disc(-0.6 + 0.26 * k, 0.52, 0.05) for k in range(5)], strength=0.7)


def hot_air_balloon(pen: Pen) -> None:
    sway = 1.5 * sin(0.8 * pen.now.clock)
    craft = pen.at(0, 0, sway)
    craft.solid(rect(-0.07, 0.0, 0.07, 0.1, 0.015))
    craft.lines(wire("-.07,.1 -.12,.26"), wire(".07,.1 .12,.26"), width=0.006, strength=0.8)
    craft.solid(
        rod(-0.07, 0.1, -0.13, 0.27, 0.006),
        rod(0.07, 0.1, 0.13, 0.27, 0.006),
        shape("-.12,.26! .12,.26! .3,.5 .36,.74 .24,.94 0,1 -.24,.94 -.36,.74 -.3,.5"),
    )
    craft.lines(*[wire(f"{0.12 * k:.2f},.26 {0.34 * k:.2f},.7 0,1") for k in (-0.7, -0.25, 0.25, 0.7)], width=0.008)
    craft.glow(0, 0.24, 0.4 + 0.3 * pen.now.mouth, "ffb45a", 0.8)


VEHICLES = {
    "car": Thing(car, 1.45),
    "bus": Thing(bus, 3.0),
    "tram": Thing(tram, 3.0),
    "lorry": Thing(lorry, 3.0),
    "locomotive": Thing(locomotive, 3.8),
    "bicycle": Thing(bicycle, 1.05),
    "cart": Thing(cart, 1.2),
    "sleigh": Thing(sleigh, 1.1),
    "rocket": Thing(rocket, 12),
    "spaceship": Thing(spaceship, 12),
    "saucer": Thing(saucer, 4),
    "aeroplane": Thing(aeroplane, 4),
    "hot-air-balloon": Thing(hot_air_balloon, 16),
}
VEHICLE_NAMES = {
    "car": "automobile",
    "bus": "omnibus",
    "tram": "streetcar trolley",
    "lorry": "truck",
    "locomotive": "engine-train railway",
    "bicycle": "bike",
    "cart": "carriage-cart wheelchair",
    "sleigh": "sled sledge",
    "rocket": "missile",
    "spaceship": "starship shuttle",
    "saucer": "ufo",
    "aeroplane": "plane airplane aircraft",
}
