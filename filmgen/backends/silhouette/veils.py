"""What weather hangs between things and us: banks of fog that drift, rain, dust, a burning horizon."""

import math
from dataclasses import dataclass

import numpy as np

from filmgen.backends.silhouette.colours import WHITE, Colour, colour, mix
from filmgen.backends.silhouette.easel import Drawn, Easel
from filmgen.backends.silhouette.heavens import flash
from filmgen.backends.silhouette.particles import add_tile, streaks
from filmgen.backends.silhouette.ring import Ring
from filmgen.backends.silhouette.sheet import HEIGHT, WIDTH
from filmgen.backends.silhouette.weather import AIRLESS
from filmgen.backends.silhouette.wind import Mover
from filmgen.film.staging import Weather


@dataclass(frozen=True)
class Bank:
    """One bank of air: its depth, its top above the ground there and how tall it is (design pixels), how thick,
    how much of it is even, the size of its lumps, and how far it drifts in a second."""

    near: float
    up: float
    tall: float
    alpha: float
    even: float
    cell: float
    drift: float


BANKS: dict[Weather, tuple[Bank, ...]] = {
    "fog": (Bank(0.22, 330, 560, 0.62, 0.62, 260, -5), Bank(0.6, 250, 440, 0.62, 0.42, 200, -11),
            Bank(0.93, 170, 330, 0.52, 0.22, 170, -19), Bank(1.25, 150, 330, 0.62, 0.06, 210, -36)),
    "storm": (Bank(0.4, 280, 480, 0.5, 0.5, 240, -70), Bank(1.1, 130, 300, 0.34, 0.12, 190, -160)),
    "rain": (Bank(0.4, 260, 440, 0.44, 0.6, 240, -14), Bank(1.1, 110, 260, 0.26, 0.2, 190, -30)),
    "snow": (Bank(0.4, 270, 450, 0.42, 0.6, 240, -16), Bank(1.12, 90, 240, 0.34, 0.12, 170, -46)),
    "dust": (Bank(0.3, 300, 520, 0.6, 0.55, 220, 34), Bank(0.8, 190, 380, 0.5, 0.2, 150, 90),
             Bank(1.2, 150, 330, 0.5, 0.05, 150, 210)),
    "embers": (Bank(0.35, 330, 470, 0.34, 0.2, 190, 12), Bank(1.15, 160, 330, 0.20, 0.05, 190, 26)),
}  # fmt: skip


def hang_veils(easel: Easel) -> None:
    """Hang the weather's veils in an exterior; they drift."""
    picture = easel.picture
    if picture.place.interior or picture.place.set in AIRLESS:
        return
    if picture.weather == "embers":
        _burning(easel)
    if picture.weather == "storm":
        _lit_by_lightning(easel)
    if picture.weather == "aurora":
        _lit_by_aurora(easel)
    for number, bank in enumerate(BANKS.get(picture.weather, ())):
        _hang(easel, number, bank, _body(easel))
    if picture.weather in ("rain", "storm", "snow"):
        easel.cards.append(Curtain(easel))


def _body(easel: Easel) -> Colour:
    """What the veil is made of."""
    air = easel.air
    return {
        "fog": mix(air.air, WHITE, 0.14),
        "snow": mix(air.air, WHITE, 0.14),
        "dust": mix(mix(air.air, air.mid, 0.2), colour("d2a468"), 0.42),
        "embers": mix(air.ink, colour("3a1c12"), 0.5),
    }.get(easel.picture.weather, mix(air.air, air.mid, 0.25))


def _hang(easel: Easel, number: int, bank: Bank, body: Colour) -> None:
    level = min(easel.lens.ground(bank.near), HEIGHT + 60.0)
    sheet = Ring(easel.scale, None, level - bank.up, level - bank.up + bank.tall)
    rng = easel.chance("fog bank", number)
    sheet.haze(rng, level - bank.up, bank.tall, body, bank.alpha, floor=bank.even, cell=bank.cell, stretch=3.2)
    rise, phase, speed = 5 * bank.near, 2.0 * number, bank.drift
    easel.hang(
        sheet, bank.near, lambda t: (speed * t, rise * math.sin(0.21 * t + phase)), soft=0, loose=True,
        order=None if bank.near < 1 else 1.19,
    )  # fmt: skip


class Curtain(Mover):
    """What falls behind the figures, fine and far: rain or snow as a tile that repeats."""

    def __init__(self, easel: Easel):
        super().__init__(easel.scale, 0.55, order=0.9)
        snow = easel.picture.weather == "snow"
        slant = 0.42 if snow else 0.13 * (1 if easel.picture.weather == "rain" else 3.2)
        self.speed = 46.0 if snow else 760.0
        self.slant = slant
        size = round(WIDTH * easel.scale), round(HEIGHT * easel.scale)
        hue = mix(colour("e6eeff"), easel.air.air, 0.3)
        self.tiles = []
        for at in range(2):
            fall = (620, 2.6, 0.2, 0.62, 1.7) if snow else (760, 15.0, slant, 0.26, 1.0)
            self.tiles.append(streaks(easel.chance("curtain", at), size, easel.scale, fall, hue))

    def draw(self, frame: np.ndarray, zoom: float, right: float, down: float, seconds: float) -> None:
        for at, tile in enumerate(self.tiles):
            fall = self.speed * (1 + 0.35 * at) * seconds
            across = -self.slant * fall + right * zoom + 14 * math.sin(0.8 * seconds + 2 * at)
            add_tile(frame, tile, -int(across * self.scale), -int((fall + down) * self.scale))


def _burning(easel: Easel) -> None:
    """Something large burns beyond the horizon."""
    horizon = easel.lens.horizon
    hue, hot = colour("ff5a1c"), colour("ffb45a")
    glow = easel.sheet(top=horizon - 420, bottom=horizon + 170)
    x, y = glow.grid()
    lumps = glow.noise(easel.chance("fire smoke"), None, 120, 5, 1.6)
    rise = np.where(y < horizon, np.exp(-np.maximum(0, horizon - y) / 95), np.exp(-np.maximum(0, y - horizon) / 34))
    across = 0.4 + 0.6 * np.exp(-(((x - 640) / 420) ** 2))
    glow.wash(0.85 * rise * across * (0.55 + 0.65 * lumps), hue, screen=True)
    glow.wash(0.6 * rise**2.6 * across * (0.4 + 0.8 * lumps), hot, screen=True)
    easel.hang(glow, 0.3, soft=0)
    easel.kick = (0.0, 1.0)

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        flicker = 1 + 0.22 * math.sin(7 * seconds) + 0.16 * math.sin(17 * seconds + 1) + 0.2 * math.sin(2.3 * seconds)
        rise = np.exp(-np.abs(y - horizon) / 120)
        across = 0.45 + 0.55 * np.exp(-(((x - easel.key[0]) / (0.3 * WIDTH)) ** 2))
        return (0.13 * flicker * rise * across).astype(np.float32)[..., None] * hue

    easel.drawn.append(Drawn(light, near=0.05))


def _lit_by_lightning(easel: Easel) -> None:
    """For a blink everything is seen."""
    hue = mix(WHITE, easel.air.air, 0.35)

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        strength, where, _ = flash(easel, seconds)
        if strength < 0.015:
            return np.zeros((len(y), x.shape[1], 3), np.float32)
        fall = 0.5 + 0.5 * np.exp(-np.abs(x - WIDTH * where) / 700)
        return (0.22 * strength * fall * np.ones_like(y)).astype(np.float32)[..., None] * hue

    easel.drawn.append(Drawn(light, near=0.02))


def _lit_by_aurora(easel: Easel) -> None:
    """Green light lies on the ground and comes and goes."""
    hue = colour("4fffc0")
    horizon = easel.lens.horizon

    def light(x: np.ndarray, y: np.ndarray, seconds: float) -> np.ndarray:
        wave = 0.6 + 0.4 * np.sin(0.006 * x + 0.4 * seconds) * math.cos(0.17 * seconds)
        return (0.055 * wave * np.clip((y - horizon + 40) / 120, 0, 1)).astype(np.float32)[..., None] * hue

    easel.drawn.append(Drawn(light, near=0.3))
