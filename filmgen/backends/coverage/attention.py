"""What a sentence draws the eye to: somebody, something, the place, a drop under the lens, or the dark."""

import re

from filmgen.backends.breakdown.sentences import words
from filmgen.backends.coverage import noises, vocabulary
from filmgen.backends.coverage.beats import Shows
from filmgen.backends.coverage.entrances import LOOSE
from filmgen.backends.coverage.grouping import FEW_WORDS
from filmgen.backends.coverage.who import DRESSING, WORN, Memory, Mention, Names, Thing, is_fixture, is_human
from filmgen.film.story import Line, Remark, Scene

_MICRO = re.compile(
    r"\b(?:IRIS IN|microscope slide|under the (?:lens|microscope)|inside (?:it|the drop) (?:swims|floats|drifts))\b",
    re.IGNORECASE,
)
_BLACK = re.compile(
    r"^(?:Black|Blackness|Darkness)\b[^a-z]*$|^The screen (?:goes|is) (?:black|dark)\b|screen shows nothing"
)
_SKY = frozenset({"sun", "moon", "star", "comet", "planet", "sunset", "sunrise"})


class Attention:
    """Reads the sentences of one scene for what they are about. `sleeper` is the creature taken for a hill."""

    def __init__(self, names: Names, memory: Memory, scene: Scene, sleeper: str):
        self.cast, self.memory, self.scene, self.sleeper = names.cast, memory, scene, sleeper

    def shows(
        self, sentence: str, subject: str, thing: Thing | None, mentions: tuple[Mention, ...], opening: bool
    ) -> Shows:
        if _MICRO.search(sentence):
            return "micro"
        if _BLACK.search(sentence):
            return "black"
        if subject:
            return "person"
        if thing is None or thing.kind == "place" or is_dressing(thing) or (opening and not mentions):
            return "place"
        return "thing"

    def subject(
        self, sentence: str, mentions: tuple[Mention, ...], things: tuple[Thing, ...], index: int, on: tuple[str, ...]
    ) -> str:
        """Whom the sentence is about: its first free name; an eye that opens belongs to whoever speaks next."""
        free = [mention for mention in mentions if not mention.governed]
        named = next((mention for mention in free if not mention.pronoun), None)
        first = named or (free[0] if free else None)
        coming = self._coming(index)
        awake = [
            id for id in self.memory.recent if not is_human(self.cast[id].look) and not is_fixture(self.cast[id].look)
        ]
        if first is None and awake and re.match(r"(?:The|Its|One) (?:great |big )?(?:eye|head|leg)s?\b", sentence):
            return awake[0]
        if first is None and coming:
            fixture = is_fixture(self.cast[coming].look)
            free_things = any(not thing.governed for thing in things)
            if fixture and (noises.sounds(sentence) or len(words(sentence)) <= FEW_WORDS):
                return "" if mentions or free_things else coming
            if not fixture and LOOSE.search(sentence):
                return coming
        if first is None and self.sleeper and vocabulary.SLEEPS.search(sentence):
            return self.sleeper
        if first is None:
            first_thing = next((thing for thing in things if not thing.governed or len(things) == 1), None)
            if first_thing is not None and first_thing.kind == "creature" and not first_thing.several:
                return self._new_creature(first_thing.word, index, on)
            if first_thing is not None and first_thing.word in WORN and self.memory.last in on:
                return self.memory.last
            return ""
        return first.id

    def thing(
        self, sentence: str, mentions: tuple[Mention, ...], things: tuple[Thing, ...], subject: str
    ) -> Thing | None:
        """The thing that matters in a sentence, or the one that `it` means."""
        return _looked_at(things, subject) or self._it(sentence, mentions)

    def _coming(self, index: int) -> str:
        """Who speaks next, where that is the very next thing on the page that is filmed."""
        for element in self.scene.elements[index + 1 :]:
            if isinstance(element, Line):
                return "" if element.offscreen else element.speaker
            if not isinstance(element, Remark):
                return ""
        return ""

    def _new_creature(self, word: str, index: int, on: tuple[str, ...]) -> str:
        """Who of the cast a creature is that nobody has met: the next to speak who is one."""
        for element in self.scene.elements[index + 1 :]:
            if isinstance(element, Line) and not element.offscreen and element.speaker not in on:
                return element.speaker if self.cast[element.speaker].role == word else ""
        return ""

    def _it(self, sentence: str, mentions: tuple[Mention, ...]) -> Thing | None:
        """The thing that `it` means at the head of a sentence."""
        if mentions and not all(mention.governed for mention in mentions):
            return None
        return self.memory.thing if re.match(r"(?:It|Its|They)\b", sentence) else None


def is_dressing(thing: Thing) -> bool:
    """Whether a thing is seen as part of its place or of the sky, and not by itself."""
    return thing.word in _SKY or thing.word in DRESSING


def _looked_at(things: tuple[Thing, ...], subject: str) -> Thing | None:
    """The thing that matters in a sentence: the free one, else with a person the last, without one the first."""
    real = [thing for thing in things if thing.kind != "place" and thing.word not in WORN] or [
        thing for thing in things if subject and thing.kind != "place"
    ]
    free = [thing for thing in real if not thing.governed]
    if free:
        return free[0]
    if not real:
        return None
    return real[-1] if subject else real[0]
