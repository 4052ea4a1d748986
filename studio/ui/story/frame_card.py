"""A frame on the board: its picture, its words, what is felt in it, and what can be done with it."""

from __future__ import annotations

from dataclasses import dataclass, field

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QEnterEvent,
    QFocusEvent,
    QImage,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QPushButton, QSizePolicy, QWidget

from generators.emotion import Category
from generators.story.illustrate import Bubble
from generators.story.scene import Box
from studio.ui.icons import IconTint, icon_button
from studio.ui.theme import text_font, theme, tokens
from studio.ui.widgets import ARROWS, fitted, paint_badge, paint_ring, rounded

from .caption import Caption
from .lettering import paint_bubble

RADIUS = 12
_BUTTON = 28


@dataclass(frozen=True)
class Shown:
    """What a card shows.

    Attributes:
        number: of the frame, from 1.
        caption: its words.
        label, category: what is felt, in words and in whose colour.
        scene: what is planned, for as long as there is no picture: "wide · forest · night".
        action: what the subject does there.
        aspect: width over height of the picture.
        locked: whether it stays as it is.
        stale: whether the picture is of an earlier state.
        waiting: whether it is being drawn, or is about to be.
        bubble, face: what is said in it, and by which face, in scene units.
        image: null while there is none.
    """

    number: int
    caption: str
    label: str
    category: Category
    scene: str
    action: str
    aspect: float
    locked: bool = False
    stale: bool = False
    waiting: bool = False
    bubble: Bubble | None = None
    face: Box | None = None
    image: QImage = field(default_factory=QImage, compare=False)


class FrameCard(QWidget):
    """Shows a frame. Enter opens it, R draws it again, L locks it, F2 changes its words.

    Attributes:
        shown: what it shows.
        redo, lock, edit: its buttons; seen while the card is chosen or under the pointer.

    Signals:
        chosen (), opened (), redoAsked (), lockAsked (): by the user.
        captionEdited (str): other words.
        stepAsked (int, int): the user goes to the card that many columns to the right and rows below.
    """

    chosen = Signal()
    opened = Signal()
    redoAsked = Signal()
    lockAsked = Signal()
    captionEdited = Signal(str)
    stepAsked = Signal(int, int)

    def __init__(self, shown: Shown, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.shown = shown
        self._selected = False
        self.turn = 0
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.redo = self._button("refresh", self.tr("Draw this frame again (R)"))
        self.lock = self._button("lock", self.tr("Keep this frame as it is (L)"))
        self.edit = self._button("pencil", self.tr("Open this frame (Enter)"))
        self._lock = self.lock.findChild(IconTint)
        self.redo.clicked.connect(self.redoAsked)
        self.lock.clicked.connect(self.lockAsked)
        self.edit.clicked.connect(self.opened)
        self.caption = Caption(self)
        self.caption.edited.connect(self.captionEdited)
        self.caption.ended.connect(self.setFocus)
        theme().changed.connect(self.update)
        self.show_frame(shown)

    def _button(self, icon: str, words: str) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("role", "plate")
        icon_button(button, icon, words, "text", 16)
        button.setFixedSize(_BUTTON, _BUTTON)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.setCursor(Qt.CursorShape.ArrowCursor)
        button.hide()
        return button

    def show_frame(self, shown: Shown) -> None:
        """Show another state of it."""
        self.shown = shown
        if self._lock is not None:
            self._lock.show_icon("lock" if shown.locked else "unlock")
        self.lock.setAccessibleDescription(self.tr("locked") if shown.locked else "")
        self.setAccessibleName(self.tr("Frame {n}").format(n=shown.number))
        parts = [
            shown.caption,
            shown.label,
            shown.bubble.text if shown.bubble is not None else "",
            self.tr("locked") if shown.locked else "",
            self._state,
        ]
        self.setAccessibleDescription(" · ".join(part for part in parts if part))
        keys = self.tr("Double-click or Enter: open. R: draw again. L: lock. F2: change the words.")
        self.setToolTip(keys if shown.bubble is None else f"“{shown.bubble.text}”\n{keys}")
        self.caption.set_words(shown.caption)
        self._reveal()
        self.update()

    def set_selected(self, selected: bool) -> None:
        """Whether it is the chosen one."""
        self._selected = selected
        self._reveal()
        self.update()

    @property
    def picture(self) -> QRectF:
        """Where the picture is."""
        return QRectF(1, 1, self.width() - 2, round(self.width() / self.shown.aspect))

    @property
    def _state(self) -> str:
        """What is so about the picture, in words."""
        if self.shown.waiting:
            return self.tr("drawing…")
        if self.shown.image.isNull():
            return self.tr("planned")
        return self.tr("changed since") if self.shown.stale else ""

    def _reveal(self) -> None:
        seen = self._selected or self.underMouse() or self.hasFocus()
        for button in (self.redo, self.lock, self.edit):
            button.setVisible(seen)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Buttons in the picture's upper right corner, words below."""
        box = self.picture
        for number, button in enumerate((self.edit, self.lock, self.redo)):
            button.move(round(box.right()) - 10 - _BUTTON - number * (_BUTTON + 6), round(box.top()) + 10)
        room = QRectF(14, box.bottom() + 7, self.width() - 28, self.height() - box.bottom() - 14)
        self.caption.setGeometry(room.toRect())

    def sizeHint(self) -> QSize:
        """As the board says."""
        return self.size()

    # --- what the user does

    def enterEvent(self, event: QEnterEvent) -> None:
        """Show what can be done."""
        self._reveal()
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Hide it again."""
        self._reveal()
        self.update()

    def focusInEvent(self, event: QFocusEvent) -> None:
        """Who comes by keyboard chooses it."""
        super().focusInEvent(event)
        self.chosen.emit()
        self._reveal()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Nothing is pointed at."""
        super().focusOutEvent(event)
        self._reveal()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Choose it."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.chosen.emit()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        """Open it, or change its words."""
        if self.picture.contains(event.position()):
            self.opened.emit()
        else:
            self.caption.begin()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything the mouse can do."""
        key = Qt.Key(event.key())
        acts = {
            Qt.Key.Key_Return: self.opened.emit,
            Qt.Key.Key_Enter: self.opened.emit,
            Qt.Key.Key_R: self.redoAsked.emit,
            Qt.Key.Key_L: self.lockAsked.emit,
            Qt.Key.Key_F2: self.caption.begin,
        }
        if key in ARROWS and not event.modifiers():
            self.stepAsked.emit(*ARROWS[key])
        elif key in acts and not event.modifiers():
            acts[key]()
        else:
            super().keyPressEvent(event)

    # --- how it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        """The card."""
        t, shown = tokens(), self.shown
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        body = rounded(whole, RADIUS)
        painter.fillPath(body, QColor(t.panel))
        painter.save()
        painter.setClipPath(body)
        if shown.image.isNull():
            self._plan(painter)
        else:
            self._drawing(painter)
        painter.restore()
        if shown.waiting:
            ink = QColor("#ffffff") if not shown.image.isNull() else QColor(t.text)
            paint_ring(painter, self.picture.center(), self.turn, ink)
        self._plates(painter)
        ring = t.strong if self._selected else t.faint if self.underMouse() else t.line
        painter.setPen(QPen(QColor(ring), 2.0 if self._selected else 1.0))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(body)

    def _drawing(self, painter: QPainter) -> None:
        box, shown = self.picture, self.shown
        place = fitted(shown.image.size(), box)
        if place.width() < box.width() - 1 or place.height() < box.height() - 1:
            painter.fillRect(box, QColor(tokens().raised))
        painter.drawImage(place, shown.image)
        if shown.bubble is not None:
            paint_bubble(painter, place, shown.bubble, shown.face)
        if shown.waiting:
            painter.fillRect(box, QColor(20, 22, 27, 120))

    def _plan(self, painter: QPainter) -> None:
        """A ground of the emotion, and on it what will be drawn."""
        t, shown, box = tokens(), self.shown, self.picture
        painter.fillRect(box, QColor(t.ground(shown.category)))
        painter.setPen(QColor(t.dim))
        painter.setFont(text_font(12))
        middle = Qt.AlignmentFlag.AlignHCenter
        words = box.adjusted(24, 0, -24, 0)
        top = words.center().y() - (34 if not shown.waiting else -30)
        painter.drawText(QRectF(words.left(), top, words.width(), 18), middle, shown.scene)
        if not shown.waiting:
            painter.setPen(QColor(t.text))
            painter.setFont(text_font(14))
            rest = QRectF(words.left(), top + 22, words.width(), words.bottom() - top - 22)
            painter.drawText(rest, int(middle | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap), shown.action)

    def _plates(self, painter: QPainter) -> None:
        t, shown, box = tokens(), self.shown, self.picture
        paint_badge(painter, box.topLeft() + QPointF(10, 10), str(shown.number), t.text, t.panel)
        hidden = self.lock.isVisible()
        state = self.tr("locked") if shown.locked else self._state if not shown.image.isNull() else ""
        if state and not hidden:
            paint_badge(painter, box.topRight() + QPointF(-10, 10), state, t.text, t.panel, from_right=True)
        ink = t.dim if shown.category == "neutral" else t.emotion_text(shown.category)
        paint_badge(painter, box.bottomLeft() + QPointF(10, -34), shown.label, ink, t.panel)
