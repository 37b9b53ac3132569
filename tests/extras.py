"""Extras: small real backends for the front door's tests, some quick and some that misbehave.

`python -m tests.extras make ...` is filmgen with the extras known to it.
"""

import os
import sys
from pathlib import Path
from typing import ClassVar

import cv2
import mido
import numpy as np
import soundfile

from filmgen import crew
from filmgen.backends.editor import Editor
from filmgen.crew import Known
from filmgen.errors import MissingWeights, OutOfMemory
from filmgen.ffmpeg import read_frames, write_take
from filmgen.film.document import Backend
from filmgen.film.swapping import Swapped
from filmgen.film.time import SAMPLES_PER_FRAME

QUICK = (
    "--painter", "extra:flat", "--camera", "extra:flat", "--voice", "extra:hum", "--composer", "extra:hush",
    "--foley", "extra:hush", "--editor", "extra:cutter",
)  # fmt: skip


FACE = "fa" * 32
"""The digest of the face set that the mask was made on."""

PAGE = """Title: TWO KETTLES

EXT. MOOR - NIGHT

INA waits. A kettle steams.

INA
Only me. And the kettle.

BORIS
I was hoping you would not say that.

INT. HUT - DAY

Boris pours.

BORIS
One of them is mine.

INA
Then drink it.
"""
"""A script of two scenes that a quick crew shoots in seconds."""


class Flat(Backend):
    """Paints one colour, drawn from the picture's seed, and films it getting lighter."""

    at_once: ClassVar[int] = 2
    likeness: ClassVar[str] = "drawn"
    films_stills: ClassVar[bool] = True
    tone: int = 40

    def paint(self, pictures, format, files, path=None):
        for picture, file in zip(pictures, files, strict=True):
            colour = np.random.default_rng(picture.seed % 2**32).integers(0, 99, 3) + self.tone
            cv2.imwrite(str(file), np.full((format.height, format.width, 3), colour, "uint8"))

    def film(self, picture, motion, still, format, file):
        frame = cv2.imread(str(still))
        write_take(file, format, (frame + np.uint8(number % 99) for number in range(motion.frames)))


class Hum(Backend):
    """Hums for as many frames a word as it is told."""

    pace: int = 4

    def speak(self, utterance, file):
        frames = self.pace * max(1, len(utterance.text.split()))
        time = np.arange(frames * SAMPLES_PER_FRAME) / 48_000
        soundfile.write(file, 0.2 * np.sin(2 * np.pi * (150 + 30 * utterance.timbre.pitch) * time), 48_000)
        return (), "5" * frames


class Hush(Backend):
    """Music, air and effects are all the same soft noise."""

    def _noise(self, frames, seed, file):
        noise = np.random.default_rng(seed % 2**32).normal(0, 0.01, (frames * SAMPLES_PER_FRAME, 2))
        soundfile.write(file, noise, 48_000)

    def compose(self, brief, file):
        self._noise(brief.frames, brief.seed, file)

    def notate(self, brief, file):
        tune = mido.MidiTrack([mido.Message("note_on", note=60), mido.Message("note_off", note=60, time=480)])
        mido.MidiFile(tracks=[tune]).save(str(file))
        return 1

    def lay_bed(self, bed, file):
        self._noise(bed.frames, bed.seed, file)

    def make_effect(self, effect, file):
        self._noise(effect.frames, effect.seed, file)


class Unwritten(Hush):
    """Music that cannot be written down."""

    def notate(self, brief, file):
        mido.MidiFile().save(str(file))
        return 0


class Cutter(Editor):
    """The house editor, who sets no type and draws no poster."""

    def set_card(self, card, background, format, file):
        frame = np.full((format.height, format.width, 3), 60, "uint8")
        write_take(file, format, (frame + np.uint8(number % 99) for number in range(card.frames)))

    def draw_poster(self, card, background, file):
        cv2.imwrite(str(file), np.zeros((1800, 1200, 3), "uint8"))


class Frozen(Flat):
    """A camera that films nothing moving."""

    def film(self, picture, motion, still, format, file):
        frame = cv2.imread(str(still))
        write_take(file, format, (frame for _ in range(motion.frames)))


class Short(Flat):
    """A camera that films one frame too few."""

    def film(self, picture, motion, still, format, file):
        super().film(picture, motion.but(frames=motion.frames - 1), still, format, file)


class Negative(Backend):
    """Remembers everything the other way round."""

    reconstructs: ClassVar[bool] = True

    def reconstruct(self, take, format, file):
        write_take(file, format, (255 - frame for frame in read_frames(take)))


class Forgetful(Negative):
    """Remembers all but the first frame."""

    def reconstruct(self, take, format, file):
        write_take(file, format, read_frames(take, start=1))


class Mask(Backend):
    """Puts a white mask on everybody, and leaves the last frame of each take."""

    swaps: ClassVar[bool] = True
    faces: ClassVar[tuple[str, ...]] = (FACE,)
    records: ClassVar[tuple[str, ...]] = ()

    def swap(self, take, record, format, file):
        frames = list(read_frames(take))
        write_take(file, format, (np.full_like(frame, 255) for frame in frames))
        return Swapped(frames=len(frames), swapped=len(frames) - 1, left=(("turned away", 1),))


class Stranger(Mask):
    """Knows nobody."""

    def swap(self, take, record, format, file):
        write_take(file, format, read_frames(take))
        return Swapped(frames=len(list(read_frames(take))), swapped=0)


class Fainting(Flat):
    """A painter who cannot go on."""

    def paint(self, pictures, format, files, path=None):
        raise RuntimeError("everything went\nblack \x1b[31m")


class Cramped(Flat):
    """A painter who paints the first pictures and then has no memory left."""

    def paint(self, pictures, format, files, path=None):
        if any(picture.size == "wide" for picture in pictures):
            raise OutOfMemory("painter extra:cramped does not fit in this machine's memory: try offload=group")
        super().paint(pictures, format, files)


class Homeless(Flat):
    """A painter whose weights are nowhere."""

    def ready(self):
        raise MissingWeights("acme/paint is not on this machine: filmgen models pull acme/paint")


class Absent(Flat):
    """A painter who says that it is done and hands nothing in."""

    def paint(self, pictures, format, files, path=None):
        pass


class Dying(Flat):
    """A camera whose process dies."""

    def film(self, picture, motion, still, format, file):
        os._exit(9)


class Garbage(Hum):
    """A voice that hands in what is no sound."""

    def speak(self, utterance, file):
        Path(file).write_bytes(b"RIFF" + bytes(range(200)))
        return (), "0"


EXTRAS = tuple(
    Known(craft, f"extra:{kind.__name__.lower()}", f"tests.extras:{kind.__name__}", "an extra")
    for craft, kinds in {
        "painter": (Flat, Fainting, Cramped, Homeless, Absent),
        "camera": (Flat, Frozen, Short, Dying),
        "swapper": (Mask, Stranger),
        "reconstructor": (Negative, Forgetful),
        "voice": (Hum, Garbage),
        "composer": (Hush, Unwritten),
        "foley": (Hush,),
        "editor": (Cutter,),
    }.items()
    for kind in kinds
)


if __name__ == "__main__":
    from filmgen.cli import main

    crew.KNOWN += EXTRAS
    sys.exit(main())
