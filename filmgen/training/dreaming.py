"""How a film is seen through a network that remembers one: every frame down to a few numbers, and back.

Frames come as a stream and leave as one, a batch at a time, so a film of two hours needs no more memory than a clip.
Shapes: B frames of a batch, C = 3 colours (RGB, -1 to 1), H rows, W columns, Z numbers of a frame's code.
"""

import itertools
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from fractions import Fraction
from pathlib import Path
from typing import Any, Protocol

import cv2
import numpy as np
import torch

from filmgen.errors import BadRequest
from filmgen.ffmpeg import read_frames, write_take
from filmgen.film.media import Format
from filmgen.training.footage import squeeze
from filmgen.training.printing import Print, strike
from filmgen.training.projector import Box, Reel, Shown, find_box, upright

BATCH = 8
INK = 6
"""Grey levels that the bars of a take stay under: a night is not as black."""
Watch = Callable[[int], None]
"""Told how many frames are done."""


class Memory(Protocol):
    """A network that has watched a film. What it makes of a frame does not depend on the frames beside it."""

    width: int
    height: int
    latents: int
    device: torch.device

    def encode(self, frames_BCHW: torch.Tensor) -> torch.Tensor: ...

    def decode(self, code_BZ: torch.Tensor) -> torch.Tensor: ...


@dataclass(frozen=True)
class Way:
    """How a film is seen: how many frames at a time, how much of the original shines through (0 to 1), how large."""

    batch: int = BATCH
    blend: float = 0.0
    grain: float = 0.0
    """Levels of grain on a take, other in every frame: what a network forgets of film, and what keeps it alive."""
    original: bool = True
    """Whether at the film's own size, in its bars; else at the network's."""


# A frame


def encode(memory: Memory, pictures: Sequence[np.ndarray]) -> torch.Tensor:
    """The codes of pictures of any size (RGB, uint8), squeezed into the network's."""
    small = np.stack([squeeze(picture, memory.width, memory.height) for picture in pictures])
    frames_BCHW = torch.from_numpy(small).permute(0, 3, 1, 2).to(memory.device).float().div_(127.5).sub_(1)
    with torch.inference_mode():
        return memory.encode(frames_BCHW)


def decode(memory: Memory, code_BZ: torch.Tensor) -> np.ndarray:
    """What the network remembers of codes: B pictures of its size (B x H x W x 3, RGB, uint8)."""
    with torch.inference_mode():
        frames_BCHW = memory.decode(code_BZ)
        levels_BCHW = frames_BCHW.float().add(1).mul(127.5).round_().clamp_(0, 255)
    return levels_BCHW.permute(0, 2, 3, 1).to("cpu", torch.uint8).contiguous().numpy()


def see(memory: Memory, pictures: Sequence[np.ndarray]) -> np.ndarray:
    """Pictures as the network remembers them, at its size."""
    return decode(memory, encode(memory, pictures))


def _in_place(frame: np.ndarray, box: Box, seen: np.ndarray, way: Way) -> np.ndarray:
    """A remembered picture put back where the picture was: its bars stay bars."""
    whole = frame.copy()
    inner = box.of(whole)
    large = cv2.resize(seen, (box.width, box.height), interpolation=cv2.INTER_CUBIC)
    inner[:] = cv2.addWeighted(inner, way.blend, large, 1 - way.blend, 0) if way.blend else large
    return whole


# A film


def reconstruct(reel: Reel, memory: Memory, out: Path, way: Way = Way(), watch: Watch | None = None) -> int:
    """A whole film through a network: every frame in its order and at its time, its sound untouched.

    Returns the number of frames. Raises BadMedia, and leaves no file, when the film is torn or the disk is full.
    """
    box = reel.box
    if way.original:
        size, pixel = (reel.width, reel.height), reel.pixel
    else:
        size, pixel = (memory.width, memory.height), _shape(reel, memory)
    like = Print(*size, reel.rate, reel.clock, pixel, sound=reel.file)

    def seen() -> Iterator[Shown]:
        count = 0
        for batch in _batches(upright(reel.file), way.batch):
            pictures = [box.of(shown.pixels) for shown in batch]
            for shown, picture, remembered in zip(batch, pictures, see(memory, pictures), strict=True):
                if way.original:
                    yield replace(shown, pixels=_in_place(shown.pixels, box, remembered, way))
                elif way.blend:
                    small = squeeze(picture, memory.width, memory.height)
                    yield replace(shown, pixels=cv2.addWeighted(small, way.blend, remembered, 1 - way.blend, 0))
                else:
                    yield replace(shown, pixels=remembered)
            count += len(batch)
            if watch:
                watch(count)

    with room_for_film(memory):
        return strike(out, like, seen())


def reconstruct_take(take: Path, memory: Memory, format: Format, file: Path, way: Way = Way()) -> None:
    """A take through a network, as a take: as many frames, at the format's rate and size, in its own bars."""
    box, count = find_box(take, INK), itertools.count()

    def seen() -> Iterator[np.ndarray]:
        for frames in _batches(read_frames(take), way.batch):
            remembered = see(memory, [box.of(frame)[:, :, ::-1] for frame in frames])
            for frame, picture in zip(frames, remembered, strict=True):
                whole = _in_place(frame, box, picture[:, :, ::-1], way)
                if way.grain:
                    _sprinkle(box.of(whole), way.grain, next(count))
                yield whole

    with room_for_film(memory):
        write_take(file, format, seen())


def _sprinkle(picture: np.ndarray, grain: float, number: int) -> None:
    """Put the grain of frame `number` on a picture, in place; as coarse at any size."""
    grain_HW = np.random.default_rng(number).normal(0, grain, (216, 384)).astype(np.float32)
    size = picture.shape[1::-1]
    layer = cv2.resize(grain_HW, size, interpolation=cv2.INTER_CUBIC)[..., None]
    picture[:] = np.clip(picture + layer, 0, 255)


@contextmanager
def room_for_film(memory: Memory) -> Iterator[None]:
    """On a processor half of the cores compute: the others read and write the film. Were all of them to compute, those
    that wait for one another would spin where the film wants to work: 55 ms a frame in place of 16, on two cores."""
    threads = torch.get_num_threads()
    if memory.device.type == "cpu":
        torch.set_num_threads(max(1, threads // 2))
    try:
        yield
    finally:
        torch.set_num_threads(threads)


def _shape(reel: Reel, memory: Memory) -> Any:
    """The shape of a pixel with which a frame of the network's size shows the picture in its own proportions."""
    return reel.pixel * reel.box.width * memory.height / (reel.box.height * memory.width)


def _batches(frames: Iterator[Any], size: int) -> Iterator[list[Any]]:
    while batch := list(itertools.islice(frames, size)):
        yield batch


# Between two frames


def interpolate(reel: Reel, memory: Memory, moments: Sequence[float], seconds: float, out: Path) -> int:
    """A walk through what the network remembers, from one moment (in seconds) of a film to the next.

    Each leg takes `seconds`. Raises BadRequest for a moment that the film does not have.
    """
    codes = [encode(memory, [reel.box.of(frame_at(reel, moment))]) for moment in moments]
    steps = max(2, round(seconds * reel.rate))
    like = Print(memory.width, memory.height, reel.rate, 1 / reel.rate, _shape(reel, memory))

    def walk() -> Iterator[Shown]:
        for leg, (here, there) in enumerate(zip(codes, codes[1:], strict=False)):
            for step in range(1 if leg else 0, steps):
                yield Shown(decode(memory, between(here, there, step / (steps - 1)))[0], None, 0)

    return strike(out, like, walk())


def between(here_BZ: torch.Tensor, there_BZ: torch.Tensor, share: float) -> torch.Tensor:
    """The code a share of the way from one to another, along the sphere that both lie near: a straight line would
    pass through the middle, where no frame's code lies (Shoemake, SIGGRAPH 1985; the norms go linearly)."""
    norms = here_BZ.norm(dim=1, keepdim=True), there_BZ.norm(dim=1, keepdim=True)
    here, there = here_BZ / norms[0].clamp_min(1e-8), there_BZ / norms[1].clamp_min(1e-8)
    angle = torch.arccos((here * there).sum(1, keepdim=True).clamp(-1, 1))
    if float(angle.min()) < 1e-4:
        return torch.lerp(here_BZ, there_BZ, share)
    course = (torch.sin((1 - share) * angle) * here + torch.sin(share * angle) * there) / torch.sin(angle)
    return course * torch.lerp(norms[0], norms[1], share)


def frame_at(reel: Reel, moment: float) -> np.ndarray:
    """The frame nearest to a moment, in seconds from the beginning."""
    early = max(0, round((Fraction(moment) - 1 / reel.rate / 2) / reel.clock))
    shown = next(upright(reel.file, reel.first + early), None) if moment >= 0 else None
    if shown is None:
        raise BadRequest(f"{reel.file.name} is {reel.seconds:.2f} s long: there is no frame at {moment:g} s")
    return shown.pixels


def moment(text: str) -> float:
    """A moment as people write it, in seconds: `12.5`, `1:02.5`, `1:10:00`. Raises BadRequest for anything else."""
    parts = text.strip().split(":")
    seconds, whole = parts[-1], parts[:-1]
    digits = seconds.replace(".", "", 1)
    if len(parts) > 3 or len(text) > 16 or not all(p.isascii() and p.isdigit() for p in (digits, *whole)):
        raise BadRequest(f"{text[:40]!r} is no moment of a film: write seconds, 12.5, or minutes and seconds, 1:02.5")
    return sum(60**place * float(part) for place, part in enumerate(reversed(parts)))
