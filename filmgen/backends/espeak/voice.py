"""The voice: a line is directed, recited by espeak-ng, treated, trimmed, levelled, and read for words and mouth."""

import hashlib
import unicodedata
from pathlib import Path
from typing import ClassVar

import numpy as np
import soundfile

from filmgen.backends.espeak import timing
from filmgen.backends.espeak.acting import Direction, bend, direct, speakable
from filmgen.backends.espeak.casting import Manner, cast
from filmgen.backends.espeak.engine import Reading, Recital, recite
from filmgen.backends.espeak.processing import levelled, resized, treated
from filmgen.film.document import Backend
from filmgen.film.shots import Word
from filmgen.film.story import Utterance
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

LANGUAGES = {
    "CYRILLIC": "zle/ru", "GREEK": "grk/el", "HEBREW": "sem/he", "ARABIC": "sem/ar", "DEVANAGARI": "inc/hi",
    "HANGUL": "ko", "HIRAGANA": "jpx/ja", "KATAKANA": "jpx/ja", "CJK": "sit/cmn", "GEORGIAN": "ccs/ka",
    "ARMENIAN": "ine/hy", "BENGALI": "inc/bn", "TAMIL": "dra/ta",
}  # fmt: skip
"""The engine's voice for a script, by the first word of its letters' Unicode names."""
ENGLISH = "gmw/en-US"
BREATH_FRAMES = 10
BREATH_LEVEL = 0.0005
"""-66 dBFS: what a microphone hears of somebody who says nothing."""
CUT_FADE = 0.015


class Espeak(Backend):
    """espeak-ng in a process of its own, cast by role, directed by delivery, treated like a recording."""

    licence: ClassVar[str] = "GPL-3.0-or-later (a separate program; its sound is not bound by it)"

    def speak(self, utterance: Utterance, file: Path) -> tuple[tuple[Word, ...], str]:
        """Speak into a mono 48 kHz WAV of whole frames at about -21 LUFS; return the words in time and the mouth.

        A line in which nothing can be said is a short breath. Raises BadMedia when the engine fails twice.
        """
        text = speakable(utterance.text)
        manner = bend(cast(utterance.timbre), utterance.delivery)
        direction = direct(text, utterance.delivery)
        sound, words = np.zeros(0, np.float32), ()
        if direction.words:
            sound, words = _perform(direction, manner, _language(text))
        if not len(sound):
            sound, words = _breath(text), ()
        soundfile.write(file, sound, SAMPLE_RATE, subtype="PCM_24", format="WAV")
        return words, timing.mouth(sound) if words else "0" * (len(sound) // SAMPLES_PER_FRAME)


def _perform(direction: Direction, manner: Manner, language: str) -> tuple[np.ndarray, tuple[Word, ...]]:
    """The finished sound of a line, and its words in frames."""
    readings = [_reading(direction, manner, language, manner.variant)]
    if manner.breath:
        readings.append(_reading(direction, manner, language, manner.whisper))
    recitals = recite(tuple(readings))
    voice = recitals[0]
    samples = voice.samples if len(recitals) == 1 else _layered(voice, recitals[1], manner.breath)
    starts = _starts(direction, voice)
    if direction.cut is not None:
        samples = _broken_off(samples, direction, voice)
    if not samples.any():
        return samples[:0], ()
    sound = resized(samples, voice.rate, manner.size)
    scale = len(sound) / len(samples)
    sound, head = timing.trimmed(treated(sound, manner))
    sound = levelled(sound, manner.level)
    begins = [None if start is None else int(np.clip(start * scale - head, 0, len(sound) - 1)) for start in starts]
    return sound, timing.words(direction.words, begins, sound)


def _reading(direction: Direction, manner: Manner, language: str, variant: str) -> Reading:
    return Reading(
        ssml=direction.ssml,
        voice=f"{language}+{variant}",
        rate=round(manner.rate / manner.size),
        pitch=manner.pitch,
        range=manner.range,
        gap=manner.gap,
        seed=int.from_bytes(hashlib.sha256(direction.ssml.encode()).digest()[:3]),
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


def _broken_off(samples: np.ndarray, direction: Direction, voice: Recital) -> np.ndarray:
    """The line up to where the words begin that were only there to keep its melody open."""
    end = next((sample for sample, place in voice.words if place >= direction.cut), len(samples))
    fade = min(int(CUT_FADE * voice.rate), end)
    kept = samples[:end].copy()
    kept[end - fade :] *= np.linspace(1, 0, fade, dtype=np.float32)
    return kept


def _layered(voice: Recital, whisper: Recital, share: float) -> np.ndarray:
    """Two readings of a line at once, each as loud as the other before `share` decides."""
    size = min(len(voice.samples), len(whisper.samples))
    layers = [reading.samples[:size] / (reading.samples.std() + 1e-9) for reading in (voice, whisper)]
    return (layers[0] * (1 - share) + layers[1] * share) * np.float32(0.1)


def _language(text: str) -> str:
    """The language whose script most of the letters are in; English for Latin, and for scripts the engine lacks."""
    scripts = [unicodedata.name(letter, "LATIN").split()[0] for letter in text if letter.isalpha()]
    most = max(sorted(set(scripts)), key=scripts.count, default="LATIN")
    return LANGUAGES.get(most, ENGLISH)


def _breath(text: str) -> np.ndarray:
    """A moment in which nobody speaks, with the air of the room in it."""
    chance = np.random.default_rng(list(text.encode()))
    return (chance.standard_normal(BREATH_FRAMES * SAMPLES_PER_FRAME) * BREATH_LEVEL).astype(np.float32)
