"""What the checker finds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Literal, NamedTuple

from generators.story.plan import StoryPlan

Family = Literal["correct", "fluent", "logical", "coherent", "engaging"]
"""The five questions a plan is asked (EmoStory, arXiv 2603.10349, sec. 3.2); the rules behind them are our own."""


class Fault(NamedTuple):
    """One thing that is wrong.

    Attributes:
        family: which of the five questions it answers.
        rule: the rule's name.
        frame: index of the frame, or None for the whole.
        message: what is wrong, as one would write to the author.
    """

    family: Family
    rule: str
    frame: int | None
    message: str

    def __str__(self) -> str:
        where = "" if self.frame is None else f"frame {self.frame + 1}: "
        return f"{where}{self.message}"


Found = Iterator[tuple[int | None, str]]
Rule = Callable[[StoryPlan], Found]
