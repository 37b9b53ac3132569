"""Trousers, sleeves, torsos, and coats that hang: contours over the bones. Widths in head heights."""

import numpy as np

from filmgen.backends.silhouette.bodies.costume import Coat, Costume
from filmgen.backends.silhouette.bodies.curve import (
    Curve,
    Point,
    Rows,
    limb,
    mix,
    plus,
    polygon,
    rows_of,
    spline,
    traced,
)
from filmgen.backends.silhouette.bodies.skeleton import Leg, Skeleton

LEGS: dict[str, Rows] = {
    "bone": rows_of("-.06:.16/.2 .06:.14/.16 .16:.07 .5:.06 .88:.07 1:.12 1.12:.07 1.5:.055 1.9:.07 2.02:.09"),
    "trouser": rows_of(
        "-.08:.26/.4 .12:.33/.42 .4:.33 .75:.27/.26 1:.25/.23 1.25:.2/.27 1.6:.19/.24 1.9:.19/.22 2.03:.2/.24"
    ),
    "slim": rows_of(
        "-.08:.24/.36 .12:.3/.38 .4:.28 .8:.2/.19 1:.19/.16 1.2:.15/.2 1.38:.13/.22 1.65:.11/.14 1.9:.085/.1 "
        "2.03:.09/.11"
    ),
    "suit": rows_of(
        "-.08:.36/.48 .12:.42/.5 .4:.42 .75:.36 1:.33/.36 1.25:.34/.38 1.6:.33/.34 1.8:.35 1.95:.3 2.05:.26/.28"
    ),
    "boot": rows_of(
        "-.08:.26/.4 .12:.33/.42 .4:.33 .75:.28/.27 1:.26/.25 1.22:.24/.3 1.3:.2/.27 1.6:.18/.22 2.03:.18/.2"
    ),
}
ARMS: dict[str, Rows] = {
    "bone": rows_of("-.06:.1 .04:.1 .12:.05 .5:.045 .88:.05 1:.085 1.12:.05 1.5:.04 1.9:.05 1.98:.06"),
    "sleeve": rows_of("-.1:.13/.15 .02:.24/.26 .3:.23/.24 .8:.19 1:.17/.21 1.2:.19 1.6:.165 1.9:.15 1.98:.1"),
    "slim": rows_of("-.1:.1/.12 .02:.18/.19 .3:.165/.18 .8:.13 1:.12/.14 1.2:.135 1.6:.1 1.98:.075"),
    "suit": rows_of("-.1:.2/.22 .02:.33/.35 .3:.32/.33 .75:.27 1:.24/.3 1.25:.29 1.7:.26 1.82:.29 1.9:.26 2.04:.17"),
    "wide": rows_of("-.1:.15/.18 .02:.27/.29 .3:.27/.28 .8:.24 1:.22/.26 1.3:.25 1.8:.25/.27 1.96:.22/.24 2.02:.12"),
}
TORSO: dict[str, Rows] = {
    "m": rows_of(
        "-.14:.15/.27 0:.25/.42 .14:.42/.54 .38:.55/.57 .68:.6/.5 1.05:.52/.42 1.4:.46/.39 1.75:.45/.49 "
        "2.05:.39/.52 2.2:.2/.3"
    ),
    "f": rows_of(
        "-.1:.1/.16 .02:.17/.3 .2:.28/.39 .45:.40/.41 .66:.47/.37 .85:.41/.33 1.15:.335/.29 1.4:.34/.31 1.75:.38/.48 "
        "2.02:.36/.5 2.2:.2/.34"
    ),
    "c": rows_of("-.1:.12/.2 .02:.2/.32 .2:.32/.4 .5:.42 .85:.42/.38 1.3:.42/.36 1.75:.42/.46 2.05:.36/.48 2.2:.2/.3"),
}
_TORSO_AHEAD: dict[str, Rows] = {
    "m": rows_of("-.2:.2 -.06:.25 .05:.42 .16:.66 .32:.78 .6:.72 1.05:.6 1.4:.55 1.75:.58 2.1:.56 2.24:.42"),
    "f": rows_of("-.2:.15 -.06:.19 .08:.36 .18:.54 .34:.63 .62:.58 1:.45 1.25:.43 1.75:.57 2.1:.6 2.24:.46"),
    "c": rows_of("-.2:.16 -.06:.2 .08:.36 .2:.54 .38:.6 1:.52 1.4:.52 1.75:.55 2.1:.54 2.24:.42"),
}


def outline(worn: Costume) -> str:
    return "c" if worn.child else worn.kind


def torso_rows(worn: Costume, wide: float = 1.0) -> Rows:
    """The trunk from the neck (0) by the waist (1) to the hip (2); a stout one carries it in front."""
    belly = max(0.0, worn.girth - 1.0)
    rows = []
    for u, front, back in TORSO[outline(worn)]:
        round_ = float(np.exp(-(((u - 1.42) / 0.5) ** 2)))
        deep = 1 + (worn.girth - 1) * (0.28 + 0.5 * min(1.0, max(0.0, u)))
        rows.append((u, (front * deep + 0.55 * belly * round_) * wide, back * deep * wide))
    return tuple(rows)


def thick(rows: Rows, girth: float) -> Rows:
    share = 1 + (girth - 1) * 0.55
    return tuple((u, front * share, back * share) for u, front, back in rows)


def leg_contour(leg: Leg, worn: Costume) -> Curve:
    return limb(leg.hip, leg.knee, leg.ankle, thick(LEGS[worn.legs], worn.girth))


def torso(bones: Skeleton, worn: Costume) -> Curve:
    return limb(bones.neck, bones.waist, bones.hip, torso_rows(worn))


def torso_ahead(bones: Skeleton, worn: Costume, wide: float = 1.0) -> Curve:
    """The trunk from the front or back."""
    wide *= 1 + (worn.girth - 1) * 0.6
    rows = [
        (u, half * (wide if u > 0 else 1), half * (wide if u > 0 else 1)) for u, half, _ in _TORSO_AHEAD[outline(worn)]
    ]
    return limb(bones.neck, bones.waist, bones.hip, rows)


def down(leg: Leg, u: float) -> Point:
    """A point on a leg: 0 the hip, 1 the knee, 2 the ankle."""
    return mix(leg.hip, leg.knee, u) if u <= 1 else mix(leg.knee, leg.ankle, u - 1)


def hangs(bones: Skeleton) -> bool:
    """Whether cloth falls free from the hip: upright, and no thigh lifted high."""
    upright = abs(bones.trunk) < 55
    thighs = max(abs(leg.knee[0] - leg.hip[0]) for leg in (bones.leg, bones.other_leg))
    return upright and thighs < 1.76 and min(bones.leg.knee[1], bones.other_leg.knee[1]) - bones.hip[1] > 1.0


def coat_side(bones: Skeleton, coat: Coat, worn: Costume, sway: float) -> list[Curve]:
    """A coat or dress in profile, as one sheet: torso, then edges that hang over the legs, then the hem."""
    rows = torso_rows(worn, 1.08 * coat.wide)
    if coat.belt:
        rows = tuple((u, f * (0.86 if 1.1 < u < 1.6 else 1), b * (0.86 if 1.1 < u < 1.6 else 1)) for u, f, b in rows)
    if not hangs(bones):
        return [limb(bones.neck, bones.waist, bones.hip, rows), *_wrapped(bones, coat, worn)]
    upper = limb(bones.neck, bones.waist, bones.hip, [row for row in rows if row[0] < 1.9]).points
    half = len(upper) // 2
    front, back = _edges(bones, coat, worn, sway)
    (fx, fy), (bx, by) = front[-1], back[-1]
    hem = [(fx, fy, 1), (fx * 0.6 + bx * 0.4, max(fy, by) + 0.06), (bx, by + 0.02, 1)]
    ring = [*map(tuple, upper[:half]), *front[:-1], *hem, *back[:-1][::-1], *map(tuple, upper[half:])]
    shapes = [spline(ring)]
    if coat.cape:
        shapes.append(_shoulder_cape(bones))
    return shapes


def _edges(bones: Skeleton, coat: Coat, worn: Costume, sway: float) -> tuple[list[Point], list[Point]]:
    """Front and back edges below the hip: outside both legs, never tighter than the hips, the back one trailing."""
    girth = 1 + (worn.girth - 1) * 0.9
    front, back = [], []
    steps = 5
    for step in range(1, steps + 1):
        t = (step + 1) / (steps + 1)
        near, far = down(bones.leg, coat.length * step / steps), down(bones.other_leg, coat.length * step / steps)
        y = max(near[1], far[1]) * 0.6 + min(near[1], far[1]) * 0.4
        y = max(y, bones.hip[1] + 0.12 * step)
        wide_front = (0.44 + (0.30 - 0.44) * t) * girth * coat.wide + coat.flare * t
        wide_back = (0.54 + (0.34 - 0.54) * t) * girth * coat.wide + coat.flare * t * 1.1
        x_front = max(max(near[0], far[0]) + wide_front, bones.hip[0] + (0.46 + 0.04 * t) * girth + coat.flare * t)
        x_back = min(min(near[0], far[0]) - wide_back, bones.hip[0] - (0.58 + 0.08 * t) * girth - coat.flare * t)
        front.append((x_front - 0.25 * sway * t * t, y))
        back.append((x_back - sway * t * t * (1 + 2 * coat.flare), y - 0.12 * max(0.0, sway) * t * t))
    return front, back


def _wrapped(bones: Skeleton, coat: Coat, worn: Costume) -> list[Curve]:
    """Cloth over bent legs (sitting, kneeling, lying): each thigh sleeved to the hem, and the gap between closed."""
    girth = 1 + (worn.girth - 1) * 0.6
    length, flare = max(0.25, min(2.0, coat.length)), 0.35 * coat.flare
    shapes, hems = [], []
    for leg in (bones.leg, bones.other_leg):
        us = [-0.1, 0.15, 0.5, 0.85, 1.0, 1.15, 1.5, 2.0]
        us = [u for u in us if u < length - 0.05] + [length]
        rows = [(u, (0.40 - 0.05 * u + flare * u) * girth, (0.42 - 0.04 * u + flare * u) * girth) for u in us]
        sleeve = limb(leg.hip, leg.knee, leg.ankle, rows)
        sharp = sleeve.sharp.copy()
        sharp[[len(rows) - 1, len(rows)]] = True
        shapes.append(Curve(sleeve.points, sharp))
        hems.append((down(leg, min(1.0, length)), down(leg, length)))
    (knee, hem), (other_knee, other_hem) = hems
    if length > 0.8:
        shapes.append(polygon([plus(bones.hip, (0, -0.2)), knee, hem, other_hem, other_knee]))
    seat = spline(
        [
            plus(bones.hip, (-0.5, -0.35)),
            plus(bones.hip, (0.4, -0.4)),
            plus(bones.hip, (0.45, 0.2)),
            plus(bones.hip, (0.0, 0.46)),
            plus(bones.hip, (-0.44, 0.36)),
        ]
    )
    return [*shapes, seat]


def _shoulder_cape(bones: Skeleton) -> Curve:
    x, y = bones.neck
    return spline(
        [
            (x + 0.26, y - 0.16),
            (x + 0.62, y + 0.3),
            (x + 0.74, y + 1.1),
            (x + 0.62, y + 1.5, 1),
            (x - 0.1, y + 1.62),
            (x - 0.8, y + 1.45, 1),
            (x - 0.78, y + 0.9),
            (x - 0.6, y + 0.2),
            (x - 0.3, y - 0.2),
        ]
    )


def coat_ahead(bones: Skeleton, coat: Coat, worn: Costume, sway: float) -> list[Curve]:
    """A coat or dress from the front or back."""
    body = torso_ahead(bones, worn, 1.06 * coat.wide)
    if coat.cape:
        body = torso_ahead(bones, worn, 1.25)
    if not hangs(bones) and bones.leg.knee[1] - bones.hip[1] < 0.9:
        return [body, *_wrapped(bones, coat, worn)]
    girth = 1 + (worn.girth - 1) * 0.8
    right, left = [], []
    for step in range(6):
        t = step / 5
        near, far = down(bones.leg, coat.length * t), down(bones.other_leg, coat.length * t)
        y = bones.hip[1] - 0.25 + (max(near[1], far[1]) * 0.7 + min(near[1], far[1]) * 0.3 - bones.hip[1] + 0.25) * t
        wide = (0.62 - 0.10 * t * (1 - min(1.0, coat.flare * 4))) * girth * coat.wide + coat.flare * t * 1.2
        middle = (near[0] + far[0]) / 2 + 0.4 * sway * t * t
        reach = max(abs(near[0] - far[0]) / 2 + 0.3, wide)
        right.append((middle + reach, y))
        left.append((middle - reach, y))
    hem = [(*right[-1], 1), ((right[-1][0] + left[-1][0]) / 2, right[-1][1] + 0.07), (*left[-1], 1)]
    return [body, spline([*right[:-1], *hem, *left[:-1][::-1]])]


def coat_lines_ahead(bones: Skeleton, coat: Coat, worn: Costume) -> list[Curve]:
    """Neckline or closing edge, and belt, from the front."""
    (x, y), (wx, wy), (hx, hy) = bones.neck, bones.waist, bones.hip
    lines = [spline([(x - 0.3, y - 0.02), (x, y + 0.34), (x + 0.3, y - 0.02)], closed=False)]
    if coat.collar:
        lines = [spline([(x + 0.04, y + 1.2), (hx + 0.08, hy), (hx + 0.06, hy + 0.9 * coat.length)], closed=False)]
    if coat.belt:
        half = 0.42 * worn.girth
        lines.append(spline([(wx - half, wy + 0.1), (wx, wy + 0.17), (wx + half, wy + 0.1)], closed=False))
    return lines


def coat_lines(bones: Skeleton, coat: Coat, worn: Costume, sway: float) -> list[Curve]:
    """Folds and edges on a coat in profile, for those who are near: belt, front edge, what hangs from the waist."""
    if not hangs(bones):
        return []
    front, back = _edges(bones, coat, worn, sway)
    x, y = bones.hip
    lines = []
    if coat.belt:
        waist = (0.5 * (bones.waist[0] + x), 0.5 * (bones.waist[1] + y) - 0.16)
        lines.append(spline([(waist[0] + 0.34 * worn.girth, waist[1] - 0.02), (waist[0], waist[1] + 0.05),
            (waist[0] - 0.34 * worn.girth, waist[1])], closed=False))  # fmt: skip
    for share in (0.26, 0.68) if coat.length > 0.6 else ():
        hem, knee = mix(front[-1], back[-1], share), mix(front[2], back[2], share)
        top = mix(front[0], back[0], 0.3 + 0.5 * share)
        lines.append(spline([(top[0], top[1] + 0.3), knee, (hem[0], hem[1] - 0.14)], closed=False))
    if coat.collar:
        chest = (bones.neck[0] + 0.42, bones.neck[1] + 0.5)
        lines.append(spline([chest, (x + 0.32, y - 0.3), mix(front[2], back[2], 0.1)], closed=False))
    return lines


def collar(bones: Skeleton) -> Curve:
    """A turned-up collar in profile, laid on the trunk's line."""
    return traced(".34,-.42 .42,-.12 .36,.14 .27,.2 .1,.08 -.14,.14 -.38,.34 -.47,.28 -.54,-.02 -.5,-.3").placed(
        *bones.neck, bones.trunk
    )


def collar_ahead(bones: Skeleton, back: bool) -> list[Curve]:
    x, y = bones.neck
    if back:
        return [traced("-.3,.3 0,.36 .3,.3 .46,-.02 .4,-.22 0,-.16 -.4,-.22 -.46,-.02").placed(x, y)]
    wing = traced(".02,-.6! .1,-.1 .24,.2 .3,.24! .46,.0 .4,-.24! .56,-.36! .34,-.86 .04,-1.3!")
    return [wing.placed(x, y), wing.stretched(-1, 1).placed(x, y)]


def pack(bones: Skeleton) -> list[Curve]:
    """A knapsack with a roll on top."""
    shape = traced("-.35,-.12 -.8,-.1 -1.08,-.5 -1.1,-1.2 -.95,-1.46 -.5,-1.42 -.3,-.8")
    bundle = traced("-.3,-.04 -.55,.16 -.9,.1 -1,-.12 -.8,-.28 -.4,-.26")
    return [curve.placed(*bones.neck, bones.trunk) for curve in (shape, bundle)]
