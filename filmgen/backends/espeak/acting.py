"""How a line is acted: its words as SSML with pauses, stresses and questions, and its manner bent by the delivery."""

import re
import unicodedata
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from filmgen.backends.espeak.casting import Manner
from filmgen.film.staging import Delivery

MARKUP = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)
SENTENCE_END = re.compile(r"[.!?…]+[\"'”’)\]]*$")
INTERRUPTED = re.compile(r"(--|—|–)[\"'”’)\]]*$")
DASHES = re.compile(r"\s*(--+|—|–)\s*")
TRAILING = re.compile(r"(\.\.\.|…)[\"'”’)\]]*$")
EMPHASISED = re.compile(r"^(\W*?)([*_]{1,3})(.+?)\2(\W*)$")
SPOKEN_SIGNS = "&%+=@#$€£°"
OVERSHOOT = " and the other"
"""What an interrupted line is spoken with, so that its melody does not close; the sound is cut before it."""


@dataclass(frozen=True)
class Direction:
    """A line ready to be spoken. `starts` has the place in the SSML where each of `words` begins.

    `cut` is the place before which an interrupted line breaks off; None lets it end.
    """

    ssml: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    cut: int | None = None


@dataclass(frozen=True)
class Acting:
    """What a delivery does to a manner: factors and steps. `pause` in milliseconds between sentences."""

    rate: float = 1.0
    pitch: int = 0
    range: float = 1.0
    pause: int = 0
    drive: float = 0.0
    tremor: float = 0.0
    breath: float = 0.0
    warmth: float = 1.0
    edge: float = 0.0
    level: float = 0.0


ACTING: dict[Delivery, Acting] = {
    "plain": Acting(),
    "question": Acting(range=1.15),
    "whisper": Acting(rate=0.94, pitch=-6, range=0.6, pause=120, breath=0.6, level=-2),
    "angry": Acting(rate=1.08, pitch=4, range=1.6, drive=1.5, edge=2.5, level=0.8),
    "afraid": Acting(rate=1.12, pitch=14, range=1.25, tremor=22),
    "sad": Acting(rate=0.88, pitch=-12, range=0.45, pause=260, edge=-1.5, level=-0.8),
    "warm": Acting(rate=0.95, pitch=-4, range=1.15, pause=100, warmth=1.6),
    "flat": Acting(range=0.1, pause=60),
    "shout": Acting(rate=0.96, pitch=24, range=1.5, drive=2.0, warmth=0.6, edge=5, level=1.5),
}


def bend(manner: Manner, delivery: Delivery) -> Manner:
    """The manner of a character who speaks in that way. Numbers stay within what the engine takes."""
    acting = ACTING[delivery]
    return replace(
        manner,
        rate=min(max(round(manner.rate * acting.rate), 90), 260),
        pitch=min(max(manner.pitch + acting.pitch, 0), 95),
        range=min(max(round(manner.range * acting.range), 0), 99),
        drive=max(manner.drive, acting.drive),
        tremor=max(manner.tremor, acting.tremor),
        breath=max(manner.breath, acting.breath) if manner.whisper else 0.0,
        warmth=manner.warmth * acting.warmth,
        edge=manner.edge + acting.edge,
        level=manner.level + acting.level,
    )


def speakable(text: str) -> str:
    """The text without what nobody can say: markup, control characters, pictures. Spaces are single."""
    text = MARKUP.sub(" ", unicodedata.normalize("NFC", text))
    return " ".join("".join(_sayable(character) for character in text).split())


def direct(text: str, delivery: Delivery) -> Direction:
    """Turn speakable text into SSML. The words, joined with spaces, are the text again but for its star marks."""
    tokens = text.split()
    shouted = text.isupper() and len(tokens) > 1
    written, words, starts = "", [], []
    for index, token in enumerate(tokens):
        mark = EMPHASISED.match(token)
        bare = mark.group(1) + mark.group(3) + mark.group(4) if mark else token
        if not any(character.isalnum() or character in SPOKEN_SIGNS for character in bare):
            words[-1:] = [f"{words[-1]} {bare}"] if words else []
            written += '<break time="160ms"/> '
            continue
        before, after = _stress(tokens, index, delivery, emphasised=mark is not None)
        starts.append(len(written) + len(before))
        words.append(bare)
        written += (
            before + escape(DASHES.sub(", ", INTERRUPTED.sub("", bare.lower() if shouted else bare))) + after + " "
        )
        pause = ACTING[delivery].pause
        if pause and index + 1 < len(tokens) and SENTENCE_END.search(bare):
            written += f'<break time="{pause}ms"/> '
    if INTERRUPTED.search(text):
        return Direction(ssml=written + OVERSHOOT, words=tuple(words), starts=tuple(starts), cut=len(written))
    return Direction(ssml=written.strip(), words=tuple(words), starts=tuple(starts))


def _stress(tokens: list[str], index: int, delivery: Delivery, emphasised: bool) -> tuple[str, str]:
    """The tags round a word: a question's last word rises, a trailing line's last words fade, a marked word stands out.

    The engine's own `<emphasis>` lowers the voice, which is right for anger only.
    """
    token, last = tokens[index], index == len(tokens) - 1
    if token.rstrip("\"'”’)]*_").endswith("?") or (delivery == "question" and last):
        return '<prosody pitch="+20%" range="160%">', "</prosody>"
    if emphasised and delivery in ("angry", "shout"):
        return '<emphasis level="strong">', "</emphasis>"
    if emphasised:
        return '<prosody pitch="+25%" rate="85%">', "</prosody>"
    if TRAILING.search(tokens[-1]) and index >= len(tokens) - 2:
        return '<prosody rate="78%" volume="soft">', "</prosody>"
    return "", ""


def _sayable(character: str) -> str:
    category = unicodedata.category(character)
    if category[0] == "Z" or character in "\t\n\r":
        return " "
    pictured = category in ("So", "Sk", "Sm") and ord(character) >= 0x2190
    hidden = category[0] == "C" or 0xFE00 <= ord(character) <= 0xFE0F
    return "" if hidden or pictured else character
