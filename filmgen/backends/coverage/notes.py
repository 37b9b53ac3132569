"""What notes and cards say: which beat is planted or pays, and how words on screen are written."""

import re
from dataclasses import replace

from filmgen.backends.breakdown.sentences import words
from filmgen.backends.coverage.beats import Beat, Wording
from filmgen.backends.coverage.who import Thing
from filmgen.film.story import Look

NOTE = re.compile(r"\[\[\s*(plant|payoff|turn)\b:?\s*([^\]]*)\]\]", re.IGNORECASE)
"""A note such as `[[plant: kettle]]`."""


def marked(beat: Beat, marks: dict[str, str]) -> Beat:
    """The beat with the plant or payoff that a note says it holds, and the thing that the note names."""
    spoken = {word.lower() for word in words(beat.text)}
    for kind, what in marks.items():
        named = [word.lower() for word in words(what)]
        if kind == "turn" or spoken.intersection(named):
            thing = beat.thing
            if thing is None and named and beat.shows == "place":
                thing = Thing(0, named[-1], Look(body="abstract", covering="stone", height=0.3), "thing", False)
            named_thing = thing is not None and set(thing.word.split()) & {
                *named,
                *(n.removesuffix("s") for n in named),
            }
            return replace(beat, marked=kind, thing=thing, noted=bool(named_thing))
    return beat


def written_as(before: str) -> Wording:
    """How words on screen are seen, from what the action before them says."""
    if re.search(r"\b(?:writes|written|writing|breathes|chalk|scratches|finger|caption|handwriting|note)\b", before):
        return "writing"
    if re.search(r"\b(?:neon|lights? up|flickers|glows?|lit|bulbs)\b", before) and "sign" not in before:
        return "neon"
    if re.search(r"\b(?:sign|shop|door|plate|label|board|poster|stamped|window|wall)\b", before):
        return "sign"
    if re.search(r"\b(?:stands?|tall|stone|sand|letters|monument|desert|hill|lean|strip of sky)\b", before):
        return "monument"
    return "sign"
