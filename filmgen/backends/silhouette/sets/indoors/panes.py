"""The weather beyond a window, and what it leaves on the glass."""

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import Outline, curve, oval, points, stroke
from filmgen.backends.silhouette.sets.indoors.air import flash
from filmgen.backends.silhouette.sets.indoors.light import Lighting
from filmgen.backends.silhouette.sets.indoors.living import Draw, Living, Pen
from filmgen.backends.silhouette.sets.indoors.room import Room
from filmgen.backends.silhouette.sheet import HEIGHT, LEFT, RIGHT

Box = tuple[float, float, float, float]
BEYOND, ON_GLASS = 0.104, 0.108


def hang_panes(room: Room, lighting: Lighting, airless: bool = False) -> None:
    """Hang the weather behind the walls, seen through their windows; where it is airless there is none."""
    easel, picture = room.easel, room.easel.picture
    easel.glass, boxes = room.holes, list(filter(None, map(_box, room.holes)))
    if not boxes or airless:
        return
    _source(easel, boxes[0], lighting)
    _veil(easel, boxes)
    for draw in (WEATHERS.get(picture.weather), _struck if picture.weather == "storm" else None):
        if draw is not None:
            easel.cards.append(Living(easel, 0.12, draw(easel, boxes), order=BEYOND))
    if picture.weather in ("rain", "storm"):
        _drops(easel, boxes)
    elif picture.weather == "snow":
        _settled(room)


def _box(hole: Outline) -> Box | None:
    """What of a window is in the frame."""
    if len(hole) < 3:
        return None
    left, top = np.maximum(hole.min(0), (LEFT, -64))
    right, low = np.minimum(hole.max(0), (RIGHT, HEIGHT + 64))
    return (float(left), float(top), float(right), float(low)) if right > left + 4 and low > top + 4 else None


def _source(easel: Easel, box: Box, lighting: Lighting) -> None:
    """The moon, the sun, the sign or the street lamp out there, where it can be seen."""
    left, top, right, low = box
    light, wide = easel.picture.light, min(box[2] - box[0], box[3] - box[1])
    x, y = left + 0.62 * (right - left), top + 0.3 * (low - top)
    sheet = easel.sheet(top=top - 90, bottom=low + 90)
    hue = lighting.light.hue
    if light == "moon":
        sheet.glow(x, y, 1.1 * wide, mix(hue, WHITE, 0.4), 0.8)
        sheet.fill(oval(x, y, 0.13 * wide), mix(hue, WHITE, 0.75))
    elif light == "sun":
        sheet.glow(x, y, 2.2 * wide, mix(hue, WHITE, 0.4), 1.0)
        sheet.fill(oval(x, y, 0.15 * wide), WHITE)
    elif light in ("window", "sky"):
        strength = 0.12 if easel.picture.hour == "night" else 0.5
        sheet.glow((left + right) / 2, (top + low) / 2, 1.3 * max(right - left, low - top), hue, strength)
    elif light == "neon":
        for at, tint in enumerate((hue, colour("4ae0ff"), hue)):
            sheet.glow(
                left + (0.2 + 0.32 * at) * (right - left),
                top + (0.3 + 0.2 * (at % 2)) * (low - top),
                0.8 * wide,
                tint,
                0.9,
            )
    elif light == "beam":
        for at in (0.34, 0.46):
            sheet.glow(left + at * (right - left), top + 0.66 * (low - top), 1.0 * wide, mix(hue, WHITE, 0.4), 1.0)
    easel.hang(sheet, 0.1, soft=easel.lens.soft(0.1) * 0.5, order=0.1015)


def _veil(easel: Easel, boxes: list[Box]) -> None:
    """Fog, dust or a burning sky between the pane and the world."""
    veil = {
        "fog": ("c4cdd0", 0.78),
        "dust": ("c08a4a", 0.72),
        "embers": ("d8541c", 0.5),
        "snow": ("c8d4e0", 0.3),
        "rain": ("55687a", 0.35),
        "storm": ("2a3440", 0.5),
    }.get(easel.picture.weather)
    if veil is None:
        return
    top, low = min(box[1] for box in boxes), max(box[3] for box in boxes)
    sheet = easel.sheet(top=top - 90, bottom=low + 90)
    hue = mix(colour(veil[0]), easel.air.mid, 0.35)
    _, y = sheet.grid()
    share = np.clip((y - top) / max(1.0, low - top), 0, 1)
    lumps = sheet.noise(easel.chance("pane veil"), None, 90, 3, 2.5)
    sheet.wash(np.broadcast_to(veil[1] * (0.55 + 0.45 * share), lumps.shape) * (0.6 + 0.4 * lumps), hue)
    easel.hang(sheet, 0.1, soft=0, order=0.1025)


def _rain(easel: Easel, boxes: list[Box]) -> Draw:
    rng, force = easel.chance("pane rain"), 1.5 if easel.picture.weather == "storm" else 1.0
    count = int(170 * force)
    x, phase, depth = rng.random(count), rng.random(count), rng.random(count) ** 1.5
    hue = mix(colour("dfe8f4"), easel.air.kick, 0.2)

    def draw(pen: Pen, seconds: float) -> None:
        for left, top, right, low in boxes:
            span, tall = right - left + 40, low - top + 60
            at_x, at_y = (
                left - 20 + span * x,
                top - 30 + np.mod(phase * tall + seconds * (500 + 500 * depth) * force, tall),
            )
            long = (12 + 26 * depth) * min(2.0, max(0.7, tall / 260))
            lines = [
                points((a, b), (a + 1.1, b), (a + 1.1 - 0.16 * d * force, b + d), (a - 0.16 * d * force, b + d))
                for a, b, d in zip(at_x, at_y, long, strict=True)
            ]
            pen.fill(lines, hue, 0.34)

    return draw


def _snow(easel: Easel, boxes: list[Box]) -> Draw:
    rng = easel.chance("pane snow")
    x, phase, depth = rng.random(150), rng.random(150), rng.random(150) ** 1.8

    def draw(pen: Pen, seconds: float) -> None:
        for left, top, right, low in boxes:
            span, tall = right - left + 30, low - top + 30
            size = min(2.2, max(0.8, tall / 200))
            at_x = left - 15 + np.mod(span * x + 9 * np.sin(seconds * 0.9 + 9 * x) - 8 * seconds * (0.5 + depth), span)
            at_y = top - 15 + np.mod(phase * tall + seconds * (22 + 46 * depth) * size, tall)
            flakes = [
                oval(a, b, (0.8 + 2.0 * d) * size, num_points=8) for a, b, d in zip(at_x, at_y, depth, strict=True)
            ]
            pen.fill(flakes, WHITE, 0.8)

    return draw


def _sparks(easel: Easel, boxes: list[Box]) -> Draw:
    rng = easel.chance("pane sparks")
    x, phase, depth = rng.random(70), rng.random(70), rng.random(70)

    def draw(pen: Pen, seconds: float) -> None:
        for left, top, right, low in boxes:
            span, tall = right - left, low - top + 20
            at_x = left + np.mod(span * x + 14 * np.sin(seconds * 1.3 + 7 * x), span)
            at_y = low - np.mod(phase * tall + seconds * (30 + 60 * depth), tall)
            pen.fill(
                [oval(a, b, 0.8 + 1.3 * d, num_points=6) for a, b, d in zip(at_x, at_y, depth, strict=True)],
                colour("ffb45a"),
                0.9,
            )

    return draw


def _blown(easel: Easel, boxes: list[Box]) -> Draw:
    """Sand in the wind."""
    rng = easel.chance("pane dust")
    y, phase, depth = rng.random(90), rng.random(90), rng.random(90)
    hue = colour("f0cc90")

    def draw(pen: Pen, seconds: float) -> None:
        for left, top, right, low in boxes:
            span = right - left + 60
            at_x = left - 30 + np.mod(phase * span + seconds * (160 + 240 * depth), span)
            grains = [
                points((a, b), (a + 9 + 12 * d, b + 0.6), (a, b + 1.3))
                for a, b, d in zip(at_x, top + (low - top) * y, depth, strict=True)
            ]
            pen.fill(grains, hue, 0.5)

    return draw


def _aurora(easel: Easel, boxes: list[Box]) -> Draw:
    del easel
    hues = (colour("4affa0"), colour("6ad0ff"), colour("b06aff"))

    def draw(pen: Pen, seconds: float) -> None:
        for left, top, right, low in boxes:
            across = np.linspace(left, right, 22)
            tall = low - top
            for at, hue in enumerate(hues):
                wave = np.sin(across / 60 + 0.35 * seconds + at) * 0.08 + np.sin(across / 23 - 0.5 * seconds) * 0.03
                foot = top + tall * (0.42 + 0.12 * at + wave)
                for reach, alpha in ((0.34, 0.16), (0.2, 0.2), (0.08, 0.25)):
                    pen.fill(
                        [
                            np.concatenate(
                                [np.stack([across, foot], -1), np.stack([across, foot - reach * tall], -1)[::-1]]
                            )
                        ],
                        hue,
                        alpha,
                    )

    return draw


def _twinkling(easel: Easel, boxes: list[Box]) -> Draw:
    rng = easel.chance("pane stars")
    x, y, phase = rng.random(70), rng.random(70) * 0.75, rng.random(70) * 6.28

    def draw(pen: Pen, seconds: float) -> None:
        for left, top, right, low in boxes:
            size = 0.9 + 0.7 * np.sin(phase + 1.7 * seconds)
            pen.fill(
                [
                    oval(left + (right - left) * a, top + (low - top) * b, max(0.4, s), num_points=6)
                    for a, b, s in zip(x, y, size, strict=True)
                ],
                WHITE,
                0.9,
            )

    return draw


def _struck(easel: Easel, boxes: list[Box]) -> Draw:
    """Lightning: a bright sky and a bolt."""
    rng = easel.chance("bolt")
    steps = rng.uniform(-0.09, 0.09, 9).cumsum()

    def draw(pen: Pen, seconds: float) -> None:
        share = flash(easel.picture.seed, seconds)
        if share < 0.04:
            return
        for left, top, right, low in boxes:
            pen.fill([points((left, top), (right, top), (right, low), (left, low))], colour("dbe8ff"), 0.75 * share)
            line = np.stack([left + (right - left) * (0.45 + steps), np.linspace(top, top + 0.75 * (low - top), 9)], -1)
            pen.fill([stroke(line, np.linspace(4, 1.2, 9))], WHITE, min(1.0, 1.4 * share) * 0.99)

    return draw


WEATHERS = {
    "rain": _rain,
    "storm": _rain,
    "snow": _snow,
    "embers": _sparks,
    "dust": _blown,
    "aurora": _aurora,
    "stars": _twinkling,
}


def _drops(easel: Easel, boxes: list[Box]) -> None:
    """Drops that hold the world upside down, and some that run."""
    rng = easel.chance("drops")
    sheet = easel.sheet(top=min(box[1] for box in boxes) - 8, bottom=max(box[3] for box in boxes) + 8)
    dark, bright = mix(easel.air.ink, easel.air.mid, 0.4), mix(WHITE, easel.air.kick, 0.2)
    for left, top, right, low in boxes:
        size = min(3.0, max(0.55, (low - top) / 330))
        places = np.stack(
            [rng.uniform(left, right, 110), rng.uniform(top, low, 110), rng.uniform(0.8, 3.0, 110) * size], -1
        )
        sheet.fill([oval(x, y, r, 1.2 * r, 14) for x, y, r in places], dark, 0.42)
        sheet.fill([oval(x, y + 0.3 * r, 0.8 * r, 0.85 * r, 12) for x, y, r in places], bright, 0.26)
        sheet.fill([oval(x, y + 0.75 * r, 0.5 * r, 0.3 * r, 10) for x, y, r in places], bright, 0.5)
        sheet.fill([oval(x - 0.3 * r, y - 0.6 * r, 0.2 * r, num_points=8) for x, y, r in places], WHITE, 0.8)
    easel.hang(sheet, 0.12, soft=0.15 * easel.lens.soft(0.3), order=ON_GLASS)
    runs = [(box, rng.random(9), rng.random(9), rng.random(9)) for box in boxes]

    def draw(pen: Pen, seconds: float) -> None:
        for (left, top, right, low), x, phase, pace in runs:
            size, tall = min(3.0, max(0.6, (low - top) / 330)), low - top
            trails, heads = [], []
            for a, p, s in zip(x, phase, pace, strict=True):
                down = (p + seconds * (0.05 + 0.12 * s)) % 1.25
                steps = np.linspace(max(0.0, down - 0.4), min(1.0, down), 9)
                line = np.stack(
                    [left + (right - left) * a + 3.0 * size * np.sin(21 * steps + 9 * a), top + tall * steps], -1
                )
                trails.append(stroke(line, np.linspace(0.3, 2.4, 9) * size))
                if down < 1:
                    heads.append(oval(line[-1, 0], line[-1, 1], 2.3 * size, 3.4 * size, 12))
            pen.fill(trails, bright, 0.3)
            pen.fill(heads, bright, 0.8)

    easel.cards.append(Living(easel, 0.12, draw, order=ON_GLASS + 0.001))


def _settled(room: Room) -> None:
    """Snow on the sill and in the corners of the panes."""
    easel = room.easel
    assert room.window is not None and room.pane is not None
    left, sill, right, _ = room.window
    sheet = easel.sheet()
    rng = easel.chance("settled")
    heights = sill + 0.05 + 0.06 * rng.random(12)
    heap = [(u, float(h)) for u, h in zip(np.linspace(left, right, 12), heights, strict=True)]
    shape = room.pane.put(curve((right, sill - 0.02, 1), (left, sill - 0.02, 1), *heap, reach=0.3))
    corners = [
        room.pane.put(curve((left, sill, 1), (left, sill + 0.5, 1), (left + 0.1, sill + 0.12), (left + 0.5, sill, 1))),
        room.pane.put(
            curve((right, sill, 1), (right, sill + 0.4, 1), (right - 0.1, sill + 0.1), (right - 0.4, sill, 1))
        ),
    ]
    sheet.fill([shape, *corners], mix(WHITE, easel.air.kick, 0.18), 0.95, soft=1.0)
    easel.hang(sheet, 0.12, soft=0, order=ON_GLASS)
