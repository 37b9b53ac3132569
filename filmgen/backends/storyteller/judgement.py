"""What is wrong with a screenplay: checks by counting, each with a name, a message and a weight."""

import re
from dataclasses import dataclass

from filmgen.backends.lexicon import english
from filmgen.backends.storyteller.reading import Reading
from filmgen.film.story import Action, Line, Script

_BANNED = re.compile(
    r"\b(destiny|fate|forever|because|symbol\w*|lesson|truth is|this means|journey|tapestry|testament)\b",
    re.IGNORECASE,
)
_WRONG_ARTICLE = re.compile(r"\b(a|an) ([A-Za-z][\w'-]*)", re.IGNORECASE)
_WORDS_A_SECOND, _AIR = 2.4, 0.8
"""How fast lines are spoken, and the seconds of air that each takes besides."""
_MOST_SPEECH = 0.52
_DOUBLED = re.compile(r"\b([a-z]+) \1\b", re.IGNORECASE)
_TWICE = {"had", "that", "very", "nothing", "two", "nearer", "round", "it", "no", "thump", "tick", "dark"}


@dataclass(frozen=True)
class Finding:
    """One thing that is wrong. A weight of 10 is a broken sentence, 1 a blemish."""

    check: str
    message: str
    weight: float


def judge(script: Script, reading: Reading, seconds: int) -> tuple[Finding, ...]:
    """Everything that the checks find, heaviest first. No finding is a good sign, no more."""
    lines = [e for scene in script.scenes for e in scene.elements if isinstance(e, Line)]
    actions = [e for scene in script.scenes for e in scene.elements if isinstance(e, Action)]
    found = [
        *_lengths(lines, seconds),
        *_plants(script),
        *_presence(script, reading),
        *_words([*(line.spoken for line in lines), *(action.seen for action in actions)]),
        *_shares(lines),
        *_places(script, seconds),
    ]
    return tuple(sorted(found, key=lambda finding: -finding.weight))


def lines_wanted(seconds: int) -> tuple[int, int]:
    """Fewest and most spoken lines in a film of `seconds`."""
    table = ((15, 2, 3), (30, 4, 5), (60, 7, 9), (90, 11, 14), (180, 22, 30), (300, 34, 46), (600, 64, 92))
    for (low, few, many), (high, few_next, many_next) in zip(table, table[1:], strict=False):
        if seconds <= high:
            part = max(0.0, (seconds - low) / (high - low))
            return round(few + part * (few_next - few)), round(many + part * (many_next - many))
    return table[-1][1], table[-1][2]


def _lengths(lines: list[Line], seconds: int):
    fewest, most = lines_wanted(seconds)
    if not fewest <= len(lines) <= most:
        off = min(abs(len(lines) - fewest), abs(len(lines) - most))
        yield Finding("lines", f"{len(lines)} lines where {fewest} to {most} are wanted", 1.0 * off)
    for line in lines:
        words = len(line.spoken.split())
        if words > 14:
            yield Finding("line_words", f"{line.id} has {words} words: {line.spoken}", 2.0)
    if lines:
        mean = sum(len(line.spoken.split()) for line in lines) / len(lines)
        if not 5 <= mean <= 9.5:
            yield Finding("line_words", f"lines have {mean:.1f} words on average", 1.0)
    speech = sum(len(line.spoken.split()) for line in lines) / _WORDS_A_SECOND + _AIR * len(lines)
    if speech > _MOST_SPEECH * seconds and seconds >= 60:
        yield Finding("speech", f"{speech:.0f} of {seconds} s are spoken", 0.2 * (speech - _MOST_SPEECH * seconds))
    said = [line.spoken for line in lines]
    twice = len(said) - len(set(said))
    if twice > 3:
        yield Finding("repetition", f"{twice} lines are said again", 1.0 * twice)


def _plants(script: Script):
    notes = [e.text for scene in script.scenes for e in scene.elements if isinstance(e, Action) or e.kind == "note"]
    text = "\n".join(f"{note}\n" for note in notes)
    planted = set(re.findall(r"plant: *([\w' -]+?) *(?:\]|$)", text, re.MULTILINE))
    paid = set(re.findall(r"payoff: *([\w' -]+?) *(?:\]|$)", text, re.MULTILINE))
    for name in sorted(planted - paid):
        yield Finding("obligations_open", f"{name} is planted and never paid", 8.0)
    for name in sorted(paid - planted):
        yield Finding("obligations_open", f"{name} is paid and was never planted", 8.0)


def _presence(script: Script, reading: Reading):
    """Every noun of the seed is seen, or somebody's name, within the first fifth."""
    early, budget = [], 20.0
    for scene in script.scenes:
        early.append(scene.heading.lower())
        for element in scene.elements:
            if budget < 0:
                break
            if isinstance(element, Line):
                budget -= len(element.spoken.split()) / 2.3 + 0.8
                early.append(f"{element.cue} {element.spoken}".lower())
            elif isinstance(element, Action):
                budget -= 1.2 + 0.1 * len(element.seen.split())
                early.append(element.seen.lower())
            elif element.kind == "card":
                early.append(element.text.lower())
    words = " ".join(early)
    for noun in reading.nouns:
        if not re.search(rf"\b{re.escape(noun)}", words) and not re.search(
            rf"\b{re.escape(english.singular(noun))}", words
        ):
            yield Finding("seed_cover", f"{noun!r} is not on stage by 20 s", 4.0)


def _words(texts: list[str]):
    for text in texts:
        if re.search(r"[{}|]|\?\?", text):
            yield Finding("slots", f"unresolved: {text}", 20.0)
        for article, word in _WRONG_ARTICLE.findall(text):
            if article.lower() != english.article(word) and not word.isupper():
                yield Finding("article", f"{article} {word}", 5.0)
        for word in _DOUBLED.findall(text):
            if word.lower() not in _TWICE and not word.isupper():
                yield Finding("doubled", f"{word} {word}: {text}", 6.0)
        for match in _BANNED.findall(text):
            yield Finding("explain", f"{match!r} in: {text}", 2.0)


def _shares(lines: list[Line]):
    speakers = [line.speaker for line in lines]
    if len(speakers) < 6:
        return
    most = max(set(speakers), key=speakers.count)
    share = speakers.count(most) / len(speakers)
    if share > (0.75 if len(set(speakers)) == 2 else 0.65):
        yield Finding("share", f"{most} has {share:.0%} of the lines", 2.0)


def _places(script: Script, seconds: int):
    settings = {(scene.place, scene.hour) for scene in script.scenes}
    if seconds >= 80 and len(settings) < 3:
        yield Finding("places", f"{len(settings)} settings in {seconds} s", 4.0)
