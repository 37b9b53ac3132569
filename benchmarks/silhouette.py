"""How fast the shadow theatre films: frames a second, drawn and encoded, against a bare encode of the same frames.

python benchmarks/silhouette.py [--frames 48] [--processes 2] [--quality standard]

One row a shot: milliseconds of processor time a frame for building the set (spread over the shot), drawing, and
encoding; then everything at once in worker processes, in frames a second of wall time, and the peak memory of one.
`limit` is what a bare encode of frames that were already drawn would take: how much of it the brush leaves.
"""

import argparse
import resource
import tempfile
import time
from multiprocessing import get_context
from pathlib import Path

from filmgen.backends.silhouette import Silhouette
from filmgen.backends.silhouette.theatre import Theatre
from filmgen.ffmpeg import write_take
from filmgen.film.media import QUALITIES, Format
from filmgen.film.shots import Figure, Motion, Picture, Speech
from filmgen.film.story import Look, Place

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


def film(task: tuple[Picture, Motion, Format]) -> float:
    """Film one shot as a worker does; gives the process's peak memory in MiB."""
    picture, motion, format = task
    with tempfile.TemporaryDirectory() as folder:
        Silhouette().film(picture, motion, Path(folder) / "still.png", format, Path(folder) / "take.mp4")
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--frames", type=int, default=48)
    arguments.add_argument("--processes", type=int, default=2)
    arguments.add_argument("--quality", choices=tuple(QUALITIES), default="standard")
    chosen = arguments.parse_args()
    format, shots = QUALITIES[chosen.quality], work(chosen.frames)
    print(f"{'shot':<12}{'build':>9}{'draw':>9}{'encode':>9}{'all':>9}   ms of processor time a frame")
    film((*shots[0], format))
    spent, bare = 0.0, 0.0
    with tempfile.TemporaryDirectory() as folder:
        for picture, motion in shots:
            start = time.process_time()
            theatre = Theatre(picture, motion, format, Silhouette().grain)
            built = time.process_time()
            frames = [theatre.frame(number) for number in range(motion.frames)]
            drawn = time.process_time()
            write_take(Path(folder) / "take.mp4", format, frames)
            end = time.process_time()
            row = [1000 * span / motion.frames for span in (built - start, drawn - built, end - drawn, end - start)]
            print(f"{picture.place.set:<12}" + "".join(f"{value:>9.1f}" for value in row))
            spent, bare = spent + end - start, bare + end - drawn
    num_frames = sum(motion.frames for _, motion in shots)
    print(f"one process: {num_frames / spent:.1f} frames a second; a bare encode {num_frames / bare:.1f}; ", end="")
    print(f"limit x {spent / bare:.1f}")
    with get_context("spawn").Pool(chosen.processes) as pool:
        pool.map(film, [(*shots[0], format)] * chosen.processes)
        start = time.perf_counter()
        memory = pool.map(film, [(*shot, format) for shot in shots], chunksize=1)
        wall = time.perf_counter() - start
    print(f"{chosen.processes} processes: {num_frames / wall:.1f} frames a second of wall time, ", end="")
    print(f"{num_frames / wall / float(format.rate):.2f} x real time; peak {max(memory):.0f} MiB each")


if __name__ == "__main__":
    main()
