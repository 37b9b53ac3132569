"""What is told: the seed a person gave, the brief made of it, and the screenplay with its people, places and things."""

import re
from typing import Annotated, Literal

from pydantic import Field

from filmgen.film.devices import Device, device_of
from filmgen.film.document import Document
from filmgen.film.genre import Genre
from filmgen.film.staging import Body, Covering, Delivery, Hour, SetName, VoiceRole, Weather


class Prompt(Document):
    """The text of one file in `prompts/`. It is a value: a changed prompt is another film."""

    name: str
    text: str


class Required(Document):
    """Something a festival demands of the film: a line spoken, a prop used, a character present."""

    kind: Literal["line", "prop", "character"]
    text: str


class Seed(Document):
    """What was asked for. `runtime` in frames; an empty title leaves the title to the writer."""

    text: str
    rng: int = 0
    title: str = ""
    runtime: int = 2160
    required: tuple[Required, ...] = ()


class Brief(Document):
    """The film that was agreed on. `shape` names the plot shape; `premise` is a want and an obstacle."""

    seed: Seed
    title: str
    genre: Genre
    logline: str
    premise: str
    shape: str = ""


# People, places, things


class Look(Document):
    """What makes a shape recognisable in black: enough for a painter who cuts paper and one who reads.

    `height` in metres; `wears` and `features` are single words (coat, fedora, scarf; horns, wings, glowing-eye).
    """

    body: Body = "human"
    covering: Covering = "cloth"
    height: float = 1.7
    build: Literal["slim", "average", "stout"] = "average"
    age: Literal["child", "adult", "old"] = "adult"
    gender: Literal["woman", "man", "none"] = "none"
    wears: tuple[str, ...] = ()
    features: tuple[str, ...] = ()
    outline: str = ""


class Timbre(Document):
    """How a character sounds, for any voice: a role, and steps away from it (-2 to 2) in pitch and pace."""

    role: VoiceRole = "narrator"
    pitch: int = Field(0, ge=-2, le=2)
    pace: int = Field(0, ge=-2, le=2)


class Character(Document):
    """Somebody who wants something. `face` names a face set when a cast file binds one."""

    id: str
    name: str
    role: str = ""
    want: str = ""
    secret: str = ""
    timbre: Timbre = Timbre()
    look: Look = Look()
    face: str = ""


class Place(Document):
    """Where a scene is shot. `features` are single words (lamp, shelves, jars); `seed` keeps it the same place."""

    id: str
    name: str
    set: SetName
    interior: bool
    features: tuple[str, ...] = ()
    seed: int = 0


class Prop(Document):
    """A thing that is seen, and used."""

    id: str
    name: str
    look: Look = Look(body="machine", covering="metal", height=0.3)


# What is on the page, in order

EMPHASIS = re.compile(r"(?<!\\)(\*{1,3}|_)(?=\S)([^*_\n]{1,400})(?<=\S)\1")


def plain(text: str) -> str:
    """Words as they are heard and seen: without notes, boneyard, marks of emphasis and line breaks."""
    text = marked(text)
    for _ in range(3):
        text = EMPHASIS.sub(r"\2", text)
    return " ".join(re.sub(r"\\([*_])", r"\1", text).split())


def marked(text: str) -> str:
    """Words as they are heard, with the marks of emphasis that the page has on them."""
    return " ".join(_without(_without(text, "/*", "*/"), "[[", "]]").split())


def _without(text: str, opening: str, closing: str) -> str:
    kept = []
    while (start := text.find(opening)) >= 0 and (end := text.find(closing, start + 2)) >= 0:
        kept.append(text[:start])
        text = text[end + 2 :]
    return " ".join((*kept, text))


class Action(Document):
    """What is seen and heard to happen. `text` as the page has it; `seen` is what is left for the camera."""

    kind: Literal["action"] = "action"
    text: str

    @property
    def seen(self) -> str:
        return plain(self.text)


class Line(Document):
    """A spoken line. `cue` is the name as the page has it, extensions and all; `speaker` is a character's id.

    `text` is as the page has it, `spoken` what is said aloud. `after` is a parenthetical that follows the last words.
    A line that `continues` belongs to the speech before it, without a cue of its own; a `sung` one is a lyric.
    """

    kind: Literal["line"] = "line"
    id: str
    speaker: str
    cue: str
    text: str
    parenthetical: str = ""
    after: str = ""
    delivery: Delivery = "plain"
    offscreen: bool = False
    dual: bool = False
    continues: bool = False
    sung: bool = False

    @property
    def spoken(self) -> str:
        return plain(self.text)

    @property
    def device(self) -> Device:
        """What it is heard through."""
        return device_of(self.cue.partition("(")[2], self.parenthetical, self.offscreen)


class Card(Document):
    """Words seen on screen: centred text in the screenplay."""

    kind: Literal["card"] = "card"
    text: str


class Remark(Document):
    """What the page says to its readers and not to the camera. A section's `depth` is its number of marks."""

    kind: Literal["transition", "section", "synopsis", "note", "lyric", "boneyard", "page-break"]
    text: str
    depth: int = 1


Element = Annotated[Action | Line | Card | Remark, Field(discriminator="kind")]


class Scene(Document):
    """One heading and what follows it. `heading` as written; `mark` says whose eyes it is seen with."""

    id: str
    heading: str
    place: str
    hour: Hour = "day"
    weather: Weather = "clear"
    mark: Literal["", "memory", "dream"] = ""
    number: str = ""
    elements: tuple[Element, ...] = ()


class Script(Document):
    """A screenplay as a page has it, before anyone is cast. `prelude` precedes the first heading."""

    title_page: tuple[tuple[str, str], ...] = ()
    prelude: tuple[Element, ...] = ()
    scenes: tuple[Scene, ...] = ()


class Screenplay(Document):
    """A script with its cast, places and props. `rng` is the chance all later choices draw from."""

    title: str
    genre: Genre
    rng: int
    script: Script
    cast: tuple[Character, ...]
    places: tuple[Place, ...]
    props: tuple[Prop, ...] = ()
    runtime: int | None = None
    """Frames to fit the shots to; None shoots the script at its own length."""

    @property
    def scenes(self) -> tuple[Scene, ...]:
        return self.script.scenes

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every spoken line, in order."""
        return tuple(element for scene in self.scenes for element in scene.elements if element.kind == "line")

    @property
    def line_ids(self) -> tuple[str, ...]:
        return tuple(line.id for line in self.lines)

    @property
    def utterances(self) -> tuple["Utterance", ...]:
        """What the voices are asked to say, a line each."""
        timbres = {character.id: character.timbre for character in self.cast}
        return tuple(
            Utterance(
                text=marked(line.text),
                delivery=line.delivery,
                timbre=timbres[line.speaker],
                aside=line.parenthetical,
                device=line.device,
            )
            for line in self.lines
        )

    def character(self, id: str) -> Character:
        return next(character for character in self.cast if character.id == id)

    def place(self, id: str) -> Place:
        return next(place for place in self.places if place.id == id)


class Utterance(Document):
    """A line as a voice needs it: who says it does not matter, only how they sound.

    `text` has the page's marks of emphasis (see `plain`); `aside` is its parenthetical: laughs, beat, hurried. What it
    is heard through is its `device`.
    """

    text: str
    delivery: Delivery
    timbre: Timbre
    aside: str = ""
    device: Device = ""
