"""A frame's card as fields: its words, what is done, how it is seen, where and when, and what is there."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QGridLayout,
    QHBoxLayout,
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
from .words import MOST_TOLD, Words

WIDTH = 276
_MOST = 200  # letters of an action and of an expression
_MARGINS = (4, 0, 10, 8)
_ROW = 32  # pixels of a field of one line
TIMES = ("day", "dusk", "night")
WEATHERS = ("clear", "rain", "snow", "fog", "wind", "storm")


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
        self._fields: dict[str, Words] = {}
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFixedWidth(WIDTH)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setAccessibleName(self.tr("Card of the frame"))
        self.caption = self._words("caption", self.tr("Words"), MOST_TOLD, (3, 12))
        self.action = self._words("action", self.tr("Action"), _MOST, (1, 8))
        self.action.setToolTip(self.tr("What the subject does, as in “waving at the moon”"))
        self.expression = self._words("expression", self.tr("Expression"), _MOST, (1, 8))
        self.expression.setToolTip(self.tr("What its face shows"))
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
        self.add.setProperty("role", "chip")
        self.add.setToolTip(self.tr("Something else that fits this place"))
        self._add = IconTint(self.add, "plus", "text", 14)
        self.add.clicked.connect(self.addAsked)
        self.said = Words(self.tr("Speech bubble"), MOST_SAID, (1, 6))
        self.said.setPlaceholderText(self.tr("What is said in the picture"))
        self.said.finished.connect(self._bubble_edited)
        self.thought = QComboBox()
        self.thought.addItem(self.tr("said"), "speech")
        self.thought.addItem(self.tr("thought"), "thought")
        self.thought.setAccessibleName(self.tr("Whether it is said or thought"))
        self.thought.activated.connect(lambda _: self._bubble_edited())
        self._lay_out()

    def _words(self, key: str, name: str, most: int, lines: tuple[int, int]) -> Words:
        field = Words(name, most, lines)
        field.finished.connect(lambda: self._told(key, field.words()))
        self._fields[key] = field
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
        left, top, right, bottom = _MARGINS
        column.setContentsMargins(*_MARGINS)
        self.verticalScrollBar().rangeChanged.connect(  # it stands in the margin: fields keep their width
            lambda _, most: column.setContentsMargins(left, top, 0 if most else right, bottom)
        )
        column.setSpacing(6)
        column.addWidget(section(self.tr("Words")))
        column.addWidget(self.caption)
        column.addSpacing(4)
        column.addWidget(section(self.tr("What happens")))
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        rows = (
            (self.tr("Action"), self.action),
            (self.tr("Pose"), self.choices["pose"]),
            (self.tr("Face"), self.expression),
            (self.tr("Camera"), self.choices["camera"]),
            (self.tr("Setting"), self.choices["setting"]),
        )
        for row, (words, field) in enumerate(rows):
            name = caption(words)
            name.setFixedHeight(_ROW)  # beside the first line of a field that has more of them
            grid.addWidget(name, row, 0, Qt.AlignmentFlag.AlignTop)
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
        self._flow.addWidget(self.add)
        column.addWidget(self._chips)
        column.addSpacing(4)
        said = QHBoxLayout()
        said.addWidget(section(self.tr("Speech bubble")))
        said.addStretch(1)
        said.addWidget(self.thought)
        column.addLayout(said)
        column.addWidget(self.said)
        column.addStretch(1)
        self.setWidget(inside)

    def show_card(self, frame: Frame, bubble: Bubble | None) -> None:
        """Show a card; emits nothing. A field that the user writes in is left alone until they leave it."""
        self._frame, self._bubble = frame, bubble
        for name, field in self._fields.items():
            field.show_words(getattr(frame, name))
        for name, combo in self.choices.items():
            combo.setCurrentIndex(combo.findData(getattr(frame, name)))
        if list(self.elements) != list(frame.shows):
            self._show_elements(frame.shows)
        self.said.show_words(bubble.text if bubble is not None else "")
        self.thought.setCurrentIndex(self.thought.findData(bubble.kind if bubble is not None else "speech"))

    def _show_elements(self, names: Sequence[str]) -> None:
        for button in self.elements.values():
            self._flow.removeWidget(button)
            button.hide()
            button.deleteLater()
        self.elements = {}
        self._flow.removeWidget(self.add)
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
        self._flow.addWidget(self.add)
        tall = self._flow.heightForWidth(WIDTH - 24)
        self._chips.setFixedHeight(max(tall, 1))

    def _told(self, name: str, value: object) -> None:
        if self._frame is None:
            return
        if value in ("", getattr(self._frame, name)):
            if name in self._fields:
                self._fields[name].take_back()  # a field is never left empty
            return
        self.edited.emit(name, value)

    def _bubble_edited(self) -> None:
        words, kind = self.said.words(), self.thought.currentData()
        before = self._bubble
        if words == (before.text if before is not None else "") and (before is None or before.kind == kind):
            return
        at = before.at if before is not None else None
        self.bubbleEdited.emit(Bubble(text=words, kind=kind, at=at) if words else None)
