"""What the microscope shows, in four slides: pond, blood, crystal, cloth; and the iris of its eyepiece."""

import math

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, Colour, colour, lighten, luminance, mix, ramp
from filmgen.backends.silhouette.easel import Drawn, Easel
from filmgen.backends.silhouette.movers import Cut, Cuttings
from filmgen.backends.silhouette.outlines import arc, bar, box, curve, moved, oval, points, rounded, stroke
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, TOP, WIDTH, Sheet


def micro_world(easel: Easel) -> None:
    """A drop under the lens: what lives in it, the nets of light, the iris of the eyepiece."""
    air = easel.air
    easel.hold = 24.0
    layout = chosen(easel, LAYOUTS)
    x0, y0, radius = WIDTH / 2, 320.0, 300.0
    tint = {_blood: colour("b8303c"), _crystal: colour("5a6ad8"), _fibre: colour("a8865a")}.get(layout.paint)
    dark, middle, pale, bright = (
        hue if tint is None else mix(hue, lighten(tint, luminance(hue) / 90), 0.62)
        for hue in (air.sky[0], air.sky[1], air.sky[2], air.sky[-1])
    )
    easel.key, easel.kick = (x0 + 90, -60.0), (-0.5, 0.9)
    off = easel.chance("off").uniform(-70, 70)
    back = easel.sheet(_radial(x0 + off, y0 - 60, radius * 1.4, ((0, bright), (0.35, pale), (0.7, middle), (1, dark))))
    lumps = back.noise(easel.chance("water"), None, 120, 6, 1.1)
    back.wash(np.clip(lumps - 0.5, 0, 1) * 0.5, mix(dark, middle, 0.4))
    back.wash(np.clip(0.42 - lumps, 0, 1) * 0.5, WHITE)
    easel.hang(back, 0.1)
    layout.paint(easel, mix(dark, middle, 0.5))
    _swimmers(easel, mix(dark, middle, 0.25))
    _eyepiece(easel, x0, y0, radius)
    _caustics(easel, radius)
    easel.afloat = True
    easel.bob = lambda seconds: 6 * math.sin(0.7 * seconds)


def _hang_drifting(easel: Easel, deep: Sheet, front: Sheet) -> None:
    """Two planes of the drop that drift against each other."""
    rim = oval(WIDTH / 2, 320.0, 290.0, num_points=120)
    front.erase(np.concatenate([box(LEFT, TOP, RIGHT, BOTTOM), points((LEFT, TOP)), rim, rim[:1]]), soft=3)
    easel.hang(deep, 0.5, lambda t: (7 * math.sin(0.3 * t), 5 * math.sin(0.41 * t)))
    easel.hang(front, 1.08, lambda t: (4 * math.sin(0.5 * t + 1), 4 * math.sin(0.7 * t)), soft=0)


def _pond(easel: Easel, dark: Colour) -> None:
    """Pond water: threads of algae, diatoms, bubbles."""
    rng = easel.chance("strands")
    deep, front = easel.sheet(), easel.sheet()
    for _ in range(8):
        x = rng.uniform(330, 950)
        line = curve(*[(x + rng.uniform(-60, 60), 700 - 130 * at) for at in range(6)], closed=False)
        deep.fill(stroke(line, rng.uniform(10, 20)), dark, 0.3, soft=6)
    for x, y, angle, count, width in ((300, 560, -0.35, 14, 22), (560, 690, -0.9, 11, 17), (930, 120, 2.3, 8, 15)):
        turn = rng.uniform(-0.5, 0.5)
        _filament(easel, deep, rng, x + 90 * turn, y, angle + turn, count, width)
    for _ in range(6):
        _diatom(easel, deep, rng.uniform(370, 910), rng.uniform(60, 580), rng.uniform(20, 38), rng.uniform(0, 180))
    for _ in range(16):
        angle, reach = rng.uniform(0, 2 * math.pi), 300 * (0.45 + 0.48 * rng.random())
        _bubble(front, 640 + reach * math.cos(angle), 320 + reach * math.sin(angle), rng.uniform(6, 26), dark)
    _hang_drifting(easel, deep, front)


def _blood(easel: Easel, dark: Colour) -> None:
    """A vessel: discs with a hollow in them, tumbling, and one pale cell."""
    rng = easel.chance("cells")
    deep, front = easel.sheet(), easel.sheet()
    body = colour("c23a3a")
    for at in range(46):
        sheet, k = (front, 1.0) if at > 30 else (deep, 0.62)
        angle, reach = (
            rng.uniform(0, 2 * math.pi),
            300 * (0.3 if sheet is deep else 0.62) ** 0.5 * rng.uniform(0.5, 1.25),
        )
        x, y = 640 + reach * math.cos(angle), 320 + reach * math.sin(angle)
        long, flat, turn = 44 * k * rng.uniform(0.8, 1.1), rng.uniform(0.3, 0.95), rng.uniform(0, 180)
        disc = moved(oval(0, 0, long, long * flat), x, y, turn=turn)
        sheet.fill(disc, mix(body, dark, 0.15 if k == 1 else 0.5), 0.92, soft=0 if k == 1 else 1.6)
        sheet.fill(
            moved(oval(0, 0, 0.5 * long, 0.5 * long * flat), x, y, turn=turn), mix(body, dark, 0.55), 0.6, soft=3
        )
        sheet.rim(disc, (0.3, -1), 4 * k, colour("ffb09a"), 0.55)
        sheet.rim(disc, (-0.3, 1), 5 * k, mix(dark, easel.air.ink, 0.5), 0.5)
    x, y = 640 + rng.choice([-1, 1]) * 190, 320 + rng.uniform(-120, 120)
    turns = np.linspace(0, 2 * math.pi, 60, endpoint=False)
    cell = np.stack(
        [
            x + 66 * (1 + 0.09 * np.sin(11 * turns)) * np.cos(turns),
            y + 66 * (1 + 0.09 * np.sin(13 * turns)) * np.sin(turns),
        ],
        -1,
    )
    front.fill(cell, colour("f0e2d8"), 0.85)
    front.fill([oval(x - 14, y - 6, 24, 20), oval(x + 18, y + 12, 20, 18)], colour("7a4a8a"), 0.6, soft=2)
    front.rim(cell, (0.3, -1), 5, WHITE, 0.7)
    _hang_drifting(easel, deep, front)


def _crystal(easel: Easel, dark: Colour) -> None:
    """A salt that grows: needles and plates in polarised colours."""
    rng = easel.chance("salt")
    deep, front = easel.sheet(), easel.sheet()
    hues = [colour(text) for text in ("ff7ac0", "6ad8ff", "ffd86a", "9a7aff", "7affc8")]
    for at in range(9):
        sheet = front if at > 5 else deep
        angle = rng.uniform(0, 2 * math.pi)
        reach = 300 * rng.uniform(0.55, 1.0)
        x, y = 640 + reach * math.cos(angle), 320 + reach * math.sin(angle)
        for needle in range(12):
            turn, long = angle + math.pi + rng.uniform(-0.9, 0.9), rng.uniform(60, 210)
            tip = np.array((x + long * math.cos(turn), y + long * math.sin(turn)))
            side = np.array((-math.sin(turn), math.cos(turn))) * rng.uniform(4, 13)
            base = np.array((x, y))
            first = np.array([base - side, base, tip, tip - side * 0.7 - 0.1 * (tip - base)])
            second = np.array([base + side, base, tip, tip + side * 0.7 - 0.14 * (tip - base)])
            hue = hues[(at + needle) % 5]
            sheet.fill(first, mix(hue, dark, 0.45), 0.6)
            sheet.fill(second, mix(hue, WHITE, 0.25), 0.6)
            sheet.rim(np.concatenate([first, second[::-1]]), (0.2, -1), 1.4, WHITE, 0.6)
    _hang_drifting(easel, deep, front)


def _fibre(easel: Easel, dark: Colour) -> None:
    """Threads of cloth, over and under, with hairs and a pollen grain."""
    rng = easel.chance("threads")
    deep, front = easel.sheet(), easel.sheet()
    for at in range(13):
        sheet = front if at > 8 else deep
        turn, off, wide = (
            rng.uniform(0, math.pi),
            rng.uniform(-250, 250),
            rng.uniform(20, 44) * (1.1 if at > 8 else 0.8),
        )
        along, side = np.array((math.cos(turn), math.sin(turn))), np.array((-math.sin(turn), math.cos(turn)))
        share = np.linspace(-360, 360, 30)
        line = (640, 320) + share[:, None] * along + (off + 22 * np.sin(share / 110 + at))[:, None] * side
        hue = mix(mix(colour("d8b890"), easel.air.air, 0.3), dark, 0.25 if at > 8 else 0.55)
        if at > 8 and abs(off) < 130:
            continue
        sheet.fill(stroke(line, wide), hue, 0.95, soft=0 if at > 8 else 1.6)
        for strand in range(5):
            lane = line + side * wide * (strand - 2) * 0.19 + side * 2 * np.sin(share / 17 + strand)[:, None]
            sheet.fill(stroke(lane, 1.5), mix(hue, easel.air.ink if strand % 2 else WHITE, 0.35), 0.6)
        sheet.rim(stroke(line, wide), (0.2, -1), 3.4, WHITE, 0.5)
    x, y = 640 + rng.choice([-1, 1]) * 185, 320 + rng.uniform(-110, 110)
    spikes = [
        bar(x + 34 * math.cos(t), y + 34 * math.sin(t), x + 50 * math.cos(t), y + 50 * math.sin(t), 4)
        for t in np.linspace(0, 6.28, 20)
    ]
    front.fill([oval(x, y, 38), *spikes], mix(colour("ffb640"), dark, 0.2), 0.95)
    front.rim(oval(x, y, 38), (0.3, -1), 6, WHITE, 0.6)
    _hang_drifting(easel, deep, front)


def _swimmers(easel: Easel, hue: Colour) -> None:
    """Slippers that hurry across, their hairs beating."""
    rng = easel.chance("swimmers")
    fates = [
        (rng.uniform(0, 6.3), rng.uniform(0.16, 0.34), rng.uniform(120, 250), rng.uniform(9, 17)) for _ in range(4)
    ]

    def cut(seconds: float) -> list[Cut]:
        shapes: list[Cut] = []
        for phase, pace, reach, size in fates:
            turn = pace * seconds + phase
            x, y = 640 + reach * math.cos(turn) * 0.95, 320 + reach * math.sin(1.7 * turn) * 0.7
            dx, dy = -math.sin(turn), 1.19 * math.cos(1.7 * turn)
            angle = math.degrees(math.atan2(dy, dx))
            beat = math.sin(23 * seconds + phase)
            hairs = [
                bar(u * size, v * 0.42 * size, (u - 0.16 + 0.1 * beat * v) * size, v * 0.68 * size, 1.1)
                for u in np.linspace(-0.8, 0.8, 8)
                for v in (-1, 1)
            ]
            shapes += [(moved(hair, x, y, turn=angle), hue) for hair in hairs]
            shapes.append((moved(oval(0, 0, size, 0.42 * size, num_points=20), x, y, turn=angle), hue))
        return shapes

    easel.cards.append(Cuttings(easel.scale, 0.6, cut, easel.hold))


def _radial(x: float, y: float, radius: float, stops: tuple[tuple[float, Colour], ...]):  # noqa: ANN202
    return lambda xs, ys: ramp(stops, np.sqrt((xs - x) ** 2 + (ys - y) ** 2) / radius)


def _filament(
    easel: Easel, sheet: Sheet, rng: np.random.Generator, x: float, y: float, angle: float, count: int, width: float
) -> None:
    """A thread of algae, cell after cell."""
    green, dark = mix(colour("5fbf7a"), easel.air.mid, 0.3), easel.air.ink
    for _ in range(count):
        length = width * 2.1
        cell = moved(rounded(0, -width / 2, length, width / 2, width * 0.3), x, y, turn=math.degrees(angle))
        sheet.fill(cell, green, 0.5)
        sheet.rim(cell, (0.1, 1), 1.6, dark, 0.6)
        sheet.rim(cell, (0.1, -1), 1.2, WHITE, 0.5)
        grains = [
            moved(
                oval(rng.uniform(0.15, 0.85) * length, rng.uniform(-0.3, 0.3) * width, width * 0.13, num_points=10),
                x,
                y,
                turn=math.degrees(angle),
            )
            for _ in range(4)
        ]
        sheet.fill(grains, mix(dark, green, 0.25), 0.75)
        x, y = x + math.cos(angle) * length, y + math.sin(angle) * length
        angle += rng.uniform(-0.12, 0.14)


def _diatom(easel: Easel, sheet: Sheet, x: float, y: float, length: float, turn: float) -> None:
    wide = length * 0.28
    shell = curve(
        (-length, 0, 1),
        (-length * 0.4, -wide),
        (length * 0.4, -wide),
        (length, 0, 1),
        (length * 0.4, wide),
        (-length * 0.4, wide),
    )
    line = mix(colour("3a4a20"), easel.air.ink, 0.4)
    sheet.fill(moved(shell, x, y, turn=turn), mix(colour("e8d890"), easel.air.air, 0.3), 0.5)
    sheet.rim(moved(shell, x, y, turn=turn), (0, 1), 1.4, line, 0.8)
    ribs = []
    for at in np.linspace(-0.8, 0.8, 13):
        half = wide * (1 - at * at) * 0.85
        ribs.append(moved(bar(at * length, -half, at * length, half, 0.9), x, y, turn=turn))
    sheet.fill(ribs, line, 0.5)


def _bubble(sheet: Sheet, x: float, y: float, radius: float, dark: Colour) -> None:
    disc = oval(x, y, radius)
    sheet.fill(disc, WHITE, 0.10)
    sheet.rim(disc, (0.4, 0.9), radius * 0.4, dark, 0.55)
    sheet.rim(disc, (-0.4, -0.9), radius * 0.2, WHITE, 0.35)
    sheet.fill(stroke(arc(x, y, radius * 0.76, radius * 0.76, 195, 265), max(1.2, radius * 0.11)), WHITE, 0.9)
    sheet.fill(oval(x + radius * 0.4, y + radius * 0.42, max(0.8, radius * 0.13)), WHITE, 0.7)


def _eyepiece(easel: Easel, x: float, y: float, radius: float) -> None:
    """The dark tube we look down, with its graticule and the colour fringes of its glass."""
    sheet = easel.sheet(colour("050607"))
    sheet.cover = np.ones((sheet.height, sheet.width), np.float32)
    for reach, width, alpha in ((26, 30, 0.10), (70, 40, 0.05)):
        sheet.shine(
            stroke(np.concatenate([oval(x, y, radius + reach), oval(x, y, radius + reach)[:1]]), width),
            easel.air.mid,
            alpha,
            soft=12,
        )
    for step in range(4):
        glint = arc(x, y, radius + 14 + 9 * step, radius + 14 + 9 * step, 205 + 6 * step, 265 - 3 * step)
        sheet.fill(stroke(glint, 1.4), mix(easel.air.air, WHITE, 0.3), 0.16 - 0.03 * step)
    sheet.erase(oval(x, y, radius, num_points=160))
    xs, ys = sheet.grid()
    distance = np.sqrt((xs - x) ** 2 + (ys - y) ** 2) / radius
    inside = np.interp(distance, (0.78, 0.93, 1.0, 1.001), (0, 0.45, 0.95, 0)).astype(np.float32)
    sheet.wash(inside, colour("000810"))
    for reach, hue, alpha in ((radius + 1, colour("ff8a5a"), 0.4), (radius - 1.5, easel.air.kick, 0.55)):
        ring = np.concatenate([oval(x, y, reach, num_points=160), oval(x, y, reach, num_points=160)[:1]])
        sheet.fill(stroke(ring, 2.0), hue, alpha, soft=1.0)
    level = y + radius * 0.86
    marks = [bar(x + at * 20, level - (10 if at % 5 else 20), x + at * 20, level, 1.2) for at in range(-7, 8)]
    sheet.fill([*marks, bar(x - 140, level, x + 140, level, 1.2)], easel.air.ink, 0.55)
    easel.hang(sheet, 1.0001, lambda _: (0.0, 0.0), soft=0, hold=0.0)


def _caustics(easel: Easel, radius: float) -> None:
    """Nets of light that the surface throws."""
    net = noise.field(easel.chance("net"), 480, 320, 18, 4)
    line = (np.clip(1 - np.abs(net - 0.5) * 18, 0, 1) ** 2 * 34).astype(np.float32)

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        columns = np.clip(x[0] / 4 + 60 + 14 * math.sin(0.23 * seconds), 0, 479).astype(int)
        rows = np.clip(y[:, 0] / 4 + 60 + 12 * math.sin(0.31 * seconds), 0, 319).astype(int)
        inside = np.clip((radius - np.sqrt((x - WIDTH / 2) ** 2 + (y - 320) ** 2)) / 60, 0, 1)
        return np.repeat((line[rows][:, columns] * inside).astype(np.float32)[..., None], 3, 2)

    easel.drawn.append(Drawn(light, near=0.4))


LAYOUTS = (
    Layout(_pond, ("water", "algae", "pond")),
    Layout(_blood, ("blood", "cells", "vein")),
    Layout(_crystal, ("crystal", "crystals", "salt", "ice", "snow")),
    Layout(_fibre, ("fibre", "thread", "cloth", "dust")),
)
