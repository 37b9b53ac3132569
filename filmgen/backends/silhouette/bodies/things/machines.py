"""Machines that want something: vending machines, radios, telephones, pianos, clocks. What speaks has a part that moves
or a light that answers the voice."""

from math import sin

from filmgen.backends.silhouette.bodies.things.pen import (
    COOL,
    GREEN,
    HOT,
    RED,
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


def vending_machine(pen: Pen) -> None:
    """A lit front, spirals holding what is left, a slot that moves like a lip."""
    beat = 0.75 + 0.25 * pen.now.mouth + 0.02 * sin(7.3 * pen.now.clock) * sin(1.9 * pen.now.clock + pen.now.seed)
    pen.solid(rect(-0.29, 0.03, 0.29, 1, 0.025), rect(-0.27, 0, -0.19, 0.05), rect(0.19, 0, 0.27, 0.05))
    pen.hole(rect(-0.25, 0.9, 0.25, 0.965, 0.01), colour=HOT, strength=min(1.0, 0.8 * beat + 0.1))
    pen.lines(wire("-.2,.932 .2,.932"), width=0.02, strength=0.9, dark=True)
    pen.hole(rect(-0.25, 0.29, 0.12, 0.87, 0.01), colour="ffe9b8", strength=min(1.0, 0.9 * beat))
    for row in range(4):
        y = 0.315 + 0.142 * row
        pen.solid(rect(-0.25, y - 0.012, 0.12, y + 0.004))
        for column in range(3):
            x = -0.19 + 0.125 * column
            for turn in range(4):
                pen.lines(disc(x - 0.03 + 0.02 * turn, y + 0.04, 0.013, 0.03), width=0.006, strength=0.85, dark=True)
            if (row * 7 + column * 5 + pen.now.seed) % 5 < 3:
                pen.solid(*_goods(x, y, (row + column + pen.now.seed) % 3))
    pen.hole(rect(0.16, 0.62, 0.25, 0.7, 0.006), colour=GREEN, strength=0.6 + 0.4 * pen.now.mouth)
    for k in range(9):
        pen.lines(disc(0.175 + 0.03 * (k % 3), 0.58 - 0.035 * (k // 3), 0.006), width=0.012, strength=0.6)
    pen.solid(rect(0.19, 0.4, 0.22, 0.46), colour="caa65a")
    gape = 0.035 + 0.05 * pen.now.mouth
    pen.hole(rect(-0.2, 0.12, 0.08, 0.12 + gape * 1.6, 0.01), colour="20242a", strength=1.0)
    pen.lines(wire(f"-.2,{0.125 + gape * 1.6:.3f} .08,{0.125 + gape * 1.6:.3f}"), width=0.008, strength=0.7)
    pen.glow(-0.06, 0.58, 1.1, "ffdf9a", 0.5 * beat)
    pen.glow(-0.06, 0.93, 0.45, HOT, 0.4 * beat)
    pen.anchor("mouth", -0.06, 0.15)
    pen.anchor("gaze", 0.205, 0.8)


def _goods(x: float, y: float, kind: int) -> list:
    if kind == 0:
        return [rect(x - 0.03, y, x + 0.03, y + 0.09, 0.008)]
    if kind == 1:
        return [rect(x - 0.018, y, x + 0.018, y + 0.07, 0.01), rect(x - 0.008, y + 0.06, x + 0.008, y + 0.1)]
    return [
        flat(
            f"{x - 0.04:.3f},{y + 0.01:.3f} {x + 0.035:.3f},{y:.3f} {x + 0.04:.3f},{y + 0.075:.3f} "
            f"{x - 0.035:.3f},{y + 0.085:.3f}"
        )
    ]


def radio(pen: Pen) -> None:
    """A box with a dial for an eye and a cloth mouth that hums."""
    lit = 0.55 + 0.45 * pen.now.mouth
    pen.solid(
        rect(-0.7, 0.03, 0.7, 0.98, 0.2),
        rect(-0.6, 0, -0.44, 0.06),
        rect(0.44, 0, 0.6, 0.06),
        rod(0.5, 0.9, 0.72, 1.6, 0.02, 0.012),
    )
    for k in range(7):
        x = -0.52 + 0.085 * k
        bow = 0.02 * pen.now.mouth * sin(20 * pen.now.clock + k)
        pen.lines(wire(f"{x:.3f},.26 {x + bow:.3f},.54 {x:.3f},.82"), width=0.022, strength=0.22 + 0.4 * pen.now.mouth)
    pen.hole(disc(0.32, 0.62, 0.2), colour="ffcf86", strength=lit)
    pen.lines(*[ray(0.32, 0.62, a, 0.13, 0.17) for a in range(-120, 121, 24)], width=0.018, strength=1.0, dark=True)
    pen.lines(
        ray(0.32, 0.62, 30 + 40 * sin(0.3 * pen.now.clock) + 20 * pen.now.mouth, 0.0, 0.13),
        width=0.024,
        strength=1.0,
        dark=True,
    )
    pen.solid(disc(0.2, 0.24, 0.065), disc(0.44, 0.24, 0.065))
    pen.lines(ring(0.2, 0.24, 0.06, 0.001), ring(0.44, 0.24, 0.06, 0.001), width=0.016, strength=0.6)
    pen.glow(0.32, 0.62, 1.0 + 0.5 * pen.now.mouth, WARM, 0.4 + 0.5 * pen.now.mouth)
    pen.anchor("mouth", -0.3, 0.5)
    pen.anchor("eye", 0.32, 0.62)


def loudspeaker(pen: Pen) -> None:
    """A horn on a pole."""
    shake = 2 * pen.now.mouth * sin(31 * pen.now.clock)
    pen.solid(rod(0, 0, 0, 0.76, 0.05), rect(-0.08, 0, 0.08, 0.04))
    horn = pen.at(0, 0.8, shake)
    horn.solid(shape("-.16,.07! -.16,-.07! .02,-.06 .2,-.1 .36,-.22! .38,0 .36,.22! .2,.1 .02,.06"))
    horn.lines(wire(".36,.2 .31,.1 .31,-.1 .36,-.2"), width=0.014, strength=0.6)
    horn.glow(0.36, 0, 0.1 + 0.6 * pen.now.mouth, WARM, 0.5 * pen.now.mouth)
    horn.anchor("mouth", 0.36, 0)


def telephone(pen: Pen) -> None:
    """A receiver that hops in its cradle when it rings or speaks."""
    hop = 0.1 * pen.now.voice * abs(sin(11 * pen.now.clock)) + 0.12 * pen.now.mouth
    tilt = 8 * pen.now.mouth * sin(17 * pen.now.clock)
    pen.solid(
        shape("-.66,0! .66,0! .62,.14 .4,.42 .28,.62! -.28,.62! -.4,.42 -.62,.14"),
        rect(-0.3, 0.6, -0.2, 0.74, 0.03),
        rect(0.2, 0.6, 0.3, 0.74, 0.03),
    )
    pen.hole(disc(0, 0.32, 0.21), colour="caa65a", strength=0.35)
    for k in range(10):
        a = -140 + 28 * k
        pen.solid(disc(0.145 * sin(a * 0.01745), 0.32 + 0.145 * sin((a + 90) * 0.01745), 0.03))
    pen.solid(disc(0, 0.32, 0.07))
    pen.at(0, 0.78 + hop, tilt).solid(
        shape(
            "-.66,-.14! -.4,-.14! -.36,0 -.2,.06 .2,.06 .36,0 .4,-.14! .66,-.14! .66,.04 .5,.18 "
            ".2,.2 -.2,.2 -.5,.18 -.66,.04"
        )
    )
    pen.solid(band(".6,.1 .8,.04 .74,-.0 .9,.06 .86,.0 1.02,.05", 0.03))
    pen.anchor("mouth", 0.5, 0.75 + hop)
    pen.anchor("eye", 0, 0.32)


def computer(pen: Pen) -> None:
    pen.solid(rect(-0.56, 0.16, 0.56, 1, 0.06), rect(-0.2, 0.08, 0.2, 0.2), rect(-0.62, 0, 0.62, 0.12, 0.03))
    pen.hole(rect(-0.45, 0.28, 0.45, 0.9, 0.06), colour="1c4a3a")
    for row in range(5):
        y = 0.82 - 0.1 * row
        end = -0.36 + 0.14 * (1 + (row * 5 + int(pen.now.clock * 2) + pen.now.seed) % 5)
        pen.lines(wire(f"-.38,{y:.2f} {end:.2f},{y:.2f}"), width=0.034, strength=0.7 + 0.3 * pen.now.mouth)
    wave = " ".join(
        f"{-0.38 + 0.095 * k:.3f},{0.36 + 0.05 * pen.now.mouth * sin(3.1 * k + 25 * pen.now.clock):.3f}"
        for k in range(9)
    )
    pen.lines(wire(wave), width=0.024, strength=0.9)
    pen.glow(0, 0.6, 1.2, "7fe0b0", 0.4 + 0.3 * pen.now.mouth)
    pen.anchor("mouth", 0, 0.36)
    pen.anchor("eye", 0, 0.7)


def television(pen: Pen) -> None:
    pen.solid(
        rod(-0.05, 0.88, -0.32, 1.3, 0.02),
        rod(0.05, 0.88, 0.28, 1.26, 0.02),
        rect(-0.66, 0.08, 0.66, 0.92, 0.08),
        rod(-0.5, 0.1, -0.58, 0, 0.05),
        rod(0.5, 0.1, 0.58, 0, 0.05),
    )
    pen.hole(
        rect(-0.54, 0.2, 0.3, 0.82, 0.14),
        colour="9fc8d8",
        strength=0.75 + 0.2 * sin(13 * pen.now.clock) * sin(3.7 * pen.now.clock),
    )
    y = 0.2 + 0.6 * ((0.4 * pen.now.clock) % 1)
    pen.lines(wire(f"-.52,{y:.3f} .28,{y:.3f}"), width=0.03, strength=0.5)
    pen.solid(shape(f"-.26,.2! .06,.2! .0,.38 -.02,.5 -.04,.66 -.16,.66 -.2,.5 -.22,{0.4 - 0.04 * pen.now.mouth:.3f}"))
    pen.solid(disc(0.47, 0.7, 0.06), disc(0.47, 0.5, 0.06))
    pen.lines(
        ring(0.47, 0.7, 0.055, 0.001),
        ring(0.47, 0.5, 0.055, 0.001),
        wire(".4,.32 .54,.32"),
        wire(".4,.27 .54,.27"),
        width=0.014,
        strength=0.5,
    )
    pen.glow(-0.12, 0.5, 1.3, COOL, 0.5)
    pen.anchor("mouth", -0.1, 0.45)


def jukebox(pen: Pen) -> None:
    lit = 0.7 + 0.3 * pen.now.mouth
    pen.solid(shape("-.36,0! .36,0! .38,.6 .3,.86 .14,.98 0,1 -.14,.98 -.3,.86 -.38,.6"))
    pen.hole(shape("-.28,.5! .28,.5! .3,.64 .22,.84 0,.94 -.22,.84 -.3,.64"), colour="ffb45a", strength=lit)
    pen.solid(shape("-.22,.52! .22,.52! .23,.64 .16,.8 0,.87 -.16,.8 -.23,.64"))
    pen.lines(*[ring(0, 0.64, r, 0.001) for r in (0.05, 0.09, 0.13)], width=0.012, strength=0.5)
    pen.lines(
        *[wire(f"{x:.2f},.08 {x:.2f},.42") for x in (-0.2, -0.12, -0.04, 0.04, 0.12, 0.2)],
        width=0.02,
        strength=0.3 + 0.4 * pen.now.mouth,
    )
    pen.glow(0, 0.66, 0.9, RED, 0.5 * lit)


def engine(pen: Pen) -> None:
    """A nameless machine: panel, dials, lamps, a lever, a chimney that puffs."""
    pen.solid(rect(0.18, 0.6, 0.34, 1.0), rect(0.14, 0.97, 0.38, 1.02))
    pen.solid(rect(-0.46, 0.04, 0.46, 0.76, 0.03), rect(-0.5, 0, 0.5, 0.07), rect(-0.34, 0.74, 0.04, 0.86, 0.03))
    pen.lines(wire("-.46,.4 .46,.4"), wire("0,.4 0,.76"), wire("-.46,.12 .46,.12"), width=0.008)
    for x, y in ((-0.4, 0.7), (0.4, 0.7), (-0.4, 0.46), (0.4, 0.46), (-0.4, 0.18), (0.4, 0.18)):
        pen.lines(disc(x, y, 0.006), width=0.012, strength=0.6)
    for k, x in enumerate((-0.32, -0.13)):
        pen.hole(disc(x, 0.58, 0.075), colour="d8cfae", strength=0.75)
        pen.lines(
            ray(x, 0.58, -60 + 120 * pen.now.mouth + 20 * sin(1.3 * pen.now.clock + k), -0.01, 0.06),
            width=0.014,
            strength=1.0,
            dark=True,
        )
    for k in range(3):
        on = pen.now.mouth > 0.2 + 0.25 * k or (
            pen.now.mouth == 0 and sin(2.1 * pen.now.clock + 2 * k + pen.now.seed) > 0.6
        )
        pen.hole(disc(0.13 + 0.12 * k, 0.58, 0.035), colour=(GREEN, WARM, RED)[k], strength=1.0 if on else 0.22)
        if on:
            pen.glow(0.13 + 0.12 * k, 0.58, 0.3, (GREEN, WARM, RED)[k], 0.6)
    gape = 0.03 + 0.09 * pen.now.mouth
    pen.hole(
        rect(-0.26, 0.24 - gape / 2, 0.26, 0.24 + gape / 2, 0.012), colour="ffb45a", strength=0.4 + 0.6 * pen.now.mouth
    )
    lever = pen.at(0.46, 0.3, -30 + 25 * sin(0.7 * pen.now.clock))
    lever.solid(rod(0, 0, 0.0, 0.22, 0.025), disc(0, 0.24, 0.035))
    pen.anchor("mouth", 0, 0.24)
    pen.anchor("eye", -0.13, 0.58)


MACHINES = {
    "vending-machine": Thing(vending_machine, 1.85),
    "radio": Thing(radio, 0.34, (0.0, 1.0), "flat"),
    "loudspeaker": Thing(loudspeaker, 2.2),
    "telephone": Thing(telephone, 0.24, (0.0, 0.6), "flat"),
    "computer": Thing(computer, 0.45),
    "television": Thing(television, 0.6),
    "jukebox": Thing(jukebox, 1.6),
    "engine": Thing(engine, 1.7),
}
