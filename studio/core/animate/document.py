"""The open project with its way back; results come along when a step is undone."""

from __future__ import annotations

from collections.abc import Hashable

from studio.core.document import Document

from .project import AnimateProject


class AnimateDocument(Document[AnimateProject]):
    """One project.

    Args:
        project: what it begins with.
    """

    def __init__(self, project: AnimateProject | None = None) -> None:
        super().__init__(project or AnimateProject())

    @property
    def project(self) -> AnimateProject:
        """What is in it now."""
        return self.state

    def do(self, label: str, project: AnimateProject, merge: Hashable | None = None) -> None:
        """Go on to a new project as one step of undo; nothing happens if it is as it was."""
        if project != self.project:
            self._stack.push(project, label, merge)
            self._tell()

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
