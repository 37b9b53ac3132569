"""How long each shot lasts: the voices first, then room around them, then what happens without words."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from filmgen.backends.breakdown.chance import seed_of
from filmgen.backends.breakdown.sentences import words
from filmgen.backends.coverage.framings import SetUp
from filmgen.film.genre import GenrePace
from filmgen.film.shots import Spoken
from filmgen.film.staging import Transition
from filmgen.film.story import Line

LONGEST, SHORTEST = 288, 24
"""Frames that no shot exceeds, and that none falls short of."""
_PART = 150
"""Frames of speech after which a line deserves a second set-up."""
_WHOLE = 176
"""Frames of speech up to which a line stays in one."""
_HEARD, _GLANCE = 100, 30
"""Frames of speech from which on a listener's face may carry its end, and how many frames of it at the least."""
_ROOM = 6
"""Frames that a line keeps after it at the least."""
_LEAST_ACTING, _LEAST = 16, 40
"""Frames that an action keeps before a line, and that a glance lasts, before speech is given up for it."""
_FIRST, _LAST = 84, 120
_INTO = 3
"""Frames by which somebody speaks into a line that breaks off."""


@dataclass(frozen=True)
class Timed:
    """A set-up and its length in frames: `fixed` for the voice and its room, `free` for what may be stretched.

    `voice` is the part of a spoken line heard from frame `at` of the shot, counted from frame `since` of the line.
    Negative `at` is a J-cut. An L-cut ends the shot before its line does, and the next carries the `tail` of it.
    """

    setup: SetUp
    fixed: int
    free: int
    least: int = 0
    most: int = 0
    spoken: Spoken | None = None
    at: int = 0
    since: int = 0
    begins: bool = True
    tail: int = 0
    acting: int = 0
    """How many of the `natural` free frames come before the line, for what is done before it is spoken."""
    natural: int = 0
    enter: Transition = "cut"
    overlap: int = 0
    disc: tuple[float, float, float] | None = None

    @property
    def frames(self) -> int:
        return self.fixed + self.free

    @property
    def start(self) -> int:
        """The frame of the shot at which its line begins."""
        return self.at + (self.free * self.acting // self.natural if self.natural else 0)


def time_line(
    parts: Sequence[tuple[SetUp, int, int]], spoken: Spoken, pace: GenrePace, before: str, after: str, rng: int
) -> list[Timed]:
    """A line's shots, timed. `before` and `after` say what the neighbours show, for the room around the voice.

    Each part is a set-up and the frames of the line that it carries.
    """
    beat = parts[0][0].beat
    chance = seed_of(rng, beat.scene, beat.line.speaker, before, after, len(beat.on))
    at = 8 + chance % 5
    acting = 12 + 3 * len(words(beat.lead)) if beat.lead else 0
    if before == "line" and not beat.lead and chance % 4 == 0:
        at = -(3 + chance // 4 % 6)
    if before == "":
        at = _FIRST // 2
    if before == "broken-line" and not beat.lead:
        at = -_INTO
    room = {"line": 0.6, "end": 1.2}.get(after, 0.85) * pace.hold
    room = max(8, round(room * (0.8 if beat.line.delivery == "question" else 1.0)))
    left = _ROOM
    if after == "line" and breaks_off(beat.line):
        room = left = 0
    timed = []
    for number, (setup, since, until) in enumerate(parts):
        first, last = number == 0, number == len(parts) - 1
        fixed = max(SHORTEST - (left if last else 0), until - since + (at if first else 0))
        free = (acting if first else 0) + (room if last else 0)
        least = (min(acting, _LEAST_ACTING) if first else 0) + (left if last else 0)
        timed.append(
            Timed(
                setup=setup,
                fixed=fixed,
                free=free,
                least=least,
                most=max(free, min(free + 56, LONGEST - fixed)) if free else 0,
                spoken=spoken,
                at=at if first else 0,
                since=since,
                begins=first,
                acting=acting if first else 0,
                natural=free,
            )
        )
    return timed


def breaks_off(line: Line) -> bool:
    """Whether a line ends in a dash: somebody speaks into it."""
    return line.spoken.rstrip("\"'”’)").endswith(("--", "—", "–"))


def time_action(setup: SetUp, pace: GenrePace, first: bool, last: bool) -> Timed:
    """A shot in which nobody speaks: a glance for a few words, longer for a look around or for time that passes."""
    beat = setup.beat
    share = setup.end - setup.begin
    frames = pace.shot * (0.23 + 0.022 * beat.num_words * share)
    least = _LEAST
    if beat.shows == "card":
        frames, least = max(60.0, 36 + 8 * len(words(beat.word)) + 2 * beat.num_words), 48
    if beat.shows == "black":
        frames, least = 34.0, 28
    if beat.shows == "micro":
        frames, least = max(72.0, frames), 54
    if setup.opens and beat.shows == "place":
        frames, least = max(66.0, frames), 48
    if beat.scale == "large":
        frames, least = max(46.0, frames), _LEAST
    if beat.later:
        frames, least = max(84.0, frames), 60
    heard = [at for _, at in beat.sounds if setup.begin <= at <= setup.end]
    frames, least = max(frames, 22.0 + 16 * len(heard)), max(least, 12 + 14 * len(heard))
    if first:
        frames, least = max(float(_FIRST), frames), _FIRST - 12
    if last:
        frames, least = max(float(_LAST), frames * 1.3), 84
    whole = min(240, round(frames))
    return Timed(
        setup=setup, fixed=0, free=whole, least=min(least, whole), most=min(LONGEST, max(whole, whole * 5 // 2))
    )


def cut_up(spoken: Spoken, reacts: bool = False) -> list[tuple[int, int]]:
    """The stretches of frames in which a line is shown: one, or several that part between words. One that is long
    enough for somebody to react to may leave its end to their face."""
    if spoken.frames <= _WHOLE:
        late = [word.start for word in spoken.words if 0.55 * spoken.frames < word.start < spoken.frames - _GLANCE]
        if reacts and spoken.frames >= _HEARD and late:
            return [(0, late[0]), (late[0], spoken.frames)]
        return [(0, spoken.frames)]
    count = -(-spoken.frames // _PART)
    edges = [0]
    for number in range(1, count):
        ideal = spoken.frames * number // count
        starts = [word.start for word in spoken.words if abs(word.start - ideal) <= _PART // 4]
        edges.append(max(edges[-1] + SHORTEST, min(starts, key=lambda start: abs(start - ideal), default=ideal)))
    return list(zip(edges, (*edges[1:], spoken.frames), strict=True))


def with_cuts(timed: list[Timed], rng: int) -> list[Timed]:
    """Some lines hang over the cut to what they are about (L-cuts), and the next shot starts a little earlier."""
    result = list(timed)
    for index in range(len(result) - 1):
        now, following = result[index], result[index + 1]
        beat, other = now.setup.beat, following.setup.beat
        joins = now.spoken is not None and following.spoken is None and now.since + 60 < now.spoken.frames
        ends = joins and (index == 0 or now.fixed > 48) and following.enter == "cut" and following.overlap == 0
        if not ends or other.shows not in ("person", "thing", "place") or beat.scene != other.scene:
            continue
        chance = seed_of(rng, beat.scene, other.text)
        if chance % 3:
            continue
        over = 8 + chance // 3 % 7
        left = now.acting
        result[index] = replace(
            now,
            fixed=now.fixed - over,
            free=left,
            natural=left,
            least=min(left, _LEAST_ACTING),
            most=left * 2,
            tail=over,
        )
        grown = following.free + over // 2
        result[index + 1] = replace(
            following, free=grown, least=max(following.least, over + 12), most=max(grown, following.most)
        )
    return result


def stretch(timed: list[Timed], runtime: int) -> float:
    """By how much wordless time would have to be stretched for the shots to last `runtime` frames."""
    fixed = sum(shot.fixed - shot.overlap for shot in timed)
    return (runtime - fixed) / max(1, sum(shot.free for shot in timed))


def fitted(timed: list[Timed], runtime: int) -> list[Timed]:
    """The same shots stretched or shrunk to `runtime` frames, as far as bounds let them; speech is never touched."""
    if sum(shot.fixed + shot.least - shot.overlap for shot in timed) > runtime:
        timed = [_hurried(shot, after) for shot, after in zip(timed, (*timed[1:], None), strict=True)]
    overlaps = sum(shot.overlap for shot in timed)
    wanted = runtime + overlaps - sum(shot.fixed for shot in timed)
    low, high = 0.0, 8.0
    for _ in range(40):
        middle = (low + high) / 2
        if sum(_at(shot, middle) for shot in timed) < wanted:
            low = middle
        else:
            high = middle
    result = [replace(shot, free=_at(shot, low)) for shot in timed]
    short = wanted - sum(shot.free for shot in result)
    for index, shot in enumerate(result):
        step = (short > 0) - (short < 0)
        if step and shot.least <= shot.free + step <= shot.most:
            result[index] = replace(shot, free=shot.free + step)
            short -= step
    return result


def _hurried(shot: Timed, after: Timed | None) -> Timed:
    """The shot with less time than is comfortable, where otherwise the runtime could not be met."""
    melts = max(shot.overlap, after.overlap if after else 0)
    floor = max(SHORTEST, 2 * melts + 4 if melts else 0) - shot.fixed
    return replace(shot, least=max(0, min(shot.least, max(floor, shot.least * 5 // 8))))


def _at(shot: Timed, factor: float) -> int:
    return max(shot.least, min(shot.most, round(shot.free * factor)))
