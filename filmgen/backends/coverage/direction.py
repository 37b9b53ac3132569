"""What a room of writers wishes for, laid on the beats of a scene. What cannot be filmed so is passed over.

A wish may choose size, angle, move, whom a moment is seen on, and a sentence for painters who read. It never moves a
beat, a line or a cut, and no wish is granted that would repeat a framing or show somebody who is not there.
"""

from collections.abc import Iterator
from dataclasses import replace

from filmgen.backends.breakdown.sentences import sentences
from filmgen.backends.coverage.beats import Beat
from filmgen.film.room import Direction, Wish
from filmgen.film.staging import CameraMove, ShotSize
from filmgen.film.story import Action, Card, Line, Scene

_ROAMING: tuple[CameraMove, ...] = ("pan-left", "pan-right", "rise", "fall")
"""Moves that want a picture with room in it."""
_ROOMY: tuple[ShotSize, ...] = ("wide", "full")
SPOKEN: tuple[ShotSize, ...] = ("wide", "full", "medium", "close")
"""Sizes in which somebody can be seen to speak."""


def directed(
    scenes: tuple[tuple[Beat, ...], ...], own: tuple[Scene, ...], direction: Direction | None
) -> tuple[tuple[Beat, ...], ...]:
    """The beats with their wishes, each wish on the first beat of its element."""
    if direction is None:
        return scenes
    return tuple(tuple(_directed(beats, scene, direction)) for beats, scene in zip(scenes, own, strict=True))


def _directed(beats: tuple[Beat, ...], scene: Scene, direction: Direction) -> Iterator[Beat]:
    used: set[int] = set()
    for beat in beats:
        number = _element(beat, scene)
        wish = direction.of(scene.id, number) if number is not None and number not in used else None
        if number is not None:
            used.add(number)
        yield replace(beat, wish=wish) if wish is not None else beat


def _element(beat: Beat, scene: Scene) -> int | None:
    """The element of the scene that a beat shows."""
    first = (sentences(beat.text) or ("",))[0]
    for number, element in enumerate(scene.elements):
        if isinstance(element, Line):
            if beat.line is not None and element.id == beat.line.id:
                return number
        elif isinstance(element, Card):
            if beat.shows == "card" and element.text == beat.text:
                return number
        elif isinstance(element, Action) and beat.line is None and first and first in element.seen:
            return number
    return None


def size_wished(beat: Beat) -> ShotSize | None:
    """The size that a beat is wished in, where it can be: words are not spoken in an insert."""
    wish = beat.wish
    if wish is None or (beat.line is not None and wish.size not in SPOKEN) or beat.shows in ("micro", "black"):
        return None
    return wish.size


def move_granted(wish: Wish | None, size: ShotSize, walks: bool) -> CameraMove | None:
    """The move that is wished for, where the picture has room for it and somebody to go with."""
    if wish is None or (wish.move == "follow" and not walks) or (wish.move in _ROAMING and size not in _ROOMY):
        return None
    return wish.move
