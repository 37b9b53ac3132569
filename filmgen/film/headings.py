"""Where and when a scene is: what a heading and its first action say about place, hour, weather and whose eyes."""

import re
import unicodedata
from dataclasses import dataclass
from typing import Literal

from filmgen.film.staging import Hour, Weather

PREFIX = re.compile(r"^(?:INT\.?/EXT|EXT\.?/INT|I/E|INT|EXT|EST)(?:\.|(?=\s))", re.IGNORECASE)
"""How a scene heading begins (Fountain 1.1, scene headings)."""

_HOURS: tuple[tuple[Hour, str], ...] = (
    ("dawn", r"dawn|sunrise|daybreak|first light|early morning"),
    ("dusk", r"dusk|sunset|sundown|evening|twilight|late afternoon|magic hour|golden hour|gloaming"),
    ("night", r"night|midnight|small hours|moonlight"),
    ("day", r"day|morning|noon|midday|afternoon|daylight"),
)
_HOURS_SEEN: tuple[tuple[Hour, str], ...] = (
    ("dawn", r"dawn|sunrise|daybreak"),
    ("dusk", r"dusk|sunset|sun (?:drops|sets|goes down)|twilight|evening"),
    ("night", r"night|midnight|moon|moonlight|stars|starlight"),
    ("day", r"noon|sunlight|sunshine|daylight|sun|morning|afternoon"),
)
_SAME_TIME = r"continuous|later|moments|same|time|then|meanwhile"
_WHICH = (
    r"the|a|an|that|this|next|another|late|later|early|following|same|first|last|very|deep|pre|mid|few|hours?|days?|"
    r"weeks?|months?|years?|ago|earlier|before|after|in|of|at|on|and|to|into|one|two|three|ten|\d+"
)
_MARKS: tuple[tuple[Literal["memory", "dream"], str], ...] = (
    ("memory", r"memory|memories|flashback|flash back|remembered|years ago|years earlier|the past"),
    ("dream", r"dream|dreams|nightmare|vision|hallucination"),
)
_WEATHERS: tuple[tuple[Weather, str], ...] = (
    ("storm", r"storm|thunder|lightning|gale|hurricane|tempest|thunderstorm"),
    ("rain", r"rain|rains|raining|rainy|drizzle|downpour|rainfall"),
    ("snow", r"snow|snows|snowing|snowy|snowfall|snowflakes|blizzard|sleet"),
    ("fog", r"fog|foggy|mist|misty|haze"),
    ("dust", r"dust|dusty|sandstorm|dust storm"),
    ("embers", r"embers|sparks"),
    ("aurora", r"aurora|northern lights"),
    ("stars", r"stars|starry|starlit"),
)
_OUTDOORS: frozenset[Weather] = frozenset({"dust", "embers", "stars", "aurora"})
_SET_APART = re.compile(r"\(([^()]*)\)|^([A-Z ]+?)\s*:")
_DASH = re.compile(r"\s+[-\u2013\u2014]+\s*|\s*[\u2013\u2014]\s*")


@dataclass(frozen=True)
class Setting:
    """What a heading says. `place` is its place name as written; `hour` is None where it does not say."""

    place: str
    interior: bool
    hour: Hour | None
    later: bool
    mark: Literal["", "memory", "dream"]


def slug(name: str) -> str:
    """A name as an id: small letters and digits joined by hyphens. Letters without accents where there are any."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", name.casefold()) if not unicodedata.combining(c))
    return "-".join(re.findall(r"[^\W_]+", bare.replace("'", "").replace("\u2019", "")))


def read_heading(heading: str) -> Setting:
    """The setting that a heading names. An empty heading is a place without a name."""
    match = PREFIX.match(heading)
    interior = bool(match) and heading[: match.end()].upper().startswith(("INT", "I/E"))
    rest = heading[match.end() :].strip(" .") if match else heading.strip(" .")
    parts = [part for part in _DASH.split(rest) if part.strip()]
    times: list[str] = []
    while len(parts) > 1 and _is_time(parts[-1]):
        times.insert(0, parts.pop())
    when = " ".join(times) if times else rest
    place = " - ".join(parts).strip(" -,") or rest
    if not times:
        place = (
            re.sub(rf"[\s,-]+(?:{'|'.join(words for _, words in _HOURS)})$", "", place, flags=re.IGNORECASE) or place
        )
    return Setting(
        place=place,
        interior=interior,
        hour=_first(_HOURS, when),
        later=bool(re.search(r"\b(?:later|another|next)\b", when, re.IGNORECASE)),
        mark=_first(_MARKS, " ".join((*times, *("".join(found) for found in _SET_APART.findall(rest))))) or "",
    )


def mark_of(transition: str) -> Literal["", "memory", "dream"]:
    """The mark that a transition such as `FLASHBACK TO:` puts on the scene after it."""
    if re.search(r"\b(?:end|ends|back to|present)\b", transition.replace("FLASHBACK", ""), re.IGNORECASE):
        return ""
    return _first(_MARKS, transition) or ""


def hour_seen(text: str) -> Hour | None:
    """The hour that an action lets us see: a moon, a sunrise. None where it shows none."""
    return _first(_HOURS_SEEN, text)


def weather_seen(text: str, interior: bool) -> Weather | None:
    """The first weather that an action names and the place can have; indoors it is seen through a window."""
    found = [
        (match.start(), weather)
        for weather, words in _WEATHERS
        if (match := re.search(rf"(?<!no )\b(?:{words})\b", text, re.IGNORECASE))
        and not (interior and weather in _OUTDOORS)
    ]
    return min(found)[1] if found else None


def _is_time(part: str) -> bool:
    if _first(_MARKS, part):
        return True
    hours = "|".join(words for _, words in _HOURS)
    named = re.sub(rf"\b(?:{hours}|{_SAME_TIME})\b", "", part, flags=re.IGNORECASE)
    return named != part and not re.sub(rf"\b(?:{_WHICH})\b|[^\w]|_", "", named, flags=re.IGNORECASE)


def _first(table: tuple, text: str):
    return next((name for name, words in table if re.search(rf"\b(?:{words})\b", text, re.IGNORECASE)), None)
