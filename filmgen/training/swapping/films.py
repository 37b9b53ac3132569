"""A film in which somebody has a face that was lent to them: asked for first, swapped frame by frame, and told of.

No frame is held longer than it takes to know what comes in the next two seconds: how long a film is does not matter.
"""

import itertools
from collections.abc import Callable, Iterator
from fractions import Fraction
from pathlib import Path

import av
import numpy as np

from filmgen.errors import BadRequest
from filmgen.ffmpeg import read_frames, write_take
from filmgen.film.consent import Consent
from filmgen.film.media import Format
from filmgen.training.dreaming import room_for_film
from filmgen.training.faces.finding import finder
from filmgen.training.faces.looks import alike, apart
from filmgen.training.faces.showing import square
from filmgen.training.faces.tracking import track
from filmgen.training.printing import Print, check_target, sound_of, strike
from filmgen.training.projector import Shown, thread, upright
from filmgen.training.swapping.ahead import ahead
from filmgen.training.swapping.choosing import Chooser, faded
from filmgen.training.swapping.disclosing import lined, said, sentence
from filmgen.training.swapping.drawing import Drawing
from filmgen.training.swapping.making_up import MakeUp
from filmgen.training.swapping.permission import ask, ask_again
from filmgen.training.swapping.reporting import Report
from filmgen.training.swapping.scenes import USUAL, Scene, Swapper, Way

AT_HAND = 4
"""Frames whose faces are chosen before they are asked for: one core follows faces while another draws them."""
Watch = Callable[[int, int], None]
"""Told how many frames are done, of about how many."""


def swapped(frames: Iterator[Shown], swapper: Swapper, way: Way, pixel: Fraction = Fraction(1)) -> Iterator[Scene]:
    """The frames of a film in their order, with the faces on; `pixel` is a pixel's width over its height.

    Nobody is asked here: what anybody gets to see goes through `swap_film` or `swap_take`.
    """
    mine, theirs = itertools.tee(frames)
    seen = track((square(shown.pixels, pixel) for shown in theirs), finder(way.finder))
    chooser = Chooser(lambda look, many: way.everybody or knows(swapper, way, look, many), _squared(pixel))
    chosen = ahead(chooser.choose(zip(mine, seen, strict=True)), AT_HAND + way.batch)
    return MakeUp(way).on(faded(Drawing(swapper, way).of(chosen)))


def knows(swapper: Swapper, way: Way, look: np.ndarray, many: int) -> bool:
    """Whether a mean look, of so many, is of whom the face is put on: like them, and less like whose face it is."""
    own, other = swapper.looks[way.source], swapper.looks[way.to]
    return alike(look, own, many) and apart(look, own) < apart(look, other)


def _squared(pixel: Fraction) -> np.ndarray:
    """The matrix (3 x 3) from a frame to the one that `square` makes of it."""
    grown = np.array((max(1.0, float(pixel)), max(1.0, float(1 / pixel)), 1.0))
    return np.diag(grown) + np.array([[0, 0, 1], [0, 0, 1], [0, 0, 0]]) * ((grown - 1) / 2)[:, None]


def swap_film(
    film: Path,
    swapper: Swapper,
    consent: Path,
    out: Path,
    way: Way = USUAL,
    watch: Watch | None = None,
    title: str = "",
) -> Report:
    """A whole film with a lent face, its sound untouched, as many frames, each at its time; and a line that says so.

    The record of consent is looked at before the film is opened, and again before anybody can see the new one; `title`
    is what the film is called that this belongs to, and has to be the record's. Raises NotAllowed, and leaves no file,
    where it does not allow this; BadMedia for a film that is torn; BadRequest when nobody in it was swapped.
    """
    record = ask(consent, swapper, way.to, title)
    check_target(out, sound_of(film), film, consent)
    reel = thread(film)
    report = Report(reel.rate)

    def shown() -> Iterator[tuple[Shown, bool]]:
        for scene in swapped(upright(film), swapper, way, reel.pixel):
            there = report.note(scene)
            yield scene.shown, there
            if watch:
                watch(report.frames, max(report.frames, reel.estimate))

    def finished() -> None:
        if not report.swapped:
            raise BadRequest(f"{film.name}: nobody was swapped ({'; '.join(report.lines[1:])}): nothing was written")
        ask(consent, swapper, way.to, title)

    like = Print(
        reel.width,
        reel.height,
        reel.rate,
        reel.clock,
        reel.pixel,
        film,
        said(record, swapper.sides[way.to], comment(film)),
    )
    with room_for_film(swapper):
        strike(out, like, lined(shown(), reel, sentence(record)), finished)
    return report


def swap_take(take: Path, swapper: Swapper, record: Consent, format: Format, file: Path, way: Way = USUAL) -> Report:
    """A take with a lent face, as a take: as many frames, at the format's rate and size. Its film says so at its end.

    Raises NotAllowed for a record that does not allow it, at the beginning or at the end.
    """
    ask_again(record, swapper, way.to)
    report = Report(format.rate)

    def frames() -> Iterator[np.ndarray]:
        upside = (Shown(np.ascontiguousarray(frame[:, :, ::-1]), None, 0) for frame in read_frames(take))
        for scene in swapped(upside, swapper, way):
            report.note(scene)
            yield np.ascontiguousarray(scene.shown.pixels[:, :, ::-1])
        ask_again(record, swapper, way.to)

    with room_for_film(swapper):
        write_take(file, format, frames(), dict(said(record, swapper.sides[way.to]))["comment"])
    return report


def comment(film: Path) -> str:
    """What a film says of itself already; that is kept."""
    with av.open(str(film)) as container:
        return next((text for name, text in container.metadata.items() if name.lower() == "comment"), "")
