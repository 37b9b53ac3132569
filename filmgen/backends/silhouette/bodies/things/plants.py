"""Plants and stones: what grows, and what it grows from."""

from math import sin

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.things.pen import (
    WARM,
    Pen,
    Thing,
    band,
    disc,
    flat,
    rect,
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


def rock(pen: Pen) -> None:
    pen.solid(shape("-.62,0! .62,0! .7,.3 .5,.66! .2,.94 -.1,1! -.44,.8 -.66,.44!"))
    pen.lines(
        wire("-.1,1 .0,.6 -.2,.3 -.16,.06"),
        wire(".5,.66 .2,.5 .0,.6"),
        wire("-.66,.44 -.4,.4 -.2,.3"),
        width=0.014,
        strength=0.4,
    )


PLANTS = {
    "tree": Thing(tree, 7),
    "pine": Thing(pine, 9),
    "palm": Thing(palm, 7),
    "flower": Thing(flower, 0.5, (0.0, 0.2), "stands", 12),
    "rose": Thing(rose, 0.5, (0.0, 0.2), "stands", 12),
    "cactus": Thing(cactus, 2.2),
    "mushroom": Thing(mushroom, 0.3),
    "fern": Thing(fern, 0.9),
    "potted": Thing(potted, 0.5, (0.0, 0.2), "flat"),
    "rock": Thing(rock, 0.8),
}
PLANT_NAMES = {
    "tree": "forest",
    "pine": "fir spruce cypress",
    "palm": "palm-tree",
    "flower": "plant weed",
    "mushroom": "toadstool fungus",
    "fern": "reed",
    "potted": "pot-plant houseplant",
    "rock": "stone boulder",
}
