"""A line made longer or shorter without another pitch, for models that know one pace only.

Overlapping pieces are laid where they continue each other best (WSOLA: Verhelst and Roelands, 1993).
"""

import numpy as np

PIECE, SEARCH = 1920, 480
"""Samples at 48 kHz: forty milliseconds, and how far a better place is looked for."""


def stretched(sound: np.ndarray, factor: float) -> np.ndarray:
    """The sound `factor` times as long."""
    if abs(factor - 1) < 0.01 or len(sound) < 4 * PIECE:
        return sound
    hop = PIECE // 2
    window = np.hanning(PIECE + 1)[:-1].astype(np.float32)
    padded = np.pad(sound, (SEARCH, PIECE + SEARCH + hop))
    count = int(len(sound) * factor) // hop + 1
    whole = np.zeros(count * hop + PIECE, np.float32)
    place = SEARCH
    for number in range(count):
        wanted = SEARCH + int(number * hop / factor)
        if number:
            place = _continued(padded, place + hop, min(wanted, len(padded) - PIECE - SEARCH))
        whole[number * hop : number * hop + PIECE] += padded[place : place + PIECE] * window
    return whole[: int(len(sound) * factor)]


def _continued(sound: np.ndarray, natural: int, wanted: int) -> int:
    """The place near `wanted` where the sound is most like what would have come at `natural`."""
    model = sound[natural : natural + PIECE]
    around = sound[wanted - SEARCH : wanted + SEARCH + len(model)]
    likeness = np.correlate(around[::4], model[::4], "valid")
    return wanted - SEARCH + 4 * int(likeness.argmax())
