"""People deal with each other: hands meet, arms close, nobody walks through anybody."""

import numpy as np
import pytest

from filmgen.backends.silhouette.bodies import cut_out
from filmgen.backends.silhouette.bodies.costume import costume
from filmgen.backends.silhouette.bodies.human import frame_of, unit_of
from filmgen.backends.silhouette.bodies.poses import planted, posture_of
from filmgen.backends.silhouette.bodies.skeleton import pose_bones
from filmgen.backends.silhouette.company import APART, POLITE, introduce
from filmgen.backends.silhouette.players import Player
from filmgen.film.shots import Business, Figure, Motion
from filmgen.film.story import Look

STRIDE = 0.12
"""The share of the frame that a metre is."""
HER = Figure(subject="her", look=Look(gender="woman", wears=("coat",)), x=0.3)
HIM = Figure(subject="him", look=Look(gender="man", height=1.84), x=0.62, facing="left")


def act(subject: str, start: int, pose: str, x: float | None = None) -> Business:
    return Business(subject=subject, start=start, pose=pose, x=x)  # type: ignore[arg-type]


def company(*business: Business, her: Figure = HER, him: Figure = HIM, frames: int = 200) -> tuple[Player, Player]:
    players = [Player(figure, Motion(frames=frames, business=business), STRIDE, "chair") for figure in (her, him)]
    introduce(players)
    return players[0], players[1]


def hand(player: Player, frame: int) -> np.ndarray:
    """Where the near hand is, in metres."""
    moment = player.at(frame)
    cutout = cut_out(player.figure.look, moment.stance, "", 100.0, 3)
    return np.array(cutout.anchors["hand"]) / 100 + (moment.x / STRIDE, 0)


def test_a_letter_goes_from_hand_to_hand_and_the_hands_meet():
    her, him = company(act("her", 10, "give"), her=HER.but(holding="letter"))
    held = [(her.at(frame).holding, him.at(frame).holding) for frame in range(0, 200)]
    assert held[0] == ("letter", "")
    assert held[-1] == ("", "letter")
    change = held.index(("", "letter"))
    assert set(held) == {("letter", ""), ("", "letter")}
    assert np.hypot(*(hand(her, change) - hand(him, change))) < 0.22
    assert hand(him, change)[1] < hand(him, 0)[1] - 0.15


def test_who_embraces_comes_close_and_is_embraced():
    her, him = company(act("her", 10, "embrace"), act("her", 150, "stand"))
    embraced = her.at(120), him.at(120)
    assert [moment.stance.pose for moment in embraced] == ["embrace", "embrace"]
    assert [moment.stance.facing for moment in embraced] == ["right", "left"]
    assert (embraced[1].x - embraced[0].x) / STRIDE == pytest.approx(APART["embrace"], abs=0.02)
    assert [player.at(190).stance.pose for player in (her, him)] == ["stand", "stand"]


@pytest.mark.parametrize("busy", ["sit", "row", "lie"])
def test_who_is_busy_is_left_alone(busy):
    her, him = company(act("her", 10, "embrace"), him=HIM.but(pose=busy))
    assert him.at(120).stance.pose == busy


def test_nobody_stops_where_another_stands():
    her, him = company(act("her", 5, "stand", 0.61))
    assert (him.at(180).x - her.at(180).x) / STRIDE == pytest.approx(POLITE, abs=0.01)


def test_who_walks_past_somebody_goes_behind_and_comes_back():
    her, him = company(act("her", 5, "stand", 0.95))
    ways = [her.at(frame).back for frame in range(0, 200, 2)]
    assert max(ways) > 0.4
    assert ways[0] == ways[-1] == 0
    assert max(np.abs(np.diff(ways))) < 0.12
    assert all(him.at(frame).back == 0 for frame in range(0, 200, 10))
    alone, _ = company(act("her", 5, "stand", 0.5))
    assert all(alone.at(frame).back == 0 for frame in range(0, 200, 10))


def test_who_walks_back_turns_round_first():
    her, _ = company(act("her", 20, "stand", 0.05))
    turning = [frame for frame in range(200) if her.at(frame).stance.before is not None]
    assert 8 <= len(turning) <= 14
    assert her.at(turning[-1]).x == pytest.approx(HER.x, abs=0.01)
    assert her.at(turning[-1] + 4).stance.pose == "walk"


def test_a_chair_that_the_picture_tells_of_is_there_from_the_first_frame_on_with_and_without_a_motion():
    her = HER.but(seat=(0.6, "right"))
    sits = Motion(frames=200, business=(act("her", 20, "sit", 0.6),))
    for frame in (0, 10):
        still, taken = (Player(her, motion, STRIDE, "chair").at(frame).stance for motion in (None, sits))
        assert still.chair == taken.chair == (pytest.approx((0.6 - HER.x) / STRIDE), "right")
    unsaid = Player(HER, sits, STRIDE, "chair")
    assert unsaid.at(0).stance.chair is None and unsaid.at(150).stance.chair is not None


def test_a_chair_stays_where_it_is():
    her, _ = company(act("her", 40, "stand", 0.8), her=HER.but(pose="sit"), him=HIM.but(x=0.95))
    places = [her.at(frame).x / STRIDE + her.at(frame).stance.chair[0] for frame in range(0, 200, 5)]
    assert max(places) - min(places) < 1e-6
    assert {her.at(frame).stance.chair[1] for frame in range(0, 200, 5)} == {"right"}


@pytest.mark.parametrize("mood", ["plain", "sad", "angry", "afraid"])
def test_the_foot_on_the_ground_stays_there_from_the_first_step_to_the_last(mood):
    player = Player(HER.but(mood=mood), Motion(frames=240, business=(act("her", 10, "stand", 0.7),)), STRIDE, "chair")
    unit, worn = unit_of(HER.look), costume(HER.look, 3)
    slides, before = [], None
    for frame in range(0, 230):
        moment = player.at(frame)
        posture = planted(posture_of(moment.stance, unit), moment.stance)
        bones = pose_bones(posture, "side", frame_of(worn))
        feet = [(leg.ankle[1], leg.ankle[0] * unit + moment.x / STRIDE) for leg in (bones.leg, bones.other_leg)]
        if before is not None:
            slides.append(min(abs(now[1] - was[1]) for now, was in zip(feet, before, strict=True)))
        before = feet
    assert np.mean(slides) < 0.005
    assert np.percentile(slides, 90) < 0.015


def test_moods_walk_at_their_own_pace():
    arrivals = {}
    for mood in ("sad", "plain", "angry"):
        player = Player(
            HER.but(mood=mood), Motion(frames=400, business=(act("her", 0, "stand", 0.8),)), STRIDE, "chair"
        )
        arrivals[mood] = player.beats[-1].there
    assert arrivals["angry"] < arrivals["plain"] < 0.8 * arrivals["sad"]
