"""The front door: what is typed, what is printed where, and with which exit code."""

import io
import json
import os
import re
import signal
import subprocess
import sys
import time
from contextlib import suppress
from pathlib import Path

import pytest
from rich.console import Console

from filmgen.crafts import CRAFTS
from filmgen.crew import KNOWN
from filmgen.film.order import Order
from filmgen.film.story import Seed
from filmgen.progress import Forecast, line, watching
from filmgen.studio.studio import Event
from tests.conftest import KETTLES, REPOSITORY, SEED
from tests.extras import QUICK

FILM = "outputs/two-kettles/film.mp4"
BESIDE = {
    "screenplay.fountain", "subtitles.srt", "subtitles.vtt", "poster.png", "contact-sheet.png", "cut.otio",
    "credits.json", "order.json", "score.mid", "stems", "shots", "film.mp4",
}  # fmt: skip


# A film


def test_two_words_make_a_film_that_is_good_by_its_own_measure(premiere, monkeypatch, filmgen):
    monkeypatch.chdir(premiere)
    done = filmgen("check", SEED)
    assert done.code == 0, done.out
    facts = json.loads(filmgen("check", "yeti-tardigrade", "--json").out)["facts"]
    assert {fact["verdict"] for fact in facts} == {"pass"}


def test_make_prints_one_path_and_puts_everything_beside_it(film, filmgen):
    done = filmgen(*KETTLES)
    assert (done.code, done.out) == (0, f"{FILM}\n")
    assert {file.name for file in (film / FILM).parent.iterdir()} == BESIDE
    for craft in set(CRAFTS) - {"swapper", "reconstructor"}:
        assert craft in done.err
    assert "reconstructor" not in done.err, "who did nothing is not thanked"


def test_a_bound_that_is_missed_is_said_and_the_exit_code_is_one(film, filmgen):
    done = filmgen(*KETTLES, "--camera", "extra:frozen", "--workers", "1")
    assert done.code == 0, "a film that misses a bound is delivered all the same"
    assert "frozen picture misses its bound" in done.err
    done = filmgen("check", FILM)
    assert done.code == 1
    assert ["fail", "frozen", "picture"] in [said.split()[:3] for said in done.out.splitlines()]
    (film / "outputs/two-kettles/cut.otio").unlink()
    assert "unchecked" in filmgen("check", "outputs/two-kettles").out


def test_the_same_command_again_makes_nothing(film, filmgen):
    done = filmgen("plan", *KETTLES[1:])
    assert done.code == 0
    assert done.out.splitlines()[-1] == "everything is kept: nothing would run"
    before = (film / FILM).stat().st_mtime_ns
    told = filmgen(*KETTLES).err.split("\n\n")[0].splitlines()
    assert told
    assert [said for said in told if not said.endswith(" kept")] == []
    assert (film / FILM).stat().st_mtime_ns == before


def test_a_folder_elsewhere_is_printed_whole_and_one_below_as_it_is_typed(film, filmgen, tmp_path_factory):
    assert filmgen(*KETTLES, "--outputs", film / "outputs").out == f"{FILM}\n"
    elsewhere = tmp_path_factory.mktemp("elsewhere") / "films"
    (film / "outputs").rename(elsewhere)
    assert filmgen(*KETTLES, "--outputs", elsewhere).out == f"{elsewhere}/two-kettles/film.mp4\n"


def test_a_film_never_takes_the_place_of_another(film, filmgen):
    """A script and a seed of one name, and seeds that differ in what a name leaves out, have folders of their own."""
    assert "film        outputs/two-kettles-" in filmgen("plan", "--seed", "Two Kettles").out
    order = film / "outputs/two-kettles/order.json"
    order.write_text(Order.from_json(order.read_text()).but(script=None, seed=Seed(text="Two, Kettles!")).to_json())
    planned = filmgen("plan", "--seed", "Two Kettles").out
    assert re.search(r"film +outputs/two-kettles-[0-9a-f]{6}/film.mp4\n", planned)
    assert re.search(r"film +outputs/two-kettles/film.mp4\n", filmgen("plan", "--seed", "Two, Kettles!").out)


# What would be made


def test_plan_says_what_was_chosen_and_why_each_shot_would_be_made(film, filmgen):
    (film / "filmgen.toml").write_text('composer = "extra:hush"\n')
    done = filmgen("plan", *KETTLES[1:5], *QUICK[:6], "--editor", "extra:cutter?burn_captions=true")
    rows = [said.split() for said in done.out.splitlines()]
    assert ["composer", "extra:hush", "filmgen.toml"] in rows
    assert ["editor", "extra:cutter?burn_captions=true", "--editor"] in rows
    assert ["quality", "draft", "--quality"] in rows
    assert ["runtime", "90", "default"] in rows
    assert ["film_take", "shot-01", "kept"] in rows
    assert ["print_contact_sheet", "editor", "changed"] in rows
    assert ["mix_sound", "waits", "for", "assemble"] in rows
    assert done.out.splitlines()[-1].endswith(" to do")


def test_plan_spends_nothing(filmgen, tmp_path):
    done = filmgen("plan", "--seed", SEED)
    assert done.code == 0
    assert "first time" in done.out
    assert list(tmp_path.iterdir()) == []


# Another take


def test_reshoot_films_one_shot_again_and_both_takes_stay(film, filmgen):
    first = (film / FILM).read_bytes()
    done = filmgen("reshoot", "two-kettles", "shot-02", "--workers", "1")
    assert (done.code, done.out) == (0, f"{FILM}\n")
    assert [said[:15] for said in done.err.splitlines() if said.startswith("filming shot")] == ["filming shot-02"]
    second = (film / FILM).read_bytes()
    assert second != first
    assert filmgen(*KETTLES).code == 0
    assert (film / FILM).read_bytes() == second, "a later make keeps the take"
    done = filmgen("reshoot", FILM, "shot-02", "--take", "1")
    assert "filming shot" not in done.err
    assert (film / FILM).read_bytes() == first


def test_reshoot_names_the_shots_and_films_there_are(film, filmgen):
    done = filmgen("reshoot", "Two Kettles", "shot-99")
    assert (done.code, done.out) == (2, "")
    assert "there: shot-01, shot-02" in done.err
    done = filmgen("reshoot", "yeti", "shot-01")
    assert (done.code, done.err) == (2, "filmgen: no film 'yeti' in 'outputs'; there: two-kettles\n")


# The store


def test_verify_reads_everything_and_lists_what_is_torn(film, filmgen):
    assert filmgen("verify").out.endswith(" files, all whole\n")
    torn = next((film / "outputs/.store/media").glob("*/*.wav"))
    torn.write_bytes(torn.read_bytes()[:-1])
    done = filmgen("verify")
    assert (done.code, done.out) == (1, f"{torn.relative_to(film)}\n")
    assert "make their film again" in done.err


# People and help


def test_crew_lists_every_backend_of_every_craft(filmgen):
    done = filmgen("crew")
    assert all(row.name in done.out for row in KNOWN)
    assert all(craft in done.out.splitlines() for craft in CRAFTS)


@pytest.mark.parametrize("arguments", [[], ["--help"], ["-h"], ["make", "--help"]])
def test_help_is_an_answer(filmgen, arguments):
    done = filmgen(*arguments)
    assert (done.code, done.err) == (0, "")
    assert "filmgen make --seed" in done.out


def test_version_is_an_answer(filmgen):
    assert filmgen("--version").out.startswith("filmgen 0.")


def test_debug_shows_where_an_error_came_from(filmgen):
    from filmgen.errors import BadRequest

    with pytest.raises(BadRequest):
        filmgen("make", "--seed", "", "--debug")


def test_a_reader_who_leaves_early_is_no_error(start):
    process = start("crew", stderr=subprocess.PIPE)
    process.stdout.close()
    process.wait(timeout=60)
    assert "Traceback" not in process.stderr.read()


def test_the_shell_completes_commands_genres_and_backends(start):
    for typed, completed in {
        "filmgen resh": "reshoot",
        "filmgen make --genre no": "noir",
        "filmgen make --camera builtin:r": "builtin:rostrum",
    }.items():
        words = {"COMP_WORDS": typed, "COMP_CWORD": str(len(typed.split()) - 1), "_FILMGEN_COMPLETE": "complete_bash"}
        process = start(env={**os.environ, "PYTHONPATH": str(REPOSITORY), **words})
        assert process.communicate(timeout=60)[0].split() == [completed]


# Stopping


def nobody_is_left_of(session: int) -> bool:
    """Whether every process of a session ends within ten seconds."""
    for _ in range(100):
        stats = []
        for file in Path("/proc").glob("[0-9]*/stat"):
            with suppress(OSError):
                stats.append(file.read_text().rsplit(")", 1)[1].split())
        if not [stat for stat in stats if stat[3] == str(session) and stat[0] != "Z"]:
            return True
        time.sleep(0.1)
    return False


def test_a_film_that_was_stopped_and_killed_goes_on_and_is_the_same(
    start, filmgen, extras, tmp_path, kettles, quick_day
):
    """Ctrl-C, then the same command until a kill, then again: as if nothing had happened."""
    wish = (*kettles, "--workers", "2")
    process = start(*wish, module="tests.extras", start_new_session=True)
    assert any(said.startswith("filming") for said in process.stderr)
    process.send_signal(signal.SIGINT)
    rest = process.stderr.read()
    assert process.wait(timeout=60) == 130
    assert rest.splitlines()[-1] == "filmgen: stopped; what was finished is kept: run the same command again"
    assert "Traceback" not in rest
    assert nobody_is_left_of(process.pid)

    process = start(*wish, module="tests.extras", start_new_session=True)
    made = [said for said in process.stderr if said.startswith(("setting type", "filming"))][:1]
    process.kill()
    process.wait(timeout=60)
    assert made
    assert nobody_is_left_of(process.pid)

    done = filmgen(*kettles, "--workers", "1")
    assert (done.code, done.out) == (0, f"{FILM}\n")
    assert (tmp_path / FILM).read_bytes() == (quick_day / FILM).read_bytes()
    assert filmgen("verify").code == 0


# Progress


def an_event(stage="film_take", slot="shot-07", state="made", done=7, total=18) -> Event:
    return Event(stage, slot, state, "", done, total)


def test_progress_says_stage_shot_and_time_left():
    assert line(an_event(), 42.0) == "filming shot-07, 7 of 18, about 40 s left"
    assert line(an_event(), 3.0) == "filming shot-07, 7 of 18, a few seconds left"
    assert line(an_event(), 150.0) == "filming shot-07, 7 of 18, about 2 min left"
    assert line(an_event("assemble", "", done=1, total=1), None) == "cutting"


def test_the_forecast_falls_as_work_is_done():
    now = [0.0]
    forecast = Forecast(lambda: now[0])
    assert forecast.left() is None
    lefts = []
    for done in range(1, 19):
        now[0] += 1.0
        forecast.note(an_event(done=done))
        lefts.append(forecast.left())
    known = [left for left in lefts if left is not None]
    assert known == sorted(known, reverse=True)
    assert 0 < known[-1] < 30
    now[0] += 2.0
    assert forecast.left() == known[-1] - 2.0


def test_a_stage_that_comes_twice_does_not_end_the_film():
    now = [0.0]
    forecast = Forecast(lambda: now[0])
    for done in range(1, 19):
        now[0] += 1.0
        forecast.note(an_event(done=done))
    before = forecast.left()
    forecast.note(an_event(done=1, total=1))
    assert forecast.left() == pytest.approx(before, rel=0.1)


def test_an_unfamiliar_crew_is_forecast_a_stage_at_a_time():
    now = [0.0]
    forecast = Forecast(lambda: now[0], whole=False)
    forecast.note(an_event("paint_still", "shot-01", "running", 0, 4))
    assert forecast.left() is None
    now[0] += 10.0
    forecast.note(an_event("paint_still", "shot-01", "made", 1, 4))
    assert forecast.left() == 30.0
    forecast.note(an_event("film_take", "shot-01", "running", 0, 4))
    assert forecast.left() is None


def test_nothing_left_to_do_is_nothing_to_forecast():
    forecast = Forecast()
    forecast.note(an_event(state="kept", done=1, total=1))
    assert forecast.left() is None


@pytest.mark.parametrize("terminal", [True, False])
def test_a_terminal_gets_one_live_line_and_a_file_gets_plain_ones(terminal):
    stream = io.StringIO()
    with watching(Console(file=stream, force_terminal=terminal, width=60, legacy_windows=False)) as listener:
        listener(an_event("speak_line", "line-[01]", "kept", 1, 2))
        listener(an_event("speak_line", "line-02", "made", 2, 2))
        listener(an_event(done=1))
    said = stream.getvalue()
    assert ("\x1b" in said) == terminal
    if not terminal:
        assert said.splitlines() == [
            "speaking line-02, 2 of 2",
            "speaking: 1 kept",
            "filming shot-07, 1 of 18",
        ]


def test_an_unknown_stage_is_called_by_its_name():
    assert line(an_event("swap_faces", ""), None) == "swap_faces, 7 of 18"


# The program itself


def test_it_is_a_module_as_well():
    done = subprocess.run([sys.executable, "-m", "filmgen", "--version"], capture_output=True, text=True, check=True)
    assert done.stdout.startswith("filmgen ")


def test_music_that_has_no_notes_is_not_written_down(filmgen, kettles, extras, tmp_path):
    at = kettles.index("--composer") + 1
    assert filmgen(*kettles[:at], "extra:unwritten", *kettles[at + 1 :]).code == 0
    assert not (tmp_path / "outputs/two-kettles/score.mid").exists()


def test_a_film_is_listened_to_line_by_line(film, filmgen):
    assert filmgen(*KETTLES).code == 0
    done = filmgen("listen", FILM, "--lines")
    facts = {said[6:].split("  ")[0].strip() for said in done.out.splitlines() if said.startswith(("pass", "fail"))}
    assert {"loudness", "lines over background", "words made out", "in mono"} <= facts
    assert "in the mix" in done.out
    (film / "outputs/two-kettles/stems/music.wav").unlink()
    assert filmgen("listen", FILM).code == 2


def test_a_film_is_scored_again_and_nothing_else_is_made(film, filmgen):
    assert filmgen(*KETTLES).code == 0
    music = film / "outputs/two-kettles/stems/music.wav"
    own = music.read_bytes()
    done = filmgen("score", FILM, "--genre", "horror", "--rng", "7", "--workers", "1")
    assert done.code == 0, done.err
    assert all(f"{kept} kept" in done.err for kept in ("painting: 6", "filming: 6", "speaking: 4"))
    assert music.read_bytes() != own
    assert (music.parent.parent / "score.mid").is_file()
    assert filmgen(*KETTLES).code == 0
    assert music.read_bytes() != own, "the same order keeps the score that was chosen"
    assert filmgen("score", FILM, "--workers", "1").code == 0
    assert music.read_bytes() == own
