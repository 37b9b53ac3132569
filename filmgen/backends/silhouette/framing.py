"""How a size of shot and an angle see somebody: how large, how much of them, before how much ground and sky."""

from dataclasses import dataclass

from filmgen.backends.silhouette.lens import Lens
from filmgen.backends.silhouette.marks import Mark
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.film.shots import Picture
from filmgen.film.staging import Angle, ShotSize


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
    "medium": Framing(0.23, 0.26, 0.62, 2000, 4.2, 1.4, by_head=True),
    "close": Framing(0.60, 0.385, 0.62, 2600, 11.0, 6.0, by_head=True),
    "insert": Framing(0.56, 0.80, 0.60, 2600, 9.0, 0.62),
}
BEASTS: dict[ShotSize, float] = {"medium": 0.92, "close": 1.3}
"""The share of the height that a whole body has where a person would be framed by the head;"""
BEAST_IN_COMPANY = 0.74
"""and in a two-shot."""


@dataclass(frozen=True)
class Tilt:
    """What an angle does to a framing: the subject grows by `share`, its feet and its eye move down by `feet` and
    `eye`, and the horizon by `horizon` (shares of the height)."""

    share: float
    feet: float
    eye: float
    horizon: float


TILTS: dict[Angle, dict[ShotSize, Tilt]] = {
    "low": {
        "wide": Tilt(1.22, 0.045, 0, 0.165), "full": Tilt(1.16, 0.045, 0, 0.235), "medium": Tilt(1.0, 0, -0.035, 0.3),
        "close": Tilt(1.0, 0, -0.03, 0.3), "insert": Tilt(1.0, 0.03, 0, 0.16),
    },
    "high": {
        "wide": Tilt(0.78, -0.14, 0, -0.40), "full": Tilt(0.82, -0.075, 0, -0.42), "medium": Tilt(0.86, 0, 0.06, -0.34),
        "close": Tilt(0.94, 0, 0.045, -0.3), "insert": Tilt(1.0, -0.04, 0, -0.2),
    },
}  # fmt: skip
"""From below, someone stands tall on little ground before much sky; from above, small on much ground."""
WITH_A_THING = 0.80
"""How much smaller someone is framed whose hands hold something: waist and hands are in the picture."""
HEADROOM, ROOM_ABOVE = 0.05, 0.12
"""The least air over the tallest head, and how far everyone may be moved down for it before the lens is changed."""
LEVEL = Tilt(1.0, 0.0, 0.0, 0.0)
CROWDED: dict[tuple[ShotSize, Angle], float] = {
    ("medium", "two-shot"): 0.80, ("medium", "over-shoulder"): 0.74, ("close", "two-shot"): 0.80,
}  # fmt: skip
"""How much smaller a head is where two share the frame."""
DROPS: dict[ShotSize, float] = {"wide": 0.30, "full": 0.42, "medium": 0.50, "close": 0.62, "insert": 0.5}
"""The same for what swims in a drop of water, inside the iris."""


def lens_for(picture: Picture, subject: Mark | None, marks: list[Mark]) -> Lens:
    framing = FRAMINGS[picture.size]
    if picture.place.set == "micro-world":
        return _drop_lens(picture, subject, marks)
    horizon = framing.horizon + _tilt(picture).horizon
    if framing.by_head and (subject is None or subject.person):
        metre, feet = _by_head(picture, framing, subject, marks)
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


def _tilt(picture: Picture) -> Tilt:
    return TILTS.get(picture.angle, {}).get(picture.size, LEVEL)


def _by_head(picture: Picture, framing: Framing, subject: Mark | None, marks: list[Mark]) -> tuple[float, float]:
    """Pixels per metre, and where the feet are as a share of the height, for someone framed by the head. Whoever holds
    something is seen with it, and nobody who stands beside them loses theirs."""
    head = 1.7 / 7.5 if subject is None else subject.head
    tilt = _tilt(picture)
    share = framing.subject * CROWDED.get((picture.size, picture.angle), 1.0) * tilt.share
    if picture.size == "medium" and subject is not None and subject.figure.holding:
        share *= WITH_A_THING
    metre = share * HEIGHT / head
    eye = 1.6 if subject is None else subject.eye[1]
    at = framing.at + tilt.eye
    if picture.size == "medium" and marks:
        crown = max(mark.upright * mark.near for mark in marks if mark.person or mark.figure == subject.figure)
        over = HEADROOM - at + (crown - eye) * metre / HEIGHT
        at += min(ROOM_ABOVE, max(0.0, over))
        if over > ROOM_ABOVE:
            metre = (at - HEADROOM) * HEIGHT / (crown - eye)
    return metre, at + eye * metre / HEIGHT


def _by_body(picture: Picture, framing: Framing, subject: Mark | None, marks: list[Mark]) -> tuple[float, float]:
    """The same for someone, or something, framed whole."""
    stature, tilt = 1.7 if subject is None else subject.upright, _tilt(picture)
    near = framing.by_head and picture.angle != "two-shot" and not (subject is not None and subject.flat)
    share = BEASTS[picture.size] if near else BEAST_IN_COMPANY if framing.by_head else framing.subject * tilt.share
    if picture.size == "wide":
        stature = max(stature, 1.1)
        if picture.word and picture.word_as == "monument" and not picture.place.interior:
            share = 0.17
    metre = share * HEIGHT / stature
    if subject is not None:
        room = {"close": 1.25, "insert": 0.6, "medium": 1.05 if near else 0.84}.get(picture.size, 0.84)
        metre = min(metre, room * WIDTH / subject.girth)
    if picture.size in ("wide", "full", "insert") and marks:
        metre = min(metre, framing.tallest * HEIGHT / max(mark.stature * mark.near for mark in marks))
        metre = min(metre, 0.86 * WIDTH / max(mark.girth * mark.near for mark in marks))
    if near and subject is not None and subject.has_eye:
        return metre, (0.42 if picture.size == "close" else 0.37) + tilt.eye + subject.eye[1] * metre / HEIGHT
    if framing.by_head:
        return metre, 0.5 + 0.5 * stature * metre / HEIGHT + 0.03
    feet = framing.at + tilt.feet
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
