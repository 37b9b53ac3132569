"""A door in profile, for whoever opens one or stoops to its keyhole: the leaf edge on, swinging away into the dark."""

from math import radians, sin

from filmgen.backends.silhouette.bodies.curve import box, ellipse, polygon
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.held import undoing
from filmgen.backends.silhouette.bodies.poses import door_swing
from filmgen.backends.silhouette.bodies.skeleton import Skeleton

AHEAD = 2.42
"""How far before the hip a door is, in an adult's heads."""
TALL, BROAD, KNOB = 2.06, 0.86, 1.0
"""Metres: a door's height, its width, and how high the handle is."""


def draw_door(sheet: Sheet, bones: Skeleton, stance: Stance, words: tuple[str, ...], metres: float) -> None:
    """The door before one who opens it or peers through its keyhole, `words` being what is held; behind the figure."""
    keyhole = stance.pose == "peer" and "keyhole" in words
    opening = stance.pose == "open" and not any(undoing(stance, word) for word in words)
    if bones.view != "side" or not (keyhole or opening):
        return
    tall, broad, knob = TALL / metres, BROAD / metres, KNOB / metres
    x = AHEAD + (0.2 if keyhole else 0.0)
    share = 0.0 if keyhole else door_swing(stance.time) * (stance.blend if stance.blend_from is not None else 1.0)
    swing = radians(58 * share)
    far = x + broad * sin(swing)
    leaf = polygon([(x, -tall), (far, -tall + 0.30 * sin(swing)), (far, 0.10 * sin(swing)), (x, 0.0)])
    if share > 0.05:
        sheet.solid(leaf, depth=0.75)
        inset = 0.16 * (far - x)
        for top, bottom in ((0.92, 0.52), (0.44, 0.08)):
            panel = [(x + inset, -top * tall), (far - inset, -top * tall + 0.12), (far - inset, -bottom * tall + 0.08),
                (x + inset, -bottom * tall), (x + inset, -top * tall)]  # fmt: skip
            sheet.strokes(polygon(panel, closed=False), width=0.03, strength=0.3, shaded=False)
    sheet.solid(box(x - 0.09, -tall - 0.14, x + 0.11, 0.0), depth=0.5)
    if keyhole:
        sheet.hole(ellipse(x - 0.04, -knob, 0.05, 0.09), colour="ffe6a8")
        sheet.glow(x - 0.1, -knob, 0.8, "ffd48a", 0.5)
    hand = bones.arm.palm
    at = (max(x, hand[0] + 0.1), hand[1]) if opening and share > 0.05 else (x, -knob)
    sheet.solid(box(at[0] - 0.24, at[1] - 0.04, at[0] + 0.1, at[1] + 0.04, 0.03))
