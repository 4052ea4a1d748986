"""What the commands of the window do while Animate is shown, and what is so there."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import Any

from studio.core.commands import Context
from studio.ui.commands import by_place
from studio.ui.window import MainWindow, Place

from .animate_desk import AnimateDesk

Handlers = Mapping[str, Callable[[], Any]]


class AnimateCommands:
    """Carries out commands."""

    def __init__(self, animate: AnimateDesk, window: MainWindow) -> None:
        self._animate, self._window = animate, window

    def handlers(self, others: Handlers) -> dict[str, Callable[[], Any]]:
        """What each command does: those that every workspace has do it to the page that is shown."""
        animate, page = self._animate, self._animate.workspace
        shared: dict[str, Callable[[], Any]] = {
            "edit.undo": animate.desk.document.undo,
            "edit.redo": animate.desk.document.redo,
            "file.export": animate.exporting.ask,
            "play.toggle": animate.stage.toggle,
            "play.stop": animate.stage.stop,
            "speak.cancel": animate.desk.filming.cancel,
        }
        own: dict[str, Callable[[], Any]] = {
            "animate.film": animate.film,
            "animate.again": animate.again,
            "animate.portrait": animate.choosing.ask_portrait,
            "animate.take": lambda: animate.choosing.ask_take(page.sound.speak),
            "animate.sound": animate.choosing.ask_sound,
            "animate.compare": page.compare.toggle.click,
        }
        here = {
            name: by_place(lambda: self._window.place is Place.ANIMATE, act, others.get(name))
            for name, act in shared.items()
        }
        return {**others, **here, **own}

    def context(self, before: Context) -> Context:
        """What is so, where Animate is shown."""
        if not before.on_animate:
            return before
        desk, stage = self._animate.desk, self._animate.stage
        project = desk.project
        return replace(
            before,
            any_take=project.take is not None,
            takes=len(project.takes),
            can_film=project.portrait is not None and project.sound is not None,
            can_undo=desk.document.undo_label is not None,
            can_redo=desk.document.redo_label is not None,
            playing=stage.playing,
            can_play=project.sound is not None,
            working=before.working or desk.filming.working,
        )
