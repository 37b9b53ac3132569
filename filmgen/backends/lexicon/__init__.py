"""What a word means to those who film: one entry serves writer, director, painter and composer.

`look_up` knows some seven thousand nouns and their plurals; `guess` makes an entry for any other word. The entries are
TOML files beside this one, a kind each, for a person to read and edit. `like` takes over what another entry says;
`kindred.toml` has words that are like another in all but their name, and `kin.toml` the families.
"""

import hashlib
import re
import tomllib
from functools import cache, lru_cache
from importlib.resources import files
from typing import Literal

from filmgen.backends.lexicon import english
from filmgen.film.document import Document
from filmgen.film.staging import INDOORS, Hour, SetName, VoiceRole, Weather
from filmgen.film.story import Look

Kind = Literal["creature", "job", "thing", "place", "weather", "institution", "time", "feeling", "word"]
Count = Literal["count", "mass", "proper", "plural"]

_FILES = {
    "creatures": "creature",
    "people": "job",
    "things": "thing",
    "places": "place",
    "weather": "weather",
    "ideas": "word",
}
_PLACED = {"in", "at", "from", "near", "to"}
_LOOK = {"body", "covering", "height", "build", "age", "gender", "wears", "features", "outline"}
_NOT_INHERITED = {"plural", "called", "like"}


class Entry(Document):
    """A noun, and what can be done with it on screen.

    Phrases are kept so that a grammar can bend them: `does` are verb phrases in the base form ("wait by the door"),
    `suffers` past participles ("left on trains"), `needs` and `defines` noun phrases as spoken, `alibi` a short
    sentence without its full stop, `paper` a noun phrase without article.
    """

    word: str
    plural: str
    kind: Kind
    count: Count = "count"
    pronoun: Literal["it", "she", "he", "they"] = "it"
    article: Literal["a", "an", "the", ""] = "a"
    called: str = ""
    """A proper name as it is written, when that is not the word with a capital."""
    look: Look = Look()
    set: SetName | None = None
    """What a place is drawn as; None for what is no place."""
    interior: bool = False
    home: SetName = "plain"
    """Where it belongs: for a place, its own set."""
    features: tuple[str, ...] = ()
    """What belongs in a place."""
    host: str = ""
    """The job of whoever is on duty in a place."""
    hour: Hour | None = None
    weather: Weather | None = None
    sound: str = ""
    """The one noise it makes, a word."""
    voice: VoiceRole | None = None
    """How it sounds if it speaks; None for what had better be silent."""
    holds: str = ""
    """What a person of this trade carries."""
    purpose: str = ""
    """What the work is for, from `to`."""
    kept: str = ""
    """What it is kept in, where it is sold or stored."""
    effect: str = ""
    """What it does to whatever it touches, one verb."""
    uses: tuple[str, ...] = ()
    """What people do with it, in the base form: `leave on for somebody`."""
    mood: str = ""
    """What it brings into a room, one of the moods of `kin.toml`."""
    kin: str = ""
    """The family it is of, in a plain word: a bird, a vessel."""
    does: tuple[str, ...] = ()
    suffers: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    opposite: str = ""
    defines: str = ""
    """What it cannot lose and remain itself."""
    alibi: str = ""
    """The dull reason it may be in a room."""
    paper: str = ""
    """Its official form."""
    known: bool = True
    """False when the word was guessed at."""


def look_up(word: str, *, whole: bool = False) -> Entry | None:
    """The entry of a noun, whatever its case or number; of a compound, by itself or else by its last word.

    `the Red Lamps` is a lamp called `red lamp`; with `whole`, nothing, as it has no entry of its own. None for a word
    that is not known.
    """
    phrase = re.sub(r"\s+", " ", word.strip().lower())
    phrase = re.sub(r"^(a|an|the|his|her|my|our|your|their|its|some|one|two|three) ", "", phrase).replace("'s", "")
    entry = _find(phrase)
    if entry is not None or whole or " " not in phrase:
        return entry
    head = _find(phrase.rpartition(" ")[2])
    if head is None or head.count == "proper":
        return None
    name = phrase.rpartition(" ")[0] + " " + head.word
    return head.but(word=name, plural=english.plural(name), article=_article(head.article, name))


def guess(word: str, neighbours: tuple[str, ...] = ()) -> Entry:
    """An entry for a word nobody knows: its kind by its ending and the words beside it, else a name in a cloak."""
    name = re.sub(r"[^a-z' -]", "", word.lower()).strip("' -") or "nobody"
    kind = _kind_by_ending(name)
    if kind == "creature" and _PLACED & set(neighbours):
        kind = "place"
    return _fresh(name, kind, _page("strangers")[kind]).but(known=False)


def entries() -> tuple[Entry, ...]:
    """Every entry, in the order of the alphabet."""
    return tuple(_entry(word) for word in sorted(_rows()))


def words() -> tuple[str, ...]:
    """Every word that has an entry, in the order of the alphabet."""
    return tuple(sorted(_rows()))


def is_given(word: str) -> bool:
    """Whether it is a name that many people have been given."""
    return word.lower() in _given()


def digest() -> str:
    """The SHA-256 of the entries' files: an edited word is another lexicon."""
    total = hashlib.sha256()
    for name in sorted((*_FILES, "strangers", "forms", "kindred", "kin", "given")):
        total.update(files(__package__).joinpath(f"{name}.toml").read_bytes())
    return total.hexdigest()


def _find(phrase: str) -> Entry | None:
    rows = _rows()
    one = phrase if phrase in rows else _others().get(phrase) or english.singular(phrase)
    return _entry(one) if one in rows else None


@cache
def _page(name: str) -> dict:
    return tomllib.loads(files(__package__).joinpath(f"{name}.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _given() -> frozenset[str]:
    return frozenset(str(_page("given")["names"]).split())


@lru_cache(maxsize=1)
def _others() -> dict[str, str]:
    """Words by their plurals, and those with a hyphen by the same without it."""
    found = {word.replace("-", " "): word for word in _rows() if "-" in word}
    return found | {row.get("plural") or english.plural(word): word for word, row in _rows().items()}


@lru_cache(maxsize=1)
def _rows() -> dict[str, dict]:
    """What the files say, by word. Most words are never asked for, so an entry is made when it is."""
    rows: dict[str, dict] = {}
    kindred = _page("kindred")
    for name, kind in _FILES.items():
        for like, listed in kindred[name].items():
            rows.update({word.strip(): {"file": kind, "like": like} for word in listed.split(",")})
    for name, kind in _FILES.items():
        rows.update({word: {"file": kind, **row} for word, row in _page(name).items()})
    return rows


@lru_cache(maxsize=1)
def _families() -> dict[str, dict]:
    """The family of each word that one names: what it is, its mood, its uses."""
    return {
        word.strip(): {"kin": name, **{field: value for field, value in row.items() if field != "of"}}
        for name, row in _page("kin").items()
        if isinstance(row, dict)
        for word in row["of"].split(",")
    }


@cache
def _entry(word: str) -> Entry:
    row = _inherit(word, _rows())
    kind = row.pop("kind", row["file"])
    del row["file"]
    return _fresh(word, kind, row)


def _inherit(word: str, rows: dict[str, dict], below: tuple[str, ...] = ()) -> dict:
    """A row with what it takes over. The nearest file's kind counts, unless a kind is written."""
    row = {**_families().get(word, {}), **rows[word]}
    if "like" not in row:
        return {**row, "outline": f"{_slug(word)} {row.get('outline', '')}".strip()}
    assert row["like"] not in below, f"{word} is like itself"
    parent = _inherit(row["like"], rows, (*below, word))
    if row["file"] != parent["file"] and "kind" not in row:
        parent.pop("kind", None)
    kept = {field: value for field, value in parent.items() if field not in _NOT_INHERITED}
    if kept.get("article") in ("a", "an"):
        del kept["article"]
    row["outline"] = f"{_slug(word)} {row.get('outline', parent['outline'])}"
    return {**kept, **{field: value for field, value in row.items() if field != "like"}}


def _slug(word: str) -> str:
    """The word as one: an outline begins with it, so that whoever cuts the silhouette knows what it is of."""
    return word.replace(" ", "-")


def _fresh(word: str, kind: str, row: dict) -> Entry:
    """An entry from what a row says, and from what its kind says where the row is silent."""
    row = dict(row)
    look = {
        field: row.pop(field)
        for field in _LOOK & set(row)
        if not (field == "features" and kind in ("place", "institution"))
    }
    look = {field: tuple(value) if isinstance(value, list) else value for field, value in look.items()}
    count = row.pop("count", "count")
    row = {field: tuple(value) if isinstance(value, list) else value for field, value in row.items()}
    row.setdefault("home", row.get("set", "street"))
    if "set" in row:
        row.setdefault("interior", row["set"] in INDOORS)
        row["home"] = row["set"]
    if kind in ("place", "institution"):
        look.setdefault("body", "building")
        look.setdefault("covering", "stone")
        look.setdefault("height", 12.0)
    if kind in ("word", "time", "feeling", "weather"):
        look.setdefault("body", "abstract")
        look.setdefault("covering", "mist" if kind in ("feeling", "time", "weather") else "stone")
        look.setdefault("height", 1.8 if kind in ("feeling", "time") else 40.0)
    if kind == "job":
        look.setdefault("height", 1.5 if look.get("age") == "old" else 1.7)
        row.setdefault("pronoun", {"woman": "she", "man": "he"}.get(look.get("gender", "none"), "they"))
        row.setdefault("voice", "hero")
    if kind == "creature":
        row.setdefault("voice", "creature")
    row.setdefault("called", english.capital(word) if count == "proper" else "")
    return Entry(
        word=word,
        plural=row.pop("plural", word if count in ("plural", "proper", "mass") else english.plural(word)),
        kind=kind,
        count=count,
        article="" if count in ("mass", "plural") and "article" not in row else _article(row.pop("article", "a"), word),
        look=Look(**{"body": "machine", "covering": "metal", "height": 0.3, **look} if kind == "thing" else look),
        **{field: value for field, value in row.items() if field != "article"},
    )


def _article(written: str, word: str) -> str:
    return written if written in ("the", "") else english.article(word)


def _kind_by_ending(word: str) -> str:
    if re.search(r"(ness|ity|ism|hood|ance|ence|tude|ment|tion|sion|ship|dom|acy|logy|nomy)$", word):
        return "feeling" if re.search(r"(ness|hood|tude)$", word) else "word"
    if re.search(r"[a-z]{3}(er|or|ist|ian|eer|smith|wright|monger|keeper|maker)$", word):
        return "job"
    if re.search(r"(ville|burg|ton|land|shire|stan|grad|ford|port|polis)$", word):
        return "place"
    return "creature"
