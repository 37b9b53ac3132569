"""THE RECIPE: one order in, one film out. Read it top to bottom: every line is a stage."""

from dataclasses import dataclass

from filmgen.crew import Crew
from filmgen.film.cut import Film
from filmgen.film.media import Clip, Still
from filmgen.film.order import Order
from filmgen.film.shots import ShotList
from filmgen.film.story import Prompt, Screenplay
from filmgen.stages.editing import assemble, mix_sound, render_film
from filmgen.stages.plates import HERO, paint_plate, plan_plates
from filmgen.stages.shooting import film_take, paint_still
from filmgen.stages.sound import compose_score, lay_bed, make_effect, notate_score, speak_line, spot_sound
from filmgen.stages.titles import draw_poster, set_card, write_titles
from filmgen.stages.writing import adapt_script, plan_shots, write_brief, write_screenplay
from filmgen.studio.studio import Studio


@dataclass(frozen=True)
class Production:
    """A finished film with what it was made from."""

    film: Film
    screenplay: Screenplay
    shots: ShotList
    stills: tuple[Still, ...]
    takes: tuple[Clip, ...]


def make(order: Order, crew: Crew, prompts: dict[str, Prompt], studio: Studio) -> Production:
    """Make the film that was ordered. No stage runs twice for the same inputs."""
    if order.script is None:
        brief = studio.do(write_brief, order.seed, order.genres, prompts["brief"], crew.writer)
        screenplay = studio.do(write_screenplay, brief, prompts["screenplay"], crew.writer)
    else:
        genre, rng = order.genres[0], order.seed.rng
        screenplay = studio.do(adapt_script, order.script, genre, rng, prompts["adapt"], crew.writer)
    voices = studio.each(speak_line, screenplay.utterances, crew.voice, slots=screenplay.line_ids)
    shots = studio.do(plan_shots, screenplay, voices, prompts["shots"], crew.writer).reshot(order.takes)

    stills = studio.each(paint_still, shots.pictures, order.format, crew.painter, slots=shots.ids)
    takes = studio.each(film_take, shots.pictures, shots.motions, stills, order.format, crew.camera, slots=shots.ids)
    titles = studio.do(write_titles, screenplay, order.seed, order.crew)
    plates = studio.do(plan_plates, screenplay, shots)
    art = studio.each(paint_plate, plates.pictures, (order.format, HERO), crew.painter, slots=("title", "poster"))
    air = studio.do(film_take, plates.title, titles.motion, art[0], order.format, crew.camera)
    opening = studio.do(set_card, titles.opening, air, order.format, crew.editor)
    closing = studio.each(set_card, titles.closing, None, order.format, crew.editor)
    poster = studio.do(draw_poster, titles, plates, art[1], crew.editor)

    spotting = studio.do(spot_sound, screenplay, shots, voices, titles, order.score)
    beds = studio.each(lay_bed, spotting.beds, crew.foley)
    effects = studio.each(make_effect, spotting.foley, crew.foley)
    score = studio.do(compose_score, spotting.score, crew.composer)
    notation = studio.do(notate_score, spotting.score, crew.composer)

    cut = studio.do(
        assemble, screenplay, shots, takes, titles, opening, closing, voices, spotting, beds, effects, score, notation,
        order.format, order.loudness,
    )  # fmt: skip
    mix = studio.do(mix_sound, cut, crew.editor)
    film = studio.do(render_film, cut, mix, poster, order.crew, crew.editor)
    return Production(film, screenplay, shots, stills, takes)
