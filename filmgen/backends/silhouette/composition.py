"""Where everyone stands and how the lens sees them, by size of shot and angle."""

from dataclasses import dataclass, replace

from filmgen.backends.silhouette.bodies import cut_out
from filmgen.backends.silhouette.bodies.cutout import CutOut, Seat, Stance
from filmgen.backends.silhouette.bodies.things import find
from filmgen.backends.silhouette.chance import chance
from filmgen.backends.silhouette.lens import Lens
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.film.shots import Figure, Motion, Picture
from filmgen.film.staging import Pose, ShotSize
from filmgen.film.story import Look

MEASURED = 170.0
"""Pixels that a figure is tall when it is measured."""
CALM: dict[Pose, Pose] = {
    "row": "sit", "run": "walk", "dance": "stand", "swim": "look-up", "fly": "look-up", "lie": "look-up",
    "collapse": "look-down", "hide": "look-down", "kneel": "sit",
}  # fmt: skip
"""What someone seen close does instead."""
AFLOAT = ("space", "underwater", "micro-world")
QUAYS = ("dock", "pier", "quay", "wall", "boats", "lamp", "bollard")
BEACHES = ("sand", "rocks", "hut", "palms", "umbrella", "beach")
"""What a place at sea has when it is the sea's edge."""
PEOPLE = ("human", "robot")


@dataclass(frozen=True)
class Framing:
    """A size of shot. `subject` is the subject's share of the picture's height, or from `medium` in its head's; `at`
    where its feet are, or its eye; then the horizon, the focal length in design pixels, how blurred the distance is,
    and the tallest that anyone may be."""

    subject: float
    at: float
    horizon: float
    focal: float
    focus: float
    tallest: float
    by_head: bool = False


FRAMINGS: dict[ShotSize, Framing] = {
    "wide": Framing(0.42, 0.915, 0.75, 1400, 0.0, 0.80),
    "full": Framing(0.70, 0.945, 0.70, 1600, 1.0, 0.86),
    "medium": Framing(0.15, 0.235, 0.66, 2000, 3.2, 1.4, by_head=True),
    "close": Framing(0.58, 0.385, 0.62, 2600, 11.0, 6.0, by_head=True),
    "insert": Framing(0.56, 0.80, 0.60, 2600, 9.0, 0.62),
}
BEASTS: dict[ShotSize, float] = {"medium": 0.74, "close": 1.25}
"""The share of the height that a whole body has where a person would be framed by the head."""
REACHES = {"headland": 0.12, "mountain": 0.14, "rooftop": 0.12, "sea": 0.8, "station": 0.9, "street": 1.2}
"""How deep a set is to stand in, where it is not open ground; `near` of the farthest is 1 / (1 + reach)."""
DROPS: dict[ShotSize, float] = {"wide": 0.30, "full": 0.42, "medium": 0.50, "close": 0.62, "insert": 0.5}
"""The same for what swims in a drop of water, inside the iris."""


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
    def person(self) -> bool:
        return self.figure.look.body in PEOPLE


@dataclass(frozen=True)
class Composition:
    """`interest` is what a push moves towards, in design pixels; `lead` the subject's place among the marks."""

    lens: Lens
    marks: tuple[Mark, ...]
    interest: tuple[float, float]
    lead: int | None = None


def compose(picture: Picture) -> Composition:
    """Lens and marks for a picture. Whoever the shot is about comes out as large as its size asks, and fits."""
    marks = [_measured(picture, figure) for figure in picture.figures]
    lead = next((at for at, mark in enumerate(marks) if mark.figure.subject == picture.subject), None)
    if lead is None and marks and picture.size != "wide":
        lead = max(range(len(marks)), key=lambda at: marks[at].near)
    subject = None if lead is None else marks[lead]
    listener = _listener(picture, marks, subject)
    if picture.size in ("close", "insert") and picture.angle != "two-shot" and subject is not None:
        marks = [subject]
    elif listener is not None:
        marks = [mark for mark in marks if mark is not listener]
    if subject is not None and picture.size != "wide":
        marks = [replace(mark, near=mark.near / subject.near) for mark in marks]
        subject = replace(subject, near=1.0)
    lens = _lens(picture, subject, marks)
    marks = [_placed(picture, mark, lens) for mark in marks]
    if listener is not None and subject is not None:
        marks.append(_over_the_shoulder(listener, next(mark for mark in marks if mark.figure == subject.figure)))
    lead = next((at for at, mark in enumerate(marks) if subject and mark.figure == subject.figure), None)
    return Composition(lens, tuple(marks), _interest(lens, None if lead is None else marks[lead]), lead)


def shown(picture: Picture) -> Picture:
    """The picture as it can be shown: faces keep still enough to be seen close, and an insert of nothing shows what
    the place is said to hold."""
    if picture.size == "close":
        calm = tuple(figure.but(pose=CALM.get(figure.pose, figure.pose)) for figure in picture.figures)
        return picture.but(figures=calm)
    if picture.size != "insert" or picture.figures:
        return picture
    known = next((feature for feature in picture.place.features if find(feature)), None)
    if known is None:
        return picture.but(size="medium")
    thing = Figure(subject=known, look=Look(body="machine", height=0.3, outline=known), facing="camera")
    return picture.but(figures=(thing,), subject=known)


def calmed(picture: Picture, motion: Motion | None) -> Motion | None:
    """The motion as a shot of this size can show it."""
    if motion is None or picture.size != "close":
        return motion
    return motion.but(business=tuple(part.but(pose=CALM.get(part.pose, part.pose)) for part in motion.business))


def ashore(picture: Picture) -> bool:
    """Whether a place at sea has somewhere to stand."""
    return picture.place.set == "sea" and any(feature in (*QUAYS, *BEACHES) for feature in picture.place.features)


def seat_of(picture: Picture) -> Seat:
    """What people sit on here."""
    if picture.place.set == "sea":
        return "ground" if ashore(picture) else "boat"
    if picture.place.interior or picture.place.set in ("station", "rooftop", "street", "garden"):
        return "chair"
    return "none" if picture.place.set in AFLOAT else "ground"


def _measured(picture: Picture, figure: Figure) -> Mark:
    stance = Stance(pose=figure.pose, facing=figure.facing, seat=seat_of(picture))
    reach = 0.2 if picture.place.interior else REACHES.get(picture.place.set, 1.6)
    near = 1.0 / (1.0 + reach * min(1.0, max(0.0, figure.depth)))
    ruler = MEASURED / max(1e-5, figure.look.height)
    mark = Mark(figure, near, figure.x * WIDTH, CutOut((), {}, (), (0, 0, 0, 0), 1.0), ruler)
    return replace(mark, measured=cut_out(figure.look, stance, figure.holding, ruler, mark.seed))


def _listener(picture: Picture, marks: list[Mark], subject: Mark | None) -> Mark | None:
    """Whose shoulder we look over: the first person who is not the subject."""
    if picture.angle != "over-shoulder" or subject is None or picture.size == "wide":
        return None
    return next((mark for mark in marks if mark is not subject and mark.person), None)


def _over_the_shoulder(listener: Mark, subject: Mark) -> Mark:
    """The listener's back, large, at the edge of the frame that the subject looks towards."""
    side = 1.0 if subject.x < WIDTH / 2 else -1.0
    figure = listener.figure.but(facing="away", pose="stand")
    measured = cut_out(figure.look, Stance(facing="away"), "", listener.ruler, listener.seed)
    return Mark(figure, 1.0, WIDTH * (0.5 + 0.31 * side), measured, listener.ruler, behind_us=True)


def _lens(picture: Picture, subject: Mark | None, marks: list[Mark]) -> Lens:
    framing = FRAMINGS[picture.size]
    if picture.place.set == "micro-world":
        return _drop_lens(picture, subject, marks)
    horizon = framing.horizon + {"low": 0.13, "high": -0.24}.get(picture.angle, 0.0)
    if framing.by_head and (subject is None or subject.person):
        metre, feet = _by_head(picture, framing, subject)
    else:
        metre, feet = _by_body(picture, framing, subject, marks)
    if picture.place.set == "space" and not framing.by_head:
        feet -= 0.14
    height = (feet - min(horizon, feet - 0.02)) * HEIGHT / metre
    return Lens(
        metre=metre,
        horizon=min(horizon, feet - 0.02) * HEIGHT,
        height=height,
        distance=framing.focal / metre,
        tele=(framing.focal / FRAMINGS["wide"].focal) ** 1.15,
        focus=framing.focus,
    )


def _by_head(picture: Picture, framing: Framing, subject: Mark | None) -> tuple[float, float]:
    """Pixels per metre, and where the feet are as a share of the height, for someone framed by the head."""
    head = 1.7 / 7.5 if subject is None else subject.head
    share = framing.subject * {"two-shot": 0.82 if picture.size == "close" else 0.9, "over-shoulder": 0.92}.get(
        picture.angle, 1.0
    )
    metre = share * HEIGHT / head
    eye = 1.6 if subject is None else subject.eye[1]
    return metre, framing.at + {"low": -0.03, "high": 0.04}.get(picture.angle, 0.0) + eye * metre / HEIGHT


def _by_body(picture: Picture, framing: Framing, subject: Mark | None, marks: list[Mark]) -> tuple[float, float]:
    """The same for someone, or something, framed whole."""
    stature = 1.7 if subject is None else subject.stature
    share = BEASTS.get(picture.size, framing.subject)
    if picture.size == "wide":
        stature = max(stature, 1.1)
        if picture.word and picture.word_as == "monument" and not picture.place.interior:
            share = 0.17
    metre = share * HEIGHT / stature
    if subject is not None:
        room = {"close": 1.25, "insert": 0.6}.get(picture.size, 0.84)
        metre = min(metre, room * WIDTH / subject.girth)
    if picture.size in ("wide", "full", "insert") and marks:
        metre = min(metre, framing.tallest * HEIGHT / max(mark.stature * mark.near for mark in marks))
    if picture.size == "close" and subject is not None and subject.has_eye:
        return metre, 0.42 + subject.eye[1] * metre / HEIGHT
    if framing.by_head:
        return metre, 0.5 + 0.5 * stature * metre / HEIGHT + 0.03
    feet = framing.at + {"low": 0.02, "high": -0.05}.get(picture.angle, 0.0)
    if picture.size == "insert":
        feet = 0.5 + 0.5 * stature * metre / HEIGHT
    return metre, feet


def _drop_lens(picture: Picture, subject: Mark | None, marks: list[Mark]) -> Lens:
    """For the drop of water: everybody inside the iris."""
    tallest = max((mark.stature for mark in marks), default=1.7)
    widest = max((mark.girth for mark in marks), default=1.0)
    focus = subject.stature if subject is not None else tallest
    metre = min(DROPS[picture.size] * HEIGHT / focus, 0.66 * HEIGHT / tallest, 0.72 * HEIGHT / widest)
    feet = 0.52 * HEIGHT + 0.5 * focus * metre
    return Lens(metre, feet - 0.1 * HEIGHT, 0.1 * HEIGHT / metre, 1400 / metre)


def _placed(picture: Picture, mark: Mark, lens: Lens) -> Mark:
    """Keep whoever fits in the frame within it; give faces their lead room."""
    scale = lens.scale(mark.near)
    x = mark.x
    way = {"right": 1.0, "left": -1.0}.get(mark.figure.facing, 0.0)
    if picture.place.set == "micro-world":
        return replace(mark, x=WIDTH / 2 + (mark.figure.x - 0.5) * 380)
    if picture.size == "close" and mark.has_eye:
        eye = mark.eye[0] * scale
        target = WIDTH * (mark.figure.x + 0.05 * way)
        inside = (0.16, 0.84) if picture.angle == "two-shot" else (0.36, 0.64)
        return replace(mark, x=min(inside[1] * WIDTH, max(inside[0] * WIDTH, target)) - eye)
    left, _, right, _ = (edge / mark.ruler * scale for edge in mark.measured.bounds)
    if right - left > 0.9 * WIDTH:
        return replace(mark, x=WIDTH / 2 - (left + right) / 2)
    edge = 14.0
    return replace(mark, x=min(WIDTH - edge - right, max(edge - left, x)))


def _interest(lens: Lens, subject: Mark | None) -> tuple[float, float]:
    if subject is None:
        return WIDTH / 2, lens.horizon * 0.8
    return subject.x, lens.ground(subject.near) - 0.8 * subject.stature * lens.scale(subject.near)
