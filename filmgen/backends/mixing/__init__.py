"""The mix: cues in, a mastered film sound and its stems out. Its own meter, rooms, ducks and limiter; no weights."""

from filmgen.backends.mixing.mixdown import mix

__all__ = ["mix"]
