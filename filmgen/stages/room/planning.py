"""Before anybody speaks: the beats, the people and places, and a card for each scene."""

from filmgen.backends.language.asking import ask, question
from filmgen.backends.language.forms import form_of, has
from filmgen.crafts import LanguageModel
from filmgen.film.room import BeatSheet, Company, Person, Pitch, Plant, SceneCard, SceneCards
from filmgen.film.staging import VoiceRole
from filmgen.film.story import Brief, Prompt
from filmgen.stages.room import sizes
from filmgen.stages.room.pages import called, located, seen, spoken, thing_of, worded
from filmgen.stages.room.sheets import told_beats, told_film, told_people
from filmgen.studio.stage import Desk, stage

STEPS = ((0, 0), (1, 1), (-1, -1), (1, -1), (-1, 1), (2, 0), (-2, 0), (0, 2))
"""Of pitch and pace, for voices that would otherwise be one."""


@stage(version=1)
def plan_beats(_: Desk, brief: Brief, pitch: Pitch, house: Prompt, prompt: Prompt, writer: LanguageModel) -> BeatSheet:
    """The film from end to end, with what is planted in it."""
    count = sizes.num_beats(brief)
    form = form_of(BeatSheet, counts={"beats": (max(2, count - 1), min(24, count + 1))})
    asked = question(
        house, prompt, told_film(brief, pitch), form, 500 + 90 * count, 0.8, sizes.chance(brief.seed, "beats")
    )
    (said,) = ask(writer, (asked,))
    sheet = BeatSheet.model_validate(_tupled(said))
    movement, beats = 1, []
    for beat in sheet.beats:
        movement = max(movement, beat.movement)
        beats.append(beat.but(movement=movement))
    return sheet.but(
        movements=tuple(seen(title) or f"Part {number}" for number, title in enumerate(sheet.movements, 1)),
        plants=_plants(sheet.plants),
        beats=tuple(beats),
    )


def _plants(plants: tuple[Plant, ...]) -> tuple[Plant, ...]:
    """Each thing once, by a name that a note can hold."""
    found: dict[str, Plant] = {}
    for plant in plants:
        thing = thing_of(plant.thing)
        found.setdefault(
            thing if len(thing) > 1 else "the thing", plant.but(thing=thing if len(thing) > 1 else "the thing")
        )
    return tuple(found.values())


# Who and where


@stage(version=1)
def cast_company(
    _: Desk, brief: Brief, pitch: Pitch, sheet: BeatSheet, house: Prompt, prompt: Prompt, writer: LanguageModel
) -> Company:
    """The people with their looks and voices, and the places. Whoever a festival demands is one of them."""
    form = form_of(Company, counts={"people": sizes.num_people(brief), "places": sizes.num_places(brief)})
    facts = {**told_film(brief, pitch), **told_beats(sheet)}
    (said,) = ask(writer, (question(house, prompt, facts, form, 2200, 0.8, sizes.chance(brief.seed, "company")),))
    company = Company.model_validate(_tupled(said))
    demanded = tuple(wish.text for wish in brief.seed.required if wish.kind == "character")
    return Company(people=_people(company, demanded), places=_places(company))


def _people(company: Company, demanded: tuple[str, ...]) -> tuple[Person, ...]:
    """The people by names that a cue can hold, no two with one name or one voice."""
    found: list[Person] = []
    missing = [name for name in demanded if not any(has(person.name, name) for person in company.people)][:3]
    taken: set[str] = set()
    voices: set[tuple[VoiceRole, int, int]] = set()
    for at, person in enumerate(company.people):
        later = len(company.people) - at <= len(missing)
        names = (missing[len(company.people) - at - 1],) if later else (person.name, person.role)
        voice = next(
            (step for step in ((person.pitch, person.pace), *STEPS) if (person.voice, *step) not in voices), (0, 0)
        )
        voices.add((person.voice, *voice))
        found.append(
            person.but(
                name=called(names, taken),
                role=seen(person.role) or "somebody",
                pitch=voice[0],
                pace=voice[1],
                wears=worded(person.wears),
                features=worded(person.features),
            )  # fmt: skip
        )
    return tuple(found)


def _places(company: Company) -> tuple:
    taken: set[str] = set()
    return tuple(
        place.but(name=located((place.name, place.set), taken), features=worded(place.features))
        for place in company.places
    )


# Scene by scene


@stage(version=1)
def card_scenes(
    _: Desk, brief: Brief, pitch: Pitch, sheet: BeatSheet, company: Company, house: Prompt, prompt: Prompt,
    writer: LanguageModel,
) -> SceneCards:  # fmt: skip
    """A card for each scene; every plant is planted once and pays later, and what a festival demands has its scene."""
    count = sizes.num_scenes(brief)
    things = tuple(plant.thing for plant in sheet.plants)
    form = form_of(
        SceneCards,
        without=("lines", "must_say", "must_show"),
        choices={
            "place": tuple(place.name for place in company.places), "people": company.names, "plants": things,
            "payoffs": things,
        },
        counts={"scenes": (count, count)},
    )  # fmt: skip
    facts = {**told_film(brief, pitch), **told_beats(sheet), **told_people(company)}
    facts["How many"] = f"{count} scenes"
    asked = question(house, prompt, facts, form, 300 + 220 * count, 0.7, sizes.chance(brief.seed, "cards"))
    (said,) = ask(writer, (asked,))
    cards = SceneCards.model_validate(_tupled(said)).scenes
    return SceneCards(scenes=_demanded(brief, company, _promised(things, _ordered(brief, cards))))


def _ordered(brief: Brief, cards: tuple[SceneCard, ...]) -> tuple[SceneCard, ...]:
    """Movements that go forward, from the first to the last; a number of lines for each scene."""
    lines, movement, found = sizes.num_lines(brief, len(cards)), 1, []
    for at, card in enumerate(cards):
        movement = 1 if at == 0 else 3 if at == len(cards) - 1 > 1 else max(movement, card.movement)
        found.append(card.but(movement=movement, people=tuple(dict.fromkeys(card.people)), lines=lines[at]))
    return tuple(found)


def _promised(things: tuple[str, ...], cards: tuple[SceneCard, ...]) -> tuple[SceneCard, ...]:
    """The cards with each thing planted in one scene and paid in a later one; in the same where there is only one."""
    planted: dict[int, list[str]] = {}
    paid: dict[int, list[str]] = {}
    last = len(cards) - 1
    for thing in things:
        early = next((at for at, card in enumerate(cards[:last]) if thing in card.plants), 0)
        late = next((at for at in range(last, early, -1) if thing in cards[at].payoffs), last)
        planted.setdefault(early, []).append(thing)
        paid.setdefault(late, []).append(thing)
    return tuple(
        card.but(plants=tuple(planted.get(at, ())), payoffs=tuple(paid.get(at, ()))) for at, card in enumerate(cards)
    )


def _demanded(brief: Brief, company: Company, cards: tuple[SceneCard, ...]) -> tuple[SceneCard, ...]:
    """The cards with what a festival demands: lines from the last scene backwards, things and people from the first."""
    found = list(cards)
    wishes = brief.seed.required
    for number, wish in enumerate(wish for wish in wishes if wish.kind == "line"):
        at = len(found) - 1 - number % len(found)
        said = (*found[at].must_say, spoken(wish.text) or wish.text)
        found[at] = found[at].but(must_say=said, lines=max(found[at].lines, len(said)))
    for number, wish in enumerate(wish for wish in wishes if wish.kind != "line"):
        at = number % len(found)
        found[at] = found[at].but(must_show=(*found[at].must_show, wish.text))
        name = next((name for name in company.names if wish.kind == "character" and has(name, wish.text)), None)
        if name and name not in found[at].people:
            found[at] = found[at].but(people=(name, *found[at].people[:3]))
    return tuple(found)


def _tupled(value: object) -> object:
    """An answer's lists as the tuples that papers are made of."""
    if isinstance(value, dict):
        return {name: _tupled(item) for name, item in value.items()}
    return tuple(map(_tupled, value)) if isinstance(value, list) else value
