"""Tools, weapons, instruments of looking and of music."""

from math import sin

from filmgen.backends.silhouette.bodies.things.pen import (
    COOL,
    Pen,
    Thing,
    arc,
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


def hammer(pen: Pen) -> None:
    pen.solid(rod(0, 0, 0, 0.9, 0.07, 0.055), shape("-.16,.84! .1,.84! .26,.9 .3,.96! .08,1! -.16,1!"))


def wrench(pen: Pen) -> None:
    pen.solid(
        rod(0, 0.06, 0, 0.82, 0.09, 0.08),
        disc(0, 0.08, 0.09),
        shape("-.05,.74 -.15,.86 -.12,1! -.04,.97! -.05,.88 .05,.88 .04,.97! .12,1! .15,.86 .05,.74"),
    )


def spade(pen: Pen) -> None:
    pen.solid(
        rod(0, 0.3, 0, 0.95, 0.03), rod(-0.06, 0.98, 0.06, 0.98, 0.03), shape("-.1,.34! .1,.34! .11,.14 0,0 -.11,.14")
    )


def axe(pen: Pen) -> None:
    pen.solid(
        band("0,0 .01,.4 -.01,.8 0,1", 0.05, 0.045), shape("-.03,.96! .1,.98 .26,1.02! .3,.86 .24,.7! .1,.8 -.03,.8!")
    )


def sword(pen: Pen) -> None:
    pen.solid(
        rect(-0.018, 0.0, 0.018, 0.16),
        disc(0, 0.0, 0.03),
        rect(-0.12, 0.15, 0.12, 0.18, 0.015),
        flat("-.03,.18 .03,.18 .025,.92 0,1 -.025,.92"),
    )
    pen.lines(wire("0,.2 0,.9"), width=0.008, strength=0.7)


def net(pen: Pen) -> None:
    pen.solid(
        rod(0, 0, 0, 0.72, 0.022),
        ring(0, 0.86, 0.14, 0.018),
        shape("-.13,.84 .13,.84 .2,.66 .26,.5 .12,.56 0,.72"),
        depth=0.2,
    )
    pen.lines(wire("-.08,.82 .2,.54"), wire("0,.84 .23,.6"), wire(".1,.82 .12,.58"), width=0.006)


def oar(pen: Pen) -> None:
    pen.solid(rod(0, 0.2, 0, 1, 0.022, 0.028), shape("-.012,.28! .012,.28! .05,.2 .055,.04 0,0 -.055,.04 -.05,.2"))


def fishing_rod(pen: Pen) -> None:
    sway = 0.015 * sin(1.4 * pen.now.clock)
    pen.solid(
        band(f"0,0 .04,.4 {0.16 + sway:.3f},.8 {0.32 + sway:.3f},1", 0.018, 0.006),
        band(f"{0.32 + sway:.3f},1 {0.4 + sway:.3f},.6 {0.4 - sway:.3f},.1", 0.004),
        disc(0.02, 0.2, 0.025),
    )
    pen.solid(disc(0.4 - sway, 0.1, 0.015))


def ladder(pen: Pen) -> None:
    pen.solid(
        rod(-0.1, 0, -0.08, 1, 0.02),
        rod(0.1, 0, 0.08, 1, 0.02),
        *[rod(-0.1, 0.08 + 0.12 * k, 0.1, 0.08 + 0.12 * k, 0.016) for k in range(8)],
    )


def bucket(pen: Pen) -> None:
    pen.solid(
        arc(0, 0.64, 0.4, -86, 86, 0.03), flat("-.32,0 .32,0 .42,.66 -.42,.66"), rect(-0.44, 0.62, 0.44, 0.7, 0.02)
    )
    pen.lines(wire("-.34,.14 .34,.14"), wire("-.38,.44 .38,.44"), width=0.018)


def rope(pen: Pen) -> None:
    pen.solid(ring(0, 0.5, 0.42, 0.13), ring(0.03, 0.46, 0.34, 0.1), band(".36,.3 .5,.1 .44,0", 0.08))
    pen.lines(*[ray(0, 0.5, 60 * k, 0.37, 0.48) for k in range(6)], width=0.014)


def magnifier(pen: Pen) -> None:
    pen.solid(rod(0, 0, 0, 0.44, 0.08, 0.06), ring(0, 0.72, 0.25, 0.05))
    pen.solid(disc(0, 0.72, 0.23), opacity=0.3, colour="9fc4c8")
    pen.lines(wire("-.14,.78 -.08,.86"), width=0.03, strength=0.9)
    pen.glow(0, 0.72, 0.5, "dff2f4", 0.3)


def telescope(pen: Pen) -> None:
    pen.solid(rect(-0.05, 0, 0.05, 0.36, 0.01), rect(-0.07, 0.34, 0.07, 0.68, 0.01), rect(-0.09, 0.66, 0.09, 1, 0.01))
    pen.lines(wire("-.07,.4 .07,.4"), wire("-.09,.72 .09,.72"), wire("-.09,.96 .09,.96"), width=0.016, strength=0.6)


def tripod(pen: Pen) -> None:
    """A surveyor's level."""
    pen.solid(
        rod(0, 0.76, -0.26, 0, 0.03),
        rod(0, 0.76, 0.26, 0, 0.03),
        rod(0, 0.76, 0.03, 0.02, 0.03),
        rect(-0.06, 0.74, 0.06, 0.82),
        rect(-0.18, 0.84, 0.14, 0.94, 0.02),
        rect(0.12, 0.82, 0.2, 0.96, 0.01),
        rect(-0.22, 0.86, -0.16, 0.92),
    )


def scissors(pen: Pen) -> None:
    a = 10 + 12 * pen.now.mouth
    pen.at(0, 0.46, a).solid(flat("-.03,0 .03,0 0,.54"), rod(0, 0, 0, -0.3, 0.05), ring(0.02, -0.36, 0.1, 0.04))
    pen.at(0, 0.46, -a).solid(flat("-.03,0 .03,0 0,.54"), rod(0, 0, 0, -0.3, 0.05), ring(-0.02, -0.36, 0.1, 0.04))


def quill(pen: Pen) -> None:
    pen.solid(shape("0,0 .03,.3 .16,.6 .14,.9 .04,1 -.04,.7 -.03,.4"))
    pen.lines(wire("0,.05 .05,.9"), width=0.02)


def gun(pen: Pen) -> None:
    pen.solid(
        shape("-.3,0! -.06,.02! -.02,.4 .1,.46 .7,.62! .7,.86! -.24,.88 -.34,.76 -.22,.6"), ring(0.1, 0.4, 0.12, 0.04)
    )


def violin(pen: Pen) -> None:
    pen.solid(
        shape(
            "0,.0 .14,.03 .19,.13 .14,.25 .1,.3 .13,.36 .15,.45 .1,.54 .02,.57! -.02,.57! "
            "-.1,.54 -.15,.45 -.13,.36 -.1,.3 -.14,.25 -.19,.13 -.14,.03"
        ),
        rod(0, 0.5, 0, 0.92, 0.04, 0.03),
        disc(0, 0.95, 0.04),
    )
    pen.lines(
        wire("-.012,.16 -.01,.9"),
        wire(".012,.16 .01,.9"),
        wire("-.07,.26 -.06,.34"),
        wire(".07,.26 .06,.34"),
        width=0.006,
        strength=0.6,
    )


def trumpet(pen: Pen) -> None:
    pen.solid(
        rod(-0.9, 0.6, 0.5, 0.6, 0.07),
        shape(".4,.66! .7,.72 .96,1! .96,.2! .7,.5 .4,.54!"),
        ring(-0.1, 0.45, 0.17, 0.06),
        rect(-0.22, 0.6, -0.14, 0.86),
        rect(-0.08, 0.6, 0.0, 0.86),
        rect(0.06, 0.6, 0.14, 0.86),
        rect(-0.96, 0.52, -0.88, 0.68),
    )
    pen.anchor("mouth", 0.96, 0.6)


def drum(pen: Pen) -> None:
    pen.solid(rect(-0.62, 0, 0.62, 0.92), disc(0, 0.92, 0.62, 0.09), disc(0, 0.02, 0.62, 0.09))
    pen.lines(wire("-.6,.12 -.3,.86 0,.1 .3,.86 .6,.12"), wire("-.62,.92 0,.83 .62,.92"), width=0.02)


def accordion(pen: Pen) -> None:
    w = 0.12 * sin(1.8 * pen.now.clock) + 0.2 * pen.now.mouth
    pen.solid(
        rect(-0.9 - w, 0, -0.5 - w, 1, 0.06),
        rect(0.5 + w, 0, 0.9 + w, 1, 0.06),
        flat(f"{-0.5 - w:.3f},.05 {0.5 + w:.3f},.05 {0.5 + w:.3f},.95 {-0.5 - w:.3f},.95"),
    )
    pen.lines(
        *[
            wire(f"{(-0.5 - w) + (1 + 2 * w) * k / 8:.3f},.05 {(-0.5 - w) + (1 + 2 * w) * k / 8:.3f},.95")
            for k in range(9)
        ],
        width=0.02,
    )


def bow_tool(pen: Pen) -> None:
    pen.solid(arc(-0.3, 0.5, 0.58, 40, 140, 0.03), rod(0.07, 0.06, 0.07, 0.94, 0.008))


def crystal_ball(pen: Pen) -> None:
    pen.solid(shape("-.3,0! .3,0! .22,.1 .16,.2! -.16,.2! -.22,.1"))
    pen.solid(disc(0, 0.58, 0.42), opacity=0.5, colour="3a5a64")
    pen.lines(arc(0, 0.58, 0.34, -70, -20, 0.001), width=0.03, strength=0.9)
    pen.glow(0, 0.56, 1.0 + 0.4 * pen.now.mouth, COOL, 0.5)


TOOLS = {
    "hammer": Thing(hammer, 0.34, (0.0, 0.12), "follows"),
    "wrench": Thing(wrench, 0.26, (0.0, 0.15), "follows"),
    "spade": Thing(spade, 1.1, (0.0, 0.8), "rests", 6),
    "axe": Thing(axe, 0.7, (0.0, 0.2), "stands", -20),
    "sword": Thing(sword, 0.95, (0.0, 0.08), "follows", 25),
    "net": Thing(net, 1.4, (0.0, 0.2), "stands", 30),
    "oar": Thing(oar, 2.0, (0.0, 0.6), "rests", 4),
    "fishing-rod": Thing(fishing_rod, 1.7, (0.0, 0.08), "stands", 30),
    "ladder": Thing(ladder, 2.4, (0.0, 0.5), "rests", 8),
    "bucket": Thing(bucket, 0.34, (0.0, 1.0), "hangs"),
    "rope": Thing(rope, 0.3, (0.0, 0.9), "hangs"),
    "magnifier": Thing(magnifier, 0.24, (0.0, 0.12), "stands", 20),
    "telescope": Thing(telescope, 0.55, (0.0, 0.3), "follows", 90),
    "tripod": Thing(tripod, 1.5, (0.0, 0.7), "rests"),
    "scissors": Thing(scissors, 0.2, (0.0, 0.1), "follows", 90),
    "quill": Thing(quill, 0.24, (0.0, 0.1), "follows", -10),
    "gun": Thing(gun, 0.16, (-0.2, 0.2), "follows"),
    "violin": Thing(violin, 0.6, (0.0, 0.8), "hangs"),
    "trumpet": Thing(trumpet, 0.2, (-0.2, 0.5), "follows"),
    "drum": Thing(drum, 0.4, (0.0, 0.5), "flat"),
    "accordion": Thing(accordion, 0.36, (0.0, 0.3), "flat"),
    "bow": Thing(bow_tool, 1.2, (0.2, 0.5), "stands"),
    "crystal-ball": Thing(crystal_ball, 0.3, (0.0, 0.1), "flat"),
}
