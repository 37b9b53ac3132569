"""A writer without a language model: a seed is read, a plot cast, planned and told, and the best of several kept."""

from filmgen.backends.storyteller.material import digest
from filmgen.backends.storyteller.writing import agree, write
from filmgen.film.document import Backend
from filmgen.film.genre import Genre
from filmgen.film.shots import ShotList, Spoken
from filmgen.film.story import Brief, Prompt, Screenplay, Script, Seed


class Storyteller(Backend):
    """`builtin:storyteller`. Of `candidates` screenplays it keeps the one in which its judgement finds least wrong.

    The prompts are for writers who read; this one tells from its material, whose digest is its weight.
    """

    candidates: int = 8

    def weigh(self) -> str:
        """The digest of the lexicon and of everything it tells from: an edited file is another writer."""
        return digest()

    def write_brief(self, seed: Seed, genres: tuple[Genre, ...], _: Prompt) -> Brief:
        """Agree on title, genre and shape. Raises BadRequest when the seed holds nothing to film."""
        return agree(seed, genres, self.candidates)

    def write_screenplay(self, brief: Brief, _: Prompt) -> Screenplay:
        """Write the film that was agreed on."""
        return write(brief, self.candidates)

    def adapt(self, script: Script, genre: Genre, rng: int, _: Prompt) -> Screenplay:
        """Cast someone else's script; not a word of it is changed."""
        from filmgen.backends.breakdown import break_down

        return break_down(script, genre, rng)

    def plan_shots(self, screenplay: Screenplay, voices: tuple[Spoken, ...], _: Prompt) -> ShotList:
        """Cover every scene, timed by the voices."""
        from filmgen.backends.coverage import cover

        return cover(screenplay, voices)
