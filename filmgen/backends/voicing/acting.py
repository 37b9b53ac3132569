"""What a delivery does to whoever speaks, in terms that hold for any engine."""

from dataclasses import dataclass

from filmgen.film.staging import Delivery


@dataclass(frozen=True)
class Acting:
    """Factors of `pace` and of `range`, that is of how far the melody goes; `height` in semitones; a `pause` in seconds
    between sentences; and treatment."""

    pace: float = 1.0
    height: float = 0.0
    range: float = 1.0
    pause: float = 0.0
    drive: float = 0.0
    tremor: float = 0.0
    breath: float = 0.0
    warmth: float = 1.0
    edge: float = 0.0
    level: float = 0.0


ACTING: dict[Delivery, Acting] = {
    "plain": Acting(),
    "question": Acting(range=1.15),
    "whisper": Acting(pace=0.94, height=-0.9, range=0.6, pause=0.12, breath=0.6, level=-2),
    "angry": Acting(pace=1.08, height=0.6, range=1.6, drive=1.5, edge=2.5, level=0.8),
    "afraid": Acting(pace=1.12, height=2.1, range=1.25, tremor=22),
    "sad": Acting(pace=0.88, height=-1.8, range=0.45, pause=0.26, edge=-1.5, level=-0.8),
    "warm": Acting(pace=0.95, height=-0.6, range=1.15, pause=0.1, warmth=1.6),
    "flat": Acting(range=0.1, pause=0.06),
    "shout": Acting(pace=0.96, height=3.6, range=1.5, drive=2.0, warmth=0.6, edge=5, level=1.5),
}
