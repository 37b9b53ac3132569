"""Chairs, tables, doors, mirrors: what rooms are made of, when it is the subject."""

from math import sin

from filmgen.backends.silhouette.bodies.things.pen import (
    COOL,
    WARM,
    Pen,
    Thing,
    band,
    disc,
    rect,
    ring,
    rod,
    shape,
    wire,
)


def chair(pen: Pen) -> None:
    pen.solid(
        rod(0.2, 0.48, 0.22, 0, 0.05),
        rod(-0.2, 0.48, -0.24, 0, 0.05),
        rect(-0.25, 0.44, 0.25, 0.5, 0.02),
        shape("-.25,.48! -.2,.48! -.24,.74 -.3,1 -.35,.99 -.29,.74"),
        rod(-0.22, 0.2, 0.2, 0.2, 0.03),
    )


def armchair(pen: Pen) -> None:
    pen.solid(
        shape("-.5,.08! .5,.08! .54,.3 .5,.52 .36,.54 .3,.42 -.1,.42 -.2,.6 -.26,.98 -.44,1 -.56,.8 -.6,.4"),
        rect(-0.46, 0, -0.38, 0.1),
        rect(0.38, 0, 0.46, 0.1),
    )
    pen.lines(wire("-.14,.42 -.18,.3 .32,.3 .34,.5"), width=0.012)


def stool(pen: Pen) -> None:
    pen.solid(
        rect(-0.4, 0.88, 0.4, 1, 0.05),
        rod(-0.28, 0.9, -0.4, 0, 0.08),
        rod(0.28, 0.9, 0.4, 0, 0.08),
        rod(-0.34, 0.4, 0.34, 0.4, 0.06),
    )


def table(pen: Pen) -> None:
    pen.solid(rect(-0.95, 0.9, 0.95, 1, 0.02), rod(-0.8, 0.92, -0.84, 0, 0.09), rod(0.8, 0.92, 0.84, 0, 0.09))


def desk(pen: Pen) -> None:
    pen.solid(rect(-1.05, 0.9, 1.05, 1), rect(-0.95, 0, -0.35, 0.92), rect(0.85, 0, 0.95, 0.92))
    pen.lines(
        wire("-.92,.62 -.38,.62"),
        wire("-.92,.32 -.38,.32"),
        wire("-.7,.76 -.6,.76"),
        wire("-.7,.46 -.6,.46"),
        width=0.02,
    )


def bed(pen: Pen) -> None:
    pen.solid(
        rect(-1.15, 0, -1.05, 1, 0.03),
        rect(1.05, 0, 1.12, 0.6, 0.03),
        rect(-1.1, 0.18, 1.1, 0.34),
        shape("-1.05,.34! 1.06,.34! 1.05,.48 .6,.52 -.5,.5 -.62,.6 -.95,.62 -1.05,.5"),
    )


def door(pen: Pen) -> None:
    pen.solid(rect(-0.26, 0, 0.26, 1))
    pen.lines(
        *[rect(x, y, x + 0.15, y + h) for x in (-0.19, 0.04) for y, h in ((0.06, 0.34), (0.52, 0.4))],
        width=0.008,
        strength=0.35,
    )
    pen.solid(disc(0.2, 0.46, 0.022), colour="caa65a")
    pen.hole(rect(-0.26, 0, 0.26, 0.008), colour=WARM)
    pen.glow(0, 0.0, 0.3 + 0.3 * pen.now.mouth, WARM, 0.5)
    pen.anchor("eye", 0.2, 0.46)


def mirror(pen: Pen) -> None:
    pen.solid(rod(-0.24, 0.4, -0.32, 0, 0.04), rod(0.24, 0.4, 0.32, 0, 0.04), disc(0, 0.6, 0.32, 0.4))
    pen.hole(disc(0, 0.6, 0.26, 0.34), colour="9fb8c0", strength=0.6)
    pen.lines(wire("-.14,.66 -.02,.86"), wire("-.04,.6 .1,.82"), width=0.02, strength=0.7)
    pen.glow(0, 0.6, 0.7, COOL, 0.3 + 0.3 * pen.now.mouth)


def cage(pen: Pen) -> None:
    wires = [
        band(f"{x:.2f},.05 {x:.2f},.6 {x * 0.55:.2f},.82 0,.9", 0.02) for x in (-0.32, -0.2, -0.07, 0.07, 0.2, 0.32)
    ]
    hoops = [rect(-0.33, y, 0.33, y + 0.02) for y in (0.3, 0.58)]
    pen.solid(ring(0, 0.95, 0.05, 0.02), rect(-0.36, 0, 0.36, 0.06, 0.02), *hoops, *wires)
    swing = 0.03 * sin(2 * pen.now.clock)
    pen.solid(
        shape(
            f"{-0.1 + swing:.3f},.3 {swing:.3f},.44 {0.12 + swing:.3f},.46 {0.16 + swing:.3f},.4 "
            f"{0.06 + swing:.3f},.28 {-0.2 + swing:.3f},.2"
        )
    )


def wardrobe(pen: Pen) -> None:
    pen.solid(
        rect(-0.34, 0.03, 0.34, 0.96),
        shape("-.38,.95! .38,.95! .3,1 -.3,1"),
        rect(-0.32, 0, -0.24, 0.05),
        rect(0.24, 0, 0.32, 0.05),
    )
    pen.lines(
        wire("0,.06 0,.93"),
        wire("-.28,.1 -.28,.9 -.05,.9 -.05,.1 -.28,.1"),
        wire(".28,.1 .28,.9 .05,.9 .05,.1 .28,.1"),
        width=0.008,
    )


def bench(pen: Pen) -> None:
    pen.solid(
        rect(-1.1, 0.44, 1.1, 0.52, 0.02),
        rect(-1.1, 0.74, 1.1, 0.82, 0.02),
        rect(-1.1, 0.92, 1.1, 1.0, 0.02),
        *[rod(x, 0, x, 1, 0.06) for x in (-0.95, 0.95)],
    )


def carousel(pen: Pen) -> None:
    pen.solid(
        rect(-0.62, 0, 0.62, 0.08),
        rect(-0.05, 0.06, 0.05, 0.8),
        shape("-.7,.68! .7,.68! .4,.82 .06,.94 0,1 -.06,.94 -.4,.82"),
    )
    for k in range(5):
        turn = 0.6 * pen.now.clock + 1.2566 * k
        horse = pen.at(0.52 * sin(turn), 0.24 + 0.05 * sin(2.4 * pen.now.clock + 2 * k))
        pony = shape("-.11,0 -.06,.07 .04,.07 .07,.16 .14,.13 .1,0 .08,-.1 0,-.02 -.1,-.1")
        horse.solid(rod(0, -0.2, 0, 0.46, 0.012), pony, depth=0.0 if sin(turn + 1.57) > 0 else 0.8)
    for k in range(9):
        pen.glow(-0.6 + 0.15 * k, 0.68, 0.12, WARM, 0.7)


FURNITURE = {
    "chair": Thing(chair, 0.92, (-0.2, 0.7), "stands"),
    "armchair": Thing(armchair, 1.0),
    "stool": Thing(stool, 0.48),
    "table": Thing(table, 0.76),
    "desk": Thing(desk, 0.76),
    "bed": Thing(bed, 0.95),
    "door": Thing(door, 2.1),
    "mirror": Thing(mirror, 1.6),
    "cage": Thing(cage, 0.6, (0.0, 0.95), "hangs"),
    "wardrobe": Thing(wardrobe, 2.1),
    "bench": Thing(bench, 0.86),
    "carousel": Thing(carousel, 4.6),
}
