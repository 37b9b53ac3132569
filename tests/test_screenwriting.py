"""`filmgen write`: a screenplay without its film, and the best of several with the reasons."""

import pytest

from filmgen.cli import main
from filmgen.film.fountain import read_fountain


@pytest.fixture(scope="module")
def written(tmp_path_factory):
    """A folder into which four screenplays of one seed were written."""
    outputs = tmp_path_factory.mktemp("outputs")
    assert main(["write", "--seed", "Moth Parliament", "--candidates", "4", "--outputs", str(outputs)]) == 0
    return outputs / "moth-parliament"


def test_the_screenplay_is_a_fountain_file_with_scenes_and_lines(written):
    script = read_fountain((written / "screenplay.fountain").read_text(encoding="utf-8"))
    assert script.scenes
    assert any(element.kind == "line" for scene in script.scenes for element in scene.elements)


def test_every_candidate_is_kept_and_the_choice_says_why(written):
    kept = {file.name: file.read_text(encoding="utf-8") for file in (written / "candidates").iterdir()}
    assert sorted(name[:2] for name in kept) == ["0-", "1-", "2-", "3-"]
    assert len(set(kept.values())) == 4
    assert (written / "screenplay.fountain").read_text(encoding="utf-8") in kept.values()
    choice = (written / "choice.md").read_text(encoding="utf-8")
    assert all(f"`--rng {rng}`" in choice for rng in range(4))


def test_the_synopsis_has_three_lengths(written):
    parts = (written / "synopsis.md").read_text(encoding="utf-8").split("\n## ")[1:]
    lengths = [len(part.split()) for part in parts]
    assert len(parts) == 3
    assert lengths == sorted(lengths)


def test_why_says_what_the_checks_found(tmp_path, capsys):
    assert main(["write", "--seed", "teapot", "--why", "--outputs", str(tmp_path)]) == 0
    printed = capsys.readouterr()
    assert printed.out.strip().endswith("screenplay.fountain")
    assert len(printed.err.splitlines()) > 1


def test_a_line_that_another_film_has_is_a_reason(tmp_path, capsys):
    for outputs in ("first", "second"):
        (tmp_path / "both" / outputs).mkdir(parents=True)
        assert main(["write", "--seed", "teapot", "--outputs", str(tmp_path / outputs)]) == 0
    page = (tmp_path / "first" / "teapot" / "screenplay.fountain").read_text(encoding="utf-8")
    (tmp_path / "both" / "first" / "screenplay.fountain").write_text(page, encoding="utf-8")
    capsys.readouterr()
    assert main(["write", "--seed", "teapot", "--why", "--outputs", str(tmp_path / "both")]) == 0
    assert "another film here has this line" in capsys.readouterr().err


@pytest.mark.parametrize("asked", [["--candidates", "0"], ["--candidates", "many"], ["--candidates", "1000"]])
def test_a_number_of_candidates_that_nobody_reads_is_one_clear_line(asked, tmp_path, capsys):
    assert main(["write", "--seed", "teapot", *asked, "--outputs", str(tmp_path)]) == 2
    assert capsys.readouterr().err.startswith("filmgen: candidates")


def test_a_script_that_is_there_is_not_written_again(tmp_path, capsys):
    script = tmp_path / "mine.fountain"
    script.write_text("EXT. FIELD - DAY\n\nA field.\n", encoding="utf-8")
    assert main(["write", "--screenplay", str(script), "--outputs", str(tmp_path)]) == 2
    assert "--seed" in capsys.readouterr().err


def test_a_teller_films_no_candidates_and_says_how_to_get_some(tmp_path, capsys):
    asked = ["make", "--seed", "tea", "--candidates", "3", "--outputs", str(tmp_path / "outputs")]
    assert main(asked) == 2
    assert "filmgen write --candidates" in capsys.readouterr().err
