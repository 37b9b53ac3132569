"""Screenplays as text: Fountain in, Fountain out, and no word lost between (https://fountain.io/syntax, 1.1).

Every word of the page is kept in a `Script`, in order. Notes, boneyard and emphasis inside a paragraph stay in its
text; those that stand alone become remarks. Writing a script and reading it again gives the same script.
"""

import re
from collections.abc import Iterable
from itertools import takewhile

from filmgen.errors import BadScript
from filmgen.film.headings import PREFIX, hour_seen, mark_of, read_heading, slug, weather_seen
from filmgen.film.staging import Delivery, Hour, Weather
from filmgen.film.story import Action, Card, Element, Line, Remark, Scene, Script, plain

LIMIT = 1_000_000
"""Bytes of text that are still a screenplay."""

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
_HIDDEN = re.compile("\x02(\\d+)\x03")


def read_fountain(text: str) -> Script:
    """The script that a Fountain text is.

    Raises BadScript when it is empty, holds bytes that are not text, is larger than `LIMIT`, or has neither a scene
    heading nor a line of dialogue.
    """
    _refuse_what_is_no_text(text)
    page = _Page(text)
    title_page = page.title_page()
    elements = tuple(page.elements())
    if not any(isinstance(element, _Heading | Line) for element in elements):
        raise BadScript(
            "the script has no scene heading and no dialogue: start with a line such as INT. KITCHEN - NIGHT"
        )
    prelude, scenes = _scenes(elements)
    return Script(title_page=title_page, prelude=prelude, scenes=scenes)


def to_fountain(script: Script) -> str:
    """The script as Fountain text that reads back as the same script."""
    blocks = []
    if script.title_page:
        blocks.append("\n".join(_title_lines(script.title_page)))
    blocks.extend(_blocks(script.prelude))
    for scene in script.scenes:
        if scene.heading:
            forced = "" if PREFIX.match(scene.heading) else "."
            number = f" #{scene.number}#" if scene.number else ""
            blocks.append(f"{forced}{scene.heading}{number}")
        blocks.extend(_blocks(scene.elements))
    return "\n\n".join(blocks) + "\n"


def _refuse_what_is_no_text(text: str) -> None:
    if "\0" in text:
        at = text.count("\n", 0, text.index("\0")) + 1
        raise BadScript(f"line {at}: the script holds bytes that are not text; save it as plain UTF-8 Fountain")
    if not text.strip("\ufeff \t\r\n"):
        raise BadScript("the script is empty: write at least a scene heading and what happens under it")
    if len(text) > LIMIT or len(text.encode(errors="replace")) > LIMIT:
        raise BadScript(f"the script is larger than {LIMIT // 1_000_000} MB: no film is that long; split it")


# Reading


class _Heading:
    def __init__(self, text: str, number: str):
        self.text, self.number = text, number


class _Page:
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
        return _HIDDEN.sub(lambda match: self.hidden[int(match[1])], text)

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

    def elements(self) -> Iterable[Element | _Heading]:
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
                opened = isinstance(element, Remark | _Heading)

    def _next(self, line: str, opened: bool) -> Iterable[Element | _Heading]:
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

    def _heading(self, line: str) -> _Heading:
        text = line[1:] if line.startswith(".") else line
        match = re.search(r"\s*#([\w.\-]+)#$", text)
        if match and match.start():
            return _Heading(self.unfold(text[: match.start()].strip()), match[1])
        return _Heading(self.unfold(text.strip()), "")

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
        found = (self.hidden[int(number)] for number in _HIDDEN.findall(line))
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
            folded = bool(words) and not _HIDDEN.sub("", line).strip()
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
        if not all(_HIDDEN.sub("", text).strip("~ \n") for text in texts):
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
                    delivery=_delivery(part.parenthetical, _HIDDEN.sub("", text), part.sung),
                    offscreen=bool(_OFFSCREEN.search(" ".join(re.findall(r"\(([^)]*)\)", cue)))),
                    dual=dual,
                    continues=index > 0,
                    sung=part.sung,
                )
            )
        return lines


class _Part:
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
    return line.startswith(("#", "=", "~")) or not _HIDDEN.sub("", line).strip()


def is_centred(line: str) -> bool:
    return len(line) > 1 and line.startswith(">") and line.endswith("<")


def is_heading(line: str) -> bool:
    return bool(PREFIX.match(line) or re.match(r"\.\w", line))


def is_transition(line: str) -> bool:
    bare = _HIDDEN.sub("", line).strip()
    return bare.endswith("TO:") and bare == bare.upper() and not bare.startswith("!")


def is_cue(line: str) -> bool:
    """Whether a line is a name in capitals (extensions aside), or forced to be one."""
    bare = re.sub(r"\([^)]*\)", "", _HIDDEN.sub("", line)).rstrip("^ ")
    if line.startswith("@"):
        return bool(slug(bare))
    return not line.startswith("!") and not bare.endswith(":") and bare == bare.upper() and any(map(str.isalpha, bare))


def speaker_of(cue: str) -> str:
    """The id of whoever a cue names: ARVO (ON THE TELEPHONE) is ARVO."""
    return slug(re.sub(r"\([^)]*\)|\[\[.*?\]\]|/\*.*?\*/", "", _HIDDEN.sub("", cue)).strip())


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


def _scenes(elements: tuple[Element | _Heading, ...]) -> tuple[tuple[Element, ...], tuple[Scene, ...]]:
    """What precedes the first scene, and the scenes. What is filmed before any heading is a scene without one."""
    opening = next((i for i, e in enumerate(elements) if isinstance(e, _Heading) or _is_filmed(e)), len(elements))
    prelude = elements[:opening]
    groups: list[tuple[_Heading, list[Element]]] = []
    for element in elements[opening:]:
        if isinstance(element, _Heading):
            groups.append((element, []))
        else:
            if not groups:
                groups.append((_Heading("", ""), []))
            groups[-1][1].append(element)
    scenes: list[Scene] = []
    rooms: dict[str, bool] = {}
    mark = next((mark for e in reversed(prelude) if _is_transition(e) and (mark := mark_of(e.text))), "")
    for index, (heading, found) in enumerate(groups, 1):
        scenes.append(_scene(index, heading, tuple(found), scenes[-1] if scenes else None, rooms, mark))
        turned = [e for e in found if _is_transition(e)]
        mark = mark_of(turned[-1].text) if turned and found[-1] is turned[-1] else ""
    return prelude, tuple(scenes)


def _is_filmed(element: Element) -> bool:
    if isinstance(element, Action):
        return not re.fullmatch(r"(?:FADE|BLACK|CUT|OPEN|OVER)\b[A-Z ]*[.:]?", element.seen)
    return isinstance(element, Line | Card)


def _is_transition(element: Element) -> bool:
    return isinstance(element, Remark) and element.kind == "transition"


def _scene(
    index: int,
    heading: _Heading,
    elements: tuple[Element, ...],
    before: Scene | None,
    rooms: dict[str, bool],
    mark: str,
) -> Scene:
    setting = read_heading(plain(heading.text))
    opening = takewhile(lambda element: not isinstance(element, Line), elements)
    first = " ".join(element.seen for element in opening if isinstance(element, Action))
    place = slug(setting.place) or "somewhere"
    if rooms.setdefault(place, setting.interior) != setting.interior:
        place += "-inside" if setting.interior else "-outside"
    hour: Hour = setting.hour or (before.hour if before else hour_seen(first)) or "day"
    goes_on = before is not None and before.hour == hour and not setting.later
    weather: Weather = weather_seen(f"{setting.place}. {first}", setting.interior) or (
        before.weather if goes_on else "clear"
    )
    return Scene(
        id=f"scene-{index:02}",
        heading=heading.text,
        place=place,
        hour=hour,
        weather=weather,
        mark=setting.mark or mark,
        number=heading.number,
        elements=elements,
    )


# Writing


def _title_lines(title_page: tuple[tuple[str, str], ...]) -> Iterable[str]:
    for key, value in title_page:
        lines = value.split("\n")
        if len(lines) == 1:
            yield f"{key}: {value}".strip()
        else:
            yield f"{key}:"
            yield from (f"    {line}" for line in lines)


def _blocks(elements: tuple[Element, ...]) -> Iterable[str]:
    """A paragraph of text for each element; a speech is one paragraph however many lines it has."""
    speech: list[str] = []
    for element in elements:
        if isinstance(element, Line) and element.continues and speech:
            speech.extend(_speech_lines(element))
            continue
        if speech:
            yield "\n".join(speech)
            speech = []
        if isinstance(element, Line):
            forced = "" if is_cue(element.cue) and not element.cue.startswith("@") else "@"
            speech = [f"{forced}{element.cue}{' ^' if element.dual else ''}", *_speech_lines(element)]
        elif block := _block(element):
            yield block
    if speech:
        yield "\n".join(speech)


def _speech_lines(line: Line) -> Iterable[str]:
    if line.parenthetical:
        yield f"({line.parenthetical})"
    page = _Page(line.text)
    for words in page.lines:
        yield page.unfold(f"~{words}" if line.sung else words or "  ")
    if line.after:
        yield f"({line.after})"


def _block(element: Action | Card | Remark) -> str:
    if isinstance(element, Action):
        return _action_block(element.text)
    if isinstance(element, Card):
        return "\n".join(f"> {line} <" for line in element.text.split("\n"))
    match element.kind:
        case "note":
            return f"[[{element.text}]]"
        case "boneyard":
            return f"/*{element.text}*/"
        case "page-break":
            return "==="
        case "section":
            return f"{'#' * element.depth} {element.text}".strip()
        case "synopsis":
            return f"= {element.text}".strip()
        case "lyric":
            return f"~{element.text}"
    return element.text if is_transition(element.text) else f"> {element.text}".strip()


def _action_block(text: str) -> str:
    """A paragraph of action, its lines forced with `!` where they would be read as something else."""
    page = _Page(text)
    lines = [line.strip() for line in page.lines if line.strip()]
    written = []
    for index, line in enumerate(lines):
        first, only = index == 0, len(lines) == 1
        bare = _HIDDEN.sub("", line).strip()
        other = bare and (is_remark(line) or line.startswith((">", "!")))
        other = other or (first and (is_heading(line) or (only and is_transition(line))))
        other = other or (first and not only and is_cue(line))
        written.append(f"!{line}" if other else line)
    return page.unfold("\n".join(written))
