"""The lines of a Fountain page, taken for what they are: cues, speech, action, cards, and remarks to the reader."""

import re
from collections.abc import Iterable

from filmgen.film.headings import PREFIX, slug
from filmgen.film.staging import Delivery
from filmgen.film.story import Action, Card, Element, Line, Remark, plain

_TITLE_KEYS = re.compile(
    r"title|credit|authors?|source|notes?|date|draft date|contact|copyright|revision|seed|genre|shape|font|language|"
    r"format|logline|rights|runtime|running time|written by|based on",
    re.IGNORECASE,
)
_KEY = re.compile(r"^([^\W\d_][\w \-]*):[ ]*(.*)$")
_OFFSCREEN = re.compile(
    r"\b(?:O\.? ?S\.?|V\.? ?O\.?|O\.? ?C\.?|OFF|OFFSCREEN|VOICE|FILTERED|(?:ON|OVER|VIA|THROUGH) (?:THE |A )?\w+)"
    r"(?!\w)",
    re.IGNORECASE,
)
_DELIVERIES: tuple[tuple[Delivery, str], ...] = (
    ("whisper", r"whisper\w*|sotto|under (?:his|her|their) breath|hushed|softly|quietly|low|murmur\w*"),
    ("shout", r"shout\w*|yell\w*|scream\w*|calling|bellow\w*|loud\w*|roar\w*"),
    ("angry", r"angr\w+|furious\w*|snap\w*|cold\w*|bitter\w*|sharp\w*"),
    ("afraid", r"afraid|scared|fear\w*|trembl\w+|terrified|nervous\w*|panic\w*"),
    ("sad", r"sad\w*|weep\w*|crying|tear\w*|mourn\w*|broken|sigh\w*"),
    ("warm", r"warm\w*|tender\w*|gentl\w+|smil\w+|kind\w*|laugh\w*|fond\w*"),
    ("flat", r"flat\w*|deadpan|monotone|dry|drily|dully|blank\w*"),
)
HIDDEN = re.compile("\x02(\\d+)\x03")


class Heading:
    """A scene heading as written, and its scene number."""

    def __init__(self, text: str, number: str):
        self.text, self.number = text, number


class Page:
    """The lines of a text, notes and boneyard folded away, and a position in them."""

    def __init__(self, text: str):
        self.hidden: list[str] = []
        text = text.removeprefix("\ufeff").encode(errors="replace").decode()
        text = re.sub("\r\n?|[\u2028\u2029]", "\n", text).replace("\t", "    ")
        text = re.sub(r"[\x00-\x09\x0b-\x1f\x7f-\x9f]", " ", text)
        self.lines = self._fold(text).split("\n")
        self.at = 0
        self.spoken = 0

    def _fold(self, text: str) -> str:
        """The text with each note and boneyard replaced by a number between two control characters."""
        folded, at = [], 0
        for start, end in unseen_spans(text):
            folded.append(text[at:start])
            folded.append(f"\x02{len(self.hidden)}\x03")
            self.hidden.append(text[start:end])
            at = end
        return "".join((*folded, text[at:]))

    def unfold(self, text: str) -> str:
        return HIDDEN.sub(lambda match: self.hidden[int(match[1])], text)

    def title_page(self) -> tuple[tuple[str, str], ...]:
        """The pairs at the head of the text, where its first paragraph has a key that a title page has."""
        while self.at < len(self.lines) and not self.lines[self.at].strip():
            self.at += 1
        block: list[str] = []
        for line in self.lines[self.at :]:
            if not line.strip() or is_heading(line.strip()):
                break
            block.append(line)
        if not block or not _KEY.match(block[0]):
            return ()
        keys = [match[1].strip() for line in block if (match := _KEY.match(line))]
        if not any(_TITLE_KEYS.fullmatch(key) for key in keys):
            return ()
        self.at += len(block)
        pairs: list[list[str]] = []
        for line in block:
            match = _KEY.match(line)
            if match:
                pairs.append([match[1].strip(), match[2].strip()])
            else:
                pairs[-1][1] = f"{pairs[-1][1]}\n{line.strip()}".lstrip("\n")
        return tuple((key, self.unfold(value)) for key, value in pairs)

    def elements(self) -> Iterable[Element | Heading]:
        """What is on the page after the title page, in order."""
        opened = True
        while self.at < len(self.lines):
            line = self.lines[self.at].strip()
            if not line:
                opened = True
                self.at += 1
                continue
            for element in self._next(line, opened):
                yield element
                opened = isinstance(element, Remark | Heading)

    def _next(self, line: str, opened: bool) -> Iterable[Element | Heading]:
        """The element (or the few) that start on this line; `opened` is whether a blank line stands before it."""
        following = self.lines[self.at + 1].strip() if self.at + 1 < len(self.lines) else ""
        if is_remark(line):
            self.at += 1
            return self._remarks(line)
        if is_centred(line):
            return [self._card()]
        if opened and is_heading(line):
            self.at += 1
            return [self._heading(line)]
        if line.startswith(">"):
            self.at += 1
            return [Remark(kind="transition", text=self.unfold(line[1:].strip()))]
        if opened and not following and is_transition(line):
            self.at += 1
            return [Remark(kind="transition", text=self.unfold(line))]
        if opened and following and is_cue(line) and (speech := self._speech()):
            return speech
        action = self._action()
        return [action] if action.text else []

    def _heading(self, line: str) -> Heading:
        text = line[1:] if line.startswith(".") else line
        match = re.search(r"\s*#([\w.\-]+)#$", text)
        if match and match.start():
            return Heading(self.unfold(text[: match.start()].strip()), match[1])
        return Heading(self.unfold(text.strip()), "")

    def _remarks(self, line: str) -> list[Element]:
        if re.fullmatch("={3,}", line):
            return [Remark(kind="page-break", text="")]
        if line.startswith("="):
            return [Remark(kind="synopsis", text=self.unfold(line[1:].strip()))]
        if line.startswith("#"):
            text = line.lstrip("#")
            return [Remark(kind="section", text=self.unfold(text.strip()), depth=len(line) - len(text))]
        if line.startswith("~"):
            return [Remark(kind="lyric", text=self.unfold(line[1:].strip()))]
        found = (self.hidden[int(number)] for number in HIDDEN.findall(line))
        return [Remark(kind="note" if text.startswith("[[") else "boneyard", text=text[2:-2]) for text in found]

    def _card(self) -> Card:
        words = []
        while self.at < len(self.lines) and is_centred(line := self.lines[self.at].strip()):
            words.append(line[1:-1].strip())
            self.at += 1
        return Card(text=self.unfold("\n".join(words)))

    def _action(self) -> Action:
        words: list[str] = []
        while self.at < len(self.lines) and (line := self.lines[self.at].strip()):
            folded = bool(words) and not HIDDEN.sub("", line).strip()
            if words and not folded and (is_remark(line) or line.startswith(">")):
                break
            words.append(line[1:].strip() if line.startswith("!") else line)
            self.at += 1
        return Action(text=self.unfold("\n".join(word for word in words if word)))

    def _speech(self) -> list[Line]:
        """The lines under the cue at this position; none, and nothing read, where nothing is said."""
        cue = self.lines[self.at].strip()
        at, parts = self.at + 1, [_Part()]
        while at < len(self.lines) and (self.lines[at].strip() or self.lines[at] == "  "):
            line = self.lines[at].strip()
            at += 1
            if line.startswith("("):
                while not line.endswith(")") and at < len(self.lines) and self.lines[at].strip():
                    line = f"{line} {self.lines[at].strip()}"
                    at += 1
                if line.endswith(")"):
                    if parts[-1].words or parts[-1].parenthetical:
                        parts.append(_Part())
                    parts[-1].parenthetical = line[1:-1]
                    continue
            sung = line.startswith("~")
            if parts[-1].words and parts[-1].sung != sung:
                parts.append(_Part())
            parts[-1].sung = sung
            parts[-1].words.append(line[1:].strip() if sung else line)
        return self._lines(cue, parts, at)

    def _lines(self, cue: str, parts: list["_Part"], at: int) -> list[Line]:
        after = parts.pop().parenthetical if len(parts) > 1 and not parts[-1].words else ""
        texts = ["\n".join(part.words).strip("\n") for part in parts]
        if not all(HIDDEN.sub("", text).strip("~ \n") for text in texts):
            return []
        self.at = at
        dual, cue = cue.endswith("^"), cue.removeprefix("@").removesuffix("^").strip()
        lines = []
        for index, (part, text) in enumerate(zip(parts, texts, strict=True)):
            self.spoken += 1
            last = index == len(parts) - 1
            lines.append(
                Line(
                    id=f"line-{self.spoken:02}",
                    speaker=speaker_of(cue),
                    cue=self.unfold(cue),
                    text=self.unfold(text),
                    parenthetical=self.unfold(part.parenthetical),
                    after=self.unfold(after) if last else "",
                    delivery=_delivery(part.parenthetical, HIDDEN.sub("", text), part.sung),
                    offscreen=bool(_OFFSCREEN.search(" ".join(re.findall(r"\(([^)]*)\)", cue)))),
                    dual=dual,
                    continues=index > 0,
                    sung=part.sung,
                )
            )
        return lines


class _Part:
    """A stretch of a speech with one parenthetical before it."""

    def __init__(self):
        self.parenthetical, self.words, self.sung = "", [], False


def unseen_spans(text: str) -> Iterable[tuple[int, int]]:
    """Where notes and boneyard lie in a text, in order. A note ends before a blank line or is none."""
    at = 0
    ends = {"/*": -1, "[[": -1}
    while True:
        starts = [(found, mark) for mark in ends if ends[mark] is not None and (found := text.find(mark, at)) >= 0]
        if not starts:
            return
        start, mark = min(starts)
        if ends[mark] < start + 2:
            ends[mark] = text.find("*/" if mark == "/*" else "]]", start + 2)
        if ends[mark] < 0:
            del ends[mark]
            continue
        end = ends[mark] + 2
        if mark == "[[" and re.search(r"\n\s*\n", text[start:end]):
            at = start + 2
            continue
        yield start, end
        at = end


def is_remark(line: str) -> bool:
    """Whether a line without space around it is for the reader alone: section, synopsis, lyric, page break, note."""
    return line.startswith(("#", "=", "~")) or not HIDDEN.sub("", line).strip()


def is_centred(line: str) -> bool:
    return len(line) > 1 and line.startswith(">") and line.endswith("<")


def is_heading(line: str) -> bool:
    return bool(PREFIX.match(line) or re.match(r"\.\w", line))


def is_transition(line: str) -> bool:
    bare = HIDDEN.sub("", line).strip()
    return bare.endswith("TO:") and bare == bare.upper() and not bare.startswith("!")


def is_cue(line: str) -> bool:
    """Whether a line is a name in capitals (extensions aside), or forced to be one."""
    bare = re.sub(r"\([^)]*\)", "", HIDDEN.sub("", line)).rstrip("^ ")
    if line.startswith("@"):
        return bool(slug(bare))
    return not line.startswith("!") and not bare.endswith(":") and bare == bare.upper() and any(map(str.isalpha, bare))


def speaker_of(cue: str) -> str:
    """The id of whoever a cue names: ARVO (ON THE TELEPHONE) is ARVO."""
    return slug(re.sub(r"\([^)]*\)|\[\[.*?\]\]|/\*.*?\*/", "", HIDDEN.sub("", cue)).strip())


def _delivery(parenthetical: str, text: str, sung: bool) -> Delivery:
    for delivery, words in _DELIVERIES:
        if re.search(rf"\b(?:{words})\b", parenthetical, re.IGNORECASE):
            return delivery
    spoken = plain(text)
    if spoken.endswith("?"):
        return "question"
    letters = [c for c in spoken if c.isalpha()]
    if len(letters) > 6 and all(c.isupper() for c in letters):
        return "shout"
    return "warm" if sung else "plain"
