"""The colours of a mood: what the air, the ink and the light are, and how hour, weather and tension bend them."""

from dataclasses import dataclass, replace

import numpy as np

from filmgen.backends.silhouette.colours import Colour, colour, lighten, luminance, mix, ramp, saturate
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

DAYLIGHT: dict[Hour, float] = {"night": 0.0, "dusk": 0.42, "dawn": 0.55, "day": 1.0}
NATIVE: dict[Palette, Hour] = {
    "moonlit": "night", "noir": "night", "micro-world": "day", "neon": "night", "intimate": "night",
    "deep-space": "night", "forest-dawn": "dawn", "sea-fog": "night", "theatre": "night", "desert-sunset": "dusk",
    "lamplit": "night", "silent": "day",
}  # fmt: skip
"""The hour that each mood was mixed for."""
SKIES: dict[Hour, tuple[Colour, ...]] = {
    hour: tuple(colour(text) for text in hues.split())
    for hour, hues in {
        "night": "050c20 0e2244 2c4c74 6f8fae",
        "dawn": "54709c 9a94ac e0b09c ffdcb4",
        "day": "6c9cc0 a6c8d8 d4e6e8 f4f6ee",
        "dusk": "22244e 6a3f6c c86a5c ffb070",
    }.items()
}
"""What the plain sky looks like at each hour, top to horizon."""
UNDER_NO_SKY = ("space", "micro-world", "void", "theatre", "corridor", "orbit")


def air_of(picture: Picture) -> Air:
    """The mood a picture asks for, at its hour, in its weather, under its tension, in its memory or dream."""
    air = MOODS[picture.palette]
    if picture.place.set not in UNDER_NO_SKY and picture.hour != NATIVE[picture.palette]:
        air = _at_hour(air, picture)
    air = _in_weather(air, picture)
    return _graded(_remembered(_under_tension(air, picture.tension), picture), picture)


def _at_hour(air: Air, picture: Picture) -> Air:
    """Pull a mood towards the plain sky of an hour it was not mixed for; ink and accents stay."""
    gap = DAYLIGHT[picture.hour] - DAYLIGHT[NATIVE[picture.palette]]
    share = 0.16 + (0.5 if gap > 0 else 0.66) * abs(gap)
    if picture.place.interior:
        share *= 0.42
    last = len(air.sky) - 1
    plain = ramp(tuple((at / 3, hue) for at, hue in enumerate(SKIES[picture.hour])), np.linspace(0, 1, last + 1))
    sky = tuple(mix(hue, there, share) for hue, there in zip(air.sky, plain, strict=True))
    cold = mix(air.rim, colour("dcecff"), 0.6) if picture.hour == "night" and not picture.place.interior else air.rim
    return replace(
        air,
        sky=sky,
        lift=mix(air.lift, sky[-1], 0.16 * share if gap < 0 else 0.3 * share),
        rim=cold,
        glow=mix(air.glow, plain[-1], 0.5 * share),
        threshold=min(205, air.threshold + int(45 * max(0.0, gap))),
    )


def _remembered(air: Air, picture: Picture) -> Air:
    """Memory is warm and pale, a dream cool and deep."""
    if not picture.mark:
        return air
    tint = colour("f0cfa0") if picture.mark == "memory" else colour("8fb4e8")
    share = 0.24
    sky = tuple(mix(hue, mix(tint, lighten(hue, 1.1), 0.4), share) for hue in air.sky)
    return replace(air, sky=sky, lift=mix(air.lift, tint, 0.15), rim=mix(air.rim, tint, 0.3), bloom=air.bloom + 0.1)


FADED = {"bleach": 0.5, "natural": 0.9}
"""How much colour a grade leaves in the air."""
ONE_RED = colour("ff2a1a")
"""What a bleached picture keeps: on what glows, and along an edge, the more the tenser it is."""


def _graded(air: Air, picture: Picture) -> Air:
    """The grade, and the story's own tone over it: how much colour is left, and which way it leans."""
    share = FADED.get(picture.grade, 1.0) * picture.tone.saturation
    lean = colour("f0a050") if picture.tone.warmth > 0 else colour("4f86d8")
    pull = 0.30 * abs(picture.tone.warmth)

    def bent(hue: Colour, most: float = 1.0) -> Colour:
        level = luminance(hue)
        return saturate(mix(hue, lean * (0.25 + level / 255), pull * most), share)

    red = picture.grade == "bleach"
    return replace(
        air,
        sky=tuple(bent(hue) for hue in air.sky),
        lift=bent(air.lift),
        rim=bent(air.rim, 0.6),
        kick=mix(bent(air.kick, 0.4), ONE_RED, picture.tension) if red else bent(air.kick, 0.4),
        glow=bent(air.glow, 0.7),
        accent=ONE_RED if red else air.accent,
        vignette=air.vignette + 0.08 * max(0.0, -picture.tone.brightness) + 0.08 * red,
    )


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
