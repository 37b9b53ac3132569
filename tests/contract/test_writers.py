"""What every writer promises."""

import pytest

from filmgen.crew import hire
from filmgen.film.fountain import read_fountain
from filmgen.film.story import Prompt, Required, Screenplay, Seed
from filmgen.library import genres, prompts
from tests.contract.papers import STRANGE, known
from tests.contract.work import write
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


@pytest.fixture
def written(string):
    """A brief and a screenplay for a seed."""
    texts, writer = prompts(), hire("writer", string)

    def write(seed: Seed, genre: str = ""):
        choices = (genres()[genre],) if genre else tuple(genres().values())
        brief = writer.write_brief(seed, choices, texts["brief"])
        return brief, writer.write_screenplay(brief, texts["screenplay"]).but(runtime=seed.runtime)

    return write


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


def covers(string: str, screenplay: Screenplay) -> None:
    """Every line is placed once, in a shot of its own scene; every scene is seen; no shot is empty."""
    voices = tuple(
        a_spoken(number, line.spoken or "hm", 20 + 9 * len(line.spoken.split()))
        for number, line in enumerate(screenplay.lines)
    )
    shots = hire("writer", string).plan_shots(screenplay, voices, prompts()["shots"])
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
    brief, screenplay = written(Seed(text=text))
    assert brief.title.strip()
    assert brief.genre in genres().values()
    assert len(screenplay.lines) >= 4
    assert len(screenplay.cast) >= 2
    holds_together(screenplay)


@pytest.mark.parametrize("genre", genres())
@pytest.mark.parametrize("seconds", [15, 90, 600])
def test_every_genre_and_length_can_be_written_and_covered(string, genre, seconds, written):
    brief, screenplay = written(Seed(text="Yeti Tardigrade", runtime=seconds * 24), genre)
    assert brief.genre.name == genre
    holds_together(screenplay)
    covers(string, screenplay)


def test_a_title_that_was_given_is_the_title(string, written):
    brief, screenplay = written(Seed(text="Yeti Tardigrade", title=STRANGE))
    assert (brief.title, screenplay.title) == (STRANGE, STRANGE)


@pytest.mark.parametrize("kind", ["line", "prop", "character"])
def test_what_a_festival_demands_is_in_the_film(string, kind, written):
    _, screenplay = written(Seed(text="Yeti Tardigrade", required=(Required(kind=kind, text="Quibbling Spatula"),)))
    everything = screenplay.to_json().casefold()
    assert "quibbling spatula" in everything


def test_another_rng_is_another_story(string, written):
    first, second = (written(Seed(text="Yeti Tardigrade", rng=rng))[1] for rng in (0, 1))
    assert {line.text for line in first.lines} != {line.text for line in second.lines}


def test_the_same_seed_is_the_same_story_in_any_process(string, elsewhere):
    assert elsewhere(write, string, "Yeti Tardigrade") == write(string, "Yeti Tardigrade")


def test_a_script_is_cast_and_covered_with_not_a_word_changed(string):
    script = read_fountain(PAGE)
    screenplay = hire("writer", string).adapt(script, genres()["noir"], 0, prompts()["adapt"])
    assert screenplay.title == "OWN"
    assert [scene.heading for scene in screenplay.scenes] == [scene.heading for scene in script.scenes]
    said = [(element.kind, element.text) for scene in script.scenes for element in scene.elements]
    assert [(element.kind, element.text) for scene in screenplay.scenes for element in scene.elements] == said
    holds_together(screenplay)
    covers(string, screenplay)


@pytest.mark.parametrize("page", ["INT. A\n", "INA\nOnly me.\n", "INT. A\n\nINT. B\n\nEXT. C\n\nWind.\n"])
def test_the_smallest_scripts_can_be_covered(string, page):
    prompt = Prompt(name="adapt", text="")
    screenplay = hire("writer", string).adapt(read_fountain(page), genres()["fable"], 0, prompt)
    holds_together(screenplay)
    covers(string, screenplay)
