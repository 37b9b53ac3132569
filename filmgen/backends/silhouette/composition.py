"""Where everyone stands and how the lens sees them, by size of shot and angle."""

import re
from dataclasses import dataclass, replace

from filmgen.backends.silhouette.bodies import cut_out
from filmgen.backends.silhouette.bodies.cutout import CutOut, Seat, Stance
from filmgen.backends.silhouette.bodies.things import tangible
from filmgen.backends.silhouette.framing import lens_for
from filmgen.backends.silhouette.lens import Lens
from filmgen.backends.silhouette.marks import Mark
from filmgen.backends.silhouette.sheet import WIDTH
from filmgen.film.shots import Figure, Motion, Picture
from filmgen.film.staging import Pose, SetName
from filmgen.film.story import Look

MEASURED = 170.0
"""Pixels that a figure is tall when it is measured."""
CALM: dict[Pose, Pose] = {
    "row": "sit", "run": "walk", "dance": "stand", "swim": "look-up", "fly": "look-up", "lie": "look-up",
    "collapse": "look-down", "hide": "look-down", "kneel": "sit",
}  # fmt: skip
"""What someone seen close does instead."""
AFLOAT = ("space", "underwater", "micro-world")
BENCHES: dict[SetName, Seat] = {"station": "bench", "street": "bench", "garden": "bench", "rooftop": "crate"}
"""What people sit on in the open, where it is not the ground."""
BEDS = re.compile(r"\b(?:bed|beds|bunk|hospital|ward|clinic|sanatorium|infirmary|cell|dormitory)\b")
"""Words of a place with a bed in it."""
GLASSES = ("telescope", "microscope", "keyhole", "camera", "magnifier")
"""What is at the eye of one who peers, where the place holds it."""
QUAYS = ("dock", "pier", "quay", "wall", "boats", "lamp", "bollard")
BEACHES = ("sand", "rocks", "hut", "palms", "umbrella", "beach")
"""What a place at sea has when it is the sea's edge."""
BULKY = 0.3
"""The share of the frame's width from which on nobody is seen in front of something."""
REACHES = {"headland": 0.12, "mountain": 0.14, "rooftop": 0.12, "sea": 0.8, "station": 0.9, "street": 1.2}
"""How deep a set is to stand in, where it is not open ground; `near` of the farthest is 1 / (1 + reach)."""


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
    lens = lens_for(picture, subject, marks)
    marks = _parted([_placed(picture, mark, lens) for mark in marks], lens)
    if listener is not None and subject is not None:
        marks.append(_over_the_shoulder(listener, next(mark for mark in marks if mark.figure == subject.figure)))
    lead = next((at for at, mark in enumerate(marks) if subject and mark.figure == subject.figure), None)
    return Composition(lens, tuple(marks), _interest(lens, None if lead is None else marks[lead]), lead)


def shown(picture: Picture) -> Picture:
    """The picture as it can be shown: faces keep still enough to be seen close, and an insert of nothing shows what
    the place is said to hold."""
    glass = next((word for word in GLASSES if word in picture.place.features), "")
    if not glass and picture.place.set == "laboratory":
        glass = "microscope"
    if glass and any(figure.pose == "peer" and not figure.holding for figure in picture.figures):
        at = (figure.but(holding=figure.holding or glass * (figure.pose == "peer")) for figure in picture.figures)
        picture = picture.but(figures=tuple(at))
    if picture.size == "close":
        calm = tuple(figure.but(pose=CALM.get(figure.pose, figure.pose)) for figure in picture.figures)
        return picture.but(figures=calm)
    if picture.size != "insert" or picture.figures or (picture.word and picture.word_as in ("sign", "neon")):
        return picture
    known = next((feature for feature in picture.place.features if tangible(feature)), None)
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
        return "crate" if ashore(picture) else "boat"
    if picture.place.interior:
        return "bed" if bedded(picture) else "chair"
    if picture.place.set in BENCHES:
        return BENCHES[picture.place.set]
    return "none" if picture.place.set in AFLOAT else "ground"


def bedded(picture: Picture) -> bool:
    """Whether people lie and sit on a bed here: where one sleeps or is nursed."""
    words = f"{picture.place.name} {' '.join(picture.place.features)}".lower()
    rests = any(figure.pose in ("lie", "sit") for figure in picture.figures)
    return rests and (picture.place.set == "bedroom" or bool(BEDS.search(words)))


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


def _placed(picture: Picture, mark: Mark, lens: Lens) -> Mark:
    """Keep whoever fits in the frame within it; give faces their lead room."""
    scale = lens.scale(mark.near)
    x = mark.x
    way = {"right": 1.0, "left": -1.0}.get(mark.figure.facing, 0.0)
    if picture.place.set == "micro-world":
        return replace(mark, x=WIDTH / 2 + (mark.figure.x - 0.5) * 380)
    if (
        mark.has_eye
        and not mark.flat
        and (picture.size == "close" or (picture.size == "medium" and _alone(picture, mark)))
    ):
        eye = mark.eye[0] * scale
        target = WIDTH * (mark.figure.x + 0.05 * way)
        inside = (0.16, 0.84) if picture.angle == "two-shot" else (0.36, 0.64)
        return replace(mark, x=min(inside[1] * WIDTH, max(inside[0] * WIDTH, target)) - eye)
    if picture.angle == "over-shoulder" and not mark.person and mark.has_eye:
        return replace(mark, x=WIDTH * (0.55 if mark.figure.x > 0.5 else 0.45) - mark.eye[0] * scale)
    left, _, right, _ = (edge / mark.ruler * scale for edge in mark.measured.bounds)
    if right - left > 0.9 * WIDTH:
        return replace(mark, x=WIDTH / 2 - (left + right) / 2)
    edge = 46.0
    return replace(mark, x=min(WIDTH - edge - right, max(edge - left, x)))


def _parted(marks: list[Mark], lens: Lens) -> list[Mark]:
    """Nobody stands before the face of something large that is as near as they are: they step aside from it."""
    found = list(marks)
    for large in marks:
        if large.person or large.girth * lens.scale(large.near) < BULKY * WIDTH:
            continue
        left, _, right, _ = _edges(large, lens)
        for at, mark in enumerate(found):
            if mark is large or not mark.person or not left < mark.x < right or abs(mark.near - large.near) > 0.3:
                continue
            own_left, _, own_right, _ = _edges(mark, lens)
            half = (own_right - own_left) * 0.35
            free = {left - half: left, right + half: WIDTH - right}
            nearest = left - half if mark.x < large.x else right + half
            aside = nearest if free[nearest] > half else max(free, key=lambda x: free[x])
            found[at] = replace(mark, x=min(0.95 * WIDTH, max(0.05 * WIDTH, aside)))
    return found


def _edges(mark: Mark, lens: Lens) -> tuple[float, float, float, float]:
    """The cut-out's left, top, right and bottom where it stands, in design pixels."""
    scale = lens.scale(mark.near) / mark.ruler
    left, top, right, bottom = (edge * scale for edge in mark.measured.bounds)
    return mark.x + left, top, mark.x + right, bottom


def _alone(picture: Picture, mark: Mark) -> bool:
    """Whether a creature is framed by its eye, its body running out of the frame behind it."""
    return not mark.person and not mark.flat and picture.angle != "two-shot" and mark.figure.subject == picture.subject


def _interest(lens: Lens, subject: Mark | None) -> tuple[float, float]:
    if subject is None:
        return WIDTH / 2, lens.horizon * 0.8
    return subject.x, lens.ground(subject.near) - 0.8 * subject.stature * lens.scale(subject.near)
