"""Octopuses and squids, snails and slugs, clams. Units: 1 high."""

from math import cos, pi, radians, sin

import numpy as np

from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.crawler import Now, draw_eyes
from filmgen.backends.silhouette.bodies.creatures.tube import Tube, tube
from filmgen.backends.silhouette.bodies.curve import Curve, ellipse, polygon, smooth, spline, strip, traced
from filmgen.backends.silhouette.bodies.cutout import Sheet


def draw_octopus(sheet: Sheet, now: Now) -> None:
    y = -0.36 + 0.14 * now.sunk
    swim = now.stance.pose in ("swim", "fly", "run")
    lift = 0.3 * swim
    for depth, first in ((0.6, 0.5), (0.0, 0.0)):
        arms = []
        for k in range(4):
            out = -1.0 + (k + first) * 0.58
            line = [(0.22 * out, y + 0.05 - lift)]
            turn = 90 - 62 * out
            for step in range(1, 8):
                turn += (
                    (9 if out > 0 else -9) * (1 - 2.2 * (step / 7))
                    + 13 * sin(1.7 * now.stance.clock - 0.9 * step + 1.7 * k + 4 * now.travel)
                    - 3 * out
                )
                line.append(
                    (line[-1][0] + 0.13 * cos(radians(turn)), min(-0.02, line[-1][1] + 0.13 * sin(radians(turn))))
                )
            arm = tube(line, [(0, 0.085, 0.085), (0.5, 0.055, 0.055), (1, 0.014, 0.014)], 26)
            arms.append(arm.curve)
            if depth == 0.0:
                dots = arm.at(np.linspace(0.2, 0.9, 9), np.full(9, 0.78 if out > 0 else 0.22))
                sheet.strokes(*[ellipse(float(a), float(b), 0.012) for a, b in dots], width=0.01, strength=0.5)
        sheet.solid(*arms, depth=depth)
    squeeze = 0.03 * sin(1.9 * now.stance.clock) + 0.04 * now.stance.mouth
    bag = "-.26,-.02 -.2,.16 -.32,.36 -.3,.58 -.1,.7 .16,.66 .3,.5 .28,.3 .2,.14 .26,-.02 0,-.1"
    even = "-.26,-.02 -.2,.16 -.33,.36 -.31,.56 -.14,.7 .14,.7 .31,.56 .33,.36 .2,.16 .26,-.02 0,-.1"
    head = traced(bag if now.view == "side" else even).stretched(1 + squeeze, 1 - squeeze)
    head = head.placed(0.0, y - lift, 12 if swim and now.view == "side" else 0)
    sheet.solid(head)
    eyes = ((0.14, y - 0.2 - lift),) if now.view == "side" else ((-0.13, y - 0.16 - lift), (0.13, y - 0.16 - lift))
    draw_eyes(sheet, now, *eyes, size=0.05)
    sheet.anchor("head", 0.0, y - 0.4 - lift)
    sheet.anchor("mouth", 0.1, y - lift)


def draw_squid(sheet: Sheet, now: Now) -> None:
    """A pointed mantle with two fins, great eyes, eight arms and two long ones; it hangs in the water and pulses."""
    pulse = 0.03 * sin(2.2 * now.stance.clock) + 0.04 * now.stance.mouth
    swim = now.stance.pose in ("swim", "fly", "run", "walk") and now.view == "side"
    y = -0.56 + 0.2 * now.sunk
    tilt = -62.0 if swim else 0.0

    def on(curve: Curve) -> Curve:
        return curve.placed(0.0, y, -tilt)

    for depth, first in ((0.5, 0.5), (0.0, 0.0)):
        arms = []
        for k in range(5):
            out = -1.0 + (k + first) * 0.45
            long = 0.62 if k in (1, 3) and depth else 0.44
            line = [(0.16 * out, 0.0)]
            for step in range(1, 8):
                sway = 0.03 * step * sin(1.6 * now.stance.clock - 0.7 * step + 1.3 * k)
                line.append((0.16 * out + 0.045 * out * step + sway, long * step / 7))
            tips = [
                (0, 0.045, 0.045),
                (0.8, 0.018, 0.018),
                (0.92, 0.03 if long > 0.5 else 0.012, 0.03 if long > 0.5 else 0.012),
                (1, 0.008, 0.008),
            ]
            arms.append(on(tube(line, tips, 26).curve))
        sheet.solid(*arms, depth=depth)
    mantle = traced(
        "-.2,.0 -.17,.08 -.2,.2 -.2,.3 -.36,.3! -.2,.48 0,.62! .2,.48 .36,.3! .2,.3 .2,.2 .17,.08 .2,.0 0,-.06"
    )
    sheet.solid(on(mantle.stretched(1 + pulse, 1 - pulse)))
    sheet.strokes(on(traced("-.17,.1 0,.07 .17,.1", closed=False)), width=0.014, strength=0.5, shaded=False)
    places = ((0.12, 0.0),) if now.view == "side" else ((-0.13, 0.0), (0.13, 0.0))
    eyes = [tuple(map(float, on(ellipse(x, b - 0.02, 0.0)).points[0])) for x, b in places]
    draw_eyes(sheet, now, *eyes, size=0.055)
    sheet.anchor("mouth", 0.0, y + 0.08)
    sheet.anchor("head", 0.0, y - 0.2)


def draw_snail(sheet: Sheet, now: Now) -> None:
    _slow(sheet, now, shell=True)


def draw_slug(sheet: Sheet, now: Now) -> None:
    _slow(sheet, now, shell=False)


def _slow(sheet: Sheet, now: Now, shell: bool) -> None:
    """A foot that creeps in waves, two stalks with eyes, and perhaps a house."""
    inside = smooth(0, 1, now.sunk)
    if now.view != "side":
        _slow_ahead(sheet, now, inside, shell)
        return
    creep = 0.05 * sin(6 * now.travel)
    reach = 0.72 * (1 - inside) + creep
    x, y = 0.36 + reach * 0.7, -0.3 + 0.12 * inside
    high = 0.1 if shell else 0.2
    foot = tube(
        [(-0.62 - 0.3 * (not shell), -0.06), (0.0, -0.1), (0.3 + 0.3 * (1 - inside), -0.12), (x, y)],
        [(0, 0.02, 0.05), (0.3, high, 0.08), (0.75, 0.7 * high + 0.04, 0.1), (1, 0.08, 0.08)], 40,
    )  # fmt: skip
    ripple = 0.012 * np.sin(30 * np.linspace(0, 1, 40) - 14 * now.travel - 1.2 * now.stance.clock)
    foot = Tube(foot.back, np.stack([foot.belly[:, 0], np.minimum(foot.belly[:, 1] + ripple, 0.0)], axis=1))
    coverings.clothe(sheet, foot, "skin" if shell else now.look.covering, 0.1, now.seed, now.stance.clock)
    if shell:
        _house(sheet, -0.08, -0.54, 1.0)
    else:
        hump = traced("-.3,.0 -.2,.12 .04,.15 .26,.06 .34,-.03! .1,-.02").placed(0.16, -0.2)
        sheet.solid(hump)
    stalks = [(x + 0.02 + 0.1 * k, y - 0.34 * (1 - inside) - 0.02 * sin(1.3 * now.stance.clock + k)) for k in (0, 1)]
    sheet.solid(
        *[strip([(x - 0.02, y), tip], 0.035, 0.025) for tip in stalks], *[ellipse(*tip, 0.04) for tip in stalks]
    )
    draw_eyes(sheet, now, *stalks, size=0.022)
    sheet.hole(ellipse(x + 0.0, y + 0.03, 0.035, 0.006 + 0.03 * now.stance.mouth), colour="4a2018", strength=0.9)
    sheet.anchor("mouth", x + 0.06, y + 0.04)
    middle = 0.5 * (stalks[0][0] + stalks[1][0])
    sheet.anchor("head", middle, stalks[0][1] + 0.03)
    sheet.anchor("crown", middle, stalks[0][1] - 0.07)
    sheet.anchor("back", -0.08, -0.98 if shell else -0.28)


def _house(sheet: Sheet, x: float, y: float, wide: float) -> None:
    sheet.solid(ellipse(x, y, 0.48 * wide, 0.45))
    turns = np.linspace(0, 4.4 * pi, 70)
    r = 0.42 * np.exp(-0.115 * turns)
    spiral = np.stack([x + r * np.cos(turns + 0.6) * 1.04 * wide, y + r * np.sin(turns + 0.6)], axis=1)
    sheet.strokes(spiral[None], width=0.03, strength=0.5, shaded=False)


def _slow_ahead(sheet: Sheet, now: Now, inside: float, shell: bool) -> None:
    """The house behind a broad foot and two stalks; from behind the house alone, and a tail."""
    sway = 0.03 * sin(0.8 * now.stance.clock)
    y = -0.34 + 0.2 * inside
    foot = traced("-.34,0! -.3,.08 -.16,.14 -.12,.3 0,.36 .12,.3 .16,.14 .3,.08 .34,0!").stretched(1, 1 - 0.5 * inside)
    stalks = [
        (s * (0.1 + 0.06 * (1 - inside)) + sway, y - 0.32 * (1 - inside) - 0.02 * sin(1.3 * now.stance.clock + s))
        for s in (-1, 1)
    ]
    body = [foot, *[strip([(s * 0.05, y + 0.02), tip], 0.04, 0.028) for s, tip in zip((-1, 1), stalks, strict=True)],
        *[ellipse(*tip, 0.045) for tip in stalks]]  # fmt: skip
    if now.view == "back":
        sheet.solid(*body)
    if shell:
        _house(sheet, 0.0, -0.56, 0.74)
    if now.view == "back":
        sheet.solid(traced("-.2,0! -.1,.1 0,.14 .1,.1 .2,0!"))
    else:
        sheet.solid(*body)
        draw_eyes(sheet, now, *stalks, size=0.026)
        sheet.hole(ellipse(0.0, y + 0.16, 0.05, 0.008 + 0.04 * now.stance.mouth), colour="4a2018", strength=0.9)
    sheet.anchor("mouth", 0.0, y + 0.16)
    sheet.anchor("head", sway, stalks[0][1] + 0.05)
    sheet.anchor("crown", sway, stalks[0][1] - 0.08)
    sheet.anchor("back", 0.0, -0.98)


def draw_clam(sheet: Sheet, now: Now) -> None:
    """Two ribbed shells and a hinge; they open to speak, and something shines inside."""
    open_ = (10 + 26 * now.stance.mouth + 4 * sin(1.1 * now.stance.clock)) * (1 - now.sunk)
    if now.view == "side":
        half = traced("-.5,.0! -.46,.26 -.2,.46 .16,.48 .46,.3 .62,.02! .1,-.06")
        upper, lower = half.about(-0.5, 0.0, -open_), half.stretched(1, -0.72)
        sheet.glow(0.2, -0.36, 0.7, "ffe9c0", 0.3 + 0.5 * now.stance.mouth)
        sheet.solid(lower.placed(0, -0.36), depth=0.2)
        sheet.hole(
            traced("-.4,.0 .1,.1 .5,.02 .1,-.06").about(-0.5, 0.0, -0.5 * open_).placed(0, -0.36),
            colour="f0d8a8",
            strength=0.7,
        )
        sheet.solid(upper.placed(0, -0.36))
        ribs = [
            traced(f"-.46,.02 {-0.2 + 0.16 * k:.2f},{0.4 - 0.08 * abs(k - 2):.2f}", closed=False).about(
                -0.5, 0.0, -open_
            )
            for k in range(5)
        ]
        sheet.strokes(*[rib.placed(0, -0.36) for rib in ribs], width=0.016, strength=0.5, shaded=False)
        low = [
            traced(f"-.46,-.02 {-0.2 + 0.16 * k:.2f},{-0.28 + 0.05 * abs(k - 2):.2f}", closed=False) for k in range(5)
        ]
        sheet.strokes(*[rib.placed(0, -0.36) for rib in low], width=0.016, strength=0.35, shaded=False)
    else:
        lift = 0.004 * open_
        fan = [(0.56 * sin(t), -0.5 * cos(t) ** 0.8) for t in np.linspace(-1.5, 1.5, 13)]
        scallop = [(x * (1 + 0.05 * (k % 2)), y * (1 + 0.06 * (k % 2))) for k, (x, y) in enumerate(fan)]
        sheet.solid(polygon([(x, 0.6 * -y * 0.9 - 0.3) for x, y in scallop]), depth=0.2)
        if now.view == "front":
            sheet.hole(ellipse(0.0, -0.32, 0.46, 0.03 + lift), colour="f0d8a8", strength=0.75)
        sheet.solid(spline([(x, y - 0.36 - lift) for x, y in scallop]))
        ribs = [strip([(0.0, -0.38 - lift), (0.92 * x, 0.94 * y - 0.36 - lift)], 0.004) for x, y in fan[1:-1]]
        sheet.strokes(*ribs, width=0.014, strength=0.45, shaded=False)
    sheet.anchor("mouth", 0.3, -0.36)
    sheet.anchor("eye", 0.2, -0.4)
    sheet.anchor("head", 0.0, -0.5)
