"""The commands about networks that have watched a film: train reconstructor, reconstruct, interpolate, atlas."""

import sys
import time
from pathlib import Path
from typing import Annotated, Any

import typer

from filmgen.cli.door import command, group, say
from filmgen.flags import option

Film = Annotated[str, typer.Argument(help="Any film.", metavar="VIDEO")]
Model = Annotated[str | None, option("The folder of a model, as `filmgen train` made it. Must be given.", "DIR")]
Device = Annotated[str, option("auto, cpu or cuda. Default: a card, if there is one.", "DEVICE")]


class Ticker:
    """A line that changes on a terminal; elsewhere a line now and then."""

    def __init__(self) -> None:
        self._live, self._wide = sys.stderr.isatty(), 0
        self._last = 0.0 if self._live else time.monotonic()

    def __call__(self, text: str, last: bool = False) -> None:
        now = time.monotonic()
        if now - self._last < (0.2 if self._live else 20) and not last:
            return
        self._last = now
        if self._live:
            print(f"\r{text.ljust(self._wide)}", end="\n" if last else "", file=sys.stderr, flush=True)
            self._wide = 0 if last else len(text)
        else:
            say(text)


def train() -> int:
    """Train a network of your own.

    `filmgen train reconstructor --footage my-film.mp4 --out models/mine`
    """
    from filmgen.errors import BadRequest

    raise BadRequest("train what? filmgen train reconstructor --footage FILE_OR_FOLDER --out DIR")


def reconstructor(
    more: Annotated[list[str] | None, typer.Argument(help="More of them.", metavar="[FILE_OR_FOLDER]...")] = None,
    footage: Annotated[list[str] | None, option("Films, or folders of films. Must be given.", "FILE_OR_FOLDER")] = None,
    out: Annotated[str | None, option("Folder for the model. Must be given.", "DIR")] = None,
    model: Annotated[str, option("ours, or broad2016 to compare with. Default: ours.", "ours|broad2016")] = "ours",
    size: Annotated[str, option("How large a network. Default: small.", "small|medium|large")] = "small",
    frame: Annotated[str, option("Size of its frames. Default: 256x144.", "WIDTHxHEIGHT")] = "256x144",
    epochs: Annotated[str, option("How often it watches everything. Default: 6.", "N")] = "6",
    batch: Annotated[str | None, option("Frames of a step. Default: the model's own.", "N")] = None,
    seed: Annotated[str, option("Another network for every number. Default: 0.", "N")] = "0",
    resume: Annotated[bool, typer.Option("--resume", help="Go on where a run in this folder ended.")] = False,
    start: Annotated[str | None, option("A model to begin with, of this size or of half the frame.", "DIR")] = None,
    device: Device = "auto",
    tensorboard: Annotated[bool, typer.Option("--tensorboard", help="Write curves for TensorBoard too.")] = False,
) -> int:
    """Train a network to see like a film: every frame down to 200 numbers and back. Prints where the model is.

    It says how long an epoch will take before the first begins. A run that is stopped goes on with `--resume`.

    `filmgen train reconstructor --footage my-film.mp4 --out models/mine`

    `filmgen train reconstructor --footage films/ --out models/large --size large --epochs 12`
    """
    from filmgen.backends.neural.device import device_of
    from filmgen.choices import Choice
    from filmgen.training.course import Course, run_course
    from filmgen.training.train_vaegan import Plan

    films = [Path(name) for name in (*(footage or ()), *(more or ()))]
    folder = Path(given(out, "out", "a folder for the model"))
    given(films, "footage", "a film or a folder of films")
    width, height = _frame(frame)
    plan = Plan(
        model=Choice("model", model, "--model").among({"ours": 0, "broad2016": 0}),  # type: ignore[arg-type]
        size=Choice("size", size, "--size").among({"small": 0, "medium": 0, "large": 0}),
        width=width,
        height=height,
        epochs=Choice("epochs", epochs, "--epochs").whole(1, 10_000),
        batch=Choice("batch", batch, "--batch").whole(2, 4096) if batch else 0,
        seed=Choice("seed", seed, "--seed").whole(0, 999_999_999),
    )
    tick = Ticker()

    def seen(frames: int, of: int) -> None:
        tick(f"{frames:,} of {of:,} frames made small" if of else f"{frames:,} frames looked through")

    course = Course(plan, device_of(device), resume, tensorboard, Path(start) if start else None)
    try:
        made = run_course(films, folder, course, say, seen, lambda progress: tick(str(progress), _whole(progress)))
    except KeyboardInterrupt:
        say(f"{folder}: with --resume the run goes on after its last whole epoch")
        raise
    print(made, flush=True)
    return 0


def _whole(progress: Any) -> bool:
    return progress.step == progress.steps


@command
def reconstruct(
    video: Film,
    model: Model = None,
    out: Annotated[
        str | None, typer.Option("--out", "-o", help="The new film. Default: named after both.", metavar="FILE")
    ] = None,
    size: Annotated[str, option("The film's own size, or the model's. Default: original.", "original|model")] = (
        "original"
    ),
    blend: Annotated[str, option("How much of the original shines through. Default: 0.", "0..1")] = "0",
    batch: Annotated[str, option("Frames at a time. Default: 8.", "N")] = "8",
    device: Device = "auto",
) -> int:
    """See a whole film through a network: every frame in order, its own sound, untouched. Prints where it is.

    The model may have watched another film: then it sees this one as what it knows.

    `filmgen reconstruct my-film.mp4 --model models/mine`

    `filmgen reconstruct other-film.mkv --model models/mine -o dream.mp4 --blend 0.2`
    """
    from filmgen.choices import Choice
    from filmgen.training.dreaming import Way
    from filmgen.training.dreaming import reconstruct as see_again
    from filmgen.training.printing import captions_lost, check_target, sound_of, suffix_for

    way = Way(
        batch=Choice("batch", batch, "--batch").whole(1, 4096),
        blend=Choice("blend", blend, "--blend").number(0, 1, "parts"),
        original=Choice("size", size, "--size").among({"original": 0, "model": 0}) == "original",
    )
    reel, memory = _threaded(video, model, device)
    kinds = sound_of(reel.file)
    target = Path(out) if out else named(video, model or "", "through", suffix_for(reel.file, kinds))
    check_target(target, kinds, reel.file)
    for kind in captions_lost(reel.file, target):
        say(f"captions ({kind}) are left out: no {target.suffix} holds them")
    tick, began = Ticker(), time.monotonic()

    def watch(frames: int) -> None:
        pace = frames / max(1e-9, time.monotonic() - began)
        tick(f"{frames:,} of about {max(frames, reel.estimate):,} frames, {pace:.0f} a second")

    frames = see_again(reel, memory, target, way, watch)
    taken = time.monotonic() - began
    say(f"{frames:,} frames, {frames / max(1e-9, taken):.0f} a second, {memory.latents} numbers each")
    print(target, flush=True)
    return 0


@command
def interpolate(
    video: Film,
    model: Model = None,
    start: Annotated[
        str, typer.Option("--from", help="The moment to begin at: 12.5 or 1:02.5. Default: 0.", metavar="TIME")
    ] = "0",
    through: Annotated[list[str] | None, option("A moment on the way. May be repeated.", "TIME")] = None,
    end: Annotated[
        str | None, typer.Option("--to", help="The moment to end at. Must be given.", metavar="TIME")
    ] = None,
    seconds: Annotated[str, option("How long each leg takes. Default: 4.", "SECONDS")] = "4",
    out: Annotated[
        str | None, typer.Option("--out", "-o", help="The new film. Default: named after both.", metavar="FILE")
    ] = None,
    device: Device = "auto",
) -> int:
    """Walk through what a network remembers, from one frame of a film to another. Prints where the walk is.

    `filmgen interpolate my-film.mp4 --model models/mine --from 3 --to 1:12`
    """
    from filmgen.choices import Choice
    from filmgen.training.dreaming import interpolate as walk
    from filmgen.training.dreaming import moment
    from filmgen.training.printing import check_target

    moments = [moment(text) for text in (start, *(through or ()), given(end, "to", "the moment to end at"))]
    length = Choice("seconds", seconds, "--seconds").number(0.1, 600, "seconds")
    reel, memory = _threaded(video, model, device)
    target = Path(out) if out else named(video, model or "", "walk", ".mp4")
    check_target(target, (), reel.file)
    say(f"{walk(reel, memory, moments, length, target):,} frames")
    print(target, flush=True)
    return 0


@command
def atlas(
    video: Film,
    model: Model = None,
    out: Annotated[
        str | None, typer.Option("--out", "-o", help="The map, a PNG. Default: named after both.", metavar="FILE.png")
    ] = None,
    frames: Annotated[str, option("How many frames are on it, at most. Default: 384.", "N")] = "384",
    device: Device = "auto",
) -> int:
    """Draw a film as a map: what the network finds alike lies side by side. Prints where the picture is.

    `filmgen atlas my-film.mp4 --model models/mine -o map.png`
    """
    from filmgen.choices import Choice
    from filmgen.errors import BadRequest
    from filmgen.training.atlas import draw_atlas

    count = Choice("frames", frames, "--frames").whole(2, 2_000)
    reel, memory = _threaded(video, model, device)
    target = Path(out) if out else named(video, model or "", "atlas", ".png")
    if target.suffix.lower() != ".png":
        raise BadRequest(f"{target.name}: the map is a PNG: name it .png")
    tick = Ticker()
    say(f"{draw_atlas(reel, memory, target, count, lambda done: tick(f'{done} frames'))} frames")
    print(target, flush=True)
    return 0


def _threaded(video: str, model: str | None, device: str) -> tuple[Any, Any]:
    """The film on the projector, and the network on its device."""
    from filmgen.backends.neural.device import device_of
    from filmgen.training.checkpoint import load_model
    from filmgen.training.projector import thread

    folder = Path(given(model, "model", "the folder of a model"))
    reel = thread(Path(video))
    return reel, load_model(folder, device_of(device))


def given(value: Any, name: str, what: str) -> Any:
    from filmgen.errors import BadRequest

    if not value:
        raise BadRequest(f"--{name} is missing: {what}")
    return value


def _frame(text: str) -> tuple[int, int]:
    from filmgen.errors import BadRequest

    width, _, height = text.lower().partition("x")
    if not (width.isascii() and width.isdigit() and height.isascii() and height.isdigit() and len(text) <= 11):
        raise BadRequest(f"frame {text[:40]!r} is not a size, such as 256x144 or 512x288")
    return int(width), int(height)


def named(video: str, model: str, what: str, suffix: str) -> Path:
    """A name in the current folder, of the film and the model."""
    return Path(f"{Path(video).stem}-{what}-{Path(model).resolve().name}{suffix}")


TRAIN = group("train", train)
command(reconstructor, None, TRAIN)
