"""When something may be said: `large&!mute?the text` holds where the film is tagged large and not mute."""

import re
from collections.abc import Iterable, Set

_CONDITION = re.compile(r"^(!?[a-z][a-z0-9-]*(?:&!?[a-z][a-z0-9-]*)*)\?(?! |$)")


def split(option: str) -> tuple[str, str]:
    """The condition of an option and the rest of it; no condition is an empty one."""
    match = _CONDITION.match(option)
    return (match[1], option[match.end() :]) if match else ("", option)


def holds(condition: str, tags: Set[str]) -> bool:
    """Whether every tag of `a&!b` is as it says. An empty condition always holds."""
    wanted = [tag for tag in condition.split("&") if tag]
    return all(tag[1:] not in tags if tag.startswith("!") else tag in tags for tag in wanted)


def ranked(options: Iterable[str], tags: Set[str]) -> tuple[list[str], list[str]]:
    """The options that may be said, without their conditions: those that had one, and those that had none."""
    parted = [(condition, rest) for condition, rest in map(split, options) if holds(condition, tags)]
    return [rest for condition, rest in parted if condition], [rest for condition, rest in parted if not condition]


def fitting(options: Iterable[str], tags: Set[str]) -> list[str]:
    """The options that may be said: those with a condition where there are any, else the others."""
    special, general = ranked(options, tags)
    return special or general
