"""What is in whose hand: taken up, put down, or brought along by whoever comes with it."""

import re

from filmgen.backends.coverage import vocabulary
from filmgen.backends.coverage.who import WORN, Mention, Thing, is_human
from filmgen.film.story import Character, Look

_TOO_TALL = 1.2
"""Metres above which a thing is nothing to hold."""


def in_hand(
    held: dict[str, str],
    cast: dict[str, Character],
    sentence: str,
    subject: str,
    mentions: tuple[Mention, ...],
    things: tuple[Thing, ...],
) -> tuple[tuple[str, str], ...]:
    """Who holds what while a sentence lasts. `held` is kept up for the sentences to come."""
    now = dict(held)
    if subject and vocabulary.handles(sentence, "it") == "puts":
        held.pop(subject, None)
    for thing in things:
        before = [m.id for m in mentions if m.at < thing.at and not m.pronoun and not m.governed]
        holder = before[-1] if before else subject
        if not holder or thing.kind != "thing" or thing.look.height > _TOO_TALL or not _has_hands(cast[holder].look):
            continue
        verb = vocabulary.handles(sentence, thing.word)
        if verb == "takes" or (not verb and _comes_with(thing, cast[holder].name, sentence)):
            if not _is_worn(thing, sentence):
                now[holder] = held[holder] = thing.word.replace(" ", "-")
        elif verb == "puts":
            now[holder] = thing.word.replace(" ", "-")
            held.pop(holder, None)
    return tuple(now.items())


def _comes_with(thing: Thing, name: str, sentence: str) -> bool:
    """Whether somebody who is introduced has the thing about them: `HASK, hat, long coat, briefcase`."""
    return name.upper() in sentence and bool(re.search(rf", {thing.word}\b", sentence)) and thing.word not in WORN


def _is_worn(thing: Thing, sentence: str) -> bool:
    return thing.word in WORN and bool(re.search(rf"\b(?:in|with) (?:an?|his|her) [^,]*{thing.word}", sentence))


def _has_hands(look: Look) -> bool:
    return is_human(look) or look.body in ("human", "robot")
