"""Numbers that look thrown but follow from what they are thrown for, in any process."""

import hashlib


def seed_of(*parts: object) -> int:
    """A seed from 0 to 2**31 - 1 that depends on all the parts and on nothing else."""
    key = "\x1f".join(str(part) for part in parts)
    return int.from_bytes(hashlib.sha256(key.encode(errors="replace")).digest()[:4]) >> 1


def choice(options, *parts: object):
    """One of the options, the same one for the same parts."""
    return options[seed_of(*parts) % len(options)]
