"""How people sound: a role each, and steps of pitch and pace where two would sound alike."""

import re

from filmgen.backends.breakdown.looks import Appearance
from filmgen.backends.breakdown.people import Person
from filmgen.film.staging import VoiceRole
from filmgen.film.story import Timbre

_BY_NAME: tuple[tuple[VoiceRole, str], ...] = (
    ("narrator", "narrator narration commentator storyteller"),
    ("radio", "radio announcer loudspeaker speakerphone intercom television tannoy"),
    ("robot", "robot machine computer android automaton ai lift elevator"),
    ("ghost", "ghost spirit shade phantom spectre"),
    ("captain", "captain commander admiral sergeant general officer detective inspector sheriff"),
    ("bureaucrat", "clerk auditor judge registrar bureaucrat official speaker chairman surveyor inspector teller"),
    ("mother", "mother mum mama nurse aunt"),
    ("child", "child boy girl kid"),
)
_NEXT: dict[VoiceRole, tuple[VoiceRole, ...]] = {
    "heroine": ("mother", "old-woman"), "mother": ("heroine", "old-woman"), "old-woman": ("mother", "heroine"),
    "hero": ("young-man", "captain", "bureaucrat"), "young-man": ("hero", "bureaucrat"), "captain": ("hero", "old-man"),
    "old-man": ("captain", "hero"), "bureaucrat": ("hero", "young-man"),
}  # fmt: skip
_STEPS = (
    (0, 0), (1, 1), (-1, -1), (1, -1), (-1, 1), (2, 0), (-2, 0), (0, 2), (0, -2), (2, 2), (-2, -2), (2, -2), (-2, 2),
)  # fmt: skip
"""Of pitch and pace; any two of them are two steps apart, which is another person."""
_BETWEEN = tuple((pitch, pace) for pitch in range(-2, 3) for pace in range(-2, 3) if (pitch + pace) % 2)
"""For crowds."""


def timbres(people: tuple[tuple[Person, Appearance], ...]) -> dict[str, Timbre]:
    """A timbre for everyone, by id. No two who speak would be taken for each other while there are steps left."""
    taken: set[Timbre] = set()
    found: dict[str, Timbre] = {}
    for person, appearance in sorted(people, key=lambda pair: not pair[0].lines):
        roles = role_of(person, appearance)
        found[person.id] = timbre = _free(roles, taken) if person.lines else Timbre(role=roles[0])
        if person.lines:
            taken.add(timbre)
    return found


def role_of(person: Person, appearance: Appearance) -> tuple[VoiceRole, ...]:
    """The roles a person may speak in, the likeliest first."""
    words = {word.lower() for name in person.names for word in name.split()}
    first = next((role for role, names in _BY_NAME if words & set(names.split())), None)
    if person.lines and all("PHONE" in line.cue.upper() or "RADIO" in line.cue.upper() for line in person.lines):
        first = "radio"
    if first is None:
        first = _by_look(appearance, " ".join(person.described))
    return (first, *_NEXT.get(first, ()))


def _by_look(appearance: Appearance, described: str) -> VoiceRole:
    look, entry = appearance.look, appearance.entry
    if look.body in ("robot", "machine", "vehicle", "building"):
        return "robot"
    if look.body != "human" or look.covering not in ("cloth", "skin"):
        small = re.search(r"\b(?:small|tiny|little|young)\b", described)
        return "child" if small else ("ghost" if look.body == "abstract" else "creature")
    if look.age == "child":
        return "child"
    if look.age == "old":
        return "old-woman" if look.gender == "woman" else "old-man"
    if entry is not None and entry.voice and entry.voice not in ("creature", "hero", "heroine", "old-man", "old-woman"):
        return entry.voice
    return "heroine" if look.gender == "woman" else "hero"


def _free(roles: tuple[VoiceRole, ...], taken: set[Timbre]) -> Timbre:
    for role in roles:
        if all(other.role != role for other in taken):
            return Timbre(role=role)
    for pitch, pace in (*_STEPS, *_BETWEEN):
        for role in roles:
            timbre = Timbre(role=role, pitch=pitch, pace=pace)
            if timbre not in taken:
                return timbre
    step = len(taken) % len(_STEPS)
    return Timbre(role=roles[0], pitch=_STEPS[step][0], pace=_STEPS[step][1])
