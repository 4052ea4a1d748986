"""The library as a list: everything that was made, to be searched, heard, kept, used again or thrown away."""

from __future__ import annotations

from PySide6.QtCore import Qt, QTimer, QUrl
from PySide6.QtGui import QDesktopServices, QShowEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from generators.speech import SpeechRequest
from studio.core.library import Query, Take
from studio.core.script import Line, insert
from studio.ui.widgets import dim
from studio.ui.window import EmptyPage

from .desk import Desk
from .operation import Operation
from .stage import Stage
from .voices import voice_title

_REST_MS = 150  # between the last key and the search


class LibraryPage(QWidget):
    """Shows takes; double click or Enter plays one."""

    def __init__(self, desk: Desk, stage: Stage, empty: EmptyPage, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._desk, self._stage, self._library = desk, stage, desk.places.library
        self._takes: dict[str, Take] = {}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search what was said, emotions, voices"))
        self.search.setAccessibleName(self.tr("Search what was said, emotions, voices"))
        self.search.setClearButtonEnabled(True)
        self.favourites = QCheckBox(self.tr("Favourites only"))
        self.trash = QCheckBox(self.tr("Trash"))
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Takes"))
        self.list.setUniformItemSizes(True)
        self._none = dim(self.tr("Nothing found."))
        self.buttons: dict[str, QPushButton] = {}
        tools = QHBoxLayout()
        for name, words, then in (
            ("play", self.tr("Play"), self._play),
            ("favourite", self.tr("Favourite"), self._favour),
            ("reuse", self.tr("Reuse settings"), self._reuse),
            ("folder", self.tr("Show in folder"), self._show_folder),
            ("trash", self.tr("Move to trash"), self._throw),
            ("empty", self.tr("Empty the trash"), self._empty_trash),
        ):
            button = self.buttons[name] = QPushButton(words)
            button.clicked.connect(then)
            tools.addWidget(button)
        tools.addStretch(1)
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self.favourites)
        head.addWidget(self.trash)
        full = QWidget()
        column = QVBoxLayout(full)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(10)
        column.addLayout(head)
        column.addWidget(self._none)
        column.addWidget(self.list, 1)
        column.addLayout(tools)
        self._stack = QStackedLayout(self)
        self._stack.addWidget(empty)
        self._stack.addWidget(full)
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST_MS)
        self._later.timeout.connect(self.refresh)
        self.search.textChanged.connect(lambda _: self._later.start())
        self.favourites.toggled.connect(lambda _: self.refresh())
        self.trash.toggled.connect(lambda _: self.refresh())
        self.list.itemActivated.connect(lambda _: self._play())
        self.list.currentItemChanged.connect(lambda *_: self._enable())
        desk.arrived.connect(lambda *_: self.refresh() if self.isVisible() else None)

    def showEvent(self, event: QShowEvent) -> None:
        """Read the library anew."""
        super().showEvent(event)
        self.refresh()

    def refresh(self) -> None:
        """Read the library anew."""
        query = Query(text=self.search.text(), favourites=self.favourites.isChecked(), trash=self.trash.isChecked())
        chosen = self._chosen()
        takes = self._library.search(query)
        self._takes = {take.id: take for take in takes}
        self.list.clear()
        for take in takes:
            item = QListWidgetItem(_words(take))
            item.setData(Qt.ItemDataRole.UserRole, take.id)
            self.list.addItem(item)
            if chosen is not None and take.id == chosen.id:
                self.list.setCurrentItem(item)
        nothing = not takes and query == Query() and not self._library.count(Query(trash=True))
        self._stack.setCurrentIndex(0 if nothing else 1)
        self._none.setVisible(not takes)
        self._enable()

    def _chosen(self) -> Take | None:
        item = self.list.currentItem()
        return self._takes.get(item.data(Qt.ItemDataRole.UserRole)) if item is not None else None

    def _enable(self) -> None:
        chosen, trash = self._chosen() is not None, self.trash.isChecked()
        for name, button in self.buttons.items():
            button.setEnabled(chosen or name == "empty")
        self.buttons["empty"].setVisible(trash)
        self.buttons["trash"].setText(self.tr("Restore") if trash else self.tr("Move to trash"))

    def _play(self) -> None:
        take = self._chosen()
        if take is None:
            return
        (
            Operation(self._desk.runner, lambda: self._desk.shelf.load(take.id))
            .success(lambda heard: self._stage.play_aside(heard.clip))
            .failure(lambda error: self._desk.problem.emit(str(error), repr(error)))
            .run()
        )

    def _favour(self) -> None:
        take = self._chosen()
        if take is not None:
            self._desk.attempt(lambda: self._library.set_favourite(take.id, not take.favourite))
            self._changed(take)

    def _reuse(self) -> None:
        take = self._chosen()
        if take is not None:
            request = SpeechRequest.model_validate_json(take.request)
            line = Line().reuse(request, self._desk.dictionary).with_take(take.id)
            self._desk.do(self.tr("Use its settings"), lambda script: insert(script, [line], script.current))

    def _show_folder(self) -> None:
        take = self._chosen()
        if take is not None and "audio" in take.files:
            QDesktopServices.openUrl(QUrl.fromLocalFile(str(take.files["audio"].parent)))

    def _throw(self) -> None:
        take = self._chosen()
        if take is not None:
            act = self._library.restore if self.trash.isChecked() else self._library.trash
            self._desk.attempt(lambda: act(take.id))
            self._changed(take)

    def _empty_trash(self) -> None:
        self._desk.attempt(self._library.empty_trash)
        self.refresh()

    def _changed(self, take: Take) -> None:
        self._desk.shelf.forget(take.id)
        self._desk.changed.emit()
        self.refresh()


def _words(take: Take) -> str:
    star = "★ " if take.favourite else ""
    return f"{star}{take.text[:80]}   —   {take.emotion} · {voice_title(take.voice)} · {take.duration:.1f} s"
