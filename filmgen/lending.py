"""Who lends whom a face: a cast file and its records, read, and looked at again before a film is handed over."""

from pathlib import Path

from filmgen.choices import Choice, Choices
from filmgen.consent import disclosed, not_taken_back, permit, read_record
from filmgen.crafts import Swapper
from filmgen.errors import BadRequest
from filmgen.film.order import LentFace, Order
from filmgen.library import read_text, read_toml

EXAMPLE = '["The Keeper"] and under it consent = "faces/ada/consent.json"'


def lend(chosen: Choices, swapper: Swapper) -> tuple[LentFace, ...]:
    """The faces that a cast file lends to characters. Each record allows it today, and the swapper has the face.

    Raises BadRequest for a swapper without a cast, a cast without a swapper, and a file that is no cast; NotAllowed for
    a record that is not valid, or not for this.
    """
    if "cast" not in chosen:
        if swapper.swaps:
            raise BadRequest("a swapper puts faces on people: say whose on whom, and by which record: --cast FILE.toml")
        return ()
    choice = chosen["cast"][0]
    if not swapper.swaps:
        raise BadRequest(f"cast {choice.value!r} lends faces, and nobody is hired to: add --swapper trained:FOLDER")
    rows = read_toml(read_text(Path(choice.value), "cast"), choice.value)
    if not rows:
        raise choice.refused(f"lends nobody a face: write {EXAMPLE}")
    for record in swapper.records:
        not_taken_back(record, "the swapper")
    faces = tuple(_lent(choice, name, row, swapper) for name, row in rows.items())
    names = [face.character.casefold() for face in faces]
    twice = next((face.character for face in faces if names.count(face.character.casefold()) > 1), None)
    if twice:
        raise choice.refused(f"lends {twice!r} two faces: one is enough")
    return faces


def _lent(choice: Choice, character: str, row: object, swapper: Swapper) -> LentFace:
    """One row of a cast file: a record lies where it says, from the file's own folder."""
    if not isinstance(row, dict) or set(row) != {"consent"} or not isinstance(row["consent"], str):
        raise choice.refused(f"has a row {character[:40]!r} that is not understood: write {EXAMPLE}")
    file = Path(choice.value).parent / row["consent"]
    named = read_record(file).sets
    face_set = next((known for known in swapper.faces if known in named), "")
    if not face_set:
        raise BadRequest(
            f"{file}: names no face set that the swapper was trained on: train it on that set, or ask again"
        )
    person, record = disclosed(permit(file, "swap", face_set))
    return LentFace(character=character, consent=str(file), face_set=face_set, person=person, record=record)


def still_allowed(order: Order, title: str, swapper: Swapper) -> None:
    """Look at every record again: of whoever lends a face, and of everybody the swapper learnt from.

    Raises NotAllowed for one that has ended, or was revoked or changed, since.
    """
    for record in swapper.records:
        not_taken_back(record, "the swapper")
    for face in order.faces:
        permit(Path(face.consent), "swap", face.face_set, title)
