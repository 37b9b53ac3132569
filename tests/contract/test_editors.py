"""What every editor promises."""

from fractions import Fraction

import numpy as np
import pytest
import soundfile
from PIL import Image

from filmgen.crew import hire
from filmgen.ffmpeg import probe, write_take
from filmgen.film.cut import Caption, Cue, Cut, Event, Loudness
from filmgen.film.media import Clip, Format, Media, Sound
from filmgen.film.time import SAMPLES_PER_FRAME
from filmgen.studio.store import digest_of
from tests.contract.papers import STRANGE, TINY, cards, known
from tests.contract.work import set_card

pytestmark = known("editor")


class Vault:
    """Small real takes and sounds in a folder, and the way from paper to file."""

    def __init__(self, folder):
        self.folder = folder

    def path(self, media: Media):
        return self.folder / f"{media.digest}{media.suffix}"

    def _kept(self, file, kind, **facts):
        media = kind(digest=digest_of(file), suffix=file.suffix, size=file.stat().st_size, **facts)
        file.rename(self.path(media))
        return media

    def clip(self, frames: int, level: int, format: Format = TINY) -> Clip:
        noise = np.random.default_rng(level).integers(0, 40, (format.height, format.width, 3))
        write_take(self.folder / "new.mp4", format, ((noise + level + i).astype("uint8") for i in range(frames)))
        return self._kept(self.folder / "new.mp4", Clip, width=format.width, height=format.height, frames=frames)

    def sound(self, frames: int, level: float, channels: int = 2) -> Sound:
        samples = np.random.default_rng(frames).normal(0, level, (frames * SAMPLES_PER_FRAME, channels))
        soundfile.write(self.folder / "new.wav", samples.clip(-1, 1).astype("float32"), 48_000)
        return self._kept(self.folder / "new.wav", Sound, samples=len(samples), channels=channels)


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path)


def a_cut(vault: Vault, **changes) -> Cut:
    """Two shots and a dissolve, a line, a score, a bed: five seconds."""
    fields = {
        "title": STRANGE,
        "format": TINY,
        "frames": 120,
        "events": (
            Event(id="title", clip=vault.clip(36, 20), start=0, frames=36, enter="fade", overlap=12),
            Event(id="shot-01", clip=vault.clip(48, 90), start=24, frames=48, enter="dissolve", overlap=12),
            Event(id="shot-02", clip=vault.clip(48, 150), start=72, frames=48),
        ),
        "cues": (
            Cue(id="line-01", sound=vault.sound(30, 0.2, 1), bus="dialogue", start=40, pan=0.1, acoustics="room"),
            Cue(id="score", sound=vault.sound(120, 0.05), bus="music", start=0),
            Cue(id="bed", sound=vault.sound(121, 0.01), bus="effects", start=0, fade_out=24),
        ),
        "captions": (Caption(start=40, frames=30, speaker="INA", text=f"{STRANGE[:40]}\nOnly me."),),
        "fade_out": 12,
    }
    return Cut.model_validate({**fields, **changes})


@pytest.mark.parametrize("card", cards(), ids=lambda card: card.id)
@pytest.mark.parametrize("over", ["paper", "still"])
def test_a_card_lasts_as_long_as_it_says(string, card, over, still, tmp_path):
    hire("editor", string).set_card(card, still if over == "still" else None, TINY, tmp_path / "card.mp4")
    facts = probe(tmp_path / "card.mp4")
    assert (facts.frames, facts.width, facts.height, facts.rate) == (12, 320, 180, Fraction(24))


def test_the_same_card_is_the_same_in_any_process(string, still, elsewhere):
    work = (string, cards()[0], still, TINY)
    assert elsewhere(set_card, *work) == set_card(*work)


@pytest.mark.parametrize("card", cards()[:3], ids=lambda card: card.id)
def test_a_poster_is_a_poster(string, card, still, tmp_path):
    hire("editor", string).draw_poster(card, still, tmp_path / "poster.png")
    with Image.open(tmp_path / "poster.png") as poster:
        assert (poster.format, poster.size) == ("PNG", (1200, 1800))


@pytest.mark.parametrize("shots", [1, 30])
def test_a_contact_sheet_shows_any_number_of_shots(string, shots, vault, tmp_path):
    take = vault.path(vault.clip(3, 80))
    sheet = tmp_path / "sheet.png"
    hire("editor", string).draw_contact_sheet((take,) * shots, (f"shot\n{STRANGE}",) * shots, STRANGE, sheet)
    with Image.open(sheet) as page:
        assert page.format == "PNG"
        assert min(page.size) >= 180


@pytest.mark.parametrize("loudness", [Loudness(), Loudness(integrated=-27.0, true_peak=-3.0)], ids=["web", "cinema"])
def test_a_mix_lands_where_it_is_asked_to_and_its_stems_sum_to_it(string, loudness, vault, tmp_path):
    cut = a_cut(vault, loudness=loudness)
    files = {name: tmp_path / f"{name}.wav" for name in ("master", "dialogue", "music", "effects")}
    integrated, true_peak = hire("editor", string).mix(cut, vault.path, files)
    assert integrated == pytest.approx(loudness.integrated, abs=0.5)
    assert true_peak <= loudness.true_peak
    sounds = {}
    for name, file in files.items():
        sounds[name], rate = soundfile.read(file)
        assert (rate, sounds[name].shape) == (48_000, (120 * SAMPLES_PER_FRAME, 2))
    residue = sounds["master"] - sounds["dialogue"] - sounds["music"] - sounds["effects"]
    assert np.abs(residue).max() < 10 ** (-60 / 20)


def test_a_film_without_a_word_is_mixed_all_the_same(string, vault, tmp_path):
    cut = a_cut(vault, captions=())
    cut = cut.but(cues=tuple(cue for cue in cut.cues if cue.bus != "dialogue"))
    files = {name: tmp_path / f"{name}.wav" for name in ("master", "dialogue", "music", "effects")}
    integrated, _ = hire("editor", string).mix(cut, vault.path, files)
    assert integrated == pytest.approx(-16.0, abs=0.5)


def test_a_film_for_six_loudspeakers_has_six_channels_that_say_which_they_are(string, vault, tmp_path):
    cut = a_cut(vault, loudness=Loudness(speakers="5.1"))
    files = {name: tmp_path / f"{name}.wav" for name in ("master", "dialogue", "music", "effects", "stereo")}
    integrated, true_peak = hire("editor", string).mix(cut, vault.path, files)
    assert integrated == pytest.approx(-16.0, abs=0.5)
    assert true_peak <= -1
    assert {name: soundfile.info(file).channels for name, file in files.items()} == {
        "master": 6, "dialogue": 6, "music": 6, "effects": 6, "stereo": 2,
    }  # fmt: skip
    hire("editor", string).render(cut, files["master"], vault.path, tmp_path / "film.mp4")
    facts = probe(tmp_path / "film.mp4")
    assert (facts.channels, facts.layout, facts.codecs[1]) == (6, "5.1", "aac")


@pytest.mark.parametrize("captions", ["with", "without"])
def test_a_film_is_what_the_cut_says_to_the_frame(string, captions, vault, tmp_path):
    cut = a_cut(vault) if captions == "with" else a_cut(vault, captions=())
    sound = vault.path(vault.sound(120, 0.1))
    hire("editor", string).render(cut, sound, vault.path, tmp_path / "film.mp4")
    facts = probe(tmp_path / "film.mp4")
    assert (facts.frames, facts.rate, facts.picture) == (120, Fraction(24), Fraction(5))
    assert abs(facts.sound - facts.picture) <= Fraction(1, 24)
    assert (facts.width, facts.height, facts.channels, facts.sample_rate) == (320, 180, 2, 48_000)
    assert facts.codecs[:2] == ("h264", "aac")
    assert facts.captions == (captions == "with")
