"""How a set is made: faces are gathered, told apart by person, judged, and laid out as a list and a page to look at.

Nothing is cut to learn from here. Each face that is of no use stays in the list, struck out, with the reason.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from filmgen.errors import BadRequest, StudioError
from filmgen.training.faces.aligning import SIZE
from filmgen.training.faces.contact import draw
from filmgen.training.faces.cutting import cuts, find_sources
from filmgen.training.faces.finding import finder as finder_of
from filmgen.training.faces.gathering import Gathered, Sight, Watch, gather, thumb
from filmgen.training.faces.looks import people
from filmgen.training.faces.quality import covered
from filmgen.training.faces.sets import LIST, Face, FaceSet, save_set
from filmgen.training.faces.showing import find_footage

PAGE = "contact.png"
SMALLEST = 14.0
"""Pixels between the eyes."""
WHOLE = 0.92
"""How much of a face must be in its picture."""
DULL, DULLEST = 0.6, 0.08
"""How sharp a face must be beside the others of its person, and at all."""
HIDDEN = 0.07
"""How much of a face may be covered, beyond what is usual in the set."""
UNCLEAR = 0.34
"""How clearly a face must be seen: at a third of the looks around it or fewer, the finder did not know it for one."""
MANY = 3, 0.04
"""Faces from which on somebody counts as one more person: so many, and such a share of who is seen most."""


@dataclass(frozen=True)
class Extraction:
    """What came of it. `alike` faces were nearly the one before, and are not in the list."""

    faces: FaceSet
    pictures: int
    alike: int
    twice: tuple[str, ...]
    """Footage that was named twice."""


def extract(
    footage: Sequence[Path],
    folder: Path,
    finder: str = "cascade",
    persons: Sequence[int] = (),
    watch: Watch | None = None,
) -> Extraction:
    """List the faces of one person in some footage, in a new folder.

    `persons` are the numbers of those who are meant (one, if the same person was taken for several). Raises BadRequest
    when nobody is in it, when several are and nobody was named, or when no face is of use; BadMedia for footage that
    cannot be read; StudioError when the list cannot be written. Then there is no folder.
    """
    check_folder(folder)
    found = finder_of(finder)
    gathered = gather(find_footage(footage), found, watch)
    _choose(gathered, persons)
    _judge([sight for sight in gathered.sights if not sight.why])
    faces = FaceSet(finder=found.name, sources=tuple(gathered.sources), faces=tuple(_listed(gathered.sights)))
    if not faces.kept:
        reasons = Counter(sight.why for sight in gathered.sights)
        told = ", ".join(f"{many} {why}" for why, many in reasons.most_common())
        raise BadRequest(f"no face in the footage is of use: {told}")
    _lay_down(faces, gathered, folder)
    return Extraction(faces, gathered.pictures, gathered.alike, tuple(gathered.twice))


def check_folder(folder: Path) -> None:
    """Raises BadRequest for a folder in which a set is, or something else that a set would be mixed with."""
    if (folder / LIST).exists():
        raise BadRequest(
            f"{folder}: a set is there, and perhaps a consent to it: filmgen faces check {folder}, or another folder"
        )
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise BadRequest(f"{folder}: is there and not an empty folder: name a new one")


def redraw(folder: Path, faces: FaceSet) -> None:
    """Draw a set's page as its list is now. Raises BadMedia for footage that is gone, StudioError for a full disk."""
    thumbs = {number: thumb(picture) for number, picture in cuts(faces.faces, find_sources(folder, faces), SIZE)}
    try:
        draw(faces, [thumbs[number] for number in range(len(faces.faces))], folder.resolve().name, folder / PAGE)
    except OSError as error:
        raise StudioError(f"{folder / PAGE}: cannot be written: {error.strerror}") from error


# Telling people apart


def _choose(gathered: Gathered, persons: Sequence[int]) -> None:
    """Strike out the faces of other people."""
    tracks, followed = list(gathered.tracks), list(gathered.tracks.values())
    groups = people(
        [one.mean for one in followed],
        [one.count for one in followed],
        lambda one, other: followed[one].beside(followed[other]),
    )
    groups = [[tracks[member] for member in group] for group in groups]
    counts = [sum(gathered.tracks[one].count for one in group) for group in groups]
    least = min(counts[0], max(MANY[0], MANY[1] * counts[0]))
    groups = [group for group, count in zip(groups, counts, strict=True) if count >= least]
    if wrong := [number for number in persons if not 1 <= number <= len(groups)]:
        raise BadRequest(f"--person {wrong[0]}: {_told(groups, gathered)}")
    if len(groups) > 1 and not persons:
        raise BadRequest(f"{_told(groups, gathered)}. Whose set is it? --person 1; if two are the same: --person 1,2")
    meant = {one for number in persons or (1,) for one in groups[number - 1]}
    for sight in gathered.sights:
        if sight.track not in meant:
            sight.why = "somebody else"


def _told(groups: list[list[int]], gathered: Gathered) -> str:
    """Who is in the footage, where to see each first."""
    rows = []
    for number, group in enumerate(groups[:5], 1):
        first = gathered.tracks[min(group)]
        minutes, seconds = divmod(int(first.seconds), 60)
        faces = sum(gathered.tracks[one].count for one in group)
        when = f"{first.source} at {minutes}:{seconds:02}, {first.side}"
        rows.append(f"person {number} ({faces:,} face{'s' * (faces > 1)} in {_tracks(group)}, first in {when})")
    more = f", and {len(groups) - 5} more" if len(groups) > 5 else ""
    return f"{len(groups)} {'people are' if len(groups) > 1 else 'person is'} in the footage: {', '.join(rows)}{more}"


def _tracks(group: list[int]) -> str:
    """Their numbers: track 4, tracks 1-3 and 7."""
    runs: list[list[int]] = []
    for one in sorted(group):
        if runs and runs[-1][-1] == one - 1:
            runs[-1].append(one)
        else:
            runs.append([one])
    named = [str(run[0]) if len(run) == 1 else f"{run[0]}-{run[-1]}" for run in runs]
    short = [*named[:4], "..."] if len(named) > 5 else named
    return f"track{'s' if len(group) > 1 else ''} {', '.join(short)}"


# Judging


def _judge(sights: list[Sight]) -> None:
    """Strike out what is of no use among the faces of one person."""
    share = covered(
        np.stack([sight.stamp for sight in sights]),
        np.array([sight.track for sight in sights]),
        np.array([sight.frame for sight in sights]),
    )
    usual = float(np.median(share))
    dull = max(DULLEST, DULL * float(np.median([sight.sharp for sight in sights])))
    for sight, hidden in zip(sights, share, strict=True):
        sight.covered = float(hidden)
        if sight.eyes.apart < SMALLEST:
            sight.why = "too small"
        elif sight.inside < WHOLE:
            sight.why = "cut off by the edge"
        elif sight.sharp < dull:
            sight.why = "blurred"
        elif sight.clear < UNCLEAR:
            sight.why = "turned away or hidden"
        elif hidden > usual + HIDDEN:
            sight.why = "perhaps covered"


def _listed(sights: list[Sight]) -> list[Face]:
    return [
        Face(
            number=number,
            keep=not sight.why,
            why=sight.why,
            source=sight.source,
            frame=sight.frame,
            track=sight.track,
            eyes=tuple(round(float(at), 2) for at in (*sight.eyes.left, *sight.eyes.right)),  # type: ignore[arg-type]
            sharp=round(sight.sharp, 3),
            covered=round(sight.covered, 3),
            clear=round(sight.clear, 2),
        )
        for number, sight in enumerate(sights, 1)
    ]


def _lay_down(faces: FaceSet, gathered: Gathered, folder: Path) -> None:
    """Write page and list, the list last; of a failure nothing is left."""
    new = not folder.exists()
    page = folder / PAGE
    try:
        folder.mkdir(parents=True, exist_ok=True)
        draw(faces, [sight.thumb for sight in gathered.sights], folder.resolve().name, page)
        save_set(faces, folder)
    except (OSError, StudioError) as error:
        page.unlink(missing_ok=True)
        if new and folder.is_dir():
            folder.rmdir()
        if isinstance(error, StudioError):
            raise
        raise StudioError(f"{folder}: cannot be written: {error.strerror}") from error
