"""What two hundred numbers a frame are worth: mean frame, PCA, Broad's network of 2016, and ours, side by side.

python benchmarks/reconstruction.py --films FILE... --apart FILE... [--minutes 20] [--steps 0]

Every row is trained on the same small frames and measured on three kinds of frames that it was not shown: every
tenth frame of the shots it learnt (`frames`), whole shots (`shots`), whole films (`films`); each split into dark,
static and moving shots. Networks get the same time, `--minutes` of one processor, whatever else the machine is doing;
the row `even` is the one that went through more steps in it, stopped at as many as the other's. With `--steps` all get
that many, of twelve frames each. `--channels` is the width of Broad's first layer: 80 is his, less is not the anchor
but what a small machine can train; `--frame` takes smaller frames, `--only` picks rows, `--ablate` trains ours without
each of its parts. With `--keep` what is trained is left there, and found there again.
Prints a Markdown table.
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from filmgen.training.batches import Shown, spread
from filmgen.training.checkpoint import is_model, load_networks
from filmgen.training.designs import Broad, build, design_of, fitted
from filmgen.training.footage import cache, survey
from filmgen.training.machine import machine
from filmgen.training.measures import Tally, stratum
from filmgen.training.progress import Progress
from filmgen.training.recipes import Weights
from filmgen.training.runs import again
from filmgen.training.sheets import sheet
from filmgen.training.sketching import solve_all
from filmgen.training.train_vaegan import Plan, train

NUMBERS, BATCH = 200, 12
COLUMNS = ("psnr", "ssim", "ms_ssim", "sharpness", "flicker")
ABLATIONS: dict[str, tuple[dict[str, Any], dict[str, Any]]] = {
    "ours": ({}, {}),
    "no places": ({}, {"places": 0}),
    "components of the films alone, drawn by least squares": ({}, {"prior": 0.0}),
    "the same, with caution, no places": ({}, {"prior": 0.0, "caution": 4.0, "places": 0}),
    "convolutions that see the code alone": ({}, {"looks": False}),
    "no vividness": ({"vividness": 0.0}, {}),
    "no motion, no smooth codes": ({"motion": 0.0, "smooth": 0.0}, {}),
    "no critic at all": ({"adversary": 0.0, "learned": 0.0}, {}),
}
"""What ours is without each part: other weights of losses, another design."""
Redraw = Callable[[Tensor], Tensor]
"""Frames through their codes: BCHW in -1..1."""


@dataclass(frozen=True)
class Frames:
    """Some frames of a cache, as training wants them."""

    pixels_NHWC: np.ndarray
    shots_N: np.ndarray
    training: np.ndarray
    held: np.ndarray


@dataclass(frozen=True)
class Unseen:
    """Runs of frames of one shot each, in order, that no row learnt from."""

    split: str
    runs: list[tuple[str, np.ndarray]]
    """What kind of shot it is, and pixels, NHWC."""


def rows_of(whole: Shown, apart: Shown | None, most: int) -> tuple[Frames, list[Unseen]]:
    """What is learnt, and what is measured: of each shot that is not learnt at most `most` frames, neighbours; of those
    that are, a quarter as many of the frames that were left out."""
    left = np.array([number for number in whole.training if number % 10 == 9])
    splits = [
        Unseen("frames", list(_runs(whole, whole.training, most, left))),
        Unseen("shots", list(_runs(whole, whole.held, most))),
    ]
    if apart is not None:
        splits.append(Unseen("films", list(_runs(apart, np.arange(len(apart.shots_N)), most))))
    return Frames(whole.pixels_NHWC, whole.shots_N, np.setdiff1d(whole.training, left), whole.held), splits


def _runs(whole: Shown, numbers: np.ndarray, most: int, only: np.ndarray | None = None) -> Iterator:
    """The kind and the first frames of each shot among the numbers; some of `only` that are in it, if given."""
    for shot in np.unique(whole.shots_N[numbers]):
        first = numbers[whole.shots_N[numbers] == shot][:most]
        kind = stratum(torch.from_numpy(whole.pixels_NHWC[first]).permute(0, 3, 1, 2).float() / 255)
        measured = first if only is None else spread(only[whole.shots_N[only] == shot], max(1, most // 4))
        if len(measured):
            yield kind, whole.pixels_NHWC[measured]


def mean_frame(shown: Frames) -> Redraw:
    total = sum(shown.pixels_NHWC[part].astype(np.float64).sum(0) for part in np.array_split(shown.training, 64))
    mean_CHW = torch.from_numpy(total / len(shown.training) / 127.5 - 1).float().permute(2, 0, 1)
    return lambda frame_BCHW: mean_CHW.expand_as(frame_BCHW)


def pca(shown: Frames, most: int = 4000) -> Redraw:
    """The best linear code of whole frames, by the Gram matrix of at most `most` of them."""
    numbers = shown.training[np.linspace(0, len(shown.training) - 1, min(most, len(shown.training))).astype(int)]
    seen_NP = torch.from_numpy(shown.pixels_NHWC[numbers].reshape(len(numbers), -1)).float().div_(127.5).sub_(1)
    mean_P = seen_NP.mean(0)
    seen_NP -= mean_P
    strength, vectors = torch.linalg.eigh(seen_NP @ seen_NP.T)
    strength, vectors = strength[-NUMBERS:], vectors[:, -NUMBERS:]
    axes_PZ = seen_NP.T @ vectors / strength.clamp_min(1e-3).sqrt()

    def redraw(frame_BCHW: Tensor) -> Tensor:
        away_BP = frame_BCHW.permute(0, 2, 3, 1).flatten(1) - mean_P
        drawn_BP = mean_P + away_BP @ axes_PZ @ axes_PZ.T
        return drawn_BP.clamp(-1, 1).view_as(frame_BCHW.permute(0, 2, 3, 1)).permute(0, 3, 1, 2)

    return redraw


def solved(shown: Frames, plan: Plan) -> Redraw:
    """Ours before its first step."""
    design = fitted(plan.design, shown)
    networks = build(design, plan.seed).eval()
    solve_all(networks.sketch, shown, machine("cpu").fetch(shown), design.prior)
    return lambda frame_BCHW: again(networks, frame_BCHW)


def learn(shown: Frames, plan: Plan, seconds: float, steps: int, name: str, keep: Path | None) -> tuple[Redraw, int]:
    """A network after `steps`, or after as many as `seconds` of a processor allow: how fast it goes is tried first.
    And how many they were."""
    with tempfile.TemporaryDirectory() as folder:
        out = (keep or Path(folder)) / name.replace(",", "").replace(" ", "-")
        if not is_model(out):
            began = time.process_time()
            if not steps:
                trial: list[float] = []
                few = replace(plan, epochs=1, steps=4)
                train(shown, Path(folder, "trial"), few, lambda _: trial.append(time.process_time()))
                each = (trial[3] - trial[0]) / 3
                solving = max(0.0, trial[0] - began - each)
                steps = max(2, int((seconds - solving) / each))
            began = time.process_time()
            train(shown, out, replace(plan, epochs=1, steps=steps), said)
            print(f"{name}: {steps} steps in {time.process_time() - began:.0f} s", file=sys.stderr, flush=True)
        networks = load_networks(out)[0].eval()
        steps = int(json.loads((out / "training.json").read_text())["plan"]["steps"])
    return lambda frame_BCHW: again(networks, frame_BCHW), steps


def samples(unseen: list[Unseen], each: int = 2) -> Tensor:
    """Some frames of every split, from the middle of shots."""
    chosen = []
    for split in unseen:
        for number in np.linspace(0, len(split.runs) - 1, each + 2).astype(int)[1:-1]:
            run_NHWC = split.runs[number][1]
            chosen.append(torch.from_numpy(run_NHWC[len(run_NHWC) // 2]).permute(2, 0, 1).float() / 127.5 - 1)
    return torch.stack(chosen)


def said(progress: Progress) -> None:
    print(progress, end="\r", file=sys.stderr, flush=True)


@torch.no_grad()
def measure(redraw: Redraw, unseen: list[Unseen]) -> dict[tuple[str, str], Tally]:
    """Every measure by split and kind of shot."""
    tallies: dict[tuple[str, str], Tally] = {}
    for split in unseen:
        for kind, run_NHWC in split.runs:
            frame_NCHW = torch.from_numpy(run_NHWC).permute(0, 3, 1, 2).float() / 255
            drawn_NCHW = torch.cat([(redraw(part * 2 - 1) + 1) / 2 for part in frame_NCHW.split(24)])
            alone = split.split == "frames"
            for key in ((split.split, kind), (split.split, "all")):
                tallies.setdefault(key, Tally()).add(drawn_NCHW, frame_NCHW, alone)
    return tallies


def table(results: dict[str, dict[tuple[str, str], Tally]]) -> Iterator[str]:
    yield "| not shown | kind | frames | row | PSNR | SSIM | MS-SSIM | sharpness | flicker |"
    yield "|---|---|--:|---|--:|--:|--:|--:|--:|"
    order = {"all": 0, "dark": 1, "static": 2, "moving": 3}
    keys = {key for tallies in results.values() for key in tallies}
    for split, kind in sorted(keys, key=lambda key: (("frames", "shots", "films").index(key[0]), order[key[1]])):
        for name, tallies in results.items():
            tally = tallies[split, kind]
            cells = [
                f"{tally.means[column]:.{1 if column == 'psnr' else 2 if column == 'flicker' else 3}f}"
                if column in tally.means
                else ""
                for column in COLUMNS
            ]
            yield f"| {split} | {kind} | {tally.counts['psnr']:.0f} | {name} | {' | '.join(cells)} |"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--films", nargs="+", type=Path, required=True)
    parser.add_argument("--apart", nargs="*", type=Path, default=[])
    parser.add_argument("--minutes", type=float, default=20)
    parser.add_argument("--steps", type=int, default=0)
    parser.add_argument("--channels", type=int, default=80)
    parser.add_argument("--size", default="small")
    parser.add_argument("--frame", default="256x144")
    parser.add_argument("--most", type=int, default=16, help="frames of a shot that are measured")
    parser.add_argument("--only", nargs="+", default=["mean", "pca", "broad2016", "solved", "ours", "even"])
    parser.add_argument("--ablate", action="store_true")
    parser.add_argument("--cache", type=Path, default=Path(tempfile.gettempdir()) / "filmgen-reconstruction")
    parser.add_argument("--keep", type=Path, help="where models are left")
    parser.add_argument("--sheet", type=Path, help="a JPEG of some frames as every row draws them")
    wish = parser.parse_args()

    width, height = (int(side) for side in wish.frame.split("x"))
    whole = cache(survey(wish.films, 0.12), width, height, wish.cache)
    apart = cache(survey(wish.apart, 0), width, height, wish.cache) if wish.apart else None
    shown, unseen = rows_of(whole, apart, wish.most)
    print(
        f"{len(shown.training)} frames of {len(np.unique(shown.shots_N[shown.training]))} shots learnt", file=sys.stderr
    )
    how, seconds = f"{wish.steps} steps" if wish.steps else f"{wish.minutes:g} minutes", wish.minutes * 60
    plan = Plan(batch=BATCH, design=design_of("ours", wish.size, width, height, NUMBERS))
    broad = replace(plan, model="broad2016", design=Broad(width, height, NUMBERS, wish.channels))

    taken: dict[str, int] = {}

    def learnt(plan: Plan, name: str, steps: int = wish.steps) -> Callable[[], Redraw]:
        def row() -> Redraw:
            redraw, taken[plan.model] = learn(shown, plan, seconds, steps, name, wish.keep)
            return redraw

        return row

    rows: dict[str, Callable[[], Redraw]] = {}
    names = {
        "mean": "mean frame",
        "pca": f"PCA-{NUMBERS}",
        "broad2016": f"broad2016{'' if wish.channels == 80 else f' at {wish.channels} channels'}, {how}",
        "solved": "ours, solved, nothing learnt",
        "ours": f"ours {wish.size}, {how}",
    }
    if wish.ablate:
        for name, (weights, design) in ABLATIONS.items():
            changed = replace(plan, weights=replace(Weights(), **weights), design=replace(plan.design, **design))
            rows[name] = learnt(changed, name)
    else:
        known = {
            "mean": lambda: mean_frame(shown),
            "pca": lambda: pca(shown),
            "broad2016": learnt(broad, names["broad2016"]),
            "solved": lambda: solved(shown, plan),
            "ours": learnt(plan, names["ours"]),
        }
        rows = {names[name]: known[name] for name in wish.only if name in known}
    results, columns = {}, [("not shown", samples(unseen))]

    def look(name: str, redraw: Redraw) -> None:
        results[name] = measure(redraw, unseen)
        columns.append((name, redraw(columns[0][1])))

    for name, row in rows.items():
        look(name, row())
    if "even" in wish.only and len(set(taken.values())) == 2:
        ahead, steps = max(taken, key=taken.__getitem__), min(taken.values())
        name = f"{names[ahead].split(',')[0]}, {steps} steps"
        look(name, learnt({"ours": plan, "broad2016": broad}[ahead], name, steps)())
    if wish.sheet:
        sheet(columns, wish.sheet)
    print("\n".join(table(results)))


if __name__ == "__main__":
    main()
