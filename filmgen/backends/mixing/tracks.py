"""The cues as tracks: each sound levelled, panned, put in its room, and readable at any moment of the film."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import numpy as np
import soundfile

from filmgen.backends.mixing.limiter import limited
from filmgen.backends.mixing.loudness import amplitude, gated, tenth_powers
from filmgen.backends.mixing.rooms import placed
from filmgen.backends.mixing.surround import AIR_BEHIND, BEHIND, EVERYWHERE, FRONT, effect_at, line_in_room
from filmgen.errors import BadMedia
from filmgen.film.cut import CHANNELS, Cue, Cut
from filmgen.film.media import Media
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

Stem = Literal["dialogue", "music", "air", "effects"]
STEMS: tuple[Stem, ...] = ("dialogue", "music", "air", "effects")
BLOCK = 10 * SAMPLE_RATE
LEVELS: dict[Stem, tuple[float, float]] = {
    "dialogue": (-20.0, -16.5),
    "music": (-23.0, -23.0),
    "air": (-36.0, -28.0),
    "effects": (-40.0, -16.0),
}
"""LUFS before mastering, between a lower and an upper bound; what lies outside is brought to the nearer of the two.

So a whisper stays softer than a shout, and both are heard.
"""
LONG = 6 * SAMPLE_RATE
SLOW = 24
"""An effect so long (samples), or with fades so slow (frames in all), is the air of a place: it steps back further."""
SPEECH_PEAK, SPEECH_RELEASE = -6.0, 40
MOST = 6
"""Channels of a track."""
EDGE = SAMPLE_RATE // 400
"""Least fade in samples, so that no edge clicks."""


@dataclass(frozen=True)
class Track:
    """A sound on the film from sample `start` on, heard from some `speakers`. `gains`, one for each, are linear; fades
    are in samples."""

    file: Path
    start: int
    samples: int
    gains: tuple[float, ...] = (1.0, 1.0)
    fade_in: int = 0
    fade_out: int = 0
    speakers: tuple[int, ...] = FRONT

    def add_to(self, block: np.ndarray, at: int) -> None:
        """Mix what lies between `at` and the end of the block into the block, a row a loudspeaker."""
        first, last = max(self.start, at), min(self.start + self.samples, at + block.shape[1])
        if first >= last:
            return
        sound = read(self.file, first - self.start, last - first, MOST) * np.float32(self.gains)[:, None]
        block[self.speakers, first - at : last - at] += _faded(sound, first - self.start, self)


@dataclass(frozen=True)
class Session:
    """All tracks by stem, for so many `channels`, and the `spans` in samples at which somebody speaks, in order."""

    channels: int
    samples: int
    tracks: dict[Stem, list[Track]]
    spans: list[tuple[int, int]]

    def lay(self, stem: Stem, at: int, samples: int) -> np.ndarray:
        """The stem from sample `at` on, as it is before ducking: (channels, samples)."""
        block = np.zeros((self.channels, samples), np.float32)
        for track in self.tracks[stem]:
            track.add_to(block, at)
        return block


def lay_tracks(cut: Cut, path: Callable[[Media], Path], scratch: Path) -> Session:
    """Prepare every cue. Those that need a room are rendered into `scratch`, one at a time."""
    samples = cut.frames * SAMPLES_PER_FRAME
    around = cut.loudness.speakers == "5.1"
    tracks: dict[Stem, list[Track]] = {stem: [] for stem in STEMS}
    spans = []
    for number, cue in enumerate(cut.cues):
        file, start = path(cue.sound), cue.start * SAMPLES_PER_FRAME
        length = _length(file)
        if start >= samples or start + length <= 0:
            continue
        if cue.bus == "dialogue":
            spans.append((max(start, 0), min(start + length, samples)))
        stem = _stem(cue, length)
        if stem in ("music", "air"):
            tracks[stem].append(_from_disk(cue, file, start, length, stem))
        else:
            rendered = _rendered_around if around else _rendered
            tracks[stem].append(rendered(cue, file, start, stem, scratch / f"{number}.wav"))
    return Session(channels=CHANNELS[cut.loudness.speakers], samples=samples, tracks=tracks, spans=sorted(spans))


def _stem(cue: Cue, length: int) -> Stem:
    airy = cue.bus == "effects" and (length >= LONG or cue.fade_in + cue.fade_out >= SLOW)
    return "air" if airy else cue.bus


def read(file: Path, start: int = 0, samples: int = -1, most: int = 2) -> np.ndarray:
    """Sound of one or two channels (or at `most` so many) at 48 kHz: (channels, samples) of float32.

    Raises BadMedia for any other file.
    """
    try:
        with soundfile.SoundFile(file) as sound:
            if sound.samplerate != SAMPLE_RATE or sound.channels > most:
                raise BadMedia(
                    f"{file.name} has {sound.channels} channels at {sound.samplerate} Hz; "
                    f"the mix takes one or two at {SAMPLE_RATE} Hz"
                )
            sound.seek(start)
            block = sound.read(samples, dtype="float32", always_2d=True).T
    except soundfile.LibsndfileError as error:
        raise BadMedia(f"{file.name} cannot be read as sound: {error}; make it again") from error
    if not np.isfinite(block.sum()):
        raise BadMedia(f"{file.name} holds values that are not numbers; make it again")
    return block


def _length(file: Path) -> int:
    try:
        return soundfile.info(file).frames
    except soundfile.LibsndfileError as error:
        raise BadMedia(f"{file.name} cannot be read as sound: {error}; make it again") from error


def _from_disk(cue: Cue, file: Path, start: int, length: int, stem: Stem) -> Track:
    """A long sound, left where it is."""
    powers = [tenth_powers(read(file, at, BLOCK)) for at in range(0, length, BLOCK)]
    level = gated(np.concatenate(powers))
    return Track(
        file=file,
        start=start,
        samples=length,
        gains=_panned(cue.pan, _gain(level, stem) * amplitude(cue.gain + (AIR_BEHIND if cue.behind else 0.0))),
        fade_in=max(cue.fade_in * SAMPLES_PER_FRAME, EDGE),
        fade_out=max(cue.fade_out * SAMPLES_PER_FRAME, EDGE),
        speakers=BEHIND if cue.behind else FRONT,
    )


def _rendered(cue: Cue, file: Path, start: int, stem: Stem, rendered: Path) -> Track:
    """A line or an effect, levelled, panned and in its room, as a file of its own."""
    stereo = _edited(cue, file, stem, _panned(cue.pan, amplitude(cue.gain)))
    stereo = placed(stereo, cue.acoustics)
    soundfile.write(rendered, stereo.T, SAMPLE_RATE, subtype="FLOAT")
    return Track(file=rendered, start=start, samples=stereo.shape[1])


def _rendered_around(cue: Cue, file: Path, start: int, stem: Stem, rendered: Path) -> Track:
    """A line or an effect among six loudspeakers, as a file of its own: lines from the centre, effects where they are
    seen."""
    stereo = _edited(cue, file, stem, _panned(0.0, amplitude(cue.gain)))
    if stem == "dialogue":
        six = line_in_room(stereo, cue.acoustics)
    else:
        six = effect_at(stereo, cue.aside - cue.pan, cue.aside)
    soundfile.write(rendered, six.T, SAMPLE_RATE, subtype="FLOAT")
    gains = (1.0,) * len(EVERYWHERE)
    return Track(file=rendered, start=start, samples=six.shape[1], gains=gains, speakers=EVERYWHERE)


def _edited(cue: Cue, file: Path, stem: Stem, gains: tuple[float, float]) -> np.ndarray:
    """A line or an effect in stereo, levelled and with soft edges."""
    sound = read(file)
    stereo = sound if sound.shape[0] == 2 else np.repeat(sound, 2, axis=0)
    stereo = stereo * _gain(_level(stereo, stem), stem)
    if stem == "dialogue":
        stereo = limited(stereo, SPEECH_PEAK, SPEECH_RELEASE)
    shape = Track(
        file=file,
        start=0,
        samples=stereo.shape[1],
        fade_in=max(cue.fade_in * SAMPLES_PER_FRAME, EDGE),
        fade_out=max(cue.fade_out * SAMPLES_PER_FRAME, EDGE),
    )
    return _faded(stereo * np.float32(gains)[:, None], 0, shape)


def _level(stereo: np.ndarray, stem: Stem) -> float:
    """Lines by their integrated loudness, effects by their loudest 400 ms."""
    powers = tenth_powers(stereo)
    if stem == "dialogue":
        return gated(powers)
    padded = np.pad(powers, (0, max(0, 4 - len(powers))))
    return gated(np.convolve(padded, np.full(4, 0.25), "valid").max() * np.ones(4))


def _gain(level: float, stem: Stem) -> float:
    """What brings a level into the stem's window, linear; silence is left alone."""
    low, high = LEVELS[stem]
    return float(amplitude(np.clip(level, low, high) - level)) if level > -69 else 1.0


def _panned(pan: float, gain: float) -> tuple[float, float]:
    """Equal power, with unity in the middle."""
    angle = (np.clip(pan, -1, 1) + 1) * np.pi / 4
    return float(np.sqrt(2) * np.cos(angle) * gain), float(np.sqrt(2) * np.sin(angle) * gain)


def _faded(sound: np.ndarray, first: int, track: Track) -> np.ndarray:
    """What lies from the track's sample `first` on, faded with equal power, so that crossing sounds keep it."""
    last = first + sound.shape[1]
    if first >= track.fade_in and last <= track.samples - track.fade_out:
        return sound
    place = np.arange(first, last, dtype=np.float32) + 0.5
    rise = np.clip(place / max(track.fade_in, 1), 0, 1)
    fall = np.clip((track.samples - place) / max(track.fade_out, 1), 0, 1)
    return sound * np.sin(np.pi / 2 * rise) * np.sin(np.pi / 2 * fall)
