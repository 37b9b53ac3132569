"""What the storyteller's tests write: films of many seeds, made once."""

import tomllib
from functools import lru_cache
from pathlib import Path

from filmgen.backends.storyteller import Storyteller
from filmgen.film.genre import Genre
from filmgen.film.story import Brief, Prompt, Required, Screenplay, Seed

PROMPT = Prompt(name="any", text="")
SEEDS = (
    "Yeti Tardigrade", "a lighthouse keeper who sells fog", "the last vending machine on Mars",
    "a piano that is afraid", "INVOICE", "clockwork heron", "bureaucrat made of fog", "grandmother radio", "Quibbet",
    "why is the sea late?", "Moth Parliament", "my grandmother's radio only receives tomorrow",
    "tax audit, but it's a musical", "teapot", "who stole the moon?", "a city inside a teapot",
    "the astronaut forgot her keys", "a robot inherits a garden", "a baker who cannot sleep",
    "a detective who has died", "loneliness", "42", "the", "Cathedral Bus", "tomorrow", "Florence the whale",
    "an umbrella in love", "Le petit éléphant bleu", "<b>robot</b>", "the bridge requests a day off",
)  # fmt: skip


@lru_cache(maxsize=1)
def genres() -> dict[str, Genre]:
    shelf = Path(__file__).parents[3] / "prompts" / "genres"
    pages = {file.stem: tomllib.loads(file.read_text(encoding="utf-8")) for file in sorted(shelf.glob("*.toml"))}
    return {name: Genre.model_validate(page, strict=False) for name, page in pages.items()}


@lru_cache(maxsize=512)
def film(
    text: str,
    rng: int = 0,
    genre: str = "",
    seconds: int = 90,
    title: str = "",
    required: tuple[Required, ...] = (),
) -> tuple[Brief, Screenplay]:
    """A brief and its screenplay."""
    writer = Storyteller(candidates=3)
    offered = (genres()[genre],) if genre else tuple(genres().values())
    seed = Seed(text=text, rng=rng, runtime=seconds * 24, title=title, required=required)
    brief = writer.write_brief(seed, offered, PROMPT)
    return brief, writer.write_screenplay(brief, PROMPT)


def page(screenplay: Screenplay) -> str:
    """All that is seen and heard, a paragraph a line."""
    elements = (element for scene in screenplay.scenes for element in scene.elements)
    return "\n".join(getattr(e, "seen", "") or getattr(e, "spoken", "") or e.text for e in elements)
