"""Stretches of picture, sound and captions joined into one MP4, packet by packet."""

from collections.abc import Iterable, Iterator
from fractions import Fraction
from itertools import chain
from pathlib import Path
from typing import Any

from filmgen.backends.editor.conform import Copied
from filmgen.errors import BadMedia
from filmgen.ffmpeg import TIMESCALE
from filmgen.film.captions import settled
from filmgen.film.cut import CHANNELS, Caption, Cut
from filmgen.film.time import RATE, SAMPLE_RATE, SAMPLES_PER_FRAME

BITRATE = 320_000
"""Bits a second of AAC. At 192,000 a film full of coins peaked 1 dB above its mix; at this rate, as it was mixed."""
LAYOUTS = {2: ("stereo", BITRATE), 6: ("5.1", 2 * BITRATE)}
"""How AAC calls so many channels (ISO 14496-3, table 1.19), and what they get."""
SIGNATURE = "Made with filmgen."
"""What follows the disclosure in a film's metadata."""

_TICKS = int(TIMESCALE / RATE)
_AAC_BLOCK = 1024
_STYLE = """[Script Info]
ScriptType: v4.00+
PlayResX: 384
PlayResY: 288

[V4+ Styles]
Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, Underline, \
StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
Style: Default,Sans,16,&Hffffff,&Hffffff,&H0,&H0,0,0,0,0,100,100,0,0,1,1,0,2,10,10,10,1

[Events]
Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
"""
"""What the mov_text track is set in; players put their own fonts and sizes in its place."""


def join(cut: Cut, stretches: Iterator[Copied], sound: Path, file: Path) -> None:
    """Write the film: H.264 as it was filmed, AAC at 48 kHz, captions as 3GPP timed text, index first.

    The sound is stereo or, where the cut says so, 5.1.

    Raises BadMedia when a take or the sound cannot be read, or the film not be written.
    """
    import av

    first = next(stretches)
    try:
        with av.open(str(file), "w", format="mp4", options=_options()) as film, av.open(str(first.file)) as take:
            film.metadata.update(title=_plain(cut.title), comment=_plain(f"{cut.disclosure} {SIGNATURE}"))
            picture = film.add_stream_from_template(take.streams.video[0])
            layout, bits = LAYOUTS[CHANNELS[cut.loudness.speakers]]
            audio = film.add_stream("aac", rate=SAMPLE_RATE, layout=layout, bit_rate=bits)
            tracks = [_picture(chain((first,), stretches), picture), _sound(sound, cut, audio)]
            if cut.captions:
                tracks.append(_captions(settled(cut.captions, cut.frames), cut.frames, _caption_track(film)))
            for packet in _in_time(tracks):
                film.mux(packet)
    except (OSError, av.FFmpegError) as error:
        raise BadMedia(f"{file.name}: the film cannot be joined: {error.strerror}") from error


def _options() -> dict[str, str]:
    return {"movflags": "+faststart", "video_track_timescale": str(TIMESCALE), "fflags": "+bitexact"}


def _caption_track(film: Any) -> Any:
    track = film.add_stream("mov_text")
    track.time_base = Fraction(1, TIMESCALE)
    track.codec_context.subtitle_header = _STYLE.encode()
    track.metadata["language"] = "eng"
    return track


def _in_time(tracks: list[Iterator[Any]]) -> Iterator[Any]:
    """Packets of several tracks in the order in which they are needed, so that the muxer holds few."""
    waiting = [(next(track, None), track) for track in tracks]
    while any(packet is not None for packet, _ in waiting):
        _, first = min(
            (packet.dts * packet.time_base, index) for index, (packet, _) in enumerate(waiting) if packet is not None
        )
        packet, track = waiting[first]
        waiting[first] = (next(track, None), track)
        yield packet


def _picture(stretches: Iterable[Copied], stream: Any) -> Iterator[Any]:
    """Packets of the takes, one after the other. A packet is decoded one frame before its time: takes have B-frames."""
    import av

    start = count = 0
    for stretch in stretches:
        with av.open(str(stretch.file)) as take:
            source = take.streams.video[0]
            ticks = 1 / (source.time_base * RATE)
            taken = 0
            for packet in take.demux(source):
                if packet.pts is None:
                    continue
                frame = round(packet.pts / ticks) - stretch.first
                if not 0 <= frame < stretch.frames:
                    continue
                packet.pts, packet.dts = (start + frame) * _TICKS, (count - 1) * _TICKS
                packet.duration, packet.time_base, packet.stream = _TICKS, Fraction(1, TIMESCALE), stream
                yield packet
                count, taken = count + 1, taken + 1
        if taken != stretch.frames:
            raise BadMedia(f"{stretch.file.name}: holds {taken} of {stretch.frames} frames")
        start += stretch.frames


def _sound(file: Path, cut: Cut, stream: Any) -> Iterator[Any]:
    """The sound encoded, exactly as long as the picture: cut or followed by silence."""
    import av
    import numpy as np
    import soundfile

    total, done = cut.frames * SAMPLES_PER_FRAME, 0
    channels = CHANNELS[cut.loudness.speakers]
    layout, _ = LAYOUTS[channels]
    try:
        with soundfile.SoundFile(str(file)) as source:
            if source.samplerate != SAMPLE_RATE:
                raise BadMedia(f"{file.name}: {source.samplerate} samples a second, not {SAMPLE_RATE}")
            while done < total:
                wanted = min(_AAC_BLOCK, total - done)
                block = source.read(wanted, dtype="float32", always_2d=True)
                block = np.pad(block, ((0, wanted - len(block)), (0, 0)))
                block = np.repeat(block, 2, axis=1) if block.shape[1] == 1 else block
                if block.shape[1] < channels:
                    raise BadMedia(f"{file.name}: has {block.shape[1]} channels, not {channels}")
                block = np.ascontiguousarray(block[:, :channels].T)
                frame = av.AudioFrame.from_ndarray(block, format="fltp", layout=layout)
                frame.sample_rate, frame.pts, frame.time_base = SAMPLE_RATE, done, Fraction(1, SAMPLE_RATE)
                yield from stream.encode(frame)
                done += wanted
    except soundfile.SoundFileError as error:
        raise BadMedia(f"{file.name}: cannot be read as sound") from error
    yield from stream.encode(None)


def _captions(captions: tuple[Caption, ...], frames: int, stream: Any) -> Iterator[Any]:
    """Timed text (3GPP TS 26.245): each sample a length and UTF-8, an empty one where nothing is to be read."""
    at = 0
    for caption in captions:
        if caption.start > at:
            yield _sample("", at, caption.start - at, stream)
        yield _sample(_plain(caption.text, keep="\n"), caption.start, caption.frames, stream)
        at = caption.start + caption.frames
    if at < frames:
        yield _sample("", at, frames - at, stream)


def _sample(text: str, start: int, frames: int, stream: Any) -> Any:
    import av

    words = text.encode()
    packet = av.Packet(len(words).to_bytes(2, "big") + words)
    packet.pts = packet.dts = start * _TICKS
    packet.duration, packet.time_base, packet.stream = frames * _TICKS, Fraction(1, TIMESCALE), stream
    return packet


def _plain(text: str, keep: str = "") -> str:
    """Text without control characters or lone surrogates."""
    return "".join(
        letter if letter in keep or (letter.isprintable() and not "\ud800" <= letter <= "\udfff") else " "
        for letter in text
    ).strip()
