"""Whether it can be filmed: action that is seen or heard, and feelings that nobody names."""

import re
from collections.abc import Iterator

from filmgen.backends.judgement.finding import Finding
from filmgen.backends.judgement.page import Page

_INSIDE = re.compile(
    r"\b(remembers?|wonders?|realis(?:es?|ed)|realiz(?:es?|ed)|decid(?:es?|ed)|hopes?|believes?|regrets?|imagines?"
    r"|wishes|understands?|feels? (?:that|like|sad|happy|afraid|guilty|alone)|thinks? (?:that|of|about)"
    r"|knows? (?:that|he|she|it|they)|is reminded|has always been|used to be)\b",
    re.IGNORECASE,
)
_FEELINGS = re.compile(
    r"\b(happ(?:y|iness)|sad(?:ness|ly)?|lonel(?:y|iness)|grie(?:f|ves?)|sorrow|despair|joy(?:ful)?|miserable"
    r"|heartbroken|melanchol(?:y|ic)|depressed|terrified|ecstatic|jealous(?:y)?)\b",
    re.IGNORECASE,
)


def unfilmable(page: Page) -> Iterator[Finding]:
    """Nothing is written that can be neither seen nor heard."""
    for action in page.actions:
        for match in _INSIDE.findall(action.seen):
            yield Finding("filmable", f"{match!r} cannot be seen: {action.seen}", 1.5)


def moods(page: Page) -> Iterator[Finding]:
    """Feelings are named at most once; a seed that is one may say its name."""
    named = [word for text in page.texts for word in _FEELINGS.findall(text) if word.lower() not in page.nouns]
    if len(named) > 1:
        yield Finding("feelings", f"named {len(named)} times: {', '.join(named[:4])}", 0.5 * len(named))
