"""How a film is struck again with other pictures: the same times, the same sound untouched, whole or not there at all.

The picture is encoded frame by frame; the sound is copied packet by packet, never decoded. What is written lies beside
its place under a hidden name until it is whole.
"""

import errno
import math
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import Any

import av
import numpy as np

from filmgen.errors import BadMedia, BadRequest
from filmgen.training.projector import Shown

CONTAINERS = {".mp4": "mp4", ".mov": "mov", ".m4v": "mp4", ".mkv": "matroska"}
MATROSKA = (".mkv", ".webm")
"""Films that stay in a Matroska file, which holds any sound and counts in thousandths of a second."""
IN_MP4 = ("aac", "mp3", "mp2", "ac3", "eac3", "alac", "opus", "flac")
"""Kinds of sound that an MP4 can hold; a QuickTime film holds plain samples too."""
CAPTIONS = {
    "mp4": ("mov_text",),
    "mov": ("mov_text",),
    "matroska": ("subrip", "ass", "webvtt", "dvd_subtitle", "dvb_subtitle", "hdmv_pgs_subtitle"),
}
"""Kinds of captions that a container holds as they are."""
ENCODER = {"preset": "veryfast", "crf": "18"}
_BT709 = 1
"""H.273's code point for BT.709 as primaries, as transfer and as matrix; as a range it means limited."""


@dataclass(frozen=True)
class Print:
    """What a new print is like: the size of its frames, the shape of its pixels, its rate, the length of a tick."""

    width: int
    height: int
    rate: Fraction
    clock: Fraction
    pixel: Fraction = Fraction(1)
    sound: Path | None = None
    """The film whose sound it gets, and those of its captions that the container holds."""
    said: tuple[tuple[str, str], ...] = ()
    """What is written into it for people and programs to read: `comment`, `description`."""


def sound_of(file: Path) -> tuple[str, ...]:
    """The kinds of sound in a film, track by track."""
    with _reading(file), av.open(str(file)) as container:
        return tuple(stream.codec.canonical_name for stream in container.streams.audio)


def captions_lost(file: Path, out: Path) -> tuple[str, ...]:
    """The kinds of a film's captions that its print under a name cannot hold, track by track."""
    held = CAPTIONS[CONTAINERS[out.suffix.lower()]]
    with _reading(file), av.open(str(file)) as container:
        kinds = (stream.codec_context.codec.canonical_name for stream in container.streams.subtitles)
        return tuple(kind for kind in kinds if kind not in held)


def suffix_for(film: Path, kinds: tuple[str, ...]) -> str:
    """What another print of a film with such sound is best kept in."""
    fits = (suffix for suffix in (".mp4", ".mov") if _fits(suffix, kinds) and film.suffix.lower() not in MATROSKA)
    return next(fits, ".mkv")


def _fits(suffix: str, kinds: tuple[str, ...]) -> bool:
    plain = suffix == ".mov"
    return suffix == ".mkv" or all(kind in IN_MP4 or (plain and kind.startswith("pcm_")) for kind in kinds)


def check_target(out: Path, kinds: tuple[str, ...], *sources: Path) -> None:
    """Raises BadRequest where no print can lie: no film's name, another's place, or a container for other sound."""
    suffix = out.suffix.lower()
    if suffix not in CONTAINERS:
        raise BadRequest(f"{out.name}: a film is written as {', '.join(CONTAINERS)}")
    if out.is_dir():
        raise BadRequest(f"{out} is a folder")
    if out.exists() and any(out.samefile(source) for source in sources):
        raise BadRequest(f"{out.name} is the film that is being read: write it elsewhere with -o")
    if not _fits(suffix, kinds):
        raise BadRequest(f"{out.name}: its sound ({', '.join(kinds)}) fits in no {suffix} untouched: name it .mkv")


@contextmanager
def whole_or_nothing(out: Path) -> Iterator[Path]:
    """A hidden file beside `out` to be filled, which takes its place when nothing went wrong."""
    part = out.with_name(f".{out.name}.part")
    try:
        out.parent.mkdir(parents=True, exist_ok=True)
        yield part
        part.replace(out)
    except OSError as error:
        raise BadMedia(f"{out}: cannot be written: {_reason(error)}") from error
    except av.FFmpegError as error:
        raise BadMedia(f"{out}: cannot be encoded: {error.strerror}") from error
    finally:
        part.unlink(missing_ok=True)


def strike(out: Path, like: Print, frames: Iterator[Shown], check: Callable[[], None] | None = None) -> int:
    """Write a film of `frames`, each at its own time, with the sound that `like` names; returns how many there were.

    Frames with no time follow one another at the print's rate. `check` is asked when all is written and nobody sees it
    yet. Raises BadMedia, and leaves nothing, when a disk is full, a frame cannot be had, or there is none.
    """
    kind = CONTAINERS[out.suffix.lower()]
    with whole_or_nothing(out) as part:
        with av.open(str(part), "w", format=kind, options=_options(kind, like)) as container:
            container.metadata.update(like.said)
            count = _write(container, like, frames)
            if not count:
                raise BadMedia(f"{out.name}: there are no frames to write")
        if check:
            check()
    return count


def _write(container: Any, like: Print, frames: Iterator[Shown]) -> int:
    count, stream = 0, _picture_track(container, like)
    sound = _Sound(container, like.sound)
    try:
        for frame in _timed(frames, like):
            sound.play_until(frame.pts * like.clock)
            container.mux(stream.encode(frame))
            count += 1
        if count:
            container.mux(stream.encode(None))
            sound.play_until(None)
    finally:
        sound.close()
    return count


def _options(kind: str, like: Print) -> dict[str, str]:
    """An MP4 counts in ticks of its source's picture, and the whole of it in ticks of picture and sound alike: no frame
    moves by a hair, and none is cut short. What is said in a QuickTime film is kept under its own name."""
    if kind == "matroska":
        return {}
    tick = like.clock.denominator
    whole = math.lcm(tick, *_sample_rates(like.sound))
    scales = {"video_track_timescale": str(tick), "movie_timescale": str(whole if whole < 2**31 else tick)}
    return {**scales, "movflags": "+faststart+use_metadata_tags" if kind == "mov" and like.said else "+faststart"}


def _sample_rates(file: Path | None) -> tuple[int, ...]:
    if file is None:
        return ()
    with _reading(file), av.open(str(file)) as container:
        return tuple(stream.rate for stream in container.streams.audio if stream.rate)


def _picture_track(container: Any, like: Print) -> Any:
    stream = container.add_stream("libx264", rate=like.rate, options=ENCODER)
    stream.width, stream.height = like.width, like.height
    stream.pix_fmt = "yuv444p" if like.width % 2 or like.height % 2 else "yuv420p"
    context = stream.codec_context
    stream.time_base = context.time_base = like.clock
    context.sample_aspect_ratio = like.pixel
    context.color_primaries = context.color_trc = context.colorspace = context.color_range = _BT709
    return stream


def _timed(frames: Iterator[Shown], like: Print) -> Iterator[Any]:
    """Frames as the encoder takes them, each later than the one before it."""
    from av.video.reformatter import Interpolation

    exact = Interpolation.BILINEAR | Interpolation.ACCURATE_RND
    pixels = "yuv444p" if like.width % 2 or like.height % 2 else "yuv420p"
    usual = max(1, round(1 / (like.rate * like.clock)))
    due = 0
    for shown in frames:
        picture = av.VideoFrame.from_ndarray(np.ascontiguousarray(shown.pixels), format="rgb24")
        frame = picture.reformat(format=pixels, dst_colorspace="ITU709", interpolation=exact)
        frame.pts = due if shown.tick is None else max(shown.tick, due)
        frame.time_base, frame.duration = like.clock, shown.length or usual
        due = frame.pts + (1 if shown.tick is not None else usual)
        yield frame


def _copied(source: Any, kind: str) -> list[Any]:
    """What is copied as it is: all sound, and captions that the container holds."""
    held = CAPTIONS[kind]
    captions = [stream for stream in source.streams.subtitles if stream.codec_context.codec.canonical_name in held]
    return [*source.streams.audio, *captions]


class _Sound:
    """The sound and captions of a film on their way into another, packet by packet, never ahead of the picture."""

    def __init__(self, target: Any, source: Path | None) -> None:
        self._target, self._source = target, av.open(str(source)) if source else None
        tracks = _copied(self._source, target.format.name) if self._source else []
        self._tracks = {track.index: target.add_stream_from_template(track) for track in tracks}
        self._packets = self._source.demux(*tracks) if tracks else iter(())
        self._next = self._pull()

    def play_until(self, second: Fraction | None) -> None:
        """Hand over what is heard up to a moment; all that is left without one."""
        while self._next is not None:
            packet = self._next
            if second is not None and packet.dts * packet.time_base > second:
                return
            packet.stream = self._tracks[packet.stream.index]
            self._target.mux(packet)
            self._next = self._pull()

    def _pull(self) -> Any:
        return next((packet for packet in self._packets if packet.dts is not None), None)

    def close(self) -> None:
        if self._source is not None:
            self._source.close()


@contextmanager
def _reading(file: Path) -> Iterator[None]:
    try:
        yield
    except (OSError, av.FFmpegError) as error:
        raise BadMedia(f"{file.name}: cannot be read as a film: {error.strerror}") from error


def _reason(error: OSError) -> str:
    return "the disk is full" if error.errno == errno.ENOSPC else str(error.strerror)
