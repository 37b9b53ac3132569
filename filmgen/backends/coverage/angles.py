"""From how high the lens looks: up at who has the power, down at who has lost it, level at those who are equals."""

from filmgen.backends.breakdown.chance import seed_of
from filmgen.backends.breakdown.sentences import listed
from filmgen.backends.coverage.framings import SetUp
from filmgen.backends.coverage.who import is_human
from filmgen.film.staging import Angle
from filmgen.film.story import Character, Place, Screenplay

_ABOVE = listed(
    "boss judge mayor king queen captain commander director inspector officer headmaster general emperor "
    "landlord bureaucrat auditor magistrate colonel minister president prince sergeant warden chairman "
    "matron"
)
_NO_GROUND = ("headland", "sea", "garden", "mountain", "space", "orbit", "underwater", "void", "micro-world")
_LOW = ("lie", "collapse", "kneel", "hide")
_FIGURES = ("wide", "full", "medium")


def angle_of(setup: SetUp, cast: dict[str, Character], screenplay: Screenplay, place: Place) -> Angle:
    """The angle of a set-up that has none of its own. From above there must be ground to look at."""
    angle = _angle(setup, cast, screenplay)
    return "eye" if angle == "high" and place.set in _NO_GROUND and setup.size in ("wide", "full") else angle


def _angle(setup: SetUp, cast: dict[str, Character], screenplay: Screenplay) -> Angle:
    if setup.angle != "eye" or setup.beat.shows in ("micro", "black", "card"):
        return setup.angle
    if setup.beat.wish is not None and setup.beat.wish.angle in ("eye", "low", "high"):
        return setup.beat.wish.angle
    tense, chance = setup.station.tension, seed_of(screenplay.rng, setup.beat.scene, setup.subject, _words(setup)) % 6
    if setup.thing is not None or not setup.subject:
        return _of_a_place(setup, chance)
    look = cast[setup.subject].look
    if look.body != "machine" and look.height > 2.4 and setup.size in ("wide", "full"):
        return "low"
    if setup.size not in _FIGURES:
        return "eye"
    delivery = setup.beat.line.delivery if setup.beat.line and setup.beat.line.speaker == setup.subject else "plain"
    pose = dict(setup.beat.poses).get(setup.subject)
    if pose in _LOW or any(doing.pose in _LOW for doing in setup.beat.doings):
        return "high"
    if delivery in ("angry", "shout") or (setup.station.turn and setup.size != "wide"):
        return "low"
    if delivery in ("sad", "afraid") and tense >= 0.5:
        return "high"
    above = {id for id in setup.beat.on if _ABOVE & set(cast[id].role.lower().split())}
    if above and setup.beat.line is not None and tense >= 0.35 and is_human(look):
        return "low" if setup.subject in above else "high"
    if setup.beat.shows == "person":
        grim = screenplay.genre.story.menace >= 0.5
        if setup.size == "wide":
            return "high" if chance < 3 else "low" if chance == 3 else "eye"
        return "low" if chance == 0 or (grim and chance == 1) else "high" if chance == 2 else "eye"
    return "eye"


def _of_a_place(setup: SetUp, chance: int) -> Angle:
    """A place is looked down on once it is known; now and then it is met from below."""
    if setup.thing is not None or setup.size != "wide" or setup.beat.shows != "place":
        return "eye"
    return ("low" if chance == 0 else "eye") if setup.opens else "high"


def _words(setup: SetUp) -> str:
    """What tells one beat from another; a line may be edited without another angle."""
    return setup.beat.text if setup.beat.line is None else setup.size
