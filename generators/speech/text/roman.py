"""Roman numerals: after a ruler's name an ordinal, after "Chapter" or another name a number."""

from __future__ import annotations

import re

from .context import Context
from .tables import CARDINAL_BEFORE_ROMAN, REGNAL
from .word_set import word_set

_ROMAN = re.compile(r"(?=[IVXLC])(C{0,3})(XC|XL|L?X{0,3})(IX|IV|V?I{0,3})")
_VALUES = {"I": 1, "V": 5, "X": 10, "L": 50, "C": 100}
_AFTER_THE_FIRST = word_set("was of and is had ruled reigned died became in")


def roman(context: Context) -> str:
    """The reading of a Roman numeral, or "" where the letters are more likely a word."""
    text = context.text
    if not _ROMAN.fullmatch(text):
        return ""
    before = context.before.lower()
    if context.before in REGNAL:
        if text == "I" and context.after and not context.mark and context.after not in _AFTER_THE_FIRST:
            return ""
        return "the " + context.ordinal(_value(text))
    if context.after.lower() in ("century", "centuries") and len(text) > 1:
        return context.ordinal(_value(text))
    if before in CARDINAL_BEFORE_ROMAN and not (text == "I" and context.after[:1].islower() and not context.mark):
        return context.cardinal(_value(text))
    if len(text) > 1 and set(text) <= set("IVX") and context.before[:1].isupper() and not context.before.isupper():
        return context.cardinal(_value(text))
    return ""


def _value(text: str) -> int:
    values = [_VALUES[char] for char in text]
    return sum(-v if v < following else v for v, following in zip(values, [*values[1:], 0], strict=True))
