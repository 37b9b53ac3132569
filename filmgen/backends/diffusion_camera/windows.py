"""How a shot is split into windows that a model can film: as few as will do, as even as they can be."""

from math import ceil
from typing import NamedTuple

from filmgen.backends.diffusion_camera.profiles import Profile

OVERLAP = 9
"""Frames in which one window is mixed into the next, where the model cannot be shown where the last one ended."""


class Window(NamedTuple):
    """`frames` to ask for, of which `kept` are used. `joins` of them, at the beginning, are shared with the end of the
    window before: one that is the same picture, or several that are mixed."""

    frames: int
    kept: int
    joins: int


def native_frames(frames: int, fps: int) -> int:
    """How many frames at a model's rate reach from the first frame of a shot to its last."""
    return ceil((frames - 1) * fps / 24) + 1


def plan_windows(frames: int, profile: Profile, sees: bool, most: int = 0) -> tuple[Window, ...]:
    """The windows of a shot of `frames` frames at 24 a second.

    `sees` says whether a window begins with the last picture of the one before. `most` is the user's own longest.
    Work is shared out evenly: two windows of 45 and not 81 and 9, because a tail of a few frames costs a whole window's
    join and has no time to move.
    """
    needed = native_frames(frames, profile.fps)
    if profile.every == 0:
        return _fixed(needed, most or profile.most, sees)
    every = profile.every
    longest = max(1, ((most or profile.most) - 1) // every)
    join = 0 if sees else min(OVERLAP, longest * every // 3)
    steps = ceil((needed - 1) / every)
    if steps <= longest:
        asked = max(steps * every + 1, min(profile.least, longest * every + 1))
        return (Window(asked, needed, 0),)
    gain = longest * every - join
    count = ceil((needed - 1 - join) / gain)
    share, rest = divmod(ceil((needed - 1 + join * (count - 1)) / every), count)
    sizes = [(share + (number < rest)) * every + 1 for number in range(count)]
    return _joined(sizes, needed, 1 + join)


def _fixed(needed: int, size: int, sees: bool) -> tuple[Window, ...]:
    """Windows for a model that films so many frames and no others."""
    if needed <= size:
        return (Window(size, needed, 0),)
    join = 1 if sees else 1 + min(OVERLAP, size // 3)
    count = ceil((needed - join) / (size - join))
    return _joined([size] * count, needed, join)


def _joined(sizes: list[int], needed: int, join: int) -> tuple[Window, ...]:
    """Windows of these sizes one after the other; the last is used no further than it is needed."""
    windows, at = [], 0
    for number, size in enumerate(sizes):
        joins = join if number else 0
        kept = min(size, needed - at + joins)
        windows.append(Window(size, kept, joins))
        at += kept - joins
    assert at == needed
    return tuple(windows)
