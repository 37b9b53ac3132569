"""Models by the front door: what there is, what it costs, whether it may be used, where it lies."""

import os
import signal
import subprocess
import sys
import time

import pytest

from filmgen.backends.catalogue.entries import models
from filmgen.backends.catalogue.locked import locked
from filmgen.crews import crews
from filmgen.errors import BadRequest
from filmgen.models import models_of_crew, order_models
from tests.backends.catalogue.machines import PAINTER, WRITER, hub, nowhere
from tests.backends.catalogue.small_hub import COMMIT, NEWER, weights
from tests.conftest import REPOSITORY

__all__ = ["hub", "nowhere"]


def test_the_list_has_every_model_with_its_licence_and_size(filmgen, nowhere):
    ran = filmgen("models", "list")
    assert ran.code == 0
    rows = ran.out.splitlines()
    for model in models().values():
        (row,) = (row for row in rows if row.startswith(f"{model.id} "))
        assert f"{model.verdict}: {model.licence}" in row
        assert f"  {'~' if model.download.about else ''}{model.download.amount:g} " in row


def test_a_pull_says_what_it_costs_and_where_it_went(filmgen, hub):
    ran = filmgen("models", "pull", WRITER, "--yes")
    assert ran.code == 0, ran.err
    assert f"{WRITER}  0.3 MB" in ran.err
    assert "Apache-2.0" in ran.err and COMMIT[:12] in ran.err and "to download;" in ran.err
    folder = ran.out.strip().splitlines()[-1]
    assert folder.endswith(f"snapshots/{COMMIT}")
    assert locked() == {WRITER: COMMIT}
    assert filmgen("models", "where", WRITER).out.splitlines()[0] == folder
    assert f"{WRITER} " in filmgen("models", "where").out
    assert "here" in next(row for row in filmgen("models", "list").out.splitlines() if row.startswith(f"{WRITER} "))


def test_a_second_pull_asks_nothing_of_the_hub(filmgen, hub):
    filmgen("models", "pull", WRITER, "--yes")
    hub.asked.clear()
    assert filmgen("models", "pull", WRITER, "--yes").code == 0
    assert hub.asked == []


def test_a_locked_commit_stays_until_an_update_is_asked_for(filmgen, hub):
    filmgen("models", "pull", WRITER, "--yes")
    hub.repositories[WRITER][NEWER] = {"config.json": b"{}", "model.safetensors": weights(50)}
    filmgen("models", "pull", WRITER, "--yes")
    assert locked() == {WRITER: COMMIT}
    filmgen("models", "pull", WRITER, "--yes", "--update")
    assert locked() == {WRITER: NEWER}


def test_a_revision_that_is_named_is_pulled_and_locks_nothing(filmgen, hub):
    hub.repositories[WRITER][NEWER] = {"config.json": b"{}", "model.safetensors": weights(50)}
    assert filmgen("models", "pull", f"{WRITER}@{COMMIT}", "--yes").code == 0
    assert locked() == {}
    assert COMMIT in filmgen("models", "where", f"{WRITER}@{COMMIT}").out


def test_several_models_are_pulled_one_after_the_other(filmgen, hub):
    ran = filmgen("models", "pull", WRITER, PAINTER, "--yes")
    assert ran.code == 0, ran.err
    assert set(locked()) == {WRITER, PAINTER}


def test_nobody_downloads_without_agreeing(filmgen, hub):
    ran = filmgen("models", "pull", WRITER)
    assert ran.code == 2
    assert "--yes" in ran.err
    assert locked() == {}


@pytest.mark.parametrize(
    ("model", "says"),
    [
        ("tencent/HunyuanVideo-1.5", "may not be displayed in the EU"),
        ("stabilityai/sdxl-turbo", "US$1M"),
        ("nobody/knows", "nobody here has read the licence"),
    ],
)
def test_the_licence_comes_before_the_hub(filmgen, hub, model, says):
    ran = filmgen("models", "pull", WRITER, model, "--yes")
    assert ran.code == 2
    assert says in ran.err and f"--accept-licence {model}" in ran.err
    assert hub.asked == []


def test_a_licence_that_was_accepted_opens_the_model(filmgen, hub):
    hub.repositories["nobody/knows"] = hub.repositories[WRITER]
    ran = filmgen("models", "pull", "nobody/knows", "--yes", "--accept-licence", "nobody/knows")
    assert ran.code == 0, ran.err
    assert "accepted by the film-maker" in ran.err


def test_a_model_that_is_not_here_is_said_with_what_to_type(filmgen, nowhere):
    ran = filmgen("models", "where", WRITER)
    assert (ran.code, ran.err.strip()) == (2, f"filmgen: {WRITER} is not on this machine: filmgen models pull {WRITER}")


def test_a_pull_of_nothing_and_of_a_folder_are_refused(tmp_path):
    with pytest.raises(BadRequest, match="name the models to pull"):
        order_models(())
    with pytest.raises(BadRequest, match="is a folder on this machine"):
        order_models((str(tmp_path),))


def test_a_crew_orders_the_models_that_its_strings_name():
    for name in crews():
        assert order_models((), name) == models_of_crew(name)
    assert models_of_crew("builtin") == ()


def test_ctrl_c_during_a_download_leaves_what_came(hub, nowhere):
    """In a process of its own: the line hangs in the middle of a file, Ctrl-C is pressed, the next pull goes on."""
    hub.repositories[WRITER][COMMIT]["model.safetensors"] = weights(21_000_000)
    hub.hangs["model.safetensors"] = [11_000_000]
    environment = {
        **os.environ, "HF_HUB_CACHE": str(nowhere / "hub"), "HF_HUB_OFFLINE": "0", "TRANSFORMERS_OFFLINE": "0",
        "PYTHONPATH": str(REPOSITORY),
    }  # fmt: skip
    command = [sys.executable, "-m", "filmgen", "models", "pull", WRITER, "--yes"]
    process = subprocess.Popen(command, env=environment, cwd=nowhere, stderr=subprocess.PIPE, text=True)
    waited = time.monotonic()
    while not hub.hanging.wait(0.05) and time.monotonic() - waited < 30:
        assert process.poll() is None, process.stderr.read()
    time.sleep(0.3)
    process.send_signal(signal.SIGINT)
    _, said = process.communicate(timeout=30)
    hub.hanging.clear()
    assert process.returncode == 130, said
    assert "run the same command again" in said
    done = subprocess.run(command, env=environment, cwd=nowhere, capture_output=True, text=True, timeout=60)
    assert done.returncode == 0, done.stderr
    assert hub.ranges == ["model.safetensors from 10485760"]


def test_no_film_is_planned_with_a_model_that_needs_leave(filmgen, nowhere):
    wish = ("plan", "--seed", "Moth Parliament", "--camera", "builtin:rostrum", "--painter")
    refused = "black-forest-labs/FLUX.1-dev"
    ran = filmgen(*wish, f"diffusers:{refused}")
    assert ran.code == 2 and f"--accept-licence {refused}" in ran.err
    assert filmgen(*wish, f"diffusers:{refused}", "--accept-licence", refused).code == 0
    lora = filmgen(*wish, "diffusers:black-forest-labs/FLUX.2-klein-4B?lora=nobody/knows")
    assert lora.code == 2 and "--accept-licence nobody/knows" in lora.err


def test_a_film_with_models_that_are_not_here_says_what_to_pull_before_it_begins(filmgen, nowhere):
    ran = filmgen("make", "--seed", "Moth Parliament", "--voice", "transformers:kakao-enterprise/vits-vctk")
    assert ran.code == 2
    assert "filmgen models pull kakao-enterprise/vits-vctk" in ran.err
