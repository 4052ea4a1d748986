"""Emotions kept under a name: recall one, keep the present one, throw one away."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QColor, QIcon, QKeyEvent, QPainter, QPixmap
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from generators.emotion import NEUTRAL, Category, Emotion, EmotionState
from studio.ui.i18n import emotion_label
from studio.ui.icons import icon_button
from studio.ui.theme import tokens
from studio.ui.widgets.popup import Popup


class PresetStore(Protocol):
    """Where presets are kept (settings, in the application). Names are unique; order is the store's."""

    def names(self) -> Sequence[str]:
        """All names."""
        ...

    def emotion(self, name: str) -> Emotion:
        """What is kept under a name."""
        ...

    def save(self, name: str, emotion: Emotion) -> None:
        """Keep an emotion; what had the name before is replaced."""
        ...

    def delete(self, name: str) -> None:
        """Throw one away."""
        ...


class PresetPopup(Popup):
    """A small window below a button: the list of presets, and a field to keep the present emotion.

    Signals:
        recalled (Emotion): the user chose a preset.
    """

    recalled = Signal(object)

    def __init__(self, store: PresetStore, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._store = store
        self._emotion: Emotion = NEUTRAL
        self.setAccessibleName(self.tr("Presets"))
        self.empty = QLabel(self.tr("No presets yet. Give this emotion a name to keep it."))
        self.empty.setProperty("role", "dim")
        self.empty.setWordWrap(True)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Presets"))
        self.list.itemActivated.connect(self._recall)
        self.list.itemClicked.connect(self._recall)
        self.list.installEventFilter(self)
        self.delete = QPushButton()
        icon_button(self.delete, "trash", self.tr("Delete the chosen preset (Del)"))
        self.delete.clicked.connect(self._delete)
        self.name = QLineEdit()
        self.name.setPlaceholderText(self.tr("Name for this emotion"))
        self.name.setAccessibleName(self.tr("Name for this emotion"))
        self.name.setMaxLength(60)
        self.name.textChanged.connect(self._show_save)
        self.name.returnPressed.connect(self._save)
        self.save = QPushButton()
        self.save.clicked.connect(self._save)
        row = QHBoxLayout()
        row.setSpacing(8)
        for widget, stretch in ((self.name, 1), (self.save, 0), (self.delete, 0)):
            row.addWidget(widget, stretch)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 12, 12, 12)
        column.setSpacing(8)
        column.addWidget(self.empty)
        column.addWidget(self.list)
        column.addLayout(row)
        self.setFixedWidth(312)

    def open_at(self, place: QPoint, emotion: Emotion) -> None:
        """Show the popup with its lower left corner at a place of the screen; `emotion` is what can be kept."""
        self._emotion = emotion
        self.refresh()
        self.adjustSize()
        self.move(place - QPoint(0, self.height()))
        self.show()
        self.name.setFocus()

    def refresh(self) -> None:
        """Read the store anew."""
        self.list.clear()
        for name in self._store.names():
            emotion = self._store.emotion(name)
            state = emotion if isinstance(emotion, EmotionState) else emotion.at(0.5)
            item = QListWidgetItem(_dot(state.dominant), name)
            item.setToolTip(emotion_label(state))
            self.list.addItem(item)
        count = self.list.count()
        self.list.setVisible(count > 0)
        self.empty.setVisible(count == 0)
        self.delete.setVisible(count > 0)
        self.list.setFixedHeight(min(8, max(1, count)) * max(32, self.list.sizeHintForRow(0)) + 4)
        self._show_save()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Del in the list throws the chosen preset away."""
        if (
            watched is self.list
            and isinstance(event, QKeyEvent)
            and event.type() == QEvent.Type.KeyPress
            and event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
        ):
            self._delete()
            return True
        return super().eventFilter(watched, event)

    def _show_save(self) -> None:
        name = self.name.text().strip()
        self.save.setText(self.tr("Replace") if name in self._store.names() else self.tr("Keep"))
        self.save.setEnabled(bool(name))

    def _save(self) -> None:
        name = self.name.text().strip()
        if name:
            self._store.save(name, self._emotion)
            self.name.clear()
            self.refresh()

    def _recall(self, item: QListWidgetItem) -> None:
        emotion = self._store.emotion(item.text())
        self.close()
        self.recalled.emit(emotion)

    def _delete(self) -> None:
        item = self.list.currentItem()
        if item is not None:
            self._store.delete(item.text())
            self.refresh()


def _dot(category: Category) -> QIcon:
    picture = QPixmap(24, 24)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(tokens().emotion(category)))
    painter.drawEllipse(6, 6, 12, 12)
    painter.end()
    return QIcon(picture)
