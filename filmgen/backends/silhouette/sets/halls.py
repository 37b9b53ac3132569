"""The house of a theatre seen from its stage: balconies, empty stalls, the proscenium, a spotlight from the booth."""

import math

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, Colour, colour, lighten, luminance, mix
from filmgen.backends.silhouette.easel import Drawn, Easel
from filmgen.backends.silhouette.outlines import arc, bar, box, oval, points, rounded
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.indoors.light import light_of, rimmed
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, TOP, WIDTH, Sheet

VELVET = colour("961a1e")


def house(easel: Easel) -> None:
    """From the stage into the empty house."""
    air, lens = easel.air, easel.lens
    easel.hold = 90.0
    floor = lens.ground(1.0)
    edge = floor - 86
    back = easel.sheet(upright((-10, air.sky[0]), (300, air.sky[1]), (640, mix(air.sky[1], air.sky[0], 0.6))))
    back.glow(WIDTH / 2, 210, 620, mix(air.sky[3], VELVET, 0.35), 0.6)
    _balconies(easel, back)
    _stalls(easel, back, edge, VELVET)
    tint(easel, back)
    easel.hang(back, 0.3)
    easel.key, easel.kick = (WIDTH / 2, 40.0), (1.0, -0.25)
    frame = easel.sheet()
    boards(easel, frame, edge)
    footlights(easel, frame, edge)
    tint(easel, frame)
    easel.hang(frame, 0.92, soft=0)
    light_stage(easel, WIDTH / 2, 52.0, floor)
    hang_drapes(easel)
    easel.shadow = 0.75


def hang_drapes(easel: Easel) -> None:
    """The curtain drawn to both sides, and the pelmet above."""
    drapes = easel.sheet()
    _curtain(easel, drapes, LEFT, 170, "left", VELVET)
    _curtain(easel, drapes, WIDTH - 170, RIGHT, "right", VELVET)
    _pelmet(easel, drapes, VELVET)
    tint(easel, drapes)
    easel.hang(drapes, 1.12, soft=0.6, hold=30.0)


def tint(easel: Easel, sheet: Sheet) -> None:
    """Bend what is painted to the picture's light, where that is not the stage's own."""
    source = easel.picture.light
    if source == "spotlight":
        return
    light = light_of(easel)
    even = np.clip(light.hue / max(30.0, luminance(light.hue)), 0.2, 2.2)
    level = 0.55 + 0.9 * light.ambient
    sheet.paint *= (1 + (even - 1) * np.float32(0.75 * light.tint)) * np.float32(level)


def light_stage(easel: Easel, x0: float, y0: float, floor: float) -> None:
    """The spotlight on whoever the shot is about; or the working light on its stand."""
    figures = easel.picture.figures
    subject = next(
        (figure for figure in figures if figure.subject == easel.picture.subject), figures[0] if figures else None
    )
    x = (subject.x if subject else 0.5) * WIDTH
    rimmed(easel, light_of(easel))
    if easel.picture.light in ("spotlight", "beam"):
        _spot(easel, x, floor, x0, y0)
        easel.key = (x0, y0 - 12)
        return
    sheet = easel.sheet()
    away = 250.0 if x < WIDTH / 2 else -250.0
    hue = lighten(light_of(easel).hue, 1.0)
    if easel.picture.light in ("lamp", "fire", "screen", "sky", "window"):
        top = easel.lens.y(1.75)
        sheet.fill([bar(x + away, top, x + away, floor, 5), oval(x + away, floor, 26, 5)], easel.air.ink)
        sheet.fill(oval(x + away, top, 8, 10), mix(hue, WHITE, 0.7))
        sheet.glow(x + away, top, 420, hue, 0.75)
        sheet.glow(x + away, floor, 340, hue, 0.5, flatten=0.2)
        easel.key = (x + away, top)
    else:
        easel.key = (x + 2 * away, -40.0)
        shaft = points((x + 2 * away - 40, -80), (x + 2 * away + 60, -80), (x + 150, floor + 20), (x - 170, floor + 20))
        sheet.shine(shaft, hue, 0.26, soft=16)
        sheet.shine(oval(x, floor + 4, 190, 34), hue, 0.4, soft=9)
    easel.hang(sheet, 0.95, soft=0)


def _balconies(easel: Easel, sheet: Sheet) -> None:
    air = easel.air
    for tier, (y, wide, high) in enumerate(((80, 330, 40), (158, 420, 46), (246, 520, 54))):
        hue = mix(air.lift, air.sky[3], 0.3 + 0.2 * tier)
        drop = 26 + 14 * tier
        bow = lambda u, y=y, drop=drop: (1 - u) ** 2 * (y - drop) + 2 * u * (1 - u) * (y + 46) + u * u * (y - drop)  # noqa: E731
        us = np.linspace(0, 1, 40)
        top = [(WIDTH / 2 - wide + 2 * wide * u, bow(u)) for u in us]
        low = [(WIDTH / 2 - wide - 30 + 2 * (wide + 30) * u, bow(u) + high + 4 * u * (1 - u) * 6) for u in us[::-1]]
        shape = points(*top, *low)
        sheet.fill(shape, upright((y - 30, mix(hue, air.rim, 0.2)), (y + 20, hue), (y + high + 40, air.sky[0])))
        sheet.rim(shape, (0, -1), 3, mix(air.kick, hue, 0.2), 0.5)
        seats = []
        count = 26 + 4 * tier
        for at in range(count):
            u = (at + 0.5) / count
            x, level = WIDTH / 2 - wide * 0.97 + 2 * wide * 0.97 * u, bow(u)
            size = wide / count
            seats.append(rounded(x - size * 0.72, level - 13 - 2 * tier, x + size * 0.72, level + 3, 5))
        sheet.fill(seats, mix(air.ink, colour("1c0a0c"), 0.6), 0.95)
        sheet.rim(seats, (0, -1), 1.6, air.rim, 0.3)
        for at in range(5):
            u = (at + 0.5) / 5
            x, level = WIDTH / 2 - wide + 2 * wide * u, bow(u) + 12
            sheet.glow(x, level, 30, air.accent, 0.7)
            sheet.fill(oval(x, level, 1.8), mix(air.accent, WHITE, 0.6))


def _stalls(easel: Easel, sheet: Sheet, edge: float, velvet: Colour) -> None:
    air = easel.air
    for row in range(9):
        u = row / 8
        y = 346 + u * u * (edge - 346 - 30) * 0.75 + u * (edge - 346) * 0.25
        wide, size = 300 + 440 * u, 15 + 22 * u
        count = int(2 * wide / (size * 1.14))
        seats: dict[int, list[np.ndarray]] = {}
        for at in range(count):
            a = (at + 0.5) / count * 2 - 1
            if abs(a) < 0.045:
                continue
            x, level = WIDTH / 2 + a * wide, y + 16 * a * a * (1 - u * 0.3)
            seats.setdefault(round(4 * max(0.0, 1 - abs(a) * 1.1)), []).append(
                rounded(x - size / 2, level - size, x + size / 2, level + size * 0.2, size * 0.34)
            )
        for lit, group in seats.items():
            share = lit / 4
            sheet.fill(
                group,
                mix(mix(air.ink, velvet, 0.12), mix(velvet, air.sky[2], 0.3), 0.1 + 0.5 * share * (0.35 + 0.65 * u)),
            )
            sheet.rim(group, (0, -1), 1.6 + 1.6 * u, mix(air.rim, velvet, 0.3), 0.22 + 0.5 * share)


def boards(easel: Easel, sheet: Sheet, edge: float) -> None:
    air = easel.air
    wood = mix(colour("3a2014"), air.lift, 0.35)
    sheet.fill(box(LEFT, edge, RIGHT, BOTTOM), upright((edge, wood), (BOTTOM, mix(wood, air.ink, 0.75))))
    seams = [
        points(
            (WIDTH / 2 + at * 46 - 0.6, edge),
            (WIDTH / 2 + at * 46 + 0.6, edge),
            (WIDTH / 2 + at * 160 + 1.2, BOTTOM),
            (WIDTH / 2 + at * 160 - 1.2, BOTTOM),
        )
        for at in range(-24, 25)
    ]
    sheet.fill(seams, air.ink, 0.6)


def footlights(easel: Easel, sheet: Sheet, edge: float) -> None:
    air = easel.air
    for at in range(17):
        x = 210 + at * 53.7
        hood = np.concatenate([arc(x, edge, 15, 14, 180, 360)])
        sheet.fill(hood, air.ink)
        sheet.glow(x, edge + 3, 46, air.accent, 0.5)
        sheet.fill(oval(x, edge, 9, 1.6), mix(air.accent, WHITE, 0.4))


def _spot(easel: Easel, x: float, floor: float, x0: float, y0: float) -> None:
    """The beam from the booth and its pool on the boards."""
    air = easel.air
    hue = mix(air.rim, WHITE, 0.2)
    sheet = easel.sheet()
    for wide, alpha, soft in ((168, 0.20, 14), (140, 0.22, 8), (96, 0.18, 5)):
        cone = points((x0 - 5, y0), (x0 + 5, y0), (x + wide, floor), (x - wide, floor))
        sheet.shine(
            cone,
            upright((y0, hue), (y0 + 0.35 * (floor - y0), hue * np.float32(0.45)), (floor, hue * np.float32(0.3))),
            alpha * 2.2,
            soft=soft,
        )
    sheet.glow(x0, y0, 150, WHITE, 1.0)
    sheet.fill(oval(x0, y0, 7), WHITE)
    sheet.shine(oval(x, floor + 2, 176, 36), hue, 0.75, soft=7)
    sheet.shine(oval(x, floor + 2, 150, 29), WHITE, 0.5, soft=10)
    easel.hang(sheet, 0.95, soft=0)
    dust = noise.field(easel.chance("dust"), 400, 200, 26, 5, 1.2)

    def light(xs: np.ndarray, ys: np.ndarray, seconds: float) -> np.ndarray:
        share = np.clip((ys - y0) / (floor - y0), 0.001, 1)
        inside = np.exp(-(((xs - (x0 + (x - x0) * share)) / (8 + 150 * share)) ** 4)) * ((ys > y0) & (ys < floor))
        rows = (np.clip(ys[:, 0] / 640 * 199, 0, 199)).astype(int)
        columns = ((xs[0] / 1280 * 319 + 6 * seconds) % 399).astype(int)
        return (inside * np.clip(dust[rows][:, columns] - 0.35, 0, 1) * 0.5).astype(np.float32)[..., None] * hue

    easel.drawn.append(Drawn(light, near=0.95))


def _curtain(easel: Easel, sheet: Sheet, left: float, right: float, name: str, velvet: Colour) -> None:
    """Folds of velvet, lit along their ridges towards the stage."""
    line = noise.Line(easel.chance("folds", name), 3)
    inner = right if name == "left" else left

    def wash(x: np.ndarray, y: np.ndarray) -> np.ndarray:
        turn = (x / 34 + 1.5 * line(x * 0.012)) * 2 * math.pi + (y / 640) ** 2 * 1.2 * np.sin((x - left) / 40)
        ridge = (0.5 + 0.5 * np.sin(turn)) ** 1.5
        near = np.clip(1 - np.abs(x - inner) / 230, 0, 1) ** 1.4
        return ((0.10 + 0.8 * ridge * near)[..., None] * velvet).astype(np.float32)

    sheet.fill(box(left, TOP, right, BOTTOM), wash)


def _pelmet(easel: Easel, sheet: Sheet, velvet: Colour) -> None:
    air = easel.air
    edge = [(LEFT, TOP), (RIGHT, TOP), (RIGHT, 26)]
    for swag in range(10):
        x1 = RIGHT - swag * 160
        edge += [(x1 - 160 * u, 26 + 168 * u * (1 - u)) for u in np.linspace(0, 1, 12)]
    shape = points(*edge)
    sheet.fill(
        shape,
        upright((-10, mix(air.ink, velvet, 0.12)), (40, mix(air.ink, velvet, 0.6)), (80, mix(air.ink, velvet, 0.25))),
    )
    sheet.rim(shape, (0, 1), 3, mix(air.kick, velvet, 0.2), 0.6)
    for swag in range(10):
        x = RIGHT - swag * 160
        sheet.fill([bar(x, 20, x, 52, 4), oval(x, 56, 6)], mix(air.kick, velvet, 0.25))
