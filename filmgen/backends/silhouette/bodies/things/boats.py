"""What sails, rows and dives: hulls that rock."""

from math import sin

from filmgen.backends.silhouette.bodies.things.pen import (
    HOT,
    WARM,
    Pen,
    Thing,
    band,
    disc,
    flat,
    rect,
    ring,
    rod,
    shape,
    wire,
)


def submarine(pen: Pen) -> None:
    pen.solid(
        shape("-1.4,.42 -1.1,.66 0,.72 1.0,.66 1.4,.42 1.0,.18 0,.12 -1.1,.18"),
        shape("-.26,.68! .34,.68! .26,1! -.16,1!"),
        band(".1,.98 .1,1.2 .26,1.22", 0.04),
        shape("-1.3,.44! -1.6,.66! -1.6,.2!"),
    )
    turn = 300 * pen.now.clock
    prop = 0.16 * abs(sin(turn * 0.0174))
    pen.solid(rect(-1.68, 0.42 - prop, -1.62, 0.42 + prop, 0.02))
    for k in range(4):
        pen.hole(disc(-0.7 + 0.44 * k, 0.44, 0.07), colour="ffdc9a")
        pen.lines(ring(-0.7 + 0.44 * k, 0.44, 0.09, 0.001), width=0.02, strength=0.5)
    pen.hole(disc(1.24, 0.42, 0.06), colour=HOT)
    pen.glow(1.4, 0.42, 1.4 + 0.4 * pen.now.mouth, HOT, 0.8)
    pen.anchor("eye", 1.24, 0.42)


def rowing_boat(pen: Pen) -> None:
    rock = 1.6 * sin(1.1 * pen.now.clock)
    hull = pen.at(0, 0.1, rock)
    hull.solid(shape("-1.9,.84! -1.2,.6 0,.54 1.2,.6 1.96,.9! 1.6,.3 1.1,0 -1.0,-.04 -1.6,.26"))
    hull.lines(
        wire("-1.76,.62 -1.1,.42 0,.36 1.1,.42 1.82,.66"), wire("-1.5,.3 0,.16 1.5,.3"), width=0.03, strength=0.35
    )


def sailing_ship(pen: Pen) -> None:
    rock = 1.8 * sin(0.9 * pen.now.clock)
    fill = 0.03 * sin(1.3 * pen.now.clock)
    hull = pen.at(0, 0, rock)
    for x, top in ((-0.36, 0.9), (0.06, 1.0), (0.42, 0.84)):
        hull.solid(rod(x, 0.16, x, top, 0.02))
        for k, (low, high, wide) in enumerate(((0.3, 0.54, 0.2), (0.56, 0.76, 0.16))):
            if high < top:
                hull.solid(
                    shape(
                        f"{x - wide:.2f},{low}! {x:.2f},{low + 0.04} {x + wide:.2f},{low}! "
                        f"{x + wide * 0.8 + fill:.3f},{high}! "
                        f"{x - wide * 0.8 + fill:.3f},{high}!"
                    ),
                    depth=0.2 * k,
                )
    hull.solid(shape("-.66,.3! -.5,.22 .4,.2 .7,.28! 1.0,.4! .72,.2 .54,.02 -.5,.0 -.62,.14"))
    hull.lines(wire("-.6,.2 0,.14 .6,.2"), wire("-.5,.3 .06,.98 .9,.37"), width=0.008, strength=0.5)
    hull.hole(*[rect(-0.44 + 0.16 * k, 0.1, -0.4 + 0.16 * k, 0.14) for k in range(6)], colour=WARM)
    hull.glow(-0.56, 0.36, 0.2, WARM, 0.7)


def steamer(pen: Pen) -> None:
    for j in range(5):
        u = (0.2 * pen.now.clock + j / 5) % 1.0
        pen.solid(disc(0.1 - 1.2 * u, 0.98 + 0.3 * u, 0.04 + 0.14 * u), opacity=0.34 * (1 - u) + 0.02, colour="8a949a")
    ship = pen.at(0, 0, 0.8 * sin(0.8 * pen.now.clock))
    ship.solid(
        flat("-.02,.56 .18,.56 .16,.96 .0,.96"),
        rect(-0.6, 0.36, 0.66, 0.5),
        rect(-0.4, 0.48, 0.5, 0.6),
        rod(0.86, 0.36, 0.86, 0.9, 0.02),
        rod(-0.8, 0.36, -0.8, 0.8, 0.02),
    )
    ship.solid(shape("-1.3,.42! -.9,.36 .8,.36 1.4,.46! 1.2,.12 1.0,0! -1.1,0!"))
    ship.lines(wire("-1.26,.3 1.3,.34"), wire("0,.84 .17,.84"), width=0.016, strength=0.5)
    ship.hole(
        *[disc(-0.9 + 0.18 * k, 0.22, 0.03) for k in range(11)],
        *[rect(-0.5 + 0.16 * k, 0.4, -0.42 + 0.16 * k, 0.47) for k in range(7)],
        colour=WARM,
    )
    ship.glow(0, 0.4, 0.9, WARM, 0.25 + 0.3 * pen.now.mouth)
    ship.glow(0.86, 0.9, 0.3, HOT, 0.7)
    pen.anchor("eye", 0.3, 0.54)


def paper_boat(pen: Pen) -> None:
    pen.at(0, 0, 4 * sin(1.3 * pen.now.clock)).solid(flat("-1,.5 -.4,0 .4,0 1,.5 .36,.36 0,1 -.36,.36"))


BOATS = {
    "submarine": Thing(submarine, 6),
    "rowing-boat": Thing(rowing_boat, 0.8),
    "sailing-ship": Thing(sailing_ship, 14),
    "steamer": Thing(steamer, 14),
    "paper-boat": Thing(paper_boat, 0.12),
}
BOAT_NAMES = {
    "submarine": "bathyscaphe",
    "rowing-boat": "boat rowboat",
    "sailing-ship": "galleon schooner mast",
    "steamer": "ship tanker tug trawler freighter",
}
