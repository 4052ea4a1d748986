"""One emotion beside another: whether, and which."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QToolButton, QWidget

from generators.emotion import Category
from studio.ui.icons import IconTint
from studio.ui.speak.compare.emotion_menu import emotion_dot, emotion_menu


class CompareBar(QWidget):
    """Stands over the preview.

    Attributes:
        toggle: whether two are shown.
        other: which emotion the second has.

    Signals:
        chosen (str): compare with this category.
        ended (): one film again.
    """

    chosen = Signal(str)
    ended = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.toggle = QPushButton(self.tr("Compare"))
        self.toggle.setCheckable(True)
        self.toggle.setToolTip(self.tr("Show another emotion beside this one, in step (Ctrl+Shift+M)"))
        self._icon = IconTint(self.toggle, "compare", "text", 16)
        self.other = QToolButton()
        self.other.setToolTip(self.tr("The emotion at the right"))
        self.other.setAccessibleName(self.tr("The emotion at the right"))
        self.other.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.other.hide()
        self._taken: Category = "neutral"
        self.toggle.clicked.connect(self._toggled)
        self.other.clicked.connect(self.open_menu)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self.other)
        row.addWidget(self.toggle)

    def show_other(self, label: str, category: Category | None, taken: Category) -> None:
        """Show with what is compared; None: with nothing. `taken` is the emotion at the left."""
        self._taken = taken
        self.toggle.setChecked(category is not None)
        self.other.setVisible(category is not None)
        if category is not None:
            self.other.setText(f"{label} ▾")
            self.other.setIcon(emotion_dot(category))

    def open_menu(self) -> None:
        """Offer the emotions."""
        menu = emotion_menu(self, [self._taken])
        panel = next(action for action in menu.actions() if action.data() == "panel")
        menu.removeAction(panel)
        menu.triggered.connect(lambda action: self.chosen.emit(action.data()))
        menu.aboutToHide.connect(menu.deleteLater)
        under = self.toggle
        menu.popup(under.mapToGlobal(under.rect().bottomLeft()))

    def _toggled(self, on: bool) -> None:
        self.toggle.setChecked(not on)  # until something was chosen
        if on:
            self.open_menu()
        else:
            self.ended.emit()
