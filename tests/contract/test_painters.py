"""What every painter promises."""

import cv2
import pytest
from PIL import Image

from filmgen.crew import hire
from filmgen.film.media import QUALITIES
from tests.contract.papers import TINY, a_picture, every_body, every_set, known, strange_pictures
from tests.contract.work import paint

pytestmark = known("painter")


def painted(string, pictures, folder, format=TINY):
    files = tuple(folder / f"{number}.png" for number in range(len(pictures)))
    hire("painter", string).paint(pictures, format, files)
    return files


@pytest.mark.parametrize("quality", QUALITIES)
def test_a_still_has_the_formats_size_in_eight_bit_colour(string, quality, tmp_path):
    format = QUALITIES[quality]
    (file,) = painted(string, (a_picture(),), tmp_path, format)
    with Image.open(file) as still:
        assert (still.format, still.mode, still.size) == ("PNG", "RGB", (format.width, format.height))


@pytest.mark.parametrize("pictures", [every_set, every_body, strange_pictures])
def test_whatever_is_asked_for_is_something_to_see(string, pictures, tmp_path):
    stills = [cv2.imread(str(file)) for file in painted(string, pictures(), tmp_path)]
    assert min(still.std() for still in stills) > 3
    assert len({still.tobytes() for still in stills}) == len(stills)


def test_the_same_picture_is_the_same_still_in_any_process_and_company(string, elsewhere):
    pictures = (a_picture(), a_picture("room"))
    here = paint(string, pictures, TINY)
    assert elsewhere(paint, string, pictures, TINY) == here
    assert paint(string, pictures[1:], TINY) == here[1:]


def test_another_take_is_another_still(string):
    first, second = paint(string, (a_picture(seed=1), a_picture(seed=2)), TINY)
    assert first != second
