"""What is open under the user's hands: its present state, the way back, and those who watch it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic

from .undo import State, UndoStack


class Document(Generic[State]):
    """An immutable state with undo; what a document of one workspace can do beyond that, its own class adds.

    Belongs to one thread.

    Args:
        state: what it begins with.
    """

    def __init__(self, state: State) -> None:
        self._stack = UndoStack(state)
        self._observers: list[Callable[[State], None]] = []

    @property
    def state(self) -> State:
        """What is in it now."""
        return self._stack.present

    @property
    def undo_label(self) -> str | None:
        """What `undo` takes back, None for nothing."""
        return self._stack.undo_label

    @property
    def redo_label(self) -> str | None:
        """What `redo` does again, None for nothing."""
        return self._stack.redo_label

    def observe(self, on_change: Callable[[State], None]) -> Callable[[], None]:
        """Be told of every new state from now on; call what is returned to end that."""
        self._observers.append(on_change)
        return lambda: self._observers.remove(on_change)

    def seal(self) -> None:
        """End a run of steps that become one."""
        self._stack.seal()

    def undo(self) -> None:
        """One step back: settings and the results that were shown with them."""
        self._tell_if(self._stack.undo)

    def redo(self) -> None:
        """One step forth again."""
        self._tell_if(self._stack.redo)

    def _tell_if(self, act: Callable[[], object]) -> None:
        """Do something to the stack, and tell if another state came of it."""
        before = self.state
        act()
        if self.state is not before:
            self._tell()

    def _tell(self) -> None:
        for observer in tuple(self._observers):
            observer(self.state)
