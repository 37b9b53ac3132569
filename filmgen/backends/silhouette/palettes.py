"""The colours of a mood: what the air, the ink and the light are, and how hour, weather and tension bend them."""

from dataclasses import dataclass, replace

from filmgen.backends.silhouette.colours import Colour, colour, lighten, luminance, mix, saturate
from filmgen.film.shots import Picture
from filmgen.film.staging import Hour, Palette


@dataclass(frozen=True)
class Air:
    """Colours of one picture. `sky` runs from the top to the horizon; `air` is what distance fades into."""

    sky: tuple[Colour, ...]
    ink: Colour
    lift: Colour
    rim: Colour
    kick: Colour
    accent: Colour
    glow: Colour
    shade: Colour
    """What shadows are pulled towards when the picture is finished."""
    paper: Colour
    """What lights are pulled towards."""
    vignette: float = 0.48
    bloom: float = 0.42
    threshold: int = 170

    @property
    def air(self) -> Colour:
        return self.sky[-1]

    @property
    def mid(self) -> Colour:
        return self.sky[len(self.sky) // 2]

    def far(self, share: float) -> Colour:
        """Ink seen through this share of air: 0 is here, 1 is gone."""
        return mix(self.lift if share > 0.25 else mix(self.ink, self.lift, share * 4), self.air, max(0.0, share - 0.1))

    def sky_stops(self, top: float, horizon: float) -> tuple[tuple[float, Colour], ...]:
        """The sky as a gradient by y; its lower colours crowd towards the horizon."""
        last = len(self.sky) - 1
        return tuple(
            (top + (horizon - top) * (step / last) ** 0.72 if last else horizon, hue)
            for step, hue in enumerate(self.sky)
        )


def _air(sky: str, ink: str, lift: str, rim: str, kick: str, accent: str, glow: str, shade: str, paper: str,
         vignette: float = 0.48, bloom: float = 0.42, threshold: int = 170) -> Air:  # fmt: skip
    return Air(
        sky=tuple(colour(text) for text in sky.split()),
        ink=colour(ink),
        lift=colour(lift),
        rim=colour(rim),
        kick=colour(kick),
        accent=colour(accent),
        glow=colour(glow),
        shade=colour(shade),
        paper=colour(paper),
        vignette=vignette,
        bloom=bloom,
        threshold=threshold,
    )


# Sky, ink, lift, rim, kick, accent, glow, shade, paper: see the art direction's table of moods.
MOODS: dict[Palette, Air] = {
    "moonlit": _air("050b1c 0d2346 2f6280 86b4bd cfe3dc", "060b13", "27465a", "eafaff", "ffb870", "ffae4a", "bcd8f0",
                    "06121f", "fff4df", 0.42, 0.42, 190),
    "noir": _air("10141a 222a28 3f4a44 6a7266", "07090b", "262c2a", "ffe9b8", "8fe0c8", "c8fff0", "ffe6ac",
                 "0a1412", "ffeec8", 0.5, 0.42, 165),
    "micro-world": _air("12454f 4fa9a4 bfe8d2 f4fbe4", "062422", "1f5348", "ffffff", "8ff0ff", "ff9a3c", "eafff2",
                        "04161a", "fffbe0", 0.35, 0.38, 200),
    "neon": _air("060814 151a35 3a2c55 8a4a6a", "07070f", "2b2238", "ff7fa0", "5fe6ff", "ffb36a", "ff6a8a",
                 "0a0a1e", "ffe6ee", 0.5, 0.48, 150),
    "intimate": _air("0e1826 141c2c 22384e 3d6078", "05070d", "1a2a3a", "dff5ff", "ffd9a0", "ffe2b0", "4f9ac0",
                     "07101c", "ffe9d0", 0.55, 0.45, 150),
    "deep-space": _air("04050d 070a18 0c1226 161f3c", "080910", "232742", "ffe2bd", "6a86ff", "ffd48a", "ff9a5a",
                       "060818", "fff0dc", 0.45, 0.45, 160),
    "forest-dawn": _air("c79a4e a89a5c 8f9c6c b9b98a e6dca0", "0b1514", "3a5548", "fff3c4", "9fd0b0", "ffb640",
                        "ffe09a", "0c1f1c", "fff0c4", 0.48, 0.42, 185),
    "sea-fog": _air("0b1520 1e3440 4a6a70 8fa9a2", "060d13", "1b2c35", "ffe3a8", "9fc8d8", "ffe3a0", "ffdf9a",
                    "071420", "fff0d0", 0.5, 0.5, 165),
    "theatre": _air("0c0508 2a0f12 4a1c18 7a3626", "080404", "3a2018", "fff2cf", "ffcf8a", "ffe2a8", "ffcf8a",
                    "14060a", "fff0d0", 0.55, 0.5, 165),
    "desert-sunset": _air("2a1a3e 6a2d52 c4503f f09048 ffd88a", "1c0b22", "3a1a30", "ffe2a0", "c77ad0", "fff6d8",
                          "ffb45a", "1a0a26", "fff0d0", 0.48, 0.42, 180),
    "lamplit": _air("2a1c18 4a2e20 6a4128 8f5c36", "0d0706", "3a2418", "ffdf9e", "7fb4e6", "7fb4e6", "ffb45a",
                    "120a10", "fff0d0", 0.52, 0.45, 165),
    "silent": _air("0b0a09 2a2723 6a645a b9b0a0", "0b0a09", "35312b", "fff6de", "cfc6b2", "fff6de", "e9dfc6",
                   "0e0c0a", "fff2d8", 0.58, 0.4, 170),
}  # fmt: skip

DAYLIGHT: dict[Hour, float] = {"night": 0.0, "dawn": 0.55, "dusk": 0.45, "day": 1.0}
NATIVE: dict[Palette, float] = {
    "moonlit": 0.0, "noir": 0.15, "micro-world": 1.0, "neon": 0.0, "intimate": 0.1, "deep-space": 0.0,
    "forest-dawn": 0.6, "sea-fog": 0.25, "theatre": 0.0, "desert-sunset": 0.45, "lamplit": 0.1, "silent": 0.5,
}  # fmt: skip
"""How much daylight each mood was mixed for."""
TINTS: dict[Hour, Colour] = {
    "night": colour("0a1630"), "dawn": colour("f0b890"), "dusk": colour("d8785c"), "day": colour("e8f0f0"),
}  # fmt: skip


def air_of(picture: Picture) -> Air:
    """The mood a picture asks for, at its hour, in its weather, under its tension."""
    air = MOODS[picture.palette]
    if picture.place.set not in ("space", "micro-world", "void", "theatre"):
        air = _at_hour(air, picture)
    air = _in_weather(air, picture)
    return _under_tension(air, picture.tension)


def _at_hour(air: Air, picture: Picture) -> Air:
    """Lift or lower the air from the daylight its mood was mixed for; ink and accents stay."""
    gap = DAYLIGHT[picture.hour] - NATIVE[picture.palette]
    if picture.place.interior:
        gap *= 0.3
    tint = TINTS[picture.hour]
    last = len(air.sky) - 1
    if gap > 0:
        sky = tuple(mix(hue, mix(tint, hue, 0.35), gap * (0.25 + 0.4 * at / last)) for at, hue in enumerate(air.sky))
        return replace(air, sky=sky, lift=mix(air.lift, sky[-1], 0.2 * gap), threshold=air.threshold + int(40 * gap))
    sky = tuple(mix(hue, mix(tint, lighten(hue, 0.5), 0.45), -gap * 1.1) for hue in air.sky)
    return replace(air, sky=sky, lift=mix(air.lift, sky[-1], 0.15))


def _in_weather(air: Air, picture: Picture) -> Air:
    weather = picture.weather
    if weather in ("fog", "rain", "storm", "dust"):
        veil = {"fog": 0.3, "rain": 0.18, "storm": 0.3, "dust": 0.4}[weather]
        body = {
            "fog": mix(air.air, air.mid, 0.35),
            "rain": air.mid,
            "storm": lighten(air.mid, 0.6),
            "dust": mix(air.air, colour("c89a62"), 0.6),
        }[weather]
        return replace(air, sky=tuple(mix(hue, body, veil) for hue in air.sky))
    return air


def _under_tension(air: Air, tension: float) -> Air:
    """Crisis: the top of the sky closes, the horizon burns, the corners come in."""
    tension = min(1.0, max(0.0, tension))
    if tension < 0.05:
        return air
    last = len(air.sky) - 1
    sky = tuple(
        saturate(lighten(hue, 1 - 0.3 * tension * (1 - at / last)), 1 + 0.25 * tension)
        for at, hue in enumerate(air.sky)
    )
    hot = mix(sky[-1], mix(colour("e0553a"), sky[-1], 0.4), 0.28 * tension * (luminance(sky[-1]) > 40))
    return replace(air, sky=(*sky[:-1], hot), vignette=air.vignette + 0.12 * tension, bloom=air.bloom + 0.06 * tension)
