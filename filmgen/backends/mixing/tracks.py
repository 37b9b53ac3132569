"""The cues as tracks: each sound levelled, panned, put in its room, and readable at any moment of the film."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Literal

import numpy as np
import soundfile

from filmgen.backends.mixing.limiter import limited
from filmgen.backends.mixing.loudness import amplitude, gated, tenth_powers
from filmgen.backends.mixing.rooms import answered
from filmgen.backends.mixing.surround import AIR_BEHIND, BEHIND, EVERYWHERE, FRONT, effect_at, line_at, room_around
from filmgen.errors import BadMedia
from filmgen.film.cut import CHANNELS, Cue, Cut
from filmgen.film.media import Media
from filmgen.film.staging import Acoustics
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

Stem = Literal["dialogue", "music", "air", "effects"]
STEMS: tuple[Stem, ...] = ("dialogue", "music", "air", "effects")
BLOCK = 10 * SAMPLE_RATE
LEVELS: dict[Stem, tuple[float, float]] = {
    "dialogue": (-20.0, -16.5),
    "music": (-23.0, -23.0),
    "air": (-38.0, -31.0),
    "effects": (-40.0, -16.0),
}
"""LUFS before mastering, between a lower and an upper bound; what lies outside is brought to the nearer of the two.

So a whisper stays softer than a shout, and both are heard.
"""
LONG = 6 * SAMPLE_RATE
SLOW = 24
"""An effect so long (samples), or with fades so slow (frames in all), is the air of a place: it steps back further."""
SPEECH_PEAK, SPEECH_RELEASE = -6.0, 40
MOST, QUAD = 6, 4
"""Channels of a stem, at most, and of music that is heard from before and behind."""
EDGE = SAMPLE_RATE // 400
"""Least fade in samples, so that no edge clicks."""
KEPT = 8
"""Sounds whose answer from their room is kept: somebody who walks has six steps, heard again and again."""


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
        sound = read(self.file, first - self.start, last - first, len(self.gains)) * np.float32(self.gains)[:, None]
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

    def surrounds(self, stem: Stem) -> bool:
        """Whether something of the stem was made to be heard from behind."""
        return any(BEHIND[0] in track.speakers for track in self.tracks[stem])


def lay_tracks(cut: Cut, path: Callable[[Media], Path], scratch: Path) -> Session:
    """Prepare every cue. Those that need a room are rendered into `scratch`, one at a time."""
    samples = cut.frames * SAMPLES_PER_FRAME
    around = cut.loudness.speakers == "5.1"
    heard = lru_cache(maxsize=KEPT)(_heard)
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
            tracks[stem].append(_from_disk(cue, file, start, length, stem, around))
        else:
            edges = (max(cue.fade_in * SAMPLES_PER_FRAME, EDGE), max(cue.fade_out * SAMPLES_PER_FRAME, EDGE))
            sound, room = heard(file, stem, edges, cue.acoustics, around)
            lay = _around if around else _before
            rendered = scratch / f"{number}.wav"
            soundfile.write(rendered, lay(cue, stem, sound, room).T, SAMPLE_RATE, subtype="FLOAT")
            speakers = EVERYWHERE if around else FRONT
            tracks[stem].append(Track(rendered, start, room.shape[1], (1.0,) * len(speakers), speakers=speakers))
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


def _from_disk(cue: Cue, file: Path, start: int, length: int, stem: Stem, around: bool) -> Track:
    """A long sound, left where it is; one of four channels is heard from before and from behind, if there is one."""
    everywhere = around and soundfile.info(file).channels == QUAD
    powers = [tenth_powers(read(file, at, BLOCK, QUAD if everywhere else 2)) for at in range(0, length, BLOCK)]
    gain = _gain(gated(np.concatenate(powers)), stem) * amplitude(cue.gain + (AIR_BEHIND if cue.behind else 0.0))
    return Track(
        file=file,
        start=start,
        samples=length,
        gains=(float(gain),) * QUAD if everywhere else _panned(cue.pan, gain),
        fade_in=max(cue.fade_in * SAMPLES_PER_FRAME, EDGE),
        fade_out=max(cue.fade_out * SAMPLES_PER_FRAME, EDGE),
        speakers=(*FRONT, *BEHIND) if everywhere else BEHIND if cue.behind else FRONT,
    )


def _heard(
    file: Path, stem: Stem, edges: tuple[int, int], acoustics: Acoustics, around: bool
) -> tuple[np.ndarray, np.ndarray]:
    """A line or an effect in stereo, levelled and with soft `edges` (samples); and what its room answers to that, on as
    many channels as there are loudspeakers, never shorter."""
    sound = read(file)
    stereo = sound if sound.shape[0] == 2 else np.repeat(sound, 2, axis=0)
    stereo = stereo * _gain(_level(stereo, stem), stem)
    if stem == "dialogue":
        stereo = limited(stereo, SPEECH_PEAK, SPEECH_RELEASE)
    shape = Track(file=file, start=0, samples=stereo.shape[1], fade_in=edges[0], fade_out=edges[1])
    stereo = _faded(stereo, 0, shape).astype(np.float32)
    return stereo, (room_around if around else answered)(stereo, acoustics)


def _before(cue: Cue, _: Stem, sound: np.ndarray, room: np.ndarray) -> np.ndarray:
    """A line or an effect between two loudspeakers, in its room."""
    mixed = room * np.float32(amplitude(cue.gain + cue.room))
    mixed[:, : sound.shape[1]] += sound * np.float32(_panned(cue.pan, amplitude(cue.gain)))[:, None]
    return mixed


def _around(cue: Cue, stem: Stem, sound: np.ndarray, room: np.ndarray) -> np.ndarray:
    """A line or an effect among six loudspeakers: lines from the centre, effects where they are seen."""
    mixed = room * np.float32(amplitude(cue.gain + cue.room))
    placed = line_at(sound) if stem == "dialogue" else effect_at(sound, cue.aside - cue.pan, cue.aside)
    mixed[:, : sound.shape[1]] += placed * np.float32(amplitude(cue.gain))
    return mixed


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
