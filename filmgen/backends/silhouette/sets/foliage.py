"""Leaves: crowns as clouds of leaf-sized noise, hedges, hanging branches."""

import cv2
import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, Colour, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.planes import snowed, tone
from filmgen.backends.silhouette.sets.growth import branch, tree
from filmgen.backends.silhouette.sheet import Sheet

Blob = tuple[float, float, float, float]
"""A clump of leaves: x, y, half its width, half its height, in design pixels."""


def crown(
    easel: Easel,
    sheet: Sheet,
    name: object,
    blobs: list[Blob],
    hue: Colour,
    leaf: float = 9.0,
    lit: float = 0.5,
    ragged: float = 1.0,
) -> None:
    """One mass of leaves over clumps, its edge all leaf tips, paler where the light falls on it. `leaf` is the size of
    its lumps in design pixels."""
    air, s = easel.air, sheet.scale
    low = np.array([(x - 1.35 * a, y - 1.35 * b) for x, y, a, b in blobs]).min(0)
    high = np.array([(x + 1.35 * a, y + 1.35 * b) for x, y, a, b in blobs]).max(0)
    width, height = (max(8, int((high[at] - low[at]) * s)) for at in (0, 1))
    across = (np.arange(width, dtype=np.float32) + 0.5)[None] / s + np.float32(low[0])
    down = (np.arange(height, dtype=np.float32) + 0.5)[:, None] / s + np.float32(low[1])
    body = np.full((height, width), -1.0, np.float32)
    for x, y, a, b in blobs:
        x0, x1 = (int(np.clip((x + side * 1.35 * a - low[0]) * s, 0, width)) for side in (-1, 1))
        y0, y1 = (int(np.clip((y + side * 1.35 * b - low[1]) * s, 0, height)) for side in (-1, 1))
        dx, dy = (across[:, x0:x1] - x) / a, (down[y0:y1] - y) / b
        part = body[y0:y1, x0:x1]
        np.maximum(part, 1 - (dx * dx + dy * dy), out=part)
    rng = easel.chance("leaves", name)
    lumps = noise.field(rng, width, height, leaf * 3.2 * s, 4, 1.2, 0.72)
    cover = np.clip(
        (body + (lumps - 0.5) * 1.5 * ragged + 0.05) * (1.4 * min(a for _, _, a, _ in blobs) * s / 6 + 2), 0, 1
    )
    mask = (cover * 255).astype(np.uint8)
    x, y = (low[0] + high[0]) / 2, (low[1] + high[1]) / 2
    sheet.stamp(mask, x, y, hue)
    if lit > 0:
        towards = easel.towards(x, y)
        shift = np.float32(((1, 0, -towards[0] * 0.75 * leaf * s), (0, 1, -towards[1] * 0.75 * leaf * s)))
        edge = cv2.subtract(mask, cv2.warpAffine(mask, shift, (width, height)))
        sheet.stamp(edge, x, y, mix(air.rim, air.air, 0.35), lit)
    if snowed(easel):
        shift = np.float32(((1, 0, 0), (0, 1, 0.8 * leaf * s)))
        sheet.stamp(
            cv2.subtract(mask, cv2.warpAffine(mask, shift, (width, height))), x, y, mix(air.air, WHITE, 0.55), 0.85
        )


def leafy(easel: Easel, sheet: Sheet, name: object, x: float, near: float, tall: float, sort: str = "oak") -> None:
    """A tree in leaf, standing on the ground at a design x: oak, poplar, willow or fruit tree, bare in snow."""
    rng = easel.chance("leafy", name)
    foot, s = easel.lens.ground(near), easel.lens.scale(near)
    high = tall * s
    hue = tone(easel, near)
    bare = snowed(easel)
    if sort == "poplar":
        sheet.fill(branch(x, foot + 2, -np.pi / 2, 0.9 * high, 0.05 * high, rng, 0), hue)
        blobs = [
            (
                x + rng.uniform(-0.02, 0.02) * high,
                foot - share * high,
                0.105 * high * np.sin(np.pi * min(1, 0.16 + share * 0.84)) ** 0.6 + 1,
                0.12 * high,
            )
            for share in np.linspace(0.2, 0.94, 8)
        ]
        crown(easel, sheet, name, blobs, hue, leaf=max(2.5, 0.022 * high))
        return
    shapes = tree(rng, x, foot, high, False)
    sheet.fill(shapes, hue)
    sheet.rim(
        shapes, easel.towards(x, foot - 0.6 * high), max(1.2, 0.012 * high), mix(easel.air.rim, easel.air.air, 0.3), 0.4
    )
    if bare:
        return
    wide, middle = {"oak": (0.40, 0.66), "fruit": (0.34, 0.60), "willow": (0.44, 0.62)}.get(sort, (0.4, 0.66))
    blobs = []
    for _ in range(11):
        angle, reach = rng.uniform(-np.pi, 0.25), rng.uniform(0.3, 1.0)
        a = rng.uniform(0.13, 0.20) * high
        blobs.append(
            (
                x + np.cos(angle) * reach * wide * 0.75 * high,
                foot - middle * high + np.sin(angle) * reach * 0.26 * high,
                a,
                0.72 * a,
            )
        )
    if sort == "willow":
        blobs += [
            (x + side * rng.uniform(0.14, 0.42) * high, foot - rng.uniform(0.3, 0.5) * high, 0.05 * high, 0.22 * high)
            for side in (-1, 1)
            for _ in range(4)
        ]
    crown(easel, sheet, name, blobs, hue, leaf=max(2.5, 0.02 * high))
    if sort == "fruit":
        fruit = easel.air.accent
        for bx, by, a, b in blobs[:8]:
            for _ in range(3):
                sheet.glow(
                    bx + rng.uniform(-0.8, 0.8) * a, by + rng.uniform(-0.6, 0.8) * b, 0.03 * high + 2, fruit, 0.9
                )


def hedge(easel: Easel, sheet: Sheet, name: object, left: float, right: float, near: float, tall: float) -> None:
    """A hedge between two xs, clipped straight."""
    foot, s = easel.lens.ground(near), easel.lens.scale(near)
    high = tall * s
    step = 0.5 * high
    blobs = [(x, foot - 0.5 * high, 0.62 * high, 0.62 * high) for x in np.arange(left, right + step, step)]
    crown(
        easel,
        sheet,
        name,
        blobs,
        tone(easel, near),
        leaf=max(2.5, 0.09 * high),
        lit=0.45,
        ragged=0.35,
    )


def overhang(easel: Easel, sides: tuple[int, ...] = (-1, 1)) -> None:
    """Leaves hanging into the upper corners, close to the lens and soft: a frame within the frame."""
    if easel.picture.size in ("close", "insert"):
        return
    sheet = easel.sheet(bottom=330)
    hue = mix(easel.air.ink, easel.air.lift, 0.08)
    for side in sides:
        rng = easel.chance("overhang", side)
        x0 = 640 + side * 690
        shapes = []
        for at in range(3):
            shapes += branch(
                x0,
                -20 + 46 * at,
                np.pi / 2 - side * (0.9 + 0.18 * at) * -1 if side < 0 else np.pi / 2 + (0.9 + 0.18 * at),
                rng.uniform(250, 360),
                13,
                rng,
                2,
            )
        sheet.fill(shapes, hue)
        if easel.picture.weather != "snow":
            blobs = [
                (
                    640 + side * rng.uniform(400, 700),
                    rng.uniform(-50, 150) * (1 - 0.1 * at),
                    rng.uniform(34, 70),
                    rng.uniform(22, 40),
                )
                for at in range(7)
            ]
            crown(easel, sheet, ("overhang", side), blobs, hue, leaf=8, lit=0.0)
    from filmgen.backends.silhouette.planes import hang

    hang(easel, sheet, 1.5, sway=-0.7, soft=2.4, hold=60.0, foot=-40.0)
