"""From a seed to a brief, and from a brief to a screenplay: which plot, which of several tellings, and its paper."""

import hashlib
import re
from functools import lru_cache

import numpy as np

from filmgen.backends.storyteller import conditions
from filmgen.backends.storyteller.casting import Casting
from filmgen.backends.storyteller.composing import Telling, compose
from filmgen.backends.storyteller.grammar import Unwritten
from filmgen.backends.storyteller.material import Plot, plots
from filmgen.backends.storyteller.nouns import Noun
from filmgen.backends.storyteller.plotting import NoStory
from filmgen.backends.storyteller.reading import Reading, read_seed
from filmgen.backends.storyteller.world import tags_of
from filmgen.errors import BadRequest
from filmgen.film.genre import Genre
from filmgen.film.headings import slug
from filmgen.film.story import Brief, Character, Prop, Screenplay, Script, Seed
from filmgen.film.time import running_time

_TRIES = 40


def agree(seed: Seed, genres: tuple[Genre, ...], candidates: int) -> Brief:
    """The film that is to be written. Of several genres, the seed chooses one that suits what it is about."""
    reading = read_seed(seed.text)
    if not genres:
        raise BadRequest("there is no genre to choose from: put a file into prompts/genres")
    genre, plot = _genre_and_plot(reading, seed, genres)
    telling = _best(seed, genre, plot.name, candidates)
    return Brief(
        seed=seed,
        title=telling.title,
        genre=genre,
        logline=telling.logline,
        premise=telling.premise,
        shape=telling.plot.shape,
    )


def write(brief: Brief, candidates: int) -> Screenplay:
    """The screenplay of a brief: the same telling that the brief was made from."""
    plot = plot_of(brief)
    telling = _best(brief.seed, brief.genre, plot.name, candidates)
    casting = telling.casting
    return Screenplay(
        title=brief.title,
        genre=brief.genre,
        rng=_chance_number(brief.seed, brief.genre.name, telling.plot.name, "film"),
        script=telling.script.but(title_page=_title_page(brief, telling)),
        cast=_spoken_for(telling),
        places=tuple(
            place for place in casting.places.values() if place.id in {s.place for s in telling.script.scenes}
        ),
        props=_props(casting, telling.script),
        runtime=brief.seed.runtime,
    )


# Which film


def _able(reading: Reading, genres: tuple[Genre, ...]) -> list[Plot]:
    """The plots that can be told of this star: those that suit it first, then those that a genre prefers."""
    tags = tags_of(reading)
    preferred = [shape for genre in genres for shape in genre.story.shapes]

    def rank(plot: Plot) -> tuple[bool, int, str]:
        suits = any(conditions.holds(condition, tags) for condition in plot.suits)
        place = preferred.index(plot.shape) if plot.shape in preferred and len(genres) == 1 else len(preferred)
        return (not suits, place, hashlib.sha256(f"{reading.star.word} {plot.name}".encode()).hexdigest())

    able = [
        plot
        for plot in plots()
        if any(conditions.holds(condition, tags) for condition in plot.serves)
        and not any(conditions.holds(condition, tags) for condition in plot.shuns)
    ]
    return sorted(able, key=rank)


def _genre_and_plot(reading: Reading, seed: Seed, genres: tuple[Genre, ...]) -> tuple[Genre, Plot]:
    """Another `rng` is another shape as long as there is one; of several genres, one that likes the shape."""
    able = _able(reading, genres)
    shapes = list(dict.fromkeys(plot.shape for plot in able))
    shape = shapes[seed.rng % len(shapes)]
    fond = [genre for genre in genres if shape in genre.story.shapes] or list(genres)
    genre = fond[_chance_number(seed, shape, "genre") % len(fond)]
    return genre, _of_shape(able, shape, seed.rng)


def _of_shape(able: list[Plot], shape: str, rng: int) -> Plot:
    of_shape = [plot for plot in able if plot.shape == shape]
    return of_shape[(rng // len({plot.shape for plot in able})) % len(of_shape)]


def plot_of(brief: Brief) -> Plot:
    """The plot of a brief. Raises BadRequest where its shape cannot be told of its seed."""
    able = _able(read_seed(brief.seed.text), (brief.genre,))
    shapes = list(dict.fromkeys(plot.shape for plot in able))
    if brief.shape not in shapes:
        known = ", ".join(shapes)
        raise BadRequest(f"no {brief.shape!r} can be told of {brief.seed.text[:40]!r}; its shapes: {known}")
    return _of_shape(able, brief.shape, brief.seed.rng)


# Which telling


@lru_cache(maxsize=4)
def _best(seed: Seed, genre: Genre, name: str, candidates: int) -> Telling:
    """The telling with the fewest faults; the first of equals. Brief and screenplay share it."""
    reading = read_seed(seed.text)
    plot = next(plot for plot in plots() if plot.name == name)
    found: list[Telling] = []
    for number in range(_TRIES):
        try:
            found.append(_told(reading, seed, genre, plot, number))
        except (NoStory, Unwritten):
            continue
        if len(found) == candidates:
            break
    if not found:
        raise BadRequest(f"no {plot.shape!r} can be told of {seed.text[:40]!r}: try another genre or another rng")
    return min(found, key=lambda telling: telling.faults)


def _told(reading: Reading, seed: Seed, genre: Genre, plot: Plot, number: int) -> Telling:
    chance = np.random.default_rng(_chance_number(seed, genre.name, plot.name, str(number)))
    return compose(reading, seed, genre, plot, chance)


# Its paper


def _title_page(brief: Brief, telling: Telling) -> tuple[tuple[str, str], ...]:
    seed = re.sub(r"[^\w ,.;:!?'()-]", " ", brief.seed.text[:120])
    rows = (
        ("Title", brief.title),
        ("Credit", telling.plot.credits[_chance_number(brief.seed, "credit") % len(telling.plot.credits)]),
        ("Author", "the storyteller"),
        ("Seed", " ".join(seed.split())),
        ("Genre", brief.genre.name),
        ("Shape", telling.plot.shape),
        ("Running time", running_time(brief.seed.runtime)),
    )
    return tuple((key, value) for key, value in rows if value)


def _spoken_for(telling: Telling) -> tuple[Character, ...]:
    """The cast: everybody who speaks, and whoever the plot needs, each once."""
    speaking = {line.speaker for scene in telling.script.scenes for line in scene.elements if line.kind == "line"}
    cast: dict[str, Character] = {}
    for role, character in telling.casting.characters.items():
        if character.id in speaking or role == "star" or role in telling.plot.people:
            cast.setdefault(character.id, character)
    return tuple(cast.values())


def _props(casting: Casting, script: Script) -> tuple[Prop, ...]:
    """The things that the plot chose, where they are seen."""
    unseen = {"kin", "demoted", "opposite", "star", "mother", "father"}
    seen = " ".join(e.seen.lower() for scene in script.scenes for e in scene.elements if e.kind == "action")
    found: dict[str, Prop] = {}
    for role, held in casting.slots.items():
        if role in unseen or not isinstance(held, Noun):
            continue
        entry = held.entry
        if entry.kind == "thing" and entry.word in seen and entry.word != casting.slots["star"].entry.word:
            found[slug(entry.word)] = Prop(id=slug(entry.word), name=entry.word, look=entry.look)
    return tuple(found.values())


def _chance_number(seed: Seed, *words: str) -> int:
    """A number from what was asked for, the same in every process."""
    told = "\n".join((seed.text, str(seed.rng), str(seed.runtime), *words))
    return int.from_bytes(hashlib.sha256(told.encode()).digest()[:8], "big")
