"""The outlines of what swims, where a body is 1 long: a row each, a builder for all."""

from dataclasses import dataclass, replace

from filmgen.film.story import Look


@dataclass(frozen=True)
class Swimmer:
    """`back` and `belly` are `along:height` from the tail (0) to the snout (1), heights from the spine out.

    `fins` are (pattern, along, how far from the spine, turn, far); `eye` and `mouth` are (along, up); `tall` is the
    height of the whole in body lengths, `lift` where the spine is above the ground, in body lengths.
    """

    back: str
    belly: str
    tail: str = "fan"
    fins: tuple[tuple[str, float, float, float], ...] = (("dorsal", 0.55, 0.14, 0.0), ("pectoral", 0.64, -0.06, 0.0))
    eye: tuple[float, float, float] = (0.86, 0.05, 0.026)
    mouth: tuple[float, float, float] = (0.99, -0.01, 0.12)
    """Where the corner of the lips is in front, and how long the mouth is."""
    tall: float = 0.46
    lift: float = 0.62
    sway: float = 0.05
    upright: bool = False
    """Bends up and down (whales) and not from side to side."""
    grounded: bool = False
    extras: tuple[str, ...] = ()


SWIMMERS: dict[str, Swimmer] = {
    "fish": Swimmer("0:.03 .12:.05 .3:.13 .5:.18 .7:.18 .85:.13 .95:.06 1:.01", "0:.03 .12:.05 .3:.13 .5:.19 .7:.18 "
        ".85:.13 .95:.06 1:.02", extras=("gill",)),
    "trout": Swimmer("0:.03 .15:.05 .35:.1 .55:.13 .75:.12 .9:.08 1:.01", "0:.03 .15:.05 .35:.1 .55:.14 .75:.12 .9:.08 "
        "1:.02", fins=(("dorsal", 0.52, 0.11, 0.0), ("small", 0.22, 0.07, 0.0), ("small", 0.25, -0.07, 180.0),
        ("pectoral", 0.68, -0.07, 0.0)), tall=0.34, extras=("gill",)),
    "goldfish": Swimmer("0:.04 .12:.08 .3:.2 .5:.27 .7:.25 .88:.16 1:.03", "0:.04 .12:.08 .3:.22 .5:.28 .7:.24 .88:.15 "
        "1:.05", "veil", (("sail", 0.5, 0.22, 0.0), ("pectoral", 0.64, -0.1, 10.0), ("veil-fin", 0.3, -0.2, 150.0)),
        (0.87, 0.07, 0.036), (0.99, -0.02, 0.06), 0.7, extras=("gill",)),
    "carp": Swimmer("0:.04 .12:.07 .3:.17 .5:.22 .7:.2 .86:.13 1:.01", "0:.04 .12:.07 .3:.17 .5:.21 .7:.18 .86:.12 "
        "1:.03", fins=(("sail", 0.5, 0.17, 0.0), ("pectoral", 0.66, -0.1, 0.0), ("small", 0.24, -0.1, 180.0)),
            tall=0.54,
        extras=("gill", "barbels")),
    "catfish": Swimmer("0:.03 .2:.06 .5:.13 .75:.17 .9:.13 1:.03", "0:.03 .2:.08 .5:.16 .75:.17 .9:.12 1:.05",
        fins=(("dorsal", 0.66, 0.15, 0.0), ("pectoral", 0.72, -0.1, 0.0)), tall=0.42, extras=("whiskers",)),
    "shark": Swimmer("0:.02 .08:.03 .25:.08 .45:.14 .62:.15 .8:.11 .92:.06 1:.0", "0:.02 .08:.03 .25:.07 "
        ".45:.12 .62:.13 "
        ".8:.1 .9:.07 1:.02", "shark", (("shark-dorsal", 0.56, 0.12, 0.0), ("small", 0.2, 0.05, 0.0),
        ("small", 0.22, -0.05, 180.0), ("shark-pectoral", 0.68, -0.09, 0.0)), (0.88, 0.035, 0.017), (0.9, -0.055, 0.13),
        0.44, extras=("gills", "teeth")),
    "piranha": Swimmer("0:.04 .12:.08 .3:.22 .5:.3 .7:.27 .88:.16 1:.04", "0:.04 .12:.08 .3:.22 .5:.3 .7:.27 .88:.18 "
        "1:.1", "fan", (("dorsal", 0.5, 0.26, 0.0), ("small", 0.3, -0.22, 180.0), ("pectoral", 0.62, -0.1, 0.0)),
        (0.84, 0.08, 0.04), (1.0, -0.06, 0.16), 0.7, extras=("teeth", "gill")),
    "anglerfish": Swimmer("0:.04 .12:.08 .3:.2 .5:.29 .68:.3 .84:.23 .94:.14 1:.08", "0:.04 .12:.08 .3:.22 .5:.32 "
        ".7:.33 .88:.27 1:.2", "fan", (("small", 0.34, 0.22, 0.0), ("small", 0.34, -0.24, 180.0),
        ("pectoral", 0.5, -0.08, 0.0)), (0.8, 0.13, 0.03), (1.0, 0.0, 0.34), 0.9, extras=("lure", "teeth", "gape")),
    "swordfish": Swimmer("0:.02 .1:.03 .3:.09 .55:.13 .75:.12 .9:.06 1:.01", "0:.02 .1:.03 .3:.09 .55:.12 "
        ".75:.11 .9:.06 "
        "1:.01", "lunate", (("shark-dorsal", 0.7, 0.1, -6.0), ("small", 0.16, 0.04, 0.0), ("pectoral", 0.7, -0.08,
            0.0)),
        (0.88, 0.03, 0.02), (0.98, -0.02, 0.08), 0.4, extras=("sword", "gill")),
    "tuna": Swimmer("0:.02 .1:.03 .3:.13 .55:.19 .75:.16 .9:.09 1:.01", "0:.02 .1:.03 .3:.13 .55:.19 .75:.16 .9:.09 "
        "1:.02", "lunate", (("shark-dorsal", 0.6, 0.16, -4.0), ("small", 0.3, 0.1, 0.0), ("small", 0.3, -0.1, 180.0),
        ("pectoral", 0.68, -0.06, 0.0)), tall=0.46, extras=("gill",)),
    "whale": Swimmer("0:.03 .1:.05 .25:.1 .45:.17 .62:.23 .8:.26 .92:.24 .985:.17 1:.08", "0:.03 .1:.05 .25:.1 .45:.16 "
        ".62:.2 .8:.2 .92:.15 .98:.09 1:.04", "fluke", (("small", 0.26, 0.09, 0.0), ("flipper", 0.64, -0.13, 10.0)),
        (0.76, -0.045, 0.014), (0.965, -0.09, 0.24), 0.46, sway=0.03, upright=True, extras=("spout", "pleats")),
    "orca": Swimmer("0:.03 .12:.05 .3:.12 .5:.18 .7:.18 .86:.14 .95:.09 1:.03", "0:.03 .12:.05 .3:.12 .5:.17 .7:.16 "
        ".86:.11 .95:.07 1:.04", "fluke", (("tall-dorsal", 0.55, 0.16, 0.0), ("flipper", 0.68, -0.1, 10.0)),
        (0.88, 0.0, 0.012), (0.985, -0.03, 0.14), 0.5, sway=0.03, upright=True, extras=("orca",)),
    "dolphin": Swimmer("0:.025 .12:.04 .3:.1 .5:.145 .7:.14 .84:.11 .9:.085 .925:.035 1:.02", "0:.025 .12:.04 .3:.1 "
        ".5:.13 .7:.12 .84:.09 .92:.045 1:.03", "fluke", (("shark-dorsal", 0.52, 0.12, 0.0),
        ("flipper", 0.66, -0.08, 14.0)), (0.87, 0.012, 0.014), (0.995, -0.004, 0.1), 0.38, sway=0.04, upright=True,
        extras=("arched",)),
    "seal": Swimmer("0:.02 .1:.04 .3:.11 .55:.17 .74:.16 .84:.12 .9:.12 .96:.09 1:.03", "0:.02 .1:.04 .3:.11 .55:.16 "
        ".74:.14 .84:.08 .92:.06 1:.04", "flippers", (("flipper", 0.66, -0.11, 24.0),), (0.93, 0.045, 0.018),
        (0.99, -0.01, 0.07), 0.62, 0.15, 0.0, True, True, ("raised", "whiskers")),
    "manatee": Swimmer("0:.04 .1:.06 .3:.16 .55:.22 .75:.19 .88:.13 .96:.1 1:.04", "0:.04 .1:.06 .3:.16 .55:.2 .75:.18 "
        ".88:.13 .96:.11 1:.06", "paddle", (("flipper", 0.7, -0.14, 24.0),), (0.92, 0.03, 0.014), (1.0, -0.05, 0.08),
        0.46, sway=0.03, upright=True),
    "ray": Swimmer("0:.012 .3:.014 .45:.05 .62:.08 .8:.07 .92:.04 1:.01", "0:.012 .3:.014 .45:.03 .62:.05 "
        ".8:.05 .92:.03 "
        "1:.01", "whip", (), (0.86, 0.05, 0.018), (0.95, -0.03, 0.06), 0.5, sway=0.02, upright=True, extras=("ray",)),
    "eel": Swimmer("0:.01 .2:.035 .5:.05 .8:.052 .93:.05 .98:.03 1:.01", "0:.01 .2:.035 .5:.045 .8:.05 .93:.04 1:.015",
        "none", (("ribbon", 0.45, 0.04, 0.0), ("pectoral-small", 0.8, -0.02, 0.0)), (0.95, 0.025, 0.014),
        (0.995, -0.004, 0.07), 0.26, 0.3, 0.12),
    "mermaid": Swimmer("0:.02 .1:.03 .3:.09 .45:.1 .5:.1", "0:.02 .1:.03 .3:.09 .45:.1 .5:.1", "fluke"),
}  # fmt: skip

SWIMMERS |= {
    "walrus": replace(SWIMMERS["seal"], extras=("raised", "whiskers", "tusks")),
    "narwhal": replace(SWIMMERS["dolphin"], fins=(("flipper", 0.66, -0.1, 14.0),), extras=("horn",), tall=0.4),
    "herring": replace(SWIMMERS["trout"], tall=0.32),
}

_LIKE = {
    "leviathan": "whale", "porpoise": "dolphin", "sea-lion": "seal", "otter": "seal", "stingray": "ray", "manta": "ray",
    "salmon": "trout", "cod": "catfish", "sardine": "herring", "mackerel": "tuna", "angler": "anglerfish",
    "piranhas": "piranha", "marlin": "swordfish", "pike": "trout",
}  # fmt: skip


def swimmer_of(words: tuple[str, ...], look: Look) -> str:
    """The name of the swimmer a look means."""
    for word in words:
        for form in (word, word.removesuffix("s"), word.removesuffix("es")):
            if form in SWIMMERS:
                return form
            if form in _LIKE:
                return _LIKE[form]
    if look.covering == "fur":
        return "seal"
    return "whale" if look.height > 3 else "fish"
