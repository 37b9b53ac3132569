"""Contact sheets of the shadow theatre: `python docs/sheets.py sets poses -o folder` paints a page of each.

Without names it paints them all. Every cell is a real picture, staged and finished as in a film, at draft size.
"""

import argparse
from collections.abc import Iterable
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from pathlib import Path
from typing import NamedTuple, get_args

import cv2
import numpy as np

from filmgen.backends.lexicon import guess, look_up
from filmgen.backends.silhouette.theatre import Theatre
from filmgen.backends.storyteller.reading import read_seed
from filmgen.film import staging
from filmgen.film.media import QUALITIES
from filmgen.film.shots import Business, Figure, Motion, Picture, Speech
from filmgen.film.story import Look, Place
from filmgen.library import genres

CELL = (320, 180)
HER = Look(gender="woman", wears=("coat", "scarf"))
HIM = Look(gender="man", height=1.82, wears=("coat", "fedora"))
INDOORS = ("room", "kitchen", "bedroom", "office", "laboratory", "shop", "diner", "library", "corridor", "theatre",
           "train", "museum")  # fmt: skip
MOODS: dict[str, staging.Palette] = {
    "snowfield": "moonlit", "mountain": "moonlit", "forest": "forest-dawn", "sea": "sea-fog", "headland": "sea-fog",
    "desert": "desert-sunset", "street": "neon", "station": "noir", "laboratory": "noir", "corridor": "noir",
    "theatre": "theatre", "space": "deep-space", "planet": "deep-space", "underwater": "sea-fog",
    "micro-world": "micro-world", "void": "silent", "ruins": "desert-sunset", "garden": "forest-dawn",
}  # fmt: skip


class Cell(NamedTuple):
    """One picture of a page: what is written under it, what is staged, and which frame is shown."""

    caption: str
    picture: Picture
    motion: Motion | None = None
    frame: int = 0


def staged(set_: str = "plain", subject: Look | None = HER, seed: int = 1, **asked) -> Picture:
    """A picture of somebody somewhere. `asked` are fields of Picture, Figure or Place."""
    place = Place(
        id=set_, name=set_.title(), set=set_, interior=set_ in INDOORS, seed=seed, features=asked.pop("features", ())
    )
    night = set_ not in ("forest", "desert", "garden", "laboratory")
    figure = {name: asked.pop(name) for name in ("pose", "facing", "x", "holding", "depth", "mood") if name in asked}
    figures = asked.pop("others", ())
    if subject is not None:
        figures = (Figure(subject="her", look=subject, **({"x": 0.36} | figure)), *figures)
    light = {"theatre": "spotlight", "street": "neon", "sea": "beam", "space": "stars"}.get(set_)
    usual = {
        "hour": "night" if night else "dawn",
        "weather": "clear",
        "size": "full",
        "palette": MOODS.get(set_, "lamplit" if set_ in INDOORS else "moonlit"),
        "light": light or ("lamp" if set_ in INDOORS else "moon" if night else "sun"),
        "subject": "her" if subject is not None else "",
        "seed": seed,
    }
    return Picture(place=place, figures=figures, **(usual | asked))


def sets() -> Iterable[Cell]:
    for name in get_args(staging.SetName):
        yield Cell(name, staged(name, size="wide"))


def layouts() -> Iterable[Cell]:
    for name in ("kitchen", "office", "bedroom", "street", "forest", "museum"):
        if name in get_args(staging.SetName):
            for seed in range(4):
                yield Cell(f"{name}, seed {seed}", staged(name, seed=seed, size="wide"))


def interiors() -> Iterable[Cell]:
    for name in (*INDOORS, "orbit"):
        for seed in range(4):
            yield Cell(f"{name}, seed {seed}", staged(name, seed=seed, size="wide"))


def rooms() -> Iterable[Cell]:
    """What a word makes of a room, and what its light does."""
    for word in ("Attic", "Cellar", "Prison", "Bar", "Classroom", "Hospital", "Church", "Courtroom"):
        for seed, light in enumerate(("lamp", "moon")):
            picture = staged("room", seed=seed, size="wide", light=light)
            yield Cell(f"{word}, seed {seed}", picture.but(place=picture.place.but(name=word)))
    for name in ("kitchen", "office", "train"):
        for light in get_args(staging.LightSource):
            yield Cell(f"{name}, {light}", staged(name, seed=2, size="full", light=light))


def sizes() -> Iterable[Cell]:
    for name in ("snowfield", "kitchen", "street", "forest", "shop", "train"):
        for size in get_args(staging.ShotSize):
            if name in get_args(staging.SetName) and size != "insert":
                yield Cell(f"{name}, {size}", staged(name, size=size, holding="lantern"))


def angles() -> Iterable[Cell]:
    other = Figure(subject="him", look=HIM, x=0.66, facing="left")
    for name in ("kitchen", "rooftop", "snowfield"):
        for angle in get_args(staging.Angle):
            for size in ("full", "medium"):
                yield Cell(f"{name}, {size}, {angle}", staged(name, size=size, angle=angle, others=(other,)))


def poses() -> Iterable[Cell]:
    for pose in get_args(staging.Pose):
        motion = Motion(frames=60)
        yield Cell(pose, staged("plain", pose=pose, x=0.5), motion, 30)


def facings() -> Iterable[Cell]:
    looks = {"woman": HER, "robot": Look(body="robot", covering="metal"), "cat": look("cat"), "heron": look("heron")}
    for name, who in looks.items():
        for facing in get_args(staging.Facing):
            yield Cell(f"{name}, {facing}", staged("plain", who, facing=facing, x=0.5))


def look(word: str) -> Look:
    """What the lexicon makes of a word."""
    return (look_up(word) or guess(word)).look


def bodies() -> Iterable[Cell]:
    for body in get_args(staging.Body):
        yield Cell(body, staged("plain", Look(body=body, height=1.7), x=0.5))


def coverings() -> Iterable[Cell]:
    for body in ("human", "quadruped", "bird", "fish", "serpent", "many-legged"):
        for covering in get_args(staging.Covering):
            yield Cell(f"{body}, {covering}", staged("plain", Look(body=body, covering=covering), x=0.5))


def weathers() -> Iterable[Cell]:
    for name in ("street", "snowfield", "room", "forest", "sea"):
        for weather in get_args(staging.Weather):
            yield Cell(f"{name}, {weather}", staged(name, size="wide", weather=weather))


def outdoors() -> Iterable[Cell]:
    """Every exterior in five of its compositions, by day and by night."""
    for name in get_args(staging.SetName):
        if name not in INDOORS and name not in ("orbit", "void"):
            for seed in range(5):
                hour = "day" if seed % 2 else "night"
                light = "sun" if seed % 2 else "moon"
                yield Cell(f"{name}, seed {seed}", staged(name, seed=seed, size="wide", hour=hour, light=light))


def hours() -> Iterable[Cell]:
    for name in ("street", "mountain", "kitchen", "sea", "garden"):
        for hour in get_args(staging.Hour):
            light = "sun" if hour != "night" else "lamp"
            yield Cell(f"{name}, {hour}", staged(name, size="wide", hour=hour, light=light))


def palettes() -> Iterable[Cell]:
    for palette in get_args(staging.Palette):
        yield Cell(palette, staged("street", palette=palette, weather="rain"))
        yield Cell(palette, staged("room", palette=palette))


def grades() -> Iterable[Cell]:
    for grade in get_args(staging.Grade):
        for name in ("street", "snowfield", "kitchen"):
            yield Cell(f"{name}, {grade}", staged(name, grade=grade, size="medium"))


def scripts() -> Iterable[Cell]:
    """The palette script of each genre, from the opening through the crisis to the end."""
    for genre in genres().values():
        steps = ("opening", "on the way", "crisis", "end")
        for step, (name, tone) in enumerate(zip(steps, genre.look.script, strict=True)):
            set_ = ("street", "snowfield")[step % 2]
            picture = staged(set_, palette=genre.look.palettes[0], grade=genre.look.grade, tone=tone, size="medium")
            yield Cell(f"{genre.name}, {name}", picture.but(tension=(0.2, 0.5, 0.9, 0.3)[step]))


def lights() -> Iterable[Cell]:
    for light in get_args(staging.LightSource):
        yield Cell(f"room, {light}", staged("room", light=light, size="full"))
        yield Cell(f"street, {light}", staged("street", light=light, size="full"))


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


def marks() -> Iterable[Cell]:
    for mark in ("memory", "dream"):
        for name in ("street", "snowfield", "kitchen", "forest", "theatre"):
            yield Cell(f"{name}, {mark}", staged(name, mark=mark, size="full"))


def racks() -> Iterable[Cell]:
    """Focus pulled from somebody near to somebody far: before, half-way, after."""
    him = Figure(subject="him", look=HIM, x=0.7, depth=0.7, facing="left")
    for name in ("kitchen", "street", "garden", "library"):
        for frame in (0, 18, 40):
            motion = Motion(frames=60, rack="to-far", rack_at=10)
            yield Cell(f"{name}, frame {frame}", staged(name, size="medium", others=(him,)), motion, frame)


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


def cast() -> Iterable[Cell]:
    for name, who in CAST.items():
        for facing in ("right", "camera"):
            yield Cell(f"{name}, {facing}", staged("plain", who, facing=facing, x=0.5))


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


WORDS = (
    "yeti tardigrade", "clockwork heron", "piano", "bureaucrat", "lighthouse", "whale", "snail", "spider", "horse",
    "owl", "crab", "octopus", "dragon", "wolf", "moth", "cactus", "submarine", "cloud", "clock", "teapot", "tree",
    "moon", "angel", "vending machine", "typewriter", "bicycle", "goat", "swan", "jellyfish", "scorpion", "ghost",
    "mushroom", "train", "umbrella", "elephant", "giraffe",
)  # fmt: skip


def things() -> Iterable[Cell]:
    for word in WORDS:
        yield Cell(word, staged("plain", look(word), x=0.5))


CREATURES = (
    "wolf", "horse", "elephant", "giraffe", "lion", "rabbit", "squirrel", "kangaroo", "hedgehog", "frog", "crocodile",
    "dragon", "owl", "peacock", "pelican", "bat", "whale", "shark", "seal", "seahorse", "snake", "moth", "bee", "ant",
    "spider", "scorpion", "octopus", "snail", "werewolf", "mermaid",
)  # fmt: skip
BLENDS = (
    "yeti tardigrade", "clockwork heron", "bureaucrat made of fog", "owl judge", "bear umbrella", "lobster telephone",
    "cat lighthouse", "iron whale", "glass stag", "dragon snail", "elephant moth", "crow king", "mouse dragon",
    "squid violin", "leaf fox",
)  # fmt: skip


def creatures() -> Iterable[Cell]:
    """Animals from the side, from before and from behind."""
    for word in CREATURES:
        name = "underwater" if look(word).body == "fish" else "plain"
        for facing in ("right", "camera", "away"):
            yield Cell(f"{word}, {facing}", staged(name, look(word), facing=facing, x=0.5))


def blends() -> Iterable[Cell]:
    """What a seed of two words is about."""
    for seed in BLENDS:
        yield Cell(seed, staged("plain", read_seed(seed).star.look, x=0.5))


OBJECTS = (
    "teapot", "pineapple", "ice cream", "wedding cake", "toaster", "saxophone", "harp", "metronome", "sewing machine",
    "anvil", "treasure chest", "keyhole", "washing machine", "cash register", "test tube", "traffic light", "phone box",
    "knights helmet", "glove", "top hat", "spectacles", "rocking horse", "snow globe", "ferris wheel", "helicopter",
    "zeppelin", "carriage", "sunflower", "dandelion", "skull", "beehive", "volcano", "tornado", "igloo", "pagoda",
    "cinema", "well", "chandelier", "cuckoo clock", "scales", "debt", "death", "silence", "lie", "infinity",
)  # fmt: skip
PLAYERS = ("piano", "vending machine", "teapot", "suitcase", "lamp")


def objects() -> Iterable[Cell]:
    for word in OBJECTS:
        slug = word.replace(" ", "-")
        height = look(word).height if look_up(word) else 1.0
        thing = Look(body="machine", covering="metal", height=height, outline=slug)
        yield Cell(word, staged("void", thing, x=0.5, size="full", palette="lamplit", mood="plain"))


def acting() -> Iterable[Cell]:
    """Things with a part in the film: what they do and what they feel, while they speak."""
    motion = Motion(frames=72, speeches=(Speech(subject="her", start=0, mouth="037" * 24),))
    for word in PLAYERS:
        for pose in ("stand", "look-up", "reach", "hide", "open", "dance"):
            yield Cell(f"{word}, {pose}", staged("room", look(word), x=0.5, pose=pose), motion, 26)
        for mood in ("afraid", "angry", "sad", "shout"):
            yield Cell(f"{word}, {mood}", staged("room", look(word), x=0.5, mood=mood), motion, 26)


def words() -> Iterable[Cell]:
    """A word as a monument, in writing, on a sign and in neon, in every set."""
    for name in get_args(staging.SetName):
        yield Cell(f"{name}, monument", staged(name, size="wide", word="Invoice"))
        for kind in ("writing", "sign", "neon"):
            yield Cell(f"{name}, {kind}", staged(name, word="Come home", word_as=kind))
    for word in ("I", "The End of the Line", "Incomprehensibilities", "Прощай"):
        yield Cell(word if word.isascii() else "Cyrillic", staged("desert", size="wide", word=word))


def landmarks() -> Iterable[Cell]:
    features = (
        "hut", "barn", "well", "bench", "lamps", "umbrella", "palms", "rocks", "cactus", "gate", "cages", "swing",
        "towers", "spires", "stones", "boats", "ship", "bridge", "horses", "tent", "bus", "car", "rocket", "saucer",
        "machines", "boxes", "piano", "fountain", "statue", "ladder",
    )  # fmt: skip
    sets = ("plain", "snowfield", "desert", "street", "garden", "mountain", "ruins", "planet", "station")
    for at, feature in enumerate(features):
        name = sets[at % len(sets)]
        yield Cell(f"{feature}, {name}", staged(name, size="wide" if at % 2 else "full", features=(feature,)))


PAGES = {page.__name__: page for page in (
    sets, layouts, interiors, rooms, sizes, angles, poses, facings, bodies, coverings, weathers, hours, palettes,
    grades, scripts, marks, lights, racks, faces, things, outdoors, felt, cast, gaits, together, objects,
    acting, words, landmarks, creatures, blends,
)}  # fmt: skip


def painted(cell: Cell) -> np.ndarray:
    """One cell of a page."""
    frame = Theatre(cell.picture, cell.motion, QUALITIES["draft"], 2.4).frame(cell.frame)
    frame = cv2.resize(frame, CELL, interpolation=cv2.INTER_AREA)
    strip = np.full((24, CELL[0], 3), 18, np.uint8)
    cv2.putText(strip, cell.caption, (8, 17), cv2.FONT_HERSHEY_SIMPLEX, 0.48, (210, 214, 220), 1, cv2.LINE_AA)
    return np.vstack([frame, strip])


def page(cells: list[np.ndarray], columns: int) -> np.ndarray:
    """The cells in rows."""
    blank = np.full_like(cells[0], 18)
    cells = cells + [blank] * (-len(cells) % columns)
    return np.vstack([np.hstack(cells[at : at + columns]) for at in range(0, len(cells), columns)])


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("pages", nargs="*", choices=(*PAGES, []), metavar="PAGE", help=", ".join(PAGES))
    arguments.add_argument("-o", "--out", type=Path, default=Path("outputs/sheets"))
    arguments.add_argument("--columns", type=int, default=5)
    arguments.add_argument("--format", choices=("png", "jpg"), default="png")
    arguments.add_argument("--processes", type=int, default=2)
    chosen = arguments.parse_args()
    chosen.out.mkdir(parents=True, exist_ok=True)
    with ProcessPoolExecutor(chosen.processes, get_context("spawn")) as pool:
        for name in chosen.pages or PAGES:
            cells = list(pool.map(painted, PAGES[name](), chunksize=2))
            file = chosen.out / f"{name}.{chosen.format}"
            cv2.imwrite(str(file), page(cells, chosen.columns), [cv2.IMWRITE_JPEG_QUALITY, 82])
            print(file)


if __name__ == "__main__":
    main()
