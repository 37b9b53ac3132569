"""The command that puts a lent face into a film: swap."""

import time
from pathlib import Path
from typing import Annotated, Any

import typer

from filmgen.cli.door import command, say
from filmgen.cli.training import Device, Film, Model, Ticker, given, named
from filmgen.flags import option


@command
def swap(
    video: Film,
    model: Model = None,
    consent: Annotated[
        str | None, option("The record of consent of whoever's face is put on. Must be given.", "FILE")
    ] = None,
    out: Annotated[
        str | None, typer.Option("--out", "-o", help="The new film. Default: named after both.", metavar="FILE")
    ] = None,
    title: Annotated[str | None, option("The film this belongs to, which the record has to name.", "TEXT")] = None,
    to: Annotated[str, option("Whose face is put on: the model's a, or its b. Default: b.", "b|a")] = "b",
    everybody: Annotated[
        bool, typer.Option("--everybody", help="Put it on every face, and not only on whom the model knows.")
    ] = False,
    preview: Annotated[str | None, option("Draw a strip, before and after; without -o only that.", "FILE.png")] = None,
    report: Annotated[str | None, option("Write what was left, and when, for a program.", "FILE.json")] = None,
    finder: Annotated[str, option("Who finds faces. Default: cascade.", "FINDER")] = "cascade",
    batch: Annotated[str, option("Faces at a time. Default: 4.", "N")] = "4",
    device: Device = "auto",
) -> int:
    """Put the face of somebody who agreed on those in a film whom a model knows. Prints where the new film is.

    Their record is looked at first, and once more before the film is handed over. Who is not known, too far away,
    turned away or covered keeps their own face, and that is said. Frames, times and sound stay as they are. For three
    seconds a line in the picture says that a face was put on by software, and whose; so does the file.

    `filmgen swap film.mp4 --model models/ab --consent faces/ada/consent.json --preview strip.png`

    `filmgen swap film.mp4 --model models/ab --consent faces/ada/consent.json -o swapped.mp4`
    """
    from filmgen.backends.neural.device import device_of
    from filmgen.choices import Choice
    from filmgen.consent import disclosed
    from filmgen.training.faceswap.swapper import load_swapper
    from filmgen.training.printing import sound_of, suffix_for
    from filmgen.training.swapping.permission import ask
    from filmgen.training.swapping.scenes import Way
    from filmgen.training.swapping.strips import draw_strip

    film, record = Path(video), Path(given(consent, "consent", "the record of whoever's face is put on"))
    folder = Path(given(model, "model", "the folder of a model"))
    way = Way(
        to=Choice("to", to, "--to").among({"a": 0, "b": 0}),  # type: ignore[arg-type]
        batch=Choice("batch", batch, "--batch").whole(1, 4096),
        finder=finder,
        everybody=everybody,
    )
    _check_names(preview, report)
    swapper = load_swapper(folder, device_of(device))
    lent = ask(record, swapper, way.to, title or "")
    say(f"{disclosed(lent)[0]} lends their face to {lent.project!r} until {lent.until:%d %B %Y}, and to no other film")
    if preview:
        say(f"{draw_strip(film, swapper, record, Path(preview), way, title or '')} faces, before and after")
        if not out:
            print(preview, flush=True)
            return 0
    target = Path(out) if out else named(video, model or "", "swap", suffix_for(film, sound_of(film)))
    done = _make(film, swapper, record, target, way, title or "")
    _write(report, done.to_json(film=film.name, model=folder.name, to=way.to))
    print(target, flush=True)
    return 0


def _make(film: Path, swapper: Any, record: Path, target: Path, way: Any, title: str) -> Any:
    """The whole film, and a report of it."""
    from filmgen.training.printing import captions_lost, check_target, sound_of
    from filmgen.training.swapping.films import swap_film

    check_target(target, sound_of(film), film, record)
    for kind in captions_lost(film, target):
        say(f"captions ({kind}) are left out: no {target.suffix} holds them")
    tick, began = Ticker(), time.monotonic()

    def watch(frames: int, of: int) -> None:
        tick(f"{frames:,} of about {of:,} frames, {frames / max(1e-9, time.monotonic() - began):.0f} a second")

    done = swap_film(film, swapper, record, target, way, watch, title)
    say("\n".join(done.lines))
    return done


def _check_names(preview: str | None, report: str | None) -> None:
    """See that a strip and a report are named as what they are, and a report is new: it might replace a record."""
    from filmgen.errors import BadRequest

    for name, suffix in ((preview, ".png"), (report, ".json")):
        if name and Path(name).suffix.lower() != suffix:
            raise BadRequest(f"{name}: that is written as {suffix}: name it so")
    if report and Path(report).exists():
        raise BadRequest(f"{report} is there already: name a new file")


def _write(name: str | None, text: str) -> None:
    """Write a report, if one was asked for."""
    from filmgen.training.printing import whole_or_nothing

    if name:
        with whole_or_nothing(Path(name)) as part:
            part.write_text(text, "utf-8")
