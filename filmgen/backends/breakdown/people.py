"""Who is on the page: every speaker, and everyone whom the action names in capitals."""

import re
from dataclasses import dataclass, field

from filmgen.backends.breakdown.sentences import listed, noun, nouns, sentences, words
from filmgen.film.headings import slug
from filmgen.film.story import Action, Line, Script

_CAPITALS = re.compile(r"\b[^\W\d_a-z][^\W\d_a-z'\u2019.-]*(?:[ -]+[^\W\d_a-z][^\W\d_a-z'\u2019-]*)*\b")
_NOT_PEOPLE = listed(
    """
    wide close closer angle insert iris in on out of the a an and to fade cut music sound silence title card super
    later continuous day night int ext est pov we see black blackout white end credits montage series shots back
    click clunk clink tock tick thump thud knock bang crash ting ding dong ring boom fzt bzz buzz pop snap crack
    splash drip whoosh hiss beep creak slam crunch rattle roll chime toll hum roar howl caw o.s v.o i ok tv usa exit
    sold open closed stop no yes
    """
)
_NOBODY_YET = listed(
    "man woman boy girl child person figure stranger someone somebody voice shape gentleman lady visitor youth"
)
_MEN, _WOMEN = (
    listed("man boy gentleman husband father son brother king he"),
    listed("woman girl lady wife mother daughter sister queen she grandmother"),
)
_AGED = re.compile(r"^\W*,\s*(?:an? )?(?:very )?(?:[a-z]+(?:-[a-z]+)?|\d+)\b")


@dataclass
class Person:
    """Someone on the page. `described` are the sentences that show them first, `aliases` other names they go by."""

    id: str
    name: str
    aliases: list[str] = field(default_factory=list)
    described: list[str] = field(default_factory=list)
    lines: list[Line] = field(default_factory=list)

    @property
    def names(self) -> tuple[str, ...]:
        return (self.name, *self.aliases)


def find_people(script: Script) -> tuple[Person, ...]:
    """Everyone with a line or a name in capitals, in the order in which they first appear."""
    speakers = _speakers(script)
    order: list[Person] = []
    for scene in script.scenes:
        lines = [element for element in scene.elements if isinstance(element, Line)]
        for element in scene.elements:
            if isinstance(element, Line):
                _add(order, speakers[element.speaker])
                lines = lines[1:]
            elif isinstance(element, Action):
                coming = [speakers[line.speaker] for line in lines]
                _introduce(element.seen, speakers, coming, order)
    for person in order:
        if not person.described:
            person.described = list(_newly_come(person, script) or _seen_first(person, script))
    return tuple(order)


def _speakers(script: Script) -> dict[str, Person]:
    found: dict[str, Person] = {}
    for scene in script.scenes:
        for line in (element for element in scene.elements if isinstance(element, Line)):
            name = re.sub(r"\([^)]*\)|\[\[.*?\]\]|/\*.*?\*/", "", line.cue).strip()
            found.setdefault(line.speaker, Person(line.speaker, " ".join(name.split()))).lines.append(line)
    return found


def _add(order: list[Person], person: Person) -> None:
    if person not in order:
        order.append(person)


def _introduce(text: str, speakers: dict[str, Person], coming: list[Person], order: list[Person]) -> None:
    """Find the names in capitals of one paragraph, and whom they mean."""
    if text.upper() == text:
        return
    found = sentences(text)
    for index, sentence in enumerate(found):
        if sentence.upper() == sentence:
            continue
        for match in _CAPITALS.finditer(sentence):
            name = _trimmed(match[0])
            if not name:
                continue
            person = _known(name, speakers, order) or _unnamed(name, coming, order)
            if person is None and _is_somebody(name, sentence[match.end() :]):
                person = Person(slug(name), name)
            if person is None:
                continue
            _add(order, person)
            if name.upper() != person.name.upper() and name not in person.aliases:
                person.aliases.append(name)
            if not person.described:
                own = _own_words(sentence, match.start(), match.end())
                person.described = [own, *_goes_on(found[index + 1 :])]


def _trimmed(name: str) -> str:
    """The name without words that are no part of one: THE KEEPER is KEEPER, A YOUNG MAN a YOUNG MAN."""
    parts = re.sub(r"['\u2019]S\b", "", name).replace(".", "").split()
    while parts and parts[0].lower() in _NOT_PEOPLE:
        parts.pop(0)
    while parts and parts[-1].lower() in _NOT_PEOPLE:
        parts.pop()
    if not parts or all(len(part) < 2 for part in parts) or any(part.lower() in _NOT_PEOPLE for part in parts[1:]):
        return ""
    return " ".join(parts)


def _known(name: str, speakers: dict[str, Person], order: list[Person]) -> Person | None:
    """Someone of this name, or of a part of it: MISS PYM is PYM."""
    own = set(slug(name).split("-"))
    everyone = [*speakers.values(), *(person for person in order if person.id not in speakers)]
    for person in everyone:
        if any(slug(other) == slug(name) for other in person.names):
            return person
    if own <= _NOBODY_YET:
        return None
    for person in everyone:
        theirs = set(slug(person.name).split("-"))
        if theirs <= own or (own < theirs and len(own) > 1):
            return person
    return None


def _unnamed(name: str, coming: list[Person], order: list[Person]) -> Person | None:
    """The next speaker whom nobody has introduced, if a MAN or a WOMAN on the page may well be that person."""
    kinds = set(slug(name).split("-"))
    if not kinds & _NOBODY_YET:
        return None
    for person in coming:
        if person in order or person.described:
            continue
        theirs = set(slug(person.name).split("-"))
        opposed = (kinds & _MEN and theirs & _WOMEN) or (kinds & _WOMEN and theirs & _MEN)
        offscreen = all(line.offscreen for line in person.lines)
        entry = noun(person.name.lower())
        if not opposed and not offscreen and (entry is None or entry.kind in ("job", "word", "creature")):
            return person
    return None


def _is_somebody(name: str, rest: str) -> bool:
    """Whether a name in capitals that never speaks is a person: by trade, by description, or because it looks so."""
    entry = noun(name.lower()) or noun(words(name)[-1].lower())
    if entry is not None:
        return entry.kind in ("job", "creature")
    if set(slug(name).split("-")) & _NOBODY_YET:
        return True
    return len(name) > 2 and bool(_AGED.match(rest))


def _own_words(sentence: str, start: int, end: int) -> str:
    """What a sentence says of the name between `start` and `end`: from its article to the next name in capitals."""
    others = [match for match in _CAPITALS.finditer(sentence) if _trimmed(match[0])]
    before = max((match.end() for match in others if match.end() <= start), default=0)
    after = min((match.start() for match in others if match.start() >= end), default=len(sentence))
    lead = sentence[before:start]
    article = list(re.finditer(r"\b(?:an?|the|in it)\b", lead, re.IGNORECASE))
    return sentence[before + article[-1].start() if article else start : after].strip(" ,")


def _goes_on(following: tuple[str, ...]) -> list[str]:
    """The next sentence, where it still speaks of the same person."""
    if following and re.match(
        r"(?:He|She|It|They|His|Her|Its|Their|[A-Z][a-z]+ (?:legs|eyes|arms|wings))\b", following[0]
    ):
        return [following[0]]
    return []


def _newly_come(person: Person, script: Script) -> tuple[str, ...]:
    """The sentence just before the first line of someone unannounced that shows a new creature or a new human being."""
    if (entry := noun(person.name.lower())) is not None and entry.kind != "word":
        return ()
    for scene in script.scenes:
        shown: tuple[str, ...] = ()
        for element in scene.elements:
            if isinstance(element, Action):
                shown = sentences(element.seen)
            elif isinstance(element, Line):
                if person.lines and element.id == person.lines[0].id:
                    return () if element.offscreen else tuple(filter(_shows_someone, shown))[-1:]
                shown = ()
    return ()


def _shows_someone(sentence: str) -> bool:
    spoken = [word.lower() for word in words(sentence)]
    return any(
        entry.kind in ("creature", "job") and {"a", "an"}.intersection(spoken[max(0, at - 3) : at])
        for at, entry in nouns(sentence)
    )


def _seen_first(person: Person, script: Script) -> tuple[str, ...]:
    """The first sentence of the action that has the name in small letters, as `a vending machine` has MACHINE's."""
    pattern = re.compile(rf"\b{re.escape(person.name)}s?\b", re.IGNORECASE)
    for scene in script.scenes:
        for element in scene.elements:
            if isinstance(element, Action):
                for sentence in sentences(element.seen):
                    if pattern.search(sentence):
                        return (sentence,)
    return ()
