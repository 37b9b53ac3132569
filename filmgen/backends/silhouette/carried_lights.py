"""What glows about a figure: its lantern and its eyes, their pool on the ground and image in the wet, its breath."""

from dataclasses import replace

from filmgen.backends.silhouette.bodies.cutout import CutOut
from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.marks import Mark
from filmgen.backends.silhouette.mirrors import SQUEEZE

FROSTY = ("snowfield", "mountain")
"""Sets where breath is seen in any weather."""
PUFFS, ROUND = 3, 3.1
"""How many puffs there are to a breath, and seconds from breath to breath."""


def lights_of(easel: Easel, cutout: CutOut, at: tuple[float, float], near: float) -> list[Lamp]:
    """The lights on a figure whose feet are at a design point, as they shine about it."""
    (x, y), scale = at, easel.scale
    lamps = [
        Lamp(
            x=x + glow.x / scale,
            y=y + glow.y / scale,
            radius=max(8.0, 0.85 * glow.radius / scale),
            colour=glow.colour,
            strength=0.5 * glow.strength,
            near=near,
        )
        for glow in cutout.glows
    ]
    if not easel.picture.place.interior and not easel.afloat:
        lamps += [_pooled(lamp, y) for lamp in lamps if lamp.radius > 40 * near]
    if easel.wet:
        lamps += [_drowned(lamp, y, easel.wet) for lamp in lamps if lamp.y < y and lamp.flatten == 1]
    return lamps


def breath(
    easel: Easel, mark: Mark, cutout: CutOut, at: tuple[float, float], near: float, facing: str, clock: float
) -> list[Lamp]:
    """What comes out of a mouth in the cold: puffs that grow and thin as they go; `clock` is in seconds."""
    picture, mouth = easel.picture, cutout.anchors.get("mouth")
    cold = picture.place.set in FROSTY or picture.weather == "snow"
    if not cold or mouth is None or picture.place.interior or mark.behind_us:
        return []
    (x, y), scale = at, easel.scale
    unit = cutout.unit / scale
    way = {"left": -1.0, "right": 1.0}.get(facing, 0.0)
    puffs = []
    for puff in range(PUFFS):
        age = (clock / ROUND + puff * 0.11 + mark.seed % 97 / 97) % 1.0
        if age < 0.5:
            share = age / 0.5
            puffs.append(
                Lamp(
                    x=x + mouth[0] / scale + way * unit * (0.3 + 1.3 * share),
                    y=y + mouth[1] / scale - unit * 0.5 * share,
                    radius=unit * (0.5 + 1.1 * share),
                    colour=mix(easel.air.air, WHITE, 0.4),
                    strength=0.30 * (1 - share) * min(1.0, share * 6),
                    rhythm="steady",
                    near=near,
                )
            )
    return puffs


def _drowned(lamp: Lamp, ground: float, wet: float) -> Lamp:
    """A lamp's image in wet ground: below it, drawn out, weaker."""
    y = ground + SQUEEZE * (ground - lamp.y)
    return replace(lamp, y=y, radius=0.55 * lamp.radius, strength=0.6 * wet * lamp.strength, flatten=2.0)


def _pooled(lamp: Lamp, ground: float) -> Lamp:
    """The pool of light that a carried lamp throws on the ground."""
    reach = 1.9 * lamp.radius
    return replace(lamp, y=ground + 0.04 * reach, radius=reach, strength=0.24 * lamp.strength, flatten=0.2)
