"""What a film must be, measured on the finished file: one pass over the picture, one over the sound."""

import json
import re
from collections.abc import Iterable
from fractions import Fraction
from pathlib import Path

from filmgen.errors import BadMedia
from filmgen.ffmpeg import Facts, probe, read_captions
from filmgen.film.captions import GAP, LINE, LINES, SHORTEST, SPEED
from filmgen.film.report import Fact, Report
from filmgen.film.time import RATE, running_time
from filmgen.stages.metering import Readings, Span, Timeline, index_is_first, measure, read_timeline

BLACK, FROZEN, SILENT = Fraction(3, 2), Fraction(2), Fraction(1)
"""Seconds that a film may be black, frozen or silent outside its cards and fades."""
SAFE = 0.05
"""Share of the frame at each side in which no word may stand (title-safe area of 90 %, SMPTE ST 2046-1)."""


def inspect(film: Path) -> Report:
    """Measure a film: its folder, or its file alone. Raises BadMedia when it is no film.

    Bounds that need the cut beside it (cut.otio) are `unchecked` without one.
    """
    file = film / "film.mp4" if film.is_dir() else film
    facts = probe(file)
    if not facts.picture:
        raise BadMedia(f"{file.name}: holds no picture")
    timeline = read_timeline(file.parent / "cut.otio") if file.name == "film.mp4" else Timeline()
    readings = measure(file, facts)
    return Report(
        title=timeline.title or file.stem,
        facts=(
            _length(facts, timeline),
            _longest("black", readings.black, BLACK, (*timeline.cards, *timeline.fades)),
            _longest("frozen picture", readings.frozen, FROZEN, timeline.cards),
            _longest("digital silence", readings.silent, SILENT, timeline.fades[-1:]),
            *_loudness(facts, readings, timeline),
            _ends(facts),
            _format(file, facts, timeline),
            *_captions(file, facts, timeline),
            *_coverage(timeline),
            _words(timeline),
        ),
    )


# Judging


def _length(facts: Facts, timeline: Timeline) -> Fact:
    length = running_time(round(facts.picture * RATE))
    if not timeline.known:
        return Fact(name="length", value=length, bound="±10 % of what was asked", verdict="unchecked", detail=NO_CUT)
    if not timeline.asked:
        return Fact(name="length", value=length, bound="none was asked for", verdict="pass")
    asked = Fraction(timeline.asked) / RATE
    low, high = asked * Fraction(9, 10), asked * Fraction(11, 10)
    bound = f"{running_time(round(low * RATE))} to {running_time(round(high * RATE))}"
    return _fact("length", length, bound, low <= facts.picture <= high)


NO_CUT = "no cut.otio beside the film"


def _fact(name: str, value: str, bound: str, met: bool, detail: str = "") -> Fact:
    return Fact(name=name, value=value, bound=bound, verdict="pass" if met else "fail", detail=detail)


def _longest(name: str, spans: Iterable[Span], limit: Fraction, allowed: tuple[Span, ...]) -> Fact:
    """The longest stretch outside those in which it is allowed."""
    left = [piece for span in spans for piece in _without(span, allowed)]
    longest = max(left, key=lambda span: span[1] - span[0], default=None)
    bound = f"none over {float(limit):g} s"
    if longest is None:
        return _fact(name, "none", bound, True)
    length = longest[1] - longest[0]
    return _fact(name, f"{float(length):.1f} s", bound, length <= limit, f"at {_clock(longest[0])}")


def _without(span: Span, taken: tuple[Span, ...]) -> list[Span]:
    """What remains of a stretch when others are taken out of it."""
    pieces = [span]
    for start, end in taken:
        pieces = [
            piece
            for begin, stop in pieces
            for piece in ((begin, min(stop, start)), (max(begin, end), stop))
            if piece[0] < piece[1]
        ]
    return pieces


def _loudness(facts: Facts, readings: Readings, timeline: Timeline) -> tuple[Fact, ...]:
    if not facts.sound:
        return (_fact("loudness", "no sound", "sound", False),)
    targets = (timeline.integrated,) if timeline.integrated is not None else (-16.0, -23.0, -27.0)
    bound = " or ".join(f"{target:g} ±0.5 LUFS" for target in targets)
    met = any(abs(readings.integrated - target) <= 0.5 for target in targets)
    if timeline.quiet:
        bound, met = f"at most {targets[0]:g} LUFS: nobody speaks", readings.integrated <= targets[0] + 0.5
    return (
        _fact("loudness", f"{readings.integrated:.1f} LUFS", bound, met),
        _fact("true peak", f"{readings.true_peak:.1f} dBTP", "at most -1 dBTP", readings.true_peak <= -1),
    )


def _ends(facts: Facts) -> Fact:
    apart = abs(facts.picture - facts.sound)
    return _fact("picture and sound end", f"{float(apart * 1000):.0f} ms apart", "within a frame", apart <= 1 / RATE)


def _format(file: Path, facts: Facts, timeline: Timeline) -> Fact:
    """What a player needs: H.264 4:2:0 at 24 fps in BT.709, AAC stereo (or 5.1, if it was mixed for that) at 48 kHz,
    the index first, captions inside."""
    speakers = timeline.speakers if timeline.known or facts.layout != "5.1" else "5.1"
    wrong = [
        what
        for what, right in (
            ("H.264", facts.codecs[:1] == ("h264",)),
            ("yuv420p", facts.pixels == "yuv420p"),
            ("BT.709", facts.bt709),
            ("24 fps", facts.rate == RATE),
            ("AAC", "aac" in facts.codecs),
            (f"48 kHz {speakers}", (facts.sample_rate, facts.layout) == (48_000, speakers)),
            ("faststart", index_is_first(file)),
            ("captions", facts.captions == 1 or (timeline.known and not timeline.lines)),
        )
        if not right
    ]
    value = f"{facts.width}x{facts.height}, {float(facts.rate):g} fps"
    bound = f"H.264 yuv420p BT.709 24 fps, AAC 48 kHz {speakers}, faststart, captions"
    return _fact("format", value, bound, not wrong, f"without {', '.join(wrong)}" if wrong else "")


def _captions(file: Path, facts: Facts, timeline: Timeline) -> tuple[Fact, ...]:
    captions = read_captions(file) if facts.captions else ()
    wrong = []
    for index, (start, end, text) in enumerate(captions):
        lines = text.split("\n")
        speed = len(text.replace("\n", " ")) / (end - start) if end > start else Fraction(10**6)
        late = index + 1 < len(captions) and captions[index + 1][0] - end < GAP / RATE
        if (
            len(lines) > LINES
            or max(map(len, lines)) > LINE
            or speed > SPEED
            or late
            or (end - start) * RATE < SHORTEST
        ):
            wrong.append(start)
    bound = f"{LINES} lines of {LINE}, {SPEED} characters a second, {GAP} frames apart"
    at = f"at {', '.join(map(_clock, wrong[:5]))}" if wrong else ""
    fits = _fact("captions", f"{len(captions)}, {len(wrong)} too much to read", bound, not wrong, at)
    if not timeline.known:
        missing = Fact(name="lines captioned", value="", bound="every spoken line", verdict="unchecked", detail=NO_CUT)
        return fits, missing
    silent = [start for start, end, text in timeline.lines if not _is_captioned(start, end, text, captions)]
    value = f"{len(timeline.lines) - len(silent)} of {len(timeline.lines)}"
    at = f"missing at {', '.join(map(_clock, silent[:5]))}" if silent else ""
    return fits, _fact("lines captioned", value, "every spoken line", not silent, at)


def _is_captioned(
    start: Fraction, end: Fraction, text: str, captions: tuple[tuple[Fraction, Fraction, str], ...]
) -> bool:
    """Whether the first words of a line can be read about while it is spoken."""
    shown = " ".join(words for begin, stop, words in captions if begin < end + 2 and stop > start)
    wanted = re.findall(r"\w+", text.casefold())[:3]
    return all(word in re.findall(r"\w+", shown.casefold()) for word in wanted)


def _coverage(timeline: Timeline) -> tuple[Fact, ...]:
    if not timeline.known:
        return tuple(
            Fact(name=name, value="", bound=bound, verdict="unchecked", detail=NO_CUT)
            for name, bound in (("shots a minute", "at least 10"), ("places", "at least 3"), ("shot sizes", "vary"))
        )
    story = Fraction(timeline.story) / RATE
    pace = len(timeline.shots) * 60 / story if story else Fraction(0)
    places = {shot["place"] for shot in timeline.shots}
    sizes = sorted({shot["size"] for shot in timeline.shots})
    needed = 3 if story >= 60 else 1
    invented = timeline.asked > 0
    asked = f"at least {needed}" if invented else "as many as the script has"
    return (
        _fact("shots a minute", f"{float(pace):.1f}", "at least 10", pace >= 10),
        _fact("places", str(len(places)), asked, not invented or len(places) >= needed),
        _fact("shot sizes", ", ".join(sizes), "at least 3" if needed > 1 else "vary", len(sizes) >= needed),
    )


def _words(timeline: Timeline) -> Fact:
    """Where the words of the cards stand, as the editor measured their ink when it set them."""
    bound = "inside the title-safe 90 %, none clipped, none over another"
    boxes = []
    for file in timeline.card_files:
        try:
            boxes.append(json.loads(probe(file).comment)["words"])
        except (BadMedia, ValueError, KeyError, TypeError):
            boxes.append(None)
    if not boxes or None in boxes:
        detail = "no measured cards beside the film"
        return Fact(name="words on screen", value="", bound=bound, verdict="unchecked", detail=detail)
    margin = min(min(left, top, 1 - right, 1 - bottom) for left, top, right, bottom in boxes)
    return _fact("words on screen", f"{margin * 100:.1f} % from the edge", bound, margin >= SAFE)


def _clock(seconds: Fraction) -> str:
    return running_time(round(seconds * RATE))
