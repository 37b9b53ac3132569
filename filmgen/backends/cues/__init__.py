"""Music, air and effects by models that were taught on sound: told in words, cut to the film."""

from filmgen.backends.cues.diffused import DiffusedComposer, DiffusedFoley
from filmgen.backends.cues.musicgen import MusicgenComposer

__all__ = ["DiffusedComposer", "DiffusedFoley", "MusicgenComposer"]
