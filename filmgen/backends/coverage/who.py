"""Whom and what a sentence is about: names, pronouns, and the things that the lexicon knows."""

import re
from dataclasses import dataclass, field

from filmgen.backends.breakdown.people import find_people
from filmgen.backends.breakdown.sentences import DETERMINERS, listed, literally, noun, nouns, words
from filmgen.film.story import Action, Card, Character, Look, Screenplay, Script

_WORD = re.compile(r"[^\W_]+(?:['\u2019-][^\W_]+)*")
_GOVERNS = listed(
    "to towards toward at from of with behind beside before over under above below around round against into onto in "
    "on by through along across between off near inside past up down for like than beyond upon opposite"
)
_SAYS = {
    "he": "man", "his": "man", "him": "man", "she": "woman", "her": "woman", "it": "it", "its": "it", "they": "they",
    "their": "they", "them": "they", "both": "they", "neither": "they",
}  # fmt: skip
_BEASTS = r"creature|beast|animal|monster|(?:great|big) (?:head|eye|body)|legs (?:un)?fold|eight legs|flank|muzzle"
_HUMANS = {"woman": ("woman",), "man": ("man",), "girl": ("woman",), "boy": ("man",), "lady": ("woman",)}
_PARTS = listed(
    "eye eyes hand hands head finger fingers legs leg face mouth wing wings shadow outline hat voice arms tail"
)
_NO_THINGS = listed("hand eye head foot tooth time heart brain bone sand tea milk blood air shadow")
DRESSING = listed(
    "grass carpet drawer curtain thread stone brick chimney moss leaf leaves oak tree willow fountain stove oven "
    "bathtub swing window pillow lock statue scale seed soap gold flag flower glass button bench wall floor cloud"
)
"""Things that are seen as part of their place, and not by themselves."""
WORN = listed(
    "hat coat overcoat cap glove shoe boot scarf dress shawl jacket suit bowler helmet visor tie glasses mask wig "
    "crown sock raincoat sweater moustache"
)


@dataclass(frozen=True)
class Mention:
    """Somebody in a sentence. `at` counts words; one that is `governed` follows a preposition."""

    at: int
    id: str
    governed: bool
    pronoun: bool = False


@dataclass(frozen=True)
class Thing:
    """A noun that is no member of the cast: its word, its look, and where it stands in the sentence."""

    at: int
    word: str
    look: Look
    kind: str
    governed: bool
    several: bool = False


@dataclass
class Memory:
    """Who was spoken of last, for the pronouns to come."""

    man: str = ""
    woman: str = ""
    other: str = ""
    last: str = ""
    recent: tuple[str, ...] = ()
    """Who was in the last sentence, or spoke the last line: whom `it` may mean."""
    several: tuple[str, ...] = ()
    seen: list[str] = field(default_factory=list)
    thing: Thing | None = None

    def note(self, character: Character) -> None:
        gender = character.look.gender
        if is_human(character.look) and gender in ("man", "woman"):
            setattr(self, gender, character.id)
        else:
            self.other, self.thing = character.id, None
        if not is_fixture(character.look):
            if self.last and self.last != character.id:
                self.several = (self.last, character.id)
            self.last = character.id
        if character.id not in self.seen:
            self.seen.append(character.id)

    def meant(self, pronoun: str) -> tuple[str, ...]:
        """Whom a pronoun means; nobody where it means a thing, or nobody was spoken of."""
        kind = _SAYS[pronoun]
        if kind == "they":
            return self.several or (self.last,) if self.last else ()
        it = self.other if self.thing is None and self.other in self.recent else ""
        found = {"man": self.man, "woman": self.woman, "it": it}[kind]
        return (found,) if found else ()


def as_seen(word: str, look: Look) -> Look:
    """A look with the word for what it is first in its outline, where a painter looks for it; a machine's alone."""
    named = word.replace(" ", "-")
    if look.body == "machine":
        return look.but(outline=named)
    if look.body == "human" or look.outline.startswith(named):
        return look
    return look.but(outline=f"{named} {look.outline}".strip())


def is_human(look: Look) -> bool:
    return look.body == "human" and look.covering in ("cloth", "skin")


def towers(look: Look, over: Look) -> bool:
    """Whether a creature is so much larger that the other is lost beside it."""
    return not is_human(look) and not is_fixture(look) and look.height > 1.5 * over.height and look.height > 1.5


def is_fixture(look: Look) -> bool:
    """Whether someone of the cast is a thing that stands where it stands."""
    return look.body in ("machine", "building", "plant", "celestial", "vehicle", "vessel")


class Names:
    """Everyone's names, to be found in the action."""

    def __init__(self, screenplay: Screenplay):
        self.cast = {character.id: character for character in screenplay.cast}
        self.unseen = _NO_THINGS | ({"letter"} if _has_monument(screenplay.script) else frozenset())
        self.patterns: list[tuple[str, re.Pattern[str]]] = []
        aliases = {person.id: person.names for person in find_people(screenplay.script)}
        for character in screenplay.cast:
            names = {character.name, *aliases.get(character.id, ())}
            if not aliases.get(character.id):
                names.add(character.id.replace("-", " "))
            self.patterns.append((character.id, _pattern(names)))

    def mentions(self, sentence: str, memory: Memory, on: tuple[str, ...]) -> tuple[Mention, ...]:
        """Everyone whom a sentence names or points at, in order. `on` are those on set, for `the old woman`."""
        text = literally(sentence)
        spoken = tuple(match[0] for match in _WORD.finditer(text))
        starts = [match.start() for match in _WORD.finditer(text)]
        found: list[tuple[int, str, bool]] = []
        taken: set[int] = set()
        for id, pattern in self.patterns:
            for match in pattern.finditer(text):
                at = _word_at(starts, match.start())
                if id in on or not match[0].lower().endswith(("'s", "\u2019s")) or _is_part(spoken, at):
                    found.append((at, id, False))
                    taken.update(range(at, at + len(words(match[0]))))
        for at, word in enumerate(spoken):
            low = word.lower()
            if at in taken:
                continue
            both_hands = low == "both" and spoken[at + 1 : at + 2] and spoken[at + 1].lower() in DETERMINERS
            if low in _SAYS and not both_hands:
                several = _SAYS[low] == "they"
                found += [(at, id, True) for id in memory.meant(low) if id in on or not several]
            elif low in _HUMANS and at and spoken[at - 1].lower() in (*DETERMINERS, "old", "young", "small", "little"):
                found += [(at, id, False) for id in self._described(low, spoken[max(0, at - 2) : at], on, memory)]
        beast = re.search(rf"\b(?:{_BEASTS})\b", text, re.IGNORECASE)
        if beast and all(pronoun for _, _, pronoun in found):
            found += [(_word_at(starts, beast.start()), id, False) for id in self._beast(memory, on)]
        return tuple(
            Mention(at, id, is_governed(text, starts[at]), pronoun)
            for at, id, pronoun in sorted(found, key=lambda hit: hit[0])
        )

    def things(self, sentence: str) -> tuple[Thing, ...]:
        """What a sentence shows that is not cast."""
        text = literally(sentence)
        spoken = list(_WORD.finditer(text))
        return tuple(
            Thing(
                at=at, word=entry.word, look=as_seen(entry.word, entry.look), kind=entry.kind,
                governed=is_governed(text, spoken[at].start()),
                several=spoken[at][0].lower() == entry.plural and entry.plural != entry.word,
            )
            for at, entry in nouns(text)
            if entry.kind in ("thing", "creature", "place") and entry.word not in self.unseen
        )  # fmt: skip

    def _described(self, human: str, before: tuple[str, ...], on: tuple[str, ...], memory: Memory) -> tuple[str, ...]:
        """Whom `the old woman` means: the only one on set who fits, else the last who did."""
        old = any(word.lower() == "old" for word in before)
        fits = [id for id in on if self._fits(id, human, old)] or [
            id for id in reversed(memory.seen) if self._fits(id, human, old)
        ][:1]
        return (fits[0],) if len(fits) == 1 else ()

    def _fits(self, id: str, human: str, old: bool) -> bool:
        look = self.cast[id].look
        return is_human(look) and look.gender in _HUMANS[human] and (not old or look.age == "old")

    def _beast(self, memory: Memory, on: tuple[str, ...]) -> tuple[str, ...]:
        order = dict.fromkeys((*on, *reversed(memory.seen), *self.cast))
        beasts = [id for id in order if not is_human(self.cast[id].look) and not is_fixture(self.cast[id].look)]
        return tuple(beasts[:1])


def is_governed(text: str, start: int) -> bool:
    """Whether a preposition stands before the words that lead to this place, in the same clause."""
    clause = words(re.split(r"[,;:.!?]", text[:start])[-1])
    for word in reversed(clause[-5:]):
        low = word.lower()
        if low in _GOVERNS:
            return True
        if low in DETERMINERS:
            continue
        if low in _SAYS or noun(low) is not None or low.endswith(("s", "ed", "ing")):
            return False
    return False


def _has_monument(script: Script) -> bool:
    """Whether the letters of the page are those of a word on screen, and nothing that is posted."""
    elements = [element for scene in script.scenes for element in scene.elements]
    cards = any(isinstance(element, Card) for element in elements)
    return cards and any(re.search(r"\bthe letters\b", e.seen) for e in elements if isinstance(e, Action))


def _pattern(names: set[str]) -> re.Pattern[str]:
    """A name in capitals or with a capital; a common noun also in small letters after `the`."""
    forms: list[str] = []
    for name in names:
        parts = words(name)
        whole = r"[ -]+".join(re.escape(part) for part in parts)
        forms.append(f"(?i:{whole})" if len(parts) > 1 else f"{re.escape(name.upper())}|{re.escape(name.title())}")
        for part in parts if len(parts) > 1 else ():
            if len(part) > 2 and part.lower() not in ("the", "and", "miss", "mrs", "old", "young", "man", "woman"):
                forms.append(f"{re.escape(part.upper())}|{re.escape(part.title())}")
        if noun(name.lower()) is not None:
            forms.append(rf"(?<=the ){re.escape(name.lower())}|(?<=The ){re.escape(name.lower())}")
    return re.compile(
        rf"\b(?:{'|'.join(sorted(filter(None, forms), key=len, reverse=True)) or 'a^'})(?:s|'s|\u2019s)?\b"
    )


def _word_at(starts: list[int], offset: int) -> int:
    return max((index for index, start in enumerate(starts) if start <= offset), default=0)


def _is_part(spoken: tuple[str, ...], at: int) -> bool:
    low = spoken[at].lower()
    owns = low in ("his", "her", "its", "their") or low.endswith(("'s", "\u2019s"))
    return owns and any(word.lower() in _PARTS for word in spoken[at + 1 : at + 3])
