"""The built-in composer: a theme and a band, the air of places, and effects, all synthesised here."""

from dataclasses import replace
from pathlib import Path

from filmgen.backends.score.air import lay
from filmgen.backends.score.arrangement import arrange
from filmgen.backends.score.effects import EFFECTS, make
from filmgen.backends.score.notation import notate
from filmgen.backends.score.performance import perform
from filmgen.backends.score.tape import Tape
from filmgen.film.cut import Bed, Foley, ScoreBrief
from filmgen.film.document import Backend
from filmgen.film.time import SAMPLES_PER_FRAME

__all__ = ["EFFECTS", "Score"]


class Score(Backend):
    """Composer and foley artist in one: a theme, a band, weather, steps and doors, without a recording.

    One that is `silent` writes no music: a film for which none is wanted.
    """

    silent: bool = False

    def compose(self, brief: ScoreBrief, file: Path) -> None:
        """Score `brief.frames` frames into a 48 kHz WAV, silence where there is no music: in stereo, or for six
        loudspeakers in four channels, with players behind as well."""
        with Tape(file, brief.frames * SAMPLES_PER_FRAME, 4 if brief.speakers == "5.1" else 2) as tape:
            if self.silent:
                tape.rest()
            else:
                perform(arrange(brief), brief.seed, tape)

    def notate(self, brief: ScoreBrief, file: Path) -> int:
        """Write the score of `compose` as a Standard MIDI File; returns how many notes it has."""
        score = arrange(brief)
        return notate(replace(score, notes=()) if self.silent else score, brief.theme.partition("\n")[0], file)

    def lay_bed(self, bed: Bed, file: Path) -> None:
        """The air of a place, `bed.frames` long, into a stereo 48 kHz WAV."""
        with Tape(file, bed.frames * SAMPLES_PER_FRAME) as tape:
            lay(bed, tape)

    def make_effect(self, effect: Foley, file: Path) -> None:
        """One sound, `effect.frames` long at most, into a stereo 48 kHz WAV. Raises BadRequest for an unknown name."""
        sound = make(effect)
        with Tape(file, sound.shape[1]) as tape:
            tape.record(sound)
