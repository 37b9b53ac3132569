"""Pages of people: who they are, how they hold themselves, what they feel and do with each other."""

from collections.abc import Iterable
from typing import get_args

from contact.pictures import HER, HIM, Cell, staged

from filmgen.film import staging
from filmgen.film.shots import Business, Figure, Motion, Speech
from filmgen.film.story import Look

CAST = {
    "her": HER, "him": HIM, "old man": Look(age="old", gender="man"), "boy": Look(age="child", height=1.2),
    "stout woman": Look(gender="woman", build="stout", height=1.6, wears=("apron", "headscarf")),
    "singer": Look(gender="woman", wears=("gown", "curls")), 
    "sailor": Look(gender="man", wears=("oilskin", "beard", "cap")),
    "alderman": Look(gender="man", build="stout", wears=("coat", "top-hat")),
    "scholar": Look(gender="woman", wears=("lab-coat", "glasses", "bun")),
    "girl": Look(gender="woman", age="child", height=1.15, wears=("braid",)),
}  # fmt: skip


GAITS: tuple[staging.Delivery, ...] = ("plain", "sad", "angry", "afraid", "warm")


def poses() -> Iterable[Cell]:
    for pose in get_args(staging.Pose):
        motion = Motion(frames=60)
        yield Cell(pose, staged("plain", pose=pose, x=0.5), motion, 30)


def cast() -> Iterable[Cell]:
    for name, who in CAST.items():
        for facing in ("right", "camera"):
            yield Cell(f"{name}, {facing}", staged("plain", who, facing=facing, x=0.5))


def faces() -> Iterable[Cell]:
    for at, who in enumerate(CAST.values()):
        for facing in ("right", "camera"):
            for mouth in ("0", "8"):
                motion = Motion(frames=24, speeches=(Speech(subject="her", start=0, mouth=mouth * 24),))
                picture = staged("room", who, size="close", facing=facing, x=0.5, seed=at)
                yield Cell(f"{facing}, mouth {mouth}", picture, motion, 12)


def felt() -> Iterable[Cell]:
    """The same face in every mood."""
    for mood in get_args(staging.Delivery):
        for facing in ("right", "camera"):
            yield Cell(f"{mood}, {facing}", staged("street", HER, size="close", facing=facing, x=0.5, mood=mood))


def gaits() -> Iterable[Cell]:
    """A walk in every mood, every sixth frame."""
    for mood in GAITS:
        picture = staged("plain", HER, x=0.25, mood=mood)
        motion = Motion(frames=90, business=(Business(subject="her", start=4, pose="stand", x=0.8),))
        for frame in range(8, 38, 6):
            yield Cell(f"{mood}, frame {frame}", picture, motion, frame)


def together() -> Iterable[Cell]:
    """What two do with each other, and what one does with a chair and a door, from left to right."""
    him = Figure(subject="him", look=HIM, x=0.72, facing="left")
    for pose, frames in {"give": (0, 32, 52, 66, 90), "embrace": (0, 20, 30, 40, 60), "sit": (8, 30, 54, 64, 80),
                         "open": (10, 20, 32, 44, 60), "turn": (4, 8, 10, 12, 20)}.items():  # fmt: skip
        to = {"sit": 0.55, "open": 0.4}.get(pose)
        act = Business(subject="her", start=4, pose=pose, x=to)
        others = (him,) if pose in ("give", "embrace") else ()
        picture = staged("kitchen", HER, x=0.3, others=others, holding="letter" if pose == "give" else "")
        for frame in frames:
            yield Cell(f"{pose}, frame {frame}", picture, Motion(frames=120, business=(act,)), frame)
