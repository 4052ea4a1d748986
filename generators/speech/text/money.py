"""Amounts of money."""

from __future__ import annotations

import re

from .context import Context
from .units import CURRENCIES, MAGNITUDES, SHORT_MAGNITUDES

_AMOUNT = re.compile(r"([-+]?)(US|C|A|NZ|HK)?([$£€¥₹₩₽]?)\s?([\d,]*\.?\d*)([a-zA-Z]*)\s?([€£¢]?)")
_COUNTRIES = {"US": "U.S ", "C": "Canadian ", "A": "Australian ", "NZ": "New Zealand ", "HK": "Hong Kong "}


def money(context: Context) -> str:
    """ "$42.50", "£3m", "€5"; with "million" after it, the currency is said after that word."""
    match = _AMOUNT.fullmatch(context.text)
    if match is None:
        return context.number(re.sub(r"[^\d.]", "", context.text))
    sign, country, symbol, amount, magnitude, behind = match.groups()
    one, many, cent, cents = CURRENCIES[symbol or behind]
    minus = "minus " if sign == "-" else ""
    if context.after.lower() in MAGNITUDES:
        return minus + context.number(amount)
    place = _COUNTRIES.get(country or "", "")
    if magnitude:
        return f"{minus}{context.number(amount)} {SHORT_MAGNITUDES[magnitude]} {place}{many}"
    whole, _, fraction = amount.replace(",", "").partition(".")
    if fraction and (len(fraction) > 2 or not cent):
        return f"{minus}{context.number(amount)} {place}{many}"
    units, hundredths = int(whole or "0"), int((fraction or "0").ljust(2, "0"))
    spoken = f"{context.number(whole or '0')} {place}{one if units == 1 else many}"
    if not hundredths:
        return minus + spoken
    small = f"{context.cardinal(hundredths)} {cent if hundredths == 1 else cents}"
    if not units:
        return minus + small
    return f"{minus}{spoken} {context.cardinal(hundredths)}" if symbol == "£" else f"{minus}{spoken} and {small}"


def money_range(context: Context) -> str:
    """ "$5-10", "£5–£10k"."""
    match = re.fullmatch(r"([$€£])([\d.,]+)\s?[-–]\s?[$€£]?([\d.,]+)([a-zA-Z]*)", context.text)
    if match is None:
        return context.number(re.sub(r"[^\d.]", "", context.text))
    symbol, low, high, magnitude = match.groups()
    spoken = f"{context.number(low)} to {context.number(high)}"
    if context.after.lower() in MAGNITUDES:
        return spoken
    return f"{spoken} {SHORT_MAGNITUDES[magnitude] + ' ' if magnitude else ''}{CURRENCIES[symbol][1]}"


def currency_after(context: Context) -> str:
    """The plural of the currency that stood before the magnitude to be read ("$5 million"), or ""."""
    if context.kind_at(-1) not in ("money", "moneyrange"):
        return ""
    for symbol, (_, many, *_) in CURRENCIES.items():
        if symbol in context.before:
            return many
    return ""
