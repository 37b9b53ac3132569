"""Sounds made on the spot, and cuts that lay them."""

import hashlib
from pathlib import Path

import numpy as np
import soundfile

from filmgen.film.cut import Cue, Cut, Loudness
from filmgen.film.media import Format, Media, Sound
from filmgen.film.time import SAMPLE_RATE, SAMPLES_PER_FRAME

WEB = Loudness()
NAMES = ("master", "dialogue", "music", "effects")


class Shelf:
    """A folder of sounds, and the way from paper to file."""

    def __init__(self, folder: Path):
        self.folder = folder

    def path(self, media: Media) -> Path:
        return self.folder / media.digest

    def keep(self, sound: np.ndarray, rate: int = SAMPLE_RATE) -> Sound:
        """`sound` is (channels, samples)."""
        file = self.folder / "new.wav"
        soundfile.write(file, sound.T, rate, subtype="FLOAT", format="WAV")
        return self.keep_file(file, samples=sound.shape[1], channels=sound.shape[0])

    def keep_file(self, file: Path, samples: int = 0, channels: int = 1) -> Sound:
        digest = hashlib.sha256(file.read_bytes()).hexdigest()
        size = file.stat().st_size
        file.rename(self.folder / digest)
        return Sound(digest=digest, suffix=".wav", size=size, samples=samples, channels=channels)


def speech(seconds: float, seed: int = 1, level: float = 0.1) -> np.ndarray:
    """Something like talk: a buzz at 120 Hz and its harmonics, in syllables."""
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    buzz = sum(np.sin(2 * np.pi * 120 * k * time + seed * k) / k for k in range(1, 25))
    return (level * buzz * np.sin(np.pi * 3.5 * time) ** 2)[None].astype(np.float32)


def chord(seconds: float, level: float = 0.1) -> np.ndarray:
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    left, right = (sum(np.sin(2 * np.pi * f * time) for f in tones) for tones in ((220, 330, 440), (221, 277, 554)))
    return (level * np.stack((left, right))).astype(np.float32)


def wind(seconds: float, level: float = 0.05, seed: int = 3) -> np.ndarray:
    return np.random.default_rng(seed).normal(0, level, (2, int(seconds * SAMPLE_RATE))).astype(np.float32)


def knock(seconds: float = 0.2, level: float = 0.8) -> np.ndarray:
    time = np.arange(int(seconds * SAMPLE_RATE)) / SAMPLE_RATE
    return (level * np.exp(-40 * time) * np.sin(2 * np.pi * 180 * time))[None].astype(np.float32)


def a_cut(frames: int, *cues: Cue, loudness: Loudness = WEB, fade_out: int = 36) -> Cut:
    return Cut(
        title="Kettle", format=Format(), frames=frames, events=(), cues=cues, captions=(), loudness=loudness,
        fade_out=fade_out,
    )  # fmt: skip


def a_scene(shelf: Shelf, loudness: Loudness = WEB) -> Cut:
    """Twelve seconds: two people talk, one over the other, in weather, to music, and somebody knocks."""
    return a_cut(
        288,
        Cue(id="line-1", sound=shelf.keep(speech(2.5)), bus="dialogue", start=36, pan=-0.2, acoustics="room"),
        Cue(id="line-2", sound=shelf.keep(speech(2.0, seed=2)), bus="dialogue", start=80, pan=0.2, acoustics="church"),
        Cue(id="line-3", sound=shelf.keep(speech(1.5, seed=4)), bus="dialogue", start=190),
        Cue(id="score", sound=shelf.keep(chord(12)), bus="music", start=0),
        Cue(id="bed", sound=shelf.keep(wind(12)), bus="effects", start=0, fade_in=12),
        Cue(id="knock", sound=shelf.keep(knock()), bus="effects", start=200, acoustics="hall"),
        loudness=loudness,
    )


def files_in(folder: Path) -> dict[str, Path]:
    folder.mkdir(exist_ok=True)
    return {name: folder / f"{name}.wav" for name in NAMES}


def sounds(files: dict[str, Path]) -> dict[str, np.ndarray]:
    """What was written, as whole numbers of 24 bits: (samples, 2)."""
    return {name: soundfile.read(file, dtype="int32", always_2d=True)[0] >> 8 for name, file in files.items()}


def levels(sound: np.ndarray) -> np.ndarray:
    """RMS of each frame of the film, in dBFS."""
    frames = (sound / 2**23).reshape(-1, SAMPLES_PER_FRAME * 2)
    return 10 * np.log10((frames**2).mean(1) + 1e-12)
