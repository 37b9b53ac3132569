"""How what is written is said: years, times, money, measures, titles, initials, roman numerals, other people's letters.

The engine reads plain numbers and words well; here a token is rewritten where people say something else.
"""

import re
import unicodedata

from anyascii import anyascii

LANGUAGES = {
    "CYRILLIC": "zle/ru", "GREEK": "grk/el", "HEBREW": "sem/he", "ARABIC": "sem/ar", "DEVANAGARI": "inc/hi",
    "HANGUL": "ko", "HIRAGANA": "jpx/ja", "KATAKANA": "jpx/ja", "CJK": "sit/cmn", "GEORGIAN": "ccs/ka",
    "ARMENIAN": "ine/hy", "BENGALI": "inc/bn", "TAMIL": "dra/ta",
}  # fmt: skip
"""The engine's voice for a script, by the first word of its letters' Unicode names."""
ENGLISH = "gmw/en-US"
TITLES = {
    "mr": "mister", "mrs": "missis", "ms": "miz", "dr": "doctor", "prof": "professor", "capt": "captain",
    "sgt": "sergeant", "lt": "lieutenant", "gen": "general", "col": "colonel", "rev": "reverend", "insp": "inspector",
    "jr": "junior", "sr": "senior", "vs": "versus", "etc": "et cetera", "approx": "approximately", "dept": "department",
    "ave": "avenue", "blvd": "boulevard", "rd": "road", "ltd": "limited", "inc": "incorporated", "mt": "mount",
    "ft": "fort", "vol": "volume", "e.g": "for example", "i.e": "that is", "a.m": "A M", "p.m": "P M", "a.k.a": "A K A",
}  # fmt: skip
"""Abbreviations that end with a point, which is no end of a sentence."""
COUNTED = {"no": "number", "nos": "numbers", "p": "page", "pp": "pages", "ch": "chapter", "fig": "figure"}
"""Those that are short for something only before a number."""
UNITS = {
    "km": "kilometre", "m": "metre", "cm": "centimetre", "mm": "millimetre", "kg": "kilo", "g": "gram", "lb": "pound",
    "lbs": "pound", "oz": "ounce", "mi": "mile", "l": "litre", "ml": "millilitre", "hr": "hour", "hrs": "hour",
    "min": "minute", "mins": "minute", "sec": "second", "secs": "second", "yd": "yard", "kw": "kilowatt", "w": "watt",
    "mb": "megabyte", "gb": "gigabyte", "tb": "terabyte", "p": "penny", "v": "volt",
}  # fmt: skip
PLAIN_UNITS = {
    "mph": "miles an hour", "kph": "kilometres an hour", "km/h": "kilometres an hour", "hz": "hertz",
    "khz": "kilohertz", "mhz": "megahertz", "°c": "degrees", "°f": "degrees Fahrenheit", "°": "degrees", "ft": "feet",
}  # fmt: skip
"""Units that are said alike of one and of many."""
MONEY = {"$": ("dollar", "dollars"), "£": ("pound", "pounds"), "€": ("euro", "euros"), "¥": ("yen", "yen")}
GREAT = ("hundred", "thousand", "million", "billion", "trillion")
DECADES = ("hundreds", "tens", "twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties",
           "nineties")  # fmt: skip
PARTS = {"1/2": "a half", "1/4": "a quarter", "3/4": "three quarters", "1/3": "a third", "2/3": "two thirds"}
SECTIONS = ("war", "chapter", "act", "part", "scene", "book", "volume", "episode", "section", "phase", "apollo", "type")
"""After these a roman numeral is a plain number; after another name it is a king."""
ROMAN = re.compile(r"(?=[IVXL])X{0,3}(?:L|XL)?X{0,3}(?:IX|IV|V?I{0,3})")
ROMANS = {"I": 1, "V": 5, "X": 10, "L": 50}
EDGES = re.compile(r"^([\"'“‘(\[¿¡]*)(.*?)([\"'”’)\],;:!?.…]*)$", re.DOTALL)


def language_of(text: str) -> str:
    """The language whose script most of the letters are in; English for Latin, and for scripts the engine lacks."""
    scripts = [unicodedata.name(letter, "LATIN").split()[0] for letter in text if letter.isalpha()]
    most = max(sorted(set(scripts)), key=scripts.count, default="LATIN")
    return LANGUAGES.get(most, ENGLISH)


def pronounced(tokens: list[str]) -> list[str]:
    """What to say for each token of an English line. Punctuation stays where it means a pause."""
    said = []
    for index, token in enumerate(tokens):
        before = tokens[index - 1] if index else ""
        after = tokens[index + 1] if index + 1 < len(tokens) else ""
        said.append(latin(_said(token, before, after)))
    return said


def latin(token: str) -> str:
    """A token in Latin letters as an English speaker would attempt it."""
    return "".join(
        anyascii(letter) if letter.isalpha() and not unicodedata.name(letter, "").startswith("LATIN") else letter
        for letter in token
    )


def _said(token: str, before: str, after: str) -> str:
    opening, core, closing = EDGES.match(token).groups()
    if not core:
        return token
    pointed = closing.startswith(".") and not closing.startswith("..")
    short = _abbreviated(core, before, after) if pointed else None
    if short:
        ends = closing[1:] or ("" if after[:1].isalnum() or after[:1] in "\"'“‘" and after else ".")
        return opening + short + ends
    return opening + (_number(core, before, after) or _name(core, before) or core) + closing


def _abbreviated(core: str, before: str, after: str) -> str | None:
    """What is short, without its point."""
    low = core.lower()
    if low == "st":
        return "street" if before[:1].isupper() and not before.endswith((".", ",", "!", "?")) else "saint"
    if low in COUNTED and after[:1].isdigit():
        return COUNTED[low]
    if low in TITLES:
        return TITLES[low]
    if re.fullmatch(r"[A-Z](?:\.[A-Z])+", core):
        return " ".join(core.split("."))
    initials = re.fullmatch(r"[A-Z]\.", before) or re.fullmatch(r"[A-Z]\.", after)
    if re.fullmatch(r"[A-Z]", core) and after[:1].isupper() and (initials or core not in "AI"):
        return core
    return None


def _number(core: str, before: str, after: str) -> str | None:
    if not any(character.isdigit() for character in core):
        unit = _unit(core, re.sub(r"[^\d]", "", before)) if re.fullmatch(r"\d[\d.,–-]*", before) else None
        return unit or _currency(core, before)
    if money := re.fullmatch(r"([$£€¥])(\d[\d,]*)(?:\.(\d\d))?", core):
        return _money(*money.groups(), after)
    if core in PARTS:
        return PARTS[core]
    if year := re.fullmatch(r"(1[1-9]|20)(\d\d)(s?)", core):
        return _year(*year.groups())
    if decade := re.fullmatch(r"['’]?([2-9])0s", core):
        return DECADES[int(decade[1])]
    if time := re.fullmatch(r"([01]?\d|2[0-4])[:.]([0-5]\d)([ap]\.?m\.?)?", core, re.IGNORECASE):
        if ":" in core or time[3]:
            return _time(time, after)
        return None
    if re.fullmatch(r"\d{3}-\d{4}|0\d+", core):
        return " ".join("oh" if digit == "0" else digit for digit in core.replace("-", ""))
    if measure := re.fullmatch(r"([\d.,]*\d)([a-zA-Z°/]+)", core):
        unit = _unit(measure[2], measure[1])
        return f"{measure[1]} {unit}" if unit else None
    if stretch := re.fullmatch(r"(\d+)[-–](\d+)", core):
        return f"{stretch[1]} to {stretch[2]}"
    if ratio := re.fullmatch(r"(\d+)/(\d+)", core):
        return f"{ratio[1]} {ratio[2]}" if len(ratio[2]) < 3 else None
    return f"number {core[1:]}" if core.startswith("#") else None


def _currency(core: str, before: str) -> str | None:
    """The word after a sum of money: $5 million is five million dollars."""
    sign = before[:1]
    return f"{core} {MONEY[sign][1]}" if sign in MONEY and before[1:2].isdigit() and core.lower() in GREAT else None


def _unit(word: str, number: str) -> str | None:
    low = word.lower()
    if low in PLAIN_UNITS:
        return PLAIN_UNITS[low]
    if low not in UNITS:
        return None
    if low == "p":
        return "pence" if number != "1" else "penny"
    return UNITS[low] + ("" if number == "1" else "s")


def _money(sign: str, whole: str, small: str | None, after: str) -> str:
    if after.lower().strip(".,;:!?") in GREAT:
        return whole + (f".{small}" if small else "")
    kind = MONEY[sign][0 if whole == "1" else 1]
    return f"{whole} {kind}" + (f" {int(small)}" if small and int(small) else "")


def _year(century: str, year: str, plural: str) -> str | None:
    if plural:
        return f"{century} {DECADES[int(year[0])]}" if year[1] == "0" and century != "20" else None
    if century == "20" and year < "10":
        return None
    return f"{century} hundred" if year == "00" else f"{century} {'oh ' if year[0] == '0' else ''}{int(year)}"


def _time(time: re.Match, after: str) -> str:
    hour, minute, half = int(time[1]), time[2], time[3]
    letters = f" {half[0].upper()} M" if half else ""
    if minute == "00":
        named = half or re.match(r"[ap]\.?m", after, re.IGNORECASE)
        return f"{hour}{letters}" if named else f"{hour} hundred" if hour > 12 else f"{hour} o'clock"
    return f"{hour} {'oh ' if minute[0] == '0' else ''}{int(minute)}{letters}"


def _name(core: str, before: str) -> str | None:
    """Roman numerals after names, and words that share a stroke."""
    if re.fullmatch(r"[a-z]+/[a-z]+", core, re.IGNORECASE):
        return core.replace("/", " ")
    section = before.lower() in SECTIONS
    if not ROMAN.fullmatch(core) or not (section or (len(core) > 1 and before.istitle())):
        return None
    values = [ROMANS[letter] for letter in core]
    total = sum(-value if value < later else value for value, later in zip(values, (*values[1:], 0), strict=True))
    return str(total) if section else f"the {total}{_ordinal(total)}"


def _ordinal(number: int) -> str:
    return "th" if number // 10 == 1 else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
