"""Whether what is planted pays: every promise kept, none made and kept in one breath."""

import re
from collections.abc import Iterator

from filmgen.backends.judgement.finding import Finding
from filmgen.backends.judgement.page import Page

_NOTE = re.compile(r"\b(plant|payoff): *([\w' -]+?) *(?:\]|$)", re.MULTILINE)
_APART = 0.10
"""The least share of a film between a plant and its payoff."""
_FAR = 0.30
"""The same for the plant that lies furthest from its payoff."""


def open_obligations(page: Page) -> Iterator[Finding]:
    """What is planted is paid, and what is paid was planted."""
    planted, paid = _when(page)
    for name in sorted(planted.keys() - paid.keys()):
        yield Finding("obligations_open", f"{name} is planted and never paid", 8.0)
    for name in sorted(paid.keys() - planted.keys()):
        yield Finding("obligations_open", f"{name} is paid and was never planted", 8.0)


def gaps(page: Page) -> Iterator[Finding]:
    """A plant has been forgotten when it pays."""
    planted, paid = _when(page)
    whole = page.moments[-1][0]
    if whole < 45:
        return
    apart = {name: (paid[name] - planted[name]) / whole for name in planted.keys() & paid.keys()}
    for name, gap in sorted(apart.items()):
        if gap < _APART:
            yield Finding("plant_gap", f"{name} pays {gap:.0%} of the film after it was planted", 1.0)
    if apart and max(apart.values()) < _FAR:
        yield Finding("plant_gap", f"the longest wait for a payoff is {max(apart.values()):.0%} of the film", 1.0)


def _when(page: Page) -> tuple[dict[str, float], dict[str, float]]:
    """When each name is first planted, and when it is last paid, in seconds."""
    planted: dict[str, float] = {}
    paid: dict[str, float] = {}
    for at, text in page.moments:
        for kind, name in _NOTE.findall(text):
            if kind == "plant":
                planted.setdefault(name, at)
            else:
                paid[name] = at
    return planted, paid
