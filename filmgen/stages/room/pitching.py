"""Premises: several are pitched, each is set against the others in both orders, and the best is agreed on."""

import re

from filmgen.backends.language.asking import ask, question
from filmgen.backends.language.forms import form_of
from filmgen.crafts import LanguageModel
from filmgen.errors import BadRequest
from filmgen.film.room import Choice, Commission, Pitch, Verdict
from filmgen.film.story import Brief, Prompt
from filmgen.stages.room.pages import seen
from filmgen.stages.room.sheets import told_genre, told_pitch, told_seed
from filmgen.stages.room.sizes import chance
from filmgen.studio.stage import Desk, stage


@stage(version=1, batched=True)
def pitch_film(
    _: Desk,
    numbers: tuple[int, ...],
    commission: Commission,
    house: Prompt,
    prompt: Prompt,
    shapes: Prompt,
    writer: LanguageModel,
) -> tuple[Pitch, ...]:
    """Pitch a film, each number in another shape. Raises BadRequest when the seed holds nothing to film."""
    from filmgen.backends.storyteller.reading import read_seed

    if not commission.genres:
        raise BadRequest("there is no genre to choose from: put a file into prompts/genres")
    seed = commission.seed
    read_seed(seed.text)
    dealt = _dealt(commission, shapes)
    form = form_of(Pitch, without=("shape",), choices={"genre": tuple(genre.name for genre in commission.genres)})
    told = {**told_seed(seed), "Genres to choose from": "\n".join(map(told_genre, commission.genres))}
    asked = []
    for number in numbers:
        name, how = dealt[number % len(dealt)]
        facts = {**told, "Shape, which is dealt": f"{name}: {how}"}
        asked.append(question(house, prompt, facts, form, 900, 0.95, chance(seed, "pitch", number)))
    found = ask(writer, tuple(asked))
    return tuple(
        Pitch(**said, shape=dealt[number % len(dealt)][0]) for number, said in zip(numbers, found, strict=True)
    )


def _dealt(commission: Commission, shapes: Prompt) -> list[tuple[str, str]]:
    """The plot shapes in the order in which they are dealt: those of a genre that was asked for first, then others."""
    rows = re.findall(r"^- ([^:\n]+): (.+)$", shapes.text, re.MULTILINE) or [("as it comes", "in any shape")]
    turn = commission.seed.rng % len(rows)
    rows = rows[turn:] + rows[:turn]
    liked = commission.genres[0].story.shapes if len(commission.genres) == 1 else ()
    return sorted(rows, key=lambda row: row[0] not in liked)


@stage(version=1, batched=True)
def compare_pitches(
    _: Desk,
    orders: tuple[int, ...],
    firsts: tuple[Pitch, ...],
    seconds: tuple[Pitch, ...],
    commission: Commission,
    house: Prompt,
    prompt: Prompt,
    writer: LanguageModel,
) -> tuple[Verdict, ...]:
    """The better of two films. `orders` are the numbers of both: 100 times the first's, and the second's."""
    form = form_of(Verdict, without=("first", "second"))
    asked = tuple(
        question(
            house, prompt, {**told_seed(commission.seed), "First": told_pitch(first), "Second": told_pitch(second)},
            form, 300, 0.3, chance(commission.seed, "choice", order),
        )
        for order, first, second in zip(orders, firsts, seconds, strict=True)
    )  # fmt: skip
    return tuple(
        Verdict(first=order // 100, second=order % 100, **said)
        for order, said in zip(orders, ask(writer, asked), strict=True)
    )


def orders(count: int) -> tuple[int, ...]:
    """Who is read against whom: every two in both orders; of more than five, each against the two after it."""
    if count > 5:
        pairs = [(one, (one + step) % count) for one in range(count) for step in (1, 2)]
    else:
        pairs = [(one, other) for one in range(count) for other in range(one + 1, count)]
    return tuple(order for first, second in pairs for order in (100 * first + second, 100 * second + first))


@stage(version=1)
def choose_pitch(_: Desk, pitches: tuple[Pitch, ...], verdicts: tuple[Verdict, ...]) -> Choice:
    """The pitch that won most often; of equals, the one that beat the others it is equal with, then the earliest."""
    wins = [sum(verdict.winner == number for verdict in verdicts) for number in range(len(pitches))]
    best = [number for number, count in enumerate(wins) if count == max(wins)]
    among = [v.winner for v in verdicts if v.first in best and v.second in best]
    return Choice(
        pitches=pitches, verdicts=verdicts, taken=max(best, key=lambda number: (among.count(number), -number))
    )


@stage(version=1)
def agree(_: Desk, commission: Commission, choice: Choice) -> Brief:
    """The film that was agreed on."""
    seed, pitch = commission.seed, choice.pitch
    return Brief(
        seed=seed,
        title=seed.title or _titled(pitch.title),
        genre=next(genre for genre in commission.genres if genre.name == pitch.genre),
        logline=pitch.logline,
        premise=pitch.premise,
        shape=pitch.shape,
    )


def _titled(text: str) -> str:
    """A title without the marks that a page would obey."""
    return seen(text).strip(" \"'") or "Untitled"
