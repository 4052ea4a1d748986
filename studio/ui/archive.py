"""Library and queue in the window: their pages, what commands do there, and what can be done."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMessageBox

from studio.core.commands import Context
from studio.core.jobs import JobQueue, JobState
from studio.core.library import Library

from .library import LibraryDesk, LibraryPage, Maker, TakeModel
from .playback import Player
from .queue import JobModel, QueueDesk, QueuePage
from .window import MainWindow, Place
from .window.pages import library_page, queue_page

_TAKE_MENU = ("play", "open", "reuse", "", "favourite", "folder", "", "trash", "restore")
_TAKE_BUTTONS = {"open": "speak", "reuse": "refresh", "folder": "folder", "trash": "trash", "restore": "undo"}
_JOB_MENU = ("up", "down", "", "retry", "cancel")


class Archive(QObject):
    """Puts both pages into a window.

    Args:
        window: gets them.
        library, queue: what they show.
        player: plays takes; nothing else uses it.
        makers: who can use takes again, by engine.

    Attributes:
        takes, jobs: the pages at work.
    """

    def __init__(
        self, window: MainWindow, library: Library, queue: JobQueue, player: Player, makers: dict[str, Maker]
    ) -> None:
        super().__init__(window)
        self._window = window
        no_takes, no_jobs = library_page(), queue_page()
        for empty in (no_takes, no_jobs):
            empty.acted.connect(lambda: window.go(Place.SPEAK))
        takes, jobs = TakeModel(library, self), JobModel(self)
        self.takes = LibraryDesk(library, takes, LibraryPage(takes, no_takes), player, makers, self)
        self.jobs = QueueDesk(queue, jobs, QueuePage(jobs, no_jobs), self)
        self.takes.page.emptyTrashAsked.connect(self._empty_trash)
        window.placeChanged.connect(lambda _: self.takes.hearing.stop())
        window.set_page(Place.LIBRARY, self.takes.page)
        window.set_page(Place.QUEUE, self.jobs.page)

    def close(self) -> None:
        """Silence, and nothing half written."""
        self.takes.close()
        self.jobs.close()

    def handlers(self) -> dict[str, Callable[[], object]]:
        """What each command does, by its action."""
        takes, jobs = self.takes, self.jobs
        return {
            "library.find": self._find,
            "library.play": lambda: [takes.hearing.play(take) for take in takes.takes[:1]],
            "library.open": takes.open,
            "library.reuse": takes.reuse,
            "library.favourite": takes.favour,
            "library.folder": takes.show_folder,
            "library.trash": takes.throw,
            "library.restore": takes.throw,
            "library.empty_trash": self._empty_trash,
            "queue.pause": jobs.toggle_pause,
            "queue.cancel": lambda: jobs.act("cancel", [job for job in jobs.jobs if not job.state.is_over]),
            "queue.retry": lambda: jobs.act("retry", [job for job in jobs.jobs if job.can_retry]),
            "queue.up": lambda: jobs.act("up", jobs.jobs),
            "queue.down": lambda: jobs.act("down", jobs.jobs),
            "queue.clear": jobs.clear,
        }

    def context(self, before: Context) -> Context:
        """What is so on the page that is shown, added to what else is so."""
        if before.on_library:
            return replace(
                before,
                chosen_takes=len(self.takes.takes),
                in_trash=self.takes.in_trash,
                can_undo=self.takes.can_undo,
                can_redo=False,
                playing=self.takes.hearing.playing,
            )
        if before.on_queue:
            jobs = self.jobs.jobs
            return replace(
                before,
                can_cancel=any(not job.state.is_over for job in jobs),
                can_retry=any(job.can_retry for job in jobs),
                can_move=any(job.state is JobState.QUEUED for job in jobs),
                any_job_over=self.jobs.any_over,
            )
        return before

    def fill(self) -> None:
        """Give the pages the window's commands as menus and buttons."""
        actions = self._window.actions_
        self.takes.page.grid.menu_actions = self._named("library", _TAKE_MENU)
        self.takes.page.details.set_actions(
            [(actions.action(f"library.{name}"), icon) for name, icon in _TAKE_BUTTONS.items()]
        )
        self.jobs.page.list.menu_actions = self._named("queue", _JOB_MENU)

    def _named(self, menu: str, names: tuple[str, ...]) -> list[QAction | None]:
        actions = self._window.actions_
        return [actions.action(f"{menu}.{name}") if name else None for name in names]

    def _find(self) -> None:
        self._window.go(Place.LIBRARY)
        self.takes.page.filters.search.setFocus()
        self.takes.page.filters.search.selectAll()

    def _empty_trash(self) -> None:
        kinds = QMessageBox.StandardButton
        answer = QMessageBox.question(
            self._window,
            self.tr("Empty the trash"),
            self.tr("Delete what is in the trash for good? This cannot be undone."),
            kinds.Yes | kinds.Cancel,
            kinds.Cancel,
        )
        if answer == kinds.Yes:
            self.takes.empty_trash()
