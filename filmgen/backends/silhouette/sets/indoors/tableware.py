"""What lies on a table, as outlines in metres: standing at (0, 0), y up."""

import math
from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.outlines import Outline, bar, box, curve, oval, points, rounded

Ware = Callable[[np.random.Generator], list[Outline]]


def _telephone(_: np.random.Generator) -> list[Outline]:
    body = curve((-0.13, 0, 1), (-0.10, 0.08), (-0.05, 0.13), (0.05, 0.13), (0.10, 0.08), (0.13, 0, 1))
    receiver = curve(
        (-0.17, 0.13), (-0.15, 0.2), (0, 0.17), (0.15, 0.2), (0.17, 0.13), (0.1, 0.14), (0, 0.145), (-0.1, 0.14)
    )
    return [body, receiver]


def _books(_: np.random.Generator) -> list[Outline]:
    return [
        box(-0.15 + 0.02 * math.sin(3 * at), 0.05 * at + 0.002, 0.15 + 0.03 * math.cos(5 * at), 0.05 * (at + 1))
        for at in range(4)
    ]


def _papers(_: np.random.Generator) -> list[Outline]:
    heights = (0.05, 0.08, 0.11)
    return [points((-0.2, 0), (-0.18, high), (0.08 + high * 0.7, high), (0.16, 0)) for high in heights]


def _scales(_: np.random.Generator) -> list[Outline]:
    pans = [
        curve((-0.31, 0.22, 1), (-0.13, 0.22, 1), (-0.22, 0.16)),
        curve((0.13, 0.18, 1), (0.31, 0.18, 1), (0.22, 0.12)),
    ]
    strings = [bar(-0.22, 0.4, -0.22, 0.22, 0.005), bar(0.22, 0.36, 0.22, 0.18, 0.005)]
    frame = [bar(0, 0, 0, 0.42, 0.02), bar(-0.22, 0.40, 0.22, 0.36, 0.015), rounded(-0.1, 0, 0.1, 0.03, 0.01)]
    return [*frame, *pans, *strings]


def _urn(_: np.random.Generator) -> list[Outline]:
    tap = box(0.14, 0.14, 0.22, 0.18)
    return [rounded(-0.16, 0.04, 0.16, 0.5, 0.06), box(-0.12, 0, 0.12, 0.05), oval(0, 0.52, 0.12, 0.05), tap]


def _typewriter(_: np.random.Generator) -> list[Outline]:
    body = curve((-0.2, 0, 1), (-0.2, 0.06), (0.02, 0.14), (0.16, 0.14), (0.2, 0, 1))
    return [body, rounded(-0.06, 0.13, 0.24, 0.2, 0.02), box(0.02, 0.18, 0.14, 0.34)]


def _radio(_: np.random.Generator) -> list[Outline]:
    return [rounded(-0.2, 0, 0.2, 0.24, 0.08)]


def _candle(_: np.random.Generator) -> list[Outline]:
    return [box(-0.02, 0, 0.02, 0.22), rounded(-0.07, 0, 0.07, 0.03, 0.01)]


def _bread(_: np.random.Generator) -> list[Outline]:
    return [curve((-0.16, 0, 1), (-0.17, 0.08), (-0.05, 0.13), (0.1, 0.11), (0.17, 0.05), (0.16, 0, 1))]


def _vase(rng: np.random.Generator) -> list[Outline]:
    jar = curve((-0.05, 0, 1), (-0.08, 0.1), (-0.04, 0.2, 1), (0.04, 0.2, 1), (0.08, 0.1), (0.05, 0, 1))
    stems: list[Outline] = []
    for at in range(5):
        tip = ((at - 2) * 0.06 + rng.uniform(-0.02, 0.02), rng.uniform(0.36, 0.5))
        stems += [bar(0, 0.18, *tip, 0.008), oval(*tip, 0.03, 0.035)]
    return [jar, *stems]


WARES: dict[str, Ware] = {
    "telephone": _telephone,
    "books": _books,
    "papers": _papers,
    "scales": _scales,
    "urn": _urn,
    "typewriter": _typewriter,
    "vase": _vase,
    "radio": _radio,
    "candle": _candle,
    "candles": _candle,
    "bread": _bread,
}
