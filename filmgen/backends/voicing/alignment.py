"""When each word of a sentence begins: found by a recogniser that is told what is said (pocketsphinx, in English).

A word that no dictionary has is tried by its letters. Where nothing can be made out, words share what is heard of the
sentence by their length.
"""

from functools import cache

import numpy as np
from anyascii import anyascii

from filmgen.backends.listening.recognition import RATE, words_of
from filmgen.film.time import SAMPLE_RATE

PHONES = {
    "a": "AE", "b": "B", "c": "K", "d": "D", "e": "EH", "f": "F", "g": "G", "h": "HH", "i": "IH", "j": "JH", "k": "K",
    "l": "L", "m": "M", "n": "N", "o": "AO", "p": "P", "q": "K", "r": "R", "s": "S", "t": "T", "u": "UH", "v": "V",
    "w": "W", "x": "S", "y": "IY", "z": "Z",
}  # fmt: skip
"""A phone for each letter: no pronunciation, but about where its sounds are."""
QUIET = RATE // 10
"""Samples of near silence round a sentence, which a recogniser expects."""
AUDIBLE = 0.03
"""The level, as a share of the loudest passage, from which something is heard."""


def aligned(sound: np.ndarray, words: tuple[str, ...]) -> list[int | None]:
    """The sample at 48 kHz at which each word begins in the sound of a sentence; None for one without letters."""
    parts = [_spelt(word) for word in words]
    spoken = [part for part in parts if part]
    if not spoken:
        return [None] * len(words)
    found = _forced(sound, tuple(part for word in spoken for part in word)) if len(spoken) > 1 else None
    if found is None:
        begins = iter(by_length(sound, [sum(map(len, word)) for word in spoken]))
    else:
        firsts = np.cumsum([0, *(len(word) for word in spoken[:-1])])
        begins = iter([found[first] for first in firsts])
    return [next(begins) if part else None for part in parts]


def by_length(sound: np.ndarray, letters: list[int]) -> list[int]:
    """Starts of words that divide what is heard among them by their letters."""
    hop = SAMPLE_RATE // 100
    grains = np.pad(sound, (0, -len(sound) % hop)).reshape(-1, hop)
    level = np.sqrt((grains.astype(np.float64) ** 2).mean(1))
    heard = np.flatnonzero(level > AUDIBLE * level.max()) if level.any() else np.arange(len(level))
    shares = np.cumsum([0, *letters[:-1]]) / max(sum(letters), 1)
    return [int(heard[min(int(share * len(heard)), len(heard) - 1)]) * hop for share in shares]


def _spelt(word: str) -> tuple[str, ...]:
    """A word as a dictionary has it, in as many parts as that takes."""
    return tuple(words_of(anyascii(word)))


def _forced(sound: np.ndarray, words: tuple[str, ...]) -> list[int] | None:
    """The sample at which each word begins, by forced alignment; None when the recogniser finds no way through."""
    decoder = _decoder()
    try:
        for word in words:
            if not decoder.lookup_word(word):
                phones = " ".join(PHONES[letter] for letter in word if letter in PHONES)
                decoder.add_word(word, phones or "AH", False)
        decoder.set_align_text(" ".join(words))
        decoder.start_utt()
        decoder.process_raw(_prepared(sound).tobytes(), full_utt=True)
        decoder.end_utt()
        if not decoder.hyp():
            return None
        begins = [segment.start_frame for segment in decoder.seg() if segment.word[0] not in "<["]
    except RuntimeError:
        return None
    if len(begins) != len(words):
        return None
    return [max(0, begin * RATE // 100 - QUIET) * (SAMPLE_RATE // RATE) for begin in begins]


@cache
def _decoder():
    """The recogniser with its dictionary, one for a process; each sentence is normalised by itself."""
    import pocketsphinx

    return pocketsphinx.Decoder(lm=None, cmn="batch", samprate=RATE, loglevel="FATAL")


def _prepared(sound: np.ndarray) -> np.ndarray:
    """16 kHz, 16 bit, with a little noise all over: digital silence confuses the recogniser."""
    from scipy.signal import resample_poly

    line = np.pad(resample_poly(sound, 1, SAMPLE_RATE // RATE), QUIET)
    line = line / (np.abs(line).max() + 1e-9) * 0.6
    noise = np.random.default_rng(0).standard_normal(len(line)) * 0.01 * np.sqrt(np.mean(line**2))
    return ((line + noise) * 32767).clip(-32768, 32767).astype(np.int16)
