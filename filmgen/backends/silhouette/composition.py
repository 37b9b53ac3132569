"""Where everyone stands and how the lens sees them, by size of shot and angle."""

from dataclasses import dataclass

from filmgen.backends.silhouette.bodies import cut_out
from filmgen.backends.silhouette.bodies.cutout import CutOut, Stance
from filmgen.backends.silhouette.lens import Lens
from filmgen.backends.silhouette.players import seat_of
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.film.shots import Figure, Picture
from filmgen.film.staging import ShotSize

RULER = 100.0
"""Pixels per metre at which figures are measured."""


@dataclass(frozen=True)
class Framing:
    """A size of shot: the subject's share of the picture's height, where its feet (or, from medium in, the top of its
    head) and the horizon lie, the lens, how blurred the distance is, and the tallest that anyone may be."""

    subject: float
    feet: float
    top: float
    horizon: float
    focal: float
    focus: float
    tallest: float


FRAMINGS: dict[ShotSize, Framing] = {
    "wide": Framing(0.42, 0.915, 0.0, 0.75, 1400, 0.0, 0.80),
    "full": Framing(0.70, 0.945, 0.0, 0.70, 1600, 1.0, 0.86),
    "medium": Framing(1.12, 0.0, 0.13, 0.66, 2000, 3.2, 1.4),
    "close": Framing(4.5, 0.0, 0.07, 0.62, 2600, 11.0, 6.0),
    "insert": Framing(0.55, 0.80, 0.0, 0.60, 2600, 9.0, 0.62),
}


@dataclass(frozen=True)
class Mark:
    """Where a figure stands: at which depth, its feet in design pixels, and its cut-out measured at RULER."""

    figure: Figure
    near: float
    x: float
    measured: CutOut

    @property
    def stature(self) -> float:
        """Height in metres, as drawn."""
        return max(0.05, -self.measured.bounds[1] / RULER)

    @property
    def girth(self) -> float:
        """Width in metres, as drawn."""
        return max(0.05, (self.measured.bounds[2] - self.measured.bounds[0]) / RULER)


@dataclass(frozen=True)
class Composition:
    lens: Lens
    marks: tuple[Mark, ...]
    interest: tuple[float, float]
    """What a push moves towards, in design pixels."""


def compose(picture: Picture) -> Composition:
    """Lens and marks for a picture. Whoever the shot is about comes out as large as its size asks, and fits."""
    marks = [_measure(picture, figure) for figure in picture.figures]
    framing = FRAMINGS[picture.size]
    subject = next((mark for mark in marks if mark.figure.subject == picture.subject), None)
    if subject is None and marks and picture.size not in ("wide",):
        subject = max(marks, key=lambda mark: mark.near)
    lens = _lens(picture, framing, subject, marks)
    placed = tuple(_placed(mark, lens) for mark in marks)
    return Composition(lens, placed, _interest(lens, subject, placed))


def _measure(picture: Picture, figure: Figure) -> Mark:
    stance = Stance(pose=figure.pose, facing=figure.facing, seat=seat_of(picture))
    measured = cut_out(figure.look, stance, figure.holding, RULER, picture.seed)
    reach = 0.45 if picture.place.interior else 1.6
    near = 1.0 / (1.0 + reach * min(1.0, max(0.0, figure.depth)))
    return Mark(figure, near, figure.x * WIDTH, measured)


def _lens(picture: Picture, framing: Framing, subject: Mark | None, marks: list[Mark]) -> Lens:
    person = subject is None or subject.figure.look.body in ("human", "robot")
    stature = 1.7 if subject is None else subject.stature
    share = framing.subject
    if picture.size in ("medium", "close") and not person:
        share = {"medium": 0.85, "close": 1.9}[picture.size]
    if picture.size == "wide":
        stature = max(stature, 1.1)
    metre = share * HEIGHT / stature
    if subject is not None and subject.girth * metre > 0.86 * WIDTH and picture.size != "close":
        metre = 0.86 * WIDTH / subject.girth
    if picture.size in ("wide", "full", "insert") and marks:
        tallest = max(mark.stature * mark.near for mark in marks)
        metre = min(metre, framing.tallest * HEIGHT / tallest)
    horizon = {"low": min(0.9, framing.horizon + 0.14), "high": framing.horizon - 0.26}.get(
        picture.angle, framing.horizon
    )
    if framing.feet:
        feet = framing.feet + {"low": 0.02, "high": -0.06}.get(picture.angle, 0.0)
    else:
        feet = framing.top + stature * metre / HEIGHT
        if not person:
            feet = min(max(feet, 0.94), 1.5)
    height = max(0.05, (feet - horizon) * HEIGHT / metre)
    return Lens(
        metre=metre,
        horizon=horizon * HEIGHT,
        height=height,
        distance=framing.focal / metre,
        tele=(framing.focal / FRAMINGS["wide"].focal) ** 1.15,
        focus=framing.focus,
    )


def _placed(mark: Mark, lens: Lens) -> Mark:
    """Keep whoever fits within the frame within it."""
    half = mark.girth * lens.scale(mark.near) / 2
    if half * 2 > 0.8 * WIDTH:
        return Mark(mark.figure, mark.near, WIDTH / 2, mark.measured)
    room = min(half, 0.3 * WIDTH) + 12
    return Mark(mark.figure, mark.near, min(WIDTH - room, max(room, mark.x)), mark.measured)


def _interest(lens: Lens, subject: Mark | None, marks: tuple[Mark, ...]) -> tuple[float, float]:
    if subject is None or not marks:
        return WIDTH / 2, lens.horizon * 0.8
    mark = next(mark for mark in marks if mark.figure.subject == subject.figure.subject)
    return mark.x, lens.ground(mark.near) - 0.8 * mark.stature * lens.scale(mark.near)
