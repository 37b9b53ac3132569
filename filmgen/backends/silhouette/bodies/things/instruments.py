"""Instruments: microscopes, clocks, pianos, cameras. What speaks has a part that moves, or a light."""

from math import sin

from filmgen.backends.silhouette.bodies.things.pen import (
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


def receiver(pen: Pen) -> None:
    """The handset alone, held upright."""
    pen.solid(
        shape("-.06,1! .16,1! .2,.86 .06,.8 .0,.66 .0,.34 .06,.2 .2,.14 .16,0! -.06,0! -.16,.2 -.2,.5 -.16,.8"),
        band("-.05,0 -.12,-.14 .02,-.26 -.1,-.38 0,-.5", 0.03),
    )


def microscope(pen: Pen) -> None:
    pen.solid(
        shape("-.22,0! -.23,.036 -.18,.066 .09,.08 .2,.066 .225,.03 .22,0!"),
        shape(".06,.06 .175,.072 .21,.18 .217,.36 .163,.53 .08,.62 .024,.59 .05,.53 .11,.45 .133,.33 .115,.18 .04,.11"),
        rect(-0.2, 0.22, 0.16, 0.252),
        flat("-.103,.22 -.006,.22 -.024,.17 -.085,.17"),
        disc(0.18, 0.29, 0.045),
        disc(0.192, 0.4, 0.032),
    )
    tube = pen.at(0.0, 0.44, -20)
    tube.solid(
        rect(-0.045, 0, 0.045, 0.43, 0.012),
        rect(-0.055, 0.42, 0.055, 0.52, 0.015),
        rect(-0.04, 0.5, 0.04, 0.56),
        flat("-.08,.015 .08,.015 .055,-.045 -.055,-.045"),
        flat("-.036,-.03 .03,-.03 .018,-.15 -.024,-.15"),
    )
    tube.lines(wire("-.045,.1 .045,.1"), wire("-.045,.38 .045,.38"), width=0.008, strength=0.6)
    pen.hole(rect(-0.11, 0.253, 0.0, 0.262), colour="d9fff2")
    pen.glow(-0.05, 0.26, 0.4 + 0.2 * pen.now.mouth, "c8fff0", 0.9)
    pen.anchor("eye", -0.19, 0.95)


def wall_clock(pen: Pen) -> None:
    _dial(pen, 0, 0.5, 0.5)


def _dial(pen: Pen, x: float, y: float, r: float) -> None:
    pen.solid(disc(x, y, r))
    pen.hole(disc(x, y, 0.84 * r), colour="d8cfae", strength=0.75 + 0.25 * pen.now.mouth)
    pen.lines(
        *[ray(x, y, 30 * k, (0.62 if k % 3 == 0 else 0.7) * r, 0.77 * r) for k in range(12)],
        width=0.05 * r,
        strength=1.0,
        dark=True,
    )
    pen = pen.readable(x)
    minute = 6 * (int(pen.now.clock * 2) / 2) + pen.now.seed * 77
    wag = 24 * pen.now.mouth
    pen.lines(ray(x, y, minute + wag, -0.1 * r, 0.68 * r), width=0.06 * r, strength=1.0, dark=True)
    pen.lines(ray(x, y, minute / 12 + 140 - wag, -0.08 * r, 0.46 * r), width=0.09 * r, strength=1.0, dark=True)


def alarm_clock(pen: Pen) -> None:
    shake = 0.02 * pen.now.mouth * sin(40 * pen.now.clock)
    pen.solid(
        rod(-0.24, 0.12, -0.36, 0, 0.07),
        rod(0.24, 0.12, 0.36, 0, 0.07),
        disc(-0.27 + shake, 0.86, 0.15),
        disc(0.27 + shake, 0.86, 0.15),
        rod(0, 0.78, 0, 0.99, 0.04),
    )
    _dial(pen, 0, 0.44, 0.42)


def grandfather_clock(pen: Pen) -> None:
    swing = 9 * sin(3.14 * pen.now.clock)
    pen.solid(
        rect(-0.15, 0, 0.15, 0.1),
        rect(-0.125, 0.08, 0.125, 0.7),
        rect(-0.15, 0.66, 0.15, 0.93),
        shape("-.16,.92! .16,.92! .12,.97 0,1 -.12,.97"),
    )
    pen.hole(rect(-0.08, 0.18, 0.08, 0.62), colour="3a2a1a", strength=0.8)
    weight = pen.at(0, 0.64, swing)
    weight.solid(rod(0, 0, 0, -0.38, 0.012), disc(0, -0.4, 0.045), colour="b08a4a")
    _dial(pen, 0, 0.8, 0.115)
    pen.anchor("eye", 0, 0.8)
    pen.anchor("mouth", 0, 0.4)


def piano(pen: Pen) -> None:
    """A grand piano from the side, its lid raised like a wing that trembles when it speaks, three legs that step."""
    lid = -31 - 13 * pen.now.mouth - 1.5 * sin(1.1 * pen.now.clock)
    for x, lift in ((-0.62, 0.0), (0.08, 0.0), (0.6, 0.0)):
        pen.solid(
            shape(
                f"{x - 0.06},.44! {x + 0.06},.44! {x + 0.035},.2 {x + 0.045},.06 {x + 0.05},{lift}! "
                f"{x - 0.05},{lift}! {x - 0.045},.06 {x - 0.035},.2"
            ),
            depth=0.3 if x == 0.08 else 0.0,
        )
    pen.solid(rod(0.02, 0.44, -0.02, 0.1, 0.02), rect(-0.1, 0.06, 0.1, 0.1), depth=0.3)
    hinge = pen.at(-0.72, 0.63, lid)
    hinge.solid(shape("0,0! .3,.03 .8,.04 1.22,.02 1.34,-.02! 0,-.02!"), depth=0.2)
    pen.solid(rod(-0.05, 0.6, 0.14, 0.98 + 0.08 * pen.now.mouth, 0.018), depth=0.3)
    pen.solid(shape("-.76,.42! .74,.42! .8,.46 .8,.53! .66,.55! .62,.64! -.76,.64!"))
    pen.hole(flat(".645,.53 .79,.515 .79,.53 .645,.55"), colour="e9dfc6", strength=0.9)
    pen.solid(rect(0.36, 0.63, 0.4, 0.86), rect(0.3, 0.66, 0.44, 0.86))
    pen.lines(wire("-.76,.46 .74,.46"), wire("-.74,.6 .6,.6"), width=0.008, strength=0.4)
    pen.glow(-0.2, 0.66, 0.3 + 0.8 * pen.now.mouth, WARM, 0.15 + 0.5 * pen.now.mouth)
    pen.anchor("mouth", 0.1, 0.7)
    pen.anchor("eye", 0.37, 0.8)


def typewriter(pen: Pen) -> None:
    shift = 0.12 * ((0.35 * pen.now.clock) % 1.0) - 0.06
    pen.solid(
        flat(f"{-0.42 + shift:.3f},.7 {0.42 + shift:.3f},.7 {0.4 + shift:.3f},1.3 {-0.4 + shift:.3f},1.32"),
        colour="cfc4a4",
    )
    pen.lines(
        *[
            wire(f"{-0.32 + shift:.3f},{1.22 - 0.08 * k:.2f} {0.3 + shift - 0.1 * (k % 3):.3f},{1.22 - 0.08 * k:.2f}")
            for k in range(5)
        ],
        width=0.016,
        strength=0.8,
        dark=True,
    )
    pen.solid(
        rect(-0.66 + shift, 0.68, 0.66 + shift, 0.84, 0.06),
        disc(-0.7 + shift, 0.76, 0.09),
        disc(0.7 + shift, 0.76, 0.09),
    )
    pen.solid(shape("-.7,0! .7,0! .7,.16 .58,.36 .52,.72! -.52,.72! -.58,.36 -.7,.16"))
    for row in range(3):
        for k in range(9):
            down = 0.012 if (k * 3 + row) % 9 == int(9 * pen.now.clock) % 9 else 0
            pen.lines(disc(-0.5 + 0.125 * k + 0.03 * row, 0.1 + 0.1 * row - down, 0.026), width=0.014, strength=0.7)
    pen.anchor("mouth", 0, 0.76)


def gramophone(pen: Pen) -> None:
    pen.solid(
        rect(-0.46, 0, 0.46, 0.22, 0.02),
        rect(-0.38, 0.2, 0.38, 0.25),
        disc(0, 0.26, 0.34, 0.025),
        band(".38,.26 .5,.4 .36,.52 .2,.5", 0.05),
    )
    horn = pen.at(0.2, 0.5, 2 * pen.now.mouth * sin(23 * pen.now.clock))
    horn.solid(
        shape("-.03,.0 .0,.06 -.18,.12 -.34,.26 -.62,.58! -.5,.56 -.34,.62 -.18,.52 -.04,.54! -.1,.3 .04,.12 .06,.02")
    )
    horn.lines(wire("-.02,.06 -.3,.36 -.5,.56"), wire("0,.08 -.14,.34 -.2,.52"), width=0.01)
    pen.lines(wire("-.46,.11 .46,.11"), width=0.012)
    pen.anchor("mouth", -0.2, 0.95)


def camera(pen: Pen) -> None:
    pen.solid(rect(-0.6, 0.0, 0.6, 0.76, 0.08), rect(-0.24, 0.74, 0.18, 0.92, 0.05), rect(0.34, 0.74, 0.5, 0.84))
    pen.solid(disc(0, 0.38, 0.32))
    pen.lines(ring(0, 0.38, 0.3, 0.001), ring(0, 0.38, 0.22, 0.001), width=0.024, strength=0.6)
    pen.hole(disc(0, 0.38, 0.17), colour="3a5a6a")
    pen.hole(disc(-0.06, 0.46, 0.04), colour="dff2f6")
    pen.anchor("eye", 0, 0.38)


def film_camera(pen: Pen) -> None:
    turn = 100 * pen.now.clock
    pen.solid(
        rod(0, 0.5, -0.24, 0, 0.03),
        rod(0, 0.5, 0.24, 0, 0.03),
        rod(0, 0.5, 0.04, 0, 0.03),
        rect(-0.22, 0.48, 0.16, 0.72, 0.02),
        rect(0.14, 0.54, 0.34, 0.66),
        flat(".34,.5 .4,.48 .4,.72 .34,.7"),
    )
    for x in (-0.16, 0.1):
        pen.solid(disc(x, 0.85, 0.14))
        pen.lines(*[ray(x, 0.85, turn + 120 * k, 0.04, 0.11) for k in range(3)], width=0.02, strength=0.5)
    pen.anchor("eye", 0.4, 0.6)


INSTRUMENTS = {
    "receiver": Thing(receiver, 0.22, (-0.1, 0.5), "stands"),
    "microscope": Thing(microscope, 0.42, (0.2, 0.3), "flat"),
    "clock": Thing(wall_clock, 0.4, (0.0, 0.5), "flat"),
    "alarm-clock": Thing(alarm_clock, 0.16, (0.0, 0.3), "flat"),
    "grandfather-clock": Thing(grandfather_clock, 2.2),
    "piano": Thing(piano, 1.55),
    "typewriter": Thing(typewriter, 0.26, (0.0, 0.1), "flat"),
    "gramophone": Thing(gramophone, 0.7),
    "camera": Thing(camera, 0.13, (0.0, 0.3), "flat"),
    "film-camera": Thing(film_camera, 1.7),
}
