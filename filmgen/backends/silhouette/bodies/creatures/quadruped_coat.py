"""The trunk and neck of a four-legged animal, and what grows on them: coat, mane, shell, spines, stripes, spikes."""

from math import cos, radians, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.species import Species
from filmgen.backends.silhouette.bodies.creatures.tube import Tube, tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, mix, polygon, spline
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.chance import chance
from filmgen.film.story import Look

PALE = "8d9aa2"
"""Card for markings lighter than the rest."""


def trunk_of(kin: Species, hip: Point, shoulder: Point) -> Tube:
    """Rump, tucked loin, deep chest, withers."""
    deep, slim = kin.chest / 2, kin.waist / 2
    mid = mix(hip, shoulder, 0.45)
    rump, front = mix(hip, shoulder, -0.2), mix(hip, shoulder, 1.17)
    up = kin.arch + 0.03 * kin.chest
    return tube(
        [rump, hip, (mid[0], mid[1] - up), shoulder, (front[0], front[1] - 0.02)],
        [
            (0.0, 0.6 * slim, 0.7 * slim), (0.04, 0.9 * slim, 0.94 * slim), (0.13, 1.14 * slim, 1.05 * slim),
            (0.36, 0.9 * slim + 0.6 * kin.hump, 0.86 * slim),
            (0.54, 0.88 * slim + 0.8 * kin.hump, 1.02 * slim), (0.78, 1.08 * deep + 0.2 * kin.hump, 1.14 * deep),
            (1.0, 0.58 * deep, 0.66 * deep),
        ],
        44,
    )  # fmt: skip


def neck_of(kin: Species, base: Point, end: Point) -> Tube:
    """From inside the chest to the nape, thick where it begins."""
    bulge = mix(base, end, 0.5)
    return tube(
        [mix(base, end, -0.25), (bulge[0] + 0.02, bulge[1] + 0.02), end],
        [(0.0, kin.chest * 0.42, kin.chest * 0.5), (0.45, kin.throat * 0.66, kin.throat * 0.72),
            (1.0, kin.throat * 0.46, kin.throat * 0.5)],
        26,
    )  # fmt: skip


def draw_coat(sheet: Sheet, look: Look, kin: Species, trunk: Tube, neck: Tube, seed: int, stance: Stance) -> None:
    """Trunk and neck in one piece, in their covering."""
    clock = stance.clock
    size = 0.085 if look.covering == "fur" else 0.13
    if kin.shell:
        sheet.solid(neck.curve, trunk.curve)
        _carapace(sheet, trunk)
        return
    if kin.spines:
        limbs, sheet.shag = sheet.shag, None
        locks = coverings.fringe(trunk.outline, (0.8, -0.3, 0.9), 0.26, 0.035, 300, seed, clock, 0.01, jitter=0.5,
            amount=lambda _, out: np.where(out[:, 1] > 0.5, 0.0, 1.0))  # fmt: skip
        sheet.solid(neck.curve, trunk.curve, locks=locks)
        sheet.shag = limbs
        coverings.comb(sheet, trunk, 420, 0.22, seed, clock)
        return
    if kin.crest and kin.skull != "bear":
        sheet.solid(*_spikes(trunk, kin.crest), *_spikes(neck, 0.8 * kin.crest), depth=0.1)
    if kin.mane == "wool":
        _wool(sheet, trunk, neck)
    else:
        _mane(sheet, kin, neck, seed, clock)
        coverings.clothe(sheet, trunk, look.covering, size, seed, clock, joined=neck)
    _markings(sheet, kin, trunk, neck)


def _wool(sheet: Sheet, trunk: Tube, neck: Tube) -> None:
    """Curls: overlapping rounds along the contour, small arcs inside."""
    limbs, sheet.shag = sheet.shag, None
    hide, sheet.hide = sheet.hide, ""
    rounds = []
    for body, count in ((trunk, 26), (neck, 9)):
        ring = polygon(body.outline).points
        picks = ring[np.linspace(0, len(ring) - 1, count).astype(int)]
        rounds += [ellipse(float(x), float(y), 0.075) for x, y in picks]
    sheet.solid(trunk.curve, neck.curve, *rounds)
    dice = chance("wool", 5).random((3, 90))
    spots = trunk.at(0.05 + 0.9 * dice[0], 0.04 + 0.86 * dice[1] ** 1.2)
    turn = np.linspace(0.2, 4.2, 7)
    arcs = (
        spots[:, None] + (0.035 + 0.03 * dice[2])[:, None, None] * np.stack([np.cos(turn), -np.sin(turn)], axis=1)[None]
    )
    sheet.strokes(arcs, width=0.012, strength=0.8)
    sheet.strokes(arcs, width=0.010, strength=0.16, shaded=False)
    sheet.shag, sheet.hide = limbs, hide


def _mane(sheet: Sheet, kin: Species, neck: Tube, seed: int, clock: float) -> None:
    """Hair along the crest, or hanging under the throat."""
    if kin.mane == "crest":
        line = neck.back[8:]
        crest = np.concatenate([line, line[::-1] + (0.03, 0.06)])
        sheet.solid(locks=coverings.fringe(crest, (0.75, 0.25, 0.5), 0.26, 0.07, 130, seed + 3, clock, 0.1))
    elif kin.mane == "beard":
        line = neck.belly[6:]
        under = np.concatenate([line, line[::-1] + (0.0, -0.06)])
        sheet.solid(locks=coverings.fringe(under, (0.2, 1.0, 0.1), 0.3, 0.06, 90, seed + 4, clock, 0.1))


def _markings(sheet: Sheet, kin: Species, trunk: Tube, neck: Tube) -> None:
    marks = kin.marks
    hide, sheet.hide = sheet.hide, ""
    limbs, sheet.shag = sheet.shag, None
    if marks == "stripes":
        bands = [coverings.wedge(trunk, at, 0.02, 0.78) for at in np.linspace(0.10, 0.9, 11)]
        sheet.solid(*bands, *[coverings.wedge(neck, at, 0.03, 0.72) for at in (0.4, 0.62, 0.84)], colour=PALE)
    elif marks in ("spots", "blotches"):
        big = 0.034 if marks == "blotches" else 0.022
        dice = chance("spots", 2).random((3, 40))
        places = np.arange(40)
        along = (places % 10 + 0.5 * (places // 10 % 2) + 0.4 * dice[0]) / 10.6
        at = trunk.at(0.06 + 0.86 * along, (places // 10 + 0.3 + 0.4 * dice[1]) / 4.6)
        sheet.solid(*[_blot(float(x), float(y), big * (0.6 + 0.7 * r)) for (x, y), r in zip(at, dice[2], strict=True)],
            colour="5d6970")  # fmt: skip
        on_neck = neck.at(np.linspace(0.34, 0.96, 14), 0.3 + 0.4 * (np.arange(14) % 2))
        sheet.solid(*[_blot(float(x), float(y), 1.1 * big) for x, y in on_neck], colour="5d6970")
    elif marks == "patches":
        for along, down, wide in ((0.2, 0.28, 0.2), (0.52, 0.5, 0.17), (0.82, 0.3, 0.14)):
            x, y = trunk.at(np.array([along]), np.array([down]))[0]
            sheet.solid(_blot(float(x), float(y), wide), colour=PALE)
    elif marks == "panda":
        sheet.solid(polygon(np.concatenate([trunk.back[0:28], trunk.belly[0:28][::-1]])), colour=PALE)
        coverings.comb(sheet, Tube(trunk.back[2:30], trunk.belly[2:30]), 320, 0.1, 5, 0.0)
    elif marks in ("band", "mask"):
        low = trunk.at(np.linspace(0.02, 0.98, 20), np.full(20, 0.3))
        sheet.solid(polygon(np.concatenate([trunk.back[1:-1], low[::-1]])), colour=PALE)
    sheet.hide, sheet.shag = hide, limbs


def _blot(x: float, y: float, size: float) -> Curve:
    dice = chance("blot", round(1000 * size)).random(8)
    turn = np.linspace(0, 2 * np.pi, 9)[:-1]
    ring = np.stack([np.cos(turn), np.sin(turn)], axis=1) * (size * (0.6 + 0.6 * dice))[:, None]
    return spline([(float(a), float(b)) for a, b in ring + (x, y)])


def _spikes(body: Tube, high: float) -> list[Curve]:
    """Plates along a back, larger in the middle, leaning to the tail."""
    plates = []
    steps = np.linspace(0.04, 0.94, 11)
    for at, size in zip(steps, np.sin(np.pi * np.linspace(0.15, 0.9, 11)), strict=True):
        a, b = body.at(np.array([at - 0.045, at + 0.045]), np.array([0.05, 0.05]))
        way = b - a
        up = np.array([way[1], -way[0]]) / (np.hypot(*way) + 1e-9)
        plates.append(polygon([tuple(a), tuple(a * 0.7 + b * 0.3 + up * high * size - 0.3 * way), tuple(b)]))
    return plates


def _carapace(sheet: Sheet, trunk: Tube) -> None:
    x0, x1 = trunk.back[0, 0] - 0.12, trunk.back[-1, 0] + 0.1
    y = float(trunk.belly[:, 1].max()) - 0.08
    high = y - float(trunk.back[:, 1].min())
    u = np.linspace(0, 1, 30)
    top = np.stack(
        [x0 + (x1 - x0) * u, y - 1.16 * high * np.sin(np.pi * u) ** 0.55 * (1 + 0.03 * np.cos(10 * np.pi * u))], axis=1
    )
    dome = Tube(top, np.stack([top[:, 0], np.full(30, y) + 0.05 * np.sin(np.pi * u)], axis=1))
    hide, sheet.hide = sheet.hide, ""
    sheet.solid(dome.curve)
    sheet.strokes(*coverings.seams(dome, (0.2, 0.4, 0.6, 0.8), 0.86), width=0.02, strength=0.5, shaded=False)
    rim = dome.at(np.linspace(0.03, 0.97, 18), np.full(18, 0.8))
    ring = dome.at(np.linspace(0.12, 0.88, 18), np.full(18, 0.4))
    sheet.strokes(rim[None], ring[None], width=0.02, strength=0.4, shaded=False)
    sheet.hide = hide


def draw_tail(sheet: Sheet, look: Look, kin: Species, hip: Point, stance: Stance, seed: int) -> None:
    length, thick, fall = kin.tail
    if "tail" in look.features and length < 0.06:
        length = 0.5
    wag = (7 + 16 * stance.voice) * sin((2.2 + 3 * stance.voice) * stance.clock)
    wag += 22 * max(0.0, sin(0.53 * stance.clock + seed)) ** 24
    root = (
        hip[0] - (0.02 if kin.brush < -0.3 else 0.18) * kin.length,
        hip[1] - (0.06 if kin.sprawl or kin.brush < 0 else 0.2) * kin.chest,
    )
    line, steps = [root], 4 if abs(kin.curl) < 200 else 12
    for step in range(1, steps + 1):
        share = step / steps
        bend = kin.curl * (share - 0.5) if kin.curl else (-26 if fall < 0 else 16) * (share - 0.5)
        turn = radians(fall + wag * share + (bend if fall < 0 or kin.curl < 0 else -bend if kin.curl else bend))
        line.append((line[-1][0] - length / steps * cos(turn), min(-0.03, line[-1][1] + length / steps * sin(turn))))
    full = 1 + kin.brush
    rows = [(0.0, 1.0, 1.0), (0.4, 0.66, 0.66), (0.75, 0.32, 0.32), (1.0, 0.05, 0.05)] if kin.brush < -0.3 else [
        (0.0, 0.5, 0.5), (0.5, 0.42 + 0.25 * kin.brush, 0.42 + 0.25 * kin.brush), (0.82, 0.4 * full, 0.4 * full),
            (1.0, 0.12, 0.12),
    ]  # fmt: skip
    rows = [(u, max(0.05, a), max(0.05, b)) for u, a, b in rows]
    body = tube(line[::-1], [(1 - u, a * thick, b * thick) for u, a, b in reversed(rows)], 20)
    locks: list[np.ndarray] = []
    if look.covering in ("fur", "skin") and kin.brush > 0.5:
        tip = (
            (lambda at, _: np.where(at[:, 0] < body.back[8, 0], 1.0, 0.0)) if kin.brush > 1.3 and thick < 0.06 else None
        )
        locks = coverings.fringe(
            body.outline, (0.9, 0.4, 0.3), 0.11, 0.04, 70, seed + 21, stance.clock, 0.1, amount=tip
        )
    sheet.solid(body.curve, depth=0.3 if kin.brush < 1 else 0.15, locks=locks)
    if kin.marks == "rings":
        hide, sheet.hide = sheet.hide, ""
        sheet.solid(*[coverings.wedge(body, at, 0.05, 1.0) for at in (0.16, 0.36, 0.56, 0.76)], colour=PALE)
        sheet.hide = hide
