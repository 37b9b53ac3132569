"""Who plays a plot and where: roles bound to nouns, names, voices and places, by chance that the seed decides."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

import numpy as np

from filmgen.backends.lexicon import Entry, english, guess
from filmgen.backends.storyteller import conditions
from filmgen.backends.storyteller.grammar import Slot
from filmgen.backends.storyteller.material import Choice, Part, Plot, tables
from filmgen.backends.storyteller.nouns import Noun, Words
from filmgen.backends.storyteller.reading import Reading
from filmgen.backends.storyteller.tokens import read_tokens
from filmgen.backends.storyteller.voices import voice_for
from filmgen.backends.storyteller.world import about, entry_of, tags_of, with_trade
from filmgen.film.genre import Genre
from filmgen.film.headings import slug
from filmgen.film.staging import INDOORS, VoiceRole
from filmgen.film.story import Character, Place, Timbre


@dataclass
class Casting:
    """A plot with its roles filled: what slots hold, what is true, who speaks, and where."""

    slots: dict[str, Slot | Mapping[str, object]] = field(default_factory=dict)
    tags: set[str] = field(default_factory=set)
    characters: dict[str, Character] = field(default_factory=dict)
    places: dict[str, Place] = field(default_factory=dict)
    weather: str = "clear"
    anchor: str = "star"
    demanded: set[str] = field(default_factory=set)
    """The roles that were given to people whom a festival demands."""


class Caster:
    """Fills the roles of a plot for one reading of a seed."""

    def __init__(
        self,
        reading: Reading,
        plot: Plot,
        genre: Genre,
        chance: np.random.Generator,
        demanded: tuple[str, ...] = (),
    ):
        self.plot, self.genre, self.chance = plot, genre, chance
        self.reading = with_trade(reading, chance)
        self.casting = Casting()
        self.demanded = [_somebody(text) for text in demanded]
        self.names: set[str] = set()
        self.people: list[Noun] = []
        self.voices: list[VoiceRole] = []

    def unplaced(self) -> tuple[Entry, ...]:
        """The people who were demanded and for whom the plot had no part."""
        return tuple(entry for entry, _ in self.demanded if entry is not None)

    def enter(self, jobs: tuple[str, ...], role: str) -> bool:
        """Somebody in the middle of the film. Says whether they are new: once voices run short, people come again."""
        known = {name: self.casting.slots[name] for name in self.casting.characters if name[:-1] == "visitor"}
        again = [name for name, noun in known.items() if isinstance(noun, Noun) and noun.entry.word in jobs]
        if again or len(known) >= _VISITORS:
            before = self._one(again or list(known))
            self.casting.characters[role] = self.casting.characters[before]
            self.casting.slots[role] = self.casting.slots[before]
            return False
        self._person(role, Part(jobs=jobs, named=False))
        return True

    def cast(self) -> Casting:
        """The roles of the plot, filled. Each call of the same caster would deal other people."""
        made = self.casting
        made.weather = self._weather()
        star = self._star()
        made.slots.update(about(self.reading, star, self.chance))
        made.tags.update(self.plot.tags)
        made.anchor = self.plot.anchor
        made.tags.update(tags_of(self.reading), {made.weather, f"genre-{self.genre.name}"})
        for role, part in self.plot.people.items():
            self._person(role, part)
        self._places()
        for role, options in self.plot.choices.items():
            self._choice(role, options)
        made.slots["anchor"] = made.slots[self.plot.anchor]
        return made

    def _one(self, options):
        options = tuple(options)
        return options[int(self.chance.integers(len(options)))]

    def _weather(self) -> str:
        if self.plot.weather:
            return self.plot.weather
        own = self.reading.star.weather or (self.reading.where.weather if self.reading.where else None)
        return own or self._one(self.genre.look.weathers)

    # The star

    def _star(self) -> Noun:
        entry = self.reading.star
        if self.reading.subject == "person":
            part = self.plot.people.get("star")
            star = self._human(entry, self.reading.name, part.gender if part else "")
        else:
            star = Noun(entry, name=self.reading.name, short=_short(self.reading))
        voice = self.plot.people["star"].voice if "star" in self.plot.people else ""
        self._speaks("star", star, voice or entry.voice or "creature")
        return star

    # Other people

    def _person(self, role: str, part: Part) -> None:
        if role == "star":
            return
        wish, name = self.demanded.pop(0) if self.demanded and part.voice not in _UNSEEN else (None, "")
        if wish or name:
            self.casting.demanded.add(role)
        job = wish or self._job(part)
        if part.age:
            job = job.but(look=job.look.but(age={"young": "adult"}.get(part.age, part.age)))
        noun = self._human(job, "", part.gender)
        if part.age == "young":
            noun = replace(noun, age=self._one(tables()["names"]["young"]))
        if job.kind != "job":
            noun = Noun(job, name=name, short=job.word.rpartition(" ")[2])
        elif name or part.named:
            noun = replace(noun, name=name or self._name(noun.gender))
        self.casting.slots[role] = noun
        self.casting.slots[f"{role}job"] = Noun(job)
        if noun.gender:
            self.casting.tags.add(f"{role}-{noun.gender}")
        self._speaks(role, noun, part.voice, part)

    def _job(self, part: Part) -> Entry:
        """One of the jobs of a part that nobody has yet; `host` is whoever is on duty where the film plays."""
        home = self.reading.where or self.reading.star
        host = home.host or _HOSTS[home.home]
        words = [host if word == "host" else word for word in conditions.fitting(part.jobs, self.casting.tags)]
        taken = {noun.entry.word for noun in self.casting.slots.values() if isinstance(noun, Noun)}
        word = self._one([word for word in words if word not in taken] or words)
        if word == "owner" and self.reading.owner is not None:
            return self.reading.owner
        return entry_of(word)

    def _human(self, entry: Entry, name: str, gender: str = "") -> Noun:
        """Somebody of a trade. Women and men take turns where nothing else is said, so that she and he stay apart."""
        if entry.look.gender != "none":
            gender = entry.look.gender
        if not gender:
            cast = [noun.gender for noun in self.people]
            fewer = cast.count("man") - cast.count("woman")
            gender = self._one(("woman", "man")) if fewer == 0 else "woman" if fewer > 0 else "man"
        kind = {"child": "child", "old": "old"}.get(entry.look.age, "ages")
        age = self._one(tables()["names"][kind])
        short = entry.word if entry.kind != "job" or " " not in entry.word else entry.word.rpartition(" ")[2]
        noun = Noun(entry, name=name, short=short, age=age, gender=gender)
        self.people.append(noun)
        return noun

    def _name(self, gender: str) -> str:
        pool = [name for name in tables()["names"]["women" if gender == "woman" else "men"] if name not in self.names]
        name = self._one(pool)
        self.names.add(name)
        return name

    def _speaks(self, role: str, noun: Noun, voice: str, part: Part | None = None) -> None:
        entry = noun.entry
        chosen = voice_for(noun, voice, self.voices)
        self.voices.append(chosen)
        self.casting.characters[role] = Character(
            id=slug(noun.title),
            name=noun.title,
            role=entry.called or entry.word,
            want=part.want if part else "",
            secret=part.secret if part else "",
            timbre=Timbre(role=chosen),
            look=entry.look.but(gender=noun.gender) if noun.gender else entry.look,
        )

    # Places

    def _places(self) -> None:
        home = self.reading.where or self.reading.star
        home_set = home.set or home.home
        self.casting.tags.add(f"at-{home_set}")
        for role, where in self.plot.places.items():
            self._place(role, self._one(conditions.fitting(where, self.casting.tags)), home, home_set)

    def _place(self, role: str, where: str, home: Entry, home_set: str) -> None:
        table = tables()["places"]
        taken = {place.name for place in self.casting.places.values()}
        interior = None
        if where == "home":
            set_name = home_set
            name = self._one(
                [name for name in table["names"][home_set] if name not in taken] or table["names"][home_set]
            )
            if self.reading.where and home.count == "proper":
                name = f"{name}, {home.called.upper()}"
            elif home.kind in ("place", "institution") and home.set:
                name = home.word.upper() if home.article != "the" else name
            interior = home.interior if home.kind in ("place", "institution") else None
        elif where in ("inside", "outside"):
            options = [row for row in table[where][home_set] if row.split(": ")[1] not in taken]
            set_name, name = self._one(options or table[where][home_set]).split(": ")
        elif ": " in where:
            set_name, name = where.split(": ")
            if set_name.startswith("as "):
                set_name = self.casting.places[set_name.removeprefix("as ")].set
        else:
            set_name, name = where, self._one([name for name in table["names"][where] if name not in taken])
        if name in taken:
            name = f"FAR {name}" if set_name not in INDOORS else f"OTHER {name}"
        features = home.features if where == "home" and home.kind in ("place", "institution") else ()
        self.casting.places[role] = Place(
            id=slug(name),
            name=name,
            set=set_name,
            interior=set_name in INDOORS if interior is None else interior,
            features=features,
            seed=int(self.chance.integers(1 << 31)),
        )
        self.casting.slots[role] = Words(name.partition(",")[0].lower())
        self.casting.slots[f"{role}view"] = tables()["sets"][set_name]
        self.casting.tags.add(f"{role}-{set_name}")

    # What else a plot chooses

    def _choice(self, role: str, options: tuple[Choice, ...]) -> None:
        """A noun, words, or a record of sentences that belong together; those with a condition come first."""
        able = [option for option in options if conditions.holds(option.condition, self.casting.tags)]
        chosen = self._one([option for option in able if option.condition] or able)
        if chosen.record is not None:
            self.casting.slots[role] = chosen.record
        if chosen.word.startswith("="):
            self.casting.slots[role] = Words(chosen.word[1:])
        elif chosen.word:
            name = role if chosen.record is None else f"{role}thing"
            self.casting.slots[name] = Noun(entry_of(chosen.word))
            self.casting.tags.add(f"{role}-{slug(chosen.word)}")


_UNSEEN = ("radio", "narrator")
_VISITORS = 6
"""More new people than this, and a film is a queue."""
_HOSTS = {
    "snowfield": "surveyor", "mountain": "surveyor", "forest": "forester", "sea": "harbourmaster", "garden": "gardener",
    "headland": "keeper", "desert": "hermit", "plain": "farmer", "street": "street sweeper", "rooftop": "chimney sweep",
    "station": "stationmaster", "ruins": "guard", "room": "housekeeper", "kitchen": "widow", "bedroom": "nurse",
    "office": "clerk", "laboratory": "scientist", "shop": "shopkeeper", "diner": "waitress", "library": "librarian",
    "corridor": "caretaker", "theatre": "usher", "train": "conductor", "museum": "guard", "orbit": "astronaut",
    "space": "astronaut", "planet": "commander", "underwater": "diver",
    "micro-world": "scientist", "void": "porter",
}  # fmt: skip


def _somebody(text: str) -> tuple[Entry | None, str]:
    """A demanded character: what they are, and their name; None where only a name is given."""
    tokens = read_tokens(text)
    if len(tokens) > 1 and all(token.capital for token in tokens) and any(token.strange for token in tokens):
        return None, " ".join(english.capital(token.text) for token in tokens)[:30]
    entry = next((t.entry for t in tokens if t.entry and t.entry.kind in ("job", "creature")), None)
    entry = entry or next((t.entry for t in tokens if t.entry), None)
    name = " ".join(english.capital(token.text) for token in tokens if token.strange)[:30]
    return (entry, name) if entry or name else (guess(text), "")


def _short(reading: Reading) -> str:
    """What the star is called once it was met: by all of its name where both halves are the joke, else by the last."""
    word = reading.star.called or reading.star.word
    if reading.parents and all(parent.kind == "creature" for parent in reading.parents):
        return word
    if reading.star.count == "proper" or reading.star.kind == "institution":
        return word
    return word.rpartition(" ")[2]
