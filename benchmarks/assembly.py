"""Final assembly of a film from its shots: the editor, moviepy as it comes, and a bare ffmpeg encode of the frames.

python benchmarks/assembly.py [--shots 18]

The editor copies what hard cuts leave untouched and encodes three dissolves and two fades; the others encode every
frame once more. All three write H.264 at 720p with AAC sound. Ratios are from one run on one machine.
"""

import argparse
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import soundfile

from filmgen.backends.editor import Editor
from filmgen.ffmpeg import probe, run, write_take
from filmgen.film.cut import Caption, Cut, Event
from filmgen.film.media import Clip, Format
from filmgen.film.time import SAMPLES_PER_FRAME
from filmgen.studio.store import digest_of

FORMAT = Format()
FRAMES, OVERLAP = 120, 12


def grainy(frames: int, seed: int) -> Iterator[np.ndarray]:
    """A slow pan over soft shapes under film grain: what a shot costs an encoder."""
    import cv2

    chance = np.random.default_rng(seed)
    size = (FORMAT.width + 2 * frames, FORMAT.height)
    shapes = cv2.resize(chance.integers(10, 200, (9, 20, 3)).astype("uint8"), size, interpolation=cv2.INTER_CUBIC)
    grain = [chance.normal(12, 3, (FORMAT.height, FORMAT.width, 1)).clip(0, 30).astype("uint8") for _ in range(6)]
    for number in range(frames):
        picture = shapes[:, 2 * number : 2 * number + FORMAT.width]
        yield cv2.add(picture, cv2.merge((grain[number % 6],) * 3))


def film_shots(folder: Path, number: int) -> list[Path]:
    shots = []
    for index in range(number):
        shots.append(folder / f"shot-{index:02}.mp4")
        write_take(shots[-1], FORMAT, grainy(FRAMES, index))
    return shots


def cut_of(shots: list[Path]) -> tuple[Cut, dict[str, Path]]:
    """Hard cuts, but for a dissolve into the second, the middle and the last shot, and fades at both ends."""
    events, files, at = [], {}, 0
    for index, shot in enumerate(shots):
        clip = Clip(
            digest=digest_of(shot), suffix=".mp4", size=shot.stat().st_size, frames=FRAMES,
            width=FORMAT.width, height=FORMAT.height,
        )  # fmt: skip
        files[clip.digest] = shot
        dissolves = index in (1, len(shots) // 2, len(shots) - 1) and index > 0
        at -= OVERLAP if dissolves else 0
        enter = "dissolve" if dissolves else "cut" if index else "fade"
        overlap = OVERLAP if enter != "cut" else 0
        events.append(Event(id=shot.stem, clip=clip, start=at, frames=FRAMES, enter=enter, overlap=overlap))
        at += FRAMES
    captions = tuple(Caption(start=n * 96, frames=60, speaker="", text=f"Line {n}.") for n in range(at // 96))
    return Cut(title="Assembly", format=FORMAT, frames=at, events=tuple(events), cues=(), captions=captions), files


def by_moviepy(shots: list[Path], sound: Path, file: Path) -> None:
    from moviepy import AudioFileClip, VideoFileClip, concatenate_videoclips

    clips = [VideoFileClip(str(shot)) for shot in shots]
    film = concatenate_videoclips(clips).with_audio(
        AudioFileClip(str(sound)).subclipped(0, sum(c.duration for c in clips))
    )
    film.write_videofile(str(file), logger=None)
    film.close()


def by_ffmpeg(shots: list[Path], sound: Path, file: Path, *settings: str) -> None:
    names = file.with_suffix(".txt")
    names.write_text("".join(f"file '{shot}'\n" for shot in shots))
    source = ("-f", "concat", "-safe", "0", "-i", str(names), "-i", str(sound), "-map", "0:v", "-map", "1:a")
    run((*source, "-c:v", "libx264", *settings, "-c:a", "aac", "-b:a", "192k", "-shortest", str(file)))


def timed(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--shots", type=int, default=6)
    number = parser.parse_args().shots
    with TemporaryDirectory() as folder:
        here = Path(folder)
        shots = film_shots(here, number)
        cut, files = cut_of(shots)
        samples = np.random.default_rng(0).normal(0, 0.05, (number * FRAMES * SAMPLES_PER_FRAME, 2))
        soundfile.write(here / "mix.wav", samples.clip(-1, 1), 48_000, subtype="PCM_24")
        mix = here / "mix.wav"
        ways: dict[str, Callable[[Path], None]] = {
            "filmgen": lambda file: Editor().render(cut, mix, lambda media: files[media.digest], file),
            "moviepy": lambda file: by_moviepy(shots, mix, file),
            "ffmpeg, as moviepy encodes": lambda file: by_ffmpeg(shots, mix, file),
            "ffmpeg, as filmgen encodes": lambda file: by_ffmpeg(
                shots, mix, file, "-preset", "ultrafast", "-crf", "20"
            ),
        }
        took = {}
        for name, way in ways.items():
            file = here / f"{len(took)}.mp4"
            took[name] = timed(lambda way=way, file=file: way(file))
            length = float(probe(file).picture)
            print(f"{name:28} {took[name]:7.2f} s  {length / took[name]:6.1f} film seconds a second")
        for name in list(took)[1:]:
            print(f"filmgen is {took[name] / took['filmgen']:.1f} times as fast as {name}")


if __name__ == "__main__":
    main()
