"""What lies under a street's feet: wet stone that gives the picture back, cobbles, snow, a canal."""

import cv2
import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.planes import snowed
from filmgen.backends.silhouette.sheet import TOP, Sheet


def wet(easel: Easel) -> bool:
    return easel.picture.weather in ("rain", "storm") or (
        easel.picture.hour in ("night", "dusk") and easel.picture.weather not in ("snow", "dust")
    )


def lay_ground(easel: Easel, town: Sheet, sky: Sheet, water: bool = False) -> None:
    """Paint the ground on the town's sheet: what is above it, upside down, squeezed, blurred and broken by ripples; dry
    it only dims, and snow is pale."""
    air, horizon = easel.air, easel.lens.horizon
    row = round((horizon - TOP) * town.scale)
    tall = town.height - row
    if tall < 4 or row < 8:
        return
    damp = water or wet(easel)
    rng = easel.chance("ripples")
    area = (slice(row, town.height), slice(0, town.width))
    broken = town.noise(rng, area, 34, 4, 7) - 0.5
    mirror = mirrored(town, sky, row, tall, broken, damp)
    puddles = np.clip((town.noise(rng, area, 70, 4, 5) - (0.1 if water else 0.38)) * 3, 0, 1)[..., None]
    base = mix(air.ink, air.lift, 0.25)
    if damp:
        ground = base * 0.6 + mirror * (0.52 + 0.62 * puddles)
    else:
        ground = mix(base, mix(air.mid, air.air, 0.3), 0.3) * 1.1 + mirror * (0.36 + 0.12 * puddles)
    if snowed(easel) and not water:
        snow = mix(air.air, WHITE, 0.25)
        drift = np.clip(0.72 + 0.5 * broken, 0, 1)[..., None]
        ground = ground * (1 - 0.8 * drift) + snow * (0.8 * drift)
    fall = np.linspace(1.0, 0.62, tall, dtype=np.float32)[:, None, None]
    ground = np.clip(ground, 0, 255) * fall
    if not damp:
        stones = noise.facets(town.noise(easel.chance("cobbles"), area, 10, 3, 3.4), 0.8, 1.5)
        deep = np.linspace(0, 1, tall, dtype=np.float32)[:, None]
        for side, hue, alpha in ((1, air.rim, 0.12), (-1, air.ink, 0.3)):
            ground += (hue - ground) * (np.clip(side * stones, 0, 1) * deep * np.float32(alpha))[..., None]
    if town.cover is None:
        town.paint[area] = ground
        return
    bare = 1 - town.cover[area][..., None]
    town.paint[area] = np.clip(town.paint[area] + ground * bare, 0, 255)
    town.cover[area] = 1.0


def mirrored(town: Sheet, sky: Sheet, row: int, tall: int, broken: np.ndarray, damp: bool) -> np.ndarray:
    """The picture above a row as still-moving water has it."""
    scale = town.scale
    top = max(0, row - int(tall * 1.9))
    above = town.paint[top:row]
    if town.cover is not None:
        above = above + sky.paint[top:row] * (1 - town.cover[top:row, :, None])
    mirror = cv2.resize(cv2.flip(above, 0), (town.width, tall), interpolation=cv2.INTER_AREA)
    mirror = cv2.GaussianBlur(mirror, (0, 0), sigmaX=2.2 * scale, sigmaY=(13 if damp else 30) * scale)
    depth = np.linspace(0.25, 1, tall, dtype=np.float32)[:, None]
    down, across = np.mgrid[0:tall, 0 : town.width].astype(np.float32)
    ripple = np.sin(down / scale * 0.55 + broken * 16) * 2.2
    look_x = (across + (broken * 38 + ripple) * depth * scale).astype(np.float32)
    look_y = np.clip(down + broken * 26 * depth * scale, 0, tall - 1).astype(np.float32)
    return cv2.remap(mirror, look_x, look_y, cv2.INTER_LINEAR, borderMode=cv2.BORDER_REFLECT)
