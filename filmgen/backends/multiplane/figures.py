"""Who stands where in a still: the paper says about where, and the picture shows exactly."""

from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.backends.silhouette.actor import BACK_HEAD
from filmgen.backends.silhouette.composition import Composition, compose, shown
from filmgen.backends.silhouette.marks import Mark
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.film.shots import Picture

SMALL = 512
"""Pixels across the picture in which somebody is looked for."""
LISTENER = 1.6
"""How near the one is over whose shoulder we look."""
TOGETHER = 0.12
"""Depths closer than this are one plane."""
SURE = 0.5
"""The least confidence with which somebody is cut out; whoever is not is left in the picture and moves with it."""

DRAWN = 0.62
"""The confidence with which the guess itself is right: the picture was painted from the same paper as it was drawn."""


@dataclass(frozen=True, eq=False)
class Standee:
    """Somebody cut out of the picture: how near, and how much of each pixel is theirs, 0 to 1. A `vague` one is only
    about there: near, but not cut out."""

    near: float
    matte: np.ndarray
    vague: bool = False


def composed(picture: Picture) -> Composition:
    """Where a picture's paper puts everyone, as the house painter does; other painters are asked for about that."""
    return compose(shown(picture))


def standees(picture: np.ndarray, composition: Composition) -> tuple[Standee, ...]:
    """Everybody who is found, farthest first. Who stands side by side is one plane."""
    height, width = picture.shape[:2]
    size = (SMALL, max(16, round(SMALL * height / width)))
    small = cv2.resize(picture, size, interpolation=cv2.INTER_AREA)
    taken = np.zeros(size[::-1], bool)
    found: list[tuple[float, np.ndarray, bool]] = []
    for near, marks in _planes(composition)[::-1]:
        guess = np.zeros(size[::-1], np.uint8)
        for mark in marks:
            _drawn(guess, mark, composition)
        if not 0.0005 < (guess > 0).mean() < 0.75:
            continue
        cut = _cut(small, guess, taken)
        if _confidence(small, guess > 0, guess) >= DRAWN:
            cut = ((guess > 0) | (cut & (cv2.dilate(guess, np.ones((5, 5), np.uint8)) > 0))) & ~taken
        sure = _confidence(small, cut, guess) * _free(cut, guess) >= SURE
        found.append((near, cut if sure else guess > 0, not sure))
        taken |= cut if sure else False
    grey = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.float32) / 255
    return tuple(
        Standee(near, _soft(mask, size, (width, height)) if vague else matte_of(grey, mask), vague)
        for near, mask, vague in found[::-1]
    )


def _planes(composition: Composition) -> list[tuple[float, list[Mark]]]:
    """Everybody by depth, farthest first."""
    planes: list[tuple[float, list[Mark]]] = []
    for mark in sorted(composition.marks, key=_near):
        if planes and _near(mark) - planes[-1][0] < TOGETHER:
            planes[-1] = (max(planes[-1][0], _near(mark)), [*planes[-1][1], mark])
        else:
            planes.append((_near(mark), [mark]))
    return planes


def _near(mark: Mark) -> float:
    return LISTENER if mark.behind_us else mark.near


def _drawn(guess: np.ndarray, mark: Mark, composition: Composition) -> None:
    """Fill in where a mark's figure would be, in place."""
    height, width = guess.shape
    across, down = width / WIDTH, height / HEIGHT
    metre, y = composition.lens.scale(mark.near), composition.lens.ground(mark.near)
    if mark.behind_us:
        metre = BACK_HEAD * HEIGHT / mark.head
        y = 0.47 * HEIGHT + mark.eye[1] * metre
    scale = metre / mark.ruler
    for part in mark.measured.parts:
        if part.kind not in ("solid", "plain"):
            continue
        for contour in part.contours:
            for outline in contour.reshape(-1, *contour.shape[-2:]):
                points = (outline * scale + (mark.x, y)) * (across, down)
                cv2.fillPoly(guess, [np.rint(points).astype(np.int32)], 255)


def _cut(small: np.ndarray, guess: np.ndarray, taken: np.ndarray) -> np.ndarray:
    """Who is at a guess, cut from the picture round them by colour (Rother et al., GrabCut, 2004)."""
    wide = _round(guess)
    core = cv2.erode(guess, np.ones((3, 3), np.uint8), iterations=max(1, _reach(guess) // 4))
    labels = np.full(guess.shape, cv2.GC_BGD, np.uint8)
    labels[wide > 0] = cv2.GC_PR_BGD
    labels[guess > 0] = cv2.GC_PR_FGD
    labels[(guess > 0) & _alike(small, core > 0)] = cv2.GC_FGD
    labels[taken] = cv2.GC_BGD
    foreground = np.isin(labels, (cv2.GC_FGD, cv2.GC_PR_FGD))
    if foreground.sum() < 12 or (~foreground).sum() < 12:
        return np.zeros(guess.shape, bool)
    cv2.setRNGSeed(1)
    cv2.grabCut(small, labels, None, np.zeros((1, 65)), np.zeros((1, 65)), 4, cv2.GC_INIT_WITH_MASK)
    cut = np.isin(labels, (cv2.GC_FGD, cv2.GC_PR_FGD)).astype(np.uint8)
    return _whole(cut, guess > 0)


def _reach(guess: np.ndarray) -> int:
    """How far from a guess somebody may be, in pixels."""
    return max(3, round(0.09 * np.sqrt((guess > 0).sum())))


def _round(guess: np.ndarray) -> np.ndarray:
    """The guess with all that is within reach of it."""
    size = 2 * _reach(guess) + 1
    return cv2.dilate(guess, cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (size, size)))


def _free(cut: np.ndarray, guess: np.ndarray) -> float:
    """From 0 to 1: whether what was cut ends by itself, and not where it was not allowed to go on."""
    mask = cut.astype(np.uint8)
    outline = (cv2.dilate(mask, np.ones((3, 3))) != mask) & ~cut
    outline[[0, -1]] = outline[:, [0, -1]] = False
    stopped = outline & (_round(guess) == 0)
    return max(0.0, 1 - 3 * float(stopped.sum() / max(1, outline.sum())))


def _alike(small: np.ndarray, core: np.ndarray) -> np.ndarray:
    """Pixels coloured as most of a guess's core are."""
    if not core.any():
        return core
    lab = cv2.cvtColor(small, cv2.COLOR_BGR2LAB).astype(np.float32)
    away = np.linalg.norm(lab - np.median(lab[core], 0), axis=2)
    return away < max(14.0, float(np.percentile(away[core], 60)))


def _whole(cut: np.ndarray, guess: np.ndarray) -> np.ndarray:
    """The pieces that belong to the guess, with their small holes filled and crumbs swept away."""
    count, labels, facts, _ = cv2.connectedComponentsWithStats(cut, connectivity=8)
    keep = np.zeros(cut.shape, bool)
    for piece in range(1, count):
        mask = labels == piece
        if facts[piece, cv2.CC_STAT_AREA] >= 6 and (mask & guess).sum() > 0.3 * mask.sum():
            keep |= mask
    holes, labels, facts, _ = cv2.connectedComponentsWithStats((~keep).astype(np.uint8), connectivity=4)
    for hole in range(1, holes):
        if facts[hole, cv2.CC_STAT_AREA] < 0.004 * cut.size:
            keep |= labels == hole
    return keep


def _confidence(small: np.ndarray, cut: np.ndarray, guess: np.ndarray) -> float:
    """From 0 to 1: whether what was cut is where it was guessed, and its outline is an edge in the picture."""
    if not cut.any():
        return 0.0
    drawn = guess > 0
    agrees = (cut & drawn).sum() / (cut | drawn).sum()
    return float(agrees) * min(1.0, 1.6 * outlined(cv2.cvtColor(small, cv2.COLOR_BGR2GRAY), cut))


def outlined(grey: np.ndarray, mask: np.ndarray) -> float:
    """From 0 to 1: how much of a mask's outline is an edge in the picture; what the frame cuts off does not count."""
    soft = cv2.GaussianBlur(grey, (0, 0), 0.8).astype(np.float32)
    slope = np.hypot(cv2.Sobel(soft, -1, 1, 0), cv2.Sobel(soft, -1, 0, 1))
    whole = mask.astype(np.uint8)
    outline = cv2.dilate(whole, np.ones((3, 3))) != cv2.erode(whole, np.ones((3, 3)))
    outline[[0, -1]] = outline[:, [0, -1]] = False
    if not outline.any():
        return 0.0
    return float((slope[outline] > max(12.0, float(np.percentile(slope, 70)))).mean())


def matte_of(grey: np.ndarray, mask: np.ndarray, small: int = SMALL) -> np.ndarray:
    """A mask at full size whose edge follows the picture's (He et al., Guided Image Filtering, 2010)."""
    size = grey.shape[::-1]
    rough = cv2.resize(mask.astype(np.float32), size, interpolation=cv2.INTER_LINEAR)
    reach = max(2, round(size[0] / small * 1.6))
    box = (2 * reach + 1, 2 * reach + 1)
    mean_grey, mean_rough = cv2.blur(grey, box), cv2.blur(rough, box)
    cover = cv2.blur(grey * rough, box) - mean_grey * mean_rough
    spread = cv2.blur(grey * grey, box) - mean_grey * mean_grey
    slope = cover / (spread + 2e-4)
    rest = mean_rough - slope * mean_grey
    matte = cv2.blur(slope, box) * grey + cv2.blur(rest, box)
    matte = np.clip((matte - 0.18) / 0.64, 0, 1)
    solid = cv2.erode(mask.astype(np.uint8), np.ones((3, 3), np.uint8)).astype(np.float32)
    return np.maximum(matte, cv2.resize(solid, size, interpolation=cv2.INTER_LINEAR))


def _soft(mask: np.ndarray, small: tuple[int, int], size: tuple[int, int]) -> np.ndarray:
    """About where somebody is."""
    blurred = cv2.GaussianBlur(mask.astype(np.float32), (0, 0), small[0] / 24)
    return cv2.resize(np.clip(blurred * 1.5, 0, 1), size, interpolation=cv2.INTER_LINEAR)
