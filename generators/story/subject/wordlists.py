"""The lists of `wordlists.toml` as sets."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path

_TABLE = Path(__file__).with_name("wordlists.toml")


@cache
def words(name: str) -> frozenset[str]:
    """The words of one list."""
    return frozenset(_lists()[name].split())


@cache
def _lists() -> dict[str, str]:
    with _TABLE.open("rb") as file:
        return tomllib.load(file)


def given_names() -> frozenset[str]:
    """Given names that are known, in lower case."""
    return words("names") | words("she_names") | words("he_names")
