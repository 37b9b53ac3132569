"""Lines spoken by coqui-tts, or by what stands in for it in an environment that is real."""

import subprocess
from pathlib import Path

import numpy as np
import pytest
import soundfile

from filmgen.backends.coqui import Coqui
from filmgen.backends.coqui.voice import pull, worker
from filmgen.backends.mixing.loudness import integrated
from filmgen.environments import home, installed
from filmgen.errors import BadRequest, BadTake, CrewFailed, MissingPackage, MissingWeights, OutOfMemory, Unreachable
from filmgen.film.story import Timbre, Utterance
from filmgen.film.time import SAMPLE_RATE
from tests.conftest import FILMGEN_HOME, REPOSITORY
from tests.tiny.voices import TONES, hum, tones

LINE = "I told you never to open that door again."


@pytest.fixture
def at_home(tmp_path, monkeypatch) -> Path:
    """A home of one's own, with a folder that passes for a model; nothing is installed in it."""
    monkeypatch.setenv("FILMGEN_HOME", str(tmp_path / "home"))
    monkeypatch.setenv("TTS_HOME", str(tmp_path / "models"))
    model = tmp_path / "model"
    model.mkdir()
    (model / "config.json").write_text("{}")
    (model / "model.pth").write_text("hum")
    return model


@pytest.fixture
def humming(at_home):
    """Voices of an environment whose library hums, or does what a test says instead."""
    hired = []

    def hire(misbehave: str = "", where: str = 'print("humming", text[:20])', **options) -> Coqui:
        hum(home() / "environments" / "coqui", TONES.replace(where, misbehave or where))
        hired.append(Coqui(model=str(at_home), **options))
        return hired[-1]

    yield hire
    for voice in hired:
        voice.release()


def speak(voice: Coqui, folder: Path, text: str = LINE, **changes):
    file = folder / "line.wav"
    timbre = {name: changes.pop(name) for name in ("role", "pitch", "pace") if name in changes}
    utterance = Utterance(text=text, delivery=changes.pop("delivery", "plain"), timbre=Timbre(**timbre), **changes)
    words, mouth = voice.speak(utterance, file)
    sound, rate = soundfile.read(file, dtype="float32")
    assert rate == SAMPLE_RATE
    return sound, words, mouth


def test_a_line_is_heard_with_its_words_in_their_places(humming, tmp_path):
    sound, words, _ = speak(humming(), tmp_path)
    assert [word.text for word in words] == LINE.split()
    assert integrated(sound[None]) == pytest.approx(-21, abs=0.5)
    at, spans = 0.0, []
    for word in LINE.split():
        spans.append(at)
        at += 0.1 + 0.03 * len(word) + 0.04
    starts = np.array([word.start for word in words]) / words[-1].start
    assert np.abs(starts - np.array(spans) / spans[-1]).max() < 0.1, "the recogniser finds the words of a hum"


def test_without_the_environment_it_says_what_to_type(at_home):
    with pytest.raises(MissingPackage, match="filmgen crew install coqui"):
        Coqui(model=str(at_home)).ready()


def test_a_model_that_is_not_here_is_not_fetched_while_speaking(humming, tmp_path):
    here = humming()
    missing = here.but(model="tts_models/en/vctk/vits")
    with pytest.raises(MissingWeights, match="filmgen models pull tts_models/en/vctk/vits"):
        missing.ready()
    with pytest.raises(MissingWeights):
        speak(missing, tmp_path)
    assert not (tmp_path / "models").exists()


def test_a_speaker_can_be_named_and_one_that_is_not_there_is_refused(humming, tmp_path):
    low = speak(humming(speaker="p0"), tmp_path, role="heroine")[0]
    high = speak(humming(speaker="p19"), tmp_path, role="heroine")[0]
    assert not np.array_equal(low, high)
    with pytest.raises(BadRequest, match="has no speaker 'p99'; it has p0, p1"):
        speak(humming(speaker="p99"), tmp_path)


def test_language_is_for_models_of_many(humming, tmp_path):
    with pytest.raises(BadRequest, match="leave language= out"):
        speak(humming(language="en"), tmp_path)
    with pytest.raises(BadRequest, match="say language= and one of de, en"):
        speak(humming("languages = ['de', 'en']", "languages = None"), tmp_path)


@pytest.mark.parametrize(
    ("misbehave", "error", "says"),
    [
        ("return array('f', bytes(4 * RATE))", BadTake, "silence"),
        ("return array('f')", BadTake, "no sound at all"),
        ("return array('f', [math.nan] * RATE)", BadTake, "NaN"),
        ("return array('f', [0.1, -0.1]) * (RATE * 60 * 20)", BadTake, "went on for"),
        ("raise RuntimeError('CUDA out of memory. Tried to allocate 2 GiB')", OutOfMemory, "device=cpu"),
        ("raise RuntimeError('the phonemizer is lost')", CrewFailed, "the phonemizer is lost"),
        ("import os; os._exit(9)", Unreachable, "ended twice"),
        ("raise SystemExit('I have had enough')", Unreachable, "I have had enough"),
        ("import socket; socket.create_connection(('127.0.0.1', 9))", CrewFailed, "no business on the network"),
    ],
)
def test_what_is_no_line_is_told_in_one_line(humming, tmp_path, misbehave, error, says):
    with pytest.raises(error, match=says) as raised:
        speak(humming(misbehave), tmp_path)
    assert "\n" not in str(raised.value)


def test_one_that_crashed_over_a_line_speaks_the_next(humming, tmp_path):
    voice = humming("if 'door' in text: import os; os._exit(9)", speaker="p3")
    with pytest.raises(Unreachable):
        speak(voice, tmp_path)
    assert speak(voice, tmp_path, "Only me.")[1]


def test_a_model_is_pulled_only_when_asked_and_a_failure_says_so(at_home, tmp_path):
    place = home() / "environments" / "coqui"
    hum(place, TONES)
    manage = next(place.glob("lib*/python*/site-packages/TTS")) / "utils"
    manage.mkdir()
    (manage / "__init__.py").touch()
    (manage / "manage.py").write_text(
        "class ModelManager:\n    def __init__(self, progress_bar): pass\n"
        "    def download_model(self, model):\n        raise OSError('nobody answers')\n"
    )
    said = []
    with pytest.raises(Unreachable, match=r"could not be fetched \(nobody answers\): go online"):
        pull("tts_models/en/vctk/vits", said.append)
    assert said


@pytest.mark.slow
def test_coqui_tts_itself_speaks(tmp_path, monkeypatch):
    """The library itself, on a small VITS with random weights, where a person has installed it."""
    if FILMGEN_HOME is None:
        monkeypatch.delenv("FILMGEN_HOME")
    else:
        monkeypatch.setenv("FILMGEN_HOME", FILMGEN_HOME)
    python = installed("coqui")
    if python is None:
        pytest.skip("coqui-tts is not installed here: filmgen crew install coqui")
    model = tmp_path / "model"
    script = REPOSITORY / "tests" / "tiny" / "coqui_model.py"
    subprocess.run(
        (str(python), "-I", str(script), str(model)), env=worker().environment, check=True, capture_output=True
    )
    voice = Coqui(model=str(model))
    voice.ready()
    try:
        sound, words, mouth = speak(voice, tmp_path, role="hero")
        again, other = (speak(voice, tmp_path, role=role)[0] for role in ("hero", "heroine"))
    finally:
        voice.release()
    assert [word.text for word in words] == LINE.split()
    assert -28 < integrated(sound[None]) < -20, "random weights crackle, and peaks are held"
    assert int(max(mouth)) >= 3
    assert np.array_equal(sound, again)
    assert not np.array_equal(sound, other)


def test_the_stand_in_is_an_environment(tmp_path, monkeypatch):
    monkeypatch.setenv("FILMGEN_HOME", str(tmp_path))
    tones(tmp_path / "model")
    assert installed("coqui") == tmp_path / "environments" / "coqui" / "bin" / "python"
