"""Voices by transformers: VITS and MMS, cast by ear and directed by delivery. Their weights load in this process."""

from filmgen.backends.speech.voice import Speech

__all__ = ["Speech"]
