"""What a thing looks with and speaks with: two small lights in its card, and a mouth where nothing else of it moves."""

from dataclasses import dataclass
from functools import lru_cache
from math import sin

import cv2
import numpy as np

from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.things.pen import HOT, WARM, Moment, Pen, Thing, disc, flat
from filmgen.film.staging import Pose

PIXELS = 72
"""How finely a thing is looked at, to find a place for its eyes."""
NARROW = 0.05
"""Card narrower than this (either side, in heights) is too thin for eyes: they get a plate of their own."""
PUPIL = "0a0c12"
_LOOKS: dict[Pose, float] = {"look-up": 0.5, "look-down": -0.6, "write": -0.6, "peer": -0.2, "work": -0.5, "reach": 0.3}
_LIDS = {"angry": 0.55, "sad": -0.5, "afraid": -0.3, "shout": 0.4}


@dataclass(frozen=True)
class Face:
    """Where the eyes are and how much room is round them, in heights; whether they lie on something pale (paper, a
    dial); half the width of its foot; and whether some part of it moves when it speaks."""

    x: float
    y: float
    room: float
    pale: bool
    foot: float
    speaks: bool


@lru_cache(maxsize=512)
def face_of(thing: Thing, seed: int) -> Face:
    """The face of a thing: where its drawing sets the anchor `gaze`, else in the widest piece of plain dark card,
    rather high, or of pale card."""
    shut, open_ = (_drawn(thing, Moment(clock=0.4, mouth=mouth, voice=0.0, seed=seed)) for mouth in (0.0, 1.0))
    left, top, right, bottom = shut.cut().bounds
    size = (int(right - left) + 5, int(bottom - top) + 5)
    dark, pale = np.zeros(size[::-1], np.uint8), np.zeros(size[::-1], np.uint8)
    for part in shut.parts:
        ink = part.kind == "solid" and part.colour is None and part.strength >= 1.0
        for contour in part.contours:
            outline = np.rint(contour.reshape(-1, 2) - (left - 2, top - 2)).astype(np.int32)
            if part.kind in ("solid", "cutout", "plain"):
                cv2.fillPoly(dark, [outline], 255 if ink else 0)
                cv2.fillPoly(pale, [outline], 0 if ink else 255)
            elif part.kind == "strokes" and part.width >= 1.5:
                cv2.polylines(dark, [outline], False, 0, max(1, round(part.width)))
    low = np.flatnonzero(dark[-8:].any(0) | pale[-8:].any(0))
    foot = 0.5 * float(low[-1] - low[0]) / PIXELS if len(low) else 0.2
    x, y, room = _roomiest(dark)
    on_pale = False
    if room < 0.1 * PIXELS:
        other = _roomiest(pale)
        on_pale = other[2] > 1.8 * room
        x, y, room = other if on_pale else (x, y, room)
    here = shut.anchors.get("gaze", (x - 2 + left, y - 2 + top))
    room = NARROW * 1.6 * PIXELS if "gaze" in shut.anchors else room
    return Face(here[0] / PIXELS, -here[1] / PIXELS, room / PIXELS, on_pale, min(0.6, foot), not _same(shut, open_))


def _roomiest(card: np.ndarray) -> tuple[float, float, float]:
    """The likeliest place for a face in a mask: wide, high, and not far from the middle; x, y and the room there."""
    height, width = card.shape
    room = cv2.distanceTransform(card, cv2.DIST_L2, 3)
    y, x = np.mgrid[0:height, 0:width].astype(np.float32)
    liking = np.minimum(room, 0.2 * PIXELS) * (0.7 + 0.3 * (1 - y / height)) * (1 - 0.5 * np.abs(x / width - 0.55))
    row, column = np.unravel_index(int(np.argmax(liking)), liking.shape)
    return float(column), float(row), float(room[row, column])


def _drawn(thing: Thing, now: Moment) -> Sheet:
    sheet = Sheet(float(PIXELS))
    thing.draw(Pen(sheet, now=now))
    return sheet


def _same(first: Sheet, second: Sheet) -> bool:
    """Whether the voice moves nothing: no outline, no light."""
    if len(first.parts) != len(second.parts):
        return False
    return all(
        one.strength == other.strength
        and all(
            a.shape == b.shape and np.abs(a - b).max() < 1.0 for a, b in zip(one.contours, other.contours, strict=True)
        )
        for one, other in zip(first.parts, second.parts, strict=True)
    )


def draw_face(pen: Pen, face: Face, stance: Stance) -> None:
    """Eyes that look where it faces, blink, and narrow with its mood; a mouth below, if nothing else of it speaks."""
    if stance.facing == "away":
        return
    room = max(NARROW, min(0.15, face.room))
    size, apart = 0.19 * room, 0.36 * room
    ahead = 0.0 if stance.facing == "camera" else 1.0
    lid, up = _LIDS.get(stance.emotion, 0.0), _LOOKS.get(stance.pose, 0.0)
    x, y = face.x + 0.22 * room * ahead, face.y + (0.1 if face.speaks else 0.24) * room
    if face.room < NARROW:
        pen.solid(disc(x - apart, y, 2.0 * size), disc(x + apart, y, 2.0 * size))
    wide = {"afraid": 1.3, "shout": 1.15, "sad": 0.9}.get(stance.emotion, 1.0)
    shut = 0.14 if (stance.clock + 0.4 + 0.5 * (pen.now.seed % 7)) % 4.3 < 0.13 else 1.0
    for side in (-1, 1):
        far = 0.84 if side * ahead > 0 else 1.0
        eye = pen.at(x + side * apart * (0.92 if ahead else 1.0), y + 0.25 * up * room, 0.0, size * wide * far)
        eye.hole(disc(0, 0, 0.74, shut), colour=PUPIL if face.pale else HOT)
        if lid and not face.pale:
            inner, outer = 0.75 - 0.75 * lid, 0.8 + 0.4 * lid
            left, right = (inner, outer) if side > 0 else (outer, inner)
            eye.hole(flat(f"-1,{left:.2f} 1,{right:.2f} 1,1.1 -1,1.1"), colour=PUPIL)
    if not face.pale:
        pen.glow(x, y, 6 * size, WARM, 0.45)
    pen.anchor("eye", x, y)
    if not face.speaks:
        gape = stance.mouth * (0.85 + 0.15 * sin(19 * stance.clock))
        if gape > 0.02:
            lips = disc(x, y - 0.62 * room, (0.34 - 0.1 * gape) * room, (0.02 + 0.15 * gape) * room)
            pen.hole(lips, colour=PUPIL if face.pale else WARM, strength=0.85)
        pen.anchor("mouth", x, y - 0.62 * room)
