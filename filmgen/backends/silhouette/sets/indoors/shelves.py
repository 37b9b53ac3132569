"""What stands on a room's shelves: books, glassware with something in it, crockery."""

from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.colours import colour, mix
from filmgen.backends.silhouette.outlines import below, rounded
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.indoors.room import Surface
from filmgen.backends.silhouette.sets.indoors.solids import Joiner

LIQUIDS = tuple(colour(text) for text in ("e0a23c", "6fc0a4", "c0502c", "86b0c8", "d4c47c", "8a7ab0"))


def _bookshelf(j: Joiner, wall: Surface, u: float, half: float = 0.75, top: float = 2.2) -> None:
    """A case of books."""
    air, rng = j.room.easel.air, j.room.easel.chance("books", u)
    case = wall.box(u - half - 0.06, 0, u + half + 0.06, top + 0.06)
    j.sheet.fill(case, mix(air.ink, air.lift, 0.15))
    j.sheet.rim(case, j.room.easel.towards(*case.mean(0)), 2.4, air.rim, 0.5)
    rows = max(3, int(top / 0.42))
    pitch = top / rows
    spines: dict[int, list[np.ndarray]] = {0: [], 1: [], 2: [], 3: []}
    for row in range(rows):
        level, at = row * pitch + 0.04, u - half + 0.02
        j.sheet.fill(
            wall.box(u - half, level, u + half, level + pitch - 0.06), mix(air.ink, j.lighting.tone(0.35), 0.4)
        )
        while at < u + half - 0.08:
            wide, tall = rng.uniform(0.035, 0.085), pitch * rng.uniform(0.55, 0.84)
            if rng.random() < 0.92:
                lean = rng.uniform(0.02, 0.07) if rng.random() < 0.1 else 0.0
                spines[int(rng.integers(4))].append(
                    wall.shape(
                        (at, level), (at + wide, level), (at + wide + lean, level + tall), (at + lean, level + tall)
                    )
                )
            at += wide + 0.008
    warm = (
        mix(air.ink, air.lift, 0.4),
        mix(air.ink, j.lighting.tone(0.5), 0.55),
        mix(air.lift, air.accent, 0.14),
        mix(air.ink, j.lighting.tone(0.8), 0.5),
    )
    for kind, shapes in spines.items():
        j.sheet.fill(shapes, warm[kind])
        j.sheet.rim(shapes, (0, -1), max(0.8, 0.008 * wall.scale(u)), air.rim, 0.25)


def _books_wall(j: Joiner, wall: Surface, u: float) -> None:
    """Cases to the ceiling, side by side."""
    high = min(3.6, j.room.bones.high - 0.3)
    for case in (-1.56, 0.0, 1.56):
        _bookshelf(j, wall, u + case, 0.72, high)


def _shelf(j: Joiner, wall: Surface, left: float, right: float, level: float) -> None:
    air = j.room.easel.air
    j.sheet.fill(wall.box(left, level - 0.06, right, level), mix(air.ink, air.lift, 0.1))
    j.sheet.fill(wall.box(left, level - 0.008, right, level + 0.006), air.rim, 0.5)


def flask(u: float, v: float, wide: float, tall: float, kind: int) -> np.ndarray:
    """Glassware standing at a point, v up: a cone, a round flask, a jar or a bottle."""
    w, h = wide, tall
    if kind == 0:
        rows = ((0.14, 1), (0.14, 0.62), (0.5, 0.06), (0.46, 0))
    elif kind == 1:
        rows = ((0.12, 1), (0.12, 0.62), (0.36, 0.52), (0.5, 0.3), (0.42, 0.08), (0.25, 0))
    elif kind == 2:
        rows = ((0.34, 1), (0.34, 0.93), (0.44, 0.88), (0.44, 0.04), (0.38, 0))
    else:
        rows = ((0.12, 1), (0.12, 0.72), (0.32, 0.56), (0.32, 0.03), (0.28, 0))
    right = [(u + w * a, v + h * b) for a, b in rows]
    left = [(u - w * a, v + h * b) for a, b in reversed(rows)]
    return np.array([*right, *left])


def glass(
    j: Joiner, wall: Surface, outline: np.ndarray, level: float, liquid: np.ndarray, strength: float = 0.75
) -> None:
    """Glass with something in it: dark body, contents that glow, a bright surface, rims both sides."""
    air, sheet = j.room.easel.air, j.sheet
    shape = wall.put(outline)
    if len(shape) < 3:
        return
    sheet.fill(shape, mix(air.ink, air.lift, 0.4), 0.5)
    low, high = shape[:, 1].max(), shape[:, 1].min()
    surface = low - (low - high) * level
    held = below(shape, surface)
    if len(held) > 2:
        sheet.fill(held, upright((surface, liquid), (low, mix(liquid, air.ink, 0.5))), strength)
        sheet.glow(float(held[:, 0].mean()), (surface + low) / 2, 1.1 * (low - high), liquid, 0.22 * strength)
    width = float(np.clip(0.01 * wall.scale(0.0), 0.8, 3.0))
    sheet.rim(shape, j.room.easel.towards(*shape.mean(0)), width, air.rim, 0.7)
    sheet.rim(shape, (0.9 if j.room.easel.key[0] < shape[:, 0].mean() else -0.9, 0.2), width * 0.7, air.kick, 0.35)


def _glasses(
    kinds: tuple[int, ...], levels: tuple[float, ...], half: float
) -> Callable[[Joiner, Surface, float], None]:
    def draw(j: Joiner, wall: Surface, u: float) -> None:
        rng = j.room.easel.chance("bottles", u)
        for row, level in enumerate(levels):
            left, right = u - half + 0.1 * (row % 2), u + half
            _shelf(j, wall, left, right, level)
            at = left + 0.06
            while at < right - 0.2:
                wide, tall = rng.uniform(0.15, 0.3), rng.uniform(0.22, 0.44)
                outline = flask(at + wide / 2, level, wide, tall, int(rng.choice(kinds)))
                glass(j, wall, outline, rng.uniform(0.3, 0.75), LIQUIDS[rng.integers(len(LIQUIDS))], 0.6)
                at += wide + rng.uniform(0.02, 0.09)

    return draw


def _pans(j: Joiner, wall: Surface, u: float) -> None:
    """A shelf of crockery with pans hung beneath."""
    rng = j.room.easel.chance("pans")
    _shelf(j, wall, u - 1.05, u + 1.05, 1.8)
    at = u - 0.95
    while at < u + 0.8:
        wide, tall = rng.uniform(0.15, 0.32), rng.uniform(0.2, 0.4)
        wall.cut(j.sheet, wall.put(rounded(at, 1.8, at + wide, 1.8 + tall, 0.05)), 0.3)
        at += wide + rng.uniform(0.04, 0.12)
    for pan in range(4):
        middle, drop, size = u - 0.8 + pan * 0.5, rng.uniform(0.2, 0.3), rng.uniform(0.1, 0.16)
        wall.cut(
            j.sheet,
            [wall.box(middle - 0.014, 1.74 - drop, middle + 0.014, 1.74), wall.oval(middle, 1.74 - drop - size, size)],
            0.15,
        )


def _dresser(j: Joiner, wall: Surface, u: float) -> None:
    """Plates on edge above, cupboards below."""
    air = j.room.easel.air
    wall.cut(
        j.sheet,
        [
            wall.box(u - 0.8, 0, u + 0.8, 0.95),
            wall.box(u - 0.72, 0.95, u + 0.72, 2.15),
            wall.box(u - 0.8, 2.1, u + 0.8, 2.2),
        ],
        0.25,
    )
    for level in (1.0, 1.38, 1.76):
        j.sheet.fill(wall.box(u - 0.66, level, u + 0.66, level + 0.33), mix(air.ink, air.lift, 0.1))
        plates = [wall.oval(u - 0.5 + 0.25 * at, level + 0.15, 0.11, 0.13) for at in range(5)]
        wall.cut(j.sheet, plates, 0.85)
    for left in (u - 0.72, u + 0.04):
        panel = wall.box(left, 0.1, left + 0.68, 0.85)
        j.sheet.rim(panel, (0, 1), 1.5, air.rim, 0.3)


SHELVES: dict[str, Callable[[Joiner, Surface, float], None]] = {
    "books-wall": _books_wall,
    "bookshelf": _bookshelf,
    "dresser": _dresser,
    "bottles": _glasses((0, 1, 1, 2), (1.35, 1.9, 2.45), 1.3),
    "shelves": _glasses((2, 2, 3), (0.7, 1.25, 1.8, 2.35), 1.0),
    "jars": _glasses((2, 2, 2, 1), (0.95, 1.45, 1.95, 2.45), 1.5),
    "spirits": _glasses((3, 3, 3, 1), (1.25, 1.75, 2.25), 1.5),
    "pans": _pans,
}
