"""The poster: the film's best picture carried on above and below itself, its title, and who made it."""

from pathlib import Path
from typing import TYPE_CHECKING

from filmgen.backends.editor.designs import design_of
from filmgen.backends.editor.flourishes import draw_rule
from filmgen.backends.editor.inks import Inks, inks
from filmgen.backends.editor.lettering import lay_over, letter
from filmgen.backends.editor.page import Page
from filmgen.backends.editor.setting import Box, Style, divided, fitted, width
from filmgen.backends.editor.stock import bars, make_grain
from filmgen.backends.editor.titling import divided_title, set_title
from filmgen.backends.editor.typefaces import TYPEFACES, settable, typeface
from filmgen.film.cut import TitleCard

if TYPE_CHECKING:
    import numpy as np
    from PIL import Image

WIDTH, HEIGHT = 1200, 1800
ART, ART_TOP = 1100, 460
"""Rows that the picture itself has at least, and where they begin: above it is sky for the title, below it ground."""


def poster_of(card: TitleCard, background: Path) -> "Image.Image":
    """1200 x 1800 pixels: the words of a title card; its rows, if it has any, are the block of credits."""
    import cv2
    from PIL import Image

    colours = inks(card.palette)
    art = _art(background, colours)
    page, titles = _set(card)
    lay_over(art, letter(page, titles, colours, art, design_of(card)), sweep=2.0, presence=1.0)
    art = make_grain(WIDTH, HEIGHT, 3.0, card.seed, 0.8, tiles=1).over(art, 0)
    return Image.fromarray(cv2.cvtColor(art, cv2.COLOR_BGR2RGB))


# The picture


def _art(background: Path, colours: Inks) -> "np.ndarray":
    """The still, enlarged about what is in it, going over into soft sky above and dark ground below (BGR)."""
    import cv2
    import numpy as np
    from PIL import Image

    with Image.open(background) as opened:
        picture = cv2.cvtColor(np.asarray(opened.convert("RGB")), cv2.COLOR_RGB2BGR)
    bar = bars(picture)
    picture = picture[bar : picture.shape[0] - bar]
    scale = max(WIDTH / picture.shape[1], ART / picture.shape[0])
    picture = cv2.resize(picture, None, fx=scale, fy=scale, interpolation=cv2.INTER_LANCZOS4)
    left = _centre(picture)
    picture = _sharpened(picture[:, left : left + WIDTH])
    if picture.shape[0] >= HEIGHT:
        top = (picture.shape[0] - HEIGHT) // 2
        return _lit(picture[top : top + HEIGHT], colours)
    top = min(ART_TOP, HEIGHT - picture.shape[0])
    return _lit(_carried_on(picture, top), colours)


def _centre(picture: "np.ndarray") -> int:
    """The left edge of the part, as wide as the poster, in which most is to be seen."""
    import cv2
    import numpy as np

    spare = picture.shape[1] - WIDTH
    if spare <= 0:
        return 0
    grey = cv2.GaussianBlur(cv2.cvtColor(picture, cv2.COLOR_BGR2GRAY), (0, 0), 4).astype(np.float32)
    edges = np.abs(cv2.Sobel(grey, cv2.CV_32F, 1, 0)) + np.abs(cv2.Sobel(grey, cv2.CV_32F, 0, 1))
    seen = np.concatenate(([0.0], np.cumsum(edges[int(0.25 * len(edges)) :].mean(axis=0))))
    places = np.arange(0, spare + 1, 4)
    window = np.hanning(9)[1:-1]
    pieces = np.linspace(0, WIDTH, len(window) + 1).astype(int)
    merit = sum(
        weight * (seen[places + b] - seen[places + a]) for weight, a, b in zip(window, pieces, pieces[1:], strict=False)
    )
    return int(places[int(np.argmax(merit))])


def _sharpened(picture: "np.ndarray") -> "np.ndarray":
    """Without the grain that enlarging has made coarse, and with its edges back."""
    import cv2

    calm = cv2.bilateralFilter(picture, 7, 26, 5)
    return cv2.addWeighted(calm, 1.5, cv2.GaussianBlur(calm, (0, 0), 2.2), -0.5, 0)


def _carried_on(picture: "np.ndarray", top: int) -> "np.ndarray":
    """The picture with its own reflection above and below, softer the further away, joined without a seam."""
    import cv2
    import numpy as np

    rows = picture.shape[0]
    tall = cv2.copyMakeBorder(picture, top, HEIGHT - top - rows, 0, 0, cv2.BORDER_REFLECT_101)
    soft, air = _blurred(tall, 4, 5.5), _blurred(tall, 10, 11)
    y = np.arange(HEIGHT, dtype=np.float32)
    outside = np.maximum(top - y, y - (top + rows)).clip(-1e9, 1e9)[:, None, None]
    near, far = np.clip((outside + 90) / 110, 0, 1), np.clip((outside + 10) / 170, 0, 1)
    near, far = near * near * (3 - 2 * near), far * far * (3 - 2 * far)
    mixed = tall * (1 - near) + soft * near
    return (mixed * (1 - far) + air * far).astype(np.uint8)


def _blurred(picture: "np.ndarray", coarser: int, sigma: float) -> "np.ndarray":
    """A picture blurred by `sigma` pixels of one `coarser` times coarser."""
    import cv2

    size = (picture.shape[1], picture.shape[0])
    small = cv2.resize(picture, (size[0] // coarser, size[1] // coarser), interpolation=cv2.INTER_AREA)
    return cv2.resize(cv2.GaussianBlur(small, (0, 0), sigma), size, interpolation=cv2.INTER_CUBIC)


def _lit(art: "np.ndarray", colours: Inks) -> "np.ndarray":
    """Light gathered in the middle: darker to the edges, ink at the foot for the credits, a bloom on what is bright."""
    import cv2
    import numpy as np

    y, x = np.mgrid[0:HEIGHT, 0:WIDTH].astype(np.float32)
    away = np.hypot((x / WIDTH - 0.5) / 0.86, (y / HEIGHT - 0.46) / 0.74)
    vignette = 1 - 0.55 * np.clip(away, 0, 1.2) ** 2.4
    foot = np.clip((y / HEIGHT - 0.76) / 0.2, 0, 1) ** 1.4
    head = 0.42 * np.clip(1 - y / HEIGHT / 0.34, 0, 1) ** 1.2
    ink = np.array(colours.paper[::-1], np.float32)
    dark = np.clip(0.96 * foot + head, 0, 1)[..., None]
    values = art.astype(np.float32) * vignette[..., None]
    values = values * (1 - dark) + ink * dark
    bright = cv2.resize(np.clip(values - 150, 0, 255), (300, 450), interpolation=cv2.INTER_AREA)
    bloom = cv2.resize(cv2.GaussianBlur(bright, (0, 0), 9), (WIDTH, HEIGHT), interpolation=cv2.INTER_LINEAR)
    return np.clip(255 - (255 - values) * (255 - 0.6 * bloom) / 255, 0, 255).astype(np.uint8)


# The words


def _set(card: TitleCard) -> tuple[Page, list[Box]]:
    """Title and subtitle in the sky, the credits at the foot; with them the title's ink."""
    page = Page(WIDTH, HEIGHT, unit=1.4)
    face = typeface(card.font)
    subtitle = settable(card.subtitle, face, "italic")
    head = 150.0
    if subtitle:
        style, lines = fitted(subtitle, Style(face, "italic", 40, 0.035), 0.78 * WIDTH, 120, 24)
        for number, line in enumerate(lines):
            page.line(line, style, WIDTH / 2, 142 + number * style.leading, strength=228)
        head = 142 + len(lines) * style.leading + 20
    rows = divided_title(card.text, face, 0.84 * WIDTH, 420, 236)
    title = rows[-1].baseline if rows else 0.0
    head += max(0.0, (250 - title) / 2)
    titles = set_title(page, rows, WIDTH / 2, head)
    rule = head + title + 60
    draw_rule(design_of(card).rule, (page.art, page.accent), WIDTH / 2, rule, 330, 1.4)
    _set_credits(page, card)
    page.check()
    return page, titles


def _set_credits(page: Page, card: TitleCard) -> None:
    """The block at the foot: what in small thin capitals, who in stronger ones, run on like one paragraph."""
    sans, room = TYPEFACES["sans"], 0.78 * WIDTH
    what, who = Style(sans, "text", 19, 0.07), Style(sans, "small", 23, 0.05)
    lines: list[list[tuple[str, Style]]] = [[]]
    for row in card.rows[:12]:
        texts = [
            (settable(text, sans, style.weight).upper(), style) for text, style in zip(row, (what, who), strict=True)
        ]
        words = [
            (piece, style) for text, style in texts for word in text.split() for piece in divided(word, style, room)
        ]
        if lines[-1] and _length(words) <= room < _length(lines[-1] + words):
            lines.append([])
        for word in words:
            if lines[-1] and _length([*lines[-1], word]) > room:
                lines.append([])
            lines[-1].append(word)
    lines = [line for line in lines if line][:7]
    y = 0.935 * HEIGHT - (len(lines) - 1) * 38
    for line in lines:
        x = (WIDTH - _length(line)) / 2
        for word, style in line:
            page.line(word, style, x, y, "start", 150 if style is what else 205)
            x += width(word, style) + _space(style)
        y += 38


def _length(line: list[tuple[str, Style]]) -> float:
    return sum(width(word, style) + _space(style) for word, style in line) - (_space(line[-1][1]) if line else 0)


def _space(style: Style) -> float:
    return 0.36 * style.size
