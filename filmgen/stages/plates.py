"""Which pictures are painted for the title and for the poster alone, made of places and people that the film has."""

from collections import Counter

from filmgen.crafts import Painter
from filmgen.film.cut import Plates
from filmgen.film.media import Format, Still
from filmgen.film.shots import Figure, Picture, Shot, ShotList
from filmgen.film.staging import Angle, CardStyle, Facing
from filmgen.film.story import Screenplay
from filmgen.studio.stage import Desk, stage

HERO = Format(quality="festival", width=1920, height=960)
"""What a poster's picture is painted in: all that matters stands in the middle of it."""
CLOSED = ("micro-world", "void", "underwater", "space", "orbit")
"""Places in which nobody stands small on a horizon."""
MOON = (0.5, 0.47, 0.28)
"""Where the great disc of a poster stands."""
ALIVE = ("human", "robot", "quadruped", "many-legged", "bird", "insect", "serpent", "fish")
"""Bodies that can be the company of a star."""
TALL = 4.0
"""Metres above which nobody fits beside others, or under a title."""
TINY = 0.5
"""Metres below which nobody is seen in a landscape: a poster goes near."""
DOWN = ("lie", "collapse", "sit", "kneel", "row", "hide")


@stage(version=2)
def plan_plates(_: Desk, screenplay: Screenplay, shots: ShotList) -> Plates:
    """The title stands in the first open air of the film; the poster shows its star as the genre's design asks."""
    return Plates(title=_for_title(shots), poster=_for_poster(screenplay.genre.look.cards, shots))


@stage(version=1)
def paint_plate(desk: Desk, picture: Picture, format: Format, painter: Painter) -> Still:
    """One picture that is not in the film."""
    file = desk.blank(".png")
    painter.paint((picture,), format, (file,), desk.path)
    return desk.keep(Still, file, width=format.width, height=format.height)


def _for_title(shots: ShotList) -> Picture:
    """Much air above somebody small; the opening picture, empty, where there is no air."""
    first = shots.shots[0].picture
    found = next((shot.picture for shot in shots.shots if _open(shot.picture)), None)
    if found is None:
        return _bare(first).but(figures=(), subject="")
    star = _star(shots)
    small = () if star is None or star.look.height > TALL else (_standing(star, x=0.5, depth=1.0),)
    return _bare(found).but(figures=small, subject="", angle="low")


def _for_poster(style: CardStyle, shots: ShotList) -> Picture:
    """Two profiles, somebody tall in a place that closes in, or somebody's back before a great disc."""
    star = _star(shots)
    if star is None:
        return max(shots.shots, key=lambda shot: (_open(shot.picture), shot.turn)).picture
    people = _others(shots, star, ("human",))
    other = next((person for person in people if 0.8 < person.look.height / star.look.height < 1.25), None)
    home, hero = _home(style, shots, star), _standing(star, x=0.5)
    if style == "letter" and star.look.body == "human":
        faces = (_standing(star, x=0.41), _standing(other, x=0.59, facing="left")) if other else (hero.but(x=0.46),)
        angle: Angle = "two-shot" if other else "eye"
        return home.but(size="close", angle=angle, figures=faces, subject=star.subject, word="", disc=None)
    if star.look.body in ("human", "robot"):
        hero = hero.but(facing="away")
    if style in ("blinds", "lamplight", "letter"):
        return home.but(size="full", angle="low", figures=(hero,), subject=hero.subject, word="", disc=None)
    if style == "cutout":
        cast = _company(shots, star)
        return _near(home, star).but(figures=cast, subject=star.subject)
    if style == "record":
        return _near(home, star).but(figures=(hero.but(x=0.54),), subject=star.subject)
    return _near(home, star).but(figures=(hero,), subject=hero.subject, disc=MOON if _open(home) else None)


def _near(home: Picture, star: Figure) -> Picture:
    """The whole place, or as much of it as shows somebody tiny."""
    return _bare(home).but(size="full" if star.look.height < TINY else "wide")


def _bare(picture: Picture) -> Picture:
    """The place of a picture, whole and at rest; no other take of its shot changes it."""
    return picture.but(size="wide", angle="eye", word="", tension=0.0, disc=None, seed=picture.place.seed)


def _open(picture: Picture) -> bool:
    return not picture.place.interior and picture.place.set not in CLOSED


def _figures(shots: ShotList) -> list[Figure]:
    return [figure for shot in shots.shots for figure in shot.picture.figures]


def _star(shots: ShotList) -> Figure | None:
    """Whoever most shots are about."""
    about = Counter(shot.picture.subject for shot in shots.shots if shot.picture.subject)
    known = {figure.subject: figure for figure in reversed(_figures(shots))}
    return next((known[subject] for subject, _ in about.most_common() if subject in known), None)


def _others(shots: ShotList, star: Figure | None, bodies: tuple[str, ...]) -> list[Figure]:
    """Who else is seen, most often first."""
    seen = [figure for figure in _figures(shots) if star and figure.subject != star.subject]
    known = {figure.subject: figure for figure in reversed(seen)}
    often = Counter(figure.subject for figure in seen).most_common()
    fitting = [known[subject] for subject, _ in often if known[subject].look.body in bodies]
    return [figure for figure in fitting if figure.look.height <= TALL]


def _company(shots: ShotList, star: Figure) -> tuple[Figure, ...]:
    """The star between two others, turned to one another."""
    places = zip(_others(shots, star, ALIVE), (0.36, 0.64), ("right", "left"), strict=False)
    people = [_standing(figure, x=x, facing=facing, depth=0.12) for figure, x, facing in places]
    return (*people, _standing(star, x=0.5))


def _home(style: CardStyle, shots: ShotList, star: Figure) -> Picture:
    """The place where the star belongs on a poster: under the sky, or between walls where the design closes in."""
    outside = style not in ("blinds", "lamplight", "letter")

    def merit(shot: Shot) -> tuple[bool, ...]:
        picture = shot.picture
        there = any(figure.subject == star.subject for figure in picture.figures)
        return (picture.place.set not in ("micro-world", "void"), _open(picture) is outside, there, shot.turn)

    return max(shots.shots, key=merit).picture


def _standing(figure: Figure, x: float, facing: Facing = "right", depth: float = 0.0) -> Figure:
    """The figure upright, at rest, with what it holds."""
    upright = figure.look.body in ("human", "robot") or figure.pose in DOWN
    return figure.but(x=x, facing=facing, depth=depth, pose="stand" if upright else figure.pose)
