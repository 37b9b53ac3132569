"""How a four-legged animal's joints lie and its feet land: girdles, legs, gaits. Units: the withers are 1 high."""

from math import cos, hypot, pi, sin

from filmgen.backends.silhouette.bodies.creatures.bearing import Bearing
from filmgen.backends.silhouette.bodies.creatures.species import Species
from filmgen.backends.silhouette.bodies.creatures.tube import tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, plus, spline
from filmgen.backends.silhouette.bodies.cutout import Stance

PLANTED, AIRBORNE = 0.62, 0.36
"""The share of a cycle that a foot stands, walking and running."""
BEATS = {"hind": 0.0, "fore": 0.25, "other-hind": 0.5, "other-fore": 0.75}
_TROT = {"hind": 0.0, "fore": 0.5, "other-hind": 0.5, "other-fore": 0.0}
_BOUND = {"hind": 0.0, "fore": 0.45, "other-hind": 0.08, "other-fore": 0.55}
_HOP = {"hind": 0.0, "fore": 0.42, "other-hind": 0.0, "other-fore": 0.48}


def hops(kin: Species) -> bool:
    """Whether both hind legs push off together: rabbits, frogs, kangaroos."""
    return kin.haunch > 1.6


def cycle(kin: Species, gait: float = 1.0) -> float:
    """Withers travelled in one cycle of the walk."""
    return 2 * stride(kin, gait) / planted(gait)


def stride(kin: Species, gait: float = 1.0) -> float:
    """Half the way a foot makes on the ground."""
    return 0.36 * (1 - kin.chest * 0.5) * (1.9 if gait > 1.4 else 1.0)


def planted(gait: float) -> float:
    return PLANTED if gait <= 1.4 else AIRBORNE


def step(part: float, kin: Species, gait: float) -> tuple[float, float]:
    """How far forward of its home a foot is, and how high, at a part of its cycle."""
    if gait <= 0:
        return 0.0, 0.0
    way, down = stride(kin, gait), planted(gait)
    if part < down:
        return way * (1 - 2 * part / down), 0.0
    t = (part - down) / (1 - down)
    return way * (-1 + 2 * t * t * (3 - 2 * t)), (0.12 + 0.1 * (gait - 1)) * sin(pi * t)


def beats(kin: Species, gait: float) -> dict[str, float]:
    """When each leg lands, in shares of the cycle."""
    if hops(kin):
        return _HOP
    return _BOUND if gait > 1.4 else _TROT if kin.hoof and gait > 1.05 else BEATS


def girdles(kin: Species, now: Bearing, stance: Stance, travel: float) -> tuple[Point, Point]:
    """Where the hips and the shoulders are. `travel` is in withers."""
    breath = 0.008 * sin(2 * pi * 0.3 * stance.clock)
    half = kin.length / 2
    hip_y, shoulder_y = level(kin, True) - breath, level(kin, False) - breath
    low = -0.58 * kin.chest
    hip_y += (min(low, -0.3 * kin.waist) - hip_y) * max(now.fold, 0.62 * now.sit * (1.0 if kin.arm == 0 else 0.3))
    shoulder_y += (low - shoulder_y) * now.fold - 0.05 * now.sit
    turn = 2 * pi * travel / cycle(kin, max(1.0, now.gait))
    if hops(kin) and now.gait > 0:
        up = 0.16 * now.gait * max(0.0, -cos(turn + 0.6))
        hip_y, shoulder_y = hip_y - up, shoulder_y - up - 0.06 * sin(turn)
    elif now.gait > 1.4:
        hip_y += 0.05 * sin(turn)
        shoulder_y += 0.05 * sin(turn + 2.4)
    elif now.gait > 0:
        hip_y += 0.014 * sin(2 * turn)
        shoulder_y += 0.014 * sin(2 * turn + 1.6)
    if kin.wings and now.aloft > 0:
        rise = now.aloft * (0.9 - 0.10 * sin(2 * pi * 1.5 * stance.clock))
        hip_y, shoulder_y = hip_y - rise, shoulder_y - rise - 0.06 * now.aloft
    rear = now.rear
    lean = 0.24 * now.sit
    shoulder = (half - lean - 0.55 * rear * kin.length, shoulder_y - 0.62 * rear * kin.length)
    return (-half + lean, hip_y), shoulder


def level(kin: Species, hind: bool) -> float:
    """The height of hips or shoulders, standing."""
    return -(1 - 0.42 * kin.chest) * (1 - kin.sprawl * 0.6) + (0.5 if hind else -0.5) * kin.slope


def leg(
    kin: Species, name: str, hip: Point, shoulder: Point, phase: float, now: Bearing, stance: Stance
) -> list[Curve]:
    """A leg and its paw, the nearer ones a little behind the farther."""
    hind, far = "hind" in name, name.startswith("other")
    joint = plus(hip, (0.0, 0.1 * kin.chest)) if hind else plus(shoulder, (0.0, 0.14 * kin.chest))
    joint = plus(joint, (0.07 if far else 0.0, 0.0))
    reach, lift = step((phase + beats(kin, now.gait)[name]) % 1.0, kin, now.gait)
    home = joint[0] + (-0.06 if hind else 0.02) + (0.03 if far else -0.03)
    tuck = now.fold * (0.22 if hind else 0.3) + (0.34 * now.sit if hind else 0.0)
    foot = (home + reach + tuck, -0.055 - lift)
    if kin.wings and now.aloft > 0:
        tucked = (
            joint[0] + (-0.34 if hind else 0.22) + 0.05 * far,
            joint[1] + 0.5 + 0.03 * sin(3 * stance.clock + far),
        )
        foot = (foot[0] + (tucked[0] - foot[0]) * now.aloft, foot[1] + (tucked[1] - foot[1]) * now.aloft)
    if hind:
        return _hind_leg(kin, joint, foot, now)
    if kin.arm > 0:
        return _arm(kin, joint, far, stance)
    if now.rear > 0:
        paw = 0.5 * (1.0 if far else 0.86)
        held = (joint[0] + paw, joint[1] + 0.34 + 0.05 * sin(3 * stance.clock + far))
        foot = (foot[0] + (held[0] - foot[0]) * now.rear, foot[1] + (held[1] - foot[1]) * now.rear)
    if name == "fore" and stance.pose == "wave":
        foot = (home + 0.34, -0.72 + 0.07 * sin(9 * stance.time))
    wrist = plus(foot, (-0.01, -0.18))
    elbow = _bend(joint, wrist, 0.507 * max(0.1, -level(kin, False) - 0.14 * kin.chest - 0.235), -1.0)
    widths = ((0.0, 2.8), (0.28, 1.8), (0.55, 1.0), (0.78, 0.86), (1.0, 0.76))
    shank = tube([joint, elbow, wrist, foot], [(u, kin.leg * w * 0.5, kin.leg * w * 0.5) for u, w in widths], 22)
    return [shank.curve, _paw(kin, foot)]


def _hind_leg(kin: Species, joint: Point, foot: Point, now: Bearing) -> list[Curve]:
    if hops(kin):
        return _hopping_leg(kin, joint, foot)
    hock = plus(foot, (-0.10 * (1 - kin.sprawl), -0.24 + 0.1 * max(now.fold, now.sit)))
    knee = _bend(joint, hock, 0.525 * hypot(max(0.1, -level(kin, True) - 0.1 * kin.chest - 0.295), 0.16), 1.0)
    widths = ((0.0, 3.8 * kin.haunch), (0.24, 3.1 * kin.haunch), (0.5, 1.4), (0.68, 0.86), (1.0, 0.7))
    shank = tube([joint, knee, hock, foot], [(u, kin.leg * w * 0.5, kin.leg * w * 0.5) for u, w in widths], 22)
    return [shank.curve, _paw(kin, foot)]


def _hopping_leg(kin: Species, joint: Point, foot: Point) -> list[Curve]:
    """A thigh folded forward, a shin back, and a long flat foot."""
    heel = (foot[0] - 0.16, foot[1] + 0.01)
    knee = (joint[0] + 0.30, min(-0.16, 0.45 * (joint[1] + foot[1]) + 0.02))
    thick = kin.leg * kin.haunch
    thigh = tube(
        [joint, knee],
        [(0, 1.9 * thick, 1.5 * thick), (0.6, 1.3 * thick, 1.2 * thick), (1, 0.5 * thick, 0.5 * thick)],
        16,
    )
    shin = tube([knee, heel], [(0, 0.55 * thick, 0.55 * thick), (1, 0.36 * thick, 0.36 * thick)], 12)
    long = tube(
        [heel, (foot[0] + 0.1, foot[1] + 0.03), (foot[0] + 0.34, foot[1] + 0.035)],
        [(0, 0.4 * thick, 0.3 * thick), (0.5, 0.34 * thick, 0.2 * thick), (1, 0.12 * thick, 0.1 * thick)], 14,
    )  # fmt: skip
    return [thigh.curve, shin.curve, long.curve]


def _arm(kin: Species, joint: Point, far: bool, stance: Stance) -> list[Curve]:
    """A fore leg that hangs free, its hand in front of the chest."""
    talk = 0.10 * stance.voice * sin(6 * stance.clock + far)
    lift = {"wave": 0.5, "reach": 0.4, "point": 0.4, "give": 0.24, "dance": 0.3}.get(stance.pose, 0.0)
    elbow = plus(joint, (0.16 * kin.arm, 0.5 * kin.arm - 0.4 * lift * kin.arm))
    hand = plus(elbow, (0.5 * kin.arm, 0.14 * kin.arm - lift * kin.arm - talk + 0.02 * sin(2 * stance.clock + far)))
    shape = tube(
        [joint, elbow, hand],
        [(0.0, 0.9 * kin.leg, 0.9 * kin.leg), (0.5, 0.5 * kin.leg, 0.5 * kin.leg), (1.0, 0.36 * kin.leg,
            0.36 * kin.leg)],
        18,
    )  # fmt: skip
    return [shape.curve]


def _bend(a: Point, b: Point, bone: float, way: float) -> Point:
    """The joint between two equal bones from a to b; `way` is +1 to bulge forward."""
    x, y = b[0] - a[0], b[1] - a[1]
    far = max(1e-6, hypot(x, y))
    out = max(0.0, bone * bone - far * far / 4) ** 0.5
    out = min(out, 0.5 * far + 0.08)
    return ((a[0] + b[0]) / 2 + way * abs(y) / far * out, (a[1] + b[1]) / 2 - way * x / far * out)


def _paw(kin: Species, foot: Point) -> Curve:
    x, y = foot
    w = kin.leg
    if kin.hoof:
        return spline([(x - 0.45 * w, y - 0.04), (x + 0.4 * w, y - 0.05), (x + 0.75 * w, y + 0.055, 1),
            (x - 0.55 * w, y + 0.055, 1)])  # fmt: skip
    return spline([(x - 0.6 * w, y - 0.03), (x + 0.3 * w, y - 0.05), (x + 1.0 * w, y - 0.01),
        (x + 1.2 * w, y + 0.055, 1), (x - 0.65 * w, y + 0.055, 1)])  # fmt: skip
