"""The score as sound."""

import hashlib
import os
import subprocess
import sys
import tracemalloc
from typing import get_args

import numpy as np
import pytest
import soundfile

from filmgen.backends.score import Score
from filmgen.film.staging import Instrument
from filmgen.film.time import SAMPLES_PER_FRAME
from tests.backends.score.papers import ACTION, DRAMA, a_score


def composed(brief, file):
    Score().compose(brief, file)
    return soundfile.read(file, dtype="float32")[0].T


def test_a_score_waits_swells_towards_the_turn_and_is_gone_at_the_end(tmp_path):
    sound = composed(a_score(40), tmp_path / "score.wav")
    level = np.sqrt((sound.reshape(2, -1, 48_000) ** 2).mean(axis=(0, 2)))
    assert sound.shape == (2, 40 * 48_000)
    assert level[0] == 0
    assert level[22:30].mean() > 1.5 * level[6:14].mean()
    assert level[5:38].min() > 1e-3
    assert np.abs(sound[:, -500:]).max() < 1e-3
    assert np.abs(sound).max() < 0.9
    assert 0.2 < np.corrcoef(sound)[0, 1] < 0.9


@pytest.mark.parametrize("frames", [1, 5, 24, 49, 120])
def test_the_shortest_films_have_scores_of_their_length(frames, tmp_path):
    brief = a_score(frames / 24)
    assert composed(brief.but(frames=frames), tmp_path / "score.wav").shape == (2, frames * SAMPLES_PER_FRAME)


@pytest.mark.parametrize("instrument", get_args(Instrument))
def test_any_instrument_can_take_any_seat(instrument, tmp_path):
    music = DRAMA.but(lead=instrument, bed=instrument, bass=instrument, colour=instrument)
    sound = composed(a_score(9, music=music), tmp_path / "score.wav")
    assert np.isfinite(sound).all()
    assert (np.abs(sound).max() > 0.02) == (instrument != "none")


def test_a_brief_without_spans_cuts_or_words_is_scored_all_the_same(tmp_path):
    brief = a_score(12).but(spans=(), cuts=(), hits=(), speech=())
    assert np.abs(composed(brief, tmp_path / "score.wav")).max() > 0.02


def test_another_process_with_other_threads_writes_the_same_bytes(tmp_path):
    brief = a_score(8, music=ACTION)
    Score().compose(brief, tmp_path / "here.wav")
    (tmp_path / "brief.json").write_text(brief.to_json())
    program = (
        "import sys; from pathlib import Path; from filmgen.backends.score import Score;"
        "from filmgen.film.cut import ScoreBrief; folder = Path(sys.argv[1]);"
        "Score().compose(ScoreBrief.from_json((folder / 'brief.json').read_text()), folder / 'there.wav')"
    )
    other = {**os.environ, "OPENBLAS_NUM_THREADS": "1", "OMP_NUM_THREADS": "1", "PYTHONHASHSEED": "7"}
    subprocess.run([sys.executable, "-c", program, str(tmp_path)], check=True, env=other)
    here, there = ((tmp_path / name).read_bytes() for name in ("here.wav", "there.wav"))
    assert hashlib.sha256(here).hexdigest() == hashlib.sha256(there).hexdigest()


@pytest.mark.slow
def test_a_long_film_is_scored_in_little_memory(tmp_path):
    tracemalloc.start()
    Score().compose(a_score(300), tmp_path / "score.wav")
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert soundfile.info(tmp_path / "score.wav").frames == 300 * 48_000
    assert peak < 250 << 20


def test_for_six_loudspeakers_some_play_behind_and_the_bass_does_not(tmp_path):
    brief = a_score(9).but(speakers="5.1")
    around = composed(brief, tmp_path / "around.wav")
    assert around.shape == (4, 9 * 48_000)
    before, behind = (np.sqrt((around[rows] ** 2).mean()) for rows in (slice(0, 2), slice(2, 4)))
    assert 0.1 < behind / before < 0.8
    low = np.abs(np.fft.rfft(around))[:, : 110 * 9]
    assert low[2:].max() < 0.6 * low[:2].max()
