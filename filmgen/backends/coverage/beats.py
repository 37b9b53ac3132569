"""What a director underlines in a scene: a beat, as much of it as one shot shows."""

from dataclasses import dataclass
from typing import Literal

from filmgen.backends.breakdown.sentences import words
from filmgen.backends.coverage.vocabulary import Scale
from filmgen.backends.coverage.who import Thing
from filmgen.film.room import Wish
from filmgen.film.staging import Pose, ShotSize
from filmgen.film.story import Line

Shows = Literal["place", "thing", "person", "line", "card", "micro", "black"]
Wording = Literal["monument", "sign", "neon", "writing"]


@dataclass(frozen=True)
class Doing:
    """A pose that somebody takes up, and at which share of the beat."""

    subject: str
    pose: Pose
    at: float


@dataclass(frozen=True)
class Beat:
    """What one shot shows. `doings` and `sounds` come at shares of it, from 0 to 1; it begins with `poses`."""

    scene: str
    shows: Shows
    text: str
    subject: str = ""
    thing: Thing | None = None
    others: tuple[str, ...] = ()
    on: tuple[str, ...] = ()
    poses: tuple[tuple[str, Pose], ...] = ()
    held: tuple[tuple[str, str], ...] = ()
    doings: tuple[Doing, ...] = ()
    sounds: tuple[tuple[str, float], ...] = ()
    scale: Scale = "normal"
    comes: tuple[str, ...] = ()
    goes: tuple[str, ...] = ()
    line: Line | None = None
    lead: str = ""
    """What is seen to happen just before the line, in the same shot."""
    word: str = ""
    word_as: Wording = "sign"
    marked: Literal["", "plant", "payoff", "turn"] = ""
    noted: bool = False
    """Whether the page's note is about the thing."""
    later: bool = False
    """Whether time passes in it."""
    section: int = 0
    """How many sections of the page have begun before it."""
    asked: ShotSize | None = None
    """The size that the page asks for."""
    wish: Wish | None = None
    """How the writers would have it filmed."""

    @property
    def num_words(self) -> int:
        return len(words(self.text))
