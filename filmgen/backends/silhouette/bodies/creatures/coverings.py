"""What bodies are covered with: fur, feathers, scales, leaves, plates. Locks along the contour, lines inside it.

Everything is counted, not measured, along the body, and drawn from the body's own seed: a lock keeps its place from
frame to frame, and only sways.
"""

from collections.abc import Callable
from functools import lru_cache

import numpy as np

from filmgen.backends.silhouette.bodies.creatures.tube import Tube
from filmgen.backends.silhouette.bodies.curve import Curve, ellipse, polygon
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.hides import HIDES
from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.noise import Line
from filmgen.film.staging import Covering
from filmgen.film.story import Look

Amount = Callable[[np.ndarray, np.ndarray], np.ndarray]
"""How long locks are (0 to about 1.5), by points (K, 2) and outward normals (K, 2)."""


@lru_cache(maxsize=64)
def _chances(seed: int, count: int) -> tuple[np.ndarray, np.ndarray]:
    """Numbers from 0 to 1 for each lock, and slow noise along the contour."""
    rng = chance("locks", seed, count)
    dice = rng.random((6, count))
    clumps, turns = Line(rng, 3), Line(rng, 2)
    where = np.arange(count) / 2.0
    return dice, np.stack([clumps(where * 0.16), turns(where * 0.11 + 40)])


def fringe(
    outline: np.ndarray,
    flow: tuple[float, float, float],
    length: float,
    width: float,
    count: int,
    seed: int,
    clock: float = 0.0,
    wind: float = 0.08,
    amount: Amount | None = None,
    heading: tuple[float, float] = (1.0, 0.0),
    blunt: float = 0.0,
    jitter: float = 0.9,
) -> list[np.ndarray]:
    """Locks (K, 7, 2) along a closed contour (N, 2), neighbours overlapping.

    `flow` is (back, down, out): how much a lock lies away from the `heading`, hangs, and stands off. `blunt` ones are
    round-tipped, as feathers and leaves are.
    """
    ring = np.concatenate([outline, outline[:1]])
    if (ring[:-1, 0] * ring[1:, 1] - ring[1:, 0] * ring[:-1, 1]).sum() < 0:
        ring = ring[::-1]
    steps = np.hypot(*np.diff(ring, axis=0).T)
    arc = np.concatenate([[0.0], np.cumsum(steps)])
    dice, slow = _chances(seed, count)
    at = (np.arange(count) + dice[0]) / count * arc[-1]
    x, y = np.interp(at, arc, ring[:, 0]), np.interp(at, arc, ring[:, 1])
    base = np.stack([x, y], axis=1)
    edge = np.searchsorted(arc, at, side="right").clip(1, len(ring) - 1)
    along = (ring[edge] - ring[edge - 1]) / (steps[edge - 1][:, None] + 1e-9)
    out = np.stack([along[:, 1], -along[:, 0]], axis=1)
    way = out * flow[2] - np.array(heading) * flow[0] + np.array([0.0, flow[1]])
    angle = np.arctan2(way[:, 1], way[:, 0]) + (slow[1] - 0.5) * jitter + 0.18 * (dice[1] - 0.5)
    angle += wind * np.sin(1.9 * clock + 1.1 * x + 0.7 * y + dice[2])
    size = length * (0.22 + 1.5 * slow[0] ** 1.6) * (0.7 + 0.5 * dice[3])
    if amount is not None:
        size = size * amount(base, out)
    keep = size > 0.12 * length
    return _leaves(
        (base - out * 0.25 * length)[keep], angle[keep], (size + 0.25 * length)[keep],
        (width * (0.7 + 0.6 * dice[4]))[keep], 0.18 * (dice[5] - 0.35)[keep], blunt,
    )  # fmt: skip


def _leaves(
    base: np.ndarray, angle: np.ndarray, length: np.ndarray, width: np.ndarray, curl: np.ndarray, blunt: float
) -> list[np.ndarray]:
    way = np.stack([np.cos(angle), np.sin(angle)], axis=1)
    side = np.stack([-way[:, 1], way[:, 0]], axis=1)
    rows = ((0.0, 0.5, 0.0), (0.35, 0.52 + 0.2 * blunt, 0.12), (0.7, 0.3 + 0.45 * blunt, 0.45), (1.0, 0.0, 1.0))
    left, right = [], []
    for t, half, bend in rows:
        centre = base + way * (length * t)[:, None] + side * (curl * length * bend)[:, None]
        left.append(centre - side * (width * half)[:, None])
        right.append(centre + side * (width * half)[:, None])
    leaf = np.stack([*left, *right[:-1][::-1]], axis=1)
    return [leaf]


def pelt(body: Tube, count: int, length: float, seed: int, clock: float) -> list[np.ndarray]:
    """Strokes of fur inside a body, (K, 5, 2), more of them high up, combed back and down: few to be drawn bright,
    some less, the rest faint."""
    dice = _pelt_chances(seed, count)
    along = dice[0]
    ahead = body.heading(along)
    upright = np.abs(ahead[:, 1]) ** 2
    down = dice[1] ** (1.35 - 0.35 * upright) * 0.94 + 0.02
    root = body.at(along, down)
    sway = 0.10 * np.sin(1.9 * clock + 5 * along)
    back = 0.8 - 0.25 * (dice[2] - 0.5) + sway
    drop = 0.28 + 0.9 * down
    apart = upright * (2 * down - 1) * (0.9 + 0.9 * along) + 0.5 * (dice[3] - 0.5)
    way = np.stack([-ahead[:, 0] * back - ahead[:, 1] * apart, -ahead[:, 1] * back + drop], axis=1)
    way /= np.sqrt((way * way).sum(axis=1, keepdims=True)) + 1e-9
    reach = (length * (0.5 + 0.8 * dice[3]))[:, None]
    bend = np.stack([np.zeros(count), 0.10 * reach[:, 0]], axis=1)
    t = np.linspace(0.0, 1.0, 5)[None, :, None]
    strokes = root[:, None] + (way * reach)[:, None] * t + bend[:, None] * (1.6 * t * t - 0.6 * t)
    return [strokes[: count // 6], strokes[count // 6 : count // 2], strokes[count // 2 :]]


def comb(sheet: Sheet, body: Tube, count: int, length: float, seed: int, clock: float) -> None:
    """Score the fur inside a body, bright strokes last."""
    groups = pelt(body, count, length, seed, clock)
    for strokes, strength in zip(reversed(groups), (0.3, 0.6, 1.0), strict=True):
        sheet.strokes(strokes, width=min(0.045 * length, 2.4 / sheet.unit), strength=strength)
    sheet.strokes(groups[0], width=min(0.03 * length, 1.6 / sheet.unit), strength=0.22, shaded=False)


@lru_cache(maxsize=64)
def _pelt_chances(seed: int, count: int) -> np.ndarray:
    return chance("pelt", seed, count).random((4, count))


def scales(body: Tube, rows: int, columns: int, seed: int, size: float) -> list[np.ndarray]:
    """Arcs like roof tiles in rows along a body, (K, 5, 2)."""
    along, down = np.meshgrid(np.linspace(0.04, 0.96, columns), np.linspace(0.06, 0.8, rows))
    along = along + (0.5 / columns) * (np.arange(rows) % 2)[:, None]
    dice = _pelt_chances(seed, rows * columns)
    root = body.at(along.ravel(), down.ravel())
    ahead = body.heading(along.ravel())
    side = np.stack([-ahead[:, 1], ahead[:, 0]], axis=1)
    size_ = size * (0.85 + 0.3 * dice[0])[:, None]
    arc = [(-0.5, 0.0), (-0.4, -0.4), (0.0, -0.6), (0.4, -0.4), (0.5, 0.0)]
    return [np.stack([root + side * (a * size_) + ahead * (b * size_) for a, b in arc], axis=1)]


def seams(body: Tube, where: tuple[float, ...], low: float = 0.96) -> list[np.ndarray]:
    """Lines round a body, as at the joints of a shell or the plates of a boiler, (1, 7, 2) each."""
    down = np.linspace(0.03, low, 7)
    lines = []
    for along in where:
        bulge = 0.018 * np.sin(np.pi * down)
        lines.append(body.at(along + bulge, down)[None])
    return lines


def wedge(body: Tube, along: float, half: float, low: float, from_below: bool = False) -> Curve:
    """A stripe round a body, broad at the back and pointed at `low` (0 to 1 down); or from below up."""
    steps = np.linspace(0.0, low, 7)
    wide = half * np.sqrt(np.clip(1 - steps / max(low, 1e-6), 0, 1)) if low < 0.95 else np.full(7, half)
    bend = 0.03 * np.sin(4 * steps + 7 * along)
    down = 1 - steps if from_below else steps
    left = body.at(np.clip(along - wide + bend, 0, 1), down)
    right = body.at(np.clip(along + wide + bend, 0, 1), down)
    return polygon(np.concatenate([left, right[::-1]]))


def between(line: np.ndarray, other: np.ndarray) -> Curve:
    """What lies between two lines that run the same way."""
    return polygon(np.concatenate([line, other[::-1]]))


def rivets(body: Tube, where: tuple[float, ...], down: float, size: float) -> list[np.ndarray]:
    """Small rings (K, 5, 2)."""
    centre = body.at(np.array(where), np.full(len(where), down))
    turn = np.linspace(0, 2 * np.pi, 5)
    return [centre[:, None] + size * np.stack([np.cos(turn), np.sin(turn)], axis=1)[None]]


def cracks(body: Tube, count: int, seed: int, size: float) -> list[np.ndarray]:
    """Jagged lines (K, 5, 2), as in stone."""
    dice = chance("cracks", seed).random((4, count))
    root = body.at(dice[0], 0.1 + 0.7 * dice[1])
    jag = chance("jag", seed).normal(0, 0.22, (count, 5, 2)).cumsum(axis=1) * size
    drift = np.linspace(0, 1, 5)[None, :, None] * np.stack([dice[2] - 0.5, 0.4 + dice[3]], axis=1)[:, None] * size * 2
    return [root[:, None] + jag + drift]


def wrap(sheet: Sheet, look: Look, stance: Stance, seed: int, size: float) -> None:
    """Say what all card of a figure is made of, before it is cut. `size` is the length of locks on limbs, in units."""
    sheet.clock = stance.clock
    sheet.hide = look.covering if look.covering in HIDES else ""
    if look.covering == "mist":
        sheet.softness = 0.85
    elif look.covering == "glass":
        sheet.opacity = 0.42
    elif look.covering in _SHAGS:
        sheet.shag = _shag(look.covering, size, seed, stance.clock)


_SHAGS: dict[str, tuple[float, float, tuple[float, float, float], float]] = {
    "fur": (0.26, 0.0, (0.25, 0.9, 0.35), 0.8),
    "feathers": (0.5, 1.0, (0.35, 0.9, 0.22), 0.3),
    "leaves": (0.6, 0.8, (0.0, 0.3, 0.9), 2.2),
}
"""Width of a lock in lengths, how blunt it is, its flow (see `fringe`), and how unruly it is."""


def _shag(covering: str, size: float, seed: int, clock: float) -> Callable[[Curve], list[np.ndarray]]:
    width, blunt, flow, jitter = _SHAGS[covering]
    turn = {"n": 0}

    def grown(curve: Curve) -> list[np.ndarray]:
        turn["n"] += 1
        outline = curve.sampled(60.0) / 60.0
        around = float(np.hypot(*np.diff(outline, axis=0).T).sum())
        if around < 5 * size:
            return []
        number = int(np.clip(around / ((0.2 if covering == "fur" else 0.42) * size), 16, 160))
        return fringe(
            outline, flow, size, width * size, number, seed + turn["n"], clock, 0.07, blunt=blunt, jitter=jitter,
            amount=lambda at, _: np.where(at[:, 1] > -0.7 * size, 0.0, 1.0),
        )  # fmt: skip

    return grown


def clothe(
    sheet: Sheet,
    body: Tube,
    covering: Covering,
    size: float,
    seed: int,
    clock: float,
    depth: float = 0.0,
    joined: Tube | None = None,
) -> None:
    """Cut a creature's trunk in its covering, in one piece with what it is `joined` to.

    `size` is the length of its locks or scales, in body units.
    """
    limbs, sheet.shag = sheet.shag, None
    bodies = [body] if joined is None else [joined, body]
    grown = covering in _SHAGS
    locks = [lock for one in bodies for lock in _grown(one, covering, size, seed, clock)] if grown else []
    hide = sheet.hide
    combed = covering == "fur" and size * sheet.unit > 2.5
    sheet.hide = "" if combed else hide
    sheet.solid(*[one.curve for one in bodies], depth=depth, locks=locks)
    sheet.shag, sheet.hide = limbs, hide
    if combed:
        for one, count in zip(bodies[::-1], (700, 260), strict=False):
            comb(sheet, one, count, 1.2 * size, seed, clock)
    if covering == "glass":
        inside(sheet, body)


def inside(sheet: Sheet, body: Tube) -> None:
    """What a see-through creature holds: something warm, and the bubbles in it."""
    u = np.linspace(0, 1, len(body.back))
    swell = (0.42 * np.sqrt(np.clip(1 - ((u - 0.52) / 0.30) ** 2, 0, 1)))[:, None]
    middle = body.back * 0.48 + body.belly * 0.52
    gut = Tube(middle + swell * (body.back - middle), middle + swell * (body.belly - middle))
    hide, sheet.hide = sheet.hide, ""
    sheet.hole(polygon(gut.outline), colour="d8903a", strength=0.72)
    dice = chance("gut", 3).random((3, 12))
    wide = float(np.hypot(*(gut.back[20] - gut.belly[20]))) if len(u) > 20 else 0.1
    spots = gut.at(0.26 + 0.5 * dice[0], 0.2 + 0.6 * dice[1])
    bubbles = [ellipse(float(x), float(y), wide * (0.05 + 0.07 * r)) for (x, y), r in zip(spots, dice[2], strict=True)]
    sheet.hole(*bubbles, colour="f6cf8a", strength=0.8)
    x, y = gut.at(np.array([0.52]), np.array([0.5]))[0]
    sheet.glow(float(x), float(y), 2.2 * wide, "ffb860", 0.35)
    sheet.hide = hide


def _grown(body: Tube, covering: Covering, size: float, seed: int, clock: float) -> list[np.ndarray]:
    """What stands out from the contour, lying toward the tail."""
    outline = body.outline
    ends = body.at(np.array([0.1, 0.9]), np.array([0.5, 0.5]))
    way = (ends[1] - ends[0]) / (np.hypot(*(ends[1] - ends[0])) + 1e-9)
    ahead = (float(way[0]), float(way[1]))
    around = int(np.clip(np.hypot(*np.diff(outline, axis=0).T).sum() / (0.16 * size), 60, 700))
    if covering == "fur":
        return fringe(outline, (0.75, 0.45, 0.35), size, 0.28 * size, around, seed, clock, heading=ahead)
    if covering == "feathers":
        flow, long, wide = (1.0, 0.12, 0.16), 0.9 * size, 0.5 * size
        return fringe(outline, flow, long, wide, around // 3, seed, clock, 0.03, heading=ahead, blunt=1.0, jitter=0.25)
    flow, long, wide = (0.4, 0.1, 0.9), 0.6 * size, 0.42 * size
    return fringe(outline, flow, long, wide, around // 2, seed, clock, 0.14, blunt=0.8, jitter=2.4)
