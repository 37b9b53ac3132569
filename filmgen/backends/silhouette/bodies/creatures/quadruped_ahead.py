"""Four-legged animals from before and behind: chest or rump, legs in pairs, the face or the tail. The withers are 1."""

from math import cos, pi, radians, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.bearing import Bearing
from filmgen.backends.silhouette.bodies.creatures.faces import draw_face
from filmgen.backends.silhouette.bodies.creatures.quadruped_limbs import beats, level, step
from filmgen.backends.silhouette.bodies.creatures.species import Species
from filmgen.backends.silhouette.bodies.creatures.tube import Tube, tube
from filmgen.backends.silhouette.bodies.creatures.wings import draw_wings_ahead
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, spline
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.film.story import Look


def draw_ahead(sheet: Sheet, look: Look, kin: Species, now: Bearing, stance: Stance, phase: float, seed: int) -> None:
    """The whole animal; `stance.facing` says from which side."""
    away = stance.facing == "away"
    sway = 0.02 * min(1.0, now.gait) * sin(2 * pi * phase)
    breath = 1 + 0.012 * sin(2 * pi * 0.3 * stance.clock)
    sink = max(now.fold, 0.0)
    chest_y = level(kin, False) * (1 - 0.5 * sink) - 0.02 * abs(sway)
    rump_y = level(kin, True) * (1 - 0.55 * max(sink, 0.9 * now.sit))
    wide = 0.47 * kin.chest * breath
    hips = 0.46 * kin.waist * (1.0 + 0.16 * (kin.haunch - 1)) * breath
    chest = _barrel(sway, chest_y, wide, 0.56 * kin.chest)
    rump = _barrel(sway, rump_y, hips, 0.54 * kin.waist)
    top = (sway, chest_y - 0.36 * kin.chest)
    rise = kin.neck * sin(radians(kin.angle + 0.5 * now.nod + 8 * now.sit))
    head = (0.6 * sway, top[1] - 0.9 * rise - 0.1 * kin.head * (rise > 0.2))
    if kin.wings:
        draw_wings_ahead(sheet, kin.wings, (sway, top[1] + 0.1), stance)
    if abs(rump_y - chest_y) > 0.25:
        between = [(wide_, (wide + hips) / 2 * 0.9, (wide + hips) / 2 * 0.9) for wide_ in (0.0, 1.0)]
        sheet.solid(tube([(sway, rump_y), (sway, chest_y)], between, 16, round=False).curve, depth=0.25)
    order = ("front", "back") if away else ("back", "front")
    for place in order:
        depth = 0.0 if place == order[1] else 0.5
        if place == "front":
            _pair(sheet, kin, now, phase, (sway, chest_y), wide, False, depth)
            if away:
                _neck_and_head(sheet, look, kin, top, head, now, stance, seed, depth)
            _clothed(sheet, look, kin, chest, seed, stance, depth)
            if not away:
                _neck_and_head(sheet, look, kin, top, head, now, stance, seed, depth)
        else:
            if not away:
                _tail_ahead(sheet, kin, (sway, rump_y), stance, seed, False)
            _pair(sheet, kin, now, phase, (sway, rump_y), hips, True, depth)
            _clothed(sheet, look, kin, rump, seed + 1, stance, depth)
            if away:
                _tail_ahead(sheet, kin, (sway, rump_y), stance, seed, True)
    sheet.anchor("hand", 0.2, -0.1)
    sheet.anchor("back", sway, chest_y - 0.5 * kin.chest)


def _barrel(x: float, y: float, wide: float, high: float) -> Tube:
    """Chest or rump: a rounded block on end."""
    return tube(
        [(x, y + high), (x, y), (x, y - 0.92 * high)],
        [(0.0, 0.5 * wide, 0.5 * wide), (0.3, 0.94 * wide, 0.94 * wide), (0.65, wide, wide), (1.0, 0.62 * wide,
            0.62 * wide)],
        36,
    )  # fmt: skip


def _clothed(sheet: Sheet, look: Look, kin: Species, body: Tube, seed: int, stance: Stance, depth: float) -> None:
    size = 0.085 if look.covering == "fur" else 0.13
    if kin.spines:
        shag, sheet.shag = sheet.shag, None
        locks = coverings.fringe(body.outline, (0.0, -0.6, 0.9), 0.28, 0.035, 200, seed, stance.clock, 0.01, jitter=0.6,
            amount=lambda _, out: np.where(out[:, 1] > 0.4, 0.0, 1.0))  # fmt: skip
        sheet.solid(body.curve, depth=depth, locks=locks)
        sheet.shag = shag
        return
    if kin.shell:
        half = 0.5 * kin.chest + 0.14
        y = float(body.outline[:, 1].max()) - 0.12
        dome = spline(
            [
                (-half, y, 1),
                (-0.9 * half, y - 0.5),
                (0.0, y - 0.92),
                (0.9 * half, y - 0.5),
                (half, y, 1),
                (0.0, y + 0.06),
            ]
        )
        sheet.solid(dome, depth=depth)
        return
    if kin.mane == "wool":
        shag, sheet.shag = sheet.shag, None
        ring = body.outline[np.linspace(0, len(body.outline) - 1, 22).astype(int)]
        sheet.solid(body.curve, *[ellipse(float(x), float(y), 0.08) for x, y in ring], depth=depth)
        sheet.shag = shag
        return
    coverings.clothe(sheet, body, look.covering, size, seed, stance.clock, depth)
    marks = kin.marks
    if marks == "panda" and depth == 0.0:
        hide, sheet.hide = sheet.hide, ""
        x, y = body.at_one(0.45, 0.5)
        sheet.solid(ellipse(x, y + 0.06, 0.6 * kin.chest * 0.47, 0.3 * kin.chest), colour="8d9aa2")
        sheet.hide = hide
    if marks == "stripes":
        hide, sheet.hide = sheet.hide, ""
        bands = [coverings.wedge(body, at, 0.03, 0.34, side) for at in (0.3, 0.5, 0.7) for side in (False, True)]
        sheet.solid(*bands, colour="8d9aa2", depth=depth)
        sheet.hide = hide


def _pair(
    sheet: Sheet,
    kin: Species,
    now: Bearing,
    phase: float,
    at: Point,
    wide: float,
    hind: bool,
    depth: float,
) -> None:
    """Two legs, left and right, lifted in turn."""
    x, y = at
    folded = max(now.fold, now.sit if hind else 0.0)
    timing = beats(kin, now.gait)
    for side, name in ((-1, "hind" if hind else "fore"), (1, "other-hind" if hind else "other-fore")):
        _, lift = step((phase + timing[name]) % 1.0, kin, now.gait)
        foot = (x + side * wide * (0.62 + 0.5 * kin.sprawl + 0.5 * folded), -0.05 - 0.7 * lift)
        thick = kin.leg * (kin.haunch if hind else 1.0)
        if kin.arm and not hind:
            elbow, hand = (x + side * (wide + 0.06), y + 0.4 * kin.arm), (x + side * 0.4 * wide, y + 0.5 * kin.arm)
            sheet.solid(tube([(x + side * 0.7 * wide, y - 0.1), elbow, hand],
                [(0, kin.leg, kin.leg), (1, 0.4 * kin.leg, 0.4 * kin.leg)], 16).curve, depth=depth)  # fmt: skip
            continue
        knee = (x + side * wide * (0.8 + 0.9 * kin.sprawl + 0.3 * folded), 0.5 * (y + foot[1]) * (1 - 0.3 * kin.sprawl))
        top = (x + side * 0.55 * wide, y)
        rows = [(0.0, 1.7 * thick, 1.7 * thick), (0.3, 1.4 * thick, 1.4 * thick), (0.62, 0.62 * kin.leg,
            0.62 * kin.leg),
            (1.0, 0.5 * kin.leg, 0.5 * kin.leg)]  # fmt: skip
        sheet.solid(tube([top, knee, foot], rows, 20).curve, _paw_ahead(kin, foot), depth=depth)


def _paw_ahead(kin: Species, foot: Point) -> Curve:
    x, y = foot
    w = kin.leg * (0.62 if kin.hoof else 0.9)
    return spline(
        [(x - 0.8 * w, y - 0.05), (x + 0.8 * w, y - 0.05), (x + 1.1 * w, y + 0.05, 1), (x - 1.1 * w, y + 0.05, 1)]
    )


def _neck_and_head(
    sheet: Sheet,
    look: Look,
    kin: Species,
    top: Point,
    head: Point,
    now: Bearing,
    stance: Stance,
    seed: int,
    depth: float,
) -> None:
    low = 0.16 * kin.chest
    if kin.neck > 0.3 or top[1] - head[1] > 0.2:
        throat = tube(
            [(top[0], top[1] + low), ((top[0] + head[0]) / 2, (top[1] + head[1]) / 2), (head[0], head[1] + 0.06)],
            [(0.0, 0.8 * kin.throat + 0.04, 0.8 * kin.throat + 0.04), (0.5, 0.5 * kin.throat, 0.5 * kin.throat),
                (1.0, 0.42 * kin.throat, 0.42 * kin.throat)], 20,
        )  # fmt: skip
        coverings.clothe(sheet, throat, look.covering, 0.07, seed + 9, stance.clock, depth)
    nod = -0.006 * now.nod * kin.head
    draw_face(sheet, look, kin, (head[0], head[1] + nod), now, stance, seed, stance.facing == "away")


def _tail_ahead(sheet: Sheet, kin: Species, hip: Point, stance: Stance, seed: int, near: bool) -> None:
    """Hanging behind the rump, or raised above it."""
    length, thick, fall = kin.tail
    if length < 0.1:
        return
    wag = (0.10 + 0.2 * stance.voice) * sin((2.2 + 3 * stance.voice) * stance.clock + seed)
    way = -1.0 if fall < 0 else 1.0 if fall > 40 else 0.5
    reach = min(length, 0.86 if way > 0 else 1.3) * (0.9 if near else 0.8)
    root = (hip[0], hip[1] - 0.16 * kin.waist)
    line = [
        (root[0] + wag * u * u + 0.1 * cos(3 * u) * (way < 0) * u, min(-0.05, root[1] + way * reach * u))
        for u in np.linspace(0, 1, 6)
    ]
    full = 1 + max(-0.6, kin.brush)
    body = tube(line[::-1], [(0.0, 0.14 * thick, 0.14 * thick), (0.2, 0.45 * full * thick, 0.45 * full * thick),
        (0.6, 0.5 * thick, 0.5 * thick), (1.0, 0.5 * thick, 0.5 * thick)], 20)  # fmt: skip
    sheet.solid(body.curve, depth=0.0 if near else 0.6)
