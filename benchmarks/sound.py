"""How long all sound of a film takes, stage by stage, in seconds of processor time, and how much memory.

python benchmarks/sound.py [--runtime 90] [--genre noir] [--seed "Yeti Tardigrade"] [--sound 5.1] [--workers 2]

Processor time counts this process and the engine of the voices, so that a busy machine hardly changes it; of more
`--workers` than one only the clock on the wall tells. Memory is the largest resident size of this process.
"""

import argparse
import resource
import sys
import tempfile
from pathlib import Path

from filmgen.studio.store import Store

WRITING = ("write_brief", "write_screenplay", "plan_shots", "write_titles")
"""What is no sound."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", default="Yeti Tardigrade")
    parser.add_argument("--genre", default="noir")
    parser.add_argument("--runtime", default="90")
    parser.add_argument("--sound", default="stereo", choices=("stereo", "5.1"))
    parser.add_argument("--workers", type=int, default=1)
    asked = parser.parse_args()
    sys.path.insert(0, str(Path(__file__).parents[1] / "docs"))
    from soundtrack import make_sound, ordered

    with tempfile.TemporaryDirectory() as folder:
        settings = ordered(asked.seed, asked.genre, asked.runtime, Path(folder), asked.sound)
        track = make_sound(settings.order, settings, Store(Path(folder)), asked.workers)
    film = track.spotting.frames / 24
    made = {stage: seconds for stage, seconds in track.seconds.items() if stage not in WRITING}
    print(f"{track.screenplay.title}: {film:.1f} s of film, {len(track.lines)} lines")
    for stage, seconds in made.items():
        print(f"  {stage:<20}{seconds:7.1f} s of processor time, {track.waited[stage]:5.1f} s on the wall")
    total, waited = sum(made.values()), sum(track.waited[stage] for stage in made)
    print(f"{'all sound':<22}{total:7.1f} s of processor time, {waited:5.1f} s on the wall")
    print(f"{'peak memory':<22}{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:7.0f} MiB")


if __name__ == "__main__":
    main()
