"""The shape of the whole: which movement a beat belongs to, how tense it is, and where the story turns."""

from dataclasses import dataclass
from typing import Literal

from filmgen.backends.coverage.beats import Beat
from filmgen.film.genre import Genre, Tone


@dataclass(frozen=True)
class Station:
    """Where on the arc a beat lies. `tension` runs from 0 (rest) to 1 (crisis) in tenths."""

    movement: Literal[1, 2, 3]
    tension: float
    turn: bool
    tone: Tone = Tone()


def stations(beats: tuple[Beat, ...], genre: Genre) -> tuple[Station, ...]:
    """A station for every beat. They follow from how many beats there are, never from how long a line is."""
    if not beats:
        return ()
    movements = _movements(beats)
    turn = _turn(beats, movements)
    last = max(1, len(beats) - 1)
    summit = min(0.9, max(0.35, turn / last))
    return tuple(
        Station(
            movement,
            _tension(index / last, summit, genre.story.menace),
            index == turn,
            _tone(index / last, summit, genre.look.script),
        )
        for index, movement in enumerate(movements)
    )


def _movements(beats: tuple[Beat, ...]) -> list[Literal[1, 2, 3]]:
    """By the page's sections where there are three or more, else by thirds."""
    sections = sorted({beat.section for beat in beats if beat.section})
    if len(sections) >= 3:
        order = {section: 1 + number * 3 // len(sections) for number, section in enumerate(sections)}
        return [order.get(beat.section, 1) for beat in beats]
    return [1 + min(2, index * 3 // len(beats)) for index in range(len(beats))]


def _turn(beats: tuple[Beat, ...], movements: list[Literal[1, 2, 3]]) -> int:
    """The beat that turns the story: by its note, else the first payoff past the middle, else two thirds in."""
    marked = next((index for index, beat in enumerate(beats) if beat.marked == "turn"), None)
    if marked is not None:
        return marked
    middle = len(beats) * 45 // 100
    paid = next((index for index, beat in enumerate(beats) if beat.marked == "payoff" and index >= middle), None)
    if paid is not None and paid < len(beats) * 88 // 100:
        return paid
    return max((index for index, movement in enumerate(movements) if movement == 2), default=len(beats) * 2 // 3)


def _tension(at: float, summit: float, menace: float) -> float:
    rise = 0.15 + 0.65 * (at / summit) ** 1.3 if at <= summit else 0.2 + 0.6 * ((1 - at) / (1 - summit)) ** 1.5
    return round(min(1.0, rise + 0.15 * menace), 1)


def _tone(at: float, summit: float, script: tuple[Tone, ...]) -> Tone:
    """The palette script at a share of the film: its tones one after the other, the third of them at the summit."""
    if len(script) < 4:
        return script[min(len(script) - 1, int(at * len(script)))] if script else Tone()
    marks = (0.0, 0.55 * summit, summit, 1.0)
    for index in range(3):
        if at <= marks[index + 1]:
            share = (at - marks[index]) / max(0.001, marks[index + 1] - marks[index])
            return script[index].towards(script[index + 1], share)
    return script[-1]
