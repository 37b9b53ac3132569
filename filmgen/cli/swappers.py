"""The command that teaches a network two people's faces: train swapper."""

from pathlib import Path
from typing import Annotated

import typer

from filmgen.cli.door import command, say
from filmgen.cli.training import TRAIN, Device, Ticker, given
from filmgen.flags import option


def swapper(
    a: Annotated[str | None, option("A set of faces, as `faces extract` made it. Must be given.", "SET")] = None,
    b: Annotated[str | None, option("Another person's set. Must be given.", "SET")] = None,
    out: Annotated[str | None, option("Folder for the model. Must be given.", "DIR")] = None,
    model: Annotated[str, option("ours, or deepfakes2017 to compare with. Default: ours.", "ours|deepfakes2017")] = (
        "ours"
    ),
    size: Annotated[str, option("How large a network. Default: small.", "small|medium|large")] = "small",
    minutes: Annotated[str | None, option("How long it may learn. Default: 15.", "N")] = None,
    epochs: Annotated[str | None, option("How often it is shown everything, in place of minutes.", "N")] = None,
    batch: Annotated[str | None, option("Faces of a step. Default: the model's own.", "N")] = None,
    seed: Annotated[str, option("Another network for every number. Default: 0.", "N")] = "0",
    resume: Annotated[bool, typer.Option("--resume", help="Go on where a run in this folder ended.")] = False,
    device: Device = "auto",
) -> int:
    """Train a network to draw two people's faces in each other's place. Prints where the model is.

    Both sets need a record of consent (`consent.json`) that allows training and is valid now: they are asked for first,
    and again when a run goes on. Only then are faces cut from the footage. It says how long an epoch takes before the
    first begins; a run that is stopped goes on with `--resume`, and its sheets are in the folder to look at.

    `filmgen train swapper --a faces/bob --b faces/ada --out models/ab`

    `filmgen train swapper --a faces/bob --b faces/ada --out models/ab --size medium --minutes 120`
    """
    from filmgen.backends.neural.device import device_of
    from filmgen.choices import Choice
    from filmgen.training.faceswap.course import Course, run_course
    from filmgen.training.faceswap.train_faceswap import Plan

    folders = {side: Path(given(name, side, "the folder of a set of faces")) for side, name in (("a", a), ("b", b))}
    folder = Path(given(out, "out", "a folder for the model"))
    plan = Plan(
        model=Choice("model", model, "--model").among({"ours": 0, "deepfakes2017": 0}),  # type: ignore[arg-type]
        size=Choice("size", size, "--size").among({"small": 0, "medium": 0, "large": 0}),
        batch=Choice("batch", batch, "--batch").whole(2, 4096) if batch else 0,
        seed=Choice("seed", seed, "--seed").whole(0, 999_999_999),
    )
    course = Course(
        plan,
        Choice("epochs", epochs, "--epochs").whole(1, 100_000) if epochs else None,
        Choice("minutes", minutes or "15", "--minutes").number(0.01, 1_000_000, "minutes"),
        device_of(device),
        resume,
    )
    tick = Ticker()
    made = run_course(
        folders,  # type: ignore[arg-type]
        folder,
        course,
        say,
        lambda done, of: tick(f"{done:,} of {of:,} faces cut"),
        lambda progress: tick(str(progress), progress.step == progress.steps),
    )
    print(made, flush=True)
    return 0


command(swapper, None, TRAIN)
