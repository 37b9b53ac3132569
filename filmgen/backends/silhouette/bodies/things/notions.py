"""Notions: what has no body and borrows one. Ghosts, flames, hearts, time, and the stranger nobody knows."""

from math import sin

from filmgen.backends.silhouette.bodies.things.pen import (
    HOT,
    WARM,
    Pen,
    Thing,
    disc,
    flat,
    rect,
    rod,
    shape,
    wire,
)


def ghost(pen: Pen) -> None:
    """A sheet of mist with two eyes, its hem in waves."""
    pen.sheet.airy = True
    t = pen.now.clock
    hem = " ".join(
        f"{0.32 - 0.107 * k:.3f},{0.06 + (0.07 if k % 2 else 0.0) + 0.025 * sin(2 * t + 1.3 * k):.3f}" for k in range(7)
    )
    pen.solid(shape(f".2,.9 .3,.72 .33,.4 {hem} -.33,.4 -.3,.72 -.2,.9 0,1"), opacity=0.75, colour="a8b8bc")
    pen.sheet.softness = 0.5
    pen.solid(
        disc(0.02, 0.76, 0.036, 0.05),
        disc(0.17, 0.76, 0.036, 0.05),
        disc(0.1, 0.62, 0.03 + 0.01 * pen.now.mouth, 0.012 + 0.06 * pen.now.mouth),
        colour="10181c",
    )
    pen.glow(0.08, 0.72, 0.7, "cfe0e4", 0.25 + 0.3 * pen.now.mouth)
    pen.anchor("eye", 0.1, 0.76)
    pen.anchor("mouth", 0.1, 0.62)


def stranger(pen: Pen) -> None:
    """Nobody knows what it is: a cloak, and one lit eye."""
    sway = 0.012 * sin(1.1 * pen.now.clock)
    pen.solid(
        shape(
            f"-.26,0! {-0.2 + sway:.3f},.3 -.2,.6 -.12,.78 -.13,.92 -.02,1 .1,.97 .16,.86! "
            f".14,.76 .2,.6 {0.2 + sway:.3f},.3 .28,0! .14,.02 0,0 -.14,.02"
        )
    )
    pen.lines(
        wire("-.1,.74 -.12,.4 -.18,.06"),
        wire(".06,.72 .1,.4 .16,.06"),
        wire("0,.7 0,.4 -.02,.1"),
        width=0.008,
        strength=0.35,
    )
    pen.hole(shape(".0,.94 .09,.93 .13,.85 .1,.77 .02,.77 -.02,.85"), colour="0a0c10", strength=0.9)
    pen.hole(disc(0.06, 0.85, 0.022, 0.02), colour=HOT)
    pen.glow(0.06, 0.85, 0.22 + 0.12 * pen.now.mouth, WARM, 0.7 + 0.3 * pen.now.mouth)
    pen.anchor("eye", 0.06, 0.85)
    pen.anchor("head", 0.03, 0.87)
    pen.anchor("mouth", 0.08, 0.8)


def flame(pen: Pen) -> None:
    t = pen.now.clock
    for k, (wide, tall, hue) in enumerate(((0.34, 1.0, "d8662a"), (0.24, 0.74, "ffa84a"), (0.13, 0.46, HOT))):
        lean = 0.05 * sin(5 * t + k)
        tip = tall * (1 + 0.06 * sin(9 * t + 2 * k) + 0.1 * pen.now.mouth)
        pen.solid(
            shape(
                f"0,0 {wide:.2f},.12 {wide * 0.9:.3f},{tall * 0.4:.3f} {wide * 0.3 + lean:.3f},{tall * 0.7:.3f} "
                f"{lean:.3f},{tip:.3f}! {-wide * 0.4 + lean:.3f},{tall * 0.62:.3f} {-wide:.3f},{tall * 0.34:.3f} "
                f"{-wide:.2f},.1"
            ),
            colour=hue,
        )
    pen.glow(0, 0.36, 1.8, "ff9a4a", 0.8)
    pen.anchor("eye", 0.05, 0.4)


def heart(pen: Pen) -> None:
    beat = 1 + 0.05 * max(0.0, sin(6 * pen.now.clock)) ** 4 + 0.06 * pen.now.mouth
    pen.at(0, 0.5, 0, beat).solid(
        shape("0,-.5! .3,-.2 .5,.08 .46,.36 .24,.46 0,.28! -.24,.46 -.46,.36 -.5,.08 -.3,-.2")
    )
    pen.glow(0, 0.55, 0.9, "ff7a6a", 0.3 + 0.4 * pen.now.mouth)


def wave_form(pen: Pen) -> None:
    t = 1.4 * pen.now.clock
    line = " ".join(
        f"{-1 + 0.125 * k:.3f},{0.5 + 0.3 * sin(0.8 * k - t) * (0.4 + 0.6 * abs(sin(0.3 * k))):.3f}" for k in range(17)
    )
    pen.solid(shape(f"{line} 1,0! -1,0!"), colour="2a4a58", opacity=0.85)
    pen.lines(wire(line), width=0.02, strength=0.8)


def hourglass(pen: Pen) -> None:
    pen.solid(
        rect(-0.34, 0, 0.34, 0.07),
        rect(-0.34, 0.93, 0.34, 1.0),
        rod(-0.3, 0.05, -0.3, 0.95, 0.03),
        rod(0.3, 0.05, 0.3, 0.95, 0.03),
    )
    pen.solid(
        shape("-.24,.07! .24,.07! .24,.26 .04,.5 .24,.74 .24,.93! -.24,.93! -.24,.74 -.04,.5 -.24,.26"), opacity=0.4
    )
    gone = (0.05 * pen.now.clock) % 1.0
    pen.solid(
        shape(f"-.21,.08! .21,.08! .1,{0.1 + 0.16 * gone:.3f} 0,{0.14 + 0.2 * gone:.3f} -.1,{0.1 + 0.16 * gone:.3f}"),
        flat(f"-.17,{0.8 - 0.16 * gone:.3f} .17,{0.8 - 0.16 * gone:.3f} 0,.52"),
        rod(0, 0.1, 0, 0.54, 0.012),
        colour="d8b878",
    )
    pen.glow(0, 0.5, 0.5, WARM, 0.15 + 0.3 * pen.now.mouth)


NOTIONS = {
    "ghost": Thing(ghost, 1.8),
    "stranger": Thing(stranger, 1.8),
    "flame": Thing(flame, 1.0),
    "heart": Thing(heart, 0.4, (0.0, 0.1), "flat"),
    "wave": Thing(wave_form, 2),
    "hourglass": Thing(hourglass, 0.36, (0.0, 0.5), "stands"),
}
NOTION_NAMES = {
    "ghost": "spirit shade phantom spectre",
    "stranger": "cloak shadow fear name nobody",
    "flame": "fire",
    "heart": "love",
    "wave": "sea ocean river tide water",
    "hourglass": "time tomorrow yesterday waiting",
}
