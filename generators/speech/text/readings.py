"""How each written form is said: plain English words, to be spoken one after the other.

In a reading, a word between slashes is in phonemes ("/ˈA/"), and a comma after a word is a short rest. "" is silence.
"""

from __future__ import annotations

from collections.abc import Callable

from . import addresses, codes, letters, money, quantities, times
from .context import Context
from .scan import Written

READERS: dict[str, Callable[[Context], str]] = {
    "url": addresses.url,
    "email": addresses.email,
    "handle": addresses.handle,
    "hashtag": addresses.hashtag,
    "file": addresses.file,
    "date": times.date,
    "time": times.time,
    "phone": codes.phone,
    "serial": codes.serial,
    "version": codes.version,
    "height": quantities.height,
    "fraction": quantities.fraction,
    "ratio": quantities.ratio,
    "range": quantities.range_,
    "number": quantities.number,
    "money": money.money,
    "moneyrange": money.money_range,
    "dotted": letters.dotted,
    "measure": quantities.measure,
    "abbreviation": letters.abbreviation,
    "word": letters.word,
    "symbol": letters.symbol,
}


def read(words: list[Written], british: bool) -> None:
    """Set `spoken` of every word."""
    for i, word in enumerate(words):
        word.spoken = READERS[word.kind](Context(words, i, british))
