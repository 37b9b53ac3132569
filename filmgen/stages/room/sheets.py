"""The papers of the room as a model reads them: short paragraphs, each under its heading."""

from filmgen.film.genre import Genre
from filmgen.film.room import BeatSheet, Company, Pitch, SceneCard, SceneCards, SceneDraft
from filmgen.film.story import Brief, Required, Seed
from filmgen.film.time import running_time


def told_seed(seed: Seed) -> dict[str, str]:
    """What was asked for."""
    return {
        "Seed": seed.text[:600],
        "Runtime": running_time(seed.runtime),
        "Title, which is given": seed.title,
        "A festival demands": "\n".join(map(_demanded, seed.required)),
    }


def _demanded(wish: Required) -> str:
    return {
        "line": f"that somebody says exactly this: {wish.text}",
        "prop": f"that this thing is used, and called so: {wish.text}",
        "character": f"that this character is in it: {wish.text}",
    }[wish.kind]


def told_genre(genre: Genre) -> str:
    return f"{genre.name}: {genre.tone}"


def told_pitch(pitch: Pitch) -> str:
    rows = (
        ("Title", pitch.title), ("Genre", pitch.genre), ("Shape", pitch.shape), ("Law", pitch.law),
        ("Premise", pitch.premise), ("Cost", pitch.cost), ("Turn", pitch.turn), ("First image", pitch.first_image),
        ("Last image", pitch.last_image), ("Logline", pitch.logline),
    )  # fmt: skip
    return "\n".join(f"{name}: {text}" for name, text in rows if text)


def told_film(brief: Brief, pitch: Pitch) -> dict[str, str]:
    """The film that was agreed on."""
    agreed = pitch.but(title=brief.title[:48], genre=brief.genre.name)
    return {**told_seed(brief.seed), "Genre": told_genre(brief.genre), "The film": told_pitch(agreed)}


def told_beats(sheet: BeatSheet) -> dict[str, str]:
    plants = (f"- {p.thing}: there because {p.alibi}; pays: {p.payoff}" for p in sheet.plants)
    titles = ", ".join(f"{number} {title}" for number, title in enumerate(sheet.movements, 1))
    return {
        "Movements": titles,
        "Beats": "\n".join(f"{number}. ({b.movement}) {b.happens}" for number, b in enumerate(sheet.beats, 1)),
        "Plants": "\n".join(plants),
    }


def told_people(company: Company) -> dict[str, str]:
    people = (
        f"- {p.name}, {p.role}, {p.age}, {p.gender if p.gender != 'none' else p.body}: wants {p.want}; "
        f"hides {p.secret}; talks: {p.speech}; never says: {p.never}"
        for p in company.people
    )
    places = (f"- {place.name} ({place.set}): {', '.join(place.features)}" for place in company.places)
    return {"People": "\n".join(people), "Places": "\n".join(places)}


def told_card(number: int, card: SceneCard) -> str:
    parts = [
        f"Scene {number + 1} (movement {card.movement}): {card.place}, {card.hour}, {card.weather}; "
        f"on: {', '.join(card.people)}",
        f"{card.happens} From {card.before} to {card.after}.",
    ]
    parts += [f"Planted here: {', '.join(card.plants)}."] if card.plants else []
    parts += [f"Pays here: {', '.join(card.payoffs)}."] if card.payoffs else []
    return " ".join(parts)


def told_cards(cards: SceneCards) -> dict[str, str]:
    return {"Scenes": "\n".join(told_card(number, card) for number, card in enumerate(cards.scenes))}


def told_draft(draft: SceneDraft) -> str:
    """A scene with the name of each span, so that a note can say where."""
    rows = [f"[opens] {draft.opens}"]
    for number, moment in enumerate(draft.moments, 1):
        rows.append(f"[said-{number}] {moment.who} ({moment.how}): {moment.says}")
        rows += [f"[seen-{number}] {moment.then}"] if moment.then else []
    rows += [f"[ends] {draft.ends}"] if draft.ends else []
    rows += [f"On screen: {draft.sign}"] if draft.sign else []
    return "\n".join(rows)
