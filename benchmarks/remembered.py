"""How the network of `builtin:remembered` came to be: films of the builtin crew, seven genres, seen a few times.

python benchmarks/remembered.py --out filmgen/backends/reconstructors/memory [--films DIR] [--minutes 5]

Makes seven drafts of half a minute (once, in `--films`), learns parts of their frames, enlarged, every other one in a
mirror, and leaves what reconstructs in half precision: `model.json` and one safetensors file. Parts, because of whole
frames it would remember seven films, and haunt every other film with their rooms. Prints how large the model is, and
how well it sees whole frames of shots that were held out.
"""

import argparse
import tempfile
import time
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import torch

from filmgen.cli import main as filmgen
from filmgen.training.checkpoint import load_networks, save_model
from filmgen.training.footage import Cache, cache, survey
from filmgen.training.runs import measured
from filmgen.training.train_vaegan import Plan, train
from filmgen.training.vaegan import Design

FILMS = (
    ("Paper Lighthouse", "noir"),
    ("Orbit Greenhouse", "sci-fi"),
    ("Fox Umbrella", "fable"),
    ("Cellar Piano", "horror"),
    ("Tram Violin", "romance"),
    ("Salt Harbour", "documentary"),
    ("Moustache Elevator", "comedy"),
)
DESIGN = Design(read=2, sketch=2)
"""Small, with a sketch of 64 x 36 and no places: what is remembered is soft, and 16 MB are enough for it."""


BLOCK = 8
"""Neighbouring frames that are cut alike, so that what moves between them moves on."""


@dataclass(frozen=True)
class Parts:
    """Parts of frames to learn from, and whole frames to measure with."""

    pixels_NHWC: np.ndarray
    shots_N: np.ndarray
    training: np.ndarray
    held: np.ndarray


def parts_of(seen: Cache, seed: int = 0) -> Parts:
    """Each block of frames once, from half of its width to all of it."""
    chance = np.random.default_rng(seed)
    whole_NHWC, height, width = seen.pixels_NHWC, DESIGN.height, DESIGN.width
    pixels_NHWC, blocks_N = np.array(whole_NHWC), seen.shots_N * 10_000
    for shot in np.unique(seen.shots_N[seen.training]):
        numbers = np.flatnonzero(seen.shots_N == shot)
        for start in range(0, len(numbers), BLOCK):
            zoom, mirrored = chance.uniform(0.5, 1), chance.random() < 0.5
            rows, columns = int(height * zoom), int(width * zoom)
            top, left = chance.integers(0, height - rows + 1), chance.integers(0, width - columns + 1)
            for number in numbers[start : start + BLOCK]:
                part = np.ascontiguousarray(whole_NHWC[number, top : top + rows, left : left + columns])
                part = cv2.resize(part, (width, height), interpolation=cv2.INTER_LINEAR)
                pixels_NHWC[number] = part[:, ::-1] if mirrored else part
                blocks_N[number] += start // BLOCK
    return Parts(pixels_NHWC, blocks_N, seen.training, seen.held)


def made(folder: Path) -> list[Path]:
    """The films, in the order of the list; those that are not there yet are made."""
    for seed, genre in FILMS:
        if not (folder / seed.lower().replace(" ", "-") / "film.mp4").exists():
            wish = ("--seed", seed, "--genre", genre, "--runtime", "30", "--quality", "draft")
            if filmgen(["make", *wish, "--outputs", str(folder)]):
                raise SystemExit(f"{seed} could not be made")
    return [folder / seed.lower().replace(" ", "-") / "film.mp4" for seed, _ in FILMS]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--films", type=Path, default=Path("outputs"))
    parser.add_argument("--minutes", type=float, default=5)
    wish = parser.parse_args()
    with tempfile.TemporaryDirectory() as work:
        seen = cache(survey(made(wish.films)), DESIGN.width, DESIGN.height, Path(work))
        shown = parts_of(seen)
        plan = Plan(design=DESIGN, epochs=1)
        began: list[float] = []
        train(shown, Path(work, "trial"), replace(plan, steps=4), lambda _: began.append(time.monotonic()))
        steps = max(4, int(wish.minutes * 60 * 3 / (began[3] - began[0])))
        train(shown, Path(work, "model"), replace(plan, steps=steps), lambda progress: print(progress, flush=True))
        networks, design = load_networks(Path(work, "model"))
        about = {"films": [f"{seed} ({genre})" for seed, genre in FILMS], "frames": len(seen.training), "steps": steps}
        held = measured(networks, shown, lambda numbers: _levels(shown.pixels_NHWC[numbers]))
        save_model(wish.out, networks, design, {**about, "held_out": held}, half=True)
    size = sum(file.stat().st_size for file in wish.out.iterdir())
    print(f"{wish.out}: {size / 1e6:.1f} MB, held-out shots {held['psnr']:.1f} dB, SSIM {held['ssim']:.3f}")


def _levels(pixels_BHWC: np.ndarray) -> torch.Tensor:
    return torch.from_numpy(np.ascontiguousarray(pixels_BHWC)).permute(0, 3, 1, 2).float() / 127.5 - 1


if __name__ == "__main__":
    main()
