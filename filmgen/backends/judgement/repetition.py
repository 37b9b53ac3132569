"""Whether it has been said before: in this film, or in another."""

import re
from collections.abc import Iterable, Iterator

from filmgen.backends.judgement.finding import Finding
from filmgen.backends.judgement.page import Page

_REFRAINS = 3
"""Lines that may come again: a refrain is meant."""
_SHORT = 3
"""Words of a line that belongs to everybody: hello, thank you, who is it?"""


def repeated(page: Page) -> Iterator[Finding]:
    """A few lines come again, and no sentence of the action does."""
    said = [line.spoken for line in page.lines]
    if (twice := len(said) - len(set(said))) > _REFRAINS:
        yield Finding("repetition", f"{twice} lines are said again", 1.0 * twice)
    seen = [sentence for action in page.actions for sentence in _sentences(action.seen) if len(sentence.split()) > 5]
    for sentence in sorted({sentence for sentence in seen if seen.count(sentence) > 2}):
        yield Finding("repetition", f"seen {seen.count(sentence)} times: {sentence}", 1.0)


def shared(page: Page, others: Iterable[Page]) -> tuple[str, ...]:
    """The lines of a page that another film has too, word for word; short ones belong to everybody."""
    taken = {_words(line.spoken) for other in others for line in other.lines}
    return tuple(
        line.spoken for line in page.lines if len(line.spoken.split()) > _SHORT and _words(line.spoken) in taken
    )


def _sentences(text: str) -> list[str]:
    return re.split(r"(?<=[.!?])\s+", text)


def _words(text: str) -> tuple[str, ...]:
    return tuple(re.findall(r"[a-z0-9']+", text.lower()))
