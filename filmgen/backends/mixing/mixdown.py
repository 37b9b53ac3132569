"""The mix, in three passes over the film: what lies under the voices, how loud it all is, and the print."""

from collections.abc import Callable
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

PRINTED = ("dialogue", "music", "effects")
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
        ending = max(cut.fade_out * SAMPLES_PER_FRAME, LEAST_FADE)
        heard = rehearse(session, fit_ducks(session), ending, Path(scratch))
        mastering = master(heard.powers, heard.peaks, cut.loudness.integrated, cut.loudness.true_peak)
        return print_stems(session.samples, Path(scratch), mastering, ending, files)


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


def rehearse(session: Session, depths: dict[Stem, np.ndarray], ending: int, scratch: Path) -> Meter:
    """Play the stems as they will be heard but for mastering: giving way to speech, fading at the end.

    They are kept in `scratch` as raw float32, (samples, 2). Returns the meter that heard their sum.
    """
    meter = Meter()
    with ExitStack() as stack:
        tapes = {name: stack.enter_context((scratch / name).open("wb")) for name in PRINTED}
        for at in range(0, session.samples, BLOCK):
            samples = min(BLOCK, session.samples - at)
            fade = _ending(session.samples, ending, at, samples)
            air, effects = (_stepped_back(session, depths, stem, at, samples) for stem in ("air", "effects"))
            stems = {
                "dialogue": session.lay("dialogue", at, samples) * fade,
                "music": _music(session, depths, at, samples) * fade,
                "effects": (air + effects) * fade,
            }
            meter.hear(stems["dialogue"] + stems["music"] + stems["effects"])
            for name, tape in tapes.items():
                tape.write(stems[name].T.astype(np.float32).tobytes())
    return meter


def print_stems(
    samples: int, scratch: Path, mastering: Master, ending: int, files: dict[str, Path]
) -> tuple[float, float]:
    """Write the rehearsed stems, mastered, and their sum; measure what was written."""
    meter = Meter()
    with ExitStack() as stack:
        tapes = {name: stack.enter_context((scratch / name).open("rb")) for name in PRINTED}
        writers = {
            name: stack.enter_context(soundfile.SoundFile(file, "w", SAMPLE_RATE, 2, subtype="PCM_24", format="WAV"))
            for name, file in files.items()
        }
        for at in range(0, samples, BLOCK):
            length = min(BLOCK, samples - at)
            gain = mastering.over(at, length)[:, None]
            total = np.zeros((length, 2), np.int32)
            for name, tape in tapes.items():
                stem = np.frombuffer(tape.read(length * 8), np.float32).reshape(length, 2) * gain
                if name == "effects":
                    stem += (_room_tone(at, length) * _ending(samples, ending, at, length)).T
                printed = np.clip(np.rint(stem * FULL_SCALE), -FULL_SCALE, FULL_SCALE).astype(np.int32)
                writers[name].write(printed << 8)
                total += printed
            total = np.clip(total, -FULL_SCALE, FULL_SCALE)
            writers["master"].write(total << 8)
            meter.hear(total.T.astype(np.float32) / FULL_SCALE)
    return meter.integrated, meter.true_peak


def _music(session: Session, depths: dict[Stem, np.ndarray], at: int, samples: int) -> np.ndarray:
    """Music steps back, most of all where consonants are."""
    depth = ducking.over(depths["music"], at, samples)
    if not depth.any():
        return session.lay("music", at, samples)
    heard = session.lay("music", at - MARGIN, samples + 2 * MARGIN)
    dip = ducking.DIP * np.minimum(depth / ducking.MUSIC.least, 1)
    consonants = shaped(heard, ducking.consonants)[:, MARGIN:-MARGIN]
    return (heard[:, MARGIN:-MARGIN] - dip * consonants) * amplitude(-depth)


def _stepped_back(session: Session, depths: dict[Stem, np.ndarray], stem: Stem, at: int, samples: int) -> np.ndarray:
    return session.lay(stem, at, samples) * amplitude(-ducking.over(depths[stem], at, samples))


def _ending(total: int, fade: int, at: int, samples: int) -> np.ndarray:
    """The fade at the end of the film: one, then down to nothing at the last sample."""
    left = (total - 1 - np.arange(at, at + samples)) / np.float32(fade)
    return np.sin(np.pi / 2 * np.clip(left, 0, 1).astype(np.float32)) ** 2


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
