"""A film told in three lengths, for those who programme festivals: a line, a paragraph, a page."""

import re

from filmgen.film.document import Document
from filmgen.film.story import Brief, Scene, Screenplay

_QUOTABLE = range(4, 13)
"""Words of a line that may stand in a synopsis."""


class Synopsis(Document):
    """`logline` is one sentence, `short` two or three, `long` goes through the film scene by scene."""

    logline: str
    short: str
    long: str


def synopsis(brief: Brief, screenplay: Screenplay) -> Synopsis:
    """What a film is about and what happens in it, in the words of its own pages."""
    names = {character.id: character.name for character in screenplay.cast}
    told = [_told(scene, screenplay.place(scene.place).name, names) for scene in screenplay.scenes]
    return Synopsis(
        logline=brief.logline,
        short=f"{brief.logline} {brief.premise}".strip(),
        long="\n\n".join(paragraph for paragraph in told if paragraph),
    )


def _told(scene: Scene, place: str, names: dict[str, str]) -> str:
    """A scene in a few sentences: where, what is seen first and last, and the last line that can be quoted."""
    seen = [element.seen for element in scene.elements if element.kind == "action" and element.seen]
    said = [e for e in scene.elements if e.kind == "line" and len(e.spoken.split()) in _QUOTABLE]
    parts = [f"{place.capitalize()}, {scene.hour}."]
    if seen:
        parts.append(_sentences(seen[0], 2))
    if said:
        parts.append(f'{names.get(said[-1].speaker, said[-1].cue).capitalize()}: "{said[-1].spoken}"')
    if len(seen) > 1:
        parts.append(_sentences(seen[-1], 1))
    return " ".join(parts)


def _sentences(text: str, count: int) -> str:
    return " ".join(re.split(r"(?<=[.!?])\s+", text)[:count])
