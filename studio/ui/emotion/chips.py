"""A chip for each category: a dot of its colour and its name."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget

from generators.emotion import CATEGORIES, NEUTRAL, Category, EmotionState
from studio.ui.i18n import emotion_name
from studio.ui.theme import text_font, tokens
from studio.ui.widgets.flow import FlowLayout

from .edits import blended, picked


class EmotionChip(QAbstractButton):
    """One category; checked when the emotion is that category and nothing else, part-checked when it has a part."""

    def __init__(self, category: Category, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.category: Category = category
        self._share = 0.0
        self.setCheckable(True)
        self.setText(emotion_name(category))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setToolTip(self.tr("{0}: click to choose, Shift+click to blend it in").format(self.text()))
        self.setAccessibleName(self.text())

    def set_share(self, share: float) -> None:
        """Show how much of the emotion this category is, 0 to 1."""
        self._share = share
        self.setChecked(share > 0.995)
        self.setAccessibleDescription(f"{share:.0%}")
        self.update()

    def nextCheckState(self) -> None:
        """Being checked follows the emotion, not the click."""

    def sizeHint(self) -> QSize:
        """Dot, name and room around them."""
        font = text_font(12)
        self.setFont(font)
        return QSize(self.fontMetrics().horizontalAdvance(self.text()) + 29, 26)

    def paintEvent(self, event: QPaintEvent) -> None:
        """A pill; its outline is the emotion's colour when it takes part, and thick when it is all there is."""
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        outline = t.emotion(self.category) if self._share > 0 else t.line
        painter.setPen(QPen(QColor(outline), 2.0 if self.isChecked() else 1.0))
        painter.setBrush(QColor(t.hover if self.underMouse() or self.isDown() else t.raised))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(t.strong), 1.0, Qt.PenStyle.DotLine))
            painter.drawRoundedRect(box.adjusted(2.5, 2.5, -2.5, -2.5), 10, 10)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(t.emotion(self.category)))
        painter.drawEllipse(QPointF(12, self.height() / 2), 4.5, 4.5)
        painter.setPen(QColor(t.text))
        painter.setFont(text_font(12, bold=self.isChecked()))
        painter.drawText(self.rect().adjusted(20, 0, 0, 0), Qt.AlignmentFlag.AlignVCenter, self.text())


class CategoryChips(QWidget):
    """All ten categories as chips. Shows a state; emits what the user makes of it.

    Signals:
        stateEdited (EmotionState): a category was chosen, or blended in with Shift.
    """

    stateEdited = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._state = NEUTRAL
        self._flow = FlowLayout(self, gap=5)
        self.chips: dict[Category, EmotionChip] = {}
        for category in CATEGORIES:
            chip = EmotionChip(category, self)
            chip.clicked.connect(self._clicked)
            self._flow.addWidget(chip)
            self.chips[category] = chip
        self.set_state(NEUTRAL)

    def set_state(self, state: EmotionState) -> None:
        """Show which categories take part."""
        self._state = state
        total = sum(state.strengths.values())
        for category, chip in self.chips.items():
            felt = state.strengths[category] / total if total and category != "neutral" else 0.0
            chip.set_share(felt if category != "neutral" else float(total == 0))

    def hasHeightForWidth(self) -> bool:
        """No: a scroll area would make room for one chip a row. `resizeEvent` sets the height instead."""
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        """As high as the rows at this width."""
        super().resizeEvent(event)
        self.setFixedHeight(self._flow.heightForWidth(self.width()))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Left and right go from chip to chip."""
        order = list(self.chips.values())
        focused = next((i for i, chip in enumerate(order) if chip.hasFocus()), None)
        step = {Qt.Key.Key_Right: 1, Qt.Key.Key_Left: -1}.get(Qt.Key(event.key()))
        if focused is None or step is None:
            super().keyPressEvent(event)
            return
        order[(focused + step) % len(order)].setFocus(Qt.FocusReason.TabFocusReason)

    def _clicked(self) -> None:
        chip = self.sender()
        if not isinstance(chip, EmotionChip):
            return
        shift = bool(QApplication.keyboardModifiers() & Qt.KeyboardModifier.ShiftModifier)
        state = blended(self._state, chip.category) if shift else picked(self._state, chip.category)
        if state != self._state:
            self.set_state(state)
            self.stateEdited.emit(state)
