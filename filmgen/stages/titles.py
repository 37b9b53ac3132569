"""Words in type: the title, the credits, and the card that says what was generated."""

from filmgen.crafts import Editor
from filmgen.film.cards import OVERLAP, card_lengths
from filmgen.film.cut import Credit, Portrait, TitleCard, Titles
from filmgen.film.disclosure import disclose
from filmgen.film.media import Clip, Format, Still
from filmgen.film.shots import Picture
from filmgen.film.story import Screenplay, Seed
from filmgen.studio.stage import Desk, stage

READING = 8
"""Frames that a word of the last card stands for, where it has more to say than usual: three words a second."""


@stage(version=2)
def write_titles(
    _: Desk, screenplay: Screenplay, seed: Seed, crew: tuple[Credit, ...], portraits: tuple[Portrait, ...] = ()
) -> Titles:
    """What the cards say. The title page's own credit line is the subtitle; every craft is credited by name."""
    page = {key.lower(): value for key, value in screenplay.script.title_page}
    title, credits, disclosure = card_lengths(seed.runtime)
    look = screenplay.genre.look
    author = page.get("author") or page.get("authors") or ""
    rows = [("from the words", f"“{seed.text}”")] if seed.text else []
    rows += [("written by", author)] if author else []
    rows += [(f"the face of {one.character}", one.person) for one in portraits]
    rows += [(CREDITED.get(credit.craft, credit.craft), credit.shown) for credit in crew]
    said = disclose(bool(seed.text), crew, portraits)
    if portraits:
        disclosure = max(disclosure, READING * len(said.split()))

    def card(kind: str, frames: int, **words: object) -> TitleCard:
        design = {"font": look.title_font, "style": look.cards, "palette": look.palettes[0], "seed": seed.rng}
        return TitleCard.model_validate({"id": kind, "kind": kind, "frames": frames, **design, **words})

    return Titles(
        opening=card("title", title, text=screenplay.title, subtitle=page.get("credit", "")),
        closing=(
            card("credits", credits, text=screenplay.title, rows=tuple(rows)),
            card(
                "disclosure",
                disclosure,
                text=said,
                subtitle=f"filmgen, seed {seed.rng}",
            ),
        ),
        overlap=OVERLAP,
    )


CREDITED = {
    "writer": "screenplay and direction",
    "painter": "pictures",
    "camera": "camera",
    "swapper": "faces",
    "reconstructor": "memories and dreams",
    "voice": "voices",
    "composer": "music",
    "foley": "sound",
    "editor": "editing and mix",
}


@stage(version=2)
def set_card(desk: Desk, card: TitleCard, background: Still | Clip | None, format: Format, editor: Editor) -> Clip:
    """A card in type: the title over what was filmed for it, the others over dark paper."""
    file = desk.blank(".mp4")
    editor.set_card(card, desk.path(background) if background else None, format, file)
    return desk.keep(Clip, file, width=format.width, height=format.height, frames=card.frames)


@stage(version=4)
def draw_poster(desk: Desk, titles: Titles, picture: Picture, painted: Still, editor: Editor) -> Still:
    """The picture that was painted for it, with the title, in its own colours, and who made the film."""
    file = desk.blank(".png")
    credits = next((card.rows for card in titles.closing if card.rows), ())
    card = titles.opening.but(rows=credits, palette=picture.palette)
    editor.draw_poster(card, desk.path(painted), file)
    return desk.keep(Still, file, width=1200, height=1800)
