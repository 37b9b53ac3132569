"""How much of everything a film of a length has room for: scenes, beats, places, people, lines."""

from itertools import pairwise

from filmgen.film.story import Brief
from filmgen.studio.fingerprint import fingerprint

_SCENES = ((15, 1), (30, 2), (60, 3), (90, 4), (180, 6), (300, 9), (600, 16))
_BEATS = ((15, 3), (30, 4), (60, 6), (90, 8), (180, 12), (300, 16), (600, 24))
FRAMES = 24
"""A second, as briefs count it."""


def seconds(brief: Brief) -> float:
    return brief.seed.runtime / FRAMES


def num_scenes(brief: Brief) -> int:
    return _between(_SCENES, seconds(brief))


def num_beats(brief: Brief) -> int:
    return _between(_BEATS, seconds(brief))


def num_places(brief: Brief) -> tuple[int, int]:
    """Fewest and most places: as few as can be built well, as many as keep the film from standing still."""
    length = seconds(brief)
    return (1, 1) if length < 30 else (1, 2) if length < 80 else (2, 3) if length < 400 else (3, 4)


def num_people(brief: Brief) -> tuple[int, int]:
    return (2, 2) if seconds(brief) < 30 else (2, 3) if seconds(brief) < 120 else (2, 4)


def num_lines(brief: Brief, scenes: int) -> tuple[int, ...]:
    """How many lines each scene has, the later ones of equals one more; every scene has one at least."""
    from filmgen.backends.judgement import lines_wanted

    fewest, most = lines_wanted(seconds(brief))
    whole = max(scenes, (fewest + most) // 2)
    return tuple(whole * (at + 1) // scenes - whole * at // scenes for at in range(scenes))


def chance(brief_or_seed: object, *words: object) -> int:
    """A number for one question from what was asked for, the same in every process."""
    return int(fingerprint((brief_or_seed, *(str(word) for word in words)))[:8], 16) % 2**31


def _between(table: tuple[tuple[int, int], ...], length: float) -> int:
    for (low, few), (high, many) in pairwise(table):
        if length <= high:
            return round(few + max(0.0, (length - low) / (high - low)) * (many - few))
    return table[-1][1]
