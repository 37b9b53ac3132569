"""Whether the words can be understood: a recogniser of American English hears every line, and its mistakes are counted.

It knows the words of the film and no others, each as likely as the next (pocketsphinx, whose wheel carries its model).
It is no person: accents, children and monsters cost it more than they cost us. Two hearings of the same film compare.
"""

import re
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from math import gcd, log10
from pathlib import Path

import numpy as np

from filmgen.film.time import SAMPLE_RATE

RATE = 16_000
_LEAD = RATE // 5
"""Samples of quiet around each line."""
_NOISE = 0.02
"""Noise under the speech, as a share of its root mean square: digital silence confuses the recogniser."""
ENOUGH, HEARINGS = 90, 5
"""Words after which two hearings can be compared, and how often a film of fewer is heard at most."""
_TENS = ["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]
_ONES = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine",
    "ten", "eleven", "twelve", "thirteen", "fourteen", "fifteen", "sixteen",
    "seventeen", "eighteen", "nineteen",
]  # fmt: skip


@dataclass(frozen=True)
class Heard:
    """What was heard of each line, and how many of the `words` that it could know were missed, made up or mistaken, on
    average over the hearings."""

    lines: tuple[str, ...]
    words: int
    errors: float

    @property
    def error_rate(self) -> float:
        return self.errors / self.words if self.words else 0.0


def recognise(lines: Sequence[tuple[str, np.ndarray]]) -> Heard:
    """Hear lines, each its words and its sound, (channels, samples) at 48 kHz.

    Words that stand in no dictionary are not counted. Of a few words chance decides: they are heard again, in other
    noise, until there were ENOUGH or it was HEARINGS times.
    """
    import pocketsphinx

    known = pocketsphinx.Decoder(lm=None, loglevel="FATAL")
    spoken = [[word for word in words_of(text) if known.lookup_word(word)] for text, _ in lines]
    vocabulary = sorted({word for words in spoken for word in words})
    if not vocabulary:
        return Heard(tuple("" for _ in lines), 0, 0)
    with tempfile.TemporaryDirectory() as folder:
        model = Path(folder) / "film.arpa"
        model.write_text(_unigrams(vocabulary), encoding="ascii")
        decoder = pocketsphinx.Decoder(lm=str(model), cmn="batch", samprate=RATE, loglevel="FATAL")
    words = sum(map(len, spoken))
    hearings = min(HEARINGS, -(-ENOUGH // words))
    heard = [
        [_hear(decoder, sound, hearing * len(lines) + number) for number, (_, sound) in enumerate(lines)]
        for hearing in range(hearings)
    ]
    errors = sum(distance(said, found) for each in heard for said, found in zip(spoken, each, strict=True))
    return Heard(tuple(" ".join(found) for found in heard[0]), words, errors / hearings)


def words_of(text: str) -> list[str]:
    """Words as a dictionary spells them, numbers up to 99 in full."""
    found = []
    for word in re.findall(r"[a-z']+|\d+", text.lower().replace("’", "'").replace("-", " ")):
        found += _number(int(word)) if word.isdigit() and int(word) < 100 else [word.strip("'")]
    return [word for word in found if word]


def distance(said: Sequence[str], heard: Sequence[str]) -> int:
    """Words to put in, take out or change to get from one to the other (Levenshtein)."""
    row = list(range(len(heard) + 1))
    for at, word in enumerate(said, 1):
        before, row[0] = row[0], at
        for to, other in enumerate(heard, 1):
            before, row[to] = row[to], min(row[to] + 1, row[to - 1] + 1, before + (word != other))
    return row[-1]


def _hear(decoder, sound: np.ndarray, number: int) -> list[str]:
    decoder.start_utt()
    decoder.process_raw(_prepared(sound, number).tobytes(), full_utt=True)
    decoder.end_utt()
    hypothesis = decoder.hyp()
    return re.sub(r"\(\d+\)|<[^>]*>|\[[^\]]*\]", " ", hypothesis.hypstr).split() if hypothesis else []


def _prepared(sound: np.ndarray, number: int) -> np.ndarray:
    """One channel at 16 kHz, 16 bit, levelled, with quiet around it and noise all over."""
    from scipy.signal import resample_poly

    divisor = gcd(SAMPLE_RATE, RATE)
    line = resample_poly(sound.mean(0), RATE // divisor, SAMPLE_RATE // divisor)
    line = np.pad(line, _LEAD)
    line = line / (np.abs(line).max() + 1e-9) * 0.6
    noise = np.random.default_rng(number).standard_normal(len(line))
    coloured = np.convolve(noise, np.full(6, 1 / 6), "same")
    line = line + coloured * (_NOISE * np.sqrt(np.mean(line**2)) / (coloured.std() + 1e-12))
    return (line * 32767).astype(np.int16)


def _unigrams(vocabulary: list[str]) -> str:
    """A language model in ARPA form in which every word is as likely as the next."""
    level = f"{log10(1 / (len(vocabulary) + 1)):.4f}"
    rows = "\n".join(f"{level} {word}" for word in vocabulary)
    return f"\\data\\\nngram 1={len(vocabulary) + 2}\n\n\\1-grams:\n-99 <s>\n{level} </s>\n{rows}\n\n\\end\\\n"


def _number(value: int) -> list[str]:
    if value < 20:
        return [_ONES[value]]
    tens, ones = divmod(value, 10)
    return [_TENS[tens - 2]] + ([_ONES[ones]] if ones else [])
