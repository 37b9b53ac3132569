"""Who fails is replaced only by somebody of the person's own list, and the credits name who worked."""

import json

import pytest

from tests.conftest import KETTLES


def with_painter(*painters: str) -> tuple[str, ...]:
    at = KETTLES.index("--painter") + 1
    return (*KETTLES[:at], " or ".join(painters), *KETTLES[at + 1 :])


def painters_of(folder) -> list[str]:
    said = json.loads((folder / "outputs" / "two-kettles" / "credits.json").read_text())
    return [credit["backend"] for credit in said["credits"] if credit["craft"] == "painter"]


@pytest.mark.parametrize("first", ["extra:cramped", "extra:homeless"])
def test_somebody_of_the_list_takes_over_and_is_credited(first, filmgen, kettles, extras, tmp_path):
    ran = filmgen(*with_painter(first, "extra:flat?tone=70"))
    assert ran.code == 0, ran.err
    assert painters_of(tmp_path) == ["extra:flat?tone=70"]
    assert "painter is now extra:flat?tone=70" in ran.err
    assert ("acme/paint" if first == "extra:homeless" else "memory") in ran.err


def test_nobody_takes_over_who_was_not_named(filmgen, kettles, extras, tmp_path):
    ran = filmgen(*with_painter("extra:cramped"))
    assert ran.code == 2
    assert "offload=group" in ran.err
    assert not (tmp_path / "outputs" / "two-kettles").exists()


def test_what_is_missing_is_said_before_anybody_begins(filmgen, kettles, extras, tmp_path):
    ran = filmgen(*with_painter("extra:homeless"))
    assert (ran.code, ran.out) == (2, "")
    assert "filmgen models pull acme/paint" in ran.err
    assert not list((tmp_path / "outputs" / ".store").glob("results/*"))


def test_who_is_not_licensed_is_passed_over_aloud(filmgen, kettles, extras, tmp_path):
    painters = ("diffusers:stabilityai/sd-turbo", "extra:flat")
    ran = filmgen(*with_painter(*painters))
    assert ran.code == 0, ran.err
    assert "--accept-licence stabilityai/sd-turbo" in ran.err
    assert "painter is extra:flat instead" in ran.err
    assert painters_of(tmp_path) == ["extra:flat"]
    assert "passed over" in filmgen("plan", *with_painter(*painters)[1:]).out


def test_a_plan_is_made_without_the_weights(filmgen, kettles, extras):
    ran = filmgen("plan", *with_painter("extra:homeless")[1:])
    assert ran.code == 0
    assert "extra:homeless" in ran.out


def test_who_took_over_is_asked_for_another_take(filmgen, kettles, extras, tmp_path):
    assert filmgen(*with_painter("extra:cramped", "extra:flat")).code == 0
    assert filmgen("reshoot", "two-kettles", "shot-01").code == 0
    assert painters_of(tmp_path) == ["extra:flat"]


@pytest.mark.parametrize("list", ["extra:flat or ", " or extra:flat", "extra:flat or  or extra:flat"])
def test_a_list_with_a_hole_is_refused(list, filmgen, kettles, extras):
    ran = filmgen(*with_painter(list))
    assert ran.code == 2
    assert "or" in ran.err
