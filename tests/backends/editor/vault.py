"""Small real takes and sounds in a folder, and the way from paper to file."""

from collections.abc import Callable, Iterator
from pathlib import Path

import numpy as np
import soundfile

from filmgen.ffmpeg import write_take
from filmgen.film.cut import Caption, Cut, Event
from filmgen.film.media import Clip, Format, Media, Sound
from filmgen.film.time import SAMPLES_PER_FRAME
from filmgen.studio.store import digest_of

SMALL = Format(quality="draft", width=160, height=90)


def noisy(frames: int, level: int, format: Format = SMALL) -> Iterator[np.ndarray]:
    """Frames of about one brightness, each unlike the others."""
    chance = np.random.default_rng(level)
    for _ in range(frames):
        yield (chance.integers(0, 30, (format.height, format.width, 3)) + level).astype("uint8")


class Vault:
    def __init__(self, folder: Path):
        self.folder = folder

    def path(self, media: Media) -> Path:
        return self.folder / f"{media.digest}{media.suffix}"

    def keep(self, file: Path, kind: type[Media], **facts: int) -> Media:
        media = kind(digest=digest_of(file), suffix=file.suffix, size=file.stat().st_size, **facts)
        file.rename(self.path(media))
        return media

    def clip(self, frames: int, level: int, format: Format = SMALL, write: Callable = write_take) -> Clip:
        write(self.folder / "new.mp4", format, noisy(frames, level, format))
        return self.keep(self.folder / "new.mp4", Clip, width=format.width, height=format.height, frames=frames)

    def sound(self, frames: int, level: float = 0.1, channels: int = 2, rate: int = 48_000) -> Sound:
        samples = np.random.default_rng(frames).normal(0, level, (frames * SAMPLES_PER_FRAME, channels))
        soundfile.write(self.folder / "new.wav", samples.clip(-1, 1).astype("float32"), rate)
        return self.keep(self.folder / "new.wav", Sound, samples=len(samples), channels=channels)


def a_cut(events: tuple[Event, ...], frames: int = 0, captions: tuple[Caption, ...] = (), **changes: object) -> Cut:
    """A silent cut of some events, as long as they are, with no fade."""
    end = max((event.start + event.frames for event in events), default=0)
    fields = {"title": "Two Hills", "format": SMALL, "frames": frames or end, "events": events, "cues": ()}
    return Cut.model_validate({**fields, "captions": captions, "fade_out": 0, **changes})


def an_event(id: str, clip: Clip, start: int, **changes: object) -> Event:
    return Event.model_validate({"id": id, "clip": clip, "start": start, "frames": clip.frames, **changes})
