"""What a network is shown of films: shots without bars, some kept from it, and their frames small and all at once.

A film is decoded as a stream, split where it cuts, and a few of every hundred *shots* are held out: a frame beside one
that was learnt is nearly that one itself, and would prove nothing.
"""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from hashlib import file_digest, sha256
from pathlib import Path

import cv2
import numpy as np

from filmgen.errors import BadMedia, BadRequest
from filmgen.training.projector import SUFFIXES, Reel, thread, thumbnails, upright

CUT = 9.0
"""Mean change of a stamp's levels (of 255) from which a frame may be the first of a shot."""
JUMP = 2.0
"""How many times more than beside it a stamp must change where a film cuts: a wing that flaps changes much too."""
SHORTEST = 6
"""Frames of the shortest shot: a flash is no cut."""
FEW = 8
"""With fewer shots than this none can be spared whole."""

Watch = Callable[[int], None]
"""Told how many frames have been seen so far."""


@dataclass(frozen=True)
class Shot:
    """`frames` frames of a reel from its frame `start` (at `tick` of its clock) on; `held` ones are for measuring."""

    reel: Reel
    start: int
    frames: int
    tick: int | None = None
    held: bool = False


@dataclass(frozen=True)
class Footage:
    """All shots of some films, in the films' order. `whole` says whether what is held out are whole shots; of footage
    with hardly a cut it is the end of the longest one."""

    shots: tuple[Shot, ...]
    whole: bool = True

    @property
    def reels(self) -> tuple[Reel, ...]:
        return tuple(dict.fromkeys(shot.reel for shot in self.shots))

    @property
    def training(self) -> tuple[Shot, ...]:
        return tuple(shot for shot in self.shots if not shot.held)

    @property
    def held(self) -> tuple[Shot, ...]:
        return tuple(shot for shot in self.shots if shot.held)

    @property
    def frames(self) -> int:
        return sum(shot.frames for shot in self.shots)


@dataclass(frozen=True)
class Cache:
    """Every frame of some footage, small: `pixels_NHWC` (RGB, uint8) lies on the disk and is mapped; `shots_N` is the
    number of each frame's shot in `footage.shots`."""

    footage: Footage
    pixels_NHWC: np.ndarray
    shots_N: np.ndarray

    @property
    def training(self) -> np.ndarray:
        """The numbers of the frames that may be learnt from."""
        return np.flatnonzero(~self._held)

    @property
    def held(self) -> np.ndarray:
        """The numbers of the frames that are for measuring."""
        return np.flatnonzero(self._held)

    @property
    def _held(self) -> np.ndarray:
        return np.array([shot.held for shot in self.footage.shots])[self.shots_N]


# Finding and splitting


def find_films(paths: Sequence[Path]) -> tuple[Path, ...]:
    """The films that files and folders name, a folder's in the order of their names.

    Raises BadRequest for a path where nothing is, and for a folder with no film in it.
    """
    films: list[Path] = []
    for path in paths:
        if not path.exists():
            raise BadRequest(f"footage: there is nothing at {path}")
        found = sorted(file for file in path.rglob("*") if file.suffix.lower() in SUFFIXES) if path.is_dir() else [path]
        if not found:
            raise BadRequest(f"footage: no film in {path}; a film ends in {', '.join(SUFFIXES)}")
        films += found
    if not films:
        raise BadRequest("footage: no film was named")
    return tuple(dict.fromkeys(films))


def survey(paths: Sequence[Path], hold_out: float = 0.04, watch: Watch | None = None) -> Footage:
    """Look through films once: where they cut, and which shots are held out (`hold_out` of them).

    Raises BadRequest and BadMedia for paths without a film and for films without two frames.
    """
    shots: list[Shot] = []
    seen = 0
    for file in find_films(paths):
        reel, ticks, changes = thread(file), [], []
        before = None
        for tick, stamp in thumbnails(file):
            changes.append(0.0 if before is None else float(cv2.norm(stamp, before, cv2.NORM_L1)) / stamp.size)
            ticks.append(tick)
            before, seen = stamp, seen + 1
            if watch:
                watch(seen)
        if len(ticks) < 2:
            raise BadMedia(f"{file.name}: has one frame: nothing moves in it, and nothing can be held out")
        starts = cuts(np.array(changes))
        ends = [*starts[1:], len(ticks)]
        shots += [Shot(reel, start, end - start, ticks[start]) for start, end in zip(starts, ends, strict=True)]
    return _spared(tuple(shots), hold_out)


def cuts(changes: np.ndarray) -> list[int]:
    """The first frames of shots, of how much each frame differs from the one before it."""
    starts = [0]
    for frame in range(1, len(changes)):
        if is_cut(changes, frame) and frame - starts[-1] >= SHORTEST:
            starts.append(frame)
    return starts


def is_cut(changes: np.ndarray, frame: int) -> bool:
    """Whether a frame differs from the one before it as the first of a shot does; the two after it are asked too."""
    beside = np.concatenate((changes[max(1, frame - 2) : frame], changes[frame + 1 : frame + 3]))
    return bool(changes[frame] > max(CUT, JUMP * beside.max(initial=0.0)))


def _spared(shots: tuple[Shot, ...], share: float) -> Footage:
    """Hold out `share` of the shots, spread over the films but not over twice their frames; at least one."""
    if share <= 0:
        return Footage(shots)
    if len(shots) < FEW:
        return _tail(shots, share)
    total = sum(shot.frames for shot in shots)
    order = np.random.default_rng(len(shots)).permutation(len(shots))
    held: set[int] = set()
    frames = 0
    for number in order.tolist():
        if len(held) >= max(1, round(share * len(shots))):
            break
        if frames + shots[number].frames <= max(2 * share, 1 / len(shots)) * total:
            held.add(number)
            frames += shots[number].frames
    if not held:
        held = {min(range(len(shots)), key=lambda number: shots[number].frames)}
    return Footage(tuple(replace(shot, held=number in held) for number, shot in enumerate(shots)))


def _tail(shots: tuple[Shot, ...], share: float) -> Footage:
    """Hold out the end of the longest shot, as long as `share` of everything."""
    longest = max(shots, key=lambda shot: shot.frames)
    spare = min(max(1, round(share * sum(shot.frames for shot in shots))), longest.frames // 2)
    kept = longest.frames - spare
    end = Shot(longest.reel, longest.start + kept, spare, _tick(longest, kept), held=True)
    parts = {longest: (replace(longest, frames=kept), end)}
    return Footage(tuple(part for shot in shots for part in parts.get(shot, (shot,))), whole=False)


def _tick(shot: Shot, offset: int) -> int | None:
    """The tick of the frame that is `offset` frames into a shot."""
    for number, (tick, _) in enumerate(thumbnails(shot.reel.file)):
        if number == shot.start + offset:
            return tick
    raise BadMedia(f"{shot.reel.file.name}: has changed while it was being looked through")


# Showing


def frames(shot: Shot, width: int, height: int) -> Iterator[np.ndarray]:
    """The frames of a shot without their bars, squeezed into width x height: RGB (height x width x 3, uint8)."""
    shown = upright(shot.reel.file, shot.tick)
    skipped = shot.start if shot.tick is None else 0
    count = 0
    for number, frame in enumerate(shown):
        if number < skipped:
            continue
        yield squeeze(shot.reel.box.of(frame.pixels), width, height)
        count += 1
        if count == shot.frames:
            return
    raise BadMedia(f"{shot.reel.file.name}: ended {shot.frames - count} frames early: it is torn, or has changed")


def squeeze(picture: np.ndarray, width: int, height: int) -> np.ndarray:
    """A picture at another size, whatever its shape: the way back is the same way."""
    smaller = picture.shape[0] * picture.shape[1] > width * height
    return cv2.resize(picture, (width, height), interpolation=cv2.INTER_AREA if smaller else cv2.INTER_CUBIC)


def cache(footage: Footage, width: int, height: int, folder: Path, watch: Watch | None = None) -> Cache:
    """Every frame of the footage, small, in one mapped file of `folder`; made once for the same films and size.

    Raises BadMedia for films that cannot be read to their end, and when the disk is full.
    """
    total = footage.frames
    shape = (total, height, width, 3)
    file = folder / f"frames-{_fingerprint(footage)}-{width}x{height}.u8"
    shots_N = np.repeat(np.arange(len(footage.shots)), [shot.frames for shot in footage.shots])
    if not file.exists() or file.stat().st_size != total * height * width * 3:
        folder.mkdir(parents=True, exist_ok=True)
        part = file.with_suffix(".part")
        try:
            with part.open("wb") as out:
                for number, picture in enumerate(p for shot in footage.shots for p in frames(shot, width, height)):
                    out.write(np.ascontiguousarray(picture))
                    if watch:
                        watch(number + 1)
            part.replace(file)
        except OSError as error:
            raise BadMedia(f"{folder}: the small frames cannot be kept: {error.strerror}") from error
        finally:
            part.unlink(missing_ok=True)
    return Cache(footage, np.memmap(file, np.uint8, "r", shape=shape), shots_N)


def _fingerprint(footage: Footage) -> str:
    """What the small frames depend on, besides their size: the films' bytes, their boxes, the order of the shots."""
    whole = sha256()
    for reel in footage.reels:
        with reel.file.open("rb") as film:
            whole.update(file_digest(film, "sha256").digest())
        whole.update(repr(reel.box).encode())
    whole.update(repr([(shot.start, shot.frames) for shot in footage.shots]).encode())
    return whole.hexdigest()[:16]
