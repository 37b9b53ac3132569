"""Which lamps are out: a lamp that the page calls dead stays dark until the page lights it again."""

import re

DEAD = "dead-lamp"
"""The feature of a place whose lamp is out."""
_OUT = re.compile(
    r"\b(?:lamps? (?:is |are )?(?:out|dark|dead|unlit)|lamps? [^.;]{0,24}, (?:out|dark|dead|unlit)|dead lamps?|"
    r"unlit lamps?|"
    r"(?:lamps?|lights?) (?:goes|go|went) out|"
    r"(?:turns?|switch(?:es)?|puts?) (?:off|out) the (?:lamp|light)s?|(?:hut|house|room|tower|window) goes dark|"
    r"with its lamp out|blows out the (?:lamp|candle))\b",
    re.IGNORECASE,
)
_LIT = re.compile(
    r"\b(?:the light comes|light goes round|beam (?:swings|sweeps|turns|goes|comes)|its beam|"
    r"lights? the (?:lamp|beacon|candle)|"
    r"lamps? (?:burns?|is lit|lights|comes? on|glows?)|(?:turns?|switch(?:es)?) (?:the )?(?:lamp|light) on|"
    r"(?:turns?|switch(?:es)?) on the (?:lamp|light)s?|(?:lamp|light)s? comes? (?:back )?on)\b",
    re.IGNORECASE,
)


class Lamps:
    """The lamps of all places, shot by shot."""

    def __init__(self) -> None:
        self.out: set[str] = set()

    def read(self, place: str, text: str) -> None:
        """Take note of what a sentence does to the lamps of a place; what is lit is seen from everywhere."""
        out, lit = (max((m.start() for m in pattern.finditer(text)), default=-1) for pattern in (_OUT, _LIT))
        if lit > out:
            self.out.clear()
        elif out >= 0:
            self.out.add(place)

    def are_out(self, place: str) -> bool:
        return place in self.out
