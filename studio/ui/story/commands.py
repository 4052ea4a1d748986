"""What the commands of the window do while Story is shown, and what is so there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from studio.core.commands import Context
from studio.ui.commands import by_place
from studio.ui.window import MainWindow, Place

from .story_desk import StoryDesk

Handlers = Mapping[str, Callable[[], Any]]


class StoryCommands:
    """Carries out commands."""

    def __init__(self, story: StoryDesk, window: MainWindow) -> None:
        self._story, self._window = story, window

    def handlers(self, others: Handlers) -> dict[str, Callable[[], Any]]:
        """What each command does: those that every workspace has do it to the page that is shown."""
        story, page = self._story, self._story.workspace
        shared: dict[str, Callable[[], Any]] = {
            "edit.undo": story.desk.document.undo,
            "edit.redo": story.desk.document.redo,
            "file.export": story.exporting.ask,
            "speak.cancel": self._cancel,
        }
        own: dict[str, Callable[[], Any]] = {
            "story.plan": story.plan,
            "story.again": story.again,
            "story.illustrate": story.illustrate,
            "story.frame": self._frame,
            "story.redo": story.redo,
            "story.lock": story.lock,
            "story.regions": page.editor.regions.click,
            "story.other": story.ask_other,
            "story.compare": story.comparing.open,
            "story.painter": story.painting.ask,
            "story.cast": lambda: story.choosing.ask_cast(page.ask.cast),
        }
        here = {
            name: by_place(lambda: self._window.place is Place.STORY, act, others.get(name))
            for name, act in shared.items()
        }
        return {**others, **here, **own}

    def context(self, before: Context) -> Context:
        """What is so, where Story is shown."""
        if not before.on_story:
            return before
        desk = self._story.desk
        project = desk.project
        return replace(
            before,
            any_take=bool(project.cards),
            takes=len(project.takes),
            frames=len(project.cards),
            frame_open=self._story.showing.page == "frame",
            named=bool(project.subject.strip()),
            can_undo=desk.document.undo_label is not None,
            can_redo=desk.document.redo_label is not None,
            can_play=False,
            working=before.working or desk.drawing.working or desk.asking.waits("plan"),
        )

    def _frame(self) -> None:
        if self._story.showing.page == "board":
            self._story.open_frame()
        else:
            self._story.showing.go("board")

    def _cancel(self) -> None:
        self._story.desk.asking.withdraw()
        self._story.desk.drawing.cancel()
