"""The running order: set-ups of all scenes with their lengths, and how each follows the last."""

from dataclasses import replace

from filmgen.backends.breakdown.chance import seed_of
from filmgen.backends.coverage.framings import SetUp
from filmgen.backends.coverage.joins import joined_up
from filmgen.backends.coverage.setups import Director
from filmgen.backends.coverage.timing import Timed, breaks_off, cut_up, time_action, time_line, with_cuts
from filmgen.film.shots import Spoken
from filmgen.film.story import Screenplay


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
            parts = _parts(setup, before, after, cut_up(voice, _reacts(setup, screenplay.rng)), director)
            new = time_line(parts, voice, screenplay.genre.pace, _shows(before), _shows(after, setup), screenplay.rng)
            if after is None:
                new[-1] = replace(new[-1], free=new[-1].free + 36, least=24, most=120)
        timed += new
    timed = joined_up(timed, screenplay)
    return with_cuts(timed, screenplay.rng)


def _shows(setup: SetUp | None, here: SetUp | None = None) -> str:
    """What a neighbour shows, in a word: how much room a voice keeps from it."""
    if setup is None:
        return "end" if here is not None else ""
    if here is not None and setup.beat.scene != here.beat.scene:
        return "end"
    if here is None and setup.beat.line is not None and breaks_off(setup.beat.line):
        return "broken-line"
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


def _reacts(setup: SetUp, rng: int) -> bool:
    """Whether the end of a line is seen on the face of whoever listens to it."""
    beat = setup.beat
    others = [id for id in beat.on if id != beat.subject]
    if not others or beat.line.offscreen or setup.angle != "eye" or setup.subject != beat.subject:
        return False
    return setup.station.turn or beat.marked != "" or seed_of(rng, beat.scene, beat.subject, setup.size) % 3 == 0
