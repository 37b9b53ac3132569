"""Where a human's joints are on the screen, for a posture seen from the side, the front or the back.

Units are head heights; x runs the way the figure faces (or right, for front and back), y DOWN, the ground at y = 0.
"""

from dataclasses import dataclass
from math import atan2, cos, degrees, radians, sin
from typing import Literal

from filmgen.backends.silhouette.bodies.curve import Point
from filmgen.backends.silhouette.bodies.posture import Four, Posture, Three
from filmgen.backends.silhouette.bodies.walk import SHIN, SOLE, THIGH

View = Literal["side", "front", "back"]

BELLY, CHEST, NECK = 1.08, 1.16, 0.30
"""Hip to waist, waist to the base of the neck, base of the neck to the chin."""
UPPER_ARM, FOREARM = 1.38, 1.14
_YAW = {"side": 0.0, "front": 80.0, "back": -80.0}


@dataclass(frozen=True)
class Arm:
    shoulder: Point
    elbow: Point
    wrist: Point
    angle: float
    """Of the hand, 0 hanging down, + forward."""
    before: bool
    """Nearer to the lens than the chest."""

    @property
    def palm(self) -> Point:
        return (self.wrist[0] + 0.3 * sin(radians(self.angle)), self.wrist[1] + 0.3 * cos(radians(self.angle)))


@dataclass(frozen=True)
class Leg:
    hip: Point
    knee: Point
    ankle: Point
    angle: float
    """Of the foot, toes up +."""


@dataclass(frozen=True)
class Skeleton:
    view: View
    hip: Point
    waist: Point
    neck: Point
    chin: Point
    trunk: float
    head: float
    arm: Arm
    other_arm: Arm
    leg: Leg
    other_leg: Leg


@dataclass(frozen=True)
class Frame:
    """What differs from body to body: half the width of shoulders and hips, the size of the
    head, the length of the arms."""

    shoulders: float = 0.80
    hips: float = 0.30
    head: float = 1.0
    reach: float = 1.0
    girth: float = 1.0


def pose_bones(posture: Posture, view: View, frame: Frame, turn: float = 0.0) -> Skeleton:
    """Joints of a posture. The figure is dropped until its lowest point touches the ground, then lifted."""
    roll = posture.roll
    lean, chest = posture.lean + roll, posture.lean + posture.bend + roll
    up_neck, up_head = chest + posture.neck, posture.head + roll
    waist = _up((0.0, 0.0), lean, BELLY)
    neck = _up(waist, chest, CHEST)
    chin = _up(neck, up_neck, NECK * (1.0 if frame.head < 1.2 else 0.55))
    pit = _up(neck, chest, -0.3 + posture.shrug)
    legs = [_leg(angles, offset, roll) for angles, offset in ((posture.leg, 0.04), (posture.other_leg, -0.04))]
    arms = [
        _arm(angles, _forward(pit, chest, offset), roll, frame.reach)
        for angles, offset in ((posture.arm, 0.0), (posture.other_arm, 0.08))
    ]
    drop = -_lowest(legs, arms, neck, chin, up_head, frame) - posture.lift
    yaw = radians(_YAW[view] + turn)
    c, s = cos(yaw), sin(yaw)

    def seen(point: Point, side: float) -> Point:
        return ((point[0] + posture.shift) * c - side * s, point[1] + drop)

    def arm_seen(bones: tuple[tuple[Point, float], ...], side: float, hand: float) -> Arm:
        at = [seen(point, side * frame.shoulders * 1.0 + side * out) for point, out in bones]
        before = (bones[2][0][0] - pit[0]) * s > 0.45 * abs(s)
        way = degrees(atan2(at[2][0] - at[1][0], at[2][1] - at[1][1])) if view != "side" else 0.0
        return Arm(at[0], at[1], at[2], hand if view == "side" else way, before)

    def leg_seen(bones: tuple[Point, ...], side: float, foot: float) -> Leg:
        return Leg(*(seen(point, side * frame.hips) for point in bones), foot)

    return Skeleton(
        view, seen((0.0, 0.0), 0), seen(waist, 0), seen(neck, 0), seen(chin, 0), chest, up_head,
        arm_seen(arms[0][0], 1, arms[0][1]), arm_seen(arms[1][0], -1, arms[1][1]),
        leg_seen(legs[0][0], 1, legs[0][1]), leg_seen(legs[1][0], -1, legs[1][1]),
    )  # fmt: skip


def _up(at: Point, angle: float, length: float) -> Point:
    return (at[0] + sin(radians(angle)) * length, at[1] - cos(radians(angle)) * length)


def _down(at: Point, angle: float, length: float) -> Point:
    return (at[0] + sin(radians(angle)) * length, at[1] + cos(radians(angle)) * length)


def _forward(at: Point, angle: float, length: float) -> Point:
    return (at[0] + cos(radians(angle)) * length, at[1] + sin(radians(angle)) * length)


def _leg(angles: Three, offset: float, roll: float) -> tuple[tuple[Point, Point, Point], float]:
    hip = (offset, 0.0)
    knee = _down(hip, angles[0] - roll, THIGH)
    return (hip, knee, _down(knee, angles[0] - angles[1] - roll, SHIN)), angles[2] - roll


def _arm(angles: Four, shoulder: Point, roll: float, reach: float) -> tuple[tuple[tuple[Point, float], ...], float]:
    """Joints with how far each lies out to the side, and the hand's angle."""
    upper, elbow, wrist, out = angles
    upper -= roll
    aside = cos(radians(out))
    at_elbow = _down(shoulder, upper, UPPER_ARM * aside * reach)
    at_wrist = _down(at_elbow, upper + elbow, FOREARM * aside * reach)
    spread = sin(radians(out)) * UPPER_ARM
    tuck = sin(radians(out)) * FOREARM * (1 if elbow < 60 else 0.3) - 0.5 * sin(radians(min(90.0, max(0.0, elbow))))
    return ((shoulder, 0.0), (at_elbow, spread), (at_wrist, spread + tuck)), upper + elbow + wrist


def _lowest(legs: list, arms: list, neck: Point, chin: Point, head: float, frame: Frame) -> float:
    """How far below the hip joint the body reaches, in head heights: soles, knees, seat, hands, back, skull."""
    low = 0.46 * frame.girth
    for (_, knee, ankle), foot in legs:
        low = max(low, knee[1] + 0.24)
        for x, y in ((-0.27, SOLE), (0.4, SOLE), (0.78, SOLE)):
            low = max(low, ankle[1] + y * cos(radians(foot)) - x * sin(radians(foot)))
    for joints, _ in arms:
        low = max(low, joints[1][0][1] + 0.18, joints[2][0][1] + 0.2)
    skull = _up(chin, head, 0.55 * frame.head)
    return max(low, neck[1] + 0.4, skull[1] + 0.46 * frame.head)


def reach_to(shoulder: Point, target: Point) -> tuple[float, float]:
    """Shoulder and elbow angles that bring the wrist to a target, or as near as the arm is long."""
    x, y = target[0] - shoulder[0], target[1] - shoulder[1]
    far = min((x * x + y * y) ** 0.5, UPPER_ARM + FOREARM - 0.01)
    far = max(far, UPPER_ARM - FOREARM + 0.05)
    way = degrees(atan2(x, y))
    upper = _angle((UPPER_ARM**2 + far**2 - FOREARM**2) / (2 * UPPER_ARM * far))
    elbow = 180 - _angle((UPPER_ARM**2 + FOREARM**2 - far**2) / (2 * UPPER_ARM * FOREARM))
    return way - upper, elbow


def _angle(cosine: float) -> float:
    cosine = min(1.0, max(-1.0, cosine))
    return degrees(atan2((1 - cosine * cosine) ** 0.5, cosine))
