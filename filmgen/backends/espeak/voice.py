"""The voice: a line is directed, recited by espeak-ng, treated, trimmed, levelled, and read for words and mouth."""

import hashlib
from dataclasses import replace
from pathlib import Path
from typing import ClassVar

import numpy as np
import soundfile

from filmgen.backends.espeak.acting import Direction, bend, direct
from filmgen.backends.espeak.casting import Manner, cast
from filmgen.backends.espeak.engine import Reading, Recital, recite
from filmgen.backends.voicing import throat, timing
from filmgen.backends.voicing.asides import Aside, understood
from filmgen.backends.voicing.endings import breath, broken_off, fading
from filmgen.backends.voicing.lines import speakable
from filmgen.backends.voicing.processing import levelled, resized, treated
from filmgen.backends.voicing.pronunciation import ENGLISH, language_of
from filmgen.film.document import Backend
from filmgen.film.shots import Word
from filmgen.film.story import Utterance
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

LAUGH = "".join(
    f'<prosody pitch="{pitch:+d}%" rate="{rate}%">{said}</prosody> '
    for said, pitch, rate in (("huh", 24, 120), ("ha", 38, 135), ("ha", 26, 135), ("ha", 12, 130), ("huh", 0, 110))
)
"""Laughter as the engine says it: short syllables that rise once and fall."""


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
            manner = replace(manner, device=utterance.device or manner.device)
            sound, words = _perform(direction, manner, language_of(text), aside)
        if not len(sound):
            sound, words = breath(text), ()
        soundfile.write(file, sound, SAMPLE_RATE, subtype="PCM_24", format="WAV")
        return words, timing.mouth(sound) if words else "0" * (len(sound) // SAMPLES_PER_FRAME)


def _perform(direction: Direction, manner: Manner, language: str, aside: Aside) -> tuple[np.ndarray, tuple[Word, ...]]:
    """The finished sound of a line with what comes before it, and its words in frames."""
    readings = [_reading(direction.ssml, manner, language, manner.variant)]
    if manner.breath:
        readings.append(_reading(direction.ssml, manner, language, manner.whisper))
    if "laugh" in aside.sounds:
        readings.append(_reading(LAUGH, manner, ENGLISH, manner.variant))
    recitals = recite(tuple(readings))
    voice = recitals[0]
    samples = _layered(voice, recitals[1], manner.breath) if manner.breath else voice.samples
    starts = _starts(direction, voice)
    if direction.cut is not None:
        end = next((sample for sample, place in voice.words if place >= direction.cut), len(samples))
        samples = broken_off(samples, voice.rate, starts[-1] or 0, end)
    if not samples.any():
        return samples[:0], ()
    sound = resized(samples, voice.rate, manner.size)
    scale = len(sound) / len(samples)
    sound, head = timing.trimmed(treated(sound, manner), tail=0.0 if direction.cut is not None else 0.09)
    sound = levelled(sound, manner.level)
    if direction.trailing:
        sound = fading(sound)
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


def _layered(voice: Recital, whisper: Recital, share: float) -> np.ndarray:
    """Two readings of a line at once, each as loud as the other before `share` decides."""
    size = min(len(voice.samples), len(whisper.samples))
    layers = [reading.samples[:size] / (reading.samples.std() + 1e-9) for reading in (voice, whisper)]
    return (layers[0] * (1 - share) + layers[1] * share) * np.float32(0.1)
