"""Each family of painters is asked for what it was taught to paint with, and paints."""

import re

import diffusers
import numpy as np
import pytest
from PIL import Image

from filmgen.backends.diffusion_painter import DiffusionPainter, sampling
from filmgen.backends.diffusion_painter.canvas import size_to_paint
from filmgen.backends.diffusion_painter.families import FAMILIES, family_of
from filmgen.backends.neural.device import held
from filmgen.errors import BadRequest, MissingWeights
from filmgen.film.media import QUALITIES, Still
from tests.backends.diffusion_painter.papers import FIELD, INA, SMALL, a_painter, cast
from tests.conftest import REPOSITORY
from tests.contract.papers import a_picture
from tests.tiny import tiny

SHEET = Still(digest="a" * 64, suffix=".png", size=1, width=64, height=64)


def painted(painter, folder, *pictures, path=None):
    files = tuple(folder / f"{number}.png" for number in range(len(pictures)))
    painter.paint(pictures, SMALL, files, path)
    return [np.asarray(Image.open(file)) for file in files]


@pytest.fixture
def sheet(tmp_path):
    """Where a sheet lies: stripes."""
    stripes = np.tile(np.array([[[255, 40, 0]], [[0, 40, 255]]], "uint8").repeat(4, 0), (8, 64, 1))
    Image.fromarray(stripes).save(tmp_path / "sheet.png")
    return lambda _: tmp_path / "sheet.png"


@pytest.mark.parametrize(
    ("name", "steps", "guidance"),
    [
        ("stable_diffusion", "30", "7.5"), ("stable_diffusion_xl", "30", "5"), ("stable_diffusion_3", "28", "7"),
        ("flux", "4", "0"), ("flux_2_klein", "4", "1"), ("z_image", "50", "5"), ("qwen_image", "50", "4"),
        ("sana", "20", "4.5"),
    ],
)  # fmt: skip
def test_a_family_is_asked_for_what_it_was_taught_with_and_paints(name, steps, guidance, tmp_path):
    told = dict(a_painter(name, steps=0).told())
    assert (told["steps"], told["guidance"]) == (steps, guidance)
    painter = a_painter(name)
    painter.ready()
    (still,) = painted(painter, tmp_path, a_picture())
    assert still.shape == (54, 96, 3)
    assert still.std() > 3
    painter.release()


@pytest.mark.parametrize(
    ("kind", "name", "steps", "guidance"),
    [
        ("StableDiffusionPipeline", "sd-turbo", 4, 0.0),
        ("StableDiffusionXLPipeline", "sdxl-turbo", 4, 0.0),
        ("StableDiffusionXLPipeline", "sdxl-base SDXL-Lightning", 4, 0.0),
        ("StableDiffusionPipeline", "sd15 lcm-lora-sdv1-5", 4, 1.0),
        ("FluxPipeline", "FLUX.1-schnell", 4, 0.0),
        ("Flux2KleinPipeline", "FLUX.2-klein-4B", 4, 1.0),
        ("Flux2KleinPipeline", "FLUX.2-klein-base-4B", 50, 4.0),
        ("ZImagePipeline", "Z-Image-Turbo", 8, 0.0),
        ("QwenImagePipeline", "Qwen-Image-2512", 50, 4.0),
        ("QwenImageEditPlusPipeline", "Qwen-Image-Edit-2511", 40, 4.0),
        ("QwenImagePipeline", "Qwen-Image-2512 Qwen-Image-Lightning", 8, 1.0),
        ("StableDiffusion3Pipeline", "stable-diffusion-3.5-large-turbo", 4, 0.0),
    ],
)
def test_a_name_says_how_a_model_was_taught(kind, name, steps, guidance):
    family = family_of(kind, name)
    assert (family.steps, family.guidance) == (steps, guidance)


def test_the_page_has_what_the_table_has():
    """Each row of `docs/pictures.md` with one kind of pipeline: steps, guidance, size, tokens."""
    page = (REPOSITORY / "docs" / "pictures.md").read_text(encoding="utf-8")
    rows = re.findall(
        r"^\| (\w+Pipeline)[^|]*\| (\d+)[^|]*\| ([\d.]+)[^|]*\| (\d+) x (\d+) \| (\d+)", page, re.MULTILINE
    )
    assert len(rows) > 8
    for kind, *said in rows:
        family = FAMILIES[kind]
        size = size_to_paint(QUALITIES["standard"], family.pixels, family.multiple)
        assert [float(each) for each in said] == [family.steps, family.guidance, *size, family.tokens], kind


@pytest.mark.parametrize("kind", FAMILIES)
def test_every_family_is_one_that_diffusers_has_and_takes_what_it_is_given(kind):
    import inspect

    family = FAMILIES[kind]
    takes = inspect.signature(getattr(diffusers, kind).__call__).parameters
    given = [family.guided_by, family.long, family.shown_by, *(name for name, _ in family.fixed)]
    given += ["negative_prompt"] if family.negative else []
    assert [name for name in (*given, "width", "height", "generator") if name and name not in takes] == []


def test_a_class_that_nobody_described_has_its_own_defaults():
    family = family_of("HunyuanDiTPipeline", "")
    assert (family.steps, family.guidance, family.negative) == (50, 5.0, True)


@pytest.mark.parametrize(
    ("kind", "size"),
    [
        ("StableDiffusionPipeline", (704, 384)), ("StableDiffusionXLPipeline", (1344, 768)),
        ("Flux2KleinPipeline", (1360, 768)), ("QwenImagePipeline", (1776, 992)), ("SanaPipeline", (1376, 768)),
    ],
)  # fmt: skip
def test_a_picture_is_painted_at_the_size_the_model_knows_in_the_films_shape(kind, size):
    family = FAMILIES[kind]
    assert size_to_paint(QUALITIES["festival"], family.pixels, family.multiple) == size


def test_a_width_of_ones_own_keeps_the_films_shape():
    assert size_to_paint(QUALITIES["draft"], 1, 16, width=640) == (640, 352)
    assert size_to_paint(QUALITIES["draft"], 1, 16, height=384) == (688, 384)


def test_who_can_look_is_shown_sheets_and_paints_otherwise_for_it(sheet, tmp_path):
    painter = a_painter("flux_2_klein")
    assert painter.likeness == "sheet"
    (told,), (shown,) = (painted(painter, tmp_path, cast(each), path=sheet) for each in (None, SHEET))
    assert (told != shown).any()
    assert painted(painter, tmp_path, cast(None), cast(SHEET), path=sheet)[1].tobytes() == shown.tobytes()
    words = painter.but(sheets=False)
    assert words.likeness == "words"
    assert painted(words, tmp_path, cast(SHEET), path=sheet)[0].tobytes() == told.tobytes()


def test_a_close_up_is_not_drawn_away_by_a_view_of_its_place():
    painter = DiffusionPainter(model="black-forest-labs/FLUX.2-klein-4B")
    hung = (INA.but(sheet=SHEET), FIELD.but(sheet=SHEET))
    wide, near, empty = (a_picture(likenesses=hung, **each) for each in ({}, {"size": "close"}, {"figures": ()}))
    assert [each.subject for each in sampling.looked_at(wide, painter)] == ["ina", "snowfield"]
    assert [each.subject for each in sampling.looked_at(near, painter)] == ["ina"]
    assert len(sampling.looked_at(empty.but(size="insert"), painter)) == 2
    assert sampling.looked_at(wide, painter.but(sheets=False)) == ()


def test_who_cannot_look_is_told(tmp_path):
    assert a_painter("stable_diffusion").likeness == "words"
    assert DiffusionPainter(model="black-forest-labs/FLUX.2-klein-4B").likeness == "sheet"
    assert DiffusionPainter(model="nobody/knows-it").likeness == "words"


def test_who_paints_from_pictures_alone_is_shown_grey_where_there_is_none(sheet, tmp_path, monkeypatch):
    from diffusers.pipelines.qwenimage import pipeline_qwenimage_edit_plus as edit

    from tests.tiny.painters import qwen_image_edit

    monkeypatch.setattr(edit, "VAE_IMAGE_SIZE", 64 * 64)
    painter = DiffusionPainter(model="Qwen/Qwen-Image-Edit-2511", steps=1, width=64)
    assert (painter.likeness, painter.family.references) == ("sheet", 3)
    pipeline = held(painter, qwen_image_edit)
    pipeline.set_progress_bar_config(disable=True)
    asked = sampling.sample(pipeline, painter, (cast(None),), SMALL, ())
    shown = sampling.sample(pipeline, painter, (cast(SHEET),), SMALL, (sheet(SHEET),))
    painter.release()
    assert abs(asked[0] - shown[0]).max() > 0.004


def test_a_picture_has_as_many_steps_and_as_much_guidance_as_it_is_told(tmp_path):
    plain = painted(a_painter("stable_diffusion"), tmp_path, cast())[0]
    for options in ({"steps": 3}, {"guidance": 1.0}, {"negative": "snow"}):
        assert (painted(a_painter("stable_diffusion", **options), tmp_path, cast())[0] != plain).any(), options


def test_more_at_once_is_nearly_the_same_picture(tmp_path):
    pictures = (cast(), cast(seed=9), a_picture("room"))
    alone = painted(a_painter("stable_diffusion"), tmp_path, *pictures)
    together = painted(a_painter("stable_diffusion", batch=3), tmp_path, *pictures)
    for one, other in zip(alone, together, strict=True):
        assert abs(one.astype(int) - other).max() <= 1


def test_an_adapter_teaches_others_to_look(sheet, tmp_path):
    adapter = {"ip_adapter": str(tiny("painters.ip_adapter")), "ip_adapter_file": "models/ip-adapter.safetensors"}
    painter = a_painter("stable_diffusion", **adapter)
    assert painter.likeness == "sheet"
    painter.ready()
    blind, seeing = (painted(painter, tmp_path, cast(each), path=sheet)[0] for each in (None, SHEET))
    assert (blind != seeing).any()
    with pytest.raises(BadRequest, match="ip_adapter_file=models/"):
        painted(painter.but(ip_adapter_file=""), tmp_path, cast())
    with pytest.raises(BadRequest, match="takes no ip_adapter"):
        painted(a_painter("z_image", **adapter), tmp_path, cast())
    with pytest.raises(MissingWeights, match="filmgen models pull nobody/knows-it"):
        painter.but(ip_adapter="nobody/knows-it").ready()
