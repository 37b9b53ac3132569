"""Scenes are written: each by itself, all at once, with the whole film and everybody's voice on the table."""

from filmgen.backends.language.asking import ask, question
from filmgen.backends.language.forms import form_of, has
from filmgen.crafts import LanguageModel
from filmgen.errors import BadReply
from filmgen.film.room import BeatSheet, Company, Moment, Pitch, SceneCard, SceneCards, SceneDraft
from filmgen.film.story import Brief, Prompt
from filmgen.stages.room import sizes
from filmgen.stages.room.pages import seen, spoken
from filmgen.stages.room.sheets import told_beats, told_card, told_cards, told_film, told_people
from filmgen.studio.stage import Desk, stage


@stage(version=1, batched=True)
def draft_scene(
    _: Desk,
    numbers: tuple[int, ...],
    cards: SceneCards,
    brief: Brief,
    pitch: Pitch,
    sheet: BeatSheet,
    company: Company,
    house: Prompt,
    prompt: Prompt,
    writer: LanguageModel,
) -> tuple[SceneDraft, ...]:
    """Write a scene. Raises BadReply for one in which nobody says anything."""
    told = {**told_film(brief, pitch), **told_people(company), **told_beats(sheet), **told_cards(cards)}
    asked = []
    for number in numbers:
        card = cards.scenes[number]
        form = form_of(SceneDraft, choices={"who": card.people}, counts={"moments": (card.lines, card.lines)})
        facts = {**told, "The scene to write": told_card(number, card), "Its orders": _orders(card)}
        asked.append(
            question(house, prompt, facts, form, 400 + 90 * card.lines, 0.9, sizes.chance(brief.seed, "draft", number))
        )
    found = ask(writer, tuple(asked))
    return tuple(_cleaned(cards.scenes[n], said) for n, said in zip(numbers, found, strict=True))


def _orders(card: SceneCard) -> str:
    """What this scene must have, a line each."""
    orders = [f"{card.lines} spoken lines"]
    orders += [f"among the last lines somebody says exactly: {words}" for words in card.must_say]
    orders += [f"this is seen, and called so: {thing}" for thing in card.must_show]
    orders += [f"{thing} is seen, for a dull reason" for thing in card.plants]
    orders += [f"{thing} is seen again, and pays" for thing in card.payoffs]
    return "\n".join(f"- {order}" for order in orders)


def _cleaned(card: SceneCard, said: dict) -> SceneDraft:
    """The scene as a page can hold it, the words that must be said among its last."""
    moments = [
        Moment(who=one["who"], says=words, how=one["how"], then=seen(one["then"]))
        for one in said["moments"]
        if (words := spoken(one["says"]))
    ]
    if not moments:
        raise BadReply("the writer wrote a scene in which nobody says a word: run again with another --rng")
    missing = [words for words in card.must_say if not any(has(moment.says, words) for moment in moments)]
    for at, words in enumerate(reversed(missing), 1):
        if at > len(moments):
            moments.insert(0, moments[0].but(says=words, then=""))
        else:
            moments[-at] = moments[-at].but(says=words)
    return SceneDraft(
        opens=seen(said["opens"]) or card.place.capitalize() + ".",
        music=seen(said["music"]),
        moments=tuple(moments),
        ends=seen(said["ends"]),
        sign=seen(said["sign"]).upper()[:32],
    )
