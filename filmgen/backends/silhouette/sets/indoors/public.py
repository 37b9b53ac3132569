"""Furniture of public rooms: pews, school desks, a ward's beds, a cell's bunk, an altar, a judge's bench."""

from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.sets.indoors.solids import Joiner


def _pews(j: Joiner, x: float, z: float) -> None:
    """Benches one behind another."""
    for row in (2.6, 1.8, 1.0):
        j.box(x - 1.3, x + 1.3, 0.0, 0.46, z + row - 0.5, z + row - 0.2, 0.8, 0.5)
        j.box(x - 1.3, x + 1.3, 0.0, 0.92, z + row - 0.2, z + row - 0.14, 0.72)


def _desks(j: Joiner, x: float, z: float) -> None:
    """School desks in rows."""
    for row in (1.7, 0.7):
        for left in (-1.2, 0.2):
            j.legs(x + left, x + left + 0.9, 0.66, z + row, z + row + 0.45, 0.04)
            j.box(x + left, x + left + 0.9, 0.64, 0.7, z + row, z + row + 0.45, 0.5)


def _beds(j: Joiner, x: float, z: float) -> None:
    """A ward: beds side by side with their feet to us."""
    air = j.room.easel.air
    for left in (-1.3, 0.5):
        a = x + left
        j.box(a, a + 0.9, 0.3, 0.55, z, z + 1.7, 0.2, 0.9)
        foot = j.box(a - 0.02, a + 0.92, 0.5, 0.53, z - 0.04, z, 0.7)
        rails = [foot.bar(a + d, 0.0, a + d, 0.9, 0.03) for d in (0.0, 0.9)]
        rails += [foot.bar(a + d, 0.5, a + d, 0.88, 0.016) for d in (0.18, 0.36, 0.54, 0.72)]
        foot.cut(j.sheet, [*rails, foot.bar(a, 0.88, a + 0.9, 0.88, 0.03)], 0.3)
        j.sheet.fill(foot.box(a + 0.28, 0.58, a + 0.62, 0.8), mix(air.rim, WHITE, 0.3), 0.6)


def _bunk(j: Joiner, x: float, z: float) -> None:
    """A plank bed on chains."""
    j.box(x - 0.95, x + 0.95, 0.42, 0.52, z - 0.35, z + 0.35, 0.5)
    side = j.card(x, z - 0.35)
    side.cut(j.sheet, [side.bar(-0.9, 0.5, -0.9, 1.5, 0.02), side.bar(0.9, 0.5, 0.9, 1.5, 0.02)], 0.2)


def _altar(j: Joiner, x: float, z: float) -> None:
    air = j.room.easel.air
    j.box(x - 1.6, x + 1.6, 0, 0.16, z - 0.6, z + 0.6, 0.5)
    j.box(x - 0.9, x + 0.9, 0.16, 1.05, z - 0.3, z + 0.3, 0.35)
    front = j.card(x, z - 0.3)
    front.cut(j.sheet, [front.bar(0, 1.05, 0, 1.75, 0.05), front.bar(-0.2, 1.5, 0.2, 1.5, 0.05)], 0.1)
    for at in (-0.7, -0.5, 0.5, 0.7):
        j.sheet.fill(front.box(at - 0.02, 1.05, at + 0.02, 1.34), air.rim, 0.7)
        j.sheet.glow(*front.at(at, 1.38), 0.5 * front.scale(0), j.lighting.light.hue, 0.6)


def _throne(j: Joiner, x: float, z: float) -> None:
    """The judge's bench: high, wide, with a chair above it."""
    j.box(x - 0.3, x + 0.3, 1.2, 2.2, z + 0.3, z + 0.36, 0.8)
    front = j.box(x - 1.7, x + 1.7, 0.0, 1.5, z - 0.3, z + 0.2, 0.55)
    for left in np.arange(x - 1.6, x + 1.3, 0.8):
        j.sheet.rim(front.box(left, 0.2, left + 0.68, 1.3), (0, 1), 1.6, j.room.easel.air.rim, 0.3)
    j.box(x - 1.8, x + 1.8, 1.5, 1.56, z - 0.36, z + 0.25, 0.35, 1.0)
    for left in (x - 2.9, x + 2.0):
        j.box(left, left + 0.9, 0.0, 1.0, z - 0.5, z + 0.2, 0.62)


PUBLIC: dict[str, Callable[[Joiner, float, float], None]] = {
    "pews": _pews, "desks": _desks, "beds": _beds, "bunk": _bunk, "altar": _altar, "throne": _throne,
}  # fmt: skip
