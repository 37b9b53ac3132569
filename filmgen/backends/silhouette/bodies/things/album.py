"""Drawings written down, to be read and edited: a line for each piece of card, its shapes, and what moves it.

A drawing begins with its name at the margin: `violin .6 follows 0 .5 -20; fiddle viola` is a violin .6 metres high,
carried so (see `Thing`), with its grip, its tilt and its other names. Then a line for each piece, in units of its own
height, y up, the base at 0,0:

    card half 0,1 .3,.6 .2,0! | box -.1 0 .1 .2 #caa65a     solid card (`half` is the right half of a shape)
    hole disc 0 .5 .1 #ffc46a %80                           a window lit from behind, 80 % strong
    score line -.2,.5 .2,.5 w.02                            a line that catches the light; `dark` for an incision
    part 0,.8 mouth-20 sway3 lift.05                        what follows turns about 0,.8 with the voice and the wind
    part                                                    and what follows this is still again
    part 0,0 readable                                       letters and dials: not mirrored when the thing is
    glow 0 .5 .8 #ffc46a %50 | steam 0 1 .6 | gaze 0 .6 (where its eyes are)

A line goes on in the next where that is indented further. `*6@0,.5` repeats a shape six times round a point,
`*4+.2,0` four times a step further, `~` on both sides.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache, partial
from math import sin

import numpy as np

from filmgen.backends.silhouette.bodies.curve import Curve, points_of, spline
from filmgen.backends.silhouette.bodies.things.pen import (
    WARM,
    Pen,
    Thing,
    arc,
    band,
    disc,
    flat,
    ray,
    rect,
    ring,
    rod,
    shape,
    wire,
)

_OPTION = re.compile(
    r"(?P<colour>#[0-9a-f]{6})|%(?P<strength>\d+)|w(?P<width>[\d.]+)|z(?P<depth>[\d.]+)|(?P<each>each)"
)
_CONTINUED = re.compile(r"\n {4,}")
_MOVES = re.compile(r"(mouth|sway|spin|nod|lift|slide|drop)(-?[\d.]+)")


@dataclass(frozen=True)
class Step:
    """One line of a drawing. `numbers` are a place, or whatever the tool asks for."""

    tool: str
    curves: tuple[Curve, ...] = ()
    numbers: tuple[float, ...] = ()
    colour: str = ""
    strength: float = -1.0
    width: float = 0.014
    depth: float | None = None
    moves: tuple[tuple[str, float], ...] = ()


def album(text: str) -> dict[str, Thing]:
    """Things by name, from a page of drawings. The drawings themselves are read when they are first asked for."""
    things = {}
    for block in re.split(r"\n(?=\S)", _CONTINUED.sub(" ", text.strip())):
        head, _, lines = block.partition("\n")
        title, _, names = head.partition(";")
        name, height, *rest = title.split()
        carried, *numbers = rest or ["stands", "0", ".4"]
        x, y, turn = (*map(float, numbers), *(0.0, 0.4, 0.0)[len(numbers) :])
        things[name] = Thing(partial(draw, lines), float(height), (x, y), carried, turn, names.strip())
    return things


def draw(lines: str, pen: Pen) -> None:
    """Draw what is written."""
    still = pen
    for step in steps(lines):
        if step.tool == "part":
            pen = _moved(still, step)
        else:
            _TOOLS[step.tool](pen, step)


def _moved(pen: Pen, step: Step) -> Pen:
    """The pen for what moves with the voice (`mouth`, `nod`, `lift`, `slide`, `drop`), sways in the air, or spins."""
    if not step.numbers:
        return pen
    now, (x, y) = pen.now, step.numbers
    if ("readable", 0.0) in step.moves:
        pen = pen.readable(x)
    turn = up = along = 0.0
    for move, much in step.moves:
        if move == "mouth":
            turn += much * now.mouth
        elif move == "sway":
            turn += much * sin(1.7 * now.clock + 3 * x)
        elif move == "spin":
            turn += much * now.clock
        elif move == "nod":
            turn += much * now.voice * sin(7 * now.clock)
        elif move == "lift":
            up += much * now.mouth
        elif move == "drop":
            up -= much * now.mouth
        else:
            along += much * now.mouth
    return pen.at(x + along, y + up, turn).at(-x, -y)


@lru_cache(maxsize=1024)
def steps(lines: str) -> tuple[Step, ...]:
    """The lines of a drawing, understood."""
    return tuple(step for line in lines.splitlines() if line.strip() for step in _steps(line.strip()))


def _steps(line: str) -> list[Step]:
    """One line. A colour ends a group of shapes, so that a line may have several."""
    tool, _, rest = line.partition(" ")
    if tool == "part":
        x, _, y = rest.partition(" ")[0].partition(",")
        numbers = (float(x), float(y)) if x else ()
        moves = tuple((move, float(much)) for move, much in _MOVES.findall(rest))
        return [
            Step(tool, numbers=numbers, moves=(*moves, *((word, 0.0) for word in rest.split() if word == "readable")))
        ]
    options: dict[str, str] = {}
    groups: list[tuple[list[list[str]], str]] = [([], "")]
    for piece in rest.split("|"):
        found = [_OPTION.fullmatch(word) for word in piece.split()]
        said = {name: text for match in found if match for name, text in match.groupdict().items() if text}
        options |= said
        groups[-1][0].append([word for word, match in zip(piece.split(), found, strict=True) if match is None])
        if "colour" in said:
            groups[-1] = (groups[-1][0], said["colour"].lstrip("#"))
            groups.append(([], ""))
    plain = Step(
        "cards" if "each" in options else tool,
        strength=float(options.get("strength", -100)) / 100,
        width=float(options.get("width", 0.014)),
        depth=float(options["depth"]) if "depth" in options else None,
    )
    if tool in ("glow", "steam", "gaze", "mouth"):
        pieces, colour = groups[0]
        return [replace(plain, numbers=tuple(map(float, pieces[0])), colour=colour)]
    return [
        replace(plain, curves=tuple(curve for piece in pieces for curve in _shapes(piece)), colour=colour)
        for pieces, colour in groups
        if pieces
    ]


def _shapes(words: list[str]) -> list[Curve]:
    """One shape, and its repetitions."""
    repeated = [word for word in words if word[0] in "*~"]
    name, *rest = [word for word in words if word[0] not in "*~"]
    curves = [_SHAPES[name](rest)]
    for word in repeated:
        if word == "~":
            curves += [curve.stretched(-1, 1) for curve in curves]
        elif "@" in word:
            count, _, middle = word[1:].partition("@")
            x, y = map(float, middle.split(","))
            curves = [curve.about(x, -y, 360 / int(count) * k) for curve in curves for k in range(int(count))]
        else:
            count, _, way = word[1:].partition("+")
            x, y = map(float, way.split(","))
            curves = [curve.placed(x * k, -y * k) for curve in curves for k in range(int(count))]
    return curves


def _half(words: list[str]) -> Curve:
    """The right half of a shape, from the top down; the left is its mirror image."""
    right = points_of(" ".join(words))
    left = [(-x, y, corner) for x, y, corner in right[::-1] if x > 1e-6]
    return spline([(x, -y, corner) for x, y, corner in (*right, *left)])


def _turned(words: list[str]) -> Curve:
    """An ellipse: middle, radii, degrees."""
    x, y, rx, *more = map(float, words)
    ry, turn = (*more, *(rx, 0.0)[len(more) :])
    return disc(x, y, rx, ry, turn)


def _plain(make: Callable[..., Curve]) -> Callable[[list[str]], Curve]:
    return lambda words: make(*map(float, words))


_SHAPES: dict[str, Callable[[list[str]], Curve]] = {
    "half": _half,
    "blob": lambda words: shape(" ".join(words)),
    "poly": lambda words: flat(" ".join(words)),
    "line": lambda words: wire(" ".join(words)),
    "band": lambda words: band(" ".join(words[1:]), *map(float, words[0].split(":"))),
    "disc": _turned,
    "box": _plain(rect),
    "ring": _plain(ring),
    "rod": _plain(rod),
    "arc": _plain(arc),
    "ray": _plain(ray),
}


def _card(pen: Pen, step: Step) -> None:
    pen.solid(*step.curves, depth=step.depth, colour=step.colour, opacity=abs(step.strength))


def _cards(pen: Pen, step: Step) -> None:
    """Each shape a card of its own, rimmed against the one below."""
    for curve in step.curves:
        pen.solid(curve, depth=step.depth, colour=step.colour, opacity=abs(step.strength))


def _hole(pen: Pen, step: Step) -> None:
    pen.hole(*step.curves, colour=step.colour, strength=abs(step.strength))


def _score(pen: Pen, step: Step) -> None:
    pen.lines(*step.curves, width=step.width, strength=0.45 if step.strength < 0 else step.strength)


def _dark(pen: Pen, step: Step) -> None:
    pen.lines(*step.curves, width=step.width, strength=0.85 if step.strength < 0 else step.strength, dark=True)


def _glow(pen: Pen, step: Step) -> None:
    x, y, radius = step.numbers
    pen.glow(x, y, radius * (1 + 0.3 * pen.now.mouth), step.colour or WARM, abs(step.strength))


def _gaze(pen: Pen, step: Step) -> None:
    pen.anchor("gaze", *step.numbers)


def _mouth(pen: Pen, step: Step) -> None:
    pen.anchor("mouth", *step.numbers)


def steam(pen: Pen, x: float, y: float, tall: float) -> None:
    """Three threads, rising and swaying."""
    shares = np.array([0.2, 0.5, 0.8, 1.0])
    for k in range(3):
        sway = 0.05 * tall * (1 + shares) * np.sin(2.2 * pen.now.clock + 2.1 * k - 3.0 * shares)
        x0 = x + (k - 1) * 0.09
        points = " ".join(f"{x0 + s:.3f},{y + tall * u:.3f}" for s, u in zip(sway, shares, strict=True))
        pen.solid(band(f"{x0:.3f},{y:.3f} {points}", 0.035, 0.012), opacity=0.22, colour="e8eef0")


def _steam(pen: Pen, step: Step) -> None:
    steam(pen, *step.numbers)


_TOOLS: dict[str, Callable[[Pen, Step], None]] = {
    "card": _card, "cards": _cards, "hole": _hole, "score": _score, "dark": _dark, "glow": _glow, "steam": _steam,
    "gaze": _gaze, "mouth": _mouth,
}  # fmt: skip
