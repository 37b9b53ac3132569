"""The page of a set: every face of its list as a thumbnail with its number, and why it was struck out if it was."""

from collections.abc import Sequence
from functools import lru_cache
from importlib.util import find_spec
from io import BytesIO
from itertools import groupby
from pathlib import Path

from PIL import Image, ImageDraw, ImageEnhance, ImageFont

from filmgen.errors import MissingPackage
from filmgen.training.faces.sets import Face, FaceSet

PAPER, INK, FAINT, RED, RULE = (250, 249, 246), (38, 38, 42), (128, 126, 122), (176, 52, 40), (218, 215, 208)
SHOWN = 480
"""Faces on a page, at most."""
ACROSS = 14
SIDE, GAP, BELOW, MARGIN = 80, 8, 34, 36
FAMILY = "font_source_sans_pro"


def draw(faces: FaceSet, thumbs: Sequence[bytes], title: str, file: Path) -> None:
    """Draw the page, by one rename. `thumbs` are JPEGs, one a face of the list."""
    chosen = _spread(list(zip(faces.faces, thumbs, strict=True)))
    rolls = [(name, list(roll)) for name, roll in groupby(chosen, key=lambda one: one[0].source)]
    across = max(6, min(ACROSS, max(len(roll) for _, roll in rolls)))
    width = 2 * MARGIN + across * (SIDE + GAP) - GAP
    rows = [-(-len(roll) // across) for _, roll in rolls]
    height = 118 + sum(40 + count * (SIDE + BELOW) for count in rows) + MARGIN
    page = Image.new("RGB", (width, height), PAPER)
    pen = ImageDraw.Draw(page)
    _head(pen, faces, title, len(chosen), width)
    top = 118
    for (name, roll), count in zip(rolls, rows, strict=True):
        pen.line((MARGIN, top, width - MARGIN, top), fill=RULE)
        kept = sum(face.keep for face, _ in roll)
        pen.text((MARGIN, top + 9), _short(name, 15, width // 2), font=_font(15, "Semibold"), fill=INK)
        words = f"{kept} kept of {len(roll)}"
        pen.text((width - MARGIN, top + 9), words, font=_font(14), fill=FAINT, anchor="ra")
        for place, (face, thumb) in enumerate(roll):
            left = MARGIN + place % across * (SIDE + GAP)
            _lay(page, pen, face, thumb, left, top + 36 + place // across * (SIDE + BELOW))
        top += 40 + count * (SIDE + BELOW)
    part = file.with_name(f".{file.name}.part")
    try:
        page.save(part, "PNG")
        part.replace(file)
    finally:
        if part.exists():
            part.unlink()


def _head(pen: ImageDraw.ImageDraw, faces: FaceSet, title: str, shown: int, width: int) -> None:
    room = width - 2 * MARGIN
    pen.text((MARGIN, 26), _short(title, 34, room, "Semibold"), font=_font(34, "Semibold"), fill=INK)
    kept, whole = len(faces.kept), len(faces.faces)
    words = f"{kept:,} faces kept of {whole:,}" + (f", {shown:,} on this page" if shown < whole else "")
    pen.text((MARGIN, 70), words, font=_font(16), fill=INK)
    pen.text((MARGIN, 92), f"SHA-256 {faces.digest}", font=_font(12), fill=FAINT)


def _lay(page: Image.Image, pen: ImageDraw.ImageDraw, face: Face, thumb: bytes, left: int, top: int) -> None:
    with Image.open(BytesIO(thumb)) as picture:
        if face.keep:
            page.paste(picture, (left, top))
        else:
            grey = ImageEnhance.Color(picture.convert("RGB")).enhance(0.15)
            page.paste(Image.blend(grey, Image.new("RGB", grey.size, PAPER), 0.45), (left, top))
            pen.line((left + 6, top + SIDE - 6, left + SIDE - 6, top + 6), fill=RED, width=2)
    pen.text((left, top + SIDE + 2), str(face.number), font=_font(12, "Semibold"), fill=INK if face.keep else FAINT)
    if not face.keep:
        pen.text((left, top + SIDE + 16), _short(face.why or "struck out", 11, SIDE + GAP), font=_font(11), fill=RED)


def _spread(all: list[tuple[Face, bytes]]) -> list[tuple[Face, bytes]]:
    """At most as many as a page shows, from all over the list."""
    if len(all) <= SHOWN:
        return all
    return [all[number * len(all) // SHOWN] for number in range(SHOWN)]


def _short(text: str, size: int, room: float, weight: str = "Regular") -> str:
    """As much of a text as there is room for."""
    font = _font(size, weight)
    if font.getlength(text) <= room:
        return text
    while text and font.getlength(text + "…") > room:
        text = text[:-1]
    return text + "…"


@lru_cache(maxsize=16)
def _font(size: int, weight: str = "Regular") -> ImageFont.FreeTypeFont:
    spec = find_spec(FAMILY)
    if spec is None or not spec.submodule_search_locations:
        raise MissingPackage("the page of faces is set in Source Sans: pip install font-source-sans-pro")
    file = Path(spec.submodule_search_locations[0]) / "files" / f"SourceSansPro-{weight}.otf"
    return ImageFont.truetype(str(file), size, layout_engine=ImageFont.Layout.BASIC)
