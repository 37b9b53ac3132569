"""A room in perspective: where its walls are, and how a point in it is seen. Lengths are metres."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Literal

import numpy as np

from filmgen.backends.silhouette.colours import Colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import Outline, bar, box, curve, oval, points, rounded
from filmgen.backends.silhouette.sheet import WIDTH, Sheet

Side = Literal["back", "left", "right", "floor", "ceiling", "slope"]
CLOSEST = 0.8
"""What share of the way to the lens is still drawn."""


@dataclass(frozen=True)
class Bones:
    """The walls, from the middle of the floor where the figures stand: `back` lies beyond it, `left` and `right`
    beside it. `turn` is how far the camera looks along one wall, in degrees. A `slope` is an attic's roof: how steeply
    it rises from the top of the left wall, `knee` high."""

    turn: float = 0.0
    left: float = -4.2
    right: float = 4.2
    back: float = 2.6
    high: float = 3.3
    slope: float = 0.0
    knee: float = 1.0


@dataclass
class Room:
    """`flip` is -1 for the same room in a mirror; `axis` how far beside its middle the camera looks; `raised` how high
    above its floor the subject stands: a small thing stands on a table."""

    easel: Easel
    bones: Bones
    flip: float = 1.0
    axis: float = 0.0
    raised: float = 0.0
    holes: list[Outline] = field(default_factory=list)
    """Windows cut through the walls, in design pixels."""
    window: tuple[float, float, float, float] | None = None
    """Left, sill, right and top of the main window, on its wall."""
    pane: "Surface | None" = None
    lit: Callable[[float, float], Colour] | None = None
    """The colour that the wall has in its light behind a design point."""

    def __post_init__(self) -> None:
        turn = math.radians(self.bones.turn * self.flip)
        self.cosine, self.sine = math.cos(turn), math.sin(turn)
        lens = self.easel.lens
        self.eye = self.inside(np.array(((0.0, lens.height + self.raised, -lens.distance),)))[0]
        """Where the camera is, in the room."""

    def outside(self, spots: np.ndarray) -> np.ndarray:
        """Points of the room as the camera has them: across, up and away from the subject's plane."""
        x = self.flip * spots[:, 0] - self.axis
        return np.stack(
            [self.cosine * x - self.sine * spots[:, 2], spots[:, 1], self.sine * x + self.cosine * spots[:, 2]], -1
        )

    def inside(self, spots: np.ndarray) -> np.ndarray:
        """The other way round."""
        x = self.cosine * spots[:, 0] + self.sine * spots[:, 2] + self.axis
        return np.stack([self.flip * x, spots[:, 1], -self.sine * spots[:, 0] + self.cosine * spots[:, 2]], -1)

    def seen(self, spots: np.ndarray) -> Outline:
        """A closed outline of points in the room, in design pixels; what lies behind the lens is cut off."""
        lens = self.easel.lens
        seen = _cut(self.outside(np.asarray(spots, np.float64)), -CLOSEST * lens.distance)
        if not len(seen):
            return np.zeros((0, 2))
        near = lens.distance / (lens.distance + seen[:, 2])
        x = WIDTH / 2 + seen[:, 0] * lens.metre * near
        y = lens.horizon + (lens.height + self.raised - seen[:, 1]) * lens.metre * near
        return np.stack([x, y], -1)

    def at(self, x: float, y: float, z: float) -> tuple[float, float]:
        """Where a point of the room is seen."""
        seen = self.seen(np.array(((x, y, z),)))
        return (float(seen[0, 0]), float(seen[0, 1])) if len(seen) else (-9999.0, -9999.0)

    def near(self, x: float, z: float) -> float:
        """The depth of a point of the floor."""
        away = self.outside(np.array(((x, 0.0, z),)))[0, 2]
        return self.easel.lens.near(max(away, -CLOSEST * self.easel.lens.distance))

    def across(self, share: float, z: float = 0.0) -> float:
        """The room's x under a share of the frame, at a depth."""
        lens = self.easel.lens
        plane = z if abs(self.sine) < 0.02 else 0.0
        near = lens.near(plane)
        spot = np.array((((share - 0.5) * WIDTH / (lens.metre * near), 0.0, plane),))
        return float(self.inside(spot)[0, 0])

    def floor_between(self, near: float) -> tuple[float, float]:
        """Between which x of the picture there is floor at a depth, in design pixels."""
        lens, bones = self.easel.lens, self.bones
        away = lens.distance / near - lens.distance
        edges = ((1.0, bones.left, bones.right), (0.0, -1e9, bones.back))
        low, high = -1e9, 1e9
        for across, least, most in edges:
            slope = self.flip * self.cosine if across else -self.sine
            here = self.flip * (self.sine * away + self.axis) if across else self.cosine * away
            if abs(slope) > 1e-6:
                ends = sorted(((least - here) / slope, (most - here) / slope))
                low, high = max(low, ends[0]), min(high, ends[1])
        return lens.x(low, near), lens.x(high, near)

    def surface(self, side: Side) -> "Surface":
        """One of its walls, its floor or its ceiling."""
        bones = self.bones
        if side == "back":
            return Surface(self, (0, 0, bones.back), (1, 0, 0))
        if side == "left":
            return Surface(self, (bones.left, 0, 0), (0, 0, 1))
        if side == "right":
            return Surface(self, (bones.right, 0, 0), (0, 0, 1))
        if side == "floor":
            return Surface(self, (0, 0, 0), (1, 0, 0), (0, 0, 1))
        if side == "ceiling":
            return Surface(self, (0, bones.high, 0), (1, 0, 0), (0, 0, 1))
        long = math.hypot(1, bones.slope)
        return Surface(self, (bones.left, bones.knee, 0), (0, 0, 1), (1 / long, bones.slope / long, 0))

    def wall(self, z: float) -> "Surface":
        """An upright sheet across the room at a depth."""
        return Surface(self, (0, 0, z), (1, 0, 0))

    @property
    def distance(self) -> float:
        """The depth at which the walls hang, as one."""
        return self.near(0.0, 0.75 * self.bones.back)

    def y(self, metres: float) -> float:
        """The picture's y of a height in the windows: the sill of the main one is the lowest that is seen in any."""
        assert self.window is not None
        seen = np.concatenate([hole for hole in self.holes if len(hole)])[:, 1]
        share = (metres - self.window[1]) / (self.window[3] - self.window[1])
        return float(seen.max() + share * (seen.min() - seen.max()))


@dataclass(frozen=True)
class Surface:
    """A flat side of the room or of a piece of furniture to draw on: u along it, v up, in metres."""

    room: Room
    origin: tuple[float, float, float]
    along: tuple[float, float, float]
    up: tuple[float, float, float] = (0.0, 1.0, 0.0)

    def spots(self, outline: Outline) -> np.ndarray:
        """Points on it, in the room."""
        return np.array(self.origin) + outline[:, :1] * np.array(self.along) + outline[:, 1:2] * np.array(self.up)

    def put(self, outline: Outline) -> Outline:
        """An outline on it (metres, v up), in design pixels."""
        return self.room.seen(self.spots(outline))

    def at(self, u: float, v: float) -> tuple[float, float]:
        seen = self.put(points((u, v)))
        return (float(seen[0, 0]), float(seen[0, 1])) if len(seen) else (-9999.0, -9999.0)

    def scale(self, u: float) -> float:
        """Design pixels per metre there, upright."""
        spot = self.spots(points((u, 0.0)))[0]
        return self.room.easel.lens.scale(self.room.near(spot[0], spot[2]))

    def box(self, left: float, low: float, right: float, high: float) -> Outline:
        return self.put(box(left, high, right, low))

    def shape(self, *pairs: tuple[float, float]) -> Outline:
        return self.put(points(*pairs))

    def curve(self, *knots: tuple[float, ...]) -> Outline:
        return self.put(curve(*knots, reach=0.3))

    def oval(self, u: float, v: float, across: float, up: float | None = None) -> Outline:
        return self.put(oval(u, v, across, up, 32))

    def bar(self, u0: float, v0: float, u1: float, v1: float, width: float) -> Outline:
        return self.put(bar(u0, v0, u1, v1, width))

    def rounded(self, left: float, low: float, right: float, high: float, radius: float) -> Outline:
        return self.put(rounded(left, low, right, high, radius))

    def cut(self, sheet: Sheet, shapes: Outline | list[Outline], far: float = 0.25, rim: float = 0.75) -> None:
        """Dark card, rimmed by the light; the farther, the paler."""
        shapes = [shapes] if isinstance(shapes, np.ndarray) else shapes
        shapes = [shape for shape in shapes if len(shape) > 2]
        if shapes:
            easel = self.room.easel
            middle = np.mean([shape.mean(0) for shape in shapes], 0)
            width = float(np.clip(0.014 * self.scale(0.0), 1.0, 5.0))
            sheet.fill(shapes, self.tone(far, *middle))
            sheet.rim(shapes, easel.towards(*middle), width, easel.air.rim, rim)

    def tone(self, far: float, x: float, y: float) -> Colour:
        """Ink with this share of the mood's lift, and some of the light that falls there."""
        air = self.room.easel.air
        hue = mix(air.ink, air.lift, far)
        return hue if self.room.lit is None else mix(hue, self.room.lit(x, y), 0.06 + 0.5 * far)


def _cut(spots: np.ndarray, level: float) -> np.ndarray:
    """The part of a polygon whose third coordinate is at least `level`."""
    keep = spots[:, 2] >= level
    if keep.all():
        return spots
    kept: list[np.ndarray] = []
    for at in range(len(spots)):
        here, there = spots[at], spots[(at + 1) % len(spots)]
        if keep[at]:
            kept.append(here)
        if keep[at] != keep[(at + 1) % len(spots)]:
            kept.append(here + (there - here) * (level - here[2]) / (there[2] - here[2]))
    return np.array(kept).reshape(-1, 3)
