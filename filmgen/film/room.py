"""What lies on the table of the writers' room: questions for a language model, and the papers its answers become.

Every word of an answer is bounded, so that a model without taste or end still gives papers that a film can be made of.
"""

from typing import Annotated, Literal

from pydantic import Field

from filmgen.film.document import Document
from filmgen.film.genre import Genre
from filmgen.film.staging import (
    Angle,
    Body,
    CameraMove,
    Covering,
    Delivery,
    Hour,
    SetName,
    ShotSize,
    VoiceRole,
    Weather,
)
from filmgen.film.story import Seed


class Question(Document):
    """One question for a language model. `form` is the JSON schema that the answer must keep to, or empty.

    `tokens` is the most it may answer with; the same question with the same `seed` has the same answer.
    """

    system: str = ""
    user: str
    form: str = ""
    tokens: int = 512
    temperature: float = 0.8
    seed: int = 0


Name = Annotated[str, Field(min_length=1, max_length=28)]
Choosable = Annotated[str, Field(min_length=1, max_length=48)]
"""One of several names that are offered."""
Word = Annotated[str, Field(min_length=1, max_length=20)]
Phrase = Annotated[str, Field(min_length=1, max_length=120)]
Sentence = Annotated[str, Field(min_length=1, max_length=280)]
Seen = Annotated[str, Field(max_length=280)]
"""What is seen; empty where nothing is."""
Step = Annotated[int, Field(ge=-2, le=2)]
Movement = Literal[1, 2, 3]


# The film that is to be


class Commission(Document):
    """What the room is asked for: a seed, and the genres that it may be told in."""

    seed: Seed
    genres: tuple[Genre, ...]


class Pitch(Document):
    """A film in nine sentences, told in the plot shape that was dealt to whoever pitched it."""

    title: Annotated[str, Field(min_length=1, max_length=48)]
    genre: str
    law: Sentence
    premise: Sentence
    cost: Sentence
    turn: Sentence
    first_image: Sentence
    last_image: Sentence
    logline: Sentence
    shape: str = ""


class Verdict(Document):
    """Which of two pitches is the better film, and why. `first` and `second` are their numbers, as they were read."""

    first: int
    second: int
    better: Literal["first", "second"]
    reason: Sentence

    @property
    def winner(self) -> int:
        return self.first if self.better == "first" else self.second


class Choice(Document):
    """Every pitch, every verdict, and the number of the pitch that was taken."""

    pitches: tuple[Pitch, ...]
    verdicts: tuple[Verdict, ...]
    taken: int

    @property
    def pitch(self) -> Pitch:
        return self.pitches[self.taken]

    def wins(self, number: int) -> int:
        return sum(verdict.winner == number for verdict in self.verdicts)


class Plant(Document):
    """A thing that is seen early for a dull reason, and pays."""

    thing: Annotated[str, Field(min_length=1, max_length=28)]
    alibi: Phrase
    payoff: Phrase


class StoryBeat(Document):
    movement: Movement
    happens: Sentence


class BeatSheet(Document):
    """The film from end to end, before anybody speaks. `movements` are the titles of its three parts."""

    movements: Annotated[tuple[Word, ...], Field(min_length=3, max_length=3)]
    plants: Annotated[tuple[Plant, ...], Field(min_length=1, max_length=3)]
    beats: Annotated[tuple[StoryBeat, ...], Field(min_length=1, max_length=24)]


# Who and where


class Person(Document):
    """Somebody to be cast. `speech` says how they talk, `never` what they would not say."""

    name: Name
    role: Word
    want: Phrase
    secret: Phrase
    speech: Phrase
    never: Phrase
    body: Body
    covering: Covering
    size: Literal["tiny", "small", "person", "large", "huge"]
    gender: Literal["woman", "man", "none"]
    age: Literal["child", "adult", "old"]
    build: Literal["slim", "average", "stout"]
    wears: Annotated[tuple[Word, ...], Field(max_length=3)]
    features: Annotated[tuple[Word, ...], Field(max_length=3)]
    voice: VoiceRole
    pitch: Step
    pace: Step


class Setting(Document):
    """A place to be built: its name in a heading, the set it is built as, and what stands in it."""

    name: Annotated[str, Field(min_length=1, max_length=32)]
    set: SetName
    features: Annotated[tuple[Word, ...], Field(max_length=5)]


class Company(Document):
    people: Annotated[tuple[Person, ...], Field(min_length=2, max_length=4)]
    places: Annotated[tuple[Setting, ...], Field(min_length=1, max_length=4)]

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(person.name for person in self.people)


# Scene by scene


class Note(Document):
    """What is wrong with a span. `must` is what has to stand in it once it is rewritten, if anything has to."""

    span: str
    wrong: str
    must: str = ""


class SceneNotes(Document):
    notes: tuple[Note, ...] = ()


class PageNotes(Document):
    """Notes on every scene, in order, and what no rewriting of a span would mend."""

    scenes: tuple[SceneNotes, ...]
    general: tuple[str, ...] = ()


class SceneCard(Document):
    """One scene before it is written: it turns something from `before` into `after`.

    `lines` is how many are spoken. `must_say` are words that somebody says in it exactly so, `must_show` what has to
    be seen in it by name.
    """

    movement: Movement
    place: Choosable
    hour: Hour
    weather: Weather
    people: Annotated[tuple[Choosable, ...], Field(min_length=1, max_length=4)]
    happens: Sentence
    before: Phrase
    after: Phrase
    plants: Annotated[tuple[Choosable, ...], Field(max_length=3)]
    payoffs: Annotated[tuple[Choosable, ...], Field(max_length=3)]
    lines: int = 1
    must_say: tuple[str, ...] = ()
    must_show: tuple[str, ...] = ()


class SceneCards(Document):
    scenes: Annotated[tuple[SceneCard, ...], Field(min_length=1, max_length=20)]

    @property
    def numbers(self) -> tuple[int, ...]:
        return tuple(range(len(self.scenes)))

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(f"scene-{number + 1:02}" for number in self.numbers)

    @property
    def silence(self) -> tuple[SceneNotes, ...]:
        """No notes on any scene."""
        return tuple(SceneNotes() for _ in self.scenes)


class Moment(Document):
    """A line, how it is said, and what is seen after it."""

    who: Choosable
    says: Annotated[str, Field(min_length=1, max_length=120)]
    how: Delivery
    then: Seen


class SceneDraft(Document):
    """A scene, written. `sign` is what is read on screen, `music` what is heard to begin; either may be empty."""

    opens: Annotated[str, Field(min_length=1, max_length=400)]
    music: Annotated[str, Field(max_length=60)]
    moments: Annotated[tuple[Moment, ...], Field(min_length=1, max_length=24)]
    ends: Seen
    sign: Annotated[str, Field(max_length=32)]

    @property
    def spans(self) -> dict[str, str]:
        """Everything that can be written anew by itself, by name: opens, said-1, seen-1, said-2, ..., ends."""
        found = {"opens": self.opens}
        for number, moment in enumerate(self.moments, 1):
            found |= {f"said-{number}": moment.says, f"seen-{number}": moment.then}
        return {**found, "ends": self.ends}

    def with_spans(self, texts: dict[str, str]) -> "SceneDraft":
        """The draft with some spans in other words; all else stays letter for letter."""
        moments = tuple(
            moment.but(says=texts.get(f"said-{number}", moment.says), then=texts.get(f"seen-{number}", moment.then))
            for number, moment in enumerate(self.moments, 1)
        )
        return self.but(opens=texts.get("opens", self.opens), moments=moments, ends=texts.get("ends", self.ends))


# How it is shot


class Wish(Document):
    """A set-up that the director of the room asks for: which element of a scene (they count from 0), and how.

    `whom` is a member of the cast, or empty for the place; `sees` is a sentence for painters who read.
    """

    element: int
    size: ShotSize
    angle: Angle
    move: CameraMove
    whom: str
    sees: Annotated[str, Field(max_length=240)] = ""


class SceneDirection(Document):
    """The wishes for one scene, by its id. What cannot be honoured is passed over."""

    scene: str
    wishes: tuple[Wish, ...] = ()


class Direction(Document):
    """How the room would have a screenplay covered. It changes framing and never a word or an order."""

    scenes: tuple[SceneDirection, ...] = ()

    def of(self, scene: str, element: int) -> Wish | None:
        """The first wish for an element of a scene."""
        wishes = (wish for own in self.scenes if own.scene == scene for wish in own.wishes)
        return next((wish for wish in wishes if wish.element == element), None)
