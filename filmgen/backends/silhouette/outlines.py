"""Outlines of things, as arrays of points (x to the right, y down)."""

import math

import numpy as np

Outline = np.ndarray


def points(*pairs: tuple[float, float]) -> Outline:
    return np.array(pairs, np.float64)


def box(left: float, top: float, right: float, bottom: float) -> Outline:
    return points((left, top), (right, top), (right, bottom), (left, bottom))


def rounded(left: float, top: float, right: float, bottom: float, radius: float) -> Outline:
    """A box with round corners."""
    radius = min(radius, (right - left) / 2, (bottom - top) / 2)
    turns = np.linspace(0, math.pi / 2, 6)
    corners = [
        (right - radius, bottom - radius, 0.0),
        (left + radius, bottom - radius, math.pi / 2),
        (left + radius, top + radius, math.pi),
        (right - radius, top + radius, 1.5 * math.pi),
    ]
    return np.concatenate(
        [np.stack([x + radius * np.cos(turns + turn), y + radius * np.sin(turns + turn)], -1) for x, y, turn in corners]
    )


def oval(x: float, y: float, across: float, down: float | None = None, num_points: int = 48) -> Outline:
    """An ellipse with radii `across` and `down`."""
    turns = np.linspace(0, 2 * math.pi, num_points, endpoint=False)
    return np.stack([x + across * np.cos(turns), y + (across if down is None else down) * np.sin(turns)], -1)


def curve(*knots: tuple[float, ...], closed: bool = True, reach: float = 0.36, steps: int = 10) -> Outline:
    """A smooth line through knots `(x, y)`, with a sharp corner at `(x, y, 1)`. Handles follow the segments, so it
    never overshoots."""
    at = np.array([knot[:2] for knot in knots], np.float64)
    before, after = np.concatenate([at[-1:], at[:-1]]), np.concatenate([at[1:], at[:1]])
    if not closed:
        before[0], after[-1] = at[0], at[-1]
    tangents = after - before
    tangents /= np.maximum(np.hypot(tangents[:, 0], tangents[:, 1]), 1e-9)[:, None]
    tangents[[len(knot) > 2 and bool(knot[2]) for knot in knots]] = 0
    ends = np.concatenate([at[1:], at[:1]])
    tails = np.concatenate([tangents[1:], tangents[:1]])
    if not closed:
        at_starts, ends, starts, tails = at[:-1], ends[:-1], tangents[:-1], tails[:-1]
    else:
        at_starts, starts = at, tangents
    handle = np.hypot(ends[:, 0] - at_starts[:, 0], ends[:, 1] - at_starts[:, 1])[:, None] * reach
    u = np.linspace(0, 1, steps, endpoint=False)[None, :, None]
    first, last = at_starts[:, None], ends[:, None]
    leave, arrive = first + (starts * handle)[:, None], last - (tails * handle)[:, None]
    bezier = (1 - u) ** 3 * first + 3 * u * (1 - u) ** 2 * leave + 3 * u * u * (1 - u) * arrive + u**3 * last
    line = bezier.reshape(-1, 2)
    return line if closed else np.concatenate([line, at[-1:]])


def stroke(line: Outline, width: float | np.ndarray) -> Outline:
    """The outline of a line drawn `width` wide; an array of widths tapers it."""
    along = np.concatenate([line[1:2] - line[:1], line[2:] - line[:-2], line[-1:] - line[-2:-1]])
    along /= np.maximum(np.hypot(along[:, 0], along[:, 1]), 1e-9)[:, None]
    side = np.stack([-along[:, 1], along[:, 0]], -1) * (np.broadcast_to(width, len(line))[:, None] / 2)
    return np.concatenate([line + side, (line - side)[::-1]])


def bar(x0: float, y0: float, x1: float, y1: float, width: float) -> Outline:
    """A straight bar from one point to another."""
    return stroke(points((x0, y0), (x1, y1)), width)


def arc(x: float, y: float, across: float, down: float, start: float, end: float, num_points: int = 24) -> Outline:
    """Part of an ellipse, as an open line; angles in degrees, clockwise from the right."""
    turns = np.radians(np.linspace(start, end, num_points))
    return np.stack([x + across * np.cos(turns), y + down * np.sin(turns)], -1)


def below(outline: Outline, level: float) -> Outline:
    """The part of an outline under a level: what a jar holds."""
    kept: list[np.ndarray] = []
    for here, there in zip(outline, np.roll(outline, -1, 0), strict=True):
        if here[1] >= level:
            kept.append(here)
        if (here[1] >= level) != (there[1] >= level):
            share = (level - here[1]) / (there[1] - here[1])
            kept.append(here + (there - here) * share)
    return np.array(kept, np.float64).reshape(-1, 2)


def moved(outline: Outline, x: float = 0.0, y: float = 0.0, scale: float = 1.0, turn: float = 0.0) -> Outline:
    """Turned by degrees about the origin, scaled, then moved."""
    cosine, sine = math.cos(math.radians(turn)), math.sin(math.radians(turn))
    return outline @ np.array(((cosine, sine), (-sine, cosine))) * scale + (x, y)
