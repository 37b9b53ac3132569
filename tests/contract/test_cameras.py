"""What every camera promises."""

from fractions import Fraction

import cv2
import numpy as np
import pytest

from filmgen.crew import hire
from filmgen.ffmpeg import probe, read_frames
from filmgen.film.media import QUALITIES
from filmgen.film.shots import Motion
from tests.contract.papers import TINY, a_picture, every_move, known, strange_pictures
from tests.contract.work import film

pytestmark = known("camera")


def filmed(string, motion, still, folder, picture=None, format=TINY):
    file = folder / "take.mp4"
    hire("camera", string).film(picture or a_picture(), motion, still, format, file)
    return file


@pytest.mark.parametrize("frames", [1, 2, 25, 49])
def test_a_take_is_as_long_as_its_motion_to_the_frame(string, frames, still, tmp_path):
    facts = probe(filmed(string, Motion(frames=frames), still, tmp_path))
    assert (facts.frames, facts.rate, facts.picture) == (frames, Fraction(24), Fraction(frames, 24))
    assert (facts.width, facts.height, facts.codecs) == (320, 180, ("h264",))


def test_a_camera_says_whether_it_shows_what_was_painted(string):
    assert hire("camera", string).films_stills in (True, False)


def test_a_take_has_the_formats_size(string, still, tmp_path):
    facts = probe(filmed(string, Motion(frames=2), still, tmp_path, format=QUALITIES["standard"]))
    assert (facts.width, facts.height) == (1280, 720)


@pytest.mark.parametrize("motion", every_move(30), ids=lambda motion: motion.move)
def test_something_moves_in_every_take_and_it_begins_on_the_still(string, motion, still, tmp_path):
    frames = list(read_frames(filmed(string, motion, still, tmp_path)))
    painted = cv2.imread(str(still)).astype(int)
    assert np.abs(frames[0] - painted).mean() < 30 or not hire("camera", string).films_stills
    assert np.abs(frames[0].astype(int) - frames[-1]).mean() > 0.2


@pytest.mark.parametrize("picture", strange_pictures(), ids=["word", "long", "nobody", "crowd"])
def test_whatever_is_painted_can_be_filmed(string, picture, still, tmp_path):
    assert probe(filmed(string, Motion(frames=3, move="push"), still, tmp_path, picture)).frames == 3


def test_the_same_motion_is_the_same_take_in_any_process(string, still, elsewhere):
    work = (string, a_picture(), Motion(frames=6, move="push"), still, TINY)
    assert elsewhere(film, *work) == film(*work)
