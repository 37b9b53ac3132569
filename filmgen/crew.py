"""Who is known to practise a craft, and how they are hired.

A backend is a string first: `builtin:silhouette`, `diffusers:stabilityai/sdxl-turbo?steps=4`. Here, and only here,
it becomes an object. Adding one is a file in `filmgen/backends/`, a row in `KNOWN`, and a row in its contract suite.
"""

from dataclasses import dataclass, field
from importlib import import_module
from importlib.util import find_spec
from typing import get_args
from urllib.parse import parse_qsl

from pydantic import ConfigDict, TypeAdapter, ValidationError

from filmgen.crafts import (
    Camera,
    Composer,
    Editor,
    FoleyArtist,
    LanguageModel,
    Painter,
    Reconstructor,
    Swapper,
    Voice,
    Writer,
)
from filmgen.errors import BadRequest, MissingPackage, UnknownBackend
from filmgen.film.document import Backend

NOBODY = "none:"
"""The backend string for a craft that nobody practises."""

# Who is known


@dataclass(frozen=True)
class Known:
    """A row of the table: who practises a craft, where their code is, and what must be installed for them.

    A name that ends with a colon works with any model: what stands behind it is the backend's `model`.
    """

    craft: str
    name: str
    where: str
    does: str
    packages: tuple[str, ...] = ()
    extra: str = ""

    @property
    def open(self) -> bool:
        return self.name.endswith(":") and self.name != NOBODY

    def answers(self, string: str) -> bool:
        """Whether a backend string means this row."""
        name = string.partition("?")[0]
        return name.startswith(self.name) if self.open else name == self.name

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
        "writer",
        "transformers:",
        "filmgen.backends.language.local:Local",
        "a language model on this machine",
        ("torch", "transformers", "llguidance"),
    ),
    Known("writer", "openai:", "filmgen.backends.language.server:Served", "a model behind a server", ("openai",)),
    Known(
        "painter", "builtin:silhouette", "filmgen.backends.silhouette:Silhouette", "cut paper before light", ("cv2",)
    ),
    Known(
        "painter",
        "diffusers:",
        "filmgen.backends.diffusion_painter:DiffusionPainter",
        "any picture pipeline",
        ("torch", "diffusers", "transformers"),
    ),
    Known("camera", "builtin:silhouette", "filmgen.backends.silhouette:Silhouette", "the paper, moving", ("cv2", "av")),
    Known("camera", "builtin:rostrum", "filmgen.backends.rostrum:Rostrum", "moves over any still", ("cv2", "av")),
    Known(
        "camera", "builtin:multiplane", "filmgen.backends.multiplane:Multiplane", "moves into any still", ("cv2", "av")
    ),
    Known(
        "camera",
        "diffusers:",
        "filmgen.backends.diffusion_camera:DiffusionCamera",
        "any video pipeline",
        ("torch", "diffusers", "transformers"),
    ),
    Known("camera", "found:", "filmgen.backends.found:Found", "takes cut out of films that are there", ("cv2", "av")),
    Known("reconstructor", NOBODY, "filmgen.backends.reconstructors.nobody:Nobody", "takes stay as they were filmed"),
    Known(
        "reconstructor",
        "builtin:remembered",
        "filmgen.backends.reconstructors.remembered:Remembered",
        "a small network that comes along: soft, half forgotten",
        ("torch", "safetensors", "av", "cv2"),
    ),
    Known(
        "reconstructor",
        "trained:",
        "filmgen.backends.reconstructors.trained:Trained",
        "a network of one's own, and its memories",
        ("torch", "safetensors", "av", "cv2"),
    ),
    Known("swapper", NOBODY, "filmgen.backends.swappers.nobody:Nobody", "everybody keeps their face"),
    Known(
        "swapper",
        "trained:",
        "filmgen.backends.swappers.trained:Trained",
        "a network of one's own, and the face of somebody who agreed",
        ("torch", "safetensors", "av", "cv2"),
    ),
    Known("voice", "builtin:espeak", "filmgen.backends.espeak:Espeak", "espeak-ng, directed", ("espeakng_loader",)),
    Known("voice", "transformers:", "filmgen.backends.speech:Speech", "VITS and MMS, cast by ear", ("transformers",)),
    Known("voice", "coqui:", "filmgen.backends.coqui:Coqui", "coqui-tts, in an environment of its own"),
    Known("composer", "builtin:score", "filmgen.backends.score:Score", "motif and band", ("scipy", "soundfile")),
    Known(
        "composer",
        "transformers:",
        "filmgen.backends.cues:MusicgenComposer",
        "MusicGen, which goes on from itself",
        ("torch", "transformers"),
    ),
    Known(
        "composer",
        "diffusers:",
        "filmgen.backends.cues:DiffusedComposer",
        "ACE-Step, Stable Audio",
        ("torch", "diffusers", "transformers"),
    ),
    Known("foley", "builtin:score", "filmgen.backends.score:Score", "weather, steps, doors", ("scipy", "soundfile")),
    Known(
        "foley",
        "diffusers:",
        "filmgen.backends.cues:DiffusedFoley",
        "Stable Audio, told in words",
        ("torch", "diffusers", "transformers"),
    ),
    Known("editor", "builtin:editor", "filmgen.backends.editor:Editor", "cuts, sets type, mixes", ("av", "PIL")),
)


# Hiring


@dataclass(frozen=True)
class Crew:
    """The people of one film, hired."""

    writer: Writer | LanguageModel
    painter: Painter
    camera: Camera
    voice: Voice
    composer: Composer
    foley: FoleyArtist
    editor: Editor
    swapper: Swapper = field(default_factory=lambda: hire("swapper", NOBODY))
    reconstructor: Reconstructor = field(default_factory=lambda: hire("reconstructor", NOBODY))


def find(craft: str, string: str) -> Known:
    """The row that a string means. Raises UnknownBackend for a name nobody has."""
    known = [row for row in KNOWN if row.craft == craft]
    row = next((row for row in known if row.answers(string)), None)
    if row is None:
        names = ", ".join(f"{row.name}MODEL" if row.open else row.name for row in known)
        raise UnknownBackend(f"{craft} {string!r} is not known; known: {names}")
    if row.open and string.partition("?")[0] == row.name:
        raise UnknownBackend(f"{craft} {string!r} names no model: {row.name}REPO or {row.name}FOLDER")
    return row


def hire(craft: str, string: str) -> Backend:
    """The backend that a string names, its options checked, nothing heavy loaded.

    Raises UnknownBackend for a name nobody has, MissingPackage for a library that is not installed, and BadRequest
    for an option the backend does not take.
    """
    row = find(craft, string)
    name, _, options = string.partition("?")
    model = name.removeprefix(row.name)
    if row.missing:
        raise MissingPackage(f"{craft} {name!r} needs {', '.join(row.missing)}: {row.remedy}")
    module, _, kind = row.where.partition(":")
    backend: type[Backend] = getattr(import_module(module), kind)
    try:
        named = {"model": model} if row.open else {}
        hired = backend.model_validate(named | _options(craft, backend, name, options))
    except ValidationError as error:
        raise BadRequest(f"{craft} {name!r}: {_said(error)}") from error
    return hired.but(weights=hired.weigh())


BOUNDS = {"le": "at most", "ge": "at least", "lt": "less than", "gt": "more than"}


def _said(error: ValidationError) -> str:
    """What is wrong with an option, for a person."""
    wrong = error.errors()[0]
    option, limits = ".".join(map(str, wrong["loc"])), wrong.get("ctx", {})
    bound = next((f"{says} {limits[key]:g}" for key, says in BOUNDS.items() if key in limits), "")
    return f"{option} is {bound}, not {wrong['input']:g}" if bound else f"{option}: {wrong['msg']}"


def _options(craft: str, backend: type[Backend], name: str, text: str) -> dict[str, object]:
    """The options of a backend string, each as the type that its field has."""
    try:
        pairs = parse_qsl(text, keep_blank_values=True, strict_parsing=bool(text))
    except ValueError as error:
        raise BadRequest(f"{craft} '{name}?{text}': options are written ?name=value&name=value") from error
    takes = {field: info for field, info in backend.model_fields.items() if field not in ("weights", "model")}
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
