"""Through what somebody is heard who is not there: a telephone, a radio, a loudspeaker, a wall."""

import re
from typing import Literal

Device = Literal["", "telephone", "radio", "loudspeaker", "wall"]

_THROUGH = r"(?:on|over|via|through|from|out of) (?:the |a |an |his |her |their )?"
_SHUT = "door|wall|floor|ceiling|helmet|closet|cupboard|wardrobe|coffin|trunk|crate|car"
_WORDS: tuple[tuple[Device, str], ...] = (
    ("telephone", rf"{_THROUGH}(?:mobile |cell)?(?:tele)?phone|on the line|voicemail|answering machine|filtered"),
    ("radio", rf"{_THROUGH}(?:radio|walkie-talkie|headset|comms?|wireless)"),
    ("loudspeaker", rf"{_THROUGH}(?:intercom|loudspeakers?|speakers?|tannoy|megaphone|p\.?a\.?|television|tv|tape)"),
    ("wall", rf"through (?:the |a )?(?:window|{_SHUT})|(?:behind|inside) (?:the |a |his |her )?(?:{_SHUT})|muffled"),
)


def device_of(extension: str, parenthetical: str, offscreen: bool) -> Device:
    """What a line is heard through, by what stands in brackets after a name and under it.

    Of somebody who is seen with a telephone the parenthetical says so as well, and they are heard as they are.
    """
    calls = not offscreen and re.search("phone", parenthetical, re.IGNORECASE)
    told = extension if calls else f"{extension} {parenthetical}"
    found = (device for device, words in _WORDS if re.search(rf"\b(?:{words})(?!\w)", told, re.IGNORECASE))
    return next(found, "")
