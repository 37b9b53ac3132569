"""A score from a model's takes: each on its mark, joined in the beat, levelled, and ended with the film."""

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from filmgen.backends.cues.hearing import dies_away, in_step, onsets, strongest
from filmgen.backends.cues.playing import REMEDY, Part, Player
from filmgen.backends.cues.sections import Section, sections_of
from filmgen.backends.cues.words import NOT_IN_MUSIC, key_of, music_words
from filmgen.backends.mixing.loudness import integrated
from filmgen.backends.score.form import Form, plan_form
from filmgen.backends.score.performance import ending
from filmgen.backends.score.tape import CEILING, Sound, Tape, chance, decibels, samples
from filmgen.errors import BadTake
from filmgen.film.cut import ScoreBrief
from filmgen.film.time import SAMPLE_RATE

METRE = 4
LOUDNESS = -21.0
"""LUFS of music at middling tension: what the builtin composer's is on average."""
SWELL = 3.0
"""LU between middling tension and none, or the utmost."""
LONGEST = 120.0
"""Seconds of music in one take at most, so that little is held in memory."""
EARLY = 0.03
"""Seconds by which sound is let in before its first attack."""
BLOCK = SAMPLE_RATE


@dataclass(frozen=True)
class Stretch:
    """Music for the film from sample `start` on. Its first `overlap` samples sound together with what was before."""

    start: int
    overlap: int
    sound: Sound


def record_score(brief: ScoreBrief, player: Player, tape: Tape) -> None:
    """Score the film onto the tape, holding no more than two takes at a time."""
    form = plan_form(brief, METRE)
    recorder = _Recorder(form, tape)
    held = np.zeros((2, 0), np.float32)
    for stretch in stretches(brief, form, player):
        missing = max(0, stretch.start + stretch.overlap - recorder.at - held.shape[1])
        held = np.pad(held, ((0, 0), (0, missing)))
        overlap = min(stretch.overlap, held.shape[1])
        recorder.record(held[:, : held.shape[1] - overlap])
        held = crossfaded(held[:, held.shape[1] - overlap :], stretch.sound, overlap)
    recorder.record(held)
    recorder.record(np.zeros((2, tape.length - recorder.at), np.float32))


def stretches(brief: ScoreBrief, form: Form, player: Player) -> Iterator[Stretch]:
    """The score, a section at a time, in order; each is played when it is asked for."""
    bpm = round(form.bpm)
    beat = 60 / bpm
    room = min(LONGEST, player.window - player.memory - _spare(player, beat))
    before: Sound | None = None
    for number, section in enumerate(sections_of(form, room)):
        known = before[:, -samples(player.memory) :] if before is not None and player.memory else None
        memory = 0 if known is None else known.shape[1]
        wanted = section.seconds + _spare(player, beat) + memory / SAMPLE_RATE
        part = Part(
            words=music_words(brief, section, bpm),
            without=NOT_IN_MUSIC,
            seconds=min(player.window, max(player.least, wanted)),
            seed=int(chance("take", brief.theme, brief.seed, number).integers(2**31)),
            bpm=bpm,
            key=key_of(brief),
            before=known,
        )
        sound = player.play(part)
        mark, overlap = _mark(sound, section, before, beat, memory)
        overlap = min(overlap, mark, samples(section.start))
        body = _cut(sound, section, form, mark, overlap, player.who)
        before = body[:, -samples(max(player.memory, METRE * beat)) :]
        yield Stretch(samples(section.start) - overlap, overlap, _levelled(body, section.tension))


def _spare(player: Player, beat: float) -> float:
    """Seconds by which a take is longer than its section: room to look for a beat, and an outro to cut off."""
    return min(2 * METRE * beat, player.window / 4)


def _mark(sound: Sound, section: Section, before: Sound | None, beat: float, memory: int) -> tuple[int, int]:
    """The sample of a take that falls on the section's first moment, and over how many before it the two are joined.

    A turn of the picture falls on the strongest attack. Where the music only goes on, the beat goes on: a player with
    memory kept it, for another the moment is looked for at which the new take is most like the last bar of the old.
    """
    bar, join = samples(METRE * beat), samples(min(beat, 0.5))
    latest = max(0, sound.shape[1] - samples(section.seconds))
    if memory:
        begins = onsets(sound[:, : memory + bar])
        late = min(memory + samples(beat), latest)
        return (strongest(begins, memory, late) if section.hit else min(memory, latest)), samples(0.25)
    first, last = min(join, latest), min(join + bar, latest)
    begins = onsets(sound[:, : last + bar])
    if before is None or section.hit:
        return strongest(begins, first, last), samples(EARLY) if before is None else join
    return in_step(onsets(before[:, -bar:]), begins, first, last), join


def _cut(sound: Sound, section: Section, form: Form, mark: int, overlap: int, who: str) -> Sound:
    """The section out of a take: from `overlap` before its mark to its end, which for the last is the film's."""
    count = overlap + samples(section.end) - samples(section.start)
    begin = mark - overlap
    if section.last:
        last = begin + count - (samples(form.end) - samples(form.last))
        phrase = _last_phrase(sound, last, samples(form.end) - samples(form.last))
        join = min(samples(0.1), phrase, max(0, last - begin))
        sound = crossfaded(sound[:, begin : max(begin, last)], sound[:, phrase - join :], join)
        begin = 0
    body = sound[:, begin : begin + count]
    short = count - body.shape[1]
    if short > SAMPLE_RATE // 4:
        raise BadTake(f"{who} stopped {short / SAMPLE_RATE:.0f} seconds before it was asked to: {REMEDY}")
    return np.pad(body, ((0, 0), (0, short))) if short > 0 else body


def _last_phrase(sound: Sound, last: int, tail: int) -> int:
    """From which sample of a take the film's last chord is played; at sample `last` it is due, and rings for `tail`.

    A take that dies away by itself does so at the film's end, unless that is far from where it would; of another the
    nearest attack is the chord.
    """
    end, reach = dies_away(sound), tail // 8
    away = end is not None and last < end - tail // 2 and end - tail > reach
    here = end - tail if away else last
    low = max(0, here - reach - SAMPLE_RATE)
    begins = onsets(sound[:, low : here + reach + SAMPLE_RATE])
    latest = sound.shape[1] - tail
    return max(0, min(low + strongest(begins, max(0, here - reach - low), here + reach - low), max(last, latest)))


def _levelled(sound: Sound, tension: float) -> Sound:
    wanted = LOUDNESS + 2 * SWELL * (tension - 0.5)
    gain = decibels(wanted - integrated(sound))
    return sound * np.float32(min(gain, CEILING / (float(np.abs(sound).max()) + 1e-9)))


def crossfaded(before: Sound, after: Sound, overlap: int) -> Sound:
    """Two sounds as one, the first's last `overlap` samples giving way to the other's first at equal power."""
    overlap = min(overlap, before.shape[1], after.shape[1])
    angle = np.pi / 2 * (np.arange(overlap, dtype=np.float32) + 0.5) / max(1, overlap)
    whole = before.shape[1] - overlap
    joint = before[:, whole:] * np.cos(angle) + after[:, :overlap] * np.sin(angle)
    return np.concatenate((before[:, :whole], joint, after[:, overlap:]), axis=1).astype(np.float32)


class _Recorder:
    """A tape, and the fade that every film's music ends with."""

    def __init__(self, form: Form, tape: Tape) -> None:
        self.at = 0
        self._tape = tape
        self._fade = ending(form)

    def record(self, sound: Sound) -> None:
        sound = sound[:, : self._tape.length - self.at]
        for start in range(0, sound.shape[1], BLOCK):
            block = sound[:, start : start + BLOCK]
            moments = (self.at + np.arange(block.shape[1])) / SAMPLE_RATE
            self._tape.record(block * np.interp(moments, *self._fade).astype(np.float32))
            self.at += block.shape[1]
