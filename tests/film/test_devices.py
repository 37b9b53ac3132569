"""What a line is heard through, by what the page says."""

import pytest

from filmgen.film.devices import device_of


@pytest.mark.parametrize(
    ("extension", "parenthetical", "offscreen", "device"),
    [
        ("ON PHONE)", "", True, "telephone"),
        ("FILTERED)", "", True, "telephone"),
        ("V.O.)", "(over the intercom)", True, "loudspeaker"),
        ("ON RADIO)", "", True, "radio"),
        ("", "(through the door)", False, "wall"),
        ("", "(muffled)", False, "wall"),
        ("", "(into the telephone)", False, ""),
        ("", "(on the phone)", False, ""),
        ("", "(from behind the counter)", False, ""),
        ("O.S.)", "", True, ""),
        ("CONT'D)", "(quietly)", False, ""),
    ],
)
def test_a_line_is_heard_through_what_stands_between(extension, parenthetical, offscreen, device):
    assert device_of(extension, parenthetical, offscreen) == device
