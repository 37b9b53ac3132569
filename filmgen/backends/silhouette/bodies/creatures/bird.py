"""Birds and bats: a tilted body, a neck, two legs, and wings that beat when they fly. Units: the body is 1 long."""

from math import asin, cos, degrees, pi, radians, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.bird_ahead import draw_ahead, draw_fan
from filmgen.backends.silhouette.bodies.creatures.bird_head import draw_head
from filmgen.backends.silhouette.bodies.creatures.bird_kinds import Kind
from filmgen.backends.silhouette.bodies.creatures.tube import Tube, tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, plus, smooth, strip, traced
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.posture import acted
from filmgen.film.staging import Pose
from filmgen.film.story import Look

_WING = "0,0 .08,.16 .02,.5 -.12,.86 -.3,1! -.4,.82 -.52,.8! -.56,.6 -.66,.54! -.66,.34 -.7,.2! -.56,.06 -.3,-.04"
_BAT_WING = "0,0 .14,.3 .1,.62 .02,.74! -.22,.98! -.3,.72 -.44,.56! -.6,.62 -.78,.6! -.68,.36 -.66,.14! -.4,.1 -.2,-.02"
_FOLDED = "0,.16 .1,.02 .04,-.1 -.2,-.16 -.5,-.14 -.8,-.02! -.6,.04 -.34,.14 -.12,.2"


def cut_bird(look: Look, kind: Kind, stance: Stance, scale: float, seed: int) -> CutOut:
    unit = look.height / kind.tall
    sheet = Sheet(unit * scale, stance.facing == "left", 0.3)
    coverings.wrap(sheet, _feathered(look, kind), stance, seed, 0.05)
    flying = 1.0 if kind.leathery or kind.leg < 0.08 < kind.wing - 0.7 else _share(stance, ("fly",))
    down = _share(stance, ("sit", "hide", "kneel", "lie", "collapse"))
    nod = _nod(stance)
    hop = stance.travel / unit
    lift = 0.9 * flying * kind.tall + 0.06 * flying * sin(2 * pi * 2.2 * stance.clock)
    bounce = 0.05 * abs(sin(pi * hop / 0.5)) if stance.pose in ("walk", "run") and kind.leg < 0.4 else 0.0
    tilt = (kind.tilt if not kind.leathery else 50) * (1 - 0.75 * flying) - 14 * down + 2 * sin(1.3 * stance.clock)
    if stance.facing in ("camera", "away"):
        draw_ahead(sheet, look, _feathered(look, kind).covering, kind, stance, flying, down, nod, seed)
        return sheet.cut()
    hip = (0.0, -(kind.leg * (1 - 0.85 * down) + kind.deep * 0.55) - lift - bounce)
    _legs(sheet, kind, hip, hop, stance, flying, down)
    breast = plus(hip, _polar(tilt, 0.42))
    rump = plus(hip, _polar(tilt, -0.46))
    beat = sin(2 * pi * 2.2 * stance.clock + 0.9)
    if flying > 0.3:
        _wing(sheet, kind, look, hip, tilt, beat, 0.6, 9.0)
    body = tube(
        [rump, hip, breast, plus(breast, _polar(tilt + 16, 0.14))],
        [(0.0, 0.1 * kind.deep, 0.1 * kind.deep), (0.22, 0.42 * kind.deep, 0.42 * kind.deep),
            (0.6, 0.52 * kind.deep, 0.56 * kind.deep),
         (0.86, 0.42 * kind.deep, 0.5 * kind.deep), (1.0, 0.7 * kind.thick, 0.9 * kind.thick)], 36,
    )  # fmt: skip
    if kind.display == "fan":
        draw_fan(sheet, kind, plus(rump, _polar(tilt, 0.2)), stance, narrow=0.62)
    else:
        sheet.solid(*_tail(kind, rump, tilt, down, stance.clock), depth=0.15)
    coverings.clothe(sheet, body, _feathered(look, kind).covering, 0.1, seed, stance.clock)
    if kind.belly:
        _pale_belly(sheet, body)
    head = _neck(sheet, look, kind, breast, tilt, nod, flying)
    draw_head(sheet, look, kind, head, nod, stance)
    if flying > 0.3:
        _wing(sheet, kind, look, hip, tilt, beat, 0.0, 0.0)
    else:
        ruffle = 6 * stance.voice * sin(9 * stance.clock) - 20 * _share(stance, ("wave", "dance", "reach")) * abs(
            sin(7 * stance.clock)
        )
        folded = traced(_FOLDED).placed(*plus(hip, _polar(tilt, 0.3)), -tilt + ruffle, kind.wing)
        sheet.solid(folded)
        lines = [
            traced(f"-.1,.0 -.3,{-0.04 + 0.05 * k:.2f} -.6,{-0.05 + 0.03 * k:.2f}", closed=False) for k in (-1, 0, 1)
        ]
        sheet.strokes(
            *[line.placed(*plus(hip, _polar(tilt, 0.3)), -tilt + ruffle, kind.wing) for line in lines],
            width=0.012,
            strength=0.5,
        )
    sheet.anchor("hand", *plus(breast, (0.2, 0.1)))
    sheet.anchor("back", *body.at_one(0.42, 0.0))
    sheet.anchor("flank", *body.at_one(0.5, 0.5))
    return sheet.cut()


def _pale_belly(sheet: Sheet, body: Tube) -> None:
    hide, shag = sheet.hide, sheet.shag
    sheet.hide, sheet.shag = "", None
    line = body.at(np.linspace(0.3, 0.98, 14), 0.62 + 0.3 * np.cos(np.linspace(-1.4, 1.2, 14)) * -1 + 0.3)
    edge = body.at(np.linspace(0.3, 0.98, 14), np.full(14, 0.97))
    sheet.solid(coverings.between(line, edge), colour="a9b6bc")
    sheet.hide, sheet.shag = hide, shag


def _feathered(look: Look, kind: Kind) -> Look:
    """Birds have feathers unless they are made of something else."""
    return look.but(covering="feathers") if look.covering in ("skin", "cloth") and not kind.leathery else look


def _share(stance: Stance, poses: tuple[Pose, ...]) -> float:
    """How much of the stance is one of some poses."""
    now = 1.0 if stance.pose in poses else 0.0
    if stance.pose == "collapse" and "collapse" in poses:
        now = smooth(0.0, 0.7, stance.time)
    if stance.blend_from is None or stance.blend >= 1.0:
        return now
    before = 1.0 if stance.blend_from in poses else 0.0
    return before + (now - before) * acted(stance.blend)


def _nod(stance: Stance) -> float:
    """Degrees the neck is lowered (+) or raised."""
    base = 62 * _share(stance, ("look-down", "work", "write", "give")) - 26 * _share(stance, ("look-up", "reach"))
    base += 40 * _share(stance, ("collapse", "lie", "hide"))
    if stance.pose in ("stand", "walk", "sit"):
        tick = int(stance.clock * 1.4)
        base += (0, 0, 7, -5, 0, 4, 9, 0)[(tick * 5) % 8]
    return base - 8 * stance.voice * sin(7 * stance.clock) - 5 * stance.mouth


def _polar(angle: float, length: float) -> Point:
    """Up by `angle` from the level."""
    return (length * cos(radians(angle)), -length * sin(radians(angle)))


def _legs(sheet: Sheet, kind: Kind, hip: Point, hop: float, stance: Stance, flying: float, down: float) -> None:
    if kind.leg < 0.05 or (flying > 0.6 and kind.leg < 0.6):
        return
    ground = hip[1] + kind.leg * (1 - 0.85 * down) + kind.deep * 0.55
    stride = min(0.5, kind.leg * 0.5)
    for far in (True, False):
        part = (hop / (2 * stride / 0.62) + (0.5 if far else 0.0)) % 1.0
        reach, lift = 0.0, 0.0
        if stance.pose in ("walk", "run") and kind.leg >= 0.4:
            if part < 0.62:
                reach = stride * (1 - 2 * part / 0.62)
            else:
                t = (part - 0.62) / 0.38
                reach, lift = stride * (-1 + 2 * t * t * (3 - 2 * t)), 0.3 * kind.leg * sin(pi * t)
        x = hip[0] + (0.06 if far else -0.02)
        foot = (x + 0.04 + reach - 0.5 * kind.leg * flying, ground - lift - 0.4 * kind.leg * flying)
        top = (x - 0.02, hip[1] + 0.3 * kind.deep)
        knee = ((top[0] + foot[0]) / 2 - 0.10 * kind.leg - 0.2 * lift, (top[1] + foot[1]) / 2 - 0.06 * kind.leg)
        shank = strip([top, knee, foot], 0.05 if kind.leg < 0.6 else 0.055, 0.03)
        toes = [strip([foot, (foot[0] + dx, foot[1] + 0.012)], 0.03, 0.015) for dx in (0.15, 0.1, -0.07)]
        thigh = ellipse(top[0], top[1] + 0.02, 0.08, 0.12 + 0.08 * kind.leg, 12)
        sheet.solid(shank, thigh, *toes, depth=0.6 if far else 0.1)


def _tail(kind: Kind, rump: Point, tilt: float, down: float, clock: float) -> list[Curve]:
    """A fan of long feathers with round ends; a cock's plumes, a swallow's fork, a phoenix's streamers."""
    length, wide = kind.tail
    root = plus(rump, _polar(tilt, 0.16))
    tilt = min(tilt, degrees(asin(min(1.0, max(0.0, -root[1]) / (length + 0.16)))))
    if kind.display == "plumes":
        sway = 3 * sin(1.4 * clock)
        return [
            traced("0,.06 -.2,.34 -.44,.46 -.7,.3 -.78,.04! -.62,.2 -.42,.28 -.2,.12 0,-.06").placed(*root,
                turn + sway, size)
            for turn, size in ((-30, 0.9), (-8, 1.0), (14, 0.95), (36, 0.8))
        ]  # fmt: skip
    if kind.display == "fork":
        return [traced(f"0,.06 -.3,.05 -.8,{y:.2f}! -.3,-.04 0,-.06").placed(*root, -tilt) for y in (0.16, -0.14)]
    if kind.display == "streamers":
        return [
            strip([root, plus(root, _polar(190 + turn, 0.5 * length)), plus(root,
                _polar(196 + 1.6 * turn + 8 * sin(1.7 * clock + turn), length))], 0.07, 0.02)
            for turn in (-24, -8, 8, 24, 40)
        ]  # fmt: skip
    fans = 4 if wide > 0.2 else 3
    feather = traced("0,.05 .3,.07 .7,.085 .94,.07 1.0,0 .94,-.06 .7,-.07 .3,-.06 0,-.05")
    feathers = []
    for k in range(fans):
        turn = tilt - 6 + (k - (fans - 1) / 2) * (80 * wide) - 6 * down
        blade = feather.stretched(-(length + 0.16), 0.8 if wide < 0.25 else 1.3)
        feathers.append(blade.placed(*root, -turn))
    return feathers


def _wing(
    sheet: Sheet, kind: Kind, look: Look, hip: Point, tilt: float, beat: float, depth: float, turn: float
) -> None:
    pattern = _BAT_WING if kind.leathery or look.covering == "skin" else _WING
    spread = 0.4 + 0.6 * abs(beat)
    wing = traced(pattern).stretched(1.0, spread if beat > 0 else -spread * 0.8)
    root = plus(hip, _polar(tilt, 0.24))
    sheet.solid(wing.placed(root[0], root[1] + 0.02, -tilt * 0.5 + turn, 1.3 * kind.wing), depth=depth)
    ribs = [
        traced(f"-.06,.08 {-0.16 - 0.12 * k:.2f},.4 {-0.28 - 0.13 * k:.2f},{0.86 - 0.2 * k:.2f}", closed=False)
        for k in range(3)
    ]
    if depth < 0.3:
        ribs = [rib.stretched(1.0, spread if beat > 0 else -spread * 0.8) for rib in ribs]
        sheet.strokes(
            *[rib.placed(root[0], root[1], -tilt * 0.5 + turn, 1.3 * kind.wing) for rib in ribs],
            width=0.012,
            strength=0.4,
        )


def _neck(
    sheet: Sheet,
    look: Look,
    kind: Kind,
    breast: Point,
    tilt: float,
    nod: float,
    flying: float,
) -> Point:
    """The neck, an S when it is long; returns where the head sits."""
    length, angle, bend = kind.neck
    turn = angle - nod * (0.9 if length > 0.4 else 0.5) - flying * (angle - 14)
    base = plus(breast, _polar(tilt, 0.02))
    line = [plus(base, _polar(turn, -0.1)), base]
    for step in range(1, 5):
        t = step / 4
        way = turn + bend * 58 * cos(pi * t) * (1 - 0.6 * flying)
        line.append(plus(line[-1], _polar(way, length / 4)))
    pipe = tube(
        line,
        [
            (0.0, (1.5 if length > 0.28 else 1.0) * kind.thick, (1.7 if length > 0.28 else 1.0) * kind.thick),
            (0.35, kind.thick, 1.05 * kind.thick),
            (1.0, 0.8 * kind.thick, 0.8 * kind.thick),
        ],
        24,
    )
    sheet.solid(pipe.curve)
    if look.covering == "metal":
        sheet.strokes(*coverings.seams(pipe, tuple(np.linspace(0.15, 0.95, 7))), width=0.02, strength=0.5, shaded=False)
    return line[-1]
