"""The voice picker: names, accents, samples."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import QEvent, QObject, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from studio.ui.icons import icon_button

_ID = Qt.ItemDataRole.UserRole


@dataclass(frozen=True)
class VoiceEntry:
    """A voice one can choose.

    Attributes:
        id: "af_heart".
        name: "Heart".
        accent: which English.
        gender: as its makers describe it.
    """

    id: str
    name: str
    accent: Literal["us", "gb"]
    gender: Literal["female", "male"]


class VoicePicker(QWidget):
    """Shows voices; the current one is marked. Typing filters; Enter chooses; Space plays a sample.

    Signals:
        voiceChosen (str): id.
        sampleRequested (str): id of a voice to be heard.
    """

    voiceChosen = Signal(str)
    sampleRequested = Signal(str)

    def __init__(self, voices: Sequence[VoiceEntry] = (), parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._voices = {voice.id: voice for voice in voices}
        self.search = QLineEdit()
        self.search.setPlaceholderText(self.tr("Search voices"))
        self.search.setAccessibleName(self.tr("Search voices"))
        self.search.setClearButtonEnabled(True)
        self.search.installEventFilter(self)
        self.kinds = QComboBox()
        self.kinds.setAccessibleName(self.tr("Kinds of voices"))
        for text, kind in (
            (self.tr("All"), ""),
            (self.tr("US, female"), "us female"),
            (self.tr("US, male"), "us male"),
            (self.tr("GB, female"), "gb female"),
            (self.tr("GB, male"), "gb male"),
        ):
            self.kinds.addItem(text, kind)
        self.list = QListWidget()
        self.list.setAccessibleName(self.tr("Voices"))
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.itemActivated.connect(lambda item: self.voiceChosen.emit(item.data(_ID)))
        self.list.itemClicked.connect(lambda item: self.voiceChosen.emit(item.data(_ID)))
        self.list.installEventFilter(self)
        self._none = QLabel(self.tr("No voice is called that."))
        self._none.setProperty("role", "dim")
        head = QHBoxLayout()
        head.addWidget(self.search, 1)
        head.addWidget(self.kinds)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 12, 12)
        layout.setSpacing(8)
        layout.addLayout(head)
        layout.addWidget(self._none)
        layout.addWidget(self.list, 1)
        self.search.textChanged.connect(self._filter)
        self.kinds.currentIndexChanged.connect(self._filter)
        self.setFocusProxy(self.search)
        for voice in voices:
            self._add(voice)
        self._filter()

    def sizeHint(self) -> QSize:
        """Room for eight voices."""
        return QSize(360, 440)

    def set_current(self, voice_id: str) -> None:
        """Mark the voice in use."""
        for item in self._items():
            if item.data(_ID) == voice_id:
                self.list.setCurrentItem(item)
                self.list.scrollToItem(item)

    def shown(self) -> list[str]:
        """Ids of the voices that pass the filter."""
        return [item.data(_ID) for item in self._items() if not item.isHidden()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Down goes from the search to the list, Enter takes the first; Space in the list is a sample."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if watched is self.search and event.key() == Qt.Key.Key_Down:
                self.list.setFocus()
                return True
            if watched is self.search and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.shown():
                self.voiceChosen.emit(self.shown()[0])
                return True
            item = self.list.currentItem()
            if watched is self.list and event.key() == Qt.Key.Key_Space and item is not None:
                self.sampleRequested.emit(item.data(_ID))
                return True
        return super().eventFilter(watched, event)

    def _items(self) -> list[QListWidgetItem]:
        return [self.list.item(row) for row in range(self.list.count())]

    def _add(self, voice: VoiceEntry) -> None:
        item = QListWidgetItem()
        item.setData(_ID, voice.id)
        gender = self.tr("female") if voice.gender == "female" else self.tr("male")
        described = f"{voice.accent.upper()}, {gender}"
        item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{voice.name}, {described}")
        row = QWidget()
        row.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        name, kind = QLabel(voice.name), QLabel(described)
        kind.setProperty("role", "caption")
        sample = QToolButton()
        sample.setProperty("role", "quiet")
        icon_button(sample, "speaker", self.tr("Hear {name} (Space)").format(name=voice.name), "dim", 16)
        sample.clicked.connect(lambda: self.sampleRequested.emit(voice.id))
        inner = QHBoxLayout(row)
        inner.setContentsMargins(10, 0, 4, 0)
        inner.addWidget(name)
        inner.addStretch(1)
        inner.addWidget(kind)
        inner.addWidget(sample)
        item.setSizeHint(QSize(200, 40))
        self.list.addItem(item)
        self.list.setItemWidget(item, row)

    def _filter(self, *_: object) -> None:
        words, kind = self.search.text().casefold().split(), self.kinds.currentData()
        for item in self._items():
            voice = self._voices[item.data(_ID)]
            described = f"{voice.accent} {voice.gender}"
            text = f"{voice.name} {described}".casefold()
            item.setHidden(bool(kind and kind != described) or not all(word in text for word in words))
        self._none.setVisible(not self.shown())
