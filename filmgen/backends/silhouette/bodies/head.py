"""The head in profile and from the front: skull, features, neck. Head heights, the chin at the origin, y DOWN."""

from math import cos, radians, sin

from filmgen.backends.silhouette.bodies.costume import Costume
from filmgen.backends.silhouette.bodies.curve import Curve, points_of, spline, traced

Row = tuple[float, ...]

PROFILE: dict[str, str] = {
    "m": (
        ".09,-.42 .12,-.12 .17,0 .29,-.005 .36,.005 .415,.05 .405,.1 .385,.135 .42,.17 .425,.19 .385,.212! .43,.236 "
        ".428,.262 .41,.295 .455,.3 .525,.325 .545,.36 .5,.43 .45,.5 .418,.55 .432,.6 .435,.66 .415,.75 .345,.88 "
        ".18,.975 0,1 -.2,.965 -.37,.85 -.45,.68 -.435,.5 -.36,.34 -.29,.2 -.27,.02 -.29,-.2 -.33,-.42"
    ),
    "f": (
        ".06,-.42 .08,-.12 .13,.02 .27,.005 .345,.01 .39,.05 .383,.1 .37,.135 .405,.17 .41,.19 .372,.212! .418,.236 "
        ".415,.262 .392,.295 .43,.305 .49,.34 .5,.37 .45,.43 .41,.5 .388,.555 .4,.61 .41,.67 .4,.76 .33,.89 .18,.975 "
        "0,1 -.2,.965 -.37,.85 -.44,.68 -.41,.5 -.33,.34 -.23,.2 -.2,.02 -.21,-.2 -.25,-.42"
    ),
}
"""From the throat up the face and down the nape; y UP here, as one draws a head. A 1 marks the corner of the mouth."""

_JAW, _CORNER, _NOSE, _BROW = range(3, 10), 10, range(14, 18), range(20, 22)
_HINGE = (-0.02, 0.36)


def profile(worn: Costume, mouth: float) -> Curve:
    """Skull, face and neck facing +x; the jaw swings about its hinge by up to 13 degrees."""
    nose, chin, brow = worn.face
    if worn.child:
        nose, chin, brow = nose * 0.4 - 0.9, chin * 0.4 - 0.6, -0.6
    swing = radians(-13 * mouth)
    rows: list[Row] = []
    for i, (x, y, corner) in enumerate(points_of(PROFILE[worn.kind])):
        if i in _NOSE:
            x += 0.034 * nose * (1.0 if i in (15, 16) else 0.45)
            y -= 0.016 * nose * (1.0 if i in (15, 16) else 0.2)
        if i in (4, 5, 6):
            x += 0.026 * chin
        if i in _BROW:
            x += 0.014 * brow
        if worn.old and i in (8, 9, 11, 12):
            x -= 0.016
        if i in _JAW:
            dx, dy = x - _HINGE[0], y - _HINGE[1]
            x, y = _HINGE[0] + dx * cos(swing) - dy * sin(swing), _HINGE[1] + dx * sin(swing) + dy * cos(swing)
        elif i == _CORNER:
            x, y = x - 0.11 * mouth, y - 0.02 * mouth
        elif i in (1, 2):
            y -= 0.03 * mouth
        rows.append((x, -y, corner))
    return spline(rows)


def _mirrored(half: tuple[tuple[float, float], ...]) -> Curve:
    """A symmetric outline from its right half, listed top to bottom; y UP."""
    return spline([(x, -y) for x, y in half] + [(-x, -y) for x, y in reversed(half) if x > 1e-6])


def front(worn: Costume, mouth: float) -> list[Curve]:
    """Face and neck from the front; the jaw drops with the mouth."""
    drop = 0.07 * mouth
    jaw, wide = (0.27, 0.375) if worn.kind == "f" else (0.31, 0.39)
    if worn.child:
        jaw, wide = 0.27, 0.4
    face = _mirrored(
        (
            (0.0, 1.0),
            (0.2, 0.97),
            (0.335, 0.85),
            (wide - 0.01, 0.66),
            (wide, 0.5),
            (wide - 0.03, 0.3 - drop * 0.4),
            (jaw, 0.14 - drop),
            (0.14, 0.012 - drop),
            (0.0, -0.015 - drop),
        )
    )
    ear = traced(".37,.52 .425,.55 .45,.47 .435,.36 .395,.31 .36,.36")
    return [face, ear, ear.stretched(-1, 1), neck(worn)]


def back(worn: Costume) -> list[Curve]:
    wide = 0.38 if worn.kind == "f" else 0.4
    skull = _mirrored(
        (
            (0.0, 1.0),
            (0.2, 0.97),
            (0.34, 0.84),
            (wide - 0.01, 0.62),
            (wide, 0.5),
            (wide - 0.02, 0.3),
            (0.32, 0.13),
            (0.22, 0.0),
            (0.0, -0.05),
        )
    )
    ear = traced(".37,.52 .43,.55 .455,.45 .435,.34 .385,.3 .35,.36")
    return [skull, ear, ear.stretched(-1, 1), neck(worn)]


def neck(worn: Costume) -> Curve:
    half = 0.19 if worn.kind == "f" or worn.child else 0.25
    return spline([(-half, -0.2), (-half, 0.16), (-half - 0.12, 0.42), (half + 0.12, 0.42), (half, 0.16), (half, -0.2)])
