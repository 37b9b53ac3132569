"""How fast the shadow theatre films: frames a second, drawn and encoded, against a bare encode of the same frames.

python benchmarks/silhouette.py [--frames 48] [--processes 2] [--quality standard] [--shots]

One row a quality: milliseconds of processor time a frame for building the set (spread over a shot of five seconds),
for drawing and for encoding; what that makes in frames a second when every process has a core to itself; the goal; and
the limit, which is a bare encode of frames that were already drawn. Then the same work is done in worker processes, in
frames a second of wall time, with the peak memory of one. `--shots` prints a row a shot as well.
"""

import argparse
import resource
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple

from filmgen.backends.silhouette import Silhouette
from filmgen.backends.silhouette.theatre import Theatre
from filmgen.ffmpeg import write_take
from filmgen.film.media import QUALITIES, Format
from filmgen.film.shots import Figure, Motion, Picture, Speech
from filmgen.film.story import Look, Place

GOALS = {"draft": 90, "standard": 30, "festival": 14}
"""Frames a second, with two processes on two cores."""
USUAL = 120
"""Frames over which the building of a set is spread."""
HER = Look(gender="woman", wears=("coat", "scarf"))
HIM = Look(gender="man", wears=("coat", "fedora"))
BEAST = Look(body="many-legged", covering="fur", height=3.0, features=("glowing-eye",))
SHOTS = (
    ("snowfield", "moonlit", "moon", "night", "snow", "wide", "push", "walk"),
    ("kitchen", "lamplit", "lamp", "night", "clear", "full", "static", "sit"),
    ("street", "neon", "neon", "night", "rain", "medium", "handheld", "stand"),
    ("forest", "forest-dawn", "sun", "dawn", "clear", "wide", "pan-right", "stand"),
    ("headland", "sea-fog", "beam", "night", "fog", "full", "static", "point"),
    ("laboratory", "noir", "window", "day", "clear", "close", "push", "stand"),
    ("theatre", "theatre", "spotlight", "night", "clear", "wide", "pull", "reach"),
    ("desert", "desert-sunset", "sun", "dusk", "dust", "full", "follow", "walk"),
)


def work(frames: int) -> list[tuple[Picture, Motion]]:
    """The shots, each with someone who speaks, and a beast in the first."""
    shots = []
    for at, (set_, palette, light, hour, weather, size, move, pose) in enumerate(SHOTS):
        indoors = set_ in ("kitchen", "laboratory", "theatre")
        place = Place(id=set_, name=set_.title(), set=set_, interior=indoors, seed=at)
        other = Figure(subject="other", look=BEAST if at == 0 else HIM, x=0.68, facing="left")
        picture = Picture(
            place=place, hour=hour, weather=weather, size=size, palette=palette, light=light, subject="her",
            figures=(Figure(subject="her", look=HER, x=0.35, pose=pose), other), seed=at,
        )  # fmt: skip
        speech = Speech(subject="her", start=6, mouth=("0246864202468642" * 20)[: max(1, frames - 12)])
        shots.append((picture, Motion(frames=frames, move=move, speeches=(speech,))))
    return shots


class Cost(NamedTuple):
    """Milliseconds of processor time a frame."""

    build: float
    draw: float
    encode: float

    @property
    def whole(self) -> float:
        return sum(self)


def cost(picture: Picture, motion: Motion, format: Format, file: Path) -> Cost:
    """What one shot costs in this process."""
    start = time.process_time()
    theatre = Theatre(picture, motion, format, Silhouette().grain)
    built = time.process_time()
    frames = [theatre.frame(number) for number in range(motion.frames)]
    drawn = time.process_time()
    write_take(file, format, frames)
    end = time.process_time()
    return Cost(
        1000 * (built - start) / USUAL, 1000 * (drawn - built) / motion.frames, 1000 * (end - drawn) / motion.frames
    )


def film(task: tuple[Picture, Motion, Format]) -> float:
    """Film one shot as a worker does; gives the process's peak memory in MiB."""
    picture, motion, format = task
    with tempfile.TemporaryDirectory() as folder:
        Silhouette().film(picture, motion, Path(folder) / "still.png", format, Path(folder) / "take.mp4")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def filmed(shots: list[tuple[Picture, Motion]], format: Format, processes: int) -> tuple[float, float]:
    """All shots in worker processes: frames a second of wall time, and the most memory that one had, in MiB."""
    with get_context("spawn").Pool(processes) as pool:
        pool.map(film, [(shots[0][0], Motion(frames=2), format)] * processes)
        start = time.perf_counter()
        memory = pool.map(film, [(*shot, format) for shot in shots], chunksize=1)
        wall = time.perf_counter() - start
    return sum(motion.frames for _, motion in shots) / wall, max(memory)


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--frames", type=int, default=48)
    arguments.add_argument("--processes", type=int, default=2)
    arguments.add_argument("--quality", choices=tuple(QUALITIES))
    arguments.add_argument("--shots", action="store_true")
    chosen = arguments.parse_args()
    shots = work(chosen.frames)
    film((shots[0][0], Motion(frames=2), QUALITIES["draft"]))
    heads = ("build", "draw", "encode", "all", "fps", "goal", "limit", "wall", "MiB")
    print(f"{'':<12}" + "".join(f"{head:>8}" for head in heads))
    for quality in (chosen.quality,) if chosen.quality else QUALITIES:
        format, costs = QUALITIES[quality], []
        for picture, motion in shots:
            with tempfile.TemporaryDirectory() as folder:
                costs.append(cost(picture, motion, format, Path(folder) / "take.mp4"))
            if chosen.shots:
                values = (*costs[-1], costs[-1].whole)
                print(f"{picture.place.set:<12}" + "".join(f"{value:>8.1f}" for value in values))
        mean = Cost(*(sum(column) / len(costs) for column in zip(*costs, strict=True)))
        second = 1000 * chosen.processes
        wall, memory = filmed(shots, format, chosen.processes)
        values = (*mean, mean.whole, second / mean.whole, GOALS[quality], second / mean.encode, wall, memory)
        print(f"{quality:<12}" + "".join(f"{value:>8.1f}" for value in values))


if __name__ == "__main__":
    main()
