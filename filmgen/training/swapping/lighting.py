"""How a face that comes from elsewhere is put into the light of a film: its colours, its contrast, and its edge.

Shapes: H rows, W columns, 3 = red, green, blue or L, a, b. Lab is CIE's, with L from 0 to 100.
"""

from dataclasses import dataclass
from itertools import pairwise

import cv2
import numpy as np

FIELD = 64
"""Rows and columns in which light is thought of: it is smooth."""
GAIN = (0.7, 1.2)
"""How much contrast may be taken from a face or given to it: what is drawn too dark grows with it."""
REACH = 12.0
"""Levels of Lab beyond which a difference at the edge is no light: hair, or the wall behind."""
MIDDLE = 0.3
"""How much it counts that nothing is added in a face's middle, beside what is added along its edge."""
BANDS = (0.8, 1.6, 3.2, 6.4)
"""Where one band of detail ends and a coarser one begins, in pixels of a cut of 128: pores, lashes, eyes, cheeks."""
LEAST, MOST = 0.3, np.array((1.5, 2.5, 2.8, 2.0))
"""How much detail may be taken from a face, and how much may be given to it, band by band: pores cannot be invented."""
CALM, SUDDEN = 0.15, 8.0
"""What share of a new look at the light counts, from frame to frame; and from how many levels of Lab on all of it does:
a lamp that is switched on is on at once."""


@dataclass
class Light:
    """How one face is lit: what its colours are multiplied by, what is added everywhere, and what towards its edge; and
    what the lightness of each of its bands of detail is multiplied by."""

    gain_3: np.ndarray
    offset_3: np.ndarray
    edge_HW3: np.ndarray
    detail_4: np.ndarray

    def towards(self, other: "Light") -> "Light":
        """The light a frame later, `other` being a fresh look at it: calm where nothing happens, so that nothing
        flickers, and at once where something does."""
        jump = float(np.abs(other.offset_3 - self.offset_3).max())
        share = CALM + (1 - CALM) * min(1.0, jump / SUDDEN) ** 2
        mixed = (mine + share * (theirs - mine) for mine, theirs in zip(self._all, other._all, strict=True))
        return Light(*mixed)

    @property
    def _all(self) -> tuple[np.ndarray, ...]:
        return self.gain_3, self.offset_3, self.edge_HW3, self.detail_4


def look(film_HW3: np.ndarray, face_HW3: np.ndarray, mask_HW: np.ndarray) -> Light:
    """How a face has to be lit so that it belongs in a film: both RGB, 0 to 1, of any one size, under a soft mask.

    Mean and spread are taken over, as Reinhard and others do (IEEE CG&A 2001), the spread within bounds; what then is
    still other along the mask's edge is spread over its inside, as smooth as it can be: a membrane (Pérez, Gangnet and
    Blake, SIGGRAPH 2003), held in the middle, for a shadow on one cheek is not to darken the nose. What differs at the
    edge by more than light could, which is hair or a wall, has no say. Detail is as strong as the film's, band by band
    (Burt and Adelson, ACM TOG 1983): a network draws softly, and who moves in a film is blurred.
    """
    film_lab, face_lab = (cv2.cvtColor(_field(picture), cv2.COLOR_RGB2LAB) for picture in (film_HW3, face_HW3))
    field_HW = _field(mask_HW)
    (film_mean, film_spread), (face_mean, face_spread) = (
        _spread(lab, field_HW[..., None]) for lab in (film_lab, face_lab)
    )
    gain_3 = np.clip(film_spread / np.maximum(face_spread, 1e-3), *GAIN)
    offset_3 = film_mean - gain_3 * face_mean
    apart_HW3 = film_lab - (gain_3 * face_lab + offset_3)
    rim_HW = 4 * field_HW * (1 - field_HW) * np.exp(-((np.linalg.norm(apart_HW3, axis=2) / REACH) ** 2))
    held_HW = rim_HW + MIDDLE * field_HW**2
    edge_HW3 = membrane(apart_HW3 * (rim_HW / np.maximum(held_HW, 1e-6))[..., None], held_HW)
    film_4, face_4 = (
        _loudness(cv2.cvtColor(picture, cv2.COLOR_RGB2LAB)[..., 0], mask_HW) for picture in (film_HW3, face_HW3)
    )
    return Light(gain_3, offset_3, edge_HW3, np.clip(film_4 / np.maximum(face_4, 1e-3), LEAST, MOST))


def lit(face_HW3: np.ndarray, light: Light, edge: bool = True) -> np.ndarray:
    """A face (RGB, 0 to 1, any size) in that light."""
    lab_HW3 = cv2.cvtColor(face_HW3, cv2.COLOR_RGB2LAB)
    bands, rest_HW = _bands(lab_HW3[..., 0])
    lab_HW3[..., 0] = rest_HW
    lab_HW3 = lab_HW3 * light.gain_3 + light.offset_3
    lab_HW3[..., 0] += sum(strength * band for strength, band in zip(light.detail_4, bands, strict=True))
    if edge:
        lab_HW3 += cv2.resize(light.edge_HW3, face_HW3.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    return np.clip(cv2.cvtColor(lab_HW3.astype(np.float32), cv2.COLOR_LAB2RGB), 0, 1)


def _field(picture: np.ndarray) -> np.ndarray:
    return cv2.resize(picture, (FIELD, FIELD), interpolation=cv2.INTER_AREA)


def _bands(light_HW: np.ndarray) -> tuple[list[np.ndarray], np.ndarray]:
    """A picture as bands of detail, the finest first, and what is left of it."""
    soft = [light_HW, *(cv2.GaussianBlur(light_HW, (0, 0), width * len(light_HW) / 128) for width in BANDS)]
    return [fine - coarse for fine, coarse in pairwise(soft)], soft[-1]


def _loudness(light_HW: np.ndarray, mask_HW: np.ndarray) -> np.ndarray:
    """How strong each band of detail is under a mask."""
    whole = max(float(mask_HW.sum()), 1e-6)
    return np.array([np.sqrt((band * band * mask_HW).sum() / whole) for band in _bands(light_HW)[0]])


def membrane(field_HW3: np.ndarray, weight_HW: np.ndarray) -> np.ndarray:
    """The field where it has weight, and what is smooth between: pulled down to a point and pushed up again (Gortler
    and others, The Lumigraph, SIGGRAPH 1996)."""
    heavy_HW3 = field_HW3 * weight_HW[..., None]
    if len(weight_HW) == 1:
        return heavy_HW3 / max(float(weight_HW[0, 0]), 1e-6)
    half = (weight_HW.shape[1] // 2, weight_HW.shape[0] // 2)
    coarse_HW = cv2.resize(weight_HW, half, interpolation=cv2.INTER_AREA)
    coarse_HW3 = cv2.resize(heavy_HW3, half, interpolation=cv2.INTER_AREA) / np.maximum(coarse_HW, 1e-6)[..., None]
    smooth_HW3 = cv2.resize(membrane(coarse_HW3, np.minimum(1, 4 * coarse_HW)), weight_HW.shape[1::-1])
    share_HW1 = np.minimum(1, weight_HW)[..., None]
    return share_HW1 * field_HW3 + (1 - share_HW1) * smooth_HW3


def _spread(lab_HW3: np.ndarray, weight_HW1: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """The mean and the standard deviation of colours under a weight."""
    whole = max(float(weight_HW1.sum()), 1e-6)
    mean_3 = (lab_HW3 * weight_HW1).sum((0, 1)) / whole
    return mean_3, np.sqrt((((lab_HW3 - mean_3) ** 2) * weight_HW1).sum((0, 1)) / whole)
