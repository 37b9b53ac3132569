"""A planned story becomes a page: headings, sections, actions, cues and lines, in Fountain."""

import re
from collections.abc import Callable

from filmgen.backends.lexicon import Entry
from filmgen.backends.storyteller.casting import Casting
from filmgen.backends.storyteller.grammar import Grammar, Unwritten
from filmgen.backends.storyteller.manners import manner_of
from filmgen.backends.storyteller.nouns import Noun
from filmgen.backends.storyteller.plotting import Step
from filmgen.backends.storyteller.ways import Episode

_CUE = re.compile(r"^@([a-z0-9]+)((?: \([^)]*\))?)$")
_ROMAN = {1: "I", 2: "II", 3: "III"}
_END = "> FADE OUT."
_ECHOES = 4
"""More of what is left of the middle, and the end has to wait."""
_HOURS = ("dawn", "day", "dusk", "night")


class Typescript:
    """The page as it grows: one block a paragraph. Play the steps in order, then take the text."""

    def __init__(self, casting: Casting, grammar: Grammar, movements: tuple[str, ...]):
        self.casting, self.grammar, self.movements = casting, grammar, movements
        self.blocks: list[str] = []
        self.speakers: list[str] = []
        self.movement = 0
        self.at = ""
        self.setting = ""
        self.echoes: list[str] = []
        self.late: int | None = None
        """The hour to which an interlude has come: what follows happens after it."""

    @property
    def text(self) -> str:
        """What was played. It fades out once, at the end."""
        ends = [at for at, block in enumerate(self.blocks) if block == _END]
        return "\n\n".join((*(block for at, block in enumerate(self.blocks) if at not in ends), _END)) + "\n"

    def play(self, step: Step) -> None:
        """One beat, under its section and heading."""
        if step.beat.movement != self.movement:
            self.movement = step.beat.movement
            self.blocks.append(f"# {_ROMAN[self.movement]}. {self.movements[self.movement - 1]}")
        self._go(step.beat.at or self.at)
        self._way(step.way.text)

    def interlude(self, episode: Episode, place: str, hours: int, enter: Callable[[Episode], None]) -> None:
        """An episode, some parts of a day later; the next beat comes back to where the plot was."""
        before, anchor = self.at, self.casting.anchor
        enter(episode)
        if episode.at_the_counter:
            self.casting.anchor = "star"
        self.grammar.slots["anchor"] = self.casting.slots[self.casting.anchor]
        self._go(f"{place} {_HOURS[(_hour(before) + hours) % len(_HOURS)]} {'' if hours else 'later'}")
        self._way(episode.way.text)
        if episode.echo and len(self.echoes) < _ECHOES:
            self.blocks.append(f"[[plant: {episode.name}]]")
            self.echoes.append(f"{self.grammar.show(episode.echo)} [[payoff: {episode.name}]]")
        self.late = _hour(self.at)
        self.casting.anchor = anchor
        if before.split()[0] != place:
            self.at = before

    def aftermath(self, ground: str) -> None:
        """What is left of the episodes, before the last beat; that comes back to where the plot was."""
        if self.echoes:
            before = self.at
            self._go(f"{ground} dusk {'later' if self.setting.endswith('DUSK') else ''}")
            self.blocks.extend(self.echoes)
            self.at = before

    def see(self, pattern: str) -> None:
        """An action that the plot does not know of."""
        self.blocks.append(self.grammar.show(pattern))

    def hear(self, role: str, words: str) -> None:
        """Words that somebody says exactly so."""
        self.blocks.append(f"{self.casting.characters[role].name}\n{words}")
        self.speakers.append(role)

    def dress(self, extras: tuple[Entry, ...]) -> None:
        """A sentence for each noun that must be on stage and was not yet seen, in the first action."""
        seen = self.text.lower()
        for entry in extras:
            if re.search(rf"\b{re.escape(entry.word)}", seen):
                continue
            kind = entry.kind if entry.kind in ("creature", "job", "thing", "place") else "other"
            self.grammar.slots["extra"] = Noun(entry)
            self.grammar.met.discard("extra")
            at = next(at for at, block in enumerate(self.blocks) if not block.startswith(("#", "EXT.", "INT.")))
            self.blocks[at] += " " + self.grammar.show(self.grammar.pick(self.grammar.banks[f"dressing-{kind}"]))

    def _way(self, text: str) -> None:
        self.grammar.settled.clear()
        for block in re.split(r"\n\s*\n", text):
            self._block(block.strip())

    def _go(self, at: str) -> None:
        """A new heading where place or hour change: `home night`, or `hut dawn another`."""
        role, hour, *how = at.split()
        place = self.casting.places[role]
        when = hour.upper()
        if self.late is not None and (how or 0 < _hour(at) < self.late):
            how = ["another"] if 0 < _hour(at) < self.late else []
        self.late = None
        after = {"later": f"LATER THAT {when}", "another": f"ANOTHER {when}"}
        heading = f"{'INT' if place.interior else 'EXT'}. {place.name} - {after[how[0]] if how else when}"
        self.at = at
        self.grammar.tags = {*self.grammar.tags, "indoors"} if place.interior else {*self.grammar.tags} - {"indoors"}
        if heading != self.setting:
            self.blocks.append(heading)
            self.setting = heading

    def _block(self, block: str) -> None:
        lines = block.split("\n")
        cue = _CUE.match(lines[0])
        if cue:
            self._speech(cue[1], cue[2], " ".join(lines[1:]))
        elif block.startswith(">") and block.endswith("<"):
            self.blocks.append(f"> {self.grammar.say(block[1:-1]).upper()} <")
        elif block.startswith(">"):
            self.blocks.append(block)
        elif block.startswith("[["):
            self.blocks.append(self.grammar.say(block))
        elif shown := self.grammar.show(block.replace("\n", " ")):
            self.blocks.append(shown)

    def _speech(self, role: str, extension: str, pattern: str) -> None:
        if role == "anchor":
            role = self.casting.anchor
        if role not in self.casting.characters:
            raise Unwritten(f"nobody plays {role!r}")
        character = self.casting.characters[role]
        if not extension:
            self._be_seen(role, character.name)
        said = self.grammar.speak(pattern, manner_of(character.timbre.role))
        self.blocks.append(f"{character.name}{extension}\n{said}")
        self.speakers.append(role)

    def _be_seen(self, role: str, name: str) -> None:
        """Nobody speaks before they were seen, or twice with nothing between."""
        grammar = self.grammar
        again = self.blocks[-1].startswith(f"{name}\n")
        if role in grammar.people and role not in grammar.met:
            grammar.people.add("someone")
            grammar.met.discard("someone")
        elif not again:
            return
        grammar.slots["someone"] = grammar.slots[role]
        self.blocks.append(grammar.show(grammar.pick(grammar.banks[f"dressing-{'pause' if again else 'enters'}"])))
        grammar.met.update((role, "someone"))


def _hour(at: str) -> int:
    return _HOURS.index(at.split()[1])
