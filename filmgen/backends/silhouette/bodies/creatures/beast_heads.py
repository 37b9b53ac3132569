"""An animal's head on a person's shoulders: werewolves, minotaurs, owls that sit as judges."""

from collections.abc import Callable

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings, heads
from filmgen.backends.silhouette.bodies.creatures.bird_head import draw_head, draw_head_ahead
from filmgen.backends.silhouette.bodies.creatures.bird_kinds import KINDS
from filmgen.backends.silhouette.bodies.creatures.faces import doubled, face_of
from filmgen.backends.silhouette.bodies.creatures.species import SPECIES
from filmgen.backends.silhouette.bodies.curve import Curve, ellipse
from filmgen.backends.silhouette.bodies.cutout import Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.film.story import Look

NAMED = {"werewolf": "wolf", "minotaur": "bull", "satyr": "goat", "sphinx": "cat"}


def beast_of(look: Look) -> str:
    """The beast or bird whose head a person has; nothing for most."""
    for word in look.outline.lower().split():
        form = NAMED.get(word, word)
        if form in KINDS or (form in SPECIES and SPECIES[form].skull != "ape"):
            return form
    return ""


def draw_beast_head(
    sheet: Sheet, look: Look, name: str, on: Callable[[Curve], Curve], side_on: bool, away: bool, stance: Stance
) -> None:
    """Over the person's own, which it hides. `on` carries curves from a head one high, its chin at the origin."""
    if name in KINDS:
        _bird(sheet, look, name, on, side_on, away, stance)
        return
    kin = SPECIES[name]
    size = {"horse": 1.15, "cow": 1.15, "deer": 1.15, "moose": 1.1}.get(kin.skull, 1.3)
    if side_on:
        _profile(sheet, look, name, lambda curve: on(curve.placed(-0.06, -0.5, kin.nod - 4, size)), stance)
        return
    face = face_of(kin.skull)

    def put(curve: Curve, x: float = 0.0, y: float = 0.0, turn: float = 0.0) -> Curve:
        return on(curve.placed(x, -y, turn).placed(0.0, -0.5, 0.0, size))

    kind = heads.horns_of(look, kin.horns)
    grown = []
    for s in (-1, 1):
        grown += [
            put(ear.stretched(s, 1), s * face.ear[0], face.ear[1], s * face.ear[2]) for ear in heads.ear_ahead(kin.ear)
        ]
        if kind:
            horn = heads.horns(kind)[0].stretched(s * heads.outward(kind), 1)
            grown.append(put(horn, s * max(0.1, 0.7 * face.ear[0]), face.ear[1]))
    sheet.solid(*grown)
    sheet.solid(put(doubled(face.half, 1.15)), locks=_fringe(look, put(doubled(face.half, 1.15)), stance))
    if away:
        return
    y, wide, high = face.muzzle
    sheet.solid(put(ellipse(0.0, -y + 0.25 * stance.mouth * high, wide, high)))
    sheet.solid(put(ellipse(0.0, -y - 0.45 * high, 0.07, 0.05)), colour="20262c")
    sheet.hole(
        put(ellipse(0.0, -y + 0.55 * high, 0.5 * wide, 0.01 + 0.4 * high * stance.mouth)), colour="4a2018", strength=0.9
    )
    for s in (-1, 1):
        _eye(sheet, look, put, s * face.eye[0], face.eye[1], 1.1 * face.size, stance)


def _profile(sheet: Sheet, look: Look, name: str, put: Callable[[Curve], Curve], stance: Stance) -> None:
    kin = SPECIES[name]
    head = heads.HEADS[kin.skull]
    jaw = heads.traced(head.jaw).about(head.hinge[0], -head.hinge[1], 22 * stance.mouth)
    kind = heads.horns_of(look, kin.horns)
    crown = [put(curve.placed(head.ear[0] + 0.12, -head.ear[1])) for curve in (heads.horns(kind) if kind else [])]
    ears = [put(curve.placed(head.ear[0], -head.ear[1])) for curve in heads.ear(kin.ear)]
    skull = put(heads.traced(head.skull))
    sheet.solid(*crown)
    sheet.solid(put(ellipse(-0.06, 0.16, 0.34, 0.3)), skull, put(jaw), locks=_fringe(look, skull, stance))
    sheet.solid(*ears)

    def flat(curve: Curve, x: float = 0.0, y: float = 0.0, _: float = 0.0) -> Curve:
        return put(curve.placed(x, -y))

    _eye(sheet, look, flat, *head.eye, 0.05, stance)


def _fringe(look: Look, skull: Curve, stance: Stance) -> list[np.ndarray]:
    if look.covering != "fur":
        return []
    return coverings.fringe(skull.sampled(60.0) / 60.0, (0.4, 0.8, 0.4), 0.14, 0.04, 110, 7, stance.clock, 0.06)


def _eye(sheet: Sheet, look: Look, put: Callable[..., Curve], x: float, y: float, size: float, stance: Stance) -> None:
    open_ = blink(stance.clock)
    if open_ < 0.15:
        return
    lit = any(word.startswith("glowing") for word in look.features)
    sheet.hole(put(ellipse(0, 0, size, 0.8 * size * open_), x, y), colour="ffe2a0" if lit else "d8cfa8", strength=0.9)
    sheet.solid(put(ellipse(0, 0, 0.45 * size, 0.6 * size * open_), x, y), colour="0c0806")
    spot = put(ellipse(0, 0, 0.0), x, y).points[0]
    sheet.anchor("eye", float(spot[0]), float(spot[1]))
    if lit:
        sheet.glow(float(spot[0]), float(spot[1]), 0.5, "ffd48a", 0.7 * open_)


def _bird(
    sheet: Sheet, look: Look, name: str, on: Callable[[Curve], Curve], side_on: bool, away: bool, stance: Stance
) -> None:
    """A bird's head and some of its neck: as large as the person's, whatever the bird's own."""
    kind = KINDS[name]
    size = 0.56 / kind.head
    spot = on(ellipse(0.0, -0.52, 0.0)).points[0]
    own = Sheet(sheet.unit * size, sheet.mirrored, 1.0, opacity=sheet.opacity, hide=sheet.hide)
    at = (float(spot[0]) / size, float(spot[1]) / size)
    sheet.solid(on(ellipse(0.0, -0.2, 0.34, 0.4)))
    if side_on:
        draw_head(own, look, kind, (at[0] - 0.3 * kind.head, at[1] + 0.2 * kind.head), 0.0, stance)
    else:
        draw_head_ahead(own, look, kind, at, stance, away)
    sheet.parts += own.parts
    sheet.glows += own.glows
    sheet.anchors |= {key: own.anchors[key] for key in ("eye", "mouth") if key in own.anchors}
