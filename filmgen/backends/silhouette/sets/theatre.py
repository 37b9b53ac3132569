"""A theatre by the place's seed: from the stage, from the seats, from the wings; a cinema; or a church or a court that
keeps its people in rows."""

import math

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import Outline, arc, bar, box, curve, oval, points, rounded
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.halls import boards, hang_drapes, house, light_stage, tint
from filmgen.backends.silhouette.sets.indoors.living import Living, Pen
from filmgen.backends.silhouette.sets.indoors.plans import kind_of
from filmgen.backends.silhouette.sets.indoors.rooms import interior
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, TOP, WIDTH, Sheet


def theatre(easel: Easel) -> None:
    """A theatre, seen from where the place's seed puts the camera."""
    if kind_of(easel) != "room":
        interior(easel)
    elif easel.has("screen"):
        _cinema(easel)
    else:
        (house, _from_seats, _from_wings, _rehearsal)[easel.picture.place.seed % 4](easel)


def _from_seats(easel: Easel) -> None:
    """The stage with its scenery, over the heads of those who have come."""
    easel.hold = 90.0
    floor = easel.lens.ground(1.0)
    _scenery(easel, floor)
    stage = easel.sheet()
    boards(easel, stage, floor - 96)
    lip = floor + 26
    stage.fill(
        box(LEFT, lip, RIGHT, BOTTOM),
        upright((lip, mix(easel.air.ink, colour("5a2a1a"), 0.5)), (BOTTOM, easel.air.ink)),
    )
    stage.fill(box(LEFT, lip - 1.5, RIGHT, lip + 1.5), easel.air.accent, 0.8)
    for at in range(19):
        x = 130 + at * 56.7
        stage.glow(x, lip - 4, 60, easel.air.accent, 0.55)
        stage.fill(oval(x, lip - 1, 10, 5), easel.air.ink)
    tint(easel, stage)
    easel.hang(stage, 0.95, soft=0)
    light_stage(easel, 96.0, -40.0, floor)
    hang_drapes(easel)
    _audience(easel)
    easel.shadow = 0.75


def _scenery(easel: Easel, floor: float) -> None:
    """Painted sky, paper hills one behind another, a moon on a string, clouds that sway."""
    air, rng = easel.air, easel.chance("scenery")
    top = mix(air.sky[1], colour("1a2a4a"), 0.6)
    glow = mix(air.glow, air.sky[-1], 0.35)
    back = easel.sheet(upright((-20, top), (260, mix(top, glow, 0.5)), (floor - 90, mix(glow, WHITE, 0.1))))
    back.glow(WIDTH / 2, floor - 140, 620, glow, 0.5)
    x, y, size = WIDTH * (0.7 if rng.random() < 0.5 else 0.3), 190.0, 74.0
    back.fill([bar(x - 40, TOP, x - 40, y - 50, 2), bar(x + 40, TOP, x + 40, y - 50, 2)], air.ink, 0.7)
    back.glow(x, y, 3 * size, WHITE, 0.35)
    back.fill(oval(x, y, size), mix(WHITE, glow, 0.25))
    back.fill(
        np.concatenate([arc(x, y, size, size, -70, 110), arc(x + 22, y - 8, size * 0.86, size * 0.86, 110, -70)]),
        mix(WHITE, glow, 0.6),
        0.6,
    )
    for layer in range(3):
        line = noise.Line(easel.chance("paper hills", layer), 3)
        xs = np.linspace(LEFT, RIGHT, 60)
        foot = floor - 90
        ridge = foot - (150 - 42 * layer) * line(xs / (300 - 60 * layer))
        shape = np.concatenate([np.stack([xs, ridge], -1), points((RIGHT, foot + 20), (LEFT, foot + 20))])
        back.fill(shape, mix(mix(air.ink, air.lift, 0.4), glow, 0.55 - 0.2 * layer))
        back.rim(shape, (0, -1), 3, mix(glow, WHITE, 0.3), 0.5)
    tint(easel, back)
    easel.hang(back, 0.5)
    clouds = [(rng.uniform(200, 1080), rng.uniform(110, 260), rng.uniform(0.7, 1.2)) for _ in range(3)]
    hue = mix(mix(top, glow, 0.6), WHITE, 0.25)

    def draw(pen: Pen, seconds: float) -> None:
        for at, (cx, cy, scale) in enumerate(clouds):
            sway = 10 * math.sin(0.5 * seconds + 2 * at)
            puffs = [
                oval(cx + sway + scale * dx, cy + scale * dy, scale * r)
                for dx, dy, r in ((-60, 8, 30), (-20, -8, 40), (30, -2, 34), (68, 10, 24))
            ]
            strings = [
                bar(cx + 0.4 * sway - 30, TOP, cx + sway - 30, cy, 1.6),
                bar(cx + 0.4 * sway + 40, TOP, cx + sway + 40, cy, 1.6),
            ]
            pen.fill(strings, easel.air.ink, 0.6)
            pen.fill([*puffs, rounded(cx + sway - 90 * scale, cy, cx + sway + 92 * scale, cy + 32 * scale, 14)], hue)

    if easel.picture.size in ("wide", "full") and easel.picture.light == "spotlight":
        easel.cards.append(Living(easel, 0.55, draw, order=0.55))


def _audience(easel: Easel) -> None:
    """Backs of seats, and a few heads, out of focus."""
    if easel.picture.size not in ("wide", "full"):
        return
    rng, sheet = easel.chance("audience"), easel.sheet(top=500)
    level = max(604.0, easel.lens.ground(1.0) + 16)
    seats, heads = [], []
    for at in range(13):
        x = -60 + at * 116 + rng.uniform(-4, 4)
        seats.append(rounded(x - 50, level, x + 50, BOTTOM + 30, 26))
        if rng.random() < 0.42:
            heads += [
                oval(x + rng.uniform(-8, 8), level - 16, 24, 30),
                rounded(x - 44, level + 6, x + 44, BOTTOM + 10, 30),
            ]
    sheet.fill([*seats, *heads], mix(easel.air.ink, easel.air.lift, 0.05))
    sheet.rim([*seats, *heads], (0, -1), 4, mix(easel.air.rim, colour("961a1e"), 0.3), 0.45)
    easel.hang(sheet, 1.5, soft=2.6, hold=30.0)


def _from_wings(easel: Easel) -> None:
    """From the side: flats from behind, ropes, lamps on their ladders, and the bright stage between."""
    easel.hold = 90.0
    air, floor, rng = easel.air, easel.lens.ground(1.0), easel.chance("wings")
    side = 1.0 if rng.random() < 0.5 else -1.0
    place = lambda x: WIDTH / 2 + side * (x - WIDTH / 2)  # noqa: E731
    back = easel.sheet(
        upright(
            (TOP, air.sky[0]), (300, mix(air.sky[1], air.sky[2], 0.4)), (floor - 60, mix(air.sky[2], air.sky[3], 0.5))
        )
    )
    back.glow(place(840), floor - 240, 720, mix(air.glow, air.sky[-1], 0.4), 0.85)
    lights = [(place(1010 + 26 * n + 4 * n * n), floor - 300 + 34 * row + 3 * n) for row in range(4) for n in range(9)]
    back.fill([oval(x, y, 2.2) for x, y in lights], mix(air.accent, WHITE, 0.4), 0.9)
    back.haze(easel.chance("haze"), floor - 320, 320, mix(air.glow, WHITE, 0.1), 0.3)
    boards(easel, back, floor - 96)
    tint(easel, back)
    easel.hang(back, 0.4)
    flats = easel.sheet()
    for at, (x, wide) in enumerate(((250, 120), (420, 84), (545, 60))):
        _flat(easel, flats, place(x), wide, floor - 24 - 26 * at, 0.18 + 0.22 * at)
    for at in range(3):
        x, y = place(1130 - 90 * at), 150 + 46 * at
        flats.fill(
            [rounded(x - 22, y - 18, x + 22, y + 18, 6), bar(x, TOP, x, y, 4), bar(x - 60, y - 26, x + 60, y - 26, 5)],
            mix(air.ink, air.lift, 0.1 * at),
        )
        flats.glow(x - side * 16, y + 8, 150, air.glow, 0.7)
        flats.fill(oval(x - side * 18, y + 8, 8, 12), mix(air.glow, WHITE, 0.6))
    tint(easel, flats)
    easel.hang(flats, 0.8, soft=0.4)
    ropes = [(place(rng.uniform(60, 700)), rng.uniform(200, 520), rng.uniform(0, 6)) for _ in range(9)]

    def draw(pen: Pen, seconds: float) -> None:
        shapes: list[Outline] = []
        for x, long, phase in ropes:
            sway = 7 * math.sin(0.7 * seconds + phase)
            shapes += [
                bar(x, TOP - 10, x + sway, TOP + long, 2.6),
                rounded(x + sway - 9, TOP + long, x + sway + 9, TOP + long + 30, 8),
            ]
        pen.fill(shapes, easel.air.ink)

    if easel.picture.size in ("wide", "full"):
        easel.cards.append(Living(easel, 0.85, draw, order=0.85))
    light_stage(easel, place(1120.0), 120.0, floor)
    near = easel.sheet()
    edge = place(0)
    shape = (
        box(min(edge, edge - side * 200), TOP, max(edge + side * 58, edge), BOTTOM)
        if side > 0
        else box(edge - 58, TOP, edge + 200, BOTTOM)
    )
    near.fill(shape, mix(air.ink, air.lift, 0.02))
    near.rim(shape, (side, 0), 5, air.rim, 0.4)
    easel.hang(near, 1.4, soft=2.6, hold=30.0)
    easel.shadow = 0.7


def _flat(easel: Easel, sheet: Sheet, x: float, wide: float, foot: float, far: float) -> None:
    """Scenery from behind: canvas on a frame, with its brace."""
    air = easel.air
    shape = box(x - wide / 2, TOP, x + wide / 2, foot)
    sheet.fill(shape, mix(air.ink, air.sky[2], far))
    frame = [box(x - wide / 2, TOP, x - wide / 2 + 9, foot), box(x + wide / 2 - 9, TOP, x + wide / 2, foot)]
    frame += [box(x - wide / 2, y, x + wide / 2, y + 8) for y in (120, 300, 480) if y < foot - 10]
    frame.append(bar(x - wide / 2 + 4, foot, x + wide * 0.4, foot - 190, 7))
    sheet.fill(frame, mix(air.ink, air.lift, far * 0.6))
    sheet.rim(shape, (1 if x < WIDTH / 2 else -1, 0), 3, air.rim, 0.7)


def _rehearsal(easel: Easel) -> None:
    """A bare stage: the brick of its back wall, a ladder, a few chairs."""
    easel.hold = 90.0
    air, floor, rng = easel.air, easel.lens.ground(1.0), easel.chance("rehearsal")
    foot = floor - 110
    back = easel.sheet(
        upright(
            (TOP, air.sky[0]), (foot - 240, mix(air.sky[1], air.sky[2], 0.5)), (foot, mix(air.sky[2], air.sky[3], 0.45))
        )
    )
    back.glow(WIDTH * 0.5, foot - 150, 640, mix(air.glow, air.sky[-1], 0.5), 0.55)
    seams: list[Outline] = [box(LEFT, y, RIGHT, y + 2) for y in np.arange(TOP, foot, 24)]
    for row, y in enumerate(np.arange(TOP, foot, 24)):
        seams += [box(x, y, x + 2, y + 24) for x in np.arange(LEFT + 30 * (row % 2), RIGHT, 60)]
    back.fill(seams, air.ink, 0.28)
    door = WIDTH * (0.2 if rng.random() < 0.5 else 0.8)
    back.fill(box(door - 90, foot - 330, door + 90, foot), mix(air.ink, air.lift, 0.25), 0.9)
    back.fill([box(door - 90 + 36 * n, foot - 330, door - 88 + 36 * n, foot) for n in range(6)], air.ink, 0.6)
    pipes = [box(LEFT, 60 + 40 * n, RIGHT, 66 + 40 * n) for n in range(2)]
    back.fill(pipes, air.ink, 0.8)
    for at in range(7):
        x = 140 + at * 168
        back.fill([rounded(x - 16, 104, x + 16, 144, 6)], air.ink)
        back.glow(x, 146, 70, air.glow, 0.4 if easel.picture.light == "spotlight" else 0.1)
    boards(easel, back, foot)
    tint(easel, back)
    easel.hang(back, 0.6)
    things = easel.sheet()
    at = WIDTH - door
    ladder = [bar(at - 70, foot + 30, at - 8, 190, 8), bar(at + 70, foot + 30, at + 8, 190, 8)]
    ladder += [bar(at - 62 + 11 * n, foot - 44 * n, at + 62 - 11 * n, foot - 44 * n, 5) for n in range(5)]
    things.fill(ladder, mix(air.ink, air.lift, 0.15))
    things.rim(ladder, easel.towards(at, 300), 2.4, air.rim, 0.6)
    tint(easel, things)
    easel.hang(things, 0.85)
    light_stage(easel, WIDTH * 0.5, -40.0, floor)
    hang_drapes(easel)
    easel.shadow = 0.7


def _cinema(easel: Easel) -> None:
    """In front of the screen: the light of a film on everybody."""
    easel.hold = 90.0
    air, floor, rng = easel.air, easel.lens.ground(1.0), easel.chance("film")
    back = easel.sheet(upright((TOP, air.sky[0]), (floor, mix(air.sky[1], air.ink, 0.4)), (BOTTOM, air.ink)))
    left, top, right, low = 250.0, 60.0, 1030.0, floor - 130
    hue = mix(colour("cfe4f4"), air.glow, 0.2)
    back.glow(WIDTH / 2, (top + low) / 2, 760, hue, 0.55)
    back.fill(box(left - 8, top - 8, right + 8, low + 8), air.ink)
    back.fill(box(left, top, right, low), upright((top, mix(hue, air.ink, 0.2)), (low, mix(hue, WHITE, 0.4))))
    hills = curve(
        (left, low, 1),
        (left, low - 90, 1),
        (left + 240, low - 160),
        (left + 460, low - 80),
        (right, low - 130, 1),
        (right, low, 1),
    )
    back.fill(hills, mix(hue, air.ink, 0.55))
    back.fill(oval(left + 560 + rng.uniform(-40, 40), top + 110, 46), WHITE)
    easel.hang(back, 0.5)
    rows = easel.sheet(top=floor - 150)
    for row in range(3):
        y, size = floor - 96 + 34 * row, 60 + 16 * row
        seats = [
            rounded(x - size / 2, y - size * 0.5, x + size / 2, y + 90, 16) for x in np.arange(LEFT, RIGHT, size * 1.12)
        ]
        rows.fill(seats, mix(air.ink, colour("961a1e"), 0.10 + 0.03 * row))
        rows.rim(seats, (0, -1), 2.6, hue, 0.5 - 0.1 * row)
    easel.hang(rows, 0.9, soft=0)
    easel.key = (WIDTH / 2, (top + low) / 2)
    glows = easel.sheet()
    glows.shine(points((left, top), (right, top), (right + 260, BOTTOM), (left - 260, BOTTOM)), hue, 0.16, soft=20)
    easel.hang(glows, 0.95, soft=0)

    def draw(pen: Pen, seconds: float) -> None:
        flicker = 0.06 + 0.05 * math.sin(21 * seconds) * math.sin(5 * seconds)
        pen.fill([box(left, top, right, low)], WHITE, max(0.01, flicker))
        scratch = left + (seconds * 731) % (right - left)
        pen.fill([box(scratch, top, scratch + 1.5, low)], WHITE, 0.4)

    easel.cards.append(Living(easel, 0.5, draw, order=0.51))
    hang_drapes(easel)
