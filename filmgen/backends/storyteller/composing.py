"""One telling of a plot: cast, planned, played and judged, with what a festival demanded woven in."""

import re
from dataclasses import dataclass

import numpy as np

from filmgen.backends.judgement import Finding, Page, judge, lines_wanted
from filmgen.backends.lexicon import Entry, english
from filmgen.backends.storyteller.casting import Caster, Casting
from filmgen.backends.storyteller.grammar import Grammar
from filmgen.backends.storyteller.material import Plot, banks, episodes
from filmgen.backends.storyteller.nouns import Noun
from filmgen.backends.storyteller.plotting import plan
from filmgen.backends.storyteller.reading import Reading
from filmgen.backends.storyteller.telling import Typescript
from filmgen.backends.storyteller.tokens import read_tokens
from filmgen.backends.storyteller.ways import Episode
from filmgen.backends.storyteller.world import entry_of
from filmgen.film.fountain import read_fountain
from filmgen.film.genre import Genre
from filmgen.film.story import Line, Script, Seed
from filmgen.film.time import seconds

_SILENT = 0.5
"""A genre with more `silence` than this has fewer lines in the same time."""
_LONG = 120
"""Seconds from which on there is time for another part of the day between two beats."""
_UNSEEN_VOICES = ("radio", "narrator")
_SAID_BEFORE = "Required line {}."


@dataclass(frozen=True)
class Telling:
    """One finished candidate and what is wrong with it."""

    plot: Plot
    casting: Casting
    title: str
    script: Script
    logline: str
    premise: str
    findings: tuple[Finding, ...]

    @property
    def faults(self) -> float:
        return sum(finding.weight for finding in self.findings)


def compose(reading: Reading, seed: Seed, genre: Genre, plot: Plot, chance: np.random.Generator) -> Telling:
    """Tell a plot once. Raises NoStory or Unwritten where it cannot be told of this star with this luck."""
    length = int(seconds(seed.runtime))
    caster = Caster(reading, plot, genre, chance, _asked(seed, "character"))
    casting = caster.cast()
    people = {*casting.characters, "star", "extra", "visitor"}
    grammar = Grammar(casting.slots, casting.tags, banks(), chance, people)
    lines = _lines(length, genre.story.silence)
    steps = plan(plot, casting.tags, length, chance, _between(casting), lines, casting.demanded)
    page = Typescript(casting, grammar, tuple(_titled(grammar.say(grammar.pick(names))) for names in plot.movements))
    company = _Company(caster, grammar)
    demands = _Demands(seed, plot, casting, page)
    turn = next((number for number, step in enumerate(steps) if step.turn), len(steps) // 2)
    for number, step in enumerate(steps):
        if step.episode is None:
            page.play(step)
        else:
            page.interlude(step.episode, step.at, int(length >= _LONG), company.enter)
        if number == 0:
            page.dress(_to_be_seen(reading, caster))
            demands.plant()
        if number == turn:
            demands.speak()
            demands.use()
        if number == len(steps) - 2:
            demands.pay()
            page.aftermath(plot.ground)
    script = demands.as_said(_placed(read_fountain(_squared(page.text)), casting))
    return Telling(
        plot=plot,
        casting=casting,
        title=seed.title or _titled(grammar.say(grammar.pick(plot.titles))).upper(),
        script=script,
        logline=grammar.say(grammar.pick(plot.logline)),
        premise=grammar.say(grammar.pick(plot.premise)),
        findings=judge(Page(script, length, reading.nouns)),
    )


def _titled(text: str) -> str:
    return english.capital(text.rstrip(".").strip())


def _asked(seed: Seed, kind: str) -> tuple[str, ...]:
    return tuple(" ".join(wish.text.split()) for wish in seed.required if wish.kind == kind and wish.text.strip())


def _to_be_seen(reading: Reading, caster: Caster) -> tuple[Entry, ...]:
    """The nouns of a seed that a plot may have no use for, and the people asked for whom it has no part for."""
    goods = tuple(trade.goods for trade in (reading.trade, reading.refused) if trade)
    owner = (reading.owner,) if reading.owner else ()
    where = (reading.where,) if reading.where else ()
    return (*goods, *owner, *where, *reading.extras, *caster.unplaced())


# Longer films


def _lines(length: int, silence: float) -> tuple[int, int]:
    """The fewest and most lines of a film: a silent genre keeps to the lower half of them, others to the middle."""
    fewest, most = lines_wanted(length)
    part = (most - fewest) // 4
    return (fewest, most - max(1, 2 * part)) if silence > _SILENT else (fewest + part, most - max(1, part))


def _between(casting: Casting) -> tuple[Episode, ...]:
    """What may happen between the beats; a star that is called on is not also looked at."""
    return tuple(episode for episode in episodes() if casting.anchor != "star" or episode.of_anchor)


class _Company:
    """The people who come in the middle."""

    def __init__(self, caster: Caster, grammar: Grammar):
        self.caster, self.grammar = caster, grammar
        self.count = 0

    def enter(self, episode: Episode) -> None:
        """The visitor of an episode takes the stage as `visitor`."""
        if not episode.jobs:
            return
        self.count += 1
        role = f"visitor{chr(ord('a') + self.count - 1)}"
        new = self.caster.enter(episode.jobs, role)
        casting = self.caster.casting
        casting.characters["visitor"] = casting.characters[role]
        self.grammar.slots["visitor"] = casting.slots[role]
        if new:
            self.grammar.met.discard("visitor")
        else:
            self.grammar.met.add("visitor")


# What a festival demands


class _Demands:
    """A prop that is seen, used and paid; lines that are said exactly so at the turn."""

    def __init__(self, seed: Seed, plot: Plot, casting: Casting, page: Typescript):
        self.page, self.casting = page, casting
        self.lines = _asked(seed, "line")
        self.prop = next(iter(_asked(seed, "prop")), "")
        speaking = [role for role in plot.people if role != "star" and not self._unseen(role)]
        self.holder = next(iter(speaking), "star")
        self.other = next((role for role in speaking if role != self.holder), "star")
        if self.prop:
            self._hold()

    def plant(self) -> None:
        self._show("plant")

    def use(self) -> None:
        self._show("use")

    def pay(self) -> None:
        self._show("pay")

    def speak(self) -> None:
        """Each line is said by whoever did not speak last."""
        for number in range(len(self.lines)):
            last = self.page.speakers[-1] if self.page.speakers else ""
            able = [role for role in dict.fromkeys(reversed(self.page.speakers)) if role != last] or [self.holder]
            self.page.hear(able[0], _SAID_BEFORE.format(number))
        self.spoken = True

    def as_said(self, script: Script) -> Script:
        """The script with the demanded lines word for word."""
        words = {_SAID_BEFORE.format(number): line for number, line in enumerate(self.lines)}
        scenes = []
        for scene in script.scenes:
            elements = tuple(
                element.but(text=words[element.text])
                if isinstance(element, Line) and element.text in words
                else element
                for element in scene.elements
            )
            scenes.append(scene.but(elements=elements))
        return script.but(scenes=tuple(scenes))

    def _unseen(self, role: str) -> bool:
        character = self.casting.characters.get(role)
        return character is None or character.timbre.role in _UNSEEN_VOICES

    def _hold(self) -> None:
        tokens = read_tokens(self.prop)
        word = " ".join(token.text for token in tokens if not token.little)[:30].strip() or "box"
        known = next((token.entry for token in reversed(tokens) if token.entry), entry_of(word))
        entry = known.but(word=word, count="count", article=english.article(word), called="")
        self.size = "small" if entry.look.height < 1.0 else "large"
        self.page.grammar.slots.update(
            prop=Noun(entry),
            holder=self.casting.slots[self.holder],
            other=self.casting.slots[self.other],
        )

    def _show(self, what: str) -> None:
        if self.prop:
            grammar = self.page.grammar
            for role, name in (("holder", self.holder), ("other", self.other)):
                grammar.people.discard(role)
                if name in grammar.people and name not in grammar.met:
                    grammar.people.add(role)
                    grammar.met.discard(role)
                    grammar.met.add(name)
            self.page.see(grammar.pick(grammar.banks[f"props-{self.size}_{what}"]))


# From text to script


def _squared(text: str) -> str:
    """The page without promises that a short film had no room to keep."""
    planted = set(re.findall(r"\[\[plant: *([^\]]+?) *\]\]", text))
    paid = set(re.findall(r"\[\[payoff: *([^\]]+?) *\]\]", text))
    for name in planted ^ paid:
        text = re.sub(rf" ?\[\[(?:plant|payoff): *{re.escape(name)} *\]\]", "", text)
    return re.sub(r"\n{3,}", "\n\n", text)


def _placed(script: Script, casting: Casting) -> Script:
    """The scenes with the ids of their places and the film's weather."""
    by_name = {place.name: place for place in casting.places.values()}
    scenes = []
    for scene in script.scenes:
        name = re.sub(r"^(INT|EXT)\. ", "", scene.heading).rpartition(" - ")[0]
        scenes.append(scene.but(place=by_name[name].id, weather=casting.weather))
    return script.but(scenes=tuple(scenes))
