"""Paper is the same to the letter from one version to the next, or the change is meant and written down.

`python -m tests.golden.test_papers` writes the papers down again.
"""

from pathlib import Path

import pytest

from filmgen.choices import choose
from filmgen.film.cut import Credit
from filmgen.film.document import Document
from filmgen.film.order import Order
from filmgen.film.story import Seed
from filmgen.ordering import write_order
from filmgen.stages.sound import spot_sound
from filmgen.stages.titles import write_titles
from filmgen.studio.fingerprint import fingerprint
from tests.stages.papers import SCREENPLAY, SHOTS, VOICES

HERE = Path(__file__).parent
FINGERPRINT = "1246b5fd71072abfc235abf40f85f5a972231fe111876924dc687bbd2e34065f"


def order() -> Order:
    """What is ordered by a script, a genre of one's own, and a few options."""
    flags = {"screenplay": str(HERE / "kettles.fountain"), "genre": str(HERE / "tango.toml"), "rng": "7"}
    return write_order(choose({**flags, "quality": "draft", "loudness": "ebu"}))[0]


def papers() -> dict[str, Document]:
    """Every golden paper by its file's name."""
    credits = (Credit(craft="voice", backend="builtin:espeak", licence="GPL-3.0-or-later"),)
    titles = write_titles(None, SCREENPLAY, Seed(text="two kettles"), credits)
    return {
        "order.json": order(),
        "titles.json": titles,
        "spotting.json": spot_sound(None, SCREENPLAY, SHOTS, VOICES, titles),
    }


@pytest.fixture(autouse=True)
def no_settings_file(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)


@pytest.mark.parametrize("name", ["order.json", "titles.json", "spotting.json"])
def test_a_golden_paper_is_the_same_to_the_letter(name):
    paper = papers()[name]
    assert paper.to_json() + "\n" == (HERE / name).read_text()
    assert type(paper).from_json((HERE / name).read_text()) == paper


def test_a_fingerprint_is_the_same_for_ever():
    """Should it change, everything that anybody ever made would be made again."""
    assert fingerprint(Order.from_json((HERE / "order.json").read_text())) == FINGERPRINT


if __name__ == "__main__":
    for name, paper in papers().items():
        (HERE / name).write_text(paper.to_json() + "\n")
