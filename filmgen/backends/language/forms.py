"""The form of an answer: a JSON schema made of a paper, told in words, and an answer made to fit it."""

import json
import re
from collections.abc import Mapping
from typing import Any

from filmgen.film.document import Document
from filmgen.film.headings import slug
from filmgen.film.text import clean, shortened

Form = dict[str, Any]


class Misfit(ValueError):
    """What keeps an answer from being what was asked for, in words that a model can act on."""


def form_of(
    paper: type[Document],
    without: tuple[str, ...] = (),
    choices: Mapping[str, tuple[str, ...]] | None = None,
    counts: Mapping[str, tuple[int, int]] | None = None,
) -> Form:
    """The schema of a paper, whole and closed: every field is asked for, and no other.

    Fields `without` are not asked. `choices` limits texts to some words, by the name of their field; `counts` says how
    many items a list has, at least and at most.
    """
    form = _closed(paper.model_json_schema(), paper.model_json_schema().get("$defs", {}), without)
    _narrow(form, choices or {}, counts or {})
    return form


def _closed(part: Any, parts: dict[str, Any], without: tuple[str, ...]) -> Form:
    if "$ref" in part:
        part = parts[part["$ref"].rpartition("/")[2]]
    made: Form = {name: part[name] for name in _KEPT if name in part}
    if part.get("minLength"):
        made["minLength"] = min(_WORDY, part.get("maxLength", _WORDY))
    if "const" in part:
        made["enum"] = [part["const"]]
    if part.get("type") == "object":
        fields = {name: one for name, one in part["properties"].items() if name not in without}
        made["properties"] = {name: _closed(one, parts, without) for name, one in fields.items()}
        made["required"] = list(fields)
        made["additionalProperties"] = False
    if part.get("type") == "array":
        made["items"] = _closed(part["items"], parts, without)
    return made


_SHORT = 64
"""Letters up to which a text is called short."""
_WORDY = 3
"""Letters that a text is asked to have at least, where it may not be empty."""
_KEPT = ("type", "enum", "minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "pattern")


def _narrow(form: Form, choices: Mapping[str, tuple[str, ...]], counts: Mapping[str, tuple[int, int]]) -> None:
    for name, part in form.get("properties", {}).items():
        if name in counts:
            part["minItems"], part["maxItems"] = counts[name]
        one = part.get("items", part)
        if name in choices:
            one.clear()
            one |= {"type": "string", "enum": list(choices[name])}
        _narrow(one, choices, counts)


def unbounded(form: Any) -> Any:
    """The form without its bounds: what it asks for, not how much of it."""
    if isinstance(form, list):
        return [unbounded(part) for part in form]
    if not isinstance(form, dict):
        return form
    return {name: unbounded(part) for name, part in form.items() if not (name in _BOUNDS and _is_bound(part))}


def _is_bound(part: Any) -> bool:
    """A field of the same name as a bound is an object."""
    return not isinstance(part, dict)


_BOUNDS = ("minLength", "maxLength", "minItems", "maxItems", "minimum", "maximum", "pattern")


def told(form: Form, depth: int = 0) -> str:
    """The fields of a form in words, a line each. It is no example on purpose: small models copy examples."""
    rows = []
    for name, part in form["properties"].items():
        kind = _kind(part)
        rows.append(f"{'  ' * depth}- {name}{': ' if kind else ''}{kind}")
        inner = part.get("items", part)
        if inner.get("type") == "object":
            rows.append(told(inner, depth + 1))
    return "\n".join(rows)


def _kind(part: Form) -> str:
    """What a field holds, in words."""
    if "enum" in part:
        return "one of " + ", ".join(map(str, part["enum"]))
    match part.get("type"):
        case "array":
            low, high = part.get("minItems", 0), part.get("maxItems", 0)
            many = f"{low}" if low == high else f"{low} to {high}"
            with_what = "with" if part["items"].get("type") == "object" else _kind(part["items"])
            return f"a list of {many}{', each ' if with_what else ''}{with_what}"
        case "object":
            return "an object with"
        case "integer":
            return f"a whole number from {part.get('minimum', 0)} to {part.get('maximum', 100)}"
        case "boolean":
            return "true or false"
    if "pattern" in part:
        return f"a text in which this stands word for word: {unescaped(part['pattern'])}"
    short = "short" if part.get("maxLength", 300) <= _SHORT else ""
    return ", ".join(filter(None, (short, "" if part.get("minLength") else "may be empty")))


def containing(text: str) -> str:
    """A pattern for texts that have these words in them, with room before and after."""
    return f"^{_BEFORE}" + "".join(f"\\{sign}" if sign in _SIGNS else sign for sign in text) + f"{_AFTER}$"


def unescaped(pattern: str) -> str:
    """The words of a pattern that `containing` made."""
    return re.sub(r"\\(.)", r"\1", pattern.removeprefix(f"^{_BEFORE}").removesuffix(f"{_AFTER}$"))


_BEFORE, _AFTER = "(.{0,80} )?", "([ .,].{0,160})?"
_SIGNS = frozenset(".^$*+?()[]{}|\\/")

# Answers


def read_answer(text: str, form: Form) -> dict[str, Any]:
    """What an answer says, made to fit the form it was asked in. Raises Misfit with the first thing that is wrong.

    Words around the JSON are passed over, what is longer than asked is shortened at a word, and fields that nobody
    asked for are dropped. Every text is one line of what can be seen.
    """
    if len(text) > LONGEST:
        raise Misfit(f"it has {len(text):,} letters")
    text = re.sub(r"(?s)<think(?:ing)?>.*?</think(?:ing)?>", "", text)
    start, end = text.find("{"), text.rfind("}")
    if start < 0:
        raise Misfit("there is no JSON object in it" if text.strip() else "it is empty")
    if end < start:
        raise Misfit("its JSON object has no end: answer with fewer words")
    try:
        value = json.loads(text[start : end + 1])
    except (ValueError, RecursionError) as error:
        raise Misfit(f"it is not JSON: {str(error).splitlines()[0]}") from error
    return _fit(value, form, "the answer")


LONGEST = 200_000
"""Letters of an answer that anybody will read."""


def _fit(value: Any, form: Form, at: str) -> Any:
    match form.get("type"):
        case "object":
            return _object(value, form, at)
        case "array":
            return _array(value, form, at)
        case "integer":
            return _integer(value, form, at)
        case "boolean":
            if not isinstance(value, bool):
                raise Misfit(f"{at} is neither true nor false")
            return value
    return _text(value, form, at)


def _object(value: Any, form: Form, at: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise Misfit(f"{at} is not an object")
    for name in form["properties"]:
        if name not in value:
            raise Misfit(f"{at} has no {name!r}")
    return {name: _fit(value[name], part, f"{name!r}") for name, part in form["properties"].items()}


def _array(value: Any, form: Form, at: str) -> list[Any]:
    """The items that fit, as long as there are enough of them."""
    if not isinstance(value, list):
        raise Misfit(f"{at} is not a list")
    found, wrong = [], None
    for number, item in enumerate(value[: form.get("maxItems", 100)], 1):
        try:
            found.append(_fit(item, form["items"], f"{at} number {number}"))
        except Misfit as error:
            wrong = wrong or error
    if len(found) < (least := form.get("minItems", 0)):
        raise wrong or Misfit(f"{at} has {len(found)} items where at least {least} are wanted")
    return found


def _integer(value: Any, form: Form, at: str) -> int:
    if isinstance(value, str) and re.fullmatch(r"[+-]?\d{1,9}", value.strip()):
        value = int(value)
    if isinstance(value, bool) or not isinstance(value, int | float) or value != value or abs(value) > 1e9:
        raise Misfit(f"{at} is not a whole number")
    if "enum" in form:
        if value not in form["enum"]:
            raise Misfit(f"{at} is none of {', '.join(map(str, form['enum']))}")
        return int(value)
    return min(max(int(value), form.get("minimum", -(10**9))), form.get("maximum", 10**9))


def _text(value: Any, form: Form, at: str) -> str:
    if value is None:
        value = ""
    if isinstance(value, bool | dict | list):
        raise Misfit(f"{at} is not a text")
    text = clean(str(value))
    if "enum" in form:
        found = next((word for word in form["enum"] if word == text or (slug(text) and slug(word) == slug(text))), None)
        if found is None:
            raise Misfit(f"{at} is {shortened(text, 40)!r}, and not one of: {', '.join(form['enum'])}")
        return found
    if form.get("minLength") and not text:
        raise Misfit(f"{at} is empty")
    if "pattern" in form and not has(text, unescaped(form["pattern"])):
        raise Misfit(f"{at} has to have this in it: {unescaped(form['pattern'])}")
    return text if "pattern" in form else shortened(text, form.get("maxLength", 10_000))


def has(text: str, words: str) -> bool:
    """Whether a text has these words in it, whatever their case and the signs between them."""
    own = slug(words)
    return f"-{own}-" in f"-{slug(text)}-" if own else words in text
