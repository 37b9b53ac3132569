"""How pictures are printed and focused: grades, wear, racks of focus, discs of light."""

import cv2
import numpy as np
import pytest

from filmgen.backends.silhouette.bokeh import show_discs, spots
from filmgen.backends.silhouette.colours import colour
from filmgen.backends.silhouette.grades import PRINTS, tone_tables
from filmgen.backends.silhouette.outlines import box
from filmgen.backends.silhouette.palettes import air_of
from filmgen.backends.silhouette.sheet import Sheet
from filmgen.backends.silhouette.theatre import Theatre
from filmgen.film.media import QUALITIES
from filmgen.film.shots import Motion
from tests.backends.silhouette.pictures import HER, HIM, TINY, a_picture, frame, inside


def saturation(finished: np.ndarray) -> float:
    picture = inside(finished)
    return float((picture.max(2) - picture.min(2)).mean())


def test_grades_keep_colour_in_their_order():
    kept = [
        saturation(frame(a_picture("street", palette="neon", grade=grade)))
        for grade in ("technicolor", "colour", "bleach", "mono")
    ]
    assert kept == sorted(kept, reverse=True)
    assert kept[0] > 1.15 * kept[1] and kept[2] < 0.7 * kept[1]


@pytest.mark.parametrize("grade", PRINTS)
def test_tones_keep_their_order_and_a_floor_and_a_ceiling(grade):
    picture = a_picture("plain", grade=grade)
    table = tone_tables(air_of(picture), picture)[0].astype(int) @ (114, 587, 299) // 1000
    assert (np.diff(table) >= -1).all()
    assert table[0] < 24 and table[255] > 150


def test_a_memory_has_no_black():
    memory, now = (inside(frame(a_picture("room", mark=mark))) for mark in ("memory", ""))
    assert np.percentile(memory, 2) > np.percentile(now, 2) + 3


def test_a_silent_print_weaves_and_others_stand_still():
    still = {}
    for grade in ("tinted", "sepia"):
        theatre = Theatre(a_picture("ruins", grade=grade, figures=()), Motion(frames=24), QUALITIES["draft"], 0.0)
        raw = np.ascontiguousarray(np.tile(np.arange(theatre.width) // 8 % 2 * 200, (theatre.height, 1)), np.uint8)
        frames = [theatre.finish.develop(cv2.merge([raw] * 3), None, number).astype(int) for number in (0, 5)]
        still[grade] = np.abs(frames[0] - frames[1]).mean()
    assert still["sepia"] == 0 and still["tinted"] > 3


def sharpness(finished: np.ndarray, x: float) -> float:
    picture = inside(finished).mean(2)
    middle = round(x * picture.shape[1])
    part = picture[20:130, max(0, middle - 70) : middle + 70]
    return float(np.abs(cv2.Laplacian(part, cv2.CV_64F)).max())


def test_a_rack_of_focus_gives_one_face_for_another():
    him = HIM.but(x=0.72, depth=0.8)
    picture = a_picture("plain", size="medium", figures=(HER.but(x=0.26), him))
    theatre = Theatre(picture, Motion(frames=48, rack="to-far", rack_at=8), QUALITIES["draft"], 0.0)
    before, after = theatre.frame(0), theatre.frame(40)
    assert sharpness(before, 0.26) > 1.5 * sharpness(after, 0.26)
    assert sharpness(after, 0.72) > 1.3 * sharpness(before, 0.72)


def test_a_small_light_out_of_focus_is_a_disc_and_a_wall_is_not():
    sheet = Sheet(0.5, colour("101418"))
    sheet.fill(box(600, 300, 614, 316), colour("ffd080"))
    sheet.fill(box(100, 100, 400, 500), colour("ffd080"))
    lights = spots(sheet, indoors=False)
    assert [(round(spot.x / 20), round(spot.y / 20)) for spot in lights] == [(30, 15)]
    sheet.blur(8.0)
    before = sheet.paint.copy()
    show_discs(sheet, lights, 8.0)
    rows, columns = np.nonzero(np.abs(sheet.paint - before).max(2) > 4)
    assert 15 < np.ptp(rows) < 24 and 15 < np.ptp(columns) < 24


def test_frames_stay_in_their_format():
    assert frame(a_picture("void", grade="tinted")).shape == (TINY.height, TINY.width, 3)
