"""How a conversation is covered: both together, then over each shoulder, then each alone, nearer as it tightens."""

from filmgen.backends.breakdown.chance import choice
from filmgen.backends.coverage.arc import Station
from filmgen.backends.coverage.beats import Beat
from filmgen.backends.coverage.framings import Choice, Rhythm
from filmgen.backends.coverage.who import is_human, towers
from filmgen.film.story import Character

_REST = 7
"""Shots after which a place wants to be seen whole again."""
_ROUND = 7
"""Lines after which two are seen together again, and it begins anew."""
_BEGINS = (0, 0, 1)
"""The step at which a scene may enter the round: together, or over a shoulder."""
_WISH = 0.55
"""How much the step of the round that a line falls on counts."""
_UPRIGHT = ("human", "robot")
_POSTURES = ("sit", "lie", "kneel", "collapse", "hide")


def conversation(
    cast: dict[str, Character],
    rhythm: Rhythm,
    beat: Beat,
    station: Station,
    pair: tuple[str, str],
    everyone: tuple[str, ...],
    ends: bool,
) -> list[Choice]:
    """What could be done for a line; `pair` are whoever the camera looks at and whom they talk to, or nobody."""
    subject, partner = pair
    alone, near = (subject,), station.tension
    step = (rhythm.talk + choice(_BEGINS, beat.scene)) % _ROUND
    before = rhythm.done[-1].beat if rhythm.done else None
    pause = before is not None and before.shows == "person" and before.scale == "small"
    earned = station.turn or ends or pause or beat.marked != ""
    human = is_human(cast[subject].look)
    single = _WISH * (step > 2 or not partner)
    far = 0.8 * (rhythm.since_wide >= _REST) + 0.3 * (rhythm.since_wide >= _REST + 4)
    choices = [
        Choice((0.6 if human else 0.9) - single * (near < 0.6), "medium", seen=alone),
        Choice(1.35 - 0.9 * near - 0.5 * earned - single * (near >= 0.6) - 0.3 * (not human), "close", seen=alone),
        Choice(1.1 + 0.6 * near, "full", seen=alone),
        Choice(1.5 + 0.5 * near - far, "wide", seen=everyone),
    ]
    if not partner:
        return choices
    first = rhythm.talk == 0 and step == 0
    tired = 0.4 * sum(old.angle == "two-shot" for old in rhythm.done[-8:])
    both = (0.1 if first else 0.9) + tired - _WISH * (step == 0)
    choices += together(cast, beat, pair, both, 0.4 + both)
    if rhythm.done and is_human(cast[partner].look):
        over = 0.5 + 0.2 * (not human) - _WISH * (step in (1, 2))
        size = "full" if towers(cast[subject].look, cast[partner].look) else "medium"
        choices.append(Choice(over, size, "over-shoulder", pair, partner))
    return choices


def together(cast: dict[str, Character], beat: Beat, pair: tuple[str, str], medium: float, full: float) -> list[Choice]:
    """Two in one picture; wide, where the other would fill anything closer, and full, where one of them is lower."""
    subject, other = (cast[id].look for id in pair)
    if towers(other, subject):
        return [Choice(min(medium, full) + 0.3, "wide", seen=pair)]
    if not (subject.body in _UPRIGHT and other.body in _UPRIGHT):
        return [Choice(min(medium, full) + 0.2, "full", "two-shot", pair)]
    low = [dict(beat.poses).get(id) in _POSTURES for id in pair]
    uneven = low[0] != low[1] or not 0.75 < subject.height / other.height < 1.33
    return [
        Choice(full - 0.4 * uneven, "full", "two-shot", pair),
        Choice(medium + 1.2 * uneven, "medium", "two-shot", pair),
    ]
