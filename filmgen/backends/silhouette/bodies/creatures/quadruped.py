"""Animals on four legs, in profile: trunk, neck, head, tail, and legs that reach for the ground. The withers are 1."""

from math import cos, pi, radians, sin

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.bearing import Bearing, bearing
from filmgen.backends.silhouette.bodies.creatures.quadruped_ahead import draw_ahead
from filmgen.backends.silhouette.bodies.creatures.quadruped_coat import draw_coat, draw_tail, neck_of, trunk_of
from filmgen.backends.silhouette.bodies.creatures.quadruped_head import draw_head
from filmgen.backends.silhouette.bodies.creatures.quadruped_limbs import BEATS, cycle, girdles, leg
from filmgen.backends.silhouette.bodies.creatures.species import Species
from filmgen.backends.silhouette.bodies.creatures.wings import WINGSPAN, draw_wing
from filmgen.backends.silhouette.bodies.curve import Point, plus
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.film.story import Look


def cut_quadruped(look: Look, kin: Species, stance: Stance, scale: float, seed: int) -> CutOut:
    now = bearing(stance)
    unit = look.height / kin.tall
    sheet = Sheet(unit * scale, stance.facing == "left", 0.3)
    coverings.wrap(sheet, look, stance, seed, 0.06)
    travel = stance.travel / unit
    phase = travel / cycle(kin, max(1.0, now.gait))
    if stance.facing in ("camera", "away"):
        draw_ahead(sheet, look, kin, now, stance, phase, seed)
        return sheet.cut()
    hip, shoulder = girdles(kin, now, stance, travel)
    trunk = trunk_of(kin, hip, shoulder)
    legs = {name: leg(kin, name, hip, shoulder, phase, now, stance) for name in BEATS}
    if kin.wings:
        draw_wing(
            sheet, kin.wings, plus(shoulder, (-0.02, -0.2 * kin.chest)), stance, far=True, size=WINGSPAN[kin.wings]
        )
    draw_tail(sheet, look, kin, hip, stance, seed)
    for name in ("other-hind", "other-fore"):
        sheet.solid(*legs[name], depth=0.7)
    base, end, angle = _neck(kin, shoulder, now, stance, travel)
    neck = neck_of(kin, base, end)
    if not kin.arm:
        sheet.solid(*legs["fore"], depth=0.1)
    if kin.haunch < 1.6:
        sheet.solid(*legs["hind"], depth=0.1)
    draw_coat(sheet, look, kin, trunk, neck, seed, stance)
    if kin.haunch >= 1.6:
        sheet.solid(*legs["hind"])
    if kin.arm:
        sheet.solid(*legs["fore"])
    draw_head(sheet, look, kin, (base, end, angle), now, stance, seed)
    if kin.wings:
        draw_wing(
            sheet, kin.wings, plus(shoulder, (-0.08, -0.22 * kin.chest)), stance, far=False, size=WINGSPAN[kin.wings]
        )
    back = trunk.at_one(0.5, 0.0)
    sheet.anchor("hand", shoulder[0] + 0.3, -0.1)
    sheet.anchor("back", *back)
    sheet.anchor("flank", *trunk.at_one(0.42, 0.48))
    sheet.anchor("hip", *hip)
    return sheet.cut()


def _neck(kin: Species, shoulder: Point, now: Bearing, stance: Stance, travel: float) -> tuple[Point, Point, float]:
    """From the shoulder to the nape, and the angle of the neck above the level."""
    bob = 2.5 * min(1.0, now.gait) * sin(4 * pi * travel / cycle(kin)) if now.gait else 1.2 * sin(0.9 * stance.clock)
    angle = (
        kin.angle + now.nod * (0.8 if kin.neck > 0.3 else 0.4) + 24 * now.sit - 12 * now.fold + bob + 3 * stance.voice
    )
    base = plus(shoulder, (0.10 * kin.chest, -0.16 * kin.chest))
    far = (base[0] + kin.neck * cos(radians(angle)), base[1] - kin.neck * sin(radians(angle)))
    return base, (far[0], min(far[1], -0.3 * kin.head)), angle
