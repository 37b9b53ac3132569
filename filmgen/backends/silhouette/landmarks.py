"""What a place is said to hold, standing in it: hut, well, barn, benches, boats, and whatever the scissors know."""

from collections.abc import Callable
from dataclasses import dataclass, replace

import numpy as np

from filmgen.backends.silhouette.bodies import cut_out
from filmgen.backends.silhouette.bodies.cutout import CutOut, Part, Stance
from filmgen.backends.silhouette.bodies.things import tangible
from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.ink import develop
from filmgen.backends.silhouette.lighting import light_on
from filmgen.backends.silhouette.noise import Line
from filmgen.backends.silhouette.outlines import Outline, arc, bar, box, points, rounded, stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH, Sheet
from filmgen.film.story import Look

SLOTS = (0.14, 0.86, 0.27, 0.74, 0.06, 0.94, 0.40, 0.60)
"""Where landmarks stand, as shares of the frame, the likeliest first."""


@dataclass(frozen=True)
class Landmark:
    """`thing` is a word the scissors know, or the name of an outline below; `tall` in metres; `near` its depth."""

    thing: str
    tall: float
    near: float
    count: int = 1


LANDMARKS: dict[str, Landmark] = {
    "hut": Landmark("hut", 3.2, 0.36),
    "barn": Landmark("barn", 7.0, 0.19),
    "house": Landmark("house", 7.0, 0.24),
    "houses": Landmark("house", 6.5, 0.22, 4),
    "well": Landmark("well", 1.9, 0.7),
    "bench": Landmark("bench", 0.95, 0.92),
    "lamp": Landmark("street-lamp", 3.6, 0.66),
    "lamps": Landmark("street-lamp", 3.6, 0.5, 3),
    "umbrella": Landmark("umbrella", 1.9, 0.86),
    "sails": Landmark("windmill", 12.0, 0.13),
    "palms": Landmark("palm", 6.0, 0.34, 3),
    "trees": Landmark("tree", 6.0, 0.3, 3),
    "rocks": Landmark("rock", 1.0, 0.9, 3),
    "cactus": Landmark("cactus", 2.6, 0.5, 3),
    "gate": Landmark("gate", 2.5, 0.5),
    "cages": Landmark("cage", 2.0, 0.62, 3),
    "swing": Landmark("swing", 2.6, 0.66),
    "towers": Landmark("castle", 26.0, 0.055),
    "spires": Landmark("cathedral", 30.0, 0.05),
    "stones": Landmark("stones", 0.9, 0.74, 6),
    "boats": Landmark("rowing-boat", 1.4, 0.4, 3),
    "ship": Landmark("sailing-ship", 16.0, 0.09),
    "bridge": Landmark("bridge", 9.0, 0.12),
    "horses": Landmark("carousel", 5.0, 0.34),
    "tent": Landmark("tent", 4.0, 0.32),
    "telescope": Landmark("telescope", 1.5, 0.94),
    "station": Landmark("station", 5.0, 0.26),
    "bus": Landmark("bus", 3.0, 0.5),
    "car": Landmark("car", 1.6, 0.62),
    "tower": Landmark("tower", 18.0, 0.085),
    "factory": Landmark("factory", 16.0, 0.1),
    "church": Landmark("church", 18.0, 0.1),
    "windmill": Landmark("windmill", 12.0, 0.13),
    "skyscraper": Landmark("skyscraper", 60.0, 0.045),
    "rocket": Landmark("rocket", 14.0, 0.14),
    "saucer": Landmark("saucer", 5.0, 0.26),
    "machines": Landmark("engine", 2.2, 0.88, 2),
    "boxes": Landmark("box", 0.6, 0.93, 3),
    "piano": Landmark("piano", 1.3, 0.9),
    "flags": Landmark("flags", 3.4, 0.5),
    "bell": Landmark("bell", 0.5, 0.9),
    "clock": Landmark("station-clock", 3.2, 0.6),
}  # fmt: skip
BUILT: dict[str, tuple[str, ...]] = {
    "snowfield": ("snow", "reeds"), "mountain": ("ridge", "path", "snow"), "forest": ("trees",), "sea": ("waves",),
    "headland": ("lamp", "rocks", "lighthouse", "stair", "stairs"), "desert": ("dunes", "sand"),
    "plain": ("grass", "fence", "fences", "tree"),
    "street": ("windows", "lamp", "lamps", "neon", "sign", "houses", "house"),
    "rooftop": ("chimneys", "chimney", "tank", "water", "sign"), "station": ("clock", "platform", "sign"),
    "garden": ("trees", "tree", "bench", "wall", "flowers"), "ruins": ("arch", "columns"),
    "corridor": ("doors", "door", "lamp", "lamps"), "theatre": ("curtain", "spotlight", "seats", "stage", "lamp"),
    "space": ("planet", "stars", "two-moons"), "planet": ("planet", "two-moons", "red-dust", "craters"),
    "underwater": ("weed", "fish", "water"), "micro-world": ("drop", "water"), "void": (),
}  # fmt: skip
"""What each set has by itself. Rooms have their own fittings and furniture, and are listed nowhere."""


AMID_WATER = ("headland", "sea")
"""Where what is far stands on a rock of its own, and what is near on the shore,"""
AFLOAT = ("boats", "boat", "ship", "bridge", "rocks", "rowing-boat", "sailing-ship", "canoe", "raft", "buoy", "iceberg")
"""unless it swims."""
ASHORE = 0.6
"""The depth from which on things stand on the shore that we stand on."""


def stand_landmarks(easel: Easel, had: tuple[str, ...] = ()) -> None:
    """Stand the place's features in its set, but for those that the set has of itself or `had` drawn."""
    place = easel.picture.place
    if easel.picture.size == "insert" or (easel.picture.word and easel.picture.word_as == "monument"):
        return
    slots = _slots(easel)
    for feature in place.features[:4]:
        if feature in (*BUILT.get(place.set, ()), *easel.drawn_here, *had):
            continue
        landmark = LANDMARKS.get(feature)
        if landmark is None:
            landmark = _known(feature)
        if landmark is None:
            continue
        if place.interior and landmark.near < 0.8:
            continue
        wet = place.set in AMID_WATER and feature not in AFLOAT
        if wet and landmark.near >= ASHORE:
            landmark, wet = replace(landmark, near=0.985), False
        _stand(easel, feature, landmark, slots, wet)


def _known(feature: str) -> Landmark | None:
    """A feature that the scissors know, at its own height, the farther the taller."""
    known = tangible(feature)
    if known is None:
        return None
    name, thing = known
    tall = max(0.5, thing.height)
    return Landmark(name, tall, float(np.clip(2.6 / tall, 0.06, 0.92)))


def _slots(easel: Easel) -> list[float]:
    """Places free of figures, in the place's own order."""
    figures = [figure.x for figure in easel.picture.figures]
    order = easel.chance("slots").permutation(2)
    first = [SLOTS[int(at)] for at in order] + list(SLOTS[2:])
    return sorted(first, key=lambda slot: any(abs(slot - x) < 0.11 for x in figures))


def _stand(easel: Easel, feature: str, landmark: Landmark, slots: list[float], rock: bool = False) -> None:
    lens, near = easel.lens, landmark.near
    sheet = easel.sheet()
    rng = easel.chance("landmark", feature)
    tall = min(landmark.tall * lens.scale(near), 0.86 * HEIGHT)
    for _ in range(landmark.count):
        y = lens.ground(near) + rng.uniform(0, 5)
        size = tall * (rng.uniform(0.8, 1.1) if landmark.count > 1 else 1.0)
        cutout = _cut(landmark.thing, size * sheet.scale, landmark.tall, int(rng.integers(1 << 30)))
        half = (cutout.bounds[2] - cutout.bounds[0]) / 2 / sheet.scale
        x = WIDTH * _free(easel, slots, half / WIDTH if near > 0.45 else 0.0) + rng.uniform(-26, 26)
        if rock:
            y = _islet(easel, sheet, x, y, half, near)
        inked = develop(cutout, light_on(easel, x, y - 0.6 * size, near, shadow=False), shadow=False)
        sheet.fill(_pool(x, y, half), easel.air.ink, 0.3 * near, soft=5 * near)
        sheet.lay(inked.colour, inked.alpha, x, y, inked.left, inked.top)
        for glow in cutout.glows:
            at = (x + glow.x / sheet.scale, y + glow.y / sheet.scale)
            sheet.glow(*at, max(4.0, glow.radius / sheet.scale), mix(glow.colour, WHITE, 0.15), 0.85 * glow.strength)
            easel.lamps.append(Lamp(*at, max(6.0, glow.radius / sheet.scale), glow.colour, 0.2, "fire", near))
    _settle(easel, near)
    easel.hang(sheet, near)


def _free(easel: Easel, slots: list[float], half: float) -> float:
    """The next slot, or the first in which something so wide hides nobody; it is used up."""
    figures = [figure.x for figure in easel.picture.figures]
    clear = [slot for slot in slots if all(abs(slot - x) > half + 0.06 for x in figures)]
    slot = (clear or slots or list(SLOTS))[0]
    if slot in slots:
        slots.remove(slot)
    return slot


def _pool(x: float, y: float, half: float) -> Outline:
    """The dark where something touches the ground."""
    turn = np.linspace(0, 2 * np.pi, 24)
    return np.stack([x + 0.9 * half * np.cos(turn), y + 0.07 * half * np.sin(turn)], -1)


def _islet(easel: Easel, sheet: Sheet, x: float, y: float, half: float, near: float) -> float:
    """A rock in the water for something to stand on; returns the height of its top."""
    air, wide = easel.air, 1.5 * half + 26
    rise = 0.14 * wide + 8
    line = Line(easel.chance("islet", round(x)), 4)
    u = np.linspace(-1, 1, 33)
    hump = np.clip(1.25 * (1 - np.abs(u) ** 2.6), 0, 1) * rise + 0.5 * rise * (line(3 * u + 9) - 0.5) * (
        np.abs(u) > 0.6
    )
    top = np.stack([x + wide * u, y + 6 - np.maximum(0, hump)], -1)
    shape = np.concatenate([top, points((x + wide, y + 60), (x - wide, y + 60))])
    sheet.fill(shape, upright((y - rise, air.far(0.35 * (1 - near))), (y + 14, mix(air.lift, air.air, 0.5))))
    sheet.rim(shape, easel.towards(x, y - rise), 2.0, mix(air.rim, air.air, 0.4), 0.55)
    return y + 7 - rise


def _settle(easel: Easel, near: float) -> None:
    """Far things stand in the haze of their own distance."""
    if near < 0.75 and not easel.picture.place.interior:
        ground = easel.lens.ground(near)
        haze = easel.sheet(top=ground - 150, bottom=ground + 20)
        haze.haze(easel.chance("haze", near), ground - 140, 220, easel.air.air, 0.5 * (1 - near))
        easel.hang(haze, near + 0.0005)


def _cut(thing: str, pixels: float, metres: float, seed: int) -> CutOut:
    """A cut-out `pixels` tall, from our own outlines or from the scissors."""
    draw = OUTLINES.get(thing)
    if draw is None:
        look = Look(body="machine", height=metres, outline=thing)
        return cut_out(look, Stance(seat="none", alive=False), "", pixels / metres, seed)
    shapes = [shape * (pixels, -pixels) for shape in draw(np.random.default_rng(seed))]
    low = np.min([shape.min(0) for shape in shapes], 0)
    high = np.max([shape.max(0) for shape in shapes], 0)
    parts = tuple(Part((shape.astype(np.float32),)) for shape in shapes)
    bounds = (float(low[0]), float(low[1]), float(high[0]), float(high[1]))
    return CutOut(parts, {"feet": (0.0, 0.0), "top": (0.0, bounds[1])}, (), bounds, pixels / 7)


def _barn(_: np.random.Generator) -> list[Outline]:
    body = points((-0.7, 0), (-0.7, 0.5), (-0.62, 0.76), (-0.3, 0.98), (0.05, 0.76), (0.14, 0.5), (0.14, 0))
    roof = points((-0.3, 1.0), (1.05, 1.0), (1.4, 0.76), (1.48, 0.5), (0.16, 0.5), (0.06, 0.76))
    return [box(0.1, 0, 1.4, 0.52), roof, body]


def _well(_: np.random.Generator) -> list[Outline]:
    posts = [box(-0.3, 0.3, -0.25, 0.8), box(0.25, 0.3, 0.3, 0.8)]
    roof = points((-0.44, 0.76), (0, 1.0), (0.44, 0.76), (0.4, 0.72), (-0.4, 0.72))
    bucket = [bar(0, 0.62, 0, 0.46, 0.012), points((-0.06, 0.46), (0.06, 0.46), (0.045, 0.36), (-0.045, 0.36))]
    return [*posts, bar(-0.28, 0.62, 0.28, 0.62, 0.04), *bucket, roof, rounded(-0.36, 0, 0.36, 0.36, 0.06)]


def _gate(_: np.random.Generator) -> list[Outline]:
    pillars = [box(-0.62, 0, -0.46, 0.92), box(0.46, 0, 0.62, 0.92)]
    caps = [points((-0.66, 0.92), (-0.54, 1.0), (-0.42, 0.92)), points((0.42, 0.92), (0.54, 1.0), (0.66, 0.92))]
    bars = [bar(x, 0.04, x, 0.72 - 0.5 * x * x, 0.022) for x in np.linspace(-0.4, 0.4, 9)]
    rails = [bar(-0.46, 0.12, 0.46, 0.12, 0.03), bar(-0.46, 0.52, 0.46, 0.52, 0.03)]
    return [*bars, *rails, *pillars, *caps]


def _swing(_: np.random.Generator) -> list[Outline]:
    legs = [bar(-0.6, 0, -0.46, 1.0, 0.035), bar(-0.32, 0, -0.46, 1.0, 0.035), bar(0.32, 0, 0.46, 1.0, 0.035),
            bar(0.6, 0, 0.46, 1.0, 0.035)]  # fmt: skip
    ropes = [bar(-0.2, 0.98, -0.12, 0.22, 0.012), bar(0.04, 0.98, 0.1, 0.22, 0.012)]
    return [*legs, bar(-0.48, 0.98, 0.48, 0.98, 0.04), *ropes, bar(-0.15, 0.21, 0.13, 0.21, 0.035)]


def _stone(rng: np.random.Generator) -> list[Outline]:
    if rng.random() < 0.3:
        return [box(-0.06, 0, 0.06, 1.0), box(-0.26, 0.62, 0.26, 0.74), box(-0.2, 0, 0.2, 0.1)]
    head = np.concatenate([points((-0.3, 0)), arc(0, 0.68, 0.3, -0.3, 180, 360) * (1, 1), points((0.3, 0))])
    lean = float(rng.uniform(-0.08, 0.08))
    head = head + np.stack([head[:, 1] * lean, np.zeros(len(head))], -1)
    return [head]


def _flags(_: np.random.Generator) -> list[Outline]:
    line = np.stack([np.linspace(-1.4, 1.4, 15), 0.9 - 0.16 * np.cos(np.linspace(-1.2, 1.2, 15))], -1)
    flags = [points(line[at], line[at + 1], (line[at] + line[at + 1]) / 2 - (0, 0.16)) for at in range(0, 14, 2)]
    return [stroke(line, 0.012), *flags, box(-1.42, 0, -1.38, 1.0), box(1.38, 0, 1.42, 1.0)]


def _station_clock(_: np.random.Generator) -> list[Outline]:
    face = np.stack([0.13 * np.cos(np.linspace(0, 6.3, 25)), 0.87 + 0.13 * np.sin(np.linspace(0, 6.3, 25))], -1)
    return [bar(0, 0, 0, 0.8, 0.035), box(-0.09, 0, 0.09, 0.04), box(-0.06, 0.7, 0.06, 0.74), face]


OUTLINES: dict[str, Callable[[np.random.Generator], list[Outline]]] = {
    "barn": _barn,
    "well": _well,
    "gate": _gate,
    "swing": _swing,
    "stones": _stone,
    "flags": _flags,
    "station-clock": _station_clock,
}
"""Of height 1, standing at (0, 0), y up."""
