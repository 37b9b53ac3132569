"""How a place sounds, and from how far: the room of a line or an effect, and what the lens makes of its distance."""

import re
from typing import NamedTuple

from filmgen.film.shots import Shot
from filmgen.film.staging import Acoustics, SetName, ShotSize
from filmgen.film.story import Line, Place

ACOUSTICS: dict[SetName, Acoustics] = {
    "room": "room",
    "kitchen": "room",
    "bedroom": "room",
    "office": "room",
    "laboratory": "room",
    "shop": "room",
    "diner": "room",
    "library": "hall",
    "corridor": "hall",
    "station": "hall",
    "theatre": "hall",
    "museum": "hall",
    "train": "room",
    "orbit": "ship",
    "ruins": "church",
    "street": "street",
    "space": "ship",
    "underwater": "cave",
    "micro-world": "cave",
    "void": "church",
}
"""How the sets sound; those not named are outdoors."""
NAMED: tuple[tuple[Acoustics, str], ...] = (
    ("cave", r"caves?|caverns?|grotto|tunnels?|mines?|sewers?|crypt|catacombs?|cisterns?"),
    ("church", r"church|chapel|cathedral|abbey|temple|basilica|minster"),
    ("hall", r"hall|ballroom|gymnasium|warehouse|hangar|factory|foyer|atrium|swimming pool|stairwell|garage"),
    ("ship", r"submarine|spaceship|spacecraft|airlock|engine room|boiler room"),
)
"""How places sound that are named so, whatever set they are played on."""
PERSPECTIVE: dict[ShotSize, float] = {"wide": -2.0, "full": -1.0, "medium": 0.0, "close": 0.5, "insert": 0.0}
"""dB by which a voice is nearer or further away with the lens."""
ROOM: dict[ShotSize, float] = {"wide": 4.0, "full": 2.0, "medium": 0.0, "close": -4.0, "insert": -2.0}
"""dB by which its room is heard more or less, beside that."""
HERE = re.compile(r"\bO\.? ?[SC]\b", re.IGNORECASE)
"""Off screen, off camera: somebody who is not seen and yet is there."""
BESIDE = (-2.0, 3.0)
"""dB of whoever speaks from beside the frame, and of their room."""
NOWHERE = ("riser", "impact", "whoosh", "heartbeat")
"""Effects that are in no room: they are told to the audience alone."""


class Distance(NamedTuple):
    """How far away something is heard: its `gain` in dB, the room that it is in, and dB of that `room`."""

    gain: float
    acoustics: Acoustics
    room: float


def acoustics_of(place: Place) -> Acoustics:
    """How a place sounds: by its name if that says so, else by its set."""
    for acoustics, words in NAMED:
        if place.interior and re.search(rf"\b(?:{words})\b", place.name, re.IGNORECASE):
            return acoustics
    return ACOUSTICS.get(place.set, "outdoors")


def of_line(line: Line, shot: Shot) -> Distance:
    """Where a line is heard from; a voice over the picture, or out of a telephone, is nowhere in it."""
    if not line.offscreen:
        return Distance(PERSPECTIVE[shot.picture.size], acoustics_of(shot.picture.place), ROOM[shot.picture.size])
    if HERE.search(line.cue.partition("(")[2]):
        return Distance(BESIDE[0], acoustics_of(shot.picture.place), BESIDE[1])
    return Distance(0.0, "dry", 0.0)


def of_effect(name: str, shot: Shot) -> Distance:
    """Where an effect of a shot is heard from."""
    if name in NOWHERE:
        return Distance(0.0, "dry", 0.0)
    return Distance(PERSPECTIVE[shot.picture.size], acoustics_of(shot.picture.place), ROOM[shot.picture.size])
