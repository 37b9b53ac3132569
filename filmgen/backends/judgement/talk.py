"""Whether lines can be spoken: short enough, sayable at sight, not all the film, and no questionnaire."""

import re
from collections.abc import Iterator
from itertools import pairwise

from filmgen.backends.judgement.finding import Finding
from filmgen.backends.judgement.page import AIR, WORDS_A_SECOND, Page

_LONGEST = 14
_MOST_SPEECH = 0.60
_BREATH = 26
"""Syllables that can be said in one breath."""
_CLUSTER = re.compile(r"[bcdfghjklmnpqrstvwxz]{6,}", re.IGNORECASE)
_UNSAYABLE = re.compile(r"[<>{}\\^~|*_=/@#]|https?:|www\.")
_PLAIN_ANSWER = re.compile(r"^(yes|no|of course|certainly|indeed|i do|i am|it is|i did)\b[,. !]*$", re.IGNORECASE)


def length_of_lines(page: Page) -> Iterator[Finding]:
    """No line over fourteen words, and five to nine and a half on average."""
    counts = [len(line.spoken.split()) for line in page.lines]
    for line, count in zip(page.lines, counts, strict=True):
        if count > _LONGEST:
            yield Finding("line_words", f"{line.id} has {count} words: {line.spoken}", 2.0)
    if counts and not 5 <= (mean := sum(counts) / len(counts)) <= 9.5:
        yield Finding("line_words", f"lines have {mean:.1f} words on average", 1.0)


def speech(page: Page) -> Iterator[Finding]:
    """At least four tenths of a film of a minute or more are not spoken."""
    if page.seconds is None or page.seconds < 60:
        return
    spoken = sum(len(line.spoken.split()) for line in page.lines) / WORDS_A_SECOND + AIR * len(page.lines)
    if (over := spoken - _MOST_SPEECH * page.seconds) > 0:
        yield Finding("speech", f"{spoken:.0f} of {page.seconds:.0f} s are spoken", 0.2 * over)


def speakable(page: Page) -> Iterator[Finding]:
    """Every line can be read aloud at sight, in one breath between its stops."""
    for line in page.lines:
        if found := _UNSAYABLE.search(line.spoken):
            yield Finding("speakable", f"{line.id} has {found.group()!r}, which nobody can say: {line.spoken}", 6.0)
        if found := _CLUSTER.search(line.spoken):
            yield Finding("speakable", f"{line.id} has {found.group()!r} to be said: {line.spoken}", 1.0)
        for breath in re.split(r"[.,;:!?–—-]+\s", line.spoken):
            if (count := _syllables(breath)) > _BREATH:
                yield Finding("speakable", f"{line.id} has {count} syllables in one breath: {breath}", 1.0)


def answers(page: Page) -> Iterator[Finding]:
    """At least a third of the questions are answered sideways."""
    asked = [
        reply.spoken
        for line, reply in pairwise(page.lines)
        if line.spoken.endswith("?") and reply.speaker != line.speaker
    ]
    straight = sum(bool(_PLAIN_ANSWER.match(reply)) for reply in asked)
    if len(asked) >= 3 and straight > 2 / 3 * len(asked):
        yield Finding("dodge", f"{straight} of {len(asked)} questions get a plain yes or no", 1.0)


def _syllables(text: str) -> int:
    """About how many: runs of vowels, silent endings left out."""
    return sum(
        max(1, len(re.findall(r"[aeiouy]+", re.sub(r"(?<=[^aeiouy])e\b", "", word.lower())))) for word in text.split()
    )
