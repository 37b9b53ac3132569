"""What the figures do, frame by frame: take up poses, turn, walk to their marks, speak."""

from dataclasses import dataclass, replace
from functools import cached_property
from math import cos, exp, pi

from filmgen.backends.silhouette.beats import (
    BLEND,
    LATE,
    OPPOSITE,
    SPEEDS,
    STROLLS,
    TURN,
    Act,
    Beat,
    blending,
    settled,
)
from filmgen.backends.silhouette.bodies import walking_speed
from filmgen.backends.silhouette.bodies.cutout import Seat, Stance
from filmgen.backends.silhouette.bodies.human import unit_of
from filmgen.backends.silhouette.bodies.moods import gait_of, pace_of
from filmgen.backends.silhouette.bodies.poses import LOW, VIA
from filmgen.backends.silhouette.bodies.posture import acted
from filmgen.backends.silhouette.bodies.seats import END, FOR_ONE
from filmgen.backends.silhouette.bodies.walk import stride_length
from filmgen.backends.silhouette.company import among
from filmgen.backends.silhouette.reach import kept, stopping
from filmgen.film.shots import Figure, Motion, Picture, Speech
from filmgen.film.staging import Facing, Pose, ShotSize, Weather
from filmgen.film.time import RATE

STRAYS: dict[ShotSize, float] = {"wide": 0.3, "full": 0.22, "medium": 0.12, "close": 0.03, "insert": 0.1}
"""How much of the frame a walker may cross before the camera goes along."""
BLOWS: dict[Weather, float] = {"storm": -1.0, "dust": 0.8, "snow": -0.3, "rain": -0.3, "embers": 0.25}
"""How hard the wind takes hold of clothes, and whether it blows to the left (less than 0) or to the right."""
NODS: dict[Pose, float] = {"look-up": -22, "look-down": 22, "write": 18, "kneel": 12, "collapse": 26, "hide": 24,
    "work": 14, "embrace": 10, "give": 6, "reach": -8, "point": -4, "peer": 8}  # fmt: skip
"""How far the head is bent, seen close, for what the whole body would do, in degrees."""
CAUGHT: dict[Pose, float] = {"rise": 0.0, "open": 0.45, "collapse": 0.5}
"""Poses that somebody is caught in when the shot begins, at which second of them; they go on at LATE."""
RINGS = 22
"""Frames for which cloth swings after a start or a stop."""
VOICE = 6
"""Frames over which a voice is smoothed, either way."""


@dataclass(frozen=True)
class Moment:
    """Where a figure is, how it holds itself, and what is in its hand. `x` in shares of the frame; `back` is how many
    metres it has gone behind its place."""

    x: float
    stance: Stance
    holding: str = ""
    back: float = 0.0


class Player:
    """One figure through one shot. `stride` is the share of the frame that a metre is, where it stands; `aside` how far
    from its x it was placed; `detail` pixels per metre as the shot begins; `wind` blows to the right; a `bust` is seen
    close."""

    def __init__(
        self,
        figure: Figure,
        motion: Motion | None,
        stride: float,
        seat: Seat,
        aside: float = 0.0,
        detail: float = 0.0,
        wind: float = 0.0,
        bust: bool = False,
        within: tuple[float, float] | None = None,
    ):
        self.figure, self.stride, self.seat, self.aside = figure, stride, seat, aside
        self.detail, self.wind, self.bust, self.pace = detail, wind, bust, 1.0
        self.acts: tuple[Act, ...] = ()
        self.speeches: tuple[Speech, ...] = ()
        self.frames = motion.frames if motion is not None else 0
        self.x, self.pose, self.facing = figure.x, figure.pose, figure.facing
        self.holdings: tuple[tuple[int, str], ...] = ((-240, figure.holding),)
        """From which frames on what is in the hand."""
        self.offers: tuple[tuple[int, int], ...] = ()
        """From and until which frames a hand is held out to take something."""
        self.company: tuple[Player, ...] = ()
        if motion is not None:
            own = [Act(at.start, at.pose, at.x) for at in motion.business if at.subject == figure.subject]
            self.acts = tuple(sorted(own, key=lambda act: act.start))
            self.speeches = tuple(speech for speech in motion.speeches if speech.subject == figure.subject)
        self.nods: tuple[tuple[int, float], ...] = ((-240, 0.0),)
        if bust:
            self._keep_still()
        if self.pose == "turn":
            self.pose, self.facing = "stand", OPPOSITE[figure.facing]
            self.acts = (Act(LATE, "turn"), *self.acts)
        if within is not None:
            self._stay(within[0] - aside, within[1] - aside)

    def _stay(self, low: float, high: float) -> None:
        """Walk no farther than this, and stop there."""
        self.acts = tuple(kept(act, low, high) for act in self.acts)
        if self.pose not in STROLLS or self.facing not in ("left", "right"):
            return
        room = (high - self.x if self.facing == "right" else self.x - low) / self.stride
        until = min((act.start for act in self.acts), default=self.frames)
        step = 0.5 * self._natural(self.pose) if self.pose in ("walk", "run") and self.person else 0.0
        self.pace, frame = stopping(room, self._speed(self.pose), step, until, float(RATE))
        if frame is not None:
            self.acts = (Act(max(1, frame), "stand"), *self.acts)

    def _natural(self, gait: Pose) -> float:
        """The length of a stride, in metres."""
        look = self.figure.look
        usual = gait_of(self.figure.mood, look.age == "child", look.age == "old").reach if gait == "walk" else 1.0
        return stride_length(gait, round(usual, 3)) * unit_of(look)

    def _keep_still(self) -> None:
        """Seen close, somebody acts with the head: what the body would do would throw it out of the frame."""
        self.nods += tuple((act.start, NODS.get(act.pose, 0.0)) for act in self.acts)
        turns = [act for act in self.acts if act.pose == "turn"]
        self.acts = tuple(turns if self.pose not in STROLLS else self.acts)

    @property
    def person(self) -> bool:
        return self.figure.look.body == "human"

    @cached_property
    def beats(self) -> tuple[Beat, ...]:
        opening = Beat(-240, -240, -240, self.pose, "walk", self.pose, self.x, self.x, self.facing, self.facing)
        beats = [opening]
        for act in self.acts:
            x, last = self._x(beats[-1], act.start), beats[-1]
            pose = last.pose if act.start >= last.there else "stand" if act.start < last.go else last.gait
            held = (act.start - last.there) / float(RATE) if act.start >= last.there else 9.0
            beats.append(replace(self._timed(act, x, pose, last.facing), held=held))
        return tuple(beats)

    def _timed(self, act: Act, x: float, before: Pose, faced: Facing) -> Beat:
        """An act as a beat of somebody who stands at `x`, in a pose, facing a way."""
        to = x if act.x is None else act.x
        gait: Pose = act.pose if act.pose in (*SPEEDS, "run") else "walk"
        metres = abs(to - x) / self.stride
        walks = abs(to - x) >= 0.004
        facing: Facing = ("right" if to > x else "left") if walks else act.facing or faced
        pose = act.pose
        if pose == "turn":
            facing, pose = (facing if walks else OPPOSITE[faced]), "stand"
        go = act.start
        if walks and before in (*LOW, *VIA):
            go += blending(before, "stand")
        if walks and facing != faced and before not in STROLLS:
            go += TURN if OPPOSITE[faced] == facing else TURN - 3
        there = go + max(8, round(metres / self._speed(gait) * float(RATE))) if walks else go
        return Beat(act.start, go, there, before, gait, pose, x, to, faced, facing, self._step(metres, gait))

    def _speed(self, gait: Pose) -> float:
        """Metres a second."""
        look, mood = self.figure.look, self.figure.mood
        if gait in SPEEDS:
            return SPEEDS[gait] * (look.height / 1.7) ** 0.5
        speed = walking_speed(look, gait == "run")
        if gait == "walk":
            speed *= pace_of(mood, look.age == "child", look.age == "old")
        return speed

    def _step(self, metres: float, gait: Pose) -> float:
        """The length of each of a whole number of steps: walks begin and end with a foot under the body."""
        if gait != "walk" or not self.person or metres <= 0:
            return 0.0
        return metres / max(1, round(metres / (0.5 * self._natural("walk"))))

    def _x(self, beat: Beat, frame: int) -> float:
        """Where the figure is at a frame of a beat."""
        if beat.there > beat.go:
            return beat.x + (beat.to - beat.x) * settled((frame - beat.go) / (beat.there - beat.go), beat)
        if beat.pose in STROLLS and beat.start < 0 and self.frames:
            way = {"right": 1.0, "left": -1.0}.get(beat.facing, 0.0)
            return beat.x + way * self._strolled(beat, frame) * self.stride
        return beat.to

    def _strolled(self, beat: Beat, frame: int) -> float:
        """How many metres somebody has come who is on the way when the shot begins."""
        return self.pace * self._speed(beat.pose) * max(0, frame) / float(RATE)

    def alone(self, frame: int) -> Moment:
        """The figure at a frame of the shot, whoever else is there."""
        beat = next(beat for beat in reversed(self.beats) if beat.start <= frame)
        x = self._x(beat, frame)
        if frame < beat.go:
            up = beat.before in (*LOW, *VIA, *STROLLS)
            pose, before, since = ("stand" if up else beat.before), None, -240
            if pose != beat.before:
                before, since = beat.before, beat.start
        elif frame < beat.there:
            pose, since = beat.gait, beat.go
            before = "stand" if beat.go > beat.start else beat.before
        else:
            pose, since = beat.pose, beat.there
            before = beat.gait if beat.there > beat.go else beat.before
        blend = 1.0 if before is None or before == pose else min(1.0, (frame - since) / blending(before, pose))
        travel = abs(x - beat.x) / self.stride if beat.there > beat.go else 0.0
        if beat.start < 0 and beat.pose in STROLLS and self.frames:
            travel = self._strolled(beat, frame)
        time = max(0, frame - since) / float(RATE)
        if beat.start < 0 and pose in CAUGHT:
            time = CAUGHT[pose] + max(0, frame - LATE) / float(RATE)
        mouth, voice = self._spoken(frame)
        turned = (frame - beat.turned_at) / TURN
        stance = Stance(
            pose=pose,
            time=time,
            clock=frame / float(RATE),
            blend_from=before if blend < 1 else None,
            blend=blend,
            held=beat.held if before == beat.before else 9.0,
            travel=travel,
            step=beat.step,
            mouth=mouth,
            voice=voice,
            facing=beat.facing,
            before=beat.faced if beat.faced != beat.facing and turned < 1 else None,
            turned=min(1.0, max(0.0, turned)),
            emotion=self.figure.mood,
            seat=self.seat,
            chair=self._chair(x, frame),
            wind=self.wind,
            trail=self._trail(frame, beat),
            nod=self._nod(frame),
            detail=self.detail,
            bust=self.bust,
        )
        return Moment(x, stance, next(word for start, word in reversed(self.holdings) if start <= frame))

    def _nod(self, frame: int) -> float:
        """How far the head is bent for what is done, in degrees."""
        at = sum(start <= frame for start, _ in self.nods) - 1
        before, now = self.nods[max(0, at - 1)][1], self.nods[at][1]
        return before + (now - before) * acted(min(1.0, (frame - self.nods[at][0]) / BLEND))

    def _trail(self, frame: int, beat: Beat) -> float:
        """What is left in the clothes of a start or a stop just now: a swing that dies away."""
        if not self.person or not beat.go - 1 <= frame < beat.there + RINGS:
            return 0.0
        way = 1.0 if beat.facing == "right" else -1.0
        places = [self._x(beat, max(beat.go, frame - back)) for back in range(RINGS)]
        speeds = [way * (a - b) / self.stride * float(RATE) for a, b in zip(places, places[1:], strict=False)]
        gains = [a - b for a, b in zip(speeds, speeds[1:], strict=False)]
        return sum(gain * exp(-back / 6) * cos(2 * pi * back / 15) for back, gain in enumerate(gains))

    def at(self, frame: int) -> Moment:
        """The figure at a frame of the shot, among the others."""
        moment = self.alone(frame)
        return among(self, moment, frame) if self.company else moment

    def held_out(self, frame: int) -> float:
        """How far a hand is held out to take something."""
        shares = (min((frame - start) / 12, (until - frame) / 14) for start, until in self.offers)
        return min(1.0, max(0.0, max(shares, default=0.0)))

    def _chair(self, x: float, frame: int) -> tuple[float, Facing] | None:
        """Where the chair is that somebody gets up from, or will sit down on if the picture says so: metres to the
        right, and how it faces."""
        waits = self.figure.seat
        down = ("sit", "lie") if self.seat == "bed" else ("sit",)
        seats = [beat for beat in self.beats if beat.pose in down and (waits is not None or beat.start <= frame)]
        if self.seat not in FOR_ONE or not self.person or not (seats or waits):
            return None
        place, facing = (seats[0].to, seats[0].facing) if seats else waits
        end = END * unit_of(self.figure.look) if self.seat == "bed" and not (seats and seats[0].pose == "lie") else 0.0
        return (place - x) / self.stride + (end if facing == "left" else -end), facing

    def _spoken(self, frame: int) -> tuple[float, float]:
        """How far open the mouth is, and the voice smoothed over half a second; both from 0 to 1."""
        mouth = voice = 0.0
        for speech in self.speeches:
            at = frame - speech.start
            if -VOICE <= at < len(speech.mouth) + VOICE:
                around = speech.mouth[max(0, at - VOICE) : max(0, at + VOICE + 1)]
                voice = max(voice, sum(map(int, around)) / 9 / (2 * VOICE + 1))
            if 0 <= at < len(speech.mouth):
                mouth = max(mouth, int(speech.mouth[at]) / 9)
        return mouth, voice


def blowing(picture: Picture) -> float:
    """The wind in a picture, to the right when above 0; none indoors."""
    return 0.0 if picture.place.interior else BLOWS.get(picture.weather, 0.0)
