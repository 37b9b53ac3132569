"""A strip to look at before a film is made: faces from all over it as they are, and under them as they will be."""

from itertools import islice, zip_longest
from pathlib import Path

import cv2
import numpy as np

from filmgen.errors import BadRequest
from filmgen.training.dreaming import room_for_film
from filmgen.training.faces.aligning import SIZE, at, inverse
from filmgen.training.printing import whole_or_nothing
from filmgen.training.projector import Reel, Shown, thread, upright
from filmgen.training.swapping.disclosing import line_of, said, sentence
from filmgen.training.swapping.films import swapped
from filmgen.training.swapping.permission import ask
from filmgen.training.swapping.scenes import USUAL, Scene, Swapper, Way

MOMENTS = 6
STRETCH = 30
"""Frames that are swapped for one of them: whoever comes before hands and how light is, is seen in several."""
SIDE = 256
"""Pixels of a picture in the strip."""
AROUND = 1.5
"""How much of a frame is shown, in sides of the canonical cut."""
PAPER, FOOT = 24, 40


def draw_strip(film: Path, swapper: Swapper, consent: Path, out: Path, way: Way = USUAL, title: str = "") -> int:
    """Write a PNG of faces before (above) and after (below) a swap, with the line that says what it is.

    Returns how many there are. Raises like `swap_film`, and BadRequest for a film in which nobody is swapped there.
    """
    record = ask(consent, swapper, way.to, title)
    reel = thread(film)
    with room_for_film(swapper):
        pairs = [pair for start in _starts(reel) if (pair := _pair(reel, start, swapper, way))]
    if not pairs:
        raise BadRequest(f"{film.name}: nobody is swapped at {MOMENTS} moments from all over it: no strip is drawn")
    width = (SIDE + 4) * len(pairs) - 4
    paper = np.full((2 * SIDE + 4 + FOOT, width, 3), PAPER, np.uint8)
    for place, (before, after) in enumerate(pairs):
        left = (SIDE + 4) * place
        paper[:SIDE, left : left + SIDE], paper[SIDE + 4 : 2 * SIDE + 4, left : left + SIDE] = before, after
    line = line_of(sentence(record), width, 480)[: FOOT - 2]
    top, side = len(paper) - FOOT // 2 - len(line) // 2, (width - line.shape[1]) // 2
    paper[top : top + len(line), side : side + line.shape[1]] = np.maximum(PAPER, line.min(2, keepdims=True))
    with whole_or_nothing(out) as part:
        _write(part, paper, said(record, swapper.sides[way.to]))
        ask(consent, swapper, way.to, title)
    return len(pairs)


def _starts(reel: Reel) -> list[int]:
    """The ticks at which stretches begin."""
    usual = 1 / (reel.rate * reel.clock)
    last = max(0, reel.estimate - STRETCH)
    return sorted({reel.first + round(last * moment / max(1, MOMENTS - 1) * usual) for moment in range(MOMENTS)})


def _pair(reel: Reel, start: int, swapper: Swapper, way: Way) -> tuple[np.ndarray, np.ndarray] | None:
    """A face as it is and as it will be, from the middle of those that are swapped in a stretch; None for nobody."""
    before: list[Shown] = list(islice(upright(reel.file, start), STRETCH))
    chosen = [
        (shown, scene)
        for shown, scene in zip_longest(before, swapped(iter(before), swapper, way, reel.pixel))
        if any(face.strength == 1 for face in scene.swapped)
    ]
    if not chosen:
        return None
    shown, scene = chosen[len(chosen) // 2]
    return _around(shown.pixels, scene), _around(scene.shown.pixels, scene)


def _around(picture: np.ndarray, scene: Scene) -> np.ndarray:
    """The largest face that is swapped, upright, and some of what is around it."""
    face = min(scene.swapped, key=lambda one: np.hypot(*one.place_23[:, 0]))
    middle = at(inverse(face.place_23), np.array([[SIZE / 2, SIZE / 2]]))[0]
    half = min(AROUND * SIZE / 2 / float(np.hypot(*face.place_23[:, 0])), min(picture.shape[:2]) / 2)
    grown = SIDE / (2 * half)
    height, width = picture.shape[:2]
    x, y = np.clip(middle, half, (width - half, height - half))
    matrix = np.array([[grown, 0, SIDE / 2 - grown * x], [0, grown, SIDE / 2 - grown * y]])
    return cv2.warpAffine(picture, matrix, (SIDE, SIDE), flags=cv2.INTER_CUBIC if grown > 1 else cv2.INTER_AREA)


def _write(file: Path, paper: np.ndarray, words: tuple[tuple[str, str], ...]) -> None:
    from PIL import Image
    from PIL.PngImagePlugin import PngInfo

    info = PngInfo()
    for name, text in words:
        info.add_itxt(name.capitalize(), text)
    Image.fromarray(paper).save(file, "PNG", pnginfo=info)
