"""The laboratory: takes seen once more through a network that remembers other pictures."""

from typing import Any

from filmgen.crafts import Reconstructor
from filmgen.errors import BadMedia
from filmgen.ffmpeg import probe
from filmgen.film.cut import Credit
from filmgen.film.media import Clip, Format
from filmgen.film.order import Order
from filmgen.film.shots import ShotList
from filmgen.studio.pending import Pending
from filmgen.studio.stage import Desk, stage
from filmgen.studio.studio import Studio


@stage(version=1)
def reconstruct_take(desk: Desk, take: Clip, format: Format, reconstructor: Reconstructor) -> Clip:
    """A take as a network remembers it: as many frames, as large."""
    file = desk.blank(".mp4")
    reconstructor.reconstruct(desk.path(take), format, file)
    seen = probe(file).frames
    if seen != take.frames:
        raise BadMedia(f"the reconstructor made {seen} frames of {take.frames}")
    return desk.keep(Clip, file, width=format.width, height=format.height, frames=take.frames)


def remembered(shots: ShotList, order: Order) -> list[int]:
    """The places of the shots that are seen through a reconstructor: memories and dreams, or all."""
    return [place for place, shot in enumerate(shots.shots) if order.reconstruct == "all" or shot.picture.mark]


def credited(shots: ShotList, order: Order) -> tuple[Credit, ...]:
    """Who is thanked: of a film in which nothing is remembered, everybody but the reconstructor."""
    if isinstance(shots, Pending) or remembered(shots, order):
        return order.crew
    return tuple(credit for credit in order.crew if credit.craft != "reconstructor")


def remember(takes: Any, shots: ShotList, order: Order, reconstructor: Reconstructor, studio: Studio) -> Any:
    """The takes, those of memories and dreams (or all, where the order says so) seen through the reconstructor.

    Where nobody is hired, or nothing is remembered, no stage runs and every take stays what it is.
    """
    if not reconstructor.reconstructs:
        return takes
    if isinstance(shots, Pending):
        return studio.each(reconstruct_take, takes, order.format, reconstructor, slots=shots.ids)
    chosen = remembered(shots, order)
    if not chosen:
        return takes
    there, slots = (tuple(column[place] for place in chosen) for column in (takes, shots.ids))
    again = studio.each(reconstruct_take, there, order.format, reconstructor, slots=slots)
    seen = dict(zip(chosen, again, strict=True))
    return tuple(seen.get(place, take) for place, take in enumerate(takes))
