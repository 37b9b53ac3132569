"""Where chance comes from: a generator named by what it is for, the same in every process."""

import hashlib

import numpy as np


def chance(*names: object) -> np.random.Generator:
    """A generator of its own for a name such as `(place.seed, "pines")`."""
    digest = hashlib.blake2b(repr(names).encode(), digest_size=8).digest()
    return np.random.default_rng(int.from_bytes(digest, "little"))
