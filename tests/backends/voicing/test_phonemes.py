"""Words are written as they are pronounced."""

import subprocess

import pytest

from filmgen.backends.voicing.phonemes import command, phonemes_of
from filmgen.errors import BadRequest


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("Only me, and the kettle!", "ˈoʊnli mˌiː, ænd ðə kˈɛɾəl!"),
        ("Well... “now”?", "wˈɛl... “nˈaʊ”?"),
        ("", ""),
        ("?!", "?!"),
    ],
)
def test_marks_stay_and_words_become_phonemes(text, said):
    assert phonemes_of(text) == said


def test_other_languages_are_pronounced_their_way_and_unknown_ones_refused():
    assert phonemes_of("Guten Tag", "de").startswith("ɡˈuːtən")
    with pytest.raises(BadRequest, match="say language="):
        phonemes_of("nuqneH", "tlh-qo")


def test_the_program_passes_for_espeak_ng(tmp_path):
    """With the words that coqui-tts has for it."""
    (tmp_path / "line").write_text("Only me")
    words = ("-q", "-b", "1", "-v", "en-us", "--ipa=1", "-f", str(tmp_path / "line"))
    said = subprocess.run((*command(), *words), capture_output=True, text=True, check=True).stdout
    assert said.replace("_", "").strip() == "ˈoʊnli mˌiː"
    version = subprocess.run((*command(), "--version"), capture_output=True, text=True, check=True).stdout
    assert version.split()[3][0].isdigit()
