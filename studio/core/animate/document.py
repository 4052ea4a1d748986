"""The open project with its way back; results come along when a step is undone."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from studio.core.undo import UndoStack

from .project import AnimateProject

OnChange = Callable[[AnimateProject], None]


class AnimateDocument:
    """One project under the user's hands. Belongs to one thread.

    Args:
        project: what it begins with.
    """

    def __init__(self, project: AnimateProject | None = None) -> None:
        self._stack = UndoStack(project or AnimateProject())
        self._observers: list[OnChange] = []

    @property
    def project(self) -> AnimateProject:
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

    def observe(self, on_change: OnChange) -> Callable[[], None]:
        """Be told of every new project from now on; call what is returned to end that."""
        self._observers.append(on_change)
        return lambda: self._observers.remove(on_change)

    def do(self, label: str, project: AnimateProject, merge: Hashable | None = None) -> None:
        """Go on to a new project as one step of undo; nothing happens if it is as it was."""
        if project != self.project:
            self._stack.push(project, label, merge)
            self._tell()

    def seal(self) -> None:
        """End a run of steps that become one."""
        self._stack.seal()

    def undo(self) -> None:
        """One step back: all settings and the film that was shown with them."""
        self._go(self._stack.undo)

    def redo(self) -> None:
        """One step forth again."""
        self._go(self._stack.redo)

    def take_arrived(self, take: str, asked: AnimateProject) -> None:
        """A film was made: it is shown in every state, present, past or undone, that asks for just that film."""
        wanted = asked.without_takes()

        def add(project: AnimateProject) -> AnimateProject:
            if project.without_takes() == wanted:
                return project.with_take(take)
            takes = project.takes if take in project.takes else (*project.takes, take)
            return project.model_copy(update={"takes": takes})

        self._stack.amend(add)
        self._tell()

    def _go(self, step: Callable[[], object]) -> None:
        before = self.project
        step()
        if self.project is not before:
            self._tell()

    def _tell(self) -> None:
        for observer in tuple(self._observers):
            observer(self.project)
