"""The recipe runs what it must and nothing else, and a film is what its paper says."""

import shutil
from dataclasses import dataclass
from functools import partial
from pathlib import Path

import pytest

from filmgen import crew
from filmgen.film.cut import Loudness
from filmgen.film.fountain import read_fountain
from filmgen.film.media import QUALITIES
from filmgen.film.order import Order
from filmgen.film.story import Seed
from filmgen.library import genres, prompts
from filmgen.make import Production, make
from filmgen.settings import hire_crew
from filmgen.studio.store import Store, media_in
from filmgen.studio.studio import Studio
from tests.extras import EXTRAS, PAGE

CREW = {
    "writer": "builtin:storyteller",
    "painter": "extra:flat",
    "camera": "extra:flat",
    "voice": "extra:hum",
    "composer": "extra:hush",
    "foley": "extra:hush",
    "editor": "extra:cutter",
}
SOUND = {"speak_line", "lay_bed", "make_effect", "compose_score"}


@dataclass(frozen=True)
class Day:
    """One run of the recipe: what came of it, and what ran, as (stage, slot)."""

    production: Production
    ran: list[tuple[str, str]]

    @property
    def stages(self) -> set[str]:
        return {stage for stage, _ in self.ran}

    def slots(self, stage: str) -> list[str]:
        return sorted(slot for name, slot in self.ran if name == stage)


TINY = QUALITIES["draft"].but(width=160, height=90)


def shot_in(store: Path, page: str = PAGE, workers: int = 1, order: dict | None = None, **people: str) -> Day:
    """Make a film of the page in a store, with changes to the order or the crew."""
    events = []
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(crew, "KNOWN", (*crew.KNOWN, *EXTRAS))
        hired = hire_crew({craft: (string,) for craft, string in {**CREW, **people}.items()})
    asked = Order(seed=Seed(text=""), genres=(genres()["fable"],), script=read_fountain(page), format=TINY)
    with Studio(Store(store), "film", workers, events.append) as studio:
        production = make(asked.but(crew=hired.credits, **(order or {})), hired.crew, prompts(), studio)
    return Day(production, [(event.stage, event.slot) for event in events if event.state == "made"])


@pytest.fixture(scope="session")
def first_day(tmp_path_factory) -> tuple[Path, Day]:
    """The film of the page, and the store in which it was made; not to be changed."""
    store = tmp_path_factory.mktemp("first") / "store"
    return store, shot_in(store)


@pytest.fixture
def first(first_day) -> Day:
    return first_day[1]


@pytest.fixture
def shoot(first_day, tmp_path):
    """Make the film again with changes, in a copy of the store in which it was made first."""
    shutil.copytree(first_day[0], tmp_path / "store")
    return partial(shot_in, tmp_path / "store")


def test_the_same_order_runs_nothing_and_is_the_same_film(first, shoot):
    again = shoot()
    assert first.stages >= {"adapt_script", "speak_line", "plan_shots", "film_take", "mix_sound", "render_film"}
    assert again.ran == []
    assert again.production == first.production


def test_a_film_is_as_long_as_its_cut_and_every_line_is_in_it(first):
    production = first.production
    film = production.film
    assert film.picture.frames == film.cut.frames
    assert [cue.id for cue in film.cut.cues if cue.bus == "dialogue"] == list(production.screenplay.line_ids)
    assert [take.frames for take in production.takes] == [shot.frames for shot in production.shots.shots]
    assert film.cut.events[-1].start + film.cut.events[-1].frames == film.cut.frames


def test_a_slower_voice_changes_lengths_but_repaints_nothing(first, shoot):
    slow = shoot(voice="extra:hum?pace=20")
    assert slow.production.film.cut.frames > first.production.film.cut.frames
    assert slow.slots("paint_still") == []
    assert slow.slots("film_take") != []


def test_an_edited_line_is_spoken_again_and_only_its_shots_are_filmed(first, shoot):
    edited = shoot(PAGE.replace("One of them is mine.", "One of them has always been mine, and you know which."))
    assert edited.slots("speak_line") == ["line-03"]
    filmed = edited.slots("film_take")
    assert 1 <= len(filmed) < len(first.slots("film_take")) / 2
    assert {"mix_sound", "render_film"} <= edited.stages


def test_another_painter_speaks_and_composes_nothing(shoot):
    repainted = shoot(painter="extra:flat?tone=90")
    assert "paint_still" in repainted.stages
    assert repainted.stages & (SOUND | {"adapt_script", "plan_shots"}) == set()


def test_another_take_of_a_shot_paints_and_films_only_that(first, shoot):
    shot = first.production.shots.ids[1]
    retaken = shoot(order={"takes": ((shot, 2),)})
    assert (retaken.slots("paint_still"), retaken.slots("film_take")) == ([shot], [shot])
    assert retaken.stages & SOUND == set()
    assert shoot().ran == []


def test_another_size_keeps_the_sound(shoot):
    larger = shoot(order={"format": QUALITIES["draft"].but(width=320, height=180)})
    assert larger.stages & SOUND == set()


def test_another_loudness_is_only_mixed_again(shoot):
    quieter = shoot(order={"loudness": Loudness(integrated=-23.0)})
    assert quieter.stages == {"assemble", "mix_sound", "render_film"}


def test_one_process_or_two_make_the_same_film(first, tmp_path):
    assert shot_in(tmp_path / "other", workers=2).production == first.production


def test_torn_celluloid_is_made_again_and_the_film_is_the_same(first, shoot, tmp_path):
    store = Store(tmp_path / "store")
    torn = (first.production.takes[0], first.production.film.mix.master, first.production.film.picture)
    for media in torn:
        store.path(media).write_bytes(store.path(media).read_bytes()[: media.size // 2])
    again = shoot()
    assert again.stages == {"film_take", "mix_sound", "render_film"}
    assert again.production == first.production
    assert all(Store(tmp_path / "store").is_whole(media) for media in media_in(again.production.film))
