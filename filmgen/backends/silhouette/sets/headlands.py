"""Land's end in four views, and a lighthouse whose lamp burns unless the page says that it is out."""

import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel, Lamp
from filmgen.backends.silhouette.land import ridge
from filmgen.backends.silhouette.movers import birds
from filmgen.backends.silhouette.outlines import bar
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.planes import paint, placed, stand
from filmgen.backends.silhouette.sets.ironwork import rail_fence
from filmgen.backends.silhouette.sets.layouts import Layout, chosen
from filmgen.backends.silhouette.sets.lighthouse import beam, is_dark, lighthouse
from filmgen.backends.silhouette.sets.shores import jetty
from filmgen.backends.silhouette.sets.waves import islands, light_road, surface, waves
from filmgen.backends.silhouette.sky import sky


def headland(easel: Easel) -> None:
    """Land's end, and a lighthouse whose lamp burns unless the page says that it is out."""
    lens = easel.lens
    back = sky(easel, lens.horizon + 8)
    surface(easel, back)
    easel.hang(back, 0.02)
    layout = chosen(easel, HEADLANDS)
    light_road(easel, 0.8)
    birds(easel, 0.3, (640 - 0.3 * (easel.key[0] - 640), 170), 6, 9)
    layout.paint(easel)


def _light(easel: Easel, lamp_at: tuple[float, float], near: float) -> None:
    """Let the lamp burn, and the world be lit by it."""
    if is_dark(easel):
        return
    if easel.picture.hour != "day":
        easel.key = lamp_at
    beam(easel, lamp_at)
    easel.lamps.append(Lamp(*lamp_at, 210, easel.air.accent, 0.32, "pulse", near))


def _side(easel: Easel) -> int:
    return 1 if easel.chance("side").random() < 0.6 else -1


def _ledge(easel: Easel) -> None:
    """The rock we stand on."""
    lens, air = easel.lens, easel.air
    floor = lens.ground(1.0)
    ledge = easel.sheet(top=floor - 60)
    shape = ridge(easel.chance("ledge"), floor + 12, 18, 150, octaves=5)
    ledge.fill(shape, upright((floor - 20, mix(air.ink, air.lift, 0.7)), (floor + 60, air.ink)))
    ledge.rim(shape, easel.towards(640, floor), 2.4, air.rim, 0.55)
    relief = noise.facets(ledge.noise(easel.chance("ledge stone"), None, 40, 5, 1.5), 1.0)
    ledge.texture(shape, np.clip(relief, 0, 1), air.rim, 0.12)
    ledge.texture(shape, np.clip(-relief, 0, 1), air.ink, 0.35)
    easel.hang(ledge, 0.99, soft=0, order=0.75)


def _rock(easel: Easel) -> None:
    """The light stands on a rock in the sea."""
    lens = easel.lens
    x = 640 + _side(easel) * 235 * min(1.2, lens.tele)
    lamp_at = lighthouse(easel, x, lens.horizon + 34, min(1.35, lens.tele))
    waves(easel, lens.ground(1.0), ashore=True)
    _light(easel, lamp_at, 0.3)
    _ledge(easel)


def _cliffs(easel: Easel) -> None:
    """Cliffs come in from one side with stairs cut in them; the light is on top."""
    easel.hold = 110.0
    lens, air, side = easel.lens, easel.air, _side(easel)
    foot = lens.horizon + 40
    top = foot - 190 * lens.tele**0.5
    edge = 640 + side * 150
    line = noise.Line(easel.chance("cliff"), 4)
    face = [(edge + side * (6 + 70 * line(k * 0.9) - 24 * k / 8), foot + (top - foot) * k / 8) for k in range(9)]
    lamp_at = lighthouse(easel, 640 + side * 300, top + 44, 0.72)
    crest = [(edge + side * (40 + 60 * k), top - 16 * line(k * 0.5 + 30)) for k in range(1, 14)]
    far = 640 + side * 960
    shape = np.array([*face, *crest, (far, top), (far, foot + 90), (face[0][0] - side * 70, foot + 40)])
    sheet = easel.sheet(top=top - 40)
    paint(easel, sheet, [shape], 0.55, rim=3.0)
    relief = noise.facets(sheet.noise(easel.chance("cliff rock"), None, 50, 6, 0.55, 0.58), 1.1)
    sheet.texture(shape, np.clip(relief, 0, 1), air.rim, 0.16)
    sheet.texture(shape, np.clip(-relief, 0, 1), air.ink, 0.4)
    flight, at = [], np.array((edge + side * 60.0, foot + 6))
    for turn in range(6):
        way = side * (1 if turn % 2 else -1) * 46.0
        to = at + ((way if turn else side * 60), -(foot - top) / 6)
        flight += [bar(*at, *to, 5.0), bar(*(at - (0, 13)), *(to - (0, 13)), 1.5)]
        flight += [bar(*(at + (to - at) * u), *(at + (to - at) * u - (0, 13)), 1.1) for u in np.linspace(0, 1, 6)]
        at = to
    sheet.fill(flight, mix(air.ink, air.lift, 0.15))
    sheet.rim(flight, easel.towards(edge, top), 1.5, air.rim, 0.5)
    sheet.haze(easel.chance("cliff foot"), foot - 60, 120, mix(air.air, WHITE, 0.2), 0.6)
    easel.hang(sheet, 0.32)
    waves(easel, lens.ground(1.0), ashore=True)
    _light(easel, lamp_at, 0.3)
    _ledge(easel)


def _point(easel: Easel) -> None:
    """The light on our own ground, large, its cottage beside it, a rail along the path."""
    lens, side = easel.lens, _side(easel)
    islands(easel)
    waves(easel, lens.ground(1.0), ashore=True)
    near = lens.near(16)
    s = lens.scale(near)
    x, foot = 640 + side * 330, lens.ground(near)
    size = min(11.5 * s / 260, (foot - 84) / 262)
    lamp_at = lighthouse(easel, x, foot + 44 * size, size, rock=False, near=near, order=0.752)
    _light(easel, lamp_at, near)
    _ledge(easel)
    near = lens.near(4)
    stand(easel, placed(easel, rail_fence(-14, 14, 1.0), 640, near), near, "rail", fog=0, order=0.9)


def _pier(easel: Easel) -> None:
    """A jetty goes out from under our feet; the light is across the water."""
    lens, side = easel.lens, _side(easel)
    islands(easel)
    lamp_at = lighthouse(easel, 640 - side * 330, lens.horizon + 22, 0.7 * min(1.3, lens.tele))
    waves(easel, lens.ground(1.0), ashore=True, rough=0.7)
    _light(easel, lamp_at, 0.3)
    jetty(easel)


HEADLANDS = (
    Layout(_rock, ("lighthouse",)),
    Layout(_cliffs, ("cliff", "cliffs", "steps", "stairs", "path")),
    Layout(_point, ("cottage", "house", "fence", "grass"), ("cottage", "house", "fence")),
    Layout(_pier, ("jetty", "pier", "dock", "boats"), ("jetty", "pier", "dock")),
)
