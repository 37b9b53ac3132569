"""How a line is acted: its words as SSML with pauses, stresses and questions, and its manner bent by the delivery."""

import re
from dataclasses import dataclass, replace
from xml.sax.saxutils import escape

from filmgen.backends.espeak.casting import SEMITONE, Manner
from filmgen.backends.voicing.acting import ACTING
from filmgen.backends.voicing.lines import (
    DASHES,
    ELLIPSIS,
    INTERRUPTED,
    SENTENCE_END,
    TRAILING,
    is_said,
)
from filmgen.backends.voicing.pronunciation import ENGLISH, language_of, pronounced
from filmgen.film.staging import Delivery
from filmgen.film.story import EMPHASIS

STRESS = "\ue001"
"""Stands before each word that the page emphasises, while a line is read."""
WH = ("who", "whom", "whose", "what", "where", "when", "why", "which", "how")
"""A question that begins so is not a matter of yes or no, and hardly rises."""
HELD = '<break time="380ms"/>'
"""An ellipsis within a line."""
DASHED = '<break time="200ms"/>'
OVERSHOOT = " and the other"
"""What an interrupted line is spoken with, so that its melody does not close; the sound is cut before it."""


@dataclass(frozen=True)
class Direction:
    """A line ready to be spoken. `starts` has the place in the SSML where each of `words` begins.

    `cut` is the place before which an interrupted line breaks off; None lets it end. A `trailing` line fades away.
    """

    ssml: str
    words: tuple[str, ...]
    starts: tuple[int, ...]
    cut: int | None = None
    trailing: bool = False


def bend(manner: Manner, delivery: Delivery) -> Manner:
    """The manner of a character who speaks in that way. Numbers stay within what the engine takes."""
    acting = ACTING[delivery]
    return replace(
        manner,
        rate=min(max(round(manner.rate * acting.pace), 90), 260),
        pitch=min(max(manner.pitch + round(acting.height * SEMITONE), 0), 95),
        range=min(max(round(manner.range * acting.range), 0), 99),
        drive=max(manner.drive, acting.drive),
        tremor=max(manner.tremor, acting.tremor),
        breath=max(manner.breath, acting.breath) if manner.whisper else 0.0,
        warmth=manner.warmth * acting.warmth,
        edge=manner.edge + acting.edge,
        level=manner.level + acting.level,
    )


def direct(text: str, delivery: Delivery, trailing: bool = False) -> Direction:
    """Turn speakable text into SSML. The words, joined with spaces, are the text again but for its marks of emphasis.

    A `trailing` line fades as if it ended in an ellipsis.
    """
    tokens = _stressed(text).split()
    bare = [token.replace(STRESS, "") for token in tokens]
    shouted = text.isupper() and len(tokens) > 1
    line = _Line(bare, delivery, trailing or bool(bare and TRAILING.search(bare[-1])))
    written, words, starts = "", [], []
    spoken = pronounced(bare) if language_of(text) == ENGLISH else bare
    for index, said in enumerate(spoken):
        if not is_said(bare[index]):
            words[-1:] = [f"{words[-1]} {bare[index]}"] if words else []
            written += (HELD if ELLIPSIS.search(bare[index]) else DASHED) + " "
            continue
        before, after = line.tags(index, emphasised=STRESS in tokens[index])
        held, said = _written(said.lower() if shouted else said, final=index == len(bare) - 1)
        starts.append(len(written) + len(held) + len(before))
        words.append(bare[index])
        written += held + before + said + after + " "
        pause = round(1000 * ACTING[delivery].pause)
        if pause and index + 1 < len(tokens) and SENTENCE_END.search(bare[index]):
            written += f'<break time="{pause}ms"/> '
    if INTERRUPTED.search(" ".join(bare)):
        return Direction(ssml=written + OVERSHOOT, words=tuple(words), starts=tuple(starts), cut=len(written))
    return Direction(written.strip(), tuple(words), tuple(starts), trailing=line.trailing)


def _stressed(text: str) -> str:
    """The text without its marks of emphasis, each word that was within them after a STRESS."""
    for _ in range(3):
        text = EMPHASIS.sub(lambda match: " ".join(STRESS + word for word in match[2].split(" ")), text)
    return re.sub(r"\\([*_])", r"\1", text)


def _written(said: str, final: bool) -> tuple[str, str]:
    """A word as SSML, and the pause that it begins with. The ellipsis of a line that trails off is no pause."""
    pieces = ELLIPSIS.split(DASHES.sub(", ", INTERRUPTED.sub("", said)))
    held = HELD if len(pieces) > 1 and not pieces[0].strip("\"'“‘") else ""
    pieces = pieces[1:] if held else pieces
    if final and len(pieces) > 1 and not any(character.isalnum() for character in pieces[-1]):
        pieces[-2:] = ["".join(pieces[-2:])]
    return held, HELD.join(escape(piece) for piece in pieces)


@dataclass(frozen=True)
class _Line:
    """A line's words as the page has them, and how it is to be said."""

    tokens: list[str]
    delivery: Delivery
    trailing: bool

    def tags(self, index: int, emphasised: bool) -> tuple[str, str]:
        """The tags round a word: a question's last word rises, a trailing line's last words fade, a marked word stands
        out.

        The engine's own `<emphasis>` lowers the voice, which is right for anger only.
        """
        left = len(self.tokens) - 1 - index
        if self.tokens[index].rstrip("\"'”’)]").endswith("?") or (self.delivery == "question" and not left):
            open_ended = self._first(index) in WH
            return f'<prosody pitch="+{6 if open_ended else 28}%" range="{130 if open_ended else 170}%">', "</prosody>"
        if emphasised and self.delivery in ("angry", "shout"):
            return '<emphasis level="strong">', "</emphasis>"
        if emphasised:
            return '<prosody pitch="+25%" rate="85%">', "</prosody>"
        if self.trailing and left <= 2:
            return f'<prosody rate="{(70, 78, 88)[left]}%" volume="soft">', "</prosody>"
        return "", ""

    def _first(self, index: int) -> str:
        """The first word of the sentence that a word stands in."""
        ends = [at for at in range(index) if SENTENCE_END.search(self.tokens[at])]
        return re.sub(r"\W", "", self.tokens[ends[-1] + 1 if ends else 0]).lower()
