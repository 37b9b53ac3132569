"""A room seen from the side: where things are on its back wall, in metres."""

from dataclasses import dataclass

import numpy as np

from filmgen.backends.silhouette.colours import Colour, colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import Outline, box, curve, points
from filmgen.backends.silhouette.sheet import Sheet


@dataclass
class Room:
    """A room seen from the side. Lengths on its back wall are metres: x from its middle, y from the floor up."""

    easel: Easel
    depth: float
    """The back wall's, as `near`."""
    axis: float
    """What part of the wall the camera faces."""
    window: tuple[float, float, float, float] | None
    """Left, sill, right and top of the window."""
    lamp: tuple[float, float] | None
    fire: float = 1.9
    """Where the hearth or the stove is."""
    raised: float = 0.0
    """How high above the floor the subject stands: a small thing stands on a table."""

    @property
    def scale(self) -> float:
        return self.easel.lens.scale(self.depth)

    def x(self, metres: float) -> float:
        return self.easel.lens.x(metres - self.axis, self.depth)

    def y(self, metres: float) -> float:
        return self.easel.lens.y(metres - self.raised, self.depth)

    def shape(self, *pairs: tuple[float, float]) -> Outline:
        return points(*[(self.x(x), self.y(y)) for x, y in pairs])

    def curve(self, *knots: tuple[float, ...]) -> Outline:
        return curve(*[(self.x(knot[0]), self.y(knot[1]), *knot[2:]) for knot in knots], reach=0.3)

    def box(self, left: float, bottom: float, right: float, top: float) -> Outline:
        return box(self.x(left), self.y(top), self.x(right), self.y(bottom))

    def cut(self, sheet: Sheet, shape: Outline | list[Outline], far: float = 0.25, rim: float = 0.75) -> None:
        """Dark card on the wall, rimmed by the light."""
        air = self.easel.air
        shapes = [shape] if isinstance(shape, np.ndarray) else shape
        sheet.fill(shapes, mix(air.ink, air.lift, far))
        middle = shapes[0].mean(0)
        width = float(np.clip(0.016 * self.scale, 1.2, 5.0))
        sheet.rim(shapes, self.easel.towards(*middle), width, air.rim, rim)

    @property
    def light(self) -> Colour:
        """The colour of the source: a lamp is warm even in a cold room."""
        air = self.easel.air
        if self.easel.picture.light in ("lamp", "fire") and air.glow[0] > air.glow[2] - 20:
            return mix(mix(air.glow, air.rim, 0.3), colour("ffb868"), 0.7)
        return mix(air.glow, air.rim, 0.3)
