"""How espeak-ng is asked: in a process of its own for each line, which may hang or crash without harm."""

import json
import subprocess
import sys
from base64 import b64decode
from dataclasses import asdict, dataclass
from pathlib import Path

import espeakng_loader
import numpy as np

from filmgen.errors import BadMedia

PATIENCE = 30
"""Seconds that a line may take; two thousand characters take two."""
ATTEMPTS = 2


@dataclass(frozen=True)
class Reading:
    """A line as the engine takes it: SSML, voice and the numbers of its manner. Pitch and range run 0 to 99."""

    ssml: str
    voice: str
    rate: int
    pitch: int
    range: int
    gap: int
    seed: int
    volume: int = 60
    """At 100 the engine clips some of its own voices."""


@dataclass(frozen=True)
class Recital:
    """What was heard: samples in -1 to 1 at `rate` a second, and where in the SSML each word was found.

    `words` holds (sample, character of the SSML).
    """

    samples: np.ndarray
    rate: int
    words: tuple[tuple[int, int], ...]


def recite(readings: tuple[Reading, ...], program: tuple[str, ...] = (), patience: int = PATIENCE) -> list[Recital]:
    """Speak the readings one after the other, always from the same fresh state: equal readings, equal samples.

    `program` is the command that holds the engine. Raises BadMedia when it failed or said nothing in time, twice.
    """
    request = json.dumps([asdict(reading) for reading in readings]).encode()
    command = program or synthesiser(patience)
    cause = ""
    for _ in range(ATTEMPTS):
        try:
            answer = subprocess.run(command, input=request, capture_output=True, timeout=patience)
        except subprocess.TimeoutExpired:
            cause = f"it said nothing for {patience} s"
            continue
        complaint = answer.stderr.decode(errors="replace").strip().splitlines()
        cause = complaint[-1] if complaint else f"it ended with {answer.returncode}"
        if answer.returncode == 0:
            try:
                return [_heard(part) for part in json.loads(answer.stdout)]
            except (ValueError, KeyError, TypeError):
                cause = "its answer was broken"
    raise BadMedia(f"espeak-ng could not speak {_shortened(readings[0].ssml)}: {cause}; reword the line")


def synthesiser(patience: int = PATIENCE) -> tuple[str, ...]:
    """The command that starts `synthesiser.py` without site packages or environment; an alarm ends it if we die."""
    program = Path(__file__).with_name("synthesiser.py")
    where = (espeakng_loader.get_library_path(), espeakng_loader.get_data_path())
    return (sys.executable, "-I", "-S", str(program), *map(str, where), str(patience + 5))


def _heard(part: dict) -> Recital:
    samples = np.frombuffer(b64decode(part["samples"]), dtype="<i2").astype(np.float32) / 32768
    return Recital(samples=samples, rate=part["rate"], words=tuple((sample, place) for sample, place in part["words"]))


def _shortened(ssml: str) -> str:
    return repr(ssml if len(ssml) <= 60 else ssml[:57] + "...")
