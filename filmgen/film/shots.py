"""What is filmed: pictures, how they move, what is spoken in them, and how long each lasts."""

from typing import Literal

from pydantic import Field

from filmgen.film.document import Document
from filmgen.film.genre import Tone
from filmgen.film.likeness import Likeness
from filmgen.film.media import Sound
from filmgen.film.staging import (
    Angle,
    CameraMove,
    Delivery,
    Facing,
    Grade,
    Hour,
    LightSource,
    Palette,
    Pose,
    ShotSize,
    Transition,
    Weather,
)
from filmgen.film.story import Look, Place


class Word(Document):
    """A spoken word and when, in frames from the start of its line."""

    text: str
    start: int
    frames: int


class Spoken(Document):
    """A line that was spoken. `mouth` has one digit a frame, from 0 (closed) to 9 (wide open)."""

    sound: Sound
    frames: int
    words: tuple[Word, ...] = ()
    mouth: str = Field(pattern=r"^[0-9]*$")


class Figure(Document):
    """Someone or something in front of the lens. `x` runs 0 to 1 across the frame; `depth` from 0 (here) to 1 (far)."""

    subject: str
    look: Look
    pose: Pose = "stand"
    facing: Facing = "right"
    x: float = 0.5
    depth: float = 0.0
    holding: str = ""
    """A single word for what is in the hand: lantern, briefcase, book."""
    mood: Delivery = "plain"
    """How they feel about it, as a line is delivered."""
    seat: tuple[float, Facing] | None = None
    """Where a seat waits that they will sit down on in the course of the shot, as x, and which way it faces."""


class Picture(Document):
    """Everything a painter needs, and nothing about time. `tension` from 0 (rest) to 1 (crisis) bends the palette.

    `word` is what stands in the landscape when the thing itself cannot be drawn, or what a sign says.
    `description` is the same picture in a sentence, for painters who read.
    """

    place: Place
    hour: Hour
    weather: Weather
    size: ShotSize
    angle: Angle = "eye"
    subject: str = ""
    """Id of the figure the shot is about; empty for a shot of the place."""
    figures: tuple[Figure, ...] = ()
    word: str = ""
    word_as: Literal["monument", "sign", "neon", "writing"] = "monument"
    light: LightSource = "sky"
    palette: Palette = "moonlit"
    grade: Grade = "colour"
    tension: float = 0.0
    tone: Tone = Tone()
    disc: tuple[float, float, float] | None = None
    """Where the moon or the sun stands, if the cut asks for it there: x and y in shares of the frame, then its radius
    in shares of the frame's height."""
    mark: Literal["", "memory", "dream"] = ""
    description: str = ""
    seed: int = 0
    likenesses: tuple[Likeness, ...] = ()
    """What must look as it does in every other shot; empty for a painter who draws it so anyway."""


class Speech(Document):
    """A mouth that moves: whose, from which frame of the shot, and how far open (see `Spoken.mouth`)."""

    subject: str
    start: int
    mouth: str


class Business(Document):
    """What a figure does from a frame of the shot on: a pose taken up, a place walked to."""

    subject: str
    start: int
    pose: Pose
    x: float | None = None


class Motion(Document):
    """How a picture moves for `frames` frames."""

    frames: int
    move: CameraMove = "static"
    speeches: tuple[Speech, ...] = ()
    business: tuple[Business, ...] = ()
    rack: Literal["", "to-far", "to-near"] = ""
    """Whether focus goes from the nearest figure to the farthest in the course of the shot, or back."""
    rack_at: int = 0
    """The frame at which it begins to."""


class PlacedLine(Document):
    """A line laid on a shot: it starts `start` frames after the shot does (before it, in a J-cut)."""

    line: str
    start: int


class Effect(Document):
    """A sound seen to happen: `name` is one word (footsteps-snow, door, thud), `frame` counts from the shot's start."""

    name: str
    frame: int
    frames: int
    gain: float = 0.0
    pan: float = 0.0
    seed: int = 0


class Shot(Document):
    """One set-up. `enter` is how it follows the shot before it, overlapping it by `overlap` frames."""

    id: str
    scene: str
    take: int = 1
    picture: Picture
    motion: Motion
    lines: tuple[PlacedLine, ...] = ()
    effects: tuple[Effect, ...] = ()
    movement: Literal[1, 2, 3] = 1
    """Which third of the story it belongs to: the world, the turn, the consequence."""
    turn: bool = False
    enter: Transition = "cut"
    overlap: int = 0
    focus: tuple[float, float] = (0.5, 0.45)
    """Where an iris or a wipe opens, in shares of the frame."""

    @property
    def frames(self) -> int:
        return self.motion.frames

    def retaken(self, take: int) -> "Shot":
        """Take number `take` of the same set-up."""
        if take == self.take:
            return self
        return self.but(take=take, picture=self.picture.but(seed=self.picture.seed + take - self.take))


class Footfall(Document):
    """A foot that lands, at a frame of the shot, and where it is seen: `x` in shares of the frame. `force` in dB: how
    much harder than a step of a walk."""

    frame: int
    x: float
    force: float = 0.0


class Steps(Document):
    """Where the feet of whom a shot is about land, as its camera films it; `watched` is false where nobody looked."""

    watched: bool = False
    footfalls: tuple[Footfall, ...] = ()


class ShotList(Document):
    """The coverage of a screenplay, in cutting order."""

    shots: tuple[Shot, ...]

    @property
    def ids(self) -> tuple[str, ...]:
        return tuple(shot.id for shot in self.shots)

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return tuple(shot.picture for shot in self.shots)

    @property
    def motions(self) -> tuple[Motion, ...]:
        return tuple(shot.motion for shot in self.shots)

    @property
    def starts(self) -> tuple[int, ...]:
        """The frame of the story at which each shot begins."""
        starts, at = [], 0
        for shot in self.shots:
            at -= shot.overlap
            starts.append(at)
            at += shot.frames
        return tuple(starts)

    @property
    def frames(self) -> int:
        return sum(shot.frames - shot.overlap for shot in self.shots)

    def reshot(self, takes: tuple[tuple[str, int], ...]) -> "ShotList":
        """The same list with other takes of some shots, as (shot, take): a take is a seed. Unknown ids are ignored."""
        wanted = dict(takes)
        return ShotList(shots=tuple(shot.retaken(wanted.get(shot.id, 1)) for shot in self.shots))
