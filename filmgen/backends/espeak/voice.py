"""The voice: a line is directed, recited by espeak-ng, treated, trimmed, levelled, and read for words and mouth."""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import numpy as np
import soundfile

from filmgen.backends.espeak import throat, timing
from filmgen.backends.espeak.acting import Direction, bend, direct, speakable
from filmgen.backends.espeak.asides import Aside, understood
from filmgen.backends.espeak.casting import Manner, cast
from filmgen.backends.espeak.engine import Reading, Recital, recite
from filmgen.backends.espeak.processing import levelled, resized, treated
from filmgen.backends.espeak.pronunciation import ENGLISH, language_of
from filmgen.backends.mixing.loudness import amplitude
from filmgen.film.document import Backend
from filmgen.film.shots import Word
from filmgen.film.story import Utterance
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

BREATH_FRAMES = 10
BREATH_LEVEL = 0.0005
"""-66 dBFS: what a microphone hears of somebody who says nothing."""
CUT_FADE = 0.015
FADING, FADED = 0.8, -8.0
"""Seconds over which a line that trails off falls, and by how many dB."""


class Espeak(Backend):
    """espeak-ng in a process of its own, cast by role, directed by delivery, treated like a recording."""

    licence: ClassVar[str] = "GPL-3.0-or-later (a separate program; its sound is not bound by it)"

    def speak(self, utterance: Utterance, file: Path) -> tuple[tuple[Word, ...], str]:
        """Speak into a mono 48 kHz WAV of whole frames at about -21 LUFS; return the words in time and the mouth.

        A line in which nothing can be said is a short breath. Raises BadMedia when the engine fails twice.
        """
        text = speakable(utterance.text)
        manner = bend(cast(utterance.timbre), utterance.delivery)
        aside = understood(utterance.aside)
        direction = direct(text, utterance.delivery, aside.trailing)
        sound, words = np.zeros(0, np.float32), ()
        if direction.words:
            manner = replace(manner, rate=min(max(round(manner.rate * aside.pace), 90), 260))
            sound, words = _perform(direction, manner, language_of(text), aside)
        if not len(sound):
            sound, words = _breath(text), ()
        soundfile.write(file, sound, SAMPLE_RATE, subtype="PCM_24", format="WAV")
        return words, timing.mouth(sound) if words else "0" * (len(sound) // SAMPLES_PER_FRAME)


def _perform(direction: Direction, manner: Manner, language: str, aside: Aside) -> tuple[np.ndarray, tuple[Word, ...]]:
    """The finished sound of a line with what comes before it, and its words in frames."""
    readings = [_reading(direction.ssml, manner, language, manner.variant)]
    if manner.breath:
        readings.append(_reading(direction.ssml, manner, language, manner.whisper))
    if "laugh" in aside.sounds:
        readings.append(_reading(throat.LAUGH, manner, ENGLISH, manner.variant))
    recitals = recite(tuple(readings))
    voice = recitals[0]
    samples = _layered(voice, recitals[1], manner.breath) if manner.breath else voice.samples
    starts = _starts(direction, voice)
    if direction.cut is not None:
        samples = _broken_off(samples, direction, voice, starts[-1])
    if not samples.any():
        return samples[:0], ()
    sound = resized(samples, voice.rate, manner.size)
    scale = len(sound) / len(samples)
    sound, head = timing.trimmed(treated(sound, manner), tail=0.0 if direction.cut is not None else 0.09)
    sound = levelled(sound, manner.level)
    if direction.trailing:
        sound = _fading(sound)
    laugh = sound[:0]
    if "laugh" in aside.sounds:
        laugh, _ = timing.trimmed(treated(resized(recitals[-1].samples, recitals[-1].rate, manner.size), manner))
    lead = throat.prelude(aside.sounds, laugh, manner.size, direction.ssml)
    begins = [
        None if start is None else len(lead) + int(np.clip(start * scale - head, 0, len(sound) - 1)) for start in starts
    ]
    sound = np.concatenate([lead, sound])
    return sound, timing.words(direction.words, begins, sound)


def _reading(ssml: str, manner: Manner, language: str, variant: str) -> Reading:
    return Reading(
        ssml=ssml,
        voice=f"{language}+{variant}",
        rate=round(manner.rate / manner.size),
        pitch=manner.pitch,
        range=manner.range,
        gap=manner.gap,
        seed=int.from_bytes(hashlib.sha256(ssml.encode()).digest()[:3]),
    )


def _starts(direction: Direction, voice: Recital) -> list[int | None]:
    """The sample at which each word of the line begins; None for one that the engine ran into another."""
    places = np.array(direction.starts)
    found: list[int | None] = [None] * len(places)
    for sample, place in voice.words:
        index = int(np.searchsorted(places, place, side="right")) - 1
        if index >= 0 and found[index] is None and (direction.cut is None or place < direction.cut):
            found[index] = sample
    return found


def _broken_off(samples: np.ndarray, direction: Direction, voice: Recital, last: int | None) -> np.ndarray:
    """The line up to the middle of its last vowel. `last` is where its last word begins.

    The words that were only there to keep its melody open are gone with the rest.
    """
    end = next((sample for sample, place in voice.words if place >= direction.cut), len(samples))
    end = _within_vowel(samples, min(last or 0, end), end, voice.rate)
    fade = min(int(CUT_FADE * voice.rate), end)
    kept = samples[:end].copy()
    kept[end - fade :] *= np.linspace(1, 0, fade, dtype=np.float32)
    return kept


def _within_vowel(samples: np.ndarray, first: int, end: int, rate: int) -> int:
    """A sample two thirds into the last loud stretch of a word; its end where nothing is loud in it."""
    grain = rate // 100
    word = samples[first:end]
    level = np.sqrt((word[: len(word) // grain * grain].reshape(-1, grain) ** 2).mean(1))
    if not level.any():
        return end
    loud = np.flatnonzero(level > 0.4 * level.max())
    begin = loud[-1]
    while begin - 1 in loud:
        begin -= 1
    return first + int((begin + (loud[-1] + 1 - begin) * 2 / 3) * grain)


def _fading(sound: np.ndarray) -> np.ndarray:
    """The line with its end falling away."""
    length = min(len(sound), int(FADING * SAMPLE_RATE))
    fall = np.ones(len(sound), np.float32)
    fall[len(sound) - length :] = amplitude(np.linspace(0, FADED, length))
    return sound * fall


def _layered(voice: Recital, whisper: Recital, share: float) -> np.ndarray:
    """Two readings of a line at once, each as loud as the other before `share` decides."""
    size = min(len(voice.samples), len(whisper.samples))
    layers = [reading.samples[:size] / (reading.samples.std() + 1e-9) for reading in (voice, whisper)]
    return (layers[0] * (1 - share) + layers[1] * share) * np.float32(0.1)


def _breath(text: str) -> np.ndarray:
    """A moment in which nobody speaks, with the air of the room in it."""
    chance = np.random.default_rng(list(text.encode()))
    return (chance.standard_normal(BREATH_FRAMES * SAMPLES_PER_FRAME) * BREATH_LEVEL).astype(np.float32)
