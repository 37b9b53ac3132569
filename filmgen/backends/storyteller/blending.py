"""Two words that are one being: body from the one, habits from the other, and the scale disputed."""

from filmgen.backends.lexicon import Entry, english
from filmgen.backends.storyteller.tokens import page
from filmgen.film.story import Look

_SHEDS = {"glowing-eyes", "many", "plinth"}


def blend(first: Entry, second: Entry) -> Entry:
    """`Yeti Tardigrade`: the second word gives the body, the first its size, covering, hour and half the habits.

    An institution (`Moth Parliament`) takes its bodies from the first word and its habits from the second. A trade
    beside a thing (`grandmother radio`) is a thing that speaks as that person would.
    """
    word = f"{first.called or first.word} {second.called or second.word}"
    swarm = second.kind == "institution" and first.kind in ("creature", "thing", "job")
    body, habit = (first, second) if swarm else (second, first)
    return body.but(
        word=word,
        plural=english.plural(word),
        kind="institution" if swarm else second.kind if second.kind not in ("word", "time") else "creature",
        count="count",
        article=english.article(word),
        pronoun="it",
        called="",
        look=_look(first, second, swarm),
        set=second.set if second.kind in ("place", "institution") else None,
        interior=second.interior,
        features=second.features,
        home=_home(first, second),
        hour=first.hour or second.hour,
        weather=first.weather or second.weather,
        sound=body.sound or habit.sound,
        voice=first.voice if first.kind == "job" else second.voice or first.voice,
        does=_alternate(first.does, second.does),
        suffers=_alternate(first.suffers, second.suffers),
        needs=_alternate(first.needs, second.needs),
        opposite=habit.opposite or body.opposite,
        defines=first.defines or second.defines,
        alibi=body.alibi or habit.alibi,
        paper=habit.paper or body.paper,
        holds=habit.holds or body.holds,
        host=second.host or first.host,
        known=first.known and second.known,
    )


def clad(entry: Entry, material: str) -> Entry:
    """An entry made of something else: a glass postman, a bureaucrat made of fog."""
    made = page()["materials"][material]
    feature = made.get("feature")
    look = entry.look.but(
        covering=made["covering"], features=(*entry.look.features, *((feature,) if feature else ()))
    )  # fmt: skip
    return _described(entry, material).but(look=look)


def sized(entry: Entry, size: str) -> Entry:
    """An entry of another size: a tiny cathedral."""
    return _described(entry, size).but(look=entry.look.but(height=page()["sizes"][size]))


def _described(entry: Entry, adjective: str) -> Entry:
    word = f"{adjective} {entry.word}"
    article = entry.article if entry.article in ("the", "") else english.article(word)
    return entry.but(word=word, plural=f"{adjective} {entry.plural}", article=article)


def _look(first: Entry, second: Entry, swarm: bool) -> Look:
    if swarm:
        return first.look.but(features=(*first.look.features, "many"))
    body, other = second.look, first.look
    features = (*body.features, *(item for item in other.features if item not in (*body.features, *_SHEDS)))
    creatures = first.kind == second.kind == "creature"
    taller = max(body.height, other.height) if creatures else body.height
    borrowed = other.covering if first.kind == "creature" or body.covering in ("skin", "metal") else body.covering
    return body.but(
        covering=borrowed if first.kind in ("creature", "weather", "thing") else body.covering,
        height=taller,
        wears=(*body.wears, *(other.wears if first.kind == "job" else ())),
        gender=other.gender if first.kind == "job" else body.gender,
        features=features[:5],
        outline=f"{body.outline} {other.outline}".strip(),
    )


def _home(first: Entry, second: Entry) -> str:
    if second.kind in ("place", "institution"):
        return second.home
    return first.home if first.kind in ("creature", "place", "weather") else second.home


def _alternate(ours: tuple[str, ...], theirs: tuple[str, ...]) -> tuple[str, ...]:
    """One of each in turn."""
    longest = max(len(ours), len(theirs))
    return tuple(item for at in range(longest) for group in (ours, theirs) for item in group[at : at + 1])
