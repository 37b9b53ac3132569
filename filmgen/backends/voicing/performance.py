"""A line spoken by a model: read, cast, said sentence by sentence, treated like a recording, and heard for its words.

What a model must do is `Engine`; everything a person would call acting happens here, alike for all of them.
"""

import hashlib
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Protocol

import numpy as np
import soundfile

from filmgen.backends.neural.checks import check_sound
from filmgen.backends.voicing import throat, timing
from filmgen.backends.voicing.alignment import aligned
from filmgen.backends.voicing.asides import understood
from filmgen.backends.voicing.auditions import LINE, bent, choose, pitch_of
from filmgen.backends.voicing.bearing import Bearing, bear
from filmgen.backends.voicing.endings import breath, broken_off, fading
from filmgen.backends.voicing.processing import levelled, resized, treated
from filmgen.backends.voicing.reading import Reading, Sentence, read
from filmgen.backends.voicing.stretching import stretched
from filmgen.backends.voicing.whispering import breathed
from filmgen.film.shots import Word
from filmgen.film.story import Utterance
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

A_WORD, A_START = 1.5, 5.0
"""Seconds: a take that is longer than this for each word and this besides has no end in it."""
LONG_WORD = 24
"""Letters that take as long as a word does, in scripts without spaces and in names of chemicals."""
LAUGH = "Ha ha ha ha."
SLOWEST, FASTEST = 0.6, 1.7


@dataclass(frozen=True)
class Said:
    """What a model said: mono samples, and where each given word begins if it knows. `paced` tells whether it kept the
    pace that was asked for."""

    samples: np.ndarray
    rate: int
    starts: tuple[int, ...] = ()
    paced: bool = True


class Engine(Protocol):
    """A model that is loaded. `speakers` are its voices; `english` says whether figures may be written out for it,
    and `letters` are some that it knows."""

    who: str
    remedy: str
    speakers: tuple[str, ...]
    english: bool
    letters: str

    def spell(self, word: str) -> str: ...

    def say(self, sentence: Sentence, speaker: str, pace: float, liveliness: float, seed: int, longest: float) -> Said:
        """Say a sentence. What would take more than `longest` seconds need not be said to its end."""
        ...


@dataclass
class Company:
    """An engine with what has been heard of its speakers."""

    engine: Engine
    pitches: dict[str, float] = field(default_factory=dict)

    def perform(self, utterance: Utterance, speaker: str, file: Path) -> tuple[tuple[Word, ...], str]:
        """Speak a line into a mono 48 kHz WAV of whole frames at about -21 LUFS; return its words and its mouth.

        `speaker` plays everyone, if named. A line in which nothing can be said is a short breath. Raises BadTake for
        a sound that is none.
        """
        line = read(utterance.text, self.engine.english, self.engine.spell)
        sound, words = np.zeros(0, np.float32), ()
        if any(sentence.text for sentence in line.sentences):
            speaker = speaker or choose(utterance.timbre, self.engine.speakers, self.pitch_of)
            sound, words = self._performed(line, utterance, speaker)
        if not len(sound):
            sound, words = breath(utterance.text), ()
        soundfile.write(file, sound, SAMPLE_RATE, subtype="PCM_24", format="WAV")
        return words, timing.mouth(sound) if words else "0" * (len(sound) // SAMPLES_PER_FRAME)

    def pitch_of(self, speaker: str) -> float:
        """The pitch of a speaker in Hz, heard once."""
        if speaker not in self.pitches:
            said = self._said(self._sentence(LINE), speaker, 1.0, 1.0)
            self.pitches[speaker] = pitch_of(said.samples, said.rate)
        return self.pitches[speaker]

    def _performed(self, line: Reading, utterance: Utterance, speaker: str) -> tuple[np.ndarray, tuple[Word, ...]]:
        """The finished sound of a line with what comes before it, and its words in frames."""
        bearing, aside = bear(utterance.timbre, utterance.delivery), understood(utterance.aside)
        treatment = replace(bearing.treatment, device=utterance.device or bearing.treatment.device)
        bearing = self._leaning(replace(bearing, pace=bearing.pace * aside.pace, treatment=treatment), speaker)
        parts, starts = self._spoken(line, bearing, speaker)
        sound = np.concatenate(parts)
        if line.cut:
            last = next((start for start in reversed(starts) if start is not None), 0)
            sound = broken_off(sound, SAMPLE_RATE, last, len(sound))
        sound = self._recorded(sound, bearing, utterance.text)
        sound, head = timing.trimmed(sound, tail=0.0 if line.cut else 0.09)
        sound = levelled(sound, bearing.treatment.level)
        if line.trailing or aside.trailing:
            sound = fading(sound)
        laugh = sound[:0]
        if "laugh" in aside.sounds:
            parts, _ = self._spoken(Reading((self._sentence(LAUGH),)), bearing, speaker)
            laugh, _ = timing.trimmed(self._recorded(np.concatenate(parts), bearing, LAUGH))
        lead = throat.prelude(aside.sounds, laugh, bearing.treatment.size, utterance.text)
        texts = tuple(word for sentence in line.sentences for word in sentence.words)
        begins = [
            None if start is None else len(lead) + int(np.clip(start - head, 0, len(sound) - 1)) for start in starts
        ]
        sound = np.concatenate([lead, sound]).astype(np.float32)
        return sound, timing.words(texts, begins, sound)

    def _leaning(self, bearing: Bearing, speaker: str) -> Bearing:
        """The bearing in this speaker's throat."""
        size = bent(bearing.pitch, self.pitch_of(speaker)) * bearing.treatment.size
        return replace(bearing, treatment=replace(bearing.treatment, size=size))

    def _spoken(self, line: Reading, bearing: Bearing, speaker: str) -> tuple[list[np.ndarray], list[int | None]]:
        """The sentences at 48 kHz with silence after each, and the sample at which each word begins."""
        parts, starts, at = [], [], 0
        size = bearing.treatment.size
        for sentence in line.sentences:
            if not sentence.text:
                starts += [None] * len(sentence.words)
                continue
            pace = float(np.clip(bearing.pace / size, SLOWEST, FASTEST))
            said = self._said(sentence, speaker, pace, bearing.liveliness)
            sound = resized(said.samples, said.rate, size)
            if not said.paced:
                sound = stretched(sound, 1 / pace)
            if said.starts:
                scale = len(sound) / len(said.samples)
                begins = [int(start * scale) for start in said.starts]
            else:
                begins = aligned(sound, sentence.given)
            starts += [None if begin is None else at + begin for begin in begins]
            silence = sentence.pause + (bearing.pause if sentence.pause else 0)
            parts += [sound, np.zeros(int(silence * SAMPLE_RATE), np.float32)]
            at += len(parts[-2]) + len(parts[-1])
        return parts, starts

    def _said(self, sentence: Sentence, speaker: str, pace: float, liveliness: float) -> Said:
        """What the engine says, checked. Its chance is drawn from what it is asked for, and from nothing else."""
        asked = f"{sentence.text} {speaker} {pace:.4f} {liveliness:.4f}"
        seed = int.from_bytes(hashlib.sha256(asked.encode()).digest()[:7])
        words = max(len(sentence.given), len(sentence.text) // LONG_WORD)
        longest = (A_WORD * words + A_START) / min(pace, 1)
        said = self.engine.say(sentence, speaker, pace, liveliness, seed, longest)
        check_sound(said.samples, said.rate, longest, self.engine.who, self.engine.remedy)
        return said

    def _recorded(self, sound: np.ndarray, bearing: Bearing, text: str) -> np.ndarray:
        if bearing.treatment.breath:
            sound = breathed(sound, bearing.treatment.breath, len(text))
        return treated(sound, bearing.treatment)

    def _sentence(self, text: str) -> Sentence:
        """A line of our own as this engine can say it; its letters, where it has none of ours."""
        words = tuple(text.split())
        given = tuple(self.engine.spell(word) for word in words)
        return Sentence(words, given if any(given) else (self.engine.letters,) * len(words))
