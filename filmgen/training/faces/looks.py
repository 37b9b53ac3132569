"""Who is who, without a network: what a face looks like as numbers, near for one person and far for two.

Edges by direction (N. Dalal and B. Triggs, Histograms of oriented gradients for human detection, CVPR 2005) of the
inner face, and its colours. Good enough to tell those apart who are in one film; not to know anybody again elsewhere.
"""

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.training.faces.aligning import FACE, SIZE

SAME = 0.46
"""How far apart the mean looks of one person in two shots may be. Of two signers in ten clips: one person 0.14 to 0.33,
two people 0.59 to 0.69."""
ALONE = 0.1
"""The square of how far a single look is from its person's mean: 0.02 to 0.10 there."""
PACE = 12
"""Frames after which a face that is followed looks otherwise, and counts as seen once more."""
COLOUR = 0.006
"""What a level of colour (CIE Lab) counts beside the edges."""
_EDGES = cv2.HOGDescriptor((64, 64), (16, 16), (8, 8), (8, 8), 9)


def descriptor(cut: np.ndarray) -> np.ndarray:
    """What a face looks like, of its canonical cut (RGB, uint8). The mean of many such is their person's look."""
    edge = round((1 - FACE / SIZE) / 2 * cut.shape[0])
    face = cv2.resize(cut[edge:-edge, edge:-edge], (64, 64), interpolation=cv2.INTER_AREA)
    edges = _EDGES.compute(cv2.cvtColor(face, cv2.COLOR_RGB2GRAY)).ravel()
    small = cv2.resize(face, (4, 4), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    colours = cv2.cvtColor(small, cv2.COLOR_RGB2LAB)
    colours[..., 0] -= colours[..., 0].mean()
    return np.concatenate((edges / max(1e-6, float(np.linalg.norm(edges))), COLOUR * colours.ravel()))


def apart(one: np.ndarray, other: np.ndarray) -> float:
    """How far apart two looks are: 0 for the same."""
    return float(np.linalg.norm(one - other))


def alike(one: np.ndarray, other: np.ndarray, many: int = 10_000, others: int = 10_000) -> bool:
    """Whether two mean looks are of one person; `many` and `others` are of how many looks they are the means."""
    surplus = ALONE * (1 / max(1.0, many / PACE) + 1 / max(1.0, others / PACE))
    return apart(one, other) ** 2 - surplus < SAME**2


@dataclass
class _Somebody:
    members: list[int]
    look: np.ndarray
    weight: float


def people(looks: Sequence[np.ndarray], counts: Sequence[int]) -> list[list[int]]:
    """Which of some mean looks (of so many faces each) are of one person: their numbers, who was seen most first.

    The two nearest are joined again and again, as long as those two are alike.
    """
    found = [_Somebody([number], look, count) for number, (look, count) in enumerate(zip(looks, counts, strict=True))]
    while len(found) > 1:
        means = np.stack([one.look for one in found])
        far = np.square(means[:, None] - means[None]).sum(-1)
        seen = np.array([ALONE / max(1.0, one.weight / PACE) for one in found])
        far = far - seen[:, None] - seen[None]
        np.fill_diagonal(far, np.inf)
        first, second = divmod(int(far.argmin()), len(found))
        if far[first, second] >= SAME**2:
            break
        one, other = found[min(first, second)], found.pop(max(first, second))
        whole = one.weight + other.weight
        one.look = (one.look * one.weight + other.look * other.weight) / whole
        one.members, one.weight = sorted(one.members + other.members), whole
    return [one.members for one in sorted(found, key=lambda one: (-one.weight, one.members))]
