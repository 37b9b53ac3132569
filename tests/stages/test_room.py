"""The writers' room: what is asked, what is remembered, what is rewritten, and what a page is made of."""

import json
import re

import pytest

from filmgen import room
from filmgen.errors import BadReply, BadRequest
from filmgen.film.fountain import read_fountain, to_fountain
from filmgen.film.order import Order
from filmgen.film.room import (
    BeatSheet,
    Choice,
    Company,
    Moment,
    Note,
    Person,
    Pitch,
    Plant,
    SceneCard,
    SceneCards,
    SceneDraft,
    SceneNotes,
    Setting,
    StoryBeat,
    Verdict,
)
from filmgen.film.story import Brief, Required, Seed
from filmgen.library import genres, prompts
from filmgen.stages.room.noting import check_page, rewrite_scene
from filmgen.stages.room.paging import Paper, screenplay_of
from filmgen.stages.room.pitching import choose_pitch, orders
from filmgen.studio.pending import Pending
from filmgen.studio.store import Store
from filmgen.studio.studio import Studio
from tests.contract.papers import STRANGE
from tests.tiny.servers import walked

GENRES = tuple(genres().values())
NASTY = (
    ".INT. HEADING", "@CUE", "!forced", "> CUT TO:", "FADE TO:", "# Section", "= synopsis", "~ song", "[[note: x]]",
    "/* gone */", "*bold* _under_", "(whispering)", "INA\nsays", "===", "{x|y}", STRANGE, "ALL IN CAPITALS",
    "INT. X - DAY", "", "   ", "\x00\x1b[31m", "\\*", "\u2028new", "a" * 120, "=", "> X <", ": :", "- - -",
)  # fmt: skip
"""Texts that a model may answer with, and that a page would obey."""


class Walker:
    """A language model that answers any form, by the question's seed; `asked` are the questions it was put."""

    def __init__(self, change=lambda question, value: value):
        self.asked, self.change = [], change

    def complete(self, questions):
        self.asked += questions
        values = (walked(json.loads(question.form), question.user + str(question.seed)) for question in questions)
        return tuple(json.dumps(self.change(q, v)) for q, v in zip(questions, values, strict=True))


@pytest.fixture
def hired():
    """A walker as a backend: a document with no fields, so that it can be remembered by."""
    from filmgen.film.document import Backend

    walkers = {}

    class Hired(Backend):
        name: str = ""
        at_once = 4

        def complete(self, questions):
            return walkers[self.name].complete(questions)

    def hire(walker: Walker) -> Hired:
        walkers[f"w{len(walkers)}"] = walker
        return Hired(name=f"w{len(walkers) - 1}")

    return hire


def an_order(text: str = "Yeti Tardigrade", runtime: int = 1440, candidates: int = 2, **seed) -> Order:
    return Order(seed=Seed(text=text, runtime=runtime, **seed), genres=GENRES, candidates=candidates)


def ran(studio: Studio, order: Order, writer, texts=None):
    """What was written, and the stages that ran for it."""
    events = []
    studio.listener = events.append
    written = room.write(order, writer, texts or prompts(), studio)
    return written, [event.stage for event in events if event.state == "made"]


def test_nothing_is_asked_twice_and_a_changed_prompt_asks_only_what_depends_on_it(hired, tmp_path):
    walker = Walker()
    writer = hired(walker)
    with Studio(Store(tmp_path)) as studio:
        first, stages = ran(studio, an_order(), writer)
        assert stages[0] == "pitch_film"
        assert stages[-1] == "gather_direction"
        count = len(walker.asked)
        again, stages = ran(studio, an_order(), writer)
        assert (again, stages, len(walker.asked)) == (first, [], count)
        texts = prompts()
        texts["shots"] = texts["shots"].but(text="Cover it plainly.")
        _, stages = ran(studio, an_order(), writer, texts)
        assert set(stages) <= {"direct_scene", "gather_direction"}
        assert stages


def test_a_plan_needs_no_model(tmp_path):
    class Absent(Walker):
        def complete(self, questions):
            raise AssertionError("a plan asks nobody")

    from filmgen.film.document import Backend

    class Hired(Backend):
        def complete(self, questions):
            return Absent().complete(questions)

    with Studio(Store(tmp_path), rehearsal=True) as studio:
        written = room.write(an_order(), Hired(), prompts(), studio)
        assert isinstance(written.screenplay, Pending)
        assert isinstance(room.plan(written, (), Hired(), prompts(), studio), Pending)


def test_everybody_at_the_table_has_another_shape_and_every_step_has_the_house_taste(hired, tmp_path):
    walker = Walker()
    with Studio(Store(tmp_path)) as studio:
        written, _ = ran(studio, an_order(candidates=4), hired(walker))
    assert len({pitch.shape for pitch in written.choice.pitches}) == 4
    assert all(pitch.shape in prompts()["shapes"].text for pitch in written.choice.pitches)
    assert {question.system for question in walker.asked} == {prompts()["room"].text.strip()}
    assert len({question.seed for question in walker.asked}) > 0.9 * len(walker.asked)
    assert all(len(question.user) < 20_000 for question in walker.asked)


@pytest.mark.parametrize(("count", "pairs"), [(1, 0), (2, 1), (4, 6), (5, 10), (12, 24)])
def test_every_pair_is_read_in_both_orders(count, pairs):
    read = [divmod(order, 100) for order in orders(count)]
    assert len(read) == 2 * pairs
    assert {(second, first) for first, second in read} == set(read)
    assert all(first != second and first < count and second < count for first, second in read)
    assert count == 1 or {number for pair in read for number in pair} == set(range(count))


def test_whoever_always_takes_the_first_changes_nothing():
    """A position bias cancels: with each pair read in both orders, everybody wins as often."""
    pitches = tuple(Pitch(**walked_pitch(number)) for number in range(3))
    verdicts = tuple(
        Verdict(first=order // 100, second=order % 100, better="first", reason="It came first.") for order in orders(3)
    )
    choice = choose_pitch(None, pitches, verdicts)
    assert [choice.wins(number) for number in range(3)] == [2, 2, 2]
    assert choice.taken == 0
    fair = tuple(
        verdict.but(better="first" if verdict.first == 2 else "second" if verdict.second == 2 else verdict.better)
        for verdict in verdicts
    )
    assert choose_pitch(None, pitches, fair).taken == 2


def walked_pitch(number: int) -> dict:
    names = ("title", "law", "premise", "cost", "turn", "first_image", "last_image", "logline")
    return {**{name: f"{name} {number}" for name in names}, "genre": "noir", "shape": "the price"}


def test_the_choice_and_its_reasons_are_told(hired, tmp_path):
    with Studio(Store(tmp_path)) as studio:
        written, _ = ran(studio, an_order(candidates=3), hired(Walker()))
    told = "\n".join(room.told_room(written))
    assert isinstance(written.choice, Choice)
    assert all(pitch.logline in told and pitch.title in told for pitch in written.choice.pitches)
    assert all(verdict.reason in told for verdict in written.choice.verdicts)
    assert told.count("which was taken") == 1


# A page


def a_person(name: str, **changes) -> Person:
    fields = {
        "name": name, "role": "keeper", "want": "a lamp", "secret": "a debt", "speech": "short", "never": "please",
        "body": "human", "covering": "cloth", "size": "person", "gender": "none", "age": "adult", "build": "slim",
        "wears": ("coat",), "features": ("beard",), "voice": "hero", "pitch": 0, "pace": 0,
    }  # fmt: skip
    return Person.model_validate({**fields, **changes})


def a_paper(required: tuple[Required, ...] = (), **draft) -> Paper:
    seed = Seed(text="a keeper who sells fog", runtime=720, required=required)
    brief = Brief(seed=seed, title="FOG", genre=GENRES[0], logline="Fog is sold.", premise="A keeper sells fog.")
    company = Company(
        people=(a_person("Keeper"), a_person("Widow", gender="woman", voice="heroine")),
        places=(
            Setting(name="HEADLAND", set="headland", features=("tower",)),
            Setting(name="SHOP", set="shop", features=()),
        ),
    )
    sheet = BeatSheet(
        movements=("Fog", "Free", "Lamp"),
        plants=(Plant(thing="suitcase", alibi="she leaves", payoff="it holds a coat"),),
        beats=(StoryBeat(movement=1, happens="She comes."), StoryBeat(movement=3, happens="He lights it.")),
    )
    card = {"weather": "rain", "people": ("Keeper", "Widow"), "happens": "Fog.", "before": "dark", "after": "lit"}
    cards = SceneCards(
        scenes=(
            SceneCard(movement=1, place="HEADLAND", hour="night", plants=("suitcase",), payoffs=(), lines=2, **card),
            SceneCard(movement=3, place="SHOP", hour="dawn", plants=(), payoffs=("suitcase",), lines=1, **card),
        )
    )
    fields = {
        "opens": "A keeper dusts jars of fog beside a suitcase.",
        "music": "one bassoon",
        "moments": (
            Moment(who="Keeper", says="You are leaving town, I see.", how="plain", then=""),
            Moment(who="Widow", says="The ninth of March. Name your price.", how="whisper", then="He stops."),
        ),
        "ends": "She opens the suitcase.",
        "sign": "FOG",
    }
    drafts = tuple(SceneDraft.model_validate({**fields, **draft}) for _ in cards.scenes)
    return Paper(brief, company, sheet, cards, drafts)


def test_a_page_reads_as_a_screenplay_does():
    page = to_fountain(screenplay_of(a_paper()).script)
    for line in (
        "# I. Fog", "EXT. HEADLAND - NIGHT", "Rain. A keeper dusts jars of fog beside a suitcase. [[plant: suitcase]]",
        "MUSIC: one bassoon", "KEEPER\nYou are leaving town, I see.", "WIDOW\n(whispering)\nThe ninth of March.",
        "> FOG <", "# III. Lamp", "INT. SHOP - DAWN", "She opens the suitcase. [[payoff: suitcase]]", "> FADE OUT.",
    ):  # fmt: skip
        assert line in page, line


@pytest.mark.parametrize("text", NASTY, ids=lambda text: repr(text)[:16])
def test_no_words_of_a_model_break_the_page(text, hired, tmp_path):
    """Every text of every answer is a nasty one, as far as it is free."""

    def nasty(question, value):
        if isinstance(value, dict):
            return {name: nasty(question, item) for name, item in value.items()}
        if isinstance(value, list):
            return [nasty(question, item) for item in value]
        form = json.loads(question.form)
        return f"{text} word" if isinstance(value, str) and value not in str(form) else value

    with Studio(Store(tmp_path)) as studio:
        written, _ = ran(studio, an_order(runtime=360), hired(Walker(nasty)))
    screenplay = written.screenplay
    assert len(screenplay.scenes) == 1
    assert read_fountain(to_fountain(screenplay.script)) == screenplay.script
    assert {line.speaker for line in screenplay.lines} <= {character.id for character in screenplay.cast}
    assert len({character.id for character in screenplay.cast}) == len(screenplay.cast) >= 2
    assert [place.id for place in screenplay.places] == [screenplay.scenes[0].place]
    assert all(not re.search(r"[\[\]{}<>*_~\\]", line.text) for line in screenplay.lines)


# Notes and their cure


class Rewriter(Walker):
    """Rewrites whatever it is asked to."""

    def complete(self, questions):
        self.asked += questions
        return tuple(
            json.dumps(
                {span: f"New words for {span} with a suitcase in it." for span in json.loads(q.form)["properties"]}
            )
            for q in questions
        )


def rewritten(paper: Paper, notes: tuple[Note, ...]) -> tuple[tuple[SceneDraft, ...], Rewriter]:
    writer, texts = Rewriter(), prompts()
    found = tuple(SceneNotes(notes=notes if at == 0 else ()) for at in range(2))
    silence = (SceneNotes(), SceneNotes())
    return rewrite_scene(
        None, paper.drafts, (0, 1), silence, found, paper.cards, paper.company, texts["room"], texts["rewrite"], writer
    ), writer


def test_only_the_spans_that_failed_are_written_anew():
    paper = a_paper()
    made, writer = rewritten(paper, (Note(span="said-2", wrong="anybody: too plain"),))
    assert len(writer.asked) == 1
    assert made[1] == paper.drafts[1]
    before, after = paper.drafts[0].spans, made[0].spans
    assert {span for span in before if before[span] != after[span]} == {"said-2"}
    assert "too plain" in writer.asked[0].user
    assert list(json.loads(writer.asked[0].form)["properties"]) == ["said-2"]


def test_without_notes_nobody_is_asked():
    paper = a_paper()
    made, writer = rewritten(paper, ())
    assert made == paper.drafts
    assert writer.asked == []


def test_words_that_must_be_said_are_not_touched_and_what_must_be_seen_stays():
    paper = a_paper()
    first = paper.cards.scenes[0].but(must_say=("Name your price.",), must_show=("suitcase",))
    paper = Paper(
        paper.brief, paper.company, paper.sheet, paper.cards.but(scenes=(first, paper.cards.scenes[1])), paper.drafts
    )
    made, writer = rewritten(paper, (Note(span="said-2", wrong="x"), Note(span="opens", wrong="x")))
    assert made[0].moments == paper.drafts[0].moments
    assert json.loads(writer.asked[0].form)["properties"]["opens"]["pattern"]


def test_a_page_is_checked_by_counting():
    paper = a_paper(opens="Somebody waits.", ends="It rains.")
    brief = paper.brief.but(seed=paper.brief.seed.but(text="Yeti Tardigrade"))
    notes = check_page(None, brief, *_columns(paper)[1:])
    told = {(scene, note.span): note.wrong for scene, own in enumerate(notes.scenes) for note in own.notes}
    assert "seed_cover" in told[0, "opens"]
    assert "suitcase was planted and has to pay" in told[1, "ends"]


def test_a_demand_that_is_missing_has_a_note_with_its_words():
    paper = a_paper(required=(Required(kind="prop", text="Quibbling Spatula"),))
    first = paper.cards.scenes[0].but(must_show=("Quibbling Spatula",))
    paper = Paper(
        paper.brief, paper.company, paper.sheet, paper.cards.but(scenes=(first, paper.cards.scenes[1])), paper.drafts
    )
    notes = check_page(None, *_columns(paper))
    assert notes.scenes[0].notes[0].must == "Quibbling Spatula"


def _columns(paper: Paper) -> tuple:
    return paper.brief, paper.company, paper.sheet, paper.cards, paper.drafts


def test_what_a_festival_demands_is_never_dropped_in_silence(hired, tmp_path):
    """A model that writes about something else twice is an error, and no film."""

    def stubborn(question, value):
        return {
            name: "Something else." if isinstance(item, str) and "Spatula" in item else item
            for name, item in value.items()
        }

    wish = Required(kind="prop", text="Quibbling Spatula")
    with Studio(Store(tmp_path)) as studio, pytest.raises(BadReply, match="Quibbling Spatula"):
        room.write(an_order(required=(wish,)), hired(Walker(stubborn)), prompts(), studio)


def test_everything_a_festival_demands_at_once_is_in_the_film(hired, tmp_path):
    wishes = (
        Required(kind="line", text="I have counted the spoons (twice)."),
        Required(kind="line", text="Nobody asked the goose."),
        Required(kind="prop", text="Quibbling Spatula"),
        Required(kind="character", text="Mrs. O'Nion-Weeps"),
    )
    with Studio(Store(tmp_path)) as studio:
        written, _ = ran(studio, an_order(runtime=720, required=wishes), hired(Walker()))
    said = [line.spoken for line in written.screenplay.lines]
    assert "I have counted the spoons twice ." in said or "I have counted the spoons twice." in said
    assert "Nobody asked the goose." in said
    assert any("Weeps" in character.name for character in written.screenplay.cast)


def test_a_seed_with_nothing_in_it_is_refused_before_anybody_is_asked(hired, tmp_path):
    walker = Walker()
    with Studio(Store(tmp_path)) as studio, pytest.raises(BadRequest, match="nothing to film"):
        room.write(an_order(" , ."), hired(walker), prompts(), studio)
    assert walker.asked == []


# Somebody else's script


def test_a_note_on_the_page_is_stronger_than_the_model(hired, tmp_path):
    page = (
        "[[cast INA: woman old stout, wears hood, voice old-woman -1 +1, role surveyor]]\n\n"
        "[[place SNOWFIELD: snowfield exterior, features hut, seed 77]]\n\n"
        "EXT. SNOWFIELD - NIGHT\n\nA hut.\n\nINA\nOnly me.\n\nRADIO\nAnything living?\n"
    )
    order = Order(seed=Seed(text="own"), genres=(genres()["fable"],), script=read_fountain(page))
    with Studio(Store(tmp_path)) as studio:
        screenplay = ran(studio, order, hired(Walker()))[0].screenplay
    ina, radio = screenplay.cast
    assert (ina.look.gender, ina.look.age, ina.look.build, ina.look.wears) == ("woman", "old", "stout", ("hood",))
    assert (ina.timbre.role, ina.timbre.pitch, ina.timbre.pace, ina.role) == ("old-woman", -1, 1, "surveyor")
    assert (screenplay.places[0].set, screenplay.places[0].seed) == ("snowfield", 77)
    assert ina.timbre != radio.timbre
    assert to_fountain(screenplay.script) == to_fountain(order.script)
