"""The multiplane stand: planes of a still hung one behind the other, a lens, a move, and what that makes of a frame."""

from typing import TYPE_CHECKING

import cv2
import numpy as np

from filmgen.backends.multiplane.figures import composed, standees
from filmgen.backends.multiplane.focus import Focus
from filmgen.backends.multiplane.frame import Grain, cleaned, fitted
from filmgen.backends.multiplane.lens import Lens, enlarged
from filmgen.backends.multiplane.moves import Move, Place
from filmgen.backends.multiplane.planes import Cut, Plane, padding, parted
from filmgen.backends.multiplane.relief import FLOATING, judged
from filmgen.backends.multiplane.standing import upright
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.film.media import Format
from filmgen.film.shots import Motion, Picture

if TYPE_CHECKING:
    from filmgen.backends.multiplane.multiplane import Multiplane


class Stand:
    """One shot on the stand. All that is worked out once a shot is worked out here; `frame` draws."""

    def __init__(self, options: "Multiplane", paper: Picture, motion: Motion, still: np.ndarray, format: Format):
        cv2.setNumThreads(1)
        picture, self.window = fitted(still, format)
        picture, grain = cleaned(picture)
        width, height = self.window.width, self.window.height
        composition = composed(paper)
        self.planes = _planes(options, picture, paper)
        self.move = Move(paper, motion)
        x, y = composition.interest[0] / WIDTH * width, composition.interest[1] / HEIGHT * height
        lens = Lens(width, height, min(0.8 * width, max(0.2 * width, x)), min(0.75 * height, max(0.2 * height, y)))
        places = [self.move.at(frame) for frame in range(0, motion.frames, 3)] + [self.move.at(motion.frames - 1)]
        self.lens = enlarged(lens, self.planes[0], places)
        nears = tuple(mark.near for mark in composition.marks if not mark.behind_us)
        self.focus = Focus(self.planes, motion, nears, options.aperture * width / 1280)
        self.grain = Grain(width, height, grain * options.grain)
        self.canvas = np.zeros((format.height, format.width, 3), np.uint8)

    def frame(self, number: int) -> np.ndarray:
        """A frame of the take. The array is used again for the next."""
        place, window = self.move.at(number), self.window
        backdrop, *sheets = self.focus.pulled(number)
        chart = self.lens.chart(place, backdrop)
        seen = cv2.remap(backdrop.paint, chart, None, cv2.INTER_CUBIC, borderMode=cv2.BORDER_REFLECT_101)
        for sheet in sheets:
            self._lay(seen, sheet, place)
        self.grain.over(seen, number)
        self.canvas[window.top : window.top + window.height, window.left : window.left + window.width] = seen
        return self.canvas

    def _lay(self, seen: np.ndarray, sheet: Plane, place: Place) -> None:
        """Lay a sheet over what is behind it, in place."""
        left, top, right, bottom = self._reach(sheet, place)
        if right <= left or bottom <= top:
            return
        part = seen[top:bottom, left:right]
        if isinstance(sheet.near, float):
            matrix = self.lens.matrix(place, sheet)
            matrix[:, 2] += matrix[:, :2] @ (left, top)
            how = cv2.INTER_CUBIC | cv2.WARP_INVERSE_MAP
            laid = cv2.warpAffine(sheet.paint, matrix, (right - left, bottom - top), flags=how)
        else:
            chart = self.lens.chart(place, sheet)[top:bottom, left:right]
            laid = cv2.remap(sheet.paint, chart, None, cv2.INTER_LINEAR)
        blue, green, red, share = cv2.split(laid)
        rest = cv2.bitwise_not(share)
        cv2.multiply(part, cv2.merge((rest, rest, rest)), part, scale=1 / 255)
        cv2.add(part, cv2.merge((blue, green, red)), part)

    def _reach(self, sheet: Plane, place: Place) -> tuple[int, int, int, int]:
        """The part of the frame that a sheet can be seen in: left, top, right, bottom."""
        width, height, pad = self.lens.width, self.lens.height, padding(self.lens.width)
        near = np.array((np.min(sheet.near), np.max(sheet.near)))
        larger, right, down = self.lens.seen(place, near)
        across = np.array((0, sheet.paint.shape[1]))[:, None] + sheet.left - pad
        along = np.array((0, sheet.paint.shape[0]))[:, None] + sheet.top - pad
        x = self.lens.x + (across - self.lens.x) * larger + right
        y = self.lens.y + (along - self.lens.y) * larger + down
        margin = 2 + abs(place.roll) * width / 2
        return (
            max(0, int(x.min() - margin)),
            max(0, int(y.min() - margin)),
            min(width, int(x.max() + margin) + 1),
            min(height, int(y.max() + margin) + 1),
        )


def _planes(options: "Multiplane", picture: np.ndarray, paper: Picture) -> list[Plane]:
    """The planes of a picture, farthest first, by whatever depth was asked for."""
    if options.depth not in ("auto", "planes"):
        from filmgen.backends.multiplane.depth import layered, measured

        near = measured(options, picture)
        return parted(picture, *layered(picture, near, options.layers))
    composition = composed(paper)
    found = standees(picture, composition)
    near = judged(picture, paper, composition, found, look=options.depth == "auto")
    cuts: list[Cut] = [(one.matte, one.near) for one in found if not one.vague]
    if options.depth == "auto" and not paper.place.interior and paper.place.set not in FLOATING:
        posts = upright(picture, near, found)
        if posts is not None:
            cuts.append(posts)
    return parted(picture, near, tuple(sorted(cuts, key=lambda cut: _depth(*cut))))


def _depth(matte: np.ndarray, near: np.ndarray | float) -> float:
    """How near a cut is, on the whole."""
    return near if isinstance(near, float) else float(np.median(near[matte > 0.5]))
