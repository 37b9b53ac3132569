"""The casting department: who is seen, in which words, and the reference sheets of painters who can be shown one."""

import re
from collections import Counter

from filmgen.backends.breakdown.chance import seed_of
from filmgen.backends.portrait import of_person, of_place, of_thing
from filmgen.crafts import Painter
from filmgen.film.likeness import Likeness
from filmgen.film.media import Format, Still
from filmgen.film.portrayal import Casting, subjects
from filmgen.film.shots import Figure, Picture, ShotList
from filmgen.film.story import Place, Screenplay
from filmgen.studio.stage import Desk, stage

SHEET = Format(quality="standard", width=1024, height=768)
"""What a reference sheet is painted in."""
STUDIO = Place(id="studio", name="STUDIO", set="void", interior=True)
GROUND = Likeness(subject="studio", kind="place", words="plain neutral grey ground, even light, nothing else", seed=0)
"""What stands behind somebody on their sheet."""
OFTEN = 2
"""In how many shots somebody must be seen for a sheet of them to be painted: nobody is unlike themselves in one."""


@stage(version=1)
def cast_likenesses(_: Desk, screenplay: Screenplay, shots: ShotList, painter: Painter) -> Casting:
    """What everybody and everything looks like, once and for all; nothing for a painter who draws from looks."""
    if painter.likeness == "drawn":
        return Casting(way="drawn")
    first: dict[str, Picture] = {}
    for picture in shots.pictures:
        for subject in subjects(picture):
            first.setdefault(subject, picture)
    likenesses = tuple(_likeness(subject, picture, screenplay) for subject, picture in first.items())
    if painter.likeness == "words":
        return Casting(way="words", likenesses=likenesses)
    seen = Counter(subject for picture in shots.pictures for subject in subjects(picture))
    often = tuple(likeness for likeness in likenesses if seen[likeness.subject] >= OFTEN)
    sheets = tuple(_sheet(likeness, first[likeness.subject]) for likeness in often)
    shown = tuple(likeness.subject for likeness in often)
    return Casting(way="sheet", likenesses=likenesses, sheets=sheets, shown=shown)


@stage(version=1, batched=True)
def paint_sheet(desk: Desk, sheets: tuple[Picture, ...], format: Format, painter: Painter) -> tuple[Still, ...]:
    """The reference sheets, as many at once as the painter likes."""
    files = tuple(desk.blank(".png") for _ in sheets)
    painter.paint(sheets, format, files, desk.path)
    return tuple(desk.keep(Still, file, width=format.width, height=format.height) for file in files)


@stage(version=1)
def hang_sheets(_: Desk, casting: Casting, sheets: tuple[Still, ...]) -> Casting:
    """The casting with its sheets, for the painter to look at."""
    painted = dict(zip(casting.shown, sheets, strict=True))
    return casting.but(
        likenesses=tuple(likeness.but(sheet=painted.get(likeness.subject)) for likeness in casting.likenesses)
    )


def _likeness(subject: str, picture: Picture, screenplay: Screenplay) -> Likeness:
    """Somebody of the cast, a thing of the film, the picture's place, or whoever else is in it."""
    seed = seed_of(screenplay.rng, "likeness", subject)
    if subject == picture.place.id:
        return Likeness(subject=subject, kind="place", words=of_place(picture.place), seed=seed)
    figure = next(figure for figure in picture.figures if figure.subject == subject)
    character = next((character for character in screenplay.cast if character.id == subject), None)
    if figure.look.body == "human" and figure.look.covering in ("cloth", "skin"):
        age = _age(character.name, screenplay) if character else ""
        return Likeness(subject=subject, kind="person", words=of_person(figure.look, seed, age), seed=seed)
    called = (character.role or character.name) if character else subject
    kind = "person" if character else "thing"
    return Likeness(subject=subject, kind=kind, words=of_thing(figure.look, called, seed), seed=seed)


def _age(name: str, screenplay: Screenplay) -> str:
    """The age that the page gives somebody where it introduces them: `INA, thirty, in a coat`."""
    number = r"(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-[a-z]+)?|\d{1,2}"
    for scene in screenplay.scenes:
        for element in scene.elements:
            if element.kind == "action" and (found := re.search(rf"{re.escape(name)},? \(?({number})\b", element.seen)):
                return found[1]
    return ""


def _sheet(likeness: Likeness, picture: Picture) -> Picture:
    """The reference picture of a likeness, in the film's own colours: a person whole before plain ground, a place empty
    and wide."""
    common = {"weather": "clear", "angle": "eye", "palette": picture.palette, "grade": picture.grade}
    common |= {"seed": likeness.seed}
    if likeness.kind == "place":
        return Picture(
            place=picture.place, hour=picture.hour, size="wide", light=picture.light, likenesses=(likeness,), **common
        )
    figure = next(figure for figure in picture.figures if figure.subject == likeness.subject)
    return Picture(
        place=STUDIO,
        hour="day",
        size="full",
        light="window",
        subject=likeness.subject,
        figures=(Figure(subject=likeness.subject, look=figure.look),),
        likenesses=(likeness, GROUND),
        description="Reference sheet: the whole body, head to feet, three-quarter view, arms at rest.",
        **common,
    )
