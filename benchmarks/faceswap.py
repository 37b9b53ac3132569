"""Two swappers side by side, ours and the autoencoder of December 2017: same two people, same time on a processor.

python benchmarks/faceswap.py --a SET --b SET --models DIR [--minutes 15] [--only ours] [--ablate]

Both learn the same faces for as many minutes of one processor core, not of a clock: a machine that others use too
favours nobody. Models stay in `--models` with the time they took, and are not taught again. Both are then measured on
the clips of the sets that were held out, whose people are put on each other by filmgen's own pipeline: places of faces
are the same for both. Ours is laid by its mask and lit; the anchor is pasted as it was then, a square, neither masked
nor lit. Sets need records of consent to both uses. Prints Markdown tables.

What is measured, over all frames of held-out clips in which a face was put on:
same        SSIM of a person drawn as themselves, of the cut of 256, under the mask of their face
sharp       gradient energy of that over that of the film: 1 is as sharp
colour      distance in CIE Lab from the mean colour of the face in the film to that of the face that was put on
pose        distance between eyes found in the film and eyes found in the result, in hundredths of the eyes' distance
found       in how many of the frames eyes are found again near their place
tremor      how the face moves against the head, in thousandths of the eyes' distance
seam        slope along the edge of what was changed, in levels a pixel
identity    how many frames a recogniser takes for whom was put on; it learnt from the held-out clips alone (ridge
            regression on histograms of gradients of brows, eyes, nose and mouth), which no swapper has seen; and how
            sure it is: -1 is like the person in the film, 1 like the other
"""

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Iterator
from copy import deepcopy
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
import torch

from filmgen.consent import digest_of, permit
from filmgen.training.faces.aligning import Eyes, cut, eyes_at
from filmgen.training.faces.cascades import Cascades
from filmgen.training.faces.cutting import CONSENT, Pictures, cut_pictures, find_sources
from filmgen.training.faces.sets import load_set
from filmgen.training.faceswap import Swapper, load_swapper
from filmgen.training.faceswap.albums import make_album
from filmgen.training.faceswap.lessons import LESSONS, Weights
from filmgen.training.faceswap.masking import CORE, find_masks, oval
from filmgen.training.faceswap.ours import SIDES, Design, Side
from filmgen.training.faceswap.swapper import Whose
from filmgen.training.faceswap.train_faceswap import Plan, design_for, machine_for, networks_for, train
from filmgen.training.faceswap.warping import bend
from filmgen.training.measures import energy_B, ssim_B
from filmgen.training.projector import upright
from filmgen.training.stepping import drift, take_step
from filmgen.training.swapping.films import swapped
from filmgen.training.swapping.measures import seam, tremor
from filmgen.training.swapping.scenes import Way

LAID = {
    "ours": Way(everybody=True),
    "deepfakes2017": Way(everybody=True, coloured=False, edged=False, rounded=False, held=False),
}
SMALL = Design(3, (128, 96, 64, 24), (48, 96, 128), latents=96, sketch=16, critic=(24, 48, 64))
"""48 pixels a side: what parts are tried on."""
ABLATIONS = {
    "ours": Weights(),
    "no sketch": Weights(),
    "no adversary": Weights(adversary=0.0),
    "no critic at all": Weights(adversary=0.0, learned=0.0),
    "no structure, no edges": Weights(structure=0.0, edges=0.0),
    "no swapped faces read again": Weights(swapped=0.0),
    "eyes and mouth weigh no more": Weights(features=0.0),
}
EDGES = cv2.HOGDescriptor((64, 64), (16, 16), (8, 8), (8, 8), 9)
Cuts = dict[Side, Pictures]


def teach(model: str, cuts: Cuts, folder: Path, minutes: float, steps: int = 0, plan: Plan | None = None) -> None:
    """Teach a swapper for so many minutes of this processor, or so many steps, and note what it took."""
    plan = plan or Plan(model=model, epochs=1)  # type: ignore[arg-type]
    albums = {side: make_album(cuts[side], design_for(plan)) for side in SIDES}
    if not steps:
        begun, step = costs(albums, plan)
        steps = max(2, round((minutes * 60 - begun) / step))
    whose = Whose(
        {side: cuts[side].digest for side in SIDES}, {side: digest_of(cuts[side].consent) for side in SIDES}, {}
    )
    began, clock = time.process_time(), time.perf_counter()
    said = time.perf_counter()

    def watch(progress) -> None:
        nonlocal said
        if time.perf_counter() - said > 60:
            said = time.perf_counter()
            print(progress, file=sys.stderr, flush=True)

    train(albums, whose, folder, replace(plan, steps=steps), watch)
    seconds = time.process_time() - began
    faces = steps * LESSONS[model].batch
    taught = {"steps": steps, "seconds": seconds, "clock": time.perf_counter() - clock, "faces": faces / seconds}
    (folder / "taught.json").write_text(json.dumps(taught))
    for file in folder.glob("training*"):
        file.unlink()


def costs(albums: dict, plan: Plan) -> tuple[float, float]:
    """Seconds of this processor that networks take to begin with, and that a step takes, drawn, learnt and averaged."""
    place, kind = machine_for(plan, "cpu"), LESSONS[plan.model]
    began = time.process_time()
    networks = place.settle(networks_for(albums, plan))
    begun = time.process_time() - began
    lessons, average = kind(networks, plan.weights, 0, place.cast), deepcopy(networks)
    optimisers = {name: place.optimiser(heard, lessons.betas) for name, heard in lessons.taught.items()}
    taken = []
    for step in range(12):
        sides = lessons.sides(step)
        began = time.process_time()
        numbers = {side: np.resize(albums[side].training, lessons.batch // len(sides)) for side in sides}
        bent = {
            side: bend(place.fetch(albums[side])(numbers[side]), lessons.side, lessons.bend, 0, step) for side in sides
        }
        for name, gradient in lessons.lesson(bent, step, 0.5)[1].items():
            take_step(optimisers[name], gradient, 1e-9, lessons.longest)
        drift(average, networks, lessons.averaged, step)
        taken.append(time.process_time() - began)
    return begun, float(np.mean(taken[4:]))


# Measures


@dataclass
class Clip:
    """A held-out clip: its frames, and the same with the other's face on, where it was put on."""

    film: list[np.ndarray]
    result: list[np.ndarray]
    places: list[np.ndarray]

    @property
    def eyes(self) -> list[Eyes]:
        return [eyes_at(place) for place in self.places]


def clips(folder: Path, cuts: Pictures, swapper: Swapper, way: Way) -> Iterator[Clip]:
    """The held-out clips of a set through the pipeline."""
    faces = load_set(folder)
    files = find_sources(folder, faces)
    for name in sorted({cuts.faces[number].source for number in cuts.held}):
        film = {number: shown.pixels for number, shown in enumerate(upright(files[name]))}
        clip = Clip([], [], [])
        for number, scene in enumerate(swapped(upright(files[name]), swapper, way)):
            put_on = [face for face in scene.faces if face.why is None and face.strength == 1]
            if put_on:
                clip.film.append(film[number])
                clip.result.append(scene.shown.pixels)
                clip.places.append(put_on[0].place_23)
        yield clip


def as_themselves(swapper: Swapper, cuts: Pictures, side: Side) -> tuple[float, float]:
    """SSIM and sharpness of held-out faces drawn as who they are."""
    pixels_NHWC = cuts.pixels_NHWC[cuts.held]
    masks = (
        torch.from_numpy(np.stack([cv2.resize(mask, (256, 256)) for mask in find_masks(pixels_NHWC)]))[:, None] / 255
    )
    face = torch.from_numpy(np.ascontiguousarray(pixels_NHWC)).permute(0, 3, 1, 2).float() / 127.5 - 1
    alike, sharp, real = [], 0.0, 0.0
    for part, mask in zip(face.split(8), masks.split(8), strict=True):
        drawn = (swapper.swap(part, side, source=side)[0] + 1) / 2 * mask
        part = (part + 1) / 2 * mask
        alike.append(ssim_B(drawn, part))
        sharp, real = sharp + float(energy_B(drawn).sum()), real + float(energy_B(part).sum())
    return float(torch.cat(alike).mean()), sharp / real


def recogniser(cuts: Cuts) -> np.ndarray:
    """Weights that tell b (1) from a (-1) by the look of a cut, of held-out faces only."""
    looks = {side: np.stack([_look(cut) for cut in cuts[side].pixels_NHWC[cuts[side].held]]) for side in SIDES}
    seen, said = np.concatenate([looks["a"], looks["b"]]), np.repeat([-1.0, 1.0], [len(looks[s]) for s in SIDES])
    return seen.T @ np.linalg.solve(seen @ seen.T + 1e-2 * np.eye(len(seen)), said)


def _look(cut_HWC: np.ndarray) -> np.ndarray:
    """Gradients by direction of brows, eyes, nose and mouth: neither hair nor jaw, which stay the film's."""
    grey = cv2.cvtColor(cut_HWC[72:184, 80:176], cv2.COLOR_RGB2GRAY)
    edges = EDGES.compute(cv2.resize(grey, (64, 64), interpolation=cv2.INTER_AREA)).ravel()
    return np.append(edges / np.linalg.norm(edges), 1.0)


def measure(clip: Clip, wanted: float, known: np.ndarray) -> dict[str, float]:
    """One clip's measures; `wanted` is 1 if it was b who was put on, -1 if a."""
    finder = Cascades()
    core = cv2.resize(oval(CORE), (256, 256)) > 0.5
    rows: dict[str, list[float]] = {"colour": [], "pose": [], "found": [], "seam": [], "identity": [], "sure": []}
    for film, result, place, eyes in zip(clip.film, clip.result, clip.places, clip.eyes, strict=True):
        before, after = cut(film, place), cut(result, place)
        labs = [cv2.cvtColor(one.astype(np.float32) / 255, cv2.COLOR_RGB2LAB)[core].mean(0) for one in (before, after)]
        rows["colour"].append(float(np.linalg.norm(labs[0] - labs[1])))
        was, now = finder.find_near(film, eyes), finder.find_near(result, eyes)
        if was:
            rows["found"].append(float(now is not None))
        if was and now:
            away = [np.subtract(a, b) for a, b in ((was.eyes.left, now.eyes.left), (was.eyes.right, now.eyes.right))]
            rows["pose"].append(100 * float(np.linalg.norm(away, axis=1).mean()) / eyes.apart)
        rows["seam"].append(seam(film, result, eyes))
        sure = wanted * float(_look(after) @ known)
        rows["sure"].append(sure)
        rows["identity"].append(float(sure > 0))
    means = {name: float(np.mean(values)) if values else float("nan") for name, values in rows.items()}
    return {**means, "tremor": tremor(clip.film, clip.result, clip.eyes), "frames": len(clip.film)}


def laid(swapper: Swapper, cuts: Pictures, to: Side) -> np.ndarray:
    """Looks of every third held-out face with the other's laid over it by its mask, without a pipeline."""
    pixels_NHWC = np.ascontiguousarray(cuts.pixels_NHWC[cuts.held[::3]])
    face_BCHW = torch.from_numpy(pixels_NHWC).permute(0, 3, 1, 2).float() / 127.5 - 1
    drawn_BCHW, mask_B1HW = swapper.swap(face_BCHW, to)
    levels = (face_BCHW + mask_B1HW * (drawn_BCHW - face_BCHW) + 1) * 127.5
    return np.stack([_look(cut) for cut in levels.clamp(0, 255).byte().permute(0, 2, 3, 1).numpy()])


def table(rows: list[dict[str, object]]) -> str:
    names = list(rows[0])
    lines = [
        "| " + " | ".join(names) + " |",
        "|" + "|".join("---" if n < 2 else "--:" for n in range(len(names))) + "|",
    ]
    lines += ["| " + " | ".join(_told(row[name]) for name in names) + " |" for row in rows]
    return "\n".join(lines)


def _told(value: object) -> str:
    return f"{value:.3g}" if isinstance(value, float) else str(value)


def compared(folders: dict[Side, Path], cuts: Cuts, models: Path, names: list[str]) -> list[dict[str, object]]:
    known, rows = recogniser(cuts), []
    for name in names:
        swapper = load_swapper(models / name)
        for source, to in (SIDES, SIDES[::-1]):
            same, sharp = as_themselves(swapper, cuts[source], source)
            found = [
                measure(clip, 1.0 if to == "b" else -1.0, known)
                for clip in clips(folders[source], cuts[source], swapper, replace(LAID[name], to=to))
            ]
            of = {key: float(np.mean([one[key] for one in found])) for key in found[0]}
            rows.append({
                "model": name, "put on": f"{to} on {source}", "frames": int(sum(one["frames"] for one in found)),
                "same": same, "sharp": sharp, **{k: of[k] for k in ("colour", "pose", "found", "tremor", "seam")},
                "identity": of["identity"], "sure": of["sure"],
            })  # fmt: skip
    return rows


def ablated(cuts: Cuts, steps: int) -> list[dict[str, object]]:
    """Ours without one part each, small, for as many steps each."""
    known, rows = recogniser(cuts), []
    for name, weights in ABLATIONS.items():
        design = replace(SMALL, sketch=1) if name == "no sketch" else SMALL
        with tempfile.TemporaryDirectory() as folder:
            plan = Plan(epochs=1, weights=weights, design=design)
            teach("ours", cuts, Path(folder), 0, steps, plan)
            swapper = load_swapper(Path(folder))
            row: dict[str, object] = {"row": name}
            for source, to in (SIDES, SIDES[::-1]):
                row[f"same, {source}"], row[f"sharp, {source}"] = as_themselves(swapper, cuts[source], source)
                wanted = 1.0 if to == "b" else -1.0
                row[f"sure, {to} on {source}"] = wanted * float(np.mean(laid(swapper, cuts[source], to) @ known))
        rows.append(row)
        print(row, file=sys.stderr, flush=True)
    return rows


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--a", type=Path, required=True)
    parser.add_argument("--b", type=Path, required=True)
    parser.add_argument("--models", type=Path, required=True)
    parser.add_argument("--minutes", type=float, default=15.0)
    parser.add_argument("--only", choices=list(LAID))
    parser.add_argument("--ablate", type=int, default=0, metavar="STEPS")
    parser.add_argument("--teach", action="store_true", help="Measure nothing.")
    asked = parser.parse_args()
    torch.set_num_threads(1)
    cv2.setNumThreads(1)
    folders: dict[Side, Path] = {"a": asked.a, "b": asked.b}
    cuts: Cuts = {side: cut_pictures(folders[side], asked.models / "faces") for side in SIDES}
    for side in SIDES:
        permit(folders[side] / CONSENT, "swap", cuts[side].digest)
    if asked.ablate:
        print(table(ablated(cuts, asked.ablate)))
        return
    names = [asked.only] if asked.only else list(LAID)
    for name in names:
        if not (asked.models / name / "taught.json").exists():
            teach(name, cuts, asked.models / name, asked.minutes)
    if asked.teach:
        return
    taught = [{"model": name, **json.loads((asked.models / name / "taught.json").read_text())} for name in names]
    print(table(taught), table(compared(folders, cuts, asked.models, names)), sep="\n\n")


if __name__ == "__main__":
    main()
