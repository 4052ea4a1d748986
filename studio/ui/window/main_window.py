"""The one window: rail, header, workspace, emotion panel, job strip."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from itertools import pairwise
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QShowEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QMainWindow, QStackedWidget, QVBoxLayout, QWidget

from studio.core.commands import COMMANDS, Command, Context
from studio.ui.commands import CommandActions, CommandPalette
from studio.ui.emotion import EmotionPanel

from .header import Header
from .job_strip import JobStrip
from .pages import EmptyPage, animate_page, library_page, queue_page, speak_page, story_page
from .places import WITH_EMOTION, Place
from .rail import NavigationRail
from .settings_page import SettingsPage

SMALLEST = (1024, 640)


class MainWindow(QMainWindow):
    """Puts the parts together and goes from place to place. Knows no engines, jobs or files.

    Attributes:
        header, rail, panel, strip, settings: the parts; each shows what it is given.
        actions_: the commands as actions.

    Signals:
        placeChanged (Place): another page is shown.
        closing (): the window is about to close for good.
    """

    placeChanged = Signal(object)
    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setWindowTitle("Moodreel")
        self.setMinimumSize(*SMALLEST)
        self.resize(1280, 800)
        self._place = Place.SPEAK
        self._panel_wanted = True
        self.actions_ = CommandActions(self, (), lambda name: None)
        self.header = Header()
        self.rail = NavigationRail()
        self.stack = QStackedWidget()
        self.panel = EmotionPanel()
        self.strip = JobStrip()
        self.settings = SettingsPage()
        self._pages: dict[Place, QWidget] = {}
        for place, page in {
            Place.SPEAK: speak_page(),
            Place.STORY: story_page(),
            Place.ANIMATE: animate_page(),
            Place.LIBRARY: library_page(),
            Place.QUEUE: queue_page(),
            Place.SETTINGS: self.settings,
        }.items():
            self.set_page(place, page)
            if isinstance(page, EmptyPage):
                page.acted.connect(lambda: self.go(Place.SPEAK))
        self._lay_out()
        self.rail.placeChosen.connect(self.go)
        self.strip.queueAsked.connect(lambda: self.go(Place.QUEUE))
        self.header.menu.aboutToShow.connect(lambda: self.actions_.refresh())
        self._palette: CommandPalette | None = None
        self.set_commands({})

    def _lay_out(self) -> None:
        body = QWidget()
        column = QVBoxLayout(body)
        row = QHBoxLayout()
        for layout in (column, row):
            layout.setContentsMargins(0, 0, 0, 0)
            layout.setSpacing(0)
        self._edge = _rule(vertical=True)
        row.addWidget(self.rail)
        row.addWidget(_rule(vertical=True))
        row.addWidget(self.stack, 1)
        row.addWidget(self._edge)
        row.addWidget(self.panel)
        column.addWidget(self.header)
        column.addWidget(_rule())
        column.addLayout(row, 1)
        column.addWidget(_rule())
        column.addWidget(self.strip)
        body.setFocusPolicy(Qt.FocusPolicy.ClickFocus)  # a click beside everything ends typing
        self.setCentralWidget(body)
        body.setFocus()

    # --- pages

    @property
    def place(self) -> Place:
        """The page that is shown."""
        return self._place

    def page(self, place: Place) -> QWidget:
        """The widget of a place."""
        return self._pages[place]

    def set_page(self, place: Place, page: QWidget) -> None:
        """Put a workspace into a place; what was there goes."""
        old = self._pages.get(place)
        self._pages[place] = page
        self.stack.addWidget(page)
        if old is not None:
            self.stack.removeWidget(old)
            old.deleteLater()
        if place is self._place:
            self.stack.setCurrentWidget(page)

    def go(self, place: Place) -> None:
        """Show a place."""
        changed = place is not self._place
        self._place = place
        self.rail.set_place(place)
        self.stack.setCurrentWidget(self._pages[place])
        self._show_panel()
        if changed:
            self.placeChanged.emit(place)

    def _show_panel(self) -> None:
        shown = self._panel_wanted and self._place in WITH_EMOTION
        self.panel.setVisible(shown)
        self._edge.setVisible(shown)

    # --- commands

    def set_commands(
        self,
        handlers: Mapping[str, Callable[[], Any]],
        context: Callable[[], Context] | None = None,
        commands: Sequence[Command] = COMMANDS,
    ) -> list[str]:
        """Say what commands do; menus, shortcuts and the palette are made anew.

        Args:
            handlers: what a command's `action` does, beside what the window does itself (going places, the palette,
                the emotion panel, quit); a handler here goes before the window's own.
            context: what is so at the moment; `actions_.refresh()` asks for it anew.
            commands: the list.
        Returns:
            Ids of commands that nobody carries out: they are in no menu, so that none holds a dead one.
        """
        known: dict[str, Callable[[], Any]] = {**self._own_handlers(), **handlers}
        self.actions_.dispose()
        if self._palette is not None:
            self._palette.deleteLater()
            self._palette = None
        self.actions_ = CommandActions(
            self,
            [command for command in commands if command.action in known],
            lambda name: known[name](),
            context or self._context,
        )
        self.header.menu.clear()
        self.actions_.fill(self.header.menu)
        self.header.set_palette_action(self.actions_.action("view.palette"))
        return [command.id for command in commands if command.action not in known]

    def _context(self) -> Context:
        return Context(workspace=self._place.value)

    def _own_handlers(self) -> dict[str, Callable[[], Any]]:
        return {
            **{f"go.{place}": lambda place=place: self.go(place) for place in Place},
            "view.palette": self.open_palette,
            "view.emotion": self.toggle_panel,
            "emotion.copy": self.panel.copy,
            "emotion.paste": self.panel.paste,
            "emotion.reset": self.panel.reset,
            "file.quit": self.close,
        }

    def open_palette(self) -> None:
        """Show the palette."""
        if self._palette is None:
            self._palette = CommandPalette(self.actions_, self)
        self._palette.open()

    def toggle_panel(self) -> None:
        """Hide the emotion panel or bring it back."""
        self._panel_wanted = not self._panel_wanted
        self._show_panel()

    def set_tab_order(self) -> None:
        """Tab goes through header, rail, page, panel and strip, in this order."""
        order: list[QWidget] = [self.header.menu_button, self.header.palette_button, *self.header.buttons]
        order += [*self.rail.buttons.values(), self.stack, self.panel.scope, self.panel.more, self.panel.pad]
        for first, second in pairwise(order):
            QWidget.setTabOrder(first, second)

    def showEvent(self, event: QShowEvent) -> None:
        """Set the tab order of what is there now."""
        super().showEvent(event)
        self.set_tab_order()

    def closeEvent(self, event: QCloseEvent) -> None:
        """Tell who has to put something away."""
        self.closing.emit()
        super().closeEvent(event)


def _rule(*, vertical: bool = False) -> QFrame:
    line = QFrame()
    line.setProperty("surface", "rule")
    if vertical:
        line.setFixedWidth(1)
    else:
        line.setFixedHeight(1)
    return line
