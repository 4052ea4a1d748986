"""The Speak document: lines in order. Immutable; every operation gives a new one that shares what did not change."""

from __future__ import annotations

from collections.abc import Callable, Collection, Container, Iterable
from typing import Self

from pydantic import model_validator

from generators.contract import BadInput, Frozen
from generators.emotion import NEUTRAL, Emotion

from .line import Line


class UnknownLine(BadInput):
    """The script has no line of that id."""


class Script(Frozen):
    """Lines, and the emotion that those without one of their own follow.

    Attributes:
        lines: in order; none in an empty script. Ids differ.
        emotion: what the emotion panel says; part of the document, so that undo and a restart bring it back.
        current: id of the selected line; None, or a line that is gone, for none.
    """

    lines: tuple[Line, ...] = ()
    emotion: Emotion = NEUTRAL
    current: str | None = None

    @model_validator(mode="after")
    def _ids_differ(self) -> Self:
        if len({line.id for line in self.lines}) != len(self.lines):
            raise ValueError("two lines have the same id")
        return self

    def index(self, line_id: str) -> int:
        """Where a line stands, from 0; raises UnknownLine."""
        for at, line in enumerate(self.lines):
            if line.id == line_id:
                return at
        raise UnknownLine("That line is no longer in the script. Undo brings it back.")

    def line(self, line_id: str) -> Line:
        """The line of that id; raises UnknownLine."""
        return self.lines[self.index(line_id)]

    @property
    def current_line(self) -> Line | None:
        """The selected line."""
        return next((line for line in self.lines if line.id == self.current), None)

    @property
    def is_blank(self) -> bool:
        """Whether there is nothing to say in it."""
        return all(line.is_blank for line in self.lines)

    def select(self, line_id: str | None) -> Script:
        """The script with another selected line."""
        return self if line_id == self.current else self.model_copy(update={"current": line_id})

    def with_lines(self, lines: Iterable[Line]) -> Script:
        """The script with these lines; their ids must differ."""
        return self.model_copy(update={"lines": tuple(lines)})

    def with_line(self, line: Line) -> Script:
        """The script with a line in the place of the one of the same id; raises UnknownLine."""
        at = self.index(line.id)
        return self if self.lines[at] is line else self.with_lines((*self.lines[:at], line, *self.lines[at + 1 :]))

    def with_emotion(self, emotion: Emotion) -> Script:
        """The script with another emotion on the panel."""
        return self.model_copy(update={"emotion": emotion})

    def change(self, line_ids: Collection[str], change: Callable[[Line], Line]) -> Script:
        """The script with several lines changed; raises UnknownLine, and what `change` raises."""
        wanted = self.known(line_ids)
        return self.with_lines(change(line) if line.id in wanted else line for line in self.lines)

    def keep_takes(self, existing: Container[str]) -> Script:
        """The script without takes that no longer exist (the library's trash was emptied, it is another computer)."""
        return self.with_lines(line.keep_takes(existing) for line in self.lines)

    def known(self, line_ids: Collection[str]) -> set[str]:
        """The ids as a set; raises UnknownLine if one is not in the script."""
        wanted = set(line_ids)
        if not wanted <= {line.id for line in self.lines}:
            raise UnknownLine("A line is no longer in the script. Undo brings it back.")
        return wanted
