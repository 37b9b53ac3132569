"""The one source that lights a room: how it looks, where it stands, and how much of it reaches a point."""

from dataclasses import dataclass, replace

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, colour, lighten, luminance, mix, saturate
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.sets.indoors.hits import Hits, hits
from filmgen.backends.silhouette.sets.indoors.opening import Opening
from filmgen.backends.silhouette.sets.indoors.room import Room
from filmgen.film.staging import Hour, LightSource


@dataclass(frozen=True)
class Light:
    """`hue` is the source's colour and `tint` how far it colours the whole room; `ambient` is the level of what it does
    not reach, `key` of what it does; `air` how thick the lit air is."""

    hue: Colour
    tint: float
    ambient: float
    key: float
    air: float
    through: bool = False
    """Whether it comes in by the window."""


def _light(hue: str, *levels: float, through: bool = False) -> Light:
    return Light(colour(hue), *levels, through)


LIGHTS: dict[LightSource, Light] = {
    "lamp": _light("ffbe74", 0.25, 0.30, 1.0, 0.34),
    "fire": _light("ff8a3c", 0.60, 0.20, 0.9, 0.20),
    "screen": _light("8fd4ff", 0.78, 0.15, 0.85, 0.30),
    "spotlight": _light("fff0d4", 0.35, 0.12, 1.3, 0.5),
    "moon": _light("86b4f0", 0.88, 0.24, 0.95, 0.40, through=True),
    "sun": _light("ffce82", 0.55, 0.40, 1.15, 0.55, through=True),
    "window": _light("ccd8dc", 0.80, 0.46, 0.50, 0.40, through=True),
    "sky": _light("c4cede", 0.40, 0.66, 0.08, 0.16, through=True),
    "neon": _light("ff5f96", 0.72, 0.20, 0.8, 0.34, through=True),
    "beam": _light("fff2c8", 0.50, 0.15, 1.0, 0.42, through=True),
    "stars": _light("8a96d8", 0.92, 0.12, 0.16, 0.10, through=True),
}
BY_DAY: dict[Hour, float] = {"night": 1.0, "dusk": 1.15, "dawn": 1.3, "day": 1.55}
"""How much brighter a room is that has a window, at an hour."""
GREYS: dict[Hour, str] = {"night": "7f98c0", "dusk": "c08a9a", "dawn": "e8b8a0", "day": "d4dde0"}
"""What a sky gives a room through its window."""
WASHES = ("8fa482", "7f98b4", "b88078", "c4a060", "94789c", "b89a78", "6f9c98")
"""What colours walls are painted: sage, dusty blue, rose, ochre, plum, clay, sea green."""
LEVELS = (0.0, 0.2, 0.45, 0.8, 1.25, 2.0)
TONES = (9.0, 30.0, 68.0, 120.0, 178.0, 230.0)
"""How bright a wall is at a level of light, of 255."""


def light_of(easel: Easel) -> Light:
    """The picture's light, at its hour."""
    picture = easel.picture
    light = LIGHTS[picture.light]
    if picture.light in ("window", "sky"):
        share = 0.9 if picture.light == "sky" else 0.55
        light = replace(light, hue=mix(light.hue, colour(GREYS[picture.hour]), share))
        if picture.hour == "night":
            light = replace(light, ambient=light.ambient * 0.85)
    if picture.light == "neon":
        glow = easel.air.glow
        if luminance(saturate(glow, 1.0)) > 30 and float(glow.max() - glow.min()) > 60:
            light = replace(light, hue=saturate(mix(light.hue, glow, 0.5), 1.4))
    if picture.light == "sun" and picture.hour == "day":
        light = replace(light, hue=mix(light.hue, colour("fff6dc"), 0.5), tint=0.4)
    if picture.light in ("lamp", "fire"):
        air = easel.air
        warm = air.glow[0] <= air.glow[2] + 20
        light = replace(light, hue=mix(light.hue, air.glow, 0.3 if warm else 0.12))
    bright = 1.0 if picture.light in ("stars", "spotlight", "screen", "beam") else BY_DAY[picture.hour]
    return replace(
        light,
        ambient=light.ambient * bright,
        key=light.key * (0.5 + 0.5 * bright),
        tint=light.tint * (1.0 if picture.hour == "night" or picture.light not in ("window", "sky") else 0.36),
    )


class Lighting:
    """Light in one room. `at` is where its source is, in metres; by an `opening` it comes in along `way`, and is
    seen in the air from the `window` along its `shaft`. Down a corridor there is a lamp `every` so many metres."""

    def __init__(
        self,
        easel: Easel,
        light: Light,
        at: np.ndarray,
        opening: Opening | None = None,
        way: np.ndarray | None = None,
        window: Opening | None = None,
        shaft: np.ndarray | None = None,
        every: float = 0.0,
    ):
        self.light, self.at, self.opening, self.way = light, at, opening, way
        self.window, self.shaft = window, shaft
        self.every = every
        self.stops = _paper(easel, light)
        self.hooded = easel.picture.light == "lamp"

    def level(self, x, y, z, facing) -> np.ndarray:  # noqa: ANN001
        """Soft light at points of surfaces that face some way, without the window's pattern: 0 dark, 1 well lit."""
        ambient = self.light.ambient * (0.86 + 0.16 * facing[..., 1] - 0.10 * np.abs(facing[..., 0]))
        dx, dy, dz = self.at[0] - x, self.at[1] - y, self.at[2] - z
        if self.every:
            dz = np.mod(dz + self.every / 2, self.every) - self.every / 2
        square = dx * dx + dy * dy + dz * dz + 0.12
        distance = np.sqrt(square)
        faced = (dx * facing[..., 0] + dy * facing[..., 1] + dz * facing[..., 2]) / distance
        fall = (0.45 + 0.55 * np.clip(faced, 0, 1)) / (1 + square / 6.0)
        fall = fall * np.clip((faced + 0.25) / 0.4, 0, 1)
        if self.light.through:
            return (ambient + 0.55 * self.light.key * fall).astype(np.float32)
        if self.hooded:
            down = dy / distance
            fall = fall * (0.42 + 0.58 / (1 + np.exp(-9 * (down + 0.02))))
        return (ambient + 1.22 * self.light.key * fall).astype(np.float32)

    def pattern(self, hits: Hits, seconds: float = 0.0, way: np.ndarray | None = None) -> np.ndarray:
        """What the window throws there: 0 in shadow, 1 in full light."""
        way = self.way if way is None else way
        if self.opening is None or way is None:
            return np.zeros_like(hits.x)
        faced = -(way[0] * hits.facing[..., 0] + way[1] * hits.facing[..., 1] + way[2] * hits.facing[..., 2])
        through = self.opening.through(hits.x, hits.y, hits.z, way, seconds)
        return (through * np.clip(0.35 + 0.9 * faced, 0, 1) * (faced > 0.02)).astype(np.float32)

    def paper(self, level: np.ndarray) -> np.ndarray:
        """The colours of the wall at levels of light."""
        shape = level.shape
        flat = level.reshape(-1)
        hues = [np.interp(flat, LEVELS, self.stops[:, band]).astype(np.float32) for band in range(3)]
        return np.stack(hues, -1).reshape(*shape, 3)

    def behind(self, room: Room, x: float, y: float) -> Colour:
        """The colour of the wall behind a design point."""
        seen = hits(room, np.array(((x,),), np.float32), np.array(((y,),), np.float32))
        return self.paper(self.level(seen.x, seen.y, seen.z, seen.facing))[0, 0]

    def tone(self, level: float) -> Colour:
        """The colour of a wall at one level of light."""
        return self.paper(np.array((level,), np.float32))[0]


def _paper(easel: Easel, light: Light) -> np.ndarray:
    """The wall's colours from dark to bright: the mood's own, bent to the light."""
    air = easel.air
    plain = easel.picture.palette in ("noir", "silent", "theatre") or easel.picture.place.set == "orbit"
    by_light = sorted(air.sky, key=luminance)
    body = mix(by_light[len(by_light) // 2], by_light[-1], 0.35)
    wash = WASHES[int(easel.chance("wall colour").integers(len(WASHES)))]
    body = mix(body * np.float32(110 / max(12.0, luminance(body))), colour(wash), 0.1 if plain else 0.34)
    body = body * np.float32(110 / max(12.0, luminance(body)))
    tint = light.hue * np.float32(110 / max(12.0, luminance(light.hue)))
    body = mix(body, tint, light.tint)
    stops = []
    for level, bright in zip(LEVELS, TONES, strict=True):
        hue = saturate(body, 1.12 - 0.3 * level) * np.float32(bright / max(12.0, luminance(body)))
        if level < 0.3:
            hue = mix(hue, air.ink, 0.35)
        hot = mix(light.hue, WHITE, 0.25) * np.float32(bright / max(12.0, luminance(light.hue)))
        hue = mix(hue, hot, float(np.clip((level - 0.5) / 1.2, 0, 1)) * 0.8)
        stops.append(np.clip(hue, 0, 250))
    return np.stack(stops)


def rimmed(easel: Easel, light: Light) -> None:
    """Bend the picture's rims and lifts to the light, so that who stands in the room is lit by it."""
    air = easel.air
    share = 0.35 + 0.45 * light.tint
    bright = light.hue * np.float32(235 / max(40.0, luminance(light.hue)))
    dim = 0.5 if easel.picture.light == "stars" else 1.0
    easel.air = replace(
        air,
        rim=mix(air.rim, np.clip(mix(bright, WHITE, 0.15), 0, 255), share) * np.float32(1.0 if dim == 1 else 0.8),
        glow=mix(air.glow, light.hue, 0.7),
        lift=mix(air.lift, lighten(light.hue, 0.25), 0.35 * share),
    )
