"""How far somebody may walk in a shot: to the edge of what is safely seen, and to the walls of the room."""

from filmgen.backends.silhouette.beats import STROLLS, Act
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.marks import Mark
from filmgen.backends.silhouette.sheet import WIDTH
from filmgen.film.shots import Motion

VISTA = 100.0
"""How far the camera follows where the set has one vanishing point and feet are seen."""
SAFE = 0.04
"""The share of the frame at its edge in which nobody comes to a stand."""
BROAD = 0.9
"""Half of the body's width at most that counts, in metres."""
UNHURRIED = 0.72
"""How slowly somebody walks at most, in shares of the usual pace, to be on the way until the shot ends."""


def within(easel: Easel, mark: Mark, motion: Motion | None) -> tuple[float, float] | None:
    """How far to the left and right its feet may come, in shares of the frame before the camera moves; None for as far
    as they like, because the camera goes along."""
    size = easel.picture.size
    if motion is None or mark.behind_us or size in ("close", "insert"):
        return None
    followed = motion.move == "follow" or mark.figure.pose in STROLLS
    tied = easel.hold is not None and size in ("wide", "full")
    low, high = 0.0, float(WIDTH)
    if not followed or tied:
        along = VISTA if followed else 0.0
        half = min(BROAD, 0.5 * mark.girth) * easel.lens.scale(mark.near)
        low, high = SAFE * WIDTH + half - along, (1 - SAFE) * WIDTH - half + along
    elif easel.walls is None:
        return None
    else:
        low, high = -9.0 * WIDTH, 9.0 * WIDTH
    low, high = max(low, easel.standing(low, mark.near)), min(high, easel.standing(high, mark.near))
    return min(low, mark.x) / WIDTH, max(high, mark.x) / WIDTH


def kept(act: Act, low: float, high: float) -> Act:
    """An act that goes no farther; who leaves the picture on purpose does."""
    if act.x is None or not 0.0 <= act.x <= 1.0:
        return act
    return act._replace(x=min(high, max(low, act.x)))


def stopping(room: float, speed: float, step: float, frames: int, rate: float) -> tuple[float, int | None]:
    """The share of their pace at which somebody walks who has so many metres before them, and the frame at which they
    stop with a foot under the body, if they do before the shot ends."""
    whole = speed * frames / rate
    if whole <= room:
        return 1.0, None
    pace = max(UNHURRIED, room / whole)
    metres = int(room / step) * step if step > 0 else room
    frame = round(metres / (speed * pace) * rate)
    return pace, frame if frame < frames - 1 else None
