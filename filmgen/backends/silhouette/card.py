"""A finished sheet at its distance, laid over a frame wherever the camera looks: 8 bits, premultiplied, quick."""

import math
from collections.abc import Callable
from copy import copy
from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.backends.silhouette.sheet import HEIGHT, LEFT, TOP, WIDTH, Sheet


@dataclass(frozen=True)
class View:
    """Where the camera has moved: across and up in design pixels at the subject, and closer by a share (0.05 is a
    push of 5 per cent). `x`, `y` is the point it moves towards."""

    across: float = 0.0
    up: float = 0.0
    closer: float = 0.0
    x: float = WIDTH / 2
    y: float = HEIGHT / 2

    def at(self, near: float, hold: float | None = None) -> tuple[float, float, float]:
        """Zoom and shift of a depth: a design point `(x, y)` is seen at `(x * zoom + right, y * zoom + down)`.

        `hold` is how far at most that depth is let go sideways: a vista stays in view however far somebody walks.
        """
        zoom = 1.0 + self.closer * (0.35 + 0.65 * near)
        across = self.across * near
        if hold is not None:
            across = hold * math.tanh(across / hold) if hold > 0 else 0.0
        return zoom, self.x * (1 - zoom) - across, self.y * (1 - zoom) + self.up * near


Drift = Callable[[float], tuple[float, float]]


class Card:
    """`near` is its depth (see `lens`), `hold` how far at most it is moved aside (see `View.at`); `drift` moves it by
    itself, in design pixels at a time in seconds. `order` is where it lies in the stack, if not at its depth: ground
    reaches from the horizon to us, and lies under all that stands on it. A `loose` one has no edge, like fog: it is
    laid by whole pixels and never enlarged."""

    def __init__(
        self,
        sheet: Sheet,
        near: float,
        drift: Drift | None = None,
        hold: float | None = None,
        order: float | None = None,
        loose: bool = False,
    ):
        self.paint, cover = sheet.cut()
        self.veil = None if cover is None else cv2.bitwise_not(cover)
        self.near, self.drift, self.hold = near, drift, hold
        self.order = near if order is None else order
        self.loose = loose
        self.scale, self.first = sheet.scale, sheet.first
        self.aside = 0
        """Film pixels that it hangs to the left of where it was painted."""
        self._measure()

    def turned(self, orbit: float) -> "Card":
        """The card as it hangs for a camera that has gone round the subject, by the design pixels that the horizon has
        moved behind it: aside, the more the farther it is."""
        card = copy(self)
        card.aside = 0 if self.hold == 0 else round(orbit * (1 - self.near) * self.scale)
        return card

    def _measure(self) -> None:
        """Which rows hold anything, and from which on the card is solid."""
        rows = np.arange(len(self.paint))
        self.top, self.solid, self.bottom = 0, 0, len(rows)
        self.spans: tuple[tuple[int, int], ...] = ((0, self.paint.shape[1]),)
        if self.veil is not None:
            brightest = cv2.reduce(self.paint.reshape(len(rows), -1), 1, cv2.REDUCE_MAX)[:, 0]
            lit = rows[(cv2.reduce(self.veil, 1, cv2.REDUCE_MIN)[:, 0] < 255) | (brightest > 0)]
            self.top, self.bottom = (int(lit[0]), int(lit[-1]) + 1) if len(lit) else (0, 0)
            open_rows = rows[cv2.reduce(self.veil, 1, cv2.REDUCE_MAX)[:, 0] > 0]
            self.spans = _runs(cv2.reduce(self.veil, 0, cv2.REDUCE_MIN)[0] < 255, self.paint)
            self.solid = max(self.top, min(self.bottom, int(open_rows[-1]) + 1 if len(open_rows) else 0))

    @property
    def empty(self) -> bool:
        return self.bottom <= self.top

    def joined(self, nearer: "Card") -> "Card":
        """This card with a nearer one glued on; they then move as this one does."""
        nearer = nearer._shifted(nearer.aside - self.aside)
        card = copy(self)
        first = min(self.first, nearer.first)
        last = max(self.first + len(self.paint), nearer.first + len(nearer.paint))
        card.first = first
        card.paint = np.zeros((last - first, *self.paint.shape[1:]), np.uint8)
        card.paint[self.first - first :][: len(self.paint)] = self.paint
        if self.veil is not None:
            card.veil = np.full(card.paint.shape[:2], 255, np.uint8)
            card.veil[self.first - first :][: len(self.veil)] = self.veil
        rows = slice(nearer.first - first, nearer.first - first + len(nearer.paint))
        if nearer.veil is None:
            card.paint[rows] = nearer.paint
        else:
            _over(card.paint[rows], nearer.film)
            if card.veil is not None:
                card.veil[rows] = cv2.multiply(card.veil[rows], nearer.veil, scale=1 / 255)
        card._measure()
        return card

    def _shifted(self, pixels: int) -> "Card":
        """The same picture moved to the left on its sheet; what leaves it comes in at the other side."""
        if not pixels:
            return self
        card = copy(self)
        card.paint = np.roll(self.paint, -pixels, 1)
        card.veil = None if self.veil is None else np.roll(self.veil, -pixels, 1)
        return card

    def extent(self, view: View, seconds: float) -> tuple[float, float, float, float, float]:
        """Zoom, the frame's x and y of the sheet's corner, and of its first and first solid rows, in film pixels."""
        zoom, right, down = view.at(self.near, self.hold)
        if self.drift is not None:
            more_right, more_down = self.drift(seconds)
            right, down = right + more_right * zoom, down + more_down * zoom
        if self.loose:
            zoom, right, down = 1.0, round(right * self.scale) / self.scale, round(down * self.scale) / self.scale
        x = (right + LEFT * zoom) * self.scale - self.aside * zoom
        y = (down + TOP * zoom) * self.scale + self.first * zoom
        if self.loose:
            x, y = round(x), round(y)
        return zoom, x, y, self.top * zoom + y, self.solid * zoom + y

    def lay(self, frame: np.ndarray, view: View, seconds: float, limit: int) -> None:
        """Lay the card over a frame of the picture's size, in place, above row `limit`: below it all is hidden.

        Beyond its sides the card comes again: a landscape goes on."""
        if self.empty:
            return
        zoom, x, y, top, solid = self.extent(view, seconds)
        first = max(0, int(np.floor(top)) - 1)
        last = min(limit, int(np.ceil(self.bottom * zoom + y)) + 1)
        if last <= first:
            return
        middle = min(max(first, int(np.ceil(solid)) + 1), last) if self.veil is not None else first
        width, around = frame.shape[1], self.paint.shape[1] * zoom
        turns = range(math.floor(-x / around), math.floor((width - 1 - x) / around) + 1)
        ends = [min(width, max(0, math.ceil(x + turn * around))) for turn in (*turns, turns.stop)]
        for turn, start, end in zip(turns, ends, ends[1:], strict=False):
            here = x + turn * around
            for left, right in self.spans:
                c0, c1 = max(start, math.floor(left * zoom + here) - 1), min(end, math.ceil(right * zoom + here) + 1)
                if c1 > c0:
                    self._lay_part(frame[:, c0:c1], zoom, here - c0, y, (first, middle, last))

    def _lay_part(self, frame: np.ndarray, zoom: float, x: float, y: float, rows: tuple[int, int, int]) -> None:
        """Lay some columns: see-through from the first row to the middle one, solid from there to the last."""
        first, middle, last = rows
        if middle > first:
            _over(frame[first:middle], self._seen(self.film, frame, zoom, x, y, first, middle))
        if last > middle:
            seen = self._seen(self.film, frame, zoom, x, y, middle, last)
            if seen.shape[2] == 4:
                cv2.cvtColor(seen, cv2.COLOR_BGRA2BGR, frame[middle:last])
            else:
                np.copyto(frame[middle:last], seen)

    @property
    def film(self) -> np.ndarray:
        """The paint as it is laid: three colours, and where it is not solid what shines through as a fourth. They lie
        together, for moving a picture costs by the pixel, not by the colour."""
        if self.veil is not None and self.paint.base is None:
            together = cv2.merge((self.paint, self.veil))
            self.paint, self.veil = together[..., :3], together[..., 3]
        return self.paint if self.veil is None else self.paint.base

    def _seen(
        self, image: np.ndarray, frame: np.ndarray, zoom: float, x: float, y: float, first: int, last: int
    ) -> np.ndarray:
        """Rows of the frame as the card fills them."""
        if abs(zoom - 1) < 1e-6:
            part = slid(image, -x, first - y, (frame.shape[1], last - first))
            if part is not None:
                return part
        look = np.float32(((1 / zoom, 0, -x / zoom), (0, 1 / zoom, (first - y) / zoom)))
        return cv2.warpAffine(
            image,
            look,
            (frame.shape[1], last - first),
            flags=cv2.INTER_LINEAR | cv2.WARP_INVERSE_MAP,
            borderMode=cv2.BORDER_REFLECT_101,
        )


def slid(image: np.ndarray, x: float, y: float, size: tuple[int, int]) -> np.ndarray | None:
    """A piece of an image whose corner lies at a point between pixels: the mean of its neighbours, a fifth of the work
    of a warp. None where the image does not reach so far."""
    column, row = math.floor(x + 0.02), math.floor(y + 0.02)
    right, down = x - column, y - row
    width, height = size
    across, below = int(right > 0.02), int(down > 0.02)
    over = [max(0, -row), max(0, row + height + below - image.shape[0])]
    beyond = [max(0, -column), max(0, column + width + across - image.shape[1])]
    if max(over) >= min(64, image.shape[0]) or max(beyond) >= min(64, image.shape[1]):
        return None
    part = image[max(0, row) : row + height + below, max(0, column) : column + width + across]
    if not part.size:
        return None
    if any(over) or any(beyond):
        part = cv2.copyMakeBorder(part, *over, *beyond, cv2.BORDER_REFLECT_101)
    if across:
        part = cv2.addWeighted(part[:, :-1], 1 - right, part[:, 1:], right, 0)
    if below:
        part = cv2.addWeighted(part[:-1], 1 - down, part[1:], down, 0)
    return part


def glued(cards: list[Card], seams: list[float], apart: float) -> list[Card]:
    """Neighbouring cards joined where nothing stands between them and their depths differ by less than `apart`."""
    stack: list[Card] = []
    for card in sorted(cards, key=lambda card: card.order):
        if card.empty:
            continue
        under = stack[-1] if stack else None
        if (
            under is not None
            and under.drift is None
            and card.drift is None
            and card.hold == under.hold
            and card.loose == under.loose
            and card.near - under.near < apart
            and not any(under.order <= seam < card.order for seam in seams)
        ):
            stack[-1] = under.joined(card)
            stack[-1].order = card.order
        else:
            stack.append(card)
    return stack


def limits(cards: list[Card], view: View, seconds: float, height: int) -> list[int]:
    """For each card, far to near, the row from which on it is hidden by the solid parts of nearer ones."""
    rows, lowest = [], height
    for card in reversed(cards):
        rows.append(lowest)
        _, _, y, _, solid = card.extent(view, seconds)
        reaches = (len(card.paint) * card.extent(view, seconds)[0] + y) >= height
        if card.bottom == len(card.paint) and reaches and not card.empty:
            lowest = min(lowest, max(0, int(np.ceil(solid)) + 1))
    return rows[::-1]


def _runs(cover: np.ndarray, paint: np.ndarray) -> tuple[tuple[int, int], ...]:
    """The columns that hold anything, as one or two runs: an edge frame leaves the middle free."""
    lit = np.flatnonzero(cover | (cv2.reduce(paint, 0, cv2.REDUCE_MAX)[0].max(1) > 0))
    if not len(lit):
        return ((0, 0),)
    gaps = np.diff(lit)
    widest = int(gaps.argmax()) if len(gaps) else 0
    if len(gaps) and gaps[widest] > len(cover) // 5:
        return (int(lit[0]), int(lit[widest]) + 1), (int(lit[widest + 1]), int(lit[-1]) + 1)
    return ((int(lit[0]), int(lit[-1]) + 1),)


def _over(frame: np.ndarray, film: np.ndarray) -> None:
    """Premultiplied paint over a frame, in place; its fourth colour is what shines through, 0 to 255."""
    veil = cv2.extractChannel(film, 3)
    through = cv2.multiply(frame, cv2.merge((veil, veil, veil)), scale=1 / 255)
    cv2.add(through, cv2.cvtColor(film, cv2.COLOR_BGRA2BGR), frame)
