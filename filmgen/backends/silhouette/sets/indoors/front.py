"""What frames the picture close to us: a jamb, a curtain, a chair's back: dark, out of focus, never on a face."""

from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.outlines import Outline, bar, box, curve, moved, oval, points, rounded
from filmgen.backends.silhouette.sets.indoors.room import Room
from filmgen.backends.silhouette.sets.indoors.shelves import flask
from filmgen.backends.silhouette.sheet import BOTTOM, LEFT, TOP, WIDTH

LOW = ("chair", "flasks", "books", "cups", "glasses", "scales", "booth", "bedpost", "globe", "banister", "rope")
"""These stand along the lower edge."""


def hang_front(room: Room, name: str) -> None:
    """Hang the foreground, on the side where nobody is."""
    easel = room.easel
    picture = easel.picture
    if name not in FRONTS or picture.size in ("close", "insert") or picture.angle in ("over-shoulder", "two-shot"):
        return
    if picture.size == "medium" and name in LOW:
        return
    left = sum(figure.x < 0.5 for figure in picture.figures)
    right = len(picture.figures) - left
    side = 1.0 if left > right else -1.0 if right > left else room.flip
    walker = next((figure for figure in picture.figures if figure.pose in ("walk", "run")), None)
    if walker is not None and walker.facing in ("left", "right"):
        side = -1.0 if walker.facing == "right" else 1.0
    edge = 0.17 if picture.size == "wide" else 0.11
    if any((figure.x > 1 - edge if side > 0 else figure.x < edge) for figure in picture.figures):
        return
    sheet = easel.sheet()
    shapes = [_placed(shape, side) for shape in FRONTS[name](room)]
    sheet.fill(shapes, mix(easel.air.ink, easel.air.lift, 0.03), 0.97)
    sheet.rim(shapes, (-side, -0.5), 5, easel.air.rim, 0.34)
    easel.hang(sheet, 1.5, soft=2.8, hold=40.0)


def _placed(shape: Outline, side: float) -> Outline:
    """Drawn for the left edge; mirrored for the right one."""
    return shape if side < 0 else np.stack([WIDTH - shape[:, 0], shape[:, 1]], -1)


def _jamb(room: Room) -> list[Outline]:
    del room
    return [
        box(LEFT - 10, TOP - 10, 30, BOTTOM + 10),
        points((36, TOP - 10), (46, TOP - 10), (50, BOTTOM + 10), (36, BOTTOM + 10)),
    ]


def _column(room: Room) -> list[Outline]:
    del room
    return [box(LEFT - 10, TOP - 10, 74, BOTTOM + 10), rounded(-160, 20, 108, 60, 12), rounded(-160, 585, 104, 720, 10)]


def _curtain(room: Room) -> list[Outline]:
    del room
    return [
        curve(
            (LEFT - 10, TOP - 10, 1),
            (120, TOP - 10, 1),
            (98, 150),
            (116, 330),
            (60, 420),
            (74, 560),
            (104, BOTTOM + 10, 1),
            (LEFT - 10, BOTTOM + 10, 1),
            reach=0.4,
        )
    ]


def _beam(room: Room) -> list[Outline]:
    del room
    return [
        points((LEFT - 10, 250), (LEFT - 10, 150), (250, TOP - 10), (350, TOP - 10)),
        box(10, TOP - 10, 58, BOTTOM + 10),
    ]


def _pipe(room: Room) -> list[Outline]:
    del room
    return [
        box(22, TOP - 10, 66, BOTTOM + 10),
        rounded(10, 300, 78, 330, 6),
        rounded(10, 90, 78, 116, 6),
        box(-130, 306, 30, 324),
        oval(44, 200, 44, 44),
    ]


def _bars(room: Room) -> list[Outline]:
    del room
    return [
        *(box(x - 9, TOP - 10, x + 9, BOTTOM + 10) for x in (-70, 0, 70, 140)),
        box(LEFT - 10, 90, 170, 112),
        box(LEFT - 10, 520, 170, 542),
    ]


def _glass(room: Room) -> list[Outline]:
    del room
    return [box(LEFT - 10, TOP - 10, 40, BOTTOM + 10), box(LEFT, 452, 190, 470), box(180, TOP - 10, 196, BOTTOM + 10)]


def _plant(room: Room) -> list[Outline]:
    rng, leaves = room.easel.chance("front plant"), []
    for at in range(15):
        long, turn = rng.uniform(150, 300), -88 + at * 9.5 + rng.uniform(-6, 6)
        leaf = curve((0, 0, 1), (0.4 * long, -0.09 * long), (long, 0.16 * long, 1), (0.45 * long, 0.05 * long))
        leaves.append(moved(leaf, -10, 560, turn=turn))
    return leaves


def _chair(room: Room) -> list[Outline]:
    del room
    return [
        rounded(30, 440, 210, 475, 16),
        bar(46, 450, 34, 760, 22),
        bar(194, 450, 206, 760, 22),
        *(bar(x, 460, x, 640, 10) for x in (90, 120, 150)),
        rounded(30, 590, 210, 615, 10),
    ]


def _bedpost(room: Room) -> list[Outline]:
    del room
    return [
        rounded(60, 360, 96, 760, 10),
        oval(78, 344, 24, 26),
        rounded(-160, 450, 80, 480, 10),
        *(bar(x, 470, x, 720, 9) for x in (-60, -15, 30)),
    ]


def _banister(room: Room) -> list[Outline]:
    del room
    posts = [rounded(x - 11, 540 + 0.16 * x, x + 11, 760, 8) for x in range(-120, 420, 62)]
    return [
        *posts,
        points((LEFT - 10, 486), (440, 592), (440, 622), (LEFT - 10, 520)),
        rounded(420, 540, 462, 760, 10),
        oval(441, 530, 26, 24),
    ]


def _shelf(room: Room) -> list[Outline]:
    rng = room.easel.chance("front shelf")
    jars = [
        flask(x, 0, rng.uniform(60, 84), rng.uniform(100, 150), 2) * (1, -1) + (0, level)
        for level in (206, 430)
        for x in (-60, 24)
    ]
    return [box(LEFT - 10, 206, 92, 226), box(LEFT - 10, 430, 92, 450), box(78, TOP - 10, 92, BOTTOM + 10), *jars]


def _flasks(room: Room) -> list[Outline]:
    rng = room.easel.chance("front flasks")
    kinds = ((30, 190, 260, 1), (170, 130, 230, 0), (286, 80, 180, 3))
    glass = [flask(x, 0, w, h * rng.uniform(0.9, 1.1), kind) * (1, -1) + (0, 690) for x, w, h, kind in kinds]
    return [*glass, box(LEFT - 10, 668, 400, BOTTOM + 10)]


def _books(room: Room) -> list[Outline]:
    rng = room.easel.chance("front books")
    pile = [
        box(-140 + rng.uniform(-12, 12), 640 - 44 * (n + 1), 150 + rng.uniform(-30, 30), 640 - 44 * n - 3)
        for n in range(5)
    ]
    return [*pile, box(LEFT - 10, 638, 420, BOTTOM + 10)]


def _cups(room: Room) -> list[Outline]:
    del room
    cup = curve((60, 540), (160, 540), (152, 610), (130, 640, 1), (90, 640, 1), (68, 610))
    return [
        cup,
        np.concatenate([oval(168, 580, 26, 24), oval(168, 580, 15, 13)[::-1]]),
        box(LEFT - 10, 638, 380, BOTTOM + 10),
    ]


def _glasses(room: Room) -> list[Outline]:
    del room
    stem = [
        curve((40, 470, 1), (130, 470, 1), (122, 560), (85, 585), (48, 560)),
        bar(85, 580, 85, 640, 9),
        box(52, 634, 118, 644),
    ]
    return [*stem, flask(210, 0, 74, 250, 3) * (1, -1) + (0, 640), box(LEFT - 10, 638, 420, BOTTOM + 10)]


def _scales(room: Room) -> list[Outline]:
    del room
    pan = curve((10, 500, 1), (130, 500, 1), (70, 535))
    return [
        pan,
        bar(70, 420, 10, 500, 4),
        bar(70, 420, 130, 500, 4),
        bar(70, 420, 240, 400, 9),
        bar(190, 400, 190, 640, 14),
        box(LEFT - 10, 638, 400, BOTTOM + 10),
    ]


def _booth(room: Room) -> list[Outline]:
    del room
    return [rounded(LEFT - 40, 410, 150, 800, 40), rounded(120, 560, 430, 590, 8), bar(290, 580, 290, 760, 26)]


def _globe(room: Room) -> list[Outline]:
    del room
    ring = np.concatenate([oval(90, 500, 112), oval(90, 500, 102)[::-1]])
    return [oval(90, 500, 90), ring, bar(90, 600, 90, 660, 16), box(LEFT - 10, 650, 320, BOTTOM + 10)]


def _seat(room: Room) -> list[Outline]:
    del room
    return [rounded(LEFT - 60, 330, 130, 800, 34), rounded(-30, 300, 96, 360, 18), rounded(110, 540, 300, 575, 12)]


def _rope(room: Room) -> list[Outline]:
    del room
    bow = curve((70, 470), (210, 560), (360, 580), closed=False)
    return [bar(60, 440, 60, 720, 20), oval(60, 432, 22, 20), np.concatenate([bow, (bow + (0, 22))[::-1]])]


def _bust(room: Room) -> list[Outline]:
    del room
    head = curve((70, 470), (0, 400), (10, 300), (80, 262), (140, 300), (140, 350), (166, 382), (140, 396), (132, 450))
    return [head, curve((-90, 720, 1), (-70, 560), (60, 470), (120, 470), (220, 560), (236, 720, 1))]


def _cable(room: Room) -> list[Outline]:
    """Hoses that nobody has tidied."""
    del room
    hoses = []
    for at in range(4):
        line = curve(
            (-140, 60 + 50 * at), (40 + 30 * at, 210 + 40 * at), (20 + 34 * at, 430), (90 + 20 * at, 730), closed=False
        )
        hoses.append(np.concatenate([line - (8, 0), (line + (8, 0))[::-1]]))
    return [*hoses, rounded(-160, 250, 60, 300, 14)]


FRONTS: dict[str, Callable[[Room], list[Outline]]] = {
    "jamb": _jamb, "column": _column, "curtain": _curtain, "beam": _beam, "pipe": _pipe, "bars": _bars, "glass": _glass,
    "plant": _plant, "chair": _chair, "bedpost": _bedpost, "banister": _banister, "shelf": _shelf, "flasks": _flasks,
    "books": _books, "cups": _cups, "glasses": _glasses, "scales": _scales, "booth": _booth, "globe": _globe,
    "seat": _seat, "rope": _rope, "bust": _bust, "cable": _cable,
}  # fmt: skip
