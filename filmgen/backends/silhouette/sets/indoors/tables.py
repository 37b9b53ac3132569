"""What stands between the figures and us: only what they work at, and never over a hand or a face."""

import numpy as np

from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.outlines import box
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sets.indoors.hearths import steam
from filmgen.backends.silhouette.sets.indoors.light import Lighting
from filmgen.backends.silhouette.sets.indoors.room import Room, Surface
from filmgen.backends.silhouette.sets.indoors.shelves import LIQUIDS, flask, glass
from filmgen.backends.silhouette.sets.indoors.solids import Joiner
from filmgen.backends.silhouette.sets.indoors.tableware import WARES
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, RIGHT, WIDTH

AT_TABLES = ("sit",)
COUNTERS = ("shop", "diner", "bar", "laboratory")
HOSTS = ("apron", "waistcoat")
"""What somebody wears who stands behind a counter."""
WARES_OF = {
    "kitchen": ("cups", "bread"),
    "office": ("papers", "telephone"),
    "laboratory": ("flasks",),
    "shop": ("scales",),
    "diner": ("cups",),
    "library": ("books", "candle"),
    "bar": ("cups",),
    "classroom": ("books",),
}


def stand_before(room: Room, lighting: Lighting, kind: str) -> None:
    """A table before one who sits or writes; a counter before one who serves."""
    picture = room.easel.picture
    if picture.size == "close" or not picture.figures:
        return
    sitting = next(
        (figure for figure in picture.figures if figure.pose in AT_TABLES and figure.look.body in ("human", "robot")),
        None,
    )
    serving = next(
        (
            figure
            for figure in picture.figures
            if (kind in COUNTERS and (figure.pose == "work" or set(HOSTS) & set(figure.look.wears)))
            or (figure.pose == "peer" and figure.holding == "microscope")
        ),
        None,
    )
    if serving is not None:
        middle = room.easel.standing(serving.x * WIDTH)
        others = [figure.x * WIDTH for figure in picture.figures if figure is not serving]
        way = -1.0 if others and np.mean(others) < middle else 1.0
        gap = min((abs(other - middle) for other in others), default=9999.0) / room.easel.lens.metre
        free, short = 1.6, min(0.9, max(0.3, 0.55 * gap))
        _stand(room, lighting, kind, middle, 1.0, *((short, free) if way < 0 else (free, short)))
    elif sitting is not None and kind not in ("bedroom", "cell", "church"):
        way = {"left": -1.0, "right": 1.0}.get(sitting.facing, 0.0)
        if way:
            _stand(
                room,
                lighting,
                kind,
                room.easel.standing(sitting.x * WIDTH) + way * 0.82 * room.easel.lens.metre,
                0.70,
                0.55,
                0.55,
            )


def _stand(room: Room, lighting: Lighting, kind: str, middle: float, tall: float, left: float, right: float) -> None:
    """A table of this height about a place in the picture, with what lies on it away from whoever sits there."""
    easel, lens = room.easel, room.easel.lens
    sheet = easel.sheet()
    straight = Room(easel, room.bones, 1.0)
    straight.cosine, straight.sine = 1.0, 0.0
    straight.eye = np.array((0.0, lens.height, -lens.distance))
    joiner = Joiner(straight, sheet, lighting, 0.78)
    x = (middle - WIDTH / 2) / lens.metre
    if tall > 0.9:
        front = joiner.box(x - left, x + right, 0.0, tall, -0.3, -0.12)
        for at in np.arange(x - left + 0.06, x + right - 0.3, 0.6):
            sheet.rim(front.box(at, 0.12, at + 0.5, tall - 0.1), (0, 1), 1.8, easel.air.rim, 0.3)
        joiner.box(x - left - 0.06, x + right + 0.06, tall, tall + 0.05, -0.34, -0.08, 0.4, 1.0)
    else:
        joiner.legs(x - left, x + right, tall - 0.03, -0.12, 0.14, 0.05)
        joiner.box(x - left - 0.05, x + right + 0.05, tall - 0.04, tall, -0.16, 0.18, 0.5, 1.0)
    lay_wares(
        joiner,
        WARES_OF.get(kind, ("cups",)),
        x + (0.1 * right if tall < 0.9 else 0.75 if right > left else -1.1),
        tall + (0.05 if tall > 0.9 else 0.0),
    )
    easel.hang(sheet, 1.04, soft=0)


def lay_wares(j: Joiner, names: tuple[str, ...], x: float, y: float) -> None:
    """What lies on a table."""
    card = j.card(x, -0.1)
    rng = j.room.easel.chance("wares")
    for at, name in enumerate(names):
        u = 0.36 * at
        if name == "flasks":
            for n, (wide, tall, kind) in enumerate(((0.2, 0.3, 1), (0.14, 0.34, 0), (0.16, 0.22, 2))):
                glass(j, card, flask(u + 0.24 * n, y, wide, tall, kind), 0.5, LIQUIDS[n], 0.85)
        elif name == "cups":
            cup(j, card, u, y)
        else:
            card.cut(j.sheet, [card.put(ware + (u, y)) for ware in WARES[name](rng)], 0.08)


def cup(j: Joiner, card: Surface, u: float, y: float) -> None:
    """A cup, and its steam."""
    shape = card.curve(
        (u - 0.05, y + 0.09, 1),
        (u + 0.05, y + 0.09, 1),
        (u + 0.042, y + 0.03),
        (u + 0.024, y, 1),
        (u - 0.024, y, 1),
        (u - 0.042, y + 0.03),
    )
    card.cut(j.sheet, [shape, card.oval(u + 0.055, y + 0.05, 0.022)], 0.08)
    steam(j, card, u, y + 0.11)


def table_top(room: Room, lighting: Lighting) -> None:
    """Polished wood under a small thing, lit from the room's source."""
    easel, air, lens = room.easel, room.easel.air, room.easel.lens
    level = lens.ground(1.0) - 58
    sheet = easel.sheet(top=level - 10)
    lit = lighting.tone(0.75)
    sheet.fill(
        box(LEFT, level, RIGHT, BOTTOM), upright((level, lit), (level + 90, mix(lit, air.ink, 0.6)), (BOTTOM, air.ink))
    )
    grain = sheet.noise(easel.chance("grain"), None, 34, 4, 14)
    sheet.texture(box(LEFT, level, RIGHT, BOTTOM), np.clip(grain - 0.5, 0, 1), air.ink, 0.5)
    x = min(1100.0, max(180.0, easel.key[0]))
    sheet.glow(x, level + 30, 520, lighting.light.hue, 0.5, flatten=0.2)
    sheet.fill(box(LEFT, level - 0.8, RIGHT, level + 1.2), air.rim, 0.3)
    easel.hang(sheet, 0.96, soft=0.6)
    easel.wet, easel.shadow = 0.4, 0.5
