"""A page is covered as an editor would want it: established, then closer; never twice the same; sides that hold."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from filmgen.backends.coverage import cover
from filmgen.backends.coverage.noises import LENGTHS
from filmgen.film.fountain import read_fountain
from filmgen.film.shots import ShotList
from tests.backends.coverage.pages import BEAST, FERRY, adapted, lines_of, shot, spoken, voices
from tests.stages.papers import GENRE


@pytest.fixture(scope="module")
def ferry():
    return shot(FERRY)


@pytest.fixture(scope="module")
def beast():
    return shot(BEAST)


def heard_in(shots: ShotList, line: str):
    return next(shot for shot in shots.shots if any(placed.line == line for placed in shot.lines))


def showing(shots: ShotList, words: str):
    return next(shot for shot in shots.shots if words in shot.picture.description)


def assert_well_cut(screenplay, shots):
    """What holds for every shot list."""
    assert shots.ids == tuple(f"shot-{number:02}" for number in range(1, len(shots.shots) + 1))
    placed = [placed.line for shot in shots.shots for placed in shot.lines]
    assert placed == [line.id for line in screenplay.lines]
    assert all(24 <= shot.frames <= 288 for shot in shots.shots)
    spoken_frames = dict(zip((line.id for line in screenplay.lines), voices(screenplay), strict=True))
    for number, shot_ in enumerate(shots.shots):
        picture = shot_.picture
        assert picture.description
        assert all(0 <= figure.x <= 1 and 0 <= figure.depth <= 1 for figure in picture.figures)
        assert not picture.subject or picture.subject in {figure.subject for figure in picture.figures}
        assert all(0 <= effect.frame < shot_.frames and effect.name in LENGTHS for effect in shot_.effects)
        assert all(0 <= business.start < shot_.frames for business in shot_.motion.business)
        for speech in shot_.motion.speeches:
            assert speech.start >= 0 and speech.start + len(speech.mouth) <= shot_.frames
        for placed in shot_.lines:
            assert placed.start >= -8
            end = placed.start + spoken_frames[placed.line].frames
            assert end <= sum(later.frames - later.overlap for later in shots.shots[number:]) + shot_.overlap
    for before, after in zip(shots.shots, shots.shots[1:], strict=False):
        framings = [(s.picture.size, s.picture.place.id, s.picture.subject) for s in (before, after)]
        assert framings[0] != framings[1], f"{before.id} and {after.id} are framed alike"
        assert after.overlap <= min(before.frames, after.frames) // 2


def test_a_page_is_well_cut(ferry, beast):
    assert_well_cut(*ferry)
    assert_well_cut(*beast)


def test_the_first_shot_fades_in_and_only_passed_time_dissolves(ferry):
    _, shots = ferry
    assert (shots.shots[0].enter, shots.shots[0].overlap) == ("fade", 0)
    assert all(shot.enter != "fade" for shot in shots.shots[1:])
    firsts = {}
    for shot_ in shots.shots:
        firsts.setdefault(shot_.scene, shot_)
    assert firsts["scene-02"].enter == "cut"
    assert firsts["scene-03"].enter == firsts["scene-04"].enter == "dissolve"
    assert 12 <= firsts["scene-04"].overlap <= 16


def test_every_scene_is_established_before_it_goes_closer(ferry):
    _, shots = ferry
    firsts = {}
    for shot_ in shots.shots:
        firsts.setdefault(shot_.scene, shot_.picture.size)
    assert set(firsts.values()) <= {"wide", "full"}
    assert {shot_.picture.size for shot_ in shots.shots} == {"wide", "full", "medium", "close", "insert"}


def test_nobody_crosses_the_line(ferry):
    _, shots = ferry
    for scene in ("scene-01", "scene-02"):
        facing, sides = {}, {}
        for shot_ in shots.shots:
            if shot_.scene != scene:
                continue
            for figure in shot_.picture.figures:
                if figure.subject in ("martha", "otto") and figure.facing in ("left", "right"):
                    facing.setdefault(figure.subject, set()).add(figure.facing)
                    if len(shot_.picture.figures) > 1:
                        sides.setdefault(figure.subject, set()).add(figure.x < 0.5)
        assert sorted(map(len, (*facing.values(), *sides.values()))) == [1, 1, 1, 1]
        assert facing["martha"] != facing["otto"] and sides["martha"] != sides["otto"]


def test_an_over_shoulder_shot_keeps_the_back_on_its_own_side(ferry):
    _, shots = ferry
    over = [shot_.picture for shot_ in shots.shots if shot_.picture.angle == "over-shoulder"]
    assert over
    for picture in over:
        speaker, back = picture.figures
        assert back.facing == "away" and picture.subject == speaker.subject
        assert (speaker.facing == "right") == (back.x > speaker.x)


def test_mouths_move_for_those_who_are_seen_to_speak_and_for_no_one_else(ferry):
    screenplay, shots = ferry
    lines = lines_of(screenplay)
    silent = {line.speaker for line in lines.values() if line.offscreen}
    assert silent == {"harbour"}
    for shot_ in shots.shots:
        seen = {figure.subject for figure in shot_.picture.figures if figure.facing != "away"}
        assert {speech.subject for speech in shot_.motion.speeches} <= seen - silent
        for placed in shot_.lines:
            speaker = lines[placed.line].speaker
            if speaker in seen:
                assert any(speech.subject == speaker for speech in shot_.motion.speeches)
    call = next(line for line in lines.values() if line.offscreen)
    assert heard_in(shots, call.id).picture.subject in ("otto", "martha")


def test_words_on_screen_are_seen_as_what_carries_them(ferry, beast):
    sign = next(shot_.picture for shot_ in ferry[1].shots if shot_.picture.word == "NO FERRY")
    assert (sign.word_as, sign.size) == ("sign", "insert")
    monuments = [shot_.picture for shot_ in beast[1].shots if shot_.picture.word]
    assert {picture.word for picture in monuments} == {"OWED"} and monuments[0].word_as == "monument"
    assert len(monuments) > 1, "a monument stands in every wide shot of its place"


def test_a_drop_and_the_dark_are_places_of_their_own(ferry, beast):
    drop = showing(ferry[1], "IRIS IN").picture
    assert (drop.place.set, drop.size) == ("micro-world", "insert")
    assert drop.figures[0].pose == "swim" and drop.figures[0].look.height < 0.01
    assert any(shot_.picture.place.set == "void" and shot_.frames < 48 for shot_ in beast[1].shots)


def test_sounds_in_capitals_and_sounding_verbs_are_heard(ferry):
    _, shots = ferry
    heard = [effect.name for shot_ in shots.shots for effect in shot_.effects]
    assert heard.count("knock") == 2 and heard.count("thud") == 2
    assert {"horn", "bell", "telephone", "footsteps-gravel"} <= set(heard)
    knocks = [effect.frame for shot_ in shots.shots for effect in shot_.effects if effect.name == "knock"]
    assert knocks[1] - knocks[0] >= 14
    assert not any("MUSIC" in shot_.picture.description for shot_ in shots.shots)


def test_people_come_in_hold_things_sit_down_and_are_remembered_doing_so(ferry):
    screenplay, shots = ferry
    arrival = showing(shots, "MARTHA, seventy")
    (martha,) = arrival.picture.figures
    assert (martha.pose, martha.holding) == ("walk", "suitcase") and martha.x < 0.2
    assert any(b.pose == "stand" and b.x and b.x > martha.x for b in arrival.motion.business)
    after = [shot_ for shot_ in shots.shots if shot_.scene == "scene-01"]
    sat = next(index for index, shot_ in enumerate(after) if "She sits down" in shot_.picture.description)
    later = [f.pose for shot_ in after[sat + 1 :] for f in shot_.picture.figures if f.subject == "martha"]
    assert later and set(later) == {"sit"}


def test_a_payoff_is_looked_at_and_a_beat_without_words_has_its_shot(ferry):
    _, shots = ferry
    assert any(shot_.picture.size == "insert" and shot_.picture.subject == "suitcase" for shot_ in shots.shots)
    thought = showing(shots, "He thinks.")
    assert thought.lines == () and thought.picture.size == "close"


def test_what_is_remembered_is_marked(ferry):
    _, shots = ferry
    for shot_ in shots.shots:
        assert shot_.picture.mark == ("memory" if shot_.scene == "scene-03" else "")


def test_movements_follow_the_sections_and_there_is_one_turn(ferry):
    _, shots = ferry
    movements = [shot_.movement for shot_ in shots.shots]
    assert movements == sorted(movements) and set(movements) == {1, 2, 3}
    assert {shot_.movement for shot_ in shots.shots if shot_.scene == "scene-01"} == {1}
    (turn,) = [shot_ for shot_ in shots.shots if shot_.turn]
    assert turn.picture.tension >= 0.7 > shots.shots[0].picture.tension
    assert shots.shots[-1].picture.tension < 0.5 and shots.shots[-1].frames >= 96


def test_a_creature_seen_by_its_eye_is_whoever_speaks_next(beast):
    _, shots = beast
    assert showing(shots, "an eye opens").picture.subject == "snow-bear"
    risen = showing(shots, "The beast stands up").picture
    assert "rise" in {figure.pose for figure in risen.figures} | {
        business.pose for shot_ in shots.shots for business in shot_.motion.business
    }


# Audio drives time


def test_a_longer_line_changes_only_the_shots_it_is_heard_in():
    screenplay = adapted(FERRY)
    spoken_before = voices(screenplay)
    target = next(i for i, line in enumerate(screenplay.lines) if line.text == "Then it is over the limit.")
    longer = spoken("Then it is over the limit, madam, by one.")
    spoken_after = (*spoken_before[:target], longer, *spoken_before[target + 1 :])
    before, after = cover(screenplay, spoken_before), cover(screenplay, spoken_after)
    changed = {b.id for b, a in zip(before.shots, after.shots, strict=True) if a != b}
    touched = {shot_.id for shot_ in before.shots if any(p.line == screenplay.lines[target].id for p in shot_.lines)}
    assert changed == touched


def test_an_edited_line_changes_its_own_shot_and_no_picture():
    before, after = adapted(FERRY), adapted(FERRY.replace("It was a warm one.", "It was a long and warm one, madam."))
    first, second = cover(before, voices(before)), cover(after, voices(after))
    assert first.pictures == second.pictures
    assert sum(a != b for a, b in zip(first.shots, second.shots, strict=True)) == 1


def test_a_very_long_line_is_spread_over_shots_that_cut_between_words():
    speech = "And then the water rose a little more. " * 52
    screenplay, shots = shot(f"INT. HALL - DAY\n\nA hall.\n\nANA\nWell?\n\nBO\n{speech}\n\nANA\nI see.\n")
    assert_well_cut(screenplay, shots)
    parts = [shot_ for shot_ in shots.shots if shot_.motion.speeches or not shot_.lines]
    assert len(parts) > 8
    assert {"ana", "bo"} <= {shot_.picture.subject for shot_ in parts}


@pytest.mark.parametrize("share", [0.8, 0.9, 1.2, 1.6])
def test_a_runtime_is_met_without_touching_speech(share):
    natural = shot(FERRY)[1].frames
    screenplay, shots = shot(FERRY, runtime=int(natural * share))
    assert_well_cut(screenplay, shots)
    assert abs(shots.frames - natural * share) <= 0.03 * natural * share


def test_there_are_ten_shots_a_minute_and_more(ferry):
    _, shots = ferry
    assert len(shots.shots) / (shots.frames / 1440) >= 10


# Whatever is on the page


@pytest.mark.parametrize(
    "page",
    [
        "INT. HALL - DAY\n\nDust.\n",
        "INT. HALL - DAY\n\nANA\nHello.\n",
        "ANA (V.O.)\nNobody is here.\n",
        "INT. HALL - DAY\n",
        "INT. HALL - DAY\n\nEXT. ROAD - NIGHT\n\nA car.\n",
        "INT. HALL - DAY\n\n> ONLY A WORD <\n",
        "EXT. HILL - DAY\n\nAda runs. She runs. She falls. She gets up. She goes out.\n\nADA\nNo.\n",
        "INT. HALL - DAY\n\nRADIO\nOne.\n\nRADIO\nTwo.\n\nRADIO\nThree.\n\nRADIO\nFour.\n",
        "EXT. СТЕПЬ - НОЧЬ\n\nИВАН идёт по снегу.\n\nИВАН\nХолодно.\n",
    ],
)
def test_a_page_with_hardly_anything_on_it_is_a_film(page):
    screenplay, shots = shot(page)
    assert shots.shots
    assert_well_cut(screenplay, shots)


def test_two_hundred_scenes_and_sixty_people_are_covered():
    scenes = (
        f"INT. ROOM {n} - {'NIGHT' if n % 2 else 'DAY'}\n\nA room.\n\nP{chr(65 + n % 26)}{n % 60}Q\nLine {n}.\n"
        for n in range(200)
    )
    screenplay, shots = shot("\n".join(scenes))
    assert len(screenplay.places) == 200 and len(screenplay.cast) >= 60
    assert_well_cut(screenplay, shots)


def test_the_same_page_gives_the_same_shots_and_another_chance_other_places():
    assert shot(FERRY)[1].to_json() == shot(FERRY)[1].to_json()
    here, there = shot(FERRY)[1].pictures[0], shot(FERRY, rng=2)[1].pictures[0]
    assert here.place.seed != there.place.seed and here.size == there.size


BITS = st.sampled_from(
    [
        "Ada walks in with a lamp.", "He sits.", "BANG.", "The door opens. Rain.", "WIDE. The road.", "Bo looks up.",
        "They dance.", "ADA\nI see.", "BO\nNo? Why not? It is late, and far.", "BO (O.S.)\nHere!", "> NO <", "# II",
        "RADIO\nStatic tonight.", "IRIS IN on the drop.", "CLICK. Black.", "EXT. SEA - NIGHT", "INT. SHOP - DAY",
        "> DISSOLVE TO:", "The clock strikes.", "A MAN in a hat runs off.", "[[payoff: lamp]]", "MUSIC: a horn.",
        "It is there. It moves. It stops.", "The moon crosses the sky.", "Nobody. Nothing. The chair is empty.",
    ]
)  # fmt: skip


@settings(max_examples=40, deadline=None)
@given(st.lists(BITS, min_size=1, max_size=16), st.one_of(st.none(), st.integers(200, 6000)))
def test_any_page_is_well_cut(bits, runtime):
    page = "INT. HALL - NIGHT\n\n" + "\n\n".join(bits)
    screenplay = adapted(page).but(runtime=runtime)
    shots = cover(screenplay, voices(screenplay))
    if shots.shots:
        assert_well_cut(screenplay, shots)
    assert read_fountain(page) == screenplay.script and screenplay.genre == GENRE


def test_a_creature_asleep_is_a_hill_until_it_stands_up():
    _, shots = shot(
        "EXT. PASS - NIGHT\n\nA moon. One hill, shaggy with frost.\n\nADA, nine, comes out with a lantern.\n\n"
        "ADA\nIt has moved.\n\nIn the side of the hill an eye opens.\n\nSNOW BEAR\nOnly a little.\n\n"
        "The hill stands up.\n\nADA\nAh.\n\nSNOW BEAR\nThere.\n\nEight legs fold away. The eye closes.\n\n"
        "ADA\nGood night.\n"
    )
    bear = [(s, f) for s in shots.shots for f in s.picture.figures if f.subject == "snow-bear"]
    first, figure = bear[0]
    assert first is shots.shots[0] and figure.pose == "lie"
    assert all("snow-bear" not in {f.subject for f in s.picture.figures[1:2]} for s in shots.shots[:2] if s.lines)
    poses = [f.pose for _, f in bear]
    assert poses[-1] == "lie" and "sit" in poses and "stand" in poses
    assert any(b.subject == "snow-bear" and b.pose == "rise" for s in shots.shots for b in s.motion.business)


def test_a_short_runtime_has_fewer_shots_and_a_long_one_more():
    counts = [len(shot(FERRY, runtime=frames)[1].shots) for frames in (1400, 1900, 3200)]
    assert counts[0] < counts[1] <= counts[2]


def test_with_a_comfortable_runtime_the_pace_is_the_genres():
    _, shots = shot(FERRY)
    lengths = sorted(shot_.frames for shot_ in shots.shots)
    assert 0.6 * GENRE.pace.shot <= lengths[len(lengths) // 2] <= 1.4 * GENRE.pace.shot
