"""What a hard cut leaves untouched is copied, bit for bit; what a dissolve touches is drawn; nothing is lost."""

import av
import numpy as np
import pytest

from filmgen.backends.editor import Editor
from filmgen.backends.editor.conform import Copied, Drawn, plan, read_take
from filmgen.errors import BadMedia
from filmgen.ffmpeg import KEYS, probe, read_frames, write_take
from filmgen.film.cut import Caption
from filmgen.film.media import Clip, Format
from tests.backends.editor.vault import SMALL, Vault, a_cut, an_event, noisy


@pytest.fixture
def vault(tmp_path):
    return Vault(tmp_path)


def takes_of(cut, vault):
    return {event.id: read_take(vault.path(event.clip)) for event in cut.events}


def planned(cut, vault):
    takes = takes_of(cut, vault)
    return plan(cut, takes, next(iter(takes.values())).headers)


def rendered(cut, vault, tmp_path, editor=None):
    sound = vault.path(vault.sound(cut.frames))
    (editor or Editor()).render(cut, sound, vault.path, tmp_path / "film.mp4")
    return list(read_frames(tmp_path / "film.mp4"))


def frames_of(clip, vault):
    return list(read_frames(vault.path(clip)))


def packets(file):
    with av.open(str(file)) as container:
        return [bytes(packet) for packet in container.demux(container.streams.video[0]) if packet.size]


def three_shots(vault, **second):
    one, two, three = vault.clip(60, 10), vault.clip(70, 80), vault.clip(41, 150)
    overlap = second.get("overlap", 0)
    return a_cut(
        (
            an_event("one", one, 0),
            an_event("two", two, 60 - overlap, **second),
            an_event("three", three, 130 - overlap),
        )
    )


def test_hard_cuts_copy_every_packet_of_every_shot(vault, tmp_path):
    cut = three_shots(vault)
    rendered(cut, vault, tmp_path)
    assert packets(tmp_path / "film.mp4") == [
        packet for event in cut.events for packet in packets(vault.path(event.clip))
    ]


def test_every_frame_of_a_hard_cut_is_shown_once_and_in_order(vault, tmp_path):
    cut = three_shots(vault)
    shown = rendered(cut, vault, tmp_path)
    filmed = [frame for event in cut.events for frame in frames_of(event.clip, vault)]
    assert np.array_equal(np.stack(shown), np.stack(filmed))


def test_a_dissolve_draws_no_more_than_it_must(vault):
    cut = three_shots(vault, enter="dissolve", overlap=12)
    drawn = [stretch for stretch in planned(cut, vault) if isinstance(stretch, Drawn)]
    assert len(drawn) == 1
    assert drawn[0].start in (47, 48)
    assert drawn[0].start + drawn[0].frames == 48 + KEYS


def test_all_but_the_drawn_frames_are_as_they_were_filmed(vault, tmp_path):
    cut = three_shots(vault, enter="dissolve", overlap=12)
    shown = rendered(cut, vault, tmp_path)
    assert len(shown) == cut.frames
    at = 0
    events = {vault.path(event.clip): event for event in cut.events}
    for stretch in planned(cut, vault):
        if isinstance(stretch, Copied):
            filmed = frames_of(events[stretch.file].clip, vault)[stretch.first : stretch.first + stretch.frames]
            assert np.array_equal(np.stack(shown[at : at + stretch.frames]), np.stack(filmed))
        at += stretch.frames
    assert at == cut.frames


def test_a_dissolve_goes_from_one_to_the_other(vault, tmp_path):
    shown = rendered(three_shots(vault, enter="dissolve", overlap=12), vault, tmp_path)
    levels = [float(frame.mean()) for frame in shown[47:61]]
    assert min(np.diff(levels)) > -1
    assert levels[0] < 30 < levels[6] < 90 < levels[-1]


@pytest.mark.parametrize("enter", ["iris", "wipe", "whiteout"])
def test_a_shaped_transition_takes_its_overlap_and_not_a_frame_more(enter, vault, tmp_path):
    cut = three_shots(vault, enter=enter, overlap=24)
    shown = rendered(cut, vault, tmp_path)
    assert len(shown) == cut.frames
    before, after = (frames_of(event.clip, vault) for event in cut.events[:2])
    assert all(np.abs(one.astype(int) - other).mean() < 4 for one, other in zip(shown[:36], before, strict=False))
    assert all(np.abs(one.astype(int) - other).mean() < 4 for one, other in zip(shown[60:106], after[24:], strict=True))
    assert max(np.abs(one.astype(int) - before[36 + at]).mean() for at, one in enumerate(shown[36:60])) > 12


def test_a_fade_between_shots_goes_through_black(vault, tmp_path):
    shown = rendered(three_shots(vault, enter="fade", overlap=12), vault, tmp_path)
    assert min(float(frame.mean()) for frame in shown[48:60]) < 4


def test_a_film_fades_out_of_the_dark_and_into_it(vault, tmp_path):
    cut = a_cut((an_event("one", vault.clip(60, 120), 0, enter="fade", overlap=12),), fade_out=12)
    levels = [float(frame.mean()) for frame in rendered(cut, vault, tmp_path)]
    assert levels[:12] == sorted(levels[:12])
    assert levels[-12:] == sorted(levels[-12:], reverse=True)
    assert levels[-1] < 2 < 100 < levels[30]


def test_where_nothing_is_filmed_it_is_black(vault, tmp_path):
    cut = a_cut((an_event("one", vault.clip(20, 120), 10),), frames=40)
    levels = [float(frame.mean()) for frame in rendered(cut, vault, tmp_path)]
    assert [level > 60 for level in levels] == [False] * 10 + [True] * 20 + [False] * 10


def test_a_take_too_short_for_its_place_holds_its_last_frame(vault, tmp_path):
    cut = a_cut((an_event("one", vault.clip(20, 60), 0, frames=30),))
    shown = rendered(cut, vault, tmp_path)
    filmed = frames_of(cut.events[0].clip, vault)
    assert len(shown) == 30
    assert all(np.abs(frame.astype(int) - filmed[-1]).mean() < 8 for frame in shown[20:])


def test_a_take_is_cut_at_any_frame(vault, tmp_path):
    clip, after = vault.clip(60, 60), vault.clip(10, 150)
    for frames in (23, 24, 25, 37):
        cut = a_cut((an_event("one", clip, 0, frames=frames), an_event("two", after, frames)))
        shown = rendered(cut, vault, tmp_path)
        assert len(shown) == frames + 10
        assert [float(frame.mean()) > 120 for frame in shown] == [False] * frames + [True] * 10


def test_a_take_encoded_otherwise_is_made_to_fit(vault, tmp_path):
    def foreign(file, format, frames):
        with av.open(str(file), "w") as container:
            stream = container.add_stream("mpeg4", rate=24)
            stream.width, stream.height = format.width, format.height
            for frame in frames:
                container.mux(stream.encode(av.VideoFrame.from_ndarray(frame, format="bgr24")))
            container.mux(stream.encode(None))

    larger = Format(quality="draft", width=192, height=108)
    events = (
        an_event("ours", vault.clip(30, 40), 0),
        an_event("theirs", vault.clip(30, 100, write=foreign), 30),
        an_event("larger", vault.clip(30, 170, larger), 60),
    )
    cut = a_cut(events)
    assert [type(stretch) for stretch in planned(cut, vault)] == [Copied, Drawn]
    shown = rendered(cut, vault, tmp_path)
    assert [round(float(frame.mean()) / 60) for frame in shown] == [1] * 30 + [2] * 30 + [3] * 30


def test_takes_of_one_format_share_their_headers(vault):
    headers = {read_take(vault.path(vault.clip(frames, 40))).headers for frames in (1, 2, 60)}
    assert len(headers) == 1


def test_the_same_cut_is_the_same_film(vault, tmp_path):
    cut = three_shots(vault, enter="dissolve", overlap=12)
    films = []
    for _ in range(2):
        rendered(cut, vault, tmp_path)
        films.append((tmp_path / "film.mp4").read_bytes())
    assert films[0] == films[1]


def test_nothing_is_left_beside_the_film(vault, tmp_path):
    cut = three_shots(vault, enter="dissolve", overlap=12)
    (tmp_path / "work").mkdir()
    Editor().render(cut, vault.path(vault.sound(10)), vault.path, tmp_path / "work" / "film.mp4")
    assert [file.name for file in (tmp_path / "work").iterdir()] == ["film.mp4"]


def test_burnt_captions_are_seen_while_they_are_read_and_only_then(vault, tmp_path):
    format = Format(quality="draft", width=320, height=180)
    clip = vault.clip(80, 10, format)
    caption = Caption(start=20, frames=40, speaker="INA", text="Only me.\nAnd the kettle.")
    cut = a_cut((an_event("one", clip, 0),), captions=(caption,), format=format)
    shown = rendered(cut, vault, tmp_path, Editor(burn_captions=True))
    bright = [int(frame[110:].max()) > 180 for frame in shown]
    assert bright == [False] * 20 + [True] * 40 + [False] * 20
    lit = np.argwhere(shown[30].max(axis=2) > 150)
    assert lit[:, 0].max() < 0.95 * 180
    assert lit[:, 1].min() > 0.05 * 320
    assert lit[:, 1].max() < 0.95 * 320
    assert probe(tmp_path / "film.mp4").captions == 1


def test_a_missing_take_is_one_clear_line(vault, tmp_path):
    clip = Clip(digest="0" * 64, suffix=".mp4", size=1, width=160, height=90, frames=10)
    with pytest.raises(BadMedia, match="^0000.*: cannot be read"):
        rendered(a_cut((an_event("one", clip, 0),)), vault, tmp_path)


def test_a_torn_take_is_no_shorter_film(vault, tmp_path):
    write_take(tmp_path / "new.mp4", SMALL, noisy(30, 60))
    (tmp_path / "new.mp4").write_bytes((tmp_path / "new.mp4").read_bytes()[:-3000])
    clip = vault.keep(tmp_path / "new.mp4", Clip, width=160, height=90, frames=30)
    with pytest.raises(BadMedia):
        rendered(a_cut((an_event("one", clip, 0),)), vault, tmp_path)
