"""Cases, umbrellas, keys, coins: what people take with them."""

from math import sin

from filmgen.backends.silhouette.bodies.things.pen import (
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

_BRASS = "caa65a"


def briefcase(pen: Pen) -> None:
    pen.solid(arc(0, 0.72, 0.2, -80, 80, 0.07), rect(-0.68, 0, 0.68, 0.82, 0.07))
    pen.lines(wire("-.68,.5 .68,.5"), width=0.02)
    pen.solid(rect(-0.4, 0.44, -0.28, 0.58), rect(0.28, 0.44, 0.4, 0.58), colour=_BRASS)


def suitcase(pen: Pen) -> None:
    pen.solid(arc(0, 0.82, 0.15, -84, 84, 0.055), rect(-0.72, 0, 0.72, 0.88, 0.09))
    pen.lines(wire("-.72,.44 .72,.44"), wire("-.42,0 -.42,.88"), wire(".42,0 .42,.88"), width=0.028, strength=0.34)
    pen.solid(rect(-0.1, 0.4, 0.1, 0.5, 0.02), colour=_BRASS)
    pen.solid(flat("-.64,.62 -.5,.58 -.46,.72 -.6,.76"), colour="7a4a3a")


def handbag(pen: Pen) -> None:
    pen.solid(
        arc(0, 0.5, 0.4, -70, 70, 0.05), shape("-.5,0! .5,0! .56,.3 .42,.62! -.42,.62! -.56,.3"), disc(0, 0.62, 0.06)
    )


def sack(pen: Pen) -> None:
    pen.solid(
        shape(
            "-.34,0 .36,0 .52,.2 .46,.52 .16,.76 .1,.84! .22,1 .05,.94 -.1,1 -.2,.93 -.1,.82! -.3,.66 -.5,.4 -.48,.12"
        )
    )
    pen.lines(wire("-.1,.8 -.2,.5 -.14,.3"), wire(".08,.8 .2,.5"), width=0.02)


def umbrella(pen: Pen) -> None:
    """Open, the crook down."""
    pen.solid(rod(0, 0.1, 0, 1.0, 0.018), arc(0.055, 0.1, 0.055, 90, 270, 0.022))
    canopy = (
        "-.62,.62! -.54,.78 -.34,.92 0,.98 .34,.92 .54,.78 .62,.62! .46,.68 .31,.62! .15,.68 "
        "0,.62! -.15,.68 -.31,.62! -.46,.68"
    )
    pen.solid(shape(canopy))
    pen.lines(
        wire("0,.98 -.2,.86 -.31,.62"), wire("0,.98 .2,.86 .31,.62"), wire("0,.98 0,.62"), width=0.004, strength=0.24
    )


def closed_umbrella(pen: Pen) -> None:
    pen.solid(
        arc(0.06, 0.93, 0.06, -90, 90, 0.03),
        rod(0, 0.0, 0, 0.93, 0.02),
        shape("-.02,.04! .02,.04! .07,.4 .06,.68 .02,.72! -.02,.72! -.06,.68 -.07,.4"),
    )
    pen.lines(wire("-.03,.1 .03,.66"), width=0.01)


def cane(pen: Pen) -> None:
    pen.solid(rod(0, 0, 0, 0.93, 0.03, 0.035), arc(-0.06, 0.92, 0.06, -90, 90, 0.036))


def staff(pen: Pen) -> None:
    pen.solid(band("0,0 .01,.3 -.015,.6 .01,.9 0,1", 0.028, 0.022), disc(0, 1.0, 0.022))


def broom(pen: Pen) -> None:
    pen.solid(
        rod(0, 0.26, 0, 1.0, 0.026),
        shape("-.045,.3! .045,.3! .07,.22 .15,.01! .07,.03 .02,0! -.03,.03 -.08,0! -.16,.02! -.07,.22"),
    )
    pen.lines(wire("-.05,.23 .05,.23"), wire("0,.22 -.03,.04"), wire(".03,.22 .07,.05"), width=0.008)


def mop(pen: Pen) -> None:
    pen.solid(
        rod(0, 0.2, 0, 1.0, 0.026), shape("-.05,.24! .05,.24! .12,.12 .16,0 .08,.03 0,0 -.08,.03 -.16,0 -.12,.12")
    )


def key(pen: Pen) -> None:
    pen.solid(
        ring(0, 0.83, 0.13, 0.06),
        rod(0, 0.0, 0, 0.72, 0.06),
        rect(0.0, 0.02, 0.15, 0.09),
        rect(0.0, 0.14, 0.12, 0.2),
        rect(-0.05, 0.64, 0.05, 0.7),
    )
    pen.lines(wire("-.012,.05 -.012,.62"), width=0.014, strength=0.7)


def key_ring(pen: Pen) -> None:
    pen.solid(ring(0, 0.82, 0.17, 0.03))
    for k, turn in enumerate((-18, -2, 15)):
        swing = turn + 3 * sin(2.6 * pen.now.clock + k)
        hung = pen.at(0, 0.66, swing)
        hung.solid(ring(0, -0.06, 0.07, 0.035), rod(0, -0.12, 0, -0.6, 0.036), rect(0, -0.58, 0.1, -0.5))


def coin(pen: Pen) -> None:
    """Rolling light: it flashes once a turn."""
    flash = max(0.0, sin(1.1 * pen.now.clock)) ** 8
    pen.solid(disc(0, 0.5, 0.5), colour="7a6434")
    pen.lines(ring(0, 0.5, 0.43, 0.001), width=0.02, strength=0.7)
    pen.solid(
        shape("-.1,.2 .14,.2 .2,.28 .1,.34 .12,.46 .22,.52 .14,.58 .18,.7 .08,.82 -.1,.8 -.18,.66 -.12,.5 -.16,.36"),
        colour="4a3a1c",
    )
    pen.lines(*[ray(0, 0.5, 15 * k, 0.45, 0.49) for k in range(24)], width=0.012, strength=0.5)
    pen.glow(-0.2, 0.76, 0.5 + 0.6 * flash, "fff2cc", 0.35 + 0.6 * flash)


def hand_bell(pen: Pen) -> None:
    swing = 14 * pen.now.voice * sin(9 * pen.now.clock)
    hung = pen.at(0, 0.95, swing)
    hung.solid(shape("-.035,.05 .035,.05 .05,-.1 .03,-.36! -.03,-.36! -.05,-.1"), disc(0, 0.03, 0.05))
    hung.solid(disc(0.02 * swing / 14, -0.93, 0.06))
    hung.solid(shape("-.06,-.36! .06,-.36! .16,-.46 .2,-.7 .34,-.88! -.34,-.88! -.2,-.7 -.16,-.46"))
    hung.lines(wire("-.29,-.83 .29,-.83"), wire("-.2,-.62 .2,-.62"), width=0.014, strength=0.5)


def bicycle_bell(pen: Pen) -> None:
    pen.solid(
        rect(-0.7, 0.02, 0.7, 0.16, 0.05),
        rect(-0.1, 0.12, 0.1, 0.34),
        shape("-.62,.32! .62,.32! .56,.68 .3,.92 0,1 -.3,.92 -.56,.68"),
    )
    pen.solid(shape(f".56,.4 .84,{0.46 + 0.1 * pen.now.mouth:.3f} .92,{0.54 + 0.12 * pen.now.mouth:.3f} .8,.56 .56,.5"))
    pen.lines(wire("-.56,.42 .56,.42"), wire("-.4,.7 -.1,.88"), width=0.024, strength=0.6)


def parcel(pen: Pen) -> None:
    lid = 0.1 * pen.now.mouth
    pen.solid(rect(-0.56, 0, 0.56, 0.82))
    pen.at(-0.6, 0.8, -70 * lid).solid(rect(0.0, 0.0, 1.2, 0.2, 0.02))
    pen.lines(wire("0,0 0,1"), wire("-.56,.42 .56,.42"), width=0.05, strength=0.4)
    pen.lines(shape("0,1 .2,1.16 .26,1.02"), shape("0,1 -.2,1.16 -.26,1.02"), width=0.04, strength=0.4)


def box(pen: Pen) -> None:
    pen.solid(rect(-0.62, 0, 0.62, 0.86))
    pen.at(-0.66, 0.84, -16 * pen.now.mouth).solid(rect(0, 0, 1.32, 0.16))
    pen.lines(wire("-.62,.28 .62,.28"), wire("-.62,.56 .62,.56"), width=0.014)
    pen.glow(0, 0.9, 0.8 * pen.now.mouth + 0.01, "ffe2a8", 0.6)


def pocket_watch(pen: Pen) -> None:
    pen.solid(ring(0, 0.94, 0.05, 0.025), rect(-0.03, 0.84, 0.03, 0.9), disc(0, 0.43, 0.43))
    pen.hole(disc(0, 0.43, 0.35), colour="d8cfae", strength=0.85)
    pen.lines(*[ray(0, 0.43, 30 * k, 0.29, 0.33) for k in range(12)], width=0.016, strength=1.0, dark=True)
    pen.readable().lines(
        ray(0, 0.43, 6 * pen.now.clock, 0, 0.28), ray(0, 0.43, 50, 0, 0.2), width=0.026, strength=1.0, dark=True
    )


def hat_thing(pen: Pen) -> None:
    lift = 0.05 * pen.now.mouth
    pen.solid(
        shape(
            f"-.95,.08 -.5,{0.02 + lift:.3f} 0,{0.0 + lift:.3f} .5,{0.02 + lift:.3f} .95,.08 "
            f".96,.16 .56,.22 .5,.4 .46,.82 .3,1 0,.92 -.3,1 -.48,.82 -.52,.4 -.58,.22 -.96,.16"
        )
    )
    pen.lines(wire("-.53,.34 0,.28 .52,.34"), wire("-.53,.24 0,.18 .53,.24"), width=0.02, strength=0.45)


def balloon(pen: Pen) -> None:
    sway = 0.02 * sin(1.3 * pen.now.clock + pen.now.seed)
    pen.solid(band(f"0,0 {0.02 + sway:.3f},.2 {-0.02 + sway:.3f},.4 {sway:.3f},.58", 0.008))
    pen.solid(shape(f"{sway:.3f},.58! .12,.66 .2,.8 .14,.96 0,1 -.14,.96 -.2,.8 -.12,.66"))
    pen.lines(wire("-.1,.86 -.06,.93"), width=0.016, strength=0.8)


def kite(pen: Pen) -> None:
    wave = " ".join(f"{0.05 * sin(3 * pen.now.clock - 3 * u):.3f},{0.36 - 0.36 * u:.3f}" for u in (0.2, 0.5, 0.8, 1.0))
    pen.solid(flat("0,1 .26,.72 0,.36 -.26,.72"), band(f"0,.36 {wave}", 0.014))
    pen.lines(wire("0,1 0,.36"), wire("-.26,.72 .26,.72"), width=0.01)


def jewel(pen: Pen) -> None:
    pen.solid(ring(0, 0.36, 0.34, 0.07), flat("-.16,.72 .16,.72 .24,.86 .12,1 -.12,1 -.24,.86"))
    pen.glow(0, 0.88, 0.8, "dff2ff", 0.5 + 0.4 * max(0.0, sin(1.7 * pen.now.clock)) ** 6)


def doll(pen: Pen) -> None:
    pen.solid(
        disc(0, 0.84, 0.15),
        shape("-.1,.72! .1,.72! .16,.5 .3,.18! -.3,.18! -.16,.5"),
        rod(-0.1, 0.64, -0.34, 0.46, 0.08),
        rod(0.1, 0.64, 0.34, 0.46, 0.08),
        rod(-0.1, 0.2, -0.1, 0, 0.08),
        rod(0.1, 0.2, 0.1, 0, 0.08),
    )


def mask(pen: Pen) -> None:
    pen.solid(shape("-.4,.9 0,1 .4,.9 .44,.5 .26,.14 0,0 -.26,.14 -.44,.5"))
    pen.hole(
        shape("-.3,.62 -.18,.7 -.08,.62 -.18,.56"),
        shape(".3,.62 .18,.7 .08,.62 .18,.56"),
        shape(f"-.16,.3 0,.34 .16,.3 0,{0.26 - 0.16 * pen.now.mouth:.3f}"),
        strength=0.8,
    )


def crown(pen: Pen) -> None:
    pen.solid(flat("-.7,0 .7,0 .8,.9 .44,.42 .24,1 0,.46 -.24,1 -.44,.42 -.8,.9"))
    pen.lines(wire("-.7,.14 .7,.14"), width=0.03, strength=0.6)
    pen.solid(
        disc(-0.8, 0.92, 0.06), disc(0.8, 0.92, 0.06), disc(-0.24, 1.0, 0.06), disc(0.24, 1.0, 0.06), colour=_BRASS
    )


CARRIED = {
    "briefcase": Thing(briefcase, 0.36, (0.0, 0.98), "hangs"),
    "suitcase": Thing(suitcase, 0.46, (0.0, 1.0), "hangs"),
    "bag": Thing(handbag, 0.3, (0.0, 0.92), "hangs"),
    "sack": Thing(sack, 0.6, (0.05, 0.92), "hangs"),
    "umbrella": Thing(umbrella, 1.15, (0.0, 0.2), "stands"),
    "closed-umbrella": Thing(closed_umbrella, 0.9, (0.0, 0.95), "rests"),
    "cane": Thing(cane, 0.92, (0.0, 0.97), "rests"),
    "staff": Thing(staff, 1.7, (0.0, 0.62), "rests"),
    "broom": Thing(broom, 1.4, (0.0, 0.66), "rests", -12),
    "mop": Thing(mop, 1.4, (0.0, 0.66), "rests", -12),
    "key": Thing(key, 0.11, (0.0, 0.84), "follows", -90),
    "keys": Thing(key_ring, 0.16, (0.0, 0.95), "hangs"),
    "coin": Thing(coin, 0.035, (0.0, 0.1), "stands"),
    "bell": Thing(hand_bell, 0.24, (0.0, 0.9), "hangs"),
    "bicycle-bell": Thing(bicycle_bell, 0.06, (0.0, 0.0), "stands"),
    "parcel": Thing(parcel, 0.24, (0.0, 0.1), "flat"),
    "box": Thing(box, 0.26, (0.0, 0.1), "flat"),
    "watch": Thing(pocket_watch, 0.07, (0.0, 0.94), "hangs"),
    "hat": Thing(hat_thing, 0.2, (0.6, 0.15), "hangs"),
    "balloon": Thing(balloon, 1.1, (0.0, 0.0), "stands"),
    "kite": Thing(kite, 0.9, (0.0, 0.5), "stands"),
    "ring": Thing(jewel, 0.03, (0.0, 0.1), "stands"),
    "doll": Thing(doll, 0.36, (0.2, 0.5), "hangs"),
    "mask": Thing(mask, 0.26, (0.0, 0.05), "flat"),
    "crown": Thing(crown, 0.2, (0.0, 0.1), "flat"),
}
