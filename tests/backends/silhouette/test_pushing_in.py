"""A push towards somebody is smooth: no frame differs from the one before it by much more than its neighbours do."""

import numpy as np
import pytest

from filmgen.backends.silhouette.theatre import Theatre
from filmgen.film.media import QUALITIES
from filmgen.film.shots import Motion
from tests.backends.silhouette.pictures import a_picture

FRAMES = 44
"""Short of the first blink."""


@pytest.mark.parametrize("size", ["medium", "close"])
def test_no_frame_of_a_push_pops(size):
    theatre = Theatre(a_picture(size=size), Motion(frames=FRAMES, move="push"), QUALITIES["draft"], 0.0)
    frames = [theatre.frame(number).astype(np.int16) for number in range(0, FRAMES, 2)]
    changes = [float(np.abs(after - before).mean()) for before, after in zip(frames, frames[1:], strict=False)]
    assert max(changes) < 3.0 * np.median(changes) + 0.3
