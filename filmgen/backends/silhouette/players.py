"""What the figures do, frame by frame: take up poses, walk to their marks, speak."""

from dataclasses import dataclass

from filmgen.backends.silhouette.bodies.cutout import Seat, Stance
from filmgen.film.shots import Business, Figure, Motion, Speech
from filmgen.film.staging import Facing, Pose, ShotSize
from filmgen.film.time import RATE

BLEND = 12
"""Frames from one pose to another."""
SPEEDS: dict[Pose, float] = {"walk": 1.25, "run": 3.4, "row": 0.9, "swim": 0.8, "fly": 2.2, "dance": 0.5}
"""Metres a second, for someone 1.7 m tall."""
STRAYS: dict[ShotSize, float] = {"wide": 0.3, "full": 0.22, "medium": 0.12, "close": 0.03, "insert": 0.1}
"""How much of the frame a walker may cross before the camera goes along."""
VOICE = 6
"""Frames over which a voice is smoothed, either way."""


@dataclass(frozen=True)
class Moment:
    """Where a figure is and how it holds itself. `x` in shares of the frame; `stance` has no seat or clock yet."""

    x: float
    stance: Stance


class Player:
    """One figure through one shot. `stride` is the share of the frame that a metre is, where it stands."""

    def __init__(self, figure: Figure, motion: Motion | None, stride: float, seat: Seat):
        self.figure, self.stride, self.seat = figure, stride, seat
        self.business: tuple[Business, ...] = ()
        self.speeches: tuple[Speech, ...] = ()
        if motion is not None:
            own = [business for business in motion.business if business.subject == figure.subject]
            self.business = tuple(sorted(own, key=lambda business: business.start))
            self.speeches = tuple(speech for speech in motion.speeches if speech.subject == figure.subject)
        self.frames = motion.frames if motion is not None else 0

    def at(self, frame: int) -> Moment:
        """The figure at a frame of the shot."""
        x, travel = self.figure.x, 0.0
        pose, facing = self.figure.pose, self.figure.facing
        since, before = -240, None
        if self._strolls(pose) and self.frames:
            x, travel = self._strolled(pose, facing, x, min(frame, self._first_start()))
        for at, business in enumerate(self.business):
            if business.start > frame:
                break
            until = self.business[at + 1].start if at + 1 < len(self.business) else frame
            target = x if business.x is None else business.x
            gait: Pose = business.pose if business.pose in SPEEDS else "walk"
            needed = self._frames_to(target - x, gait)
            before, since, pose = pose, business.start, business.pose
            if needed:
                facing = "right" if target > x else "left"
                walked = min(1.0, (min(frame, until) - business.start) / needed)
                share = _settled(walked, needed)
                travel += abs(target - x) * share / self.stride
                x += (target - x) * share
                if walked < 1.0:
                    pose = gait
                else:
                    before, since = gait, business.start + needed
        blend = min(1.0, (frame - since) / BLEND) if before is not None and before != pose else 1.0
        mouth, voice = self._spoken(frame)
        return Moment(
            x,
            Stance(
                pose=pose,
                time=max(0, frame - since) / float(RATE),
                clock=frame / float(RATE),
                blend_from=before if blend < 1 else None,
                blend=blend,
                travel=travel,
                mouth=mouth,
                voice=voice,
                facing=facing,
                seat=self.seat,
            ),
        )

    def _strolls(self, pose: Pose) -> bool:
        return pose in ("walk", "run", "row", "swim", "fly")

    def _first_start(self) -> int:
        return self.business[0].start if self.business else self.frames

    def _strolled(self, pose: Pose, facing: Facing, x: float, frame: int) -> tuple[float, float]:
        """Somebody who is on their way when the shot begins: where, and how many metres on."""
        metres = SPEEDS[pose] * (self.figure.look.height / 1.7) ** 0.5 * frame / float(RATE)
        way = {"right": 1.0, "left": -1.0}.get(facing, 0.0)
        return x + way * metres * self.stride, metres

    def _frames_to(self, distance: float, gait: Pose) -> int:
        if abs(distance) < 0.004:
            return 0
        speed = SPEEDS[gait] * (self.figure.look.height / 1.7) ** 0.5
        return max(8, round(abs(distance) / self.stride / speed * float(RATE)))

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


def _settled(share: float, frames: int) -> float:
    """A walk that starts and stops within half a step and is even in between."""
    ramp = min(0.5, 7 / max(1, frames))
    if share < ramp:
        return share * share / (2 * ramp * (1 - ramp))
    if share > 1 - ramp:
        return 1 - (1 - share) ** 2 / (2 * ramp * (1 - ramp))
    return (share - ramp / 2) / (1 - ramp)
