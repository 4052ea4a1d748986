"""What was planned, in one line, and what is to be known of it."""

from __future__ import annotations

from html import escape

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QSizePolicy, QWidget

from generators.story import StoryPlan
from studio.ui.theme import theme, tokens

from .naming import thing_name

_GAP = "&nbsp;&nbsp;&nbsp; "


class _Line(QLabel):
    """Names and words in one line, the last words cut where there is no room; all of them in its tooltip."""

    def __init__(self) -> None:
        super().__init__()
        self._parts: tuple[tuple[str, str], ...] = ()
        self.setTextFormat(Qt.TextFormat.RichText)
        self.setProperty("role", "dim")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.setMinimumHeight(20)
        theme().changed.connect(self._dress)

    def show_parts(self, parts: tuple[tuple[str, str], ...]) -> None:
        """Show these names, each with its words."""
        self._parts = parts
        told = "\n".join(f"{name}: {words}" for name, words in parts)
        self.setToolTip(told)
        self.setAccessibleName(told.replace("\n", ", "))
        self._dress()

    def _dress(self) -> None:
        bold = self.font()
        bold.setBold(True)
        named, plain, ink = QFontMetrics(bold), self.fontMetrics(), tokens().text
        room, told = self.width(), []
        for name, words in self._parts:
            room -= named.horizontalAdvance(name) + plain.horizontalAdvance("\u00a0 ")
            shown = plain.elidedText(words, Qt.TextElideMode.ElideRight, max(0, room))
            room -= plain.horizontalAdvance(shown) + plain.horizontalAdvance("\u00a0\u00a0\u00a0 ")
            told.append(f'<b style="color:{ink}">{escape(name)}</b>&nbsp; {escape(shown)}')
        self.setText(_GAP.join(told))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew."""
        super().resizeEvent(event)
        self._dress()


class Facts(QWidget):
    """Shows theme, event and elements of a story.

    Attributes:
        words: the line.
        act: what there is to be done about it; hidden where nothing is.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = _Line()
        self.hint = QLabel()
        self.hint.setProperty("role", "dim")
        self.act = QPushButton()
        self.act.setProperty("role", "link")
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
        self.words.show_parts(parts)

    def show_hint(self, words: str, act: str = "") -> None:
        """Say what is so beside the plan, and offer something; "" for nothing."""
        self.hint.setText(words)
        self.hint.setVisible(bool(words))
        self.act.setText(act)
        self.act.setVisible(bool(act))
