"""What swims, from before and behind: a round or narrow front with an eye on each side, or a tail that waves."""

from math import sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.fish_kinds import Swimmer
from filmgen.backends.silhouette.bodies.creatures.tube import tube
from filmgen.backends.silhouette.bodies.curve import ellipse, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.film.story import Look

_FRONT_FIN = "0,.02 .1,.02 .26,-.06 .3,-.12! .18,-.1 .04,-.06"


def draw_ahead(sheet: Sheet, look: Look, kind: Swimmer, stance: Stance, seed: int, lift: float) -> None:
    """The whole swimmer; `lift` is how high its spine is."""
    away = stance.facing == "away"
    high = max(float(word.split(":")[1]) for word in kind.back.split())
    low = max(float(word.split(":")[1]) for word in kind.belly.split())
    round_ = kind.upright or "ray" in kind.extras
    wide = (0.9 if round_ else 0.56) * 0.5 * (high + low) * (1 + 0.01 * sin(1.8 * stance.clock))
    sway = 0.03 * sin(2.2 * stance.clock)
    flap = 14 * sin(2.6 * stance.clock)
    grown = float(np.clip(3.6 * wide, 0.35, 0.9))
    raised = 0.3 if "raised" in kind.extras and stance.pose not in ("swim", "lie", "collapse") else 0.0
    y = -lift - raised
    if any("dorsal" in name or name == "sail" for name, *_ in kind.fins):
        tall = 0.24 if any(name == "tall-dorsal" for name, *_ in kind.fins) else 0.16
        sheet.solid(
            traced(f"-.03,0 -.012,{tall * 0.7:.2f} 0,{tall:.2f}! .012,{tall * 0.7:.2f} .03,0").placed(
                sway, y - 0.9 * high
            ),
            depth=0.2,
        )
    if "ray" in kind.extras:
        beat = 0.14 * sin(2.4 * stance.clock)
        for side in (-1, 1):
            sheet.solid(
                traced(f"0,.05 .2,{0.06 + 0.5 * beat:.3f} .5,{beat:.3f}! .24,-.05 0,-.05")
                .stretched(side, 1)
                .placed(0, y)
            )
    elif not raised:
        for side in (-1, 1):
            fin = traced(_FRONT_FIN).placed(turn=flap, size=grown).stretched(side, 1)
            sheet.solid(fin.placed(side * 0.7 * wide, y + 0.4 * low), depth=0.15)
    if raised:
        sheet.solid(ellipse(0.0, -0.14, 0.30, 0.14), depth=0.4)
        for side in (-1, 1):
            sheet.solid(
                traced("0,.1 .12,.06 .26,-.1 .3,-.14! .1,-.12 0,-.06").stretched(side, 1).placed(side * 0.12, -0.15)
            )
    if not away and not raised:
        _tail(sheet, kind, sway, y, stance, grown)
    spine = [(sway, y + low), (0.0, y), (0.0, y - high)]
    if raised:
        spine = [(0.0, -0.02), (0.0, -0.24), (0.0, y - 0.1)]
    body = tube(spine, [(0.0, 0.62 * wide, 0.62 * wide), (0.35, wide, wide), (0.7, 0.94 * wide, 0.94 * wide),
        (1.0, 0.55 * wide, 0.55 * wide)], 40)  # fmt: skip
    coverings.clothe(sheet, body, look.covering, 0.05, seed, stance.clock)
    sheet.anchor("head", 0.0, y - 0.2 * high)
    sheet.anchor("crown", 0.0, y - 0.95 * high)
    sheet.anchor("back", 0.0, y - high)
    if away:
        if not raised:
            _tail(sheet, kind, sway, y, stance, grown)
        return
    _face(sheet, look, kind, stance, y - (0.02 if raised else 0.0), wide * (0.55 if raised else 1.0), high, low)


def _tail(sheet: Sheet, kind: Swimmer, x: float, y: float, stance: Stance, size: float) -> None:
    if kind.tail in ("none", "whip"):
        return
    beat = 0.08 * sin(3.0 * stance.clock)
    if kind.upright:
        flukes = traced(
            "0,.05 .12,.08 .26,.16 .34,.14! .22,.04 .08,-.02 0,.0 -.08,-.02 -.22,.04 -.34,.14! -.26,.16 -.12,.08"
        )
        sheet.solid(flukes.placed(x, y - 0.16 * size + beat, 0.0, size), depth=0.3)
    else:
        sheet.solid(
            traced("-.02,0 -.03,.16 0,.26! .03,.16 .02,0 .03,-.16 0,-.26! -.03,-.16").placed(x + beat, y), depth=0.3
        )


def _face(
    sheet: Sheet, look: Look, kind: Swimmer, stance: Stance, y: float, wide: float, high: float, low: float
) -> None:
    """Eyes on the sides, the mouth between and below."""
    hide, sheet.hide = sheet.hide, ""
    lit = any(word.startswith("glowing") for word in look.features)
    open_ = max(0.2, blink(stance.clock))
    size = 1.25 * kind.eye[2]
    up = max(-0.3 * low, min(0.55 * high, kind.eye[1]))
    for side in (-1, 1):
        x = side * 0.74 * wide
        sheet.hole(ellipse(x, y - up, 0.8 * size, size * open_), colour="ffe2a0" if lit else "d8cfa8",
            strength=1.0 if lit else 0.8)  # fmt: skip
        sheet.solid(ellipse(x * 0.98, y - up, 0.4 * size, 0.6 * size * open_), colour="0a0806")
        if lit:
            sheet.glow(x, y - up, 8 * size, "ffd48a", 0.6)
    gape = 0.2 + 0.8 * stance.mouth + (0.7 if "gape" in kind.extras else 0.0)
    across = 0.62 * wide if kind.mouth[2] > 0.12 else 0.34 * wide
    at = y + max(0.02, min(0.6 * low, 0.05 - kind.mouth[1]))
    sheet.hole(ellipse(0.0, at, across, 0.2 * across * gape + 0.006), colour="4a2018", strength=0.9)
    sheet.strokes(ellipse(0.0, at, 1.15 * across, 0.3 * across * gape + 0.014), width=0.008, strength=0.4, shaded=False)
    if "teeth" in kind.extras:
        for k in range(-3, 4):
            x = k * across / 4
            sheet.solid(
                traced(f"-.012,0! 0,{-0.05 * gape - 0.012:.3f}! .012,0!").placed(x, at - 0.16 * across * gape),
                colour="d8d4c4",
            )
    if "tusks" in kind.extras:
        tusk = traced("-.02,.02! -.014,-.12 0,-.24! .014,-.12 .02,.02!")
        sheet.solid(*[tusk.placed(side * 0.05, at + 0.02) for side in (-1, 1)], colour="d8d4c4")
    if "whiskers" in kind.extras:
        sheet.plain(
            *[
                strip([(s * 0.03, at - 0.02), (s * 0.2, at - 0.03 + 0.03 * k)], 0.008, 0.003)
                for s in (-1, 1)
                for k in (0, 1, 2)
            ]
        )
    if "sword" in kind.extras or "horn" in kind.extras:
        sheet.solid(ellipse(0.0, at - 0.05, 0.014, 0.014))
    if "lure" in kind.extras:
        sheet.solid(strip([(0.0, y - high), (0.03, y - high - 0.2), (0.1, y - high - 0.12)], 0.02, 0.012))
        sheet.hole(ellipse(0.1, y - high - 0.1, 0.035), colour="fff0c4")
        sheet.glow(0.1, y - high - 0.1, 0.6, "ffd98a", 0.9)
    if "pleats" in kind.extras:
        folds = [np.array([(0.16 * wide * k, at + 0.06), (0.13 * wide * k, y + 0.95 * low)]) for k in range(-3, 4)]
        sheet.strokes(*[fold[None] for fold in folds], width=0.006, strength=0.35, shaded=False)
    sheet.hide = hide
    sheet.anchor("eye", 0.0, y - up)
    sheet.anchor("mouth", 0.0, at)
