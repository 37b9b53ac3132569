"""Who speaks how: the engine's variant, the manner and the treatment that make each role a voice of its own."""

from dataclasses import dataclass, replace

from filmgen.backends.voicing.treatment import Treatment
from filmgen.film.staging import VoiceRole
from filmgen.film.story import Timbre


@dataclass(frozen=True)
class Manner(Treatment):
    """A voice, whole. Rate in words a minute, pitch and range from 0 to 99, gap in hundredths of a second.

    The rest is treatment after the engine.
    """

    variant: str
    rate: int
    pitch: int
    range: int
    gap: int = 0
    whisper: str = "whisper"
    """The variant that whispers for this voice; empty for one that keeps another time than any whisper."""


ROLES: dict[VoiceRole, Manner] = {
    "narrator": Manner("edward", 164, 40, 45, 1, edge=3),
    "captain": Manner("edward", 168, 12, 45, drive=1.5, edge=3),
    "hero": Manner("klatt4", 168, 50, 60, edge=1.5),
    "heroine": Manner("f5", 168, 45, 55, whisper="whisperf"),
    "mother": Manner("f2", 160, 30, 40, 1, size=0.95, whisper="whisperf"),
    "young-man": Manner("klatt3", 174, 66, 75, size=1.06),
    "old-man": Manner("klatt5", 148, 20, 75, 2, size=0.97, tremor=30, edge=2),
    "old-woman": Manner("f2", 158, 40, 75, 1, tremor=42, whisper="whisperf"),
    "bureaucrat": Manner("klatt4", 186, 44, 12, size=1.05),
    "robot": Manner("edward", 154, 60, 0, 2, ring=0.35, comb=0.4, warmth=0),
    "creature": Manner("robosoft2", 160, 20, 60, 1, growl=0.8, depth=4, warmth=0, whisper=""),
    "ghost": Manner("f2", 150, 46, 15, 3, breath=0.28, shimmer=0.3, warmth=0, whisper="whisperf"),
    "child": Manner("f5", 170, 62, 85, size=1.06, whisper="whisperf"),
    "radio": Manner("klatt3", 168, 50, 40, drive=1.5, device="radio"),
}

SEMITONE = 6.7
"""Steps of the engine's pitch."""
PITCH_STEP = 10
"""Of the engine's pitch, about 1.5 semitones; with the size step, a character's step is two and a half."""
SIZE_STEP = 1.055
PACE_STEP = 1.165
GROWL_STEP = 0.7


def cast(timbre: Timbre) -> Manner:
    """The manner of a role, stepped away from it in pitch and pace so that two of a kind are told apart.

    Two steps, of either or of both, make another person. A throat that growls does so less the smaller it is.
    """
    manner = ROLES[timbre.role]
    return replace(
        manner,
        pitch=manner.pitch + PITCH_STEP * timbre.pitch,
        size=manner.size * SIZE_STEP**timbre.pitch,
        rate=round(manner.rate * PACE_STEP**timbre.pace),
        growl=manner.growl * GROWL_STEP**timbre.pitch,
        depth=manner.depth - 2 * timbre.pitch if manner.growl else manner.depth,
    )
