"""Word lists, written as prose."""

from __future__ import annotations


def word_set(text: str) -> frozenset[str]:
    """The words of `text`, which stand apart by spaces."""
    return frozenset(text.split())
