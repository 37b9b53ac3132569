"""People who are not quite people: furred, of stone, of mist; horned, winged, haloed."""

from collections.abc import Callable
from math import sin

import numpy as np

from filmgen.backends.silhouette.bodies.costume import Costume
from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.beast_heads import beast_of, draw_beast_head
from filmgen.backends.silhouette.bodies.creatures.heads import HORN_WORDS, horns
from filmgen.backends.silhouette.bodies.creatures.tube import Tube, tube
from filmgen.backends.silhouette.bodies.curve import Curve, ellipse, place, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.skeleton import Skeleton
from filmgen.film.story import Look


def cover(sheet: Sheet, look: Look, worn: Costume, stance: Stance, seed: int) -> None:
    """Say what the card of a whole figure is, before it is cut."""
    if "bandages" in look.features:
        sheet.hide = "wraps"
        return
    dressed = look.covering in ("fur", "feathers", "leaves") and worn.coat is not None
    if dressed or (look.covering == "cloth" and "patched" not in look.features):
        return
    coverings.wrap(sheet, look, stance, seed, {"fur": 0.3, "feathers": 0.26, "leaves": 0.24}.get(look.covering, 0.2))


def mane(head: Curve, chin: float, size: float, seed: int, clock: float) -> list[np.ndarray]:
    """Hair all round a furred head in profile, and none on the face."""
    outline = head.sampled(60.0) / 60.0
    brow = chin + 0.26 * size

    def amount(at: np.ndarray, _: np.ndarray) -> np.ndarray:
        return np.clip((brow - at[:, 0]) / (0.4 * size), 0.0, 1.0)

    return coverings.fringe(outline, (0.7, 0.6, 0.7), 0.24 * size, 0.05 * size, 200, seed, clock, 0.05, amount=amount)


def texture(sheet: Sheet, look: Look, trunk: Curve, seed: int, clock: float) -> None:
    """Lines on the trunk of a figure that wears nothing over it; `trunk` is a limb contour."""
    half = len(trunk.points) // 2
    body = Tube(trunk.points[half:][::-1], trunk.points[:half])
    if "bones" in look.features:
        sheet.strokes(*coverings.seams(body, tuple(np.linspace(0.2, 0.62, 7))), width=0.06, strength=0.6, shaded=False)
    elif look.covering == "fur":
        coverings.comb(sheet, body, 300, 0.36, seed, clock)


def behind(sheet: Sheet, look: Look, bones: Skeleton, stance: Stance) -> None:
    """Wings and tails, cut before the body."""
    x, y = bones.neck
    if "wings" in look.features:
        beat = sin((6.0 if stance.pose == "fly" else 0.9) * stance.clock)
        for depth, turn in ((0.7, 14.0), (0.4, 0.0)):
            wing = traced(
                "0,.1 -.3,.6 -.8,1.2 -1.3,1.56 -1.62,1.5 -1.56,1.2 -1.78,1.0 -1.62,.74 -1.8,.46 -1.6,.24 "
                "-1.72,-.1 -1.5,-.26 "
                "-1.56,-.6 -1.3,-.7 -1.28,-1.04 -1.04,-1.0 -.9,-1.3 -.68,-1.1 -.4,-.9 -.16,-.5"
            )
            if bones.view == "side":
                sheet.solid(wing.placed(x - 0.3, y + 0.4, turn - 9 * beat, 1.15), depth=depth)
            else:
                side = 1 if depth > 0.5 else -1
                sheet.solid(
                    wing.stretched(side, 1).placed(x + side * -0.2, y + 0.4, side * (8 - 9 * beat), 1.2), depth=0.5
                )
    if "tail" in look.features:
        hip = bones.hip
        wag = 0.2 * sin(2.1 * stance.clock)
        line = [
            (hip[0] - 0.3, hip[1] + 0.1),
            (hip[0] - 0.9, hip[1] + 0.7),
            (hip[0] - 1.5, hip[1] + 0.8 + wag),
            (hip[0] - 1.9, hip[1] + 0.2 + wag),
            (hip[0] - 1.8, hip[1] - 0.3 + wag),
        ]
        sheet.solid(tube(line[::-1], [(0, 0.03, 0.03), (0.6, 0.09, 0.09), (1, 0.16, 0.16)], 24).curve, depth=0.3)


def crowned(sheet: Sheet, look: Look, bones: Skeleton, stance: Stance, size: float) -> None:
    """Horns, feelers, halo, and eyes that glow: cut after the head."""
    side_on = bones.view == "side"
    turn = bones.head if side_on else 0.0

    def on(curve: Curve) -> Curve:
        return curve.placed(*bones.chin, turn, size)

    if look.covering == "glass" and bones.view != "back":
        x, y = bones.neck[0] + (0.16 if side_on else 0.1), bones.neck[1] + 0.75
        sheet.hole(ellipse(x, y, 0.11, 0.13), colour="ffb04a", strength=0.9)
        sheet.glow(x, y, 1.1, "ffb860", 0.6)
    beast = beast_of(look)
    if beast:
        draw_beast_head(sheet, look, beast, on, side_on, bones.view == "back", stance)
    kind = next((HORN_WORDS[word] for word in look.features if word in HORN_WORDS), "")
    if kind and not beast:
        near = horns(kind)
        if side_on:
            sheet.solid(*[on(curve.placed(0.1 - 0.16 * k, -0.92, -8, 0.75)) for k, curve in enumerate(near)])
        else:
            sheet.solid(*[on(near[0].stretched(s, 1).placed(s * 0.24, -0.9, s * 8, 0.75)) for s in (-1, 1)])
    if "antennae" in look.features or "antenna" in look.features:
        for s in (-1, 1):
            wag = 0.05 * sin(2.3 * stance.clock + s)
            tip = (0.3 * s + 0.1 + wag, -1.5)
            sheet.solid(
                on(strip([(0.12 * s, -0.95), (0.2 * s + 0.05, -1.25), tip], 0.045, 0.03)), on(ellipse(*tip, 0.05))
            )
    if "halo" in look.features:
        ring = [(0.42 * float(np.cos(a)), -1.32 + 0.11 * float(np.sin(a))) for a in np.linspace(0, 2 * np.pi, 25)]
        sheet.solid(on(strip(ring, 0.04)), colour="ffe6a8")
        x, y = _at(bones, 0.0, -1.32, turn, size)
        sheet.glow(x, y, 0.8 * size, "ffe6a8", 0.6)
    if bones.view != "back" and not beast:
        _eyes(sheet, look, bones, on, turn, size)


def helmet(sheet: Sheet, bones: Skeleton, stance: Stance) -> None:
    """A space helmet: a globe, a golden visor with a little of the sky in it."""
    side_on = bones.view == "side"

    def on(curve: Curve) -> Curve:
        return curve.placed(*bones.chin, bones.head if side_on else 0.0)

    sheet.solid(on(ellipse(0.0, -0.5, 0.78, 0.8)), on(traced("-.5,-.16 -.3,.06 .3,.06 .5,-.16 .36,-.32 -.36,-.32")))
    if bones.view == "back":
        return
    visor = traced(".1,.98 .5,.92 .7,.6 .66,.28 .44,.1 .12,.14 .02,.56") if side_on else ellipse(0.0, -0.52, 0.52, 0.44)
    sheet.hole(on(visor), colour="c88a3a", strength=0.8)
    shine = (
        traced(".3,.86 .5,.78 .58,.66 .44,.76", closed=True)
        if side_on
        else traced("-.34,.74 -.2,.86 -.06,.88 -.22,.78")
    )
    sheet.hole(on(shine), colour="fff0cc", strength=0.9)
    planet = ellipse(0.4, -0.44, 0.1) if side_on else ellipse(0.14, -0.42, 0.12)
    sheet.hole(on(planet), colour="fff6e0", strength=0.5 + 0.3 * stance.mouth)
    x, y = _at(bones, 0.4 if side_on else 0.0, -0.5, bones.head if side_on else 0.0, 1.0)
    sheet.glow(x, y, 0.9, "ffd48a", 0.3 + 0.3 * stance.mouth)


def life_support(sheet: Sheet, bones: Skeleton) -> None:
    """The pack on an astronaut's back."""
    pack = (
        traced("-.3,.2! -.96,.24 -1.06,.1 -1.1,-1.5 -.98,-1.72 -.3,-1.7!")
        if bones.view == "side"
        else traced("-.62,.1 .62,.1 .7,-.1 .7,-1.5 .6,-1.7 -.6,-1.7 -.7,-1.5 -.7,-.1")
    )
    sheet.solid(pack.placed(*bones.neck, bones.trunk if bones.view == "side" else 0.0), depth=0.3)


def _eyes(sheet: Sheet, look: Look, bones: Skeleton, on: Callable[[Curve], Curve], turn: float, size: float) -> None:
    lit = any(word in ("glowing-eyes", "glowing-eye", "one-eye", "glowing") for word in look.features)
    if not lit:
        return
    one = "one-eye" in look.features or "glowing-eye" in look.features
    ahead = [(0.0, -0.56)] if one else [(-0.165, -0.53), (0.165, -0.53)]
    places = [(0.3, -0.56)] if bones.view == "side" else ahead
    big = 1.6 if "large-eyes" in look.features or one else 1.0
    sheet.hole(*[on(ellipse(x, y, 0.055 * big, 0.04 * big)) for x, y in places], colour="fff0c4")
    for x, y in places:
        sheet.glow(*_at(bones, x, y, turn, size), 0.55 * size, "ffd48a", 0.8)


def _at(bones: Skeleton, x: float, y: float, turn: float, size: float) -> tuple[float, float]:
    there = place(np.array([x, y]), *bones.chin, turn, size)
    return float(there[0]), float(there[1])
