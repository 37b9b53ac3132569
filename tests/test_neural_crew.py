"""Models make a film as the builtin crew does: tiny ones, of real classes with random weights, end to end."""

import json
from pathlib import Path

from filmgen.backends.neural import device
from tests.conftest import SMALL, Ran
from tests.tiny import with_tiny

CREW = {
    "writer": "transformers:tiny/language.language",
    "painter": "diffusers:tiny/painters.stable_diffusion?steps=1&width=64",
    "camera": "diffusers:tiny/cameras.ltx?steps=1&width=64",
    "voice": "transformers:tiny/voices.vits",
    "composer": "transformers:tiny/music.musicgen",
    "foley": "diffusers:tiny/music.stable_audio?steps=1",
}
FILM = Path("outputs/yeti-tardigrade")


def wish(**crew: str) -> tuple[str, ...]:
    """The words that ask for a small film of two words by a crew; the builtin crew does the rest."""
    flags = (word for craft, string in crew.items() for word in (f"--{craft}", with_tiny(string)))
    return ("--seed", "Yeti Tardigrade", *SMALL, "--workers", "1", *flags)


def paper(name: str) -> dict:
    return json.loads((FILM / name).read_text())


def missed(ran: Ran) -> set[str]:
    return {fact["name"] for fact in json.loads(ran.out)["facts"] if fact["verdict"] == "fail"}


def test_models_make_a_whole_film_and_leave_nothing_in_memory(filmgen):
    before = set(device._HELD)
    ran = filmgen("make", *wish(**CREW))
    assert ran.code == 0, ran.err
    assert missed(filmgen("check", "yeti-tardigrade", "--json")) <= {"length"}, "fifteen seconds run a little long"

    credits = {credit["craft"]: credit["backend"] for credit in paper("credits.json")["credits"]}
    assert set(credits) == {*CREW, "editor"}
    assert not any("/" in backend for backend in credits.values()), "nobody reads where a model lies"
    likenesses = paper("cast/likenesses.json")
    assert likenesses["way"] == "words"
    assert all(likeness["words"] for likeness in likenesses["likenesses"])
    assert "# What the room pitched" in (FILM / "room.md").read_text()
    assert not (FILM / "score.mid").exists(), "music by a model has no notes"

    assert set(device._HELD) <= before, "every model was let go"
    assert all(peak.size > 0 for peak in device.peaks().values())
    assert "GB" in ran.err, "and its memory was measured"

    plan = filmgen("plan", *wish(**CREW))
    assert plan.out.splitlines()[-1] == "everything is kept: nothing would run"
    assert set(device._HELD) <= before, "what is kept loads no model"


def test_a_model_writes_and_speaks_what_the_builtin_crew_films(filmgen):
    ran = filmgen("make", *wish(writer=CREW["writer"], voice=CREW["voice"]))
    assert ran.code == 0, ran.err
    assert missed(filmgen("check", "yeti-tardigrade", "--json")) <= {"length"}
    assert not (FILM / "cast").exists(), "who draws needs no likenesses"


def test_a_model_paints_what_the_builtin_crew_wrote_and_is_shown_sheets_of_who_comes_back(filmgen):
    klein = "diffusers:tiny/painters.flux_2_klein?steps=1&width=64"
    ran = filmgen("make", *wish(painter=klein, camera="builtin:multiplane"))
    assert ran.code == 0, ran.err
    assert missed(filmgen("check", "yeti-tardigrade", "--json")) <= {"length"}
    assert paper("cast/likenesses.json")["way"] == "sheet"
    assert list((FILM / "cast").glob("*.png"))
