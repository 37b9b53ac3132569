"""The director of the room: each scene on paper as it would be covered, before a voice has spoken."""

from filmgen.backends.language.asking import ask, question
from filmgen.backends.language.forms import form_of
from filmgen.crafts import LanguageModel
from filmgen.film.room import Direction, SceneDirection, Wish
from filmgen.film.shots import ShotList, Spoken
from filmgen.film.story import Prompt, Scene, Screenplay
from filmgen.stages.room.pages import seen
from filmgen.stages.room.sizes import chance
from filmgen.studio.stage import Desk, stage

MOST = 40
"""Elements of a scene that are directed; a longer one goes on by itself."""


@stage(version=1, batched=True)
def direct_scene(
    _: Desk, scenes: tuple[Scene, ...], screenplay: Screenplay, house: Prompt, prompt: Prompt, writer: LanguageModel
) -> tuple[SceneDirection, ...]:
    """A set-up for each moment of a scene that deserves one: size, angle, move, whom, and what a painter would read."""
    names = {character.id: character.name for character in screenplay.cast}
    told = {
        "Film": f"{screenplay.title}, {screenplay.genre.name}: {screenplay.genre.tone}",
        "People": "\n".join(f"- {c.id}: {c.name}, {c.role}" for c in screenplay.cast[:24]),
    }
    asked, rows = [], []
    for at, scene in enumerate(scenes):
        elements = [(number, e) for number, e in enumerate(scene.elements) if e.kind in ("action", "line", "card")]
        if not elements:
            continue
        shown = elements[:MOST]
        page = [_told(number, element, names) for number, element in shown]
        choices = {"element": tuple(str(number) for number, _ in shown), "whom": ("nobody", *names)[:25]}
        count = max(1, min(12, (len(shown) + 1) // 2))
        form = {
            "type": "object",
            "properties": {
                "wishes": {
                    "type": "array", "minItems": 1, "maxItems": count, "items": form_of(Wish, choices=choices),
                }
            },
            "required": ["wishes"],
            "additionalProperties": False,
        }  # fmt: skip
        facts = {**told, "Scene": f"{scene.heading}\n" + "\n".join(page)}
        asked.append(
            question(house, prompt, facts, form, 150 + 110 * count, 0.6, chance(scene, "direction", screenplay.rng))
        )
        rows.append(at)
    found = {at: said["wishes"] for at, said in zip(rows, ask(writer, tuple(asked)), strict=True)}
    return tuple(SceneDirection(scene=scene.id, wishes=_wishes(found.get(at, []))) for at, scene in enumerate(scenes))


def _told(number: int, element: object, names: dict[str, str]) -> str:
    if element.kind == "line":
        return f"{number}. {names.get(element.speaker, element.cue)} says: {element.spoken[:200]}"
    if element.kind == "card":
        return f"{number}. on screen: {element.text[:80]}"
    return f"{number}. {element.seen[:400]}"


def _wishes(said: list[dict]) -> tuple[Wish, ...]:
    """The first wish for each element, in order."""
    found: dict[int, Wish] = {}
    for one in said:
        element = int(one["element"])
        whom = "" if one["whom"] == "nobody" else one["whom"]
        found.setdefault(element, Wish(**{**one, "element": element, "whom": whom, "sees": seen(one["sees"])}))
    return tuple(found[element] for element in sorted(found))


@stage(version=1)
def gather_direction(_: Desk, scenes: tuple[SceneDirection, ...]) -> Direction:
    """The direction of all scenes on one paper."""
    return Direction(scenes=scenes)


@stage(version=1)
def cover_direction(_: Desk, screenplay: Screenplay, voices: tuple[Spoken, ...], direction: Direction) -> ShotList:
    """The coverage, timed by the voices, as the room wished for it where that can be filmed."""
    from filmgen.backends.coverage import cover

    return cover(screenplay, voices, direction)
