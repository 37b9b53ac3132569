"""The screening: the film is measured as it will be delivered, before anyone sees it."""

from filmgen.film.cut import Film
from filmgen.film.media import Clip, Still
from filmgen.film.report import Report
from filmgen.film.shots import ShotList
from filmgen.film.story import Screenplay
from filmgen.stages.delivery import deliver
from filmgen.stages.inspection import inspect
from filmgen.studio.stage import Desk, stage


@stage(version=1)
def screen_film(
    desk: Desk,
    film: Film,
    screenplay: Screenplay,
    shots: ShotList,
    stills: tuple[Still, ...],
    takes: tuple[Clip, ...],
    contact_sheet: Still,
) -> Report:
    """Deliver to a folder that is thrown away, and measure what lies in it."""
    folder = desk.blank("")
    deliver(film, screenplay, shots, stills, takes, contact_sheet, desk.path, folder)
    return inspect(folder)
