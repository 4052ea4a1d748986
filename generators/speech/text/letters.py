"""Words, abbreviations, initialisms, Roman numerals and symbols."""

from __future__ import annotations

import re

from . import numerals
from .addresses import LETTER_A, spell
from .characters import GREEK
from .context import Context
from .money import currency_after
from .quantities import unit_after
from .roman import roman
from .tables import ABBREVIATIONS, BEFORE_NUMBERS, CONTRACTED, DOTTED, MONTH_OF, STREETS, SYMBOLS, TITLES
from .units import CURRENCY_CODES, MAGNITUDES, UNITS

_PARTS = re.compile(r"\d+(?:[.,]\d+)*|[^\W\d_]+(?:'[^\W\d_]+)*")
_LONGEST_CHUNK = 40


def word(context: Context) -> str:
    """Most words are said as they stand; the rest by table, by neighbours, or part by part."""
    text = context.text
    contracted = CONTRACTED.get(text.lower())
    if contracted:
        return contracted
    if text in TITLES or text in STREETS:
        return _title(context, text)
    if text.lower() in MAGNITUDES:
        return f"{text} {currency_after(context)}".strip()
    if text in ("sq", "cu") and context.after in UNITS:
        return "square" if text == "sq" else "cubic"
    unit = unit_after(context.before, text)
    if unit:
        return unit
    if text in CURRENCY_CODES and context.kind_at(-1) == "number":
        return CURRENCY_CODES[text]
    if text in CURRENCY_CODES and context.kind_at(1) == "number":
        return ""  # the number says it
    if text.lower() in ("am", "pm") and context.before[-1:].isdecimal():
        return spell(text)
    return roman(context) or _plain(context)


def _plain(context: Context) -> str:
    text = context.text
    if text.lower() in GREEK:
        return GREEK[text.lower()]
    if text.lower() == "a" and (context.mark or not context.after):
        return LETTER_A  # an article has a word after it
    if text.endswith(("++", "#")):
        return f"{_plain_part(text.rstrip('+#'), context)} {'sharp' if text[-1] == '#' else 'plus plus'}"
    if "&" in text:
        return " and ".join(spell(part) if len(part) < 4 else part for part in text.split("&") if part)
    if "/" in text:
        return " slash ".join(_plain_part(part, context) for part in text.split("/"))
    return _plain_part(text, context)


def _plain_part(text: str, context: Context) -> str:
    if text.replace("-", "").replace("'", "").isalpha():
        return text if len(text) <= _LONGEST_CHUNK and text.count("-") < 4 else " ".join(text.split("-"))
    spoken: list[str] = []
    for part in _PARTS.findall(text):
        if part[0].isdecimal():
            spoken.append(numerals.in_name(part, context.british) if part.isdecimal() else context.number(part))
        elif spoken and part in UNITS and len(part) > 1:
            spoken.append(UNITS[part][0])
        elif part.isupper() and len(part) < 4:
            spoken.append(spell(part))
        elif spoken and part in ("s", "th", "st", "nd", "rd"):
            spoken[-1] = numerals.plural(spoken[-1]) if part == "s" else _ordinal(spoken[-1], text, context)
        else:
            spoken.append(part)
    return " ".join(spoken)


def _ordinal(spoken: str, text: str, context: Context) -> str:
    found = re.search(r"(\d+)(?:st|nd|rd|th)", text)
    return context.ordinal(int(found[1])) if found else spoken


def _title(context: Context, name: str) -> str:
    """Saint or street, doctor or drive: a title stands before a name, a street after one."""
    before, after = context.before, context.after
    is_street = (
        name in STREETS
        and before[:1].isupper()
        and before.rstrip(".") not in TITLES
        and not (
            after[:1].isupper() and name in TITLES and context.mark == "" and len(before) > 1 and not _numbered(context)
        )
    )
    if is_street or (name in STREETS and name not in TITLES):
        return STREETS[name]
    if after[:1].isupper() or name in ("Mr", "Mrs", "Ms", "Dr", "Prof"):
        return TITLES[name]
    return TITLES[name] if context.text.endswith(".") else context.text


def _numbered(context: Context) -> bool:
    """Whether a house number stands two places before: "12 Main St. London"."""
    return context.kind_at(-2) == "number"


def abbreviation(context: Context) -> str:
    """ "Dr.", "etc.", "No. 5", "Jan. 3"."""
    name = context.text[:-1]
    if name in BEFORE_NUMBERS and context.kind_at(1) == "number":
        return BEFORE_NUMBERS[name]
    if name in TITLES or (name in STREETS and name not in ABBREVIATIONS):
        return _title(context, name)
    if name.lower() in MONTH_OF:
        return MONTH_OF[name.lower()]
    return ABBREVIATIONS.get(name) or BEFORE_NUMBERS.get(name, name)


def dotted(context: Context) -> str:
    """ "e.g.", "U.S.", "p.m."."""
    name = context.text.rstrip(".")
    return DOTTED.get(name.lower()) or name.upper()


def symbol(context: Context) -> str:
    """A sign that stands for a word, where it does."""
    text = context.text
    if text[0] == "°" and len(text) > 1:
        return "degrees " + {"C": "Celsius", "F": "Fahrenheit", "K": "Kelvin"}[text[-1]]
    numbers_around = context.kind_at(-1) == "number" and context.kind_at(1) == "number"
    if text == "/":
        is_rate = context.kind_at(-1) in ("money", "number") and context.is_glued and context.after.isalpha()
        return "per" if is_rate else "divided by" if numbers_around else ""
    if text == "*":
        return "times" if numbers_around else ""
    if text == "^":
        return "to the power of" if context.is_glued and context.after else ""
    if text in "½¼¾⅓⅔⅛⅜⅝⅞" and context.kind_at(-1) == "number":
        return "and " + ("a half" if text == "½" else SYMBOLS[text])
    if text in "#~@<>" and not context.after:
        return ""
    return SYMBOLS.get(text, "")
