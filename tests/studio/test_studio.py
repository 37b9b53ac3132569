"""The studio runs what it must, nothing else, and says why."""

import pytest

from filmgen.errors import OutOfMemory, StageFailed, StudioError
from filmgen.studio.store import Store
from filmgen.studio.studio import Event, Studio
from tests.studio.stages import Adder, Model, Pair, add, ask, die, inscribe, read, stumble, total, where


@pytest.fixture
def session(tmp_path):
    """Run a recipe in a studio of its own on one store; return its result and what ran."""

    def run(recipe, **options):
        events: list[Event] = []
        with Studio(Store(tmp_path / "store"), "film", listener=events.append, **options) as studio:
            result = recipe(studio)
        return result, [(event.stage, event.slot, event.state, event.reason) for event in events]

    return run


def made(events):
    return [(stage, slot) for stage, slot, state, _ in events if state == "made"]


def test_the_same_inputs_run_nothing(session):
    first, ran = session(lambda studio: studio.do(add, 1, 2, Adder()))
    again, then = session(lambda studio: studio.do(add, 1, 2, Adder()))
    assert first == again
    assert made(ran) == [("add", "")]
    assert made(then) == []


def test_it_says_which_input_changed(session):
    session(lambda studio: studio.do(add, 1, 2, Adder()))
    _, events = session(lambda studio: studio.do(add, 1, 5, Adder(bonus=1)))
    assert events[0] == ("add", "", "running", "right changed and adder changed")


def test_each_makes_only_the_rows_that_are_missing(session):
    session(lambda studio: studio.each(add, (1, 2, 3), 10, Adder()))
    result, events = session(lambda studio: studio.each(add, (1, 7, 3), 10, Adder()))
    assert [row.value for row in result] == [11, 17, 13]
    assert made(events) == [("add", "02")]


def test_batches_are_as_large_as_the_backend_likes(session):
    result, _ = session(lambda studio: studio.each(total, (1, 2, 3), Pair()))
    assert [(row.value, row.process) for row in result] == [(1, 2), (2, 2), (3, 1)]


def test_one_model_is_in_memory_at_a_time_and_stays_as_long_as_it_is_asked(session):
    Model.book.clear()
    writer, painter = Model(name="writer"), Model(name="painter")

    def recipe(studio):
        studio.each(ask, (1, 2), writer)
        studio.do(ask, 3, writer)
        studio.do(add, 1, 2, Adder())
        studio.each(ask, (1, 2), painter)

    session(recipe)
    assert Model.book == ["writer in", "writer out", "painter in", "painter out"]
    Model.book.clear()
    session(recipe)
    assert Model.book == [], "what is kept needs no model"


def test_an_option_that_only_changes_how_long_it_takes_remakes_nothing(session):
    session(lambda studio: studio.each(ask, (1, 2), Model(name="painter")))
    _, events = session(lambda studio: studio.each(ask, (1, 2), Model(name="painter", pace=9)))
    assert made(events) == []


def test_who_failed_is_known_and_lets_go(session):
    Model.book.clear()
    painter = Model(name="painter")
    with pytest.raises(OutOfMemory, match="ask 02: no room") as caught:
        session(lambda studio: studio.each(ask, (1, -1), painter))
    assert caught.value.who is painter
    assert Model.book == ["painter in", "painter out"]


def test_rows_spread_over_processes(session):
    result, _ = session(lambda studio: studio.each(where, tuple(range(6)), Adder()), workers=2)
    assert [row.value for row in result] == list(range(6))
    assert len({row.process for row in result}) == 2


def test_one_process_or_many_make_the_same_paper(session, tmp_path):
    one, _ = session(lambda studio: studio.each(inscribe, ("a", "b", "c")))
    with Studio(Store(tmp_path / "other"), workers=2) as studio:
        many = studio.each(inscribe, ("a", "b", "c"))
    assert one == many


@pytest.mark.parametrize("damage", ["truncated", "garbage of the same size", "removed"])
def test_torn_media_is_made_again(session, tmp_path, damage):
    paper, _ = session(lambda studio: studio.do(inscribe, "a long enough note"))
    file = Store(tmp_path / "store").path(paper.media)
    whole = file.read_bytes()
    if damage == "removed":
        file.unlink()
    else:
        file.write_bytes(whole[:3] if damage == "truncated" else b"x" * len(whole))
    _, events = session(lambda studio: studio.do(read, studio.do(inscribe, "a long enough note")))
    assert events[0] == ("inscribe", "", "running", "its media was lost or torn")
    assert file.read_bytes() == whole


@pytest.mark.parametrize("garbage", [b"", b"{", b"\x00\xff" * 40, b'{"schema": "filmgen.Record/1"}', b"[]", b"null"])
def test_a_torn_record_is_made_again(session, tmp_path, garbage):
    session(lambda studio: studio.do(add, 1, 2, Adder()))
    (record,) = (tmp_path / "store" / "results" / "add").glob("*.json")
    record.write_bytes(garbage)
    result, events = session(lambda studio: studio.do(add, 1, 2, Adder()))
    assert result.value == 3
    assert events[0][3] == "its record was torn"


def test_a_record_altered_by_hand_is_not_believed(session, tmp_path):
    session(lambda studio: studio.do(add, 1, 2, Adder()))
    (record,) = (tmp_path / "store" / "results" / "add").glob("*.json")
    record.write_text(record.read_text().replace('"value": 3', '"value": 4'))
    result, events = session(lambda studio: studio.do(add, 1, 2, Adder()))
    assert (result.value, events[0][3]) == (3, "its record was torn")


def test_a_failing_row_keeps_the_finished_ones(session):
    def recipe(studio):
        return studio.each(stumble, (1, 2, 3))

    with pytest.raises(StageFailed, match=r"stumble 03: ZeroDivisionError: three"):
        session(recipe)
    with pytest.raises(StageFailed):
        session(recipe)
    _, events = session(lambda studio: studio.each(stumble, (1, 2, 4)))
    assert [state for _, _, state, _ in events] == ["kept", "kept", "running", "made"]


def test_a_worker_that_dies_is_one_clear_error(session):
    with pytest.raises(StageFailed, match="a worker process died"):
        session(lambda studio: studio.each(die, (1, 2, 3, 4)), workers=2)


def test_rehearsal_runs_nothing_and_tells_what_waits(session, tmp_path):
    def recipe(studio):
        paper = studio.do(inscribe, "note")
        return studio.each(add, (1, 2), studio.do(read, paper).value, Adder())

    _, events = session(recipe, rehearsal=True)
    assert events == [
        ("inscribe", "", "due", "first time"),
        ("read", "", "due", "waits for inscribe"),
        ("add", "", "due", "waits for read"),
    ]
    assert not (tmp_path / "store" / "results").exists()


def test_scratch_left_by_a_killed_run_is_cleared(session, tmp_path):
    abandoned = tmp_path / "store" / "scratch" / "dead"
    abandoned.mkdir(parents=True)
    (abandoned / ".lock").touch()
    (abandoned / "half.mp4").write_bytes(b"half")
    session(lambda studio: studio.do(add, 1, 2, Adder()))
    assert list((tmp_path / "store" / "scratch").iterdir()) == []


def test_a_folder_that_is_a_file_is_one_line(tmp_path):
    (tmp_path / "store").write_text("in the way")
    with (
        pytest.raises(StudioError, match="a file is in the way: choose another folder with --outputs"),
        Studio(Store(tmp_path / "store")) as studio,
    ):
        studio.do(add, 1, 2, Adder())


def test_verify_names_what_is_torn(session, tmp_path):
    paper, _ = session(lambda studio: studio.do(inscribe, "note"))
    store = Store(tmp_path / "store")
    assert store.verify() == (2, ())
    store.path(paper.media).write_bytes(b"nota")
    assert store.verify()[1] == (str(store.path(paper.media).relative_to(store.root)),)
