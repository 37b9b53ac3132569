"""The theme, the form and the notes, on paper."""

from itertools import pairwise

import pytest

from filmgen.backends.score.arrangement import arrange
from filmgen.backends.score.band import PLAYERS
from filmgen.backends.score.form import plan_form
from filmgen.backends.score.harmony import SCALES, chord, harmonise, voice
from filmgen.backends.score.motif import closed, draw_motif, half, head, inversion, length
from filmgen.film.time import frames, seconds
from tests.backends.score.papers import ACTION, DRAMA, a_score

MOTIFS = [draw_motif(f"film {number}", number, 3 + number % 2) for number in range(60)]


def test_no_two_films_share_a_theme():
    assert len({(tune, number % 2) for number, tune in enumerate(MOTIFS)}) == len(MOTIFS)


def test_the_same_words_and_seed_give_the_same_theme_and_another_seed_another():
    assert draw_motif("moss king", 1) == draw_motif("moss king", 1)
    assert draw_motif("moss king", 1) != draw_motif("moss king", 2)


@pytest.mark.parametrize("number", range(0, 60, 4))
def test_a_motif_can_be_sung_and_leaps_once_before_it_steps(number):
    tune = MOTIFS[number]
    degrees = [tone.degree for tone in tune]
    moves = [b - a for a, b in pairwise(degrees)]
    assert length(tune) == (8 if number % 2 else 6)
    assert 4 <= len(tune) <= 9
    assert degrees[0] in (0, 2, 4)
    assert max(degrees) - min(degrees) <= 10
    assert sum(abs(move) >= 3 for move in moves) == 1
    leap = next(index for index, move in enumerate(moves) if abs(move) >= 3)
    assert leap < 2
    assert moves[leap] * moves[leap + 1] < 0


def test_the_forms_of_a_motif_keep_what_they_should():
    tune = MOTIFS[1]
    assert head(tune)[:2] == tune[:2]
    assert length(half(tune)) <= length(tune)
    assert [a.degree + b.degree for a, b in zip(tune, inversion(tune), strict=True)] == [2 * tune[0].degree] * len(tune)
    home = closed(tune)
    assert home[-1].degree % 7 == 0
    assert abs(home[-1].degree - home[-2].degree) <= 1


def test_music_enters_on_a_cut_and_under_no_word_and_ends_on_the_last_turn():
    brief = a_score()
    form = plan_form(brief, 4)
    assert form.entry in [float(seconds(cut)) for cut in brief.cuts]
    assert not any(start <= form.entry * 24 <= start + long for start, long in brief.speech)
    assert form.last == float(seconds(brief.hits[-1]))
    assert form.end == float(seconds(brief.frames))


@pytest.mark.parametrize("metre", [3, 4])
@pytest.mark.parametrize("length_in_seconds", [20, 40, 90, 300])
def test_every_turn_of_the_picture_begins_a_passage_and_no_passage_strays_from_the_tempo(metre, length_in_seconds):
    brief = a_score(length_in_seconds)
    form = plan_form(brief, metre)
    starts = [passage.start for passage in form.passages] + [form.last]
    for hit in brief.hits:
        assert min(abs(start - hit / 24) for start in starts) < 1 / 48
    for passage in form.passages:
        bpm = 60 * passage.beats / (passage.end - passage.start)
        assert bpm == pytest.approx(form.bpm, rel=0.17)


@pytest.mark.parametrize("beat", [0, 1.5, 7, 11.25])
def test_a_beat_and_its_second_are_each_others_inverse(beat):
    form = plan_form(a_score(), 4)
    for passage in form.passages:
        somewhere = passage.first + beat * passage.beats / 12
        assert form.beat(form.at(somewhere)) == pytest.approx(somewhere, abs=1e-6)


@pytest.mark.parametrize("music", [DRAMA, ACTION])
@pytest.mark.parametrize("seed", range(4))
def test_no_tune_is_played_under_a_word(seed, music):
    brief = a_score(60, seed=seed, music=music)
    score = arrange(brief)
    tune = [note for note in score.notes if note.seat == "lead"]
    assert len(tune) >= 4
    for note in tune:
        for start, long in brief.speech:
            assert note.start + note.seconds <= start / 24 or note.start >= (start + long) / 24


def test_films_with_other_words_have_other_notes():
    first, second = (arrange(a_score(theme=theme)).notes for theme in ("moss king", "the clockmaker's last tide"))
    assert [note.pitch for note in first] != [note.pitch for note in second]


@pytest.mark.parametrize("mode", SCALES)
def test_voices_move_little_from_chord_to_chord(mode):
    voices: tuple[int, ...] = ()
    for degree in (1, 6, 3, 7, 4, 2, 5, 1):
        following = voice(voices, [57 + tone for tone in chord(degree, mode)], 50, 69)
        assert {pitch % 12 for pitch in following} == {(57 + tone) % 12 for tone in chord(degree, mode)}
        if voices:
            assert max(abs(a - b) for a, b in zip(voices, following, strict=True)) <= 5
        voices = following


def test_harmony_follows_the_genre_until_the_tune_asks_for_another_chord():
    assert harmonise([[], [], []], [1, 6, 4], "ionian") == (1, 6, 4)
    sung = [[], [(4, 2.0), (6, 1.0), (1, 1.0)], []]
    assert harmonise(sung, [1, 6, 1], "ionian") == (1, 5, 1)


def test_all_notes_lie_where_their_instruments_can_play_them():
    for music in (DRAMA, ACTION):
        for note in arrange(a_score(60, music=music)).notes:
            player = PLAYERS[note.instrument]
            assert player.low <= note.pitch <= player.high
            assert note.seconds > 0
            assert 0 <= note.start <= 60


def test_a_film_of_words_alone_still_has_a_score():
    brief = a_score(30).but(speech=((0, frames(30)),))
    notes = arrange(brief).notes
    assert {note.seat for note in notes if note.start < 24} <= {"bed", "bass", "colour"}
    assert any(note.seat == "bed" for note in notes)


WALTZ = DRAMA.but(bpm=(88, 112), lead="violin", bed="piano", bass="cello", colour="strings", metre=3)
PIANIST = DRAMA.but(bpm=(104, 132), lead="piano", bed="piano", bass="piano", colour="none", metre=4)


@pytest.mark.parametrize("music", [WALTZ, PIANIST], ids=["waltz", "pianist"])
def test_the_bass_has_the_first_beat_and_chords_come_after_it(music):
    score = arrange(a_score(60, music=music))
    assert {passage.metre for passage in score.form.passages} == {music.metre}
    lively = [passage for passage in score.form.passages if passage.turn in ("statement", "development", "crisis")]
    for passage in lively:
        if passage.talk > 0.55:
            continue
        inside = [note for note in score.notes if passage.start - 0.01 <= note.start < passage.end - 0.01]
        beats = {
            seat: {
                round(score.form.beat(note.start) - passage.first) % music.metre for note in inside if note.seat == seat
            }
            for seat in ("bed", "bass")
        }
        assert 0 in beats["bass"] and beats["bed"] and 0 not in beats["bed"]


def test_who_follows_the_tune_to_its_end_never_rubs_against_the_last_chord():
    music = DRAMA.but(bed="strings", colour="flute")
    for seed in range(8):
        score = arrange(a_score(30, seed=seed, music=music))
        last = [note for note in score.notes if note.start + note.seconds > score.form.end - 1.5]
        held = {note.pitch % 12 for note in last if note.seat == "bed"}
        followed = {note.pitch % 12 for note in last if note.seat == "colour"}
        assert not {(pitch + step) % 12 for pitch in followed for step in (-1, 1)} & held


def test_the_bed_leaves_the_note_that_the_tune_rubs_against():
    music = DRAMA.but(mode="harmonic-minor", bed="vibes", lead="clarinet", colour="brushes")
    for seed in range(6):
        notes = arrange(a_score(40, seed=seed, music=music)).notes
        tune = [note for note in notes if note.seat == "lead"]
        for note in (note for note in notes if note.seat == "bed"):
            rubbing = [
                min(sung.start + sung.seconds, note.start + note.seconds) - max(sung.start, note.start)
                for sung in tune
                if abs(sung.pitch - note.pitch) in (1, 13)
            ]
            assert max(rubbing, default=0) <= 0.51
