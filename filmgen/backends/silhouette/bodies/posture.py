"""How a human body is held at one moment: angles in degrees, nothing drawn yet.

0 is hanging straight down (limbs) or upright (trunk), + is forward. A joint after another bends from it: an elbow of
90 folds the forearm up, a knee of 90 folds the shin back.
"""

from dataclasses import dataclass, fields, replace
from typing import Literal

Hand = Literal["relaxed", "grip", "point", "open", "flat", "pinch"]
Four = tuple[float, float, float, float]
Three = tuple[float, float, float]


@dataclass(frozen=True)
class Posture:
    """`arm` and `other_arm` (the far one): shoulder, elbow, wrist, and how far out to the side. `leg` and `other_leg`:
    hip, knee, foot (toes up is +). `roll` tips the whole body forward (-90: on the back), `lift` is in head heights,
    `turn` is degrees turned away from the way it faces, `sway` how far the hem trails, `glance` how far the head is
    turned: 0 ahead, 0.5 to the lens, 1 over the shoulder."""

    lean: float = 2.0
    bend: float = -3.0
    neck: float = 8.0
    head: float = 0.0
    arm: Four = (-4, 12, 0, 4)
    other_arm: Four = (2, 14, 0, 4)
    leg: Three = (3, 2, 0)
    other_leg: Three = (-5, 3, 0)
    hand: Hand = "relaxed"
    other_hand: Hand = "relaxed"
    roll: float = 0.0
    lift: float = 0.0
    shift: float = 0.0
    sway: float = 0.0
    turn: float = 0.0
    shrug: float = 0.0
    glance: float = 0.0

    def but(self, **changes: object) -> "Posture":
        return replace(self, **changes)  # type: ignore[arg-type]


def between(first: Posture, second: Posture, share: float) -> Posture:
    """Part of the way from one posture to another; below 0 and above 1 it goes beyond (anticipation, overshoot)."""
    if share == 1.0:
        return second
    values: dict[str, object] = {}
    for name in (entry.name for entry in fields(Posture)):
        a, b = getattr(first, name), getattr(second, name)
        if isinstance(a, str):
            values[name] = a if share < 0.5 else b
        elif isinstance(a, tuple):
            values[name] = tuple(x + (y - x) * share for x, y in zip(a, b, strict=True))
        else:
            values[name] = a + (b - a) * share
    return Posture(**values)  # type: ignore[arg-type]


def through(keys: tuple[tuple[float, Posture], ...], time: float) -> Posture:
    """Eased from key to key; holds the first before it and the last after it."""
    if time <= keys[0][0]:
        return keys[0][1]
    for (start, before), (end, after) in zip(keys, keys[1:], strict=False):
        if time < end:
            t = (time - start) / (end - start)
            return between(before, after, t * t * (3 - 2 * t))
    return keys[-1][1]


def acted(share: float) -> float:
    """A linear 0 to 1 made alive: a small move the other way first, then the move, 5 % too far, and settled."""
    if share <= 0.0 or share >= 1.0:
        return min(1.0, max(0.0, share))
    if share < 0.18:
        t = share / 0.18
        return -0.06 * t * t * (3 - 2 * t)
    if share < 0.68:
        t = (share - 0.18) / 0.5
        return -0.06 + 1.11 * t * t * (3 - 2 * t)
    t = (share - 0.68) / 0.32
    return 1.05 - 0.05 * t * t * (3 - 2 * t)
