"""How near everything in a still is, from 0 (the sky) to 1 (whoever the shot is about) and beyond."""

import cv2
import numpy as np

from filmgen.backends.multiplane.figures import Standee
from filmgen.backends.silhouette.composition import Composition
from filmgen.backends.silhouette.sheet import HEIGHT
from filmgen.film.shots import Picture
from filmgen.film.staging import SetName

SMALL = 320
"""Pixels across the picture in which depth is judged: what moves is smooth."""
WALL, CEILING, FLOOR = 0.62, 0.8, 1.1
"""How near the far wall of a room is, and its ceiling and floor where they are nearest."""
HILLS = 0.42
"""How near the darkest of what stands on the horizon is."""
NEAREST = 1.3
FLOATING: dict[SetName, float] = {"space": 0.0, "orbit": 0.35, "underwater": 0.3, "micro-world": 0.55, "void": 0.25}
"""How near what is behind people is where nobody stands on anything."""


def judged(
    picture: np.ndarray, paper: Picture, composition: Composition, found: tuple[Standee, ...], look: bool
) -> np.ndarray:
    """How near everything behind the people is, at the picture's size, floats. `look` also asks the picture: what is
    dark before a bright sky is nearer than it (aerial perspective); without, there is only ground, wall and sky."""
    height, width = picture.shape[:2]
    size = (SMALL, max(16, round(SMALL * height / width)))
    near = _ground(paper, composition, size)
    if look and not paper.place.interior and paper.place.set not in FLOATING:
        near = np.maximum(near, _hills(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), composition, found))
    for standee in found:
        if standee.vague:
            share = cv2.resize(standee.matte, size, interpolation=cv2.INTER_AREA)
            near = near * (1 - share) + standee.near * share
    near = cv2.GaussianBlur(near.astype(np.float32), (0, 0), SMALL / 110)
    return cv2.resize(near, (width, height), interpolation=cv2.INTER_CUBIC)


def _ground(paper: Picture, composition: Composition, size: tuple[int, int]) -> np.ndarray:
    """Ground rises to the lens below the horizon; a room has a wall behind it and a ceiling above."""
    width, height = size
    if paper.place.set in FLOATING:
        return np.full((height, width), FLOATING[paper.place.set], np.float32)
    horizon, feet = (at / HEIGHT for at in (composition.lens.horizon, composition.lens.ground(1.0)))
    y = (np.arange(height, dtype=np.float32) + 0.5) / height
    down = np.clip((y - horizon) / max(0.05, feet - horizon), 0, NEAREST)
    if paper.place.interior:
        up = np.clip((horizon - y) / max(0.3, horizon) * CEILING, 0, CEILING)
        down = np.maximum(np.maximum(np.minimum(down, FLOOR), up), WALL)
    return np.repeat(down[:, None], width, 1)


def _hills(small: np.ndarray, composition: Composition, found: tuple[Standee, ...]) -> np.ndarray:
    """What stands before the sky, by how much darker it is than the sky about it."""
    height, width = small.shape[:2]
    grey = cv2.cvtColor(small, cv2.COLOR_BGR2GRAY).astype(np.float32)
    people = np.zeros((height, width), np.float32)
    for standee in found:
        people = np.maximum(people, cv2.resize(standee.matte, (width, height), interpolation=cv2.INTER_AREA))
    known = (cv2.dilate(people, np.ones((5, 5))) < 0.05).astype(np.float32)
    wide = (0, 0), width / 6
    weight = cv2.GaussianBlur(known, *wide) + 1e-3
    sky = cv2.GaussianBlur(grey * known, *wide) / weight
    sky = np.maximum(sky, cv2.GaussianBlur(cv2.dilate(grey * known, np.ones((15, 15))), (0, 0), width / 16) * 0.8)
    darker = np.clip((sky - grey) / (sky + 18) - 0.12, 0, 0.7) / 0.7 * known
    filled = cv2.morphologyEx(darker, cv2.MORPH_OPEN, np.ones((3, 3)))
    filled = cv2.morphologyEx(filled, cv2.MORPH_CLOSE, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (23, 23)))
    y = (np.arange(height, dtype=np.float32)[:, None] + 0.5) / height
    low = np.clip(1.15 - 0.8 * (composition.lens.horizon / HEIGHT - y), 0.25, 1)
    return HILLS * filled * low
