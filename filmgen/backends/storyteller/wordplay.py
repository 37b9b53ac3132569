"""What a word has inside it: INVOICE is IN VOICE when its first letters lean away from the rest."""

from functools import lru_cache

from filmgen.backends import lexicon
from filmgen.backends.storyteller.material import tables


def hidden_in(word: str) -> dict[str, str]:
    """How the letters of a word move (`lean`) and what they then say (`card`)."""
    letters = "".join(letter for letter in word.upper() if letter.isalpha())
    parts = _split(letters)
    if len(parts) > 1:
        first = " and the ".join(parts[0])
        return {"card": " ".join(parts), "lean": f"The {first} lean{'s' * (len(parts[0]) == 1)} away from the rest."}
    inner = next((small for small in _inner_words() if small in letters and small != letters), "")
    if inner:
        return {"card": inner, "lean": "Some of the letters step back. The others stay."}
    left = next((small for small in _inner_words() if _is_left_in(small, letters) and small != letters), "")
    if left:
        return {"card": left, "lean": "One letter sits down, and then another. Some stay on their feet."}
    return {"card": " ".join(letters) or "-", "lean": "The letters move apart, until each of them stands alone."}


def _split(letters: str) -> list[str]:
    """A word as two or three known words in a row, the first split that holds; itself if there is none."""
    for at in range(1, len(letters)):
        head, rest = letters[:at], letters[at:]
        if head in _small_words() and rest in _small_words():
            return [head, rest]
    for at in range(2, len(letters) - 3):
        head, rest = letters[:at], _split(letters[at:])
        if head in _small_words() and len(rest) == 2:
            return [head, *rest]
    return [letters]


@lru_cache(maxsize=1)
def _small_words() -> frozenset[str]:
    """Words that may stand alone on a card."""
    known = {word.upper() for word in lexicon.words() if word.isalpha() and len(word) > 2}
    return frozenset(known | set(tables()["world"]["cards"]))


@lru_cache(maxsize=1)
def _inner_words() -> tuple[str, ...]:
    """Words worth finding inside others, longest first."""
    return tuple(sorted(tables()["world"]["cards"], key=lambda word: (-len(word), word)))


def _is_left_in(small: str, letters: str) -> bool:
    """Whether `small` is what remains when some letters are taken away."""
    rest = iter(letters)
    return len(small) > 2 and all(letter in rest for letter in small)
