"""Who is on set when a scene begins, and who is a hill until an eye opens in it."""

import re
from collections.abc import Iterable

from filmgen.backends.breakdown.sentences import sentences, words
from filmgen.backends.coverage import vocabulary
from filmgen.backends.coverage.who import Memory, Names, is_fixture, is_human
from filmgen.film.story import Action, Line, Remark, Scene, Screenplay

LOOSE = re.compile(r"\b(?:an?|the|big|great|one) (?:eye|hand|finger|head|voice)\b", re.IGNORECASE)
"""A part of somebody that is seen before they are."""


class Entrances:
    """The people of one scene, and how each of them comes into it. `sleeper` is the creature taken for a hill."""

    def __init__(self, names: Names, scene: Scene, sleeper: str):
        self.names, self.cast, self.scene, self.sleeper = names, names.cast, scene, sleeper

    def there_already(self) -> Iterable[str]:
        """Who is on set when the scene begins: its things, and people who speak there and are never seen to come."""
        acted = [(i, e) for i, e in enumerate(self.scene.elements) if isinstance(e, Action)]
        seen = " ".join(element.seen for _, element in acted)
        first = {}
        for index, element in enumerate(self.scene.elements):
            if isinstance(element, Line) and not element.offscreen:
                first.setdefault(element.speaker, index)
        for id, character in self.cast.items():
            if is_fixture(character.look):
                if id in first or re.search(rf"\b{re.escape(character.name)}\b", seen, re.IGNORECASE):
                    yield id
            elif id in first and is_human(character.look) and self._is_early(first[id]):
                before = " ".join(element.seen for index, element in acted if index < first[id])
                named = [m for s in sentences(before) for m in self.names.mentions(s, Memory(), ()) if m.id == id]
                covered = self.is_covered(id)
                if covered is bool(self.sleeper) and not (named and self._introduced(id, before)):
                    yield id
            elif id == self.sleeper and vocabulary.HILL.search(seen) and "EXT" in self.scene.heading.upper():
                yield id

    def is_covered(self, id: str) -> bool:
        """Whether somebody of the scene is first seen by an eye that opens; a creature may be so from the start."""
        if id == self.sleeper:
            return True
        lines = [index for index, e in enumerate(self.scene.elements) if isinstance(e, Line) and e.speaker == id]
        before = [e.seen for e in self.scene.elements[: min(lines, default=0)] if isinstance(e, Action)]
        return bool(before) and bool(LOOSE.search(sentences(before[-1])[-1]))

    def _is_early(self, index: int) -> bool:
        """Whether an element is among the first of the scene that are filmed."""
        return sum(not isinstance(element, Remark) for element in self.scene.elements[:index]) <= 4

    def _introduced(self, id: str, text: str) -> bool:
        """Whether somebody is seen to come: named in capitals, or said to enter."""
        for sentence in sentences(text):
            for mention in self.names.mentions(sentence, Memory(), ()):
                if mention.id == id:
                    name = words(sentence)[mention.at] if mention.at < len(words(sentence)) else ""
                    return (name.isupper() and len(name) > 1) or vocabulary.enters(sentence)
        return False


def sleeper_of(screenplay: Screenplay) -> str:
    """The creature that is taken for a hill while it sleeps, if the page has one."""
    seen = " ".join(e.seen for scene in screenplay.scenes for e in scene.elements if isinstance(e, Action))
    if not (vocabulary.HILL.search(seen) and vocabulary.SLEEPS.search(seen)):
        return ""
    large = (c for c in screenplay.cast if c.look.height > 1.5 and not is_human(c.look) and not is_fixture(c.look))
    return next((character.id for character in large), "")
