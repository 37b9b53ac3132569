"""One thing that is wrong with a screenplay."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Finding:
    """What a check found. A weight of 10 is a broken sentence, 1 a blemish."""

    check: str
    message: str
    weight: float
