"""What a parenthetical asks of a voice: a laugh or a sigh before the words, a pause, haste, a line that trails off."""

import re
from dataclasses import dataclass
from typing import Literal

Throat = Literal["laugh", "sigh", "gasp", "cough", "pause", "long-pause"]

_SOUNDS: tuple[tuple[Throat, str], ...] = (
    ("laugh", r"laugh\w*|chuckl\w*|giggl\w*|snigger\w*|cackl\w*|snort\w*"),
    ("sigh", r"sigh\w*|exhal\w*|breathes out"),
    ("gasp", r"gasp\w*|inhal\w*|breathless\w*|out of breath|pant(?:s|ing)|catching \w+ breath|(?:deep|takes a) breath"),
    ("cough", r"cough\w*|clears? \w+ throat|clearing \w+ throat|ahem"),
    ("long-pause", r"(?:long|endless) (?:pause|beat|silence)"),
    ("pause", r"beat|pause\w*|silence|after a moment|hesitat\w*|thinks|considers"),
)
_QUICK = r"quick\w*|fast|hurr\w*|rush\w*|rapid\w*|breathless\w*|urgent\w*|in one breath|impatient\w*"
_SLOW = r"slow\w*|hesita\w*|weary|wearily|tired\w*|drows\w*|sleepy|careful\w*|deliberate\w*"
_TRAILING = r"trail\w* off|drift\w* off|fading"


@dataclass(frozen=True)
class Aside:
    """`sounds` come before the words; `pace` is a factor, and a line that is `trailing` fades away."""

    sounds: tuple[Throat, ...] = ()
    pace: float = 1.0
    trailing: bool = False


def understood(parenthetical: str) -> Aside:
    """What a voice can do of what a parenthetical says; the rest is for the face."""

    def said(words: str) -> re.Match | None:
        return re.search(rf"\b(?:{words})\b", parenthetical, re.IGNORECASE)

    found = [(match.start(), sound) for sound, words in _SOUNDS if (match := said(words))]
    if any(sound == "long-pause" for _, sound in found):
        found = [(at, sound) for at, sound in found if sound != "pause"]
    pace = 1.16 if said(_QUICK) else 0.88 if said(_SLOW) else 1.0
    return Aside(tuple(sound for _, sound in sorted(found)), pace, said(_TRAILING) is not None)
