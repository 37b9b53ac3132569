"""The sound of a film without its picture, by the stages that make it; only the clips of the cut are invented."""

import os
from collections import defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter

import mido
import numpy as np

from filmgen.backends.mixing.loudness import decibels
from filmgen.backends.mixing.tracks import read
from filmgen.backends.score.arrangement import arrange
from filmgen.backends.score.motif import Tune
from filmgen.film.cut import Cut, Spotting
from filmgen.film.media import Clip
from filmgen.film.order import Order
from filmgen.film.story import Screenplay
from filmgen.film.time import SAMPLE_RATE
from filmgen.settings import Settings, settle
from filmgen.stages.editing import assemble, mix_sound
from filmgen.stages.interchange import STEMS
from filmgen.stages.sound import compose_score, lay_bed, make_effects, notate_score, speak_line, spot_sound, watch
from filmgen.stages.titles import write_titles
from filmgen.stages.writing import plan_shots, write_brief, write_screenplay
from filmgen.studio.store import Store
from filmgen.studio.studio import Studio


@dataclass
class Soundtrack:
    """The sound of a film, and what it was made from. `seconds` of processor time by stage, for what was made now, and
    `waited`, by the clock on the wall."""

    screenplay: Screenplay
    spotting: Spotting
    cut: Cut
    stems: dict[str, Path]
    score: Path
    turns: tuple[int, ...]
    onsets: dict[str, float]
    seconds: dict[str, float] = field(default_factory=lambda: defaultdict(float))
    waited: dict[str, float] = field(default_factory=lambda: defaultdict(float))

    @property
    def lines(self) -> list[tuple[float, float, str]]:
        """(start, end, words) in seconds."""
        said = {line.id: line.spoken for line in self.screenplay.lines}
        spans = [(cue.start, cue.sound.samples, said[cue.id]) for cue in self.cut.cues if cue.bus == "dialogue"]
        return [(start / 24, start / 24 + samples / SAMPLE_RATE, text) for start, samples, text in spans]

    @property
    def theme(self) -> Tune:
        return arrange(self.spotting.score).motif

    @property
    def last_note(self) -> float:
        """Seconds from the end of the film's last note to the end of the film, as the score has it."""
        at, last = 0.0, 0.0
        for message in mido.MidiFile(self.score):
            at += message.time
            last = at if message.type == "note_off" else last
        return self.spotting.frames / 24 - last


# Making


class Hands:
    """A studio whose every stage is timed, in seconds of processor time of this process and those it starts that have
    ended, and by the clock on the wall."""

    def __init__(self, studio: Studio):
        self.studio, self.seconds, self.waited = studio, defaultdict(float), defaultdict(float)

    def do(self, stage, *inputs):
        return self._timed(stage, self.studio.do, inputs)

    def each(self, stage, *inputs, slots=()):
        return self._timed(stage, self.studio.each, inputs, slots=slots)

    def _timed(self, stage, run, inputs, **slots):
        before, began = sum(os.times()[:4]), perf_counter()
        result = run(stage, *inputs, **slots)
        self.seconds[stage.name] += sum(os.times()[:4]) - before
        self.waited[stage.name] += perf_counter() - began
        return result


def make_sound(order: Order, settings: Settings, store: Store, workers: int = 1) -> Soundtrack:
    """Everything that is heard of a film, by the stages that make it."""
    crew, prompts = settings.crew, settings.prompts
    with Studio(store, settings.film, workers) as studio:
        hands = Hands(studio)
        brief = hands.do(write_brief, order.seed, order.genres, prompts["brief"], crew.writer)
        screenplay = hands.do(write_screenplay, brief, prompts["screenplay"], crew.writer)
        voices = hands.each(speak_line, screenplay.utterances, crew.voice)
        shots = hands.do(plan_shots, screenplay, voices, prompts["shots"], crew.writer)
        titles = hands.do(write_titles, screenplay, order.seed, order.crew, ())
        steps = watch(shots, shots.pictures, crew.camera, hands)
        speakers = order.loudness.speakers
        spotting = hands.do(spot_sound, screenplay, shots, voices, titles, order.score, steps, speakers)
        beds = hands.each(lay_bed, spotting.beds, crew.foley)
        effects = make_effects(spotting, crew.foley, hands)
        score = hands.do(compose_score, spotting.score, crew.composer)
        notation = hands.do(notate_score, spotting.score, crew.composer)
        takes = tuple(_invented(shot.frames) for shot in shots.shots)
        cards = tuple(_invented(card.frames) for card in titles.closing)
        cut = hands.do(
            assemble, screenplay, shots, takes, titles, _invented(titles.opening.frames), cards, voices, spotting,
            beds, effects, score, notation, order.format, order.loudness,
        )  # fmt: skip
        mix = hands.do(mix_sound, cut, crew.editor)
    start = titles.story_start
    turns = tuple(start + at for at, shot in zip(shots.starts, shots.shots, strict=True) if shot.turn)
    stems = {name: store.path(getattr(mix, name)) for name in (*STEMS, "master")}
    onsets = {
        f"{cue.foley.name}@{cue.start}": onset(store.path(sound))
        for cue, sound in zip(spotting.foley_cues, effects, strict=True)
    }
    return Soundtrack(
        screenplay, spotting, cut, stems, store.path(notation), turns, onsets, hands.seconds, hands.waited
    )


def _invented(frames: int) -> Clip:
    return Clip(digest="0" * 64, suffix=".mp4", size=0, width=16, height=9, frames=frames)


def onset(file: Path) -> float:
    """Seconds until an effect is heard: within 20 dB of its loudest hundredth of a second."""
    sound = read(file).mean(0)
    grains = np.pad(sound, (0, -len(sound) % 480)).reshape(-1, 480)
    level = decibels((grains.astype(np.float64) ** 2).mean(1))
    return float(np.argmax(level > level.max() - 20) / 100)


def ordered(words: str, genre: str, runtime: str, outputs: Path, sound: str = "stereo") -> Settings:
    return settle({"seed": words, "genre": genre, "runtime": runtime, "outputs": str(outputs), "sound": sound})
