"""Voices by coqui-tts, which lives in an environment of its own: asked over pipes, cast by ear, treated like others."""

from filmgen.backends.coqui.voice import Coqui

__all__ = ["Coqui"]
