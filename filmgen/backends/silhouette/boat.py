"""Rowing boats for those who stand at sea: who sits in which, and a hull cut from the same card as they are."""

import numpy as np

from filmgen.backends.silhouette.bodies.cutout import CutOut, Part
from filmgen.backends.silhouette.composition import Composition, ashore
from filmgen.backends.silhouette.outlines import bar, curve
from filmgen.film.shots import Picture

HALF = 1.15
"""Metres from the middle of a boat for one to its stem."""
TOGETHER = 2.6
"""Metres within which people share a boat."""
LANDSMEN = ("human", "robot", "quadruped", "many-legged", "machine", "plant", "insect", "abstract")
"""Bodies that need a boat at sea,"""
AT_HOME_AT_SEA = ("swim", "fly")
"""but in these poses."""
Berth = tuple[float, float]
"""A boat that somebody has: how far its middle lies to their right in metres, and how long it is, as a share of a boat
for one."""


def berths(picture: Picture, composition: Composition) -> list[Berth | None]:
    """The boat that each mark has: at sea one for those who stand together, elsewhere none."""
    marks = composition.marks
    found: list[Berth | None] = [None] * len(marks)
    if picture.place.set != "sea" or picture.size == "insert" or ashore(picture):
        return found
    aboard = [
        at
        for at, mark in enumerate(marks)
        if mark.figure.look.body in LANDSMEN and mark.figure.pose not in AT_HOME_AT_SEA and not mark.behind_us
    ]
    places = [marks[at].x / composition.lens.scale(marks[at].near) for at in aboard]
    for at, berth in zip(aboard, hulls(places), strict=True):
        found[at] = berth
    return found


def hulls(places: list[float]) -> list[Berth | None]:
    """For people at these places (metres), whose boat is whose: the last of those who share one has it."""
    crews: list[list[int]] = []
    for at in sorted(range(len(places)), key=places.__getitem__):
        if crews and places[at] - places[crews[-1][-1]] < TOGETHER:
            crews[-1].append(at)
        else:
            crews.append([at])
    owned: list[Berth | None] = [None] * len(places)
    for crew in crews:
        first, last = places[crew[0]], places[crew[-1]]
        owner = max(crew)
        owned[owner] = ((first + last) / 2 - places[owner], 1.0 + 0.5 * (last - first) / HALF)
    return owned


def boat(scale: float, long: float = 1.0, facing: float = 1.0) -> CutOut:
    """A hull about people's feet; `scale` is pixels per metre, `long` times as long as for one, `facing` 1 to the
    right and -1 to the left."""
    knots = (
        (-HALF, -0.40, 1), (-0.68, -0.25), (0.0, -0.19), (0.72, -0.27), (HALF + 0.1, -0.48, 1),
        (0.90, 0.10), (0.5, 0.24), (-0.5, 0.24), (-0.94, 0.12),
    )  # fmt: skip
    hull = curve(*knots, reach=0.3)
    plank = np.concatenate([hull[:1], curve(*[(k[0], k[1]) for k in knots[:5]], closed=False, reach=0.3)])
    oar = bar(-0.55, -0.42, -1.35, 0.40, 0.045)
    turn = np.array((scale * facing * long, scale))
    outline, gunwale, shaft = ((shape * turn).astype(np.float32) for shape in (hull, plank, oar))
    low, high = outline.min(0), outline.max(0)
    return CutOut(
        parts=(
            Part((outline,)),
            Part(
                (gunwale + (0, 0.10 * scale),),
                kind="strokes",
                strength=0.4,
                width=max(1.0, 0.015 * scale),
                shaded=False,
            ),
            Part((shaft,)),
        ),
        anchors={"feet": (0.0, 0.0), "top": (0.0, float(low[1]))},
        glows=(),
        bounds=(float(low[0]), float(low[1]), float(high[0]), float(high[1])),
        unit=0.22 * scale,
    )
