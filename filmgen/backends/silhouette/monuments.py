"""A word as a monument: blocks of roman capitals, tilted, sunk, cracked, lit from behind, with a shadow or a mirror."""

import cv2
import numpy as np

from filmgen.backends.silhouette import noise
from filmgen.backends.silhouette.colours import WHITE, mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.lettering import glyphs, readable
from filmgen.backends.silhouette.outlines import stroke
from filmgen.backends.silhouette.paints import upright
from filmgen.backends.silhouette.sheet import BOTTOM, HEIGHT, LEFT, RIGHT, TOP, WIDTH, Sheet

EXTRUSION = 20
"""Copies that make a letter a block."""
AT_SEA = ("sea", "headland")
OPEN_AIR = ("snowfield", "mountain", "desert", "plain", "sea", "headland", "planet", "micro-world", "void")
"""Sets with light air behind whatever stands in them."""
WIDTHS = {"micro-world": 0.36, "theatre": 0.6, "corridor": 0.7, "train": 0.66}
"""Of the frame, where a set leaves less than the usual."""


def raise_monument(easel: Easel) -> None:
    """Blocks of roman capitals, tilted, sunk, cracked, lit from behind, with their shadows towards us."""
    lens, scale = easel.lens, easel.scale
    near = 0.72 if easel.picture.place.set in ("sea", "headland") else 0.93
    foot = min(lens.ground(0.8), HEIGHT * 0.82) + 6
    if easel.afloat:
        foot = HEIGHT * 0.66
    share = WIDTHS.get(easel.picture.place.set, 0.8 if easel.picture.place.interior else 0.85)
    wide, tall = share * WIDTH, min(0.42 * HEIGHT, foot - 0.2 * HEIGHT)
    if easel.picture.place.set == "micro-world":
        tall = 0.2 * HEIGHT
    sheet = easel.sheet()
    standing: list[tuple[np.ndarray, float, float]] = []
    rows = _rows(readable(easel.picture.word, "black").upper())
    lowest: list[tuple[np.ndarray, float, float]] = []
    level = foot
    for number, row in enumerate(rows[::-1]):
        blocks = _blocks(row, wide * scale, tall * (1.0 if len(rows) == 1 else 0.56) * scale)
        stood = _stood(easel, blocks, level, number)
        standing += stood
        lowest = lowest or stood
        level -= 1.03 * blocks[0].shape[0] / scale
    wet = easel.picture.place.set in AT_SEA
    grounded = not easel.afloat and easel.picture.place.set != "micro-world"
    if wet:
        _mirror(easel, sheet, standing, foot)
    elif grounded:
        _cast(easel, sheet, standing, foot)
    _extrude(easel, sheet, standing)
    for block, middle, height in standing:
        _face(easel, sheet, block, middle, height)
    if wet:
        _lap(easel, sheet, lowest, foot)
    elif grounded:
        _bank_up(easel, sheet, lowest, foot)
    _clear_the_air(easel, foot, tall, near)
    easel.hang(sheet, near)


def _clear_the_air(easel: Easel, foot: float, tall: float, near: float) -> None:
    """Light air behind the letters, where what stands there would swallow them."""
    crowd = 0.0 if easel.picture.place.set in OPEN_AIR or easel.afloat else 0.62
    if easel.picture.place.set == "desert":
        crowd = 0.5
    if crowd:
        haze = easel.sheet(top=foot - 1.5 * tall, bottom=foot + 20)
        hue = mix(easel.air.air, easel.air.glow, 0.25)
        haze.haze(easel.chance("air behind"), foot - 1.45 * tall, 1.5 * tall, hue, crowd, 0.7)
        easel.hang(haze, near - 0.004, soft=0)


def _mirror(easel: Easel, sheet: Sheet, standing: list[tuple[np.ndarray, float, float]], foot: float) -> None:
    """The letters upside down in the water, broken into strips that slide apart the nearer they come."""
    image = np.zeros((sheet.height, sheet.width), np.uint8)
    base = (foot - TOP) * sheet.scale - sheet.first
    for block, x, y in standing:
        left = (x - LEFT) * sheet.scale - block.shape[1] / 2
        top = (y - TOP) * sheet.scale - block.shape[0] / 2 - sheet.first
        move = np.float32(((1, 0, left), (0, -0.7, base + 0.7 * (base - top))))
        image = cv2.max(image, cv2.warpAffine(block, move, (sheet.width, sheet.height)))
    rows = np.arange(sheet.height, dtype=np.float32)
    far = np.clip((rows - base) / (150 * sheet.scale), 0, 1)
    line = noise.Line(easel.chance("ripples"), 3)
    slide = (line(rows / (9 * sheet.scale)) - 0.5) * (6 + 60 * far) * sheet.scale
    x, y = np.meshgrid(np.arange(sheet.width, dtype=np.float32), rows)
    image = cv2.remap(image, x + slide[:, None].astype(np.float32), y, cv2.INTER_LINEAR)
    image = cv2.GaussianBlur(image, (0, 0), sigmaX=2.4 * sheet.scale, sigmaY=0.8 * sheet.scale)
    fade = ((1 - far) ** 0.8 * 0.72 * (rows >= base - 2)).astype(np.float32)
    sheet.wash(image * np.float32(1 / 255) * fade[:, None], mix(easel.air.ink, easel.air.lift, 0.25))


def _lap(easel: Easel, sheet: Sheet, standing: list[tuple[np.ndarray, float, float]], foot: float) -> None:
    """Water at the letters' feet: it hides them, and draws pale lines round each."""
    rng = easel.chance("lapping")
    x = np.arange(LEFT, RIGHT + 6, 5.0)
    line = noise.Line(rng, 3)
    top = foot - 2 + 8 * (line(x / 60) - 0.5)
    water = np.concatenate([np.stack([x, top], -1), np.stack([x[::-1], np.full_like(x, foot + 26)], -1)])
    fade = np.clip((foot + 26 - sheet.grid()[1]) / 26, 0, 1)
    sheet.texture(
        water, np.broadcast_to(fade, (sheet.height, sheet.width)), mix(easel.air.mid, easel.air.air, 0.4), 0.95
    )
    for block, middle, _ in standing:
        broad = block.shape[1] / sheet.scale
        for ring in range(3):
            reach = broad * (0.46 + 0.12 * ring) * rng.uniform(0.9, 1.1)
            level = foot + 1 + 6 * ring
            u = np.linspace(-1, 1, 21)
            crest = np.stack([middle + reach * u, level + 1.6 * np.sin(6 * u + ring) - 3 * (1 - u * u)], -1)
            sheet.fill(stroke(crest, 1.8 - 0.4 * ring), mix(easel.air.rim, WHITE, 0.2), 0.6 - 0.16 * ring, soft=0.6)


def _rows(text: str) -> list[str]:
    """A long word of several in two rows, one upon the other, cut where they are most alike."""
    words = text.split()
    if len(text) < 10 or len(words) < 2:
        return [text]
    cuts = [(" ".join(words[:at]), " ".join(words[at:])) for at in range(1, len(words))]
    return list(min(cuts, key=lambda cut: abs(len(cut[0]) - len(cut[1]))))


def _stood(easel: Easel, blocks: list[np.ndarray], foot: float, row: int) -> list[tuple[np.ndarray, float, float]]:
    """Letters side by side about the middle, each tilted a little and sunk a little, with where their middles are."""
    rng, scale = easel.chance("blocks", row), easel.scale
    x = WIDTH / 2 - sum(block.shape[1] for block in blocks) / scale / 2
    standing = []
    for block in blocks:
        broad, high = block.shape[1] / scale, block.shape[0] / scale
        if block.any():
            tilt = rng.uniform(-3, 3) if row == 0 else rng.uniform(-1.2, 1.2)
            sunk = rng.uniform(0, 0.07 * high) if row == 0 else 0.0
            standing.append((_tilted(block, tilt), x + broad / 2, foot - high / 2 + sunk))
        x += broad
    return standing


def _blocks(text: str, width: float, height: float) -> list[np.ndarray]:
    """Each letter as a mask, scaled so that all of them fill width x height film pixels, a little apart."""
    letters = glyphs(text, "black", 200)
    rows = np.flatnonzero(np.max([letter.max(1) for letter in letters if letter.any()], 0))
    top, bottom = rows[0], rows[-1] + 1
    gap = 12
    trimmed = []
    for letter in letters:
        columns = np.flatnonzero(letter[top:bottom].any(0))
        body = (
            letter[top:bottom, columns[0] : columns[-1] + 1] if len(columns) else np.zeros((bottom - top, 70), np.uint8)
        )
        trimmed.append(cv2.copyMakeBorder(body, 0, 0, gap, gap, cv2.BORDER_CONSTANT))
    whole = sum(letter.shape[1] for letter in trimmed)
    across = width / whole
    up = min(height / (bottom - top), across * 1.7)
    across = min(across, up * 1.25)
    return [
        cv2.resize(
            letter,
            (max(1, round(letter.shape[1] * across)), max(1, round((bottom - top) * up))),
            interpolation=cv2.INTER_AREA,
        )
        for letter in trimmed
    ]


def _tilted(block: np.ndarray, degrees: float) -> np.ndarray:
    pad = int(0.06 * max(block.shape)) + 2
    block = cv2.copyMakeBorder(block, pad, pad, pad, pad, cv2.BORDER_CONSTANT)
    height, width = block.shape
    turn = cv2.getRotationMatrix2D((width / 2, height - pad), degrees, 1.0)
    return cv2.warpAffine(block, turn, (width, height))


def _cast(easel: Easel, sheet: Sheet, standing: list[tuple[np.ndarray, float, float]], foot: float) -> None:
    """Shadows towards the camera, sheared away from the light, united and fading."""
    shade = np.zeros((sheet.height, sheet.width), np.uint8)
    for block, x, y in standing:
        height, width = block.shape
        lean = (x - easel.key[0]) / 640 * 0.9
        left, top = (x - LEFT) * sheet.scale - width / 2, (y - TOP) * sheet.scale - height / 2 - sheet.first
        base = (foot - TOP) * sheet.scale - sheet.first
        squeeze = 0.62
        # block row r lies (base - top - r) above the foot; its shadow as far below, squeezed and sheared
        move = np.float32(
            ((1, -lean * squeeze, left + lean * squeeze * (base - top)), (0, -squeeze, base + squeeze * (base - top)))
        )
        shade = cv2.max(shade, cv2.warpAffine(block, move, (sheet.width, sheet.height)))
    shade = cv2.GaussianBlur(shade, (0, 0), 2.2 * sheet.scale)
    _, y = sheet.grid()
    fade = np.interp(y, (foot, BOTTOM), (0.75, 0.2)) * (y >= foot - 2)
    sheet.wash(shade * np.float32(1 / 255) * fade.astype(np.float32), mix(easel.air.ink, easel.air.lift, 0.2))


def _extrude(easel: Easel, sheet: Sheet, standing: list[tuple[np.ndarray, float, float]]) -> None:
    """The blocks' depth: copies that rise and draw together towards the middle, lighter as they go back."""
    air = easel.air
    back, front = mix(air.lift, air.air, 0.3), mix(air.ink, air.lift, 0.45)
    if easel.afloat:
        back, front = mix(air.lift, air.rim, 0.45), mix(air.lift, air.rim, 0.12)
    for step in range(EXTRUSION, 0, -2):
        share = step / EXTRUSION
        for block, x, y in standing:
            pull = (WIDTH / 2 - x) / (WIDTH / 2)
            sheet.stamp(block, x + pull * step, y - 0.5 * step, mix(front, back, share))
    for block, x, y in standing:
        pull = (WIDTH / 2 - x) / (WIDTH / 2)
        edge = _edge(block, easel.towards(x, y - 200), 3.6 * sheet.scale)
        sheet.stamp(edge, x + pull * EXTRUSION, y - 0.5 * EXTRUSION, air.rim, 0.9)


def _face(easel: Easel, sheet: Sheet, block: np.ndarray, x: float, y: float) -> None:
    """The dark front of a letter: weathered, cracked, lit along the edge that faces the light."""
    air = easel.air
    high = block.shape[0] / sheet.scale
    top, middle, low = mix(air.ink, air.lift, 0.4), air.ink, mix(air.ink, air.mid, 0.35)
    if easel.afloat:
        top, middle, low = mix(air.lift, air.rim, 0.34), mix(air.lift, air.rim, 0.08), mix(air.lift, air.kick, 0.35)
    sheet.stamp(block, x, y, upright((y - high / 2, top), (y + high * 0.2, middle), (y + high / 2, low)))
    rng = easel.chance("weather", x)
    worn = noise.field(rng, block.shape[1], block.shape[0], max(8.0, 0.16 * block.shape[0]), 5)
    sheet.stamp((block * np.clip(worn - 0.55, 0, 1) * 0.8).astype(np.uint8), x, y, mix(air.lift, air.air, 0.3))
    cracks = np.zeros(block.shape, np.uint8)
    for _ in range(4):
        at = np.array((rng.uniform(0, block.shape[1]), rng.uniform(0, block.shape[0])))
        steps = rng.uniform((-0.035, 0.02), (0.035, 0.06), (6, 2)) * block.shape[0]
        path = np.rint(np.cumsum(np.concatenate([at[None], steps]), 0)).astype(np.int32)
        cv2.polylines(cracks, [path], False, 255, max(1, round(1.2 * sheet.scale)), cv2.LINE_AA)
    sheet.stamp(cv2.min(cracks, block), x, y, air.ink, 0.7)
    sheet.stamp(_edge(block, easel.towards(x, y - 200), 2.8 * sheet.scale), x, y, air.rim, 0.75)
    sheet.stamp(_edge(block, (0.0, 1.0), 3.0 * sheet.scale), x, y, air.glow, 0.22)


def _edge(block: np.ndarray, towards: tuple[float, float], width: float) -> np.ndarray:
    move = np.float32(((1, 0, -towards[0] * width), (0, 1, -towards[1] * width)))
    edge = cv2.subtract(block, cv2.warpAffine(block, move, block.shape[::-1]))
    return cv2.min(cv2.GaussianBlur(edge, (0, 0), max(0.5, 0.28 * width)), block)


def _bank_up(easel: Easel, sheet: Sheet, standing: list[tuple[np.ndarray, float, float]], foot: float) -> None:
    """Snow, sand or earth against the letters' feet."""
    air = easel.air
    x = np.arange(LEFT, RIGHT + 6, 5.0)
    line = noise.Line(easel.chance("bank"), 4)
    bump = np.zeros_like(x)
    for block, middle, _ in standing:
        bump = np.maximum(bump, 15 * np.exp(-(((x - middle) / (block.shape[1] / sheet.scale * 0.55)) ** 2)))
    top = foot + 10 - bump - 8 * (line(x / 80) - 0.5)
    shape = np.concatenate([np.stack([x, top], -1), np.stack([x[::-1], np.full_like(x, foot + 44)], -1)])
    body = mix(air.air, air.mid, 0.55)
    fade = np.clip((foot + 44 - sheet.grid()[1]) / 40, 0, 1)
    sheet.texture(shape, np.broadcast_to(fade, (sheet.height, sheet.width)), mix(body, air.lift, 0.25), 0.9)
