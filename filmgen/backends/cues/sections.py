"""Which stretches of the film are scored in one go: as long as a model can, and broken where the story turns."""

from dataclasses import dataclass

from filmgen.backends.score.form import Form, Turn

LEAST = 5.0
"""Seconds below which a stretch is not worth a beginning of its own."""


@dataclass(frozen=True)
class Section:
    """A stretch of music from second `start` to second `end` of the film.

    `hit`: the picture turns where it begins. `talk`: the share of it in which somebody speaks. `last`: the film ends
    with it. `turns`: what it does for the story, in order.
    """

    start: float
    end: float
    tension: float
    talk: float
    turns: tuple[Turn, ...]
    hit: bool
    last: bool

    @property
    def seconds(self) -> float:
        return self.end - self.start


def sections_of(form: Form, longest: float) -> tuple[Section, ...]:
    """The film's music in stretches of at most `longest` seconds, from where it enters to the last frame."""
    starts = [form.entry]
    while form.end - starts[-1] > longest or _turns(form, starts[-1], form.end):
        starts.append(_next(form, starts[-1], longest))
    ends = [*starts[1:], form.end]
    return tuple(_section(form, start, end) for start, end in zip(starts, ends, strict=True))


def _next(form: Form, start: float, longest: float) -> float:
    """Where the next stretch begins: at a turn of the story, else with a passage, else with a bar, else anywhere."""
    until = start + longest
    if turns := _turns(form, start, until):
        return turns[0]
    soon = start + max(LEAST, longest / 2)
    passages = [passage.start for passage in form.passages if soon <= passage.start <= until]
    bars = [form.at(bar) for passage in form.passages for bar in passage.bars]
    return (passages or [bar for bar in bars if soon <= bar <= until] or [until])[-1]


def _turns(form: Form, start: float, until: float) -> list[float]:
    """Where a stretch that begins at `start` must be left: turns of the picture and new movements."""
    moments = [
        passage.start
        for before, passage in zip(form.passages, form.passages[1:], strict=False)
        if passage.hit or passage.movement != before.movement
    ]
    return [at for at in moments if start + LEAST <= at <= until and form.end - at >= LEAST]


def _section(form: Form, start: float, end: float) -> Section:
    own = [passage for passage in form.passages if passage.start < end - 1e-6 and passage.end > start + 1e-6]
    own = own or [form.passages[-1]]
    weights = [max(1e-6, min(end, passage.end) - max(start, passage.start)) for passage in own]
    shares = [(passage, weight / sum(weights)) for passage, weight in zip(own, weights, strict=True)]
    return Section(
        start=start,
        end=end,
        tension=sum(share * passage.tension for passage, share in shares),
        talk=sum(share * passage.talk for passage, share in shares),
        turns=tuple(dict.fromkeys(passage.turn for passage in own)),
        hit=any(passage.hit and abs(passage.start - start) < 1e-6 for passage in own),
        last=end == form.end,
    )
