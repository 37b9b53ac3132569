"""Which pixels of a cut are of the face: told apart by colour and place, which are learnt from the set itself.

Nobody draws a mask. A canonical cut says roughly where a face is: an oval. Of all cuts of a set, colours inside the
oval and outside it are counted; by Bayes' rule every pixel gets a probability of both its colour and its place; with
these, colours and places are counted again (Dempster et al. 1977, a mixture of two). Hair, background, collar and
dark things before a face fall out of the oval, whatever their shape; a hand has a face's colour and does not. Each
mask is then laid along the edges of its own picture (the guided filter, He et al. 2013, eq. 5-8).

Shapes: N cuts, H rows, W columns, Q colours.
"""

import cv2
import numpy as np

SIDE = 96
"""Of the pictures on which masks are found."""
ROUNDS = 6
LEVELS = (26, 64, 64)
"""Of Lab in which colours are counted."""
OVAL = (128.0, 132.0, 70.0, 92.0)
"""Centre and half axes of a face in a canonical cut of 256."""
CORE = (128.0, 136.0, 44.0, 62.0)
"""Of its middle, which is face whatever its colour: shine, brows and lips are."""
BLOCK = 256
"""Cuts that are looked at at once."""


def find_masks(cuts_NHWC: np.ndarray) -> np.ndarray:
    """Masks (NHW, 96 x 96, uint8, 255 is face) of canonical cuts (RGB, uint8) of one person."""
    lab_NHWC = np.stack([cv2.cvtColor(_small(cut), cv2.COLOR_RGB2LAB) for cut in cuts_NHWC])
    oval_HW, core_HW = oval(OVAL), oval(CORE)
    place_HW, face_NHW = oval_HW, np.broadcast_to(oval_HW, lab_NHWC.shape[:3]).astype(np.float32)
    for _ in range(ROUNDS):
        face_Q, rest_Q = _counted(lab_NHWC, face_NHW), _counted(lab_NHWC, 1 - face_NHW)
        for start in range(0, len(lab_NHWC), BLOCK):
            colours = _colours(lab_NHWC[start : start + BLOCK])
            face, rest = face_Q[colours] * place_HW, rest_Q[colours] * (1 - place_HW)
            face_NHW[start : start + BLOCK] = face / (face + rest)
        for face_HW, lab_HWC in zip(face_NHW, lab_NHWC, strict=True):
            face_HW[:] = np.maximum(_along_edges(lab_HWC[..., 0].astype(np.float32) / 255, face_HW), core_HW)
        seen_HW = face_NHW.mean(0)
        place_HW = (oval_HW * (0.5 + 0.5 * seen_HW / max(float(seen_HW.max()), 1e-6))).clip(1e-3, 0.97)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (9, 9))
    return np.stack([(cv2.morphologyEx(face, cv2.MORPH_CLOSE, kernel) * 255).round() for face in face_NHW]).astype(
        np.uint8
    )


def oval(shape: tuple[float, float, float, float]) -> np.ndarray:
    """How probably each place of a canonical cut is in a soft oval."""
    across, down, half_width, half_height = shape
    rows, columns = (np.mgrid[:SIDE, :SIDE] + 0.5) * 256 / SIDE
    distance = np.hypot((columns - across) / half_width, (rows - down) / half_height)
    return (1 / (1 + np.exp((distance - 1) * 9))).astype(np.float32)


def _small(cut_HWC: np.ndarray) -> np.ndarray:
    return cv2.resize(cut_HWC, (SIDE, SIDE), interpolation=cv2.INTER_AREA)


def _colours(lab_NHWC: np.ndarray) -> np.ndarray:
    bright, green_red, blue_yellow = np.moveaxis(lab_NHWC.astype(np.int64), -1, 0)
    return (bright * LEVELS[0] // 256 * LEVELS[1] + green_red * LEVELS[1] // 256) * LEVELS[2] + (
        blue_yellow * LEVELS[2] // 256
    )


def _counted(lab_NHWC: np.ndarray, weight_NHW: np.ndarray) -> np.ndarray:
    """How probable each colour is among weighted pixels, smoothed over its neighbours."""
    counts = np.zeros(int(np.prod(LEVELS)))
    for start in range(0, len(lab_NHWC), BLOCK):
        colours = _colours(lab_NHWC[start : start + BLOCK]).ravel()
        counts += np.bincount(colours, weight_NHW[start : start + BLOCK].ravel(), len(counts))
    cube = counts.reshape(LEVELS)
    for axis in range(3):
        padded = np.pad(cube, [(1, 1) if axis == own else (0, 0) for own in range(3)])
        before, own, after = (np.take(padded, range(k, k + LEVELS[axis]), axis) for k in range(3))
        cube = 0.25 * before + 0.5 * own + 0.25 * after
    return (cube / cube.sum() + 1e-7).ravel().astype(np.float32)


def _along_edges(guide_HW: np.ndarray, mask_HW: np.ndarray, radius: int = 4, edge: float = 2e-3) -> np.ndarray:
    """A mask as the line through brightness that fits it best in every window. He et al. 2013, eq. 5-8."""

    def mean(values: np.ndarray) -> np.ndarray:
        return cv2.blur(values, (2 * radius + 1, 2 * radius + 1))

    guide, mask = mean(guide_HW), mean(mask_HW)
    slope = (mean(guide_HW * mask_HW) - guide * mask) / (mean(guide_HW * guide_HW) - guide * guide + edge)
    return (mean(slope) * guide_HW + mean(mask - slope * guide)).clip(0, 1)
