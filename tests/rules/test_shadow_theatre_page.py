"""What `docs/shadow-theatre.md` says of adding a set or a thing works as it stands there; its pages can be painted."""

import importlib
import re
from pathlib import Path

import numpy as np
import pytest

from filmgen.backends.silhouette.bodies import Stance
from filmgen.backends.silhouette.bodies.actor import cut_thing
from filmgen.backends.silhouette.composition import compose
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.palettes import air_of
from tests.backends.silhouette.pictures import a_picture

DOCS = Path(__file__).parents[2] / "docs"
BLOCKS = re.findall(r"```python\n(.*?)```", (DOCS / "shadow-theatre.md").read_text(encoding="utf-8"), re.DOTALL)


def loaded(block: str) -> dict:
    """What a block of the page defines."""
    names: dict = {}
    exec(block, names)  # noqa: S102
    return names


@pytest.fixture(scope="module")
def pages():
    """The pages of `docs/sheets.py`, which is no module of the package."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(DOCS)
        yield importlib.import_module("sheets").PAGES


def test_the_set_of_the_page_hangs_cards():
    picture = a_picture("plain")
    easel = Easel(picture, compose(picture).lens, air_of(picture), 0.5)
    loaded(BLOCKS[0])["salt_flat"](easel)
    assert len(easel.cards) >= 3
    assert easel.wet > 0


def test_the_thing_of_the_page_is_cut():
    cut = cut_thing(loaded(BLOCKS[1])["SWEETS"]["lollipop"], 0.3, Stance(), 400.0, 0, False)
    left, top, right, bottom = cut.bounds
    assert right - left > 40
    assert bottom - top == pytest.approx(120, rel=0.1)


def test_every_page_has_cells_and_paints_its_first(pages):
    painted = importlib.import_module("contact.pictures").painted
    for name, page in pages.items():
        cells = list(page())
        assert len(cells) >= 3, name
        assert painted(cells[0]).std() > 8, name


def test_every_picture_that_the_page_shows_is_there():
    text = (DOCS / "shadow-theatre.md").read_text(encoding="utf-8")
    shown = re.findall(r"!\[[^\]]*\]\(([^)]+)\)", text)
    assert shown
    assert [name for name in shown if not (DOCS / name).is_file()] == []
    assert np.unique([Path(name).stem for name in shown]).size == len(shown)
