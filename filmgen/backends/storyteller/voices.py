"""Which voice a character gets: one that suits them, and nobody else's in the film."""

from collections.abc import Sequence

from filmgen.backends.storyteller.nouns import Noun
from filmgen.film.staging import VoiceRole

_VOICES: dict[tuple[str, str], tuple[VoiceRole, ...]] = {
    ("woman", "adult"): ("heroine", "mother", "bureaucrat", "narrator"),
    ("man", "adult"): ("hero", "captain", "bureaucrat", "narrator", "young-man"),
    ("woman", "old"): ("old-woman", "mother", "heroine"),
    ("man", "old"): ("old-man", "captain", "narrator", "hero"),
    ("woman", "child"): ("child", "heroine", "mother"),
    ("man", "child"): ("child", "young-man", "hero"),
}
_LAST_RESORT: dict[str, tuple[VoiceRole, ...]] = {
    "woman": ("bureaucrat", "old-woman", "radio", "narrator", "ghost", "child", "robot", "creature"),
    "man": ("old-man", "captain", "bureaucrat", "narrator", "young-man", "robot", "creature", "radio", "ghost"),
    "": ("narrator", "bureaucrat", "radio", "captain", "heroine", "robot", "old-man", "mother", "hero", "old-woman"),
}
_ALIKE = (frozenset({"hero", "young-man"}), frozenset({"mother", "ghost"}))
"""Voices that a listener takes for each other: never both in one film while another is free."""


def voice_for(noun: Noun, wish: str, taken: Sequence[VoiceRole]) -> VoiceRole:
    """A voice for somebody: the one wished for if it suits them, else the best that is free."""
    age = noun.entry.look.age
    if noun.gender:
        wished = (wish,) if wish and _suits(wish, noun.gender, age) else ()
        wanted = (*wished, *_VOICES[noun.gender, age])
    else:
        wanted = (
            wish or noun.entry.voice or "creature",
            noun.entry.voice or "creature",
            "creature",
            "ghost",
            "narrator",
        )
    free = [voice for voice in (*wanted, *_LAST_RESORT[noun.gender]) if voice not in taken]
    apart = [voice for voice in free if not any(frozenset({voice, other}) in _ALIKE for other in taken)]
    return (apart or free or list(wanted))[0]


def _suits(voice: str, gender: str, age: str) -> bool:
    """Whether the voice of a trade suits the person who has the trade."""
    male, female = {"hero", "young-man", "old-man", "captain"}, {"heroine", "mother", "old-woman"}
    if voice in (male if gender == "woman" else female):
        return False
    return (voice == "child") == (age == "child")
