"""Furniture as solid things: boxes in perspective whose faces catch the light."""

import numpy as np

from filmgen.backends.silhouette.colours import Colour, mix
from filmgen.backends.silhouette.sets.indoors.light import Lighting
from filmgen.backends.silhouette.sets.indoors.room import Room, Surface
from filmgen.backends.silhouette.sheet import Sheet

UP, RIGHT, LEFT, AHEAD = (0.0, 1.0, 0.0), (1.0, 0.0, 0.0), (-1.0, 0.0, 0.0), (0.0, 0.0, -1.0)


class Joiner:
    """Builds furniture in one room, in its light, on one sheet. `dark` is how much ink there is in the wood."""

    def __init__(self, room: Room, sheet: Sheet, lighting: Lighting, dark: float = 0.62):
        self.room, self.sheet, self.lighting, self.dark = room, sheet, lighting, dark

    def tone(self, spot: tuple[float, float, float], facing: tuple[float, float, float], dark: float) -> Colour:
        """The colour of a face, as it is lit."""
        x, y, z = (np.array((value,), np.float32) for value in spot)
        level = self.lighting.level(x, y, z, np.array((facing,), np.float32))
        lit = self.lighting.tone(float(level[0]))
        air = self.room.easel.air
        return mix(lit, mix(air.ink, air.lift, 0.16), dark)

    def box(
        self,
        x0: float,
        x1: float,
        y0: float,
        y1: float,
        z0: float,
        z1: float,
        dark: float | None = None,
        rim: float = 0.6,
    ) -> Surface:
        """A box between these edges; returns its front (or the side that is seen), to be drawn on."""
        room, sheet, eye = self.room, self.sheet, self.room.eye
        dark = self.dark if dark is None else dark
        middle = ((x0 + x1) / 2, (y0 + y1) / 2, (z0 + z1) / 2)
        width = float(np.clip(0.012 * room.easel.lens.scale(room.near(middle[0], z0)), 0.8, 4.0))
        faces = []
        if eye[0] < x0:
            faces.append((LEFT, ((x0, y0, z0), (x0, y0, z1), (x0, y1, z1), (x0, y1, z0)), 0.10))
        if eye[0] > x1:
            faces.append((RIGHT, ((x1, y0, z0), (x1, y0, z1), (x1, y1, z1), (x1, y1, z0)), 0.10))
        faces.append((AHEAD, ((x0, y0, z0), (x1, y0, z0), (x1, y1, z0), (x0, y1, z0)), 0.0))
        if eye[1] > y1:
            faces.append((UP, ((x0, y1, z0), (x1, y1, z0), (x1, y1, z1), (x0, y1, z1)), -0.22))
        for facing, corners, more in faces:
            shape = room.seen(np.array(corners))
            if len(shape) < 3:
                continue
            sheet.fill(shape, self.tone(tuple(np.mean(corners, 0)), facing, min(0.95, max(0.0, dark + more))))
            if facing != UP:
                sheet.rim(shape, room.easel.towards(*shape.mean(0)), width, room.easel.air.rim, 0.45 * rim)
        top = room.seen(np.array(((x0, y1, z0), (x1, y1, z0), (x1, y1 - 0.014, z0), (x0, y1 - 0.014, z0))))
        sheet.fill(top, room.easel.air.rim, 0.4 * rim)
        return Surface(room, (0.0, 0.0, z0), (1.0, 0.0, 0.0))

    def legs(self, x0: float, x1: float, y: float, z0: float, z1: float, thick: float = 0.06) -> None:
        """Four legs under something."""
        for z in (z1 - thick, z0):
            for x in (x0, x1 - thick):
                self.box(x, x + thick, 0.0, y, z, z + thick, 0.82, 0.35)

    def card(self, x: float, z: float) -> Surface:
        """An upright card there that faces the lens: what is drawn on it stands at (0, 0)."""
        turn = (self.room.cosine * 1.0, 0.0, -self.room.sine * 1.0)
        return Surface(self.room, (x, 0.0, z), (turn[0], 0.0, turn[2] * self.room.flip))

    def shade(self, x0: float, x1: float, z0: float, z1: float) -> None:
        """The dark under and beside something that stands on the floor."""
        floor = self.room.surface("floor")
        away = 0.25 if self.lighting.at[0] < (x0 + x1) / 2 else -0.25
        shape = floor.box(x0 - 0.08 + min(0, away), z0 - 0.22, x1 + 0.08 + max(0, away), z1)
        if len(shape) > 2:
            self.sheet.fill(shape, self.room.easel.air.ink, 0.5, soft=5)
