"""Six loudspeakers: where a line, an effect and music are heard, what is low, and how two play what six were given.

Channels lie as WAVE and AAC have them: left, right, centre, low, left and right behind (ITU-R BS.775-4, ISO 14496-3).
"""

import numpy as np

from filmgen.backends.mixing.loudness import amplitude
from filmgen.backends.mixing.rooms import ROOMS, answered
from filmgen.backends.mixing.spectrum import low_pass, shaped
from filmgen.film.staging import Acoustics
from filmgen.film.time import SAMPLE_RATE

FRONT, CENTRE, LOW, BEHIND = (0, 1), 2, 3, (4, 5)
EVERYWHERE = (0, 1, 2, 3, 4, 5)
HALF = float(np.sqrt(0.5))
AIR_BEHIND = -3.0
"""dB of the air behind under the air in front."""
ROOM_BEHIND = -4.0
"""dB of a room's answer from behind, under that from before."""
WIDE = (0.85, 0.53)
"""How much of what is wide in an effect is heard from before, and from behind; squares add up to one."""
HALL: Acoustics = "hall"
HALL_BEHIND = -12.0
"""dB of the hall that answers to music from behind, under the music."""
HALL_SAMPLES = int((max(ROOMS[HALL].decay) + ROOMS[HALL].delay) * SAMPLE_RATE)
"""For how long it answers."""
CORNER = 120.0
"""Hz, below which a sound is sent to the low loudspeaker as well."""
SENT = {"music": -13.0, "effects": -10.0}
"""dB of what is sent there; the loudspeaker plays it 10 dB louder."""


def room_around(stereo: np.ndarray, acoustics: Acoustics) -> np.ndarray:
    """What a room answers to a stereo sound, on six channels: from before, and differently and softer from behind."""
    before = answered(stereo, acoustics)
    six = np.zeros((6, before.shape[1]), np.float32)
    six[FRONT, :] = before
    six[BEHIND, :] = answered(stereo, acoustics, behind=True) * np.float32(amplitude(ROOM_BEHIND))
    return six


def line_at(stereo: np.ndarray) -> np.ndarray:
    """A line, the same on both sides, on six channels: it is spoken from the centre."""
    six = np.zeros((6, stereo.shape[1]), np.float32)
    six[CENTRE] = (stereo[0] + stereo[1]) * np.float32(HALF)
    return six


def effect_at(stereo: np.ndarray, leaning: float, aside: float) -> np.ndarray:
    """A stereo effect on six channels. What of it comes from one point, `leaning` in its own stereo, is heard from
    where it is seen, `aside`, between left, centre and right; what is wide in it, from all around."""
    lean = (np.clip(leaning, -1, 1) + 1) * np.pi / 4
    own = np.float32((np.cos(lean), np.sin(lean)))
    point = own @ stereo
    wide = stereo - own[:, None] * point
    six = np.zeros((6, stereo.shape[1]), np.float32)
    seen = float(np.clip(aside, -1, 1))
    turn = abs(seen) * np.pi / 2
    six[FRONT[int(seen > 0)]] = np.float32(np.sin(turn)) * point
    six[CENTRE] = np.float32(np.cos(turn)) * point
    six[FRONT, :] += np.float32(WIDE[0]) * wide
    six[BEHIND, :] = np.float32(WIDE[1]) * wide
    return six


def hall_behind(music: np.ndarray) -> np.ndarray:
    """What a hall answers to stereo music, for the two loudspeakers behind; longer by the hall's decay."""
    return answered(music, HALL, behind=True) * np.float32(amplitude(HALL_BEHIND - ROOMS[HALL].wet))


def low_of(six: np.ndarray, stem: str) -> np.ndarray:
    """What the low loudspeaker gets of a stem."""
    every = six[0] + six[1] + six[CENTRE]
    return shaped(every, lambda frequency: low_pass(frequency, CORNER, 4)) * np.float32(amplitude(SENT[stem]))


def folded(six: np.ndarray) -> np.ndarray:
    """Six channels as two loudspeakers play them (BS.775-4, annex 4): centre and back at -3 dB, low left out."""
    return six[FRONT, :] + np.float32(HALF) * (six[CENTRE] + six[BEHIND, :])
