"""Things that are half animal: a bear umbrella in fur, a cat lighthouse with ears, a lobster telephone with claws."""

from dataclasses import replace
from math import sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings, heads
from filmgen.backends.silhouette.bodies.creatures.crawler import claw
from filmgen.backends.silhouette.bodies.creatures.fish import FINS, TAILS
from filmgen.backends.silhouette.bodies.creatures.tube import tube
from filmgen.backends.silhouette.bodies.creatures.wings import draw_wings_ahead
from filmgen.backends.silhouette.bodies.curve import Curve, strip, traced
from filmgen.backends.silhouette.bodies.cutout import CutOut, Part, Sheet, Stance
from filmgen.film.story import Look

THINGS = ("machine", "vehicle", "building", "vessel", "celestial", "abstract")
COATS = ("fur", "feathers", "scales", "shell", "leaves")
EARED = ("whiskers", "mane", "long-ears", "large-ears")


def half_beast(cutout: CutOut, look: Look, stance: Stance, seed: int) -> CutOut:
    """A thing in an animal's coat, with the ears, fins, wings, claws and tail that its look lists."""
    if look.body not in THINGS or not cutout.parts:
        return cutout
    coated = look.covering in COATS
    signs = {"fins", "wings", "claws", "tentacles", "tail", "horns", "antlers", "trunk", *EARED} & set(look.features)
    if not coated and not signs:
        return cutout
    left, top, right, bottom = cutout.bounds
    wide, high = right - left, bottom - top
    unit = max(2.0, 0.16 * min(high, wide * 1.6))
    behind, before = Sheet(unit, stance.facing == "left", 1.0), Sheet(unit, stance.facing == "left", 1.0)
    hide = look.covering if coated else ""
    behind.hide = before.hide = hide
    _grown(behind, before, look, signs, _Shape(cutout, unit, behind.mirrored), stance)
    parts = [_coated(part, look, cutout, stance, seed + at) if coated else part for at, part in enumerate(cutout.parts)]
    extra, over = behind.cut(), before.cut()
    boxes = [cutout.bounds, *(grown.bounds for grown in (extra, over) if grown.parts)]
    box = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
    return replace(cutout, parts=(*extra.parts, *parts, *over.parts), bounds=box)


def _coated(part: Part, look: Look, cutout: CutOut, stance: Stance, seed: int) -> Part:
    """A piece of card in the coat, with locks along its edge where there is room for them."""
    if part.kind != "solid" or part.colour is not None or part.strength < 1.0:
        return part
    length = 0.30 * cutout.unit
    locks: list[np.ndarray] = []
    if look.covering in ("fur", "feathers", "leaves"):
        blunt, width = (0.0, 0.26) if look.covering == "fur" else (1.0, 0.5)
        for contour in part.contours:
            if contour.ndim != 2 or len(contour) < 3 or min(np.ptp(contour, axis=0)) < 1.4 * length:
                continue
            around = float(np.hypot(*np.diff(contour, axis=0).T).sum())
            count = int(np.clip(around / (0.22 * length), 20, 260))
            locks += coverings.fringe(contour, (0.0, 0.8, 0.5), length, width * length, count, seed, stance.clock, 0.06,
                amount=lambda at, _: np.where(at[:, 1] > -0.4 * length, 0.0, 1.0), blunt=blunt)  # fmt: skip
    return replace(part, hide=look.covering, contours=(*locks, *part.contours))


class _Shape:
    """The outline of a thing, in units, facing right: its box, and how high it is at a place."""

    def __init__(self, cutout: CutOut, unit: float, mirrored: bool):
        rows = [contour.reshape(-1, 2) for part in cutout.parts if part.kind == "solid" for contour in part.contours]
        self.points = np.concatenate(rows) / unit * ((-1, 1) if mirrored else (1, 1))
        left, top, right, bottom = (edge / unit for edge in cutout.bounds)
        self.left, self.right = (-right, -left) if mirrored else (left, right)
        self.top, self.bottom = top, bottom

    def top_at(self, x: float) -> float:
        """Where the upper edge is about there."""
        near = self.points[np.abs(self.points[:, 0] - x) < 0.6]
        return float(near[:, 1].min()) if len(near) else self.top


def _grown(behind: Sheet, before: Sheet, look: Look, signs: set[str], shape: _Shape, stance: Stance) -> None:
    """Units: a sixth of the thing."""
    left, top, right, bottom = shape.left, shape.top, shape.right, shape.bottom
    middle, half, high = (left + right) / 2, (right - left) / 2, bottom - top
    twitch = 8 * max(0.0, sin(0.7 * stance.clock)) ** 20
    if look.covering == "fur" or signs & set(EARED):
        kind = "long" if "long-ears" in signs else "big" if "large-ears" in signs else "cat"
        for side in (-1, 1):
            x = middle + side * min(0.62 * half, 1.6)
            ears = [ear.stretched(side, 1) for ear in heads.ear_ahead(kind)]
            behind.solid(*[ear.placed(x, shape.top_at(x) + 0.5, side * 12 + twitch, 2.6) for ear in ears])
    if kind := heads.horns_of(look, ""):
        for side in (-1, 1):
            x = middle + side * 0.4 * half
            horn = heads.horns(kind)[0].stretched(side * heads.outward(kind), 1)
            behind.solid(horn.placed(x, shape.top_at(x) + 0.3, side * 8, 2.6))
    if "tail" in signs and "fins" not in signs:
        wag = 0.5 * sin(2.1 * stance.clock)
        line = [(0.6, -0.8), (-1.2, -0.5), (-2.2, -1.8 - wag), (-1.8, -3.4 - wag)]
        tail = tube(line[::-1], [(0, 0.12, 0.12), (0.4, 0.3, 0.3), (1, 0.3, 0.3)], 24)
        behind.solid(tail.curve.placed(left, bottom))
    if "fins" in signs:
        behind.solid(traced(FINS["shark-dorsal"]).placed(middle, shape.top_at(middle) + 0.5, 0.0, 14.0))
        behind.solid(traced(TAILS["fluke"]).placed(left + 0.4, bottom - 0.45 * high, 10 * sin(2 * stance.clock), 11.0))
    if "wings" in signs:
        kind = "dragon" if look.covering == "scales" else "feather"
        draw_wings_ahead(behind, kind, (middle, top + 0.35 * high), stance, 0.5 * half + 1.6)
    if "claws" in signs:
        snap = 8 * sin(1.7 * stance.clock) + 20 * stance.mouth
        for side in (-1, 1):
            x = middle + side * (half + 1.0)
            elbow, wrist = (x, bottom - 0.4 * high), (x, top + 0.3 * high)
            behind.solid(strip([(middle + side * 0.7 * half, bottom - 0.4 * high), elbow, wrist], 0.5, 0.4))
            behind.solid(claw().stretched(side, 1).placed(*wrist, side * snap, 4.2))
    if "tentacles" in signs:
        before.solid(*[_arm(middle + k * 0.36 * half, bottom - 0.9, k, stance) for k in (-2, -1, 0, 1, 2)])


def _arm(x: float, y: float, k: int, stance: Stance) -> Curve:
    """One of the arms that spill from beneath."""
    sway = 0.3 * sin(1.6 * stance.clock + k)
    line = [
        (x, y),
        (x + 0.5 * k + 0.2, y + 0.5),
        (x + 0.9 * k + sway, y + 0.85),
        (x + 1.5 * k + sway, y + 0.6 - 0.3 * abs(k)),
    ]
    return tube(line[::-1], [(0, 0.06, 0.06), (0.6, 0.2, 0.2), (1, 0.28, 0.28)], 20).curve
