"""Plants, heavenly bodies, weather and notions: what grows, shines, drifts, or has no body and borrows one."""

from math import sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.curve import Curve, polygon
from filmgen.backends.silhouette.bodies.things.pen import (
    HOT,
    WARM,
    Pen,
    Thing,
    arc,
    band,
    disc,
    flat,
    rect,
    rod,
    shape,
    wire,
)
from filmgen.backends.silhouette.chance import chance


def tree(pen: Pen) -> None:
    """A bare-limbed tree with crowns of leaves that stir."""
    sway = 0.008 * sin(1.1 * pen.now.clock)
    rng = chance("tree", pen.now.seed)
    pen.solid(shape("-.06,0! .06,0! .035,.08 .03,.3 .045,.5! -.03,.5! -.03,.3 -.035,.08"), depth=0.0)
    tips = []
    for k in range(7):
        side = -1 if k % 2 else 1
        x, y = side * (0.12 + 0.22 * rng.random()), 0.5 + 0.06 * k + 0.08 * rng.random()
        pen.solid(
            band(
                f"0,{0.3 + 0.03 * k:.2f} {0.4 * x:.3f},{(0.3 + 0.03 * k + y) / 2 + 0.03:.3f} {x + sway:.3f},{y:.3f}",
                0.034,
                0.01,
            )
        )
        tips.append((x, y))
    for k, (x, y) in enumerate((*tips, (0.0, 0.86), (0.12, 0.78), (-0.14, 0.8))):
        r = 0.11 + 0.05 * rng.random()
        _crown(pen, x + sway * (1 + k % 3), min(y, 0.9), r, k)
    pen.anchor("eye", 0, 0.4)


def _crown(pen: Pen, x: float, y: float, r: float, turn: int) -> None:
    ring_ = disc(x, y, r, 0.8 * r)
    outline = ring_.sampled(80.0) / 80.0
    locks = coverings.fringe(
        outline, (0.0, 0.1, 0.9), 0.5 * r, 0.3 * r, 34, pen.now.seed + turn, pen.now.clock, 0.12, blunt=0.8, jitter=2.0
    )
    pen.sheet.solid(pen.put(ring_), depth=0.12 * (turn % 3), locks=[pen.laid(lock) for lock in locks])


def pine(pen: Pen) -> None:
    rng = chance("pine", pen.now.seed)
    sway = 0.01 * sin(0.9 * pen.now.clock)
    left, right = [], []
    for k in range(12):
        u = k / 11
        half, y = 0.19 * (0.06 + 0.94 * u**0.9), 1 - 0.92 * u
        lean = sway * (1 - u)
        left += [(-half * (0.8 + 0.4 * rng.random()) + lean, y - 0.04), (-half * 0.42 + lean, y - 0.02)]
        right += [(half * (0.8 + 0.4 * rng.random()) + lean, y - 0.04), (half * 0.42 + lean, y - 0.02)]
    points = [(sway, 1.0), *right, (0.018, 0.06), (0.02, 0.0), (-0.02, 0.0), (-0.018, 0.06), *left[::-1]]
    pen.solid(flat(" ".join(f"{x:.4f},{y:.4f}" for x, y in points)))


def flower(pen: Pen) -> None:
    """It turns its face, opens with its voice."""
    nod = 6 * sin(1.2 * pen.now.clock) + 10 * pen.now.voice * sin(5 * pen.now.clock)
    pen.solid(
        band("0,0 .02,.3 -.02,.55 .02,.74", 0.03, 0.022),
        shape("0,.2 .12,.24 .26,.4 .12,.38 .02,.28"),
        shape("0,.34 -.12,.36 -.24,.5 -.1,.5 -.02,.4"),
    )
    face = pen.at(0.02, 0.8, nod)
    for k in range(9):
        petal = face.at(0, 0, 40 * k)
        petal.solid(
            shape(f"-.04,.06 -.07,.14 0,{0.2 + 0.04 * pen.now.mouth:.3f} .07,.14 .04,.06"), depth=0.25 * (k % 2)
        )
    face.solid(disc(0, 0, 0.075))
    face.hole(disc(0, 0, 0.055), colour="ffca6a", strength=0.75)
    face.glow(0, 0, 0.4, WARM, 0.15 + 0.4 * pen.now.mouth)
    face.anchor("eye", 0, 0)
    face.anchor("mouth", 0, -0.03)


def rose(pen: Pen) -> None:
    pen.solid(
        band("0,0 -.02,.3 .02,.6 0,.8", 0.022),
        shape("0,.4 .12,.46 .2,.6 .08,.56 .01,.48"),
        shape("0,.3 -.12,.34 -.2,.48 -.08,.46 -.01,.38"),
    )
    pen.solid(shape("0,.74 .12,.8 .15,.92 .08,1 0,.97 -.08,1 -.15,.92 -.12,.8"))
    pen.lines(
        wire("-.1,.94 -.02,.84 .08,.94"),
        wire("-.04,.9 .04,.88 .06,.96"),
        wire("0,.74 .02,.82"),
        width=0.014,
        strength=0.6,
    )


def cactus(pen: Pen) -> None:
    pen.solid(
        rect(-0.1, 0, 0.1, 1, 0.1),
        band(".05,.36 .3,.38 .32,.66", 0.13),
        band("-.05,.5 -.26,.52 -.27,.78", 0.12),
        disc(0.32, 0.66, 0.065),
        disc(-0.27, 0.78, 0.06),
    )
    pen.lines(*[wire(f"{x:.2f},.04 {x:.2f},.94") for x in (-0.05, 0.0, 0.05)], width=0.01)


def mushroom(pen: Pen) -> None:
    pen.solid(shape("-.14,0! .14,0! .1,.2 .09,.56! -.09,.56! -.1,.2"))
    pen.solid(shape("-.5,.54 -.44,.76 -.2,.96 .2,.96 .44,.76 .5,.54 .2,.5 -.2,.5"))
    pen.lines(disc(-0.2, 0.74, 0.05), disc(0.1, 0.82, 0.06), disc(0.26, 0.66, 0.04), width=0.03, strength=0.5)


def palm(pen: Pen) -> None:
    sway = 0.02 * sin(1.0 * pen.now.clock)
    pen.solid(band(f"-.08,0 .02,.3 .0,.6 {0.06 + sway:.3f},.84", 0.05, 0.03))
    for k in range(8):
        leaf = pen.at(0.06 + sway, 0.84, -126 + 36 * k + 3 * sin(1.3 * pen.now.clock + k))
        leaf.solid(shape("0,0 .05,.16 .02,.32 -.06,.4! -.06,.28 -.04,.12"), depth=0.15 * (k % 3))


def fern(pen: Pen) -> None:
    for k in range(7):
        frond = pen.at(0, 0, -66 + 22 * k + 2 * sin(1.1 * pen.now.clock + k))
        frond.solid(
            band("0,0 .02,.4 .08,.8 .16,1", 0.02, 0.006),
            *[
                band(
                    f"{0.02 + 0.01 * j:.3f},{0.14 + 0.09 * j:.2f} {s * (0.16 - 0.012 * j):.3f},{0.22 + 0.09 * j:.2f}",
                    0.028,
                    0.006,
                )
                for j in range(9)
                for s in (-1, 1)
            ],
            depth=0.15 * (k % 3),
        )


def potted(pen: Pen) -> None:
    pen.solid(flat("-.2,0 .2,0 .26,.36 -.26,.36"), rect(-0.29, 0.33, 0.29, 0.42))
    for k in range(5):
        leaf = pen.at(0, 0.4, -52 + 26 * k + 3 * sin(1.3 * pen.now.clock + k))
        leaf.solid(shape("0,0 .1,.16 .1,.4 0,.6! -.1,.4 -.1,.16"), depth=0.2 * (k % 2))


def moon(pen: Pen) -> None:
    pen.sheet.airy = True
    pen.solid(disc(0, 0.5, 0.5), colour="cfc9b4")
    for x, y, r in ((-0.16, 0.66, 0.13), (0.14, 0.44, 0.1), (-0.2, 0.34, 0.07), (0.2, 0.74, 0.07), (0.02, 0.2, 0.06)):
        pen.solid(disc(x, y, r), colour="a9aaa4")
    pen.glow(0, 0.5, 2.4 + 0.5 * pen.now.mouth, "bcd8f0", 0.5)
    pen.anchor("eye", 0.1, 0.6)


def crescent(pen: Pen) -> None:
    pen.sheet.airy = True
    pen.solid(shape(".1,1! -.26,.9 -.46,.62 -.46,.36 -.26,.1 .1,0! -.1,.2 -.18,.5 -.1,.8"), colour="d8d2bc")
    pen.glow(-0.2, 0.5, 1.6, "bcd8f0", 0.5)


def sun(pen: Pen) -> None:
    pen.sheet.airy = True
    for k in range(16):
        beam = pen.at(0, 0.5, 22.5 * k + 3 * pen.now.clock)
        beam.solid(flat(f"-.04,.36 .04,.36 0,{0.5 + 0.08 * sin(2 * pen.now.clock + 2.4 * k):.3f}"), colour="ffcf7a")
    pen.solid(disc(0, 0.5, 0.34), colour="ffe6b0")
    pen.glow(0, 0.5, 2.0 + 0.6 * pen.now.mouth, "ffd08a", 0.9)


def star(pen: Pen) -> None:
    pen.sheet.airy = True
    radii = np.where(np.arange(10) % 2, 0.2, 0.5)
    turns = np.arange(10) * np.pi / 5
    pen.solid(polygon(np.stack([radii * np.sin(turns), -0.5 - radii * np.cos(turns)], axis=1)), colour="fff0c4")
    pen.glow(0, 0.5, 1.6 + 0.3 * sin(3 * pen.now.clock) + 0.6 * pen.now.mouth, HOT, 0.8)


def planet(pen: Pen) -> None:
    """A banded globe with a ring seen aslant."""
    pen.sheet.airy = True
    ringed = pen.now.seed % 2 == 0
    if ringed:
        pen.at(0, 0.5, -16).solid(_hoop(True), depth=0.6)
    pen.solid(disc(0, 0.5, 0.5), colour="7a5a48")
    for k, y in enumerate((0.24, 0.38, 0.54, 0.7)):
        half = (0.25 - (y - 0.5) ** 2) ** 0.5
        pen.solid(
            shape(
                f"{-half:.3f},{y:.2f} 0,{y - 0.03:.2f} {half:.3f},{y:.2f} {half * 0.97:.3f},{y + 0.06:.2f} "
                f"0,{y + 0.04:.2f} {-half * 0.97:.3f},{y + 0.06:.2f}"
            ),
            colour=("9a7458", "5f4438")[k % 2],
        )
    if ringed:
        pen.at(0, 0.5, -16).solid(_hoop(False), colour="b89a78")
    pen.glow(0, 0.5, 1.4, "ffcf9a", 0.25 + 0.3 * pen.now.mouth)
    pen.anchor("eye", 0.1, 0.6)


def _hoop(behind: bool) -> Curve:
    turns = np.linspace(np.pi, 2 * np.pi, 24) if behind else np.linspace(0, np.pi, 24)
    outer = [(0.98 * np.cos(a), -0.2 * np.sin(a)) for a in turns]
    inner = [(0.72 * np.cos(a), -0.14 * np.sin(a)) for a in turns[::-1]]
    return flat(" ".join(f"{x:.4f},{y:.4f}" for x, y in (*outer, *inner)))


def comet(pen: Pen) -> None:
    pen.sheet.airy = True
    for k in range(4):
        wave = 0.03 * sin(3 * pen.now.clock + k)
        pen.solid(
            shape(
                f".2,{0.4 + 0.06 * k:.2f} -.6,{0.42 + 0.09 * k + wave:.3f} -1.6,{0.36 + 0.14 * k:.2f}! "
                f"-.6,{0.5 + 0.09 * k + wave:.3f} .2,{0.5 + 0.06 * k:.2f}"
            ),
            opacity=0.4,
            colour="bcd8f0",
        )
    pen.solid(disc(0.26, 0.5, 0.24), colour="f4f8ff")
    pen.glow(0.26, 0.5, 1.4, "dff2ff", 0.9)


def rainbow(pen: Pen) -> None:
    pen.sheet.airy = True
    for k, hue in enumerate(("b8544a", "c8884a", "c8b45a", "6a9a6a", "5a84a8", "6a5a94")):
        pen.solid(arc(0, 0, 0.97 - 0.055 * k, -90, 90, 0.056, 30), opacity=0.55, colour=hue)


def cloud(pen: Pen) -> None:
    """Mist that keeps a shape."""
    pen.sheet.airy = True
    for k, (x, y, r) in enumerate(
        ((-0.5, 0.3, 0.3), (0.0, 0.5, 0.44), (0.5, 0.34, 0.34), (-0.2, 0.24, 0.3), (0.3, 0.2, 0.26))
    ):
        pen.solid(
            disc(x + 0.02 * sin(0.9 * pen.now.clock + k), y + 0.02 * sin(1.3 * pen.now.clock + 2 * k), r),
            opacity=0.8,
            colour="8fa4ac",
        )
    pen.sheet.softness = 0.8
    _face(pen, 0.12, 0.46)


def _face(pen: Pen, x: float, y: float) -> None:
    pen.hole(disc(x, y, 0.035), disc(x + 0.18, y, 0.035), colour=HOT)
    pen.glow(x + 0.09, y, 0.5, WARM, 0.3 + 0.5 * pen.now.mouth)
    pen.anchor("eye", x, y)
    pen.anchor("mouth", x + 0.09, y - 0.1)


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


def rock(pen: Pen) -> None:
    pen.solid(shape("-.62,0! .62,0! .7,.3 .5,.66! .2,.94 -.1,1! -.44,.8 -.66,.44!"))
    pen.lines(
        wire("-.1,1 .0,.6 -.2,.3 -.16,.06"),
        wire(".5,.66 .2,.5 .0,.6"),
        wire("-.66,.44 -.4,.4 -.2,.3"),
        width=0.014,
        strength=0.4,
    )


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


NATURE = {
    "tree": Thing(tree, 7), "pine": Thing(pine, 9), "palm": Thing(palm, 7),
    "flower": Thing(flower, 0.5, (0.0, 0.2), "stands", 12),
    "rose": Thing(rose, 0.5, (0.0, 0.2), "stands", 12), "cactus": Thing(cactus, 2.2),
    "mushroom": Thing(mushroom, 0.3), "fern": Thing(fern, 0.9),
    "potted": Thing(potted, 0.5, (0.0, 0.2), "flat"), "moon": Thing(moon, 40), "crescent": Thing(crescent, 40),
    "sun": Thing(sun, 40),
    "star": Thing(star, 6), "planet": Thing(planet, 60), "comet": Thing(comet, 12), "rainbow": Thing(rainbow, 40),
    "cloud": Thing(cloud, 6),
    "ghost": Thing(ghost, 1.8), "stranger": Thing(stranger, 1.8), "flame": Thing(flame, 1.0),
    "heart": Thing(heart, 0.4, (0.0, 0.1), "flat"),
    "rock": Thing(rock, 0.8), "wave": Thing(wave_form, 2), "hourglass": Thing(hourglass, 0.36, (0.0, 0.5), "stands"),
}  # fmt: skip
NATURE_NAMES = {
    "tree": "oak elm willow forest bush hedge orchard vine", "pine": "fir spruce christmas-tree cypress",
    "palm": "palm-tree",
    "flower": "daisy sunflower plant bouquet lily weed thistle dandelion", "rose": "tulip poppy orchid",
    "mushroom": "toadstool fungus",
    "fern": "grass reed wheat seaweed", "potted": "pot-plant houseplant", "moon": "full-moon",
    "sun": "dawn day summer", "star": "asteroid spark",
    "planet": "mars saturn jupiter venus earth globe-planet world",
    "cloud": "fog mist smoke storm weather rain snow wind echo silence sleep",
    "ghost": "spirit shade phantom spectre", "stranger": "cloak shadow fear name word nobody darkness death doubt",
    "flame": "fire anger",
    "heart": "love", "rock": "stone boulder mountain hill iceberg", "wave": "sea ocean river tide lake water",
    "hourglass": "time tomorrow yesterday waiting",
}  # fmt: skip
