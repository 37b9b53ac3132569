"""Letters spaced by eye, lines broken where they read well, sizes that fit, and words for letters there are none of."""

import pytest

from filmgen.backends.editor.setting import SMALL, Style, broken, divided, fitted, kerning, positions, width
from filmgen.backends.editor.titling import divided_title, divisions
from filmgen.backends.editor.typefaces import LONGEST, TYPEFACES, covers, font_file, settable, typeface

SERIF = TYPEFACES["serif"]
STYLE = Style(SERIF, "text", 40)
TOLD = "That night the mountain came down to the village and asked, very politely, for the winter it had lost."


@pytest.mark.parametrize("name", TYPEFACES)
@pytest.mark.parametrize("weight", ["display", "text", "italic", "small"])
def test_every_weight_is_there_and_has_letters(name, weight):
    file = font_file(TYPEFACES[name], weight)
    assert file.is_file()
    assert all(covers(file, letter) for letter in "Aaé’“”—…")
    assert not covers(file, "雪")


def test_an_unknown_font_is_the_serif():
    assert typeface("wingdings") == SERIF


@pytest.mark.parametrize("name", TYPEFACES)
def test_leaning_pairs_stand_closer_and_stems_do_not(name):
    face = TYPEFACES[name]
    assert kerning(face, "display", "A", "V") < -0.02
    assert kerning(face, "display", "H", "H") == 0
    assert kerning(face, "text", "a", ".") == 0


@pytest.mark.parametrize("name", TYPEFACES)
def test_spacing_by_eye_never_brings_letters_together(name):
    face, letters = TYPEFACES[name], "AVTLYWOHIJaverytofj"
    for left in letters:
        for right in letters:
            style = Style(face, "text", 100)
            apart = positions(left + right, style)[1]
            assert apart > 0.5 * width(left, style)


def test_quotation_marks_do_not_touch_what_they_quote():
    assert positions("“H", STYLE)[1] > 0.35 * STYLE.size


def test_tracking_widens_a_line_by_its_gaps():
    loose = Style(SERIF, "text", 40, 0.1)
    assert width("HHHH", loose) - width("HHHH", STYLE) == pytest.approx(3 * 4.0)


def test_lines_are_even_and_end_with_no_small_word():
    lines = broken(TOLD, STYLE, 700)
    lengths = [width(line, STYLE) for line in lines]
    assert " ".join(lines) == TOLD
    assert max(lengths) <= 700
    assert min(lengths) > 0.6 * max(lengths)
    assert [line.split()[-1] for line in lines if line.split()[-1] in SMALL] == []


def test_a_word_wider_than_the_measure_is_no_line():
    assert broken("incomprehensibilities", STYLE, 100) is None


@pytest.mark.parametrize("text", [TOLD, "x" * 300, "word " * 100, "a", "W" * 40])
@pytest.mark.parametrize("height", [60, 200])
def test_what_is_fitted_fits(text, height):
    style, lines = fitted(text, STYLE, 500, height, 12)
    assert 12 <= style.size <= 40
    assert all(width(line, style) <= 500 for line in lines)
    assert len(lines) <= max(1, int(height / style.leading))
    assert lines


def test_what_does_not_fit_ends_with_an_ellipsis():
    _, lines = fitted("word " * 500, STYLE, 500, 60, 12)
    assert lines[-1].endswith("…")


def test_a_long_name_is_parted_after_a_sign():
    pieces = divided("diffusers:stabilityai/stable-diffusion-xl-base-1.0?steps=30&guidance=7.5", STYLE, 500)
    assert "".join(pieces) == "diffusers:stabilityai/stable-diffusion-xl-base-1.0?steps=30&guidance=7.5"
    assert all(width(piece, STYLE) <= 500 for piece in pieces)
    assert all(piece[-1] in "/?&=-_:" for piece in pieces[:-1])


@pytest.mark.parametrize(
    ("text", "written"),
    [
        ("雪人 と", "Xue Ren to"),
        ("🦄 rides", "unicorn rides"),
        ("ÉTUDE №5 “Łódź” Ωμέγα", "ÉTUDE №5 “Łódź” Ωμέγα"),
        ("a\x00b\nc\u200bd\u202ee", "a b cde"),
        ("z\u0336a\u0301\u0301lgo", "zálgo"),
        ("<b>&amp;</b>", "<b>&amp;</b>"),
        ("\ud800", ""),
    ],
)
def test_what_has_no_letters_is_written_in_those_there_are(text, written):
    assert settable(text, SERIF) == written


def test_no_text_is_too_long_to_be_set():
    assert len(settable("x" * 100_000, SERIF)) == LONGEST


def test_a_title_parts_before_its_small_words():
    rows = divided_title("The Lighthouse Keeper Who Sells Fog", SERIF, 1075, 275, 128)
    assert [row.text for row in rows] == ["the", "LIGHTHOUSE KEEPER", "WHO SELLS FOG"]


def test_an_article_stands_small_above_a_title():
    article, title = divided_title("The Vigil", SERIF, 1000, 300, 128)
    assert article.style.size < 0.5 * title.style.size
    assert article.baseline < title.head


@pytest.mark.parametrize("text", ["X", "YETI TARDIGRADE", "a the an", "W" * 56, "i " * 28, TOLD, "x" * 200])
@pytest.mark.parametrize("name", TYPEFACES)
def test_a_title_stays_inside_its_room(text, name):
    rows = divided_title(text, TYPEFACES[name], 1000, 300, 128)
    assert rows
    assert all(row.measure <= 1000.5 and row.style.size <= 128 for row in rows)
    assert rows[0].head >= -0.5 * rows[0].style.size
    assert rows[-1].baseline <= 300.5


@pytest.mark.parametrize("name", TYPEFACES)
def test_capitals_are_letters_of_the_face_too(name):
    rows = divided_title("Ο Φάρος του Χειμώνα, Последний паром, straße", TYPEFACES[name], 1000, 300, 128)
    file = font_file(TYPEFACES[name], "display")
    assert all(covers(file, letter) for row in rows for letter in row.text)


def test_nothing_makes_no_title():
    assert divided_title("\u200b", SERIF, 1000, 300, 128) == []


def test_every_division_keeps_every_word():
    words = ["ON", "THE", "LAST", "DAY", "OF", "SNOW"]
    assert all(" ".join(way).split() == words for way in divisions(words))
    assert len(set(divisions(words))) == 1 + 5 + 10 + 10
