"""Hair and beards, as shapes 5 to 8 % larger than the skull. Head heights, the chin at the origin."""

from filmgen.backends.silhouette.bodies.curve import Curve, traced
from filmgen.backends.silhouette.bodies.hair_loose import curls, tufts

_SIDE: dict[str, tuple[str, ...]] = {
    "cropped": (
        ".4,.8 .36,.93 .2,1.02 0,1.05 -.24,1.01 -.43,.88 -.5,.68 -.47,.48 -.38,.25 -.29,.15 -.22,.4 -.06,.42 "
        "-.04,.62 .1,.78",
    ),
    "short": (
        ".4,.79 .475,.87 .47,.97 .34,1.06 .16,1.085 -.06,1.1 -.28,1.05 -.46,.92 -.545,.72 -.53,.5 -.43,.26 "
        "-.35,.13 -.27,.17 -.22,.4 -.06,.4 -.03,.62 .1,.78",
    ),
    "quiff": (
        ".39,.78 .47,.84 .56,.93 .57,1.03 .47,1.12 .3,1.14 .08,1.12 -.14,1.1 -.33,1.02 -.48,.88 -.53,.68 -.5,.46 "
        "-.4,.24 -.33,.14 -.26,.18 -.21,.4 -.06,.41 -.03,.6 .1,.76",
    ),
    "balding": (
        "-.05,.72 -.22,.78 -.42,.8 -.53,.7 -.56,.54 -.5,.36 -.42,.2 -.33,.13 -.26,.18 -.21,.38 -.05,.4 -.02,.56",
    ),
    "bun": (
        ".398,.79 .345,.9 .2,1.005 0,1.045 -.24,1.01 -.43,.88 -.49,.7 -.44,.5 -.3,.32 -.2,.28 -.16,.42 -.04,.46 "
        "-.02,.62 .14,.8",
        "-.34,.8 -.5,.86 -.64,.78 -.68,.62 -.6,.48 -.46,.44 -.36,.52",
    ),
    "bob": (
        ".41,.78 .38,.92 .22,1.03 0,1.07 -.25,1.02 -.44,.88 -.51,.66 -.51,.4 -.47,.18 -.38,.1 -.2,.1 -.02,.12 "
        ".1,.18 .06,.3 .04,.46 .1,.62 .24,.73",
    ),
    "long": (
        ".41,.78 .38,.92 .22,1.03 0,1.07 -.25,1.02 -.45,.88 -.52,.62 -.53,.3 -.55,-.1 -.58,-.44 -.5,-.72! -.42,-.62 "
        "-.34,-.74! -.22,-.4 -.1,0 -.02,.3 .04,.5 .22,.73",
    ),
    "ponytail": (
        ".398,.79 .345,.91 .2,1.02 0,1.06 -.24,1.03 -.44,.9 -.5,.72 -.42,.5 -.3,.32 -.2,.26 -.16,.42 -.04,.46 "
        "-.02,.62 .14,.8",
        "-.36,.86 -.52,.9 -.66,.8 -.76,.52 -.78,.2 -.86,-.12 -.7,-.02 -.6,.2 -.54,.48 -.44,.68",
    ),
    "braid": (
        ".398,.79 .36,.92 .2,1.03 0,1.07 -.24,1.03 -.45,.9 -.51,.7 -.46,.46 -.34,.26 -.2,.24 -.14,.42 -.02,.5 "
        "0,.64 .16,.8",
        "-.36,.42 -.48,.34 -.45,.2 -.53,.1 -.49,-.03 -.57,-.13 -.52,-.26 -.58,-.36 -.56,-.52 -.46,-.42 -.4,-.28 "
        "-.42,-.16 -.34,-.06 -.36,.06 -.28,.16 -.3,.3",
    ),
    "bald": (),
}

_FRONT: dict[str, tuple[str, ...]] = {
    "cropped": ("0,1.05 .22,1.02 .37,.89 .42,.68 .4,.5 .36,.66 .28,.8 0,.84",),
    "short": (
        "-.1,1.1 .16,1.1 .36,.99 .455,.78 .43,.5 .375,.5 .355,.7 .26,.82 .02,.78 -.24,.84 -.35,.7 -.375,.5 "
        "-.43,.5 -.46,.78 -.36,1",
    ),
    "quiff": (
        "-.14,1.1 .1,1.18 .36,1.1 .47,.86 .43,.5 .375,.5 .355,.7 .2,.86 -.1,.82 -.33,.74 -.375,.5 -.43,.5 "
        "-.46,.76 -.36,.98",
    ),
    "balding": (
        ".355,.7 .41,.73 .44,.6 .425,.46 .38,.38 .375,.52",
        "-.355,.7 -.41,.73 -.44,.6 -.425,.46 -.38,.38 -.375,.52",
    ),
    "bun": (
        "0,1.045 .22,1.015 .37,.9 .425,.7 .4,.5 .36,.68 .2,.85 0,.9 -.2,.85 -.36,.68 -.4,.5 -.425,.7 -.37,.9 "
        "-.22,1.015",
        "0,1.24 .16,1.2 .2,1.08 .12,1 -.12,1 -.2,1.08 -.16,1.2",
    ),
    "bob": (
        ".05,1.07 .28,1.02 .43,.86 .49,.62 .5,.36 .47,.16 .4,.08 .33,.12 .35,.3 .37,.52 .33,.7 .2,.84 .07,.93! -.1,.84 "
        "-.28,.72 -.37,.5 -.35,.3 -.33,.12 -.4,.08 -.47,.16 -.5,.36 -.49,.62 -.43,.86 -.26,1.03",
    ),
    "long": (
        ".05,1.07 .27,1.02 .41,.87 .462,.66 .458,.42 .44,.18 .46,-.1 .53,-.4 .57,-.74! .46,-.62 .35,-.78! .33,-.36 "
        ".33,-.04 .352,.24 .385,.52 .335,.72 .21,.86 .07,.94! -.1,.86 -.28,.74 -.385,.52 -.352,.24 -.33,-.04 -.33,-.36 "
        "-.35,-.78! -.46,-.62 -.57,-.74! -.53,-.4 -.46,-.1 -.44,.18 -.458,.42 -.462,.66 -.41,.87 -.27,1.02",
    ),
    "bald": (),
}
_FRONT["ponytail"] = _FRONT["bun"][:1]
_BEHIND = ".36,.8 .42,.5 .41,.2 .36,.08 -.36,.08 -.41,.2 -.42,.5 -.36,.8"
_BEHIND_LONG = ".36,.8 .4,.4 .4,-.2 .42,-.6 .2,-.68 -.2,-.68 -.42,-.6 -.4,-.2 -.4,.4 -.36,.8"
_PLAIT = ".36,.4 .5,.3 .46,.14 .54,0 .5,-.16 .56,-.32 .48,-.52 .38,-.34 .42,-.16 .34,0 .38,.16"
_BACK = "0,1 .3,.92 .43,.66 .4,.36 .24,.18 -.24,.18 -.4,.36 -.43,.66 -.3,.92"
_BACK_LONG = "0,1 .4,.9 .5,.5 .56,-.3 .4,-.78 .1,-.7 -.2,-.8 -.5,-.66 -.56,-.2 -.5,.5 -.4,.9"
_TAIL = "-.1,.9 .1,.9 .16,.5 .12,-.1 0,-.5 -.12,-.1 -.16,.5"
_KNOT = "0,.86 .16,.8 .22,.66 .16,.52 0,.46 -.16,.52 -.22,.66 -.16,.8"
_BEARD = ".1,.4 .2,.24 .37,.2 .425,.185 .47,.08 .45,-.1 .36,-.24 .22,-.18 .08,.05 .02,.25"
_LONG_BEARD = ".1,.4 .2,.24 .37,.2 .43,.185 .49,.05 .5,-.2 .44,-.5 .34,-.7 .25,-.5 .14,-.3 .06,0 .02,.25"
_FRONT_BEARD = (
    "0,.272 .07,.285 .15,.262 .22,.24 .29,.29 .35,.44 .385,.4 .37,.16 .27,-.06 .1,-.2 0,-.22 -.1,-.2 -.27,-.06 "
    "-.37,.16 -.385,.4 -.35,.44 -.29,.29 -.22,.24 -.15,.262 -.07,.285"
)
_MOUSTACHE = ".39,.28 .45,.275 .485,.235 .46,.2 .4,.215 .34,.19 .29,.16 .31,.22"


HANGING = ("long", "ponytail", "braid", "bob")
"""Hair that moves."""
LOOSE = {"wild": curls, "tousled": tufts}


def side_hair(kind: str, covered: bool, wrapped: bool = False, seed: int = 0) -> list[Curve]:
    """Hair in profile; under a hat, cropped unless it falls below the brim; `wrapped` in a cloth, none."""
    if wrapped:
        return []
    if kind in LOOSE:
        under = "cropped" if covered else "short"
        loose = () if covered and kind == "tousled" else LOOSE[kind]("side", seed, covered)
        return [traced(shape) for shape in _SIDE[under]] + list(loose)
    if kind == "bald" or not covered:
        return [traced(shape) for shape in _SIDE[kind]]
    kept = _SIDE[kind][:1] if kind in ("bob", "long") else _SIDE[kind][1:]
    return [traced(shape) for shape in (*_SIDE["cropped"], *kept)]


def front_hair(kind: str, covered: bool, seed: int = 0) -> list[Curve]:
    """Hair over the face from the front."""
    if kind in LOOSE:
        loose = () if covered and kind == "tousled" else LOOSE[kind]("front", seed, covered)
        return [traced(_FRONT["cropped" if covered else "short"][0]), *loose]
    if covered and kind not in ("bob", "long", "bald"):
        kind = "cropped"
    return [traced(shape) for shape in _FRONT["bun" if kind == "braid" else kind][: 1 if kind == "braid" else None]]


def hair_behind(kind: str) -> list[Curve]:
    """What hangs or stands behind the face, seen from the front."""
    if kind == "braid":
        plait = traced(_PLAIT)
        return [plait, plait.stretched(-1, 1)]
    if kind == "bun":
        return [traced(_FRONT["bun"][1])]
    return [traced(_BEHIND_LONG if kind == "long" else _BEHIND)] if kind in ("long", "bob") else []


def back_hair(kind: str, covered: bool, seed: int = 0) -> list[Curve]:
    """The back of the head: no face to leave free."""
    if kind == "bald":
        return []
    shapes = [] if kind == "balding" else [_BACK]
    shapes += {"long": [_BACK_LONG], "ponytail": [_TAIL], "bun": [] if covered else [_KNOT]}.get(kind, [])
    behind = hair_behind(kind) if kind == "braid" else []
    return [traced(shape) for shape in shapes] + front_hair(kind, covered, seed) + behind


def beard(long: bool = False) -> Curve:
    return traced(_LONG_BEARD if long else _BEARD)


def front_beard() -> Curve:
    return traced(_FRONT_BEARD)


def moustache() -> Curve:
    return traced(_MOUSTACHE)


def front_moustache() -> Curve:
    return traced("0,.285 .06,.29 .13,.25 .19,.2 .16,.2 .08,.215 0,.235 -.08,.215 -.16,.2 -.19,.2 -.13,.25 -.06,.29")
