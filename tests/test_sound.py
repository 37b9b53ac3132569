"""Sound through the front door: whatever is on the page is spoken, scored and mixed, or refused in one line."""

import json
import sys
from functools import partial

import numpy as np
import pytest
import soundfile

from filmgen.backends.espeak.engine import recite
from filmgen.ffmpeg import probe

HEARD = (
    "--quality", "draft", "--painter", "extra:flat", "--camera", "extra:flat", "--editor", "builtin:editor",
    "--workers", "1",
)  # fmt: skip
"""A film that is hardly drawn, and heard as any other."""
ODD = """Title: ODD LINES

INT. HUT - NIGHT

INA sits.

BORIS
?! ... --

INA
👻 🎬

BORIS
Привет, мир. Кто там?

INA
<speak><break time="99s"/>Only me.</speak> &amp; [[h@loU]]

BORIS
Go home\u202e \u200b now.
"""
CALL = """Title: THE LINE

INT. CAVE - NIGHT

MAREN walks in.

MAREN
(into the telephone)
Hello there.

OTTO (ON PHONE)
Hello there.

OTTO (O.S.)
(through the door)
Hello there.
"""
LONG = "I counted every lamp in the harbour, and then I counted them again, because nobody told me when to stop. "
NAMES = tuple(f"{first}{last}" for first in ("KA", "LO", "MI", "NU", "PE", "RA") for last in (
    "DA", "FEN", "GOR", "HIL", "JAN", "KOS", "LUM", "MER", "NIX", "POT",
))  # fmt: skip
NOBODY = "Title: NOBODY SPEAKS\n\nEXT. MOOR - NIGHT\n\nWind. A kettle steams. A door slams.\n\nA moth lands.\n"


@pytest.fixture
def shot(filmgen, extras, tmp_path):
    """Make a film of a page; returns its folder."""

    def make(page: str, *wishes: str):
        (tmp_path / "page.fountain").write_bytes(page.encode())
        done = filmgen("make", "--screenplay", "page.fountain", *HEARD, *wishes)
        assert done.code == 0, done.err
        return (tmp_path / done.out.strip()).parent

    return make


def facts(filmgen, command: str, folder) -> dict[str, str]:
    """What a report says, by the name of each fact: pass or fail."""
    rows = [line for line in filmgen(command, str(folder)).out.splitlines() if line[:4] in ("pass", "fail")]
    return {row[6:].split("  ")[0].strip(): row[:4] for row in rows}


def test_lines_that_nobody_would_write_are_spoken_and_mixed(shot, filmgen):
    folder = shot(ODD)
    heard = facts(filmgen, "listen", folder)
    assert all(heard[name] == "pass" for name in ("loudness", "true peak", "clipping", "lines over background"))


def test_a_film_in_which_nobody_speaks_and_no_score_is_wanted_has_air_and_effects_all_around(shot, filmgen):
    folder = shot(NOBODY, "--composer", "builtin:score?silent=true", "--sound", "5.1", "--loudness", "ebu")
    stems = {file.stem: soundfile.read(file)[0] for file in (folder / "stems").iterdir()}
    assert {name: sound.shape[1] for name, sound in stems.items()} == {
        "dialogue": 6, "music": 6, "effects": 6, "stereo": 2,
    }  # fmt: skip
    assert not (stems["music"].any() or stems["dialogue"].any())
    assert all(np.abs(stems["effects"][:, channel]).max() > 0.003 for channel in range(6))
    assert not (folder / "score.mid").exists()
    assert probe(folder / "film.mp4").layout == "5.1"
    checked, heard = facts(filmgen, "check", folder), facts(filmgen, "listen", folder)
    assert all(checked[name] == "pass" for name in ("format", "loudness", "true peak"))
    assert all(heard[name] == "pass" for name in ("loudness", "true peak", "silence", "folded to stereo"))


def test_where_nobody_speaks_and_nothing_plays_the_air_is_left_quiet_and_the_reports_say_so(shot, filmgen):
    folder = shot(NOBODY, "--composer", "builtin:score?silent=true")
    for command in ("check", "listen"):
        told = filmgen(command, str(folder)).out
        assert "at most -16 LUFS: nobody speaks" in told
        assert facts(filmgen, command, folder)["loudness"] == "pass"
    dialogue, music = (soundfile.read(folder / "stems" / f"{name}.wav")[0] for name in ("dialogue", "music"))
    assert not (dialogue.any() or music.any())


def spans(folder) -> list[tuple[int, int]]:
    """Where each line begins in the film, and how long it is, in samples."""
    cut = json.loads((folder / "cut.otio").read_text())
    marks = [marker["marked_range"] for marker in cut["tracks"]["markers"]]
    return [(int(mark["start_time"]["value"]) * 2000, int(mark["duration"]["value"]) * 2000) for mark in marks]


def brightness(sound: np.ndarray) -> float:
    """The frequency in Hz below which nine tenths of a sound's power lies."""
    power = (np.abs(np.fft.rfft(sound)) ** 2).cumsum()
    return float(np.searchsorted(power, 0.9 * power[-1]) * 48_000 / len(sound))


def test_who_is_not_there_is_heard_through_a_telephone_or_a_door_and_who_is_seen_is_not(shot):
    folder = shot(CALL, "--composer", "builtin:score?silent=true")
    stem = soundfile.read(folder / "stems" / "dialogue.wav")[0].mean(1)
    here, phone, door = (stem[start : start + length] for start, length in spans(folder))
    assert brightness(door) < brightness(phone)
    low = [np.abs(np.fft.rfft(line))[: 200 * len(line) // 48_000].max() / np.abs(line).max() for line in (here, phone)]
    assert low[1] < 0.2 * low[0], "a telephone has no bass"


@pytest.mark.slow
def test_a_line_of_two_thousand_characters_is_spoken_to_its_end(shot, filmgen):
    text = (LONG * 20)[:1996] + " end"
    page = f"Title: LONG\n\nINT. HUT - NIGHT\n\nINA sits.\n\nINA\n(hurried)\n{text}\n"
    folder = shot(page, "--composer", "builtin:score?silent=true")
    stem = soundfile.read(folder / "stems" / "dialogue.wav")[0]
    ((start, length),) = spans(folder)
    assert 80 < length / 48_000 < 200
    assert np.abs(stem[start + length - 24_000 : start + length]).max() > 0.01
    assert facts(filmgen, "check", folder)["loudness"] == "pass"


@pytest.mark.slow
def test_sixty_people_speak_and_are_mixed(shot, filmgen):
    lines = "\n\n".join(f"{name}\nAye." for name in NAMES)
    folder = shot(f"Title: SIXTY\n\nINT. HALL - NIGHT\n\nThe vote.\n\n{lines}\n")
    heard = facts(filmgen, "listen", folder)
    assert all(heard[name] == "pass" for name in ("loudness", "true peak", "lines over background"))


@pytest.mark.parametrize(
    ("program", "says"),
    [("import os; os.abort()", "it ended with"), ("import time; time.sleep(60)", "said nothing for")],
    ids=["crashes", "hangs"],
)
def test_a_speech_engine_that_fails_is_told_in_one_line(program, says, filmgen, extras, tmp_path, monkeypatch):
    broken = partial(recite, program=(sys.executable, "-c", program), patience=1)
    monkeypatch.setattr("filmgen.backends.espeak.voice.recite", broken)
    (tmp_path / "page.fountain").write_text("Title: HUT\n\nINT. HUT - NIGHT\n\nINA\nOnly me.\n")
    done = filmgen("make", "--screenplay", "page.fountain", *HEARD)
    assert done.code != 0
    told = done.err.strip().splitlines()[-1]
    assert "espeak-ng could not speak" in told and says in told
    assert "Traceback" not in done.err


def test_a_voice_that_no_role_has_is_one_clear_line(filmgen, tmp_path):
    (tmp_path / "page.fountain").write_text(
        "Title: HUT\n\nINT. HUT - NIGHT\n\n[[cast INA: voice contralto]]\n\nINA\nOnly me.\n"
    )
    done = filmgen("make", "--screenplay", "page.fountain", "--quality", "draft")
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert "contralto" in done.err and "old-woman" in done.err


@pytest.mark.parametrize(
    ("wishes", "says"),
    [
        (("--sound", "7.1"), "stereo, 5.1"),
        (("--voice", "builtin:opera"), "builtin:espeak"),
        (("--composer", "builtin:score?silent=perhaps"), "silent"),
        (("--loudness", "loud"), "web, ebu, cinema"),
    ],
)
def test_a_sound_that_nobody_makes_is_one_clear_line(filmgen, wishes, says):
    done = filmgen("make", "--seed", "a", *wishes)
    assert (done.code, done.err.count("\n")) == (2, 1)
    assert says in done.err
