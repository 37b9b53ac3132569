"""Animals on four legs: trunk, neck, head, tail, and legs that reach for the ground. Units: the withers are 1 high."""

from math import cos, hypot, pi, radians, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings, heads
from filmgen.backends.silhouette.bodies.creatures.bearing import Bearing, bearing
from filmgen.backends.silhouette.bodies.creatures.quadruped_head import draw_head
from filmgen.backends.silhouette.bodies.creatures.species import Species
from filmgen.backends.silhouette.bodies.creatures.tube import Tube, tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, mix, plus, spline
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.film.story import Look

PLANTED = 0.62
_BEATS = {"hind": 0.0, "fore": 0.25, "other-hind": 0.5, "other-fore": 0.75}
_BOUND = {"hind": 0.0, "fore": 0.45, "other-hind": 0.08, "other-fore": 0.55}


def cut_quadruped(look: Look, kin: Species, stance: Stance, scale: float, seed: int) -> CutOut:
    now = bearing(stance)
    unit = look.height / kin.tall
    sheet = Sheet(unit * scale, stance.facing == "left", 0.3)
    coverings.wrap(sheet, look, stance, seed, 0.06)
    hip, shoulder = _girdles(kin, now, stance)
    phase = stance.travel / unit / cycle(kin, now.gait)
    trunk = _trunk(kin, hip, shoulder)
    legs = {name: _leg(kin, name, hip, shoulder, phase, now, stance) for name in _BEATS}
    _tail(sheet, look, kin, hip, stance, seed)
    for name in ("other-hind", "other-fore"):
        sheet.solid(*legs[name], depth=0.7)
    nape = _neck(kin, shoulder, now, stance)
    _far_wing(sheet, look, shoulder, stance)
    for name in ("hind", "fore"):
        sheet.solid(*legs[name], depth=0.1)
    _coat(sheet, look, kin, trunk, nape, seed, stance)
    draw_head(sheet, look, kin, nape, now, stance, seed)
    sheet.anchor("hand", shoulder[0] + 0.3, -0.1)
    sheet.anchor("back", (hip[0] + shoulder[0]) / 2, hip[1] - 0.3)
    return sheet.cut()


def cycle(kin: Species, gait: float = 1.0) -> float:
    """Withers travelled in one cycle of the walk."""
    return 2 * _stride(kin) * (1.9 if gait > 1.4 else 1.0) / PLANTED


def _stride(kin: Species) -> float:
    return 0.3 * (1 - kin.chest * 0.5) * 1.2


def _girdles(kin: Species, now: Bearing, stance: Stance) -> tuple[Point, Point]:
    """Where the hips and the shoulders are."""
    breath = 0.008 * sin(2 * pi * 0.3 * stance.clock)
    half = kin.length / 2
    level = _level(kin) - breath
    low = -0.58 * kin.chest
    hip_y, shoulder_y = level, level
    hip_y += (low - level) * max(now.fold, 0.8 * now.sit)
    shoulder_y += (low - level) * now.fold - 0.05 * now.sit
    if now.gait > 1.4:
        turn = 2 * pi * stance.travel / cycle(kin, now.gait)
        hip_y += 0.05 * sin(turn)
        shoulder_y += 0.05 * sin(turn + 2.4)
    lean = 0.28 * now.sit
    return (-half + lean, hip_y), (half - lean, shoulder_y)


def _level(kin: Species) -> float:
    """The height of hips and shoulders, standing."""
    return -(1 - 0.42 * kin.chest) * (1 - kin.sprawl * 0.6)


def _trunk(kin: Species, hip: Point, shoulder: Point) -> Tube:
    """Rump, tucked loin, deep chest, withers."""
    deep, slim = kin.chest / 2, kin.waist / 2
    mid = mix(hip, shoulder, 0.45)
    rump, front = mix(hip, shoulder, -0.2), mix(hip, shoulder, 1.17)
    return tube(
        [rump, hip, (mid[0], mid[1] - 0.03 * kin.chest), shoulder, (front[0], front[1] - 0.02)],
        [
            (0.0, 0.45 * slim, 0.5 * slim), (0.13, 1.14 * slim, 1.05 * slim),
            (0.36, 0.9 * slim + 0.6 * kin.hump, 0.86 * slim),
            (0.54, 0.88 * slim + 0.8 * kin.hump, 1.02 * slim), (0.78, 1.08 * deep, 1.14 * deep),
            (1.0, 0.58 * deep, 0.66 * deep),
        ],
        44,
    )  # fmt: skip


def _leg(
    kin: Species, name: str, hip: Point, shoulder: Point, phase: float, now: Bearing, stance: Stance
) -> list[Curve]:
    hind, far = "hind" in name, name.startswith("other")
    joint = plus(hip, (0.0, 0.1 * kin.chest)) if hind else plus(shoulder, (0.0, 0.14 * kin.chest))
    joint = plus(joint, (0.07 if far else 0.0, 0.0))
    beat = (_BOUND if now.gait > 1.4 else _BEATS)[name]
    reach, lift = _step((phase + beat) % 1.0, kin, now.gait)
    home = joint[0] + (-0.06 if hind else 0.02) + (0.03 if far else -0.03)
    tuck = now.fold * (0.22 if hind else 0.3) + (0.34 * now.sit if hind else 0.0)
    foot = (home + reach + tuck, -0.055 - lift)
    if name == "fore" and stance.pose == "wave":
        foot = (home + 0.34, -0.72 + 0.07 * sin(9 * stance.time))
    rest = _level(kin)
    if hind:
        hock = plus(foot, (-0.10 * (1 - kin.sprawl), -0.24 + 0.1 * max(now.fold, now.sit)))
        knee = _bend(joint, hock, 0.52 * (-rest - 0.34), 1.0)
        line, widths = [joint, knee, hock, foot], ((0.0, 3.6), (0.24, 3.0), (0.5, 1.3), (0.68, 0.8), (1.0, 0.66))
    else:
        wrist = plus(foot, (-0.01, -0.18))
        elbow = _bend(joint, wrist, 0.506 * (-rest - 0.22), -1.0)
        line, widths = [joint, elbow, wrist, foot], ((0.0, 2.8), (0.28, 1.7), (0.55, 0.95), (0.78, 0.82), (1.0, 0.72))
    shank = tube(line, [(u, kin.leg * w * 0.5, kin.leg * w * 0.5) for u, w in widths], 22)
    return [shank.curve, _paw(kin, foot)]


def _bend(a: Point, b: Point, bone: float, way: float) -> Point:
    """The joint between two equal bones from a to b; `way` is +1 to bulge forward."""
    x, y = b[0] - a[0], b[1] - a[1]
    far = max(1e-6, hypot(x, y))
    out = max(0.0, bone * bone - far * far / 4) ** 0.5
    out = min(out, 0.5 * far + 0.08)
    return ((a[0] + b[0]) / 2 + way * abs(y) / far * out, (a[1] + b[1]) / 2 - way * x / far * out)


def _step(part: float, kin: Species, gait: float) -> tuple[float, float]:
    if gait <= 0:
        return 0.0, 0.0
    stride = _stride(kin) * (1.9 if gait > 1.4 else 1.0)
    planted = PLANTED if gait <= 1.4 else 0.36
    if part < planted:
        return stride * (1 - 2 * part / planted), 0.0
    t = (part - planted) / (1 - planted)
    return stride * (-1 + 2 * t * t * (3 - 2 * t)), (0.12 + 0.1 * (gait - 1)) * sin(pi * t)


def _paw(kin: Species, foot: Point) -> Curve:
    x, y = foot
    w = kin.leg
    if kin.hoof:
        return spline(
            [
                (x - 0.45 * w, y - 0.04),
                (x + 0.4 * w, y - 0.05),
                (x + 0.75 * w, y + 0.055, 1),
                (x - 0.55 * w, y + 0.055, 1),
            ]
        )
    return spline(
        [
            (x - 0.6 * w, y - 0.03),
            (x + 0.3 * w, y - 0.05),
            (x + 1.0 * w, y - 0.01),
            (x + 1.2 * w, y + 0.055, 1),
            (x - 0.65 * w, y + 0.055, 1),
        ]
    )


def _neck(kin: Species, shoulder: Point, now: Bearing, stance: Stance) -> tuple[Point, Point, float]:
    """From the shoulder to the nape, and the angle of the neck above the level."""
    bob = 2.5 * now.gait * sin(4 * pi * stance.travel) if now.gait else 1.2 * sin(0.9 * stance.clock)
    angle = (
        kin.angle + now.nod * (0.8 if kin.neck > 0.3 else 0.4) + 24 * now.sit - 12 * now.fold + bob + 3 * stance.voice
    )
    base = plus(shoulder, (0.10 * kin.chest, -0.16 * kin.chest))
    far = (base[0] + kin.neck * cos(radians(angle)), base[1] - kin.neck * sin(radians(angle)))
    return base, (far[0], min(far[1], -0.3 * kin.head)), angle


def _coat(
    sheet: Sheet, look: Look, kin: Species, trunk: Tube, nape: tuple[Point, Point, float], seed: int, stance: Stance
) -> None:
    base, end, _ = nape
    bulge = mix(base, end, 0.5)
    neck = tube(
        [mix(base, end, -0.25), (bulge[0] + 0.02, bulge[1] + 0.02), end],
        [(0.0, kin.chest * 0.42, kin.chest * 0.5), (0.45, kin.throat * 0.66, kin.throat * 0.72),
            (1.0, kin.throat * 0.46, kin.throat * 0.5)],
        26,
    )  # fmt: skip
    size = 0.085 if look.covering == "fur" else 0.13
    if kin.shell:
        _carapace(sheet, trunk, neck)
        return
    if kin.spines:
        locks = coverings.fringe(trunk.outline, (0.8, -0.1, 0.9), 0.22, 0.05, 260, seed, stance.clock, 0.02, jitter=0.5)
        sheet.solid(neck.curve, trunk.curve, locks=locks)
        coverings.comb(sheet, trunk, 240, 0.2, seed, stance.clock)
        return
    sheet.solid(neck.curve)
    coverings.clothe(sheet, trunk, look.covering, size, seed, stance.clock)
    if look.covering in ("fur", "leaves", "feathers"):
        coverings.clothe(sheet, neck, look.covering, size, seed + 7, stance.clock)
    if kin.mane:
        _mane(sheet, kin, neck, seed, stance.clock)
    if "stripes" in look.features:
        sheet.strokes(
            *coverings.seams(trunk, tuple(np.linspace(0.15, 0.85, 9)), 0.7), width=0.035, strength=0.35, shaded=False
        )
    if "spots" in look.features:
        sheet.strokes(
            *[
                ellipse(float(x), float(y), 0.035)
                for x, y in trunk.at(*np.random.default_rng(seed).random((2, 14)) * 0.8 + 0.1)
            ],
            width=0.03,
            strength=0.35,
            shaded=False,
        )


def _mane(sheet: Sheet, kin: Species, neck: Tube, seed: int, clock: float) -> None:
    """Hair along the crest; all round for one that has a cat's face."""
    full = kin.skull == "cat"
    crest = neck.outline if full else np.concatenate([neck.back, neck.back[::-1] + (0.03, 0.06)])
    locks = coverings.fringe(
        crest, (0.6, 0.7, 0.5 if full else 0.25), 0.3 if full else 0.24, 0.08, 130, seed + 3, clock, 0.1
    )
    sheet.solid(locks=locks)


def _carapace(sheet: Sheet, trunk: Tube, neck: Tube) -> None:
    sheet.solid(neck.curve)
    x0, x1 = trunk.back[0, 0] - 0.12, trunk.back[-1, 0] + 0.1
    y = float(trunk.belly[:, 1].max()) - 0.08
    u = np.linspace(0, 1, 30)
    top = np.stack(
        [x0 + (x1 - x0) * u, y - 0.86 * np.sin(np.pi * u) ** 0.55 * (1 + 0.03 * np.cos(10 * np.pi * u))], axis=1
    )
    dome = Tube(top, np.stack([top[:, 0], np.full(30, y) + 0.05 * np.sin(np.pi * u)], axis=1))
    sheet.solid(dome.curve)
    sheet.strokes(*coverings.seams(dome, (0.2, 0.4, 0.6, 0.8), 0.86), width=0.02, strength=0.5, shaded=False)
    rim = dome.at(np.linspace(0.03, 0.97, 18), np.full(18, 0.8))
    ring = dome.at(np.linspace(0.12, 0.88, 18), np.full(18, 0.4))
    sheet.strokes(rim[None], ring[None], width=0.02, strength=0.4, shaded=False)


def _tail(sheet: Sheet, look: Look, kin: Species, hip: Point, stance: Stance, seed: int) -> None:
    length, thick, fall = kin.tail
    if "tail" in look.features:
        length = max(length, 0.5)
    wag = (7 + 16 * stance.voice) * sin((2.2 + 3 * stance.voice) * stance.clock)
    root = plus(hip, (-0.14 * kin.length, -0.06 * kin.chest if kin.sprawl else -0.2 * kin.chest))
    line = [root]
    for step in range(1, 5):
        turn = radians(fall + wag * step / 4 + (-26 if fall < 0 else 16) * (step / 4 - 0.5))
        line.append((line[-1][0] - length / 4 * cos(turn), min(-0.03, line[-1][1] + length / 4 * sin(turn))))
    full = 1 + kin.brush
    rows = [
        (0.0, 0.5, 0.5),
        (0.5, 0.42 + 0.25 * kin.brush, 0.42 + 0.25 * kin.brush),
        (0.82, 0.4 * full, 0.4 * full),
        (1.0, 0.2, 0.2),
    ]
    body = tube(line[::-1], [(1 - u, a * thick, b * thick) for u, a, b in reversed(rows)], 20)
    locks = []
    if look.covering == "fur" and kin.brush > 0.5:
        locks = coverings.fringe(body.outline, (0.9, 0.3, 0.3), 0.11, 0.04, 70, seed + 21, stance.clock, 0.1)
    sheet.solid(body.curve, depth=0.3, locks=locks)


def _far_wing(sheet: Sheet, look: Look, shoulder: Point, stance: Stance) -> None:
    if "wings" not in look.features:
        return
    beat = sin(2 * pi * (1.6 if stance.pose == "fly" else 0.25) * stance.clock)
    for depth, tilt in ((0.6, 12.0), (0.3, 0.0)):
        wing = heads.traced("0,0 .1,.4 -.1,.9 -.6,1.2! -.7,.95 -.9,.9! -.85,.66 -1.0,.5! -.7,.36 -.3,.16")
        size = 1.0 if stance.pose == "fly" else 0.72
        sheet.solid(wing.placed(shoulder[0] - 0.06, shoulder[1] - 0.06, tilt - 20 * beat, size), depth=depth)
