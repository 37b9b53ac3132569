"""Sets of faces, through the front door: a list to read and edit, its page, and pictures only for who agreed."""

import json
import shutil
from fractions import Fraction
from io import BytesIO
from pathlib import Path

import av
import numpy as np
import pytest
from PIL import Image

from filmgen.cli import main
from filmgen.errors import BadMedia, BadRequest, NotAllowed
from filmgen.training.faces import cut_pictures, load_set
from filmgen.training.faces.aligning import LEFT, RIGHT, at, place
from filmgen.training.faces.cutting import FEWEST
from filmgen.training.faces.sets import Face, FaceSet, Source, save_set
from tests.consents import a_consent
from tests.heads import Standing, head_clip, head_frame
from tests.training.films import a_film, picture


@pytest.fixture(scope="session")
def footage(tmp_path_factory):
    """Two films of one head, and one of another; not to be changed."""
    folder = tmp_path_factory.mktemp("footage")
    head_clip(folder / "ada-1.mkv", "ada", 1.25)
    head_clip(folder / "ada-2.mkv", (Standing("ada", 0.55, 0.48, 0.6, start=7.0),), 0.5)
    head_clip(folder / "bob.mkv", "bob", 0.5)
    return folder


@pytest.fixture(scope="session")
def extracted(footage, tmp_path_factory):
    """A set as the program makes it; not to be changed."""
    folder = tmp_path_factory.mktemp("sets") / "ada"
    assert main(["faces", "extract", str(footage / "ada-1.mkv"), str(footage / "ada-2.mkv"), "--out", str(folder)]) == 0
    return folder


@pytest.fixture
def ada(extracted, tmp_path):
    return shutil.copytree(extracted, tmp_path / "ada")


@pytest.fixture
def refused(filmgen, tmp_path):
    """A command that cannot be done: one line, and nothing new lies anywhere."""

    def run(*arguments):
        before = sorted(tmp_path.rglob("*"))
        ran = filmgen(*arguments)
        assert ran.code == 2
        line = ran.err.strip().splitlines()[-1]
        assert line.startswith("filmgen: ")
        assert "Error" not in line
        assert sorted(tmp_path.rglob("*")) == before
        return line

    return run


def edit(folder, change):
    """Change a list as somebody with an editor does."""
    file = folder / "faces.json"
    told = json.loads(file.read_text())
    change(told)
    file.write_text(json.dumps(told))


def strike(*numbers):
    def change(told):
        for face in told["faces"]:
            if face["number"] in numbers:
                face["keep"] = False

    return change


# The list


def test_a_set_is_a_list_and_a_page_and_no_picture_to_learn_from(extracted, footage):
    assert sorted(file.name for file in extracted.iterdir()) == ["contact.png", "faces.json"]
    faces = load_set(extracted)
    assert [source.name for source in faces.sources] == ["ada-1.mkv", "ada-2.mkv"]
    assert [source.frames for source in faces.sources] == [30, 12]
    assert len(faces.kept) >= 28
    with Image.open(extracted / "contact.png") as page:
        assert page.width > 600


def test_eyes_of_the_list_are_the_eyes(extracted):
    for face in load_set(extracted).kept[::7]:
        one = Standing("ada") if face.source == "ada-1.mkv" else Standing("ada", 0.55, 0.48, 0.6, start=7.0)
        _, (eyes,) = head_frame(one, time=face.frame / 24)
        there = at(place(face.place), eyes)
        assert np.abs(there - (LEFT, RIGHT)).max() < 10


def test_the_same_footage_makes_the_same_list(extracted, footage, filmgen, tmp_path):
    again = filmgen("faces", "extract", footage / "ada-1.mkv", footage / "ada-2.mkv", "--out", "again")
    assert again.code == 0
    assert again.out == "again\n"
    digest = load_set(extracted).digest
    assert f"SHA-256 {digest}" in again.err
    assert "filmgen consent new --set again" in again.err
    assert (tmp_path / "again/faces.json").read_text() == (extracted / "faces.json").read_text()


def test_the_digest_says_which_pictures_are_meant_and_nothing_else(ada):
    digest = load_set(ada).digest
    edit(ada, lambda told: told["faces"].reverse())
    edit(ada, lambda told: told["sources"][0].update(path="/elsewhere/ada-1.mkv"))
    edit(ada, lambda told: told["faces"][0].update(why="a note"))
    assert load_set(ada).digest == digest
    edit(ada, strike(3))
    struck = load_set(ada).digest
    assert struck != digest
    edit(ada, lambda told: told["faces"][5]["eyes"].__setitem__(0, 101.5))
    assert load_set(ada).digest not in (digest, struck)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda told: told.update(schema="filmgen.Cut/1"), "its schema is 'filmgen.Cut/1'"),
        (lambda told: told.pop("sources"), "sources: field required"),
        (lambda told: told.update(sources=[]), "sources: "),
        (lambda told: told.update(sources=told["sources"] * 2), "two sources have one name"),
        (lambda told: told["sources"][0].update(sha256="f00"), "source ada-1.mkv: sha256: "),
        (lambda told: told["sources"][0].update(frames=0), "source ada-1.mkv: frames: "),
        (lambda told: told["sources"][0].update(width="wide"), "source ada-1.mkv: width: "),
        (lambda told: told["sources"][0].update(path="a\nb"), "source ada-1.mkv: path: "),
        (lambda told: told["sources"][1].update(sha256=told["sources"][0]["sha256"]), "the same footage"),
        (lambda told: told.update(finder=7), "finder: "),
        (lambda told: told.update(faces="all"), "faces: "),
        (lambda told: told.update(extra=1), "extra: "),
        (lambda told: told["faces"].insert(2, 7), "face no. 3 of the list: "),
        (lambda told: told["faces"][2].update(number="x"), "face x: number: "),
        (lambda told: told["faces"][2].update(number=1), "face 1 is there twice"),
        (lambda told: told["faces"][2].update(keep="yes"), "face 3: keep: "),
        (lambda told: told["faces"][2].pop("keep"), "face 3: keep: field required"),
        (lambda told: told["faces"][2].update(why=3), "face 3: why: "),
        (lambda told: told["faces"][2].update(source="eve.mkv"), "face 3: its source 'eve.mkv'"),
        (lambda told: told["faces"][2].update(frame=30), "face 3: frame 30, and ada-1.mkv has 30"),
        (lambda told: told["faces"][2].update(frame=-1), "face 3: frame: "),
        (lambda told: told["faces"][2].update(track=0), "face 3: track: "),
        (lambda told: told["faces"][2].update(eyes=[1, 2, 3]), "face 3: eyes.3: "),
        (lambda told: told["faces"][2].update(eyes=[1, 2, 3, "four"]), "face 3: eyes.3: "),
        (lambda told: told["faces"][2].update(eyes=[1e9, 2, 3, 4]), "face 3: eyes.0: "),
        (lambda told: told["faces"][2].update(eyes=[500, 100, 540, 100]), "face 3: its eyes are outside"),
        (lambda told: told["faces"][2].update(eyes=[140, 100, 100, 100]), "face 3: eyes of a face"),
        (lambda told: told["faces"][2].update(eyes=[100, 100, 101, 100]), "face 3: eyes of a face"),
        (lambda told: told["faces"][2].update(sharp=2), "face 3: sharp: "),
        (lambda told: told["faces"][2].update(covered=-1), "face 3: covered: "),
        (lambda told: told["faces"][2].update(clear=None), "face 3: clear: "),
        (lambda told: told["faces"][2].update(mood="gay"), "face 3: mood: "),
    ],
)
def test_a_list_edited_into_nonsense_is_one_clear_line(ada, refused, change, says):
    edit(ada, change)
    assert says in refused("faces", "check", ada)


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ('{"schema": "filmgen.FaceSet/1"\n "faces": []}', "line 2: "),
        ("[]", "its schema is"),
        ("7", "its schema is"),
        ('{"schema": "filmgen.FaceSet/1", "faces": NaN}', "NaN is no number"),
        ("[" * 100_000, "cannot be read"),
        ("\udcff", "cannot be read"),
    ],
)
def test_a_list_that_is_no_list_is_one_clear_line(ada, refused, text, says):
    (ada / "faces.json").write_bytes(text.encode("utf-8", "surrogateescape"))
    assert says in refused("faces", "check", ada)


def test_a_page_is_drawn_again_as_the_list_is_now(ada, filmgen):
    before = (ada / "contact.png").read_bytes()
    edit(ada, strike(2))
    checked = filmgen("faces", "check", ada, "--page")
    assert (checked.code, checked.out) == (0, f"{load_set(ada).digest}\n")
    assert "1 struck out by hand" in checked.err
    assert (ada / "contact.png").read_bytes() != before
    edit(ada, lambda told: told["faces"][1].update(keep=True))
    assert filmgen("faces", "check", ada, "--page").code == 0
    with Image.open(ada / "contact.png") as page, Image.open(BytesIO(before)) as first:
        assert page.size == first.size
        assert np.abs(np.asarray(page).astype(int) - np.asarray(first)).mean() < 0.5


# Pictures to learn from


def test_pictures_are_cut_only_from_a_set_whose_person_agreed_to_it(ada, tmp_path):
    with pytest.raises(NotAllowed):
        cut_pictures(ada, tmp_path / "cut")
    digest = load_set(ada).digest
    record = a_consent(ada / "consent.json", digest)
    pictures = cut_pictures(ada, tmp_path / "cut", 64)
    assert pictures.pixels_NHWC.shape == (len(load_set(ada).kept), 64, 64, 3)
    assert (pictures.digest, pictures.consent) == (digest, record)
    assert sorted((*pictures.training, *pictures.held)) == list(range(len(pictures.faces)))
    learnt, held = (set(pictures.tracks_N[part].tolist()) for part in (pictures.training, pictures.held))
    assert held
    assert not learnt & held
    edit(ada, strike(3))
    with pytest.raises(NotAllowed):
        cut_pictures(ada, tmp_path / "cut", 64)


def test_pictures_are_what_the_footage_shows(ada, footage, tmp_path):
    a_consent(ada / "consent.json", load_set(ada).digest)
    pictures = cut_pictures(ada, tmp_path / "cut")
    still = head_frame(Standing("ada"), time=3 / 24)[0]
    number = next(n for n, face in enumerate(pictures.faces) if (face.source, face.frame) == ("ada-1.mkv", 3))
    from filmgen.training.faces.aligning import cut

    same = cut(still, place(pictures.faces[number].place))
    assert np.abs(same.astype(int) - pictures.pixels_NHWC[number]).mean() < 4
    before = (tmp_path / "cut").stat().st_mtime_ns
    assert cut_pictures(ada, tmp_path / "cut").pixels_NHWC.sum() == pictures.pixels_NHWC.sum()
    assert (tmp_path / "cut").stat().st_mtime_ns == before


def test_footage_that_moved_is_found_again_and_other_footage_is_not_taken_for_it(ada, footage, filmgen, tmp_path):
    moved = tmp_path / "cards"
    moved.mkdir()
    edit(ada, lambda told: [source.update(path=f"/gone/{source['name']}") for source in told["sources"]])
    digest = load_set(ada).digest
    a_consent(ada / "consent.json", digest)
    with pytest.raises(BadMedia, match="is not at /gone/ada-1.mkv; if it lies elsewhere: filmgen faces check"):
        cut_pictures(ada, tmp_path / "cut")
    shutil.copy(footage / "bob.mkv", moved / "ada-1.mkv")
    missing = filmgen("faces", "check", ada)
    assert (missing.code, missing.out) == (1, "")
    assert filmgen("faces", "check", ada, "--footage", moved).code == 2
    shutil.copy(footage / "ada-1.mkv", moved / "one.mkv")
    shutil.copy(footage / "ada-2.mkv", moved / "two.mkv")
    found = filmgen("faces", "check", ada, "--footage", moved)
    assert (found.code, found.out) == (0, f"{digest}\n")
    assert "consent: yes" in found.err
    assert len(cut_pictures(ada, tmp_path / "cut", 32).faces) == len(load_set(ada).kept)
    (moved / "one.mkv").write_bytes(b"other")
    shutil.rmtree(tmp_path / "cut")
    with pytest.raises(BadMedia, match="is not the footage it was when its faces were listed"):
        cut_pictures(ada, tmp_path / "cut", 32)


def test_a_cut_that_cannot_be_kept_leaves_nothing(ada, tmp_path):
    a_consent(ada / "consent.json", load_set(ada).digest)
    (tmp_path / "cut").write_text("a file")
    with pytest.raises(BadMedia, match="cannot be kept"):
        cut_pictures(ada, tmp_path / "cut" / "deeper", 32)


def test_a_list_with_few_faces_says_how_many_are_wanted(ada, tmp_path):
    edit(ada, strike(*range(4, 999)))
    with pytest.raises(BadRequest, match=f"3 faces are kept: a network wants {FEWEST} at least"):
        cut_pictures(ada, tmp_path / "cut")


def test_what_is_held_out_is_the_end_of_the_only_track(tmp_path):
    face = {"keep": True, "source": "a", "track": 1, "eyes": (10.0, 9.0, 30.0, 9.0), "sharp": 0.3, "covered": 0.0}
    faces = tuple(Face(number=number + 1, frame=number, clear=1.0, **face) for number in range(25))
    sources = (Source(name="a", sha256="a" * 64, frames=25, width=64, height=48, path="a"),)
    from filmgen.training.faces.cutting import _held

    one = FaceSet(finder="cascade", sources=sources, faces=faces)
    save_set(one, tmp_path)
    assert load_set(tmp_path) == one
    assert np.flatnonzero(_held(one)).tolist() == [22, 23, 24]


# Footage of every kind


def test_of_two_people_one_has_to_be_named(footage, refused, filmgen):
    files = (footage / "ada-2.mkv", footage / "bob.mkv")
    line = refused("faces", "extract", *files, "--out", "both")
    assert "2 people are in the footage: person 1 (12 faces in track 1, first in ada-2.mkv at 0:00, middle)" in line
    assert "person 2 (12 faces in track 2" in line
    assert "--person" in line
    assert "--person 3" in refused("faces", "extract", *files, "--out", "both", "--person", "3")
    made = filmgen("faces", "extract", *files, "--out", "bob", "--person", "2")
    assert made.code == 0
    faces = load_set(Path("bob"))
    assert {face.source for face in faces.kept} == {"bob.mkv"}
    assert {face.why for face in faces.faces if face.source == "ada-2.mkv"} == {"somebody else"}


def test_photographs_make_a_set_too_few_of_them_say_so(filmgen, tmp_path):
    folder = tmp_path / "stills"
    folder.mkdir()
    for number in range(3):
        frame, _ = head_frame(Standing("ada", tall=0.6, start=number / 2), lively=0.5)
        Image.fromarray(frame).save(folder / f"{number}.jpg", quality=95)
    made = filmgen("faces", "extract", folder, "--out", "few")
    assert made.code == 0
    assert f"3 are too few: training wants {FEWEST} at least" in made.err
    assert [(face.frame, face.track) for face in load_set(Path("few")).faces] == [(0, 1), (0, 2), (0, 3)]


def test_footage_that_is_turned_or_squeezed_is_shown_as_it_is_meant(filmgen, tmp_path):
    frames = [np.rot90(head_frame(Standing("bob"), time=number / 24)[0], -1) for number in range(4)]
    a_film(tmp_path / "turned.mov", [np.ascontiguousarray(frame) for frame in frames], sound="", turned=90)
    squeezed = [np.ascontiguousarray(np.rot90(frame)[:, ::2]) for frame in frames]
    a_film(tmp_path / "squeezed.mkv", squeezed, sound="", squeezed=Fraction(2))
    for name in ("turned.mov", "squeezed.mkv"):
        assert filmgen("faces", "extract", tmp_path / name, "--out", name[:-4]).code == 0
        (source,) = load_set(Path(name[:-4])).sources
        assert (source.width, source.height) == (320, 240)
        _, (eyes,) = head_frame(Standing("bob"))
        first = load_set(Path(name[:-4])).faces[0].eyes
        assert np.abs(np.reshape(first, (2, 2)) - eyes).max() < 6


def _one(file, frame):
    Image.fromarray(frame).save(file)
    return file


def upside_down(folder):
    return head_clip_of(folder, [frame[::-1, ::-1] for frame in heads(3)])


def on_its_side(folder):
    return head_clip_of(folder, [np.rot90(frame) for frame in heads(3)])


def heads(count, *people, **of):
    people = people or (Standing("bob"),)
    return [head_frame(*people, time=number / 24, **of)[0] for number in range(count)]


def strangely_named(folder):
    return _one(folder / "line\nfeed.png", heads(1)[0])


def head_clip_of(folder, frames):
    return a_film(folder / "clip.mkv", [np.ascontiguousarray(frame) for frame in frames], sound="")


def forty(folder):
    places = [(x, y) for y in (0.1, 0.28, 0.46, 0.64, 0.82) for x in np.linspace(0.06, 0.94, 8)]
    people = [Standing(("ada", "bob", "cleo")[number % 3], x, y, 0.15, number) for number, (x, y) in enumerate(places)]
    return _one(folder / "crowd.png", head_frame(*people, width=800, height=500)[0])


def torn(folder):
    file = a_film(folder / "clip.mp4", heads(8), sound="")
    file.write_bytes(file.read_bytes()[: file.stat().st_size // 3])
    return file


def sound_only(folder):
    file = folder / "song.mka"
    with av.open(str(file), "w") as container:
        stream = container.add_stream("flac", rate=48_000, layout="mono")
        frame = av.AudioFrame.from_ndarray(np.zeros((1, 4096), np.int16), format="s16", layout="mono")
        frame.rate = 48_000
        container.mux([*stream.encode(frame), *stream.encode(None)])
    return file


def garbage(folder):
    file = folder / "bad.jpg"
    file.write_bytes(b"\xff\xd8\xff\xe0" + bytes(range(200)))
    return file


@pytest.mark.parametrize(
    ("make", "says"),
    [
        (lambda folder: head_clip_of(folder, [picture(90, 160, 120)] * 4), "no face in 4 pictures of clip.mkv"),
        (upside_down, "a face in it is upside down: turn the footage first, by 180 degrees"),
        (on_its_side, "a face in it is on its side: turn the footage first, by 270 degrees"),
        (forty, "people are in the footage: person 1 (1 face in track"),
        (lambda folder: head_clip_of(folder, heads(3, Standing("ada", 0.07), lively=0.3)), "cut off by the edge"),
        (torn, "clip.mp4: cannot be read as a film"),
        (sound_only, "song.mka: holds no moving picture"),
        (strangely_named, "line\\nfeed.png' has a name that cannot be written into a list: rename it"),
        (garbage, "bad.jpg: cannot be read as a photograph"),
        (lambda folder: folder / "nowhere", "there is nothing at"),
        (lambda folder: folder, "neither a film nor a photograph in"),
    ],
)
def test_footage_that_makes_no_set_is_one_clear_line(refused, tmp_path, make, says):
    given = tmp_path / "given"
    given.mkdir()
    assert says in refused("faces", "extract", make(given), "--out", "set")


def test_one_frame_is_one_face(filmgen, tmp_path):
    head_clip_of(tmp_path, heads(1))
    made = filmgen("faces", "extract", "clip.mkv", "--out", "set")
    assert made.code == 0
    assert "1 are too few" in made.err


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("faces",), "faces what?"),
        (("faces", "extract", "clip.mkv"), "--out is missing"),
        (("faces", "extract", "clip.mkv", "--out", "set", "--person", "first"), "person"),
        (("faces", "extract", "clip.mkv", "--out", "set", "--person", "0"), "person"),
        (("faces", "extract", "clip.mkv", "--out", "set", "--finder", "eagle"), "finder 'eagle' is not known"),
        (("faces", "check", "nowhere"), "nowhere: no faces.json here"),
    ],
)
def test_a_command_that_cannot_be_done_is_one_clear_line(refused, arguments, says):
    assert says in refused(*arguments)


def test_a_set_is_never_written_over(ada, footage, refused, tmp_path):
    assert "a set is there" in refused("faces", "extract", footage / "bob.mkv", "--out", ada)
    (tmp_path / "full").mkdir()
    (tmp_path / "full/diary.txt").write_text("dear diary")
    assert "not an empty folder" in refused("faces", "extract", footage / "bob.mkv", "--out", tmp_path / "full")
    (tmp_path / "file").write_text("")
    assert "not an empty folder" in refused("faces", "extract", footage / "bob.mkv", "--out", tmp_path / "file")


def test_a_full_disk_leaves_no_half_a_set(footage, refused, tmp_path, monkeypatch):
    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("filmgen.training.faces.sets.Path.write_text", full)
    line = refused("faces", "extract", footage / "bob.mkv", "--out", tmp_path / "set")
    assert "No space left on device" in line
