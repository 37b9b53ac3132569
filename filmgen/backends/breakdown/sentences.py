"""Action text as a reader takes it in: sentences, words, and the nouns that the lexicon knows."""

import re
from functools import lru_cache

from filmgen.backends.lexicon import Entry, entries, look_up


def listed(text: str) -> frozenset[str]:
    """The words of a text, as a set."""
    return frozenset(text.split())


_ENDS = re.compile(r"(?<=[.!?\u2026])[\"'\u201d\u2019)]*\s+(?=[\"'\u201c(]*[^\W\d_a-z]|[\d(\"'\u201c])")
_TITLES = re.compile(r"\b(Mr|Mrs|Ms|Dr|St|Prof|No)\.")
_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_COUNTED = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
)
_LIMIT = 4_000
_SIMILES = re.compile(
    r",?\s*\b(?:like|as if|as though|the size of|(?:[a-z]+ )?as (?=an? |[a-z]+s\b))[^,.;:!?]*", re.IGNORECASE
)
NUMBERS = tuple(_COUNTED.split())
DETERMINERS = listed(
    "a an the his her its their my our your this that these those one two three four every each no some another both "
    "any of"
)
_ALSO_VERBS = listed(
    "lift lifts swing swings ring rings well second seconds stamp stamps light lights watch watches match matches bar "
    "bars fly flies spring springs rose fork forks time nothing something everything lie lies lock locks box boxes "
    "letter wall hammer hammers net anchor map book books plane crane cranes bomb bombs drum drums organ saw brick "
    "glass water ice salt ship ships park mine down tie ties scale scales seal seals duck ducks bat bats fish word "
    "wish wishes name names dream dreams form forms question answer answers lead head heads hand hands eye eyes sleep "
    "clown wood gold home past minute hour day night morning part air sound love fear hope silence music dance twin "
    "general novel present will may"
)
"""Nouns that are taken for nouns only after a determiner, or after one and an adjective."""


def sentences(text: str) -> tuple[str, ...]:
    """The sentences of a paragraph. A very long one is broken at a space, for nobody films it in one go."""
    found = []
    for sentence in _ENDS.split(_TITLES.sub(lambda title: title[1], text)):
        while len(sentence) > _LIMIT:
            at = sentence.rfind(" ", 0, _LIMIT) + 1 or _LIMIT
            found.append(sentence[:at].strip())
            sentence = sentence[at:]
        if sentence.strip():
            found.append(sentence.strip())
    return tuple(found)


def pattern_table(text: str) -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Rows `name: one|another`, in order, as patterns for whole words; a name may have several rows."""
    rows: dict[str, list[str]] = {}
    for row in text.strip().split("\n"):
        name, _, alternatives = row.partition(": ")
        rows.setdefault(name, []).append(alternatives)
    return tuple((name, re.compile(rf"\b(?:{'|'.join(found)})\b", re.IGNORECASE)) for name, found in rows.items())


def words(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text))


@lru_cache(maxsize=1)
def _known_words() -> frozenset[str]:
    return frozenset(word for entry in entries() for word in (entry.word, entry.plural))


@lru_cache(maxsize=20_000)
def noun(phrase: str) -> Entry | None:
    """What the lexicon knows of one to three words taken as a name; a compound must be known whole."""
    if " " in phrase and phrase not in _known_words():
        return None
    return look_up(phrase)


def nouns(text: str) -> tuple[tuple[int, Entry], ...]:
    """The known nouns of a text in order, each with the number of the word it starts at. Compounds come whole."""
    spoken = [word.lower().replace("\u2019", "'") for word in words(text)]
    found, at = [], 0
    while at < len(spoken):
        for length in (3, 2, 1):
            phrase = " ".join(spoken[at : at + length])
            if at + length > len(spoken) or phrase.endswith("'s"):
                continue
            if length == 1 and phrase in _ALSO_VERBS and not _named(spoken, at):
                continue
            if (entry := noun(phrase)) is not None:
                found.append((at, entry))
                at += length
                break
        else:
            at += 1
    return tuple(found)


def _named(spoken: list[str], at: int) -> bool:
    before = spoken[max(0, at - 2) : at][::-1]
    if before and before[0] in DETERMINERS:
        return True
    return len(before) == 2 and before[1] in DETERMINERS and not spoken[at].endswith("s") and noun(before[0]) is None


def literally(text: str) -> str:
    """The text without its similes: a hut the size of a matchbox is a hut."""
    return _SIMILES.sub("", text)


def number(word: str) -> int | None:
    """The number that a word or numeral is."""
    if word.isdigit():
        return int(word[:9])
    tens, _, ones = word.lower().partition("-")
    if tens not in NUMBERS:
        return None
    value = NUMBERS.index(tens)
    value = value if value <= 20 else (value - 18) * 10
    return value + (NUMBERS.index(ones) if ones in NUMBERS[:10] else 0)
