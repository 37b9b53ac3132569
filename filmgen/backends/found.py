"""Found footage: a camera that films nothing and cuts its takes out of films that are there.

Zone Out (2018) put a written story over two old features; this is its camera. A place is always found in the same film,
a picture always in the same shot of it.
"""

from collections.abc import Iterator
from functools import lru_cache
from hashlib import file_digest, sha256
from pathlib import Path
from typing import TYPE_CHECKING, ClassVar

import numpy as np

from filmgen.errors import BadRequest, BadTake
from filmgen.film.document import Backend
from filmgen.film.media import Format
from filmgen.film.shots import Motion, Picture
from filmgen.film.time import RATE

if TYPE_CHECKING:
    from filmgen.training.footage import Footage, Shot

SLOWEST = 0.5
"""The speed to which a shot may be slowed that is too short."""


class Found(Backend):
    """Cuts takes out of the films of a file or a folder, at their own speed, or down to half of it where none lasts."""

    alone: ClassVar[bool] = True
    films_stills: ClassVar[bool] = False
    licence: ClassVar[str] = "of its owners (films on this machine)"
    model: str

    def weigh(self) -> str:
        """The digest of the films; empty where there are none."""
        whole = sha256()
        try:
            for film in self._films():
                with film.open("rb") as stream:
                    whole.update(file_digest(stream, "sha256").digest())
        except (BadRequest, OSError):
            return ""
        return whole.hexdigest()

    def ready(self) -> None:
        """Raises BadRequest for a place where no film is."""
        self._films()

    def film(self, picture: Picture, motion: Motion, still: Path, format: Format, file: Path) -> None:  # noqa: ARG002
        """A take of `motion.frames` frames: the frame is covered, and what does not fit its shape cut off evenly.

        Raises BadTake when no shot lasts that long, and BadMedia for a film that is torn.
        """
        from filmgen.ffmpeg import write_take

        shot, start, speed = _choose(_seen(self._films(), self.weights), picture, motion.frames)
        write_take(file, format, _frames(shot, start, speed, motion.frames, format))

    def _films(self) -> tuple[Path, ...]:
        from filmgen.training.footage import find_films

        return find_films([Path(self.model).expanduser()])


@lru_cache(maxsize=2)
def _seen(films: tuple[Path, ...], weights: str) -> "Footage":  # noqa: ARG001
    """All shots of the films, looked through once."""
    from filmgen.training.footage import survey

    return survey(films, hold_out=0)


def _choose(footage: "Footage", picture: Picture, frames: int) -> tuple["Shot", float, float]:
    """A shot that lasts, the second of it to begin at, and how fast it plays."""
    film = int(sha256(f"{picture.place.id} {picture.place.seed}".encode()).hexdigest(), 16)
    chance = int(sha256(f"{picture.seed}".encode()).hexdigest(), 16)
    needed = float(frames / RATE)
    for speed in (1.0, SLOWEST):
        lasting = [shot for shot in footage.shots if _seconds(shot) >= needed * speed]
        if lasting:
            reels = list(dict.fromkeys(shot.reel for shot in lasting))
            there = [shot for shot in lasting if shot.reel == reels[film % len(reels)]]
            shot = there[chance % len(there)]
            play = min(1.0, _seconds(shot) / needed)
            return shot, (_seconds(shot) - needed * play) * (chance % 97 / 97), play
    longest = max(map(_seconds, footage.shots))
    raise BadTake(f"found: no shot lasts {needed:.1f} s, the longest {longest:.1f} s: more films, or another camera")


def _seconds(shot: "Shot") -> float:
    return float(shot.frames / shot.reel.rate)


def _frames(shot: "Shot", start: float, speed: float, frames: int, format: Format) -> Iterator[np.ndarray]:
    """For each frame of the take the one of the shot that is on at its time."""
    reel = shot.reel
    shape = reel.pixel
    pictures = _timed(shot)
    moment, shown = next(pictures)
    for number in range(frames):
        wanted = start + speed * float(number / RATE)
        while moment + 0.5 / float(reel.rate) < wanted:
            following = next(pictures, None)
            if following is None:
                break
            moment, shown = following
        yield _covering(shown, float(shape), format)


def _timed(shot: "Shot") -> Iterator[tuple[float, np.ndarray]]:
    """The pictures of a shot without their bars, each with its second from the shot's first."""
    from filmgen.training.projector import upright

    reel = shot.reel
    skipped = shot.start if shot.tick is None else 0
    for number, frame in enumerate(upright(reel.file, shot.tick)):
        if number < skipped:
            continue
        if number - skipped == shot.frames:
            return
        timed = frame.tick is not None and shot.tick is not None
        moment = (frame.tick - shot.tick) * reel.clock if timed else (number - skipped) / reel.rate
        yield float(moment), reel.box.of(frame.pixels)


def _covering(picture: np.ndarray, pixel: float, format: Format) -> np.ndarray:
    """A picture (RGB) that fills the format's frame in its own proportions, as a take wants it: BGR."""
    import cv2

    height, width = picture.shape[:2]
    shape = format.width / format.height
    wide, tall = min(width, round(height * shape / pixel)), min(height, round(width * pixel / shape))
    left, top = (width - wide) // 2, (height - tall) // 2
    inside = picture[top : top + tall, left : left + wide]
    smaller = wide * tall > format.width * format.height
    fitted = cv2.resize(
        inside, (format.width, format.height), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_CUBIC
    )
    return fitted[:, :, ::-1]
