"""Takes that are cut out of films."""

import cv2
import numpy as np
import pytest

from filmgen.crew import hire
from filmgen.errors import BadRequest, BadTake
from filmgen.ffmpeg import read_frames
from filmgen.film.shots import Motion
from tests.contract.papers import TINY, a_picture
from tests.tiny import tiny


def found(frames, folder, seed=3, place=5):
    picture = a_picture(seed=seed)
    picture = picture.but(place=picture.place.but(seed=place))
    hire("camera", f"found:{tiny('footage.reel')}").film(
        picture, Motion(frames=frames), folder / "unseen.png", TINY, folder / "take.mp4"
    )
    return list(read_frames(folder / "take.mp4"))


def reds(frames):
    """Whether each frame is of the red shot, by what stands beside the bar."""
    return [frame[:, -20:, 2].mean() > frame[:, -20:, 0].mean() for frame in frames]


def test_a_take_lies_within_one_shot_and_pictures_come_from_different_ones(tmp_path):
    takes = [reds(found(40, tmp_path, seed=seed)[:20]) for seed in range(8)]
    assert all(len(set(take)) == 1 for take in takes)
    assert len({take[0] for take in takes}) == 2


def test_what_does_not_fit_the_frame_is_cut_off_evenly(tmp_path):
    """96 x 64 is less wide than 16:9: nothing of its width is lost, and the bar stays 30 of 96 wide."""
    frame = found(2, tmp_path)[0]
    bar = (cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)[90] > 150).mean()
    assert bar == pytest.approx(30 / 96, abs=0.03)


def test_a_shot_that_is_too_short_is_slowed_to_half_its_speed_and_no_further(tmp_path):
    frames = found(100, tmp_path)
    places = [int(np.argmax(cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)[90] > 150)) for frame in frames]
    assert np.mean(np.diff(places)) == pytest.approx(320 / 96 * 0.6, rel=0.1)
    with pytest.raises(BadTake, match=r"no shot lasts 5\.4 s, the longest 2\.5 s"):
        found(130, tmp_path)


def test_the_films_are_its_weights_and_without_any_it_is_not_ready(tmp_path):
    camera = hire("camera", f"found:{tiny('footage.reel')}")
    assert len(camera.weights) == 64
    camera.ready()
    with pytest.raises(BadRequest, match="no film in"):
        hire("camera", f"found:{tmp_path}").ready()
    with pytest.raises(BadRequest, match="nothing at"):
        hire("camera", f"found:{tmp_path / 'nowhere'}").ready()
