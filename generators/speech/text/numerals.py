"""Numbers as English words, without hyphens. `british` puts the "and" in "one hundred and five"."""

from __future__ import annotations

_ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
_TENS = ["", "", *["twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]]
_SCALES = ["", "thousand", "million", "billion", "trillion", "quadrillion"]
_ORDINALS = {
    "one": "first",
    "two": "second",
    "three": "third",
    "five": "fifth",
    "eight": "eighth",
    "nine": "ninth",
    "twelve": "twelfth",
}
_LARGEST = 15
"""Longer runs of digits are read digit by digit."""


def cardinal(number: int, british: bool = False) -> str:
    """42 -> "forty two". Above 10^15, digit by digit."""
    if number < 0:
        return "minus " + cardinal(-number, british)
    if number < 20:
        return _ONES[number]
    if number < 100:
        return _TENS[number // 10] + (" " + _ONES[number % 10] if number % 10 else "")
    if number < 1000:
        rest = (" and " if british else " ") + cardinal(number % 100) if number % 100 else ""
        return f"{_ONES[number // 100]} hundred{rest}"
    if number >= 10**_LARGEST:
        return digits(str(number))
    words: list[str] = []
    for power in range(len(_SCALES) - 1, -1, -1):
        group = number // 1000**power % 1000
        if group:
            joint = "and " if british and power == 0 and group < 100 else ""
            words.append(joint + cardinal(group, british) + (" " + _SCALES[power] if power else ""))
    return " ".join(words)


def ordinal(number: int, british: bool = False) -> str:
    """23 -> "twenty third"."""
    head, _, last = cardinal(number, british).rpartition(" ")
    regular = last[:-1] + "ieth" if last.endswith("y") else last + "th"
    return f"{head} {_ORDINALS.get(last, regular)}".strip()


def year(number: int, british: bool = False) -> str:
    """1905 -> "nineteen oh five"; 2000 to 2009 and years of other lengths as plain numbers."""
    century, rest = divmod(number, 100)
    if not 1010 <= number <= 9999 or (century % 10 == 0 and rest < 10):
        return cardinal(number, british)
    tail = "hundred" if rest == 0 else ("oh " if rest < 10 else "") + cardinal(rest)
    return f"{cardinal(century)} {tail}"


def digits(text: str) -> str:
    """ "007" -> "zero zero seven"; anything that is no digit is left out."""
    return " ".join(_ONES[int(char)] for char in text if char in "0123456789")


def number(text: str, british: bool = False) -> str:
    """A plain number as written: "1,234.50" -> "one thousand two hundred thirty four point five zero"."""
    whole, point, fraction = text.replace(",", "").partition(".")
    if len(whole) > _LARGEST or (len(whole) > 1 and whole[0] == "0"):
        words = digits(whole)
    else:
        words = cardinal(int(whole or "0"), british)
    return f"{words} point {digits(fraction)}" if point and fraction else words


def in_name(text: str, british: bool = False) -> str:
    """Digits in a name: "52" as a number, "747" -> "seven forty seven", "1998" as a year, others digit by digit."""
    if len(text) < 3 or (text.endswith("00") and len(text) < 5):
        return cardinal(int(text), british)
    if len(text) == 3 and text[1] != "0":
        return f"{digits(text[0])} {cardinal(int(text[1:]))}"
    if len(text) == 4 and text[0] in "12":
        return year(int(text), british)
    return digits(text)


def plural(words: str) -> str:
    """The last spoken word in the plural: "twenty" -> "twenties", "six" -> "sixes"."""
    if words.endswith("y"):
        return words[:-1] + "ies"
    return words + ("es" if words.endswith("x") else "s")
