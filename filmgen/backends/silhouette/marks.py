"""Someone on the stage: where they stand, and how large they were found to be."""

from dataclasses import dataclass

from filmgen.backends.silhouette.bodies.cutout import CutOut
from filmgen.backends.silhouette.chance import chance
from filmgen.film.shots import Figure

FLAT = 2.6
"""Times as wide as high."""
PEOPLE = ("human", "robot")


@dataclass(frozen=True)
class Mark:
    """Where a figure stands: at which depth, its feet in design pixels, and its cut-out at `ruler` pixels a metre.

    `behind_us` is the listener over whose shoulder we look: close, from behind, out of focus.
    """

    figure: Figure
    near: float
    x: float
    measured: CutOut
    ruler: float
    behind_us: bool = False

    @property
    def seed(self) -> int:
        """The figure's own, in every shot."""
        return int(chance("face", self.figure.subject).integers(1 << 30))

    @property
    def stature(self) -> float:
        """Height in metres, as drawn."""
        return max(1e-6, -self.measured.bounds[1] / self.ruler)

    @property
    def upright(self) -> float:
        """The height that a frame is measured by: somebody who sits, lies or lifts an arm is no giant and no dwarf."""
        tall = self.figure.look.height
        return min(1.1 * tall, max(0.8 * tall, self.stature)) if self.person else self.stature

    @property
    def girth(self) -> float:
        """Width in metres, as drawn."""
        return max(1e-6, (self.measured.bounds[2] - self.measured.bounds[0]) / self.ruler)

    @property
    def head(self) -> float:
        """A head's height in metres."""
        return max(1e-6, self.measured.unit / self.ruler)

    @property
    def eye(self) -> tuple[float, float]:
        """The eye in metres from the feet: to the right, and up."""
        x, y = self.measured.anchors.get("eye", self.measured.anchors["top"])
        return x / self.ruler, -y / self.ruler

    @property
    def has_eye(self) -> bool:
        return "eye" in self.measured.anchors

    @property
    def flat(self) -> bool:
        """Whether it lies so low and wide that only the whole of it is a picture."""
        return self.girth > FLAT * self.stature

    @property
    def person(self) -> bool:
        return self.figure.look.body in PEOPLE
