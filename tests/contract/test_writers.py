"""What every writer promises."""

from dataclasses import replace

import pytest

from filmgen.crew import hire
from filmgen.film.fountain import read_fountain, to_fountain
from filmgen.film.order import Order
from filmgen.film.story import Required, Screenplay, Seed
from filmgen.library import genres, prompts
from filmgen.room import Written, plan
from filmgen.studio.store import Store
from filmgen.studio.studio import Studio
from tests.contract.papers import STRANGE, known
from tests.contract.work import papers, write
from tests.stages.papers import a_spoken

pytestmark = known("writer")
SEEDS = ("Yeti Tardigrade", "a lighthouse keeper who sells fog", "Angst", "雪男", "🎬", "1984", STRANGE, "word " * 400)
PAGE = """Title: OWN
Credit: a test

EXT. MOOR - DUSK

Wind. INA waits with a *kettle*.

INA
(quietly)
Only me.

RADIO (V.O.)
Anything living?

> THE END <

INT. - NIGHT

Nobody.

@McAVOY ^
I never said that. [[plant]]
"""


ROOMS = {
    "transformers:": ((STRANGE,), (("noir", 15), ("fable", 90))),
    "openai:": (("Yeti Tardigrade", "🎬"), (("noir", 15), ("fable", 600))),
}
"""What rooms around a model write here: seeds, then genres with seconds. Each film is some forty questions and takes
seconds; the other seeds and lengths are as strange, and more of the same."""


def is_spared(string: str, *asked: object) -> bool:
    """Whether a room is spared a film that another room makes."""
    rooms = (row for scheme, row in ROOMS.items() if string.startswith(scheme))
    return any(all(one not in films for films in row) for row in rooms for one in asked)


def takes_seconds(string: str) -> bool:
    return any(string.startswith(scheme) for scheme in ROOMS)


@pytest.fixture
def written(string):
    """A brief and a screenplay for a seed."""

    def compose(seed: Seed, genre: str = "") -> Written:
        choices = (genres()[genre],) if genre else tuple(genres().values())
        made = write(string, Order(seed=seed, genres=choices))
        return replace(made, screenplay=made.screenplay.but(runtime=seed.runtime))

    return compose


def holds_together(screenplay: Screenplay) -> None:
    """Everyone who speaks is in the cast, every scene has its place, and no two things have one name."""
    assert screenplay.title.strip()
    assert screenplay.scenes
    assert len(set(screenplay.line_ids)) == len(screenplay.line_ids)
    cast = [character.id for character in screenplay.cast]
    assert len(set(cast)) == len(cast)
    assert {line.speaker for line in screenplay.lines} <= set(cast)
    assert {scene.place for scene in screenplay.scenes} <= {place.id for place in screenplay.places}
    assert len({scene.id for scene in screenplay.scenes}) == len(screenplay.scenes)


def covers(string: str, written: Written, folder) -> None:
    """Every line is placed once, in a shot of its own scene; every scene is seen; no shot is empty."""
    screenplay = written.screenplay
    voices = tuple(
        a_spoken(number, line.spoken or "hm", 20 + 9 * len(line.spoken.split()))
        for number, line in enumerate(screenplay.lines)
    )
    with Studio(Store(folder)) as studio:
        shots = plan(written, voices, hire("writer", string), prompts(), studio)
    assert sorted(placed.line for shot in shots.shots for placed in shot.lines) == sorted(screenplay.line_ids)
    assert {shot.scene for shot in shots.shots} == {scene.id for scene in screenplay.scenes}
    assert len(set(shots.ids)) == len(shots.ids)
    assert all(shot.frames >= 12 and 0 <= shot.overlap < shot.frames for shot in shots.shots)
    assert shots.shots[0].overlap == 0
    lengths = {line.id: voice.frames for line, voice in zip(screenplay.lines, voices, strict=True)}
    ends = [
        at + placed.start + lengths[placed.line]
        for at, shot in zip(shots.starts, shots.shots, strict=True)
        for placed in shot.lines
    ]
    assert max(ends, default=0) <= shots.frames


@pytest.mark.parametrize("text", SEEDS, ids=lambda text: text[:12])
def test_any_seed_becomes_a_screenplay_that_holds_together(string, text, written):
    if is_spared(string, text):
        pytest.skip("a room takes seconds for a film; rooms are given other strange seeds")
    made = written(Seed(text=text))
    brief, screenplay = made.brief, made.screenplay
    assert brief.title.strip()
    assert brief.genre in genres().values()
    assert len(screenplay.lines) >= 4
    assert len(screenplay.cast) >= 2
    holds_together(screenplay)
    page = read_fountain(to_fountain(screenplay.script))
    assert [scene.elements for scene in page.scenes] == [scene.elements for scene in screenplay.scenes]


@pytest.mark.parametrize("genre", genres())
@pytest.mark.parametrize("seconds", [15, 90, 600])
def test_every_genre_and_length_can_be_written_and_covered(string, genre, seconds, written, tmp_path):
    if is_spared(string, (genre, seconds)):
        pytest.skip("a room takes seconds for a film; rooms write the shortest and the longest in other genres")
    made = written(Seed(text="Yeti Tardigrade", runtime=seconds * 24), genre)
    assert made.brief.genre.name == genre
    holds_together(made.screenplay)
    covers(string, made, tmp_path)


def test_a_title_that_was_given_is_the_title(string, written):
    made = written(Seed(text="Yeti Tardigrade", title=STRANGE, runtime=360))
    assert (made.brief.title, made.screenplay.title) == (STRANGE, STRANGE)


@pytest.mark.parametrize("kind", ["line", "prop", "character"])
def test_what_a_festival_demands_is_in_the_film(string, kind, written):
    wish = Required(kind=kind, text="Quibbling Spatula")
    runtime = 360 if takes_seconds(string) else 2160
    seed = Seed(text="Yeti Tardigrade", required=(wish,), runtime=runtime)
    everything = written(seed).screenplay.to_json().casefold()
    assert "quibbling spatula" in everything


def test_another_rng_is_another_story(string, written):
    first, second = (written(Seed(text="Yeti Tardigrade", rng=rng, runtime=1080)).screenplay for rng in (0, 1))
    assert {line.text for line in first.lines} != {line.text for line in second.lines}


def test_the_same_seed_is_the_same_story_in_any_process(string, elsewhere):
    assert elsewhere(papers, string, "Yeti Tardigrade") == papers(string, "Yeti Tardigrade")


def test_a_script_is_cast_and_covered_with_not_a_word_changed(string, tmp_path):
    script = read_fountain(PAGE)
    made = write(string, Order(seed=Seed(text="own"), genres=(genres()["noir"],), script=script))
    screenplay = made.screenplay
    assert screenplay.title == "OWN"
    assert [scene.heading for scene in screenplay.scenes] == [scene.heading for scene in script.scenes]
    said = [(element.kind, element.text) for scene in script.scenes for element in scene.elements]
    assert [(element.kind, element.text) for scene in screenplay.scenes for element in scene.elements] == said
    holds_together(screenplay)
    covers(string, made, tmp_path)


@pytest.mark.parametrize("page", ["INT. A\n", "INA\nOnly me.\n", "INT. A\n\nINT. B\n\nEXT. C\n\nWind.\n"])
def test_the_smallest_scripts_can_be_covered(string, page, tmp_path):
    made = write(string, Order(seed=Seed(text="own"), genres=(genres()["fable"],), script=read_fountain(page)))
    holds_together(made.screenplay)
    covers(string, made, tmp_path)
