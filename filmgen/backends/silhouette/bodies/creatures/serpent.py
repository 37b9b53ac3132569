"""Serpents: a neck raised from waves along the ground; cobras, worms, sea serpents in arches, seahorses on end."""

from math import cos, pi, radians, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings, heads
from filmgen.backends.silhouette.bodies.creatures.fish import draw_eye
from filmgen.backends.silhouette.bodies.creatures.tube import Tube, tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, smooth, spline, strip, traced
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.film.story import Look

KINDS = {
    "cobra": "cobra", "worm": "worm", "earthworm": "worm", "maggot": "worm", "sea-serpent": "sea",
        "seahorse": "seahorse",
    "hydra": "sea",
}  # fmt: skip
TALL = {"snake": 0.92, "cobra": 1.0, "worm": 0.5, "sea": 1.3, "seahorse": 1.0}
THICK = {"snake": 0.085, "cobra": 0.085, "worm": 0.1, "sea": 0.15, "seahorse": 0.1}
WAVE = 1.4
"""The length of a wave on the ground: a serpent that travels a wave is as it was."""


def cut_serpent(look: Look, words: tuple[str, ...], stance: Stance, scale: float, seed: int) -> CutOut:
    """Units: a snake is about 3 long."""
    kind = next((KINDS[word] for word in words if word in KINDS), "snake")
    unit = look.height / TALL[kind]
    sheet = Sheet(unit * scale, stance.facing == "left", 0.2 if kind == "sea" else 0.16)
    worn = look.but(covering="scales") if look.covering in ("skin", "cloth") and kind != "worm" else look
    coverings.wrap(sheet, worn, stance, seed, 0.05)
    low = smooth(0.0, 1.2, stance.time) if stance.pose in ("collapse", "lie", "hide", "sit") else 0.0
    raised = (1 - low) * {"look-up": 1.22, "look-down": 0.5, "reach": 1.2, "swim": 0.45, "fly": 0.8}.get(
        stance.pose, 1.0
    )
    if kind == "seahorse":
        _seahorse(sheet, worn, stance, seed)
    elif stance.facing in ("camera", "away"):
        _ahead(sheet, worn, kind, raised, stance, seed)
    elif kind == "sea":
        _arches(sheet, worn, raised, stance, unit, seed)
    else:
        _on_the_ground(sheet, worn, kind, raised, stance, unit, seed)
    return sheet.cut()


def _widths(thick: float, kind: str) -> list[tuple[float, float, float]]:
    if kind == "worm":
        return [(0.0, 0.5 * thick, 0.5 * thick), (0.1, 0.9 * thick, 0.9 * thick), (0.66, thick, thick),
            (0.72, 1.16 * thick, 1.16 * thick), (0.8, thick, thick), (1.0, 0.5 * thick, 0.5 * thick)]  # fmt: skip
    hood = 3.6 if kind == "cobra" else 0.95
    return [(0.0, 0.02, 0.02), (0.14, 0.42 * thick, 0.42 * thick), (0.45, thick, thick), (0.72, 0.86 * thick,
        0.9 * thick),
        (0.88, 0.5 * hood * thick + 0.3 * thick, hood * thick * 0.5 + 0.3 * thick), (1.0, 0.62 * thick,
            0.62 * thick)]  # fmt: skip


def _on_the_ground(sheet: Sheet, look: Look, kind: str, raised: float, stance: Stance, unit: float, seed: int) -> None:
    line = _coils(stance, unit, raised * (0.35 if kind == "worm" else 1.0))
    body = tube(line, _widths(THICK[kind], kind), 72)
    coverings.clothe(sheet, body, look.covering, 0.1, seed, stance.clock)
    if kind == "worm":
        sheet.strokes(
            *coverings.seams(body, tuple(np.linspace(0.06, 0.94, 22))), width=0.012, strength=0.45, shaded=False
        )
        x, y = line[-1]
        draw_eye(sheet, look, x - 0.01, y - 0.02, 0.022, stance)
        _worm_mouth(sheet, x, y, stance)
        return
    _profile_head(sheet, look, line[-1], 0.3, stance, "")


def _worm_mouth(sheet: Sheet, x: float, y: float, stance: Stance) -> None:
    sheet.hole(ellipse(x + 0.035, y + 0.03, 0.02, 0.008 + 0.03 * stance.mouth), colour="4a2018", strength=0.9)
    sheet.anchor("mouth", x + 0.04, y + 0.03)
    sheet.anchor("head", x, y)


def _coils(stance: Stance, unit: float, raised: float) -> list[Point]:
    """The spine, tail to head: waves near the ground, then an S up to the head."""
    phase = 2 * pi * stance.travel / unit / WAVE + 0.25 * stance.clock
    points = []
    for step in range(11):
        u = step / 10
        x = -1.55 + 1.75 * u
        wave = 0.11 * sin(2 * pi * x / WAVE - phase) * min(1.0, 3 * u) * (1 - 0.5 * u)
        points.append((x, -0.09 * (0.4 + 0.6 * min(1.0, 3 * u)) - max(0.0, wave + 0.05)))
    breath = 0.02 * sin(1.5 * stance.clock) + 0.03 * stance.voice * sin(5 * stance.clock)
    tall = 0.68 * raised + breath
    sway = 0.05 * sin(1.1 * stance.clock) * raised
    x, y = points[-1]
    return [
        *points,
        (x + 0.28, y - 0.12 * tall), (x + 0.3, y - 0.42 * tall), (x + 0.14 + sway, y - 0.72 * tall),
        (x + 0.22 + sway, y - 0.98 * tall - 0.02), (x + 0.44 + sway, y - 1.04 * tall - 0.02),
    ]  # fmt: skip


def _arches(sheet: Sheet, look: Look, raised: float, stance: Stance, unit: float, seed: int) -> None:
    """A sea serpent: arches rising from the water or the mist, then a long neck."""
    drift = stance.travel / unit
    for k, (x, wide, high) in enumerate(((-1.5, 0.3, 0.36), (-0.62, 0.4, 0.6))):
        bob = 0.06 * sin(1.1 * stance.clock - 1.4 * k - 4 * drift)
        line = [(x - wide, 0.06), (x - 0.62 * wide, -0.66 * (high + bob)), (x, -high - bob),
            (x + 0.62 * wide, -0.66 * (high + bob)), (x + wide, 0.06)]  # fmt: skip
        arch = tube(line, [(0.0, 0.10, 0.10), (0.5, 0.13 + 0.02 * k, 0.13 + 0.02 * k), (1.0, 0.11, 0.11)], 40)
        sheet.solid(*_spines(arch, 0.1))
        coverings.clothe(sheet, arch, look.covering, 0.16, seed + k, stance.clock)
    tall = 1.18 * raised + 0.02 * sin(1.5 * stance.clock) + 0.04 * stance.voice * sin(5 * stance.clock)
    neck_line = [(0.14, 0.08), (0.34, -0.3 * tall), (0.3, -0.62 * tall), (0.3, -0.88 * tall), (0.52, -1.0 * tall)]
    neck = tube(neck_line, [(0.0, 0.2, 0.2), (0.4, 0.16, 0.16), (0.8, 0.1, 0.1), (1.0, 0.09, 0.09)], 40)
    sheet.solid(*_spines(neck, 0.1))
    coverings.clothe(sheet, neck, look.covering, 0.16, seed + 9, stance.clock)
    _profile_head(sheet, look, neck_line[-1], 0.52, stance, "swept")


def _spines(body: Tube, high: float) -> list[Curve]:
    crest = np.concatenate([body.back, body.back[::-1] + (0.0, 0.04)])
    locks = coverings.fringe(crest, (0.5, -0.5, 0.8), high, 0.07, 30, 4, jitter=0.1)
    return [Curve(lock, np.ones(len(lock), bool)) for lock in locks[0]] if locks else []


def _profile_head(sheet: Sheet, look: Look, at: Point, size: float, stance: Stance, horned: str) -> None:
    x, y = at
    turn = {"look-up": -30, "look-down": 34}.get(stance.pose, 6) + 3 * sin(0.8 * stance.clock)
    skull = traced("-.34,.1 -.2,.24 .04,.27 .24,.2 .5,.14 .72,.1 .76,.02 .6,-.03 .2,-.05 -.1,-.1 -.34,-.16")
    jaw = traced("-.2,-.06! .3,-.06 .68,-.02 .64,-.1 .34,-.16 -.02,-.2 -.26,-.18").about(-0.1, 0.08, 24 * stance.mouth)

    def on(curve: Curve) -> Curve:
        return curve.placed(x, y, turn, size)

    kind = heads.horns_of(look, horned)
    extra = [on(curve.placed(-0.1, -0.2, -20, 0.9)) for curve in (heads.horns(kind) if kind else [])]
    if not horned:
        flick = max(0.0, sin(2.3 * stance.clock)) ** 6
        tongue = traced("0,.01 .2,.03 .34,.1! .26,.01 .34,-.06! .2,-.02 0,-.01").stretched(0.2 + flick, 1)
        sheet.plain(on(tongue.placed(0.66, 0.04)))
    sheet.solid(on(skull), on(jaw), *extra)
    eye = on(ellipse(0.2, -0.15, 0.0)).points[0]
    draw_eye(sheet, look, float(eye[0]), float(eye[1]), 0.05 * size, stance)
    tip = on(ellipse(0.74, -0.02, 0.0)).points[0]
    sheet.anchor("mouth", float(tip[0]), float(tip[1]))
    middle, top = (on(ellipse(a, b, 0.0)).points[0] for a, b in ((0.1, -0.04), (0.04, -0.26)))
    sheet.anchor("head", float(middle[0]), float(middle[1]))
    sheet.anchor("crown", float(top[0]), float(top[1]))


def _ahead(sheet: Sheet, look: Look, kind: str, raised: float, stance: Stance, seed: int) -> None:
    """Coiled up, the neck rising from the coil toward us, or away."""
    thick = THICK[kind]
    for k in range(3):
        wide = (4.2 - 0.9 * k) * thick
        ring = tube([(-wide, -thick - 1.3 * k * thick), (0.0, -0.8 * thick - 1.3 * k * thick), (wide,
            -thick - 1.3 * k * thick)],
            [(0, 0.5 * thick, 0.5 * thick), (0.5, 1.1 * thick, thick), (1, 0.5 * thick, 0.5 * thick)], 30)  # fmt: skip
        coverings.clothe(sheet, ring, look.covering, 0.1, seed + k, stance.clock, 0.3 - 0.1 * k)
    sway = 0.07 * sin(1.1 * stance.clock)
    tall = TALL[kind] * 0.86 * raised + 0.012 * sin(1.5 * stance.clock) + 0.25 * (1 - raised)
    line = [(0.0, -2.6 * thick), (0.10 - sway, -0.45 * tall), (-0.04 + 0.5 * sway, -0.75 * tall), (sway, -tall)]
    hood = 3.4 if kind == "cobra" else 1.0
    neck = tube(line, [(0.0, 1.1 * thick, 1.1 * thick), (0.5, 0.9 * thick, 0.9 * thick), (0.8, 0.8 * hood * thick,
        0.8 * hood * thick),
        (1.0, 0.8 * thick, 0.8 * thick)], 40)  # fmt: skip
    coverings.clothe(sheet, neck, look.covering, 0.1, seed + 5, stance.clock)
    x, y = line[-1]
    size = 2.2 * thick
    kind_ = heads.horns_of(look, "swept" if kind == "sea" else "")
    if kind_:
        sheet.solid(
            *[
                heads.horns(kind_)[0].stretched(s, 1).placed(x + s * 0.5 * size, y - 0.4 * size, -s * 30, 0.9 * size)
                for s in (-1, 1)
            ]
        )
    head = spline([(x - 0.34 * size, y - 0.5 * size), (x + 0.34 * size, y - 0.5 * size), (x + 0.62 * size,
        y - 0.05 * size),
        (x + 0.36 * size, y + 0.4 * size), (x, y + 0.52 * size), (x - 0.36 * size, y + 0.4 * size), (x - 0.62 * size,
            y - 0.05 * size)])  # fmt: skip
    sheet.solid(head)
    sheet.anchor("head", x, y)
    sheet.anchor("crown", x, y - 0.5 * size)
    if stance.facing == "away":
        return
    open_ = max(0.2, blink(stance.clock))
    lit = any(word.startswith("glowing") for word in look.features)
    for side in (-1, 1):
        a, b = x + side * 0.36 * size, y - 0.1 * size
        sheet.hole(ellipse(a, b, 0.12 * size, 0.14 * size * open_), colour="ffe2a0" if lit else "d8cfa8", strength=0.9)
        sheet.solid(ellipse(a, b, 0.035 * size, 0.12 * size * open_), colour="0a0806")
    gape = 0.02 + 0.2 * stance.mouth
    sheet.hole(ellipse(x, y + 0.3 * size, 0.26 * size, gape * size), colour="4a2018", strength=0.9)
    flick = max(0.0, sin(2.3 * stance.clock)) ** 6
    tip = y + (0.36 + 0.5 * flick) * size
    if kind != "worm":
        sheet.plain(strip([(x, y + 0.3 * size), (x, tip)], 0.05 * size), strip([(x, tip), (x - 0.1 * size,
            tip + 0.14 * size)], 0.03 * size),
        strip([(x, tip), (x + 0.1 * size, tip + 0.14 * size)], 0.03 * size))  # fmt: skip
    sheet.anchor("eye", x, y - 0.1 * size)
    sheet.anchor("mouth", x, y + 0.3 * size)


def _seahorse(sheet: Sheet, look: Look, stance: Stance, seed: int) -> None:
    """On end, the tail rolled up, the head bowed; it rides up and down. From before, narrow, with fins at the "
    "cheeks."""
    ride = 0.10 + 0.04 * sin(1.4 * stance.clock)
    ahead = stance.facing in ("camera", "away")
    wide = 0.3 if ahead else 1.0
    roll = [
        (0.02 + 0.10 * cos(t) * (1 - t / 9), -0.16 + 0.10 * sin(t) * (1 - t / 9)) for t in np.linspace(7.0, 1.2, 10)
    ]
    line = [*roll, (-0.06, -0.3), (-0.08, -0.44), (-0.01, -0.58), (0.0, -0.72), (-0.05, -0.84)]
    line = [(wide * x, y - ride) for x, y in line]
    body = tube(line, [(0.0, 0.012, 0.012), (0.4, 0.03, 0.03), (0.66, 0.07, 0.08), (0.8, 0.10, 0.11), (0.93, 0.06,
        0.055),
        (1.0, 0.05, 0.05)], 70)  # fmt: skip
    flutter = 0.8 + 0.3 * sin(21 * stance.clock)
    if not ahead:
        sheet.solid(
            traced("0,.1 -.1,.08 -.16,0 -.1,-.08 0,-.06").stretched(flutter, 1).placed(-0.09, -0.52 - ride), depth=0.2
        )
    sheet.solid(*_spines(body, 0.06))
    coverings.clothe(sheet, body, look.covering, 0.06, seed, stance.clock)
    sheet.strokes(*coverings.seams(body, tuple(np.linspace(0.4, 0.95, 13))), width=0.012, strength=0.5, shaded=False)
    x, y = (0.0, -0.88 - ride)
    nod = {"look-up": -14, "look-down": 18}.get(stance.pose, 4) + 3 * sin(0.8 * stance.clock)
    if ahead:
        sheet.solid(ellipse(x, y, 0.06, 0.08), traced("-.03,.07! -.02,.13! 0,.09! .02,.13! .03,.07!").placed(x, y))
        for side in (-1, 1):
            sheet.solid(
                traced("0,.03 .06,.05 .1,0 .05,-.04").stretched(side * flutter, 1).placed(x + side * 0.05, y + 0.06)
            )
            if stance.facing == "camera":
                draw_eye(sheet, look, x + side * 0.045, y - 0.01, 0.016, stance)
        if stance.facing == "camera":
            sheet.solid(ellipse(x, y + 0.06, 0.03, 0.03))
            sheet.hole(ellipse(x, y + 0.065, 0.014, 0.006 + 0.012 * stance.mouth), colour="4a2018")
    else:
        drop = 0.03 * stance.mouth
        head = traced(
            f"-.08,.0 -.07,.07 -.03,.1! -.02,.14! .02,.09 .07,.06 .11,.02 .2,-.03 .25,-.06! "
            f".245,{-0.1 - drop:.3f}! .18,-.08 .08,-.07 -.02,-.1"
        )
        sheet.solid(head.placed(x, y, nod))
        c, s = cos(radians(nod)), sin(radians(nod))
        draw_eye(sheet, look, x + 0.04 * c + 0.02 * s, y + 0.04 * s - 0.02 * c, 0.02, stance)
        sheet.anchor("mouth", x + 0.25 * c + 0.08 * -s, y + 0.25 * s + 0.08 * c)
    sheet.anchor("head", x, y)
