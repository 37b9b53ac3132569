"""What is heard of a finished film: loudness over time, words over their background, one loudspeaker or two."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from filmgen.errors import BadMedia
from filmgen.film.report import Fact, Report
from filmgen.film.time import RATE, running_time
from filmgen.stages.interchange import STEMS
from filmgen.stages.metering import Timeline, read_timeline

if TYPE_CHECKING:
    from filmgen.backends.listening import Dynamics, Image

CLEAR = 10.0
"""LU that every line stands above what sounds under it."""
FOLD = 2.0
"""LU by which two loudspeakers may play a film louder or softer than the six that it was mixed for."""
LOST = 0.10
"""Share of the words that the mix may cost, as a recogniser counts them."""


@dataclass(frozen=True)
class LineHeard:
    """A line, when it begins (frames of the film), LU over what is under it, and what was made out alone and mixed."""

    start: int
    text: str
    clearance: float
    alone: str
    mixed: str


@dataclass(frozen=True)
class Hearing:
    """The report of one film, and each of its lines."""

    report: Report
    lines: tuple[LineHeard, ...]


def listen(folder: Path) -> Hearing:
    """Listen to the stems in a film's folder. Raises BadMedia when they or the cut are not there."""
    from filmgen.backends import listening

    timeline = read_timeline(folder / "cut.otio")
    if not timeline.known:
        raise BadMedia(f"{folder}: without cut.otio nobody knows who speaks when; make the film again")
    stems = {name: folder / "stems" / f"{name}.wav" for name in STEMS}
    for file in stems.values():
        if not file.is_file():
            raise BadMedia(f"{file} is not there: make the film again")
    heard = listening.listen(stems, [(float(start), float(end), text) for start, end, text in timeline.lines])
    lines = tuple(
        LineHeard(round(start * RATE), text, apart, alone, mixed)
        for (start, _, text), apart, alone, mixed in zip(
            timeline.lines, heard.clearances, heard.alone.lines, heard.mixed.lines, strict=True
        )
    )
    facts = (
        *_loudness(heard.dynamics, timeline),
        *_folded(heard.folded, heard.dynamics),
        *_image(heard.image),
        _clicks(heard.clicks),
        _clearance(lines),
        _words(heard.alone.error_rate, heard.mixed.error_rate, heard.alone.words),
    )
    return Hearing(Report(title=timeline.title, facts=facts), lines)


# Judging


def _fact(name: str, value: str, bound: str, met: bool, detail: str = "") -> Fact:
    return Fact(name=name, value=value, bound=bound, verdict="pass" if met else "fail", detail=detail)


def _loudness(heard: "Dynamics", timeline: Timeline) -> Iterator[Fact]:
    """Bounds for short films: EBU R 128 and its supplement 1."""
    target = -16.0 if timeline.integrated is None else timeline.integrated
    above = heard.loudest - heard.integrated
    bound, met = f"{target:g} ±0.5 LUFS", abs(heard.integrated - target) <= 0.5
    if timeline.quiet:
        bound, met = f"at most {target:g} LUFS: nobody speaks", heard.integrated <= target + 0.5
    yield _fact("loudness", f"{heard.integrated:.1f} LUFS", bound, met)
    yield _fact("loudest three seconds", f"{heard.loudest:.1f} LUFS", "at most 6 LU above the whole", above <= 6)
    yield _fact("loudness range", f"{heard.range:.1f} LU", "at most 20 LU", heard.range <= 20)
    yield _fact("true peak", f"{heard.peak:.1f} dBTP", "at most -1 dBTP", heard.peak <= -1)
    yield _fact("clipping", f"{heard.clipped} samples", "none", heard.clipped == 0)
    yield _fact("silence", f"{heard.silence:.1f} s", "none over 1 s", heard.silence <= 1)


def _folded(two: "Dynamics | None", six: "Dynamics") -> Iterator[Fact]:
    """How a film that was mixed for six loudspeakers comes out of two."""
    if two is None:
        return
    apart = two.integrated - six.integrated
    value = f"{two.integrated:.1f} LUFS, {two.peak:.1f} dBTP"
    met = abs(apart) <= FOLD and two.peak <= -1
    yield _fact("folded to stereo", value, f"within {FOLD:g} LU of 5.1, at most -1 dBTP", met, f"{apart:+.1f} LU")


def _image(heard: "Image") -> Iterator[Fact]:
    yield _fact(
        "left and right", f"{heard.correlation:.2f}, at worst {heard.worst:.2f}", "at worst -0.3", heard.worst >= -0.3
    )
    yield _fact("in mono", f"{heard.folded:+.1f} LU", "within 3 LU", abs(heard.folded) <= 3)


def _clicks(found: tuple[float, ...]) -> Fact:
    detail = f"the first at {running_time(round(found[0] * RATE))}" if found else ""
    return _fact("clicks in voices or music", f"{len(found)}", "none", not found, detail)


def _clearance(lines: tuple[LineHeard, ...]) -> Fact:
    bound = f"at least {CLEAR:g} LU"
    if not lines:
        return _fact("lines over background", "nobody speaks", bound, True)
    least = min(lines, key=lambda line: line.clearance)
    detail = f"at {running_time(least.start)}: {least.text}"
    return _fact("lines over background", f"{least.clearance:.1f} LU", bound, least.clearance >= CLEAR, detail)


def _words(alone: float, mixed: float, words: int) -> Fact:
    bound = f"the mix costs at most {LOST:.0%}"
    if not words:
        return _fact("words made out", "none to make out", bound, True)
    value = f"{1 - alone:.0%} alone, {1 - mixed:.0%} in the mix"
    return _fact("words made out", value, bound, mixed - alone <= LOST, f"{words} words, by a recogniser")
