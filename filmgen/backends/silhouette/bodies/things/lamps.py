"""Lanterns, lamps, candles: things that hold a light."""

from math import sin

from filmgen.backends.silhouette.bodies.things.pen import (
    HOT,
    WARM,
    Pen,
    Thing,
    arc,
    disc,
    flat,
    rect,
    rod,
    shape,
    wire,
)


def _flicker(pen: Pen) -> float:
    return (
        1.0 + 0.05 * sin(9.1 * pen.now.clock + pen.now.seed) + 0.04 * sin(14.7 * pen.now.clock) + 0.25 * pen.now.mouth
    )


def lantern(pen: Pen) -> None:
    pen.solid(arc(0, 0.78, 0.2, -86, 86, 0.03))
    pen.solid(
        rect(-0.24, 0.0, 0.24, 0.07, 0.02),
        rect(-0.18, 0.07, 0.18, 0.68),
        shape("-.26,.66! .26,.66! .14,.78 .08,.86 -.08,.86 -.14,.78"),
    )
    pen.hole(rect(-0.13, 0.12, -0.015, 0.62, 0.03), rect(0.015, 0.12, 0.13, 0.62, 0.03), colour=HOT)
    pen.hole(disc(0, 0.33, 0.05, 0.13), colour="fffbe8")
    pen.glow(0, 0.36, 2.6 * _flicker(pen), "ffae4a", 0.85)
    pen.glow(0, 0.36, 0.6, HOT, 0.9)


def desk_lamp(pen: Pen) -> None:
    pen.solid(
        shape("-.28,0! .28,0! .24,.05 .05,.07 -.05,.07 -.24,.05"),
        rod(0, 0.04, -0.2, 0.5, 0.045),
        rod(-0.2, 0.48, 0.1, 0.86, 0.045),
        disc(-0.2, 0.49, 0.05),
        disc(0.1, 0.86, 0.05),
    )
    pen.solid(shape(".04,.96 .16,1 .24,.94 .46,.7! .1,.6! .02,.86"))
    pen.hole(flat(".45,.7 .11,.605 .14,.58 .45,.66"), colour=HOT)
    pen.glow(0.3, 0.6, 1.4 * _flicker(pen), WARM, 0.8)


def oil_lamp(pen: Pen) -> None:
    pen.solid(shape("-.2,0! .2,0! .12,.07 .05,.12 .2,.22 .22,.32 .1,.4 -.1,.4 -.22,.32 -.2,.22 -.05,.12 -.12,.07"))
    pen.solid(shape("-.1,.4! .1,.4! .16,.56 .09,.74 .07,1! -.07,1! -.09,.74 -.16,.56"), opacity=0.5)
    pen.hole(shape("0,.44 .05,.5 .03,.58 0,.7 -.03,.58 -.05,.5"), colour=HOT)
    pen.glow(0, 0.55, 2.0 * _flicker(pen), "ffb45a", 0.9)


def candle(pen: Pen) -> None:
    lean = 0.02 * sin(5 * pen.now.clock + pen.now.seed)
    pen.solid(shape("-.3,.03 -.3,0! .3,0! .3,.03 .12,.07 .1,.1! -.1,.1! -.12,.07"), arc(0.3, 0.06, 0.07, 0, 200, 0.03))
    pen.solid(shape("-.1,.08! .1,.08! .1,.6 .07,.7 .02,.66 -.04,.71 -.1,.66"))
    pen.solid(rod(0, 0.66, lean, 0.75, 0.015))
    pen.hole(shape(f"{lean:.3f},.72 .05,.79 .035,.88 {2 * lean:.3f},1 -.035,.88 -.05,.79"), colour=HOT)
    pen.solid(shape(f"{lean:.3f},.73 .045,.8 .03,.88 {2 * lean:.3f},.99 -.03,.88 -.045,.8"), colour=HOT)
    pen.glow(0, 0.84, 1.5 * _flicker(pen), "ffb45a", 0.9)


def torch(pen: Pen) -> None:
    """An electric torch, its beam upward along its own axis."""
    pen.solid(rect(-0.12, 0, 0.12, 0.62, 0.05), shape("-.12,.6! .12,.6! .2,.78 .2,.92! -.2,.92! -.2,.78"))
    pen.hole(rect(-0.17, 0.9, 0.17, 0.96), colour=HOT)
    pen.glow(0, 1.0, 2.6, HOT, 0.9)


def firebrand(pen: Pen) -> None:
    pen.solid(rod(0, 0, 0, 0.66, 0.05, 0.08), shape("-.09,.6! .09,.6! .11,.74 -.11,.74"))
    for k, (x, top) in enumerate(((0.0, 1.0), (-0.06, 0.88), (0.06, 0.84))):
        sway = 0.03 * sin(8 * pen.now.clock + 2 * k)
        pen.solid(
            shape(f"{x:.3f},.68 {x + 0.08:.3f},.76 {x + sway:.3f},{top} {x - 0.08:.3f},.77"),
            colour=(HOT, "ffb04a", "ff8a3a")[k],
        )
    pen.glow(0, 0.8, 2.0 * _flicker(pen), "ff9a4a", 0.9)


def hanging_lamp(pen: Pen) -> None:
    pen.solid(rod(0, 0.3, 0, 1.0, 0.02), shape("-.06,.5! .06,.5! .12,.36 .42,.1! -.42,.1! -.12,.36"))
    pen.hole(disc(0, 0.1, 0.4, 0.03), colour=HOT)
    pen.glow(0, 0.06, 1.2 * _flicker(pen), WARM, 0.9)


def street_lamp(pen: Pen) -> None:
    pen.solid(
        shape("-.05,0! .05,0! .035,.05 .014,.08 .012,.8! -.012,.8! -.014,.08 -.035,.05"),
        rod(-0.08, 0.76, 0.08, 0.76, 0.012),
    )
    pen.solid(
        flat("-.045,.83 .045,.83 .06,.94 -.06,.94"),
        shape("-.075,.935! .075,.935! .03,.97 0,1 -.03,.97"),
        rect(-0.05, 0.81, 0.05, 0.835),
    )
    pen.hole(flat("-.035,.845 .035,.845 .047,.93 -.047,.93"), colour=HOT)
    pen.glow(0, 0.89, 0.42 * _flicker(pen), WARM, 0.9)


def spotlight(pen: Pen) -> None:
    """A theatre lamp on a stand; it perks up when it speaks."""
    nod = -18 * pen.now.mouth + 3 * sin(1.3 * pen.now.clock)
    pen.solid(
        rod(-0.26, 0, 0, 0.42, 0.03),
        rod(0.26, 0, 0, 0.42, 0.03),
        rod(0, 0.0, 0, 0.6, 0.035),
        arc(0, 0.74, 0.2, 110, 250, 0.035),
    )
    head = pen.at(0, 0.74, nod)
    head.solid(shape("-.22,.12 -.26,0 -.22,-.12 .12,-.16! .3,-.2! .3,.2! .12,.16!"), disc(-0.08, 0, 0.05))
    head.hole(flat(".27,-.17 .3,-.18 .3,.18 .27,.17"), colour=HOT)
    head.lines(wire(".12,.15 .12,-.15"), wire("-.06,.14 -.06,-.14"))
    head.glow(0.34, 0, 1.3 + 0.5 * pen.now.mouth, HOT, 0.9)
    head.anchor("eye", 0.3, 0)


def lightbulb(pen: Pen) -> None:
    pen.solid(rect(-0.13, 0, 0.13, 0.22, 0.04))
    pen.solid(
        shape("-.12,.22! .12,.22! .16,.4 .34,.6 .34,.82 .16,.98 -.16,.98 -.34,.82 -.34,.6 -.16,.4"),
        opacity=0.55,
        colour="6a5a34",
    )
    pen.lines(wire("-.06,.24 -.08,.55 -.03,.66 0,.56 .03,.66 .08,.55 .06,.24"), strength=1.0, width=0.02)
    pen.lines(wire("-.13,.06 .13,.08"), wire("-.13,.13 .13,.15"))
    pen.glow(0, 0.62, 1.5 + 0.6 * pen.now.mouth, HOT, 0.8)


LAMPS = {
    "lantern": Thing(lantern, 0.36, (0.0, 0.98), "hangs"),
    "lamp": Thing(desk_lamp, 0.45, (0.0, 0.1), "stands"),
    "oil-lamp": Thing(oil_lamp, 0.36, (0.0, 0.16), "stands"),
    "candle": Thing(candle, 0.3, (0.0, 0.2), "stands"),
    "torch": Thing(torch, 0.24, (0.0, 0.3), "follows", 90),
    "firebrand": Thing(firebrand, 0.7, (0.0, 0.14), "stands"),
    "hanging-lamp": Thing(hanging_lamp, 0.9),
    "street-lamp": Thing(street_lamp, 4.2),
    "spotlight": Thing(spotlight, 1.9),
    "lightbulb": Thing(lightbulb, 0.12, (0.0, 0.1), "stands"),
}
