"""What people look like: words near their first appearance, what the lexicon knows of their name, and a wardrobe."""

import re
from dataclasses import dataclass
from typing import Literal

from filmgen.backends.breakdown.blends import blend, made_of
from filmgen.backends.breakdown.chance import seed_of
from filmgen.backends.breakdown.people import Person
from filmgen.backends.breakdown.sentences import listed, noun, nouns, number, sentences, words
from filmgen.backends.lexicon import Entry
from filmgen.film.story import Action, Line, Look, Script

Gender = Literal["woman", "man", "none"]

_WEARS = {
    "bowler": "bowler hat|bowler", "straw-hat": "straw hat|boater", "top-hat": "top hat", "fedora": "fedora|trilby|hat",
    "cap": "cap|peaked cap|flat cap", "helmet": "helmet", "hood": "hood|hooded|muffled", "beret": "beret",
    "crown": "crown", "headscarf": "headscarf|kerchief", "shawl": "shawl",
    "wool-hat": "woollen hat|wool hat|bobble hat",
    "trenchcoat": "belted coat|trench coat|trenchcoat|raincoat|mackintosh", "greatcoat": "sailor's coat|greatcoat",
    "overcoat": "long coat|overcoat|heavy coat", "coat": "coat|muffled", "lab-coat": "lab coat|white coat",
    "jacket": "jacket", "suit": "suit|dinner jacket", "uniform": "uniform", "apron": "apron", "dress": "dress|frock",
    "gown": "gown|evening dress", "robe": "robe|robes|dressing gown", "cloak": "cloak|cape",
    "oilskin": "oilskin|oilskins",
    "parka": "parka|anorak", "sweater": "sweater|jumper|pullover", "spacesuit": "spacesuit|space suit",
    "diving-suit": "diving suit|wetsuit", "scarf": "scarf|muffler", "boots": "boots|wellingtons", "tie": "tie|bow tie",
    "glasses": "glasses|spectacles|goggles|monocle", "mask": "mask", "rucksack": "rucksack|backpack|pack",
    "nightgown": "nightgown|nightshirt", "pyjamas": "pyjamas|pajamas", "veil": "veil",
}  # fmt: skip
_FEATURES = {
    "beard": "beard|bearded", "moustache": "moustache", "bun": "bun", "braid": "braid|plait|braids", "bald": "bald",
    "long-hair": "long hair", "curls": "curls|curly", "ponytail": "ponytail", "wild-hair": "wild hair",
    "wings": "wing|wings|winged", "horns": "horns|horned|antlers", "tail": "tail", "eight-legs": "eight legs",
    "glowing-eyes": "glowing eyes|glowing eye|eye opens|point of yellow light", "antennae": "antennae|antenna|feelers",
}  # fmt: skip
_OLD = r"old|elderly|ancient|aged|wrinkled|grey-haired|white-haired|grizzled|retired"
_CHILD = r"child|boy|girl|little girl|little boy|schoolboy|schoolgirl|toddler|kid"
_BUILDS: tuple[tuple[Literal["slim", "stout"], str], ...] = (
    ("slim", r"thin|slim|slender|lean|gaunt|bony|skinny|lanky|narrow"),
    ("stout", r"stout|fat|round|plump|broad|heavy-set|burly|portly|muffled|barrel"),
)
_HEIGHTS = ((r"tall|towering", 1.1), (r"tiny|minute", 0.78), (r"small|short|little", 0.9), (r"huge|giant", 1.5))
_HEIGHT_OF_AN_IDEA = 1.0
_WOMEN = (
    r"she|her|hers|herself|woman|lady|girl|madam|mother|sister|aunt|wife|widow|queen|miss|mrs|ms|grandmother|actress"
)
_MEN = r"he|him|his|himself|man|gentleman|boy|sir|father|brother|uncle|husband|king|mr|grandfather|lord|monk|priest"
_HATS = {"man": ("fedora", "bowler", "cap", "beret", "", ""), "woman": ("", "", "cloche", "beret", "headscarf")}
_COATS = {
    "man": ("coat", "jacket", "suit", "waistcoat", "overcoat", "sweater", "trenchcoat"),
    "woman": ("dress", "coat", "skirt", "cardigan", "trenchcoat", "overcoat"),
}
_HAIRS = {
    "man": ("short-hair", "quiff", "tousled", "beard", "moustache"),
    "woman": ("bun", "bob", "long-hair", "braid"),
}
_HATS_WORN = listed(
    "bowler straw-hat top-hat fedora cap helmet hood beret crown headscarf spacesuit shawl wool-hat cloche veil"
)
_COATS_WORN = frozenset(
    (set(_COATS["man"] + _COATS["woman"]) - {"coat"})
    | listed("greatcoat lab-coat uniform apron gown robe cloak oilskin parka spacesuit diving-suit nightgown pyjamas")
)
_WOMENS_NAMES = listed(
    "ilse alice anne ann beatrice catherine charlotte chloe claire doris edith eleanor elsie esther eve florence grace "
    "greta hazel helen ingrid irene iris jane janet jean jess joan josephine joyce judith june kate kitty lucille "
    "margaret margot marie mary maud may mildred miriam nell nicole olive pearl penelope phyllis rachel rose rosemary "
    "rosie ruth sally sarah sophie susan sylvie vivienne winifred zoe agnes astrid brigitte elise eloise hedwig"
)
_MENS_NAMES = listed("abe joshua luca mischa misha nikita sasha ezra elia asa noah george mike luke pete")


@dataclass(frozen=True)
class Appearance:
    """How somebody looks, and the entry of the lexicon that says so, if any."""

    look: Look
    entry: Entry | None


def appearance(person: Person, script: Script, rng: int) -> Appearance:
    """How a person of the script looks, from its own words first; what those leave open is chosen by `rng`."""
    text = " ".join(person.described)
    entry = _entry(person, text, script)
    base = entry.look if entry else Look()
    if entry is not None and entry.kind in ("word", "time", "feeling", "weather"):
        base = base.but(height=min(base.height, _HEIGHT_OF_AN_IDEA))
    human = base.body == "human" and base.covering in ("cloth", "skin")
    gender = _gender(person, text, script, base)
    age = _age(text, base)
    look = base.but(
        gender=gender if human else base.gender,
        age=age,
        build=next((build for build, names in _BUILDS if _has(names, text)), base.build),
        height=round(_height(text, base, age), 3),
        wears=_worn(_found(_WEARS, text), base.wears),
        features=_merged(_found(_FEATURES, text), base.features),
    )
    look = made_of(look, person.name, text)
    if human:
        look = _dressed(look, seed_of(rng, person.id))
    return Appearance(look, entry)


def _entry(person: Person, text: str, script: Script) -> Entry | None:
    """What the lexicon knows of somebody: by the longest name they go by on the page, by its parts, by trade."""
    name = person.name.lower()
    for phrase in _compounds(name, script):
        if (entry := noun(phrase)) is not None:
            return entry
    parts = [entry for word in words(name) if (entry := noun(word.lower())) and entry.kind in ("creature", "thing")]
    if len(parts) > 1:
        return blend(parts)
    own = noun(name) or (noun(words(name)[-1].lower()) if words(name) else None)
    if own is not None and own.kind in ("creature", "thing"):
        return own
    shown = [entry for _, entry in nouns(text) if entry.kind == "creature"]
    if shown:
        return shown[0]
    if own is not None and own.kind == "job" and not _crawls(text):
        return own
    if _crawls(text) and (creature := _commonest_creature(script)) is not None:
        return creature
    if parts:
        return parts[0]
    trades = [entry for _, entry in nouns(text) if entry.kind == "job"]
    return next(
        (entry for entry in trades if entry.look.wears or entry.look.age != "adult"), trades[0] if trades else own
    )


def _compounds(name: str, script: Script) -> list[str]:
    """Longer names of a thing in the action that end with its own: `vending machine` for MACHINE."""
    found: list[str] = []
    pattern = re.compile(rf"\b([^\W\d_]+) {re.escape(name)}\b")
    for scene in script.scenes:
        for element in scene.elements:
            if isinstance(element, Action):
                found += [f"{word} {name}" for word in pattern.findall(element.seen)]
    known = noun(name)
    return [phrase for phrase in found if (entry := noun(phrase)) and entry.word.count(" ") and entry is not known]


def _crawls(text: str) -> bool:
    return _has(r"wings?|tail|paws?|eight legs|six legs|antennae|feathers|fur|hooves|fins?|beak|claws?", text)


def _commonest_creature(script: Script) -> Entry | None:
    found: dict[str, list[Entry]] = {}
    for scene in script.scenes:
        for element in scene.elements:
            if isinstance(element, Action):
                for _, entry in nouns(element.seen):
                    if entry.kind == "creature":
                        found.setdefault(entry.word, []).append(entry)
    return max(found.values(), key=len)[0] if found else None


def _gender(person: Person, text: str, script: Script, base: Look) -> Gender:
    named = " ".join(person.names)
    for where in (named, text):
        women, men = len(_all(_WOMEN, where)), len(_all(_MEN, where))
        if women != men:
            return "woman" if women > men else "man"
    if base.gender != "none":
        return base.gender
    women, men = _pronouns_after(person, script)
    if women != men:
        return "woman" if women > men else "man"
    first = words(person.name)[0].lower() if words(person.name) else ""
    if first in _MENS_NAMES:
        return "man"
    return "woman" if first in _WOMENS_NAMES or re.search(r"(?:a|ie|elle|ette|ine|lyn|ah)$", first) else "man"


def _pronouns_after(person: Person, script: Script) -> tuple[int, int]:
    """How often a paragraph that names the person goes on with she, and with he, before it names anyone else."""
    women = men = 0
    names = "|".join(re.escape(word) for name in person.names for word in words(name) if len(word) > 2)
    if not names:
        return 0, 0
    pattern = re.compile(rf"\b(?i:{names})\b[^A-Z]*?\b(she|her|he|his|him)\b")
    for scene in script.scenes:
        for element in scene.elements:
            if isinstance(element, Action):
                for sentence in sentences(element.seen):
                    for pronoun in pattern.findall(sentence):
                        women += pronoun.lower() in ("she", "her")
                        men += pronoun.lower() in ("he", "his", "him")
        asked = None
        for element in scene.elements:
            if isinstance(element, Line):
                if asked == person.id and element.speaker != person.id:
                    women += len(_all(r"madam|ma'am|miss|mrs", element.spoken))
                    men += len(_all(r"sir|mr", element.spoken))
                asked = element.speaker
    return women, men


def _age(text: str, base: Look) -> Literal["child", "adult", "old"]:
    for word in re.findall(
        r"(?:^|,\s*(?:about |almost |in (?:his|her) )?)([a-z]+(?:-[a-z]+)?|\d{1,3})\b", text.lower()
    ):
        years = number(word.removesuffix("s")) if word else None
        if years is not None and years > 3:
            return "child" if years < 13 else ("old" if years >= 60 else "adult")
    if _has(_CHILD, text):
        return "child"
    if _has(r"young", text):
        return "adult"
    return "old" if _has(_OLD, text) else base.age


def _height(text: str, base: Look, age: str) -> float:
    if base.body == "human" and base.height < 2.2:
        height = {"child": 1.2, "old": 1.6, "adult": 1.72}[age]
        if age == base.age and base.height != 1.7:
            height = base.height
    else:
        height = base.height
    return height * next((share for names, share in _HEIGHTS if _has(names, text)), 1.0)


def _dressed(look: Look, seed: int) -> Look:
    """A human being with something on, and something that tells them from the next."""
    kind = "woman" if look.gender == "woman" else "man"
    worn = look.wears
    if not (_COATS_WORN | {"coat"}).intersection(worn):
        choices = _COATS[kind] if look.age != "child" else ("sweater", "coat", "dress" if kind == "woman" else "jacket")
        worn = (*worn, choices[seed % len(choices)])
    features = look.features
    if not _HATS_WORN.intersection(worn) and look.age != "child" and not set(features).intersection(("bun", "bald")):
        hat = _HATS[kind][seed // 7 % len(_HATS[kind])]
        worn = (*worn, hat) if hat and "shawl" not in worn else worn
    if not set(features).intersection(_HAIRS["man"] + _HAIRS["woman"] + ("bald", "curls", "wild-hair")):
        features = (
            *features,
            _HAIRS[kind][seed // 49 % (len(_HAIRS[kind]) - (kind == "man" and look.age == "child") * 2)],
        )
    return look.but(wears=worn, features=features)


def _found(table: dict[str, str], text: str) -> tuple[str, ...]:
    """The table's words that a text has; a longer name hides a shorter one in the same place."""
    hits = []
    for word, names in table.items():
        for match in re.finditer(rf"\b(?:{names})\b", text, re.IGNORECASE):
            hits.append((match.start(), match.end(), word))
    kept = [
        hit
        for hit in hits
        if not any(o[0] <= hit[0] and hit[1] <= o[1] and o[1] - o[0] > hit[1] - hit[0] for o in hits)
    ]
    return tuple(dict.fromkeys(word for _, _, word in sorted(kept)))


def _worn(own: tuple[str, ...], base: tuple[str, ...]) -> tuple[str, ...]:
    """What is worn: what the page says goes over what the trade wears, one hat and one coat each."""
    merged = _merged(own, base)
    named_hat, named_coat = _HATS_WORN.intersection(merged), _COATS_WORN.intersection(merged)
    return tuple(
        word for word in merged
        if not (word == "hat" and (named_hat or own)) and not (word == "coat" and named_coat)
        and not (own and word in _HATS_WORN and word not in own and _HATS_WORN.intersection(own))
        and not (own and word in _COATS_WORN and word not in own and (_COATS_WORN | {"coat"}).intersection(own))
    )  # fmt: skip


def _merged(own: tuple[str, ...], base: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*own, *base)))


def _has(names: str, text: str) -> bool:
    return re.search(rf"\b(?:{names})\b", text, re.IGNORECASE) is not None


def _all(names: str, text: str) -> list[str]:
    return re.findall(rf"\b(?:{names})\b", text, re.IGNORECASE)
