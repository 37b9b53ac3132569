"""Sound through the front door: whatever is on the page is spoken, scored and mixed, or refused in one line."""

import numpy as np
import pytest
import soundfile

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
