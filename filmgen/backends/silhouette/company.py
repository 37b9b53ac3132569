"""What people do with each other in a shot: they meet, embrace, hand things over, dance, and give way."""

from dataclasses import replace
from math import copysign
from typing import TYPE_CHECKING

from filmgen.backends.silhouette.beats import STROLLS, Act
from filmgen.backends.silhouette.bodies.curve import smooth
from filmgen.film.staging import Facing, Pose

if TYPE_CHECKING:
    from filmgen.backends.silhouette.players import Moment, Player

IDLE = ("stand", "hold", "look-up", "look-down", "lean", "wave", "reach", "give")
"""Poses in which somebody is free to be embraced or to take something."""
APART: dict[Pose, float] = {"embrace": 0.30, "give": 0.92, "dance": 0.52}
"""Metres between two who do something together."""
NEAR = 3.2
"""Metres from which people deal with each other."""
POLITE = 0.72
"""Metres at which people stop from each other."""
PASSING = 0.62
"""Metres by which one goes behind another who is in the way."""
HANDS_MEET, LETS_GO, HELD = 10, 24, 30
"""Frames after a hand is held out: the other one rises, the thing changes hands, the giver's arm comes down."""


def introduce(players: "list[Player]") -> None:
    """Tell the players of a shot of each other, and arrange what they do together before it begins."""
    for player in players:
        player.company = tuple(other for other in players if other is not player and other.figure != player.figure)
    for player in players:
        if player.person:
            _open_together(player)
            for act in player.acts:
                _act_together(player, act)
            _keep_distance(player)


def _gap(player: "Player", other: "Player", frame: int) -> float:
    """Metres to the right from one player to another."""
    return (other.alone(frame).x + other.aside - player.alone(frame).x - player.aside) / player.stride


def _same_depth(player: "Player", other: "Player") -> bool:
    return 0.88 < other.stride / player.stride < 1.14


def _partner(player: "Player", frame: int) -> "Player | None":
    """The nearest person to deal with."""
    near = [other for other in player.company if other.person and _same_depth(player, other)]
    near = [other for other in near if abs(_gap(player, other, frame)) < NEAR]
    return min(near, key=lambda other: abs(_gap(player, other, frame)), default=None)


def _toward(gap: float) -> Facing:
    return "right" if gap > 0 else "left"


def _open_together(player: "Player") -> None:
    """Two who are in each other's arms when the shot begins, or hand something over."""
    other = _partner(player, 0)
    if other is None or player.pose not in APART or player.facing in ("camera", "away"):
        return
    gap = _gap(player, other, 0)
    if player.pose == "give":
        if other.pose in IDLE and other.facing == _toward(-gap) and abs(gap) < 1.5:
            _hand_over(player, other, 16)
        return
    if other.pose not in (*IDLE, player.pose) or (player.pose == "dance" and other.pose != "dance"):
        return
    move = 0.5 * (abs(gap) - APART[player.pose]) * player.stride
    for one, way in ((player, gap), (other, -gap)):
        one.x += copysign(1.0, way) * move
        one.facing, one.pose = _toward(way), player.pose
        _forget(one)


def _act_together(player: "Player", act: Act) -> None:
    """An act that needs another: both walk to where they meet, and both take part."""
    other = _partner(player, act.start)
    if other is None or act.pose not in APART:
        return
    theirs = other.alone(act.start).stance.pose
    gap = _gap(player, other, act.start)
    apart = APART[act.pose]
    if act.pose == "give":
        to = None
        if abs(gap) > 1.25:
            to = player.alone(act.start).x + copysign(abs(gap) - apart, gap) * player.stride
        _change(player, act, act._replace(x=to, facing=_toward(gap)))
        if theirs in IDLE:
            _join(other, Act(act.start + 4, theirs, None, _toward(-gap)))
            _hand_over(player, other, _arrival(player, act.start))
        return
    joins = theirs in (*IDLE, act.pose) or any(a.pose == act.pose and abs(a.start - act.start) < 30 for a in other.acts)
    if not joins or (act.pose == "dance" and theirs != "dance" and not any(a.pose == "dance" for a in other.acts)):
        return
    move = 0.5 * (abs(gap) - apart)
    for one, way in ((player, gap), (other, -gap)):
        to = one.alone(act.start).x + copysign(move, way) * one.stride if move > 0.02 else None
        joined = Act(act.start, act.pose, to, _toward(way))
        own = [a for a in one.acts if not (a.pose == act.pose and abs(a.start - act.start) < 30)]
        one.acts = tuple(sorted((*own, joined), key=lambda a: a.start))
        _forget(one)
    for one, partner in ((player, other), (other, player)):
        after = next((a.start for a in one.acts if a.start > act.start), None)
        if after is not None and not any(act.start < a.start <= after for a in partner.acts):
            _join(partner, Act(after, "stand"))


def _arrival(player: "Player", start: int) -> int:
    return next(beat.there for beat in player.beats if beat.start == start)


def _hand_over(giver: "Player", taker: "Player", frame: int) -> None:
    """What the giver holds at a frame goes into the other's hand, if that is empty."""
    word = giver.alone(frame).holding
    taker.offers += ((frame + HANDS_MEET, frame + HELD + 14),)
    if word and not taker.alone(frame).holding:
        giver.holdings += ((frame + LETS_GO, ""),)
        taker.holdings += ((frame + LETS_GO, word),)
    if not any(frame < act.start < frame + HELD + 30 for act in giver.acts):
        _join(giver, Act(frame + HELD, "stand"))


def _keep_distance(player: "Player") -> None:
    """Nobody stops where another stands."""
    for act, beat in zip(player.acts, player.beats[1:], strict=True):
        if act.x is None or act.pose in APART:
            continue
        for other in player.company:
            if not _same_depth(player, other) or other.figure.look.body != "human":
                continue
            theirs = other.alone(beat.there).x + other.aside - player.aside
            if abs(theirs - act.x) < POLITE * player.stride:
                side = copysign(1.0, beat.x - theirs)
                _change(player, act, act._replace(x=theirs + side * POLITE * player.stride))


def _change(player: "Player", act: Act, into: Act) -> None:
    player.acts = tuple(into if own == act else own for own in player.acts)
    _forget(player)


def _join(player: "Player", act: Act) -> None:
    if all(abs(own.start - act.start) > 2 for own in player.acts):
        player.acts = tuple(sorted((*player.acts, act), key=lambda own: own.start))
        _forget(player)


def _forget(player: "Player") -> None:
    """What was timed before must be timed again."""
    player.__dict__.pop("beats", None)


def among(player: "Player", moment: "Moment", frame: int) -> "Moment":
    """A moment of a player with the others in mind: whom it deals with, and for whom it goes aside."""
    if not player.person:
        return moment
    stance = moment.stance
    partner = _partner(player, frame)
    offer = player.held_out(frame)
    if partner is not None and (stance.pose in APART or stance.blend_from in APART or offer > 0):
        gap = _gap(player, partner, frame)
        with_ = (abs(gap) if stance.facing == _toward(gap) else -abs(gap), partner.figure.look.height)
        joint = stance.pose == "give" or offer > 0 or partner.alone(frame).stance.pose == stance.pose
        stance = replace(stance, partner=with_ if joint else None, offer=offer)
    back = 0.0
    if stance.pose in STROLLS:
        back = max((_giving_way(player, other, frame) for other in player.company), default=0.0)
    return replace(moment, stance=stance, back=back)


def _giving_way(player: "Player", other: "Player", frame: int) -> float:
    """Metres to go behind another whom the way leads past."""
    if not _same_depth(player, other) or other.alone(frame).stance.pose in ("lie", "collapse"):
        return 0.0
    beat = next(beat for beat in reversed(player.beats) if beat.start <= frame)
    theirs = other.alone(frame)
    if theirs.stance.pose in STROLLS and other.figure.subject < player.figure.subject:
        return 0.0
    gap = _gap(player, other, frame)
    place = theirs.x + other.aside - player.aside
    if beat.there > beat.go and not min(beat.x, beat.to) < place < max(beat.x, beat.to):
        return 0.0
    return PASSING * (1 - smooth(0.3, 1.5, abs(gap)))
