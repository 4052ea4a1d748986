"""Dates and times of day."""

from __future__ import annotations

import re

from . import numerals
from .context import Context
from .tables import MONTHS

_HALVES = {"a": "A.M", "p": "P.M"}


def spoken_year(year: int, british: bool) -> str:
    """A year between 1010 and 2099 in pairs, else a plain number."""
    return numerals.year(year, british) if year < 2100 else numerals.cardinal(year, british)


def date(context: Context) -> str:
    """ "2024-05-03", "5/3/2024" (month first in US English, day first in British), "3.5.2024" (day first)."""
    text = context.text
    first, second, third = (int(part) for part in re.split(r"[-/.]", text))
    if "-" in text:
        year, month, day = first, second, third
    else:
        day, month, year = (first, second, third) if context.british or "." in text else (second, first, third)
        if month > 12:
            day, month = month, day
        if len(text) - text.rfind("/") == 3:
            year += 1900 if year > 40 else 2000
    if not (1 <= month <= 12 and 1 <= day <= 31):
        return numerals.digits(re.sub(r"\D", "", text))
    spoken = spoken_year(year, context.british)
    if context.british:
        return f"the {context.ordinal(day)} of {MONTHS[month - 1]}, {spoken}"
    return f"{MONTHS[month - 1]} {context.ordinal(day)}, {spoken}"


def time(context: Context) -> str:
    """ "5:30", "17:05:10", "5pm", "5:30 p.m."."""
    match = re.fullmatch(r"(\d+)(?::(\d\d))?(?::(\d\d))?([AaPp])?.*", context.text)
    if match is None:
        return numerals.digits(context.text)
    hour, minute, second = int(match[1]), match[2], match[3]
    half = _HALVES[match[4].lower()] if match[4] else ""
    followed_by_half = bool(re.match(r"[AaPp]\.?[Mm]\b|o'clock", context.after))
    spoken = numerals.cardinal(hour)
    if minute == "00":
        if not (half or followed_by_half or second):
            spoken += " o'clock" if 1 <= hour <= 12 else " hundred"
    elif minute:
        spoken += (" oh " if minute[0] == "0" else " ") + numerals.cardinal(int(minute))
    if second:
        seconds = numerals.cardinal(int(second))
        spoken += f" and {seconds} {'second' if int(second) == 1 else 'seconds'}"
    return f"{spoken} {half}".strip()
