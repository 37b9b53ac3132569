"""How fast a film is made, cold and warm, stage by stage, and how much memory that takes.

python benchmarks/film.py [--runtime 90] [--quality standard] [--seed "Yeti Tardigrade"]

Speed is in seconds of film a second of wall time, so that figures of different lengths and machines compare.
Memory is the resident size of all processes together, sampled; pages that they share count for each.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections import defaultdict
from pathlib import Path

from filmgen.productions import produce
from filmgen.settings import settle
from filmgen.studio.studio import Event

PAGE = os.sysconf("SC_PAGE_SIZE")


class Stopwatch:
    """When each stage began and ended, from the studio's events."""

    def __init__(self):
        self.spans: dict[str, list[float]] = defaultdict(list)

    def __call__(self, event: Event) -> None:
        if event.state != "kept":
            self.spans[event.stage].append(time.monotonic())

    def seconds(self, stage: str) -> float:
        return self.spans[stage][-1] - self.spans[stage][0]


class Scales(threading.Thread):
    """The largest resident size that this process and its descendants ever had together, in bytes."""

    def __init__(self):
        super().__init__(daemon=True)
        self.peak = 0
        self.done = threading.Event()

    def run(self) -> None:
        while not self.done.wait(0.1):
            self.peak = max(self.peak, sum(resident(process) for process in family(os.getpid())))


def family(process: int) -> list[int]:
    """A process and all that descend from it."""
    members = [process]
    for task in Path(f"/proc/{process}/task").glob("*/children"):
        try:
            children = task.read_text().split()
        except OSError:
            continue
        members += [member for child in children for member in family(int(child))]
    return members


def resident(process: int) -> int:
    try:
        return int(Path(f"/proc/{process}/statm").read_text().split()[1]) * PAGE
    except OSError:
        return 0


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--seed", default="Yeti Tardigrade")
    parser.add_argument("--runtime", default="90")
    parser.add_argument("--quality", default="standard")
    parser.add_argument("--workers", default=None)
    wishes = vars(parser.parse_args())
    with tempfile.TemporaryDirectory() as folder:
        wishes["outputs"] = folder
        stopwatch, scales = Stopwatch(), Scales()
        scales.start()
        start = time.monotonic()
        delivery = produce(settle(wishes), stopwatch, print)
        cold = time.monotonic() - start
        scales.done.set()
        flags = [word for name, value in wishes.items() if value for word in (f"--{name}", value)]
        start = time.monotonic()
        subprocess.run([sys.executable, "-m", "filmgen", "make", *flags], check=True, capture_output=True)
        warm = time.monotonic() - start
    film = delivery.production.film.cut.frames / 24
    print(f"{delivery.production.film.title}: {film:.1f} s of film, {wishes['quality']}, {os.cpu_count()} cores")
    print(f"{'cold':<22}{cold:7.1f} s {film / cold:7.2f} s of film a second")
    print(f"{'warm, as a command':<22}{warm:7.1f} s {film / warm:7.2f} s of film a second")
    for stage in stopwatch.spans:
        took = stopwatch.seconds(stage)
        if took >= 0.05:
            print(f"  {stage:<20}{took:7.1f} s {film / took:7.2f} s of film a second")
    print(f"{'peak memory':<22}{scales.peak / 2**20:7.0f} MiB")


if __name__ == "__main__":
    main()
