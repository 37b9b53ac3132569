"""The head in profile and from the front: skull, features, neck. Head heights, the chin at the origin, y DOWN."""

from math import cos, radians, sin

from filmgen.backends.silhouette.bodies.costume import Costume
from filmgen.backends.silhouette.bodies.curve import Curve, points_of, spline, traced

JAW_DROPS = 0.112
"""How far the chin falls when the mouth is wide open."""
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


_FRONT = {
    "f": ((0.19, 0.955), (0.322, 0.84), (0.372, 0.68), (0.374, 0.54), (0.356, 0.4), (0.312, 0.24), (0.23, 0.095),
        (0.12, 0.012), (0.0, -0.008)),
    "m": ((0.2, 0.958), (0.334, 0.845), (0.382, 0.7), (0.386, 0.54), (0.374, 0.38), (0.35, 0.21), (0.262, 0.055),
        (0.14, -0.006), (0.0, -0.018)),
    "c": ((0.2, 0.955), (0.342, 0.85), (0.392, 0.7), (0.398, 0.54), (0.392, 0.37), (0.34, 0.2), (0.24, 0.07),
        (0.12, 0.014), (0.0, 0.0)),
}  # fmt: skip
"""The right half of a face from the front, from the crown to the chin; y UP."""


def front(worn: Costume, mouth: float) -> Curve:
    """The face from the front; the jaw drops with the mouth, the cheeks fall in with age."""
    rows = []
    for at, (x, y) in enumerate(_FRONT["c" if worn.child else worn.kind]):
        fall = (0.0, 0.0, 0.0, 0.0, 0.12, 0.42, 0.85, 1.0, 1.0)[at] * JAW_DROPS * mouth
        if worn.old:
            x *= (1.0, 1.0, 0.99, 0.98, 0.93, 0.97, 1.04, 1.0, 1.0)[at]
        x *= 1 + (worn.girth - 1) * (0.0, 0.0, 0.1, 0.2, 0.32, 0.42, 0.46, 0.3, 0.0)[at]
        rows.append((x - 0.06 * fall, y - fall))
    return _mirrored(((0.0, 1.0), *rows))


def ears(worn: Costume) -> list[Curve]:
    """Both ears from the front or the back, to be cut before the face."""
    size = 0.02 if worn.kind == "f" else 0.035
    ear = traced(
        f".34,.54 {0.39 + size:.3f},.57 {0.41 + size:.3f},.5 {0.4 + size:.3f},.4 {0.36 + size:.3f},.335 .33,.36"
    )
    return [ear, ear.stretched(-1, 1)]


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
    return [skull, *ears(worn), neck(worn)]


def neck(worn: Costume) -> Curve:
    """From under the jaw to where the shoulders begin."""
    half = 0.17 if worn.kind == "f" or worn.child else 0.235
    half *= 1 + (worn.girth - 1) * 0.6
    right = [(half, -0.3), (half, -0.05), (half + 0.01, 0.16), (half + 0.12, 0.34), (half + 0.3, 0.46)]
    return spline([*right, *[(-x, y) for x, y in reversed(right)]])
