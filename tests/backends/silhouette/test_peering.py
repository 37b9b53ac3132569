"""Who peers has something at the eye, where the place holds it."""

import pytest

from filmgen.backends.silhouette.composition import shown
from tests.backends.silhouette.pictures import HER, HIM, a_picture


@pytest.mark.parametrize(("set_", "features", "glass"), [
    ("rooftop", ("telescope",), "telescope"), ("laboratory", (), "microscope"), ("corridor", ("keyhole",), "keyhole"),
    ("kitchen", (), ""),
])  # fmt: skip
def test_what_the_place_holds_is_at_the_eye_of_who_peers_and_of_nobody_else(set_, features, glass):
    picture = shown(a_picture(set_, size="full", features=features, figures=(HER.but(pose="peer"), HIM)))
    assert [figure.holding for figure in picture.figures] == [glass, ""]
    full = shown(a_picture(set_, features=features, figures=(HER.but(pose="peer", holding="map"),)))
    assert full.figures[0].holding == "map"
