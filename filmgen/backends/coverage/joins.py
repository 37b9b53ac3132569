"""How each shot follows the last. Most joins are cuts; a dissolve means time, and everything else is an event."""

import re
from dataclasses import replace
from itertools import pairwise

from filmgen.backends.breakdown.sentences import listed, nouns
from filmgen.backends.coverage.framings import SetUp
from filmgen.backends.coverage.timing import LONGEST, Timed
from filmgen.backends.coverage.who import Thing, as_seen
from filmgen.film.shots import Picture
from filmgen.film.staging import Pose, ShotSize, Transition
from filmgen.film.story import Remark, Scene, Screenplay

OVERLAPS: dict[Transition, int] = {"dissolve": 14, "iris": 24, "wipe": 16, "whiteout": 14, "fade": 20}
"""Frames that a transition takes from both shots."""
_EVENTS = 2
"""How many shaped transitions a film bears."""
_ROUND = listed(
    "clock coin moon plate wheel compass button drum eye lens dial watch globe lantern pearl ring "
    "record drop crystal-ball ball saucer medal pocket-watch sun planet porthole balloon bubble gong"
)
"""Things that are discs when they fill the frame."""
_HEAVENLY = listed("moon sun planet eye drop")
INSERT_DISC = (0.5, 0.5, 0.24)
"""Where such a thing is in an insert, and the drop under the lens: x and y in shares of the frame, then its radius."""
_SHARED_DISC = (0.62, 0.36, 0.115)
"""Where moon and sun stand when one becomes the other."""
_SKY = listed("snowfield mountain sea headland desert plain rooftop station garden ruins planet street")


def joined_up(timed: list[Timed], screenplay: Screenplay) -> list[Timed]:
    """Every shot with how it enters: a fade at the start, then whatever the page and the genre make of each join."""
    scenes = {scene.id: scene for scene in screenplay.scenes}
    order = [scene.id for scene in screenplay.scenes]
    result: list[Timed] = []
    events = 0
    for shot in timed:
        if not result:
            result.append(replace(shot, enter="fade"))
            continue
        before, here = result[-1].setup, shot.setup
        changed = here.beat.scene != before.beat.scene
        if changed:
            way = range(order.index(before.beat.scene), order.index(here.beat.scene))
            passed = any(_time_passed(scenes[order[i]], scenes[order[i + 1]]) for i in way)
        else:
            passed = before.beat.later and before.beat is not here.beat
        enter = _enter(before, here, screenplay, passed, changed, events)
        events += enter not in ("cut", "dissolve")
        if enter in OVERLAPS:
            frames = OVERLAPS[enter]
            result[-1] = _longer(result[-1], frames if result[-1].spoken else frames // 2, frames, at_end=True)
            shot = _longer(shot, frames if shot.spoken else frames // 2, frames)
            shot = replace(shot, overlap=frames)
        result.append(replace(shot, enter=enter))
    return _with_discs(result, scenes, screenplay)


def _enter(before: SetUp, here: SetUp, screenplay: Screenplay, passed: bool, changed: bool, events: int) -> Transition:
    """The join of two set-ups. The page may ask for it; else a genre's own is kept for where a movement begins."""
    own = screenplay.genre.look.transitions
    scene = next(scene for scene in screenplay.scenes if scene.id == here.beat.scene)
    said = _said(screenplay, before.beat.scene) if changed else ""
    if here.beat.shows == "micro" and before.beat.shows != "micro":
        return "iris" if re.search(r"\bIRIS\b", here.beat.text) else "match"
    if before.beat.shows == "micro" and here.beat.shows != "micro" and _is_disc(here):
        return "match"
    for name in ("iris", "wipe", "whiteout"):
        if re.search(rf"\b{name.upper()}\b", said):
            return name
    if not (changed or passed):
        return "cut"
    turns = here.station.movement != before.station.movement
    if changed and "match" in own and _is_disc(before) and (_is_disc(here) or _may_have_sky(here, scene, screenplay)):
        return "match"
    if changed and (turns or not passed) and events < _EVENTS:
        if "iris" in own and turns:
            return "iris"
        if "wipe" in own and (turns or before.beat.scene != here.beat.scene):
            return "wipe"
        if "whiteout" in own and turns and _white(scene, screenplay):
            return "whiteout"
        if "fade" in own and turns:
            return "fade"
    return "dissolve" if passed else "cut"


def _with_discs(timed: list[Timed], scenes: dict[str, Scene], screenplay: Screenplay) -> list[Timed]:
    """The same shots, the moon or the sun of those that match placed where the other's disc is."""
    result = list(timed)
    for at in range(1, len(result)):
        before, here = result[at - 1], result[at]
        sky = _may_have_sky(here.setup, scenes[here.setup.beat.scene], screenplay)
        if here.enter == "match" and sky and not _is_disc(here.setup):
            result[at] = replace(here, disc=INSERT_DISC)
        was = _may_have_sky(before.setup, scenes[before.setup.beat.scene], screenplay)
        if here.enter == "dissolve" and sky and was:
            result[at - 1] = replace(before, disc=before.disc or _SHARED_DISC)
            result[at] = replace(here, disc=result[at - 1].disc)
    return result


def round_thing(text: str) -> Thing | None:
    """Something in a sentence that is a disc when it fills the frame."""
    for at, entry in nouns(text):
        if entry.word.replace(" ", "-") in _ROUND - _HEAVENLY:
            return Thing(at, entry.word, as_seen(entry.word, entry.look), "thing", False)
    return None


def before_skies(screenplay: Screenplay) -> frozenset[str]:
    """The scenes that are followed by one under moon or sun, where the genre is fond of a match."""
    if "match" not in screenplay.genre.look.transitions:
        return frozenset()
    return frozenset(
        before.id for before, scene in pairwise(screenplay.scenes) if not before.mark and _has_sky(scene, screenplay)
    )


def _has_sky(scene: Scene, screenplay: Screenplay) -> bool:
    place = screenplay.place(scene.place)
    return place.set in _SKY and not place.interior and scene.weather not in ("rain", "storm")


def _is_disc(setup: SetUp) -> bool:
    if setup.beat.shows == "micro":
        return True
    return setup.thing is not None and setup.size == "insert" and setup.thing.word.replace(" ", "-") in _ROUND


def _may_have_sky(setup: SetUp, scene: Scene, screenplay: Screenplay) -> bool:
    """Whether moon or sun stands in a picture."""
    return (
        _has_sky(scene, screenplay)
        and setup.size == "wide"
        and setup.thing is None
        and setup.beat.shows in ("place", "person", "line")
    )


def _white(scene: Scene, screenplay: Screenplay) -> bool:
    place = screenplay.place(scene.place)
    return scene.weather == "snow" or place.set in ("snowfield", "mountain", "space", "desert", "planet", "orbit")


def _longer(shot: Timed, frames: int, overlap: int, at_end: bool = False) -> Timed:
    """The shot with room for a transition: a voice starts after it, and ends before it."""
    frames = max(frames, 2 * overlap + 4 - shot.frames)
    if shot.spoken is None:
        room = min(frames, LONGEST - shot.free)
        return replace(
            shot,
            free=shot.free + room,
            least=min(shot.free + room, max(shot.least + room, 2 * overlap + 4)),
            most=max(shot.free + room, min(LONGEST, shot.most + room)),
        )
    if at_end:
        return replace(shot, fixed=shot.fixed + frames)
    late = frames - min(0, shot.at)
    return replace(shot, fixed=shot.fixed + late, at=shot.at + late) if shot.begins else shot


def _said(screenplay: Screenplay, scene: str) -> str:
    """The transition that the page writes at the end of a scene."""
    elements = next(one for one in screenplay.scenes if one.id == scene).elements
    last = elements[-1] if elements else None
    return last.text.upper() if isinstance(last, Remark) and last.kind == "transition" else ""


def _time_passed(before: Scene, scene: Scene) -> bool:
    """Whether a heading, or a transition before it, says that this is another time."""
    last = before.elements[-1] if before.elements else None
    said = last.text.upper() if isinstance(last, Remark) and last.kind == "transition" else ""
    if "CUT" in said:
        return False
    heading = scene.heading.upper()
    later = any(word in heading for word in ("LATER", "ANOTHER", "NEXT ", "FOLLOWING"))
    moved = before.hour != scene.hour or before.place == scene.place or before.mark != scene.mark
    return "DISSOLVE" in said or later or (moved and "CONTINUOUS" not in heading)


_EYES: dict[ShotSize, float] = {"wide": 0.60, "full": 0.32, "medium": 0.28, "close": 0.40, "insert": 0.5}
"""How far down the frame the eyes are of whoever a shot is about;"""
_LOW: dict[Pose, float] = {"sit": 0.2, "kneel": 0.2, "lie": 0.4, "collapse": 0.36, "hide": 0.2, "row": 0.16}
"""and how much further, when they are not upright."""


def focus_of(picture: Picture) -> tuple[float, float]:
    """Where an iris opens, or closes: on the face of whoever the shot is about."""
    if picture.place.set == "micro-world":
        return 0.5, 0.5
    subject = next((figure for figure in picture.figures if figure.subject == picture.subject), None)
    if subject is None:
        return (picture.disc[0], picture.disc[1]) if picture.disc else (0.5, 0.45)
    down = 0.1 if picture.angle == "high" and picture.size in ("full", "medium") else 0.0
    if picture.size in ("wide", "full"):
        down += _LOW.get(subject.pose, 0.0) * (1.0 if picture.size == "full" else 0.4)
    return round(subject.x, 3), round(_EYES[picture.size] + down, 3)
