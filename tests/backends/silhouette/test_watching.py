"""What a viewer would notice: something always moves, nothing pops, light has one source, lips follow the voice."""

import hashlib
from concurrent.futures import ProcessPoolExecutor
from multiprocessing import get_context
from typing import get_args

import cv2
import numpy as np
import pytest

from filmgen.backends.silhouette.lighting import light_on
from filmgen.backends.silhouette.theatre import Theatre
from filmgen.film import staging
from filmgen.film.shots import Business, Motion, Picture, Speech
from tests.backends.silhouette.pictures import EXTERIORS, HER, HIM, TINY, a_picture, inside

SECOND = 24


@pytest.mark.parametrize("set_", sorted(set(get_args(staging.SetName)) - set(EXTERIORS)))
def test_something_moves_in_every_room_under_a_still_camera(set_):
    theatre = Theatre(a_picture(set_, figures=()), Motion(frames=2 * SECOND), TINY, 0.0)
    first, later = inside(theatre.frame(0)), inside(theatre.frame(SECOND))
    assert (np.abs(first - later).max(2) > 6).sum() > 12


def steps(picture: Picture, motion: Motion) -> np.ndarray:
    """How much each frame differs from the one before the last: figures move on twos."""
    theatre = Theatre(picture, motion, TINY, 0.0)
    frames = [cv2.resize(theatre.frame(n), (80, 45), interpolation=cv2.INTER_AREA) for n in range(motion.frames)]
    return np.array([np.abs(a.astype(int) - b).mean() for a, b in zip(frames[2:], frames, strict=False)])


ACTS = (
    ("plain", "clear", Motion(frames=4 * SECOND)),
    ("street", "rain", Motion(frames=4 * SECOND)),
    ("snowfield", "snow", Motion(frames=4 * SECOND, move="push")),
    ("kitchen", "clear", Motion(frames=4 * SECOND, business=(Business(subject="her", start=40, pose="sit"),))),
    ("plain", "clear", Motion(frames=4 * SECOND, business=(Business(subject="her", start=36, pose="point", x=0.5),))),
    ("room", "clear", Motion(frames=4 * SECOND, rack="to-far", rack_at=30)),
)


@pytest.mark.parametrize(("set_", "weather", "motion"), ACTS)
def test_nothing_pops(set_, weather, motion):
    size = "medium" if motion.rack else "full"
    moved = steps(a_picture(set_, weather=weather, size=size), motion)
    around = [np.r_[moved[max(0, at - 5) : max(0, at - 2)], moved[at + 3 : at + 6]].max() for at in range(len(moved))]
    assert (moved - 2.5 * np.array(around)).max() < 1.2


@pytest.mark.parametrize("size", ["wide", "full", "medium"])
@pytest.mark.parametrize("set_", ["plain", "headland", "desert"])
def test_both_figures_are_rimmed_on_the_side_of_the_light(set_, size):
    theatre = Theatre(a_picture(set_, size=size, palette="moonlit", light="moon"), None, TINY, 0.0)
    theatre.frame(0)
    for actor in theatre.actors:
        x, y = actor.place(0, theatre.start)
        way = light_on(theatre.easel, x, y - 0.5 * actor.mark.stature * theatre.easel.lens.metre, actor.near).direction
        if abs(way[0]) < 0.35:
            continue
        level = actor.inked.colour.astype(float) @ (1, 1, 1)
        columns = np.arange(level.shape[1])
        card = actor.inked.alpha.astype(float)
        middle = (card.sum(0) * columns).sum() / card.sum()
        lit = np.where(level > 0.6 * level.max(), level, 0).sum(0)
        assert ((lit * columns).sum() / lit.sum() - middle) * way[0] > 0


def test_lips_move_with_the_voice_and_nothing_else_but_the_head():
    picture = a_picture("plain", size="close", figures=(HER,))
    line = Speech(subject="her", start=0, mouth="0" * 12 + "9" * 12)
    silent, speaking = (Theatre(picture, Motion(frames=24, speeches=said), TINY, 0.0) for said in ((), (line,)))
    assert np.abs(inside(silent.frame(0)) - inside(speaking.frame(0))).max() < 40
    changed = np.abs(inside(silent.frame(20)) - inside(speaking.frame(20))).max(2) > 30
    actor = speaking.actors[0]
    x, y = (corner + anchor for corner, anchor in zip(actor.corner, actor.cutout.anchors["mouth"], strict=True))
    rows, columns = np.nonzero(changed)
    away = np.hypot(columns - x, rows - y) / actor.cutout.unit
    assert (away < 0.2).sum() > 15
    assert (away < 1.2).mean() > 0.9


def digest(task: tuple[str, int]) -> str:
    set_, number = task
    picture = a_picture(set_, weather="snow", figures=(HER, HIM))
    frame = Theatre(picture, Motion(frames=12, move="push"), TINY, 1.0).frame(number)
    return hashlib.sha256(frame.tobytes()).hexdigest()


def test_frames_are_the_same_in_any_process():
    tasks = [("street", 3), ("snowfield", 7), ("kitchen", 5)]
    here = [digest(task) for task in tasks]
    with ProcessPoolExecutor(1, get_context("spawn")) as pool:
        assert list(pool.map(digest, tasks[::-1]))[::-1] == here
