"""A picture on paper, as the words that a picture model is asked with."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

from filmgen.backends.diffusion_painter import vocabulary as say
from filmgen.backends.portrait import of_person, of_place, of_thing
from filmgen.film.genre import Tone
from filmgen.film.shots import Figure, Picture

CROWD = 3
"""How many people are described; more than that no model keeps apart."""


@dataclass(frozen=True)
class Budget:
    """How much an encoder reads: `tokens`, and how many of them a text has."""

    tokens: int
    count: Callable[[str], int]

    def holds(self, text: str) -> bool:
        return self.count(text) <= self.tokens


class Prompted(NamedTuple):
    positive: str
    negative: str


class Phrase(NamedTuple):
    """A piece of a prompt: what it matters (the least first to stay) and what it says."""

    rank: int
    text: str


def compose_prompt(
    picture: Picture, budget: Budget, shown: tuple[str, ...] = (), unwanted: str = "", fewer: Budget | None = None
) -> Prompted:
    """The picture in words, as many of them as the budget holds: what matters least is left out, nothing is cut off.

    `shown` are the subjects of the reference pictures, in order; `unwanted` is added to what is not wanted.
    `fewer` is the budget of what is not wanted, where it is another.
    """
    phrases = [phrase for phrase in _phrases(picture, shown) if phrase.text]
    return Prompted(fitted(phrases, budget), fitted(_unwanted(picture, unwanted), fewer or budget))


def fitted(phrases: list[Phrase], budget: Budget) -> str:
    """The phrases in their order, without those that matter least and do not fit."""
    kept: list[int] = []
    for index in sorted(range(len(phrases)), key=lambda index: phrases[index].rank):
        attempt = sorted((*kept, index))
        if budget.holds(_joined(phrases[each].text for each in attempt)):
            kept = attempt
    return _joined(phrases[each].text for each in kept)


def _joined(texts) -> str:
    return ", ".join(texts)


# What is wanted


def _phrases(picture: Picture, shown: tuple[str, ...]) -> list[Phrase]:
    """All that could be said, in the order in which it reads well."""
    people = _figures(picture)
    sizes = say.SIZES if people and people[0].look.body == "human" else say.EMPTY_SIZES
    angle = (
        "" if picture.angle == "eye" or (picture.angle == "two-shot" and len(people) < 2) else say.ANGLES[picture.angle]
    )
    return [
        Phrase(6, say.GRADES[picture.grade]),
        Phrase(1, sizes[picture.size]),
        Phrase(8, angle),
        *(_figure(figure, picture, number, shown) for number, figure in enumerate(people)),
        *(_acting(figure, number) for number, figure in enumerate(people)),
        Phrase(2, say.WORDS_AS[picture.word_as].format(word=_clean(picture.word)[:60]) if picture.word else ""),
        Phrase(3, _place(picture, shown)),
        Phrase(
            4, say.HOURS[picture.hour] if picture.place.set not in ("void", "micro-world", "space", "orbit") else ""
        ),
        Phrase(5, say.LIGHTS[picture.light]),
        Phrase(7, say.WEATHERS[picture.weather] if not picture.place.interior else ""),
        Phrase(9, say.PALETTES[picture.palette] if picture.grade not in ("mono", "sepia") else ""),
        Phrase(10, say.MARKS[picture.mark]),
        Phrase(11, "an enormous moon in the sky" if picture.disc else ""),
        Phrase(12, _tone(picture.tone, picture.tension)),
        *(Phrase(13 + number, text) for number, text in enumerate(_told(picture))),
        Phrase(40, say.FINISH),
    ]


def _figures(picture: Picture) -> list[Figure]:
    """Who is described: whoever the picture is about first, then the nearest."""
    ranked = sorted(picture.figures, key=lambda figure: (figure.subject != picture.subject, figure.depth))
    return ranked[:CROWD]


def _figure(figure: Figure, picture: Picture, number: int, shown: tuple[str, ...]) -> Phrase:
    words = likeness_words(figure, picture)
    if figure.subject in shown:
        words = f"{words}, exactly as in reference image {shown.index(figure.subject) + 1}"
    return Phrase(0 if number == 0 else 3 + number, words)


def likeness_words(figure: Figure, picture: Picture) -> str:
    """What somebody looks like: as they were cast, or else from their look alone."""
    cast = next((each.words for each in picture.likenesses if each.subject == figure.subject), "")
    if cast:
        return cast
    if figure.look.body == "human" and figure.look.covering in ("cloth", "skin"):
        return of_person(figure.look, 0)
    return of_thing(figure.look, _clean(figure.subject) or figure.look.body, 0)


def _acting(figure: Figure, number: int) -> Phrase:
    held = f"holding a {figure.holding.replace('-', ' ')}" if figure.holding else ""
    acting = (say.POSES[figure.pose], held, say.FACINGS[figure.facing], say.MOODS[figure.mood])
    return Phrase(2 + 3 * number, " ".join(part for part in acting if part))


def _place(picture: Picture, shown: tuple[str, ...]) -> str:
    words = next((each.words for each in picture.likenesses if each.kind == "place"), "") or of_place(picture.place)
    inside = "interior, " if picture.place.interior and picture.place.set != "void" else ""
    reference = (
        f", the place of reference image {shown.index(picture.place.id) + 1}" if picture.place.id in shown else ""
    )
    return f"{inside}{words}{reference}"


def _tone(tone: Tone, tension: float) -> str:
    """How the palette is bent, where it is bent enough to be seen."""
    said = [
        "warm tones" if tone.warmth > 0.25 else "cold tones" if tone.warmth < -0.25 else "",
        "muted colours" if tone.saturation < 0.8 else "vivid colours" if tone.saturation > 1.2 else "",
        "bright" if tone.brightness > 0.25 else "dark and shadowy" if tone.brightness < -0.25 else "",
        "tense, ominous mood" if tension > 0.66 else "",
    ]
    return _joined(word for word in said if word)


def _told(picture: Picture) -> list[str]:
    """The sentences of the description after the first, which says again what the paper says."""
    sentences = [_clean(each) for each in picture.description.replace("! ", ". ").replace("? ", ". ").split(". ")]
    first = 0 if picture.description.startswith("Reference sheet") else 1
    return [sentence.rstrip(".") for sentence in sentences[first:] if sentence][:12]


def _clean(text: str) -> str:
    """A text of others as it may stand in a prompt: one line, no marks that encoders take for orders."""
    return " ".join("".join(" " if mark in '<>{}[]|\\"' or not mark.isprintable() else mark for mark in text).split())


# What is not wanted


def _unwanted(picture: Picture, unwanted: str) -> list[Phrase]:
    """What the user does not want first, then what would spoil this picture, then what spoils any."""
    said: list[str] = [each.strip() for each in unwanted.split(",")]
    said += [] if picture.word else say.LETTERING
    said += say.NOBODY if not picture.figures else say.ALONE if len(picture.figures) == 1 else ()
    said += say.NO_COLOUR if picture.grade in ("mono", "sepia") else ()
    said += ["" if picture.place.interior else say.OTHER_HOURS[picture.hour], *say.ALWAYS, *say.FLAWS]
    return [Phrase(rank, text) for rank, text in enumerate(dict.fromkeys(said)) if text]
