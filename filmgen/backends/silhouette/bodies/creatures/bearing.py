"""How an animal on four legs holds itself in a pose."""

from dataclasses import dataclass
from math import sin

from filmgen.backends.silhouette.bodies.curve import smooth
from filmgen.backends.silhouette.bodies.cutout import Stance
from filmgen.backends.silhouette.bodies.posture import acted
from filmgen.film.staging import Pose


@dataclass(frozen=True)
class Bearing:
    """`fold` lowers the whole body to the ground, `sit` the hind end, `nod` raises the head (degrees),
    `aloft` takes what has wings off the ground."""

    fold: float = 0.0
    sit: float = 0.0
    nod: float = 0.0
    gait: float = 0.0
    rear: float = 0.0
    shut: float = 0.0
    aloft: float = 0.0


_HELD: dict[Pose, Bearing] = {
    "walk": Bearing(gait=1.0), "run": Bearing(gait=1.9), "sit": Bearing(sit=1.0),
    "lie": Bearing(fold=1.0, nod=-24, shut=1.0),
    "look-up": Bearing(nod=30), "look-down": Bearing(nod=-52), "hide": Bearing(fold=0.8, nod=-34),
    "kneel": Bearing(fold=0.5, nod=-14),
    "reach": Bearing(nod=18), "lean": Bearing(nod=-18), "point": Bearing(nod=6), "give": Bearing(nod=-14),
    "wave": Bearing(sit=1.0, nod=16),
    "work": Bearing(nod=-46), "write": Bearing(nod=-40), "embrace": Bearing(nod=-8),
    "swim": Bearing(gait=1.0, nod=20), "fly": Bearing(aloft=1.0, nod=-16), "knock": Bearing(nod=-10),
}  # fmt: skip


def _held(pose: Pose, time: float) -> Bearing:
    if pose == "collapse":
        return Bearing(fold=smooth(0.0, 1.2, time), nod=-30 * smooth(0.2, 1.6, time), shut=smooth(1.6, 2.0, time))
    if pose == "rise":
        return Bearing(fold=1 - smooth(0.1, 1.3, time), nod=14 * smooth(0.6, 1.2, time))
    if pose == "dance":
        return Bearing(nod=16 * sin(5 * time), fold=0.12 + 0.1 * sin(10 * time))
    return _HELD.get(pose, Bearing())


def bearing(stance: Stance) -> Bearing:
    """The bearing of a stance, on the way from the pose before."""
    now = _held(stance.pose, stance.time)
    if stance.blend_from is None or stance.blend >= 1.0:
        return now
    before, share = _held(stance.blend_from, stance.time + 3), acted(stance.blend)
    return Bearing(*(a + (b - a) * share for a, b in zip(vars(before).values(), vars(now).values(), strict=True)))
