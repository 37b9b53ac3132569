"""How a face that comes from elsewhere is put into the light of a film: its colours, its contrast, and its edge.

Shapes: H rows, W columns, 3 = red, green, blue or L, a, b. Lab is CIE's, with L from 0 to 100.
"""

from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.training.faces.quality import sharpness

FIELD = 64
"""Rows and columns in which light is thought of: it is smooth."""
GAIN = (0.7, 1.4)
"""How much contrast may be taken from a face or given to it."""
REACH = 12.0
"""Levels of Lab beyond which a difference at the edge is no light: hair, or the wall behind."""
SOFT = (0.0, 0.6, 0.9, 1.3, 1.8, 2.5, 3.5)
"""By how much a face may be softened, in pixels of a cut of 128."""
CALM, SUDDEN = 0.15, 8.0
"""What share of a new look at the light counts, from frame to frame; and from how many levels of Lab on all of it does:
a lamp that is switched on is on at once."""


@dataclass
class Light:
    """How one face is lit: what its colours are multiplied by, what is added everywhere, and what towards its edge; and
    how soft it is, in pixels of a cut of 128."""

    gain_3: np.ndarray
    offset_3: np.ndarray
    edge_HW3: np.ndarray
    soft: float = 0.0

    def towards(self, other: "Light") -> "Light":
        """The light a frame later, `other` being a fresh look at it: calm where nothing happens, so that nothing
        flickers, and at once where something does."""
        jump = float(np.abs(other.offset_3 - self.offset_3).max())
        share = CALM + (1 - CALM) * min(1.0, jump / SUDDEN) ** 2
        mixed = (mine + share * (theirs - mine) for mine, theirs in zip(self._all, other._all, strict=True))
        return Light(*mixed, (self.soft + other.soft) / 2)

    @property
    def _all(self) -> tuple[np.ndarray, ...]:
        return self.gain_3, self.offset_3, self.edge_HW3


def look(film_HW3: np.ndarray, face_HW3: np.ndarray, mask_HW: np.ndarray) -> Light:
    """How a face has to be lit so that it belongs in a film: both in Lab, at the size of a field, under a soft mask.

    Mean and spread are taken over, as Reinhard and others do (IEEE CG&A 2001), the spread within bounds; what then is
    still other along the mask's edge is spread over its inside, as smooth as it can be: a membrane (Pérez, Gangnet and
    Blake, SIGGRAPH 2003). What differs there by more than light could, which is hair or a wall, has no say.
    """
    weight_HW1 = mask_HW[..., None]
    (film_mean, film_spread), (face_mean, face_spread) = (_spread(lab, weight_HW1) for lab in (film_HW3, face_HW3))
    gain_3 = np.clip(film_spread / np.maximum(face_spread, 1e-3), *GAIN)
    offset_3 = film_mean - gain_3 * face_mean
    apart_HW3 = film_HW3 - (gain_3 * face_HW3 + offset_3)
    rim_HW = 4 * mask_HW * (1 - mask_HW) * np.exp(-((np.linalg.norm(apart_HW3, axis=2) / REACH) ** 2))
    return Light(gain_3, offset_3, membrane(apart_HW3, rim_HW))


def softness(film_HW3: np.ndarray, face_HW3: np.ndarray) -> float:
    """How soft a face (RGB, 0 to 1) has to be so that it is no sharper than the film's (RGB, uint8) under it: who moves
    is blurred, and lenses are not all the same."""
    wanted, scale = sharpness(film_HW3), len(face_HW3) / 128
    levels_HW3 = (face_HW3 * 255).astype(np.uint8)
    for soft in SOFT[:-1]:
        if sharpness(cv2.GaussianBlur(levels_HW3, (0, 0), soft * scale) if soft else levels_HW3) <= wanted:
            return soft
    return SOFT[-1]


def lit(face_HW3: np.ndarray, light: Light, edge: bool = True) -> np.ndarray:
    """A face (RGB, 0 to 1, any size) in that light, and as soft."""
    if light.soft > SOFT[1] / 2:
        face_HW3 = cv2.GaussianBlur(face_HW3, (0, 0), light.soft * len(face_HW3) / 128)
    lab_HW3 = cv2.cvtColor(face_HW3, cv2.COLOR_RGB2LAB) * light.gain_3 + light.offset_3
    if edge:
        lab_HW3 += cv2.resize(light.edge_HW3, face_HW3.shape[1::-1], interpolation=cv2.INTER_LINEAR)
    return np.clip(cv2.cvtColor(lab_HW3.astype(np.float32), cv2.COLOR_LAB2RGB), 0, 1)


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
