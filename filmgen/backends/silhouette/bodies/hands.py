"""Hands and feet. A hand hangs from the wrist at the origin, fingers down (+y), thumb forward (+x); head heights."""

from filmgen.backends.silhouette.bodies.curve import Curve, Point, ellipse, strip, traced
from filmgen.backends.silhouette.bodies.posture import Hand


def _finger(*joints: Point, width: float = 0.1, tip: float = 0.075) -> list[Curve]:
    return [strip(joints, width, tip), ellipse(joints[-1][0], joints[-1][1], tip / 2, tip / 2 * 1.15)]


def _palm(spread: float = 0.0) -> Curve:
    palm = traced("-.085,.04 -.13,-.08 -.165,-.24 -.15,-.36 0,-.385 .13,-.34 .155,-.2 .1,-.06 .085,.04")
    return palm.stretched(1 + 5 * spread, 1)


def hand(kind: Hand) -> list[Curve]:
    """The outlines of a hand, to be united."""
    if kind == "grip":
        fist = traced(
            "-.085,.03 -.14,-.08 -.175,-.2 -.16,-.33 -.09,-.41 .04,-.425 .15,-.375 .19,-.27 .165,-.13 .085,.03"
        )
        return [fist, *_finger((0.06, 0.1), (0.175, 0.19), (0.14, 0.31), width=0.11, tip=0.1)]
    if kind == "point":
        fist = traced("-.085,.03 -.14,-.08 -.17,-.22 -.13,-.35 0,-.38 .13,-.34 .165,-.2 .085,.03")
        index = _finger((0.1, 0.28), (0.115, 0.5), (0.12, 0.71), width=0.1, tip=0.072)
        return [fist, *index, *_finger((0.08, 0.1), (0.2, 0.2), (0.215, 0.31), width=0.1, tip=0.08)]
    if kind == "open":
        fingers = [
            _finger((-0.12, 0.3), (-0.2, 0.46), (-0.245, 0.57), width=0.085, tip=0.062),
            _finger((-0.05, 0.34), (-0.085, 0.54), (-0.1, 0.68), width=0.09, tip=0.066),
            _finger((0.03, 0.34), (0.035, 0.56), (0.045, 0.72), width=0.092, tip=0.068),
            _finger((0.105, 0.32), (0.15, 0.51), (0.185, 0.65), width=0.09, tip=0.066),
            _finger((0.07, 0.12), (0.22, 0.23), (0.315, 0.36), width=0.11, tip=0.074),
        ]
        return [_palm(0.01), *(curve for finger in fingers for curve in finger)]
    if kind == "flat":
        fingers = traced("-.14,-.28 -.135,-.46 -.1,-.62 -.03,-.7 .035,-.68 .085,-.56 .13,-.34 0,-.24")
        return [_palm(), fingers, *_finger((0.06, 0.1), (0.195, 0.22), (0.23, 0.4), width=0.11, tip=0.076)]
    if kind == "pinch":
        curl = traced("-.15,-.26 -.15,-.4 -.06,-.5 .05,-.47 .06,-.36")
        index = _finger((0.09, 0.28), (0.17, 0.42), (0.15, 0.55), width=0.095, tip=0.07)
        return [_palm(), curl, *index, *_finger((0.07, 0.12), (0.2, 0.25), (0.175, 0.5), width=0.1, tip=0.07)]
    fingers = traced("-.15,-.26 -.15,-.42 -.105,-.58 -.03,-.665 .02,-.66 .05,-.6 .055,-.52 .1,-.5 .125,-.36 .02,-.24")
    return [_palm(), fingers, *_finger((0.06, 0.1), (0.165, 0.22), (0.175, 0.39), width=0.105, tip=0.075)]


def foot(kind: str) -> list[Curve]:
    """A shoe in profile, the ankle at the origin, the sole at y = .29, toes forward."""
    if kind == "heel":
        return [
            traced(
                "-.11,.12 -.15,0 -.2,-.1 -.215,-.17 -.165,-.29! -.125,-.29! -.11,-.17! .1,-.2 .28,-.285! "
                ".66,-.29! .7,-.255 .6,-.2 .36,-.11 .16,0 .1,.12"
            )
        ]
    if kind == "boot":
        return [
            traced(
                "-.19,.5 -.2,.2 -.235,-.05 -.27,-.16 -.26,-.29! 0,-.29! .04,-.265 .3,-.29! .74,-.29! .79,-.2 "
                ".68,-.08 .45,-.02 .26,.06 .2,.25 .2,.5"
            )
        ]
    if kind == "bare":
        return [
            traced(
                "-.12,.12 -.15,-.05 -.22,-.15 -.2,-.28 -.05,-.29! .6,-.29! .68,-.25 .62,-.19 .36,-.1 .17,.02 .12,.12"
            )
        ]
    return [
        traced(
            "-.15,.12 -.18,-.02 -.25,-.12 -.26,-.29! -.03,-.29! .02,-.265 .32,-.29! .73,-.29! .79,-.235 "
            ".69,-.155 .44,-.085 .22,.02 .15,.12"
        )
    ]


def foot_ahead(kind: str, back: bool = False) -> list[Curve]:
    """A shoe seen from the front (turned out to +x) or the back: the ankle at the origin."""
    if back:
        return [traced("-.12,.12 -.15,-.08 -.19,-.22 -.17,-.3! .2,-.3! .24,-.2 .16,-.06 .12,.12")]
    if kind == "heel":
        return [traced("-.1,.12 -.11,-.04 -.1,-.2 -.02,-.34! .24,-.35! .27,-.27 .18,-.12 .11,.0 .1,.12")]
    wide = {"boot": 1.12, "bare": 0.95}.get(kind, 1.0)
    return [
        traced("-.14,.12 -.16,-.06 -.17,-.2 -.1,-.35! .3,-.36! .38,-.27 .28,-.12 .16,.0 .14,.12").stretched(wide, 1)
    ]
