"""A course: films are looked through, their frames kept small, its length told, and a network watches them."""

import shutil
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch

from filmgen.errors import BadRequest, OutOfMemory, StudioError
from filmgen.training.batches import Shown, steps_of
from filmgen.training.checkpoint import is_model
from filmgen.training.designs import build, design_of
from filmgen.training.footage import Footage, cache, find_films, survey
from filmgen.training.machine import machine
from filmgen.training.progress import Progress
from filmgen.training.recipes import RECIPES
from filmgen.training.train_vaegan import Plan, train

TRIED = 3
"""Steps that are timed before a run begins."""

Tell = Callable[[str], None]


@dataclass(frozen=True)
class Course:
    """What is asked for: the plan of a run, and how it is to be run."""

    plan: Plan
    device: str = "cpu"
    resume: bool = False
    tensorboard: bool = False
    start: Path | None = None
    """The folder of a model to go on from."""


def run_course(
    footage: Sequence[Path],
    out: Path,
    course: Course,
    tell: Tell,
    seen: Callable[[int, int], None],
    watch: Callable[[Progress], None],
) -> Path:
    """Train a model on films and keep it in `out`. `tell` is told what is known before it begins, `seen` how many
    frames of how many have been made small (0 where nobody knows), `watch` how the run goes.

    Raises BadRequest and BadMedia for footage that teaches nothing and for wishes that do not fit, before anything is
    decoded where that can be known.
    """
    plan = course.plan
    design_of(plan.model, plan.size, plan.width, plan.height, plan.latents)
    if not course.resume and (is_model(out) or (out / "training.json").exists()):
        raise BadRequest(f"{out}: there is a run in it already: go on with --resume, or name another folder")
    films = find_films(footage)
    tell(f"looking through {len(films)} film{'s' if len(films) > 1 else ''} for cuts and bars")
    found = survey(films, watch=lambda frames: seen(frames, 0))
    for row in told_footage(found):
        tell(row)
    size = found.frames * plan.width * plan.height * 3
    _check_room(out, size)
    shelf = out / ".frames"
    shown = cache(found, plan.width, plan.height, shelf, lambda frames: seen(frames, found.frames))
    steps = plan.steps or steps_of(shown, plan.batch or RECIPES[plan.model].batch)
    tell(told_time(steps, plan.epochs, seconds_a_step(shown, plan, course.device), course.device))
    train(shown, out, plan, watch, course.resume, course.device, course.tensorboard, course.start)
    shutil.rmtree(shelf, ignore_errors=True)
    return out


def told_footage(footage: Footage) -> tuple[str, ...]:
    """What was found, film by film where there are few, and what is held out."""
    held = sum(shot.frames for shot in footage.held)
    rows = []
    for reel in footage.reels if len(footage.reels) <= 8 else ():
        shots = [shot for shot in footage.shots if shot.reel == reel]
        box = reel.box
        bars = "" if (box.width, box.height) == (reel.width, reel.height) else f", {box.width} x {box.height} in bars"
        rows.append(f"{reel.file.name}: {reel.width} x {reel.height}{bars}, {sum(s.frames for s in shots):,} frames")
    what = f"{len(footage.held)} shots" if footage.whole else "the end of the longest shot, as there are few,"
    rows.append(f"{footage.frames:,} frames in {len(footage.shots)} shots; {what} with {held:,} frames held out")
    return tuple(rows)


def told_time(steps: int, epochs: int, seconds: float, device: str) -> str:
    """How long it will take, before it begins."""
    epoch = steps * seconds
    return (
        f"an epoch is {steps:,} steps of {seconds:.2f} s on this {'processor' if device == 'cpu' else device}: "
        f"about {told(epoch)}; {epochs} of them about {told(epochs * epoch)} (timed on {TRIED} steps)"
    )


def seconds_a_step(shown: Shown, plan: Plan, device: str) -> float:
    """How long a step takes, tried on networks that are thrown away."""
    place = machine(device, plain=plan.model == "broad2016")
    design = plan.design or design_of(plan.model, plan.size, plan.width, plan.height, plan.latents)
    kind = RECIPES[plan.model]
    networks = place.settle(build(design, plan.seed))
    recipe = kind(networks, plan.weights, plan.seed, place.cast)
    numbers = np.resize(shown.training, plan.batch or kind.batch)
    frames_BCHW = place.fetch(shown)(numbers)
    taken = []
    try:
        for step in range(TRIED):
            began = time.perf_counter()
            recipe.lesson(frames_BCHW, step, 1.0)
            if place.device.type == "cuda":
                torch.cuda.synchronize(place.device)
            taken.append(time.perf_counter() - began)
    except torch.OutOfMemoryError as error:
        raise OutOfMemory(f"{len(numbers)} frames at once do not fit: a smaller --batch or --size") from error
    return min(taken) * 1.1


def _check_room(out: Path, size: int) -> None:
    """Raises StudioError where the small frames would not fit on the disk."""
    here = next(folder for folder in (out, *out.absolute().parents) if folder.is_dir())
    free = shutil.disk_usage(here).free
    if size > free:
        raise StudioError(f"{out}: the small frames need {size / 1e9:.1f} GB of disk, and {free / 1e9:.1f} GB are free")


def told(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f} seconds"
    if seconds < 5400:
        return f"{seconds / 60:.0f} minutes"
    return f"{seconds / 3600:.1f} hours" if seconds < 172_800 else f"{seconds / 86_400:.0f} days"
