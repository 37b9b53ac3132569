"""Cards and posters: every word in the safe area and beside the others, never still, gone when the next one comes."""

import json
from itertools import combinations
from typing import get_args

import numpy as np
import pytest
from PIL import Image

from filmgen.backends.editor import Editor
from filmgen.backends.editor.cards import card_frames
from filmgen.backends.editor.contact_sheet import FRAME, sheet_of
from filmgen.backends.editor.credits import READABLE, credit_pages
from filmgen.backends.editor.designs import DESIGNS
from filmgen.backends.editor.page import Page
from filmgen.backends.editor.paper import paper_frames
from filmgen.backends.editor.poster import poster_of
from filmgen.backends.editor.setting import Style
from filmgen.backends.editor.stock import bars
from filmgen.backends.editor.title import title_frames
from filmgen.backends.editor.typefaces import TYPEFACES
from filmgen.errors import BadMedia
from filmgen.ffmpeg import probe
from filmgen.film.cut import TitleCard
from filmgen.film.media import Format
from filmgen.film.staging import CardStyle
from tests.backends.editor.vault import Vault

DRAFT = Format(quality="draft", width=320, height=180)
TEXTS = (
    "Yeti Tardigrade", "", "I", "The", "W" * 60, "a" * 200, "word " * 40, "雪人と熊 🦄 الثلج",
    "\"'<b>&amp;</b>\\N{x}$(ls)", "../../etc\x00\x1b[31m", "lorem ipsum " * 800,
)  # fmt: skip
KINDS = ("title", "intertitle", "credits", "disclosure")
STYLES = {
    "engraved": "caladea", "blinds": "sans", "orbit": "grotesk", "lamplight": "serif", "letter": "serif",
    "cutout": "hand", "record": "sans",
}  # fmt: skip


def a_card(kind="title", text="Yeti Tardigrade", **changes):
    rows = (("from the words", text), (text, "builtin:storyteller")) if kind == "credits" else ()
    fields = {"id": kind, "kind": kind, "text": text, "subtitle": text, "rows": rows, "frames": 60}
    return TitleCard.model_validate({**fields, "palette": "moonlit", "seed": 3, **changes})


@pytest.fixture(scope="module")
def still(tmp_path_factory):
    """A bright and a dark half under black bars."""
    picture = np.zeros((360, 640, 3), np.uint8)
    picture[20:340] = 90
    picture[20:340, 320:] = 170
    picture[200:300, 100:500] = (30, 90, 160)
    file = tmp_path_factory.mktemp("still") / "still.png"
    Image.fromarray(picture).save(file)
    return file


def outside(frame):
    """The pixels that are not in the title-safe 90 %."""
    height, width = frame.shape[:2]
    margin = np.ones((height, width), bool)
    margin[round(0.05 * height) : round(0.95 * height), round(0.05 * width) : round(0.95 * width)] = False
    return margin


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:12]))
@pytest.mark.parametrize("kind", KINDS)
def test_every_text_is_inside_the_safe_area_and_beside_the_others(kind, text):
    pages, _ = paper_frames(a_card(kind, text), None, DRAFT)
    for page in pages:
        page.check()
        left, top, right, bottom = page.words
        assert min(left, top, 1 - right, 1 - bottom) >= 0.05
        if not page.tall:
            assert not page.mask[outside(page.mask)].any()


@pytest.mark.parametrize("text", TEXTS, ids=lambda text: repr(text[:12]))
def test_every_title_over_a_picture_is_too(text, still):
    page, _ = title_frames(a_card(text=text), still, DRAFT)
    page.check()
    assert not page.mask[outside(page.mask)].any()


@pytest.mark.parametrize("text", ["Dust", "Ωμέγα Łódź", "雪人と熊", "W" * 60, "a word and a word and a word and ten"])
@pytest.mark.parametrize(("style", "font"), STYLES.items())
def test_a_title_of_any_style_and_length_is_inside(text, style, font, still):
    page, _ = title_frames(a_card(text=text, font=font, style=style), still, DRAFT)
    assert page.boxes
    page.check()
    assert not page.mask[outside(page.mask)].any()


def test_words_outside_the_safe_area_are_found():
    page = Page(640, 360)
    page.line("too far out", Style(TYPEFACES["serif"], "text", 40), 20, 200, "start")
    with pytest.raises(BadMedia, match="leave the title-safe area"):
        page.check()


def test_words_over_one_another_are_found():
    page = Page(640, 360)
    for y in (200, 215):
        page.line("one line", Style(TYPEFACES["serif"], "text", 40), 320, y)
    with pytest.raises(BadMedia, match="overlap"):
        page.check()


def test_every_style_has_its_design():
    assert set(STYLES) == set(DESIGNS) == set(get_args(CardStyle))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", KINDS)
def test_words_on_paper_of_every_style_stay_inside_too(kind, style):
    pages, _ = paper_frames(a_card(kind, "The Lighthouse Keeper Who Sells Fog", style=style), None, DRAFT)
    assert pages[0].boxes
    for page in pages:
        page.check()


def test_no_two_styles_look_alike(still):
    cards = [a_card(style=style, font=font, frames=40) for style, font in STYLES.items()]
    shown = [list(card_frames(card, still, DRAFT)[1])[20].astype(int) for card in cards]
    papers = [list(card_frames(card, None, DRAFT)[1])[20].astype(int) for card in cards]
    for frames, least in ((shown, 1.5), (papers, 3)):
        assert all(np.abs(one - other).mean() > least for one, other in combinations(frames, 2))


@pytest.mark.parametrize("style", STYLES)
@pytest.mark.parametrize("kind", KINDS)
def test_a_card_is_never_still(kind, style, still):
    _, frames = card_frames(a_card(kind, style=style), still if kind == "title" else None, DRAFT)
    frames = list(frames)
    assert len(frames) == 60
    for one, other in zip(frames, frames[1:], strict=False):
        assert np.abs(one.astype(int) - other).mean() > 0.3


@pytest.mark.parametrize("style", STYLES)
def test_a_title_comes_and_goes_and_leaves_the_picture_as_it_was(style, still):
    card = a_card(frames=96, style=style)
    _, frames = card_frames(card, still, DRAFT)
    frames = list(frames)
    picture = np.asarray(Image.open(still))[:, :, ::-1].astype(int)
    white = [int((frame.min(axis=2) > 200).sum()) for frame in frames]
    assert max(white[40:60]) > max(white[0], white[-1]) + 60
    assert np.abs(frames[-1].astype(int) - picture[::2, ::2]).mean() < 6


def test_bars_stay_black_under_a_title(still):
    for frame in list(card_frames(a_card(frames=24), still, DRAFT)[1])[::6]:
        assert frame[:9].max() <= 2
        assert frame[171:].max() <= 2


def test_only_bars_are_bars():
    picture = np.full((360, 640, 3), 90, np.uint8)
    assert bars(picture) == 0
    picture[:20] = 0
    assert bars(picture) == 0
    picture[-20:] = 0
    assert bars(picture) == 20


def test_two_cards_that_dissolve_never_show_their_words_at_once():
    credits, said = (list(card_frames(a_card(kind, frames=84), None, DRAFT)[1]) for kind in ("credits", "disclosure"))
    for frame in range(12):
        seen = [int((one.max(axis=2) > 110).sum()) > 60 for one in (credits[84 - 12 + frame], said[frame])]
        assert seen != [True, True]
    assert (credits[60].max(axis=2) > 110).sum() > 100 < (said[40].max(axis=2) > 110).sum()


def test_a_card_says_where_its_words_are(tmp_path, still):
    Editor().set_card(a_card(), still, DRAFT, tmp_path / "card.mp4")
    left, top, right, bottom = json.loads(probe(tmp_path / "card.mp4").comment)["words"]
    assert 0.05 <= left < right <= 0.95
    assert 0.05 <= top < bottom <= 0.95


@pytest.mark.parametrize("number", [1, 9, 25, 60, 300])
@pytest.mark.parametrize("frames", [72, 240])
def test_credits_can_be_read_however_many_they_are(number, frames):
    rows = tuple((f"craft {index}", f"somebody {index}") for index in range(number))
    pages = credit_pages(a_card("credits", rows=rows, frames=frames), DRAFT)
    assert len(pages) == 1 or frames / len(pages) >= READABLE
    assert sum(len(page.boxes) for page in pages) >= 2 * min(number, 200)


def test_too_many_credits_roll_by_from_the_first_to_the_last():
    rows = tuple((f"craft {index}", f"somebody {index}") for index in range(60))
    (page,) = credit_pages(a_card("credits", rows=rows, frames=60), DRAFT)
    assert page.tall > DRAFT.height
    seen = [page.window(page.mask, share) for share in (0.0, 0.3, 0.6, 1.0)]
    assert all(one.any() for one in seen[:3])
    assert not np.array_equal(seen[1], seen[2])
    assert not any(one[outside(one)].any() for one in seen)


@pytest.fixture(scope="module")
def bare(still):
    """A poster without a word."""
    return np.asarray(poster_of(a_card(text="", subtitle=""), still)).astype(int)


@pytest.mark.parametrize("text", ["Yeti Tardigrade", "a" * 200])
def test_a_poster_has_its_words_on_it_and_not_at_its_edge(text, still, bare):
    rows = (
        ("from the words", "“Yeti Tardigrade”"),
        ("x" * 300, "y" * 2000),
        ("", ""),
        ("pictures", "builtin:silhouette"),
    )
    poster = np.asarray(poster_of(a_card(text=text, subtitle="a fable", rows=rows), still)).astype(int)
    lit = (poster - bare).max(axis=2) > 60
    assert lit[:700].any()
    assert lit[1500:].any()
    assert not lit[outside(lit)].any()


@pytest.mark.parametrize("size", [(360, 640), (2000, 300)])
def test_a_picture_of_any_shape_fills_the_poster(size, tmp_path):
    Image.new("RGB", size, (120, 150, 180)).save(tmp_path / "still.png")
    poster = np.asarray(poster_of(a_card(), tmp_path / "still.png"))
    assert poster.shape == (1800, 1200, 3)
    assert poster[800:1000].mean() > 60


def test_a_title_can_be_read_on_a_small_poster(still):
    small = poster_of(a_card(text="Yeti Tardigrade", subtitle=""), still).resize((300, 450))
    rows = np.asarray(small.convert("L"))[20:180].max(axis=1)
    assert (rows > 190).sum() > 20


def test_the_contact_sheet_shows_each_take_in_its_place(tmp_path):
    vault = Vault(tmp_path)
    takes = tuple(vault.path(vault.clip(6, level)) for level in (20, 80, 140, 200, 60))
    sheet = np.asarray(sheet_of(takes, tuple(f"shot-{n}\nwide, 1.0 s\n<MOOR>" for n in range(5)), "Two Hills"))
    firsts = [sheet[128 + 40 : 128 + 180, 44 + n * (FRAME[0] + 22) + 40 :][:, :300].mean() for n in range(4)]
    assert np.abs(np.array(firsts) - (35, 95, 155, 215)).max() < 12
    assert sheet[128 + FRAME[1] + 62 + 22 + 60, 44 + 100].mean() > 40


@pytest.mark.parametrize("kind", KINDS)
@pytest.mark.parametrize("seed", [-1, 2**80])
def test_any_seed_and_words_that_cannot_be_seen_make_a_card(kind, seed, still):
    card = a_card(kind, "\u200b", seed=seed, frames=4)
    for background in (None, still):
        assert len(list(card_frames(card, background, DRAFT)[1])) == 4
