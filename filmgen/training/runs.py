"""The state of a training run: how it is kept after each epoch, how it comes back, and what it shows of itself.

Shapes: B frames, C channels, H rows, W columns.
"""

from collections.abc import Callable
from dataclasses import asdict, dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor

from filmgen.errors import BadRequest, MissingWeights, StudioError
from filmgen.training.batches import Shown, spread
from filmgen.training.checkpoint import fill, publish, recall, save_model
from filmgen.training.designs import Design
from filmgen.training.measures import Tally
from filmgen.training.sheets import plot, sheet

SCHEMA, VERSION = "filmgen.training", 1
LOOKED_AT = 48
"""Held-out frames that are measured after each epoch, from all over."""
ROWS = 6
"""Of a sheet."""

Fetch = Callable[[np.ndarray], Tensor]


@dataclass
class Run:
    """All of it is kept after each epoch, and all of it comes back. Chance and order follow from the plan's seed."""

    networks: Any
    average: Any
    """The running average of what reconstructs: it is measured, and kept as the model."""
    optimisers: dict[str, torch.optim.Optimizer]
    epochs: int = 0
    """That are done."""
    history: list[dict[str, Any]] = field(default_factory=list)

    @property
    def held(self) -> dict[str, float]:
        """What was measured after the last epoch; nothing before there was one."""
        last = self.history[-1] if self.history else {}
        return {name: value for name, value in last.items() if name != "curves"}

    def keep(self, out: Path, plan: dict[str, Any], footage: str) -> None:
        """Put everything into `training.json` and the tensors beside it. Raises StudioError when the disk is full."""
        tensors = {f"networks.{name}": value for name, value in self.networks.state_dict().items()}
        tensors |= {
            f"average.{name}": value
            for name, value in self.average.state_dict().items()
            if not name.startswith("critic.")
        }
        for name, optimiser in self.optimisers.items():
            for number, moments in optimiser.state_dict()["state"].items():
                tensors |= {f"optimiser.{name}.{number}.{key}": value for key, value in moments.items()}
        paper = {"schema": SCHEMA, "version": VERSION, "plan": plan, "footage": footage, "epochs": self.epochs}
        publish(out, "training", {**paper, "history": self.history}, tensors)

    def recover(self, out: Path, plan: dict[str, Any], footage: str) -> None:
        """Go back to where an earlier run ended; a run that was killed in its first epoch has left nothing.

        Raises BadRequest for a run of another plan or of other footage, MissingWeights for one that is torn.
        """
        if not (out / "training.json").exists():
            return
        paper, tensors = recall(out, "training", SCHEMA, VERSION)
        other = [key for key, value in plan.items() if paper.get("plan", {}).get(key) != value]
        if other:
            raise BadRequest(f"{out}: --resume goes on as it began, and {other[0]} is another now: leave it as it was")
        if paper.get("footage") != footage:
            raise BadRequest(f"{out}: --resume goes on with the footage that it began with, and this is other footage")
        fill(out, self.networks, _under(tensors, "networks."))
        fill(out, self.average, _under(tensors, "average."), but="critic.")
        for name, optimiser in self.optimisers.items():
            state: dict[int, dict[str, Tensor]] = {}
            for key, value in _under(tensors, f"optimiser.{name}.").items():
                number, moment = key.split(".")
                state.setdefault(int(number), {})[moment] = value
            if len(state) != len(optimiser.param_groups[0]["params"]):
                raise MissingWeights(f"{out}: the state of the {name}'s optimiser is missing: train it again")
            optimiser.load_state_dict({"state": state, "param_groups": optimiser.state_dict()["param_groups"]})
        self.epochs, self.history = int(paper["epochs"]), list(paper["history"])


def plan_on_paper(plan: Any, design: Design) -> dict[str, Any]:
    """A plan as JSON reads it back."""
    written = {**asdict(plan), "design": asdict(design)}
    return {key: _listed(value) for key, value in written.items()}


def fingerprint(shown: Shown) -> str:
    """What distinguishes footage from other footage: which frames are of which shot, which held out; samples."""
    seen = sha256(repr(shown.pixels_NHWC.shape).encode())
    for numbers in (shown.shots_N, shown.training):
        seen.update(np.ascontiguousarray(numbers, np.int64))
    for number in spread(np.arange(len(shown.shots_N)), 32):
        seen.update(np.ascontiguousarray(shown.pixels_NHWC[number]))
    return seen.hexdigest()


@torch.no_grad()
def measured(average: Any, shown: Shown, fetch: Fetch) -> dict[str, float]:
    """PSNR, SSIM, MS-SSIM and sharpness on held-out frames; on frames learnt from, where none are held out."""
    average.eval()
    tally = Tally()
    numbers = spread(shown.held if len(shown.held) else shown.training, LOOKED_AT)
    for chunk in np.array_split(numbers, max(1, len(numbers) // 12)):
        frame_BCHW = fetch(chunk)
        tally.add((again(average, frame_BCHW) + 1) / 2, (frame_BCHW + 1) / 2, alone=True)
    return tally.means


@torch.no_grad()
def again(average: Any, frame_BCHW: Tensor) -> Tensor:
    """Frames through their codes."""
    return average.decode(average.encode(frame_BCHW)[0]).clamp(-1, 1)


def keep_model(run: Run, out: Path, plan: dict[str, Any], design: Design, shown: Shown) -> None:
    """The averaged networks as the folder's model, with what a reader may want to know."""
    held = {key: value for key, value in run.history[-1].items() if key != "curves"} if run.history else {}
    about = {"seed": plan["seed"], "epochs": run.epochs, "frames": len(shown.training), "held_out": held}
    save_model(out, run.average, design, about)


def show(run: Run, out: Path, shown: Shown, fetch: Fetch) -> None:
    """A sheet of the epoch, originals beside reconstructions, and the plot of all losses so far."""
    known, held = spread(shown.training, ROWS), spread(shown.held, ROWS)
    columns = [("learnt from", fetch(known)), ("reconstructed", again(run.average, fetch(known)))]
    if len(held):
        columns += [("held out", fetch(held)), ("reconstructed", again(run.average, fetch(held)))]
    curves: dict[str, list[float]] = {}
    for epoch in run.history:
        for name, values in epoch["curves"].items():
            curves.setdefault(name, []).extend(values)
    for name in ("psnr", "ssim"):
        curves[f"held out, {name}"] = [epoch[name] for epoch in run.history]
    try:
        sheet(columns, out / "sheets" / f"epoch-{run.epochs:03}.jpg")
        plot(curves, out / "losses.png")
    except OSError as error:
        raise StudioError(f"{out}: the sheet of epoch {run.epochs} cannot be written: {error.strerror}") from error


def _under(tensors: dict[str, Tensor], prefix: str) -> dict[str, Tensor]:
    return {name.removeprefix(prefix): value for name, value in tensors.items() if name.startswith(prefix)}


def _listed(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: _listed(inner) for key, inner in value.items()}
    return [_listed(inner) for inner in value] if isinstance(value, list | tuple) else value
