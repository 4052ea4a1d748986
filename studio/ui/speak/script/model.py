"""Lines as a Qt model that changes only where the lines do."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QPersistentModelIndex, Qt, QUrl, Signal

from .line import LineView

TakeOut = Callable[[Sequence[str]], Sequence[Path]]
"""From ids of lines to files of their takes."""

Index = QModelIndex | QPersistentModelIndex
LINES_MIME = "application/x-moodreel-lines"
LINE_ROLE = Qt.ItemDataRole.UserRole


class ScriptModel(QAbstractListModel):
    """Shows lines; knows how they are dragged.

    Attributes:
        take_out: gives the files that go along when lines are dragged out of the window.

    Signals:
        linesDropped (list[str], object): ids, and the id of the line they were dropped before (None: the end).
        filesDropped (list[str]): paths from outside.
        textDropped (str): text from outside.
    """

    linesDropped = Signal(list, object)
    filesDropped = Signal(list)
    textDropped = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[LineView] = []
        self.take_out: TakeOut = lambda ids: []

    @property
    def lines(self) -> list[LineView]:
        """What is shown."""
        return self._lines

    def set_lines(self, lines: Sequence[LineView]) -> None:
        """Show these; rows that stay are not touched, those that changed are redrawn."""
        new, old = list(lines), self._lines
        head = _common([line.id for line in old], [line.id for line in new])
        tail = _common([line.id for line in old[head:]][::-1], [line.id for line in new[head:]][::-1])
        removed, added = len(old) - head - tail, len(new) - head - tail
        if removed:
            self.beginRemoveRows(QModelIndex(), head, head + removed - 1)
            self._lines = old[:head] + old[head + removed :]
            self.endRemoveRows()
        if added:
            self.beginInsertRows(QModelIndex(), head, head + added - 1)
            self._lines = self._lines[:head] + new[head : head + added] + self._lines[head:]
            self.endInsertRows()
        before, self._lines = self._lines, new
        for row, (was, now) in enumerate(zip(before, new, strict=True)):
            if was != now:
                self.dataChanged.emit(self.index(row), self.index(row))

    def row_of(self, line_id: str) -> int:
        """-1 if there is no such line."""
        return next((row for row, line in enumerate(self._lines) if line.id == line_id), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        """How many lines."""
        return 0 if parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """The text, what a screen reader says, or the `LineView` itself."""
        if not index.isValid() or index.row() >= len(self._lines):
            return None
        line = self._lines[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.EditRole):
            return line.text
        if role == Qt.ItemDataRole.AccessibleTextRole:
            emotion = self.tr("follows the panel") if line.follows else line.emotion
            return f"{line.text}. {line.voice}, {emotion}, {self.status_text(line)}"
        return line if role == LINE_ROLE else None

    def status_text(self, line: LineView) -> str:
        """The status in words."""
        return {
            "empty": self.tr("not spoken yet"),
            "waiting": self.tr("waiting in the queue"),
            "working": self.tr("being spoken, {done} %").format(done=round(line.progress * 100)),
            "ready": self.tr("ready"),
            "stale": self.tr("changed since it was spoken"),
            "failed": line.error or self.tr("it could not be spoken"),
        }[line.status]

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Lines are edited and dragged; drops go between them."""
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEditable
        return flags | Qt.ItemFlag.ItemIsDragEnabled | Qt.ItemFlag.ItemNeverHasChildren

    def supportedDropActions(self) -> Qt.DropAction:
        """Within the list lines move; text and files from outside are copied."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def supportedDragActions(self) -> Qt.DropAction:
        """Out of the window a take's file is copied."""
        return Qt.DropAction.MoveAction | Qt.DropAction.CopyAction

    def mimeTypes(self) -> list[str]:
        """What may be dropped here."""
        return [LINES_MIME, "text/uri-list", "text/plain"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Lines for this list; their takes' files for the file manager; their text for an editor."""
        lines = [self._lines[row] for row in sorted({index.row() for index in indexes})]
        data = QMimeData()
        data.setData(LINES_MIME, json.dumps([line.id for line in lines]).encode())
        data.setText("\n".join(line.text for line in lines))
        if files := self.take_out([line.id for line in lines if line.takes]):
            data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
        return data

    def dropMimeData(self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index) -> bool:
        """Say what was dropped; the document decides what comes of it."""
        if data.hasFormat(LINES_MIME):
            at = row if row >= 0 else parent.row() if parent.isValid() else len(self._lines)
            before = self._lines[at].id if at < len(self._lines) else None
            self.linesDropped.emit(json.loads(bytes(data.data(LINES_MIME).data())), before)
        elif data.hasUrls():
            self.filesDropped.emit([url.toLocalFile() for url in data.urls() if url.isLocalFile()])
        elif data.hasText():
            self.textDropped.emit(data.text())
        return False  # nothing is to be removed here: the document tells when lines moved


def _common(a: list[str], b: list[str]) -> int:
    count = 0
    for one, two in zip(a, b, strict=False):
        if one != two:
            break
        count += 1
    return count
