"""A train under way: a compartment or an open carriage by seed, and the landscape that is pulled past."""

import math

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import bar, box, oval, points, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.indoors.living import Living, Pen
from filmgen.backends.silhouette.sets.indoors.plans import plan_of
from filmgen.backends.silhouette.sets.indoors.room import Room
from filmgen.backends.silhouette.sets.indoors.rooms import build
from filmgen.backends.silhouette.sets.outlook import SKIES
from filmgen.backends.silhouette.sheet import LEFT, RIGHT

TURN = 2600.0
"""Design pixels after which the landscape comes round again."""
SPEEDS = (26.0, 110.0, 420.0, 1500.0)
"""Of the far hills, the near ones, the trees and the poles, in design pixels a second."""


def train(easel: Easel) -> None:
    """A compartment or an open carriage, by the place's seed, under way."""
    plan, flip = plan_of(easel)
    build(easel, plan, flip, beyond=pulled_past)


def pulled_past(room: Room) -> None:
    """Hang a landscape that goes by, the nearer the faster."""
    easel = room.easel
    holes = np.concatenate(room.holes)
    top, low = float(holes[:, 1].min()), float(holes[:, 1].max())
    tall = low - top
    hues = [mix(colour(text), easel.air.kick, 0.15) for text in SKIES[easel.picture.hour]]
    level = top + 0.62 * tall
    sky = easel.sheet(upright((top - 20, hues[0]), (top + 0.4 * tall, hues[1]), (level, hues[2])), top - 90, low + 90)
    easel.hang(sky, 0.1)
    far, near = noise.Line(easel.chance("far hills"), 4), noise.Line(easel.chance("near hills"), 4)
    rng = easel.chance("trees")
    trees = [(rng.uniform(0, TURN), rng.uniform(0.25, 0.6), rng.uniform(0.7, 1.3)) for _ in range(16)]
    lights = [(rng.uniform(0, TURN), rng.uniform(0.02, 0.2)) for _ in range(14)]
    ground = mix(hues[0], easel.air.ink, 0.55)
    tones = (mix(hues[2], ground, 0.45), mix(hues[1], ground, 0.72), mix(ground, easel.air.ink, 0.5))
    dark = easel.picture.hour in ("night", "dusk")
    wire = mix(easel.air.ink, ground, 0.3)
    xs = np.linspace(LEFT, RIGHT, 60)

    def ridge(line: noise.Line, shift: float, foot: float, high: float, cell: float) -> np.ndarray:
        around = 2 * math.pi * (xs + shift) / TURN
        share = line(3 + (1 + np.cos(around)) * TURN / cell / 6.28 + 0.6 * np.sin(2 * around))
        return np.concatenate([np.stack([xs, foot - high * share], -1), points((RIGHT, low + 80), (LEFT, low + 80))])

    def draw(pen: Pen, seconds: float) -> None:
        gone = [speed * seconds % TURN for speed in SPEEDS]
        pen.fill([ridge(far, gone[0], level + 0.06 * tall, 0.34 * tall, 180)], tones[0])
        pen.fill([ridge(near, gone[1], level + 0.2 * tall, 0.3 * tall, 240)], tones[1])
        if dark:
            spots = [((x - gone[1]) % TURN + LEFT, level + high * tall) for x, high in lights]
            pen.fill([oval(x, y, 2.4, num_points=8) for x, y in spots], colour("ffd890"), 0.9)
        crowns = []
        for x, high, wide in trees:
            at = (x - gone[2]) % TURN + LEFT - 160
            crowns += [
                oval(at, low - high * tall, 0.16 * tall * wide, 0.2 * tall * wide, 18),
                box(at - 3, low - high * tall, at + 3, low + 60),
            ]
        pen.fill([*crowns, box(LEFT, low - 0.1 * tall, RIGHT, low + 80)], tones[2])
        _poles(pen, gone[3], top, low, wire)

    easel.cards.append(Living(easel, 0.1, draw, order=0.1005))


def _poles(pen: Pen, gone: float, top: float, low: float, hue: np.ndarray) -> None:
    """Telegraph poles, and the wires that dip between them."""
    apart, tall = TURN / 2, low - top
    shapes = []
    for at in range(-1, 3):
        x = LEFT - 100 + at * apart - gone % apart + apart
        shapes += [box(x - 7, top - 60, x + 7, low + 60), bar(x - 46, top + 0.1 * tall, x + 46, top + 0.1 * tall, 8)]
        for drop in (0.08, 0.16):
            across = np.linspace(x, x + apart, 14)
            dip = 4 * 0.16 * tall * np.linspace(0, 1, 14) * (1 - np.linspace(0, 1, 14))
            shapes.append(stroke(np.stack([across, top + drop * tall + dip], -1), 2.0))
    pen.fill(shapes, hue, 0.96)
