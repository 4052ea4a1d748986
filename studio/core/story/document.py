"""The open story with its way back; pictures come along when a step is undone."""

from __future__ import annotations

from collections.abc import Callable, Hashable

from studio.core.document import Document

from .card import Card, Drawn
from .project import StoryProject


class StoryDocument(Document[StoryProject]):
    """One story.

    Args:
        project: what it begins with.
    """

    def __init__(self, project: StoryProject | None = None) -> None:
        super().__init__(project or StoryProject())

    @property
    def project(self) -> StoryProject:
        """What is in it now."""
        return self.state

    def do(self, label: str, project: StoryProject, merge: Hashable | None = None) -> None:
        """Go on to a new project as one step of undo; nothing happens if it is as it was."""
        if project != self.project:
            self._stack.push(project, label, merge)
            self._tell()

    def edit(self, label: str, index: int, change: Callable[[Card], Card], merge: Hashable | None = None) -> None:
        """Change a card as one step of undo."""
        card = self.project.cards[index]
        changed = change(card)
        if changed != card:
            self.do(label, self.project.with_card(index, changed), merge)

    def picture_arrived(self, index: int, drawn: Drawn) -> None:
        """A frame was drawn: every state, present, past or undone, whose card there asks for just that has it.

        The present one has it in any case where it has none of that card: an older picture is better than none.
        """

        def add(project: StoryProject) -> StoryProject:
            if index >= len(project.cards):
                return project
            card = project.cards[index]
            wanted = project.picture_keys()[index] == drawn.made_of
            if not wanted and card.drawn is not None:
                return project
            if not wanted and project is not present:
                return project
            return project.with_card(index, card.model_copy(update={"drawn": drawn}))

        present = self.project
        self._stack.amend(add)
        self._tell()

    def take_arrived(self, take: str, keys: tuple[str, ...]) -> None:
        """A take was kept: it is the one of every state that shows just these pictures, and known to all of them."""

        def add(project: StoryProject) -> StoryProject:
            if project.picture_keys() == keys:
                return project.with_take(take)
            takes = project.takes if take in project.takes else (*project.takes, take)
            return project.model_copy(update={"takes": takes})

        self._stack.amend(add)
        self._tell()
