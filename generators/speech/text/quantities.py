"""Numbers in all their forms: counts, ordinals, years, units, ranges, fractions."""

from __future__ import annotations

import re

from . import numerals
from .context import Context
from .tables import MONTH_OF
from .times import spoken_year
from .units import CURRENCY_CODES, MAGNITUDES, SHORT_MAGNITUDES, UNITS, UNITS_APART

_NUMBER = re.compile(r"([-+]?)([\d,]*\.?\d+)\s?([^\d\s].*)?")
_DEGREES = {"°C": "Celsius", "°F": "Fahrenheit", "°K": "Kelvin", "C": "Celsius", "F": "Fahrenheit", "K": "Kelvin"}
_DENOMINATORS = {2: ("half", "halves"), 4: ("quarter", "quarters")}


def number(context: Context) -> str:
    """ "42", "-3.5", "1,000th", "1990s", "20%", "5km", "21°C"; days of months and years by what stands beside."""
    match = _NUMBER.fullmatch(context.text.lstrip("'"))
    if match is None:
        return numerals.digits(context.text)
    sign, digits, suffix = match[1], match[2], (match[3] or "").strip()
    minus = {"-": "minus ", "+": "plus "}.get(sign, "")
    if suffix in ("st", "nd", "rd", "th"):
        return _with_month(context, digits, ordinal=True) or minus + context.ordinal(_integer(digits))
    if (
        suffix in ("s", "'s")
        and digits.isdecimal()
        and (len(digits) == 4 or context.text[0] == "'" or digits[-1] == "0")
    ):
        return numerals.plural(
            spoken_year(int(digits), context.british) if len(digits) == 4 else context.number(digits)
        )
    if suffix in ("s", "'s") and len(digits) > 2 and digits.isdecimal():
        return numerals.plural(numerals.in_name(digits))
    if suffix:
        return minus + context.number(digits) + " " + _suffix(suffix, digits)
    if not sign:
        spoken = _with_month(context, digits, ordinal=False)
        if spoken:
            return spoken
        if re.fullmatch(r"\d{4}", digits) and not _is_count(context):
            return spoken_year(int(digits), context.british)
    spoken = minus + context.number(digits)
    if context.before in CURRENCY_CODES and context.kind_at(-1) == "word":
        return f"{spoken} {CURRENCY_CODES[context.before]}"
    return spoken + " and" if context.kind_at(1) == "fraction" and context.after else spoken


def measure(context: Context) -> str:
    """A unit that is no plain word, after a number: "ft.", "m²"."""
    return unit_after(context.before, context.text.rstrip("."))


def unit_after(before: str, unit: str) -> str:
    """The unit, one or many as `before` asks; "" if `before` is no number or `unit` none that stands alone."""
    if not re.fullmatch(r"[-+]?[\d.,]*\d(?:[-–/][\d.,]*\d)?|sq", before) or unit not in UNITS_APART | {"in"}:
        return ""
    return UNITS[unit][0 if before in ("1", "-1") else 1]


def _suffix(suffix: str, digits: str) -> str:
    singular = digits.lstrip("0") == "1"
    if suffix == "%":
        return "percent"
    if suffix[0] == "°":
        scale = _DEGREES.get(suffix.replace(" ", ""), "")
        return f"{'degree' if singular else 'degrees'} {scale}".strip()
    if suffix in UNITS:
        return UNITS[suffix][0 if singular else 1]
    return {"k": "K", "K": "K", "s": "seconds", "'s": "seconds"}.get(suffix) or SHORT_MAGNITUDES.get(suffix, "")


def _with_month(context: Context, digits: str, ordinal: bool) -> str:
    """The day in "May 3" or "3 May", or ""."""
    day = int(digits) if len(digits) < 3 and digits.isdecimal() else 0
    if not 1 <= day <= 31:
        return ""
    if _month(context.before):
        return context.ordinal(day)
    if _month(context.after) and not (context.after == "may" or ordinal):
        return f"{'' if context.before.lower() == 'the' else 'the '}{context.ordinal(day)} of"
    return ""


def _month(word: str) -> bool:
    return word[:1].isupper() and word.rstrip(".").lower() in MONTH_OF


def _is_count(context: Context) -> bool:
    return bool(unit_after("2", context.after)) or context.after.lower() in MAGNITUDES or context.after == "%"


def _integer(digits: str) -> int:
    return int(digits.replace(",", "").partition(".")[0] or "0")


def range_(context: Context) -> str:
    """ "10-20", "1939–45", "5-10%", "3-5km"."""
    match = re.fullmatch(r"([\d.,]+?)[%°]?[-–]([\d.,]*\d)(.*)", context.text)
    if match is None:
        return numerals.digits(context.text)
    low, high, suffix = match.groups()
    if re.fullmatch(r"1[1-9]\d\d|20\d\d", low) and re.fullmatch(r"\d\d|1[1-9]\d\d|20\d\d", high) and not suffix:
        last = spoken_year(int(high), context.british) if len(high) == 4 else context.number(high)
        return f"{spoken_year(int(low), context.british)} to {last}"
    return f"{context.number(low)} to {context.number(high)} {_suffix(suffix, high) if suffix else ''}".strip()


def height(context: Context) -> str:
    """ "6'2" -> "six foot two"."""
    feet, inches = re.findall(r"\d+", context.text)
    return f"{context.cardinal(int(feet))} foot {context.cardinal(int(inches))}"


def ratio(context: Context) -> str:
    """ "3:1" -> "three to one"."""
    return " to ".join(context.number(part) for part in context.text.split(":"))


def fraction(context: Context) -> str:
    """ "3/4", "1/2", "8/10" (out of), "24/7" and "9/11" as they are known; a number before it brings its "and"."""
    top, bottom = (int(part) for part in context.text.split("/"))
    known = {"24/7": "twenty four seven", "9/11": "nine eleven"}.get(context.text)
    if known:
        return known
    if top == 0 or bottom < 2 or top >= bottom or bottom > 100:
        return f"{context.cardinal(top)} over {context.cardinal(bottom)}"
    if bottom in (10, 100):
        return f"{context.cardinal(top)} out of {context.cardinal(bottom)}"
    one, many = _DENOMINATORS.get(bottom, (context.ordinal(bottom), context.ordinal(bottom) + "s"))
    lead = "a" if top == 1 and context.kind_at(-1) == "number" and context.before else context.cardinal(top)
    return f"{lead} {one if top == 1 else many}"
