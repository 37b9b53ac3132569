"""Crews are files: everybody in them can be hired, nobody in them needs leave, and their sums come out."""

import re
from contextlib import suppress

import pytest

from filmgen.backends.catalogue.entries import Model, terms_of
from filmgen.backends.catalogue.licences import licences_of, models_in
from filmgen.costs import WORK, costs, told_minutes
from filmgen.crafts import CRAFTS
from filmgen.crew import hire
from filmgen.crews import CrewSheet, crews, find_crew
from filmgen.errors import BadRequest, MissingPackage
from filmgen.ordering import check_pairing
from tests.conftest import REPOSITORY

NAMES = ("builtin", "laptop", "gpu-8gb", "gpu-24gb", "gpu-80gb")
STRINGS = [
    pytest.param(craft, string, id=f"{name}-{craft}")
    for name, sheet in crews().items()
    for craft, strings in sheet.strings.items()
    for string in strings
    if name != "builtin"
]


def test_the_crews_stand_in_the_order_of_their_machines():
    assert tuple(crews()) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_crew_has_somebody_for_every_craft_and_says_for_whom_it_is(name):
    sheet = crews()[name]
    assert set(sheet.strings) == set(CRAFTS)
    assert sheet.about and set(sheet.needs) == {"card", "memory", "disk"}
    check_pairing(sheet.first)


@pytest.mark.parametrize(("craft", "string"), STRINGS)
def test_everybody_in_a_crew_can_be_hired_before_any_weights_are_here(craft, string):
    hired = hire(craft, string)
    assert hired.weights == "" or string.startswith("builtin:")


@pytest.mark.parametrize(("craft", "string"), STRINGS)
def test_nobody_in_a_crew_needs_leave(craft, string):
    licences_of(string)
    for model in models_in(string):
        assert isinstance(terms_of(model), Model), f"{model} is not in the catalogue"
        assert craft in terms_of(model).crafts


@pytest.mark.parametrize("name", NAMES)
def test_the_sums_of_a_crew_come_out(name):
    sheet, cost = crews()[name], costs(crews()[name])
    assert cost.download + 2 <= sheet.needs["disk"] or name == "builtin"
    assert set(sheet.pace) <= set(WORK)
    if sheet.needs["card"]:
        assert cost.peak > 0
        assert 10 < cost.minutes < 600


def test_what_the_page_about_models_says_to_type_can_be_typed():
    page = " ".join((REPOSITORY / "docs" / "models.md").read_text().split())
    typed = re.findall(rf'--({"|".join(CRAFTS)}) "([^"]+)"', page)
    assert len(typed) >= 5
    for craft, string in typed:
        with suppress(MissingPackage):
            hire(craft, string)
    for crew in re.findall(r"--crew ([\w-]+[\w])", page):
        assert crew in (*NAMES, "my-crew", "NAME")
    for packages in re.findall(r"pip install ('.+?')", page):
        assert packages == "'.[gpu]'"


def test_time_is_told_as_of_an_estimate():
    assert [told_minutes(minutes) for minutes in (0.2, 42.4, 99, 700)] == [
        "about 1 min", "about 42 min", "about 1.6 hours", "about 12 hours",
    ]  # fmt: skip


def test_a_file_of_ones_own_leaves_the_rest_to_the_builtin_crew(tmp_path):
    file = tmp_path / "mine.toml"
    file.write_text('about = "mine"\ncamera = ["diffusers:a/b", "builtin:rostrum"]\n[needs]\ncard = 12\n')
    sheet = find_crew(str(file))
    assert sheet.strings["camera"] == ("diffusers:a/b", "builtin:rostrum")
    assert sheet.strings["voice"] == crews()["builtin"].strings["voice"]
    assert (sheet.about, sheet.needs, sheet.first["camera"]) == ("mine", {"card": 12.0}, "diffusers:a/b")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('director = "me"', "'director', which is no craft; known: writer"),
        ("camera = 3", "camera is not a text such as 'builtin:silhouette'"),
        ("camera = []", "camera is not a text"),
        ('camera = ["builtin:rostrum", 3]', "camera is not a text"),
        ("about = 3", "about is not a text"),
        ("needs = 3", "needs is not a table with card, memory, disk"),
        ("[needs]\nluck = 3", "needs has luck = 3"),
        ("[needs]\ncard = -1", "needs has card = -1"),
        ("[needs]\ncard = nan", "needs has card = nan"),
        ('[pace]\nstill = "quick"', "pace has still = 'quick'; it takes write, still"),
        ("[needs]\ncard = true", "needs has card = True"),
        ("camera = ", "is not TOML"),
    ],
)
def test_a_crew_file_that_is_none_says_what_is_wrong(tmp_path, text, says):
    file = tmp_path / "mine.toml"
    file.write_text(text)
    with pytest.raises(BadRequest) as caught:
        find_crew(str(file))
    assert says in str(caught.value)


def test_a_crew_that_nobody_knows():
    with pytest.raises(BadRequest, match="crew 'gpu-12gb' is not known; known: builtin, laptop, .*NAME.toml"):
        find_crew("gpu-12gb")


def test_a_crew_of_no_known_models_costs_nothing_that_is_known():
    sheet = CrewSheet("mine", {"writer": ("openai:some?url=http://127.0.0.1",), "painter": ("diffusers:a/b",)})
    assert (costs(sheet).download, costs(sheet).peak, costs(sheet).minutes) == (0, 0, 0)


@pytest.mark.parametrize(
    ("option", "said"), [("blend=2", "blend is at most 1, not 2"), ("batch=0", "batch is at least 1, not 0")]
)
def test_an_option_that_goes_too_far_is_told_how_far_it_may_go(option, said):
    with pytest.raises(BadRequest, match=said):
        hire("reconstructor", f"trained:models/mine?{option}")
