"""Two who are neither beast nor quite person: a snowman who waddles, and a mermaid on a tail."""

from math import pi, sin

from filmgen.backends.silhouette.bodies.costume import HATS
from filmgen.backends.silhouette.bodies.creatures import coverings
from filmgen.backends.silhouette.bodies.creatures.fish import TAILS
from filmgen.backends.silhouette.bodies.creatures.tube import tube
from filmgen.backends.silhouette.bodies.curve import Curve, ellipse, smooth, strip, traced
from filmgen.backends.silhouette.bodies.cutout import CutOut, Sheet, Stance
from filmgen.backends.silhouette.bodies.face import blink
from filmgen.backends.silhouette.bodies.hats import front_hat, side_hat
from filmgen.film.story import Look

NAMES = ("snowman", "mermaid")
SNOW = "aebac2"
MAID_ASIDE = (
    "-.02,.5 .06,.48 .05,.4 -.02,.36 -.03,.2 -.1,.02 -.17,-.06 -.13,.12 -.14,.3 -.1,.44",
    "-.05,-.02 -.055,.06 -.045,.14 -.06,.22 -.03,.28 -.02,.34 .02,.34 .025,.28 .07,.22 .05,.15 .05,.06 .06,-.02",
)
MAID_AHEAD = (
    ".0,.5 .08,.46 .1,.3 .12,.1 .08,-.04 .05,.2 -.05,.2 -.08,-.04 -.12,.1 -.1,.3 -.08,.46",
    "-.07,-.02 -.055,.08 -.08,.22 -.03,.28 -.02,.34 .02,.34 .03,.28 .08,.22 .055,.08 .07,-.02",
)
MAID_FACE = "-.04,.34 -.055,.42 -.02,.47 .03,.465 .05,.43 .048,.41 .07,.39! .052,.383 .054,.37"
"""A mermaid's hair and trunk, and her face without its jaw."""


def effigy_of(words: tuple[str, ...]) -> str:
    return next((word for word in words if word in NAMES), "")


def cut_effigy(name: str, look: Look, stance: Stance, scale: float, seed: int) -> CutOut:
    """Units: 1 high."""
    sheet = Sheet(look.height * scale, stance.facing == "left", 0.2)
    sheet.clock = stance.clock
    {"snowman": _snowman, "mermaid": _mermaid}[name](sheet, look, stance, seed)
    return sheet.cut()


def _snowman(sheet: Sheet, look: Look, stance: Stance, _: int) -> None:
    """Three balls of pale card, coal, a carrot, and arms of sticks."""
    low = (
        smooth(0, 1.2, stance.time)
        if stance.pose in ("collapse", "lie")
        else 0.3
        if stance.pose in ("sit", "kneel", "hide")
        else 0.0
    )
    rock = 5 * sin(2 * pi * stance.travel / look.height / 0.5) * (stance.pose in ("walk", "run"))
    rock += (
        {"look-up": -5, "look-down": 6, "lean": 8}.get(stance.pose, 0)
        + 1.2 * sin(1.1 * stance.clock)
        + 4 * stance.voice * sin(7 * stance.clock)
    )
    side = {"camera": 0.0, "away": 0.0}.get(stance.facing, 1.0)

    def on(curve: Curve) -> Curve:
        return curve.stretched(1 + 0.3 * low, 1 - 0.5 * low).placed(turn=rock)

    lift = {
        "wave": 50 + 20 * sin(8 * stance.time),
        "point": 20,
        "reach": 30,
        "give": 10,
        "dance": 40 * sin(5 * stance.time),
    }.get(stance.pose, -6 + 3 * sin(1.3 * stance.clock))
    for way in (-1, 1):
        stick = [strip([(0, 0), (way * 0.2, -0.1), (way * 0.3, -0.13)], 0.02, 0.012), strip([(way * 0.22, -0.11),
            (way * 0.27, -0.2)], 0.012, 0.006),
            strip([(way * 0.24, -0.11), (way * 0.32, -0.06)], 0.012, 0.006)]  # fmt: skip
        turn = -way * lift * (1 if way > 0 or stance.pose == "dance" else 0.2)
        sheet.solid(*[on(twig.placed(way * (0.17 - 0.1 * side), -0.56, turn)) for twig in stick])
    sheet.solid(on(ellipse(0, -0.20, 0.235, 0.205)), colour=SNOW)
    sheet.solid(on(ellipse(0, -0.52, 0.185, 0.17)), colour=SNOW)
    sheet.solid(on(ellipse(0, -0.76, 0.13, 0.125)), colour=SNOW)
    if stance.facing != "away":
        coal = [ellipse(0.12 * side, -0.48 + 0.08 * k, 0.014) for k in range(-1, 2)]
        eyes = (
            [ellipse(0.06, -0.79, 0.015, 0.017 * blink(stance.clock))]
            if side
            else [ellipse(s * 0.045, -0.79, 0.015, 0.017 * blink(stance.clock)) for s in (-1, 1)]
        )
        sheet.solid(*map(on, [*coal, *eyes]), colour="0a0c10")
        nose = traced("0,.022 .15,-.012! 0,-.022") if side else traced("-.02,.018 .02,.018 .05,-.03! -.01,-.016")
        sheet.solid(on(nose.placed(0.10 * side, -0.755)), colour="c8702a")
        sheet.solid(on(ellipse(0.07 * side, -0.70, 0.03, 0.005 + 0.026 * stance.mouth)), colour="0a0c10")
    wrap = ellipse(0, -0.655, 0.13, 0.034)
    sway = 0.02 * sin(2 * stance.clock)
    sheet.solid(
        on(wrap),
        on(strip([(-0.06, -0.65), (-0.11 - sway, -0.54), (-0.1 - 2 * sway, -0.44)], 0.06, 0.055)),
        colour="8a3a30",
    )
    hat = next((HATS[word] for word in look.wears if word in HATS), "top")
    shapes = side_hat(hat) if side else front_hat(hat)
    sheet.solid(*[on(curve.placed(0.0, -0.65, 0.0, 0.24)) for curve in shapes])
    for name, x, y in (
        ("head", 0.0, -0.76),
        ("crown", 0.0, -0.9),
        ("eye", 0.06 * side, -0.79),
        ("mouth", 0.1 * side, -0.7),
        ("hand", 0.3, -0.6),
    ):
        spot = on(ellipse(x, y, 0.0)).points[0]
        sheet.anchor(name, float(spot[0]), float(spot[1]))


def _mermaid(sheet: Sheet, look: Look, stance: Stance, seed: int) -> None:
    """Upright on the bend of her tail, one hand at her hair; she speaks and breathes."""
    swim = stance.pose in ("swim", "fly", "walk", "run")
    rise = 0.12 + 0.03 * sin(1.3 * stance.clock) if swim else 0.0
    wide = 0.45 if stance.facing in ("camera", "away") else 1.0
    beat = 0.06 * sin((3.4 if swim else 1.4) * stance.clock + 6 * stance.travel)
    line = [
        (-0.46 * wide, -0.14 + beat),
        (-0.3 * wide, -0.09 + 0.5 * beat),
        (-0.08 * wide, -0.08),
        (0.05, -0.18),
        (0.03, -0.34),
        (0.0, -0.46),
    ]
    line = [(x, y - rise) for x, y in line]
    tail = tube(
        line, [(0, 0.016, 0.016), (0.35, 0.05, 0.05), (0.6, 0.08, 0.08), (0.85, 0.085, 0.085), (1, 0.06, 0.06)], 50
    )
    x, y = line[0]
    sheet.solid(traced(TAILS["fluke"]).stretched(0.55 + 0.25 * wide, 0.9).placed(x, y, 26 * wide - 200 * beat, 0.6))
    coverings.wrap(sheet, look.but(covering="scales"), stance, seed, 0.03)
    coverings.clothe(sheet, tail, "scales", 0.04, seed, stance.clock)
    sheet.hide = ""
    turn = {"look-up": -10, "look-down": 14}.get(stance.pose, 0) + 2 * sin(0.8 * stance.clock)

    def on(curve: Curve) -> Curve:
        return curve.placed(0.0, -0.46 - rise, 0.3 * turn)

    side_on = wide == 1.0
    hair, trunk = (traced(text) for text in (MAID_ASIDE if side_on else MAID_AHEAD))
    if stance.facing != "away":
        sheet.solid(on(hair), depth=0.1)
    jaw = 0.006 * stance.mouth
    profile = f"{MAID_FACE} .05,{0.355 - jaw:.3f} .03,{0.34 - jaw:.3f} -.0,.345"
    sheet.solid(on(trunk), on(traced(profile) if side_on else ellipse(0, -0.405, 0.052, 0.068)))
    if stance.facing == "away":
        sheet.solid(on(hair))
    raised = 40 if stance.pose in ("wave", "reach", "point") else 0
    sway = 0.01 * sin(1.6 * stance.clock)
    arm = (
        [(0.01, -0.23), (0.1, -0.15), (0.17, -0.2 - 0.003 * raised + sway)]
        if side_on
        else [(0.07, -0.22), (0.13, -0.12), (0.1, -0.03 - 0.004 * raised + sway)]
    )
    sheet.solid(on(strip(arm, 0.036, 0.022)))
    if not side_on:
        sheet.solid(on(strip([(-a, b) for a, b in arm], 0.036, 0.022)))
        if stance.facing == "camera":
            eyes = [ellipse(s * 0.02, -0.415, 0.008, 0.006 * blink(stance.clock)) for s in (-1, 1)]
            sheet.hole(*map(on, eyes), colour="d8e4e6", strength=0.9)
            sheet.hole(on(ellipse(0, -0.365, 0.014, 0.003 + 0.012 * stance.mouth)), colour="8a4a44", strength=0.8)
    for name, a, b in (
        ("head", 0.0, -0.4),
        ("crown", 0.0, -0.47),
        ("eye", 0.04, -0.42),
        ("mouth", 0.05, -0.36),
        ("hand", 0.15, -0.2),
    ):
        spot = on(ellipse(a, b, 0.0)).points[0]
        sheet.anchor(name, float(spot[0]), float(spot[1]))
