"""What each craft promises, who is known to practise it, and how they are hired.

A backend is a string first: `builtin:silhouette`, `diffusers:stabilityai/sdxl-turbo?steps=4`. Here, and only here,
it becomes an object. Adding one is a file in `filmgen/backends/`, a row in `KNOWN`, and a row in its contract suite.
"""

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from typing import Protocol, get_args
from urllib.parse import parse_qsl

from pydantic import ConfigDict, TypeAdapter, ValidationError

from filmgen.errors import BadRequest, MissingPackage, UnknownBackend
from filmgen.film.cut import Bed, Cut, Foley, ScoreBrief, TitleCard
from filmgen.film.document import Backend
from filmgen.film.genre import Genre
from filmgen.film.media import Format, Media
from filmgen.film.shots import Motion, Picture, ShotList, Spoken, Word
from filmgen.film.story import Brief, Prompt, Screenplay, Script, Seed, Utterance

# What each craft promises


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


class Painter(Protocol):
    def paint(self, pictures: tuple[Picture, ...], format: Format, files: tuple[Path, ...]) -> None:
        """Paint each picture into its PNG file, `format.width` x `format.height`, 8-bit RGB."""
        ...


class Camera(Protocol):
    def film(self, picture: Picture, motion: Motion, still: Path, format: Format, file: Path) -> None:
        """Film `motion.frames` frames into an MP4 without sound, starting on (or about) the painted still."""
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
        """Mix into WAV files `master`, `dialogue`, `music`, `effects`; return integrated LUFS and true peak in dBTP."""
        ...

    def render(self, cut: Cut, sound: Path, path: Callable[[Media], Path], file: Path) -> None:
        """Conform the picture, join it with the sound, embed the captions: the film, an MP4."""
        ...


CRAFTS: dict[str, type] = {
    "writer": Writer,
    "painter": Painter,
    "camera": Camera,
    "voice": Voice,
    "composer": Composer,
    "editor": Editor,
}

# Who is known


@dataclass(frozen=True)
class Known:
    """A row of the table: who practises a craft, where their code is, and what must be installed for them."""

    craft: str
    name: str
    where: str
    does: str
    packages: tuple[str, ...] = ()
    extra: str = ""

    @property
    def missing(self) -> tuple[str, ...]:
        return tuple(package for package in self.packages if find_spec(package) is None)

    @property
    def remedy(self) -> str:
        """What to type to install what is missing."""
        return f"pip install 'filmgen[{self.extra}]'" if self.extra else "pip install --upgrade filmgen"


KNOWN = (
    Known("writer", "builtin:storyteller", "filmgen.backends.storyteller:Storyteller", "stories from laws and costs"),
    Known(
        "painter", "builtin:silhouette", "filmgen.backends.silhouette:Silhouette", "cut paper before light", ("cv2",)
    ),
    Known("camera", "builtin:silhouette", "filmgen.backends.silhouette:Silhouette", "the paper, moving", ("cv2", "av")),
    Known("camera", "builtin:rostrum", "filmgen.backends.rostrum:Rostrum", "moves over any still", ("cv2", "av")),
    Known("voice", "builtin:espeak", "filmgen.backends.espeak:Espeak", "espeak-ng, directed", ("espeakng_loader",)),
    Known("composer", "builtin:score", "filmgen.backends.score:Score", "motif, band, weather", ("scipy", "soundfile")),
    Known("editor", "builtin:editor", "filmgen.backends.editor:Editor", "cuts, sets type, mixes", ("av", "PIL")),
)

PRESETS: dict[str, dict[str, str]] = {
    "builtin": {
        "writer": "builtin:storyteller",
        "painter": "builtin:silhouette",
        "camera": "builtin:silhouette",
        "voice": "builtin:espeak",
        "composer": "builtin:score",
        "editor": "builtin:editor",
    },
}


# Hiring


@dataclass(frozen=True)
class Crew:
    """The people of one film, hired."""

    writer: Writer
    painter: Painter
    camera: Camera
    voice: Voice
    composer: Composer
    editor: Editor


def hire(craft: str, string: str) -> Backend:
    """The backend that a string names, its options checked, nothing heavy loaded.

    Raises UnknownBackend for a name nobody has, MissingPackage for a library that is not installed, and BadRequest
    for an option the backend does not take.
    """
    name, _, options = string.partition("?")
    known = [row for row in KNOWN if row.craft == craft]
    row = next((row for row in known if row.name == name), None)
    if row is None:
        names = ", ".join(row.name for row in known)
        raise UnknownBackend(f"{craft} {string!r} is not known; known: {names}")
    if row.missing:
        raise MissingPackage(f"{craft} {name!r} needs {', '.join(row.missing)}: {row.remedy}")
    module, _, kind = row.where.partition(":")
    backend: type[Backend] = getattr(import_module(module), kind)
    try:
        hired = backend.model_validate(_options(craft, backend, name, options))
    except ValidationError as error:
        wrong = error.errors()[0]
        raise BadRequest(f"{craft} {name!r}: {'.'.join(map(str, wrong['loc']))}: {wrong['msg']}") from error
    return hired.but(weights=hired.weigh())


def _options(craft: str, backend: type[Backend], name: str, text: str) -> dict[str, object]:
    """The options of a backend string, each as the type that its field has."""
    try:
        pairs = parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text))
    except ValueError as error:
        raise BadRequest(f"{craft} '{name}?{text}': options are written ?name=value&name=value") from error
    takes = {field: info for field, info in backend.model_fields.items() if field != "weights"}
    options: dict[str, object] = {}
    for option, value in pairs:
        if option not in takes:
            offered = ", ".join(takes) or "none"
            raise BadRequest(f"{craft} {name!r} has no option {option!r}; it takes: {offered}")
        annotation = takes[option].annotation
        try:
            finite = ConfigDict(allow_inf_nan=False)
            options[option] = TypeAdapter(annotation, config=finite).validate_python(value, strict=False)
        except ValidationError as error:
            choices = ", ".join(map(str, get_args(annotation)))
            expected = choices or getattr(annotation, "__name__", str(annotation))
            raise BadRequest(f"{craft} {name!r}: {option}={value} is not {expected}") from error
    return options
