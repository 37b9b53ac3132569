"""A word written by hand on what the set has: a blackboard, sand, snow, a sail, a sheet on a post."""

import cv2
import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.lettering import fitted
from filmgen.backends.silhouette.outlines import bar, box, points, stroke
from filmgen.backends.silhouette.sheet import HEIGHT, LEFT, TOP, WIDTH, Sheet

ON_THE_GROUND = ("snowfield", "mountain", "desert", "planet", "ruins")
ON_PAPER = ("forest", "garden", "plain", "street", "headland", "rooftop")
IN_THE_AIR = ("space", "orbit", "void", "micro-world", "underwater", "theatre")


def write_word(easel: Easel) -> None:
    """Write the picture's word where this set would have it written."""
    place = easel.picture.place
    if place.set in ON_THE_GROUND and easel.picture.size in ("wide", "full"):
        _in_the_ground(easel)
    elif place.set == "sea":
        _on_a_sail(easel)
    elif place.set in IN_THE_AIR:
        _in_light(easel)
    elif place.set in ON_PAPER or place.set in ON_THE_GROUND:
        _on_a_sheet(easel)
    else:
        _on_a_blackboard(easel)


def _lettered(easel: Easel, sheet: Sheet, wide: float, tall: float, turn: float = 3.0) -> np.ndarray:
    """The word in handwriting, a little uphill, as a mask in film pixels."""
    mask = fitted(easel.picture.word, "hand", wide * sheet.scale, tall * sheet.scale, 0.02)
    pad = int(0.14 * max(mask.shape)) + 6
    mask = cv2.copyMakeBorder(mask, pad, pad, pad, pad, cv2.BORDER_CONSTANT)
    move = cv2.getRotationMatrix2D((mask.shape[1] / 2, mask.shape[0] / 2), turn, 1.0)
    return cv2.warpAffine(mask, move, mask.shape[::-1])


def _side(easel: Easel, reach: float) -> float:
    """x on the side of the frame where fewer figures stand."""
    figures = easel.picture.figures
    middle = sum(figure.x for figure in figures) / len(figures) if figures else 0.35
    return WIDTH / 2 + (-reach if middle > 0.5 else reach)


def _on_a_blackboard(easel: Easel) -> None:
    """Chalk on a board that hangs from the ceiling."""
    air, lens = easel.air, easel.lens
    wide, tall = 300.0, 132.0
    x, y = _side(easel, 260), min(lens.y(1.75, lens.near(1.2)), 300.0)
    near = lens.near(1.2)
    sheet = easel.sheet()
    for dx in (-0.4 * wide, 0.4 * wide):
        sheet.fill(bar(x + dx, TOP, x + dx, y - tall / 2, 2.4), mix(air.ink, air.lift, 0.3))
    sheet.fill(box(x - wide / 2 + 5, y - tall / 2 + 8, x + wide / 2 + 9, y + tall / 2 + 12), air.ink, 0.45, soft=5)
    sheet.fill(
        box(x - wide / 2 - 9, y - tall / 2 - 9, x + wide / 2 + 9, y + tall / 2 + 9), mix(air.ink, colour("6a4428"), 0.5)
    )
    frame = box(x - wide / 2 - 9, y - tall / 2 - 9, x + wide / 2 + 9, y + tall / 2 + 9)
    sheet.rim([frame], easel.towards(x, y), 2.2, air.rim, 0.6)
    board = box(x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
    sheet.fill(board, mix(air.ink, colour("1c2b26"), 0.6))
    dust = noise.field(easel.chance("chalk dust"), sheet.width, sheet.height, 60 * sheet.scale, 3, 2.0)
    sheet.texture(board, np.clip(dust - 0.35, 0, 1), mix(air.air, WHITE, 0.4), 0.4)
    mask = _lettered(easel, sheet, 0.84 * wide, 0.6 * tall, 2.0)
    grit = easel.chance("chalk").random(mask.shape) * 0.35 + 0.65
    sheet.stamp((mask * grit).astype(np.uint8), x, y, mix(air.rim, WHITE, 0.6), 0.92, soft=0.3)
    sheet.fill(
        bar(x - wide / 2 + 16, y + tall / 2 + 4, x - wide / 2 + 40, y + tall / 2 + 4, 4), mix(air.rim, WHITE, 0.6), 0.8
    )
    easel.hang(sheet, near, soft=min(0.8, lens.soft(near)))


def _in_the_ground(easel: Easel) -> None:
    """Drawn with a stick in snow, sand or dust, lying as the ground lies: a dark groove with one lit lip."""
    air, lens = easel.air, easel.lens
    near = 1.02
    back, front = lens.ground(0.86) + 6, min(lens.ground(1.2), HEIGHT - 62.0)
    if front - back < 46:
        back = front - 46
    sheet = easel.sheet(top=back - 20, bottom=HEIGHT)
    mask = fitted(easel.picture.word, "hand", 900, 190, 0.03)
    middle = _side(easel, 150)
    half = min(400.0, 0.5 * (front - back) * mask.shape[1] / mask.shape[0] * 2.4)
    pull = 0.12 * (middle - WIDTH / 2)
    corners = [
        (middle - pull - 0.8 * half, back),
        (middle - pull + 0.8 * half, back),
        (middle + half, front),
        (middle - half, front),
    ]
    there = np.float32([((x - LEFT) * sheet.scale, (y - TOP) * sheet.scale - sheet.first) for x, y in corners])
    tall, wide = mask.shape
    here = np.float32(((0, 0), (wide, 0), (wide, tall), (0, tall)))
    laid = cv2.warpPerspective(
        mask, cv2.getPerspectiveTransform(here, there), (sheet.width, sheet.height), flags=cv2.INTER_AREA
    )
    rough = noise.field(easel.chance("groove"), sheet.width, sheet.height, 7 * sheet.scale, 2)
    laid = np.clip(laid.astype(np.float32) / 255 * 1.5 * (0.55 + 0.6 * rough), 0, 1)
    lip = np.roll(laid, max(2, round(2.6 * sheet.scale)), 0)
    sheet.wash(np.clip(lip - laid, 0, 1), mix(air.rim, WHITE, 0.15))
    sheet.wash(laid * np.float32(0.72), mix(air.ink, air.lift, 0.35))
    easel.hang(sheet, near, soft=0.4)


def _on_a_sail(easel: Easel) -> None:
    """A boat goes by with the word on its sail."""
    air, lens = easel.air, easel.lens
    near = 0.5
    x, foot = _side(easel, 250), lens.ground(near) + 4
    sheet = easel.sheet()
    hull = points((x - 130, foot - 30), (x + 150, foot - 32), (x + 118, foot), (x - 96, foot))
    mast = bar(x - 6, foot - 30, x - 6, foot - 300, 5)
    dark = mix(air.ink, air.lift, 0.3)
    sheet.fill([hull, mast], dark)
    sheet.rim([hull, mast], easel.towards(x, foot - 100), 2.2, air.rim, 0.7)
    sail = points(
        (x - 150, foot - 262),
        (x + 140, foot - 276),
        (x + 160, foot - 170),
        (x + 146, foot - 66),
        (x - 150, foot - 58),
        (x - 136, foot - 160),
    )
    sheet.fill(sail, mix(air.air, WHITE, 0.35))
    sheet.rim([sail], easel.towards(x, foot - 160), 3, air.rim, 0.6)
    for seam in (0.33, 0.66):
        sheet.fill(
            stroke(np.array([(x - 146, foot - 262 + seam * 200), (x + 152, foot - 272 + seam * 204)]), 1.2), dark, 0.25
        )
    mask = _lettered(easel, sheet, 250, 118, 2.5)
    sheet.stamp(mask, x + 4, foot - 166, mix(air.ink, air.lift, 0.12), 0.88, soft=0.4)
    easel.hang(sheet, near, soft=min(0.8, lens.soft(near)))


def _on_a_sheet(easel: Easel) -> None:
    """A sheet of paper nailed to a post, one corner loose."""
    air, lens = easel.air, easel.lens
    x, y = _side(easel, 300), min(lens.y(1.75, 0.94), 300.0)
    foot = lens.ground(0.94) + 4
    sheet = easel.sheet()
    post = points((x - 9, y - 110), (x + 10, y - 114), (x + 13, foot), (x - 13, foot))
    sheet.fill(post, mix(air.ink, air.lift, 0.12))
    paper = points((x - 150, y - 66), (x + 146, y - 74), (x + 152, y + 58), (x + 122, y + 74), (x - 146, y + 70))
    sheet.fill(paper, mix(mix(air.air, WHITE, 0.4), colour("d8c8a0"), 0.35))
    sheet.fill(points((x + 152, y + 58), (x + 122, y + 74), (x + 118, y + 50)), mix(air.mid, air.ink, 0.3))
    sheet.rim([post, paper], easel.towards(x, y), 2.4, air.rim, 0.7)
    sheet.stamp(_lettered(easel, sheet, 250, 92, 1.5), x, y + 2, mix(air.ink, air.lift, 0.1), 0.9, soft=0.3)
    sheet.fill(bar(x - 3, y - 62, x + 3, y - 62, 6), air.ink)
    easel.hang(sheet, 0.94, soft=min(0.8, lens.soft(0.94)))


def _in_light(easel: Easel) -> None:
    """Where there is nothing to write on: a thread of light, as a sparkler leaves it, with grains along it."""
    sheet = easel.sheet()
    micro = easel.picture.place.set == "micro-world"
    x, y = (WIDTH / 2, 552.0) if micro else (_side(easel, 250), 178.0)
    mask = _lettered(easel, sheet, 220 if micro else 430, 60 if micro else 100)
    hue = mix(easel.air.glow, WHITE, 0.35)
    if micro:
        sheet.stamp(mask, x, y, easel.air.ink, 0.9, soft=5)
        sheet.stamp(mask, x, y, WHITE, 0.95, soft=0.5)
        easel.hang(sheet, 1.09, soft=0)
        return
    sheet.stamp(mask, x, y, easel.air.ink, 0.4, soft=6)
    sheet.stamp(mask, x, y, hue, 0.6, soft=8, screen=True)
    sheet.stamp(mask, x, y, mix(hue, WHITE, 0.5), 0.9, soft=0.6)
    rng = easel.chance("grains")
    rows, columns = np.nonzero(mask > 200)
    for at in rng.integers(0, max(1, len(rows)), 26 if len(rows) else 0):
        dx, dy = (columns[at] - mask.shape[1] / 2) / sheet.scale, (rows[at] - mask.shape[0] / 2) / sheet.scale
        sheet.glow(x + dx + rng.normal(0, 2), y + dy + rng.normal(0, 2), rng.uniform(4, 11), hue, 0.8)
    easel.hang(sheet, 1.2 if not easel.afloat else 0.6, soft=0)
