"""Robots: the acting of people, in boilerplate. A dome or a box for a head, a barrel, tubes, and one lit lens."""

from math import cos, radians, sin

from filmgen.backends.silhouette.bodies.curve import Curve, Point, bar, box, ellipse, polygon, traced
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.backends.silhouette.bodies.held import carrying, draw_held, loads
from filmgen.backends.silhouette.bodies.human import ADULT
from filmgen.backends.silhouette.bodies.poses import posture_of
from filmgen.backends.silhouette.bodies.skeleton import Arm, Frame, Leg, Skeleton, View, pose_bones
from filmgen.backends.silhouette.chance import chance
from filmgen.film.story import Look

_HEADS = {
    "dome": "-.72,.02 -.74,.5 -.6,.96 -.2,1.2 .25,1.16 .6,.92 .74,.56 .76,.2 .66,0 .2,-.06",
    "box": "-.62,-.02! .6,-.02! .66,.06 .66,.92 .58,1! -.58,1! -.66,.92 -.66,.06",
    "bucket": "-.52,-.04! .52,-.04! .66,1! .3,1.1 -.3,1.1 -.66,1!",
    "pot": "-.6,0! .6,0! .68,.3 .66,.62! .74,.66! .74,.74! .2,1.06 .06,1.2 -.06,1.2 -.2,1.06 "
    "-.74,.74! -.74,.66! -.66,.62! -.68,.3",
}
_BODIES = {
    "barrel": "-.74,-.02 -.46,.2 .42,.2 .7,-.02 .84,-.9 .76,-1.8 .52,-2.26 -.46,-2.34 -.8,-2.1 -.94,-1.1",
    "boiler": "-.8,.14! .76,.14! .84,0 .84,-1.7 .7,-2.1! .6,-2.3! -.6,-2.3! -.72,-2.1! -.88,-1.7 -.88,0",
    "pear": "-.44,.22 .4,.22 .56,-.3 .7,-1.0 .9,-1.7 .7,-2.26 -.7,-2.26 -.92,-1.7 -.76,-1.0 -.6,-.3",
}
_FOOT = "-.36,-.0 -.1,.34 .25,.3 .8,.04 .84,-.2! -.42,-.2!"


def cut_robot(look: Look, stance: Stance, holding: str, scale: float, seed: int) -> CutOut:
    unit = look.height / (ADULT + 0.45)
    posture = posture_of(stance, unit)
    carried = loads(stance, holding)
    for load in carried:
        posture = carrying(posture, stance, load)
    view: View = {"camera": "front", "away": "back"}.get(stance.facing, "side")  # type: ignore[assignment]
    bones = pose_bones(posture, view, Frame(0.86, 0.36, 1.15))
    dice = chance("robot", seed).random(4)
    sheet = Sheet(unit * scale, stance.facing == "left", 1.1)
    _arm(sheet, bones.other_arm, 0.7)
    _leg(sheet, bones.other_leg, 0.6, view)
    _leg(sheet, bones.leg, 0.12, view)
    _trunk(sheet, bones, stance, list(_BODIES)[int(dice[0] * len(_BODIES))])
    _head(sheet, bones, look, stance, list(_HEADS)[0 if dice[1] < 0.45 else int(dice[1] * len(_HEADS))])
    for load in carried:
        draw_held(sheet, bones, stance, load, unit)
    _arm(sheet, bones.arm, 0.0)
    sheet.anchor("hand", *bones.arm.palm)
    sheet.anchor("other-hand", *bones.other_arm.palm)
    sheet.anchor("hip", *bones.hip)
    return sheet.cut()


def _tube(a: Point, b: Point, wide: float, end: float) -> Curve:
    return bar(a, b, 2 * wide, 2 * end)


def _arm(sheet: Sheet, arm: Arm, depth: float) -> None:
    claw = [
        traced(
            "-.13,.04 -.14,-.14 -.19,-.32 -.12,-.5 -.03,-.56 -.06,-.38 0,-.26 .06,-.38 .08,-.54 "
            ".17,-.48 .22,-.3 .15,-.14 .13,.04"
        ),
    ]
    hand = [curve.placed(*arm.wrist, -arm.angle, 1.0) for curve in claw]
    sheet.solid(
        _tube(arm.shoulder, arm.elbow, 0.17, 0.14), _tube(arm.elbow, arm.wrist, 0.14, 0.12), ellipse(*arm.elbow, 0.2),
        *hand, depth=depth,
    )  # fmt: skip
    sheet.solid(ellipse(*arm.shoulder, 0.33), depth=depth)
    sheet.strokes(ellipse(*arm.elbow, 0.1), width=0.03, strength=0.4, shaded=False)


def _leg(sheet: Sheet, leg: Leg, depth: float, view: View) -> None:
    shoe = traced(_FOOT) if view == "side" else traced("-.3,0 -.1,.3 .1,.3 .3,0 .4,-.2! -.4,-.2!")
    ankle = (leg.ankle[0], leg.ankle[1] + 0.08)
    sheet.solid(
        _tube(leg.hip, leg.knee, 0.2, 0.16), _tube(leg.knee, leg.ankle, 0.15, 0.2), ellipse(*leg.knee, 0.25),
        shoe.placed(*ankle, -leg.angle if view == "side" else 0.0), depth=depth,
    )  # fmt: skip
    sheet.strokes(ellipse(*leg.knee, 0.12), width=0.03, strength=0.35, shaded=False)


def _trunk(sheet: Sheet, bones: Skeleton, stance: Stance, kind: str) -> None:
    """A barrel on the spine, with seams, rivets and a gauge whose needle follows the voice."""
    x, y, turn = *bones.neck, bones.trunk
    hips = box(-0.55, 1.95, 0.5, 2.55, 0.16)
    sheet.solid(hips.placed(x, y, turn), traced("-.22,.5 .22,.5 .26,0 -.26,0").placed(x, y, turn))
    shell = traced(_BODIES[kind]).placed(x, y, turn)
    sheet.solid(shell)
    seams = [
        polygon([(-0.9, 0.5), (-0.1, 0.58), (0.82, 0.5)], closed=False),
        polygon([(-0.9, 1.75), (-0.1, 1.85), (0.78, 1.75)], closed=False),
    ]
    sheet.strokes(*[seam.placed(x, y, turn) for seam in seams], width=0.035, strength=0.4, shaded=False)
    dots = [ellipse(-0.7 + 0.2 * k, 0.66, 0.018).placed(x, y, turn) for k in range(8)]
    sheet.strokes(*dots, width=0.03, strength=0.55, shaded=False)
    if bones.view == "back":
        vents = [polygon([(-0.4, 0.9 + 0.14 * k), (0.36, 0.9 + 0.14 * k)], closed=False) for k in range(4)]
        sheet.strokes(*[vent.placed(x, y, turn) for vent in vents], width=0.05, strength=0.3, shaded=False)
        return
    centre = (0.3 if bones.view == "side" else 0.2, 1.2)
    needle = radians(-50 + 100 * stance.voice + 25 * stance.mouth + 6 * sin(1.7 * stance.clock))
    sheet.hole(ellipse(*centre, 0.25).placed(x, y, turn), colour="e8d9a8", strength=0.30)
    sheet.strokes(
        ellipse(*centre, 0.27).placed(x, y, turn),
        polygon([centre, (centre[0] + 0.19 * sin(needle), centre[1] - 0.19 * cos(needle))], closed=False).placed(x,
            y, turn),
        width=0.04, strength=0.8, shaded=False,
    )  # fmt: skip


def _head(sheet: Sheet, bones: Skeleton, look: Look, stance: Stance, kind: str) -> None:
    x, y = bones.chin
    turn = bones.head if bones.view == "side" else 0.0
    bob = -0.03 * stance.mouth
    neck = [box(-0.24, -0.02 + 0.12 * k, 0.24, 0.06 + 0.12 * k, 0.03) for k in range(3)]
    sheet.solid(box(-0.17, -0.1, 0.17, 0.4).placed(x, y, turn), *[ring.placed(x, y, turn) for ring in neck], depth=0.1)

    def on(curve: Curve) -> Curve:
        return curve.placed(x, y + bob, turn)

    shapes = [on(traced(_HEADS[kind]))]
    if "antenna" in look.features or kind in ("dome", "box") or "antennae" in look.features:
        wag = 0.05 * sin(3.1 * stance.clock) + 0.12 * stance.mouth * sin(19 * stance.clock)
        shapes += [on(bar((-0.25, -1.05), (-0.42 + wag, -1.85), 0.07, 0.05)), on(ellipse(-0.42 + wag, -1.9, 0.09))]
    if bones.view == "side":
        shapes += [on(box(0.55, -0.74, 0.99, -0.24, 0.1)), on(ellipse(-0.35, -0.45, 0.2))]
    sheet.solid(*shapes)
    open_ = blink(stance.clock + 0.7)
    glow = 0.7 + 0.3 * stance.mouth
    if bones.view == "side":
        sheet.hole(
            on(ellipse(0.93, -0.49, 0.075, 0.2 * max(0.15, open_))), colour="ffdf9a", strength=min(1.0, glow + 0.2)
        )
        lens = on(polygon([(0.95, -0.49)])).points[0]
        sheet.glow(float(lens[0]), float(lens[1]), 1.3, "ffb640", glow * open_)
        slots = [polygon([(0.16 + 0.1 * k, -0.16), (0.16 + 0.1 * k, -0.05 + 0.0 * k)], closed=False) for k in range(4)]
        sheet.strokes(*map(on, slots), width=0.04, strength=0.25 + 0.7 * stance.mouth, shaded=False)
        sheet.strokes(on(polygon([(-0.68, -0.1), (0.7, -0.1)], closed=False)), width=0.03, strength=0.4, shaded=False)
    elif bones.view == "front":
        for side in (-0.28, 0.28):
            sheet.hole(
                on(ellipse(side, -0.55, 0.16, 0.16 * max(0.15, open_))), colour="ffdf9a", strength=min(1.0, glow + 0.2)
            )
            eye = on(polygon([(side, -0.55)])).points[0]
            sheet.glow(float(eye[0]), float(eye[1]), 0.9, "ffb640", 0.8 * glow * open_)
        gape = 0.04 + 0.1 * stance.mouth
        sheet.hole(
            on(box(-0.3, -0.2 - gape, 0.3, -0.2 + gape, 0.03)), colour="ffb640", strength=0.25 + 0.6 * stance.mouth
        )
    for name, px, py in (("head", 0.0, -0.6), ("eye", 0.93, -0.49), ("mouth", 0.5, -0.1)):
        at = on(polygon([(px if bones.view == "side" else 0.0, py)])).points[0]
        sheet.anchor(name, float(at[0]), float(at[1]))
