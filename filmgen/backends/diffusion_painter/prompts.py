"""A picture on paper, as the words that a picture model is asked with."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from filmgen.backends.diffusion_painter import vocabulary as say
from filmgen.backends.portrait import of_person, of_place, of_thing
from filmgen.film.genre import Tone
from filmgen.film.shots import Figure, Picture

CROWD = 3
"""How many people are described; more than that no model keeps apart."""
ESSENTIAL = 6
"""The last rank that nobody may miss: who, how near, what they do, what is written, where, when."""
OUT_OF_TIME = ("void", "micro-world", "space", "orbit")
"""Sets in which no hour of the day is seen."""


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
    """A piece of a prompt: what it matters (the lowest rank is the last to go), what it says, and what is said where
    there is no room for that. The first phrase by rank is never said shorter."""

    rank: int
    text: str
    shorter: str = ""


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
    """The phrases in their order, without those that matter least and do not fit.

    First what nobody may miss, shortly, and whoever it is about in full; then the same in full; then the rest.
    """
    by_rank = sorted(range(len(phrases)), key=lambda index: phrases[index].rank)
    needed = [index for index in by_rank if phrases[index].rank <= ESSENTIAL]
    shortly = [(index, phrases[index].shorter or phrases[index].text) for index in needed if phrases[index].rank]
    in_full = [(index, phrases[index].text) for index in by_rank]
    kept: dict[int, str] = {}
    for index, text in (*in_full[:1], *shortly, *in_full):
        attempt = kept | {index: text}
        if text and budget.holds(_joined(attempt[each] for each in sorted(attempt))):
            kept = attempt
    return _joined(kept[each] for each in sorted(kept))


def _joined(texts: Iterable[str]) -> str:
    return ", ".join(texts)


# What is wanted


def _phrases(picture: Picture, shown: tuple[str, ...]) -> list[Phrase]:
    """All that could be said, in the order in which it reads well."""
    people = _figures(picture)
    sizes = say.SIZES if people else say.EMPTY_SIZES
    alone = picture.angle == "eye" or (picture.angle == "two-shot" and len(people) < 2)
    coloured = picture.grade not in ("mono", "sepia")
    return [
        Phrase(1, say.GRADES[picture.grade]),
        Phrase(1, sizes[picture.size]),
        Phrase(9, "" if alone else say.ANGLES[picture.angle]),
        *(phrase for number, figure in enumerate(people) for phrase in _figure(figure, picture, number, shown)),
        _word(picture),
        _place(picture, shown),
        Phrase(6, say.HOURS[picture.hour] if picture.place.set not in OUT_OF_TIME else ""),
        Phrase(7, say.LIGHTS[picture.light]),
        Phrase(8, say.WEATHERS[picture.weather] if not picture.place.interior else ""),
        Phrase(10, say.MARKS[picture.mark]),
        Phrase(11, say.PALETTES[picture.palette] if coloured else ""),
        Phrase(12, "an enormous moon in the sky" if picture.disc else ""),
        Phrase(13, _tone(picture.tone, picture.tension)),
        Phrase(14, say.STOCKS[picture.grade]),
        *(Phrase(15 + number, text) for number, text in enumerate(_told(picture))),
        Phrase(40, say.FINISH),
    ]


def _figures(picture: Picture) -> list[Figure]:
    """Who is described: whoever the picture is about first, then the nearest."""
    ranked = sorted(picture.figures, key=lambda figure: (figure.subject != picture.subject, figure.depth))
    return ranked[:CROWD]


def _figure(figure: Figure, picture: Picture, number: int, shown: tuple[str, ...]) -> Iterator[Phrase]:
    """Who it is, and what they do. Whoever it is about is described whole before anything else is said."""
    words = likeness_words(figure, picture)
    reference = f", exactly as in reference image {shown.index(figure.subject) + 1}" if figure.subject in shown else ""
    worn = words.rfind(", wearing ")
    yield Phrase(2 * number, f"{words}{reference}", f"{words.partition(' with ')[0]}{words[worn:] if worn > 0 else ''}")
    held = f"holding a {figure.holding.replace('-', ' ')}" if figure.holding else ""
    yield Phrase(3 + 5 * number, f"{say.POSES[figure.pose]} {held}".strip())
    yield Phrase(10 + number, _joined(filter(None, (say.FACINGS[figure.facing], say.MOODS[figure.mood]))))


def likeness_words(figure: Figure, picture: Picture) -> str:
    """What somebody looks like: as they were cast, or else from their look alone."""
    cast = next((each.words for each in picture.likenesses if each.subject == figure.subject), "")
    if cast:
        return cast
    if figure.look.body == "human" and figure.look.covering in ("cloth", "skin"):
        return of_person(figure.look, 0)
    return of_thing(figure.look, _clean(figure.subject) or figure.look.body, 0)


def _place(picture: Picture, shown: tuple[str, ...]) -> Phrase:
    words = next((each.words for each in picture.likenesses if each.kind == "place"), "") or of_place(picture.place)
    inside = "interior, " if picture.place.interior and picture.place.set != "void" else ""
    reference = (
        f", the place of reference image {shown.index(picture.place.id) + 1}" if picture.place.id in shown else ""
    )
    return Phrase(5, f"{inside}{words}{reference}", f"{inside}{words.partition(',')[0]}")


def _word(picture: Picture) -> Phrase:
    word = _clean(picture.word)[:60]
    if not word:
        return Phrase(4, "")
    shorter = f'giant letters "{word}"' if picture.word_as == "monument" else f'"{word}"'
    return Phrase(4, say.WORDS_AS[picture.word_as].format(word=word), shorter)


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
