"""A script as the checks read it: what is said, what is seen, and about when."""

from dataclasses import dataclass
from functools import cached_property

from filmgen.film.story import Action, Card, Character, Line, Script

WORDS_A_SECOND, AIR = 2.4, 0.8
"""How fast lines are spoken, and the seconds of air that each takes besides."""


@dataclass(frozen=True)
class Page:
    """A script to be judged. `seconds` is the room it has, or None when it is shot at its own length; `nouns` are
    what its seed wants on stage, in lower case."""

    script: Script
    seconds: float | None = None
    nouns: tuple[str, ...] = ()
    cast: tuple[Character, ...] = ()

    @cached_property
    def lines(self) -> tuple[Line, ...]:
        return tuple(e for scene in self.script.scenes for e in scene.elements if isinstance(e, Line))

    @cached_property
    def actions(self) -> tuple[Action, ...]:
        return tuple(e for scene in self.script.scenes for e in scene.elements if isinstance(e, Action))

    @cached_property
    def texts(self) -> tuple[str, ...]:
        """All that is said and seen."""
        return (*(line.spoken for line in self.lines), *(action.seen for action in self.actions))

    @property
    def length(self) -> float:
        """Seconds: those it has, or else about those it takes."""
        return self.seconds or self.moments[-1][0]

    @cached_property
    def moments(self) -> tuple[tuple[float, str], ...]:
        """About when each thing begins, in seconds, and its words in lower case."""
        at, found = 0.0, []
        for scene in self.script.scenes:
            found.append((at, scene.heading.lower()))
            for element in scene.elements:
                if isinstance(element, Line):
                    found.append((at, f"{element.cue} {element.spoken}".lower()))
                    at += speaking(element.spoken)
                elif isinstance(element, Action):
                    found.append((at, element.text.lower()))
                    at += 1.2 + 0.1 * len(element.seen.split())
                elif isinstance(element, Card):
                    found.append((at, element.text.lower()))
                    at += 1.5 + 0.33 * len(element.text.split())
                elif element.kind == "note":
                    found.append((at, element.text.lower()))
        return (*found, (at, ""))


def speaking(words: str) -> float:
    """About how many seconds a line takes."""
    return len(words.split()) / WORDS_A_SECOND + AIR
