"""The Speak workspace: a script above, the take of its current line below."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from studio.ui.speak import CompareBar, ComparePanel, ProsodyEditor, ScriptEditor
from studio.ui.widgets import Note


class SpeakWorkspace(QWidget):
    """Puts the parts together; what they do is wired by `SpeakDesk`.

    Attributes:
        note: what went wrong or was done, above everything.
        script, prosody, compare, versions: the parts.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.note = Note()
        self.note.setStyleSheet("Note { margin: 8px 20px 0 20px; }")
        self.script = ScriptEditor()
        self.prosody = ProsodyEditor()
        self.compare = CompareBar()
        self.versions = ComparePanel()
        self.prosody.set_compare(self.compare, self.versions)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.addWidget(self.script)
        self.splitter.addWidget(self.prosody)
        self.splitter.setStretchFactor(0, 4)
        self.splitter.setStretchFactor(1, 5)
        self.splitter.setSizes([500, 400])  # before anything is said there is nothing to draw on
        self._by_hand = False
        self.splitter.splitterMoved.connect(lambda *_: setattr(self, "_by_hand", True))
        self.script.begun.connect(self._share_out)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.note)
        column.addWidget(self.splitter, 1)
        self.setFocusProxy(self.script)

    def _share_out(self, begun: bool) -> None:
        """Once there is something to draw on it needs the more room; but where the user put the bar, it stays."""
        if begun and not self._by_hand:
            self.splitter.setSizes([400, 500])
