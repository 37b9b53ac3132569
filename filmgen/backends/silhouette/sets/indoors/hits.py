"""Where in the room every pixel of its walls lies: what light needs to know."""

from dataclasses import dataclass
from typing import get_args

import numpy as np

from filmgen.backends.silhouette.sets.indoors.room import Room, Side
from filmgen.backends.silhouette.sheet import WIDTH

SIDES: tuple[Side, ...] = get_args(Side)
NORMALS = {"back": (0, 0, -1), "left": (1, 0, 0), "right": (-1, 0, 0), "floor": (0, 1, 0), "ceiling": (0, -1, 0)}
FAR = np.float32(1e6)


@dataclass(frozen=True)
class Hits:
    """Points of the walls: metres, the way the wall faces there, and which wall it is (see `SIDES`)."""

    x: np.ndarray
    y: np.ndarray
    z: np.ndarray
    facing: np.ndarray
    """Height x width x 3."""
    side: np.ndarray


def hits(room: Room, x: np.ndarray, y: np.ndarray) -> Hits:
    """What is seen of the room through design pixels (a row of x, a column of y)."""
    lens, bones, eye = room.easel.lens, room.bones, room.eye.astype(np.float32)
    across = (x - np.float32(WIDTH / 2)) / np.float32(lens.metre)
    rise = -(y - np.float32(lens.horizon)) / np.float32(lens.metre)
    way_x = room.flip * (room.cosine * across + room.sine * lens.distance)
    way_z = -room.sine * across + room.cosine * lens.distance
    with np.errstate(divide="ignore", invalid="ignore"):
        along = [
            np.where(way_z > 1e-6, (bones.back - eye[2]) / way_z, FAR),
            np.where(way_x < -1e-6, (bones.left - eye[0]) / way_x, FAR),
            np.where(way_x > 1e-6, (bones.right - eye[0]) / way_x, FAR),
            np.where(rise < -1e-6, -eye[1] / rise, FAR),
            np.where(rise > 1e-6, (bones.high - eye[1]) / rise, FAR),
        ]
        if bones.slope:
            fall = bones.slope * way_x - rise
            gap = eye[1] - bones.knee - bones.slope * (eye[0] - bones.left)
            along.append(np.where(fall < -1e-6, gap / fall, FAR))
    shape = np.broadcast_shapes(x.shape, y.shape)
    nearest, side = np.full(shape, FAR), np.zeros(shape, np.uint8)
    for number, reach in enumerate(along):
        reach = np.broadcast_to(np.where(reach > 0, reach, FAR), shape)
        closer = reach < nearest
        nearest = np.where(closer, reach, nearest)
        side[closer] = number
    long = float(np.hypot(1, bones.slope))
    slope = (bones.slope / long * np.sign(room.bones.slope or 1), -1 / long, 0)
    facing = np.array([*NORMALS.values(), slope], np.float32)[side]
    return Hits(
        (eye[0] + nearest * way_x).astype(np.float32),
        (eye[1] + nearest * rise).astype(np.float32),
        (eye[2] + nearest * way_z).astype(np.float32),
        facing,
        side,
    )
