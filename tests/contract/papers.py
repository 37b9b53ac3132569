"""Papers for the contract suites: what any backend of a craft must be able to work from."""

from itertools import cycle
from typing import get_args

import pytest

from filmgen.crew import KNOWN
from filmgen.film.cut import Bed, Foley, ScoreBrief, Span, TitleCard
from filmgen.film.media import Format
from filmgen.film.shots import Figure, Motion, Picture, Speech
from filmgen.film.staging import Body, CameraMove, SetName, Weather
from filmgen.film.story import Look, Place, Timbre, Utterance
from tests.stages.papers import GENRE

TINY = Format(quality="draft", width=320, height=180)
STRANGE = "“naïve” <b>雪男</b> 🎬 100% {x} \\N ' \" ; $(ls) ../.."
"""Text that means something to a shell, a filter, a page, a format string and a file system."""


MODELS: dict[str, tuple[str, ...]] = {
    "writer": ("transformers:tiny/language.language", "openai:tiny/servers.walker"),
    "painter": ("diffusers:tiny/painters.stable_diffusion?steps=1&width=64",),
    "camera": ("diffusers:tiny/cameras.ltx?steps=1&width=64", "found:tiny/footage.reel"),
    "swapper": ("trained:tiny/swappers.ours", "trained:tiny/swappers.deepfakes?to=a"),
    "reconstructor": ("trained:tiny/reconstructors.ours", "trained:tiny/reconstructors.broad?blend=0.5"),
    "composer": (
        "transformers:tiny/music.musicgen",
        "diffusers:tiny/music.stable_audio?steps=2",
        "diffusers:tiny/music.ace_step?steps=2",
    ),
    "voice": ("transformers:tiny/voices.vits", "transformers:tiny/voices.one_voice", "coqui:tiny/voices.tones"),
    "foley": ("diffusers:tiny/music.stable_audio?steps=2", "diffusers:tiny/music.ace_step?steps=2"),
}
"""Backends that work with any model, each with a tiny one (see `tests/tiny`)."""


def known(craft: str):
    """Every known backend of a craft, as the parameter `string`; those that are not installed are skipped."""
    rows = [row for row in KNOWN if row.craft == craft]
    strings = [(row.name, row) for row in rows if not row.open]
    strings += [(string, row) for string in MODELS.get(craft, ()) for row in rows if row.open and row.answers(string)]
    return pytest.mark.parametrize(
        "string",
        [
            pytest.param(string, marks=pytest.mark.skipif(bool(row.missing), reason=f"needs {row.missing}"))
            for string, row in strings
        ],
        indirect=True,
    )


def a_picture(set: SetName = "snowfield", **changes) -> Picture:
    place = Place(id=set, name=set.upper(), set=set, interior=False, seed=5)
    figure = Figure(subject="ina", look=Look(gender="woman", wears=("coat",)), x=0.4)
    fields = {"place": place, "hour": "night", "weather": "clear", "size": "full", "subject": "ina", "seed": 3}
    return Picture.model_validate({**fields, "figures": (figure,), **changes})


def every_set() -> tuple[Picture, ...]:
    weathers = cycle(get_args(Weather))
    return tuple(a_picture(name, weather=next(weathers)) for name in get_args(SetName))


def every_body() -> tuple[Picture, ...]:
    return tuple(
        a_picture(figures=(Figure(subject="ina", look=Look(body=body)),), seed=index)
        for index, body in enumerate(get_args(Body))
    )


def strange_pictures() -> tuple[Picture, ...]:
    return (
        a_picture(word=STRANGE, figures=(), subject=""),
        a_picture(word="x" * 300),
        a_picture(figures=(), subject="somebody who is not there", tension=1.0),
        a_picture(figures=tuple(Figure(subject=f"f{i}", look=Look(height=30.0 / (i + 1)), x=i / 9) for i in range(10))),
    )


def every_move(frames: int) -> tuple[Motion, ...]:
    speech = Speech(subject="ina", start=1, mouth="0359" * 3)
    return tuple(Motion(frames=frames, move=move, speeches=(speech,)) for move in get_args(CameraMove))


def an_utterance(text: str, **timbre) -> Utterance:
    return Utterance(text=text, delivery="plain", timbre=Timbre(**timbre))


def a_score(frames: int, **changes) -> ScoreBrief:
    third = frames // 3
    spans = tuple(Span(start=third * i, frames=third, movement=i + 1, tension=i / 3) for i in range(3))
    fields = {"theme": STRANGE, "seed": 4, "music": GENRE.music, "frames": frames, "spans": spans}
    return ScoreBrief.model_validate(
        {**fields, "cuts": (third,), "hits": (2 * third,), "speech": ((third, 24),), **changes}
    )


def a_bed(frames: int, **changes) -> Bed:
    fields = {"set": "headland", "interior": False, "hour": "dusk", "weather": "storm"}
    return Bed.model_validate({**fields, "tension": 0.4, "frames": frames, "seed": 9, **changes})


def an_effect(name: str, **changes) -> Foley:
    fields = {"name": name, "frames": 30, "gain": -6.0, "pan": 0.3, "seed": 2}
    return Foley.model_validate({**fields, **changes})


def cards() -> tuple[TitleCard, ...]:
    rows = (("from the words", STRANGE), ("voices", "builtin:espeak"), ("x" * 200, "y" * 200))
    return (
        TitleCard(id="title", kind="title", text="YETI TARDIGRADE", subtitle="a fable with eight legs", frames=12),
        TitleCard(id="strange", kind="title", text=STRANGE, frames=12, font="hand"),
        TitleCard(id="long", kind="intertitle", text="word " * 80, frames=12, font="grotesk"),
        TitleCard(id="credits", kind="credits", text="T", rows=rows * 3, frames=12, font="caladea"),
        TitleCard(id="said", kind="disclosure", text="All of it was generated.", frames=12, font="sans"),
    )
