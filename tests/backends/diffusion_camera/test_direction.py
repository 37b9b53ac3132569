"""What moves is said in words a model knows, and the picture keeps most of the room there is."""

from typing import get_args

import pytest

from filmgen.backends.diffusion_camera.direction import LEFT_OVER, MOVES, compose_shot, motion_words
from filmgen.backends.diffusion_painter.prompts import Budget
from filmgen.film.shots import Business, Motion, Speech
from filmgen.film.staging import CameraMove
from tests.contract.papers import STRANGE, a_picture

PICTURE = a_picture()


def words(text: str) -> int:
    return len(text.split())


def test_every_move_has_words():
    assert set(MOVES) == set(get_args(CameraMove))
    assert len(set(MOVES.values())) == len(MOVES)


def test_what_is_done_is_told_in_its_order_and_only_of_who_is_there():
    business = (
        Business(subject="ina", start=60, pose="sit"),
        Business(subject="ina", start=10, pose="walk"),
        Business(subject="nobody", start=0, pose="fly"),
    )
    told = motion_words(PICTURE, Motion(frames=99, move="push", business=business, rack="to-far"))
    assert told[:2] == ("then walking", "then sitting")
    assert not any("flying" in word for word in told)
    assert any("push-in" in word for word in told)
    assert any("rack focus" in word for word in told)


def test_who_speaks_is_seen_speaking():
    speech = Speech(subject="ina", start=0, mouth="55")
    assert "speaking" in motion_words(PICTURE, Motion(frames=9, speeches=(speech,)))
    assert "speaking" not in motion_words(PICTURE, Motion(frames=9))


@pytest.mark.parametrize("tokens", [20, 77, 226, 512])
def test_a_prompt_stays_within_what_the_encoder_reads(tokens):
    business = tuple(Business(subject="ina", start=at, pose="walk") for at in range(9))
    motion = Motion(frames=99, move="handheld", business=business)
    prompt = compose_shot(PICTURE, motion, Budget(tokens, words), negative="rain")
    assert words(prompt.positive) <= tokens
    assert words(prompt.negative) <= tokens
    assert "woman" in prompt.positive
    assert prompt.negative.startswith("rain")
    moving = prompt.positive.index("walking")
    assert words(prompt.positive[moving:]) <= tokens * (1 - LEFT_OVER)


def test_strange_words_stay_out_of_it():
    prompt = compose_shot(a_picture(word=STRANGE), Motion(frames=9), Budget(200, words))
    assert not set("<>{}|\\") & set(prompt.positive)
