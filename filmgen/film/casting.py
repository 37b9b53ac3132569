"""People and places written in a screenplay's notes, so that it can be edited and filmed again with the same ones.

    [[cast INA: woman old stout, wears hood coat, features bun, height 1.55, voice old-woman -1 +1, role surveyor]]
    [[place SNOWFIELD: snowfield exterior, features hut kettle, seed 1234]]

After the colon stand phrases parted by commas, in any order; what is left out is for others to decide.

- `cast NAME:` of the first phrase every word is a gender (woman, man, neither), an age (child, adult, old), a build
  (slim, average, stout), a body or a covering of `staging.py`. Then `wears` and `features` with single words, `height`
  in metres, `voice` with a role and steps in pitch and pace, `role`, a trade, and at the end `outline` in any words.
- `place NAME:` the set, `interior` or `exterior`; then `features` with single words, and `seed`.

Words that mean nothing here are passed over: a note is never a reason to refuse a script.
"""

import re
from dataclasses import dataclass, field
from typing import Any, get_args

from filmgen.errors import BadRequest
from filmgen.film.headings import slug
from filmgen.film.staging import Body, Covering, SetName, VoiceRole
from filmgen.film.story import Character, Element, Look, Place, Remark, Screenplay, Script, Timbre

_NOTE = re.compile(r"^\s*(cast|place)\s+([^:]+?)\s*:\s*(.*)$", re.IGNORECASE | re.DOTALL)
_WORDS: dict[str, tuple[str, ...]] = {
    "gender": ("woman", "man"),
    "age": ("child", "adult", "old"),
    "build": ("slim", "average", "stout"),
    "body": get_args(Body),
    "covering": get_args(Covering),
}
_CLOTH = ("human", "cloth")


@dataclass(frozen=True)
class Note:
    """What a note says: `said` has the fields it decides, of a look and a voice, or of a place."""

    kind: str
    name: str
    said: dict[str, Any] = field(default_factory=dict)

    @property
    def id(self) -> str:
        return slug(self.name)


def casting_notes(screenplay: Screenplay) -> Script:
    """The script with its cast and its places in notes at its head, in place of those that it had."""
    notes = [_cast_note(character) for character in screenplay.cast]
    notes += [_place_note(place) for place in screenplay.places]
    kept = tuple(element for element in screenplay.script.prelude if _note(element) is None)
    scenes = tuple(
        scene.but(elements=tuple(element for element in scene.elements if _note(element) is None))
        for scene in screenplay.scenes
    )
    prelude = (*(Remark(kind="note", text=text) for text in notes), *kept)
    return screenplay.script.but(prelude=prelude, scenes=scenes)


def read_casting(script: Script) -> tuple[Note, ...]:
    """The cast and place notes of a script, in order."""
    elements = (*script.prelude, *(element for scene in script.scenes for element in scene.elements))
    return tuple(note for element in elements if (note := _note(element)) is not None)


def _note(element: Element) -> Note | None:
    if not isinstance(element, Remark) or element.kind != "note" or (match := _NOTE.match(element.text)) is None:
        return None
    kind, name = match[1].lower(), " ".join(match[2].split())
    text, _, outline = match[3].partition(", outline ")
    said: dict[str, Any] = {"outline": " ".join(outline.split())} if outline and kind == "cast" else {}
    for phrase in (phrase.split() for phrase in text.split(",") if phrase.strip()):
        said.update(_person(phrase) if kind == "cast" else _setting(phrase))
    return Note(kind, name, said)


def _person(phrase: list[str]) -> dict[str, Any]:
    """The fields of a look, a voice or a trade that one phrase of a cast note gives."""
    first, rest = phrase[0].lower(), tuple(word.lower() for word in phrase[1:])
    match first:
        case "wears" | "features":
            return {first: rest}
        case "height":
            metres = _number(rest)
            return {"height": metres} if metres and 0 < metres < 1e6 else {}
        case "role":
            return {"role": " ".join(phrase[1:])}
        case "voice":
            steps = [int(word) for word in rest[1:] if re.fullmatch(r"[+-]?[0-2]", word)]
            pitch, pace = (*steps, 0, 0)[:2]
            if not rest or rest[0] not in get_args(VoiceRole):
                raise BadRequest(
                    f"no voice {' '.join(rest)[:40]!r} in a cast note; there are {', '.join(get_args(VoiceRole))}"
                )
            return {"timbre": Timbre(role=rest[0], pitch=pitch, pace=pace)}
    words = [word.lower() for word in phrase]
    said = {name: word for word in words for name, known in _WORDS.items() if word in known}
    if "neither" in words:
        said["gender"] = "none"
    return said


def _setting(phrase: list[str]) -> dict[str, Any]:
    """The fields of a place that one phrase of a place note gives."""
    first = phrase[0].lower()
    if first == "features":
        return {"features": tuple(word.lower() for word in phrase[1:])}
    if first == "seed":
        return {"seed": int(phrase[1])} if len(phrase) > 1 and re.fullmatch(r"\d{1,10}", phrase[1]) else {}
    said: dict[str, Any] = {}
    for word in (word.lower() for word in phrase):
        if word in get_args(SetName):
            said["set"] = word
        elif word in ("interior", "exterior"):
            said["interior"] = word == "interior"
    return said


def _number(words: tuple[str, ...]) -> float | None:
    return float(words[0]) if words and re.fullmatch(r"\d{1,6}(?:\.\d{1,9})?", words[0]) else None


def _cast_note(character: Character) -> str:
    look, timbre = character.look, character.timbre
    kind = ["neither" if look.gender == "none" else look.gender, look.age, look.build]
    kind += [word for word, plain in zip((look.body, look.covering), _CLOTH, strict=True) if word != plain]
    phrases = [" ".join(kind)]
    phrases += [f"wears {' '.join(look.wears)}"] if look.wears else []
    phrases += [f"features {' '.join(look.features)}"] if look.features else []
    phrases.append(f"height {look.height:.9f}".rstrip("0").rstrip("."))
    phrases.append(f"voice {timbre.role} {timbre.pitch:+d} {timbre.pace:+d}")
    phrases += [f"role {_listless(character.role)}"] if character.role else []
    phrases += [f"outline {' '.join(look.outline.replace(']', ' ').split())}"] if look.outline.strip() else []
    return f"cast {_named(character.name, character.id)}: {', '.join(phrases)}"


def _place_note(place: Place) -> str:
    phrases = [f"{place.set} {'interior' if place.interior else 'exterior'}"]
    phrases += [f"features {' '.join(place.features)}"] if place.features else []
    phrases.append(f"seed {place.seed}")
    return f"place {_named(place.name, place.id)}: {', '.join(phrases)}"


def _named(name: str, id: str) -> str:
    """A name that reads back as the id; the id itself where the name would not."""
    written = _listless(name).replace(":", " ").upper()
    return written if slug(written) == id else (id if id.startswith(slug(name)) else written or id)


def _listless(text: str) -> str:
    """Words that neither part phrases nor end a note."""
    return " ".join(re.sub(r"[,\[\]]", " ", text).split())


def cast_as(character: Character, note: Note) -> Character:
    """The character as a note has it; what the note leaves out stays."""
    look = {name: value for name, value in note.said.items() if name in Look.model_fields}
    own = {name: value for name, value in note.said.items() if name in ("timbre", "role")}
    return character.but(look=character.look.but(**look), **own)


def set_as(place: Place, note: Note) -> Place:
    """The place as a note has it; what the note leaves out stays."""
    return place.but(**note.said)
