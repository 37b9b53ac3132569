"""Planes of card between the horizon and the lens: filled in the air's colours, lit along their edges, in mist."""

from collections.abc import Sequence

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.outlines import Outline
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sheet import BOTTOM, Sheet
from filmgen.backends.silhouette.wind import Swaying, force, gust

Shapes = Sequence[Outline]
SNOWY = ("snowfield",)


def tone(easel: Easel, near: float) -> Colour:
    """Card at a depth: ink here, air at the horizon."""
    gone = 0.88 * max(0.0, 1 - near) ** 3.4
    return easel.air.far(min(1.0, gone + 0.1)) if gone > 0.16 else mix(easel.air.ink, easel.air.lift, 0.12 + 3.2 * gone)


def snowed(easel: Easel) -> bool:
    """Whether snow lies on everything."""
    return easel.picture.weather == "snow" or easel.picture.place.set in SNOWY


def placed(easel: Easel, shapes: Shapes, x: float, near: float, size: float = 1.0) -> list[Outline]:
    """Outlines in metres, y up, standing with their origin on the ground at a design x."""
    s, y = easel.lens.scale(near) * size, easel.lens.ground(near)
    return [np.asarray(shape, np.float64) * (s, -s) + (x, y) for shape in shapes]


def paint(
    easel: Easel,
    sheet: Sheet,
    shapes: Shapes,
    near: float,
    hue: Colour | None = None,
    rim: float = 2.2,
    melt: float = 0.36,
) -> None:
    """Fill shapes as what stands at a depth: into the air at the foot, rimmed to the light, snow on top."""
    shapes = [shape for shape in shapes if len(shape) > 2]
    if not shapes:
        return
    air = easel.air
    top, foot = min(float(s[:, 1].min()) for s in shapes), max(float(s[:, 1].max()) for s in shapes)
    middle = sum(float(s[:, 0].mean()) for s in shapes) / len(shapes)
    body = tone(easel, near) if hue is None else hue
    gone = melt * max(0.0, 1 - near) ** 0.7
    sheet.fill(shapes, upright((top, body), (foot, mix(body, air.air, gone))))
    light = mix(air.rim, air.air, 0.5 * max(0.0, 1 - near))
    if rim > 0:
        sheet.rim(shapes, easel.towards(middle, (top + foot) / 2), rim, light, 0.30 + 0.3 * min(1.0, near))
    if snowed(easel):
        sheet.rim(shapes, (0.06, -1), max(1.6, 0.05 * easel.lens.scale(near)), mix(air.air, WHITE, 0.55), 0.75)


def mist(easel: Easel, sheet: Sheet, name: object, near: float, alpha: float = 0.5, tall: float = 150.0) -> None:
    """The fog bank that hides where a plane stands on the ground."""
    level = easel.lens.ground(near)
    body = mix(easel.air.air, WHITE, 0.15)
    sheet.haze(easel.chance("plane mist", name), level - 0.62 * tall, tall, body, alpha * max(0.0, 1 - near) ** 0.6)


def stand(
    easel: Easel,
    shapes: Shapes,
    near: float,
    name: object = "",
    hue: Colour | None = None,
    rim: float = 2.2,
    fog: float = 0.45,
    sway: float = 0.0,
    soft: float | None = None,
    order: float | None = None,
    hold: float | None = None,
) -> None:
    """Hang shapes (design pixels) at their depth. `sway` lets them lean in the wind."""
    shapes = [shape for shape in shapes if len(shape) > 2]
    if not shapes:
        return
    top = min(float(shape[:, 1].min()) for shape in shapes)
    sheet = easel.sheet(top=top - 12, bottom=BOTTOM)
    paint(easel, sheet, shapes, near, hue, rim)
    if fog and near < 0.9:
        mist(easel, sheet, (name, near), near, fog)
    hang(easel, sheet, near, sway, soft, order, hold)


def hang(
    easel: Easel,
    sheet: Sheet,
    near: float,
    sway: float = 0.0,
    soft: float | None = None,
    order: float | None = None,
    hold: float | None = None,
    foot: float | None = None,
) -> None:
    """Hang a sheet, leaning in the wind if it sways."""
    if not sway:
        easel.hang(sheet, near, soft=soft, order=order, hold=hold)
        return
    sheet.blur(easel.lens.soft(near) if soft is None else soft)
    strength = 0.010 * sway * force(easel.picture.weather)
    phase = 5 * near
    held = easel.hold if hold is None else hold
    foot = easel.lens.ground(near) if foot is None else foot
    easel.cards.append(Swaying(sheet, near, lambda t: gust(strength, t, phase), foot, held, order))
