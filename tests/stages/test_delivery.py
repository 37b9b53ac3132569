"""A film's folder: whole or not there, the same when nothing changed, its owner's things left alone."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

import opentimelineio as otio
import pytest

from filmgen.errors import StudioError
from filmgen.film.casting import read_casting
from filmgen.film.fountain import read_fountain
from filmgen.stages.delivery import deliver
from filmgen.studio.store import digest_of
from tests.conftest import REPOSITORY
from tests.stages.folder import FRAMES, Shelf, a_film
from tests.stages.papers import LINES, SCREENPLAY, SHOTS

PROMISED = {
    "film.mp4", "screenplay.fountain", "subtitles.srt", "subtitles.vtt", "poster.png", "contact-sheet.png", "cut.otio",
    "credits.json", "stems/dialogue.wav", "stems/music.wav", "stems/effects.wav", "shots/title.mp4",
    "shots/shot-01.mp4", "shots/shot-02.mp4", "shots/shot-03.mp4", "shots/credits.mp4",
}  # fmt: skip


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path / "store")


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "outputs" / "two-hills"


def delivered(shelf, folder, film=None) -> Path:
    film = film or a_film(shelf)
    stills = tuple(shelf.still(shot.id) for shot in SHOTS.shots)
    takes = tuple(event.clip for event in film.cut.events if event.id in SHOTS.ids)
    return deliver(film, SCREENPLAY, SHOTS, stills, takes, shelf.still("sheet"), shelf.path, folder)


def files_in(folder) -> dict[str, Path]:
    return {file.relative_to(folder).as_posix(): file for file in folder.rglob("*") if file.is_file()}


def test_the_folder_holds_what_was_promised_and_nothing_else(shelf, folder):
    assert delivered(shelf, folder) == folder / "film.mp4"
    assert set(files_in(folder)) == PROMISED
    assert [file.name for file in folder.parent.iterdir()] == ["two-hills"]


def test_every_file_is_what_the_credits_say(shelf, folder):
    delivered(shelf, folder)
    said = json.loads((folder / "credits.json").read_text())
    assert {name: digest_of(folder / name) for name in said["files"]} == said["files"]
    assert set(said["files"]) == {name for name in PROMISED if name.endswith((".mp4", ".wav", ".png"))}
    assert said["credits"] == [{"craft": "writer", "backend": "builtin:storyteller", "licence": "Apache-2.0"}]
    assert "generated" in said["generated"]


def test_no_machine_is_named_in_anything_delivered(shelf, folder, tmp_path):
    delivered(shelf, folder)
    texts = [file.read_text() for name, file in files_in(folder).items() if not name.endswith((".mp4", ".wav", ".png"))]
    assert not any(str(tmp_path) in text or "file://" in text or "/home" in text for text in texts)


def test_the_script_reads_back_as_it_was_shot_with_its_cast(shelf, folder):
    delivered(shelf, folder)
    script = read_fountain((folder / "screenplay.fountain").read_text())
    assert [note.name for note in read_casting(script)] == ["INA", "RADIO", "MOOR", "HUT"]
    assert [line.text for scene in script.scenes for line in scene.elements if line.kind == "line"] == [
        line.text for line in LINES
    ]


def test_celluloid_is_linked_and_not_copied(shelf, folder):
    film = a_film(shelf)
    delivered(shelf, folder, film)
    assert (folder / "film.mp4").samefile(shelf.path(film.picture))


@pytest.mark.skipif(not Path("/dev/shm").is_dir(), reason="needs a second file system")
def test_celluloid_is_copied_to_another_disk(shelf, tmp_path):
    folder = Path("/dev/shm") / f"filmgen-test-{os.getpid()}" / "two-hills"
    try:
        delivered(shelf, folder)
        before = {name: file.stat().st_mtime_ns for name, file in files_in(folder).items()}
        assert set(before) == PROMISED
        delivered(shelf, folder)
        assert {name: file.stat().st_mtime_ns for name, file in files_in(folder).items()} == before
    finally:
        subprocess.run(["rm", "-r", str(folder.parent)], check=True)


def test_delivering_the_same_again_touches_nothing(shelf, folder):
    delivered(shelf, folder)
    before = {name: (file.stat().st_ino, file.stat().st_mtime_ns) for name, file in files_in(folder).items()}
    delivered(shelf, folder)
    assert {name: (f.stat().st_ino, f.stat().st_mtime_ns) for name, f in files_in(folder).items()} == before


def test_what_changed_is_replaced_and_what_was_dropped_is_cleared(shelf, folder):
    delivered(shelf, folder)
    kept = (folder / "shots" / "shot-01.mp4").stat().st_ino
    (folder / "notes.txt").write_text("mine")
    (folder / "shots" / "shot-99.mp4").write_bytes(b"a shot of an earlier cut")
    delivered(shelf, folder, a_film(shelf, picture=shelf.clip("another film", 300)))
    assert (folder / "film.mp4").read_bytes() == b"another film" * 50
    assert (folder / "shots" / "shot-01.mp4").stat().st_ino == kept
    assert set(files_in(folder)) == PROMISED | {"notes.txt"}


def test_a_damaged_file_is_delivered_again(shelf, folder):
    film = a_film(shelf)
    delivered(shelf, folder, film)
    (folder / "poster.png").unlink()
    (folder / "poster.png").write_bytes(b"torn")
    (folder / "subtitles.srt").write_text("torn")
    delivered(shelf, folder, film)
    assert digest_of(folder / "poster.png") == film.poster.digest
    assert "Only me." in (folder / "subtitles.srt").read_text()


@pytest.mark.parametrize("id", ["../../outside", "/etc/passwd", "..", "", "SHOT 01", "a" * 300, "\x00\n"])
def test_a_shot_of_any_name_stays_in_its_folder(shelf, folder, tmp_path, id):
    film = a_film(shelf)
    events = tuple(event.but(id=id) if event.id == "shot-02" else event for event in film.cut.events)
    events = (*events, events[2].but(id=f"{id}!", start=events[-1].start))
    before = set(tmp_path.rglob("*"))
    film = film.but(cut=film.cut.but(events=events))
    stills, takes = (shelf.still("x"),) * 3, (shelf.clip("x", 10),) * 3
    deliver(film, SCREENPLAY, SHOTS, stills, takes, shelf.still("sheet"), shelf.path, folder)
    made = {file for file in set(tmp_path.rglob("*")) - before if file.is_file() and shelf.root not in file.parents}
    assert all(folder in file.parents for file in made)
    assert len(list((folder / "shots").iterdir())) == 6


DIE = """
import os, sys
from pathlib import Path
from tests.stages.test_delivery import Shelf, delivered
shelf, stop = Shelf(Path(sys.argv[1])), int(sys.argv[3])
asked = 0
def path(media, find=shelf.path):
    global asked
    asked += 1
    return find(media)
link = os.link
def dying(source, place):
    global stop
    stop -= 1
    if stop < 0:
        os.kill(os.getpid(), 9)
    link(source, place)
os.link = dying
delivered(shelf, Path(sys.argv[2]))
"""


@pytest.mark.parametrize("stop", [0, 4, 9])
def test_a_kill_leaves_no_half_film_and_no_litter_for_long(shelf, folder, stop):
    environment = {**os.environ, "PYTHONPATH": str(REPOSITORY)}
    command = [sys.executable, "-c", DIE, str(shelf.root), str(folder), str(stop)]
    killed = subprocess.run(command, env=environment, check=False, capture_output=True)
    assert killed.returncode == -signal.SIGKILL
    assert not folder.exists()
    delivered(shelf, folder)
    assert set(files_in(folder)) == PROMISED
    assert [file.name for file in folder.parent.iterdir()] == ["two-hills"]


def test_a_delivery_under_way_elsewhere_is_left_alone(shelf, folder):
    other = folder.with_name(f".{folder.name}.{os.getppid()}")
    other.mkdir(parents=True)
    delivered(shelf, folder)
    assert other.is_dir()


@pytest.mark.parametrize("way", ["outputs", "outputs/two-hills", "outputs/two-hills/shots"])
def test_a_file_in_the_way_is_one_clear_line(shelf, folder, tmp_path, way):
    (tmp_path / way).parent.mkdir(parents=True, exist_ok=True)
    (tmp_path / way).write_text("in the way")
    with pytest.raises(StudioError, match="^cannot deliver to .*: a file is in the way"):
        delivered(shelf, folder)
    assert (tmp_path / way).read_text() == "in the way"


# The timeline


@pytest.fixture
def timeline(shelf, folder):
    delivered(shelf, folder)
    return otio.adapters.read_from_file(str(folder / "cut.otio"))


def test_the_timeline_lasts_as_long_as_the_film_on_every_track(timeline):
    film = sum(FRAMES) - 3 * 12
    assert [track.duration().value for track in timeline.tracks] == [film] * 4
    assert {track.duration().rate for track in timeline.tracks} == {24}


def test_every_reference_is_relative_and_there(timeline, folder):
    clips = list(timeline.find_clips())
    assert len(clips) == 5 + 3
    for clip in clips:
        assert (folder / clip.media_reference.target_url).is_file()
        assert clip.available_range().start_time <= clip.trimmed_range().start_time
        assert clip.trimmed_range().end_time_exclusive() <= clip.available_range().end_time_exclusive()


def test_transitions_have_the_frames_that_they_need(timeline):
    picture = timeline.video_tracks()[0]
    transitions = [item for item in picture if isinstance(item, otio.schema.Transition)]
    assert [item.name for item in transitions] == ["fade", "dissolve", "dissolve", "dissolve", "fade"]
    clips = [item for item in picture if isinstance(item, otio.schema.Clip)]
    for index, transition in enumerate(transitions[1:-1]):
        before, after = (clips[0], clips[1]), (clips[2], clips[3])
        one, other = (before, after, (clips[3], clips[4]))[index]
        assert (
            one.trimmed_range().end_time_exclusive() + transition.out_offset
            <= one.available_range().end_time_exclusive()
        )
        assert other.trimmed_range().start_time - transition.in_offset >= other.available_range().start_time


def test_lines_are_marked_and_shots_say_how_they_were_made(timeline):
    assert [marker.name for marker in timeline.tracks.markers] == [line.text for line in LINES]
    shot = next(clip for clip in timeline.find_clips() if clip.name == "shot-02")
    assert shot.metadata["filmgen"]["seed"] == str(SHOTS.shots[1].picture.seed)
    assert shot.metadata["filmgen"]["place"] == "moor"
    assert len(shot.metadata["filmgen"]["digest"]) == 64
