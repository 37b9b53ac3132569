"""Which stretches of a cut are copied as they were filmed, and which must be drawn again."""

import os
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING, Any

from filmgen.backends.editor.blending import blended, fade
from filmgen.backends.editor.burning import burnt
from filmgen.errors import BadMedia
from filmgen.ffmpeg import read_frames, write_take
from filmgen.film.captions import settled
from filmgen.film.cut import Cut, Event
from filmgen.film.media import Format, Media

if TYPE_CHECKING:
    import numpy as np


@dataclass(frozen=True)
class Copied:
    """`frames` frames of a take from its frame `first` on, taken over packet by packet."""

    file: Path
    first: int
    frames: int


@dataclass(frozen=True)
class Drawn:
    """`frames` frames of the film from its frame `start` on, made anew: a dissolve, a fade, a stretch of black."""

    start: int
    frames: int


@dataclass(frozen=True)
class Take:
    """A take as its container has it. `packets`, in decoding order: the frame each holds, and whether it is a key."""

    file: Path
    packets: tuple[tuple[int, bool], ...]
    headers: bytes

    def copyable(self, first: int, last: int) -> tuple[int, int]:
        """The longest part of frames `first` to `last` that decodes on its own; an empty one when there is none."""
        keys = [at for at, (frame, key) in enumerate(self.packets) if key and first <= frame < last]
        if not keys:
            return first, first
        begin = self.packets[keys[0]][0]
        held, end = set(), begin
        for count, (frame, _) in enumerate(self.packets[keys[0] :], 1):
            if frame >= last:
                break
            held.add(frame)
            if max(held) == begin + count - 1:
                end = begin + count
        return begin, end


def read_take(file: Path) -> Take:
    """What a take's container says. Raises BadMedia when it is no picture."""
    import av

    try:
        with av.open(str(file)) as container:
            stream = container.streams.video[0]
            ticks = 1 / (stream.time_base * (stream.average_rate or 1))
            packets = tuple(
                (round(packet.pts / ticks), packet.is_keyframe)
                for packet in container.demux(stream)
                if packet.pts is not None
            )
            return Take(file, packets, bytes(stream.codec_context.extradata or b""))
    except (OSError, IndexError, av.FFmpegError) as error:
        raise BadMedia(f"{file.name}: cannot be read as a take") from error


def plan(cut: Cut, takes: dict[str, Take], headers: bytes) -> tuple[Copied | Drawn, ...]:
    """The film as stretches in order: what a hard cut leaves untouched is copied.

    `takes` by event; a take whose headers differ from the film's was encoded otherwise and is drawn.
    """
    stretches: list[Copied | Drawn] = []
    for start, end in pairwise(_borders(cut, takes)):
        event = _alone(cut, start, takes)
        if event is None or takes[event.id].headers != headers:
            _draw(stretches, start, end)
            continue
        first, last = takes[event.id].copyable(start - event.start, end - event.start)
        first, last = first + event.start, last + event.start
        if first == last:
            _draw(stretches, start, end)
            continue
        _draw(stretches, start, first)
        stretches.append(Copied(takes[event.id].file, first - event.start, last - first))
        _draw(stretches, last, end)
    return tuple(stretches)


def _draw(stretches: list[Copied | Drawn], start: int, end: int) -> None:
    """Add a drawn stretch, as one with a drawn stretch before it."""
    if start == end:
        return
    before = stretches[-1] if stretches else None
    if isinstance(before, Drawn):
        stretches[-1] = Drawn(before.start, before.frames + end - start)
    else:
        stretches.append(Drawn(start, end - start))


def _borders(cut: Cut, takes: dict[str, Take]) -> list[int]:
    """Every frame at which something begins or ends."""
    borders = {0, cut.frames, cut.frames - cut.fade_out}
    for event in cut.events:
        filmed = len(takes[event.id].packets)
        borders |= {event.start, event.start + event.overlap, event.start + event.frames, event.start + filmed}
    return sorted(border for border in borders if 0 <= border <= cut.frames)


def _alone(cut: Cut, frame: int, takes: dict[str, Take]) -> Event | None:
    """The event that fills a frame by itself, unchanged; None when none does."""
    event = next((event for event in reversed(cut.events) if event.start <= frame < event.start + event.frames), None)
    if event is None or frame >= cut.frames - cut.fade_out:
        return None
    inside = frame - event.start
    changed = inside < event.overlap or inside >= len(takes[event.id].packets)
    return None if changed else event


# Drawing


def draw(cut: Cut, files: dict[str, Path], start: int, frames: int) -> Iterator["np.ndarray"]:
    """Frames of the film as BGR, one at a time: its events laid over one another, dissolved, faded."""
    readers: dict[str, Any] = {}
    for frame in range(start, start + frames):
        for event in cut.events:
            if event.start + event.frames <= frame and event.id in readers:
                del readers[event.id]
        picture = _composed(cut, files, readers, frame)
        left = cut.frames - frame
        yield fade(picture, (left - 1) / cut.fade_out) if left <= cut.fade_out else picture


def _composed(cut: Cut, files: dict[str, Path], readers: dict[str, Any], frame: int) -> "np.ndarray":
    """One frame before the film's last fade."""
    import numpy as np

    running = [event for event in cut.events if event.start <= frame < event.start + event.frames]
    if not running:
        return np.zeros((cut.format.height, cut.format.width, 3), np.uint8)
    above = running[-1]
    picture = _frame(above, cut.format, files, readers, frame)
    inside = frame - above.start
    if inside >= above.overlap:
        return picture
    share = (inside + 1) / (above.overlap + 1)
    if len(running) == 1:
        return fade(picture, share)
    below = _frame(running[-2], cut.format, files, readers, frame)
    return blended(below, picture, share, running[-2], above)


def _frame(event: Event, format: Format, files: dict[str, Path], readers: dict[str, Any], frame: int) -> "np.ndarray":
    """The frame that an event shows at a frame of the film; its last one once the take has ended."""
    inside = frame - event.start
    at, picture, reader = readers.get(event.id, (-1, None, None))
    if reader is None:
        begin = min(inside, event.clip.frames - 1)
        reader, at = read_frames(files[event.id], (format.width, format.height), begin), begin - 1
    while at < inside and (following := next(reader, None)) is not None:
        at, picture = at + 1, following
    if picture is None:
        raise BadMedia(f"{event.id}: the take has no frame {inside}")
    readers[event.id] = (at, picture, reader)
    return picture


# Conforming


@contextmanager
def conform(
    cut: Cut, path: Callable[[Media], Path], file: Path, burn_captions: bool = False
) -> Iterator[Iterator[Copied]]:
    """The whole film as stretches to copy, each as soon as it is there, all gone when the caller is done with them.

    What must be drawn is drawn into a folder beside `file`, as many stretches at once as there are cores: decoder,
    blending and encoder leave Python alone.
    """
    files = {event.id: path(event.clip) for event in cut.events}
    with TemporaryDirectory(prefix="conform-", dir=file.parent) as folder:
        sample = Path(folder) / "headers.mp4"
        write_take(sample, cut.format, draw(cut, files, cut.frames - 1, 1))
        takes = {id: read_take(take) for id, take in files.items()}
        whole = (Drawn(0, cut.frames),)
        stretches = whole if burn_captions else plan(cut, takes, read_take(sample).headers)

        def copied(stretch: Copied | Drawn) -> Copied:
            if isinstance(stretch, Copied):
                return stretch
            take = Path(folder) / f"{stretch.start:06}.mp4"
            frames = draw(cut, files, stretch.start, stretch.frames)
            captions = settled(cut.captions, cut.frames) if burn_captions else ()
            write_take(take, cut.format, burnt(frames, captions, cut.format) if captions else frames)
            return Copied(take, 0, stretch.frames)

        with ThreadPoolExecutor(min(4, os.cpu_count() or 1)) as hands:
            yield hands.map(copied, stretches)
