"""The head of an animal on four legs: skull and jaw, ears, horns, trunk, eyes. Units: the withers are 1 high."""

from collections.abc import Callable
from math import cos, radians, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings, heads
from filmgen.backends.silhouette.bodies.creatures.bearing import Bearing
from filmgen.backends.silhouette.bodies.creatures.species import Species
from filmgen.backends.silhouette.bodies.creatures.tube import tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, plus, strip
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.film.story import Look


def draw_head(
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
    kind = heads.horns_of(look, kin.horns)
    twitch = 10 * max(0.0, sin(0.7 * stance.clock + seed)) ** 20
    near = [on(curve, *head.ear, twitch) for curve in heads.ear(kin.ear)]
    far = (
        [on(curve, head.ear[0] + 0.1, head.ear[1] + 0.02) for curve in heads.ear(kin.ear)]
        if kin.ear not in ("big", "flop", "flop-up", "disc", "none")
        else []
    )
    crown = _horns(kind, head, on)
    shag, sheet.shag = sheet.shag, None
    sheet.solid(*far, *crown[1:], depth=0.5)
    sheet.shag = shag
    face = [on(heads.traced(head.skull)), on(jaw)]
    if kin.trunk:
        face.append(_proboscis(point(0.36, -0.06), kin.head, stance))
        tusk = on(heads.horns("tusk")[0].placed(turn=30, size=0.9), 0.2, -0.2)
    if kin.mane == "ruff":
        ruff = on(ellipse(-0.24, -0.06, 0.5, 0.62))
        ring = ruff.sampled(60.0) / 60.0
        locks = coverings.fringe(ring, (0.5, 0.5, 0.7), 0.26, 0.07, 150, seed + 5, stance.clock, 0.08)
        hide, sheet.hide = sheet.hide, ""
        sheet.solid(ruff, locks=locks)
        sheet.hide = hide
    furred = look.covering == "fur" and kin.skull in ("wolf", "fox", "bear", "cat", "dog")
    locks = _cheeks(face[0], at[0] + 0.42 * size, seed, stance.clock) if furred else []
    shag, sheet.shag = sheet.shag, None
    sheet.solid(*crown[:1])
    sheet.solid(*face, locks=locks, colour="8d9aa2" if kin.marks == "panda" else "")
    sheet.shag = shag
    if kin.trunk:
        sheet.solid(tusk, colour="c8c2b0")
    sheet.solid(*near)
    x, y = point(*head.eye)
    sheet.anchor("eye", x, y)
    sheet.anchor("mouth", *point(head.nose[0], head.nose[1] - 0.12))
    sheet.anchor("head", *point(0.1, 0.02))
    sheet.anchor("crown", *point(0.04, 0.36 if kin.skull != "crocodile" else 0.22))
    _eye(sheet, look, x, y, size, now, stance)
    if "whiskers" in look.features or kin.skull in ("cat", "mouse", "rabbit"):
        x, y = head.nose
        tips = ((0.14, 0.10), (0.16, -0.05), (0.08, -0.19))
        hairs = [strip([(x - 0.14, 0.02 - y), (x, -y - 0.3 * dy), (x + dx, -y - dy)], 0.012, 0.004) for dx, dy in tips]
        sheet.plain(*map(on, hairs))


def _horns(kind: str, head: heads.Head, on: Callable[..., Curve]) -> list[Curve]:
    """Near and far horn, grown from behind the ear."""
    size = 1.45 if kind in ("antlers", "palmate", "lyre") else 1.0
    shapes = heads.horns(kind) if kind else []
    turn = -34.0 if kind == "swept" else 0.0
    return [on(curve.placed(turn=turn, size=size), head.ear[0] + 0.12, head.ear[1] + 0.04) for curve in shapes]


def _cheeks(face: Curve, nose: float, seed: int, clock: float) -> list[np.ndarray]:
    """Fur round a face, none on the muzzle."""
    points = face.sampled(60.0) / 60.0
    return coverings.fringe(
        points, (0.8, 0.5, 0.3), 0.07, 0.03, 60, seed + 31, clock, 0.05,
        amount=lambda at, _: np.where(at[:, 0] > nose, 0.0, 1.0),
    )  # fmt: skip


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
