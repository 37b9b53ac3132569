"""The mix, in three passes over the film: what lies under the voices, how loud it all is, and the print."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import soundfile

from filmgen.backends.mixing import ducking
from filmgen.backends.mixing.limiter import Master, master
from filmgen.backends.mixing.loudness import Meter, amplitude, tenth_powers
from filmgen.backends.mixing.spectrum import high_pass, low_pass, shaped
from filmgen.backends.mixing.tracks import BLOCK, STEMS, Session, Stem, lay_tracks
from filmgen.film.cut import Cut
from filmgen.film.media import Media
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

MANNERS = {"music": ducking.MUSIC, "air": ducking.AIR, "effects": ducking.EFFECTS}
MARGIN = 4096
"""Samples heard on either side of a block by a filter."""
ROOM_TONE = -66.0
"""dBFS; a film is never digitally silent before its end."""
LEAST_FADE = SAMPLE_RATE // 100
FULL_SCALE = 2**23 - 1


def mix(cut: Cut, path: Callable[[Media], Path], files: dict[str, Path]) -> tuple[float, float]:
    """Mix a cut into 24-bit WAV `files`: `dialogue`, `music`, `effects`, and `master`, the exact sum of the three.

    Each is `cut.frames` long to the sample. Returns the integrated loudness (LUFS) and true peak (dBTP) of the master.
    Raises BadMedia for a cue that is no sound of one or two channels at 48 kHz.
    """
    with TemporaryDirectory(dir=files["master"].parent) as scratch:
        session = lay_tracks(cut, path, Path(scratch))
        ducked = Ducked(session, fit_ducks(session), max(cut.fade_out * SAMPLES_PER_FRAME, LEAST_FADE))
        heard = Meter()
        for _, stems in ducked.blocks():
            heard.hear(sum(stems.values()))
        mastering = master(heard.powers, heard.peaks, cut.loudness.integrated, cut.loudness.true_peak)
        return print_stems(ducked, mastering, files)


def fit_ducks(session: Session) -> dict[Stem, np.ndarray]:
    """For each stem below the voices, the depth of its ducking in dB (see `ducking.duck`)."""
    powers: dict[Stem, list[np.ndarray]] = {stem: [] for stem in STEMS}
    for at in range(0, session.samples, BLOCK):
        samples = min(BLOCK, session.samples - at)
        spoken = any(start < at + samples and end > at for start, end in session.spans)
        for stem in STEMS:
            block = session.lay(stem, at, samples) if spoken else np.zeros((2, samples), np.float32)
            powers[stem].append(tenth_powers(block))
    joined = {stem: np.concatenate(parts) for stem, parts in powers.items()}
    return {
        stem: ducking.duck(session.spans, joined["dialogue"], joined[stem], session.samples, manners)
        for stem, manners in MANNERS.items()
    }


class Ducked:
    """The session as it will be heard, before mastering: stems that give way to speech and fade at the end."""

    def __init__(self, session: Session, depths: dict[Stem, np.ndarray], fade: int):
        self.session, self.depths, self.fade = session, depths, fade

    def blocks(self) -> Iterator[tuple[int, dict[str, np.ndarray]]]:
        """Blocks of all stems, each (2, samples), with the sample at which they begin."""
        for at in range(0, self.session.samples, BLOCK):
            samples = min(BLOCK, self.session.samples - at)
            fade = self.ending(at, samples)
            air, effects = self._stepped_back("air", at, samples), self._stepped_back("effects", at, samples)
            yield (
                at,
                {
                    "dialogue": self.session.lay("dialogue", at, samples) * fade,
                    "music": self._music(at, samples) * fade,
                    "effects": (air + effects) * fade,
                },
            )

    def _music(self, at: int, samples: int) -> np.ndarray:
        """Music steps back, most of all where consonants are."""
        heard = self.session.lay("music", at - MARGIN, samples + 2 * MARGIN)
        depth = ducking.over(self.depths["music"], at, samples)
        if depth.any():
            dip = ducking.DIP * np.minimum(depth / ducking.MUSIC.least, 1)
            consonants = shaped(heard, ducking.consonants)[:, MARGIN:-MARGIN]
            return (heard[:, MARGIN:-MARGIN] - dip * consonants) * amplitude(-depth)
        return heard[:, MARGIN:-MARGIN]

    def _stepped_back(self, stem: Stem, at: int, samples: int) -> np.ndarray:
        return self.session.lay(stem, at, samples) * amplitude(-ducking.over(self.depths[stem], at, samples))

    def ending(self, at: int, samples: int) -> np.ndarray:
        """The fade at the end of the film: one, then down to nothing at the last sample."""
        left = (self.session.samples - np.arange(at, at + samples, dtype=np.float32)) / self.fade
        return np.sin(np.pi / 2 * np.clip(left, 0, 1)) ** 2


def print_stems(ducked: Ducked, mastering: Master, files: dict[str, Path]) -> tuple[float, float]:
    """Write the stems and their sum, and measure what was written."""
    meter = Meter()
    with ExitStack() as stack:
        writers = {
            name: stack.enter_context(
                soundfile.SoundFile(files[name], "w", SAMPLE_RATE, 2, subtype="PCM_24", format="WAV")
            )
            for name in ("dialogue", "music", "effects", "master")
        }
        for at, stems in ducked.blocks():
            samples = stems["dialogue"].shape[1]
            gain = mastering.over(at, samples)
            tone = _room_tone(at, samples) * ducked.ending(at, samples)
            master_block = np.zeros((2, samples), np.int32)
            for name, stem in stems.items():
                sound = stem * gain + (tone if name == "effects" else 0)
                printed = np.clip(np.rint(sound * FULL_SCALE), -FULL_SCALE, FULL_SCALE).astype(np.int32)
                writers[name].write((printed << 8).T)
                master_block += printed
            writers["master"].write((np.clip(master_block, -FULL_SCALE, FULL_SCALE) << 8).T)
            meter.hear(master_block.astype(np.float32) / FULL_SCALE)
    return meter.integrated, meter.true_peak


def _room_tone(at: int, samples: int) -> np.ndarray:
    tone = _tone()
    return np.take(tone, np.arange(at, at + samples), axis=1, mode="wrap")


@cache
def _tone() -> np.ndarray:
    """Eleven seconds of the air in an empty room, seamless, at ROOM_TONE."""
    size = 2**19
    noise = np.fft.rfft(np.random.default_rng(66).standard_normal((2, size)).astype(np.float32))
    frequency = np.fft.rfftfreq(size, 1 / SAMPLE_RATE)
    tone = np.fft.irfft(noise * high_pass(frequency, 60) * low_pass(frequency, 900, 1), size)
    return (tone / tone.std() * amplitude(ROOM_TONE)).astype(np.float32)
