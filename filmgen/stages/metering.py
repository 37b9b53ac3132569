"""What the meters show of a finished film, and what the cut beside it says."""

import re
from dataclasses import dataclass, field
from fractions import Fraction
from pathlib import Path
from typing import Any

from filmgen.errors import BadMedia
from filmgen.ffmpeg import Facts, run
from filmgen.film.time import RATE

PICTURE_METERS = (
    "scale=320:-2:flags=fast_bilinear,blackdetect=d=0.1:pix_th=0.06:pic_th=0.995,freezedetect=n=-50dB:d=0.5"
)
SOUND_METERS = "ebur128=peak=true:framelog=quiet,silencedetect=noise=-80dB:d=0.5"
Span = tuple[Fraction, Fraction]
"""A stretch of the film, from and to, in seconds."""


@dataclass(frozen=True)
class Timeline:
    """What the cut beside a film says about it. Without one, nothing is known: `known` is false."""

    known: bool = False
    title: str = ""
    asked: int = 0
    story: int = 0
    integrated: float | None = None
    quiet: bool = False
    speakers: str = "stereo"
    cards: tuple[Span, ...] = ()
    fades: tuple[Span, ...] = ()
    card_files: tuple[Path, ...] = ()
    shots: tuple[dict[str, Any], ...] = ()
    lines: tuple[tuple[Fraction, Fraction, str], ...] = ()


@dataclass
class Readings:
    """What the meters showed."""

    black: list[Span] = field(default_factory=list)
    frozen: list[Span] = field(default_factory=list)
    silent: list[Span] = field(default_factory=list)
    integrated: float = 0.0
    true_peak: float = 0.0


# The meters


def measure(file: Path, facts: Facts) -> Readings:
    """Put a film through ffmpeg's meters. Frames on which no other depends are not decoded: half of them suffice."""
    meters = ["-map", "0:v:0", "-an", "-sn", "-vf", PICTURE_METERS, "-f", "null", "-"]
    if facts.sound:
        meters += ["-map", "0:a:0", "-vn", "-sn", "-af", SOUND_METERS, "-f", "null", "-"]
    log = run(("-nostats", "-skip_loop_filter", "all", "-skip_frame", "noref", "-i", str(file), *meters))
    end = facts.picture
    readings = Readings(
        black=[(Fraction(a), Fraction(b)) for a, b in re.findall(r"black_start:([\d.]+) black_end:([\d.]+)", log)],
        frozen=_joined(_spans(log, "freeze_start", "freeze_end", end)),
        silent=_spans(log, "silence_start", "silence_end", end),
    )
    if facts.sound:
        summary = log[log.rindex("Summary:") :]
        readings.integrated = _number(r"I:\s+(\S+) LUFS", summary)
        readings.true_peak = _number(r"Peak:\s+(\S+) dBFS", summary)
    return readings


def _spans(log: str, start: str, end: str, last: Fraction) -> list[Span]:
    """Stretches that ffmpeg logged as a start and, unless the film ended first, an end."""
    starts = [Fraction(value) for value in re.findall(rf"{start}: (-?[\d.]+)", log)]
    ends = [Fraction(value) for value in re.findall(rf"{end}: (-?[\d.]+)", log)]
    ends += [last] * (len(starts) - len(ends))
    return list(zip(starts, ends, strict=True))


def _joined(spans: list[Span]) -> list[Span]:
    """Stretches that follow one another as one: a frozen picture twitches where the encoder begins anew."""
    joined: list[Span] = []
    for start, end in spans:
        if joined and start - joined[-1][1] <= 2 / RATE:
            joined[-1] = (joined[-1][0], end)
        else:
            joined.append((start, end))
    return joined


def _number(pattern: str, text: str) -> float:
    found = re.search(pattern, text)
    return float(found[1]) if found else float("-inf")


def index_is_first(file: Path) -> bool:
    """Whether an MP4's index (`moov`) precedes its media (`mdat`), so that it plays while it arrives (ISO 14496-12)."""
    with file.open("rb") as stream:
        while len(header := stream.read(16)) >= 8:
            kind, length = header[4:8], int.from_bytes(header[:4], "big")
            if kind in (b"moov", b"mdat"):
                return kind == b"moov"
            length = int.from_bytes(header[8:], "big") if length == 1 else length
            if length < 8:
                return False
            stream.seek(length - len(header), 1)
    return False


# The cut


def read_timeline(file: Path) -> Timeline:
    """The cut beside a film, or an empty one where there is none. Raises BadMedia when it cannot be read."""
    import opentimelineio as otio

    if not file.exists():
        return Timeline()
    try:
        timeline = otio.adapters.read_from_file(str(file), "otio_json")
        return _understood(timeline, file.parent, otio)
    except (otio.exceptions.OTIOError, ValueError, KeyError, AttributeError, TypeError, IndexError) as error:
        raise BadMedia(f"{file.name}: cannot be read as a timeline of filmgen") from error


def _understood(timeline: Any, folder: Path, otio: Any) -> Timeline:
    said = timeline.metadata["filmgen"]
    picture = timeline.video_tracks()[0]
    cards, files, shots, fades = [], [], [], []
    for item in picture:
        if isinstance(item, otio.schema.Transition):
            if item.name == "fade":
                fades.append(_range(item.range_in_parent()))
        elif isinstance(item, otio.schema.Clip):
            about = dict(item.metadata["filmgen"])
            if about.get("card"):
                cards.append(_range(item.range_in_parent()))
                files.append(folder / item.media_reference.target_url)
            else:
                shots.append({"id": item.name, **about})
    markers = [(*_range(marker.marked_range), marker.name) for marker in timeline.tracks.markers]
    return Timeline(
        known=True,
        title=timeline.name,
        asked=int(said["asked"]),
        story=int(said["story"]),
        integrated=float(said["loudness"]["integrated"]),
        quiet=bool(said.get("quiet", False)),
        speakers=str(said["loudness"].get("speakers", "stereo")),
        cards=tuple(cards),
        fades=tuple(fades),
        card_files=tuple(files),
        shots=tuple(shots),
        lines=tuple(markers),
    )


def _range(range: Any) -> Span:
    start = Fraction(round(range.start_time.value)) / RATE
    return start, start + Fraction(round(range.duration.value)) / RATE
