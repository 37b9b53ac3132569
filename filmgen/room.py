"""The writers' room: one order in, a screenplay and its direction out. Read it top to bottom: every line is a stage."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from filmgen.crafts import LanguageModel, Writer
from filmgen.errors import BadRequest
from filmgen.film.order import Order
from filmgen.film.room import Choice, Commission, Direction, PageNotes
from filmgen.film.shots import ShotList, Spoken
from filmgen.film.story import Brief, Prompt, Screenplay
from filmgen.stages.room.casting import cast_script
from filmgen.stages.room.directing import cover_direction, direct_scene, gather_direction
from filmgen.stages.room.drafting import draft_scene
from filmgen.stages.room.finishing import finish_screenplay
from filmgen.stages.room.noting import check_page, critique_scene, rewrite_scene
from filmgen.stages.room.pages import seen
from filmgen.stages.room.pitching import agree, choose_pitch, compare_pitches, orders, pitch_film
from filmgen.stages.room.planning import card_scenes, cast_company, plan_beats
from filmgen.stages.writing import adapt_script, plan_shots, write_brief, write_screenplay
from filmgen.studio.studio import Studio

PITCHES = 4
"""Premises that are pitched when nobody says how many."""


@dataclass(frozen=True)
class Written:
    """A film on paper. A script that was brought has no brief; only a room has a direction, a choice and notes."""

    brief: Brief | None
    screenplay: Screenplay
    direction: Direction | None = None
    choice: Choice | None = None
    notes: PageNotes | None = None


def write(order: Order, writer: Writer | LanguageModel, prompts: dict[str, Prompt], studio: Studio) -> Written:
    """Write, or cast, the film that was ordered: a teller does it alone, a language model in a room."""
    if not is_model(writer):
        return _told(order, writer, prompts, studio)
    if order.script is None:
        return _in_a_room(order, writer, prompts, studio, order.candidates or PITCHES)
    house, genre, rng = prompts["room"], order.genres[0], order.seed.rng
    screenplay = studio.do(cast_script, order.script, genre, rng, house, prompts["adapt"], writer)
    return Written(None, screenplay, _directed(screenplay, writer, prompts, studio))


def plan(
    written: Written,
    voices: tuple[Spoken, ...],
    writer: Writer | LanguageModel,
    prompts: dict[str, Prompt],
    studio: Studio,
) -> ShotList:
    """The shots, timed by the voices: a teller plans them, a room has directed them."""
    if is_model(writer):
        return studio.do(cover_direction, written.screenplay, voices, written.direction)
    return studio.do(plan_shots, written.screenplay, voices, prompts["shots"], writer)


def is_model(writer: Any) -> bool:
    """Whether a writer is asked step by step."""
    return hasattr(writer, "complete")


def _told(order: Order, writer: Writer, prompts: dict[str, Prompt], studio: Studio) -> Written:
    if order.candidates > 1:
        raise BadRequest(
            "candidates: this writer pitches nothing to choose from: filmgen write --candidates lays screenplays side "
            "by side, and --writer 'builtin:storyteller?candidates=N' keeps the best of more"
        )
    if order.script is not None:
        genre, rng = order.genres[0], order.seed.rng
        return Written(None, studio.do(adapt_script, order.script, genre, rng, prompts["adapt"], writer))
    brief = studio.do(write_brief, order.seed, order.genres, prompts["brief"], writer)
    return Written(brief, studio.do(write_screenplay, brief, prompts["screenplay"], writer))


def _in_a_room(order: Order, writer: LanguageModel, prompts: dict[str, Prompt], studio: Studio, count: int) -> Written:
    house = prompts["room"]
    wanted = Commission(seed=order.seed, genres=order.genres)
    numbers = tuple(range(count))
    pitches = studio.each(pitch_film, numbers, wanted, house, prompts["brief"], prompts["shapes"], writer)
    pairs = orders(count)
    firsts, seconds = (tuple(pitches[at(pair)] for pair in pairs) for at in (lambda p: p // 100, lambda p: p % 100))
    verdicts: Any = ()
    if pairs:
        verdicts = studio.each(compare_pitches, pairs, firsts, seconds, wanted, house, prompts["choice"], writer)
    choice = studio.do(choose_pitch, pitches, verdicts)

    brief, pitch = studio.do(agree, wanted, choice), choice.pitch
    sheet = studio.do(plan_beats, brief, pitch, house, prompts["beats"], writer)
    company = studio.do(cast_company, brief, pitch, sheet, house, prompts["company"], writer)
    cards = studio.do(card_scenes, brief, pitch, sheet, company, house, prompts["cards"], writer)
    scenes, ids = cards.numbers, cards.ids

    drafts = studio.each(
        draft_scene, scenes, cards, brief, pitch, sheet, company, house, prompts["screenplay"], writer, slots=ids
    )
    checks = studio.do(check_page, brief, company, sheet, cards, drafts)
    critiques = studio.each(critique_scene, drafts, scenes, cards, company, house, prompts["critic"], writer, slots=ids)
    for notes in (critiques, cards.silence):
        drafts = studio.each(
            rewrite_scene, drafts, scenes, checks.scenes, notes, cards, company, house, prompts["rewrite"], writer,
            slots=ids,
        )  # fmt: skip
        checks = studio.do(check_page, brief, company, sheet, cards, drafts)
    screenplay = studio.do(finish_screenplay, brief, company, sheet, cards, drafts)
    return Written(brief, screenplay, _directed(screenplay, writer, prompts, studio), choice, checks)


def _directed(screenplay: Screenplay, writer: LanguageModel, prompts: dict[str, Prompt], studio: Studio) -> Direction:
    house, prompt = prompts["room"], prompts["shots"]
    scenes = studio.each(direct_scene, screenplay.scenes, screenplay, house, prompt, writer)
    return studio.do(gather_direction, scenes)


def told_room(written: Written) -> Iterator[str]:
    """What the room had to choose from, what it took, and why, as lines of Markdown."""
    choice = written.choice
    if choice is None:
        return
    yield "# What the room pitched\n"
    ranked = sorted(range(len(choice.pitches)), key=lambda number: (number != choice.taken, -choice.wins(number)))
    for place, number in enumerate(ranked, 1):
        pitch = choice.pitches[number]
        taken = ", which was taken" if number == choice.taken else ""
        won = f"won {choice.wins(number)} of {_read(choice, number)}"
        yield f"{place}. **{seen(pitch.title)}** ({pitch.genre}, {pitch.shape}; {won}){taken}"
        yield f"   - {seen(pitch.logline)}"
        yield f"   - law: {seen(pitch.law)}"
        yield f"   - turn: {seen(pitch.turn)}"
        yield f"   - first image: {seen(pitch.first_image)} Last image: {seen(pitch.last_image)}"
    yield "\n# What was said for and against\n"
    for verdict in choice.verdicts:
        first, second, won = (
            seen(choice.pitches[number].title) for number in (verdict.first, verdict.second, verdict.winner)
        )
        yield f"- {first} against {second}: {won}. {seen(verdict.reason)}"
    yield "\n# What is left to mend\n"
    notes = written.notes or PageNotes(scenes=())
    left = [*notes.general, *(f"{note.span}: {note.wrong}" for scene in notes.scenes for note in scene.notes)]
    yield from (f"- {seen(note)}" for note in left)
    if not left:
        yield "every check passes"


def _read(choice: Choice, number: int) -> int:
    return sum(number in (verdict.first, verdict.second) for verdict in choice.verdicts)
