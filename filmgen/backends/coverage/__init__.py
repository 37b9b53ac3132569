"""The director: a screenplay and its spoken lines become a list of shots, and audio drives time."""

from filmgen.backends.coverage.arc import stations
from filmgen.backends.coverage.blocking import take_sides
from filmgen.backends.coverage.camera import Camera
from filmgen.backends.coverage.reading import read_scenes
from filmgen.backends.coverage.schedule import schedule
from filmgen.backends.coverage.setups import Director
from filmgen.film.shots import ShotList, Spoken
from filmgen.film.story import Screenplay


def cover(screenplay: Screenplay, voices: tuple[Spoken, ...]) -> ShotList:
    """Every scene covered. `voices` are the spoken lines, in the screenplay's order.

    The same paper gives the same shots. A line that takes longer changes the shots that it is heard in, and no other:
    set-ups follow from the page, and seeds from what a picture shows.
    """
    scenes = read_scenes(screenplay)
    beats = tuple(beat for scene in scenes for beat in scene)
    arc = iter(stations(beats, screenplay.genre))
    director = Director(screenplay.cast)
    covered = tuple(
        director.scene(scene, tuple(next(arc) for _ in scene), final=index == len(scenes))
        for index, scene in enumerate(scenes, 1)
    )
    cast = {character.id: character for character in screenplay.cast}
    sides = {scene.id: take_sides(own, cast) for scene, own in zip(screenplay.scenes, scenes, strict=True)}
    timed = schedule(screenplay, covered, voices, director)
    camera = Camera(screenplay, sides)
    return ShotList(
        shots=tuple(camera.shot(number, shot, last=number == len(timed)) for number, shot in enumerate(timed, 1))
    )
