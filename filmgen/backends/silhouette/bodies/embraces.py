"""Two people at arm's length or less: hands that meet, arms round a back. The other one is so many metres ahead."""

from filmgen.backends.silhouette.bodies.curve import Curve, smooth
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.hands import hand
from filmgen.backends.silhouette.bodies.posture import Four, Posture
from filmgen.backends.silhouette.bodies.skeleton import Frame, Skeleton, pose_bones, reach_to
from filmgen.film.staging import Pose

HANDS_AT = 0.61
"""How high hands meet, as a share of the shorter one's height."""
PALM = 0.28
"""From the wrist to the palm, in head heights."""


def taken_up(stance: Stance, pose: Pose) -> float:
    """How far a stance is in a pose, 0 to 1."""
    there = 1.0 if stance.pose == pose else 0.0
    if stance.blend_from is None:
        return there
    came = 1.0 if stance.blend_from == pose else 0.0
    return came + (there - came) * smooth(0.0, 1.0, stance.blend)


def with_partner(posture: Posture, stance: Stance, metres: float, height: float, frame: Frame) -> Posture:
    """Arms that reach the other one, as far as the figure has come to embrace, dance, give or take. `metres` to a head
    height, `height` of the figure itself."""
    if stance.partner is None:
        return posture
    ahead, theirs = stance.partner[0] / metres, stance.partner[1] / metres
    meet = (0.5 * ahead - PALM, -HANDS_AT * min(height / metres, theirs))
    back = -0.74 * theirs
    give = max(taken_up(stance, "give"), smooth(0.0, 1.0, stance.offer))
    hold, dance = taken_up(stance, "embrace"), taken_up(stance, "dance")
    posture = _reaching(posture, frame, meet, None, give)
    if stance.offer > 0.3:
        posture = posture.but(hand="flat")
    posture = _reaching(posture, frame, (ahead + 0.34, back), (ahead + 0.28, back + 0.62), hold, -52.0)
    return _reaching(posture, frame, (ahead + 0.24, back + 0.5), (0.5 * ahead + 0.3, back - 0.3), dance)


def _reaching(
    posture: Posture,
    frame: Frame,
    near: tuple[float, float],
    far: tuple[float, float] | None,
    share: float,
    wrist: float = 0.0,
) -> Posture:
    """The arms on their way to where the wrists are wanted, the near hand bent by `wrist` degrees."""
    if share <= 0.0:
        return posture
    bones = pose_bones(posture, "side", frame)
    arm = _toward(posture.arm, reach_to(bones.arm.shoulder, near), share, wrist)
    if far is None:
        return posture.but(arm=arm)
    return posture.but(arm=arm, other_arm=_toward(posture.other_arm, reach_to(bones.other_arm.shoulder, far), share))


def _toward(arm: Four, angles: tuple[float, float], share: float, wrist: float = 0.0) -> Four:
    goal = (*angles, wrist, 0.0)
    return tuple(a + (b - a) * share for a, b in zip(arm, goal, strict=True))  # type: ignore[return-value]


def clasped(stance: Stance) -> bool:
    """Whether the figure is in somebody's arms, so that its far arm is hidden by the other one."""
    return stance.partner is not None and taken_up(stance, "embrace") > 0.6


def fingers_on_back(sheet: Sheet, bones: Skeleton, stance: Stance) -> None:
    """The other one's fingers, come round the back of one who is embraced."""
    if not clasped(stance) or bones.view != "side":
        return
    x, y = bones.neck
    fingers: list[Curve] = [curve.placed(x - 0.24, y + 0.74, 86, 0.9) for curve in hand("flat")]
    sheet.solid(*fingers, depth=0.2)
