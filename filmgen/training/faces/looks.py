"""Who is who, without a network: what a face looks like as numbers, near for one person and far for two.

Edges by direction (N. Dalal and B. Triggs, Histograms of oriented gradients for human detection, CVPR 2005) of the
inner face and of its mirror image, as heads turn both ways, and its colours. Good enough to tell those apart who are in
one film; not to know anybody again elsewhere.
"""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from filmgen.training.faces.aligning import FACE, SIZE

SAME = 0.4
"""How far apart the mean looks of one person in two shots may be. Of two signers in ten clips: one person 0.09 to 0.26,
two people 0.50 to 0.60."""
ALONE = 0.07
"""The square of how far a single look is from its person's mean: 0.01 to 0.06 there."""
PACE = 12
"""Frames after which a face that is followed looks otherwise, and counts as seen once more."""
COLOUR = 0.006
"""What a level of colour (CIE Lab) counts beside the edges."""
MOST = 600
"""Looks that are compared each with each."""
_EDGES = cv2.HOGDescriptor((64, 64), (16, 16), (8, 8), (8, 8), 9)


def descriptor(cut: np.ndarray) -> np.ndarray:
    """What a face looks like, of its canonical cut (RGB, uint8). The mean of many such is their person's look."""
    edge = round((1 - FACE / SIZE) / 2 * cut.shape[0])
    face = cv2.resize(cut[edge:-edge, edge:-edge], (64, 64), interpolation=cv2.INTER_AREA)
    grey = cv2.cvtColor(face, cv2.COLOR_RGB2GRAY)
    edges = (_EDGES.compute(grey) + _EDGES.compute(np.ascontiguousarray(grey[:, ::-1]))).ravel()
    small = cv2.resize(face, (4, 4), interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    colours = cv2.cvtColor(small, cv2.COLOR_RGB2LAB)
    colours[..., 0] -= colours[..., 0].mean()
    return np.concatenate((edges / max(1e-6, float(np.linalg.norm(edges))), COLOUR * colours.ravel()))


def apart(one: np.ndarray, other: np.ndarray) -> float:
    """How far apart two looks are: 0 for the same."""
    return float(np.linalg.norm(one - other))


def alike(one: np.ndarray, other: np.ndarray, many: int = 10_000, others: int = 10_000) -> bool:
    """Whether two mean looks are of one person; `many` and `others` are of how many looks they are the means."""
    surplus = ALONE / max(1.0, many / PACE) + ALONE / max(1.0, others / PACE)
    return apart(one, other) ** 2 - surplus < SAME**2


def people(looks: Sequence[np.ndarray], counts: Sequence[int], beside: Callable[[int, int], bool]) -> list[list[int]]:
    """Which of some mean looks (of so many faces each) are of one person: their numbers, who was seen most first.

    The two nearest are joined again and again, as long as those two are alike; but never two of which `beside` says
    that they were in one picture. Of very many, those seen least are added to whom they are like.
    """
    order = sorted(range(len(looks)), key=lambda number: -counts[number])
    found = _joined([_Person([number], looks[number], counts[number]) for number in order[:MOST]], beside)
    for number in order[MOST:]:
        far = [apart(one.look, looks[number]) for one in found]
        near = found[int(np.argmin(far))]
        if alike(near.look, looks[number], round(near.weight), counts[number]):
            near.members.append(number)
        else:
            found.append(_Person([number], looks[number], counts[number]))
    return [sorted(one.members) for one in sorted(found, key=lambda one: (-one.weight, min(one.members)))]


@dataclass
class _Person:
    members: list[int]
    look: np.ndarray
    weight: float

    @property
    def surplus(self) -> float:
        """How much further than this person another look of theirs may be, the square of it: few faces say little."""
        return ALONE / max(1.0, self.weight / PACE)


def _joined(found: list[_Person], beside: Callable[[int, int], bool]) -> list[_Person]:
    """Join whoever is alike, the nearest first."""
    far = np.full((len(found), len(found)), np.inf)

    def measure(row: int) -> None:
        """How far somebody is from everybody else, less what may be chance; infinitely where both were in a picture."""
        one = found[row]
        for column, other in enumerate(found):
            if column != row and other.members:
                both = any(beside(mine, theirs) for mine in one.members for theirs in other.members)
                gap = np.inf if both else apart(one.look, other.look) ** 2 - one.surplus - other.surplus
                far[row, column] = far[column, row] = gap

    for row in range(len(found)):
        measure(row)
    while len(found) > 1:
        first, second = divmod(int(far.argmin()), len(found))
        if far[first, second] >= SAME**2:
            break
        one, other = found[first], found[second]
        whole = one.weight + other.weight
        one.look = (one.look * one.weight + other.look * other.weight) / whole
        one.members, one.weight, other.members = one.members + other.members, whole, []
        far[second] = far[:, second] = np.inf
        measure(first)
    return [one for one in found if one.members]
