"""Which pictures are painted for the title and for the poster alone, made of places and people that the film has."""

from collections import Counter

from filmgen.crew import Painter
from filmgen.film.cut import Plates
from filmgen.film.media import Format, Still
from filmgen.film.shots import Figure, Picture, Shot, ShotList
from filmgen.film.staging import CardStyle
from filmgen.film.story import Screenplay
from filmgen.studio.stage import Desk, stage

HERO = Format(quality="festival", width=1920, height=960)
"""What a poster's picture is painted in: all that matters stands in the middle of it."""
CLOSED = ("micro-world", "void", "underwater", "space", "orbit")
"""Places in which nobody stands small on a horizon."""
MOON = (0.5, 0.36, 0.30)
"""Where the great disc of a poster stands."""
LYING = ("lie", "collapse", "sit", "kneel", "row", "hide", "swim", "fly")


@stage(version=1)
def plan_plates(_: Desk, screenplay: Screenplay, shots: ShotList) -> Plates:
    """The title stands in the first open air of the film; the poster shows its star as the genre's design asks."""
    return Plates(title=_for_title(shots), poster=_for_poster(screenplay.genre.look.cards, shots))


@stage(version=1)
def paint_plate(desk: Desk, picture: Picture, format: Format, painter: Painter) -> Still:
    """One picture that is not in the film."""
    file = desk.blank(".png")
    painter.paint((picture,), format, (file,))
    return desk.keep(Still, file, width=format.width, height=format.height)


def _for_title(shots: ShotList) -> Picture:
    """Much air above somebody small; the opening picture, empty, where there is no air."""
    first = shots.shots[0].picture
    found = [shot.picture for shot in shots.shots if shot.movement == 1 and _open(shot.picture)]
    if not found:
        return _bare(first).but(figures=(), subject="")
    star = _star(shots)
    small = () if star is None else (_standing(star, x=0.5, depth=1.0),)
    return _bare(found[0]).but(figures=small, subject="", angle="low")


def _for_poster(style: CardStyle, shots: ShotList) -> Picture:
    """Two profiles, somebody tall in a place that closes in, or somebody's back before a great disc."""
    star, other = _star(shots), _other(shots)
    if star is None:
        return max(shots.shots, key=lambda shot: (_open(shot.picture), shot.turn)).picture
    home = _home(style, shots, star)
    if style == "letter" and other is not None and "human" == star.look.body == other.look.body:
        pair = (_standing(star, x=0.41), _standing(other, x=0.59, facing="left"))
        return home.but(size="close", angle="two-shot", figures=pair, subject=star.subject, word="", disc=None)
    facing = "away" if star.look.body in ("human", "robot") else "right"
    hero = _standing(star, x=0.5, facing=facing)
    if style in ("blinds", "lamplight"):
        return home.but(size="full", angle="low", figures=(hero,), subject=hero.subject, word="", disc=None)
    if style == "cutout":
        cast = _company(shots, star)
        return _bare(home).but(figures=cast, subject=star.subject)
    if style == "record":
        return _bare(home).but(figures=(_standing(star, x=0.56, depth=0.5, facing=facing),), subject="")
    return _bare(home).but(figures=(hero,), subject=hero.subject, disc=MOON if _open(home) else None)


def _bare(picture: Picture) -> Picture:
    """The place of a picture, whole and at rest."""
    return picture.but(size="wide", angle="eye", word="", tension=0.0, disc=None)


def _open(picture: Picture) -> bool:
    return not picture.place.interior and picture.place.set not in CLOSED


def _figures(shots: ShotList) -> list[Figure]:
    return [figure for shot in shots.shots for figure in shot.picture.figures]


def _star(shots: ShotList) -> Figure | None:
    """Whoever most shots are about."""
    about = Counter(shot.picture.subject for shot in shots.shots if shot.picture.subject)
    known = {figure.subject: figure for figure in reversed(_figures(shots))}
    return next((known[subject] for subject, _ in about.most_common() if subject in known), None)


def _other(shots: ShotList) -> Figure | None:
    """Whoever is most seen with the star."""
    star = _star(shots)
    seen = Counter(figure.subject for figure in _figures(shots) if star and figure.subject != star.subject)
    known = {figure.subject: figure for figure in reversed(_figures(shots))}
    return next((known[subject] for subject, _ in seen.most_common()), None)


def _company(shots: ShotList, star: Figure) -> tuple[Figure, ...]:
    """The star between two others, turned to one another."""
    known = {figure.subject: figure for figure in _figures(shots) if figure.subject != star.subject}
    places = zip(known.values(), (0.36, 0.64), ("right", "left"), strict=False)
    people = [_standing(figure, x=x, facing=facing, depth=0.12) for figure, x, facing in places]
    return (*people, _standing(star, x=0.5, facing="camera" if star.look.body == "human" else "right"))


def _home(style: CardStyle, shots: ShotList, star: Figure) -> Picture:
    """The place where the star belongs on a poster: under the sky, or between walls where the design closes in."""
    outside = style not in ("blinds", "lamplight", "letter")

    def merit(shot: Shot) -> tuple[bool, ...]:
        picture = shot.picture
        there = any(figure.subject == star.subject for figure in picture.figures)
        return (picture.place.set not in ("micro-world", "void"), _open(picture) is outside, there, shot.turn)

    return max(shots.shots, key=merit).picture


def _standing(figure: Figure, x: float, facing: str = "right", depth: float = 0.0) -> Figure:
    pose = "stand" if figure.pose in LYING or facing == "away" else figure.pose
    return figure.but(x=x, facing=facing, depth=depth, pose=pose)
