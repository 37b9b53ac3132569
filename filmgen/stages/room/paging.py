"""Drafts become a page: headings, actions, cues and lines as Fountain has them, with their cast, places and props.

A page is written as text and read back, so that what a person edits is what was filmed.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from filmgen.backends.language.forms import has
from filmgen.film.cards import story_frames
from filmgen.film.fountain import read_fountain, to_fountain
from filmgen.film.headings import slug, weather_seen
from filmgen.film.page import speaker_of
from filmgen.film.room import BeatSheet, Company, Person, SceneCard, SceneCards, SceneDraft, Setting
from filmgen.film.staging import INDOORS, Delivery
from filmgen.film.story import (
    Action,
    Brief,
    Card,
    Character,
    Element,
    Line,
    Look,
    Place,
    Prop,
    Remark,
    Scene,
    Screenplay,
    Script,
    Timbre,
)
from filmgen.film.time import running_time
from filmgen.stages.room.sizes import chance

_ASIDES: dict[Delivery, str] = {
    "plain": "", "question": "", "whisper": "whispering", "angry": "angrily", "afraid": "afraid", "sad": "sadly",
    "warm": "warmly", "flat": "flatly", "shout": "shouting",
}  # fmt: skip
_WEATHERS = {
    "rain": "Rain.", "snow": "Snow.", "fog": "Fog.", "storm": "A storm.", "dust": "Dust blows.", "embers": "Embers.",
    "stars": "Stars.", "aurora": "An aurora.",
}  # fmt: skip
HEIGHTS = {"tiny": 0.3, "small": 1.2, "person": 1.7, "large": 2.4, "huge": 6.0}
_ROMAN = {1: "I", 2: "II", 3: "III"}


@dataclass(frozen=True)
class Paper:
    """Everything that a page is made of."""

    brief: Brief
    company: Company
    sheet: BeatSheet
    cards: SceneCards
    drafts: tuple[SceneDraft, ...]

    def setting(self, card: SceneCard) -> Setting:
        return next(place for place in self.company.places if place.name == card.place)


def screenplay_of(paper: Paper) -> Screenplay:
    """The screenplay that the drafts are."""
    from filmgen.backends.breakdown.props import find_props

    script = _script(paper)
    cast = tuple(_character(person) for person in paper.company.people)
    props = find_props(script, tuple(character.id for character in cast))
    for wish in paper.brief.seed.required:
        if wish.kind == "prop" and not any(has(prop.name, wish.text) for prop in props):
            props = (Prop(id=slug(wish.text) or "the-thing", name=wish.text), *props)
    return Screenplay(
        title=paper.brief.title,
        genre=paper.brief.genre,
        rng=chance(paper.brief.seed, "film"),
        script=script,
        cast=cast,
        places=_places(paper, script),
        props=props,
        runtime=story_frames(paper.brief.seed.runtime),
    )


def spans_of(paper: Paper) -> dict[str, tuple[int, str]]:
    """Which scene and which span of it each line of the page is."""
    found, number = {}, 0
    for scene, draft in enumerate(paper.drafts):
        for at, _ in enumerate(draft.moments, 1):
            number += 1
            found[f"line-{number:02}"] = (scene, f"said-{at}")
    return found


# The page


def _script(paper: Paper) -> Script:
    scenes: list[Scene] = []
    prelude: tuple[Element, ...] = ()
    movement = 0
    for number, (card, draft) in enumerate(zip(paper.cards.scenes, paper.drafts, strict=True)):
        if card.movement != movement:
            movement = card.movement
            title = paper.sheet.movements[movement - 1]
            section = Remark(kind="section", text=f"{_ROMAN[movement]}. {title}")
            if scenes:
                scenes[-1] = scenes[-1].but(elements=(*scenes[-1].elements, section))
            else:
                prelude = (section,)
        inside = paper.setting(card).set in INDOORS
        heading = f"{'INT' if inside else 'EXT'}. {card.place} - {card.hour.upper()}"
        last = number == len(paper.drafts) - 1
        scenes.append(
            Scene(id=f"scene-{number + 1:02}", heading=heading, place="", elements=_elements(card, draft, inside, last))
        )
    brief = paper.brief
    title_page = (
        ("Title", brief.title),
        ("Author", "the writers' room"),
        ("Seed", " ".join(re.sub(r"[^\w ,.;:!?'()-]", " ", brief.seed.text[:120]).split())),
        ("Genre", brief.genre.name),
        ("Shape", brief.shape),
        ("Running time", running_time(brief.seed.runtime)),
    )
    page = read_fountain(to_fountain(Script(prelude=prelude, scenes=tuple(scenes))))
    return page.but(title_page=title_page)


def _elements(card: SceneCard, draft: SceneDraft, inside: bool, last: bool) -> tuple[Element, ...]:
    opens = draft.opens
    if not inside and card.weather in _WEATHERS and weather_seen(f"{card.place}. {opens}", inside) != card.weather:
        opens = f"{_WEATHERS[card.weather]} {opens}"
    found: list[Element] = [Action(text=opens)]
    if draft.music:
        found.append(Action(text=f"MUSIC: {draft.music}"))
    for moment in draft.moments:
        cue = moment.who.upper()
        line = Line(id="line", speaker=speaker_of(cue), cue=cue, text=moment.says, parenthetical=_ASIDES[moment.how])
        found += [line, Action(text=moment.then)] if moment.then else [line]
    if draft.sign:
        found.append(Card(text=draft.sign))
    if draft.ends:
        found.append(Action(text=draft.ends))
    for thing in card.plants:
        _note(found, f"[[plant: {thing}]]", next(_naming(found, thing), 0))
    for thing in card.payoffs:
        _note(found, f"[[payoff: {thing}]]", max(_naming(found, thing), default=max(_naming(found, ""))))
    return (*found, *(() if not last else (Remark(kind="transition", text="FADE OUT."),)))


def _naming(found: list[Element], thing: str) -> Iterator[int]:
    """Which actions name a thing, by its last word at least; music is no place for a thing."""
    pattern = re.compile(rf"^(?!MUSIC: ).*\b{re.escape(thing.rpartition(' ')[2])}", re.IGNORECASE)
    return (at for at, element in enumerate(found) if isinstance(element, Action) and pattern.search(element.text))


def _note(found: list[Element], note: str, at: int) -> None:
    found[at] = found[at].but(text=f"{found[at].text} {note}")


# Who and where


def _character(person: Person) -> Character:
    return Character(
        id=speaker_of(person.name.upper()),
        name=person.name,
        role=person.role,
        want=person.want,
        secret=person.secret,
        timbre=Timbre(role=person.voice, pitch=person.pitch, pace=person.pace),
        look=Look(
            body=person.body,
            covering=person.covering,
            height=HEIGHTS[person.size] * (0.75 if person.age == "child" and person.size == "person" else 1.0),
            build=person.build,
            age=person.age,
            gender=person.gender,
            wears=person.wears,
            features=person.features,
        ),
    )


def _places(paper: Paper, script: Script) -> tuple[Place, ...]:
    """The places that are played in, by the ids that the page gives them."""
    found: dict[str, Place] = {}
    for scene, card in zip(script.scenes, paper.cards.scenes, strict=True):
        setting = paper.setting(card)
        place = Place(
            id=scene.place,
            name=setting.name,
            set=setting.set,
            interior=setting.set in INDOORS,
            features=setting.features,
            seed=chance(paper.brief.seed, "place", scene.place),
        )
        found.setdefault(scene.place, place)
    return tuple(found.values())
