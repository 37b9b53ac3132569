"""People: a posed skeleton dressed in card, in profile, from the front and from the back."""

from collections.abc import Callable
from math import cos, radians, sin

import numpy as np

from filmgen.backends.silhouette.bodies import clothes
from filmgen.backends.silhouette.bodies.bust import dress_ahead, dress_bust, shoulders, shoulders_ahead
from filmgen.backends.silhouette.bodies.costume import Costume, costume
from filmgen.backends.silhouette.bodies.curve import Curve, box, limb, place, smooth
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.doorway import draw_door
from filmgen.backends.silhouette.bodies.embraces import clasped, fingers_on_back, with_partner
from filmgen.backends.silhouette.bodies.hands import foot, foot_ahead, hand
from filmgen.backends.silhouette.bodies.held import draw_held, laden, stooping, to_ear
from filmgen.backends.silhouette.bodies.human_head import head_ahead, head_size, side_head
from filmgen.backends.silhouette.bodies.loose_ends import blown, scarf, scarf_ahead
from filmgen.backends.silhouette.bodies.poses import planted, posture_of
from filmgen.backends.silhouette.bodies.posture import Posture
from filmgen.backends.silhouette.bodies.seats import draw_boat, draw_oar, draw_seat
from filmgen.backends.silhouette.bodies.skeleton import Arm, Frame, Leg, Skeleton, View, pose_bones
from filmgen.backends.silhouette.bodies.strange import behind, cover, crowned, helmet, life_support, texture
from filmgen.backends.silhouette.bodies.trimmings import fitted, trim_ahead, trim_side
from filmgen.film.staging import Facing
from filmgen.film.story import Look

ADULT, CHILD = 7.53, 7.95
"""Body heights in bone units."""
LENGTHWISE = ("lie", "collapse", "fly", "swim", "row")
"""Poses that make no picture from the front: they are always seen from the side."""


def unit_of(look: Look) -> float:
    """Metres to a bone unit (an adult's head)."""
    return min(look.height, 1.4) / CHILD if look.age == "child" else look.height / ADULT


def frame_of(worn: Costume) -> Frame:
    shoulders = 0.50 if worn.child else 0.55 if worn.kind == "f" else 0.66
    reach = 1.28 if "long-arms" in worn.features else 1.0
    return Frame(shoulders * (1 + (worn.girth - 1) * 0.4), 0.27, head_size(worn), reach, worn.girth)


def cut_human(look: Look, stance: Stance, holding: str, scale: float, seed: int) -> CutOut:
    worn = costume(look, seed)
    unit = unit_of(look)
    posture = _aged(posture_of(stance, unit, worn.child, worn.old), worn)
    posture, carried = laden(stooping(posture, stance, holding), stance, holding)
    posture = planted(posture, stance)
    view, mirrored, turn = _seen(stance, posture)
    posture = posture.but(sway=posture.sway + blown(stance, mirrored, view))
    posture = to_ear(posture, carried, frame_of(worn))
    posture = with_partner(posture, stance, unit, look.height, frame_of(worn))
    bones = pose_bones(posture, view, frame_of(worn), turn)
    sheet = Sheet(unit * scale, mirrored, head_size(worn), fine=unit * (stance.detail or scale))
    cover(sheet, look, worn, stance, seed)

    draw_door(sheet, bones, stance, (holding.lower(), *(load.name for load in carried)), unit)

    def in_hand(far: bool) -> None:
        for load in carried:
            if load.far == far:
                draw_held(sheet, bones, stance, load, unit)

    if view == "side":
        _profile(sheet, look, bones, posture, worn, stance, seed, in_hand)
    else:
        _ahead(sheet, look, bones, posture, worn, stance, seed, in_hand)
    if worn.spacesuit:
        helmet(sheet, bones, stance)
    crowned(sheet, look, bones, stance, head_size(worn))
    _anchors(sheet, bones, worn)
    return sheet.cut()


def _aged(posture: Posture, worn: Costume) -> Posture:
    if not worn.old or abs(posture.roll) > 40:
        return posture
    bow = 1.0 if posture.lean < 20 else 0.3
    leg, other = posture.leg, posture.other_leg
    return posture.but(
        lean=posture.lean + 5 * bow, bend=posture.bend + 17 * bow, neck=posture.neck + 4 * bow, head=posture.head - 2,
        leg=(leg[0] + 5, leg[1] + 9, leg[2]), other_leg=(other[0] + 5, other[1] + 9, other[2]),
    )  # fmt: skip


WAYS: dict[Facing, float] = {"right": 0.0, "camera": 90.0, "left": 180.0, "away": -90.0}


def _seen(stance: Stance, posture: Posture) -> tuple[View, bool, float]:
    """From where a figure is seen, whether it is mirrored, and by how many degrees it is turned out of that view. One
    who turns round is seen from the front half-way."""
    if stance.pose in LENGTHWISE and stance.facing in ("camera", "away"):
        return "side", False, 0.0
    way = WAYS[stance.facing] + posture.turn
    if stance.before is not None and stance.turned < 1.0:
        apart = (way - WAYS[stance.before] + 180) % 360 - 180
        apart = apart if abs(apart) < 179 else 180.0 if stance.before in ("right", "away") else -180.0
        way = WAYS[stance.before] + apart * smooth(0.0, 1.0, stance.turned)
    way = (way + 179.99) % 360 - 179.99
    if abs(way) < 62:
        return "side", False, way
    if abs(way) > 118:
        return "side", True, way - 180 if way > 0 else way + 180
    return ("front", False, way - 90) if way > 0 else ("back", False, way + 90)


def _profile(
    sheet: Sheet,
    look: Look,
    bones: Skeleton,
    posture: Posture,
    worn: Costume,
    stance: Stance,
    seed: int,
    in_hand: Callable[[bool], None],
) -> None:
    size = 1.5 if worn.spacesuit else 1.12
    if _is_bust(worn, stance):
        x, y = bones.chin

        def place(curve: Curve) -> Curve:
            return curve.placed(x, y, 0.35 * bones.trunk, head_size(worn))

        side_head(sheet, bones, worn, stance, seed, [place(shoulders(worn))], posture.sway)
        dress_bust(sheet, worn, place)
        return
    behind(sheet, look, bones, stance)
    in_hand(True)
    draw_oar(sheet, bones.other_arm.palm, stance, far=True)
    if not clasped(stance):
        _arm(sheet, bones.other_arm, posture.other_hand, worn, 0.8, size)
    draw_seat(sheet, bones, stance, unit_of(look))
    if worn.pack:
        sheet.solid(*clothes.pack(bones), depth=0.35)
    if worn.spacesuit:
        life_support(sheet, bones)
    _leg(sheet, bones.other_leg, worn, 0.7)
    _leg(sheet, bones.leg, worn, 0.15)
    if worn.coat:
        sheet.solid(*clothes.coat_side(bones, worn.coat, worn, posture.sway))
        if (sheet.fine or sheet.unit) > 34:
            sheet.strokes(*clothes.coat_lines(bones, worn.coat, worn, posture.sway), width=0.026, strength=0.17)
    else:
        trunk = clothes.torso(bones, worn)
        sheet.solid(trunk)
        texture(sheet, look, trunk, seed, stance.clock)
    if worn.coat and worn.coat.collar:
        sheet.solid(clothes.collar(bones))
    draw_boat(sheet, bones, stance)
    if worn.scarf:
        sheet.solid(*scarf(bones, 0.08 + 1.6 * posture.sway, stance.clock), depth=0.1)
    if 0.25 < posture.glance < 0.75:
        head_ahead(sheet, bones, worn, stance, seed)
    else:
        side_head(sheet, bones, worn, stance, seed, sway=posture.sway, over_shoulder=posture.glance >= 0.75)
    if _is_trimmed(sheet, worn):
        turn, size_ = 0.5 * bones.trunk, head_size(worn)
        trim_side(sheet, worn, lambda curve: fitted(curve, worn).placed(*bones.chin, turn, size_), whole=True)
    in_hand(False)
    draw_oar(sheet, bones.arm.palm, stance, far=False)
    _arm(sheet, bones.arm, posture.hand, worn, 0.0, size)
    fingers_on_back(sheet, bones, stance)


def _is_bust(worn: Costume, stance: Stance) -> bool:
    return stance.bust and stance.pose not in LENGTHWISE and not worn.spacesuit


def _is_trimmed(sheet: Sheet, worn: Costume) -> bool:
    """Whether one is near enough to see what is about the neck of somebody whose collar is not turned up."""
    return (sheet.fine or sheet.unit) > 34 and worn.neck != "lapels" and not (worn.scarf or worn.spacesuit)


def _arm(sheet: Sheet, arm: Arm, kind: str, worn: Costume, depth: float, size: float) -> None:
    sleeve = limb(arm.shoulder, arm.elbow, arm.wrist, clothes.thick(clothes.ARMS[worn.arms], worn.girth))
    fingers = [curve.placed(*arm.wrist, -arm.angle, size) for curve in hand(kind)]  # type: ignore[arg-type]
    sheet.solid(sleeve, *fingers, depth=depth)


def _leg(sheet: Sheet, leg: Leg, worn: Costume, depth: float) -> None:
    size = 1.35 if worn.spacesuit else 1.0
    shoe = [curve.placed(*leg.ankle, -leg.angle, size) for curve in foot(worn.shoes)]
    sheet.solid(clothes.leg_contour(leg, worn), *shoe, depth=depth)


def _ahead(
    sheet: Sheet,
    look: Look,
    bones: Skeleton,
    posture: Posture,
    worn: Costume,
    stance: Stance,
    seed: int,
    in_hand: Callable[[bool], None],
) -> None:
    """From the front or back."""
    back = bones.view == "back"
    if _is_bust(worn, stance):
        x, y = bones.chin

        def place(curve: Curve) -> Curve:
            return curve.placed(x, y, 0.0, head_size(worn))

        def bust() -> None:
            sheet.solid(place(shoulders_ahead(worn)), depth=0.12)
            dress_ahead(sheet, worn, place, back)

        head_ahead(sheet, bones, worn, stance, seed, bust)
        return
    behind(sheet, look, bones, stance)
    draw_seat(sheet, bones, stance, unit_of(look))
    size = 1.5 if worn.spacesuit else 1.05
    arms = ((bones.arm, posture.hand), (bones.other_arm, posture.other_hand))
    if back:
        in_hand(True)
        in_hand(False)
    for arm, kind in arms:
        if not arm.before:
            _arm_ahead(sheet, arm, kind, worn, 0.25, size)
    middle = 0.5 * (bones.leg.ankle[0] + bones.other_leg.ankle[0])
    for leg in sorted((bones.leg, bones.other_leg), key=lambda leg: leg.ankle[1]):
        out = 1.0 if leg.ankle[0] > middle else -1.0
        shoe = [curve.stretched(out, 1).placed(*leg.ankle) for curve in foot_ahead(worn.shoes, back)]
        sheet.solid(clothes.leg_contour(leg, worn), *shoe, depth=0.1)
    if worn.coat:
        sheet.solid(*clothes.coat_ahead(bones, worn.coat, worn, posture.sway))
        if (sheet.fine or sheet.unit) > 34 and not back:
            sheet.strokes(*clothes.coat_lines_ahead(bones, worn.coat, worn), width=0.026, strength=0.2)
    else:
        trunk = clothes.torso_ahead(bones, worn)
        sheet.solid(trunk)
        texture(sheet, look, trunk, seed, stance.clock)
    if worn.pack and back:
        sheet.solid(*[curve.placed(bones.neck[0], bones.neck[1]) for curve in (box(-0.6, 0.1, 0.6, 1.5, 0.3),)])
    head_ahead(sheet, bones, worn, stance, seed)
    if worn.coat and worn.coat.collar:
        sheet.solid(*clothes.collar_ahead(bones, back))
    elif _is_trimmed(sheet, worn):
        trim_ahead(sheet, worn, lambda curve: fitted(curve, worn, 0.0).placed(*bones.chin, 0.0, head_size(worn)), back)
    if worn.scarf:
        sheet.solid(*scarf_ahead(bones, back))
    if not back:
        in_hand(True)
        in_hand(False)
    for arm, kind in arms:
        if arm.before:
            _arm_ahead(sheet, arm, kind, worn, 0.0, size)


def _arm_ahead(sheet: Sheet, arm: Arm, kind: str, worn: Costume, depth: float, size: float) -> None:
    _arm(sheet, arm, kind, worn, depth, size)


def _anchors(sheet: Sheet, bones: Skeleton, worn: Costume) -> None:
    size = head_size(worn)
    x, y = bones.chin

    def on_head(px: float, py: float) -> tuple[float, float]:
        turn = bones.head if bones.view == "side" else 0.0
        px = px if bones.view == "side" else 0.0
        at = place(np.array([px, -py]), x, y, turn, size)
        return float(at[0]), float(at[1])

    sheet.anchor("head", *on_head(0.0, 0.55))
    sheet.anchor("eye", *on_head(0.36, 0.56))
    sheet.anchor("mouth", *on_head(0.42, 0.21))
    sheet.anchor("hand", *bones.arm.palm)
    sheet.anchor("other-hand", *bones.other_arm.palm)
    sheet.anchor(
        "chest", bones.neck[0] + 0.5 * sin(radians(bones.trunk)), bones.neck[1] + 0.6 * cos(radians(bones.trunk))
    )
    sheet.anchor("hip", *bones.hip)
