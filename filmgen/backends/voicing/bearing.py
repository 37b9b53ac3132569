"""How a role bears itself in a natural voice, and what a delivery makes of that: pitch, pace, liveliness, treatment."""

from dataclasses import dataclass, replace

from filmgen.backends.voicing.acting import ACTING
from filmgen.backends.voicing.treatment import Treatment
from filmgen.film.staging import Delivery, VoiceRole
from filmgen.film.story import Timbre


@dataclass(frozen=True)
class Bearing:
    """`pitch` in Hz is what is looked for among a model's speakers; `pace` and `liveliness` are factors, and `pause` is
    added between sentences, in seconds."""

    pitch: float
    pace: float = 1.0
    treatment: Treatment = Treatment()
    liveliness: float = 1.0
    pause: float = 0.0


ROLES: dict[VoiceRole, Bearing] = {
    "narrator": Bearing(118, 0.98),
    "captain": Bearing(96, 1.0, Treatment(drive=1.2, edge=1)),
    "hero": Bearing(126, 1.0),
    "heroine": Bearing(208, 1.0),
    "mother": Bearing(190, 0.96),
    "young-man": Bearing(146, 1.05),
    "old-man": Bearing(108, 0.88, Treatment(tremor=24)),
    "old-woman": Bearing(178, 0.9, Treatment(tremor=32)),
    "bureaucrat": Bearing(134, 1.1, liveliness=0.6),
    "robot": Bearing(112, 0.94, Treatment(ring=0.35, comb=0.4, warmth=0), liveliness=0.3),
    "creature": Bearing(84, 0.92, Treatment(growl=0.7, depth=4, warmth=0)),
    "ghost": Bearing(200, 0.88, Treatment(breath=0.28, shimmer=0.3, warmth=0)),
    "child": Bearing(262, 1.0),
    "radio": Bearing(122, 1.02, Treatment(drive=1.5, device="radio")),
}
PITCH_STEP = 2 ** (2.5 / 12)
"""Two and a half semitones."""
PACE_STEP = 1.12
AIRIER = 1.4
"""A whisper that is made of a natural voice keeps more of that voice, and needs more air."""
LEAN = 2 ** (0.3 / 12)
"""The size of throat that goes with a semitone of height: a voice that is bent further is another person's."""


def bear(timbre: Timbre, delivery: Delivery) -> Bearing:
    """The bearing of a character who speaks in that way: steps of pitch and pace are taken from the role's own."""
    role, acting = ROLES[timbre.role], ACTING[delivery]
    own = role.treatment
    return replace(
        role,
        pitch=role.pitch * PITCH_STEP**timbre.pitch,
        pace=role.pace * PACE_STEP**timbre.pace * acting.pace,
        liveliness=role.liveliness * acting.range**0.5,
        pause=role.pause + acting.pause,
        treatment=replace(
            own,
            size=own.size * LEAN**acting.height,
            drive=max(own.drive, acting.drive),
            tremor=max(own.tremor, acting.tremor),
            breath=max(own.breath, acting.breath * AIRIER),
            warmth=own.warmth * acting.warmth,
            edge=own.edge + acting.edge,
            level=own.level + acting.level,
        ),
    )
