"""Whether words are right: no unfilled slot, wrong article, doubled word, explanation or cliche."""

import re
from collections.abc import Iterator

from filmgen.backends.judgement.finding import Finding
from filmgen.backends.judgement.page import Page
from filmgen.backends.lexicon import english

_WRONG_ARTICLE = re.compile(r"\b(a|an) ([A-Za-z][\w'-]*)", re.IGNORECASE)
_DOUBLED = re.compile(r"\b([a-z]+) \1\b", re.IGNORECASE)
_TWICE = {"had", "that", "very", "nothing", "two", "nearer", "round", "it", "no", "thump", "tick", "dark"}
_EXPLAINS = re.compile(
    r"\b(destiny|fate|forever|because|symbol\w*|lesson|truth is|this means|journey|tapestry|testament)\b",
    re.IGNORECASE,
)
_WORN = re.compile(
    r"\b(let (?:that|it) sink in|time will tell|little did (?:\w+) know|against all odds|only time|in the end we all"
    r"|dark and stormy|dead as a|quiet as a mouse|at the end of the day|needless to say|you had one job"
    r"|we need to talk|it'?s not what it looks like|i can explain|is this some kind of|you don'?t understand"
    r"|what could possibly go wrong|we'?re not so different|it was all a dream|chosen one|heart of gold"
    r"|blood runs cold|skips? a beat|deafening silence|shivers? down)\b",
    re.IGNORECASE,
)


def slots(page: Page) -> Iterator[Finding]:
    """No pattern is left in the text."""
    for text in page.texts:
        if re.search(r"[{}|]|\?\?", text):
            yield Finding("slots", f"unresolved: {text}", 20.0)


def articles(page: Page) -> Iterator[Finding]:
    """`a` and `an` as they sound."""
    for text in page.texts:
        for article, word in _WRONG_ARTICLE.findall(text):
            if article.lower() != english.article(word) and not word.isupper():
                yield Finding("article", f"{article} {word}", 5.0)


def doubled(page: Page) -> Iterator[Finding]:
    """No word stands twice by mistake."""
    for text in page.texts:
        for word in _DOUBLED.findall(text):
            if word.lower() not in _TWICE and not word.isupper():
                yield Finding("doubled", f"{word} {word}: {text}", 6.0)


def explaining(page: Page) -> Iterator[Finding]:
    """Nothing is explained, and nothing less than an object is at stake."""
    for text in page.texts:
        for match in _EXPLAINS.findall(text):
            yield Finding("explain", f"{match!r} in: {text}", 2.0)


def cliches(page: Page) -> Iterator[Finding]:
    """No phrase that has been in every film."""
    for text in page.texts:
        for match in _WORN.findall(text):
            yield Finding("cliche", f"{match!r} in: {text}", 2.0)
