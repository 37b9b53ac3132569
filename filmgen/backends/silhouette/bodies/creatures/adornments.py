"""What any creature may have on or grow besides: hats, glasses, scarves, ties, horns, wings, a key in the back.

Whoever cuts a body marks its `head` and its `crown` (where a hat sits): their distance and direction say how large a
hat is and how it is tilted. `back` carries wings and keys, `flank` gears, `mouth` what is carried.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from math import atan2, cos, degrees, floor, hypot, pi, sin

import numpy as np

from filmgen.backends.silhouette.bodies.costume import HATS
from filmgen.backends.silhouette.bodies.creatures import heads
from filmgen.backends.silhouette.bodies.creatures.wings import draw_wing, draw_wings_ahead
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, polygon, strip, traced
from filmgen.backends.silhouette.bodies.cutout import CutOut, Part, Sheet, Stance
from filmgen.backends.silhouette.bodies.hats import back_hat, front_hat, ribbon, side_hat
from filmgen.film.story import Look

SCARF = "8a3a30"
GROWS_HORNS = ("quadruped", "serpent", "human", "robot")
"""Bodies that see to horns themselves."""
WINGED = ("bird", "insect", "quadruped", "human")
BRASS = "b08a4a"
BODIES = ("human", "robot", "quadruped", "many-legged", "bird", "fish", "serpent", "insect")
"""Bodies that can be dressed; things are seen to by `thing_beasts`."""


@dataclass(frozen=True)
class Fit:
    """Where things go, in units of half a head's height, facing right: the middle of the head, which way is up on it
    (degrees clockwise from upright), and the other places."""

    head: Point
    turn: float
    eye: Point
    mouth: Point
    back: Point
    flank: Point | None
    view: str


def stepped(look: Look, stance: Stance) -> Stance:
    """Clockwork moves in steps: a tick, and a rest."""
    if "key" not in look.features:
        return stance
    tick = floor(stance.clock * 3.0)
    part = min(1.0, (stance.clock * 3.0 - tick) * 4.0)
    return replace(stance, clock=(tick + part * part * (3 - 2 * part)) / 3.0)


def adorned(cutout: CutOut, look: Look, stance: Stance) -> CutOut:
    """The cut-out with what its look says it wears and has grown."""
    wanted = {*look.wears, *look.features}
    if look.body not in BODIES or not wanted & _KNOWN:
        return cutout
    unit, fit = _fit(cutout, stance)
    behind, before = (Sheet(unit, stance.facing == "left", cutout.unit / unit) for _ in range(2))
    for sheet in (behind, before):
        sheet.clock = stance.clock
    if look.body not in ("human", "robot"):
        _grown(behind, before, look, fit, stance)
        _worn(before, look, fit, stance)
    if "key" in look.features:
        _key(behind if fit.view != "back" else before, before, fit, stance)
    return _joined(cutout, behind, before)


def _fit(cutout: CutOut, stance: Stance) -> tuple[float, Fit]:
    """Half a head in pixels, and where everything is in that measure."""
    way = -1.0 if stance.facing == "left" else 1.0
    spots = cutout.anchors
    head = spots["head"]
    crown = spots.get("crown", (head[0], head[1] - 0.5 * cutout.unit))
    unit = max(2.0, hypot(crown[0] - head[0], crown[1] - head[1]))

    def at(name: str, other: Point) -> Point:
        x, y = spots.get(name, other)
        return way * x / unit, y / unit

    turn = degrees(atan2(way * (crown[0] - head[0]), head[1] - crown[1]))
    view = {"camera": "front", "away": "back"}.get(stance.facing, "side")
    spare = (head[0] - way * 0.9 * cutout.unit * (view == "side"), head[1] + 1.6 * cutout.unit)
    flank = at("flank", (0.0, 0.0)) if "flank" in spots else None
    return unit, Fit(at("head", head), turn, at("eye", head), at("mouth", head), at("back", spare), flank, view)


def _joined(cutout: CutOut, behind: Sheet, before: Sheet) -> CutOut:
    """Cut-outs laid into one."""
    first, last = behind.cut(), before.cut()
    boxes = [cutout.bounds, *(extra.bounds for extra in (first, last) if extra.parts)]
    box = (min(b[0] for b in boxes), min(b[1] for b in boxes), max(b[2] for b in boxes), max(b[3] for b in boxes))
    parts: tuple[Part, ...] = (*first.parts, *cutout.parts, *last.parts)
    return replace(cutout, parts=parts, glows=(*cutout.glows, *first.glows, *last.glows), bounds=box)


def _on_head(fit: Fit) -> Callable[[Curve], Curve]:
    """From a person's head (one high, chin at the origin, a hat's brim at .76) to this one (crown at 1, middle "
    "at 0)."""
    size = 2.1
    up = (sin(fit.turn * pi / 180), -cos(fit.turn * pi / 180))
    foot = (fit.head[0] + up[0] * (0.74 - 0.72 * size), fit.head[1] + up[1] * (0.74 - 0.72 * size))
    return lambda curve: curve.placed(*foot, fit.turn, size)


def _worn(before: Sheet, look: Look, fit: Fit, stance: Stance) -> None:
    hat = next((HATS[word] for word in look.wears if word in HATS), "bowler" if "hat" in look.wears else "")
    if hat:
        shapes = {"side": side_hat, "front": front_hat, "back": back_hat}[fit.view](hat)
        on = _on_head(fit)
        before.solid(*map(on, shapes))
        band = ribbon(hat)
        if band is not None:
            before.strokes(on(band), width=0.09, strength=0.5, shaded=False)
    if {"glasses", "spectacles", "goggles", "monocle"} & set(look.wears) and fit.view != "back":
        _glasses(before, fit, "monocle" in look.wears)
    if {"scarf", "shawl"} & set(look.wears):
        _scarf(before, fit, stance)
    if {"tie", "suit", "tailcoat", "coat", "jacket", "uniform", "overcoat"} & set(look.wears) and fit.view != "back":
        _collar(before, fit)


def _glasses(sheet: Sheet, fit: Fit, single: bool) -> None:
    x, y = fit.eye
    eyes = [(x, y)] if fit.view == "side" else [(x - 0.42, y), (x + 0.42, y)]
    for ex, ey in eyes[: 1 if single else 2]:
        sheet.hole(ellipse(ex, ey, 0.34, 0.34), colour="e8e2c8", strength=0.4)
        sheet.strokes(ellipse(ex, ey, 0.36, 0.36), width=0.08, strength=0.9, shaded=False)
    if fit.view == "side" and not single:
        sheet.strokes(
            polygon([(x - 0.36, y), (x - 1.0, y - 0.1)], closed=False), width=0.07, strength=0.7, shaded=False
        )
    elif not single:
        sheet.strokes(polygon([(x - 0.08, y), (x + 0.08, y)], closed=False), width=0.07, strength=0.9, shaded=False)


def _throat(fit: Fit) -> Point:
    """Where a scarf goes."""
    if fit.view != "side":
        return fit.head[0], fit.head[1] + 1.25
    turn = (fit.turn + 200) * pi / 180
    return fit.head[0] + 1.2 * sin(turn), fit.head[1] - 1.2 * cos(turn)


def _scarf(sheet: Sheet, fit: Fit, stance: Stance) -> None:
    x, y = _throat(fit)
    tilt = 10.0 if fit.view == "side" else 0.0
    sheet.solid(ellipse(x, y, 0.86, 0.34, tilt), colour=SCARF)
    sway = 0.16 * sin(2.3 * stance.clock) + 0.3 * min(1.0, stance.travel) * (stance.pose in ("walk", "run", "fly"))
    line = [(x - 0.3, y + 0.1), (x - 0.55 - sway, y + 0.8), (x - 0.5 - 2 * sway, y + 1.6)]
    sheet.solid(strip(line, 0.5, 0.42), colour=SCARF)


def _collar(sheet: Sheet, fit: Fit) -> None:
    """A white collar and a bow tie: enough to be dressed."""
    x, y = _throat(fit)
    x += 0.3 if fit.view == "side" else 0.0
    sheet.solid(ellipse(x, y, 0.62, 0.2), colour="cfd2cc")
    sheet.solid(traced("0,.1 .44,.26! .44,-.26! 0,-.1 -.44,-.26! -.44,.26!").placed(x + 0.1, y + 0.12), colour="20242c")


def _grown(behind: Sheet, before: Sheet, look: Look, fit: Fit, stance: Stance) -> None:
    kind = heads.horns_of(look, "")
    if kind and look.body not in GROWS_HORNS:
        _horns(behind, kind, fit)
    if {"antennae", "antenna", "feelers", "feathered-horns"} & set(look.features) and look.body in (
        "quadruped",
        "bird",
        "fish",
        "serpent",
    ):
        _antennae(behind, fit, stance, "feathered-horns" in look.features)
    if "halo" in look.features:
        x, y = fit.head
        ring = [(x + 0.9 * cos(a), y - 1.9 + 0.22 * sin(a)) for a in np.linspace(0, 2 * pi, 25)]
        before.solid(strip(ring, 0.09), colour="ffe6a8")
        before.glow(x, y - 1.9, 1.8, "ffe6a8", 0.5)
    if "wings" in look.features and look.body not in WINGED:
        size = 3.4
        kind = "dragon" if look.covering in ("scales", "skin", "glass", "metal") else "feather"
        if fit.view == "side":
            draw_wing(behind, kind, fit.back, stance, far=True, size=size)
            draw_wing(before, kind, (fit.back[0], fit.back[1] + 0.4), stance, far=False, size=size)
        else:
            draw_wings_ahead(behind if fit.view == "front" else before, kind, fit.back, stance, size)
    if "beak" in look.features and look.body not in ("bird",) and fit.view != "back":
        x, y = fit.mouth
        gape = 0.3 * stance.mouth
        beak = (
            traced("-.3,.34 .3,.24 .9,-.1! .2,-.06 -.3,-.1!")
            if fit.view == "side"
            else traced("-.34,.3 0,.42 .34,.3 0,-.5!")
        )
        before.solid(traced("-.3,-.05! .6,-.1! .1,-.3 -.3,-.3!").placed(x, y + gape), colour="8f7c4e")
        before.solid(beak.placed(x, y), colour="8f7c4e")
    if "tusks" in look.features and look.body in ("bird", "insect", "many-legged", "serpent") and fit.view != "back":
        tusk = heads.horns("tusk")[0]
        spots = (
            [(fit.mouth, 1)] if fit.view == "side" else [((fit.mouth[0] + s * 0.4, fit.mouth[1]), s) for s in (-1, 1)]
        )
        before.solid(*[tusk.stretched(s, 1).placed(x - 0.2, y, 20 * s, 1.6) for (x, y), s in spots], colour="d8d4c4")


def _horns(sheet: Sheet, kind: str, fit: Fit) -> None:
    up = (sin(fit.turn * pi / 180), -cos(fit.turn * pi / 180))
    x, y = fit.head[0] + 0.8 * up[0], fit.head[1] + 0.8 * up[1]
    if fit.view == "side":
        sheet.solid(*[curve.placed(x - 0.2 * k, y, fit.turn - 6, 2.2) for k, curve in enumerate(heads.horns(kind))])
    else:
        near = heads.horns(kind)[0]
        sheet.solid(*[near.stretched(s * heads.outward(kind), 1).placed(x + 0.45 * s, y, 8 * s, 2.2) for s in (-1, 1)])


def _antennae(sheet: Sheet, fit: Fit, stance: Stance, feathered: bool) -> None:
    x, y = fit.head[0], fit.head[1] - 0.7
    for k, side in enumerate((-1, 1)):
        lean = side * 0.5 if fit.view != "side" else 0.5 + 0.3 * k
        wag = 0.12 * sin(2.3 * stance.clock + k)
        line = [(x + 0.3 * lean, y), (x + 0.8 * lean, y - 0.9), (x + 1.6 * lean + wag, y - 1.5)]
        sheet.solid(strip(line, 0.12, 0.06), ellipse(*line[-1], 0.13))
        if feathered:
            combs = [
                strip(
                    [(x + (0.6 + 0.2 * j) * lean, y - 0.5 - 0.2 * j), (x + (0.2 + 0.2 * j) * lean, y - 1.0 - 0.2 * j)],
                    0.07,
                )
                for j in range(5)
            ]
            sheet.solid(*combs)


def _key(sheet: Sheet, front: Sheet, fit: Fit, stance: Stance) -> None:
    """A winding key that turns in the back, and a wheel that ticks in the flank."""
    x, y = fit.back
    wide = cos(2.1 * stance.clock)
    wide = wide if abs(wide) > 0.16 else 0.16
    lean = -22.0 if fit.view == "side" else 0.0
    loop = traced("0,.0 -.2,.34 -.74,.66 -1.0,.34 -.74,.02 -.2,.1 0,.0 .2,.1 .74,.02 1.0,.34 .74,.66 .2,.34")
    eyes = [ellipse(side * 0.64, -0.34, 0.2, 0.17) for side in (-1, 1)]
    shaft = strip([(0.0, 0.5), (0.0, -1.0)], 0.2)
    bow = [loop.placed(0.0, -0.9), *[eye.placed(0.0, -0.9) for eye in eyes]]
    bow = [curve.stretched(wide, 1.0).placed(x, y, lean, 1.25) for curve in bow]
    sheet.solid(shaft.placed(x, y, lean, 1.25), bow[0], colour=BRASS)
    sheet.hole(*bow[1:], colour="3a4a56", strength=0.6)
    if fit.flank is None:
        return
    for dx, dy, radius, way in ((0.0, 0.0, 0.62, 1), (0.74, 0.5, 0.38, -1)):
        turn = way * 0.9 * stance.clock / radius
        ring = []
        for k in range(40):
            a = 2 * pi * k / 40 + turn
            r = radius * (1.0 if k % 4 < 2 else 0.8)
            ring.append((fit.flank[0] + dx + r * cos(a), fit.flank[1] + dy + r * sin(a)))
        front.solid(polygon(ring), colour=BRASS)
        front.hole(ellipse(fit.flank[0] + dx, fit.flank[1] + dy, 0.3 * radius), colour="12161c")
        spokes = [polygon([(fit.flank[0] + dx, fit.flank[1] + dy),
            (fit.flank[0] + dx + 0.74 * radius * cos(turn + j * pi / 2),
            fit.flank[1] + dy + 0.74 * radius * sin(turn + j * pi / 2))], closed=False) for j in range(4)]  # fmt: skip
        front.strokes(*spokes, width=0.07, strength=0.9, dark=True)


_KNOWN = frozenset(HATS) | frozenset(heads.HORN_WORDS) | frozenset(
    ["hat", "glasses", "spectacles", "goggles", "monocle", "scarf", "shawl", "tie", "suit", "tailcoat", "coat",
        "jacket", "uniform", "overcoat", "antennae", "antenna", "feelers", "feathered-horns", "halo", "wings",
            "beak", "tusks", "key"]
)  # fmt: skip
