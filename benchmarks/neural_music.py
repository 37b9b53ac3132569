"""How long a model takes to score a minute of film, how much of that is cutting, and how much memory it needs.

python benchmarks/neural_music.py [--composer diffusers:ACE-Step/acestep-v15-xl-turbo-diffusers] [--seconds 60]

Without --composer, three tiny models with random weights are timed on this machine: the figures then say what the
cutting costs, and nothing about a model. Loading is timed apart. On a CPU, memory is the most this process ever had.
"""

import argparse
import sys
import tempfile
import time
from pathlib import Path

from filmgen.backends.cues import playing, scoring
from filmgen.backends.neural.device import device_of, measured
from filmgen.crew import hire
from filmgen.film.cut import ScoreBrief, Span
from filmgen.library import genres

TINY = ("transformers:tiny/music.musicgen", "diffusers:tiny/music.stable_audio", "diffusers:tiny/music.ace_step")


def a_film(seconds: int) -> ScoreBrief:
    """Orders for a noir film in three movements, which turns twice."""
    third = seconds * 8
    spans = tuple(Span(start=third * i, frames=third, movement=i + 1, tension=0.3 + 0.2 * i) for i in range(3))
    return ScoreBrief(
        theme="THE BENCH\nnoir", seed=1, music=genres()["noir"].music, frames=3 * third, spans=spans,
        cuts=tuple(range(0, 3 * third, 96)), hits=(third, 2 * third), speech=(),
    )  # fmt: skip


class Timed:
    """A player, and how long it played."""

    def __init__(self, player: playing.Player) -> None:
        self._player, self.seconds, self.music = player, 0.0, 0.0

    def __getattr__(self, name: str):
        return getattr(self._player, name)

    def play(self, part: playing.Part) -> playing.Sound:
        begun = time.perf_counter()
        sound = self._player.play(part)
        self.seconds += time.perf_counter() - begun
        self.music += part.seconds
        return sound


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--composer", action="append")
    parser.add_argument("--seconds", type=int, default=60)
    asked = parser.parse_args()
    sys.path.insert(0, str(Path(__file__).parents[1]))
    from tests.tiny import with_tiny

    print(f"{'composer':<52}{'load':>8}{'playing':>9}{'music':>8}{'cutting':>9}{'memory':>10}")
    for string in asked.composer or TINY:
        composer = hire("composer", with_tiny(string))
        composer.ready()
        with tempfile.TemporaryDirectory() as folder, measured(device_of(composer.device)) as peak:
            begun = time.perf_counter()
            player = Timed(composer.player)
            loaded = time.perf_counter()
            brief = a_film(asked.seconds)
            with scoring.Tape(Path(folder, "score.wav"), brief.frames * 2000) as tape:
                scoring.record_score(brief, player, tape)
            whole = time.perf_counter() - loaded
        composer.release()
        load, cutting = loaded - begun, whole - player.seconds
        print(f"{string:<52}{load:7.1f}s{player.seconds:8.1f}s{player.music:7.0f}s{cutting:8.1f}s{peak!s:>10}")


if __name__ == "__main__":
    main()
