"""What was planned, in one line, and what is to be known of it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from generators.story import StoryPlan
from studio.ui.theme import theme, tokens

from .naming import thing_name


class Facts(QWidget):
    """Shows theme, event and elements of a story.

    Attributes:
        words: the line.
        act: what there is to be done about it; hidden where nothing is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.RichText)
        self.words.setWordWrap(True)
        self.words.setProperty("role", "dim")
        self.words.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        self.words.setMinimumHeight(20)
        self.hint = QLabel()
        self.hint.setProperty("role", "dim")
        self.act = QPushButton()
        self.act.setProperty("role", "link")
        self._parts: tuple[tuple[str, str], ...] = ()
        theme().changed.connect(self._dress)
        row = QHBoxLayout(self)
        row.setContentsMargins(2, 0, 2, 0)
        row.setSpacing(8)
        row.addWidget(self.words, 1)
        row.addWidget(self.hint, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.act, 0, Qt.AlignmentFlag.AlignTop)

    def show_plan(self, plan: StoryPlan | None) -> None:
        """Show a plan; None for none."""
        self.setVisible(plan is not None)
        if plan is None:
            return
        elements = ", ".join(thing_name(each.id) for each in plan.elements)
        parts = ((self.tr("Theme"), plan.theme), (self.tr("Event"), plan.event), (self.tr("Elements"), elements))
        self._parts = parts
        self._dress()
        self.words.setAccessibleName(", ".join(f"{name}: {words}" for name, words in parts))

    def _dress(self) -> None:
        ink = tokens().text
        told = (f'<b style="color:{ink}">{escape(name)}</b>&nbsp; {escape(words)}' for name, words in self._parts)
        self.words.setText(" &nbsp;&nbsp; ".join(told))

    def show_hint(self, words: str, act: str = "") -> None:
        """Say what is so beside the plan, and offer something; "" for nothing."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        self.act.setText(act)
        self.act.setVisible(bool(act))
