"""Undo and redo over immutable states: a step back is the very state that was there, results included."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from dataclasses import dataclass, replace
from typing import Generic, TypeVar

State = TypeVar("State")

LIMIT = 200
"""Steps that are kept; a script of 2,000 lines takes about 16 kB a step."""


@dataclass(frozen=True, slots=True)
class _Step(Generic[State]):
    """What was before, what came after, what the user reads ("Undo split"), and with what it may run together."""

    before: State
    after: State
    label: str
    merge: Hashable | None


class UndoStack(Generic[State]):
    """A present state and the way to it.

    Args:
        state: where it begins; cannot be undone.
        limit: steps that are kept; the oldest are forgotten.
    """

    def __init__(self, state: State, limit: int = LIMIT) -> None:
        self._present = state
        self._limit = limit
        self._done: list[_Step[State]] = []
        self._undone: list[_Step[State]] = []
        self._open = False

    @property
    def present(self) -> State:
        """The state now."""
        return self._present

    @property
    def undo_label(self) -> str | None:
        """What `undo` would take back, None if there is nothing."""
        return self._done[-1].label if self._done else None

    @property
    def redo_label(self) -> str | None:
        """What `redo` would do again, None if there is nothing."""
        return self._undone[-1].label if self._undone else None

    def push(self, state: State, label: str, merge: Hashable | None = None) -> None:
        """Go on to a new state; what was undone is forgotten.

        Args:
            state: the new state.
            label: what was done, for the menu.
            merge: steps in a row with the same key become one (a drag, a typed phrase), until `seal`.
        """
        last = self._done[-1] if self._done else None
        if last is not None and merge is not None and self._open and last.merge == merge:
            self._done[-1] = replace(last, after=state)
        else:
            self._done.append(_Step(self._present, state, label, merge))
            del self._done[: -self._limit]
        self._undone.clear()
        self._present = state
        self._open = True

    def seal(self) -> None:
        """Let the next step stand alone, even if it has the same merge key (the mouse was let go, typing rested)."""
        self._open = False

    def undo(self) -> State:
        """One step back; the present state if there is none. Returns the state."""
        return self._go(self._done, self._undone, lambda step: step.before)

    def redo(self) -> State:
        """One step forth again; the present state if there is none. Returns the state."""
        return self._go(self._undone, self._done, lambda step: step.after)

    def amend(self, change: Callable[[State], State]) -> None:
        """Change every state there is without a step: something became known that no undo should take back.

        Args:
            change: called once a state; gives the same state back where there is nothing to change.
        """
        known: dict[int, State] = {}

        def amended(state: State) -> State:
            if id(state) not in known:  # a step's `after` is the next one's `before`
                known[id(state)] = change(state)
            return known[id(state)]

        before = (self._done, self._undone, self._present)  # keeps the old states alive, so that ids stay theirs
        self._done, self._undone = (
            [replace(step, before=amended(step.before), after=amended(step.after)) for step in steps]
            for steps in before[:2]
        )
        self._present = amended(before[2])

    def _go(
        self, source: list[_Step[State]], target: list[_Step[State]], reached: Callable[[_Step[State]], State]
    ) -> State:
        self._open = False
        if source:
            step = source.pop()
            # The present may differ from the step's end (another line was selected since); to come back there is right.
            target.append(
                replace(step, after=self._present) if source is self._done else replace(step, before=self._present)
            )
            self._present = reached(step)
        return self._present

    def replace_present(self, state: State) -> None:
        """Change the present without a step (which line is selected)."""
        self._present = state
