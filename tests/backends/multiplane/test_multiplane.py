"""The multiplane camera: near things move more than far ones, bars stay, grain moves, what is cut comes away whole."""

from typing import get_args

import cv2
import numpy as np
import pytest

from filmgen.backends.multiplane import Multiplane
from filmgen.backends.multiplane.figures import composed, standees
from filmgen.backends.multiplane.frame import Grain, cleaned, fitted
from filmgen.backends.multiplane.infill import filled
from filmgen.backends.multiplane.moves import Move
from filmgen.backends.multiplane.planes import parted
from filmgen.backends.multiplane.stand import Stand
from filmgen.backends.silhouette import Silhouette
from filmgen.backends.silhouette.stills import read_still
from filmgen.errors import BadMedia, BadTake, MissingWeights
from filmgen.film.media import Format
from filmgen.film.shots import Figure, Motion
from filmgen.film.staging import CameraMove
from filmgen.film.story import Look
from tests.contract.papers import a_picture
from tests.tiny import tiny

SMALL = Format(quality="draft", width=480, height=270)
FAR = Figure(subject="boris", look=Look(gender="man", wears=("coat",)), x=0.75, depth=0.6, facing="left")
TWO = a_picture("desert", hour="dusk", palette="desert-sunset", light="sun")
TWO = TWO.but(figures=(*TWO.figures, FAR))


@pytest.fixture(scope="module")
def still(tmp_path_factory):
    file = tmp_path_factory.mktemp("still") / "still.png"
    Silhouette().paint((TWO,), SMALL, (file,))
    return read_still(file)


def stood(still, move="static", frames=48, options=None, paper=TWO, **motion) -> Stand:
    return Stand(options or Multiplane(), paper, Motion(frames=frames, move=move, **motion), still, SMALL)


def middle(frame: np.ndarray, left: float, right: float) -> float:
    """Where what is dark stands between two shares of the width, in pixels."""
    part = frame[60:230, int(left * 480) : int(right * 480)]
    dark = cv2.cvtColor(part, cv2.COLOR_BGR2GRAY).min(0) < 26
    return float(np.flatnonzero(dark).mean())


def test_everyone_is_found_and_cut_out_where_they_stand(still):
    picture, _ = fitted(still, SMALL)
    far, near = standees(cleaned(picture)[0], composed(TWO))
    assert far.near < near.near == 1.0
    assert not far.vague and not near.vague
    assert 150 < np.flatnonzero(near.matte.max(0) > 0.5).mean() < 230
    assert 340 < np.flatnonzero(far.matte.max(0) > 0.5).mean() < 390


def test_planes_at_rest_are_the_picture_again(still):
    picture, _ = fitted(still, SMALL)
    cuts = tuple((one.matte, one.near) for one in standees(picture, composed(TWO)))
    backdrop, *sheets = parted(picture, np.zeros(picture.shape[:2], np.float32), cuts)
    laid = np.pad(backdrop.paint.astype(float), ((4, 4), (4, 4), (0, 0)))
    for sheet in sheets:
        height, width = sheet.paint.shape[:2]
        part = laid[sheet.top + 4 : sheet.top + 4 + height, sheet.left + 4 : sheet.left + 4 + width]
        part *= 1 - sheet.paint[..., 3:] / 255.0
        part += sheet.paint[..., :3]
    assert np.abs(laid[28:-28, 28:-28] - picture).mean() < 1.0


def test_what_is_near_moves_more_than_what_is_far(still):
    stand = stood(still, "pan-right")
    first, last = stand.frame(0).copy(), stand.frame(47).copy()
    near = middle(first, 0.25, 0.6) - middle(last, 0.2, 0.55) + 0.05 * 480
    sun = [np.flatnonzero((frame[60:230].min(2) > 170).any(0)).mean() for frame in (first, last)]
    assert 15 < near < 40
    assert 4 < sun[0] - sun[1] < 0.7 * near


def test_a_push_comes_closer_and_a_pull_goes_back(still):
    def height(frame):
        return int((cv2.cvtColor(frame, cv2.COLOR_BGR2GRAY)[:, 170:210].min(1) < 26)[30:240].sum())

    push, pull = stood(still, "push"), stood(still, "pull")
    assert height(push.frame(47)) > height(push.frame(0)) + 3
    assert height(pull.frame(0)) > height(pull.frame(47)) + 3


@pytest.mark.parametrize("move", get_args(CameraMove))
def test_bars_stay_where_they_are_and_no_edge_is_seen(move, still):
    stand = stood(still, move, frames=30)
    for number in (0, 15, 29):
        frame = stand.frame(number)
        assert frame[:14].max() == 0 and frame[-14:].max() == 0
        edges = np.concatenate([frame[16:-16, :2].reshape(-1, 3), frame[16:-16, -2:].reshape(-1, 3)])
        assert (edges.max(1) > 3).mean() > 0.98


def test_grain_is_lifted_off_the_still_and_moves_over_it(still):
    picture, _ = fitted(still, SMALL)
    smooth, deviation = cleaned(picture)
    assert 0.7 < deviation < 4
    assert cleaned(smooth)[1] < 0.7 * deviation
    grain, grey = Grain(64, 64, 2.0), np.full((64, 64, 3), 128, np.uint8)
    frames = []
    for number in range(2):
        frames.append(grey.copy())
        grain.over(frames[-1], number)
    assert 1.4 < frames[0].std() < 2.6
    assert abs(np.corrcoef(frames[0].ravel(), frames[1].ravel())[0, 1]) < 0.2


def test_a_hand_is_unsteady_slowly_and_never_the_same_twice():
    move = Move(TWO, Motion(frames=1200, move="handheld"))
    path = np.array([(place.x, place.y) for place in map(move.at, range(1200))])
    assert 0.004 < path[:, 0].std() < 0.02
    spectrum = np.abs(np.fft.rfft(path[:, 0] - path[:, 0].mean())) ** 2
    hertz = np.fft.rfftfreq(1200, 1 / 24)
    assert spectrum[hertz > 2.2].sum() < 0.01 * spectrum.sum()
    centred = path[:, 0] - path[:, 0].mean()
    again = np.correlate(centred, centred, "full")[1200 + 72 :] / (centred**2).sum()
    assert again.max() < 0.8


def test_focus_is_pulled_from_the_near_to_the_far(still):
    def sharp(frame, left, right):
        return cv2.Laplacian(cv2.cvtColor(frame[60:240, left:right], cv2.COLOR_BGR2GRAY), cv2.CV_32F).std()

    stand = stood(still, rack="to-far", rack_at=10)
    first, last = stand.frame(0).copy(), stand.frame(47).copy()
    assert sharp(first, 165, 215) > 1.3 * sharp(last, 165, 215)
    assert sharp(last, 345, 385) > 1.1 * sharp(first, 345, 385)
    assert np.abs(stood(still, options=Multiplane(aperture=0), rack="to-far").frame(0) - 0.0).mean() > 5


def test_what_is_behind_a_figure_is_made_of_what_is_beside_it():
    picture = np.full((90, 160, 3), (200, 120, 60), np.uint8)
    hole = np.zeros((90, 160), bool)
    hole[20:70, 70:90] = True
    picture[hole] = 0
    assert np.abs(filled(picture, hole, 160).astype(int) - (200, 120, 60)).max() <= 3


def test_whoever_is_not_where_the_paper_says_is_not_torn_out():
    y, x = np.mgrid[0:240, 0:480]
    picture = np.stack([x // 3 + 40, y // 3 + 60, 160 + 0 * x], -1).astype(np.uint8)
    assert all(standee.vague for standee in standees(picture, composed(TWO)))
    assert stood(picture, "pan-left").frame(0).shape == (270, 480, 3)


@pytest.mark.parametrize("size", [(64, 64), (1600, 400), (200, 900), (1500, 850)])
def test_a_still_of_any_shape_fills_the_frame(size):
    y, x = np.mgrid[0 : size[1], 0 : size[0]]
    still = np.stack([x * 200 // size[0] + 30, y * 200 // size[1] + 30, 0 * x + 90], -1).astype(np.uint8)
    frame = stood(still, "handheld", paper=a_picture("void", figures=(), subject="")).frame(3)
    assert frame.min(2).min() > 20


def test_a_depth_model_says_what_is_near(still):
    options = Multiplane(depth=str(tiny("cameras.depth")), layers=3)
    assert options.weigh()
    options.ready()
    stand = stood(still, "push", options=options)
    assert len(stand.planes) > 1
    assert not np.array_equal(stand.frame(0).copy(), stand.frame(40))
    options.release()


def test_what_is_no_depth_model_is_refused(still, tmp_path):
    with pytest.raises(MissingWeights, match="no folder"):
        Multiplane(depth="./nowhere").ready()
    with pytest.raises(MissingWeights):
        stood(still, options=Multiplane(depth=str(tmp_path)))


def test_a_model_that_sees_no_depth_is_found_out(still, monkeypatch):
    from filmgen.backends.multiplane import depth

    options = Multiplane(depth=str(tiny("cameras.depth")))
    processor, model = depth._loaded(options)
    model.head.conv3.weight.data.zero_()
    monkeypatch.setattr(depth, "_loaded", lambda _: (processor, model))
    with pytest.raises(BadTake, match="say depth=auto"):
        stood(still, options=options)
    options.release()


def test_what_is_no_picture_is_refused(tmp_path):
    (tmp_path / "still.png").write_bytes(b"no picture")
    with pytest.raises(BadMedia, match=r"still\.png: cannot be read as a picture"):
        Multiplane().film(TWO, Motion(frames=2), tmp_path / "still.png", SMALL, tmp_path / "take.mp4")
