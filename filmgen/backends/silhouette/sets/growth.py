"""What grows: trunks with branches, whole trees, bushes, grass, ferns."""

import math

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import Colour
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import Outline, curve, points, stroke
from filmgen.backends.silhouette.sheet import LEFT, RIGHT

ALONG = np.linspace(0, 1, 7)[:, None]
BEND = ((1 - ALONG) ** 2, 2 * ALONG * (1 - ALONG), ALONG**2)
"""A quadratic curve's three shares at seven places along it."""
TAPER = 1 - 0.95 * ALONG[:, 0]


def branch(
    x: float, y: float, angle: float, length: float, width: float, rng: np.random.Generator, depth: int
) -> list[Outline]:
    """A branch that bends upward and thins to a point, with others on it; angle in radians."""
    root = np.array((x, y))
    tip = root + (math.cos(angle) * length, math.sin(angle) * length)
    bow = root + (math.cos(angle - 0.25) * length * 0.62, math.sin(angle - 0.25) * length * 0.62)
    line = BEND[0] * root + BEND[1] * bow + BEND[2] * tip
    shapes = [stroke(line, width * TAPER + 0.3)]
    if depth > 0:
        for _ in range(2):
            share = rng.uniform(0.45, 0.85)
            start = line[int(share * (len(line) - 1))]
            shapes += branch(
                start[0],
                start[1],
                angle + rng.uniform(-0.8, 0.8),
                length * rng.uniform(0.4, 0.6),
                width * 0.5,
                rng,
                depth - 1,
            )
    return shapes


def trunk(
    rng: np.random.Generator,
    x: float,
    top: float,
    foot: float,
    width: float,
    branches: int,
    bend: float,
    twigs: int = 2,
) -> list[Outline]:
    """A forest tree from the ground up out of the frame."""
    line = noise.Line(rng, 3)
    share = np.linspace(0, 1, 15)
    middle = x + bend * 2 * (line(share * 2.2) - 0.5)
    half = width * (0.5 - 0.17 * share) + width * 1.8 * np.maximum(0, 0.1 - share)
    y = foot + (top - foot) * share
    rough = 1.5 * rng.random((2, 15))
    left, right = np.stack([middle - half - rough[0], y], -1), np.stack([middle + half + rough[1], y], -1)
    shapes = [np.concatenate([left, right[::-1]])]
    for at in range(branches):
        up = 0.22 + 0.75 * (at + rng.random() * 0.6) / branches
        side = 1 if (at + int(x)) % 2 else -1
        start_x = float(np.interp(up, share, middle))
        angle = -math.pi / 2 + side * rng.uniform(0.65, 1.15)
        shapes += branch(
            start_x,
            foot + (top - foot) * up,
            angle,
            width * rng.uniform(2.0, 3.6),
            width * 0.42 * (1 - 0.5 * up),
            rng,
            twigs,
        )
    return shapes


def tree(rng: np.random.Generator, x: float, foot: float, height: float, leaf: bool) -> list[Outline]:
    """A whole tree standing by itself, bare or in leaf."""
    width = height * 0.075
    fork = foot - height * 0.34
    lean = rng.uniform(-0.05, 0.05) * height
    bole = curve(
        (x - width * 0.8, foot + 3, 1),
        (x - width * 0.42, foot - height * 0.14),
        (x + lean - width * 0.36, fork, 1),
        (x + lean + width * 0.36, fork, 1),
        (x + width * 0.42, foot - height * 0.14),
        (x + width * 0.9, foot + 3, 1),
    )
    shapes = [bole]
    for at in range(6):
        angle = -math.pi / 2 + (at - 2.5) * 0.36 + rng.uniform(-0.12, 0.12)
        reach = height * rng.uniform(0.34, 0.52) * (1 - 0.1 * abs(at - 2.5))
        shapes += branch(x + lean, fork + width * 0.3, angle, reach, width * 0.62, rng, 3)
    if leaf:
        for _ in range(15):
            angle, reach = rng.uniform(-math.pi, 0), height * rng.uniform(0.1, 0.36)
            middle = (x + lean + math.cos(angle) * reach * 1.25, fork - height * 0.22 + math.sin(angle) * reach * 0.8)
            shapes.append(bush(rng, *middle, height * rng.uniform(0.11, 0.19), height * rng.uniform(0.08, 0.13)))
    return shapes


def bush(rng: np.random.Generator, x: float, y: float, across: float, down: float) -> Outline:
    """A clump of leaves: an oval whose edge is all leaf tips."""
    turns = np.linspace(0, 2 * math.pi, 72, endpoint=False)
    lobes = noise.Line(rng, 4)(turns * 2.6)
    lobes = lobes + (lobes[0] - lobes[-1]) * (turns / turns[-1])
    reach = 0.72 + 0.5 * lobes + rng.uniform(-0.05, 0.05, 72)
    return np.stack([x + across * reach * np.cos(turns), y + down * reach * np.sin(turns)], -1)


def grasses(easel: Easel, level: float, near: float, tall: float, hue: Colour, soft: float) -> None:
    """A fringe of blades along a level, swaying; sparse in the middle when it is close to the lens."""
    rng = easel.chance("grass", near)
    sheet = easel.sheet(top=level - tall * 1.6)
    sheet.fill(points((LEFT - 5, level), (RIGHT + 5, level), (RIGHT + 5, level + 120), (LEFT - 5, level + 120)), hue)
    blades = []
    for x in rng.uniform(LEFT, RIGHT, 330 if near < 1.3 else 230):
        middle = abs(x - 640) / 640
        if near > 1.3 and rng.random() > 0.15 + middle:
            continue
        height, lean = (
            tall * rng.uniform(0.3, 1.1) * (0.55 + 0.45 * min(1.0, middle)),
            rng.uniform(-0.5, 0.7) * tall * 0.5,
        )
        line = curve(
            (x, level + 4), (x + lean * 0.25, level - height * 0.55), (x + lean, level - height), closed=False, steps=4
        )
        blades.append(stroke(line, np.linspace(max(1.4, tall * 0.035), 0.4, len(line))))
    sheet.fill(blades, hue)
    if near < 1.3:
        sheet.rim(blades, easel.towards(640, level), 1.2, easel.air.rim, 0.28)
    phase = near * 3
    easel.hang(sheet, near, (lambda t: (1.6 * math.sin(1.1 * t + phase), 0.0)) if soft else None, soft=soft)


def fern(rng: np.random.Generator, x: float, y: float, height: float) -> list[Outline]:
    """Fronds from one root, each a bowed spine with leaflets."""
    shapes = []
    for frond in range(7):
        start = -math.pi / 2 + (frond - 3) * 0.34 + rng.uniform(-0.1, 0.1)
        length, px, py = height * rng.uniform(0.7, 1.1), x, y
        for step in range(13):
            share = step / 12
            angle = start + (1 if start > -math.pi / 2 else -1) * share * share * 0.9
            qx, qy = px + math.cos(angle) * length / 13, py + math.sin(angle) * length / 13
            reach = height * 0.16 * math.sin(math.pi * min(1.0, share + 0.12)) ** 0.8
            for side in (-1, 1):
                way = angle + side * 1.15
                shapes.append(leaf(px, py, way, reach, height * 0.036))
            shapes.append(stroke(points((px, py), (qx, qy)), np.array((height * 0.018, height * 0.014))))
            px, py = qx, qy
    return shapes


def leaf(x: float, y: float, angle: float, length: float, width: float) -> Outline:
    """A leaf from its stalk; angle in radians."""
    dx, dy = math.cos(angle), math.sin(angle)
    mx, my = x + dx * length * 0.5, y + dy * length * 0.5
    return points(
        (x, y),
        (mx - dy * width * 0.5, my + dx * width * 0.5),
        (x + dx * length, y + dy * length),
        (mx + dy * width * 0.5, my - dx * width * 0.5),
    )
