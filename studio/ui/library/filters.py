"""What is looked for: words, an emotion, a voice, a time, favourites, the trash."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from PySide6.QtCore import QPointF, Qt, QTimer, Signal
from PySide6.QtGui import QColor, QIcon, QPainter, QPixmap
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QVBoxLayout, QWidget

from generators.emotion import CATEGORIES, Category
from studio.core.library import Query
from studio.ui.i18n import emotion_name
from studio.ui.icons import IconTint, icon_button
from studio.ui.theme import mark, theme, tokens
from studio.ui.widgets import dim, title

from .wording import voice_title

_REST_MS = 150  # between the last key and the search
_SPANS = (0, 6, 29)  # days before today


class FilterBar(QWidget):
    """Shows a `Query`; emits what the user makes of it.

    Signals:
        queryEdited (Query): something else is looked for.
    """

    queryEdited = Signal(object)

    def __init__(self, parent: QWidget | None = None, now: Callable[[], datetime] = datetime.now) -> None:
        super().__init__(parent)
        self._now = now
        self.count = dim("")
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search words, names, emotions, voices"))
        self.search.setAccessibleName(self.tr("Search takes"))
        self.search.setToolTip(self.tr("Words or their beginnings, in any order (Ctrl+F)"))
        self.search.setClearButtonEnabled(True)
        self.emotion = self._combo(self.tr("Emotion"), [("", self.tr("Any emotion"))])
        self._name_emotions()
        theme().changed.connect(self._name_emotions)
        self.voice = self._combo(self.tr("Voice"), [("", self.tr("Any voice"))])
        spans = (self.tr("Today"), self.tr("Last 7 days"), self.tr("Last 30 days"))
        self.when = self._combo(
            self.tr("When it was made"), [(-1, self.tr("Any time")), *zip(_SPANS, spans, strict=True)]
        )
        self.favourites = QPushButton(self.tr("Favourites"))
        self.favourites.setCheckable(True)
        self._star = icon_button(self.favourites, "star", self.tr("Only takes with a star"), size=16)
        self.trash = QPushButton(self.tr("Trash"))
        self.trash.setCheckable(True)
        IconTint(self.trash, "trash", size=16)
        self.trash.setToolTip(self.tr("What was thrown away; it can be brought back"))
        self._later = QTimer(self)
        self._later.setSingleShot(True)
        self._later.setInterval(_REST_MS)
        self._later.timeout.connect(self._tell)
        self._lay_out()
        self.search.textChanged.connect(lambda _: self._later.start())
        self.search.returnPressed.connect(self._tell)
        for combo in (self.emotion, self.voice, self.when):
            combo.activated.connect(lambda _: self._tell())
        for button in (self.favourites, self.trash):
            button.toggled.connect(lambda _: self._tell())

    def _combo(self, name: str, items: Sequence[tuple[object, str]]) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(name)
        combo.setToolTip(name)
        for value, words in items:
            combo.addItem(words, value)
        return combo

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(10)
        head.addWidget(title(self.tr("Library")))
        head.addWidget(self.count)
        head.addStretch(1)
        head.addWidget(self.trash)
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self.search, 1)
        for widget in (self.emotion, self.voice, self.when, self.favourites):
            row.addWidget(widget)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addLayout(head)
        column.addLayout(row)

    @property
    def query(self) -> Query:
        """What is looked for now."""
        days = self.when.currentData()
        midnight = self._now().replace(hour=0, minute=0, second=0, microsecond=0)
        return Query(
            text=self.search.text(),
            emotion=self.emotion.currentData(),
            voice=self.voice.currentData(),
            since=(midnight - timedelta(days=days)).timestamp() if days >= 0 else None,
            favourites=self.favourites.isChecked(),
            trash=self.trash.isChecked(),
        )

    @property
    def narrows(self) -> bool:
        """Whether anything but the trash is asked for."""
        chosen = self.emotion.currentData() or self.voice.currentData() or self.when.currentData() >= 0
        return bool(self.search.text().strip() or chosen or self.favourites.isChecked())

    def clear(self) -> None:
        """Look for everything."""
        for combo in (self.emotion, self.voice, self.when):
            combo.setCurrentIndex(0)
        for widget in (self.search, self.favourites):
            widget.blockSignals(True)
        self.search.clear()
        self.favourites.setChecked(False)
        for widget in (self.search, self.favourites):
            widget.blockSignals(False)
        self._tell()

    def set_voices(self, voices: Sequence[str]) -> None:
        """Offer these voices; the chosen one stays chosen if it is among them."""
        chosen = self.voice.currentData()
        while self.voice.count() > 1:
            self.voice.removeItem(1)
        for voice in voices:
            self.voice.addItem(voice_title(voice), voice)
        self.voice.setCurrentIndex(max(0, self.voice.findData(chosen)))

    def stop(self) -> None:
        """Nobody looks any more."""
        self._later.stop()

    def _name_emotions(self) -> None:
        chosen = self.emotion.currentIndex()
        while self.emotion.count() > 1:
            self.emotion.removeItem(1)
        for category in CATEGORIES:
            self.emotion.addItem(_icon(category), emotion_name(category), category)
        self.emotion.setCurrentIndex(chosen)

    def _tell(self) -> None:
        self._later.stop()
        self._star.show_icon("star", filled=self.favourites.isChecked())
        self.queryEdited.emit(self.query)


def _icon(category: Category) -> QIcon:
    picture = QPixmap(32, 32)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().emotion(category)))
    painter.drawPath(mark(category, QPointF(16, 16), 10))
    painter.end()
    return QIcon(picture)
