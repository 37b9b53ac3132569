"""Heads that are nobody's, for tests and for the pages: painted on a round form that turns, blinks and speaks.

A head is an ellipsoid seen from afar. Every pixel looks up where on it it lies, and is lit and coloured from there, so
that all of the face moves together when it turns; where its eyes are is known exactly. The same words draw the same
pixels on every machine.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from functools import lru_cache
from pathlib import Path
from typing import Any

import cv2
import numpy as np

from tests.training.films import a_film

Colour = tuple[int, int, int]


@dataclass(frozen=True)
class Looks:
    """Somebody who does not exist. Lengths are in half heads: 1 is from the middle of a face to its chin."""

    skin: Colour
    hair: Colour
    iris: Colour
    lips: Colour
    wide: float = 0.76
    jaw: float = 0.16
    """How much narrower the chin is."""
    eyes: float = 0.31
    """From the middle of the face to the middle of an eye."""
    eye: float = 0.125
    """Half of an eye's width."""
    brow: float = 0.035
    nose: float = 0.12
    mouth: float = 0.22
    hairline: float = -0.52
    long: bool = False
    beard: float = 0.0


PEOPLE = {
    "ada": Looks((226, 178, 150), (58, 36, 28), (70, 92, 60), (176, 84, 84), 0.72, 0.22, long=True),
    "bob": Looks((236, 190, 168), (136, 92, 52), (74, 104, 140), (190, 116, 104), 0.80, 0.06, 0.30, 0.115, 0.045, 0.15,
                 0.25, -0.56, beard=0.55),
    "cleo": Looks((142, 96, 70), (26, 22, 24), (48, 32, 24), (128, 62, 60), 0.75, 0.14, 0.33, 0.13, 0.04, 0.15, 0.24,
                  -0.48),
}  # fmt: skip


@dataclass(frozen=True)
class Pose:
    """How a head is held: degrees, in half heads, and from 0 to 1."""

    yaw: float = 0.0
    pitch: float = 0.0
    roll: float = 0.0
    shut: float = 0.0
    """How far the eyes are closed."""
    open: float = 0.0
    """How far the mouth is open."""
    gaze: float = 0.0
    raised: float = 0.0
    """How far the brows are up."""


def pose_at(time: float, lively: float = 1.0, start: float = 0.0) -> Pose:
    """How somebody who talks holds their head, `time` seconds in."""
    at = time + start
    beat = (at * 0.55 + start) % 1
    return Pose(
        yaw=lively * (11 * np.sin(1.9 * at) + 4 * np.sin(4.3 * at + 1)),
        pitch=lively * (4 * np.sin(2.7 * at + 0.6) + 2),
        roll=lively * 5 * np.sin(1.3 * at + 2),
        shut=float(np.clip(1.6 - abs(beat - 0.5) * 22, 0, 1)),
        open=lively * max(0.0, np.sin(9 * at) * np.sin(2.1 * at + 0.5)) ** 0.8,
        gaze=lively * 0.5 * np.sin(1.1 * at + 3),
        raised=lively * max(0.0, np.sin(1.7 * at)) ** 3,
    )


def _turn(pose: Pose) -> np.ndarray:
    """From the head's own axes (right, down, to the viewer) to the picture's."""
    yaw, pitch, roll = np.radians((pose.yaw, pose.pitch, pose.roll))
    about_y = np.array([[np.cos(yaw), 0, np.sin(yaw)], [0, 1, 0], [-np.sin(yaw), 0, np.cos(yaw)]])
    about_x = np.array([[1, 0, 0], [0, np.cos(pitch), np.sin(pitch)], [0, -np.sin(pitch), np.cos(pitch)]])
    about_z = np.array([[np.cos(roll), -np.sin(roll), 0], [np.sin(roll), np.cos(roll), 0], [0, 0, 1]])
    return about_z @ about_x @ about_y


EYES_DOWN = -0.1
DEEP = 0.86
BODY, HEAD = 2.2, 1.06
"""How far the patches reach that a figure and its head are drawn on."""


def eyes_in(who: str, pose: Pose, middle: tuple[float, float], size: float) -> np.ndarray:
    """Where the middles of both eyes are (2 x 2) of a head of `size` pixels from brow to chin and back."""
    looks = PEOPLE[who]
    places = []
    for side in (-1, 1):
        x, y = side * looks.eyes, EYES_DOWN
        deep = DEEP * np.sqrt(max(0.0, 1 - (x / looks.wide) ** 2 - y**2))
        places.append((_turn(pose) @ (x, y, deep))[:2] * size / 2 + middle)
    return np.array(places)


def _bump(u: np.ndarray, v: np.ndarray, at: tuple[float, float], wide: float, high: float) -> np.ndarray:
    return np.exp(-(((u - at[0]) / wide) ** 2 + ((v - at[1]) / high) ** 2))


def _edge(inner: np.ndarray, soft: float) -> np.ndarray:
    """1 where a measure is below 0, 0 above, soft between."""
    return np.clip(0.5 - inner / (2 * soft), 0, 1)


class _Canvas:
    """A patch of picture in which every pixel knows where on a head it is."""

    def __init__(self, looks: Looks, pose: Pose, size: float, reach: float) -> None:
        count = max(8, int(size * reach))
        grid = (np.arange(count) + 0.5) / count * 2 * reach - reach
        self.x, self.y = (part.astype(np.float32) for part in np.meshgrid(grid, grid))
        self.turn = _turn(pose).astype(np.float32)
        self.step = 2 * reach / count
        self.looks, self.pose = looks, pose
        squeeze = 1 - looks.jaw * np.clip(self.y, 0, 1.2) ** 2
        self.seen, self.u, self.v, self.w = self._on((looks.wide, 1.0, DEEP), squeeze)

    def _on(self, axes: tuple[float, float, float], squeeze: Any = 1.0) -> tuple[np.ndarray, ...]:
        """Which pixels see an ellipsoid, and where on it, in the head's own axes."""
        along = self.turn.T @ (0, 0, 1)
        flat = np.stack((self.x / squeeze, self.y, np.zeros_like(self.x)), -1) @ self.turn
        inverse = 1 / np.array(axes, np.float32)
        a = float(((along * inverse) ** 2).sum())
        b = (flat * along * inverse**2).sum(-1)
        c = ((flat * inverse) ** 2).sum(-1) - 1
        room = b * b - a * c
        far = (-b + np.sqrt(np.maximum(room, 0))) / a
        on = flat + far[..., None] * along
        return _edge(-room * 0.5 / self.step * 0.35, 0.5), on[..., 0], on[..., 1], on[..., 2]


def _relief(canvas: _Canvas) -> np.ndarray:
    """How far the face stands out of its ellipsoid."""
    looks, u, v = canvas.looks, canvas.u, canvas.v
    ridge = _bump(u, v, (0, 0.12), looks.nose * 0.55, 0.24) * 0.10
    tip = _bump(u, v, (0, 0.30), looks.nose, 0.09) * 0.13
    sockets = sum(_bump(u, v, (side * looks.eyes, EYES_DOWN), 0.17, 0.11) for side in (-1, 1)) * -0.075
    brows = sum(_bump(u, v, (side * looks.eyes, EYES_DOWN - 0.17), 0.2, 0.06) for side in (-1, 1)) * 0.03
    cheeks = sum(_bump(u, v, (side * 0.42, 0.2), 0.2, 0.2) for side in (-1, 1)) * 0.035
    lips = _bump(u, v, (0, 0.52), looks.mouth, 0.09) * 0.05
    chin = _bump(u, v, (0, 0.86), 0.2, 0.12) * 0.05
    return ridge + tip + sockets + brows + cheeks + lips + chin


def _light(canvas: _Canvas) -> np.ndarray:
    """How bright every pixel of the head is, lit from above on the left."""
    axes = np.array((canvas.looks.wide, 1.0, DEEP)) ** 2
    normal = np.stack((canvas.u, canvas.v, canvas.w), -1) / axes.astype(np.float32) @ canvas.turn.T
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True) + 1e-6
    relief = cv2.GaussianBlur(_relief(canvas), (0, 0), 1.0)
    down, across = np.gradient(relief, canvas.step)
    normal[..., 0] -= 1.6 * across
    normal[..., 1] -= 1.6 * down
    normal /= np.linalg.norm(normal, axis=-1, keepdims=True) + 1e-6
    lamp = np.array((-0.42, -0.62, 0.66), np.float32)
    fill = np.array((0.75, -0.1, 0.65), np.float32)
    key = np.clip(normal @ (lamp / np.linalg.norm(lamp)), 0, 1)
    return 0.36 + 0.62 * key + 0.16 * np.clip(normal @ fill, 0, 1)


def _mix(picture: np.ndarray, colour: Any, share: np.ndarray) -> None:
    picture += (np.asarray(colour, np.float32) - picture) * np.clip(share, 0, 1)[..., None]


def _face(canvas: _Canvas) -> np.ndarray:
    """The colours of the face, unlit but for what lies in hollows."""
    looks, pose, u, v = canvas.looks, canvas.pose, canvas.u, canvas.v
    soft = 1.2 * canvas.step
    skin = np.asarray(looks.skin, np.float32)
    picture = np.broadcast_to(skin, (*u.shape, 3)).copy()
    rosy = skin * (1.0, 0.82, 0.8)
    _mix(picture, rosy, 0.45 * sum(_bump(u, v, (side * 0.42, 0.22), 0.19, 0.15) for side in (-1, 1)))
    _mix(picture, rosy, 0.4 * _bump(u, v, (0, 0.3), 0.11, 0.08))
    pores = np.sin(37 * u + 3 * np.sin(29 * v)) * np.sin(41 * v + 2 * np.sin(31 * u))
    picture *= (1 + 0.018 * pores)[..., None]
    beard = _edge(0.36 - v + 0.5 * np.maximum(0, 0.3 - abs(u)) - 0.06 * np.sin(40 * u), 0.08)
    _mix(picture, np.asarray(looks.hair, np.float32) * 0.85, looks.beard * beard * (1 + 0.25 * np.sin(90 * u + 60 * v)))
    for side in (-1, 1):
        _eye(canvas, picture, side, soft)
    for side in (-1, 1):
        nostril = _bump(u, v, (side * looks.nose * 0.55, 0.385), 0.035, 0.02)
        _mix(picture, skin * 0.28, 0.9 * nostril)
    _mix(picture, skin * 0.62, 0.5 * _bump(u, v, (0, 0.42), looks.nose * 0.9, 0.022))
    gap = 0.11 * pose.open
    bend = 0.05 * (u / looks.mouth) ** 2
    within = (u / looks.mouth) ** 2
    upper = np.abs(v - (0.515 - 0.03 * (1 - within) - bend)) - 0.032 * np.sqrt(np.maximum(0, 1 - within))
    lower = np.abs(v - (0.575 + gap - bend)) - 0.042 * np.sqrt(np.maximum(0, 1 - within**1.2))
    _mix(picture, looks.lips, 0.85 * _edge(upper, soft) * (within < 1))
    _mix(picture, np.asarray(looks.lips) * 1.08, 0.85 * _edge(lower, soft) * (within < 1))
    inside = np.abs(v - (0.535 + gap / 2 - bend)) - (0.008 + gap / 2) * np.sqrt(np.maximum(0, 1 - within))
    _mix(picture, (58, 24, 26), _edge(inside, soft) * (within < 1))
    teeth = np.abs(v - 0.532) - 0.25 * gap * np.sqrt(np.maximum(0, 1 - 2 * within))
    _mix(picture, (226, 220, 208), 0.9 * _edge(teeth, soft) * (within < 0.5) * min(1.0, 3 * pose.open))
    return picture


def _eye(canvas: _Canvas, picture: np.ndarray, side: int, soft: float) -> None:
    """An eye in its hollow, with lid, lashes and brow."""
    looks, pose = canvas.looks, canvas.pose
    u, v = canvas.u - side * looks.eyes, canvas.v - EYES_DOWN
    skin = np.asarray(looks.skin, np.float32)
    _mix(picture, skin * (0.62, 0.54, 0.52), 0.5 * _bump(u, v, (-side * 0.03, 0.0), 0.17, 0.07))
    _mix(picture, skin * (0.7, 0.6, 0.58), 0.45 * _bump(u, v, (0, 0.08), 0.12, 0.03))
    round_ = np.sqrt(np.maximum(0, 1 - (u / looks.eye) ** 2))
    tall = looks.eye * 0.42
    top, bottom = -tall * round_ * (1 - 1.7 * pose.shut), tall * 0.8 * round_
    white = np.maximum(top - v, v - bottom)
    held = _edge(white, soft) * (np.abs(u) < looks.eye)
    _mix(picture, (226, 220, 214), held)
    far = np.hypot(u - 0.35 * looks.eye * pose.gaze, v + 0.01)
    _mix(picture, looks.iris, held * _edge(far - 0.062, soft))
    _mix(picture, (14, 12, 14), held * _edge(far - 0.028, soft))
    _mix(
        picture,
        (250, 250, 250),
        held * _edge(np.hypot(u - 0.35 * looks.eye * pose.gaze + 0.02, v + 0.03) - 0.012, soft),
    )
    lash = np.abs(v - np.minimum(top, bottom)) - 0.016 * round_
    _mix(picture, (28, 20, 20), 0.9 * _edge(lash, soft) * (np.abs(u) < looks.eye))
    arc = -0.2 - 0.05 * pose.raised + 0.9 * (u * side + 0.02) ** 2
    brow = np.abs(v - arc) - looks.brow * np.sqrt(np.maximum(0, 1 - (u / 0.19) ** 2))
    _mix(picture, np.asarray(looks.hair, np.float32) * 0.8, 0.9 * _edge(brow, 1.5 * soft) * (np.abs(u) < 0.19))


def _strands(x: np.ndarray, y: np.ndarray, across: np.ndarray, down: np.ndarray) -> np.ndarray:
    """How light hair is where it falls."""
    waves = np.sin(46 * x + 5 * np.sin(5 * y)) * 0.5 + np.sin(23 * x - 7 * y) * 0.5
    return 0.82 + 0.16 * waves + 0.3 * _bump(across, down, (-0.35, -0.7), 0.35, 0.3)


def _figure(looks: Looks, pose: Pose, size: float) -> tuple[np.ndarray, np.ndarray]:
    """What is below and behind a head as a square patch (hair that hangs, shoulders, neck, ears), and how much of each
    pixel it covers."""
    reach = BODY
    count = max(8, int(size * reach))
    grid = ((np.arange(count) + 0.5) / count * 2 * reach - reach).astype(np.float32)
    x, y = np.meshgrid(grid, grid)
    soft = 3 * reach / count
    picture, alpha = np.zeros((count, count, 3), np.float32), np.zeros_like(x)

    def lay(colours: Any, share: np.ndarray) -> None:
        _mix(picture, colours, np.where(alpha > 0.02, share, (share > 0) * 1.0))
        np.maximum(alpha, share, out=alpha)

    turn = _turn(pose)
    skin = np.asarray(looks.skin, np.float32)
    lean = 0.25 * np.sin(np.radians(pose.roll)) * np.clip(1 - y, 0, 2)
    if looks.long:
        back = np.hypot((x - lean) / 0.98, np.where(y < 0, y / 1.14, y / 2.4)) - 1
        lay(np.asarray(looks.hair) * (0.6 * _strands(x, y, x, y))[..., None], _edge(back, soft) * (y < 1.6))
    coat = np.asarray((70, 84, 104) if looks.long else (92, 74, 66), np.float32)
    lay(coat * (1 - 0.25 * np.clip(x + 0.2, -1, 1))[..., None], _edge(1.32 + 0.24 * x**2 - y, 2 * soft))
    neck = np.maximum(np.abs(x - 0.4 * lean) - 0.4, np.maximum(0.3 - y, y - 1.42 + 0.4 * np.abs(x)))
    lay(skin * (0.62 - 0.2 * np.clip(x, -1, 1))[..., None], _edge(neck, soft))
    for side in () if looks.long else (-1, 1):
        ear = turn @ (side * looks.wide * 0.98, 0.02, -0.05)
        lay(skin * (0.75 - 0.15 * side), _edge(np.hypot((x - ear[0]) / 0.11, (y - ear[1]) / 0.2) * 0.1 - 0.1, soft))
    return picture, alpha


def _head(looks: Looks, pose: Pose, size: float) -> tuple[np.ndarray, np.ndarray]:
    """A head as a square patch, and how much of each pixel it covers."""
    canvas = _Canvas(looks, pose, size, HEAD)
    u, v, soft = canvas.u, canvas.v, 1.5 * canvas.step
    light = _light(canvas)[..., None]
    picture = _face(canvas) * light
    line = looks.hairline + 0.05 * np.sin(9 * u) + 0.75 * u**2 * (1 if looks.long else 0.35)
    sides = np.abs(u) - looks.wide * (0.93 if looks.long else 0.965) + 0.3 * np.clip(v, 0, 1)
    crown = np.minimum(v - line, np.where(v < (0.9 if looks.long else 0.05), -sides, 1))
    hair = np.asarray(looks.hair) * _strands(u, v, canvas.x, canvas.y)[..., None] * (0.55 + 0.5 * light)
    _mix(picture, hair, _edge(crown, 2 * soft))
    return np.clip(picture, 0, 255), canvas.seen


@lru_cache(maxsize=4)
def _wall(width: int, height: int) -> np.ndarray:
    """What is behind: a wall with a picture and the edge of a door, out of focus."""
    x, y = np.meshgrid(np.linspace(0, 1, width, dtype=np.float32), np.linspace(0, 1, height, dtype=np.float32))
    wall = np.stack((168 - 40 * x - 22 * y, 176 - 34 * x - 26 * y, 172 - 20 * x - 30 * y), -1)
    wall[(x > 0.78) & (x < 0.95) & (y > 0.12) & (y < 0.5)] = (96, 112, 128)
    wall[(x < 0.1)] *= 0.72
    wall[(y > 0.82)] *= 0.8
    return cv2.GaussianBlur(wall, (0, 0), width / 90)


@dataclass(frozen=True)
class Standing:
    """Somebody in a frame: who, where the middle of their face is (in parts of the frame), and how tall it is."""

    who: str
    x: float = 0.47
    y: float = 0.5
    tall: float = 0.5
    """Of the frame's height, brow to chin and back."""
    start: float = 0.0


def head_frame(
    *people: Standing, time: float = 0.0, width: int = 320, height: int = 240, lively: float = 1.0, fine: int = 1
) -> tuple[np.ndarray, list[np.ndarray]]:
    """A frame (RGB, uint8) with people in it, and where the eyes of each are (2 x 2). `fine` 2 is for pages."""
    picture = _wall(width * fine, height * fine).copy()
    eyes = []
    for one in people:
        pose = pose_at(time, lively, one.start)
        sway = lively * 0.02 * np.array((np.sin(1.2 * (time + one.start)), np.sin(1.7 * (time + one.start) + 1)))
        middle = ((one.x, one.y) + sway) * (width, height)
        size = one.tall * height
        eyes.append(eyes_in(one.who, pose, (middle[0] - 0.5, middle[1] - 0.5), size))
        for draw in (_figure, _head):
            patch, alpha = draw(PEOPLE[one.who], pose, size * fine)
            shift = np.array([[1, 0, 0], [0, 1, 0]]) + np.outer(middle * fine - len(patch) / 2, (0, 0, 1))
            whole = picture.shape[1::-1]
            over = cv2.warpAffine(alpha, shift, whole)[..., None]
            picture += (cv2.warpAffine(patch, shift, whole, borderMode=cv2.BORDER_REPLICATE) - picture) * over
    if fine > 1:
        picture = cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA)
    grain = np.random.default_rng(int(time * 1000)).normal(0, 1.5, picture.shape[:2]).astype(np.float32)
    return np.clip(picture + grain[..., None], 0, 255).astype(np.uint8), eyes


def head_frames(*people: Standing, seconds: float = 2.0, rate: int = 24, **of: Any) -> Iterator[np.ndarray]:
    for number in range(round(seconds * rate)):
        yield head_frame(*people, time=number / rate, **of)[0]


def head_clip(file: Path, who: str | tuple[Standing, ...], seconds: float = 2.0, rate: int = 24, **of: Any) -> Path:
    """A film of one head, or of some: `who` is a name or where each stands. Other words go to `head_frame`, but
    `sound`, `squeezed` and `turned`, which are the film's."""
    film = {name: of.pop(name) for name in ("sound", "squeezed", "turned") if name in of}
    people = (Standing(who),) if isinstance(who, str) else who
    frames = head_frames(*people, seconds=seconds, rate=rate, **of)
    return a_film(file, frames, rate=Fraction(rate), **{"sound": "", **film})
