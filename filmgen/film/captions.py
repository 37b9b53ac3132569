"""Words to read: where a spoken line is broken, how long each piece stays, and how that is written in SRT and WebVTT.

Bounds after the Netflix Timed Text Style Guide (English): 42 characters a line, two lines, 20 characters a second,
5/6 s to 7 s on screen, two frames apart, broken after punctuation or before a conjunction or preposition.
"""

import unicodedata
from fractions import Fraction

from filmgen.film.cut import Caption
from filmgen.film.shots import Word
from filmgen.film.time import RATE

LINE = 42
"""Characters in a line."""
LINES = 2
SPEED = 20
"""Characters a second that can be read."""
SHORTEST, LONGEST = 20, 168
"""Frames a caption stays."""
GAP = 2
"""Frames between captions."""
LINGER = 12
"""Frames a caption may outstay its words."""

_SENTENCE, _PAUSE = ".?!…", ",;:—–"
_LEADING = """
and but or nor so yet because that which who whom whose when where while until till if unless than as though
although since before after about above across against along among around at behind below beneath beside between beyond
by despite down during for from in inside into like near of off on onto out outside over past through to toward towards
under up upon with within without"""
_CLINGING = "a an the my your his her its our their this these those no not mr mrs ms dr st"
_LEADS, _CLINGS = frozenset(_LEADING.split()), frozenset(_CLINGING.split())


def captions_for(text: str, words: tuple[Word, ...], start: int, frames: int, speaker: str) -> tuple[Caption, ...]:
    """The captions of one line that is spoken from frame `start` for `frames` frames.

    `words` say when each word is heard, in frames from the start of the line; without them the line is divided by its
    letters. An empty line has no captions.
    """
    tokens = _tokens(text)
    if not tokens:
        return ()
    pieces = _pieces(tokens)
    onsets = _onsets(tokens, words, frames)
    starts = [onsets[first] for first, _ in pieces]
    ends = [max(at + 1, after - GAP) for at, after in zip(starts, starts[1:], strict=False)] + [frames]
    return tuple(
        Caption(start=start + at, frames=max(1, end - at), speaker=speaker, text=broken(tokens[first:last]))
        for (first, last), at, end in zip(pieces, starts, ends, strict=True)
    )


def settled(captions: tuple[Caption, ...] | list[Caption], frames: int | None = None) -> tuple[Caption, ...]:
    """Captions in order, none over another: each stays as long as it must be read, as far as the next one allows.

    Where people speak at once the later caption waits for the earlier. `frames` is the end of the film.
    """
    order = sorted(captions, key=lambda caption: (caption.start, caption.frames))
    done: list[Caption] = []
    free = 0
    for index, caption in enumerate(order):
        at = max(caption.start, free)
        spoken = caption.start + caption.frames
        read = at + -(-_letters(caption.text) * int(RATE) // SPEED)
        end = min(max(spoken, min(read, spoken + 2 * int(RATE)), at + SHORTEST), at + LONGEST)
        if index + 1 < len(order):
            end = max(at + SHORTEST, min(end, order[index + 1].start - GAP))
        if frames is not None and end > frames:
            at, end = max(free, min(at, frames - SHORTEST)), frames
        if end > at:
            done.append(caption.but(start=at, frames=end - at))
            free = end + GAP
    return tuple(done)


def characters_a_second(caption: Caption) -> Fraction:
    """How fast a caption must be read."""
    return _letters(caption.text) * RATE / caption.frames


# How it is written


def to_srt(captions: tuple[Caption, ...]) -> str:
    """SubRip text. What players would take for a tag is written with other brackets."""
    brackets = str.maketrans({"<": "‹", ">": "›", "{": "(", "}": ")"})
    return "".join(
        f"{number}\n{_clock(caption.start, ',')} --> {_clock(caption.start + caption.frames, ',')}\n"
        f"{caption.text.translate(brackets)}\n\n"
        for number, caption in enumerate(captions, 1)
    )


def to_vtt(captions: tuple[Caption, ...]) -> str:
    """WebVTT (W3C), each caption in the voice of its speaker."""
    cues = "".join(
        f"\n{_clock(caption.start, '.')} --> {_clock(caption.start + caption.frames, '.')}\n"
        f"{_voice(caption.speaker)}{_escaped(caption.text)}\n"
        for caption in captions
    )
    return f"WEBVTT\n{cues}"


def _voice(speaker: str) -> str:
    name = " ".join(_plain(speaker).split())
    return f"<v {_escaped(name)}>" if name else ""


def _escaped(text: str) -> str:
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def _clock(frame: int, point: str) -> str:
    milliseconds = int(Fraction(frame) / RATE * 1000 + Fraction(1, 2))
    total, thousandth = divmod(milliseconds, 1000)
    minutes, second = divmod(total, 60)
    hours, minute = divmod(minutes, 60)
    return f"{hours:02}:{minute:02}:{second:02}{point}{thousandth:03}"


# Where it is broken


def broken(tokens: list[str]) -> str:
    """Words on one line if they fit, else on the two lines that read best: an even pair, parted where one pauses."""
    whole = " ".join(tokens)
    if len(whole) <= LINE:
        return whole
    lengths = _running_lengths(tokens)

    def cost(at: int) -> float:
        above, below = lengths[at] - 1, lengths[-1] - lengths[at] - 1
        over = max(0, above - LINE) + max(0, below - LINE)
        return 1000 * over + abs(above - below) + 2 * (above > below) + 1.5 * _awkwardness(tokens, at)

    at = min(range(1, len(tokens)), key=cost)
    return " ".join(tokens[:at]) + "\n" + " ".join(tokens[at:])


def _pieces(tokens: list[str]) -> list[tuple[int, int]]:
    """Runs of words (first, end) that each fit two lines, with the fewest pieces and the least awkward partings."""
    best: list[tuple[float, int]] = [(0.0, 0)]
    for last in range(1, len(tokens) + 1):
        options = []
        for first in range(last - 1, -1, -1):
            length = len(" ".join(tokens[first:last]))
            if last - first > 1 and (length > LINE * LINES + 1 or not _fits(tokens[first:last])):
                break
            stub = max(0, 20 - length)
            awkward = _awkwardness(tokens, last) if last < len(tokens) else 0
            options.append((best[first][0] + 60 + stub + 2.0 * awkward, first))
        best.append(min(options))
    pieces, last = [], len(tokens)
    while last:
        first = best[last][1]
        pieces.append((first, last))
        last = first
    return pieces[::-1]


def _fits(tokens: list[str]) -> bool:
    lines = broken(tokens).split("\n")
    return len(lines) <= LINES and all(len(line) <= LINE for line in lines)


def _awkwardness(tokens: list[str], at: int) -> float:
    """How badly a reader is served by a break before word `at`: 0 after a sentence, 30 inside a phrase."""
    before, after = tokens[at - 1].rstrip("\"'”’)"), tokens[at].strip("\"'“‘(").lower()
    if before.endswith(tuple(_SENTENCE)):
        return 0.0
    if before.endswith(tuple(_PAUSE)):
        return 4.0
    if before.lower() in _CLINGS or before.lower() in _LEADS:
        return 30.0
    return 10.0 if after.rstrip(_SENTENCE + _PAUSE) in _LEADS else 18.0


def _tokens(text: str) -> list[str]:
    """The words of a text, plain, none longer than a line."""
    tokens = []
    for token in _plain(text).split():
        tokens.extend(token[at : at + LINE] for at in range(0, len(token), LINE))
    return tokens


def _plain(text: str) -> str:
    """Text without control or formatting characters."""
    return "".join(
        " " if unicodedata.category(letter) in ("Cc", "Cs", "Zl", "Zp") else letter
        for letter in unicodedata.normalize("NFC", text)
    )


def _running_lengths(tokens: list[str]) -> list[int]:
    lengths = [0]
    for token in tokens:
        lengths.append(lengths[-1] + len(token) + 1)
    return lengths


def _letters(text: str) -> int:
    return len(text.replace("\n", " "))


def _onsets(tokens: list[str], words: tuple[Word, ...], frames: int) -> list[int]:
    """The frame of the line at which each word begins."""
    if len(words) == len(tokens):
        return [word.start for word in words]
    lengths = _running_lengths(tokens)
    if not words:
        return [frames * length // lengths[-1] for length in lengths[:-1]]
    heard = _running_lengths([word.text for word in words])
    onsets = []
    for length in lengths[:-1]:
        place = length * heard[-1] // lengths[-1]
        onsets.append(next(word.start for word, after in zip(words, heard[1:], strict=True) if after > place))
    return onsets
