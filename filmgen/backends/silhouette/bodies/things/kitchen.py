"""Cups, kettles, jars, bread: what stands on a table."""

from math import sin

from filmgen.backends.silhouette.bodies.things.pen import (
    WARM,
    Pen,
    Thing,
    arc,
    band,
    disc,
    flat,
    rect,
    shape,
    wire,
)


def _steam(pen: Pen, x: float, y: float, tall: float) -> None:
    """Three threads, rising and swaying."""
    for k in range(3):
        sway = [0.05 * tall * (1 + u) * sin(2.2 * pen.now.clock + 2.1 * k - 3.0 * u) for u in (0.2, 0.5, 0.8, 1.0)]
        x0 = x + (k - 1) * 0.09
        points = " ".join(f"{x0 + s:.3f},{y + tall * u:.3f}" for s, u in zip(sway, (0.2, 0.5, 0.8, 1.0), strict=True))
        pen.solid(band(f"{x0:.3f},{y:.3f} {points}", 0.035, 0.012), opacity=0.22, colour="e8eef0")


def kettle(pen: Pen) -> None:
    lid = 0.03 * pen.now.mouth
    pen.solid(arc(0, 0.62, 0.33, -106, 106, 0.045))
    pen.solid(shape("-.3,0! .3,0! .4,.1 .42,.26 .32,.46 .2,.56! -.2,.56! -.32,.46 -.42,.26 -.4,.1"))
    pen.solid(shape(".34,.18 .5,.26 .6,.46 .68,.56! .6,.6! .5,.52 .36,.4"))
    pen.solid(
        shape(
            f"-.2,{0.555 + lid:.3f}! .2,{0.555 + lid:.3f}! .14,{0.63 + lid:.3f} 0,{0.65 + lid:.3f} "
            f"-.14,{0.63 + lid:.3f}"
        ),
        disc(0, 0.68 + lid, 0.045),
    )
    pen.lines(wire("-.36,.1 0,.06 .36,.1"), wire("-.24,.5 0,.47 .24,.5"), width=0.012)
    _steam(pen, 0.7, 0.62, 0.5 + 0.5 * pen.now.mouth)
    pen.anchor("mouth", 0.68, 0.58)
    pen.anchor("eye", 0.0, 0.6)


def teapot(pen: Pen) -> None:
    lid = 0.05 * pen.now.mouth
    pen.solid(
        arc(-0.48, 0.44, 0.24, 190, 350, 0.055),
        shape("-.3,0! .3,0! .28,.05 .46,.22 .5,.46 .38,.7 .2,.78! -.2,.78! -.38,.7 -.5,.46 -.46,.22 -.28,.05"),
    )
    pen.solid(shape(".4,.22 .62,.34 .66,.6 .82,.74! .72,.78! .56,.66 .44,.56"))
    pen.solid(
        shape(f"-.22,{0.77 + lid:.3f}! .22,{0.77 + lid:.3f}! .14,{0.88 + lid:.3f} -.14,{0.88 + lid:.3f}"),
        disc(0, 0.94 + lid, 0.06),
    )
    _steam(pen, 0.78, 0.8, 0.5)


def cup(pen: Pen) -> None:
    pen.solid(arc(-0.42, 0.5, 0.2, 170, 370, 0.08))
    pen.solid(shape("-.5,1! .5,1! .46,.6 .3,.14 .22,.05! .3,0! -.3,0! -.22,.05! -.3,.14 -.46,.6"))
    pen.hole(disc(0, 0.97, 0.44, 0.06), colour="b88a5a", strength=0.55)
    _steam(pen, 0.0, 1.08, 0.9)


def mug(pen: Pen) -> None:
    pen.solid(arc(-0.36, 0.5, 0.24, 185, 355, 0.09), rect(-0.4, 0, 0.4, 1, 0.06))
    _steam(pen, 0.0, 1.05, 0.9)


def jar(pen: Pen) -> None:
    """Glass, with something pale and slow inside."""
    pen.solid(rect(-0.27, 0.86, 0.27, 1, 0.03))
    pen.solid(shape("-.3,0! .3,0! .36,.06 .36,.66 .28,.8 .25,.87! -.25,.87! -.28,.8 -.36,.66 -.36,.06"), opacity=0.45)
    drift = 0.03 * sin(0.8 * pen.now.clock + pen.now.seed)
    pen.solid(
        shape(
            f"-.28,.05 .28,.05 .3,{0.4 + drift:.3f} .16,{0.56 - drift:.3f} 0,{0.46 + drift:.3f} "
            f"-.15,{0.6 + drift:.3f} -.3,{0.42 - drift:.3f}"
        ),
        opacity=0.5,
        colour="b8c8cc",
    )
    pen.lines(wire("-.27,.9 .27,.9"), wire("-.27,.95 .27,.95"), width=0.012)
    pen.lines(wire("-.28,.12 -.29,.62"), width=0.03, strength=0.7)
    pen.glow(0, 0.36, 0.7 + 0.3 * pen.now.mouth, "c8dce0", 0.3)


def bottle(pen: Pen) -> None:
    pen.solid(
        shape(
            "-.14,0! .14,0! .16,.04 .16,.5 .07,.68 .055,.92! .07,.92! .07,1! -.07,1! -.07,.92! "
            "-.055,.92! -.07,.68 -.16,.5 -.16,.04"
        ),
        opacity=0.7,
    )
    pen.solid(rect(-0.13, 0.02, 0.13, 0.34), colour="2e3a24", opacity=0.8)
    pen.solid(rect(-0.16, 0.16, 0.16, 0.4), colour="8f8468")


def glass(pen: Pen) -> None:
    pen.solid(flat("-.28,0 .28,0 .36,1 -.36,1"), opacity=0.35)
    pen.solid(flat("-.26,.05 .26,.05 .32,.6 -.32,.6"), colour="6a8a94", opacity=0.5)
    pen.lines(wire("-.22,.1 -.29,.9"), width=0.04, strength=0.7)


def pot(pen: Pen) -> None:
    pen.solid(
        shape("-.5,.1 -.5,.75! .5,.75! .5,.1 .4,0! -.4,0!"),
        rect(-0.66, 0.56, 0.66, 0.64, 0.03),
        shape("-.52,.75! .52,.75! .3,.87 -.3,.87"),
        disc(0, 0.93, 0.07),
    )
    _steam(pen, 0.1, 1.0, 0.7)


def bowl(pen: Pen) -> None:
    pen.solid(shape("-.95,1! .95,1! .8,.5 .4,.12 .36,0! -.36,0! -.4,.12 -.8,.5"))
    pen.hole(disc(0, 0.96, 0.86, 0.07), colour="a8906a", strength=0.5)


def bread(pen: Pen) -> None:
    pen.solid(shape("-.9,.05 -.96,.4 -.8,.8 -.4,.98 .4,1 .82,.8 .96,.42 .9,.05 .6,0 -.6,0"))
    pen.lines(wire("-.5,.92 -.36,.66"), wire("-.1,.98 .06,.7"), wire(".32,.98 .46,.7"), width=0.05, strength=0.5)


def apple(pen: Pen) -> None:
    pen.solid(
        shape("0,.06 .2,0 .4,.12 .47,.42 .36,.72 .14,.78 0,.72 -.14,.78 -.36,.72 -.47,.42 -.4,.12 -.2,0"),
        shape("-.02,.72! .03,.72! .07,.96 .01,.97"),
        shape(".04,.86 .16,.98 .34,.96 .2,.84"),
    )


def egg(pen: Pen) -> None:
    rock = 3 * sin(2 * pen.now.clock) * pen.now.voice
    pen.at(0, 0, rock).solid(shape("0,0 .26,.06 .38,.3 .34,.6 .2,.88 0,1 -.2,.88 -.34,.6 -.38,.3 -.26,.06"))


def cake(pen: Pen) -> None:
    pen.solid(rect(-0.7, 0, 0.7, 0.42, 0.04), rect(-0.5, 0.4, 0.5, 0.74, 0.04), rect(-0.03, 0.74, 0.03, 0.92))
    pen.lines(wire("-.7,.3 -.5,.24 -.3,.3 -.1,.24 .1,.3 .3,.24 .5,.3 .7,.24"), width=0.03, strength=0.6)
    pen.solid(shape("0,.9 .04,.95 0,1.02 -.04,.95"), colour="fff0c4")
    pen.glow(0, 0.96, 0.5, WARM, 0.8)


def spoon(pen: Pen) -> None:
    pen.solid(shape("0,1 .1,.9 .1,.76 .03,.66 .03,0 -.03,0 -.03,.66 -.1,.76 -.1,.9"))


def knife(pen: Pen) -> None:
    pen.solid(rect(-0.05, 0, 0.05, 0.36, 0.03), shape("-.05,.36! .07,.36! .08,.7 0,1! -.05,.8"))
    pen.lines(wire(".05,.4 .05,.7"), width=0.02, strength=0.8)


def water_drop(pen: Pen) -> None:
    """A drop that hangs, a little world in it."""
    sag = 0.02 * sin(1.9 * pen.now.clock)
    pen.solid(
        shape(
            f"0,1 .09,.78 .27,.5 .34,.26 {0.24 + sag:.3f},.07 0,{0.0 - sag:.3f} {-0.24 - sag:.3f},.07 "
            f"-.34,.26 -.27,.5 -.09,.78"
        ),
        opacity=0.55,
    )
    pen.hole(shape("-.2,.16 0,.06 .2,.16 .24,.26 .1,.2 -.1,.2 -.24,.26"), colour="dff2f4", strength=0.8)
    pen.solid(shape("-.12,.36 -.04,.42 .08,.42 .14,.35 .08,.29 -.06,.29"), colour="1a2a30")
    pen.lines(wire("-.14,.5 -.24,.3"), width=0.04, strength=0.9)
    pen.glow(0, 0.3, 0.9, "cfeef4", 0.35)


def plate(pen: Pen) -> None:
    pen.solid(shape("-3.4,.9! 3.4,.9! 1.8,.1 1,0! -1,0! -1.8,.1"))


KITCHEN = {
    "kettle": Thing(kettle, 0.3, (0.0, 0.95), "hangs"),
    "teapot": Thing(teapot, 0.22, (-0.7, 0.45), "stands"),
    "cup": Thing(cup, 0.1, (-0.66, 0.4), "stands"),
    "mug": Thing(mug, 0.11, (-0.62, 0.45), "stands"),
    "jar": Thing(jar, 0.22, (0.0, 0.4), "stands"),
    "bottle": Thing(bottle, 0.3, (0.0, 0.4), "stands"),
    "glass": Thing(glass, 0.13, (0.0, 0.4), "stands"),
    "pot": Thing(pot, 0.26, (0.0, 0.4), "flat"),
    "bowl": Thing(bowl, 0.09, (0.0, 0.2), "flat"),
    "bread": Thing(bread, 0.14, (0.0, 0.1), "flat"),
    "apple": Thing(apple, 0.09, (0.0, 0.3), "stands"),
    "egg": Thing(egg, 0.07, (0.0, 0.3), "stands"),
    "cake": Thing(cake, 0.24, (0.0, 0.05), "flat"),
    "spoon": Thing(spoon, 0.18, (0.0, 0.2), "follows", 60),
    "knife": Thing(knife, 0.26, (0.0, 0.18), "follows", 60),
    "drop": Thing(water_drop, 0.05, (0.0, 1.0), "hangs"),
    "plate": Thing(plate, 0.04, (0.0, 0.2), "flat"),
}
