"""Hair, strand by strand: lines over the skull that catch the light. Head heights, chin at (0, 0)."""

from functools import lru_cache

import numpy as np

from filmgen.backends.silhouette.bodies.costume import Costume
from filmgen.backends.silhouette.bodies.curve import Curve, strip
from filmgen.backends.silhouette.bodies.cutout import Sheet
from filmgen.backends.silhouette.bodies.face import NEAR, Place
from filmgen.backends.silhouette.bodies.hair_loose import curls, ringlets
from filmgen.backends.silhouette.chance import chance


@lru_cache(maxsize=32)
def _strands(kind: str, seed: int) -> tuple[np.ndarray, ...]:
    """Strokes (K, 13, 2) over the hair in profile, in three lots from faint to bright; y DOWN."""
    rng = chance("strands", kind, seed)
    count = {"bald": 0, "balding": 60, "cropped": 90}.get(kind, 190)
    v = rng.random(count)
    jit = rng.random((4, count))
    if kind in ("bun", "ponytail", "braid"):
        keys = (
            (0.385 - 0.385 * v + 0.02 * jit[0], 0.82 - 0.30 * v + 0.03 * jit[1]), (0.22 - 0.36 * v, 1.08 - 0.39 * v),
            (-0.26 + 0.04 * v, 1.08 - 0.53 * v), (-0.43 + 0.03 * jit[2], 0.86 - 0.30 * v),
        )  # fmt: skip
    elif kind in ("bob", "long"):
        fall = 0.5 if kind == "bob" else 1.2
        keys = (
            (0.36 - 0.3 * v + 0.02 * jit[0], 0.8 + 0.1 * jit[1]), (0.3 - 0.5 * v, 1.12 - 0.1 * v),
            (-0.1 - 0.5 * v, 0.95 - 0.15 * v), (0.02 - 0.54 * v, 0.62 - fall * (0.75 + 0.35 * jit[2])),
        )  # fmt: skip
    elif kind == "balding":
        keys = (
            (-0.06 - 0.14 * v, 0.64 - 0.2 * v), (-0.2 - 0.1 * v, 0.74 - 0.2 * v), (-0.4, 0.7 - 0.3 * v),
            (-0.5 + 0.1 * jit[0], 0.5 - 0.26 * v),
        )  # fmt: skip
    else:
        reach = 0.55 + 0.45 * jit[0]
        start = (0.42 - 0.42 * v, 0.84 - 0.3 * v)
        end = (-0.48 + 0.16 * v, 0.74 - 0.5 * v)
        keys = (start, (0.26 - 0.3 * v, 1.12 - 0.34 * v), (-0.3 * reach, 1.1 - 0.45 * v),
            (start[0] + (end[0] - start[0]) * reach,
                start[1] + (end[1] - start[1]) * reach + 0.1 * (1 - reach)))  # fmt: skip
    points = [np.stack([x + 0 * v, -y + 0 * v], axis=1) for x, y in keys]
    grown = 1.0 if kind in ("bun", "ponytail", "braid", "bob", "long") else 1.1
    points = [(point - (0.0, -0.6)) * grown + (0.0, -0.6) for point in points]
    t = np.linspace(0, 1, 13)[None, :, None]
    s = 1 - t
    a, b, c, d = (point[:, None] for point in points)
    lines = s**3 * a + 3 * s * s * t * b + 3 * s * t * t * c + t**3 * d
    return lines[: count // 2], lines[count // 2 : 5 * count // 6], lines[5 * count // 6 :]


def draw_strands(sheet: Sheet, place: Place, worn: Costume, seed: int) -> None:
    """Hair over the skull, as lines that catch the light; call before the ear is cut."""
    wrapped = worn.hat in ("hood", "headscarf")
    if sheet.head_pixels < NEAR * 0.75 or wrapped or worn.hair in ("bald", "tousled"):
        return
    if worn.hair == "wild":
        _draw_ringlets(sheet, place, "side", seed, bool(worn.hat))
        return
    kind = "cropped" if worn.hat and worn.hair not in ("bob", "long") else worn.hair
    for lines, strength in zip(_strands(kind, seed), (0.10, 0.20, 0.42), strict=True):
        if len(lines):
            moved = place(Curve(lines.reshape(-1, 2), np.zeros(lines.shape[0] * lines.shape[1], bool)))
            sheet.strokes(moved.points.reshape(lines.shape), width=0.004, strength=strength)


def stray_hairs(place: Place, worn: Costume, seed: int) -> list[Curve]:
    """A few that have escaped at the nape."""
    rng = chance("strays", seed)
    hairs = []
    if worn.hair in ("bun", "ponytail", "braid"):
        for _ in range(6):
            x, y, dx = -0.30 + 0.12 * rng.random(), 0.26 + 0.1 * rng.random(), 0.14 * rng.random()
            hairs.append(
                strip(
                    [(x, -y), (x - 0.06 - 0.5 * dx, -(y - 0.15)), (-0.30 - dx, 0.02 + 0.08 * rng.random())],
                    0.007,
                    0.005,
                )
            )
    return [place(hair) for hair in hairs]


def draw_front_strands(sheet: Sheet, place: Place, worn: Costume, seed: int, back: bool) -> None:
    """Hair combed from the parting (or down the back), as lines that catch the light."""
    if (
        sheet.head_pixels < NEAR * 0.75
        or worn.hair in ("bald", "tousled", "balding")
        or worn.hat in ("hood", "headscarf")
    ):
        return
    if worn.hair == "wild":
        _draw_ringlets(sheet, place, "front", seed, bool(worn.hat))
        return
    lines = _combed(worn.hair, bool(worn.hat), back, seed)
    moved = place(Curve(lines.reshape(-1, 2), np.zeros(lines.shape[0] * lines.shape[1], bool))).points
    moved = moved.reshape(lines.shape)
    for part, strength in ((moved[::2], 0.14), (moved[1::4], 0.28), (moved[3::4], 0.5)):
        sheet.strokes(part, width=0.004, strength=strength)


@lru_cache(64)
def _combed(kind: str, hatted: bool, back: bool, seed: int) -> np.ndarray:
    """Strokes (K, 14, 2) from the parting over the whole mass of the hair, y DOWN."""
    rng = chance("front-strands", kind, seed)
    count = 130
    v, jit = rng.random(count), rng.random((3, count))
    u, w = (np.clip(v + 0.42 * (jit[at] - 0.5), 0.0, 1.0) for at in (0, 2))
    side = np.where(rng.random(count) < 0.5, -1.0, 1.0)
    low = {"bob": 0.14, "long": -0.62}.get(kind, 0.24 if back else 0.46)
    if back:
        x3 = side * (0.04 + (0.44 if low < 0 else 0.36) * v)
        keys = ((side * 0.12 * v, 0.98 - 0.06 * v), (side * (0.1 + 0.34 * v), 1.02 - 0.2 * v),
            (side * (0.06 + 0.4 * v), 0.5 + 0 * v), (x3, low + 0.14 * jit[1]))  # fmt: skip
    elif low < 0.2:
        end = 0.34 + (0.21 if low < 0 else 0.11) * w
        keys = ((0.06 + side * 0.03 * v, 0.94 + 0.11 * v), (side * (0.30 + 0.15 * u), 0.94 + 0.13 * u),
            (side * (0.375 + 0.08 * w), 0.5 + 0 * v), (side * end, low + 0.34 * jit[1]))  # fmt: skip
    else:
        keys = ((0.06 + side * 0.04 * v, 0.87 + 0.16 * v), (side * (0.2 + 0.14 * u), 0.92 + 0.12 * u),
            (side * (0.35 + 0.06 * w), 0.82 + 0 * v), (side * (0.385 + 0.03 * w), low + 0.3 * jit[1]))  # fmt: skip
    t = np.linspace(0, 1, 14)[None, :, None]
    a, b, c, d = (np.stack([x, -(np.minimum(y, 0.7) if hatted else y)], axis=1)[:, None] for x, y in keys)
    return (1 - t) ** 3 * a + 3 * t * (1 - t) ** 2 * b + 3 * t * t * (1 - t) * c + t**3 * d


def _draw_ringlets(sheet: Sheet, place: Place, view: str, seed: int, covered: bool) -> None:
    sheet.strokes(*map(place, ringlets(curls(view, seed, covered))), width=0.012, strength=0.34)
