"""Birds and bats: a tilted body, a neck, two legs, and wings that beat when they fly. Units: the body is 1 long."""

from math import cos, pi, radians, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.bird_kinds import KINDS, Kind
from filmgen.backends.silhouette.bodies.creatures.tube import tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, place, plus, smooth, strip, traced
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
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
    flying = _share(stance, ("fly",)) if kind is not KINDS["bat"] else 1.0
    down = _share(stance, ("sit", "hide", "kneel", "lie", "collapse"))
    nod = _nod(stance)
    hop = stance.travel / unit
    lift = 0.9 * flying * kind.tall + 0.06 * flying * sin(2 * pi * 2.2 * stance.clock)
    bounce = 0.05 * abs(sin(pi * hop / 0.5)) if stance.pose in ("walk", "run") and kind.leg < 0.4 else 0.0
    tilt = (
        (kind.tilt if kind is not KINDS["bat"] else 50) * (1 - 0.75 * flying) - 14 * down + 2 * sin(1.3 * stance.clock)
    )
    hip = (0.0, -(kind.leg * (1 - 0.85 * down) + kind.deep * 0.55) - lift - bounce)
    _legs(sheet, kind, hip, hop, stance, flying, down)
    breast = plus(hip, _polar(tilt, 0.42))
    rump = plus(hip, _polar(tilt, -0.46))
    beat = sin(2 * pi * 2.2 * stance.clock)
    if flying > 0.3:
        _wing(sheet, kind, look, hip, tilt, beat, 0.6, 9.0)
    body = tube(
        [rump, hip, breast, plus(breast, _polar(tilt + 16, 0.14))],
        [(0.0, 0.1 * kind.deep, 0.1 * kind.deep), (0.22, 0.42 * kind.deep, 0.42 * kind.deep),
            (0.6, 0.52 * kind.deep, 0.56 * kind.deep),
         (0.86, 0.42 * kind.deep, 0.5 * kind.deep), (1.0, 0.7 * kind.thick, 0.9 * kind.thick)], 36,
    )  # fmt: skip
    sheet.solid(*_tail(kind, rump, tilt, down), depth=0.15)
    coverings.clothe(
        sheet,
        body,
        _feathered(look, kind).covering,
        0.1,
        seed,
        stance.clock,
    )
    head = _neck(sheet, look, kind, breast, tilt, nod, flying)
    _head(sheet, look, kind, head, nod, stance)
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
    return sheet.cut()


def _feathered(look: Look, kind: Kind) -> Look:
    """Birds have feathers unless they are made of something else."""
    return look.but(covering="feathers") if look.covering in ("skin", "cloth") and kind is not KINDS["bat"] else look


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
        knee = ((top[0] + foot[0]) / 2 - 0.22 * kind.leg - 0.2 * lift, (top[1] + foot[1]) / 2 - 0.06 * kind.leg)
        shank = strip([top, knee, foot], 0.05 if kind.leg < 0.6 else 0.055, 0.03)
        toes = [strip([foot, (foot[0] + dx, foot[1] + 0.012)], 0.03, 0.015) for dx in (0.15, 0.1, -0.07)]
        thigh = ellipse(top[0], top[1] + 0.02, 0.08, 0.12 + 0.08 * kind.leg, 12)
        sheet.solid(shank, thigh, *toes, depth=0.6 if far else 0.1)


def _tail(kind: Kind, rump: Point, tilt: float, down: float) -> list[Curve]:
    """A fan of long feathers with round ends."""
    length, wide = kind.tail
    fans = 4 if wide > 0.2 else 3
    feather = traced("0,.05 .3,.07 .7,.085 .94,.07 1.0,0 .94,-.06 .7,-.07 .3,-.06 0,-.05")
    feathers = []
    for k in range(fans):
        turn = tilt - 6 + (k - (fans - 1) / 2) * (80 * wide) - 6 * down
        root = plus(rump, _polar(tilt, 0.16))
        blade = feather.stretched(-(length + 0.16), 0.8 if wide < 0.25 else 1.3)
        feathers.append(blade.placed(*root, -turn))
    return feathers


def _wing(
    sheet: Sheet, kind: Kind, look: Look, hip: Point, tilt: float, beat: float, depth: float, turn: float
) -> None:
    pattern = _BAT_WING if kind is KINDS["bat"] or look.covering == "skin" else _WING
    spread = 0.25 + 0.75 * abs(beat)
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


def _head(sheet: Sheet, look: Look, kind: Kind, at: Point, nod: float, stance: Stance) -> None:
    r = kind.head
    length, depth, hook = kind.beak
    turn = 0.75 * nod
    gape = 13 * stance.mouth

    def on(curve: Curve, own: float = 0.0) -> Curve:
        return curve.placed(turn=own).placed(at[0] + 0.3 * r, at[1] - 0.2 * r, turn)

    upper = traced(
        f"{0.6 * r:.3f},{0.5 * depth:.3f} {r + 0.5 * length:.3f},{0.35 * depth:.3f} "
        f"{r + length:.3f},{-0.1 * depth - 0.5 * hook * depth:.3f}! "
        f"{r + 0.4 * length:.3f},{-0.1 * depth:.3f} {0.6 * r:.3f},{-0.1 * depth:.3f}!"
    )
    lower = traced(
        f"{0.6 * r:.3f},{-0.05 * depth:.3f}! {r + 0.85 * length:.3f},{-0.16 * depth - 0.3 * hook * depth:.3f}! "
        f"{r + 0.4 * length:.3f},{-0.45 * depth:.3f} {0.6 * r:.3f},{-0.6 * depth:.3f}"
    )
    shapes = [on(ellipse(0, 0, r, 0.92 * r)), on(upper, -0.5 * gape), on(lower, gape)]
    shapes += [on(curve) for curve in _crest(kind, r)]
    sheet.solid(*shapes)
    eye = place(np.array([0.3 * r, -0.15 * r]), at[0] + 0.3 * r, at[1] - 0.2 * r, turn)
    x, y = float(eye[0]), float(eye[1])
    open_ = blink(stance.clock)
    big = kind is KINDS["owl"]
    lit = big or any(word.startswith("glowing") for word in look.features)
    if open_ > 0.15:
        size = (0.4 if big else 0.16) * r
        sheet.hole(
            ellipse(x, y, size, size * open_), colour="ffd98a" if lit else "d8cfa8", strength=1.0 if lit else 0.75
        )
        sheet.solid(ellipse(x, y, 0.5 * size, 0.5 * size * open_), colour="0a0806")
        if lit:
            sheet.glow(x, y, 1.6 * r, "ffd48a", 0.5 * open_)
    beak = place(np.array([r + 0.8 * length, 0.0]), at[0] + 0.3 * r, at[1] - 0.2 * r, turn)
    sheet.anchor("eye", x, y)
    sheet.anchor("mouth", float(beak[0]), float(beak[1]))
    sheet.anchor("head", at[0] + 0.3 * r, at[1] - 0.2 * r)


def _crest(kind: Kind, r: float) -> list[Curve]:
    if kind.crest == "plume":
        return [strip([(0, -0.8 * r), (-1.2 * r, -1.0 * r), (-2.4 * r, -0.5 * r)], 0.3 * r, 0.08 * r)]
    if kind.crest == "comb":
        return [ellipse(0.5 * r * k, -r, 0.34 * r) for k in (-1, 0, 1)] + [
            ellipse(0.9 * r, 0.8 * r, 0.25 * r, 0.45 * r)
        ]
    if kind.crest == "horns":
        return [
            traced(f"{-0.7 * r:.3f},{0.7 * r:.3f}! {-0.5 * r:.3f},{1.5 * r:.3f}! {-0.1 * r:.3f},{0.8 * r:.3f}!"),
            traced(f"{0.1 * r:.3f},{0.8 * r:.3f}! {0.5 * r:.3f},{1.45 * r:.3f}! {0.7 * r:.3f},{0.6 * r:.3f}!"),
        ]
    if kind.crest == "ears":
        return [
            traced(f"{-0.8 * r:.3f},{0.5 * r:.3f}! {-0.6 * r:.3f},{1.7 * r:.3f}! {-0.05 * r:.3f},{0.8 * r:.3f}!"),
            traced(f"{0.1 * r:.3f},{0.8 * r:.3f}! {0.6 * r:.3f},{1.7 * r:.3f}! {0.8 * r:.3f},{0.5 * r:.3f}!"),
        ]
    if kind.crest == "crown":
        return [strip([(0, -0.8 * r), (0.5 * r * k, -2.0 * r)], 0.12 * r, 0.3 * r) for k in (-1, 0, 1)]
    return []
