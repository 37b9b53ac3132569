"""Picture, sound and captions in one file: together to the frame, readable by any player, plain about what they are."""

from fractions import Fraction

import av
import numpy as np
import pytest
import soundfile

from filmgen.backends.editor import Editor
from filmgen.errors import BadMedia
from filmgen.ffmpeg import probe, read_captions
from filmgen.film.cut import Caption
from filmgen.film.media import Sound
from filmgen.stages.metering import index_is_first
from tests.backends.editor.vault import Vault, a_cut, an_event


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path)


def joined(vault, tmp_path, sound, frames=48, **changes):
    cut = a_cut((an_event("one", vault.clip(frames, 60), 0),), **changes)
    Editor().render(cut, vault.path(sound), vault.path, tmp_path / "film.mp4")
    return tmp_path / "film.mp4"


def heard(file):
    with av.open(str(file)) as container:
        return np.concatenate([frame.to_ndarray() for frame in container.decode(audio=0)], axis=1)


def test_a_film_says_what_it_is(vault, tmp_path):
    file = joined(
        vault, tmp_path, vault.sound(48), title='The "Film"\n= it\'s\x00 100% é', disclosure="All of it\nwas generated."
    )
    facts = probe(file)
    assert facts.codecs == ("h264", "aac")
    assert (facts.sample_rate, facts.channels, facts.bt709) == (48_000, 2, True)
    assert facts.comment == "All of it was generated. Made with filmgen."
    with av.open(str(file)) as container:
        assert container.metadata["title"] == 'The "Film" = it\'s  100% é'


def test_it_plays_while_it_arrives(vault, tmp_path):
    assert index_is_first(joined(vault, tmp_path, vault.sound(48)))


@pytest.mark.parametrize("length", [10, 48, 90])
def test_sound_ends_with_the_picture_however_long_it_was(vault, tmp_path, length):
    facts = probe(joined(vault, tmp_path, vault.sound(length)))
    assert facts.picture == 2
    assert abs(facts.sound - facts.picture) < Fraction(1, 24)


def test_sound_starts_with_the_picture(vault, tmp_path):
    samples = heard(joined(vault, tmp_path, vault.sound(24)))
    level = np.abs(samples).max(axis=0)
    assert level[:480].max() > 0.05
    assert level[50_000:90_000].max() < 0.01


def test_a_click_is_heard_on_the_sample_at_which_it_was_laid(vault, tmp_path):
    samples = np.zeros((48 * 2000, 2))
    samples[48_000:48_008] = 0.9
    soundfile.write(tmp_path / "new.wav", samples, 48_000)
    click = vault.keep(tmp_path / "new.wav", Sound, samples=len(samples), channels=2)
    assert abs(int(np.abs(heard(joined(vault, tmp_path, click))).max(axis=0).argmax()) - 48_004) <= 8


def test_every_packet_is_decoded_before_it_is_shown(vault, tmp_path):
    with av.open(str(joined(vault, tmp_path, vault.sound(48)))) as container:
        packets = [packet for packet in container.demux(container.streams.video[0]) if packet.size]
    assert sorted(packet.pts for packet in packets) == [512 * frame for frame in range(48)]
    assert all(packet.dts <= packet.pts for packet in packets)
    assert [packet.dts for packet in packets] == [512 * (place - 1) for place in range(48)]


def test_one_channel_is_heard_on_both_sides(vault, tmp_path):
    samples = heard(joined(vault, tmp_path, vault.sound(48, channels=1)))
    assert np.abs(samples[0]).max() > 0.05
    assert np.corrcoef(samples)[0, 1] > 0.8


def test_captions_are_read_back_as_they_were_written(vault, tmp_path):
    captions = (
        Caption(start=4, frames=44, speaker="INA", text="Only me.\nAnd <b>the</b> kettle."),
        Caption(start=50, frames=30, speaker="RADIO", text="“Anything” living? 雪 🎬"),
    )
    file = joined(vault, tmp_path, vault.sound(90), 90, captions=captions)
    assert read_captions(file) == tuple(
        (Fraction(one.start, 24), Fraction(one.start + one.frames, 24), one.text) for one in captions
    )


def test_sound_at_another_rate_is_refused(vault, tmp_path):
    with pytest.raises(BadMedia, match="44100 samples a second"):
        joined(vault, tmp_path, vault.sound(48, rate=44_100))


def test_what_is_no_sound_is_refused(vault, tmp_path):
    sound = vault.sound(48)
    vault.path(sound).write_bytes(b"no sound")
    with pytest.raises(BadMedia, match="cannot be read as sound"):
        joined(vault, tmp_path, sound)
