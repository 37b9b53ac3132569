"""How a network learns two people: bent faces of both in, straight ones out, epoch after epoch. Read `train` first.

Shapes: N faces of an album, B of a batch, C channels, H rows, W columns.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch

from filmgen.errors import BadRequest, OutOfMemory
from filmgen.training.checkpoint import is_model
from filmgen.training.faceswap.albums import Album
from filmgen.training.faceswap.designs import Design, Model, build, design_of
from filmgen.training.faceswap.lessons import LESSONS, Bent, Gradients, Weights
from filmgen.training.faceswap.ours import SIDES, Side
from filmgen.training.faceswap.showing import Fetch, fingerprint, keep_swapper, measured, show
from filmgen.training.faceswap.solving import solve
from filmgen.training.faceswap.swapper import Whose
from filmgen.training.faceswap.warping import bend
from filmgen.training.machine import Machine, machine
from filmgen.training.progress import Clock, Watch
from filmgen.training.runs import Run, plan_on_paper
from filmgen.training.stepping import drift, finite, take_step

POINTS = 40
"""Of each curve that are kept of an epoch."""
FEWEST = 50
"""Steps of an epoch, at least: few faces are shown again and again, bent otherwise each time."""
SOLVED = 600
"""Faces of each side from which a sketch is solved, at most, each bent three times."""


@dataclass(frozen=True)
class Plan:
    """Everything that decides what is learnt, but the faces."""

    model: Model = "ours"
    size: str = "small"
    epochs: int = 20
    batch: int = 0
    """Faces of a step, of both sides together; 0 is what the model was made for: 8, or the anchor's 64 of one side."""
    seed: int = 0
    steps: int = 0
    """Of an epoch; 0 is as many as show every face once, and no fewer than fifty."""
    weights: Weights = Weights()
    design: Design | None = None
    """In place of the size's own."""


Albums = Mapping[Side, Album]
Moved = dict[Side, torch.Tensor]


def train(
    albums: Albums,
    whose: Whose,
    out: Path,
    plan: Plan,
    watch: Watch = lambda _: None,
    resume: bool = False,
    device: str = "cpu",
) -> Path:
    """Train a swapper on two albums and keep it in `out`; a run that is resumed ends as if never interrupted.

    It asks nobody: whoever calls it has been to the gate (`course.py`). Raises BadRequest for wishes that do not fit,
    StudioError for a full disk, OutOfMemory, and BadTake for numbers that run away. A run that is killed loses the
    epoch it is in.
    """
    # What is wished, and where.
    design, place = design_for(plan), machine_for(plan, device)
    _check(out, resume)
    taught_by = LESSONS[plan.model]
    batch = plan.batch or taught_by.batch
    steps = plan.steps or steps_of(albums, batch)
    fetch = {side: place.fetch(albums[side]) for side in SIDES}
    paper, faces = plan_on_paper(plan, design), fingerprint(albums, whose)
    moved = colours_moved(albums, taught_by.moved, place.device)

    # The networks. What is linear in ours is solved before anything is learnt.
    networks = place.settle(networks_for(albums, plan))
    lessons = taught_by(networks, plan.weights, plan.seed, place.cast)
    optimisers = {name: place.optimiser(heard, lessons.betas) for name, heard in lessons.taught.items()}
    run = Run(networks, _average(networks, design, place.device), optimisers)

    # Where an earlier run ended.
    if resume:
        run.recover(out, paper, faces)
        keep_swapper(run, out, paper, design, whose, steps)
    clock = Clock("faces", plan.epochs, steps, batch, run.epochs * steps)

    for epoch in range(run.epochs, plan.epochs):
        networks.train()
        curves: dict[str, list[float]] = {}
        orders = {side: _order(albums[side], plan.seed, epoch, side) for side in SIDES}
        for step in range(steps):
            # Learn: each network by its own gradient.
            now = epoch * steps + step
            done = now / (plan.epochs * steps)
            bent = _bent(lessons, fetch, moved, orders, batch, plan.seed, now)
            losses, gradients = _lesson(lessons, bent, now, done)
            for name, gradient in gradients.items():
                rate = lessons.rates[name] * lessons.rate(done, now)
                take_step(optimisers[name], gradient, rate, lessons.longest)
            drift(run.average, networks, lessons.averaged, now)

            # Tell.
            if step % max(1, steps // POINTS) < len(SIDES) or step == steps - 1:
                values = {name: float(value.detach()) for name, value in losses.items()}
                finite(values, epoch, step)
                for name, value in values.items():
                    curves.setdefault(name, []).append(value)
                watch(clock.progress(epoch, step + 1, values, run.held))

        # Look at what was held out, keep everything, show it.
        run.history.append({"curves": curves, **measured(run.average, albums, fetch, design)})
        run.epochs = epoch + 1
        run.keep(out, paper, faces)
        keep_swapper(run, out, paper, design, whose, steps)
        show(run, out, albums, fetch, design)
        watch(clock.progress(epoch, steps, values, run.held))
    return out


def design_for(plan: Plan) -> Design:
    return plan.design or design_of(plan.model, plan.size)


def machine_for(plan: Plan, device: str) -> Machine:
    """The anchor computes plainly wherever it is; ours in bf16 where the machine has it."""
    return machine(device, plain=plan.model == "deepfakes2017", half=plan.model == "ours")


def networks_for(albums: Albums, plan: Plan) -> Any:
    """Networks to begin with."""
    design = design_for(plan)
    networks = build(design, plan.seed)
    if plan.model == "ours":
        solve(networks.sketch, lambda side: _bent_thrice(albums[side], side, design, plan))
    return networks


def steps_of(albums: Albums, batch: int) -> int:
    """How many steps an epoch has."""
    return max(FEWEST, -(-max(len(album.training) for album in albums.values()) * len(SIDES) // batch))


def chance(step: int, side: Side) -> int:
    """The number of the chance of one side's faces in a step."""
    return 2 * step + SIDES.index(side)


# Before


def _check(out: Path, resume: bool) -> None:
    if not resume and (is_model(out) or (out / "training.json").exists()):
        raise BadRequest(f"{out}: there is a run in it already: go on with --resume, or name another folder")


def _bent_thrice(album: Album, side: Side, design: Design, plan: Plan) -> list:
    """Faces of a side from all over, bent as while learning, with chances of their own."""
    how = LESSONS[plan.model].bend
    numbers = album.training[np.linspace(0, len(album.training) - 1, min(SOLVED, len(album.training))).astype(int)]
    fetch = machine("cpu").fetch(album)
    return [
        bend(fetch(chunk), design.side, how, plan.seed, -1 - chance(number, side))
        for number, chunk in enumerate(np.array_split(np.tile(numbers, 3), 1 + 3 * len(numbers) // 64))
    ]


def colours_moved(albums: Albums, wanted: bool, device: torch.device) -> Moved:
    """What is added to the faces of each side (1411): to those of a, where wanted, what takes their mean colour to that
    of b, once and for all, as was done in 2017."""
    moved: Moved = {side: torch.zeros(1, 4, 1, 1, device=device) for side in SIDES}
    if wanted:
        mean = {side: albums[side].pixels_NHWC[albums[side].training, ..., :3].mean((0, 1, 2)) for side in SIDES}
        moved["a"][0, :3, 0, 0] = torch.from_numpy((mean["b"] - mean["a"]) / 127.5)
    return moved


def _average(networks: Any, design: Design, device: torch.device) -> Any:
    """Where the running average begins: at the networks as they are."""
    average = build(design).to(device)
    average.load_state_dict(networks.state_dict())
    return average


# One step


def _order(album: Album, seed: int, epoch: int, side: Side) -> Iterator[int]:
    """Numbers of faces to learn from, all of them before any comes again, in an order that only this epoch has."""
    chance_of_order = np.random.default_rng((seed, epoch, SIDES.index(side)))
    while True:
        yield from chance_of_order.permutation(album.training).tolist()


def _bent(
    lessons: Any, fetch: Fetch, moved: Moved, orders: dict[Side, Iterator[int]], batch: int, seed: int, step: int
) -> Bent:
    """The faces of a step, of each side that it teaches."""
    sides = lessons.sides(step)
    bent: Bent = {}
    for side in sides:
        numbers = np.fromiter(orders[side], np.int64, count=batch // len(sides))
        bent[side] = bend(fetch[side](numbers) + moved[side], lessons.side, lessons.bend, seed, chance(step, side))
    return bent


def _lesson(lessons: Any, bent: Bent, step: int, done: float) -> tuple[dict[str, Any], Gradients]:
    try:
        return lessons.lesson(bent, step, done)
    except torch.OutOfMemoryError as error:
        count = sum(len(warped) for warped, _ in bent.values())
        raise OutOfMemory(f"{count} faces at once are too many for this card: a smaller --batch or --size") from error
