"""Where the camera stands and how long its lens is: the one perspective that every set and figure obeys.

Depth is written as `near`: 1 for the plane of the subject, 0 for the horizon, above 1 between subject and lens.
It is at once the scale of what stands there and how fast it moves when the camera does.
"""

from dataclasses import dataclass

from filmgen.backends.silhouette.sheet import WIDTH


@dataclass(frozen=True)
class Lens:
    """`metre` is its length in design pixels at the subject; `height` the camera's, in metres; `distance` the
    subject's. `tele` says how much larger than through the wide lens the far distance looks; `focus` blurs by
    distance from the subject, in pixels."""

    metre: float
    horizon: float
    height: float
    distance: float
    tele: float = 1.0
    focus: float = 0.0
    sharp: float = 1.0
    """The depth that is in focus."""

    def scale(self, near: float) -> float:
        """Design pixels per metre at a depth."""
        return self.metre * near

    def ground(self, near: float) -> float:
        """y of the ground at a depth."""
        return self.horizon + self.height * self.metre * near

    def near(self, metres: float) -> float:
        """The depth of something this many metres behind the subject (negative: before it)."""
        return self.distance / max(0.12 * self.distance, self.distance + metres)

    def x(self, metres: float, near: float = 1.0) -> float:
        """x of something this many metres to the right of the axis, at a depth."""
        return WIDTH / 2 + metres * self.metre * near

    def y(self, metres: float, near: float = 1.0) -> float:
        """y of something this many metres above the ground, at a depth."""
        return self.ground(near) - metres * self.metre * near

    def soft(self, near: float) -> float:
        """How far out of focus a depth is, as a blur in design pixels."""
        return min(1.6 * self.focus, 11.0 if self.sharp != 1 else 99.0, self.focus * abs(self.sharp - near))
