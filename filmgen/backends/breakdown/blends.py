"""Two beings in one name, and beings made of something else: a yeti tardigrade, a bureaucrat made of fog."""

import re

from filmgen.backends.lexicon import Entry
from filmgen.film.staging import Covering
from filmgen.film.story import Look

_MADE_OF: dict[Covering, str] = {
    "mist": "fog|mist|smoke|steam|vapou?r|shadow|cloud", "glass": "glass|crystal|ice",
    "stone": "stone|marble|granite|clay|rock|concrete",
    "metal": "clockwork|brass|iron|steel|tin|copper|bronze|gold|silver|metal|clock parts|cogs",
    "leaves": "leaves|ivy|moss|twigs|hedge", "cloth": "rags|cloth|wool|patchwork|felt|velvet",
    "feathers": "feathers", "fur": "fur|hair", "scales": "scales", "shell": "shells?|bone",
}  # fmt: skip
"""What somebody may be made of, in their name (`the glass postman`) or on the page (`made of fog`)."""


def blend(parts: list[Entry]) -> Entry:
    """Two beings in one name: the body of the last, the coat and the scale of whichever has more of it, and something
    of both in its features and its outline."""
    body = parts[-1]
    beings = [entry for entry in parts if entry.kind == "creature"] or parts
    largest = max(beings, key=lambda entry: entry.look.height)
    coat = _borrowed(parts)
    features = tuple(dict.fromkeys(feature for entry in reversed(parts) for feature in entry.look.features))
    look = body.look.but(
        height=largest.look.height if body.kind == "creature" else body.look.height,
        covering=coat,
        wears=tuple(dict.fromkeys(word for entry in reversed(parts) for word in entry.look.wears)),
        features=tuple(feature for feature in features if feature not in ("long-arms", "translucent")),
        outline=" ".join(entry.look.outline for entry in reversed(parts)),
    )
    return body.but(look=look, voice=largest.voice or body.voice)


def _borrowed(parts: list[Entry]) -> Covering:
    """The covering of the first that has one worth seeing: a coat before a hide, glass and metal before both."""
    body = parts[-1].look.covering
    for wanted in (("glass", "metal", "stone", "leaves", "mist"), ("fur", "feathers", "scales")):
        for entry in parts[:-1]:
            if entry.look.covering in wanted:
                return entry.look.covering
    return body


def made_of(look: Look, name: str, text: str) -> Look:
    """A look in what it is made of, if its name or the page says so; what is wound up has a key."""
    for covering, names in _MADE_OF.items():
        said = re.search(rf"\bmade (?:\w+ )?of (?:\w+ )?(?:{names})\b", text, re.IGNORECASE)
        if said or re.search(rf"\b(?:{names})\b(?= \w)", name, re.IGNORECASE):
            wound = re.search(
                r"\b(?:clockwork|cogs|clock parts)\b", f"{name} {said.group() if said else ''}", re.IGNORECASE
            )
            return look.but(
                covering=covering, features=tuple(dict.fromkeys((*look.features, *(("key",) if wound else ()))))
            )
    return look
