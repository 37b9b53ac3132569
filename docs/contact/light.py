"""Pages of light: palettes, grades, palette scripts, sources, memories and dreams, racks of focus."""

from collections.abc import Iterable
from typing import get_args

from contact.pictures import HIM, Cell, staged

from filmgen.film import staging
from filmgen.film.shots import Figure, Motion
from filmgen.library import genres


def palettes() -> Iterable[Cell]:
    for palette in get_args(staging.Palette):
        yield Cell(palette, staged("street", palette=palette, weather="rain"))
        yield Cell(palette, staged("room", palette=palette))


def grades() -> Iterable[Cell]:
    for grade in get_args(staging.Grade):
        for name in ("street", "snowfield", "kitchen"):
            yield Cell(f"{name}, {grade}", staged(name, grade=grade, size="medium"))


def scripts() -> Iterable[Cell]:
    """The palette script of each genre, from the opening through the crisis to the end."""
    for genre in genres().values():
        steps = ("opening", "on the way", "crisis", "end")
        for step, (name, tone) in enumerate(zip(steps, genre.look.script, strict=True)):
            set_ = ("street", "snowfield")[step % 2]
            picture = staged(set_, palette=genre.look.palettes[0], grade=genre.look.grade, tone=tone, size="medium")
            yield Cell(f"{genre.name}, {name}", picture.but(tension=(0.2, 0.5, 0.9, 0.3)[step]))


def lights() -> Iterable[Cell]:
    for light in get_args(staging.LightSource):
        yield Cell(f"room, {light}", staged("room", light=light, size="full"))
        yield Cell(f"street, {light}", staged("street", light=light, size="full"))


def marks() -> Iterable[Cell]:
    for mark in ("memory", "dream"):
        for name in ("street", "snowfield", "kitchen", "forest", "theatre"):
            yield Cell(f"{name}, {mark}", staged(name, mark=mark, size="full"))


def racks() -> Iterable[Cell]:
    """Focus pulled from somebody near to somebody far: before, half-way, after."""
    him = Figure(subject="him", look=HIM, x=0.7, depth=0.7, facing="left")
    for name in ("kitchen", "street", "garden", "library"):
        for frame in (0, 18, 40):
            motion = Motion(frames=60, rack="to-far", rack_at=10)
            yield Cell(f"{name}, frame {frame}", staged(name, size="medium", others=(him,)), motion, frame)
