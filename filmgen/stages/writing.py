"""The story department: a brief, a screenplay or an adaptation, and the shot list."""

from filmgen.crafts import Writer
from filmgen.film.cards import story_frames
from filmgen.film.genre import Genre
from filmgen.film.shots import ShotList, Spoken
from filmgen.film.story import Brief, Prompt, Screenplay, Script, Seed
from filmgen.studio.stage import Desk, stage


@stage(version=1)
def write_brief(_: Desk, seed: Seed, genres: tuple[Genre, ...], prompt: Prompt, writer: Writer) -> Brief:
    """Two words become a film that was agreed on."""
    return writer.write_brief(seed, genres, prompt)


@stage(version=1)
def write_screenplay(_: Desk, brief: Brief, prompt: Prompt, writer: Writer) -> Screenplay:
    """The film that was agreed on, written; its story fills what title and credits leave of the runtime."""
    return writer.write_screenplay(brief, prompt).but(runtime=story_frames(brief.seed.runtime))


@stage(version=1)
def adapt_script(_: Desk, script: Script, genre: Genre, rng: int, prompt: Prompt, writer: Writer) -> Screenplay:
    """Someone else's script, cast. It is shot as written, at its own length."""
    return writer.adapt(script, genre, rng, prompt)


@stage(version=1)
def plan_shots(_: Desk, screenplay: Screenplay, voices: tuple[Spoken, ...], prompt: Prompt, writer: Writer) -> ShotList:
    """The coverage, timed by the voices."""
    return writer.plan_shots(screenplay, voices, prompt)
