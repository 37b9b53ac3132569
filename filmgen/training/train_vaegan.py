"""How a network watches a film: frames to two hundred numbers and back, epoch after epoch. Read `train` from the top.

Shapes: N frames of the footage, B of a batch, C channels, H rows, W columns.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from filmgen.errors import BadRequest, MissingPackage, OutOfMemory
from filmgen.training.batches import Shown, steps_of
from filmgen.training.checkpoint import is_model, load_networks
from filmgen.training.designs import Broad, Design, Model, build, design_of, fitted
from filmgen.training.machine import machine
from filmgen.training.progress import Clock, Watch
from filmgen.training.recipes import RECIPES, Gradients, Weights
from filmgen.training.runs import Run, fingerprint, keep_model, measured, plan_on_paper, show
from filmgen.training.sketching import solve_all
from filmgen.training.stepping import drift, finite, take_step
from filmgen.training.vaegan import grow

POINTS = 40
"""Of each curve that are kept of an epoch."""


@dataclass(frozen=True)
class Plan:
    """Everything that decides what is learnt, but the footage."""

    model: Model = "ours"
    size: str = "small"
    width: int = 256
    height: int = 144
    latents: int = 200
    epochs: int = 6
    batch: int = 0
    """Frames of a step; 0 is what the model was made for: 16, or Broad's 12."""
    seed: int = 0
    steps: int = 0
    """Of an epoch; 0 is as many as show every frame once."""
    weights: Weights = Weights()
    design: Design | None = None
    """In place of the size's own."""


def train(
    shown: Shown,
    out: Path,
    plan: Plan,
    watch: Watch = lambda _: None,
    resume: bool = False,
    device: str = "cpu",
    tensorboard: bool = False,
    start: Path | None = None,
) -> Path:
    """Train a model on frames and keep it in `out`; a run that is resumed ends as if it had never been interrupted.

    `start` is the folder of a model to go on from: of the same design, or of frames half as large, whose decoder grows.
    Raises BadRequest for wishes that do not fit, StudioError for a full disk, OutOfMemory, BadTake for wild numbers.
    """
    # What is wished, and where.
    design = fitted(plan.design or design_of(plan.model, plan.size, plan.width, plan.height, plan.latents), shown)
    taught_by, place = RECIPES[plan.model], machine(device, plain=plan.model == "broad2016", half=True)
    batch = plan.batch or taught_by.batch
    steps = plan.steps or steps_of(shown, batch)
    _check(shown, out, design, resume)
    writer = _tensorboard(out) if tensorboard else None
    fetch, footage = place.fetch(shown), fingerprint(shown)

    # The networks: new ones, or a model's. What can be solved in ours is solved before anything is learnt.
    networks, design = _networks(plan, design, start)
    paper = plan_on_paper(plan, design)
    _solve(networks, design, shown, fetch, out if resume else None)
    recipe = taught_by(place.settle(networks), plan.weights, plan.seed, place.cast)
    optimisers = {name: place.optimiser(heard, recipe.betas) for name, heard in recipe.taught.items()}
    run = Run(networks, _average(networks, design, place.device), optimisers)

    # Where an earlier run ended.
    if resume:
        run.recover(out, paper, footage)
        keep_model(run, out, paper, design, shown)
    clock = Clock("frames", plan.epochs, steps, batch, run.epochs * steps)

    for epoch in range(run.epochs, plan.epochs):
        networks.train()
        curves: dict[str, list[float]] = {}
        for step, numbers in zip(range(steps), _endless(recipe, shown, batch, epoch), strict=False):
            # Learn: each network by its own gradient.
            now = epoch * steps + step
            done = now / (plan.epochs * steps)
            losses, gradients = _lesson(recipe, fetch(numbers), now, done)
            for name, optimiser in optimisers.items():
                take_step(optimiser, gradients[name], recipe.rates[name] * recipe.rate(done, now), recipe.longest)
            drift(run.average, run.networks, recipe.averaged, now)

            # Tell.
            if step % max(1, steps // POINTS) == 0 or step == steps - 1:
                values = {name: float(value.detach()) for name, value in losses.items()}
                finite(values, epoch, step)
                for name, value in values.items():
                    curves.setdefault(name, []).append(value)
                    if writer:
                        writer.add_scalar(f"loss/{name}", value, now)
                watch(clock.progress(epoch, step + 1, values, run.held))

        # Look at what was held out, keep everything, show it.
        run.history.append({"curves": curves, **measured(run.average, shown, fetch)})
        run.epochs = epoch + 1
        run.keep(out, paper, footage)
        keep_model(run, out, paper, design, shown)
        show(run, out, shown, fetch)
        if writer:
            writer.add_scalar("held out/psnr", run.history[-1]["psnr"], run.epochs * steps)
        watch(clock.progress(epoch, steps, values, run.held))
    return out


# Before


def _check(shown: Shown, out: Path, design: Design, resume: bool) -> None:
    if len(shown.training) == 0:
        raise BadRequest("footage: no frame of it is left to learn from")
    rows, columns = shown.pixels_NHWC.shape[1:3]
    if (columns, rows) != (design.width, design.height):
        raise BadRequest(f"footage of {columns} x {rows} for a model of {design.width} x {design.height}")
    if not resume and (is_model(out) or (out / "training.json").exists()):
        raise BadRequest(f"{out}: there is a run in it already: go on with --resume, or name another folder")


def _networks(plan: Plan, design: Design, start: Path | None) -> tuple[Any, Design]:
    """Networks to begin with, and their design: a model that goes on keeps the places that it remembers, one that
    grows will have to look at them again."""
    if start is None:
        return build(design, plan.seed), design
    networks, was = load_networks(start)
    if isinstance(was, Broad) or isinstance(design, Broad):
        alike, larger = was == design, False
    else:
        alike, larger = (replace(kind, places=design.places) == design for kind in (was, was.grown()))
    if alike:
        return networks, was
    if not larger:
        raise BadRequest(
            f"{start}: of another design, and not one that grows into it: leave size and model as they are"
        )
    return grow(networks, was, design.places), design


def _solve(networks: Any, design: Design, shown: Shown, fetch: Callable, before: Path | None) -> None:
    """Solve what can be, unless a run that is gone on with has left its networks in a folder `before`."""
    resumed = before is not None and (before / "training.json").exists()
    if not isinstance(design, Broad) and not resumed:
        solve_all(networks.sketch, shown, fetch, design.prior)


def _average(networks: Any, design: Design, device: torch.device) -> Any:
    """Where the running average begins: at the networks as they are."""
    average = build(design).to(device)
    average.load_state_dict(networks.state_dict())
    return average


def _tensorboard(out: Path) -> Any:
    try:
        from torch.utils.tensorboard import SummaryWriter
    except ImportError as error:
        raise MissingPackage("TensorBoard is not installed: pip install tensorboard") from error
    return SummaryWriter(str(out / "tensorboard"))


# One step


def _endless(recipe: Any, shown: Shown, batch: int, epoch: int) -> Iterator[np.ndarray]:
    """Batches of an epoch, again from its beginning for a plan of more steps."""
    while True:
        yield from recipe.order(shown, batch, epoch)


def _lesson(recipe: Any, frame_BCHW: Tensor, step: int, done: float) -> tuple[dict[str, Tensor], Gradients]:
    try:
        return recipe.lesson(frame_BCHW, step, done)
    except torch.OutOfMemoryError as error:
        raise OutOfMemory(
            f"{len(frame_BCHW)} frames at once are too many for this card: a smaller --batch or --size"
        ) from error
