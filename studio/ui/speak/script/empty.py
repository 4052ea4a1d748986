"""What the script editor shows before there is anything: a place to type, and lines to try."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from .formats import MarkupHighlighter

_LEAST, _MOST = 40, 88  # pixels of the field: a line where the window is low


class EmptyScript(QWidget):
    """Teaches by doing: type or paste, press Enter.

    Signals:
        textEntered (str): one line or many.
        draftedChanged (): something is typed now, or nothing is any more.
        importRequested (): text from a file.
    """

    textEntered = Signal(str)
    draftedChanged = Signal()
    importRequested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        title = QLabel(self.tr("What should be said?"))
        title.setProperty("role", "title")
        self.field = QPlainTextEdit()
        self._was_drafted = False
        self.field.textChanged.connect(self._look)
        self.field.setPlaceholderText(self.tr("Type a line and press Enter, or paste a whole text"))
        self.field.setAccessibleName(self.tr("First line of the script"))
        self.field.setTabChangesFocus(True)
        self.field.setMinimumHeight(_LEAST)
        self.field.setMaximumHeight(_MOST)
        self.field.installEventFilter(self)
        self._highlighter = MarkupHighlighter(self.field.document())
        hint = QLabel(self.tr("Or try one of these:"))
        hint.setProperty("role", "dim")
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 4, 0, 8)
        layout.setSpacing(8)
        layout.addStretch(1)
        layout.addWidget(title)
        layout.addWidget(self.field, 100)
        layout.addWidget(hint)
        for text in self.examples():
            button = QPushButton(text)
            button.setStyleSheet("text-align: left; padding: 8px 12px;")
            button.setCursor(Qt.CursorShape.PointingHandCursor)
            button.clicked.connect(lambda _=False, text=text: self.textEntered.emit(text))
            layout.addWidget(button)
        self.file = QPushButton(self.tr("Import a text, subtitles or a table…"))
        self.file.setProperty("role", "link")
        self.file.setToolTip(self.tr("TXT, SRT, VTT or CSV (Ctrl+I); dropping a file here does it as well"))
        self.file.clicked.connect(self.importRequested)
        layout.addWidget(self.file, 0, Qt.AlignmentFlag.AlignLeft)
        layout.addStretch(2)
        self.setFocusProxy(self.field)

    def examples(self) -> list[str]:
        """Lines to try: they show what markup can do."""
        return [
            self.tr("I told you *never* to open that door."),
            self.tr("[fear 0.7]Then something scratched at the cellar door.[/] [pause 0.4s] [surprise 0.8]A puppy![/]"),
            self.tr("[contentment 0.6]It was the quietest evening of the year, and the lamp was already lit.[/]"),
        ]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Enter hands it over; Shift+Enter breaks the line."""
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
            if enter and not event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
                self.enter()
                return True
        return super().eventFilter(watched, event)

    @property
    def drafted(self) -> bool:
        """Whether something is typed."""
        return bool(self.field.toPlainText().strip())

    def enter(self) -> None:
        """Hand over what is typed."""
        text = self.field.toPlainText().strip()
        if text:
            self.field.clear()
            self.textEntered.emit(text)

    def _look(self) -> None:
        if self.drafted is not self._was_drafted:
            self._was_drafted = self.drafted
            self.draftedChanged.emit()
