"""The head of a person, assembled: skull, hair, beard, hat, spectacles and features, in profile, front and back."""

from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.bodies import hair, hats
from filmgen.backends.silhouette.bodies import head as heads
from filmgen.backends.silhouette.bodies.costume import Costume
from filmgen.backends.silhouette.bodies.creatures.coverings import fringe
from filmgen.backends.silhouette.bodies.curve import Curve, box, smooth, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.face import GLINT, NEAR, Place, draw_profile_face
from filmgen.backends.silhouette.bodies.face_ahead import draw_front_face
from filmgen.backends.silhouette.bodies.skeleton import Skeleton
from filmgen.backends.silhouette.bodies.strands import draw_front_strands, draw_strands, stray_hairs
from filmgen.backends.silhouette.bodies.strange import mane

CHILD_HEAD = 1.42
"""How much larger a child's head is than its bones ask for."""


def head_size(worn: Costume) -> float:
    """Head heights to a bone unit."""
    return CHILD_HEAD if worn.child else 1.3 if "large-head" in worn.features else 1.0


def side_head(
    sheet: Sheet,
    bones: Skeleton,
    worn: Costume,
    stance: Stance,
    seed: int,
    under: list[Curve] | None = None,
    sway: float = 0.0,
    over_shoulder: bool = False,
) -> None:
    """Skull, hair and what is `under` the chin on one card, hat and spectacles on others; then the features. Hair that
    hangs trails by `sway`."""

    def place(curve: Curve) -> Curve:
        turned = curve.stretched(-1.0, 1.0) if over_shoulder else curve
        return turned.placed(*bones.chin, bones.head, head_size(worn))

    locks = hair.side_hair(worn.hair, bool(worn.hat), worn.hat in ("headscarf", "hood"), seed)
    locks = [_trailing(lock, sway, bones.head) for lock in locks] if worn.hair in hair.HANGING else locks
    near = sheet.head_pixels > NEAR
    face = [heads.profile(worn, stance.mouth)]
    if worn.beard:
        face.append(hair.beard("long-beard" in worn.features))
    if worn.moustache:
        face.append(hair.moustache())
    skull = [place(shape) for shape in face]
    if near:
        sheet.plain(*stray_hairs(place, worn, seed))
    beard = _beard_locks(skull[1], seed, stance.clock) if near and worn.beard else []
    shag, sheet.shag = sheet.shag, None
    if shag is not None:
        beard = [*beard, *mane(skull[0], bones.chin[0], head_size(worn), seed, stance.clock)]
    sheet.solid(*skull, *map(place, locks), *(under or []), locks=beard)
    draw_strands(sheet, place, worn, seed)
    draw_profile_face(sheet, place, worn, stance, seed)
    sheet.shag = shag
    if worn.glasses:
        sheet.solid(place(box(0.36, -0.58, 0.485, -0.47, 0.03)), place(box(0.0, -0.565, 0.38, -0.545)))
        if near:
            sheet.strokes(place(traced(".385,.5 .4,.55", closed=False)), width=0.008, strength=0.8, shaded=False)
    if worn.hat:
        sheet.solid(*[place(_worn_large(sheet, curve)) for curve in hats.side_hat(worn.hat)])
        ribbon = hats.ribbon(worn.hat)
        if ribbon is not None and sheet.head_pixels > GLINT:
            sheet.strokes(place(ribbon), width=0.03, strength=0.22)


def _worn_large(sheet: Sheet, hat: Curve) -> Curve:
    """A hat as it is cut for that size: far away it is what one knows its owner by."""
    more = 1 + 0.24 * (1 - smooth(7.0, 26.0, sheet.head_pixels))
    return Curve((hat.points - (0, -0.72)) * more + (0, -0.72), hat.sharp, hat.closed, hat.tension)


def _trailing(lock: Curve, sway: float, tilt: float) -> Curve:
    """Hair below the ear, left behind by a sway; it hangs straight down from a head that is bent."""
    low = np.clip(lock.points[:, 1] + 0.3, 0.0, None)
    back = low**1.4 * (0.55 * sway + 0.6 * np.sin(np.radians(-tilt)))
    moved = lock.points - np.stack([back, 0.25 * np.abs(back)], axis=1)
    return Curve(moved, lock.sharp, lock.closed, lock.tension)


def _beard_locks(beard: Curve, seed: int, clock: float) -> list[np.ndarray]:
    outline = beard.sampled(60.0) / 60.0
    chin = float(outline[:, 1].max()) - 0.42
    return fringe(
        outline, (0.1, 0.9, 0.25), 0.1, 0.03, 70, seed, clock, 0.02, jitter=0.5,
        amount=lambda at, _: np.where(at[:, 1] > chin, 1.0, 0.0),
    )  # fmt: skip


def head_ahead(
    sheet: Sheet,
    bones: Skeleton,
    worn: Costume,
    stance: Stance,
    seed: int,
    bust: Callable[[], None] | None = None,
) -> None:
    """The head from the front or the back; `bust` draws shoulders between what hangs behind them and the face."""
    covered, back = bool(worn.hat), bones.view == "back"
    nod = float(np.clip((bones.head - 4) / 30, -1, 1))

    def place(curve: Curve) -> Curve:
        return curve.placed(bones.chin[0], bones.chin[1] + 0.06 * nod, 0.0, head_size(worn))

    def lowered(curve: Curve) -> Curve:
        return place(curve.placed(0.0, 0.07 * nod))

    if back:
        if bust is not None:
            bust()
        sheet.solid(*map(place, (*heads.back(worn), *hair.back_hair(worn.hair, covered, seed))))
        draw_front_strands(sheet, place, worn, seed, back=True)
    else:
        _face_ahead(sheet, place, lowered, worn, stance, seed, bust)
    if worn.hat:
        shapes = hats.back_hat(worn.hat) if back else hats.front_hat(worn.hat)
        sheet.solid(*[place(_worn_large(sheet, curve)) for curve in shapes])


def _face_ahead(
    sheet: Sheet,
    place: Place,
    lowered: Place,
    worn: Costume,
    stance: Stance,
    seed: int,
    bust: Callable[[], None] | None,
) -> None:
    """Far to near: what hangs behind, neck, ears, face, features, beard, and the hair over the brow."""
    wrapped = worn.hat in ("headscarf", "hood")
    behind = hair.hair_behind("bob" if wrapped else worn.hair)
    if behind and (wrapped or not (worn.hat and worn.hair == "bun")):
        sheet.solid(*map(place, behind), depth=0.4)
    if bust is not None:
        bust()
    else:
        sheet.solid(place(heads.neck(worn)), depth=0.32)
    sheet.solid(*map(place, heads.ears(worn)))
    shag, sheet.shag = sheet.shag, None
    sheet.solid(place(heads.front(worn, stance.mouth)))
    if worn.beard:
        beard = lowered(hair.front_beard().placed(0.0, 0.8 * heads.JAW_DROPS * stance.mouth))
        sheet.solid(beard, locks=_beard_locks(beard, seed, stance.clock) if sheet.head_pixels > NEAR else [])
    draw_front_face(sheet, lowered, worn, stance, seed)
    sheet.shag = shag
    if worn.moustache:
        sheet.solid(lowered(hair.front_moustache()))
    locks = [] if wrapped else hair.front_hair(worn.hair, bool(worn.hat), seed)
    if locks:
        sheet.solid(*map(place, locks))
        draw_front_strands(sheet, place, worn, seed, back=False)
