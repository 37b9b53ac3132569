"""One placing of the camera, the choices there are for it, and what the scene has had so far."""

from dataclasses import dataclass, field, replace

from filmgen.backends.coverage.arc import Station
from filmgen.backends.coverage.beats import Beat
from filmgen.backends.coverage.who import Thing
from filmgen.film.staging import Angle, ShotSize


@dataclass(frozen=True)
class SetUp:
    """One placing of the camera for a beat, or for the share of it from `begin` to `end`.

    `subject` is whom or what the picture is about, `seen` the members of the cast in it; in an over-shoulder shot
    `partner` is the one whose back is seen.
    """

    beat: Beat
    station: Station
    size: ShotSize
    angle: Angle = "eye"
    subject: str = ""
    seen: tuple[str, ...] = ()
    partner: str = ""
    thing: Thing | None = None
    begin: float = 0.0
    end: float = 1.0
    opens: bool = False
    """Whether it is the first of its scene."""


@dataclass(frozen=True)
class Choice:
    cost: float
    size: ShotSize
    angle: Angle = "eye"
    seen: tuple[str, ...] = ()
    partner: str = ""


@dataclass
class Rhythm:
    """What has been shot in the scene so far."""

    done: list[SetUp] = field(default_factory=list)
    talk: int = 0
    """Lines since people last did something else than talk."""
    heard: dict[str, int] = field(default_factory=dict)

    @property
    def since_wide(self) -> int:
        return next((back for back, setup in enumerate(reversed(self.done)) if setup.size == "wide"), len(self.done))


def is_afloat(beat: Beat, id: str) -> bool:
    """Whether somebody is on the water, or in it, while others may stand on land."""
    own = {doing.pose for doing in beat.doings if doing.subject == id} | {dict(beat.poses).get(id)}
    return bool(own & {"row", "swim"})


def with_room(choice: Choice, favour: float) -> Choice:
    """The choice, favoured where it shows the place as well as the people."""
    return replace(choice, cost=choice.cost - favour * {"wide": 1.0, "full": 0.5}.get(choice.size, 0.0))
