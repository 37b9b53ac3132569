"""Screenplays as text: Fountain in, Fountain out, and no word lost between (https://fountain.io/syntax, 1.1).

Every word of the page is kept in a `Script`, in order. Notes, boneyard and emphasis inside a paragraph stay in its
text; those that stand alone become remarks. Writing a script and reading it again gives the same script.
"""

import re
from collections.abc import Iterable
from itertools import takewhile

from filmgen.errors import BadScript
from filmgen.film.headings import PREFIX, hour_seen, mark_of, read_heading, slug, weather_seen
from filmgen.film.page import HIDDEN, Heading, Page, is_cue, is_heading, is_remark, is_transition
from filmgen.film.staging import Hour, Weather
from filmgen.film.story import Action, Card, Element, Line, Remark, Scene, Script, plain

LIMIT = 1_000_000
"""Bytes of text that are still a screenplay."""


def read_fountain(text: str) -> Script:
    """The script that a Fountain text is.

    Raises BadScript when it is empty, holds bytes that are not text, is larger than `LIMIT`, or has neither a scene
    heading nor a line of dialogue.
    """
    _refuse_what_is_no_text(text)
    page = Page(text)
    title_page = page.title_page()
    elements = tuple(page.elements())
    if not any(isinstance(element, Heading | Line) for element in elements):
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


def _scenes(elements: tuple[Element | Heading, ...]) -> tuple[tuple[Element, ...], tuple[Scene, ...]]:
    """What precedes the first scene, and the scenes. What is filmed before any heading is a scene without one."""
    opening = next((i for i, e in enumerate(elements) if isinstance(e, Heading) or _is_filmed(e)), len(elements))
    prelude = elements[:opening]
    groups: list[tuple[Heading, list[Element]]] = []
    for element in elements[opening:]:
        if isinstance(element, Heading):
            groups.append((element, []))
        else:
            if not groups:
                groups.append((Heading("", ""), []))
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
    heading: Heading,
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
    page = Page(line.text)
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
    page = Page(text)
    lines = [line.strip() for line in page.lines if line.strip()]
    written = []
    for index, line in enumerate(lines):
        first, only = index == 0, len(lines) == 1
        bare = HIDDEN.sub("", line).strip()
        other = bare and (is_remark(line) or line.startswith((">", "!")))
        other = other or (first and (is_heading(line) or (only and is_transition(line))))
        other = other or (first and not only and is_cue(line))
        written.append(f"!{line}" if other else line)
    return page.unfold("\n".join(written))
