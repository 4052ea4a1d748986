"""A frame's card as fields: its words, what is done, how it is seen, where and when, and what is there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QPushButton,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from generators.story import Frame
from generators.story.illustrate import MOST_SAID, Bubble
from generators.story.terms import CAMERAS, POSES, SETTINGS
from studio.ui.icons import IconTint
from studio.ui.widgets import FlowLayout, caption, section

from .naming import term, thing_name

WIDTH = 276
TIMES = ("day", "dusk", "night")
WEATHERS = ("clear", "rain", "snow", "fog", "wind", "storm")


class _Words(QPlainTextEdit):
    """Tells when the user left it or pressed Enter.

    Signals:
        finished ().
    """

    finished = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.finished.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.finished.emit()


class CardForm(QScrollArea):
    """Shows a card; emits what the user makes of it.

    Attributes:
        caption, action, expression: words.
        choices: boxes for pose, camera, setting, time and weather, by the field of `Frame`.
        elements: buttons of what is there, by id; each takes its own out.
        add: opens the list of what fits.
        said, thought: what is said, and whether it is only thought.

    Signals:
        edited (str, object): a field of `Frame` and its value.
        removeAsked (str): an element is to go.
        addAsked (): the user wants to choose an element.
        bubbleEdited (object): another `Bubble` without a place, or None.
    """

    edited = Signal(str, object)
    removeAsked = Signal(str)
    addAsked = Signal()
    bubbleEdited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._frame: Frame | None = None
        self._bubble: Bubble | None = None
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Card of the frame"))
        self.caption = self._words(self.tr("Words"), 104)
        self.action = self._line(
            "action", self.tr("Action"), self.tr("What the subject does, as in “waving at the moon”")
        )
        self.expression = self._line("expression", self.tr("Expression"), self.tr("What its face shows"))
        self.choices: dict[str, QComboBox] = {}
        fields = (
            ("pose", self.tr("Pose"), POSES),
            ("camera", self.tr("Camera"), CAMERAS),
            ("setting", self.tr("Setting"), SETTINGS),
            ("time", self.tr("Time"), TIMES),
            ("weather", self.tr("Weather"), WEATHERS),
        )
        for name, words, values in fields:
            self.choices[name] = self._choice(name, words, values)
        self.elements: dict[str, QPushButton] = {}
        self.add = QPushButton(self.tr("Add…"))
        self.add.setToolTip(self.tr("Something else that fits this place"))
        self._add = IconTint(self.add, "plus", "text", 14)
        self.add.clicked.connect(self.addAsked)
        self.said = QLineEdit()
        self.said.setMaxLength(MOST_SAID)
        self.said.setPlaceholderText(self.tr("What is said in the picture"))
        self.said.setAccessibleName(self.tr("Speech bubble"))
        self.said.editingFinished.connect(self._bubble_edited)
        self.thought = QComboBox()
        self.thought.addItem(self.tr("said"), "speech")
        self.thought.addItem(self.tr("thought"), "thought")
        self.thought.setAccessibleName(self.tr("Whether it is said or thought"))
        self.thought.activated.connect(lambda _: self._bubble_edited())
        self._lay_out()

    def _words(self, name: str, tall: int) -> _Words:
        field = _Words()
        field.setAccessibleName(name)
        field.setTabChangesFocus(True)
        field.setFixedHeight(tall)
        field.finished.connect(lambda: self._told("caption", field.toPlainText()))
        return field

    def _line(self, key: str, name: str, hint: str) -> QLineEdit:
        field = QLineEdit()
        field.setAccessibleName(name)
        field.setToolTip(hint)
        field.setMaxLength(200)
        field.editingFinished.connect(lambda: self._told(key, field.text()))
        return field

    def _choice(self, name: str, words: str, values: Sequence[str]) -> QComboBox:
        combo = QComboBox()
        combo.setAccessibleName(words)
        combo.setToolTip(words)
        for value in values:
            combo.addItem(term(value), value)
        combo.activated.connect(lambda _: self._told(name, combo.currentData()))
        return combo

    def _lay_out(self) -> None:
        inside = QWidget()
        column = QVBoxLayout(inside)
        column.setContentsMargins(4, 0, 10, 8)
        column.setSpacing(6)
        column.addWidget(section(self.tr("Words")))
        column.addWidget(self.caption)
        column.addSpacing(4)
        column.addWidget(section(self.tr("What happens")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Action"), self.action),
            (self.tr("Pose"), self.choices["pose"]),
            (self.tr("Face"), self.expression),
            (self.tr("Camera"), self.choices["camera"]),
            (self.tr("Setting"), self.choices["setting"]),
        )
        for row, (words, field) in enumerate(rows):
            grid.addWidget(caption(words), row, 0)
            grid.addWidget(field, row, 1)
        when = QHBoxLayout()
        when.setSpacing(6)
        when.addWidget(self.choices["time"], 1)
        when.addWidget(self.choices["weather"], 1)
        grid.addWidget(caption(self.tr("When")), len(rows), 0)
        grid.addLayout(when, len(rows), 1)
        column.addLayout(grid)
        column.addSpacing(4)
        column.addWidget(section(self.tr("What is there")))
        self._chips = QWidget()
        self._flow = FlowLayout(self._chips, gap=6)
        column.addWidget(self._chips)
        column.addWidget(self.add, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(4)
        column.addWidget(section(self.tr("Speech bubble")))
        said = QHBoxLayout()
        said.setSpacing(6)
        said.addWidget(self.said, 1)
        said.addWidget(self.thought)
        column.addLayout(said)
        column.addStretch(1)
        self.setWidget(inside)

    def show_card(self, frame: Frame, bubble: Bubble | None) -> None:
        """Show a card; emits nothing. A field that the user writes in is left alone until they leave it."""
        before, self._frame = self._frame, frame
        self._bubble = bubble
        if not self.caption.hasFocus() or before is None or before.caption != frame.caption:
            self.caption.setPlainText(frame.caption)
        for field, words in ((self.action, frame.action), (self.expression, frame.expression)):
            if field.text() != words and not (field.hasFocus() and field.isModified()):
                field.setText(words)
                field.setCursorPosition(0)
        for name, combo in self.choices.items():
            combo.setCurrentIndex(combo.findData(getattr(frame, name)))
        if list(self.elements) != list(frame.shows):
            self._show_elements(frame.shows)
        if not (self.said.hasFocus() and self.said.isModified()):
            self.said.setText(bubble.text if bubble is not None else "")
        self.thought.setCurrentIndex(self.thought.findData(bubble.kind if bubble is not None else "speech"))

    def _show_elements(self, names: Sequence[str]) -> None:
        for button in self.elements.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.elements = {}
        for name in names:
            words = thing_name(name)
            button = QPushButton(f"{words}  ×", self._chips)
            button.setProperty("role", "chip")
            button.setToolTip(self.tr("Take out of the picture: {thing}").format(thing=words))
            button.setAccessibleName(button.toolTip())
            button.clicked.connect(lambda _=False, name=name: self.removeAsked.emit(name))
            self._flow.addWidget(button)
            button.show()
            self.elements[name] = button
        tall = self._flow.heightForWidth(WIDTH - 24)
        self._chips.setFixedHeight(max(tall, 1))

    def _told(self, name: str, value: object) -> None:
        if self._frame is None:
            return
        if isinstance(value, str):
            value = " ".join(value.split())
        if value in ("", getattr(self._frame, name)):
            self.show_card(self._frame, self._bubble)  # a field is never left empty
            if name == "caption" and value == "":
                self.caption.setPlainText(self._frame.caption)
            return
        self.edited.emit(name, value)

    def _bubble_edited(self) -> None:
        words, kind = " ".join(self.said.text().split()), self.thought.currentData()
        before = self._bubble
        if words == (before.text if before is not None else "") and (before is None or before.kind == kind):
            return
        at = before.at if before is not None else None
        self.bubbleEdited.emit(Bubble(text=words, kind=kind, at=at) if words else None)
