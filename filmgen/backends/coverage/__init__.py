"""The director: a screenplay and its spoken lines become a list of shots, and audio drives time."""

from filmgen.backends.coverage.arc import stations
from filmgen.backends.coverage.blocking import Sides, take_sides
from filmgen.backends.coverage.camera import Camera
from filmgen.backends.coverage.direction import directed
from filmgen.backends.coverage.grouping import Thrift
from filmgen.backends.coverage.joins import before_skies
from filmgen.backends.coverage.places import Side
from filmgen.backends.coverage.reading import read_scenes
from filmgen.backends.coverage.schedule import schedule
from filmgen.backends.coverage.setups import Director
from filmgen.backends.coverage.timing import Timed, fitted, stretch
from filmgen.film.room import Direction
from filmgen.film.shots import ShotList, Spoken
from filmgen.film.story import Screenplay

_HURRY, _LEISURE = 0.74, 1.25
"""Shares of their natural time below which wordless shots are too short for their number, and above which too long."""


def cover(screenplay: Screenplay, voices: tuple[Spoken, ...], direction: Direction | None = None) -> ShotList:
    """Every scene covered, as its `direction` wishes where that can be filmed. `voices` are the spoken lines, in order.

    The same paper gives the same shots. A line that takes longer changes the shots that it is heard in, and no other:
    set-ups follow from the page, and seeds from what a picture shows. A runtime is met within a few frames where the
    voices leave room for it, with as many shots as can be seen in it.
    """
    timed, sides = _planned(screenplay, voices, direction, Thrift(1))
    if screenplay.runtime is not None:
        timed, sides = _in_time(screenplay, voices, direction, timed, sides)
    camera = Camera(screenplay, sides)
    return ShotList(
        shots=tuple(camera.shot(number, shot, last=number == len(timed)) for number, shot in enumerate(timed, 1))
    )


def _in_time(
    screenplay: Screenplay,
    voices: tuple[Spoken, ...],
    direction: Direction | None,
    timed: list[Timed],
    sides: dict[str, Sides],
) -> tuple[list[Timed], dict[str, Sides]]:
    """The plan with as many shots as its runtime has room for, each as long as that makes it."""
    runtime = screenplay.runtime
    if stretch(timed, runtime) > _LEISURE:
        timed, sides = _planned(screenplay, voices, direction, Thrift(0))
    for level in (2, 3):
        if stretch(timed, runtime) < _HURRY:
            timed, sides = _planned(screenplay, voices, direction, Thrift(level))
    return fitted(timed, runtime), sides


def _planned(
    screenplay: Screenplay, voices: tuple[Spoken, ...], direction: Direction | None, thrift: Thrift
) -> tuple[list[Timed], dict[str, Sides]]:
    """Set-ups at their natural length, and who stands on which side in each scene."""
    scenes = directed(read_scenes(screenplay, thrift), screenplay.scenes, direction)
    beats = tuple(beat for scene in scenes for beat in scene)
    arc = iter(stations(beats, screenplay.genre))
    director = Director(screenplay.cast, screenplay.scenes, thrift.level < 2, before_skies(screenplay))
    covered = tuple(
        director.scene(scene, tuple(next(arc) for _ in scene), final=index == len(scenes))
        for index, scene in enumerate(scenes, 1)
    )
    cast = {character.id: character for character in screenplay.cast}
    sides: dict[str, Sides] = {}
    held: dict[str, Side] = {}
    for scene, own in zip(screenplay.scenes, scenes, strict=True):
        sides[scene.id] = take_sides(own, cast, screenplay.genre, held)
        held |= sides[scene.id].of
    return schedule(screenplay, covered, voices, director), sides
