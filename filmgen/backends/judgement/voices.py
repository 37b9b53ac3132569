"""Whether one could tell who speaks with the names covered: habits of speech, counted."""

import re
from collections import defaultdict
from collections.abc import Iterator

import numpy as np

from filmgen.backends.judgement.finding import Finding
from filmgen.backends.judgement.page import Page

_FEWEST = 4
"""Lines that somebody must have before their habits can be told."""
_ALIKE = 0.12
"""How far apart two voices must at least be, in spreads of what people in films do."""
_HABITS = {
    "contracts": r"\b\w+'(?:s|t|re|ve|ll|d|m)\b",
    "asks": r"\?$",
    "says I": r"\b(?:I|me|my|mine)\b",
    "says we": r"\b(?:we|us|our|ours)\b",
    "says you": r"\b(?:you|your|yours)\b",
    "counts": r"\b(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|dozen|hundred|thousand)\b",
    "addresses": r"\b(?:sir|madam|miss|mister|doctor|dear|captain|ma'am|child|love)\b",
    "denies": r"\b(?:no|not|never|nothing|nobody|none|cannot)\b",
    "orders": r"^(?:[A-Z][a-z]+ (?:it|them|the|that|me|up|down|in|out)|Do not|Tell|Give|Come|Go|Wait|Take)\b",
    "looks back": r"\b(?:was|were|had|did|used to|\w+ed)\b",
}
_MEASURES = {name: re.compile(pattern, re.IGNORECASE if name != "orders" else 0) for name, pattern in _HABITS.items()}


def voices(page: Page) -> Iterator[Finding]:
    """No two people with lines enough speak alike."""
    said: dict[str, list[str]] = defaultdict(list)
    for line in page.lines:
        said[line.speaker].append(line.spoken)
    habits = {speaker: _habits(lines) for speaker, lines in said.items() if len(lines) >= _FEWEST}
    for at, first in enumerate(habits):
        for second in list(habits)[at + 1 :]:
            apart = distance(habits[first], habits[second])
            if apart < _ALIKE:
                yield Finding("voices", f"{first} and {second} speak alike ({apart:.2f}; {_ALIKE} is wanted)", 1.5)


def distance(first: np.ndarray, second: np.ndarray) -> float:
    """How far two ways of speaking lie apart: the root of the mean square over all habits."""
    return float(np.sqrt(np.mean((first - second) ** 2)))


def _habits(lines: list[str]) -> np.ndarray:
    """The share of lines with each habit, and their length and how often they stop, each from 0 to about 1."""
    counts = np.array([len(line.split()) for line in lines], float)
    stops = np.array([len(re.findall(r"[.!?]", line)) for line in lines], float)
    shares = [np.mean([bool(pattern.search(line)) for line in lines]) for pattern in _MEASURES.values()]
    return np.array([*shares, min(1.5, counts.mean() / 8), min(1.5, counts.std() / 6), min(1.5, stops.mean() / 3)])
