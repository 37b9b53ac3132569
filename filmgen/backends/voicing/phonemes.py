"""How words are pronounced, for models that read phonemes: espeak-ng is asked, in a process of its own."""

import json
import re
import subprocess
import sys
from functools import lru_cache
from pathlib import Path

import espeakng_loader

from filmgen.errors import BadMedia, BadRequest

PROGRAM = Path(__file__).with_name("phonemiser.py")
PATIENCE = 60
MARKS = re.compile(r"(\s*[;:,.!?¡¿—…\"«»“”(){}\[\]]+\s*)")
"""Marks that stay as they are, with the spaces about them, and part what is asked about."""


def command() -> tuple[str, ...]:
    """The program with the library it loads; what it is asked for follows."""
    where = (espeakng_loader.get_library_path(), espeakng_loader.get_data_path())
    return (sys.executable, "-I", "-S", str(PROGRAM), *map(str, where))


@lru_cache(maxsize=512)
def phonemes_of(text: str, language: str = "en-us") -> str:
    """A text in the international phonetic alphabet with its stresses, its marks kept.

    Raises BadRequest for a language that espeak-ng does not speak, BadMedia when it fails.
    """
    parts = MARKS.split(text)
    asked = (*command(), "-v", language, "texts")
    request = json.dumps(parts[::2]).encode()
    try:
        answer = subprocess.run(asked, input=request, capture_output=True, timeout=PATIENCE)
    except subprocess.TimeoutExpired as error:
        raise BadMedia(f"espeak-ng did not say in time how {text[:40]!r} is pronounced; reword the line") from error
    if answer.returncode:
        said = answer.stderr.decode(errors="replace").strip().splitlines() or ["it ended"]
        if "does not speak" in said[-1]:
            raise BadRequest(f"{said[-1]}: say language= and a code such as en-us, de, fr-fr")
        raise BadMedia(f"espeak-ng could not say how {text[:40]!r} is pronounced: {said[-1]}")
    said = [re.sub(r"\(.+?\)", "", part) for part in json.loads(answer.stdout)]
    marks = (*parts[1::2], "")
    whole = "".join(f"{part}{mark}" for part, mark in zip(said, marks, strict=True))
    return re.sub(r"\s+", " ", whole).strip()
