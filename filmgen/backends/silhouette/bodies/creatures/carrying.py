"""What a creature carries: it hangs from the mouth, or is pushed along the ground."""

from dataclasses import replace

import numpy as np

from filmgen.backends.silhouette.bodies.actor import cut_thing
from filmgen.backends.silhouette.bodies.cutout import CutOut, Stance
from filmgen.backends.silhouette.bodies.held import held_thing
from filmgen.film.story import Look

SMALLEST, LARGEST = 0.22, 0.55
"""How high a thing may be that a creature carries, in its own heights: a snail's suitcase is a snail's."""


def carried(cutout: CutOut, look: Look, stance: Stance, holding: str, scale: float, seed: int) -> CutOut:
    """The creature with what it holds."""
    held = held_thing(holding)
    if held is None:
        return cutout
    high = min(LARGEST * look.height, max(SMALLEST * look.height, held[1].height))
    thing = cut_thing(held[1], high, Stance(clock=stance.clock, facing=stance.facing, alive=False), scale, seed)
    left, top, right, bottom = thing.bounds
    x, y = cutout.anchors["mouth"]
    shift = np.array([x - (left + right) / 2, min(y - top, -bottom)], np.float32)
    if y - top > -bottom:
        shift[0] += (
            (right - left) / 2 * (-1.0 if stance.facing == "left" else 1.0) * (stance.facing in ("left", "right"))
        )
    parts = tuple(replace(part, contours=tuple(contour + shift for contour in part.contours)) for part in thing.parts)
    glows = tuple(replace(glow, x=glow.x + float(shift[0]), y=glow.y + float(shift[1])) for glow in thing.glows)
    box = (left + shift[0], top + shift[1], right + shift[0], bottom + shift[1])
    own = cutout.bounds
    bounds = (min(own[0], box[0]), min(own[1], box[1]), max(own[2], box[2]), max(own[3], box[3]))
    return replace(
        cutout, parts=(*cutout.parts, *parts), glows=(*cutout.glows, *glows), bounds=tuple(map(float, bounds))
    )
