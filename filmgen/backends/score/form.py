"""The form of a score: where music enters and ends, its sections, and a tempo for each that lands on the picture."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from filmgen.film.cut import ScoreBrief
from filmgen.film.time import RATE

Turn = Literal["opening", "statement", "development", "crisis", "loss", "close"]
"""What a section does for the story."""

FPS = float(RATE)


@dataclass(frozen=True)
class Passage:
    """A section of the score: seconds of the film, and beats counted from the first of the score.

    `hit`: the picture turns where it begins. `talk`: the share of it in which somebody speaks. `slows`: how much of
    its tempo is gone by its end.
    """

    start: float
    end: float
    first: int
    beats: int
    metre: int
    movement: int
    tension: float
    turn: Turn
    hit: bool
    talk: float = 0.0
    slows: float = 0.0

    @property
    def last(self) -> int:
        """The beat on which the next passage begins."""
        return self.first + self.beats

    def at(self, beat: float) -> float:
        """The second of the film at which a beat of this passage falls."""
        along = (beat - self.first) / self.beats
        along -= self.slows * along * (1 - along)
        return self.start + (self.end - self.start) * along

    @property
    def bars(self) -> tuple[int, ...]:
        """The beats on which bars begin; what does not fill a bar makes the last one longer, or is short itself."""
        whole, rest = divmod(self.beats, self.metre)
        count = whole + (rest * 2 > self.metre or not whole)
        return tuple(self.first + self.metre * index for index in range(count))


@dataclass(frozen=True)
class Form:
    """The whole score: passages from `entry` to `last`, the second of the last chord, and the end of the film."""

    entry: float
    last: float
    end: float
    bpm: float
    passages: tuple[Passage, ...]

    @property
    def beats(self) -> int:
        """The beat of the last chord."""
        return self.passages[-1].last

    def passage(self, beat: float) -> Passage:
        return next((passage for passage in self.passages if beat < passage.last), self.passages[-1])

    def at(self, beat: float) -> float:
        """The second of the film at which a beat falls; after the last chord time runs on at the film's tempo."""
        if beat >= self.beats:
            return self.last + (beat - self.beats) * 60 / self.bpm
        return self.passage(beat).at(beat)

    def beat(self, seconds: float) -> float:
        """The beat at a second of the film, the inverse of `at`; what lies outside the music counts as its edge."""
        inside = min(max(seconds, self.entry), self.last)
        passage = next((passage for passage in self.passages if inside < passage.end), self.passages[-1])
        along = (inside - passage.start) / (passage.end - passage.start)
        if slows := passage.slows:
            along = (math.sqrt((1 - slows) ** 2 + 4 * slows * along) - (1 - slows)) / (2 * slows)
        return passage.first + passage.beats * along


def plan_form(brief: ScoreBrief, metre: int) -> Form:
    """Spot the film: enter on a cut and under no word, turn where it turns, and be gone when it is."""
    end = brief.frames / FPS
    hits = sorted({hit / FPS for hit in brief.hits if 0 < hit < brief.frames})
    cuts = sorted({cut / FPS for cut in brief.cuts if 0 < cut < brief.frames})
    speech = [(start / FPS, (start + frames) / FPS) for start, frames in brief.speech]
    last = _last_chord(end, hits, cuts)
    entry = min(_entry(end, cuts, speech), last - min(2.0, 0.3 * end))
    anchors = _anchors(brief, entry, last, hits, cuts)
    bpm, beats = _tempo(anchors, cuts, brief.music.bpm, metre)
    passages: list[Passage] = []
    for index, (start, stop, count) in enumerate(zip(anchors, anchors[1:], beats, strict=False)):
        movement, tension = _mood(brief, start, stop)
        turn = _turn(index, len(beats), movement, tension, [passage.turn for passage in passages])
        hit = any(abs(start - at) < 0.02 for at in hits)
        talk = sum(max(0.0, min(stop, b) - max(start, a)) for a, b in speech) / (stop - start)
        slows = 0.12 if index == len(beats) - 1 and count >= 6 else 0.0
        first = passages[-1].last if passages else 0
        passages.append(Passage(start, stop, first, count, metre, movement, tension, turn, hit, talk, slows))
    return Form(entry, last, end, bpm, tuple(passages))


def _last_chord(end: float, hits: list[float], cuts: list[float]) -> float:
    for moments, least in ((hits, 1.2), (cuts, 2.5)):
        near = [moment for moment in moments if min(least, end * 0.1) <= end - moment <= min(8.0, end * 0.4)]
        if near:
            return min(near, key=lambda moment: abs(end - moment - 4.5))
    return end - min(4.5, 0.3 * end)


def _entry(end: float, cuts: list[float], speech: list[tuple[float, float]]) -> float:
    wait = min(4.5, 0.06 * end)
    spoken = [(start - 0.3, stop + 0.1) for start, stop in speech]

    def free(moment: float) -> bool:
        return not any(start <= moment <= stop for start, stop in spoken)

    near = [cut for cut in cuts if 0.55 * wait <= cut <= 2 * wait and free(cut)]
    if near:
        return min(near, key=lambda cut: abs(cut - wait))
    return next((wait + step for step in np.arange(0, wait + 4, 0.25) if free(wait + step)), wait)


def _anchors(brief: ScoreBrief, entry: float, last: float, hits: list[float], cuts: list[float]) -> list[float]:
    """Moments on which passages begin: turns first, then new movements, new scenes, and cuts in long stretches."""
    anchors = [entry, last]
    spans = sorted(brief.spans, key=lambda span: span.start)
    movements = [b.start / FPS for a, b in zip(spans, spans[1:], strict=False) if a.movement != b.movement]
    scenes = [span.start / FPS for span in spans]
    for moments, apart in ((hits, 1.6), (movements, 3.5), (scenes, 6.0)):
        for moment in moments:
            if entry < moment < last and min(abs(moment - anchor) for anchor in anchors) >= apart:
                anchors.append(moment)
    anchors.sort()
    for start, stop in list(zip(anchors, anchors[1:], strict=False)):
        pieces = int((stop - start) // 11)
        for piece in range(1, pieces + 1):
            wanted = start + (stop - start) * piece / (pieces + 1)
            near = [cut for cut in cuts if abs(cut - wanted) < 3.5]
            anchors.append(min(near, key=lambda cut: abs(cut - wanted)) if near else wanted)
    return sorted(set(anchors))


def _tempo(anchors: list[float], cuts: list[float], bpm: tuple[int, int], metre: int) -> tuple[float, list[int]]:
    """One tempo for the film, bent a little in each passage so that it holds whole beats and cuts fall near them."""
    slow, quick = sorted(bpm)
    best: tuple[float, float, list[int]] | None = None
    for tempo in np.arange(slow, quick + 0.1, 0.5):
        worst, cost, beats = 0.0, 0.0, []
        off = abs(2 * tempo - slow - quick) / max(1, quick - slow)
        for start, stop in zip(anchors, anchors[1:], strict=False):
            exact = (stop - start) * tempo / 60
            count = max(2, round(exact))
            beats.append(count)
            worst = max(worst, abs(count / exact - 1))
            cost += 0.25 * (count % metre != 0)
            inside = [(cut - start) / (stop - start) * count for cut in cuts if start < cut < stop]
            cost += sum(abs(beat - round(beat)) for beat in inside) / max(1, len(inside))
        total = worst + 0.06 * cost / len(beats) + 0.03 * off
        if best is None or total < best[0]:
            best = (total, float(tempo), beats)
    assert best is not None, "a range of tempi is never empty"
    return best[1], best[2]


def _mood(brief: ScoreBrief, start: float, stop: float) -> tuple[int, float]:
    """Movement and tension of the story between two seconds, by how long each of its spans is there.

    A long span is not one mood: the second movement tightens towards its end, and the third lets go.
    """
    parts = []
    for span in brief.spans:
        first, last = span.start / FPS, (span.start + span.frames) / FPS
        shared = min(stop, last) - max(start, first)
        if shared > 0:
            along = (min(stop, last) + max(start, first) - 2 * first) / (2 * (last - first))
            slope = {1: 0.1 * (along - 0.5), 2: 0.3 * (along - 0.4), 3: -0.2 * (along - 0.3)}[span.movement]
            parts.append((shared, span.movement, span.tension + slope * min(1.0, (last - first) / 20)))
    if not parts:
        return 2, 0.4
    whole = sum(shared for shared, _, _ in parts)
    tension = sum(shared * tension for shared, _, tension in parts) / whole
    return max(parts)[1], min(max(tension, 0.0), 1.0)


def _turn(index: int, count: int, movement: int, tension: float, before: Sequence[Turn]) -> Turn:
    if index == count - 1 and count > 1:
        return "close"
    if tension >= 0.62 and movement > 1:
        return "crisis"
    if movement == 3:
        return "loss"
    if index == 0 and count > 2:
        return "opening"
    if movement == 1 or "statement" not in before:
        return "statement"
    return "development"
