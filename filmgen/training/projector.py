"""How any film is shown, frame by frame, as it is meant to be seen: upright, in eight bits, with its own timing.

A film is never held: pictures come one after the other. Phones turn their pictures by a note in the file, discs squeeze
them, cameras write ten bits and uneven times; all of that ends here.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import cv2
import numpy as np

from filmgen.errors import BadMedia

SUFFIXES = (".mp4", ".m4v", ".mov", ".mkv", ".webm", ".avi", ".mpg", ".mpeg", ".ts", ".m2ts", ".ogv", ".wmv", ".flv")
"""What a film in a folder is called."""
BLACK = 26
"""Grey levels (of 255) that a bar's rows stay under, noise and compression included."""
HDR = {16: "PQ", 18: "HLG"}
"""Ways of coding light for brighter screens, by their numbers in H.273, table 3."""
LOOKS = 24
"""How many pictures are looked at to find the bars of a film."""


@dataclass(frozen=True)
class Box:
    """The picture inside its bars, in pixels of the upright frame."""

    left: int
    top: int
    width: int
    height: int

    def of(self, frame: np.ndarray) -> np.ndarray:
        """The picture without its bars: a view."""
        return frame[self.top : self.top + self.height, self.left : self.left + self.width]


@dataclass(frozen=True)
class Shown:
    """A frame as it is shown: RGB (height x width x 3, uint8), upright. `tick` and `length` are in ticks of its film's
    clock, where the film says them; `turned` is by how many degrees it was turned for that."""

    pixels: np.ndarray
    tick: int | None
    length: int
    turned: int = 0


@dataclass(frozen=True)
class Reel:
    """A film on the projector: the size of its upright frames, the shape of its pixels, its rate, its picture's box."""

    file: Path
    width: int
    height: int
    pixel: Fraction
    """A pixel's width over its height: not 1 where a film is squeezed."""
    rate: Fraction
    """Frames a second, on average."""
    clock: Fraction
    """Seconds of a tick."""
    first: int
    """The tick of its first frame."""
    seconds: float
    """About how long it is; 0 where its file does not say."""
    box: Box

    @property
    def estimate(self) -> int:
        """About how many frames it has."""
        return round(self.seconds * self.rate)


def thread(file: Path) -> Reel:
    """Lay a film into the projector. Raises BadMedia for what is no film, and for one whose pictures cannot be read."""
    first = next(upright(file), None)
    if first is None:
        raise BadMedia(f"{file.name}: holds no picture that can be read")
    height, width = first.pixels.shape[:2]
    with _opened(file) as container:
        stream = container.streams.video[0]
        length = _length(container, stream)
        pixel, rate = stream.sample_aspect_ratio or Fraction(1), stream.average_rate or stream.guessed_rate
        clock = stream.time_base
    if abs(first.turned) == 90:
        pixel = 1 / pixel
    return Reel(file, width, height, pixel, Fraction(rate or 24), clock, first.tick or 0, float(length), find_box(file))


def upright(file: Path, start: int | None = None) -> Iterator[Shown]:
    """The frames of a film, in order, from tick `start` on, all as large as the first."""
    size: tuple[int, ...] = ()
    with _opened(file) as container:
        stream = _picture(container, file)
        if start is not None:
            container.seek(start, stream=stream)
        for frame in _to_the_end(container, stream, file):
            if start is None or frame.pts is None or frame.pts >= start:
                shown = _shown(frame, size)
                size = shown.pixels.shape[1::-1]
                yield shown


def thumbnails(file: Path, width: int = 32, height: int = 18) -> Iterator[tuple[int | None, np.ndarray]]:
    """Every frame of a film as a stamp (RGB, uint8) with its tick, several times quicker than the frame itself."""
    with _opened(file) as container:
        stream = _picture(container, file)
        for frame in _to_the_end(container, stream, file):
            quarter = frame.reformat(width * 4, height * 4, "rgb24").to_ndarray()
            yield frame.pts, cv2.resize(quarter, (width, height), interpolation=cv2.INTER_AREA)


def find_box(file: Path, black: int = BLACK) -> Box:
    """Where the picture is between black bars: what is no lighter than `black` in all of a few frames from all over."""
    rows = columns = np.zeros(0)
    for shown in looks(file, LOOKS):
        grey = cv2.cvtColor(shown.pixels, cv2.COLOR_RGB2GRAY)
        lit = np.percentile(grey, 98, axis=1), np.percentile(grey, 98, axis=0)
        rows, columns = (lit[0], lit[1]) if rows.size == 0 else (np.maximum(rows, lit[0]), np.maximum(columns, lit[1]))
    top, bottom = _lit(rows, black)
    left, right = _lit(columns, black)
    return Box(left, top, right - left, bottom - top)


def _lit(levels: np.ndarray, black: int) -> tuple[int, int]:
    """From where to where a picture is lit; all of it where it is too dark to say, or dark on one side only. Bars come
    in pairs, and those of a pixel or two are none."""
    lit = np.flatnonzero(levels > black)
    size = len(levels)
    if lit.size == 0 or lit[-1] + 1 - lit[0] < size // 2:
        return 0, size
    first, after = int(lit[0]), size - 1 - int(lit[-1])
    if min(first, after) <= size // 60 or abs(first - after) > max(2, size // 50):
        return 0, size
    return first, size - after


def looks(file: Path, count: int) -> Iterator[Shown]:
    """At most `count` frames from all over a film, each the first that decodes by itself around its place."""
    size: tuple[int, ...] = ()
    with _opened(file) as container:
        stream = _picture(container, file)
        first, length = stream.start_time or 0, round(_length(container, stream) / stream.time_base)
        later = [first + length * look // count for look in range(1, count)] if length else []
        last = None
        for place in (None, *later):
            if place is not None:
                container.seek(place, stream=stream)
            frame = next(_decoded(container, stream, file), None)
            if frame is not None and (last is None or frame.pts != last):
                last, shown = frame.pts, _shown(frame, size)
                size = shown.pixels.shape[1::-1]
                yield shown


def _shown(frame: Any, size: tuple[int, ...] = ()) -> Shown:
    """A decoded frame as it is shown, at another size if one is given."""
    pixels = frame.reformat(format="rgb24", **_colours(frame)).to_ndarray()
    turned = frame.rotation
    upright = np.ascontiguousarray(np.rot90(pixels, round(turned / 90))) if turned else pixels
    if size and upright.shape[1::-1] != size:
        upright = cv2.resize(upright, size, interpolation=cv2.INTER_AREA)
    return Shown(upright, frame.pts, frame.duration or 0, turned)


def _length(container: Any, stream: Any) -> Fraction:
    """Seconds of a film, as its file has them."""
    return stream.duration * stream.time_base if stream.duration else Fraction(container.duration or 0, 1_000_000)


def _colours(frame: Any) -> dict[str, Any]:
    """A frame that does not say how its colours are coded is taken for BT.601, or for BT.709 from 720 lines on."""
    unsaid = frame.colorspace == 2
    return {"src_colorspace": "ITU709" if frame.height >= 720 else "ITU601"} if unsaid else {}


def _opened(file: Path) -> Any:
    """A film's file, open. Raises BadMedia where there is none, or where it is no film."""
    try:
        return av.open(str(file))
    except (OSError, av.FFmpegError) as error:
        raise BadMedia(f"{file.name}: cannot be read as a film: {error.strerror}") from error


def _picture(container: Any, file: Path) -> Any:
    """The picture track; a cover that is glued to a song is none. Raises BadMedia for light that is not shown here."""
    streams = [stream for stream in container.streams.video if not stream.disposition & stream.disposition.attached_pic]
    if not streams:
        raise BadMedia(f"{file.name}: holds no moving picture")
    light = HDR.get(streams[0].codec_context.color_trc)
    if light:
        raise BadMedia(
            f"{file.name}: its light is that of HDR ({light}), and eight bits would show it grey; tone-map it first: "
            f"ffmpeg -i {file.name} -vf zscale=t=linear,tonemap=hable,zscale=t=bt709,format=yuv420p sdr.mp4"
        )
    streams[0].thread_type = "AUTO"
    return streams[0]


def _to_the_end(container: Any, stream: Any, file: Path) -> Iterator[Any]:
    """The frames from here to the film's end. Raises BadMedia where that comes well before the file says, and for a
    frame that the decoder has made up in part because its bytes are damaged."""
    last = None
    for frame in _decoded(container, stream, file):
        if frame.is_corrupt:
            when = f" at {float(frame.pts * stream.time_base):.2f} s" if frame.pts is not None else ""
            raise BadMedia(
                f"{file.name}: damaged{when}: a frame cannot be decoded whole; "
                f"mend it first: ffmpeg -i {file.name} mended.mkv"
            )
        yield frame
        last = frame
    promised = _promised(stream)
    if last is None or last.pts is None or not promised:
        return
    begun = min(0, stream.start_time or 0) if not stream.duration else stream.start_time or 0
    ended = float((last.pts + (last.duration or 0) - begun) * stream.time_base)
    if promised - ended > max(1.0, 0.02 * promised):
        raise BadMedia(f"{file.name}: torn: ends after {ended:.1f} of {promised:.1f} seconds")


def _promised(stream: Any) -> float:
    """How many seconds of picture a file says that it has; 0 where it does not say. Matroska says when it ends."""
    if stream.duration:
        return float(stream.duration * stream.time_base)
    said = stream.metadata.get("DURATION", "").split(":")
    try:
        return sum(60**place * float(part) for place, part in enumerate(reversed(said)))
    except ValueError:
        return 0.0


def _decoded(container: Any, stream: Any, file: Path) -> Iterator[Any]:
    count = 0
    try:
        for frame in container.decode(stream):
            yield frame
            count += 1
    except (OSError, av.FFmpegError) as error:
        raise BadMedia(f"{file.name}: torn: cannot be read after frame {count}: {error.strerror}") from error
