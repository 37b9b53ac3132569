"""Pages of all that is no person: body plans, coverings, creatures, blends, things and their acting."""

from collections.abc import Iterable
from typing import get_args

from contact.pictures import HER, Cell, look, staged

from filmgen.backends.lexicon import look_up
from filmgen.backends.storyteller.reading import read_seed
from filmgen.film import staging
from filmgen.film.shots import Motion, Speech
from filmgen.film.story import Look

WORDS = (
    "yeti tardigrade", "clockwork heron", "piano", "bureaucrat", "lighthouse", "whale", "snail", "spider", "horse",
    "owl", "crab", "octopus", "dragon", "wolf", "moth", "cactus", "submarine", "cloud", "clock", "teapot", "tree",
    "moon", "angel", "vending machine", "typewriter", "bicycle", "goat", "swan", "jellyfish", "scorpion", "ghost",
    "mushroom", "train", "umbrella", "elephant", "giraffe",
)  # fmt: skip


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


OBJECTS = (
    "teapot", "pineapple", "ice cream", "wedding cake", "toaster", "saxophone", "harp", "metronome", "sewing machine",
    "anvil", "treasure chest", "keyhole", "washing machine", "cash register", "test tube", "traffic light", "phone box",
    "knights helmet", "glove", "top hat", "spectacles", "rocking horse", "snow globe", "ferris wheel", "helicopter",
    "zeppelin", "carriage", "sunflower", "dandelion", "skull", "beehive", "volcano", "tornado", "igloo", "pagoda",
    "cinema", "well", "chandelier", "cuckoo clock", "scales", "debt", "death", "silence", "lie", "infinity",
)  # fmt: skip


PLAYERS = ("piano", "vending machine", "teapot", "suitcase", "lamp")


def facings() -> Iterable[Cell]:
    looks = {"woman": HER, "robot": Look(body="robot", covering="metal"), "cat": look("cat"), "heron": look("heron")}
    for name, who in looks.items():
        for facing in get_args(staging.Facing):
            yield Cell(f"{name}, {facing}", staged("plain", who, facing=facing, x=0.5))


def bodies() -> Iterable[Cell]:
    for body in get_args(staging.Body):
        yield Cell(body, staged("plain", Look(body=body, height=1.7), x=0.5))


def coverings() -> Iterable[Cell]:
    for body in ("human", "quadruped", "bird", "fish", "serpent", "many-legged"):
        for covering in get_args(staging.Covering):
            yield Cell(f"{body}, {covering}", staged("plain", Look(body=body, covering=covering), x=0.5))


def things() -> Iterable[Cell]:
    for word in WORDS:
        yield Cell(word, staged("plain", look(word), x=0.5))


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
