"""What a slot may hold: nouns with their forms and verb phrases with theirs, never a stranger's text."""

import re
from dataclasses import dataclass, replace

from filmgen.backends.lexicon import Entry, english

_PRONOUNS = {
    "it": {"they": "it", "them": "it", "their": "its", "theirs": "its", "themself": "itself"},
    "she": {"they": "she", "them": "her", "their": "her", "theirs": "hers", "themself": "herself"},
    "he": {"they": "he", "them": "him", "their": "his", "theirs": "his", "themself": "himself"},
    "they": {"they": "they", "them": "them", "their": "their", "theirs": "theirs", "themself": "themselves"},
}
_WORN_IN_PAIRS = {"glasses", "overalls", "gloves", "goggles", "medals", "pyjamas", "stripes", "earrings"}
_CARRIED = {"pack", "bag", "camera", "chain", "headset", "eye-patch", "helmet", "bun", "beard"}


class UnknownForm(Exception):
    """A slot asks for a form that its word does not have: a fault in the material."""


@dataclass(frozen=True)
class Noun:
    """Something a sentence can be about. A `name` makes it somebody; `short` is what it is called once it was met."""

    entry: Entry
    name: str = ""
    short: str = ""
    age: str = ""
    gender: str = ""

    @property
    def whole(self) -> str:
        """What it is called in full."""
        return self.entry.called or self.entry.word

    @property
    def word(self) -> str:
        return self.short or self.whole

    @property
    def title(self) -> str:
        """The name over its lines, in capitals."""
        return (self.name or self.word).upper()

    @property
    def pronoun(self) -> str:
        return {"woman": "she", "man": "he"}.get(self.gender, self.entry.pronoun)

    @property
    def unique(self) -> bool:
        """Whether it needs no article, or only ever `the`: Mars, the sea."""
        return self.entry.count == "proper" or self.entry.article == "the"

    def form(self, form: str) -> str:
        """One of the forms that a slot may ask for. Raises UnknownForm."""
        if form in _PRONOUNS["it"]:
            return _PRONOUNS[self.pronoun][form]
        if form.startswith("job."):
            return replace(self, name="").form(form.removeprefix("job."))
        bare = self.entry.count == "proper"
        match form:
            case "":
                return self.name or self.form("the")
            case "bare":
                return self.word
            case "full":
                return self.name or self.whole
            case "whole":
                return self.name or (self.whole if bare else f"the {self.whole}")
            case "the" | "job":
                return self.word if bare else f"the {self.word}"
            case "this" | "no":
                return self.word if bare and form == "this" else f"{form} {self.word}"
            case "a":
                if self.unique or self.entry.count == "mass":
                    return self.form("the") if self.unique else self.word
                return f"{english.article(self.word)} {self.word}"
            case "pl":
                return self.word if self.entry.count in ("mass", "proper") else english.plural(self.word)
            case "poss":
                return f"{self.form('')}'s"
            case "dress":
                return self.dress
        raise UnknownForm(form)

    @property
    def introduction(self) -> str:
        """How the page first names somebody: `INA, sixty, in a cap and a coat`."""
        called = self.name.upper() if self.name else f"the {self.whole.upper()}"
        traits = [trait for trait in (self.age, self.dress) if trait]
        return ", ".join((called, *traits))

    @property
    def dress(self) -> str:
        """What makes them known at a distance: at most two things worn, or one carried."""
        look = self.entry.look
        worn = [_one_of(item) for item in look.wears if item not in _CARRIED][:2]
        carried = [_one_of(item) for item in (*look.wears, *look.features) if item in _CARRIED][:1]
        if "bun" in look.wears:
            return f"{self.form('their')} hair in a bun"
        if worn:
            return f"in {' and '.join(worn)}"
        return f"with {carried[0]}" if carried else ""


@dataclass(frozen=True)
class Phrase:
    """A verb phrase in its base form: `wait by the door`."""

    base: str

    def form(self, form: str) -> str:
        match form:
            case "" | "base":
                return self.base
            case "third":
                return english.third_person(self.base)
            case "past":
                return english.past(self.base)
            case "done":
                return english.past_participle(self.base)
            case "gerund":
                return english.gerund(self.base)
            case "cap":
                return english.capital(self.base)
            case "my" | "your":
                return re.sub(r"\b(its|her|his|their)\b", form, self.base)
        raise UnknownForm(form)


@dataclass(frozen=True)
class Words:
    """Words of our own that need no bending, but for whose they are."""

    text: str

    def form(self, form: str) -> str:
        match form:
            case "":
                return self.text
            case "my" | "your":
                return re.sub(r"\b(its|her|his|their)\b", form, self.text)
            case "cap":
                return english.capital(self.text)
            case "bare":
                return self.text
            case "a":
                return (
                    self.text
                    if english.singular(self.text) != self.text
                    else f"{english.article(self.text)} {self.text}"
                )
            case "the":
                return f"the {self.text}"
        raise UnknownForm(form)


def _one_of(item: str) -> str:
    word = item.replace("-", " ")
    return word if item in _WORN_IN_PAIRS else f"{english.article(word)} {word}"
