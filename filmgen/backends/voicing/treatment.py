"""What is done to a voice after its engine; everything is nought unless a role or a delivery asks for it."""

from dataclasses import dataclass

from filmgen.film.devices import Device


@dataclass(frozen=True, kw_only=True)
class Treatment:
    """A throat, a device and a desk. Nought means none.

    `size` is the scale of the vocal tract: above 1 is a smaller person, whose pitch and formants are all higher.
    """

    size: float = 1.0
    drive: float = 0.0
    """Soft clipping: 1.5 is a rough throat, 2.5 a small loudspeaker."""
    tremor: float = 0.0
    """Cents by which the voice wavers, some five times a second: age, and fear."""
    ring: float = 0.0
    """Share of the voice multiplied by a 60 Hz tone: metal."""
    comb: float = 0.0
    """Feedback of a six-millisecond echo: a pipe to speak through."""
    growl: float = 0.0
    """Level of a copy chopped 28 times a second: a throat larger than ours."""
    breath: float = 0.0
    """Share of a whispered reading of the same line, from 0 to 1."""
    shimmer: float = 0.0
    """Share of slow chorus: not quite here."""
    device: Device = ""
    """What it is heard through."""
    warmth: float = 1.0
    """Share of the warm equaliser; 0 for throats that are not human."""
    depth: float = 0.0
    """Decibels added below 160 Hz."""
    edge: float = 0.0
    """Decibels added about 2.8 kHz, where a raised voice is hard."""
    level: float = 0.0
    """Decibels from the loudness of a plain line."""
