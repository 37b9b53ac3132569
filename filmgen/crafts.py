"""What each craft promises. Backends satisfy a craft by shape; its suite in `tests/contract/` proves it."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, runtime_checkable

from filmgen.film.consent import Consent
from filmgen.film.cut import Bed, Cut, Foley, ScoreBrief, TitleCard
from filmgen.film.genre import Genre
from filmgen.film.likeness import Way
from filmgen.film.media import Format, Media
from filmgen.film.room import Question
from filmgen.film.shots import Motion, Picture, ShotList, Spoken, Steps, Word
from filmgen.film.story import Brief, Prompt, Screenplay, Script, Seed, Utterance
from filmgen.film.swapping import Swapped


class Writer(Protocol):
    """Invents the film on paper. Reads text, returns documents, touches no file."""

    def write_brief(self, seed: Seed, genres: tuple[Genre, ...], prompt: Prompt) -> Brief:
        """Agree on a film with one of `genres`. Raises BadRequest when the seed holds nothing to film."""
        ...

    def write_screenplay(self, brief: Brief, prompt: Prompt) -> Screenplay:
        """Write the film that was agreed on, about as long as its seed's runtime."""
        ...

    def adapt(self, script: Script, genre: Genre, rng: int, prompt: Prompt) -> Screenplay:
        """Cast someone else's script: people, places, props. Its words, scenes and order stay as they are."""
        ...

    def plan_shots(self, screenplay: Screenplay, voices: tuple[Spoken, ...], prompt: Prompt) -> ShotList:
        """Cover every scene. `voices` are the spoken lines, in the screenplay's order: audio drives time."""
        ...


@runtime_checkable
class LanguageModel(Protocol):
    """A writer who is asked step by step: the writers' room (`filmgen/room.py`) puts the questions."""

    def complete(self, questions: tuple[Question, ...]) -> tuple[str, ...]:
        """One answer for each question, in order; JSON where a schema was given. The same question, the same answer.

        Raises Unreachable, OutOfMemory or BadReply. An answer is data: whoever asked reads and checks it.
        """
        ...


class Painter(Protocol):
    @property
    def likeness(self) -> Way:
        """How people and places look the same in every shot: drawn alike, told in the same words, or shown a sheet."""
        ...

    def paint(
        self,
        pictures: tuple[Picture, ...],
        format: Format,
        files: tuple[Path, ...],
        path: Callable[[Media], Path] | None = None,
    ) -> None:
        """Paint each picture into its PNG file, `format.width` x `format.height`, 8-bit RGB.

        `path` is where the sheets of `Picture.likenesses` lie.
        """
        ...


class Camera(Protocol):
    @property
    def films_stills(self) -> bool:
        """Whether a take shows what the painter painted, or a picture of the camera's own."""
        ...

    def film(self, picture: Picture, motion: Motion, still: Path, format: Format, file: Path) -> None:
        """Film `motion.frames` frames into an MP4 without sound, starting on (or about) the painted still."""
        ...


@runtime_checkable
class ActingCamera(Protocol):
    """A camera that moves people itself, and so knows when their feet land."""

    def watch(self, picture: Picture, motion: Motion) -> Steps:
        """The steps of whom the picture is about, within a frame of what `film` shows."""
        ...


class Reconstructor(Protocol):
    @property
    def reconstructs(self) -> bool:
        """Whether there is anybody: if not, no take is touched."""
        ...

    def reconstruct(self, take: Path, format: Format, file: Path) -> None:
        """See a take through a network that remembers other pictures: an MP4 of as many frames, at the format's size
        and rate. A frame's result does not depend on the frames beside it."""
        ...


class Swapper(Protocol):
    @property
    def swaps(self) -> bool:
        """Whether there is anybody: if not, no take is touched."""
        ...

    @property
    def faces(self) -> tuple[str, ...]:
        """The digests of the face sets whose faces it can put on."""
        ...

    @property
    def records(self) -> tuple[str, ...]:
        """The digests of the records of consent under which it learnt, from whomever."""
        ...

    def swap(self, take: Path, record: Consent, format: Format, file: Path) -> Swapped:
        """Put the face that a record of consent lends on those in a take whom the swapper knows: an MP4 of as many
        frames, at the format's size and rate. Raises NotAllowed for a record that does not allow it today."""
        ...


class Voice(Protocol):
    def speak(self, utterance: Utterance, file: Path) -> tuple[tuple[Word, ...], str]:
        """Speak into a mono 48 kHz WAV; return the words in time and the mouth (see `Spoken`)."""
        ...


class Composer(Protocol):
    def compose(self, brief: ScoreBrief, file: Path) -> None:
        """Score `brief.frames` frames into a stereo 48 kHz WAV; silence where there is no music."""
        ...

    def notate(self, brief: ScoreBrief, file: Path) -> int:
        """Write the same score as a Standard MIDI File; returns how many notes, 0 for music that has none."""
        ...


class FoleyArtist(Protocol):
    def lay_bed(self, bed: Bed, file: Path) -> None:
        """The air of a place, `bed.frames` long, into a stereo 48 kHz WAV."""
        ...

    def make_effect(self, effect: Foley, file: Path) -> None:
        """One sound, `effect.frames` long at most, into a stereo 48 kHz WAV. Raises BadRequest for an unknown name."""
        ...


class Editor(Protocol):
    def set_card(self, card: TitleCard, background: Path | None, format: Format, file: Path) -> None:
        """Set a card in type over a still, or over dark paper, into an MP4 of `card.frames` frames."""
        ...

    def draw_poster(self, card: TitleCard, background: Path, file: Path) -> None:
        """A poster, 1200 x 1800, into a PNG file."""
        ...

    def draw_contact_sheet(self, takes: tuple[Path, ...], labels: tuple[str, ...], title: str, file: Path) -> None:
        """Every shot on one page, each take above its label, into a PNG file."""
        ...

    def mix(self, cut: Cut, path: Callable[[Media], Path], files: dict[str, Path]) -> tuple[float, float]:
        """Mix into WAV files `master`, `dialogue`, `music`, `effects`; return integrated LUFS and true peak in dBTP.

        A cut for six loudspeakers gets six channels in each, and one more file, `stereo`: the master, folded.
        """
        ...

    def render(self, cut: Cut, sound: Path, path: Callable[[Media], Path], file: Path) -> None:
        """Conform the picture, join it with the sound, embed the captions: the film, an MP4."""
        ...


CRAFTS: dict[str, Any] = {
    "writer": Writer | LanguageModel,
    "painter": Painter,
    "camera": Camera,
    "swapper": Swapper,
    "reconstructor": Reconstructor,
    "voice": Voice,
    "composer": Composer,
    "foley": FoleyArtist,
    "editor": Editor,
}
