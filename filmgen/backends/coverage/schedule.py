"""The running order: set-ups of all scenes with their lengths, and how each follows the last."""

from dataclasses import replace

from filmgen.backends.coverage.framings import SetUp
from filmgen.backends.coverage.setups import Director
from filmgen.backends.coverage.timing import LONGEST, Timed, cut_up, time_action, time_line, with_cuts
from filmgen.film.shots import Spoken
from filmgen.film.story import Remark, Scene, Screenplay

DISSOLVE = 14
"""Frames in which one shot melts into the next, where time has passed."""


def schedule(
    screenplay: Screenplay, covered: tuple[tuple[SetUp, ...], ...], voices: tuple[Spoken, ...], director: Director
) -> list[Timed]:
    """Every set-up with its natural length, in cutting order."""
    spoken = {line.id: voice for line, voice in zip(screenplay.lines, voices, strict=True)}
    setups = [setup for scene in covered for setup in scene]
    timed: list[Timed] = []
    for index, setup in enumerate(setups):
        before = setups[index - 1] if index else None
        after = setups[index + 1] if index + 1 < len(setups) else None
        if setup.beat.line is None:
            new = [time_action(setup, screenplay.genre.pace, before is None, after is None)]
        else:
            voice = spoken[setup.beat.line.id]
            parts = _parts(setup, before, after, cut_up(voice), director)
            new = time_line(parts, voice, screenplay.genre.pace, _shows(before), _shows(after, setup), screenplay.rng)
            if after is None:
                new[-1] = replace(new[-1], free=new[-1].free + 36, least=24, most=120)
        timed += new
    timed = _entered(timed, screenplay)
    return with_cuts(timed, screenplay.rng)


def _shows(setup: SetUp | None, here: SetUp | None = None) -> str:
    """What a neighbour shows, in a word: how much room a voice keeps from it."""
    if setup is None:
        return "end" if here is not None else ""
    if here is not None and setup.beat.scene != here.beat.scene:
        return "end"
    return setup.beat.shows


def _parts(
    setup: SetUp, before: SetUp | None, after: SetUp | None, stretches: list[tuple[int, int]], director: Director
) -> list[tuple[SetUp, int, int]]:
    """A line's set-ups: the one that was chosen, and for a long line others between, of who listens and who speaks."""
    parts: list[tuple[SetUp, int, int]] = []
    last = before
    for number, (since, until) in enumerate(stretches):
        final = number == len(stretches) - 1
        here = setup if number == 0 else director.elsewhere(setup, last, after if final else None, number)
        parts.append((here, since, until))
        last = here
    return parts


def _entered(timed: list[Timed], screenplay: Screenplay) -> list[Timed]:
    """How each shot follows the one before it: a fade at the start, a dissolve where time has passed, else a cut."""
    scenes = {scene.id: scene for scene in screenplay.scenes}
    order = [scene.id for scene in screenplay.scenes]
    result: list[Timed] = []
    for shot in timed:
        if not result:
            result.append(replace(shot, enter="fade"))
            continue
        before = result[-1].setup.beat
        here = shot.setup.beat
        if here.scene != before.scene:
            passed = any(
                _time_passed(scenes[order[i]], scenes[order[i + 1]])
                for i in range(order.index(before.scene), order.index(here.scene))
            )
        else:
            passed = before.later and before is not here
        if not passed:
            result.append(shot)
            continue
        result[-1] = _longer(result[-1], DISSOLVE if result[-1].spoken else DISSOLVE // 2, at_end=True)
        result.append(
            replace(_longer(shot, DISSOLVE if shot.spoken else DISSOLVE // 2), enter="dissolve", overlap=DISSOLVE)
        )
    return result


def _longer(shot: Timed, frames: int, at_end: bool = False) -> Timed:
    """The shot with room for a dissolve: a voice starts after it, and ends before it."""
    if shot.spoken is None:
        room = min(frames, LONGEST - shot.free)
        return replace(
            shot,
            free=shot.free + room,
            least=min(shot.free + room, max(shot.least + room, 2 * DISSOLVE + 4)),
            most=max(shot.free + room, min(LONGEST, shot.most + room)),
        )
    if at_end:
        return replace(shot, fixed=shot.fixed + frames)
    late = frames - min(0, shot.at)
    return replace(shot, fixed=shot.fixed + late, at=shot.at + late) if shot.begins else shot


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
