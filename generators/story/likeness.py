"""How well elements and arcs go with a subject and a theme: nearness of their words (`generators.story.lexicon`)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from generators.story.arcs import Arc
from generators.story.elements import Element
from generators.story.lexicon import Lexicon

_Item = TypeVar("_Item", Arc, Element)
_THEME, _SUBJECT = 1.0, 0.35
"""A theme was asked for on purpose; the subject only leans the choice."""


class Likeness:
    """Ranks by one subject and one theme.

    Args:
        lexicon: the words.
        subject: a phrase.
        theme: free text; may be empty.
    """

    def __init__(self, lexicon: Lexicon, subject: str, theme: str) -> None:
        self._lexicon = lexicon
        self._wanted = _THEME * lexicon.place(theme) + _SUBJECT * lexicon.place(subject)
        self._theme = lexicon.place(theme)

    def of(self, text: str) -> float:
        """How well a text goes with subject and theme."""
        return float(self._lexicon.place(text) @ self._wanted)

    def to_theme(self, text: str) -> float:
        """How near a text is to the theme alone, in [-1, 1]."""
        return float(self._lexicon.place(text) @ self._theme)

    def between(self, one: str, two: str) -> float:
        """Nearness of two texts, in [-1, 1]."""
        return self._lexicon.nearness(one, two)

    def ranked(self, items: Sequence[_Item], told: Callable[[_Item], str]) -> list[_Item]:
        """Best first; of equals, the earlier one."""
        return sorted(items, key=lambda item: -self.of(told(item)))


def about_arc(arc: Arc) -> str:
    """What an arc is about, in words."""
    return f"{arc.theme} {arc.event} {arc.tags}"


def about_element(item: Element) -> str:
    """What an element is about, in words."""
    return f"{item.name} {item.tags}"
