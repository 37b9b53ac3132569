"""The beast on many legs: the Yeti Tardigrade and its kin, walking in a wave, folding into a hill, waking.

Body units: about 5.3 long and 3.1 high, facing +x, the ground at y = 0.
"""

from dataclasses import dataclass
from math import pi, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.beast_ahead import draw_ahead
from filmgen.backends.silhouette.bodies.creatures.tube import Tube
from filmgen.backends.silhouette.bodies.curve import Curve, ellipse, limb, rows_of, smooth, spline
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.backends.silhouette.bodies.posture import acted
from filmgen.film.staging import Pose
from filmgen.film.story import Look

HEIGHT = 3.15
"""Body units from the ground to the top of the back."""
STRIDE, PLANTED = 0.5, 0.62
"""Half the way a foot makes on the ground, and the share of the cycle it stands there."""
CYCLE = 2 * STRIDE / PLANTED
"""Body units travelled in a cycle, so that planted feet stay where they are."""

_LEG = rows_of("-.1:.42 .3:.40 1:.30/.29 1.5:.25/.24 1.9:.29/.25 2.08:.22/.2")


@dataclass(frozen=True)
class Bearing:
    """How the beast holds itself: `fold` 0 standing to 1 a hill, `nod` raises the head, `gait` 0 still to 1 walking."""

    fold: float = 0.0
    nod: float = 0.0
    gait: float = 0.0
    shut: float = 0.0


_HELD: dict[Pose, Bearing] = {
    "walk": Bearing(gait=1.0), "run": Bearing(gait=1.25), "look-up": Bearing(nod=0.75), "look-down": Bearing(nod=-0.85),
    "lie": Bearing(fold=1.0, shut=1.0), "sit": Bearing(fold=0.55), "kneel": Bearing(fold=0.45, nod=-0.4),
    "reach": Bearing(nod=0.35), "give": Bearing(nod=-0.5), "embrace": Bearing(nod=-0.7), "wave": Bearing(nod=0.5),
    "lean": Bearing(nod=-0.5, fold=0.12), "write": Bearing(nod=-0.6), "work": Bearing(nod=-0.4),
}  # fmt: skip


def bearing(stance: Stance) -> Bearing:
    now = _held(stance.pose, stance.time)
    if stance.blend_from is not None and stance.blend < 1.0:
        now = _between(_held(stance.blend_from, stance.time + 4), now, acted(stance.blend))
    return now


def _held(pose: Pose, time: float) -> Bearing:
    if pose in ("collapse", "hide"):
        return Bearing(fold=smooth(0.0, 2.2, time), nod=-0.5 * smooth(0.0, 1.0, time))
    if pose == "rise":
        return Bearing(fold=1 - smooth(0.2, 2.6, time), nod=0.5 * smooth(1.4, 2.4, time) * (1 - smooth(2.8, 4.0, time)))
    if pose == "dance":
        return Bearing(nod=0.5 * sin(4 * time), fold=0.12 + 0.12 * sin(8 * time))
    return _HELD.get(pose, Bearing())


def _between(a: Bearing, b: Bearing, share: float) -> Bearing:
    return Bearing(
        *(getattr(a, name) * (1 - share) + getattr(b, name) * share for name in ("fold", "nod", "gait", "shut"))
    )


def cut_beast(look: Look, stance: Stance, scale: float, seed: int) -> CutOut:
    sheet = Sheet(look.height / HEIGHT * scale, stance.facing == "left", 0.62)
    coverings.wrap(sheet, look, stance, seed, 0.2)
    sheet.shag = None
    if "translucent" in look.features and look.covering == "skin":
        sheet.opacity = 0.62
    held = bearing(stance)
    phase = stance.travel / (look.height / HEIGHT) / CYCLE
    pairs = _pairs(look)
    if stance.facing in ("camera", "away"):
        draw_ahead(sheet, look, pairs, phase, held.fold, held.nod, held.shut, stance, seed)
        return sheet.cut()
    sink = 1.05 * held.fold
    body = _body(phase, stance.clock, held, sink)
    head_at = _head_at(phase, stance, held, sink)
    _legs(sheet, look, pairs, phase, held, sink, stance.clock, seed, far=True)
    _legs(sheet, look, pairs, phase, held, sink, stance.clock, seed, far=False)
    _body_and_head(sheet, look, body, head_at, stance, seed)
    _eye(sheet, head_at, stance, held)
    sheet.anchor("mouth", head_at[0] + 1.0, head_at[1] + 0.14)
    sheet.anchor("head", head_at[0] + 0.2, head_at[1] - 0.1)
    sheet.anchor("crown", head_at[0] + 0.16, head_at[1] - 0.68)
    sheet.anchor("flank", -0.2, -1.9 + sink)
    sheet.anchor("hand", head_at[0] + 0.9, head_at[1] + 0.6)
    sheet.anchor("back", 0.0, -HEIGHT + sink)
    return sheet.cut()


def _pairs(look: Look) -> int:
    counts = {
        "six-legs": 3,
        "eight-legs": 4,
        "ten-legs": 5,
        "twelve-legs": 6,
        "four-legs": 2,
        "hundred-legs": 9,
        "many-legs": 7,
    }
    return next((counts[word] for word in look.features if word in counts), 4)


def _head_at(phase: float, stance: Stance, held: Bearing, sink: float) -> tuple[float, float]:
    bob = 0.06 * held.gait * sin(4 * pi * phase) + 0.03 * sin(1.1 * stance.clock)
    nod = held.nod + 0.10 * stance.voice * sin(2 * pi * 0.5 * stance.clock)
    return 2.25 - 0.12 * abs(nod) - 0.2 * held.fold, min(-0.86, -1.98 + bob - 0.62 * nod + sink * 0.95)


def _body(phase: float, clock: float, held: Bearing, sink: float) -> Tube:
    """The hump: highest over the shoulders, creased at the joints; folded, it is a rounder hill."""
    u = np.linspace(0, 1, 41)
    x = -2.62 + 5.04 * u
    breath = 0.035 * sin(1.6 * clock)
    shoulder = np.exp(-(((u - 0.66) / 0.2) ** 2))
    rise = 1.02 * np.sin(np.pi * u) ** 0.48 * (1 + 0.32 * shoulder * (1 - 0.5 * held.fold))
    crease = sum(np.exp(-(((u - at) / 0.022) ** 2)) for at in (0.27, 0.5, 0.74))
    rise = rise * (1 - 0.07 * crease * (1 - 0.7 * held.fold))
    wave = 0.05 * held.gait * np.sin(2 * np.pi * (phase + u))
    back = np.stack([x, -1.72 - rise * 1.22 - breath * np.sin(np.pi * u) - wave + sink], axis=1)
    under = -1.72 + 0.60 * np.sin(np.pi * u) ** 0.5 + sink
    belly = np.stack([x, under + (0.0 - under) * held.fold * 0.94], axis=1)
    return Tube(back, belly)


def _legs(
    sheet: Sheet, look: Look, pairs: int, phase: float, held: Bearing, sink: float, clock: float, seed: int, far: bool
) -> None:
    if held.fold > 0.97:
        return
    for k, x in enumerate(np.linspace(-1.75, 1.66, pairs)):
        part = (phase - 0.2 * k + (0.5 if far else 0.0)) % 1.0
        dx, lift = _step(part, held.gait)
        if held.gait <= 0:
            dx = (0.15 if (k + far) % 2 else -0.15) * (1 - held.fold)
        if k == 0:
            dx -= 0.22
        unfold = 1 - smooth(0.12 + 0.5 * (1 - k / pairs), 0.55 + 0.5 * (1 - k / pairs), held.fold)
        hip = (float(x) + (0.36 if far else 0.0), -1.62 + sink)
        toe = (hip[0] + dx * unfold, -0.16 - lift * unfold - (1 - unfold) * 0.1)
        knee = ((hip[0] + toe[0]) / 2 + 0.10, (hip[1] + toe[1]) / 2)
        slim = min(1.0, 4.6 / (pairs + 0.6))
        leg = limb(hip, knee, toe, [(u, f * slim, b * slim) for u, f, b in _LEG])
        claws = [_claw(toe[0] - 0.2 + 0.15 * j, toe[1], slim) for j in range(4)]
        locks = []
        if look.covering == "fur":
            points = leg.sampled(20.0) / 20.0
            locks = coverings.fringe(
                points,
                (0.12, 0.9, 0.3),
                0.26,
                0.10,
                34 if far else 60,
                seed + 3 * k + far,
                clock,
                0.06,
                amount=_shag(toe[1]),
            )
        sheet.solid(leg, *claws, depth=0.65 if far else 0.12, locks=locks)


def _shag(ground: float) -> coverings.Amount:
    """Hair on a leg: none where it meets the body, none on the claws."""
    return lambda at, _: np.where((at[:, 1] < -1.35) | (at[:, 1] > ground - 0.16), 0.0, 1.0)


def _step(part: float, gait: float) -> tuple[float, float]:
    """How far forward of its hip a foot is, and how high, at a part of its cycle."""
    if gait <= 0:
        return 0.0, 0.0
    if part < PLANTED:
        return STRIDE * (1 - 2 * part / PLANTED), 0.0
    t = (part - PLANTED) / (1 - PLANTED)
    return STRIDE * (-1 + 2 * t * t * (3 - 2 * t)), gait * (0.2 + 0.36 * STRIDE) * sin(pi * t)


def _claw(x: float, y: float, slim: float) -> Curve:
    return spline(
        [
            (x - 0.07 * slim, y - 0.08),
            (x + 0.08 * slim, y - 0.1),
            (x + 0.19 * slim, y + 0.02),
            (x + 0.25 * slim, y + 0.18, 1),
            (x + 0.04 * slim, y + 0.1),
        ]
    )


def _body_and_head(sheet: Sheet, look: Look, body: Tube, at: tuple[float, float], stance: Stance, seed: int) -> None:
    head = _head(at, stance.mouth)
    trunk = body.curve
    if look.covering != "fur":
        sheet.solid(head)
        coverings.clothe(sheet, body, look.covering, 0.34, seed, stance.clock)
        if "translucent" in look.features and look.covering == "skin":
            coverings.inside(sheet, body)
        sheet.strokes(*coverings.seams(body, (0.27, 0.5, 0.74)), width=0.035, strength=0.5, shaded=False)
        return
    hide, sheet.hide = sheet.hide, ""
    locks = coverings.fringe(body.outline, (0.75, 0.42, 0.42), 0.46, 0.12, 520, seed, stance.clock, 0.10, amount=_mane)
    face = head.sampled(30.0) / 30.0
    locks += coverings.fringe(face, (0.8, 0.5, 0.3), 0.25, 0.09, 90, seed + 50, stance.clock, 0.08, amount=_face(at))
    locks += coverings.fringe(face, (0.25, 1.0, 0.0), 0.5, 0.11, 90, seed + 60, stance.clock, 0.08, amount=_beard(at))
    sheet.solid(trunk, head, locks=locks)
    sheet.hide = hide
    coverings.comb(sheet, body, 1300, 0.46, seed, stance.clock)


def _mane(at: np.ndarray, out: np.ndarray) -> np.ndarray:
    """Short on the belly, longest over the shoulders."""
    return np.where(out[:, 1] > 0.2, 0.62, 0.85 + 0.5 * np.exp(-((at[:, 0] - 0.8) ** 2)))


def _face(head: tuple[float, float]) -> coverings.Amount:
    x = head[0]
    return lambda at, _: np.where(at[:, 0] < x + 0.45, 1.0, np.where(at[:, 0] > x + 0.62, 0.0, 0.4))


def _beard(head: tuple[float, float]) -> coverings.Amount:
    x = head[0]
    return lambda at, out: np.where((out[:, 1] > 0.3) & (at[:, 0] < x + 0.75), 1.0, 0.0)


def _head(at: tuple[float, float], mouth: float) -> Curve:
    """A heavy head, low on the shoulders, with a blunt muzzle whose lower lip drops to speak."""
    x, y = at
    drop = 0.16 * mouth
    return spline(
        [
            (x - 0.7, y - 0.85), (x - 0.1, y - 0.80), (x + 0.42, y - 0.52), (x + 0.70, y - 0.2), (x + 0.86, y - 0.10),
            (x + 1.02, y - 0.04), (x + 1.05, y + 0.12), (x + 0.99, y + 0.2), (x + 0.84 - 0.2 * mouth, y + 0.21, 1),
            (x + 0.97 - drop, y + 0.25 + drop), (x + 0.93 - drop, y + 0.33 + drop), (x + 0.8, y + 0.36 + drop),
            (x + 0.6, y + 0.45 + 0.6 * drop), (x + 0.2, y + 0.62), (x - 0.5, y + 0.7),
        ]
    )  # fmt: skip


def _eye(sheet: Sheet, at: tuple[float, float], stance: Stance, held: Bearing) -> None:
    """One warm ellipse with a pupil; it blinks."""
    x, y = at[0] + 0.42, at[1] - 0.16
    open_ = (1 - held.shut) * blink(stance.clock)
    sheet.anchor("eye", x, y)
    if open_ < 0.15:
        return
    sheet.hole(ellipse(x, y, 0.075, 0.058 * open_, 8.0), colour="ffe2a0")
    sheet.solid(ellipse(x + 0.015, y, 0.03, 0.036 * open_), colour="1a0f06")
    sheet.glow(x, y, 0.42, "ffd48a", 0.65 * open_)
