"""What is wrong with a film is found on the film; what cannot be measured is never passed."""

import json
from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import pytest
import soundfile

from filmgen.backends.editor import Editor
from filmgen.errors import BadMedia
from filmgen.ffmpeg import probe, run, write_take
from filmgen.film.cut import Film, TitleCard
from filmgen.film.media import Clip, Format, Sound
from filmgen.film.report import Fact, Report
from filmgen.stages.delivery import deliver
from filmgen.stages.inspection import inspect
from tests.stages.folder import FRAMES, Shelf, a_film
from tests.stages.papers import SCREENPLAY, SHOTS

FILM = sum(FRAMES) - 3 * 12


def moving(frames: int, seed: int) -> np.ndarray:
    """Frames of large squares, each unlike the others."""
    squares = np.random.default_rng(seed).integers(40, 120, (frames, 9, 16, 3)).astype("uint8")
    return squares.repeat(10, axis=1).repeat(10, axis=2)


def loud(level: float = 0.0807) -> np.ndarray:
    """White noise at -16 LUFS, as long as the film."""
    return np.random.default_rng(2).normal(0, level, (FILM * 2000, 2))


@cache
def a_take(id: str, frames: int, number: int) -> bytes:
    """A shot, or a card in type: encoded once for all films."""
    with TemporaryDirectory() as folder:
        take, format = Path(folder) / "take.mp4", Format(quality="draft", width=160, height=90)
        if id.startswith("shot"):
            write_take(take, format, moving(frames, number))
        else:
            card = TitleCard(id=id, kind=id, text="Two Hills", rows=(("by", "us"),), frames=frames)
            Editor().set_card(card, None, format, take)
        return take.read_bytes()


def a_folder(
    place: Path,
    picture: Callable[[np.ndarray], None] = lambda frames: None,
    sound: Callable[[np.ndarray], None] = lambda samples: None,
    change: Callable[[Film], Film] = lambda film: film,
) -> Path:
    """A film that is all it should be, but for what is done to its longest shot, its sound or its papers."""
    shelf = Shelf(place / "store")
    film = a_film(shelf)
    events = []
    for number, event in enumerate(film.cut.events):
        take = place / "take.mp4"
        if event.id == "shot-02":
            frames = moving(event.frames, number)
            picture(frames)
            write_take(take, film.cut.format, frames)
        else:
            take.write_bytes(a_take(event.id, event.frames, number))
        events.append(event.but(clip=shelf.keep_file(take, Clip, width=160, height=90, frames=event.frames)))
    film = change(film.but(cut=film.cut.but(events=tuple(events))))
    samples = loud()
    sound(samples)
    soundfile.write(place / "mix.wav", samples.astype("float32"), 48_000, subtype="FLOAT")
    mix = shelf.keep_file(place / "mix.wav", Sound, samples=len(samples), channels=2)
    Editor().render(film.cut, shelf.path(mix), shelf.path, place / "film.mp4")
    rendered = shelf.keep_file(place / "film.mp4", Clip, width=160, height=90, frames=film.cut.frames)
    stills, takes = (shelf.still("still"),) * 3, tuple(event.clip for event in film.cut.events[1:4])
    deliver(
        film.but(picture=rendered), SCREENPLAY.but(runtime=SHOTS.frames), SHOTS, stills, takes, shelf.still("sheet"),
        shelf.path, place / "film",
    )  # fmt: skip
    return place / "film"


def verdicts(report: Report) -> dict[str, str]:
    return {fact.name: fact.verdict for fact in report.facts}


def failed(report: Report) -> list[str]:
    return [fact.name for fact in report.failed]


@pytest.fixture(scope="module")
def whole(tmp_path_factory) -> Path:
    """The folder of a film that is all it should be; not to be changed."""
    return a_folder(tmp_path_factory.mktemp("whole"))


@pytest.fixture
def changed(whole, tmp_path) -> Path:
    """A copy of that folder, to be changed."""
    for file in whole.rglob("*"):
        if file.is_file():
            place = tmp_path / file.relative_to(whole)
            place.parent.mkdir(parents=True, exist_ok=True)
            place.write_bytes(file.read_bytes())
    return tmp_path


def test_a_film_that_is_all_it_should_be_passes_whole(whole):
    report = inspect(whole)
    assert {fact.name: fact for fact in report.facts if fact.verdict != "pass" and fact.name != "shot sizes"} == {}
    assert len(report.facts) == 14
    assert report.title == "Two Hills"


def test_the_film_in_the_folder_is_the_folder(whole):
    assert inspect(whole / "film.mp4") == inspect(whole)


def test_black_in_a_shot_is_found_and_where(tmp_path):
    def black(frames):
        frames[20:60] = 0

    report = inspect(a_folder(tmp_path, picture=black))
    fact = next(fact for fact in report.facts if fact.name == "black")
    assert (fact.verdict, fact.value, fact.detail) == ("fail", "1.7 s", "at 0:05")


def test_a_frozen_picture_is_found(tmp_path):
    def frozen(frames):
        frames[20:80] = frames[20]

    assert failed(inspect(a_folder(tmp_path, picture=frozen))) == ["frozen picture"]


def test_a_picture_frozen_for_a_moment_is_let_pass(tmp_path):
    def frozen(frames):
        frames[20:50] = frames[20]

    assert failed(inspect(a_folder(tmp_path, picture=frozen))) == []


def test_digital_silence_is_found(tmp_path):
    def silent(samples):
        samples[200_000:270_000] = 0

    assert "digital silence" in failed(inspect(a_folder(tmp_path, sound=silent)))


def test_silence_in_the_last_fade_is_let_pass(tmp_path):
    def silent(samples):
        samples[-36 * 2000 :] = 0

    assert "digital silence" not in failed(inspect(a_folder(tmp_path, sound=silent)))


def test_the_wrong_loudness_is_found(tmp_path):
    def other(samples):
        samples *= 0.7

    assert "loudness" in failed(inspect(a_folder(tmp_path, sound=other)))


def test_a_peak_over_the_ceiling_is_found(tmp_path):
    def peak(samples):
        samples[100_000:100_004] = 1.0

    assert failed(inspect(a_folder(tmp_path, sound=peak))) == ["true peak"]


def test_a_line_without_a_caption_is_found(tmp_path):
    def dumb(film):
        return film.but(cut=film.cut.but(captions=film.cut.captions[1:]))

    report = inspect(a_folder(tmp_path, change=dumb))
    assert failed(report) == ["lines captioned"]
    assert next(fact for fact in report.failed).value == "1 of 2"


@pytest.mark.parametrize("text", ["a line of much more than the forty-two characters", "one\ntwo"])
def test_a_caption_that_cannot_be_read_is_found(tmp_path, text):
    def hurried(film):
        first, *rest = film.cut.captions
        return film.but(cut=film.cut.but(captions=(first.but(text=f"{first.text}\n{text}"), *rest)))

    assert failed(inspect(a_folder(tmp_path, change=hurried))) == ["captions"]


def test_sound_that_ends_early_is_found(changed):
    source, short, cut = str(changed / "film.mp4"), str(changed / "sound.m4a"), changed / "shorter.mp4"
    run(("-i", source, "-vn", "-t", str(FILM / 24 - 0.5), "-c", "copy", short))
    tracks = ("-map", "0:v", "-map", "1:a", "-map", "0:s", "-c", "copy", "-movflags", "+faststart")
    run(("-i", source, "-i", short, *tracks, str(cut)))
    cut.replace(changed / "film.mp4")
    assert failed(inspect(changed)) == ["picture and sound end"]


def test_a_film_that_no_player_can_start_early_is_found(changed):
    run(("-i", str(changed / "film.mp4"), "-map", "0", "-c", "copy", str(changed / "slow.mp4")))
    (changed / "slow.mp4").replace(changed / "film.mp4")
    report = inspect(changed)
    assert [(fact.name, fact.detail) for fact in report.failed] == [("format", "without faststart")]


def edited(folder: Path, **said: int) -> Path:
    timeline = json.loads((folder / "cut.otio").read_text())
    timeline["metadata"]["filmgen"].update(said)
    (folder / "cut.otio").write_text(json.dumps(timeline))
    return folder


@pytest.mark.parametrize(
    ("asked", "verdict"), [(FILM, "pass"), (FILM * 9 // 10, "fail"), (FILM * 2, "fail"), (0, "pass")]
)
def test_length_is_measured_against_what_was_asked_for(changed, asked, verdict):
    assert verdicts(inspect(edited(changed, asked=asked)))["length"] == verdict


def test_too_few_shots_are_found(changed):
    facts = verdicts(inspect(edited(changed, story=60 * 24, asked=FILM)))
    assert (facts["shots a minute"], facts["places"], facts["shot sizes"]) == ("fail", "fail", "fail")


@pytest.mark.parametrize(
    ("comment", "verdict"),
    [
        ('{"words": [0.02, 0.2, 0.9, 0.8]}', "fail"),
        ('{"words": [0.1, 0.2, 0.9, 0.97]}', "fail"),
        ("", "unchecked"),
        ("garbage", "unchecked"),
        ('{"words": null}', "unchecked"),
    ],
)
def test_words_at_the_edge_are_found_and_words_unmeasured_not_passed(changed, comment, verdict):
    card = changed / "shots" / "title.mp4"
    write_take(card, a_film(Shelf(changed / "s")).cut.format, moving(48, 1), comment=comment)
    assert verdicts(inspect(changed))["words on screen"] == verdict


def test_a_film_alone_is_measured_as_far_as_it_goes(whole, tmp_path):
    film = tmp_path / "film.mp4"
    film.write_bytes((whole / "film.mp4").read_bytes())
    report = inspect(film)
    unchecked = {fact.name for fact in report.facts if fact.verdict == "unchecked"}
    assert unchecked == {"length", "lines captioned", "shots a minute", "places", "shot sizes", "words on screen"}
    assert report.verdict == "unchecked"


def test_a_take_without_sound_is_measured(whole):
    report = inspect(whole / "shots" / "shot-01.mp4")
    assert verdicts(report)["loudness"] == "fail"
    assert probe(whole / "shots" / "shot-01.mp4").sound == 0


@pytest.mark.parametrize("content", [b"", b"{}", b"[1]", b'{"OTIO_SCHEMA": "Timeline.1"}', b"\xff\xfe", b'{"a": '])
def test_a_timeline_that_is_none_is_one_clear_line(changed, content):
    (changed / "cut.otio").write_bytes(content)
    with pytest.raises(BadMedia, match=r"^cut.otio: cannot be read as a timeline of filmgen$"):
        inspect(changed)


@pytest.mark.parametrize("content", [None, b"", b"no film"])
def test_what_is_no_film_is_one_clear_line(tmp_path, content):
    if content is not None:
        (tmp_path / "film.mp4").write_bytes(content)
    with pytest.raises(BadMedia, match="^film.mp4: "):
        inspect(tmp_path)


def test_a_report_passes_only_when_everything_did():
    def said(*verdicts):
        facts = tuple(Fact(name="x", value="", bound="", verdict=verdict) for verdict in verdicts)
        return Report(title="", facts=facts).verdict

    assert (said("pass", "pass"), said("pass", "unchecked"), said("unchecked", "fail")) == ("pass", "unchecked", "fail")
