"""The one interface that all planning agents have."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol

from generators.contract import Cancel
from generators.emotion import Category, EmotionState
from generators.story.checker import Fault
from generators.story.likeness import Likeness
from generators.story.outline import Part
from generators.story.plan import StoryPlan, Subject
from generators.story.request import StoryRequest

_FELT_TOO = 0.25  # strength from which a second emotion shows


@dataclass(frozen=True)
class Task:
    """What is to be planned, read and checked.

    Attributes:
        request: as it was asked.
        subject: as it was read.
        notices: what the reading has to tell the user.
        states: the emotion of each frame.
        parts: runs of frames with the same dominant emotion.
        likeness: ranks by subject and theme.
    """

    request: StoryRequest
    subject: Subject
    notices: tuple[str, ...]
    states: tuple[EmotionState, ...]
    parts: tuple[Part, ...]
    likeness: Likeness

    @property
    def undertone(self) -> Category | None:
        """A second emotion that is felt throughout, or None."""
        if len(self.parts) > 1:
            return None
        first = self.states[0]
        others: dict[Category, float] = {
            name: s for name, s in first.strengths.items() if name != first.dominant and s >= _FELT_TOO
        }
        return max(others, key=lambda name: others[name]) if others else None


class Agents(Protocol):
    """An emotion agent and a writer agent that work together."""

    @property
    def name(self) -> str:
        """What a plan says of its planner."""
        ...

    def draft(self, task: Task, cancel: Cancel) -> StoryPlan:
        """A first plan.

        Raises:
            WriterUnavailable: a model cannot be reached or loaded.
            WriterUnusable: what it answers is no plan, even after it was told so once.
            Cancelled: the user asked to stop.
        """
        ...

    def mend(self, task: Task, plan: StoryPlan, faults: Sequence[Fault], cancel: Cancel) -> StoryPlan:
        """Another plan after the checker sent one back; raises as `draft`."""
        ...
