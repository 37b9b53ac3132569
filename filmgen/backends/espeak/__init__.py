"""Voices by espeak-ng: cast by role, directed by delivery, spoken by a program of its own. No weights."""

from filmgen.backends.espeak.voice import Espeak

__all__ = ["Espeak"]
