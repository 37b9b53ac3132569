"""The things of a script that are handled, looked at or planted."""

import re

from filmgen.backends.breakdown.sentences import listed, literally, nouns
from filmgen.backends.lexicon import Entry
from filmgen.film.headings import slug
from filmgen.film.story import Action, Prop, Script

NUM_PROPS = 24
_NO_PROPS = listed("hand eye head foot tooth sun moon star comet planet time sand water blood heart brain bone")


def find_props(script: Script, cast: tuple[str, ...]) -> tuple[Prop, ...]:
    """The things that the action names, those first that are named most; none that is cast as somebody."""
    found: dict[str, tuple[int, Entry]] = {}
    for scene in script.scenes:
        for element in scene.elements:
            if isinstance(element, Action):
                for _, entry in nouns(literally(element.seen)):
                    if is_prop(entry) and not set(slug(entry.word).split("-")) & set(cast):
                        count, _ = found.get(entry.word, (0, entry))
                        found[entry.word] = (count + 1, entry)
    ordered = sorted(found.items(), key=lambda item: -item[1][0])[:NUM_PROPS]
    return tuple(
        Prop(id=slug(word), name=word, look=entry.look.but(outline=f"{slug(word)} {entry.look.outline}".strip()))
        for word, (_, entry) in ordered
    )


def is_prop(entry: Entry) -> bool:
    return entry.kind == "thing" and entry.word not in _NO_PROPS and not re.search(r"^(?:wall|floor|road)$", entry.word)
