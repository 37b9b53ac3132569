"""Birds from before and behind: an upright body, a wing at each side or both spread, two legs. The body is 1 long."""

from math import cos, pi, radians, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.bird_head import draw_head_ahead
from filmgen.backends.silhouette.bodies.creatures.bird_kinds import Kind
from filmgen.backends.silhouette.bodies.creatures.tube import tube
from filmgen.backends.silhouette.bodies.curve import Point, ellipse, spline, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.film.staging import Covering
from filmgen.film.story import Look

WING = (
    "0,0 .12,.16 .34,.3 .62,.36 .98,.2! .9,.1 .94,-.02! .78,-.06 .8,-.18! .62,-.14 .6,-.28! .42,-.18 "
    ".36,-.3! .2,-.14 .06,-.16"
)
BAT_WING = (
    "0,0 .2,.16 .44,.4 .52,.46! .8,.34 1.0,.06! .86,-.02 .74,-.3! .6,-.12 .44,-.34! .34,-.14 .2,-.3! .1,-.14 .02,-.14"
)


def draw_ahead(
    sheet: Sheet,
    look: Look,
    covering: Covering,
    kind: Kind,
    stance: Stance,
    flying: float,
    down: float,
    nod: float,
    seed: int,
) -> None:
    """The whole bird; `flying`, `down` and `nod` as in profile."""
    away = stance.facing == "away"
    hop = stance.travel
    stepping = stance.pose in ("walk", "run")
    waddle = 5 * sin(2 * pi * hop / 0.5) if stepping and kind.leg < 0.4 else 0.0
    high = 0.24 + 0.46 * sin(radians(max(10.0, kind.tilt))) + 0.2 * kind.deep
    wide = 0.54 * kind.deep * (1 + 0.012 * sin(1.9 * stance.clock))
    lift = kind.leg * (1 - 0.85 * down) + 0.9 * flying * kind.tall + 0.06 * flying * sin(4.4 * pi * stance.clock)
    foot = -lift
    spine = [(0.0, foot), (0.0, foot - 0.5 * high), (0.0, foot - high)]
    body = tube(
        spine,
        [
            (0.0, 0.5 * wide, 0.5 * wide),
            (0.35, wide, wide),
            (0.75, 0.84 * wide, 0.84 * wide),
            (1.0, 0.5 * wide, 0.5 * wide),
        ],
        36,
    )
    if kind.display == "fan":
        draw_fan(sheet, kind, (0.0, foot - 0.3 * high), stance)
    if flying < 0.6 or kind.leg > 0.6:
        _legs(sheet, kind, foot, flying, stepping, hop)
    if flying > 0.3:
        _spread(sheet, kind, (0.0, foot - 0.72 * high), wide, stance)
    tail = traced("-.1,0 -.13,.3 -.08,.42 0,.45 .08,.42 .13,.3 .1,0").stretched(
        1.0, -min(1.0, 0.5 + 0.4 * kind.tail[0])
    )
    if kind.tail[0] > 0.15 and not away:
        sheet.solid(tail.placed(0.0, foot - 0.1), depth=0.35)
    length, angle, _ = kind.neck
    rise = length * sin(radians(max(20.0, angle))) * (1 - 0.5 * flying)
    head = (
        0.05 * sin(0.9 * stance.clock) * length,
        foot - high - 0.9 * rise + 0.006 * nod * max(0.2, length) - 0.5 * kind.head,
    )
    if away:
        _neck(sheet, kind, foot - 0.9 * high, head)
        draw_head_ahead(sheet, look, kind, head, stance, away)
    coverings.clothe(sheet, body, covering, 0.1, seed, stance.clock)
    if kind.belly and not away:
        hide, shag = sheet.hide, sheet.shag
        sheet.hide, sheet.shag = "", None
        sheet.solid(ellipse(0.0, foot - 0.42 * high, 0.66 * wide, 0.38 * high), colour="a9b6bc")
        sheet.hide, sheet.shag = hide, shag
    if flying <= 0.3:
        _folded(sheet, foot, high, wide, stance, waddle)
    if away and kind.tail[0] > 0.15:
        sheet.solid(tail.placed(0.0, foot - 0.14))
    if not away:
        _neck(sheet, kind, foot - 0.9 * high, head)
        draw_head_ahead(sheet, look, kind, head, stance, away)
    sheet.anchor("hand", wide, foot - 0.3 * high)
    sheet.anchor("back", 0.0, foot - high)


def _neck(sheet: Sheet, kind: Kind, base: float, head: Point) -> None:
    line = [(0.0, base + 0.1), (0.5 * head[0], (base + head[1]) / 2), head]
    wide = 0.9 * kind.thick
    sheet.solid(tube(line, [(0.0, 1.5 * wide, 1.5 * wide), (0.4, wide, wide), (1.0, 0.8 * wide, 0.8 * wide)], 20).curve)


def _legs(sheet: Sheet, kind: Kind, hip: float, flying: float, stepping: bool, hop: float) -> None:
    shag, sheet.shag = sheet.shag, None
    for side in (-1, 1):
        lift = 0.3 * kind.leg * max(0.0, sin(2 * pi * hop / 0.8 + (pi if side > 0 else 0))) if stepping else 0.0
        x = side * 0.22 * kind.deep
        foot = (x * 1.1, min(-0.01, hip + kind.leg * (1 - 0.3 * flying)) - lift)
        toes = [strip([foot, (foot[0] + dx, min(0.0, foot[1] + 0.03))], 0.03, 0.015) for dx in (-0.07, 0.0, 0.07)]
        if kind.bill == "flat":
            toes = [
                spline(
                    [
                        (foot[0], foot[1] - 0.03),
                        (foot[0] + 0.09, foot[1] + 0.02, 1),
                        (foot[0] - 0.09, foot[1] + 0.02, 1),
                    ]
                )
            ]
        knee = (x * 1.05 + 0.015 * side, (hip + foot[1]) / 2)
        sheet.solid(strip([(x, hip - 0.1), knee, foot], 0.05, 0.03), ellipse(x, hip, 0.06, 0.1), *toes, depth=0.1)
    sheet.shag = shag


def _spread(sheet: Sheet, kind: Kind, root: Point, wide: float, stance: Stance) -> None:
    beat = sin(2 * pi * 2.2 * stance.clock + 0.9)
    hide, shag = sheet.hide, sheet.shag
    sheet.shag = None
    sheet.hide = "" if kind.leathery else hide
    for side in (-1, 1):
        wing = (
            traced(BAT_WING if kind.leathery else WING)
            .stretched(side, 1.0)
            .placed(turn=-side * 26 * beat, size=1.35 * kind.wing)
        )
        sheet.solid(wing.placed(root[0] + side * 0.5 * wide, root[1]), depth=0.15)
        if kind.leathery:
            ribs = [
                traced(f"0,0 .3,{0.3 - 0.1 * k:.2f} {0.96 - 0.26 * k:.2f},{0.04 - 0.33 * (k > 0):.2f}", closed=False)
                for k in range(3)
            ]
            ribs = [rib.stretched(side, 1.0).placed(turn=-side * 26 * beat, size=1.35 * kind.wing) for rib in ribs]
            sheet.strokes(
                *[rib.placed(root[0] + side * 0.5 * wide, root[1]) for rib in ribs],
                width=0.014,
                strength=0.45,
                shaded=False,
            )
    sheet.hide, sheet.shag = hide, shag


def _folded(sheet: Sheet, foot: float, high: float, wide: float, stance: Stance, waddle: float) -> None:
    """Wings along both sides; they lift a little to speak, and row when it waddles."""
    lift = 8 * stance.voice * sin(9 * stance.clock) ** 2 + 26 * abs(sin(7 * stance.clock)) * (
        stance.pose in ("wave", "dance", "reach")
    )
    away = stance.facing == "away"
    for side in (-1, 1):
        wing = traced("0,.04 .1,-.06 .13,-.3 .06,-.6 -.04,-.78! -.07,-.5 -.06,-.2").stretched(
            side * (1.5 if away else 1.0), high
        )
        x = side * (0.42 if away else 0.72) * wide
        sheet.solid(wing.placed(x, foot - 0.86 * high, -side * (4 + lift) + waddle))


def draw_fan(sheet: Sheet, kind: Kind, root: Point, stance: Stance, narrow: float = 1.0) -> None:
    """A wheel of long feathers with eyes in them."""
    length = kind.tail[0] * 1.12
    hide, shag = sheet.hide, sheet.shag
    sheet.hide, sheet.shag = "", None
    shake = 1.2 * sin(11 * stance.clock) * stance.voice
    quills, spots, hearts = [], [], []
    for k, turn in enumerate(np.linspace(-98, 98, 19)):
        a = radians(float(turn) + shake)
        long = length * (1.0 - 0.06 * (k % 2))
        tip = (root[0] + narrow * long * sin(a), root[1] - long * cos(a))
        quills.append(strip([root, tip], 0.05, 0.15))
        quills.append(ellipse(*tip, 0.085 * max(0.6, narrow), 0.085))
        spots.append(ellipse(*tip, 0.05 * max(0.6, narrow), 0.05))
        hearts.append(ellipse(*tip, 0.022 * max(0.6, narrow), 0.022))
    sheet.solid(*quills, depth=0.35)
    if kind.tail[0] > 1.0:
        sheet.solid(*spots, colour="9fb2b4")
        sheet.solid(*hearts, colour="0c1a1c")
    sheet.hide, sheet.shag = hide, shag
