"""Exact time: whole frames at a rational rate. Seconds are for people."""

from fractions import Fraction

RATE = Fraction(24)
"""Frames a second of everything filmgen cuts."""
SAMPLE_RATE = 48_000
"""Samples a second of everything filmgen mixes."""
SAMPLES_PER_FRAME = int(SAMPLE_RATE / RATE)


def frames(seconds: float | Fraction, rate: Fraction = RATE) -> int:
    """The whole number of frames nearest to `seconds` (halves go up)."""
    return int(Fraction(seconds) * rate + Fraction(1, 2))


def seconds(frames: int, rate: Fraction = RATE) -> Fraction:
    """Exact seconds of a number of frames."""
    return Fraction(frames) / rate


def timecode(frames: int, rate: Fraction = RATE) -> str:
    """SMPTE non-drop timecode `HH:MM:SS:FF` of a frame position at a whole rate (ST 12-1, section 5)."""
    whole = int(rate)
    total, frame = divmod(frames, whole)
    minutes, second = divmod(total, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02}:{minute:02}:{second:02}:{frame:02}"


def running_time(frames: int, rate: Fraction = RATE) -> str:
    """Minutes and seconds as people say them: `1:30`."""
    minutes, second = divmod(int(seconds(frames, rate) + Fraction(1, 2)), 60)
    return f"{minutes}:{second:02}"
