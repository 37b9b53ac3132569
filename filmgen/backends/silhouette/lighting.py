"""How a cut-out in a set is lit: the key from the set's source, the kick from the other side, the air in between."""

from filmgen.backends.silhouette.colours import mix
from filmgen.backends.silhouette.easel import Easel
from filmgen.backends.silhouette.ink import Light


def light_on(easel: Easel, x: float, y: float, near: float, shadow: bool = True) -> Light:
    """The light on something at a design point and depth; what is far is seen through air."""
    air = easel.air
    far = min(0.85, max(0.0, 1 - near))
    key = easel.towards(x, y)
    base = easel.ink if easel.ink is not None else air.ink
    return Light(
        direction=key,
        colour=mix(air.rim, air.air, 0.6 * far),
        base=mix(base, mix(air.lift, air.air, 0.6), 0.7 * far),
        lift=mix(air.lift, air.air, 0.5 * far),
        kick_direction=easel.kick or (-key[0], 0.25),
        kick_colour=mix(air.kick, air.air, 0.5 * far),
        kick_strength=0.75 if easel.picture.size == "close" else 0.55,
        shadow=easel.shadow if shadow else 0.0,
    )
