"""The camera department: stills painted, takes filmed."""

from filmgen.crafts import Camera, Painter
from filmgen.errors import BadMedia
from filmgen.ffmpeg import probe
from filmgen.film.media import Clip, Format, Still
from filmgen.film.shots import Motion, Picture
from filmgen.studio.stage import Desk, stage


@stage(version=1, batched=True)
def paint_still(desk: Desk, pictures: tuple[Picture, ...], format: Format, painter: Painter) -> tuple[Still, ...]:
    """One still for each picture, as many at once as the painter likes."""
    files = tuple(desk.blank(".png") for _ in pictures)
    painter.paint(pictures, format, files, desk.path)
    return tuple(desk.keep(Still, file, width=format.width, height=format.height) for file in files)


@stage(version=1)
def film_take(desk: Desk, picture: Picture, motion: Motion, still: Still, format: Format, camera: Camera) -> Clip:
    """One take: the picture in motion, for exactly as long as its shot."""
    file = desk.blank(".mp4")
    camera.film(picture, motion, desk.path(still), format, file)
    filmed = probe(file).frames
    if filmed != motion.frames:
        raise BadMedia(f"the camera filmed {filmed} frames where {motion.frames} were asked for")
    return desk.keep(Clip, file, width=format.width, height=format.height, frames=motion.frames)
