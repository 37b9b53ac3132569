"""What else stands on the ground and is cut out: posts, trunks, crosses, the frame of a door before the room."""

import cv2
import numpy as np

from filmgen.backends.multiplane.figures import Standee, matte_of, outlined
from filmgen.backends.multiplane.infill import closed

SMALL = 512
"""Pixels across the picture in which it is looked for."""
DARKER = 0.34
"""By how much of its brightness the surroundings must be brighter than what stands before them."""
HIGHER = 0.14
"""How much nearer its foot must be than what is seen behind its head: what lies on the ground is not cut."""
SHARP = 0.72
"""How much of its outline must be an edge in the picture."""
WIDEST = 0.16
"""Shares of the width: what is wider is a wall, and moves well enough with the ground."""


def upright(picture: np.ndarray, near: np.ndarray, found: tuple[Standee, ...]) -> tuple[np.ndarray, np.ndarray] | None:
    """A matte of everything that stands, and how near each of it is (as near as its foot); None where nothing does.

    Left in the backdrop, a post would bend: its foot is nearer than the air about its head.
    """
    height, width = picture.shape[:2]
    size = (SMALL, max(16, round(SMALL * height / width)))
    grey = cv2.cvtColor(cv2.resize(picture, size, interpolation=cv2.INTER_AREA), cv2.COLOR_BGR2GRAY).astype(np.float32)
    people = np.zeros(size[::-1], bool)
    for standee in found:
        people |= cv2.resize(standee.matte, size, interpolation=cv2.INTER_AREA) > 0.04
    people = cv2.dilate(people.astype(np.uint8), np.ones((7, 7))) > 0
    dark = _dark(grey, ~people)
    ground = cv2.resize(near, size, interpolation=cv2.INTER_AREA)
    foot = _risen(ground, dark)
    tall = dark & (foot - ground > HIGHER)
    mask = _pieces(grey, dark, tall)
    if mask.mean() < 0.0006:
        return None
    hole = (~mask).astype(np.uint8)
    depth = closed(_whole_pieces(foot, mask), hole)
    whole = cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY).astype(np.float32) / 255
    return matte_of(whole, mask, SMALL), cv2.resize(depth, (width, height), interpolation=cv2.INTER_LINEAR)


def _dark(grey: np.ndarray, known: np.ndarray) -> np.ndarray:
    """What is darker than what is to the left and right of it, on at least one side by far."""
    across = 2 * round(WIDEST * SMALL / 2) + 1
    light = np.where(known, grey, 0)
    reach = np.ones((1, across // 2), np.uint8)
    left = cv2.dilate(light, reach, anchor=(across // 2 - 1, 0))
    right = cv2.dilate(light, reach, anchor=(0, 0))
    edge = np.zeros_like(left, bool)
    edge[:, : across // 2], edge[:, -(across // 2) :] = True, True
    least = np.where(edge, np.maximum(left, right), np.minimum(left, right))
    dark = (least - grey > DARKER * (least + 12)) & known
    return cv2.morphologyEx(dark.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((5, 3))) > 0


def _risen(ground: np.ndarray, dark: np.ndarray) -> np.ndarray:
    """As near as the lowest point of the same dark column."""
    foot = ground.copy()
    for row in range(len(foot) - 2, -1, -1):
        here = dark[row] & dark[row + 1]
        foot[row] = np.where(here, np.maximum(foot[row], foot[row + 1]), foot[row])
    return foot


def _pieces(grey: np.ndarray, dark: np.ndarray, tall: np.ndarray) -> np.ndarray:
    """The pieces of the dark of which a good part stands tall."""
    count, labels, facts, _ = cv2.connectedComponentsWithStats(dark.astype(np.uint8), connectivity=8)
    standing = np.bincount(labels[tall], minlength=count)
    good = [
        piece
        for piece in range(1, count)
        if facts[piece, cv2.CC_STAT_AREA] > 40 and standing[piece] > 0.35 * facts[piece, cv2.CC_STAT_AREA]
        and facts[piece, cv2.CC_STAT_HEIGHT] > 0.06 * len(dark) and outlined(grey, labels == piece) > SHARP
    ]  # fmt: skip
    return np.isin(labels, good)


def _whole_pieces(foot: np.ndarray, mask: np.ndarray) -> np.ndarray:
    """One depth for each piece: it stands on one foot."""
    count, labels = cv2.connectedComponents(mask.astype(np.uint8), connectivity=8)
    depth = foot.copy()
    for piece in range(1, count):
        inside = labels == piece
        depth[inside] = np.percentile(foot[inside], 90)
    return depth.astype(np.float32)
