"""The editor: conforms the picture, sets words in type, joins picture, sound and captions."""

from collections.abc import Callable
from pathlib import Path
from typing import ClassVar

from filmgen.film.cut import Cut, TitleCard
from filmgen.film.document import Backend
from filmgen.film.media import Format, Media


class Editor(Backend):
    """Cuts, sets type, mixes. With `burn_captions` the captions are part of the picture as well."""

    licence: ClassVar[str] = "Apache-2.0 (its typefaces: SIL OFL 1.1, Apache-2.0)"
    burn_captions: bool = False

    def weigh(self) -> str:
        """The digest of the letters it sets, so that other letters make other cards."""
        from filmgen.backends.editor.typefaces import digest

        return digest()

    def set_card(self, card: TitleCard, background: Path | None, format: Format, file: Path) -> None:
        """Set a card in type over a still or a take, or over dark paper, into an MP4 of `card.frames` frames."""
        from filmgen.backends.editor.cards import card_frames
        from filmgen.ffmpeg import write_take

        measured, frames = card_frames(card, background, format)
        write_take(file, format, frames, comment=measured)

    def draw_poster(self, card: TitleCard, background: Path, file: Path) -> None:
        """A poster, 1200 x 1800, into a PNG file."""
        from filmgen.backends.editor.poster import poster_of

        poster_of(card, background).save(file, compress_level=3)

    def draw_contact_sheet(self, takes: tuple[Path, ...], labels: tuple[str, ...], title: str, file: Path) -> None:
        """Every shot on one page, the middle frame of each take above its label, into a PNG file."""
        from filmgen.backends.editor.contact_sheet import sheet_of

        sheet_of(takes, labels, title).save(file, compress_level=3)

    def mix(self, cut: Cut, path: Callable[[Media], Path], files: dict[str, Path]) -> tuple[float, float]:
        """Mix into WAV files `master`, `dialogue`, `music`, `effects`; return integrated LUFS and true peak in dBTP."""
        from filmgen.backends.mixing import mix

        return mix(cut, path, files)

    def render(self, cut: Cut, sound: Path, path: Callable[[Media], Path], file: Path) -> None:
        """Conform the picture, join it with the sound, embed the captions: the film, an MP4.

        What a hard cut leaves untouched is copied; only dissolves, fades and foreign takes are encoded again.
        """
        from filmgen.backends.editor.conform import conform
        from filmgen.backends.editor.joining import join

        with conform(cut, path, file, self.burn_captions) as stretches:
            join(cut, stretches, sound, file)
