"""Numbers in English words, for models that know letters only."""

import re

ONES = (
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
    "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen",
)  # fmt: skip
TENS = ("", "", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety")
GREAT = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"), (1000, "thousand"), (100, "hundred"))
ORDINALS = {
    "one": "first", "two": "second", "three": "third", "five": "fifth", "eight": "eighth", "nine": "ninth",
    "twelve": "twelfth",
}  # fmt: skip
NUMBER = re.compile(r"(\d{1,3}(?:,\d{3})+|\d+)(?:\.(\d+))?(st|nd|rd|th)?")


def in_words(text: str) -> str:
    """The text with its figures as words: 1,250 is one thousand two hundred fifty, 2nd is second, 3.5 three point
    five."""
    return NUMBER.sub(lambda match: f" {_said(*match.groups())} ", text)


def cardinal(number: int) -> str:
    """A whole number from nought up; digit by digit from a thousand trillion."""
    if number >= 10**15:
        return digits(str(number))
    if number < 20:
        return ONES[number]
    if number < 100:
        return TENS[number // 10] + (f" {ONES[number % 10]}" if number % 10 else "")
    unit, name = next((unit, name) for unit, name in GREAT if number >= unit)
    rest = number % unit
    return f"{cardinal(number // unit)} {name}" + (f" {cardinal(rest)}" if rest else "")


def digits(figures: str) -> str:
    return " ".join(ONES[int(figure)] for figure in figures)


def _said(whole: str, part: str | None, ending: str | None) -> str:
    figures = whole.replace(",", "")
    long = len(figures) > 1 and figures.startswith("0")
    said = digits(figures) if long else cardinal(int(figures))
    if part:
        return f"{said} point {digits(part)}"
    if not ending:
        return said
    *first, last = said.split()
    nth = ORDINALS.get(last) or (f"{last[:-1]}ieth" if last.endswith("y") else f"{last}th")
    return " ".join((*first, nth))
