"""Papers and painters for these tests."""

from filmgen.backends.diffusion_painter import DiffusionPainter
from filmgen.film.likeness import Likeness
from filmgen.film.media import Format, Still
from tests.contract.papers import a_picture
from tests.tiny import tiny

SMALL = Format(quality="draft", width=96, height=54)
INA = Likeness(
    subject="ina", kind="person", seed=1,
    words="a slim fair-skinned woman of about thirty with freckles and a bun of black hair, wearing a rust-red coat",
)  # fmt: skip
FIELD = Likeness(subject="snowfield", kind="place", seed=2, words="snowfield, an open field of snow, with a wooden hut")


def a_painter(name: str, **options) -> DiffusionPainter:
    """A painter with a tiny model, hired as far as it needs to be."""
    return DiffusionPainter(**{"model": str(tiny(f"painters.{name}")), "steps": 1, "width": 64, **options})


def cast(sheet: Still | None = None, **changes):
    """The usual picture with its likenesses, shown a sheet of whoever it is about where there is one."""
    return a_picture(**{"likenesses": (INA.but(sheet=sheet), FIELD), **changes})
