"""What happens in a street when nothing does: signs, cars, steam, washing, wires, pigeons."""

import math

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, colour, mix
from filmgen.backends.silhouette.easel import Lamp
from filmgen.backends.silhouette.lettering import neon_sign
from filmgen.backends.silhouette.movers import Cut, Cuttings, Smoke, banner
from filmgen.backends.silhouette.outlines import arc, box, oval, points, stroke
from filmgen.backends.silhouette.planes import tone
from filmgen.backends.silhouette.sets.facades import Town
from filmgen.backends.silhouette.sheet import Sheet

SIGNS = (
    "HOTEL", "BAR", "CAFE", "CINEMA", "ROOMS", "PAWN", "JAZZ", "TAXI", "RADIO", "BATHS", "NOODLES", "BOOKS", "CHEMIST",
    "DANCE", "TAILOR", "CLUB", "LUNA", "ATLAS",
)  # fmt: skip
HUES = ("ff4f7d", "5fe6ff", "ffb24a", "8aff9a", "ff7a4a")


def signs(town: Town, sheet: Sheet, places: tuple[tuple[float, float, float], ...]) -> None:
    """Signs at places (metres right, up, away) of the nearer walls."""
    easel = town.easel
    air, picture, rng = easel.air, easel.picture, easel.chance("signs")
    words = list(rng.permutation(SIGNS))
    plain = picture.palette in ("noir", "silent")
    hues = [air.rim if plain else mix(air.glow, colour(text), 0.62) for text in rng.permutation(HUES)]
    for at, (right, up, away) in enumerate(places):
        x, y = town.at(right, up, away)
        s = easel.lens.scale(town.near(away))
        word, hue = str(words[at]), hues[at % len(hues)]
        second = hues[(at + 1) % len(hues)]
        if (at + int(rng.integers(0, 2))) % 2 == 0 and len(word) <= 7:
            _upright(sheet, word, x, y, s, (hue, second), town)
        else:
            _level(sheet, word, x, y, s, (hue, second), town)
        if town.lit:
            easel.lamps.append(Lamp(x, y, 190, hue, 0.26, "neon", 0.25))


def _upright(sheet: Sheet, word: str, x: float, y: float, s: float, hues: tuple[Colour, Colour], town: Town) -> None:
    air = town.easel.air
    step = 0.82 * s
    top = y - step * len(word) / 2
    board = box(x - 0.55 * s, top - 0.5 * s, x + 0.55 * s, top + step * len(word) + 0.1 * s)
    sheet.fill(board, mix(air.ink, air.lift, 0.1))
    frame = np.concatenate([board, board[:1]])
    sheet.fill(stroke(frame, max(1.4, 0.05 * s)), hues[1], 0.95 if town.lit else 0.5)
    if town.lit:
        sheet.shine(stroke(frame, 7.0), hues[1], 0.7, soft=7)
    for at, letter in enumerate(word):
        _letters(sheet, letter, x, top + step * (at + 0.3), 0.7 * s, 0.62 * s, hues[0], town)


def _level(sheet: Sheet, word: str, x: float, y: float, s: float, hues: tuple[Colour, Colour], town: Town) -> None:
    wide = min(3.6, 0.62 * len(word)) * s
    x = min(1180 - wide / 2, max(100 + wide / 2, x)) if -200 < x < 1480 else x
    _letters(sheet, word if len(word) % 2 else word.title(), x, y, wide, 1.0 * s, hues[0], town)
    swoosh = arc(x, y + 0.2 * s, 0.55 * wide, 0.62 * s, 160, 20)
    sheet.fill(stroke(swoosh, max(1.5, 0.05 * s)), hues[1], 1.0 if town.lit else 0.4)
    if town.lit:
        sheet.shine(stroke(swoosh, 8), hues[1], 0.8, soft=8)


def _letters(sheet: Sheet, text: str, x: float, y: float, wide: float, tall: float, hue: Colour, town: Town) -> None:
    if town.lit:
        neon_sign(sheet, text, x, y, wide, tall, hue)
    else:
        from filmgen.backends.silhouette.lettering import painted_sign

        painted_sign(sheet, text, x, y, wide, tall, mix(town.easel.air.rim, town.easel.air.air, 0.2))


def traffic(town: Town, lanes: tuple[float, float]) -> None:
    """Cars far down the street: white lights come, red lights go."""
    easel = town.easel
    if not town.lit:
        return
    luck = easel.chance("traffic").random(6)

    def cut(seconds: float) -> list[Cut]:
        shapes = []
        for car in range(3):
            share = (seconds / 11 + luck[car]) % 1.0
            for lane, away, hue in ((lanes[0], 130 - 112 * share, "fff0cc"), (lanes[1], 18 + 112 * share, "ff4430")):
                fade = min(1.0, 6 * share, 6 * (1 - share))
                s = easel.lens.scale(town.near(away))
                for side in (-0.7, 0.7):
                    x, y = town.at(lane + side, 0.7, away)
                    shapes.append((oval(x, y, fade * (0.9 + 0.20 * s), num_points=10), mix(colour(hue), WHITE, 0.35)))
        return shapes

    easel.cards.append(Cuttings(easel.scale, 0.2501, cut, easel.hold))
    x, y = town.at(0, 0.7, 90)
    easel.lamps.append(Lamp(x, y, 90, colour("ffdca0"), 0.35, "pulse", 0.25, 0.6))


def washing(town: Town, left: float, right: float, up: float, away: float, name: object) -> None:
    """A line across the street with shirts and sheets on it."""
    easel = town.easel
    rng, near = easel.chance("washing", name), town.near(away)
    s = easel.lens.scale(near)
    (x0, y0), (x1, y1) = town.at(left, up, away), town.at(right, up + 0.3, away)
    share = np.linspace(0, 1, 24)
    line = np.stack([x0 + (x1 - x0) * share, y0 + (y1 - y0) * share + 0.5 * s * np.sin(math.pi * share)], -1)
    sheet = easel.sheet(top=min(y0, y1) - 8, bottom=max(y0, y1) + s)
    sheet.fill(stroke(line, 1.4), tone(easel, near))
    easel.hang(sheet, 0.26, soft=easel.lens.soft(0.4))
    for piece in range(4):
        at = line[int((0.16 + 0.19 * piece + 0.05 * rng.random()) * 23)]
        hue = mix(tone(easel, near), easel.air.air, 0.15 + 0.4 * rng.random())
        banner(
            easel, 0.261, (float(at[0]), float(at[1])), s * rng.uniform(0.5, 0.95), s * rng.uniform(0.7, 1.3), hue, True
        )


def steam(town: Town, right: float, away: float, tall: float = 3.2, alpha: float = 0.34) -> None:
    """Out of the ground, lit by what is about."""
    easel = town.easel
    s = easel.lens.scale(town.near(away))
    hue = mix(easel.air.air, mix(easel.air.glow, WHITE, 0.3), 0.45)
    easel.cards.append(
        Smoke(easel, 0.3, town.at(right, 0.05, away), 0.55 * s, tall * s, hue, alpha, hold=easel.hold, life=5.0)
    )


def pigeons(town: Town, sheet: Sheet, count: int, right: float, up: float, away: float, spread: float) -> None:
    """Birds that sit in a row, or peck."""
    rng, s = town.easel.chance("pigeons", right, away), town.easel.lens.scale(town.near(away))
    shapes = []
    for _ in range(count):
        x, y = town.at(right + rng.uniform(-spread, spread), up, away)
        k = 0.16 * s * (1 if rng.random() < 0.5 else -1)
        body = points((-1.2, -0.5), (-0.3, -1.0), (0.4, -1.25), (0.55, -1.5), (0.8, -1.45), (0.95, -1.3), (0.75, -1.15),
                      (0.6, -0.6), (0.1, -0.2), (0.05, 0), (-0.05, 0), (-0.1, -0.2))  # fmt: skip
        shapes.append(body * (k, abs(k)) + (x, y))
    sheet.fill(shapes, mix(town.easel.air.ink, town.easel.air.lift, 0.2))
