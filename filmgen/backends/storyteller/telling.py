"""A planned story becomes a page: headings, sections, actions, cues and lines, in Fountain."""

import re

from filmgen.backends.lexicon import Entry
from filmgen.backends.storyteller.casting import Casting
from filmgen.backends.storyteller.grammar import Grammar, Unwritten
from filmgen.backends.storyteller.nouns import Noun
from filmgen.backends.storyteller.plotting import Step

_CUE = re.compile(r"^@([a-z0-9]+)((?: \([^)]*\))?)$")
_ROMAN = {1: "I", 2: "II", 3: "III"}


def tell(
    steps: tuple[Step, ...], movements: tuple[str, ...], extras: tuple[Entry, ...], casting: Casting, grammar: Grammar
) -> str:
    """The film as Fountain text, without its title page. The `extras` are seen beside what is seen first."""
    page = _Page(casting, grammar, movements)
    for number, step in enumerate(steps):
        page.play(step)
        if number == 0:
            page.dress(extras)
    return page.text()


class _Page:
    def __init__(self, casting: Casting, grammar: Grammar, movements: tuple[str, ...]):
        self.casting, self.grammar, self.movements = casting, grammar, movements
        self.blocks: list[str] = []
        self.movement = 0
        self.setting = ""

    def play(self, step: Step) -> None:
        if step.beat.movement != self.movement:
            self.movement = step.beat.movement
            self.blocks.append(f"# {_ROMAN[self.movement]}. {self.movements[self.movement - 1]}")
        if step.beat.at:
            self._go(step.beat.at)
        for block in re.split(r"\n\s*\n", step.way.text):
            self._block(block.strip())

    def text(self) -> str:
        return "\n\n".join(self.blocks) + "\n"

    def dress(self, extras: tuple[Entry, ...]) -> None:
        """A sentence for each noun that must be on stage and was not yet seen, after the first action."""
        seen = " ".join(self.blocks).lower()
        for entry in extras:
            if re.search(rf"\b{re.escape(entry.word)}", seen):
                continue
            kind = entry.kind if entry.kind in ("creature", "job", "thing", "place") else "other"
            self.grammar.slots["item"] = Noun(entry)
            self.grammar.met.discard("item")
            at = next((i for i, block in enumerate(self.blocks) if not block.startswith(("#", "EXT.", "INT."))), 0)
            self.blocks[at] += " " + self.grammar.show(self.grammar.pick(self.grammar.banks[f"dressing-{kind}"]))

    def _go(self, at: str) -> None:
        """A new heading where place or hour change: `home night`, or `hut dawn later`."""
        role, hour, *how = at.split()
        place = self.casting.places[role]
        when = {"dawn": "DAWN", "day": "DAY", "dusk": "DUSK", "night": "NIGHT"}[hour]
        words = {"later": f"LATER THAT {when}" if when == "NIGHT" else when, "another": f"ANOTHER {when}"}
        time = words[how[0]] if how else when
        heading = f"{'INT' if place.interior else 'EXT'}. {place.name} - {time}"
        if heading != self.setting:
            self.blocks.append(heading)
            self.setting = heading

    def _block(self, block: str) -> None:
        lines = block.split("\n")
        cue = _CUE.match(lines[0])
        if cue:
            said = self.grammar.say(" ".join(lines[1:]))
            if said:
                self.blocks.append(f"{self._name(cue[1])}{cue[2]}\n{said}")
        elif block.startswith(">") and block.endswith("<"):
            self.blocks.append(f"> {self.grammar.say(block[1:-1]).upper()} <")
        elif block.startswith((">", "[[")):
            self.blocks.append(block)
        elif shown := self.grammar.show(block.replace("\n", " ")):
            self.blocks.append(shown)

    def _name(self, role: str) -> str:
        if role not in self.casting.characters:
            raise Unwritten(f"nobody plays {role!r}")
        return self.casting.characters[role].name
