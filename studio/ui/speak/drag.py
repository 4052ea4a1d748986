"""Dragging a take out of the window, to the file manager or another program."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path

from PySide6.QtCore import QMimeData, QPoint, Qt, QUrl
from PySide6.QtGui import QDrag, QMouseEvent
from PySide6.QtWidgets import QApplication, QToolButton, QWidget

from studio.ui.icons import icon_button


def files_mime(files: Sequence[Path]) -> QMimeData:
    """Files as other programs take them."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    return data


class DragOut(QToolButton):
    """A handle: drag it to where the take's file should go.

    Args:
        start: begins the drag with data made for it; Qt's own drag if None.
    """

    def __init__(self, parent: QWidget | None = None, start: Callable[[QMimeData], None] | None = None) -> None:
        super().__init__(parent)
        self._source: Callable[[], Sequence[Path]] = list
        self._from: QPoint | None = None
        self._start = start or self._drag
        self.setProperty("role", "quiet")
        icon_button(self, "file", self.tr("Drag this take to a folder or another program"), size=16)
        self.setCursor(Qt.CursorShape.OpenHandCursor)
        self.setEnabled(False)

    def set_source(self, files: Callable[[], Sequence[Path]]) -> None:
        """What gives the files once a drag begins. Whether there are any, `setEnabled` says."""
        self._source = files

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """A drag may begin here."""
        self._from = event.position().toPoint()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Far enough is a drag."""
        if self._from is None or not event.buttons() & Qt.MouseButton.LeftButton:
            return
        if (event.position().toPoint() - self._from).manhattanLength() >= QApplication.startDragDistance():
            self._from = None
            if files := self._source():
                self._start(files_mime(files))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """It was none."""
        self._from = None

    def _drag(self, data: QMimeData) -> None:
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.exec(Qt.DropAction.CopyAction)
