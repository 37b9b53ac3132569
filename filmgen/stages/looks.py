"""The laboratory: takes in which somebody gets the face that was lent to them, and takes that are remembered."""

from pathlib import Path
from typing import Any

from filmgen.consent import disclosed, permit
from filmgen.crafts import Reconstructor, Swapper
from filmgen.errors import BadMedia, BadRequest
from filmgen.ffmpeg import probe
from filmgen.film.consent import Consent
from filmgen.film.cut import Credit, Portrait
from filmgen.film.media import Clip, Format
from filmgen.film.order import LentFace, Order
from filmgen.film.shots import ShotList
from filmgen.film.story import Screenplay
from filmgen.film.swapping import Worn
from filmgen.studio.pending import Pending, awaited
from filmgen.studio.stage import Desk, stage
from filmgen.studio.studio import Studio

# Faces that are lent


@stage(version=1)
def swap_faces(desk: Desk, take: Clip, record: Consent, format: Format, swapper: Swapper) -> Worn:
    """A take in which whoever the swapper knows has the face that the record lends: as many frames, as large."""
    file = desk.blank(".mp4")
    swapped = swapper.swap(desk.path(take), record, format, file)
    seen = probe(file).frames
    if seen != take.frames:
        raise BadMedia(f"the swapper made {seen} frames of {take.frames}")
    again = desk.keep(Clip, file, width=format.width, height=format.height, frames=take.frames)
    return Worn(take=again if swapped.swapped else take, swapped=swapped)


def may_lend(screenplay: Screenplay, order: Order) -> None:
    """See, before anything is painted, that every face is lent to somebody in the film, and for this film.

    Raises BadRequest and NotAllowed where it is not.
    """
    if isinstance(screenplay, Pending):
        return
    for face in order.faces:
        _wearer(face, screenplay)
        permit(Path(face.consent), "swap", face.face_set, screenplay.title)


def lend_faces(
    takes: Any, screenplay: Screenplay, shots: ShotList, order: Order, swapper: Swapper, studio: Studio
) -> tuple[Any, Any]:
    """The takes, those of characters to whom a face is lent with that face, and who is portrayed in the film.

    Every record is looked at here again. Raises NotAllowed for one that does not allow it now.
    """
    if not order.faces:
        return takes, ()
    if isinstance(shots, Pending):
        waiting = studio.each(swap_faces, takes, takes, order.format, swapper, slots=shots.ids)
        return waiting, waiting
    portraits = []
    for face in order.faces:
        record = permit(Path(face.consent), "swap", face.face_set, screenplay.title)
        who = _wearer(face, screenplay)
        pictures = enumerate(shots.pictures)
        chosen = [place for place, seen in pictures if any(figure.subject == who for figure in seen.figures)]
        there, slots = (tuple(column[place] for place in chosen) for column in (takes, shots.ids))
        worn = studio.each(
            swap_faces, there, record, order.format, swapper, slots=tuple(f"{slot} {face.character}" for slot in slots)
        )
        seen = dict(zip(chosen, worn, strict=True))
        takes = tuple(seen[place].take if place in seen else take for place, take in enumerate(takes))
        portraits.append(awaited(worn) or _portrait(face, record, worn))
    return takes, awaited(tuple(portraits)) or tuple(portrait for portrait in portraits if portrait.frames)


def _portrait(face: LentFace, record: Consent, worn: tuple[Worn, ...]) -> Portrait:
    """Who is portrayed, by what the record says and not by what the order was told."""
    person, digest = disclosed(record)
    frames = sum(one.swapped.swapped for one in worn)
    return Portrait(person=person, record=digest, character=face.character, frames=frames)


def _wearer(face: LentFace, screenplay: Screenplay) -> str:
    """The id of the character to whom a face is lent."""
    known = {one.name.casefold(): one.id for one in screenplay.cast}
    if face.character.casefold() not in known:
        names = ", ".join(one.name for one in screenplay.cast)
        raise BadRequest(f"a face is lent to {face.character!r}, who is not in the film; there: {names}")
    return known[face.character.casefold()]


# Memories and dreams


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


def credited(shots: ShotList, portraits: tuple[Portrait, ...], order: Order) -> tuple[Credit, ...]:
    """Who is thanked: not the reconstructor of a film in which nothing is remembered, nor a swapper who knew nobody."""
    if isinstance(shots, Pending):
        return order.crew
    idle = {"reconstructor"} if not remembered(shots, order) else set()
    idle |= {"swapper"} if not portraits else set()
    return tuple(credit for credit in order.crew if credit.craft not in idle)


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
