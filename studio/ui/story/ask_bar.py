"""Who the story is about, what of, in how many pictures of which shape, and who paints them."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QVBoxLayout, QWidget

from generators.story import MOST_FRAMES
from studio.core.story import SIZES, StoryProject
from studio.ui.icons import IconTint, icon_button

_WIDEST = 150  # pixels of a model's name


class AskBar(QWidget):
    """Shows what is asked for; emits what the user makes of it.

    Attributes:
        subject, theme, count, shape: fields.
        cast: opens the cast.
        painter: who paints; opens the choice.
        plan: asks for a plan.

    Signals:
        edited (str, object): a field of `StoryProject` and its value.
        planAsked (): the user wants a story.
        castAsked (): the user wants somebody of the cast, or to keep this one.
        painterAsked (): the user wants to choose who paints.
    """

    edited = Signal(str, object)
    planAsked = Signal()
    castAsked = Signal()
    painterAsked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.subject = QLineEdit()
        self.subject.setPlaceholderText(self.tr("Who is it about? For example “a little fox with a green scarf”"))
        self.subject.setAccessibleName(self.tr("Subject of the story"))
        self.subject.setToolTip(self.tr("Somebody, in English, with what they look like and wear. Enter plans."))
        self.subject.setMaxLength(2000)
        self.theme = QLineEdit()
        self.theme.setPlaceholderText(self.tr("Theme, if you like"))
        self.theme.setAccessibleName(self.tr("Theme"))
        self.theme.setToolTip(self.tr("What the story should be about, in a few words; empty for any"))
        self.theme.setMaxLength(200)
        self.cast = QToolButton()
        icon_button(self.cast, "cast", self.tr("Cast: keep this subject under a name, or take one that you kept"))
        names = [self.tr("{n} frames").format(n=n) if n > 1 else self.tr("1 frame") for n in range(1, MOST_FRAMES + 1)]
        self.count = _combo(self.tr("How many pictures"), list(zip(range(1, MOST_FRAMES + 1), names, strict=True)))
        shapes = (
            self.tr("3:2 book"),
            self.tr("16:9 wide"),
            self.tr("1:1 square"),
            self.tr("2:3 tall"),
            self.tr("3:2 draft"),
        )
        self.shape = _combo(self.tr("Shape and size of the pictures"), list(zip(SIZES, shapes, strict=True)))
        for index, (across, down) in enumerate(SIZES):
            self.shape.setItemData(index, f"{across} × {down}", Qt.ItemDataRole.ToolTipRole)
        self.plan = QPushButton(self.tr("Plan"))
        self.plan.setToolTip(self.tr("Plan a story: words and what is to be drawn, as cards (Ctrl+G)"))
        self._plan = IconTint(self.plan, "wand", "text", 16)
        self.painter = QPushButton("Moodreel")
        self._painter = IconTint(self.painter, "brush", "text", 16)
        self._wire()
        self._lay_out()
        self.setFocusProxy(self.subject)

    def _lay_out(self) -> None:
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        for field, widgets in (
            (self.subject, (self.cast, self.plan)),
            (self.theme, (self.count, self.shape, self.painter)),
        ):
            row = QHBoxLayout()
            row.setSpacing(8)
            row.addWidget(field, 1)
            for widget in widgets:
                row.addWidget(widget)
            rows.addLayout(row)

    def _wire(self) -> None:
        self.subject.textEdited.connect(lambda words: self.edited.emit("subject", words))
        self.theme.textEdited.connect(lambda words: self.edited.emit("theme", words))
        self.count.activated.connect(lambda _: self.edited.emit("count", self.count.currentData()))
        self.shape.activated.connect(lambda _: self.edited.emit("size", tuple(self.shape.currentData())))
        for field in (self.subject, self.theme):
            field.returnPressed.connect(self.planAsked)
        self.plan.clicked.connect(self.planAsked)
        self.cast.clicked.connect(self.castAsked)
        self.painter.clicked.connect(self.painterAsked)

    def show_project(self, project: StoryProject) -> None:
        """Show what is asked for; emits nothing."""
        for field, words in ((self.subject, project.subject), (self.theme, project.theme)):
            if field.text() != words:
                field.setText(words)
        self.count.setCurrentIndex(project.count - 1)
        found = next((i for i in range(self.shape.count()) if tuple(self.shape.itemData(i)) == project.size), -1)
        self.shape.setCurrentIndex(found)
        name = project.painter.name if project.painter is not None else "Moodreel"
        self.painter.setText(self.painter.fontMetrics().elidedText(name, Qt.TextElideMode.ElideMiddle, _WIDEST))
        self.painter.setAccessibleName(self.tr("Who paints: {name}").format(name=name))
        self.painter.setToolTip(
            self.tr("{name} paints. Choose: Moodreel, or a large model of your own").format(name=name)
        )


def _combo(name: str, items: Sequence[tuple[object, str]]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    for value, words in items:
        combo.addItem(words, value)
    return combo
