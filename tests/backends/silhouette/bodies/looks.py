"""Figures for the tests of bodies: cut, measured, inked."""

import numpy as np

from filmgen.backends.silhouette.bodies import CutOut, Stance, cut_out
from filmgen.film.story import Look

MAN = Look(gender="man", wears=("coat", "fedora"))
WOMAN = Look(gender="woman", wears=("dress", "bun"))
CHILD = Look(age="child", height=1.2)
BEAST = Look(body="many-legged", covering="fur", height=3.0, features=("eight-legs",))
DOG = Look(body="quadruped", covering="fur", height=0.7, outline="dog")


def cut(look: Look = MAN, scale: float = 100.0, seed: int = 3, holding: str = "", **stance: object) -> CutOut:
    return cut_out(look, Stance(**stance), holding, scale, seed)  # type: ignore[arg-type]


def points(cutout: CutOut, kind: str = "solid") -> np.ndarray:
    """All points of one kind of part, (N, 2)."""
    return np.concatenate([c.reshape(-1, 2) for part in cutout.parts if part.kind == kind for c in part.contours])


def same(first: CutOut, second: CutOut) -> bool:
    if len(first.parts) != len(second.parts):
        return False
    return all(
        np.array_equal(a, b)
        for one, other in zip(first.parts, second.parts, strict=True)
        for a, b in zip(one.contours, other.contours, strict=True)
    )
