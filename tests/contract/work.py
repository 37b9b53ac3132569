"""Work given to backends by their string, here or in another process, and what came of it as digests."""

import hashlib
from pathlib import Path
from tempfile import TemporaryDirectory

import numpy as np
import soundfile

from filmgen import room
from filmgen.crew import hire
from filmgen.film.consent import Consent
from filmgen.film.cut import Bed, Foley, ScoreBrief, TitleCard
from filmgen.film.media import Format
from filmgen.film.order import Order
from filmgen.film.shots import Motion, Picture
from filmgen.film.story import Seed, Utterance
from filmgen.film.time import SAMPLES_PER_FRAME
from filmgen.library import genres, prompts
from filmgen.room import Written
from filmgen.studio.store import Store
from filmgen.studio.studio import Studio


def digest(file: Path) -> str:
    return hashlib.sha256(file.read_bytes()).hexdigest()


def paint(string: str, pictures: tuple[Picture, ...], format: Format) -> list[str]:
    with TemporaryDirectory() as folder:
        files = tuple(Path(folder, f"{number}.png") for number in range(len(pictures)))
        hire("painter", string).paint(pictures, format, files)
        return [digest(file) for file in files]


def film(string: str, picture: Picture, motion: Motion, still: Path, format: Format) -> str:
    with TemporaryDirectory() as folder:
        file = Path(folder, "take.mp4")
        hire("camera", string).film(picture, motion, still, format, file)
        return digest(file)


def reconstruct(string: str, take: Path, format: Format) -> str:
    with TemporaryDirectory() as folder:
        file = Path(folder, "seen.mp4")
        hire("reconstructor", string).reconstruct(take, format, file)
        return digest(file)


def swap(string: str, take: Path, record: Consent, format: Format) -> str:
    with TemporaryDirectory() as folder:
        file = Path(folder, "swapped.mp4")
        hire("swapper", string).swap(take, record, format, file)
        return digest(file)


def speak(string: str, utterance: Utterance) -> tuple[object, ...]:
    with TemporaryDirectory() as folder:
        file = Path(folder, "line.wav")
        return *hire("voice", string).speak(utterance, file), digest(file)


def sound(string: str, paper: ScoreBrief | Bed | Foley) -> str:
    hired = hire("composer" if isinstance(paper, ScoreBrief) else "foley", string)
    make = {ScoreBrief: "compose", Bed: "lay_bed", Foley: "make_effect"}[type(paper)]
    with TemporaryDirectory() as folder:
        file = Path(folder, "sound.wav")
        getattr(hired, make)(paper, file)
        return digest(file)


def heard(file: Path, frames: int) -> np.ndarray:
    """The sound in a file, which must be a stereo 48 kHz WAV of `frames` frames."""
    samples, rate = soundfile.read(file)
    assert soundfile.info(file).format == "WAV"
    assert (rate, samples.shape) == (48_000, (frames * SAMPLES_PER_FRAME, 2))
    assert np.isfinite(samples).all()
    assert np.abs(samples).max() <= 1.0
    return samples


def set_card(string: str, card: TitleCard, background: Path | None, format: Format) -> str:
    with TemporaryDirectory() as folder:
        file = Path(folder, "card.mp4")
        hire("editor", string).set_card(card, background, format, file)
        return digest(file)


def write(string: str, order: Order) -> Written:
    """What a writer makes of an order, in a store of its own; a room pitches two premises."""
    order = order.but(candidates=0 if string.startswith("builtin:") else 2)
    with TemporaryDirectory() as folder, Studio(Store(Path(folder))) as studio:
        return room.write(order, hire("writer", string), prompts(), studio)


def papers(string: str, text: str) -> tuple[str, ...]:
    """What a writer makes of a seed, as text."""
    seed = Seed(text=text) if string.startswith("builtin:") else Seed(text=text, runtime=720)
    written = write(string, Order(seed=seed, genres=tuple(genres().values())))
    return tuple(paper.to_json() for paper in (written.brief, written.screenplay, written.direction) if paper)
