"""Which way each beat is played: nothing is paid that was not planted, and nothing planted stays unpaid."""

from dataclasses import dataclass

import numpy as np

from filmgen.backends.storyteller import conditions
from filmgen.backends.storyteller.material import Beat, Plot, Way

_NODES = 2000
_SHORT = 61
"""In a film of fewer seconds a beat that pays may have no room: then the plant is no promise."""


@dataclass(frozen=True)
class Step:
    """A beat of a plot and the way it is played."""

    beat: Beat
    way: Way


class NoStory(Exception):
    """No way through a plot keeps all that it promises."""


def plan(plot: Plot, tags: set[str], seconds: int, chance: np.random.Generator) -> tuple[Step, ...]:
    """The beats of a film of `seconds`, each with its way. Raises NoStory after two thousand tries.

    Depth first, the newest choice taken back first. A way needs facts that earlier ways gave, pays only what was
    planted, and the end may leave no plant unpaid.
    """
    beats = [beat for beat in plot.beats if beat.shortest <= seconds <= beat.longest]
    search = _Search(beats, tags, chance)
    steps = search.from_here(0, frozenset(), frozenset())
    if steps is None and seconds < _SHORT:
        search = _Search(beats, tags, chance, strict=False)
        steps = search.from_here(0, frozenset(), frozenset())
    if steps is None:
        raise NoStory(f"{plot.name}: no way through its beats")
    return steps


class _Search:
    def __init__(self, beats: list[Beat], tags: set[str], chance: np.random.Generator, strict: bool = True):
        self.beats, self.tags, self.chance, self.strict = beats, tags, chance, strict
        self.nodes = 0

    def from_here(self, at: int, facts: frozenset[str], owed: frozenset[str]) -> tuple[Step, ...] | None:
        if at == len(self.beats):
            return None if owed and self.strict else ()
        if self.strict and owed - self._payable(at):
            return None
        for way in self._ways(self.beats[at], facts):
            self.nodes += 1
            if self.nodes > _NODES:
                return None
            rest = self.from_here(at + 1, facts | way.gives | way.plants, (owed | way.plants) - way.pays)
            if rest is not None:
                return (Step(self.beats[at], way), *rest)
        return None

    def _ways(self, beat: Beat, facts: frozenset[str]) -> list[Way]:
        able = [
            way
            for way in beat.ways
            if conditions.holds(way.condition, self.tags)
            and (not self.strict or (way.needs <= facts and way.pays <= facts | way.plants))
        ]
        special = [way for way in able if way.condition]
        general = [way for way in able if not way.condition]
        return [*self._shuffled(special), *self._shuffled(general)]

    def _payable(self, at: int) -> frozenset[str]:
        """What the beats from here on could pay: a promise that none of them keeps is no story."""
        return frozenset(name for beat in self.beats[at:] for way in beat.ways for name in way.pays)

    def _shuffled(self, ways: list[Way]) -> list[Way]:
        return [ways[int(at)] for at in self.chance.permutation(len(ways))]
