"""The last page: the screenplay, if everything is in it that somebody insisted on."""

from filmgen.errors import BadReply
from filmgen.film.room import BeatSheet, Company, SceneCards, SceneDraft
from filmgen.film.story import Brief, Screenplay
from filmgen.stages.room.noting import is_on
from filmgen.stages.room.paging import Paper, screenplay_of
from filmgen.studio.stage import Desk, stage


@stage(version=1)
def finish_screenplay(
    _: Desk, brief: Brief, company: Company, sheet: BeatSheet, cards: SceneCards, drafts: tuple[SceneDraft, ...]
) -> Screenplay:
    """The screenplay. Raises BadReply when something is missing that a festival demands."""
    screenplay = screenplay_of(Paper(brief, company, sheet, cards, drafts))
    for wish in brief.seed.required:
        if not is_on(screenplay, wish.text):
            raise BadReply(
                f"the writer left out the {wish.kind} that is required, {wish.text!r}, though it was asked twice: run "
                "again with another --rng, or with a larger model"
            )
    return screenplay
