"""The mix, in three passes over the film: what lies under the voices, how loud it all is, and the print."""

from collections.abc import Callable
from contextlib import ExitStack
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import soundfile
from scipy import fft

from filmgen.backends.mixing import ducking, surround
from filmgen.backends.mixing.limiter import HEADROOM, MOST_GAIN, Master, master
from filmgen.backends.mixing.loudness import Meter, amplitude, tenth_powers
from filmgen.backends.mixing.spectrum import high_pass, low_pass, shaped
from filmgen.backends.mixing.tracks import BLOCK, STEMS, Session, Stem, lay_tracks
from filmgen.film.cut import CHANNELS, Cut
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

    Each is `cut.frames` long to the sample. A cut for six loudspeakers gets files of six channels, and in `stereo` what
    two make of them; both keep below the peak. Returns integrated loudness (LUFS) and true peak (dBTP) of the master.
    Raises BadMedia for a cue that is no sound of one or two channels at 48 kHz.
    """
    with TemporaryDirectory(dir=files["master"].parent) as scratch:
        session = lay_tracks(cut, path, Path(scratch))
        ending = max(cut.fade_out * SAMPLES_PER_FRAME, LEAST_FADE)
        harmless = float(amplitude(cut.loudness.true_peak - HEADROOM - MOST_GAIN))
        powers, peaks = rehearse(session, fit_ducks(session), ending, Path(scratch), harmless)
        mastering = master(powers, peaks, cut.loudness.integrated, cut.loudness.true_peak)
        return print_stems(session.samples, Path(scratch), mastering, ending, files, CHANNELS[cut.loudness.speakers])


def fit_ducks(session: Session) -> dict[Stem, np.ndarray]:
    """For each stem below the voices, the depth of its ducking in dB (see `ducking.duck`)."""
    powers: dict[Stem, list[np.ndarray]] = {stem: [] for stem in STEMS}
    for at in range(0, session.samples, BLOCK):
        samples = min(BLOCK, session.samples - at)
        spoken = any(start < at + samples and end > at for start, end in session.spans)
        for stem in STEMS:
            block = session.lay(stem, at, samples) if spoken else np.zeros((session.channels, samples), np.float32)
            powers[stem].append(tenth_powers(block))
    joined = {stem: np.concatenate(parts) for stem, parts in powers.items()}
    return {
        stem: ducking.duck(session.spans, joined["dialogue"], joined[stem], session.samples, manners)
        for stem, manners in MANNERS.items()
    }


def rehearse(
    session: Session, depths: dict[Stem, np.ndarray], ending: int, scratch: Path, harmless: float = 0.0
) -> tuple[np.ndarray, np.ndarray]:
    """Play the stems as they will be heard but for mastering: giving way to speech, fading at the end.

    They are kept in `scratch` as raw float32, (channels, samples) of each block. Returns the power of each millisecond
    of their sum, and its peak: on six loudspeakers or, folded, on two, whichever is higher. Peaks that are `harmless`
    however loud it becomes are those of the samples.
    """
    meter, fold = Meter(session.channels, least=harmless), Meter(weighs=False, least=harmless)
    around = session.channels > 2
    with ExitStack() as stack:
        tapes = {name: stack.enter_context((scratch / name).open("wb")) for name in PRINTED}
        for at in range(0, session.samples, BLOCK):
            samples = min(BLOCK, session.samples - at)
            fade = _ending(session.samples, ending, at, samples)
            air = _stepped_back(session, depths, "air", at, samples)
            effects = (_effects_around if around else _effects)(session, depths, at, samples)
            stems = {
                "dialogue": session.lay("dialogue", at, samples) * fade,
                "music": (_music_around if around else _music)(session, depths, at, samples) * fade,
                "effects": (air + effects) * fade,
            }
            total = stems["dialogue"] + stems["music"] + stems["effects"]
            meter.hear(total)
            if around:
                fold.hear(surround.folded(total))
            for name, tape in tapes.items():
                tape.write(np.ascontiguousarray(stems[name], np.float32))
    return meter.powers, np.maximum(meter.peaks, fold.peaks) if around else meter.peaks


def print_stems(
    samples: int, scratch: Path, mastering: Master, ending: int, files: dict[str, Path], channels: int = 2
) -> tuple[float, float]:
    """Write the rehearsed stems, mastered, and their sum; measure what was written."""
    meter = Meter(channels, highest=True)
    with ExitStack() as stack:
        tapes = {name: stack.enter_context((scratch / name).open("rb")) for name in PRINTED}
        writers = {
            name: stack.enter_context(_blank(file, 2 if name == "stereo" else channels)) for name, file in files.items()
        }
        for at in range(0, samples, BLOCK):
            length = min(BLOCK, samples - at)
            gain = mastering.over(at, length)
            total = np.zeros((channels, length), np.int32)
            for name, tape in tapes.items():
                stem = np.frombuffer(tape.read(length * 4 * channels), np.float32).reshape(channels, length) * gain
                if name == "effects":
                    stem[:2] += _room_tone(at, length) * _ending(samples, ending, at, length)
                printed = _in_24_bits(stem)
                writers[name].write((printed << 8).T)
                total += printed
            np.clip(total, -FULL_SCALE, FULL_SCALE, out=total)
            writers["master"].write((total << 8).T)
            heard = total.astype(np.float32) / FULL_SCALE
            meter.hear(heard)
            if "stereo" in writers:
                writers["stereo"].write((_in_24_bits(surround.folded(heard)) << 8).T)
    return meter.integrated, meter.true_peak


def _in_24_bits(sound: np.ndarray) -> np.ndarray:
    """Sound as whole numbers; it is used up."""
    sound *= FULL_SCALE
    np.rint(sound, out=sound)
    return np.clip(sound, -FULL_SCALE, FULL_SCALE, out=sound).astype(np.int32)


def _blank(file: Path, channels: int) -> soundfile.SoundFile:
    """A 24-bit WAV file to write; of six channels it says which is which (WAVE_FORMAT_EXTENSIBLE)."""
    kind = "WAV" if channels == 2 else "WAVEX"
    return soundfile.SoundFile(file, "w", SAMPLE_RATE, channels, subtype="PCM_24", format=kind)


def _effects(session: Session, depths: dict[Stem, np.ndarray], at: int, samples: int) -> np.ndarray:
    return _stepped_back(session, depths, "effects", at, samples)


def _effects_around(session: Session, depths: dict[Stem, np.ndarray], at: int, samples: int) -> np.ndarray:
    """Effects, and what of them goes to the low loudspeaker."""
    heard = session.lay("effects", at - MARGIN, samples + 2 * MARGIN)
    heard[surround.LOW] = surround.low_of(heard, "effects")
    return heard[:, MARGIN:-MARGIN] * amplitude(-ducking.over(depths["effects"], at, samples))


def _music_around(session: Session, depths: dict[Stem, np.ndarray], at: int, samples: int) -> np.ndarray:
    """Music, what of it goes to the low loudspeaker, and, where it has nothing behind, a hall there that answers."""
    before = MARGIN if session.surrounds("music") else surround.HALL_SAMPLES
    heard = session.lay("music", at - before, samples + before + MARGIN)
    near = heard[:, before - MARGIN :]
    near[surround.LOW] = surround.low_of(near, "music")
    six = _giving_way(near, ducking.over(depths["music"], at, samples))
    if not session.surrounds("music"):
        behind = surround.hall_behind(heard[:2])[:, before : before + samples]
        six[surround.BEHIND, :] = behind * amplitude(-ducking.over(depths["music"], at, samples))
    return six


def _music(session: Session, depths: dict[Stem, np.ndarray], at: int, samples: int) -> np.ndarray:
    heard = session.lay("music", at - MARGIN, samples + 2 * MARGIN)
    return _giving_way(heard, ducking.over(depths["music"], at, samples))


def _giving_way(music: np.ndarray, depth: np.ndarray) -> np.ndarray:
    """Music, heard with a MARGIN on either side, steps back by so many dB, most of all where consonants are."""
    heard = music[:, MARGIN:-MARGIN]
    if not depth.any():
        return heard
    dip = ducking.DIP * np.minimum(depth / ducking.MUSIC.least, 1)
    stepped = heard.copy()
    for row in np.flatnonzero(music.any(1)):
        stepped[row] -= dip * shaped(music[row], ducking.consonants)[MARGIN:-MARGIN]
    return stepped * amplitude(-depth)


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
    noise = fft.rfft(np.random.default_rng(66).standard_normal((2, size)).astype(np.float32))
    frequency = np.fft.rfftfreq(size, 1 / SAMPLE_RATE)
    tone = fft.irfft(noise * high_pass(frequency, 60) * low_pass(frequency, 900, 1), size)
    return (tone / tone.std() * amplitude(ROOM_TONE)).astype(np.float32)
