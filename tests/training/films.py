"""Small films of every kind for the training's tests, made by code: squeezed, turned, uneven, with or without sound."""

import subprocess
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

import av
import numpy as np
import torch
from imageio_ffmpeg import get_ffmpeg_exe

Frames = Iterable[np.ndarray]


def picture(level: int, width: int = 64, height: int = 36, bars: int = 0) -> np.ndarray:
    """Grey of a level with a red corner at the top left, between black bars."""
    frame = np.full((height, width, 3), level, np.uint8)
    frame[: height // 3, : width // 4] = (200, 40, 40)
    if bars:
        frame[:bars] = frame[-bars:] = 0
    return frame


def levels(count: int = 12, **of: int) -> list[np.ndarray]:
    """Frames that get lighter one by one, so that their order can be seen."""
    return [picture(40 + 14 * (number % 12), **of) for number in range(count)]


def a_film(
    file: Path,
    frames: Frames | None = None,
    sound: str = "aac",
    rate: Fraction = Fraction(24),
    pixels: str = "yuv420p",
    codec: str = "libx264",
    ticks: Iterable[int] | None = None,
    squeezed: Fraction = Fraction(1),
    turned: int = 0,
    light: int = 0,
) -> Path:
    """A film of frames; `ticks` are their times in 1/12288 s, `turned` degrees by which a player turns it, `light` how
    H.273 numbers the way in which its light is coded."""
    shown = list(levels() if frames is None else frames)
    height, width = shown[0].shape[:2]
    with av.open(str(file), "w") as container:
        stream = container.add_stream(codec, rate=rate)
        stream.width, stream.height, stream.pix_fmt = width, height, pixels
        stream.codec_context.sample_aspect_ratio = squeezed
        if light:
            stream.codec_context.color_trc = light
        if codec == "libx264":
            stream.options = {"crf": "10", "preset": "ultrafast", "g": "6"}
        if turned:
            stream.set_display_rotation(turned)
        if ticks is not None:
            stream.codec_context.time_base = Fraction(1, 12_288)
        hum = container.add_stream(sound, rate=48_000, layout="stereo") if sound else None
        for number, (frame, tick) in enumerate(zip(shown, ticks or range(len(shown)), strict=True)):
            whole = av.VideoFrame.from_ndarray(frame, format="rgb24").reformat(format=pixels)
            whole.pts, whole.time_base = tick, stream.codec_context.time_base or 1 / rate
            container.mux(stream.encode(whole))
            if hum:
                container.mux(hum.encode(_hum(number, int(48_000 / rate))))
        container.mux(stream.encode(None))
        if hum:
            container.mux(hum.encode(None))
    return file


def _hum(number: int, samples: int) -> av.AudioFrame:
    time = (np.arange(samples) + number * samples) / 48_000
    wave = np.tile(np.sin(2 * np.pi * 220 * time) * 8000, (2, 1)).T.astype(np.int16).reshape(1, -1)
    frame = av.AudioFrame.from_ndarray(wave, format="s16", layout="stereo")
    frame.rate, frame.pts, frame.time_base = 48_000, number * samples, Fraction(1, 48_000)
    return frame


def times(file: Path) -> list[Fraction]:
    """When each frame is shown, in seconds."""
    with av.open(str(file)) as container:
        return [frame.pts * frame.time_base for frame in container.decode(video=0)]


def heard(file: Path) -> list[tuple[Fraction, bytes]]:
    """The sound of a film, decoded: when and what."""
    with av.open(str(file)) as container:
        tracks = container.streams.audio
        played = container.decode(tracks[0]) if tracks else ()
        return [(frame.pts * frame.time_base, frame.to_ndarray().tobytes()) for frame in played]


def captioned(film: Path, file: Path, kind: str) -> Path:
    """A film with two captions of a kind."""
    words = file.with_suffix(".srt")
    words.write_text("1\n00:00:00,100 --> 00:00:00,200\nfirst\n\n2\n00:00:00,250 --> 00:00:00,400\nsecond\n")
    inputs = ("-i", str(film), "-i", str(words))
    command = (get_ffmpeg_exe(), "-v", "error", *inputs, "-c", "copy", "-c:s", kind, str(file))
    subprocess.run(command, check=True)
    return file


def captions_of(file: Path) -> list[tuple[float, str]]:
    """When each caption of a film begins, and its words."""
    with av.open(str(file)) as container:
        packets = container.demux(*container.streams.subtitles) if container.streams.subtitles else ()
        return [
            (round(float(packet.pts * packet.time_base), 2), bytes(packet)[-6:].decode(errors="replace"))
            for packet in packets
            if packet.size > 4
        ]


def lightness(file: Path) -> list[float]:
    """How light each frame is at its lower right, away from its corner."""
    with av.open(str(file)) as container:
        shown = (frame.to_ndarray(format="rgb24") for frame in container.decode(video=0))
        return [float(frame[frame.shape[0] // 2 :, frame.shape[1] // 2 :].mean()) for frame in shown]


class Glance:
    """A stand-in for a network: it keeps 4 x 4 colours of a frame, and has the real one's methods."""

    width, height, latents, name = 32, 16, 48, "glance"
    device = torch.device("cpu")

    def encode(self, frames_BCHW):
        return torch.nn.functional.interpolate(frames_BCHW, (4, 4), mode="area").flatten(1)

    def decode(self, code_BZ):
        return torch.nn.functional.interpolate(code_BZ.unflatten(1, (3, 4, 4)), (16, 32), mode="bilinear")
