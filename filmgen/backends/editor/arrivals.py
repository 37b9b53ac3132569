"""How words come and go: all at once, letter by letter, as if written, or with a lamp that will not burn."""

from typing import TYPE_CHECKING

from filmgen.backends.editor.blending import eased
from filmgen.backends.editor.designs import Arrival
from filmgen.backends.editor.lights import faltering
from filmgen.backends.editor.page import Page
from filmgen.backends.editor.stock import chance_of

if TYPE_CHECKING:
    import numpy as np

COMES: dict[Arrival, int] = {"together": 18, "letters": 30, "scattered": 34, "written": 32, "flicker": 20}
"""Frames in which words come."""
LEAVE = 16
"""Frames in which they go."""
SOFT = 0.3
"""How long one letter takes, in shares of the time in which all come."""
REST = 0.72
"""When what is no title begins to come, in shares of that time."""


def order_of(page: Page, lines: int, arrival: Arrival, seed: int) -> "np.ndarray | None":
    """When each pixel of a page begins to come, 0 to 1; None when all come at once. `lines` is how many lines of the
    title there are: they come first."""
    import numpy as np

    if arrival in ("together", "flicker"):
        return None
    order = np.full((page.height, page.width), REST, np.float32)
    title = page.letters[:lines]
    count = sum(map(len, title))
    turns = np.linspace(0, REST, max(2, count))
    if arrival == "scattered":
        turns = chance_of(seed, 47).permutation(turns)
    number = 0
    for line in title:
        for left, _, right, _ in line:
            rows = slice(max(0, int(min(box[1] for box in line)) - 2), int(max(box[3] for box in line)) + 3)
            place = (rows, slice(max(0, int(left) - 1), int(right) + 2))
            order[place] = turns[number]
            if arrival == "written":
                along = np.arange(place[1].stop - place[1].start, dtype=np.float32) / max(1.0, right - left)
                order[place] += (along * REST / max(1, count))[None, : order[place].shape[1]]
            number += 1
    return order


def presence_at(
    frame: int, frames: int, begin: int, arrival: Arrival, order: "np.ndarray | None", seed: int
) -> "float | np.ndarray":
    """How much of the words is there at a frame: 0 to 1, or a map from 0 to 255 while they come one by one."""
    import numpy as np

    comes = min(COMES[arrival], max(6, frames // 3))
    share = (frame - begin + 1) / comes
    gone = eased((frames - frame) / min(LEAVE, max(4, frames // 5)))
    if order is None:
        there = min(eased(share), gone)
        if arrival == "flicker" and share < 1.2:
            there *= (0.0, 1.0, 0.25, 1.0, 0.1, 0.7, 1.0)[max(0, frame - begin) // 2 % 7] if share < 0.75 else 1.0
        return there * min(1.0, faltering(frame, seed)) ** 0.35 if arrival == "flicker" else there
    if share >= 1:
        return gone
    grown = np.clip((share * (1 + SOFT) - order) / SOFT, 0, 1)
    return (255 * min(1.0, gone) * grown * grown * (3 - 2 * grown)).astype(np.uint8)
