"""What takes are looked for."""

from __future__ import annotations

import re
from dataclasses import dataclass

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True)
class Query:
    """Conditions that all hold; those left out do not matter.

    Attributes:
        text: words or beginnings of words in what is said, the label, the emotion or the voice, in any order and case.
        emotion: a category, e.g. "anger"; takes in whose label it stands.
        voice: id of a voice.
        since, until: seconds since 1970; made in `[since, until)`.
        engine: name of an engine.
        favourites: only those.
        trash: those in the trash instead of all others.
    """

    text: str = ""
    emotion: str = ""
    voice: str = ""
    since: float | None = None
    until: float | None = None
    engine: str = ""
    favourites: bool = False
    trash: bool = False

    def condition(self) -> tuple[str, list[object]]:
        """The SQL after WHERE, and its parameters."""
        parts: list[tuple[str, object]] = []
        words = [f'"{word}"*' for word in _WORD.findall(self.text)]
        if self.text.strip() and not words:
            parts.append(("?", 0))  # only signs that no word is made of: nothing is found, rather than all
        if feeling := _WORD.findall(self.emotion):
            words.append(f'emotion : "{" ".join(feeling)}"')
        if words:
            parts.append(("take.number IN (SELECT rowid FROM words WHERE words MATCH ?)", " AND ".join(words)))
        for column, value in (("voice", self.voice), ("engine", self.engine)):
            if value:
                parts.append((f"take.{column} = ?", value))
        if self.since is not None:
            parts.append(("take.created >= ?", self.since))
        if self.until is not None:
            parts.append(("take.created < ?", self.until))
        if self.favourites:
            parts.append(("take.favourite = ?", 1))
        parts.append(("(take.trashed IS NOT NULL) = ?", int(self.trash)))
        return " AND ".join(part for part, _ in parts), [value for _, value in parts]
