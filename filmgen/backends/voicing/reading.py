"""How a line is read out by a model: in sentences, each word beside what the model is given for it."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from anyascii import anyascii

from filmgen.backends.voicing.lines import DASHES, ELLIPSIS, INTERRUPTED, SENTENCE_END, TRAILING, is_said, speakable
from filmgen.backends.voicing.numerals import in_words
from filmgen.backends.voicing.pronunciation import pronounced
from filmgen.film.story import plain

SIGNS = {
    "&": "and", "%": "percent", "+": "plus", "=": "equals", "@": "at", "#": "number", "$": "dollars", "€": "euros",
    "£": "pounds", "°": "degrees",
}  # fmt: skip
LONGEST = 220
"""Characters a model is given at a time; attention over more is slow, and endless takes are likelier."""
STOP, HELD, COMMA = 0.24, 0.4, 0.1
"""Seconds of silence after a sentence, an ellipsis, and a breath within a long sentence."""

Spelling = Callable[[str], str]
"""What a model is given for a word, in letters that it knows; empty for a word in none of them."""


@dataclass(frozen=True)
class Sentence:
    """Words as the page has them, and as the model is given them; `pause` is the silence after them in seconds."""

    words: tuple[str, ...]
    given: tuple[str, ...]
    pause: float = 0.0

    @property
    def text(self) -> str:
        return " ".join(given for given in self.given if given)


@dataclass(frozen=True)
class Reading:
    """A line, read. `cut` says that it is broken off, `trailing` that it fades away."""

    sentences: tuple[Sentence, ...]
    cut: bool = False
    trailing: bool = False


def read(text: str, english: bool, spell: Spelling) -> Reading:
    """Divide a line into sentences short enough for a model. Figures and signs are written out in English lines."""
    tokens = plain(speakable(text)).split()
    if not any(map(is_said, tokens)):
        return Reading(())
    whole = " ".join(tokens)
    sentences, words, given = [], [], []
    for token, said in zip(tokens, _said(tokens, english), strict=True):
        if not is_said(token):
            if words:
                words[-1], given[-1] = f"{words[-1]} {token}", given[-1].rstrip(",") + ","
            continue
        words.append(token)
        given.append(spell(said))
        pause = _pause(said, sum(map(len, given)) + len(given))
        if pause:
            sentences.append(Sentence(tuple(words), tuple(given), pause))
            words, given = [], []
    if words:
        sentences.append(Sentence(tuple(words), tuple(given)))
    return Reading(tuple(sentences), INTERRUPTED.search(whole) is not None, TRAILING.search(whole) is not None)


def spelling(letters: frozenset[str]) -> Spelling:
    """The spelling for a model that knows these characters: others are written in Latin letters, or left out."""

    def spell(word: str) -> str:
        fitting = "".join(letter if _known(letter, letters) else anyascii(letter) for letter in word)
        kept = "".join(letter for letter in fitting if letter == " " or _known(letter, letters))
        return " ".join(kept.split()) if any(map(str.isalnum, kept)) else ""

    return spell


def _known(letter: str, letters: frozenset[str]) -> bool:
    return letter in letters or letter.lower() in letters


def _said(tokens: list[str], english: bool) -> list[str]:
    """What is to be said for each token, its marks reduced to those that models know."""
    marked = [DASHES.sub(", ", INTERRUPTED.sub(",", ELLIPSIS.sub("...", token))) for token in tokens]
    if not english:
        return marked
    spoken = [_signs(in_words(said)) for said in pronounced(marked)]
    return [" ".join(said.split()).replace(" ,", ",").replace(" .", ".") for said in spoken]


def _signs(said: str) -> str:
    said = re.sub("|".join(map(re.escape, SIGNS)), lambda sign: f" {SIGNS[sign[0]]} ", said)
    return re.sub(r" +([.,;:!?])", r"\1", said)


def _pause(said: str, length: int) -> float:
    """The silence after a word, if a sentence, or as much of it as a model takes, ends there."""
    if TRAILING.search(said):
        return HELD
    if SENTENCE_END.search(said):
        return STOP
    full = length > LONGEST or (length > LONGEST * 2 // 3 and said.endswith((",", ";", ":")))
    return COMMA if full else 0.0
