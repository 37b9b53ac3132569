"""What a person chose, option by option, and where they said it: flags over filmgen.toml over defaults."""

import math
import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from filmgen.crafts import CRAFTS
from filmgen.errors import BadRequest
from filmgen.library import read_text, read_toml

FILE = "filmgen.toml"
DEFAULTS = {
    "runtime": "90",
    "quality": "standard",
    "rng": "0",
    "loudness": "web",
    "sound": "stereo",
    "outputs": "outputs",
    "crew": "builtin",
    "workers": str(min(8, os.cpu_count() or 1)),
}
ELEMENTS = ("line", "prop", "character")
"""What a festival may demand of a film; each may be asked for more than once."""
LICENCES = "accept-licence"
SEVERAL = (*ELEMENTS, LICENCES)
"""Options that may be said more than once."""
OPTIONS = ("seed", "screenplay", "title", "genre", *DEFAULTS, "candidates", "reconstruct", "cast", *SEVERAL, *CRAFTS)


@dataclass(frozen=True)
class Choice:
    """The value of one option as it was typed. `origin` is a flag, `filmgen.toml` or `default`."""

    name: str
    value: str
    origin: str

    def refused(self, why: str) -> BadRequest:
        """The error that says what is wrong with it."""
        shown = self.value if len(self.value) <= 60 else f"{self.value[:60]}…"
        return BadRequest(f"{self.name} {shown!r} {why}" + (f" (in {FILE})" if self.origin == FILE else ""))

    def among(self, known: Mapping[str, object]) -> str:
        """The value, if it is one of the known names."""
        if self.value not in known:
            raise self.refused(f"is not known; known: {', '.join(known)}")
        return self.value

    def whole(self, low: int, high: int) -> int:
        """The value as a whole number from `low` to `high`."""
        digits = self.value.strip()
        if not (digits.isascii() and digits.isdigit() and len(digits) <= 18 and low <= int(digits) <= high):
            raise self.refused(f"is not a whole number from {low} to {high}")
        return int(digits)

    def number(self, low: float, high: float, what: str) -> float:
        """The value as a number of `what` from `low` to `high`."""
        try:
            number = float(self.value)
        except ValueError:
            number = math.nan
        if not low <= number <= high:
            raise self.refused(f"is not a number of {what} from {low} to {high}")
        return number


Choices = dict[str, tuple[Choice, ...]]
"""By option; an option that nobody chose and that has no default is not there."""


def choose(flags: Mapping[str, object]) -> Choices:
    """Settle every option. `flags` are by option name, with None or an empty list for what was not given.

    Raises BadRequest for a filmgen.toml in the current folder that cannot be read or names no such option.
    """
    asked = {name.replace("_", "-"): value for name, value in flags.items() if value is not None and value != []}
    told = _read_file()
    if "seed" in asked or "screenplay" in asked:
        told = {name: value for name, value in told.items() if name not in ("seed", "screenplay", "title")}
    if "crew" in asked:
        told = {name: value for name, value in told.items() if name not in CRAFTS}
    chosen = {name: (Choice(name, value, "default"),) for name, value in DEFAULTS.items()}
    for given, origin in ((told, FILE), (asked, "")):
        for name, value in given.items():
            values = value if isinstance(value, list) else [value]
            chosen[name] = tuple(Choice(name, str(item), origin or f"--{name}") for item in values)
    return {name: chosen[name] for name in OPTIONS if name in chosen}


def _read_file() -> dict[str, object]:
    if not Path(FILE).exists():
        return {}
    table = read_toml(read_text(Path(FILE), "settings"), FILE)
    for name, value in table.items():
        if name not in OPTIONS:
            raise BadRequest(f"{FILE} has {name!r}, which is no option; known: {', '.join(OPTIONS)}")
        values = value if isinstance(value, list) and name in SEVERAL else [value]
        if not all(isinstance(item, str | int | float) and not isinstance(item, bool) for item in values):
            raise BadRequest(f"{FILE}: {name} is not a text or a number")
    return table
