"""Pictures to try the theatre with, small ones."""

from typing import Any

import numpy as np

from filmgen.backends.silhouette.theatre import Theatre
from filmgen.film.media import Format
from filmgen.film.shots import Figure, Motion, Picture
from filmgen.film.story import Look, Place

TINY = Format(quality="draft", width=320, height=180)
INDOORS = (
    "room", "kitchen", "bedroom", "office", "laboratory", "shop", "diner", "library", "corridor", "theatre",
)  # fmt: skip
EXTERIORS = (
    "snowfield", "mountain", "forest", "sea", "headland", "desert", "plain", "street", "rooftop", "station", "garden",
    "ruins", "planet", "space", "underwater", "micro-world",
)  # fmt: skip
HER = Figure(subject="her", look=Look(gender="woman", wears=("coat",)), x=0.36)
HIM = Figure(subject="him", look=Look(gender="man", wears=("fedora",)), x=0.66, facing="left")


def a_picture(set_: str = "plain", **changes: Any) -> Picture:
    """Two people somewhere, at night, in a wide shot, unless told otherwise."""
    place = Place(id="place", name="The Place", set=set_, interior=set_ in INDOORS, seed=changes.pop("place_seed", 5),
                  features=changes.pop("features", ()))  # fmt: skip
    said = {"hour": "night", "weather": "clear", "size": "wide", "subject": "her", "figures": (HER, HIM)}
    return Picture(place=place, **(said | changes))


def frame(picture: Picture, number: int = 0, motion: Motion | None = None, format: Format = TINY) -> np.ndarray:
    """One finished frame, without grain."""
    return Theatre(picture, motion, format, 0.0).frame(number)


def inside(finished: np.ndarray) -> np.ndarray:
    """The picture between the bars, as floats."""
    bar = (finished.shape[0] - finished.shape[1] // 2) // 2
    return finished[bar : finished.shape[0] - bar].astype(float)
