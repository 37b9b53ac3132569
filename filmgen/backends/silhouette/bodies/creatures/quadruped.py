"""Animals on four legs: trunk, neck, head, tail, and legs that reach for the ground. Units: the withers are 1 high."""

from dataclasses import dataclass
from math import cos, hypot, pi, radians, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings, heads
from filmgen.backends.silhouette.bodies.creatures.beast import blink
from filmgen.backends.silhouette.bodies.creatures.species import Species
from filmgen.backends.silhouette.bodies.creatures.tube import Tube, tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, mix, plus, smooth, spline
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.posture import acted
from filmgen.film.staging import Pose
from filmgen.film.story import Look

PLANTED = 0.62
_BEATS = {"hind": 0.0, "fore": 0.25, "other-hind": 0.5, "other-fore": 0.75}
_BOUND = {"hind": 0.0, "fore": 0.45, "other-hind": 0.08, "other-fore": 0.55}


@dataclass(frozen=True)
class Bearing:
    """`fold` lowers the whole body to the ground, `sit` the hind end, `nod` raises the head (degrees)."""

    fold: float = 0.0
    sit: float = 0.0
    nod: float = 0.0
    gait: float = 0.0
    rear: float = 0.0
    shut: float = 0.0


_HELD: dict[Pose, Bearing] = {
    "walk": Bearing(gait=1.0), "run": Bearing(gait=1.9), "sit": Bearing(sit=1.0),
    "lie": Bearing(fold=1.0, nod=-24, shut=1.0),
    "look-up": Bearing(nod=30), "look-down": Bearing(nod=-52), "hide": Bearing(fold=0.8, nod=-34),
    "kneel": Bearing(fold=0.5, nod=-14),
    "reach": Bearing(nod=18), "lean": Bearing(nod=-18), "point": Bearing(nod=6), "give": Bearing(nod=-14),
    "wave": Bearing(sit=1.0, nod=16),
    "work": Bearing(nod=-46), "write": Bearing(nod=-40), "embrace": Bearing(nod=-8),
    "swim": Bearing(gait=1.0, nod=20), "knock": Bearing(nod=-10),
}  # fmt: skip


def _held(pose: Pose, time: float) -> Bearing:
    if pose == "collapse":
        return Bearing(fold=smooth(0.0, 1.2, time), nod=-30 * smooth(0.2, 1.6, time), shut=smooth(1.6, 2.0, time))
    if pose == "rise":
        return Bearing(fold=1 - smooth(0.1, 1.3, time), nod=14 * smooth(0.6, 1.2, time))
    if pose == "dance":
        return Bearing(nod=16 * sin(5 * time), fold=0.12 + 0.1 * sin(10 * time))
    return _HELD.get(pose, Bearing())


def cut_quadruped(look: Look, kin: Species, stance: Stance, scale: float, seed: int) -> CutOut:
    now = _held(stance.pose, stance.time)
    if stance.blend_from is not None and stance.blend < 1.0:
        before, share = _held(stance.blend_from, stance.time + 3), acted(stance.blend)
        now = Bearing(*(a + (b - a) * share for a, b in zip(vars(before).values(), vars(now).values(), strict=True)))
    unit = look.height / kin.tall
    sheet = Sheet(unit * scale, stance.facing == "left", 0.3)
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
    _head(sheet, look, kin, nape, now, stance, seed)
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


def _head(
    sheet: Sheet, look: Look, kin: Species, nape: tuple[Point, Point, float], now: Bearing, stance: Stance, seed: int
) -> None:
    head = heads.HEADS[kin.skull]
    _, at, angle = nape
    turn = kin.nod - now.nod * 0.55 - 0.1 * (angle - kin.angle) - 4 * stance.voice * sin(2.2 * stance.clock)
    size = kin.head

    def on(curve: Curve, x: float = 0.0, y: float = 0.0, own: float = 0.0) -> Curve:
        return curve.placed(x, -y, own).placed(*at, turn, size)

    def point(x: float, y: float) -> Point:
        there = on(ellipse(x, -y, 0.0)).points[0]
        return float(there[0]), float(there[1])

    jaw = heads.traced(head.jaw).about(head.hinge[0], -head.hinge[1], 22 * stance.mouth)
    kind = next((heads.HORN_WORDS[word] for word in look.features if word in heads.HORN_WORDS), kin.horns)
    twitch = 10 * max(0.0, sin(0.7 * stance.clock + seed)) ** 20
    near = [
        on(curve, *head.ear, twitch)
        for curve in heads.ear("long" if "long-ears" in look.features and kin.ear != "flop" else kin.ear)
    ]
    far = (
        [on(curve, head.ear[0] + 0.1, head.ear[1] + 0.02) for curve in heads.ear(kin.ear)]
        if kin.ear not in ("big", "flop")
        else []
    )
    crown = [on(curve, head.ear[0] + 0.12, head.ear[1] + 0.04) for curve in heads.horns(kind)] if kind else []
    sheet.solid(*far, *crown[1:], depth=0.5)
    face = [on(heads.traced(head.skull)), on(jaw)]
    if kin.trunk:
        face.append(_proboscis(point(0.36, -0.06), kin.head, stance))
        face.append(on(heads.horns("tusk")[0].placed(turn=24, size=0.7), 0.24, -0.2))
    locks = []
    if kin.mane and kin.skull == "cat":
        ruff = [on(ellipse(-0.16, -0.02, 0.44, 0.5)).sampled(60.0) / 60.0]
        sheet.solid(
            locks=coverings.fringe(ruff[0], (0.5, 0.5, 0.7), 0.24, 0.08, 120, seed + 5, stance.clock, 0.08), depth=0.1
        )
    if look.covering == "fur" and kin.skull in ("wolf", "bear", "cat", "dog", "sheep"):
        points = face[0].sampled(60.0) / 60.0
        nose = at[0] + 0.42 * size
        locks = coverings.fringe(
            points,
            (0.8, 0.5, 0.3),
            0.07,
            0.03,
            60,
            seed + 31,
            stance.clock,
            0.05,
            amount=lambda p, _: np.where(p[:, 0] > nose, 0.0, 1.0),
        )
    sheet.solid(*face, *crown[:1], locks=locks)
    sheet.solid(*near)
    x, y = point(*head.eye)
    sheet.anchor("eye", x, y)
    sheet.anchor("mouth", *point(head.nose[0], head.nose[1] - 0.12))
    sheet.anchor("head", *point(0.2, 0.05))
    _eye(sheet, look, x, y, size, now, stance)
    if "whiskers" in look.features or kin.skull in ("cat", "mouse", "rabbit"):
        lines = [
            [point(head.nose[0] - 0.1, head.nose[1] - 0.04), point(head.nose[0] + 0.06, head.nose[1] + 0.3 * k - 0.04)]
            for k in (-1, 0, 1)
        ]
        sheet.strokes(np.array(lines), strength=0.4, shaded=False)


def _eye(sheet: Sheet, look: Look, x: float, y: float, size: float, now: Bearing, stance: Stance) -> None:
    open_ = (1 - now.shut) * blink(stance.clock)
    if open_ < 0.15:
        return
    lit = any(word.startswith("glowing") for word in look.features)
    sheet.hole(
        ellipse(x, y, 0.05 * size, 0.042 * size * open_, 8),
        colour="ffe2a0" if lit else "d8cfa8",
        strength=1.0 if lit else 0.7,
    )
    sheet.solid(ellipse(x + 0.008 * size, y, 0.024 * size, 0.03 * size * open_), colour="0c0806")
    if lit:
        sheet.glow(x, y, 0.5 * size, "ffd48a", 0.8 * open_)


def _proboscis(root: Point, size: float, stance: Stance) -> Curve:
    """An elephant's trunk: it hangs and curls, and lifts to speak."""
    lift = 40 * stance.mouth + 6 * sin(1.2 * stance.clock)
    line, turn = [root], 62.0 - 0.4 * lift
    for step in range(5):
        turn += (8, 14, 10, -30, -46)[step] - 0.3 * lift
        line.append(plus(line[-1], (0.3 * size * cos(radians(turn)), 0.3 * size * sin(radians(turn)))))
    return tube(
        line, [(0.0, 0.2 * size, 0.2 * size), (0.4, 0.13 * size, 0.13 * size), (1.0, 0.06 * size, 0.06 * size)], 24
    ).curve


def _far_wing(sheet: Sheet, look: Look, shoulder: Point, stance: Stance) -> None:
    if "wings" not in look.features:
        return
    beat = sin(2 * pi * (1.6 if stance.pose == "fly" else 0.25) * stance.clock)
    for depth, tilt in ((0.6, 12.0), (0.3, 0.0)):
        wing = heads.traced("0,0 .1,.4 -.1,.9 -.6,1.2! -.7,.95 -.9,.9! -.85,.66 -1.0,.5! -.7,.36 -.3,.16")
        size = 1.0 if stance.pose == "fly" else 0.72
        sheet.solid(wing.placed(shoulder[0] - 0.06, shoulder[1] - 0.06, tilt - 20 * beat, size), depth=depth)
