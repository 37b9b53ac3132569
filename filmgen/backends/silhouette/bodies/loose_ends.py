"""Cloth that moves by itself: what wind and a sudden stop do to it, and the ends of a scarf."""

import numpy as np

from filmgen.backends.silhouette.bodies.curve import Curve, traced
from filmgen.backends.silhouette.bodies.cutout import Stance
from filmgen.backends.silhouette.bodies.skeleton import Skeleton


def blown(stance: Stance, mirrored: bool, view: str = "side") -> float:
    """How far cloth and hair trail behind, in parts of a hem's length: the wind, its gusts, and what is left of the
    last start or stop. From the front, how far they go to the right."""
    gust = 0.72 + 0.28 * float(np.sin(2.3 * stance.clock) * np.sin(0.9 * stance.clock + 1.0))
    flutter = 0.10 * float(np.sin(9.1 * stance.clock)) * abs(stance.wind)
    wind = stance.wind * gust + flutter
    if view != "side":
        return 0.5 * wind
    return 0.5 * (wind if mirrored else -wind) + 0.20 * stance.trail


def scarf(bones: Skeleton, blow: float, clock: float) -> list[Curve]:
    """A scarf round the neck with one end behind: it hangs, trails (`blow` above 0) or is blown forward."""
    x, y = bones.neck
    ring = traced(".24,-.1 .29,.12 .06,.2 -.26,.24 -.36,0 -.12,-.17").placed(x, y)
    if abs(bones.trunk) > 62:
        return [ring]
    s = np.linspace(0, 1, 7)
    free = min(1.0, abs(blow))
    hang = 90 - 76 * float(np.tanh(1.5 * blow))
    angle = np.radians(hang + (90 - hang) * 0.45 * s * (1 - 0.5 * free))
    angle = angle + (0.05 + 0.34 * free) * s * np.sin((3.0 + 5.0 * free) * clock - 4.6 * s)
    step = 2.0 / 6
    way = np.cumsum(np.stack([-np.cos(angle) * step, np.sin(angle) * step], axis=1), axis=0)
    line = np.vstack([[0.0, 0.0], way[:-1]]) + (x - 0.24, y - 0.06)
    normal = np.stack([np.sin(angle), np.cos(angle)], axis=1)
    half = (0.12 + 0.06 * s)[:, None]
    tail = np.vstack([line + normal * half, (line - normal * half)[::-1]])
    sharp = np.zeros(14, bool)
    sharp[[6, 7]] = True
    return [ring, Curve(tail, sharp)]


def scarf_ahead(bones: Skeleton, back: bool) -> list[Curve]:
    """A scarf from the front, one end hanging, or from the back."""
    x, y = bones.neck
    ring = traced("-.3,.2 -.36,.02 -.28,-.14 0,-.2 .28,-.14 .36,.02 .3,.2 0,.1").placed(x, y)
    return [ring] if back else [traced("-.02,-.06 .2,-.08 .24,-.6 .2,-1.16! -.02,-1.12! .02,-.6").placed(x, y), ring]
