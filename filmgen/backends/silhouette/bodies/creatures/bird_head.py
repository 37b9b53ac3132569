"""A bird's head in profile and head-on: round skull, beak that opens, crest, eye. Units: the body is 1 long."""

import numpy as np

from filmgen.backends.silhouette.bodies.creatures.bird_kinds import KINDS, Kind
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, place, spline, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.film.story import Look

BILL = "8f7c4e"
"""Horn-coloured: a beak against the face behind it."""


def draw_head(sheet: Sheet, look: Look, kind: Kind, at: Point, nod: float, stance: Stance) -> None:
    """In profile, the neck's end at `at`."""
    r = kind.head
    length, _, _ = kind.beak
    turn = 0.75 * nod
    middle = (at[0] + 0.3 * r, at[1] - 0.2 * r)

    def on(curve: Curve, own: float = 0.0) -> Curve:
        return curve.placed(turn=own).placed(*middle, turn)

    hide, shag = sheet.hide, sheet.shag
    sheet.solid(*map(on, _crest(kind, r)))
    sheet.shag = None
    skull = ellipse(0, 0, r, 0.92 * r)
    upper, lower = _beak(kind, stance.mouth)
    sheet.hide = hide if hide not in ("feathers", "fur", "leaves") else ""
    sheet.solid(on(lower, 13 * stance.mouth))
    sheet.solid(on(upper, -6 * stance.mouth))
    sheet.hide = hide
    sheet.solid(on(skull))
    if kind.crest == "wattle" or "comb" in kind.crest:
        drop = 0.7 if kind.crest == "wattle" else 0.45
        sheet.solid(on(ellipse(0.95 * r, 0.85 * r, 0.24 * r, drop * r)))
    sheet.shag = shag
    _eye(sheet, look, kind, on, r, stance)
    tip = place(np.array([r + 0.8 * length, 0.0]), *middle, turn)
    sheet.anchor("mouth", float(tip[0]), float(tip[1]))
    sheet.anchor("head", *middle)
    top = place(np.array([0.0, -r]), *middle, turn)
    sheet.anchor("crown", float(top[0]), float(top[1]))


def _beak(kind: Kind, mouth: float) -> tuple[Curve, Curve]:
    r = kind.head
    length, depth, hook = kind.beak
    if kind.bill == "flat":
        return (
            traced(f"{0.6 * r:.3f},{0.6 * depth:.3f} {r + 0.4 * length:.3f},{0.1 * depth:.3f} "
                f"{r + 0.9 * length:.3f},{0.12 * depth:.3f} "
                f"{r + length:.3f},{-0.15 * depth:.3f} {r + 0.8 * length:.3f},{-0.3 * depth:.3f} "
                    f"{0.6 * r:.3f},{-0.25 * depth:.3f}!"),
            traced(f"{0.6 * r:.3f},{-0.2 * depth:.3f}! {r + 0.9 * length:.3f},{-0.3 * depth:.3f} "
                f"{r + 0.7 * length:.3f},{-0.55 * depth:.3f} "
                f"{0.6 * r:.3f},{-0.6 * depth:.3f}"),
        )  # fmt: skip
    sag = 1.0 if kind.bill != "pouch" else 3.4 + 2.0 * mouth
    upper = traced(
        f"{0.5 * r:.3f},{0.55 * depth:.3f} {r + 0.5 * length:.3f},{0.46 * depth:.3f} "
        f"{r + 0.92 * length:.3f},{0.1 * depth:.3f} {r + length:.3f},{-0.15 * depth - 0.5 * hook * depth:.3f}! "
        f"{r + 0.8 * length:.3f},{-0.12 * depth:.3f} {r + 0.4 * length:.3f},{-0.12 * depth:.3f} "
        f"{0.5 * r:.3f},{-0.1 * depth:.3f}!"
    )
    lower = traced(
        f"{0.5 * r:.3f},{-0.05 * depth:.3f}! {r + 0.85 * length:.3f},{-0.14 * depth - 0.2 * hook * depth:.3f}! "
        f"{r + 0.4 * length:.3f},{-0.45 * depth * sag:.3f} {0.7 * r:.3f},{-0.5 * depth * sag:.3f} "
        f"{0.4 * r:.3f},{-0.5 * depth:.3f}"
    )
    return upper, lower


def _lit(look: Look, kind: Kind) -> bool:
    return kind is KINDS["owl"] or any(word.startswith("glowing") for word in look.features)


def _eye(sheet: Sheet, look: Look, kind: Kind, on, r: float, stance: Stance) -> None:
    x, y = map(float, on(ellipse(0.3 * r, -0.15 * r, 0.0)).points[0])
    sheet.anchor("eye", x, y)
    _one_eye(sheet, x, y, (0.4 if kind is KINDS["owl"] else 0.17) * r, _lit(look, kind), stance, 1.6 * r)


def _one_eye(sheet: Sheet, x: float, y: float, size: float, lit: bool, stance: Stance, glow: float) -> None:
    open_ = blink(stance.clock)
    if open_ < 0.15:
        return
    sheet.hole(ellipse(x, y, size, size * open_), colour="ffd98a" if lit else "d8cfa8", strength=1.0 if lit else 0.75)
    sheet.solid(ellipse(x, y, 0.5 * size, 0.5 * size * open_), colour="0a0806")
    if lit:
        sheet.glow(x, y, glow, "ffd48a", 0.5 * open_)


def draw_head_ahead(sheet: Sheet, look: Look, kind: Kind, at: Point, stance: Stance, away: bool) -> None:
    """Head-on, or from behind: a round with an eye on each side of a foreshortened beak."""
    r, (length, depth, _) = kind.head, kind.beak
    x, y = at
    hide, shag = sheet.hide, sheet.shag
    crest = _crest(kind, r)
    if kind.crest in ("horns", "ears"):
        left = crest[0].stretched(1.0, 1.0)
        sheet.solid(left.placed(x, y), left.stretched(-1, 1).placed(x, y))
    elif crest:
        sheet.solid(*[curve.stretched(0.4, 1.0).placed(x, y) for curve in crest])
    sheet.shag = None
    sheet.solid(ellipse(x, y, r, 0.95 * r))
    sheet.anchor("head", x, y)
    sheet.anchor("crown", x, y - r)
    sheet.anchor("eye", x, y - 0.1 * r)
    if not away:
        big = kind is KINDS["owl"]
        for side in (-1, 1):
            if big:
                sheet.solid(ellipse(x + side * 0.46 * r, y - 0.1 * r, 0.44 * r, 0.46 * r), colour="2a2e33")
            _one_eye(
                sheet,
                x + side * (0.46 if big else 0.58) * r,
                y - 0.1 * r,
                (0.3 if big else 0.15) * r,
                _lit(look, kind),
                stance,
                0.9 * r,
            )
        sheet.hide = hide if hide not in ("feathers", "fur", "leaves") else ""
        wide = max(0.5 * depth, 0.2 * r) * (1.4 if kind.bill in ("flat", "pouch") else 1.0)
        long = max(0.8 * depth, 0.18 * r) + 0.34 * length
        gape = 0.5 * long * stance.mouth
        top = y + 0.12 * r
        sheet.solid(
            spline(
                [
                    (x - 0.8 * wide, top + 0.4 * long),
                    (x + 0.8 * wide, top + 0.4 * long),
                    (x, top + 0.9 * long + gape, 1),
                ]
            ),
            colour=BILL,
        )
        if gape > 0.005:
            sheet.hole(ellipse(x, top + 0.62 * long, 0.6 * wide, 0.9 * gape), colour="4a2018", strength=0.9)
        sheet.solid(
            spline(
                [
                    (x - wide, top + 0.3 * long),
                    (x, top - 0.2 * long),
                    (x + wide, top + 0.3 * long),
                    (x, top + 0.8 * long, 1),
                ]
            ),
            colour=BILL,
        )
        sheet.anchor("mouth", x, top + 0.5 * long)
    sheet.hide, sheet.shag = hide, shag


def _crest(kind: Kind, r: float) -> list[Curve]:
    if kind.crest == "plume":
        return [strip([(0, -0.8 * r), (-1.2 * r, -1.0 * r), (-2.4 * r, -0.5 * r)], 0.3 * r, 0.08 * r)]
    if "comb" in kind.crest:
        size = 0.46 if kind.crest == "great-comb" else 0.34
        return [ellipse(0.5 * r * k, -r, size * r, 1.2 * size * r) for k in (-1, 0, 1)]
    if kind.crest == "horns":
        return [
            traced(f"{-0.9 * r:.3f},{0.5 * r:.3f}! {-0.74 * r:.3f},{1.4 * r:.3f}! {-0.1 * r:.3f},{0.8 * r:.3f}!"),
            traced(f"{0.1 * r:.3f},{0.8 * r:.3f}! {0.5 * r:.3f},{1.45 * r:.3f}! {0.7 * r:.3f},{0.6 * r:.3f}!"),
        ]
    if kind.crest == "ears":
        return [
            traced(f"{-0.95 * r:.3f},{0.4 * r:.3f}! {-0.75 * r:.3f},{1.7 * r:.3f}! {-0.05 * r:.3f},{0.8 * r:.3f}!"),
            traced(f"{0.1 * r:.3f},{0.8 * r:.3f}! {0.6 * r:.3f},{1.7 * r:.3f}! {0.8 * r:.3f},{0.5 * r:.3f}!"),
        ]
    if kind.crest == "crown":
        pins = [strip([(0, -0.8 * r), (0.6 * r * k, -2.0 * r)], 0.1 * r, 0.1 * r) for k in (-1, 0, 1)]
        return pins + [ellipse(0.6 * r * k, -2.1 * r, 0.2 * r) for k in (-1, 0, 1)]
    if kind.crest == "fan":
        return [
            strip(
                [(0, -0.5 * r), (-0.5 * r * k - 0.2 * r, -1.3 * r), (-0.9 * r * k - 0.5 * r, -1.9 * r + 0.2 * r * k)],
                0.24 * r,
                0.1 * r,
            )
            for k in range(4)
        ]
    if kind.crest == "blade":
        return [
            traced(
                f"{0.2 * r:.3f},{0.8 * r:.3f}! {-1.6 * r:.3f},{2.0 * r:.3f} {-2.4 * r:.3f},{2.0 * r:.3f}! "
                f"{-0.9 * r:.3f},{0.2 * r:.3f}!"
            )
        ]
    return []
