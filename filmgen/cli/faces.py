"""The commands about faces in footage: faces extract, faces check."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from filmgen.cli.door import command, group, say
from filmgen.cli.training import Ticker
from filmgen.flags import option

if TYPE_CHECKING:
    from filmgen.training.faces import FaceSet

FINDERS = "cascade|dlib|yunet:FILE|mediapipe:FILE"
Footage = Annotated[
    list[str], typer.Argument(help="Films, photographs, or folders of them.", metavar="FILE_OR_FOLDER...")
]


def faces() -> int:
    """List the faces in footage, so that their person can see what is asked of them.

    `filmgen faces extract footage/ --out faces/ada`
    """
    from filmgen.errors import BadRequest

    raise BadRequest("faces what? filmgen faces extract FILE_OR_FOLDER... --out DIR, or filmgen faces check DIR")


def extract(
    footage: Footage,
    out: Annotated[str | None, option("A new folder for the set. Must be given.", "DIR")] = None,
    finder: Annotated[str, option("Who looks for faces. Default: cascade.", FINDERS)] = "cascade",
    person: Annotated[str | None, option("Whose faces, if several people are in it: 2, or 1,3.", "N")] = None,
) -> int:
    """List one person's faces: a list to edit by hand, and a page to look at. Prints where the set is.

    No face is cut to learn from: that takes a consent record which names this very set.

    `filmgen faces extract ada-1.mp4 ada-2.mp4 photographs/ --out faces/ada`
    """
    from filmgen.errors import BadRequest
    from filmgen.training.faces.extracting import extract as list_faces

    if not out:
        raise BadRequest("--out is missing: a new folder for the set")
    tick = Ticker()

    def watch(name: str, pictures: int, of: int, found: int) -> None:
        tick(f"{name}: {pictures:,} of about {of:,} pictures, {found:,} faces", pictures == of)

    folder = Path(out)
    made = list_faces([Path(name) for name in footage], folder, finder, _persons(person), watch)
    for name in made.twice:
        say(f"{name}: the same footage under another name: left out")
    say(f"{made.pictures:,} pictures, {made.alike:,} faces nearly like the one before")
    _tell(made.faces, folder)
    say(f"Look at {folder / 'contact.png'}. What should not be in it: keep false in {folder / 'faces.json'}, then")
    say(f"  filmgen faces check {folder} --page")
    say("When its person agrees to this set, and to no other (docs/consent.md):")
    say(f"  filmgen consent new --set {folder} --name ... --uses train,swap --until ...")
    print(folder, flush=True)
    return 0


def check(
    folder: Annotated[str, typer.Argument(help="A set, as `filmgen faces extract` made it.", metavar="DIR")],
    footage: Annotated[
        list[str] | None, option("Where the footage lies now, if it was moved.", "FILE_OR_FOLDER")
    ] = None,
    page: Annotated[bool, typer.Option("--page", help="Draw the page again, as the list is now.")] = False,
) -> int:
    """Look whether a set is whole: its list, its footage, its consent. Exit code 1 when footage is missing.

    Prints the set's digest, which is what a consent record names: every face that is struck out makes another set.

    `filmgen faces check faces/ada --page`

    `filmgen faces check faces/ada --footage /mnt/cards`
    """
    from filmgen.consent import permit
    from filmgen.errors import BadMedia, NotAllowed
    from filmgen.training.faces import load_set
    from filmgen.training.faces.cutting import CONSENT, find_again, find_sources
    from filmgen.training.faces.extracting import redraw

    place = Path(folder)
    faces = load_set(place)
    if footage:
        faces = find_again(place, faces, [Path(name) for name in footage])
    _tell(faces, place)
    try:
        permit(place / CONSENT, "train", faces.digest)
        say("consent: yes, to learn from it")
    except NotAllowed as error:
        say(f"consent: no: {error}")
    try:
        find_sources(place, faces)
    except BadMedia as error:
        say(str(error))
        return 1
    if page:
        redraw(place, faces)
        say(f"Look at {place / 'contact.png'}")
    print(faces.digest, flush=True)
    return 0


def _tell(faces: "FaceSet", folder: Path) -> None:
    """How many faces of a set count, why others do not, and what it is called."""
    from collections import Counter

    from filmgen.training.faces.cutting import ENOUGH, FEWEST

    struck = Counter(face.why or "struck out by hand" for face in faces.faces if not face.keep)
    reasons = "".join(f", {many:,} {why}" for why, many in struck.most_common())
    kept = len(faces.kept)
    say(f"{folder}: {kept:,} faces kept of {len(faces.faces):,}{reasons}")
    if kept < FEWEST:
        say(f"{kept} are too few: training wants {FEWEST} at least, and hundreds to be good: add footage")
    elif kept < ENOUGH:
        say(f"training wants {ENOUGH} or more, of many kinds of light and face: add footage if there is some")
    say(f"SHA-256 {faces.digest}")


def _persons(text: str | None) -> tuple[int, ...]:
    from filmgen.choices import Choice

    parts = (text or "").split(",") if text is not None else []
    return tuple(dict.fromkeys(Choice("person", part.strip(), "--person").whole(1, 999) for part in parts))


FACES = group("faces", faces)
command(extract, None, FACES)
command(check, None, FACES)
