"""How it is put together: events on a timeline, sounds on buses, words on cards, and who is thanked."""

from typing import Literal

from filmgen.film.document import Document
from filmgen.film.genre import GenreMusic
from filmgen.film.media import Clip, Format, Notation, Sound, Still
from filmgen.film.shots import Motion, Picture
from filmgen.film.staging import Acoustics, CardStyle, Hour, SetName, Transition, Weather


class TitleCard(Document):
    """Words set in type over a picture or over dark paper, held for `frames`.

    A `title` card has one line and a subtitle; `credits` and `disclosure` have rows of (what, who).
    """

    id: str
    kind: Literal["title", "intertitle", "credits", "disclosure"]
    text: str = ""
    subtitle: str = ""
    rows: tuple[tuple[str, str], ...] = ()
    frames: int
    font: str = "serif"
    style: CardStyle = "engraved"
    palette: str = "silent"
    seed: int = 0


class Titles(Document):
    """The cards of a film, and how they meet the story: each overlaps its neighbour by `overlap` frames."""

    opening: TitleCard
    closing: tuple[TitleCard, ...]
    overlap: int

    @property
    def motion(self) -> Motion:
        """How the picture moves in which the title stands."""
        return Motion(frames=self.opening.frames, move="push")

    @property
    def story_start(self) -> int:
        """The frame of the film at which the story begins."""
        return self.opening.frames - self.overlap

    @property
    def closing_frames(self) -> int:
        """What the closing cards add to the length of the film."""
        return sum(card.frames - self.overlap for card in self.closing)


class Plates(Document):
    """Pictures that are painted for the cards alone: the air in which the title stands, and what the poster shows."""

    title: Picture
    poster: Picture

    @property
    def pictures(self) -> tuple[Picture, ...]:
        return (self.title, self.poster)


# Sound that is asked for


Speakers = Literal["stereo", "5.1"]
"""What a film is mixed for: two loudspeakers, or left, right, centre, low, and two behind (ITU-R BS.775)."""


class Bed(Document):
    """The air of a place for `frames` frames: what is heard when nobody speaks."""

    set: SetName
    interior: bool
    hour: Hour
    weather: Weather
    tension: float
    frames: int
    seed: int


class Music(Document):
    """Another score than a film has by itself: whose music it is, and the chance it is drawn from."""

    music: GenreMusic
    rng: int


class Span(Document):
    """A stretch of the film as the composer sees it. `frames` is its length."""

    start: int
    frames: int
    movement: Literal[1, 2, 3]
    tension: float


class ScoreBrief(Document):
    """The composer's orders: phrases may land on `cuts`, must on `hits`; `speech` (start, frames) is kept clear.

    For `speakers` all around, players may sit behind the audience as well: music of four channels, left and right
    before and behind. Music of two is taken as well.
    """

    theme: str
    """The text the motif is drawn from."""
    seed: int
    music: GenreMusic
    frames: int
    spans: tuple[Span, ...]
    cuts: tuple[int, ...]
    hits: tuple[int, ...]
    speech: tuple[tuple[int, int], ...]
    speakers: Speakers = "stereo"


class Foley(Document):
    """An effect to be made: `name`, its longest length in frames, how loud (dB) and where (-1 left to 1 right)."""

    name: str
    frames: int
    gain: float
    pan: float
    seed: int


class BedCue(Document):
    """A bed laid from frame `start` of the film on."""

    start: int
    bed: Bed
    behind: bool = False
    """Whether it is heard from behind the audience, where there are loudspeakers."""


class FoleyCue(Document):
    """An effect laid at frame `start` of the film, `gain` dB louder and as far to the side (`pan`) as it says here."""

    start: int
    foley: Foley
    gain: float = 0.0
    pan: float = 0.0


class Spotting(Document):
    """Where sound is wanted in a film of `frames` frames. What is to be made does not know where it will be laid."""

    frames: int
    bed_cues: tuple[BedCue, ...]
    foley_cues: tuple[FoleyCue, ...]
    score: ScoreBrief

    @property
    def beds(self) -> tuple[Bed, ...]:
        return tuple(cue.bed for cue in self.bed_cues)

    @property
    def foley(self) -> tuple[Foley, ...]:
        return tuple(cue.foley for cue in self.foley_cues)


# The cut


class Event(Document):
    """A clip on the picture track from frame `start`. A transition takes its first `overlap` frames."""

    id: str
    clip: Clip
    start: int
    frames: int
    enter: Transition = "cut"
    overlap: int = 0
    focus: tuple[float, float] = (0.5, 0.45)


class Cue(Document):
    """A sound on a bus from frame `start`; `gain` in dB, `pan` from -1 (left) to 1 (right), fades in frames."""

    id: str
    sound: Sound
    bus: Literal["dialogue", "music", "effects"]
    start: int
    gain: float = 0.0
    pan: float = 0.0
    acoustics: Acoustics = "dry"
    room: float = 0.0
    """dB by which its room is heard more: the further it is from the lens, the more."""
    fade_in: int = 0
    fade_out: int = 0
    aside: float = 0.0
    """Where an effect is seen, from -1 to 1, its own place in its sound included."""
    behind: bool = False
    """Whether it is heard from behind; only where there are loudspeakers for it."""


class Caption(Document):
    """Words to read while they are heard: at most two lines of 42 characters, broken by newline."""

    start: int
    frames: int
    speaker: str
    text: str


CHANNELS: dict[Speakers, int] = {"stereo": 2, "5.1": 6}


class Loudness(Document):
    """Where the mix must land: integrated LUFS and true-peak dBTP (ITU-R BS.1770-5), on which loudspeakers."""

    integrated: float = -16.0
    true_peak: float = -1.0
    speakers: Speakers = "stereo"


class Cut(Document):
    """The film on paper: all that picture and sound are rendered from."""

    title: str
    format: Format
    frames: int
    events: tuple[Event, ...]
    cues: tuple[Cue, ...]
    captions: tuple[Caption, ...]
    loudness: Loudness = Loudness()
    notation: Notation | None = None
    disclosure: str = ""
    """What the audience is told was generated."""
    fade_out: int = 36
    """Frames of fade to black at the end."""


class Mix(Document):
    """The sound of the film: master and the stems that sum to it, and what was measured.

    `stereo` is the master folded for two loudspeakers, of a film that is mixed for more. A `quiet` film is one in which
    nobody speaks and which stays below the loudness that was asked for: the air of a place is not made into noise.
    """

    master: Sound
    dialogue: Sound
    music: Sound
    effects: Sound
    integrated: float
    true_peak: float
    stereo: Sound | None = None
    quiet: bool = False


class Credit(Document):
    """Who did what: a craft and the backend string that did it, with its licence.

    `accepted` are the models whose licence the person who ordered the film has accepted for it.
    """

    craft: str
    backend: str
    licence: str = ""
    accepted: tuple[str, ...] = ()

    @property
    def shown(self) -> str:
        """The backend as an audience may read it: what lies on somebody's disk or in their house goes by its name."""
        name, _, options = self.backend.partition("?")
        scheme, _, model = name.partition(":")
        told = [_named(option) for option in options.split("&") if option and not option.startswith("url=")]
        return f"{scheme}:{_named(model)}{'?' if told else ''}{'&'.join(told)}"


def _named(text: str) -> str:
    """A path by its last name; any other text as it is."""
    option, equals, value = text.rpartition("=")
    path = value.replace("\\", "/")
    return (
        f"{option}{equals}{path.rstrip('/').rpartition('/')[2]}" if path.startswith(("/", "./", "../", "~")) else text
    )


class Portrait(Document):
    """Somebody who agreed to be seen: as they wish to be named, on whom their face was put in how many frames, and the
    first digits of the digest of the record that says so."""

    person: str
    record: str
    character: str
    frames: int


class Film(Document):
    """A finished film: the picture with sound, and what lies beside it."""

    title: str
    picture: Clip
    poster: Still
    cut: Cut
    mix: Mix
    credits: tuple[Credit, ...]
    portraits: tuple[Portrait, ...] = ()
