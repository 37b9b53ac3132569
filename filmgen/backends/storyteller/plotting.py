"""What happens, in what order: a path through worlds in which every deed was made possible by those before it."""

from collections.abc import Iterator, Set
from dataclasses import dataclass, replace

import numpy as np

from filmgen.backends.storyteller import conditions
from filmgen.backends.storyteller.facts import Fact, World, after, as_seen_by, holds_in
from filmgen.backends.storyteller.material import Plot
from filmgen.backends.storyteller.ways import Beat, Episode, Way

_NODES, _STARTS = 300, 3
"""Moments that are looked at before the search begins again with other luck, and how often it does."""
_SHORT = 61
"""In a film of fewer seconds a beat that pays may have no room: then the plant is no promise."""
_SLACK = (0, 1, 2, 4, 1000)
"""How many lines too few or too many are put up with, when there is no better way."""
_LEFT_OUT = 0.4
"""How often a beat that the story can do without is left out, so that something else may come."""
_LONG = 120
"""Seconds from which on something may come between the turn of a film and what follows from it."""
_TRIED = 5
"""How many episodes are tried at one point of a story before something else is."""
_SMALL = 1.5
"""Lines missing for which nothing is put in."""


@dataclass(frozen=True)
class Step:
    """Something that happens and how it is played: a beat of the plot, or at place `at` an episode between two."""

    way: Way
    beat: Beat | None = None
    episode: Episode | None = None
    at: str = ""

    @property
    def turn(self) -> bool:
        return self.beat is not None and self.beat.turn


class NoStory(Exception):
    """No way through a plot keeps all that it promises."""


def plan(
    plot: Plot,
    tags: set[str],
    seconds: int,
    chance: np.random.Generator,
    between: tuple[Episode, ...] = (),
    lines: tuple[int, int] = (0, 1000),
    demanded: Set[str] = frozenset(),
) -> tuple[Step, ...]:
    """The beats of a film of `seconds`, each with its way, and what comes between them, in `lines` from fewest to most.

    Depth first, the newest choice taken back first: a way needs what is true by then, pays only what was planted, and
    at the end no plant is unpaid and all is true that the shape wants. No beat with a `demanded` role is left
    out. Raises NoStory where there is no such way.
    """
    beats = [beat for beat in plot.beats if beat.shortest <= seconds <= beat.longest]
    able = tuple(episode for episode in between if conditions.holds(episode.way.condition, tags))
    for slack, start in ((slack, start) for slack in _SLACK for start in range(_STARTS)):
        for strict in (True, False)[: 2 if seconds < _SHORT and start == _STARTS - 1 else 1]:
            room = (lines[0] - slack, lines[1] + slack)
            search = _Search(plot, beats, tags, chance, able, room, seconds, strict, demanded)
            steps = search.from_here(_Moment(world=after(frozenset(), plot.start)))
            if steps is not None:
                return steps
    raise NoStory(f"{plot.name}: no way through its beats")


@dataclass(frozen=True)
class _Moment:
    """How far a story has come: the next beat, what is true and owed, lines spoken, and what came between."""

    next: int = 0
    world: World = frozenset()
    owed: frozenset[str] = frozenset()
    paid: frozenset[str] = frozenset()
    lines: int = 0
    place: str = ""
    used: frozenset[str] = frozenset()
    fresh: frozenset[str] = frozenset()
    """What was planted since the last beat: it has not been forgotten yet, and cannot be paid."""
    quota: float | None = None
    """Lines that may come between the last beat and the next; None where nothing may."""


class _Search:
    def __init__(
        self,
        plot: Plot,
        beats: list[Beat],
        tags: set[str],
        chance: np.random.Generator,
        between: tuple[Episode, ...],
        lines: tuple[int, int],
        seconds: int,
        strict: bool,
        demanded: Set[str],
    ):
        self.plot, self.beats, self.tags, self.chance = plot, beats, tags, chance
        self.fewest, self.most = lines
        self.wanted = (max(0, lines[0]) + lines[1]) / 2
        self.strict, self.clear, self.long = strict, seconds >= _SHORT, seconds >= _LONG
        names = {"anchor": plot.anchor}
        self.between = [
            (each, as_seen_by(each.way.needs, names), as_seen_by(each.way.gives, names)) for each in between
        ]
        self.cast = frozenset(plot.people) | {"star"}
        needed = {beat.id for beat in beats for way in beat.ways if way.seen & demanded}
        self.spare = {beat.id for beat in beats if beat.is_spare(seconds)} - needed
        self.left_out = {id for id in sorted(self.spare) if between and chance.random() < _LEFT_OUT}
        self.least = self._sums(lambda beat: 0 if beat.id in self.spare else min(way.lines for way in beat.ways))
        self.about = self._sums(lambda beat: 0 if beat.id in self.left_out else max(way.lines for way in beat.ways))
        self.nodes = 0

    def _sums(self, lines_of) -> list[int]:
        """The lines of the beats from each one on."""
        sums = [0]
        for beat in reversed(self.beats):
            sums.append(sums[-1] + lines_of(beat))
        return sums[::-1]

    def from_here(self, now: _Moment) -> tuple[Step, ...] | None:
        """The rest of the story, or None where there is none."""
        self.nodes += 1
        if self.nodes > _NODES or now.lines + self.least[now.next] > self.most:
            return None
        if now.next == len(self.beats):
            return () if self._is_whole(now) else None
        if self.strict and now.owed - self._payable(now):
            return None
        for step, then in self._moves(now):
            rest = self.from_here(then)
            if rest is not None:
                return rest if step is None else (step, *rest)
        return None

    def _is_whole(self, now: _Moment) -> bool:
        """Whether all is paid, enough is said, and what the shape wants is true."""
        kept = not now.owed and holds_in(now.world, self.plot.end)
        return now.lines >= self.fewest and (kept or not self.strict)

    def _payable(self, now: _Moment) -> frozenset[str]:
        """What could still be paid: a promise that nothing from here on keeps is no story."""
        beats = frozenset(name for beat in self.beats[now.next :] for way in beat.ways for name in way.pays)
        return beats.union(*(each.way.pays for each, _, _ in self.between if each.name not in now.used))

    def _moves(self, now: _Moment) -> Iterator[tuple[Step | None, _Moment]]:
        """What may happen next, the likeliest first."""
        if now.quota is not None or self._is_last(now) or self._is_scene_change(now):
            yield from self._episodes(now)
        beat = self.beats[now.next]
        spared = (None, replace(now, next=now.next + 1))
        if beat.id in self.left_out:
            yield spared
        yield from self._played(beat, now)
        if beat.id in self.spare - self.left_out:
            yield spared

    def _played(self, beat: Beat, now: _Moment) -> Iterator[tuple[Step, _Moment]]:
        """The beat, each way that it can be played."""
        place = beat.at.partition(" ")[0] or now.place
        able = [way for way in beat.ways if conditions.holds(way.condition, self.tags) and self._may(way, now)]
        special = [way for way in able if way.condition]
        general = [way for way in able if not way.condition]
        for way in (*self._shuffled(special), *self._shuffled(general)):
            then = self._after(now, way, way.gives, place)
            then = replace(then, next=now.next + 1, place=place, quota=None, fresh=frozenset())
            opens = beat.opens and (self.long or not beat.turn)
            yield Step(way, beat), replace(then, quota=self._quota(then)) if opens else then

    def _may(self, way: Way, now: _Moment) -> bool:
        """Whether it can be played in this world: nobody speaks who is gone, nothing is paid that was not planted."""
        here = all(("gone", role) not in now.world for role in way.speaking)
        shown = way.pays <= now.owed | now.paid | way.plants
        return not self.strict or (here and shown and holds_in(now.world, way.needs))

    def _after(self, now: _Moment, way: Way, gives: tuple[Fact, ...], place: str) -> _Moment:
        """The moment after a way was played at a place: whoever was seen is there, and what it gives is true."""
        here = [(said, role, place) for role in sorted(way.seen & self.cast) for said in ("at", "been")]
        return replace(
            now,
            world=after(after(now.world, here), gives),
            owed=(now.owed | way.plants) - way.pays,
            paid=now.paid | way.pays,
            lines=now.lines + way.lines,
        )

    def _quota(self, now: _Moment) -> float:
        """The lines that may come between here and the next beat: its share of all that are missing."""
        missing = self.wanted - now.lines - self.about[now.next]
        return missing / (1 + sum(beat.opens for beat in self.beats[now.next :]))

    def _is_last(self, now: _Moment) -> bool:
        return now.next == len(self.beats) - 1

    def _is_scene_change(self, now: _Moment) -> bool:
        """Whether the next beat is somewhere else, and nothing has turned yet: what the seed says may be told here."""
        return self.clear and now.next > 0 and self.beats[now.next].at != "" and not self._turned(now)

    def _may_come(self, episode: Episode, now: _Moment) -> bool:
        """Whether there is room for it: what pays comes near the end, what the seed says wherever a scene ends."""
        way = episode.way
        if episode.name in now.used or not way.pays <= now.owed - now.fresh or (way.plants and self._is_last(now)):
            return False
        if way.pays:
            return self._is_last(now) or (now.quota is not None and (self.long or self._turned(now)))
        return episode.asked or (now.quota is not None and now.quota >= _SMALL)

    def _episodes(self, now: _Moment) -> Iterator[tuple[Step, _Moment]]:
        """What may come between: first what pays, then what is about this star, then what could come to anybody."""
        fit = [
            (each, gives, place)
            for each, needs, gives in self._mixed()
            if self._may_come(each, now) and (place := self._place_for(each, now)) and holds_in(now.world, needs)
        ]
        fit.sort(key=lambda row: (not row[0].way.pays & now.owed, not row[0].asked, not row[0].own))
        for each, gives, place in fit[:_TRIED]:
            way = each.way
            then = replace(
                now,
                world=after(now.world, gives),
                owed=(now.owed | way.plants) - way.pays,
                paid=now.paid | way.pays,
                lines=now.lines + way.lines,
                quota=None if now.quota is None else now.quota - max(way.lines, 1),
                used=now.used | {each.name},
                fresh=now.fresh | way.plants,
            )
            yield Step(way, episode=each, at=place), then

    def _place_for(self, episode: Episode, now: _Moment) -> str:
        """Where it can happen: on the plot's ground if all whom it needs know the way, else where they are now."""
        anchor, absent = self.plot.anchor, "absent" in self.tags
        looks = not episode.of_anchor and not absent
        if looks and (("hidden", "star") in now.world or ("gone", "star") in now.world):
            return ""
        if anchor != "star" and ("gone", anchor) in now.world or (anchor == "star" and not episode.of_anchor):
            return ""
        needed = {"star" if episode.at_the_counter else anchor, *(("star",) if looks else ())}
        for place in (self.plot.ground, now.place):
            if all(("been", role, place) in now.world for role in needed):
                return place
        return self.plot.ground if self._turned(now) else ""

    def _turned(self, now: _Moment) -> bool:
        return any(beat.turn for beat in self.beats[: now.next])

    def _mixed(self) -> list:
        return [self.between[int(at)] for at in self.chance.permutation(len(self.between))]

    def _shuffled(self, ways: list[Way]) -> list[Way]:
        return [ways[int(at)] for at in self.chance.permutation(len(ways))]
