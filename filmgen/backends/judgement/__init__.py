"""What is wrong with a screenplay: checks by counting, each with a name and a message, for whoever wrote it."""

from filmgen.backends.judgement.decency import is_insult, people, register
from filmgen.backends.judgement.filming import moods, unfilmable
from filmgen.backends.judgement.finding import Finding
from filmgen.backends.judgement.page import Page
from filmgen.backends.judgement.planting import gaps, open_obligations
from filmgen.backends.judgement.repetition import repeated, shared
from filmgen.backends.judgement.structure import ending, lines_wanted, number_of_lines, presence, settings, shares
from filmgen.backends.judgement.talk import answers, length_of_lines, speakable, speech
from filmgen.backends.judgement.voices import voices
from filmgen.backends.judgement.wording import articles, cliches, doubled, explaining, slots

__all__ = ["CHECKS", "Finding", "Page", "is_insult", "judge", "lines_wanted", "shared"]

CHECKS = (
    number_of_lines, length_of_lines, speech, speakable, answers, repeated, open_obligations, gaps, presence, slots,
    articles, doubled, explaining, cliches, register, people, shares, settings, ending, voices, unfilmable, moods,
)  # fmt: skip
"""Every check, each a function from a page to what it finds; its first line says what it wants."""


def judge(page: Page) -> tuple[Finding, ...]:
    """Everything that the checks find, heaviest first. No finding is a good sign, no more."""
    found = [finding for check in CHECKS for finding in check(page)]
    return tuple(sorted(found, key=lambda finding: -finding.weight))
