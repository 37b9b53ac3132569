"""THE RECIPE: one order in, one film out. Read it top to bottom: every line is a stage."""

from dataclasses import dataclass

from filmgen.crew import Crew
from filmgen.film.cut import Film
from filmgen.film.media import Clip, Still
from filmgen.film.order import Order
from filmgen.film.portrayal import Casting
from filmgen.film.shots import ShotList
from filmgen.film.story import Prompt, Screenplay
from filmgen.room import Written, plan, write
from filmgen.stages.editing import assemble, mix_sound, render_film
from filmgen.stages.likeness import SHEET, cast_likenesses, hang_sheets, paint_sheet
from filmgen.stages.looks import credited, lend_faces, may_lend, remember
from filmgen.stages.plates import HERO, paint_plate, plan_plates
from filmgen.stages.shooting import film_take, paint_still
from filmgen.stages.sound import compose_score, lay_bed, make_effects, notate_score, speak_line, spot_sound, watch
from filmgen.stages.titles import draw_poster, set_card, write_titles
from filmgen.studio.studio import Studio


@dataclass(frozen=True)
class Production:
    """A finished film with what it was made from."""

    film: Film
    screenplay: Screenplay
    shots: ShotList
    stills: tuple[Still, ...]
    takes: tuple[Clip, ...]
    casting: Casting
    written: Written


def make(order: Order, crew: Crew, prompts: dict[str, Prompt], studio: Studio) -> Production:
    """Make the film that was ordered. No stage runs twice for the same inputs."""
    written = write(order, crew.writer, prompts, studio)
    screenplay = written.screenplay
    may_lend(screenplay, order)
    voices = studio.each(speak_line, screenplay.utterances, crew.voice, slots=screenplay.line_ids)
    shots = plan(written, voices, crew.writer, prompts, studio).reshot(order.takes)

    casting = studio.do(cast_likenesses, screenplay, shots, crew.painter)
    sheets = studio.each(paint_sheet, casting.sheets, SHEET, crew.painter, slots=casting.shown)
    casting = studio.do(hang_sheets, casting, sheets)
    pictures = casting.dressed(shots.pictures)
    stills = studio.each(paint_still, pictures, order.format, crew.painter, slots=shots.ids)
    plates = casting.dressed(studio.do(plan_plates, screenplay, shots).pictures)
    art = studio.each(paint_plate, plates, (order.format, HERO), crew.painter, slots=("title", "poster"))

    takes = studio.each(film_take, pictures, shots.motions, stills, order.format, crew.camera, slots=shots.ids)
    takes, portraits = lend_faces(takes, screenplay, shots, order, crew.swapper, studio)
    takes = remember(takes, shots, order, crew.reconstructor, studio)

    thanked = credited(shots, portraits, order)
    titles = studio.do(write_titles, screenplay, order.seed, thanked, portraits)
    air = studio.do(film_take, plates[0], titles.motion, art[0], order.format, crew.camera)
    opening = studio.do(set_card, titles.opening, air, order.format, crew.editor)
    closing = studio.each(set_card, titles.closing, None, order.format, crew.editor)
    poster = studio.do(draw_poster, titles, plates[1], art[1], crew.editor)

    steps = watch(shots, pictures, crew.camera, studio)
    spotting = studio.do(spot_sound, screenplay, shots, voices, titles, order.score, steps, order.loudness.speakers)
    beds = studio.each(lay_bed, spotting.beds, crew.foley)
    effects = make_effects(spotting, crew.foley, studio)
    score = studio.do(compose_score, spotting.score, crew.composer)
    notation = studio.do(notate_score, spotting.score, crew.composer)

    cut = studio.do(
        assemble, screenplay, shots, takes, titles, opening, closing, voices, spotting, beds, effects, score, notation,
        order.format, order.loudness,
    )  # fmt: skip
    mix = studio.do(mix_sound, cut, crew.editor)
    film = studio.do(render_film, cut, mix, poster, thanked, portraits, crew.editor)
    return Production(film, screenplay, shots, stills, takes, casting, written)
