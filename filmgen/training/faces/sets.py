"""A set of faces as a list that can be read and edited by hand: where each is in which footage, and whether it counts.

No face is in it: the list, a page of thumbnails and, one day, a consent record are all there is to a set. Whoever
strikes a face out (`"keep": false`) or moves its eyes makes another set, which has another digest.
"""

import json
import math
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from filmgen.errors import BadRequest, StudioError
from filmgen.training.faces.aligning import Eyes

SCHEMA = "filmgen.FaceSet/1"
LIST = "faces.json"

Digest = Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
Name = Annotated[str, Field(min_length=1, max_length=500, pattern=r"^[^\x00-\x1f]+$")]
Pixel = Annotated[float, Field(ge=-4096, le=65_536, allow_inf_nan=False)]
Part = Annotated[float, Field(ge=0, le=1, allow_inf_nan=False)]


class _Paper(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)


class Source(_Paper):
    """A film or a still that faces were found in: no other file counts as it, wherever it lies."""

    name: Name
    sha256: Digest
    frames: Annotated[int, Field(ge=1)]
    width: Annotated[int, Field(ge=1)]
    """Of its upright frames, with square pixels."""
    height: Annotated[int, Field(ge=1)]
    path: Name


class Face(_Paper):
    """A face in a frame (counted from 0) of a source. `eyes` are x and y of the left one and of the right one."""

    number: Annotated[int, Field(ge=1)]
    """As on the page of thumbnails."""
    keep: bool
    why: Annotated[str, Field(max_length=200)] = ""
    """Why it was struck out."""
    source: Name
    frame: Annotated[int, Field(ge=0)]
    track: Annotated[int, Field(ge=1)]
    """The same for a face that was followed from frame to frame."""
    eyes: tuple[Pixel, Pixel, Pixel, Pixel]
    sharp: Part
    covered: Part
    """How much of it something seems to lie before."""
    clear: Part
    """In how many of the looks around it the finder knew it for a face."""

    @property
    def place(self) -> Eyes:
        return Eyes(self.eyes[:2], self.eyes[2:])


class FaceSet(_Paper):
    finder: Name
    sources: Annotated[tuple[Source, ...], Field(min_length=1)]
    faces: tuple[Face, ...]

    @property
    def kept(self) -> tuple[Face, ...]:
        """The faces that count, in an order that does not depend on the list's."""
        digests = {source.name: source.sha256 for source in self.sources}
        return tuple(
            sorted(
                (face for face in self.faces if face.keep),
                key=lambda face: (digests[face.source], face.frame, face.eyes),
            )
        )

    @property
    def digest(self) -> str:
        """The SHA-256 of which pictures are meant, and nothing else: of the footage that kept faces lie in, their
        frames, and their eyes to a hundredth of a pixel."""
        digests = {source.name: source.sha256 for source in self.sources}
        rows = [(digests[face.source], face.frame, [f"{at:.2f}" for at in face.eyes]) for face in self.kept]
        return sha256(json.dumps({"schema": SCHEMA, "faces": rows}).encode()).hexdigest()


def load_set(folder: Path) -> FaceSet:
    """Read a set's list. Raises BadRequest where there is none, and for one that was edited into something else, with
    the place."""
    file = folder / LIST
    if not file.is_file():
        raise BadRequest(f"{folder}: no {LIST} here: filmgen faces extract FOOTAGE --out {folder}")
    try:
        told = json.loads(file.read_text("utf-8"), parse_constant=_no_number)
    except json.JSONDecodeError as error:
        raise BadRequest(f"{file}: line {error.lineno}: {error.msg}: is a comma or a quote missing?") from error
    except (OSError, ValueError, RecursionError) as error:
        raise BadRequest(f"{file}: cannot be read: {error}") from error
    schema = told.pop("schema", None) if isinstance(told, dict) else None
    if schema != SCHEMA:
        raise BadRequest(f"{file}: its schema is {str(schema)[:40]!r}, not {SCHEMA!r}: is it a list of faces?")
    try:
        faces = FaceSet.model_validate_json(json.dumps(told))
    except ValidationError as error:
        raise BadRequest(f"{file}: {_first(error, told)}") from error
    _check(file, faces)
    return faces


def _no_number(text: str) -> float:
    raise ValueError(f"{text} is no number")


def _first(error: ValidationError, told: Any) -> str:
    """The first fault of a list, for a person: which face, which field, and what is wrong with it."""
    fault = error.errors(include_url=False)[0]
    where = fault["loc"]
    said = fault["msg"][0].lower() + fault["msg"][1:]
    if len(where) >= 2 and where[0] in ("faces", "sources") and isinstance(where[1], int):
        row = told[where[0]][where[1]]
        which = row.get("number" if where[0] == "faces" else "name") if isinstance(row, dict) else None
        kind = "face" if where[0] == "faces" else "source"
        field = ".".join(str(part) for part in where[2:])
        return f"{kind} {str(which)[:60] if which is not None else f'no. {where[1] + 1} of the list'}: {field}: {said}"
    return f"{'.'.join(str(part) for part in where)}: {said}"


def _check(file: Path, faces: FaceSet) -> None:
    """What no single field says."""
    sources = {source.name: source for source in faces.sources}
    if len(sources) < len(faces.sources):
        raise BadRequest(f"{file}: two sources have one name")
    if len({source.sha256 for source in faces.sources}) < len(faces.sources):
        raise BadRequest(f"{file}: two sources are the same footage")
    numbers: set[int] = set()
    for face in faces.faces:
        source = sources.get(face.source)
        if source is None:
            raise BadRequest(f"{file}: face {face.number}: its source {face.source[:60]!r} is not among the sources")
        if face.number in numbers:
            raise BadRequest(f"{file}: face {face.number} is there twice")
        numbers.add(face.number)
        if face.frame >= source.frames:
            raise BadRequest(
                f"{file}: face {face.number}: frame {face.frame}, and {source.name} has {source.frames}, from 0 on"
            )
        (x, y), near = face.place.middle, face.place.apart
        if not (-near <= x < source.width + near and -near <= y < source.height + near):
            raise BadRequest(f"{file}: face {face.number}: its eyes are outside of the picture")
        if not 2 <= near <= source.width or math.cos(math.radians(face.place.tilt)) <= 0:
            raise BadRequest(
                f"{file}: face {face.number}: eyes of a face are some pixels apart, the left one first: x, y, x, y"
            )


def save_set(faces: FaceSet, folder: Path) -> Path:
    """Write a set's list, a face a line, by one rename. Raises StudioError when it cannot be written."""
    rows = faces.model_dump(mode="json")
    head = {"schema": SCHEMA, "finder": faces.finder}
    text = json.dumps(head, ensure_ascii=False, indent=1)[:-2]
    for name in ("sources", "faces"):
        lines = ",\n".join("  " + json.dumps(row, ensure_ascii=False) for row in rows[name])
        text += f',\n "{name}": [\n{lines}\n ]'
    file, part = folder / LIST, folder / f".{LIST}.part"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        part.write_text(text + "\n}\n", "utf-8")
        part.replace(file)
    except OSError as error:
        raise StudioError(f"{file}: cannot be written: {error.strerror}") from error
    finally:
        if folder.is_dir():
            part.unlink(missing_ok=True)
    return file
