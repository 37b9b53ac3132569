"""What a director adds to coverage: joins that mean something, sides and eye-lines that hold, light that has an arc."""

from filmgen.backends.breakdown import break_down
from filmgen.backends.coverage import cover
from filmgen.backends.coverage.joins import INSERT_DISC, OVERLAPS
from filmgen.film.fountain import read_fountain
from filmgen.film.genre import Genre, Tone
from filmgen.film.shots import ShotList
from tests.backends.coverage.pages import FERRY, shot, voices
from tests.stages.papers import GENRE


def fond_of(*transitions, **look) -> Genre:
    return GENRE.but(look=GENRE.look.but(transitions=transitions, **look))


def filmed(text: str, genre: Genre) -> ShotList:
    screenplay = break_down(read_fountain(text), genre, 1)
    return cover(screenplay, voices(screenplay))


def test_a_clock_becomes_the_moon_at_the_same_place_and_size():
    shots = filmed(
        "INT. OFFICE - NIGHT\n\nA desk and a clock. ADA, nine, sits at the desk.\n\nADA\nIs it late?\n\n"
        "Ada looks up at the clock on the wall and does not move.\n\nEXT. SNOWFIELD - NIGHT\n\n"
        "An enormous moon over the snow. Nobody.\n",
        fond_of("match"),
    ).shots
    at = next(number for number, shot_ in enumerate(shots) if shot_.enter == "match")
    assert (shots[at - 1].picture.subject, shots[at - 1].picture.size) == ("clock", "insert")
    assert shots[at].picture.size == "wide" and shots[at].picture.disc == INSERT_DISC and shots[at].overlap == 0


def test_a_scene_before_the_sun_ends_on_its_disc_though_the_last_word_is_about_something_else():
    text = (
        "INT. OFFICE - DAY\n\nA desk and a clock. ADA, nine, sits at the desk.\n\nADA\nIs it late?\n\n"
        "EXT. SNOWFIELD - DAWN\n\nSnow. Nobody.\n"
    )
    fond, other = (filmed(text, fond_of(transition)).shots for transition in ("match", "iris"))
    assert [shot_.enter for shot_ in fond].count("match") == 1 and fond[-2].picture.subject == "clock"
    assert "match" not in {shot_.enter for shot_ in other}


def test_a_shaped_transition_is_an_event_and_leaves_room_for_itself():
    shots = filmed(FERRY, fond_of("iris", "wipe")).shots
    shaped = [shot_ for shot_ in shots if shot_.enter in ("iris", "wipe")]
    assert 1 <= len(shaped) <= 3
    for before, after in zip(shots, shots[1:], strict=False):
        assert after.overlap == OVERLAPS.get(after.enter, 0)
        assert 2 * after.overlap <= min(before.frames, after.frames)
        assert all(0 < share < 1 for share in after.focus)


def test_a_dead_lamp_stays_dead_until_the_page_lights_it():
    shots = filmed(
        "EXT. HEADLAND - NIGHT\n\nA lighthouse with its lamp out.\n\nADA, nine, climbs the path.\n\n"
        "ADA\nIs it dead?\n\n"
        "She waits. The beam swings out to sea.\n\nADA\nNo.\n",
        GENRE,
    ).shots
    dead = ["dead-lamp" in shot_.picture.place.features for shot_ in shots]
    assert dead[0] and not dead[-1] and dead == sorted(dead, reverse=True)


def test_the_palette_script_runs_from_its_first_tone_to_its_last():
    script = (Tone(warmth=-0.5), Tone(), Tone(brightness=-0.5), Tone(warmth=0.5, brightness=0.2))
    shots = filmed(FERRY, fond_of(script=script)).shots
    tones = [shot_.picture.tone for shot_ in shots]
    assert tones[0] == script[0] and tones[-1] == script[-1]
    assert min(tones, key=lambda tone: tone.brightness).brightness <= -0.45
    darkest = min(range(len(shots)), key=lambda at: tones[at].brightness)
    assert abs(darkest - next(at for at, shot_ in enumerate(shots) if shot_.turn)) <= 2


def test_eyes_meet_across_a_cut_and_nobody_changes_sides_from_scene_to_scene():
    _, shots = shot(FERRY)
    sides = {}
    for before, after in zip(shots.shots, shots.shots[1:], strict=False):
        pair = [next((f for f in s.picture.figures if f.subject == s.picture.subject), None) for s in (before, after)]
        single = all(len(s.picture.figures) == 1 and s.lines and s.picture.size == before.picture.size
                     for s in (before, after))  # fmt: skip
        if (
            single
            and None not in pair
            and pair[0].subject != pair[1].subject
            and "camera" not in {f.facing for f in pair}
        ):
            assert {pair[0].facing, pair[1].facing} == {"left", "right"}
            assert (pair[0].x < 0.5) == (pair[0].facing == "right")
    for shot_ in shots.shots:
        for figure in shot_.picture.figures:
            if figure.subject in ("martha", "otto") and len(shot_.picture.figures) > 1 and shot_.scene != "scene-04":
                sides.setdefault(figure.subject, set()).add(figure.x < 0.5)
    assert all(len(side) == 1 for side in sides.values())


def test_people_feel_as_they_speak_open_doors_and_peer():
    shots = filmed(
        "INT. HALL - DAY\n\nA hall. ADA, nine, stands at the door.\n\nADA\n(whispering)\nIs he gone?\n\n"
        "Ada opens the door. She peers through the keyhole, trembling.\n\nADA\nYes.\n",
        GENRE,
    ).shots
    moods = {figure.mood for shot_ in shots for figure in shot_.picture.figures}
    poses = {figure.pose for shot_ in shots for figure in shot_.picture.figures}
    poses |= {business.pose for shot_ in shots for business in shot_.motion.business}
    assert {"whisper", "afraid"} <= moods and {"open", "peer"} <= poses
