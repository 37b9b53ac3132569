"""How an order is written: every wish checked, so that what is ordered can be made."""

import re
from collections.abc import Mapping
from pathlib import Path

from filmgen.choices import ELEMENTS, Choice, Choices
from filmgen.crafts import CRAFTS
from filmgen.crews import find_crew
from filmgen.errors import BadRequest, BadScript
from filmgen.film.cut import CHANNELS, Loudness
from filmgen.film.fountain import LIMIT, read_fountain
from filmgen.film.genre import Genre
from filmgen.film.media import QUALITIES
from filmgen.film.order import Order
from filmgen.film.story import Required, Script, Seed
from filmgen.film.time import frames
from filmgen.library import find_genre, genres, read_text
from filmgen.naming import clean, folder_name

LOUDNESS = {
    "web": Loudness(),
    "ebu": Loudness(integrated=-23.0),
    "cinema": Loudness(integrated=-27.0, true_peak=-3.0),
}
SHORTEST, LONGEST = 15, 600
"""Seconds of a film that is invented."""
LONGEST_SEED, LONGEST_TITLE, LONGEST_ELEMENT = 2_000, 200, 200
"""Characters."""
MOST = 12
"""Candidates that anyone will read."""
SEEN = {"marked": "memories and dreams", "all": "every shot"}
"""Which shots a reconstructor sees."""
UNMARKED = "fable"
"""The genre of a script whose title page names none that is known."""


def write_order(chosen: Choices) -> tuple[Order, str]:
    """The order, and the name of the film's folder. Raises BadRequest or BadScript for what no film can be made of."""
    rng = chosen["rng"][0].whole(0, 999_999_999)
    script, seed = None, Seed(text="", rng=rng)
    if "seed" in chosen and "screenplay" in chosen:
        raise BadRequest("a film is made from --seed or from --screenplay, not from both")
    if "screenplay" in chosen:
        script = _script(chosen)
        name = clean(_title_of(script)) or clean(Path(chosen["screenplay"][0].value).stem)
    elif "seed" in chosen:
        seed = _seed(chosen, rng)
        name = seed.text
    else:
        raise BadRequest('nothing to film: give two words, such as --seed "Yeti Tardigrade", or --screenplay FILE')
    order = Order(
        seed=seed,
        genres=_genres(chosen, script),
        script=script,
        format=QUALITIES[chosen["quality"][0].among(QUALITIES)],
        loudness=_loudness(chosen),
        candidates=chosen["candidates"][0].whole(1, MOST) if "candidates" in chosen else 0,
        reconstruct=chosen["reconstruct"][0].among(SEEN) if "reconstruct" in chosen else "marked",
    )
    return order, folder_name(name, rng)


def _loudness(chosen: Choices) -> Loudness:
    speakers = chosen["sound"][0].among(CHANNELS)
    return LOUDNESS[chosen["loudness"][0].among(LOUDNESS)].but(speakers=speakers)


def cast_crew(chosen: Choices) -> dict[str, tuple[str, ...]]:
    """Who may practise each craft, the first choice first: from its own option, or else from the crew that was named.

    In an option they are parted by ` or `: `diffusers:black-forest-labs/FLUX.2-klein-4B or builtin:silhouette`.
    """
    crew = find_crew(chosen["crew"][0].value).strings
    return {craft: _alternatives(chosen[craft][0]) if craft in chosen else crew[craft] for craft in CRAFTS}


def _alternatives(choice: Choice) -> tuple[str, ...]:
    strings = tuple(string.strip() for string in re.split(r"\s+or\s+", choice.value))
    if not all(strings):
        raise choice.refused("names nobody; two are parted by ' or '")
    return strings


def check_pairing(strings: Mapping[str, str]) -> None:
    """Raises BadRequest for a camera that would not show what the painter paints."""
    painter, camera = strings["painter"], strings["camera"]
    if camera.partition("?")[0] != "builtin:silhouette" or painter == camera:
        return
    if painter.partition("?")[0] == "builtin:silhouette":
        raise BadRequest(f"painter {painter!r} and camera {camera!r} are one hand: give both the same options")
    raise BadRequest(
        f"camera 'builtin:silhouette' films its own paper and would not show what painter {painter!r} paints: "
        "add --camera builtin:multiplane"
    )


def check_reconstruction(order: Order, somebody: bool) -> None:
    """Raises BadRequest where every shot is to be seen again, and nobody is hired to see it."""
    if order.reconstruct == "all" and not somebody:
        raise BadRequest("reconstruct 'all': nobody is hired for it: add --reconstructor trained:FOLDER")


def _seed(chosen: Choices, rng: int) -> Seed:
    return Seed(
        text=_words(chosen["seed"][0], LONGEST_SEED),
        rng=rng,
        title=_words(chosen["title"][0], LONGEST_TITLE) if "title" in chosen else "",
        runtime=frames(chosen["runtime"][0].number(SHORTEST, LONGEST, "seconds")),
        required=tuple(
            Required(kind=kind, text=_words(choice, LONGEST_ELEMENT))
            for kind in ELEMENTS
            for choice in chosen.get(kind, ())
        ),
    )


def _words(choice: Choice, longest: int) -> str:
    """Words on one line. Raises BadRequest when there are none, or too many."""
    text = clean(choice.value)
    if not text:
        raise choice.refused("is empty: give it a word or two")
    if len(text) > longest:
        raise choice.refused(f"is {len(text):,} characters long; {longest:,} are enough for anyone")
    return text


def _script(chosen: Choices) -> Script:
    for name in ("title", "runtime", *ELEMENTS):
        for choice in chosen.get(name, ()):
            if choice.origin.startswith("--"):
                raise BadRequest(f"--screenplay is shot as written: --{name} would change it; leave it out")
    file = chosen["screenplay"][0].value
    try:
        return read_fountain(read_text(Path(file), "screenplay", LIMIT))
    except BadScript as error:
        raise BadScript(f"screenplay {file!r}: {error}") from error


def _title_of(script: Script) -> str:
    return next((value for key, value in script.title_page if key.lower() == "title"), "")


def _genres(chosen: Choices, script: Script | None) -> tuple[Genre, ...]:
    """The genre that was asked for; or that of a script's title page; or all, for the writer to choose from."""
    if "genre" in chosen:
        return (find_genre(chosen["genre"][0].value),)
    known = genres()
    if script is None:
        return tuple(known.values())
    page = next((value for key, value in script.title_page if key.lower() == "genre"), "")
    words = re.sub(r"\bscience[ -]fiction\b", "sci-fi", page.casefold())
    named = [(match.start(), name) for name in known if (match := re.search(rf"\b{re.escape(name)}\b", words))]
    return (known[min(named)[1] if named else UNMARKED],)
