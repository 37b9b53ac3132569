"""What is seen through a window: a small world with its own weather."""

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import box, oval, points
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.indoors.room import Room
from filmgen.backends.silhouette.sheet import LEFT, RIGHT, Sheet
from filmgen.film.staging import Hour

SKIES: dict[Hour, tuple[str, str, str]] = {
    "night": ("0b1c3a", "2c5078", "8fa6b8"),
    "dawn": ("6a7fa8", "e0a890", "ffe0b8"),
    "day": ("b8d2e0", "dce8ea", "f6f4ea"),
    "dusk": ("2a2a58", "a85a68", "ffb878"),
}
LONELY = {"hut", "cabin", "cottage", "lodge", "farmhouse", "farm", "shack", "lighthouse", "mill", "outpost", "tent"}
"""Words for places with no town outside."""


def outlook(easel: Easel, room: Room) -> Sheet:
    """Sky, skyline and lights beyond the pane, in the hour's colours, bent to the mood's."""
    assert room.window is not None
    _, sill, _, top = room.window
    high, low = room.y(top), room.y(sill)
    hues = [mix(colour(text), easel.air.kick, 0.22) for text in SKIES[easel.picture.hour]]
    if easel.picture.light in ("window", "sun", "sky") and easel.picture.hour != "night":
        hues = [mix(hue, mix(easel.air.glow, WHITE, 0.5), 0.45) for hue in hues]
    if easel.picture.place.set == "diner" or easel.picture.palette == "neon":
        hues = [mix(hue, air, 0.6) for hue, air in zip(hues, easel.air.sky[-3:], strict=True)]
    sheet = easel.sheet(
        upright((high - 20, hues[0]), (high + 0.6 * (low - high), hues[1]), (low + 20, hues[2])),
        top=high - 90,
        bottom=low + 90,
    )
    rng = easel.chance("outlook")
    tall = low - high
    if easel.picture.hour == "night" and easel.picture.weather in ("clear", "stars", "aurora", "snow"):
        specks = [
            oval(x, y, r, num_points=8)
            for x, y, r in zip(
                rng.uniform(LEFT, RIGHT, 60),
                rng.uniform(high, high + 0.6 * tall, 60),
                rng.uniform(0.5, 1.3, 60),
                strict=True,
            )
        ]
        sheet.fill(specks, WHITE, 0.7)
    ground = mix(hues[0], easel.air.ink, 0.45)
    lonely = not LONELY.isdisjoint(easel.picture.place.name.lower().split())
    if not lonely and (easel.picture.place.set in ("office", "diner", "shop") or rng.random() < 0.4):
        _town(easel, sheet, rng, low, tall, ground)
    else:
        _hills(easel, sheet, low, tall, ground)
    return sheet


def _hills(easel: Easel, sheet: Sheet, low: float, tall: float, ground: np.ndarray) -> None:
    from filmgen.backends.silhouette.land import ridge

    hills = ridge(easel.chance("hills"), low + 6, tall * 0.34, max(30.0, tall * 0.5), octaves=4)
    sheet.fill(hills, ground)
    rng = easel.chance("cottages")
    if easel.picture.hour in ("night", "dusk"):
        lights = [
            oval(x, low - tall * 0.12 * share, 1.5, num_points=8)
            for x, share in zip(rng.uniform(LEFT, RIGHT, 40), rng.random(40), strict=True)
        ]
        sheet.fill(lights, colour("ffd890"), 0.85)


def _town(easel: Easel, sheet: Sheet, rng: np.random.Generator, low: float, tall: float, ground: np.ndarray) -> None:
    x = float(LEFT)
    windows = []
    while x < RIGHT:
        wide, high = tall * rng.uniform(0.16, 0.36), tall * rng.uniform(0.25, 0.68)
        sheet.fill(box(x, low - high, x + wide, low + 60), mix(ground, easel.air.ink, rng.uniform(0, 0.4)))
        step = max(5.0, tall * 0.07)
        for column in np.arange(x + step * 0.6, x + wide - step * 0.6, step):
            for row in np.arange(low - high + step, low + 10, step * 1.3):
                if rng.random() < 0.3:
                    windows.append(
                        points(
                            (column, row),
                            (column + step * 0.4, row),
                            (column + step * 0.4, row + step * 0.55),
                            (column, row + step * 0.55),
                        )
                    )
        x += wide * rng.uniform(0.9, 1.15)
    if easel.picture.hour in ("night", "dusk"):
        sheet.fill(windows, colour("ffcf8a"), 0.75)
