"""Who the story is about, what of, in how many pictures of which shape."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QHBoxLayout, QLineEdit, QPushButton, QToolButton, QWidget

from generators.story import MOST_FRAMES
from studio.core.story import SIZES, StoryProject
from studio.ui.icons import IconTint, icon_button


class AskBar(QWidget):
    """Shows what is asked for; emits what the user makes of it.

    Attributes:
        subject, theme, count, shape: fields.
        cast: opens the cast.
        plan: asks for a plan.

    Signals:
        edited (str, object): a field of `StoryProject` and its value.
        planAsked (): the user wants a story.
        castAsked (): the user wants somebody of the cast, or to keep this one.
    """

    edited = Signal(str, object)
    planAsked = Signal()
    castAsked = Signal()

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
        self._wire()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.subject, 5)
        row.addWidget(self.theme, 2)
        for widget in (self.cast, self.count, self.shape, self.plan):
            row.addWidget(widget)
        self.setFocusProxy(self.subject)

    def _wire(self) -> None:
        self.subject.textEdited.connect(lambda words: self.edited.emit("subject", words))
        self.theme.textEdited.connect(lambda words: self.edited.emit("theme", words))
        self.count.activated.connect(lambda _: self.edited.emit("count", self.count.currentData()))
        self.shape.activated.connect(lambda _: self.edited.emit("size", tuple(self.shape.currentData())))
        for field in (self.subject, self.theme):
            field.returnPressed.connect(self.planAsked)
        self.plan.clicked.connect(self.planAsked)
        self.cast.clicked.connect(self.castAsked)

    def show_project(self, project: StoryProject) -> None:
        """Show what is asked for; emits nothing."""
        for field, words in ((self.subject, project.subject), (self.theme, project.theme)):
            if field.text() != words:
                field.setText(words)
        self.count.setCurrentIndex(project.count - 1)
        found = next((i for i in range(self.shape.count()) if tuple(self.shape.itemData(i)) == project.size), -1)
        self.shape.setCurrentIndex(found)


def _combo(name: str, items: Sequence[tuple[object, str]]) -> QComboBox:
    combo = QComboBox()
    combo.setAccessibleName(name)
    combo.setToolTip(name)
    for value, words in items:
        combo.addItem(words, value)
    return combo
