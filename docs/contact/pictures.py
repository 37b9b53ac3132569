"""What every page of the contact sheets is made of: a staged picture in a cell, and cells in rows."""

from typing import NamedTuple

import cv2
import numpy as np

from filmgen.backends.lexicon import guess, look_up
from filmgen.backends.silhouette.theatre import Theatre
from filmgen.film import staging
from filmgen.film.media import QUALITIES
from filmgen.film.shots import Figure, Motion, Picture
from filmgen.film.story import Look, Place

CELL = (320, 180)


HER = Look(gender="woman", wears=("coat", "scarf"))


HIM = Look(gender="man", height=1.82, wears=("coat", "fedora"))


INDOORS = ("room", "kitchen", "bedroom", "office", "laboratory", "shop", "diner", "library", "corridor", "theatre",
           "train", "museum")  # fmt: skip


MOODS: dict[str, staging.Palette] = {
    "snowfield": "moonlit", "mountain": "moonlit", "forest": "forest-dawn", "sea": "sea-fog", "headland": "sea-fog",
    "desert": "desert-sunset", "street": "neon", "station": "noir", "laboratory": "noir", "corridor": "noir",
    "theatre": "theatre", "space": "deep-space", "planet": "deep-space", "underwater": "sea-fog",
    "micro-world": "micro-world", "void": "silent", "ruins": "desert-sunset", "garden": "forest-dawn",
}  # fmt: skip


class Cell(NamedTuple):
    """One picture of a page: what is written under it, what is staged, and which frame is shown."""

    caption: str
    picture: Picture
    motion: Motion | None = None
    frame: int = 0


def staged(set_: str = "plain", subject: Look | None = HER, seed: int = 1, **asked) -> Picture:
    """A picture of somebody somewhere. `asked` are fields of Picture, Figure or Place."""
    place = Place(
        id=set_, name=set_.title(), set=set_, interior=set_ in INDOORS, seed=seed, features=asked.pop("features", ())
    )
    night = set_ not in ("forest", "desert", "garden", "laboratory")
    figure = {name: asked.pop(name) for name in ("pose", "facing", "x", "holding", "depth", "mood") if name in asked}
    figures = asked.pop("others", ())
    if subject is not None:
        figures = (Figure(subject="her", look=subject, **({"x": 0.36} | figure)), *figures)
    light = {"theatre": "spotlight", "street": "neon", "sea": "beam", "space": "stars"}.get(set_)
    usual = {
        "hour": "night" if night else "dawn",
        "weather": "clear",
        "size": "full",
        "palette": MOODS.get(set_, "lamplit" if set_ in INDOORS else "moonlit"),
        "light": light or ("lamp" if set_ in INDOORS else "moon" if night else "sun"),
        "subject": "her" if subject is not None else "",
        "seed": seed,
    }
    return Picture(place=place, figures=figures, **(usual | asked))


def look(word: str) -> Look:
    """What the lexicon makes of a word."""
    return (look_up(word) or guess(word)).look


def painted(cell: Cell) -> np.ndarray:
    """One cell of a page."""
    frame = Theatre(cell.picture, cell.motion, QUALITIES["draft"], 2.4).frame(cell.frame)
    frame = cv2.resize(frame, CELL, interpolation=cv2.INTER_AREA)
    strip = np.full((24, CELL[0], 3), 18, np.uint8)
    cv2.putText(strip, cell.caption, (8, 17), cv2.FONT_HERSHEY_SIMPLEX, 0.48, (210, 214, 220), 1, cv2.LINE_AA)
    return np.vstack([frame, strip])


def page(cells: list[np.ndarray], columns: int) -> np.ndarray:
    """The cells in rows."""
    blank = np.full_like(cells[0], 18)
    cells = cells + [blank] * (-len(cells) % columns)
    return np.vstack([np.hstack(cells[at : at + columns]) for at in range(0, len(cells), columns)])
