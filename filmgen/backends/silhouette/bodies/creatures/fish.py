"""What swims, in profile: a tube between two drawn lines that bends in waves, fins, a tail that beats. 1 is "
"its length."""

from math import pi, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.fish_ahead import draw_ahead
from filmgen.backends.silhouette.bodies.creatures.fish_kinds import SWIMMERS, Swimmer, swimmer_of
from filmgen.backends.silhouette.bodies.creatures.tube import Tube
from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, place, smooth, strip, traced
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.film.story import Look

TAILS = {
    "fan": "0,.04 -.1,.08 -.24,.22! -.19,0 -.24,-.22! -.1,-.08 0,-.04",
    "shark": "0,.03 -.08,.08 -.22,.32! -.15,.04 -.2,-.16! -.08,-.05 0,-.03",
    "lunate": "0,.02 -.04,.08 -.16,.3! -.08,.06 -.07,0 -.08,-.06 -.16,-.3! -.04,-.08 0,-.02",
    "fluke": "0,.035 -.06,.07 -.1,.12 -.2,.2 -.34,.2! -.26,.12 -.2,.07 -.3,.02 -.36,-.04! -.2,-.06 -.08,-.04 0,-.035",
    "veil": "0,.05 -.12,.18 -.4,.3! -.3,.08 -.44,.0! -.3,-.1 -.38,-.32! -.12,-.16 0,-.05",
    "flippers": "0,.03 -.08,.05 -.22,.1! -.18,.03 -.26,.0! -.12,-.04 0,-.03",
    "paddle": "0,.04 -.08,.1 -.2,.1 -.27,.0 -.2,-.1 -.08,-.1 0,-.04",
    "whip": "0,.012 -.2,.02 -.55,.06! -.2,-.006 0,-.012",
}
FINS = {
    "dorsal": "0,-.03! -.04,.1 -.16,.13! -.2,.02 -.22,-.05!",
    "small": "0,-.02! -.03,.05 -.1,.08! -.09,.0 -.1,-.03!",
    "sail": ".06,-.03! .02,.12 -.06,.17 -.2,.13 -.28,.14! -.26,-.02 -.26,-.08!",
    "shark-dorsal": ".06,-.04! -.02,.08 -.1,.17 -.14,.19! -.12,.08 -.12,-.05!",
    "tall-dorsal": ".07,-.04! .0,.14 -.06,.26 -.1,.28! -.12,.12 -.13,-.05!",
    "pectoral": ".02,.0 -.06,-.02 -.2,-.12! -.18,-.02 -.1,.03",
    "pectoral-small": ".01,.0 -.03,-.01 -.08,-.05! -.07,-.0 -.04,.015",
    "shark-pectoral": ".04,.02 -.02,-.08 -.16,-.24! -.14,-.1 -.1,.01",
    "flipper": ".05,.02 .02,-.08 -.08,-.2 -.15,-.21 -.13,-.1 -.07,.02",
    "veil-fin": "0,0 -.06,.12 -.18,.2! -.16,.08 -.1,-.02",
    "ribbon": ".36,-.02! .3,.02 .0,.035 -.3,.03 -.42,.0!",
}


def cut_swimmer(look: Look, words: tuple[str, ...], stance: Stance, scale: float, seed: int) -> CutOut:
    name = swimmer_of(words, look)
    kind = SWIMMERS[name]
    unit = look.height / kind.tall
    sheet = Sheet(unit * scale, stance.facing == "left", 0.16 if kind.tall < 0.6 else 0.2)
    worn = look.but(covering="scales") if look.covering in ("cloth",) else look
    coverings.wrap(sheet, worn, stance, seed, 0.03)
    sheet.shag = None
    if stance.facing in ("camera", "away"):
        draw_ahead(sheet, look, kind, stance, seed, _height(kind, stance))
        return sheet.cut()
    body = _body(kind, stance, unit)
    _fins(sheet, kind, body, stance, far=True)
    _tail(sheet, kind, body, stance, unit)
    coverings.clothe(sheet, body, worn.covering, 0.05, seed, stance.clock)
    _fins(sheet, kind, body, stance, far=False)
    _head(sheet, look, kind, body, stance)
    _extras(sheet, kind, body, stance)
    sheet.anchor("head", *body.at_one(kind.eye[0] - 0.02, 0.5))
    sheet.anchor("crown", *body.at_one(kind.eye[0] - 0.04, 0.02))
    sheet.anchor("flank", *body.at_one(0.5, 0.5))
    sheet.anchor("back", *body.at_one(0.55, 0.0))
    return sheet.cut()


def _height(kind: Swimmer, stance: Stance) -> float:
    """How high the spine is."""
    sunk = smooth(0.0, 1.4, stance.time) if stance.pose in ("collapse", "lie", "hide") else 0.0
    if kind.grounded and stance.pose not in ("swim", "fly"):
        return kind.lift
    return (kind.lift * (1 - sunk) + 0.16) + 0.025 * sin(1.3 * stance.clock) * (1 - sunk)


def _lines(text: str, at: np.ndarray) -> np.ndarray:
    """Heights at places from a row of `along:height`, eased between them."""
    pairs = [tuple(map(float, word.split(":"))) for word in text.split()]
    along, high = np.array(pairs).T
    fine = np.interp(at, along, high)
    kernel = np.array([1, 2, 3, 2, 1]) / 9
    soft = np.convolve(np.pad(fine, 2, mode="edge"), kernel, mode="valid")
    soft[[0, -1]] = fine[[0, -1]]
    return soft


def _body(kind: Swimmer, stance: Stance, unit: float) -> Tube:
    """The body as it bends now."""
    u = np.linspace(0, 1, 60)
    rate = 2.0 + 2.4 * (stance.pose in ("swim", "fly", "run", "walk"))
    beat = rate * stance.clock + 5 * stance.travel / unit
    wave = kind.sway * (1 - u) ** 1.4 * np.sin(2 * pi * 0.9 * u - beat * 1.4)
    pitch = {"look-up": 15, "look-down": -18, "rise": 20, "collapse": -10}.get(stance.pose, 0) + 3 * sin(
        0.9 * stance.clock
    )
    spine = np.stack([u - 0.5, wave], axis=1)
    if "arched" in kind.extras:
        spine[:, 1] += 0.06 - 0.24 * (u - 0.45) ** 2 * -1 - 0.05
    if "raised" in kind.extras and stance.pose not in ("swim", "lie", "collapse"):
        lift = 0.34 * smooth_row((u - 0.5) / 0.42)
        nod = {"look-up": 0.08, "look-down": -0.12}.get(stance.pose, 0.0)
        spine[:, 1] -= lift + nod * smooth_row((u - 0.7) / 0.3) + 0.012 * np.sin(1.2 * stance.clock) * u
        spine[:, 0] -= 0.22 * smooth_row((u - 0.55) / 0.4)
        pitch = 0.0
    spine = place(spine, 0.0, -_height(kind, stance), -pitch)
    way = np.gradient(spine, axis=0)
    way /= np.hypot(*way.T)[:, None]
    up = np.stack([way[:, 1], -way[:, 0]], axis=1)
    back = spine + up * _lines(kind.back, u)[:, None]
    belly = spine - up * _lines(kind.belly, u)[:, None]
    if kind.grounded:
        belly[:, 1] = np.minimum(belly[:, 1], -0.01)
    return Tube(back, belly)


def smooth_row(t: np.ndarray) -> np.ndarray:
    """Smoothstep of each."""
    t = np.clip(t, 0, 1)
    return t * t * (3 - 2 * t)


def _middle(body: Tube, along: float) -> tuple[Point, float]:
    """A place on the spine and the turn of the body there, in degrees clockwise."""
    where = np.array([along])
    x, y = body.at(where, np.array([0.5]))[0]
    way = body.heading(where)[0]
    return (float(x), float(y)), float(np.degrees(np.arctan2(way[1], way[0])))


def _off(body: Tube, along: float, up: float) -> tuple[Point, float]:
    """A place `up` from the spine, and the turn there."""
    (x, y), turn = _middle(body, along)
    c, s = np.cos(np.radians(turn)), np.sin(np.radians(turn))
    return (x + s * up, y - c * up), turn


def _fins(sheet: Sheet, kind: Swimmer, body: Tube, stance: Stance, far: bool) -> None:
    flap = 12 * sin(2.6 * stance.clock) + (14 * sin(5 * stance.clock) if stance.pose == "wave" else 0.0)
    curves = []
    for name, along, up, own in kind.fins:
        side = "pectoral" in name or name == "flipper"
        (x, y), turn = _off(body, along, up)
        if side:
            fin = traced(FINS[name]).placed(turn=own + flap * (0.8 if far else 1.0))
            curves += [fin.placed(x + (0.05 if far else 0.0), y - (0.02 if far else 0.0), turn)]
        elif far:
            fin = traced(FINS[name])
            fin = fin.stretched(1, -1) if own == 180.0 else fin.placed(turn=own)
            curves += [fin.placed(x, y, turn)]
    if "ray" in kind.extras:
        curves += [_ray_wing(body, stance, far)]
    if curves and far:
        sheet.solid(*curves, depth=0.25)
    elif not far:
        near = [
            curve
            for (name, *_), curve in zip(
                [fin for fin in kind.fins if "pectoral" in fin[0] or fin[0] == "flipper"], curves, strict=False
            )
        ]
        near += curves[len(near) :]
        if near:
            sheet.solid(*near)


def _ray_wing(body: Tube, stance: Stance, far: bool) -> Curve:
    beat = sin(2.4 * stance.clock)
    (x, y), turn = _off(body, 0.66, 0.02)
    high = (0.30 + 0.12 * beat) * (0.9 if far else -0.9)
    rows = f".26,.0 .1,{high * 0.7:.3f} -.12,{high * 1.25:.3f}! -.2,{high * 0.5:.3f} -.26,0"
    return traced(rows).placed(x, y, turn)


def _tail(sheet: Sheet, kind: Swimmer, body: Tube, stance: Stance, unit: float) -> None:
    if kind.tail == "none":
        return
    (x, y), turn = _middle(body, 0.02)
    beat = (4.0 if stance.pose in ("swim", "fly", "walk", "run") else 2.6) * stance.clock + 8 * stance.travel / unit
    flick = 14 * sin(beat + 0.6)
    tail = traced(TAILS[kind.tail])
    if not kind.upright and kind.tail != "whip":
        tail = tail.stretched(0.8 + 0.2 * abs(np.cos(beat)), 1.0)
    sheet.solid(tail.placed(x, y, turn + flick), depth=0.1)
    if kind.tail in ("fan", "veil"):
        rays = [traced(f"-.05,{0.02 * k:.2f} -.2,{0.08 * k:.2f}", closed=False) for k in (-2, -1, 0, 1, 2)]
        sheet.strokes(*[ray.placed(x, y, turn + flick) for ray in rays], width=0.008, strength=0.35, shaded=False)


def _head(sheet: Sheet, look: Look, kind: Swimmer, body: Tube, stance: Stance) -> None:
    along, up, long = kind.mouth
    (x, y), turn = _off(body, along, up)
    gape = (0.34 if "gape" in kind.extras else 0.06) + 0.5 * stance.mouth
    lips = traced(
        f".02,0! {-0.5 * long:.3f},.012 {-long:.3f},.0! {-0.6 * long:.3f},{-0.5 * gape * long:.3f} "
        f"{0.1 * long:.3f},{-0.95 * gape * long:.3f}!"
    )
    sheet.hole(lips.placed(x, y, turn), colour="4a2018", strength=0.9)
    sheet.anchor("mouth", x, y)
    if "teeth" in kind.extras:
        size = 0.22 * long * (0.35 + gape)
        tops = [(-long * (0.1 + 0.16 * k), size * (1.0 if k % 2 else 0.7)) for k in range(6)]
        fangs = [traced(f"{a - 0.02:.3f},.01! {a:.3f},{-b:.3f}! {a + 0.02:.3f},.01!") for a, b in tops]
        sheet.solid(*[fang.placed(x, y, turn) for fang in fangs], colour="d8d4c4")
    if "gill" in kind.extras or "gills" in kind.extras:
        for k in range(4 if "gills" in kind.extras else 1):
            at = 0.74 - 0.03 * k
            line = body.at(np.full(5, at) - 0.015 * np.sin(np.linspace(0, pi, 5)), np.linspace(0.3, 0.75, 5))
            sheet.strokes(line[None], width=0.01, strength=0.5, shaded=False)
    (x, y), _ = _off(body, kind.eye[0], kind.eye[1])
    draw_eye(sheet, look, x, y, kind.eye[2], stance)


def draw_eye(sheet: Sheet, look: Look, x: float, y: float, size: float, stance: Stance) -> None:
    """A round eye with a pupil; it blinks, and glows where the look says so."""
    lit = any(word.startswith("glowing") for word in look.features) or "one-eye" in look.features
    open_ = max(0.2, blink(stance.clock))
    sheet.hole(ellipse(x, y, size, size * open_), colour="ffe2a0" if lit else "d8cfa8", strength=1.0 if lit else 0.75)
    sheet.solid(ellipse(x + 0.2 * size, y, 0.5 * size, 0.6 * size * open_), colour="0a0806")
    if lit:
        sheet.glow(x, y, 9 * size, "ffd48a", 0.7 * open_)
    sheet.anchor("eye", x, y)


def _extras(sheet: Sheet, kind: Swimmer, body: Tube, stance: Stance) -> None:
    hide, sheet.hide = sheet.hide, ""
    (x, y), turn = _off(body, 0.98, 0.0)
    if "sword" in kind.extras:
        sheet.solid(traced("-.04,.035 .36,.0! -.04,-.02").placed(x, y, turn))
    if "horn" in kind.extras:
        sheet.solid(traced("-.05,.03 .5,.08! -.05,.0").placed(x, y, turn))
    if "tusks" in kind.extras:
        tusk = traced("-.03,.02! -.025,-.1 -.06,-.22! .0,-.1 .02,.02!")
        sheet.solid(*[tusk.placed(x - 0.02 + 0.03 * k, y + 0.04, 0.4 * turn) for k in (0, 1)], colour="d8d4c4")
    if "whiskers" in kind.extras or "barbels" in kind.extras:
        hairs = [
            strip(
                [(x - 0.02, y + 0.03), (x + 0.08, y + 0.05 + 0.03 * k), (x + 0.15, y + 0.03 + 0.07 * k)], 0.008, 0.003
            )
            for k in (0, 1, 2)
        ]
        sheet.plain(*hairs)
    if "lure" in kind.extras:
        (a, b), _ = _off(body, 0.84, 0.2)
        bulb = (a + 0.3, b - 0.06 + 0.02 * sin(2 * stance.clock))
        sheet.solid(strip([(a, b + 0.04), (a + 0.04, b - 0.16), (a + 0.18, b - 0.22), bulb], 0.025, 0.012))
        sheet.hole(ellipse(*bulb, 0.035), colour="fff0c4")
        sheet.glow(*bulb, 0.6, "ffd98a", 0.9)
    if "pleats" in kind.extras:
        folds = [body.at(np.linspace(0.62 + 0.03 * k, 0.93, 9), np.full(9, 0.74 + 0.05 * k)) for k in range(5)]
        sheet.strokes(*[fold[None] for fold in folds], width=0.006, strength=0.4, shaded=False)
    if "orca" in kind.extras:
        (a, b), spin = _off(body, 0.83, 0.045)
        sheet.solid(ellipse(a, b, 0.045, 0.02, spin - 12), colour="b9c6cc")
        low = body.at(np.linspace(0.4, 0.96, 14), np.full(14, 0.84))
        sheet.solid(coverings.between(low, body.belly[24:58]), colour="b9c6cc")
    if "spout" in kind.extras and stance.pose not in ("collapse", "lie"):
        _spout(sheet, body, stance)
    sheet.hide = hide


def _spout(sheet: Sheet, body: Tube, stance: Stance) -> None:
    """A breath of water, every few seconds."""
    age = (stance.clock / 4.2 + 0.14) % 1.0
    if age > 0.55:
        return
    grown = smooth(0.0, 0.16, age) * (1 - smooth(0.34, 0.55, age))
    (x, y), _ = _off(body, 0.84, 0.25)
    jets = [
        strip([(x, y + 0.01), (x + 0.03 * k, y - 0.14 * grown), (x + 0.09 * k, y - (0.26 - 0.02 * k * k) * grown),
            (x + 0.17 * k, y - (0.2 - 0.03 * k * k) * grown)], 0.016, 0.006)
        for k in (-2, -1, 0, 1, 2)
    ]  # fmt: skip
    sheet.solid(*jets, opacity=0.55, colour="cfe3e8")
