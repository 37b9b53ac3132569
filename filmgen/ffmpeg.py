"""The only file that starts ffmpeg: takes are written and read here, and the program itself is run here.

Takes go through PyAV (libx264 and the decoders in this process, frame by frame); what only the program offers, such as
the EBU R 128 meter, goes through the binary that imageio-ffmpeg carries. No text of a user ever becomes part of a
command or a filter: only numbers and paths that filmgen chose.
"""

import subprocess
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from fractions import Fraction
from pathlib import Path
from typing import TYPE_CHECKING, Any

from filmgen.errors import BadMedia
from filmgen.film.media import Format

if TYPE_CHECKING:
    import numpy as np

KEYS = 24
"""Frames between pictures that decode by themselves: what a dissolve costs to encode again. 48 would save 7 %."""
ENCODER = {
    "preset": "ultrafast",
    "x264-params": ":".join(
        (
            "no-deblock=0:deblock=0,0",
            "subme=1",
            "bframes=1:b-adapt=0:b-pyramid=0",
            f"keyint={KEYS}:open-gop=0:scenecut=0",
            "stitchable=1:threads=1:lookahead-threads=1",
        )
    ),
}
"""The one way a picture is encoded, so that takes join without another encoding: closed groups, the same headers.

Chosen on 72 grainy 720p frames, one core: 97 frames a second, 9.6 Mbit/s, 37.3 dB. x264's own `superfast` at the same
quality made 58 frames a second, `veryfast` 35. Grain hides what they would have saved.
"""
CRF = {"draft": "24", "standard": "20", "festival": "20"}
"""x264's constant rate factor. Small frames are mostly grain: a draft at 20 is as large as a film at 720 lines."""
TIMESCALE = 12_288
"""Ticks a second of a picture track: 512 a frame at 24 fps, so every frame lies on a whole tick."""
_BT709 = 1
"""H.273's code point for BT.709 as primaries, as transfer and as matrix; as a range it means limited."""


@dataclass(frozen=True)
class Facts:
    """What a file is, read from its headers and packets. Lengths are exact seconds; zero means that there is none."""

    width: int = 0
    height: int = 0
    frames: int = 0
    rate: Fraction = Fraction(0)
    picture: Fraction = Fraction(0)
    """How long the picture lasts."""
    sound: Fraction = Fraction(0)
    """How long the sound lasts."""
    channels: int = 0
    layout: str = ""
    """What its channels are called: stereo, 5.1."""
    sample_rate: int = 0
    codecs: tuple[str, ...] = ()
    captions: int = 0
    """How many caption tracks."""
    pixels: str = ""
    """How a picture's samples are laid out: yuv420p."""
    bt709: bool = False
    """Whether the picture says of itself that it is BT.709."""
    comment: str = ""
    """What its maker wrote into it."""


def write_take(file: Path, format: Format, frames: Iterable["np.ndarray"], comment: str = "") -> None:
    """Encode BGR frames (height x width x 3, uint8) into an H.264 MP4, one after the other, none held.

    `comment` is kept in the file and read by `probe`. Colour is converted to BT.709 limited range (ITU-R BT.709-6) and
    tagged so; the rate is exactly the format's.
    Raises BadMedia when a frame has another shape, when there is none, or when the file cannot be written.
    """
    import av

    shape = (format.height, format.width, 3)
    count = 0
    try:
        with av.open(str(file), "w", format="mp4", options={"video_track_timescale": str(TIMESCALE)}) as container:
            if comment:
                container.metadata["comment"] = comment
            stream = _picture_stream(container, format)
            for frame in frames:
                if frame.shape != shape or frame.dtype != "uint8":
                    raise BadMedia(f"{file.name}: frame {count} is {frame.dtype} {frame.shape}, not uint8 {shape}")
                picture = av.VideoFrame.from_ndarray(_planes(frame), format="yuv420p")
                picture.pts, picture.time_base = count, 1 / format.rate
                container.mux(stream.encode(picture))
                count += 1
            container.mux(stream.encode(None))
    except OSError as error:
        raise _unwritable(file, error) from error
    except av.FFmpegError as error:
        raise BadMedia(f"{file.name}: cannot encode: {error.strerror}") from error
    if count == 0:
        raise BadMedia(f"{file.name}: no frames to encode")


def _picture_stream(container: Any, format: Format) -> Any:
    """An H.264 track as every take has it."""
    stream = container.add_stream("libx264", rate=format.rate, options=ENCODER)
    stream.width, stream.height, stream.pix_fmt = format.width, format.height, "yuv420p"
    stream.time_base = 1 / format.rate
    context = stream.codec_context
    context.thread_count = 1
    context.color_primaries = context.color_trc = context.colorspace = context.color_range = _BT709
    return stream


def _planes(frame: "np.ndarray") -> "np.ndarray":
    """A BGR frame as BT.709 limited range, 4:2:0: a plane of luma and two of chroma at half the size, one after the
    other as yuv420p lies in memory.

    Luma is made of OpenCV's quick grey (0.299 red, 0.587 green, 0.114 blue) and what BT.709 weighs more: within one
    level of the exact sum, neutral greys exact, in a quarter of swscale's time.
    """
    import cv2
    import numpy as np

    height, width = frame.shape[:2]
    planes = np.empty(height * width * 3 // 2, np.uint8)
    luma, chroma = planes[: height * width].reshape(height, width), planes[height * width :].reshape(2, -1)
    blue, green, red = cv2.split(frame)
    grey = 0.0722 / 0.114
    more_green, more_red = 0.7152 - 0.587 * grey, 0.2126 - 0.299 * grey
    more = more_green + more_red
    rest = cv2.addWeighted(green, more_green / more, red, more_red / more, 0)
    span = 219 / 255
    cv2.addWeighted(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY), grey * span, rest, more * span, 16, dst=luma)
    half = (width // 2, height // 2)
    dim = cv2.resize(luma, half, interpolation=cv2.INTER_AREA)
    for plane, colour, reach in ((0, blue, 1.8556), (1, red, 1.5748)):
        share = 224 / 255 / reach
        own = cv2.resize(colour, half, interpolation=cv2.INTER_AREA)
        difference = cv2.addWeighted(own, share, dim, -share / span, 128 + 16 * share / span)
        chroma[plane] = difference.reshape(-1)
    return planes.reshape(-1, width)


def _conversion() -> dict[str, Any]:
    """BT.709 both ways, rounded: without ACCURATE_RND swscale truncates, and grey turns yellow."""
    from av.video.reformatter import Interpolation

    exact = Interpolation.BILINEAR | Interpolation.ACCURATE_RND
    return {"src_colorspace": "ITU709", "dst_colorspace": "ITU709", "interpolation": exact, "threads": 1}


def read_frames(file: Path, size: tuple[int, int] | None = None, start: int = 0) -> Iterator["np.ndarray"]:
    """The frames of a picture as BGR (height x width x 3, uint8), one at a time, from frame `start` on.

    `size` (width, height) scales them. Raises BadMedia when the file is no readable picture.
    """
    import av

    try:
        with av.open(str(file)) as container:
            stream = _first(container.streams.video, file, "picture")
            stream.codec_context.thread_count = 1
            width, height = size or (stream.width, stream.height)
            reformatter, conversion = av.video.reformatter.VideoReformatter(), _conversion()
            tick = stream.time_base * (stream.average_rate or 1)
            if start:
                container.seek(int(start / tick), stream=stream)
            for frame in container.decode(stream):
                if round(frame.pts * tick) >= start:
                    yield reformatter.reformat(frame, width, height, "bgr24", **conversion).to_ndarray()
    except (OSError, av.FFmpegError) as error:
        raise BadMedia(f"{file.name}: cannot be read as a picture: {error.strerror}") from error


def probe(file: Path) -> Facts:
    """What a picture or sound file is. Raises BadMedia when it is neither."""
    import av

    try:
        with av.open(str(file)) as container:
            facts: dict[str, Any] = {"codecs": tuple(stream.codec.name for stream in container.streams)}
            facts["comment"] = container.metadata.get("comment", "")
            if container.streams.video:
                stream = container.streams.video[0]
                facts |= {"width": stream.width, "height": stream.height, "rate": Fraction(stream.average_rate or 0)}
                facts |= {"frames": stream.frames, "picture": Fraction(stream.duration or 0) * stream.time_base}
                context = stream.codec_context
                tags = (context.color_primaries, context.color_trc, context.colorspace)
                facts |= {"pixels": context.pix_fmt or "", "bt709": all(tag == _BT709 for tag in tags)}
            if container.streams.audio:
                stream = container.streams.audio[0]
                facts |= {"channels": stream.channels, "layout": stream.layout.name, "sample_rate": stream.rate}
                facts |= {"sound": Fraction(stream.duration or 0) * stream.time_base}
            facts["captions"] = len(container.streams.subtitles)
    except (OSError, av.FFmpegError) as error:
        raise BadMedia(f"{file.name}: cannot be read: {error.strerror}") from error
    return Facts(**facts)


def read_captions(file: Path) -> tuple[tuple[Fraction, Fraction, str], ...]:
    """The timed text (3GPP TS 26.245) of a film: start and end in seconds, and the words; empty where there is none."""
    import av

    try:
        with av.open(str(file)) as container:
            if not container.streams.subtitles:
                return ()
            samples = [
                (packet.pts * packet.time_base, packet.duration * packet.time_base, bytes(packet)[2:])
                for packet in container.demux(container.streams.subtitles[0])
                if packet.pts is not None
            ]
    except (OSError, av.FFmpegError) as error:
        raise BadMedia(f"{file.name}: its captions cannot be read: {error.strerror}") from error
    return tuple((start, start + length, text.decode("utf-8", "replace")) for start, length, text in samples if text)


def run(arguments: tuple[str, ...], timeout: float = 600.0) -> str:
    """Run the ffmpeg program and return what it wrote on stderr.

    Raises BadMedia with the last line of that when it fails or takes longer than `timeout` seconds.
    """
    import imageio_ffmpeg

    command = (imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-nostdin", "-y", *arguments)
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=timeout, check=False)
    except subprocess.TimeoutExpired as error:
        raise BadMedia(f"ffmpeg did not finish within {timeout:.0f} s") from error
    if done.returncode:
        lines = done.stderr.strip().splitlines() or [f"exit code {done.returncode}"]
        raise BadMedia(f"ffmpeg: {lines[-1].strip()}")
    return done.stderr


def encoders() -> frozenset[str]:
    """The names of all encoders that the ffmpeg program was built with. Raises BadMedia when it does not run."""
    import imageio_ffmpeg

    try:
        command = (imageio_ffmpeg.get_ffmpeg_exe(), "-hide_banner", "-encoders")
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=60, check=True)
    except (OSError, RuntimeError, subprocess.SubprocessError) as error:
        raise BadMedia(
            f"the ffmpeg program does not run ({type(error).__name__}): pip install imageio-ffmpeg"
        ) from error
    rows = (line.split() for line in done.stdout.splitlines())
    return frozenset(row[1] for row in rows if len(row) > 2 and row[0][0] in "VAS" and row[1] != "=")


def _first(streams: Any, file: Path, what: str) -> Any:
    if not streams:
        raise BadMedia(f"{file.name}: holds no {what}")
    return streams[0]


def _unwritable(file: Path, error: OSError) -> BadMedia:
    return BadMedia(f"{file.name}: cannot be written in {file.parent.name}: {error.strerror}")
