"""Words that stand in the picture: monuments in the landscape, signs by the road and on chains, tubes of light."""

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.lettering import neon_sign, painted_sign
from filmgen.backends.silhouette.monuments import raise_monument
from filmgen.backends.silhouette.outlines import Outline, bar, box, points, rounded, stroke
from filmgen.backends.silhouette.sheet import TOP, WIDTH, Sheet
from filmgen.backends.silhouette.writing import write_word

CARRIES_SIGNS = ("shop",)
"""Sets that hang a sign themselves, in their wide shots."""
CARRIES_NEON = ("diner",)


def hang_word(easel: Easel) -> None:
    """Put the picture's word into its set, unless the set has done so."""
    picture = easel.picture
    if not picture.word.strip():
        return
    place, alone = picture.place.set, picture.size == "insert"
    if picture.word_as == "monument":
        raise_monument(easel)
    elif picture.word_as == "sign" and (picture.size != "wide" or place not in CARRIES_SIGNS):
        _signpost(easel)
    elif picture.word_as == "neon" and (alone or place not in CARRIES_NEON):
        _tubes(easel)
    elif picture.word_as == "writing":
        write_word(easel)


def _spot(easel: Easel, reach: float, level: float, wide: float) -> tuple[float, float, float]:
    """Where a sign hangs and how much smaller or larger it must be: x, y, and a share of its size."""
    if easel.picture.place.set == "micro-world":
        return WIDTH / 2, 566.0, min(1.0, 300 / wide)
    if easel.picture.size == "insert" and not easel.picture.figures:
        return WIDTH / 2, 290.0, 660 / wide
    return clear_side(easel, reach), level, 1.0


def _depth(easel: Easel) -> float:
    """How far away a sign is: right before the lens, where it is what the shot shows; else behind the figures; under a
    microscope, on the cover glass."""
    if easel.picture.size == "insert":
        return 0.985
    if easel.picture.place.set == "micro-world":
        return 1.09
    return easel.lens.near(2.0) if easel.picture.place.interior else 0.92


def _held_up(easel: Easel, x: float, level: float, wide: float, tall: float) -> list[Outline]:
    """What holds a board: two posts in the ground, or under a roof two rods from above."""
    if easel.afloat or easel.picture.place.set in ("micro-world", "orbit"):
        return []
    across = (-wide / 2 + 20, wide / 2 - 20)
    if easel.picture.place.interior or easel.picture.place.set == "station":
        return [box(x + dx - 1.6, TOP, x + dx + 1.6, level - tall / 2) for dx in across]
    foot = max(level + 60, easel.lens.ground(0.8))
    return [box(x + dx - 5, level, x + dx + 5, foot) for dx in across]


def _signpost(easel: Easel) -> None:
    """A painted board on two posts, or hung from the ceiling."""
    air, lens = easel.air, easel.lens
    near = _depth(easel)
    x, level, share = _spot(easel, 330, float(np.clip(lens.y(1.9, 0.8), 130.0, 330.0)), 300)
    wide, tall = 300.0 * share, 66.0 * share
    sheet = easel.sheet()
    board = rounded(x - wide / 2 - 14, level - tall / 2 - 12, x + wide / 2 + 14, level + tall / 2 + 12, 5)
    shapes = [*_held_up(easel, x, level, wide, tall), board]
    sheet.fill(shapes, mix(air.ink, air.lift, 0.15))
    sheet.rim(shapes, easel.towards(x, level), 2.6, air.rim, 0.7)
    frame = np.concatenate([box(x - wide / 2 - 7, level - tall / 2 - 6, x + wide / 2 + 7, level + tall / 2 + 6)] * 2)[
        :5
    ]
    sheet.fill(stroke(frame, 1.4), air.rim, 0.35)
    painted_sign(sheet, easel.picture.word.upper(), x, level, wide - 8, tall - 8, mix(air.rim, WHITE, 0.1))
    easel.hang(sheet, near, soft=min(1.0, lens.soft(near)))


def _tubes(easel: Easel) -> None:
    """Neon on a dark board, lighting the air about it and stammering."""
    air, lens = easel.air, easel.lens
    near = _depth(easel)
    x, level, share = _spot(easel, 300, 175.0, 400)
    wide, tall = 400.0 * share, 104.0 * share
    sheet = easel.sheet()
    board = box(x - wide / 2, level - tall / 2, x + wide / 2, level + tall / 2)
    dark = mix(air.ink, air.lift, 0.2)
    sheet.fill(_held_up(easel, x, level, wide, tall), dark)
    sheet.fill(board, air.ink, 0.82)
    sheet.fill(stroke(np.concatenate([board, points((x - wide / 2, level - tall / 2))]), 3), dark)
    hue = air.glow if air.glow.max() - air.glow.min() > 60 else air.rim
    _screws(sheet, x, level, wide, tall, air.rim)
    neon_sign(sheet, easel.picture.word.upper(), x, level, 0.88 * wide, 0.72 * tall, hue)
    easel.hang(sheet, near, soft=min(1.2, lens.soft(near)))
    easel.lamps.append(Lamp(x, level, 330, hue, 0.28, "neon", near))
    easel.lamps.append(Lamp(x, level, 0.45 * wide, hue, 0.34, "neon", near, 0.36))


def _screws(sheet: Sheet, x: float, level: float, wide: float, tall: float, hue: np.ndarray) -> None:
    """A glint at each corner of a board."""
    for dx in (-1, 1):
        for dy in (-1, 1):
            at = (x + dx * (wide / 2 - 9), level + dy * (tall / 2 - 9))
            sheet.fill(bar(at[0] - 2, at[1], at[0] + 2, at[1], 3), hue, 0.5)


def clear_side(easel: Easel, reach: float) -> float:
    """x on the side of the frame where fewer figures stand."""
    figures = easel.picture.figures
    middle = sum(figure.x for figure in figures) / len(figures) if figures else 0.35
    return WIDTH / 2 + (-reach if middle > 0.5 else reach) * (
        0.0 if len(figures) > 1 and abs(middle - 0.5) < 0.12 else 0.9
    )
