"""Which composition a place has: one that its features ask for, or one of all by its seed."""

from collections.abc import Callable
from typing import NamedTuple

from filmgen.backends.silhouette.easel import Easel


class Layout(NamedTuple):
    """A composition of a set, the features that ask for it, and those that it has drawn itself."""

    paint: Callable[[Easel], None]
    words: tuple[str, ...] = ()
    draws: tuple[str, ...] = ()


def chosen(easel: Easel, layouts: tuple[Layout, ...]) -> Layout:
    """The first that a feature asks for; without one, seeds take turns."""
    asked = (layout for feature in easel.picture.place.features for layout in layouts if feature in layout.words)
    layout = next(asked, layouts[easel.picture.place.seed % len(layouts)])
    easel.drawn_here = layout.draws
    return layout
