"""How a written pattern becomes the words of one film: slots, choices, conditions, and what was said before."""

import re
from collections.abc import Mapping, Sequence, Set

import numpy as np

from filmgen.backends.lexicon import english
from filmgen.backends.storyteller import conditions
from filmgen.backends.storyteller.manners import Manner
from filmgen.backends.storyteller.nouns import Noun, Phrase, Words

Slot = Noun | Phrase | Words

_OF_THE_STAR = re.compile(r"\{(habit\d|suffered2?|opposite|demoted|defines|need|goods?|cure|trade)\b")
_OWN = (3, 3, 1, 0)
"""How likely it is that something is said of this star, beside what could be said of any: the first time, the second,
the third, and after that, when everybody knows it."""
_BREATH, _TRIES = 14, 5
"""The most words of a line, and how often it is tried to say it in fewer."""
_MANY = 7.6
"""Words in a line on average, over which whoever speaks had better be brief."""
_SENTENCE = re.compile(r"(^|\n|[.?!] |\]\] )([a-z])")


class Unwritten(Exception):
    """A pattern cannot be said of this film: no choice fits, or a slot is empty."""


class Grammar:
    """Everything needed to say things in one film: who is in it, what is true of it, what was already said.

    A pattern holds `{role.form}`, `{+bank}`, and choices `{one|two|large?three}`. A choice that starts with a
    condition is taken before those without one. Nothing is chosen twice while something else is left. Choices with the
    same number, `{1#Why?|Where?}` and `{1#For her.|At home.}`, are answered in step: the first settles the others.
    """

    def __init__(
        self,
        slots: Mapping[str, Slot | Mapping[str, object]],
        tags: Set[str],
        banks: Mapping[str, tuple[str, ...]],
        chance: np.random.Generator,
        people: Set[str] = frozenset(),
    ):
        self.slots = dict(slots)
        self.tags = tags
        self.banks = banks
        self.chance = chance
        self.people = set(people)
        self.said: set[str] = set()
        self.met: set[str] = set()
        self.settled: dict[str, int] = {}
        self.manner: Manner | None = None
        """How whoever speaks just now talks."""
        self.lines = self.words = self.of_the_star = 0

    def say(self, pattern: str) -> str:
        """A pattern as it is written on a card or a cover."""
        return _sentences(self._fill(pattern, seen=False))

    def speak(self, pattern: str, manner: Manner) -> str:
        """A pattern as it is spoken by somebody of this manner: in one breath, and shortly when much has been said."""
        before, self.tags, self.manner = self.tags, self.tags | {manner.tag}, manner
        tries = [self._breath(pattern) for _ in range(2 if self.words > _MANY * self.lines else 1)]
        while len(tries[-1][0].split()) > _BREATH and len(tries) < _TRIES:
            tries.append(self._breath(pattern))
        line, self.settled = min(tries, key=lambda tried: len(tried[0].split()))
        self.tags, self.manner = before, None
        self.lines, self.words = self.lines + 1, self.words + len(line.split())
        return manner.spoken(line)

    def _breath(self, pattern: str) -> tuple[str, dict[str, int]]:
        """One way to say it, and what that settles."""
        before = dict(self.settled)
        line, settled = self.say(pattern), self.settled
        self.settled = before
        return line, settled

    def show(self, pattern: str) -> str:
        """A pattern as it is seen: whoever is named for the first time is named in capitals."""
        return _sentences(self._fill(pattern, seen=True))

    def pick(self, options: Sequence[str]) -> str:
        """One of the options whose conditions hold, best one that was not said before. Raises Unwritten for none."""
        pools = conditions.ranked(options, self.tags)
        if not any(pools):
            raise Unwritten(f"nothing fits among {list(options)[:2]}")
        unsaid = ([option for option in pool if option not in self.said] for pool in pools)
        fresh = next((pool for pool in unsaid if pool), pools[0] or pools[1])
        chosen = fresh[self._one_of(fresh)]
        self.said.add(chosen)
        return chosen

    def _one_of(self, options: Sequence[str]) -> int:
        """The number of one of them: likelier what can only be said of this star, and what is like the speaker."""
        now = _OWN[min(self.of_the_star, len(_OWN) - 1)]
        own = [now if _OF_THE_STAR.search(option) else 1 for option in options]
        like = [self.manner.weigh(option) for option in options] if self.manner else [1] * len(options)
        weights = [mine * theirs for mine, theirs in zip(own, like, strict=True)]
        weights = weights if any(weights) else own if any(own) else [1] * len(options)
        weighed = [at for at, weight in enumerate(weights) for _ in range(weight)]
        chosen = weighed[int(self.chance.integers(len(weighed)))]
        self.of_the_star += bool(_OF_THE_STAR.search(options[chosen]))
        return chosen

    def _fill(self, pattern: str, seen: bool) -> str:
        out, at = [], 0
        while at < len(pattern):
            if pattern[at] != "{":
                out.append(pattern[at])
                at += 1
                continue
            end = _closing(pattern, at)
            number, inside = _numbered(pattern[at + 1 : end])
            options = _split(inside)
            rest = pattern[end + 1 : end + 2]
            if number:
                out.append(self._fill(self._in_step(number, options), seen))
            elif len(options) > 1 or conditions.split(inside)[0]:
                out.append(self._fill(self.pick(options), seen))
            elif inside.startswith("+"):
                out.append(self._fill(self.pick(self._bank(inside[1:])), seen))
            else:
                out.append(self._slot(inside, seen, rest))
            at = end + 1
        return "".join(out)

    def _in_step(self, number: str, options: list[str]) -> str:
        """The option that was settled on where this number was first met; there, one that was not said before."""
        if number not in self.settled:
            fresh = [at for at, option in enumerate(options) if option not in self.said] or list(range(len(options)))
            self.settled[number] = fresh[self._one_of([options[at] for at in fresh])]
        chosen = options[self.settled[number]]
        self.said.add(chosen)
        return chosen

    def _is_new(self, role: str) -> bool:
        return role in self.people and role not in self.met

    def _bank(self, name: str) -> tuple[str, ...]:
        if name not in self.banks:
            raise Unwritten(f"no bank {name!r}")
        return self.banks[name]

    def _slot(self, inside: str, seen: bool, rest: str) -> str:
        role, _, form = inside.partition(".")
        held = self.slots.get(role.lower())
        if held is None:
            raise Unwritten(f"nobody is {role!r}")
        if isinstance(held, Mapping):
            key, _, form = form.partition(".")
            written = held[key]
            words = self._fill(written if isinstance(written, str) else self.pick(written), seen)
            words = Words(words).form(form)
        elif seen and isinstance(held, Noun) and self._is_new(role.lower()) and form in ("", "a", "the"):
            self.met.add(role.lower())
            words = _first_seen(held, form, rest)
        else:
            words = held.form(form)
        if "{" in words:
            words = self._fill(words, seen)
        if role.isupper() and len(role) > 1:
            return words.upper()
        return english.capital(words) if role[0].isupper() else words


def _first_seen(noun: Noun, form: str, rest: str) -> str:
    """`INA, sixty, in a cap,` for a person; a thing has its name in capitals."""
    pause = "" if rest in (".", ",", ":", ";") else ","
    if noun.age and form == "":
        return noun.introduction + pause
    if noun.name and not noun.age:
        return f"{noun.name.upper()}, {english.article(noun.whole)} {noun.whole}{pause}"
    article = noun.form(form).removesuffix(noun.word)
    if article == "a " or article == "an ":
        article = f"{english.article(noun.whole)} "
    return article + noun.whole.upper()


def _closing(pattern: str, start: int) -> int:
    depth = 0
    for at in range(start, len(pattern)):
        depth += {"{": 1, "}": -1}.get(pattern[at], 0)
        if depth == 0:
            return at
    raise Unwritten(f"a brace stays open in {pattern[start : start + 40]!r}")


def _numbered(inside: str) -> tuple[str, str]:
    number, mark, rest = inside.partition("#")
    return (number, rest) if mark and number.isdecimal() else ("", inside)


def _split(inside: str) -> list[str]:
    """The choices between the bars that stand outside inner braces."""
    parts, depth, last = [], 0, 0
    for at, letter in enumerate(inside):
        depth += {"{": 1, "}": -1}.get(letter, 0)
        if letter == "|" and depth == 0:
            parts.append(inside[last:at])
            last = at + 1
    return [*parts, inside[last:]]


def _sentences(text: str) -> str:
    """One space between words, a capital after a full stop."""
    text = re.sub(r"[ \t]+", " ", text)
    text = re.sub(r" ([,.;:?!])", r"\1", text)
    text = re.sub(r"([.?!])\.(?!\.)", r"\1", text)
    return _SENTENCE.sub(lambda match: match[1] + match[2].upper(), text).strip()
