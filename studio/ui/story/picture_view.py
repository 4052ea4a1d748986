"""The large picture of a frame, on which the subject and all things can be taken and put elsewhere."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from generators.story.illustrate import Bubble
from generators.story.scene import Box
from studio.core.story import Move, where
from studio.ui.theme import text_font, theme, tokens
from studio.ui.widgets import ARROWS, fitted, paint_badge, paint_ring, rounded

from .handling import GROWTH, LEAP, STEP, Canvas, carried, clamped, grown, shifted
from .lettering import bubble_place, paint_bubble
from .naming import thing_name
from .picture_painting import HANDLE, corners, hue, paint_frame, shadowed, washed
from .regions import Regions

BUBBLE = "bubble"
"""Name under which the bubble is taken."""
_RADIUS = 12


class PictureView(QWidget):
    """Shows a picture; a thing that is dragged goes along as a cut-out until the picture is drawn anew.

    N chooses the next thing, arrows move it (with Shift further), plus and minus make it larger and smaller, M mirrors
    it, Delete takes it out of the frame. Escape lets go.

    Attributes:
        selected: name of the chosen thing, None for none.
        overlay: whether regions are shown in colours.

    Signals:
        put (Move): the user put a thing there.
        bubblePut (float, float): the user put the bubble there; shares of the picture.
        removeAsked (str): the user wants a thing out of the frame.
        selectionChanged (): another thing is chosen.
    """

    put = Signal(object)
    bubblePut = Signal(float, float)
    removeAsked = Signal(str)
    selectionChanged = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._image = QImage()
        self._regions: Regions | None = None
        self._moves: dict[str, Move] = {}
        self._bubble: Bubble | None = None
        self._face: Box | None = None
        self._aspect = 1.5
        self._words, self._waiting = "", False
        self._wash = QImage()
        self._cuts: dict[str, QImage] = {}
        self._held: tuple[str, QPointF, Move | QPointF, bool] | None = None  # what, from where, as it was, by a corner
        self._now: Move | QPointF | None = None
        self._over: str | None = None
        self.turn = 0
        self.selected: str | None = None
        self.overlay = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(240, 160)
        self.setAccessibleName(self.tr("Picture of the frame"))
        self.setToolTip(
            self.tr("Drag things. N: next thing. Arrows: move. + −: size. M: mirror. Delete: take out. O: regions.")
        )
        theme().changed.connect(self.update)

    # --- what it shows

    def show_picture(self, image: QImage, aspect: float, words: str = "", *, waiting: bool = False) -> None:
        """Show a picture (or its words, where there is none) and whether another one is being drawn."""
        if image.cacheKey() != self._image.cacheKey():
            self._image = image
            self._cuts.clear()
        self._aspect, self._words, self._waiting = aspect, words, waiting
        self.update()

    def show_regions(self, regions: Regions | None, moves: Sequence[Move]) -> None:
        """What is where in the picture, and where the user put it since."""
        if regions is not self._regions:
            self._regions = regions
            self._wash = washed(regions) if regions is not None else QImage()
            self._cuts.clear()
            if regions is None or self.selected not in (*regions.names, BUBBLE):
                self.select(None)
        self._moves = {move.id: move for move in moves}
        self._describe()
        self.update()

    def show_bubble(self, bubble: Bubble | None, face: Box | None) -> None:
        """What is said, and by which face."""
        self._bubble, self._face = bubble, face
        if bubble is None and self.selected == BUBBLE:
            self.select(None)
        self.update()

    def set_overlay(self, overlay: bool) -> None:
        """Whether regions are shown in colours."""
        self.overlay = overlay
        self.update()

    def select(self, name: str | None) -> None:
        """Choose a thing."""
        if name != self.selected:
            self.selected = name
            self._describe()
            self.selectionChanged.emit()
            self.update()

    @property
    def names(self) -> list[str]:
        """What can be chosen."""
        names = list(self._regions.names) if self._regions is not None else []
        return [*names, BUBBLE] if self._bubble is not None else names

    def place_of(self, name: str) -> Move | None:
        """Where a thing is as the user has it now."""
        if self._held is not None and self._held[0] == name and isinstance(self._now, Move):
            return self._now
        return self._moves.get(name) or (where(self._regions.scene, name) if self._regions is not None else None)

    @property
    def canvas(self) -> Canvas:
        """Where the picture is."""
        size = QSize(round(1000 * self._aspect), 1000)
        return Canvas(fitted(size, QRectF(self.rect()).adjusted(1, 1, -1, -1)), self._aspect)

    def sizeHint(self) -> QSize:
        """Large."""
        return QSize(640, 430)

    def _describe(self) -> None:
        chosen = thing_name(self.selected) if self.selected is not None else self.tr("nothing chosen")
        self.setAccessibleDescription(chosen)

    def _box(self, name: str) -> QRectF | None:
        """Where a thing is shown, in the widget."""
        canvas = self.canvas
        if name == BUBBLE:
            return self._bubble_box()
        seen = self._regions.box(name) if self._regions is not None else None
        now = self.place_of(name)
        if seen is None or now is None or self._regions is None:
            return None
        before = where(self._regions.scene, name)
        return canvas.to_widget(carried(before, now).mapRect(seen) if before is not None else seen)

    def _bubble_box(self) -> QRectF | None:
        if self._bubble is None:
            return None
        return bubble_place(self.canvas.place, self._shown_bubble(self._bubble), self._face)

    def _shown_bubble(self, bubble: Bubble) -> Bubble:
        if self._held is None or self._held[0] != BUBBLE or not isinstance(self._now, QPointF):
            return bubble
        return bubble.model_copy(update={"at": (self._now.x(), self._now.y())})

    # --- what the user does

    def _hit(self, spot: QPointF) -> str | None:
        if (box := self._bubble_box()) is not None and box.contains(spot):
            return BUBBLE
        if self._regions is None or not self.canvas.place.contains(spot):
            return None
        for name in reversed([name for name in self._moves if name in self._regions.names]):
            if self._is_away(name) and (box := self._box(name)) is not None and box.contains(spot):
                return name  # on its way: seen as a cut-out
        found = self._regions.at(self.canvas.to_scene(spot))
        return None if found is not None and self._is_away(found) else found

    def _corner(self, spot: QPointF) -> bool:
        box = self._box(self.selected) if self.selected not in (None, BUBBLE) else None  # type: ignore[arg-type]
        return box is not None and any((spot - c).manhattanLength() < HANDLE * 1.6 for c in corners(box))

    def _is_away(self, name: str) -> bool:
        """Whether a thing was put elsewhere since the picture was drawn."""
        return self._regions is not None and self.place_of(name) != where(self._regions.scene, name)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """Take what is there."""
        if event.button() != Qt.MouseButton.LeftButton:
            return
        spot = event.position()
        by_corner = self._corner(spot)
        name = self.selected if by_corner else self._hit(spot)
        self.select(name)
        if name is None:
            return
        if name == BUBBLE and self._bubble is not None:
            box = bubble_place(self.canvas.place, self._bubble, self._face)
            self._held = (name, spot, box.center(), False)
        elif (now := self.place_of(name)) is not None:
            self._held = (name, spot, now, by_corner)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Carry it along."""
        spot = event.position()
        if self._held is None:
            over = self._hit(spot)
            at_corner = self._corner(spot)
            shapes = {True: Qt.CursorShape.SizeFDiagCursor, False: Qt.CursorShape.OpenHandCursor}
            self.setCursor(shapes[at_corner] if at_corner or over else Qt.CursorShape.ArrowCursor)
            if over != self._over:
                self._over = over
                self.update()
            return
        _, start, before, by_corner = self._held
        canvas = self.canvas
        if isinstance(before, QPointF):
            middle = before + spot - start - canvas.place.topLeft()
            across, down = middle.x() / canvas.place.width(), middle.y() / canvas.place.height()
            self._now = QPointF(min(max(across, 0.0), 1.0), min(max(down, 0.0), 1.0))
        elif by_corner:
            foot = canvas.place.topLeft() + QPointF(before.x, before.y) * canvas.scale
            reach = max((start - foot).manhattanLength(), 1.0)
            self._now = grown(before, (spot - foot).manhattanLength() / reach, self._aspect)
        else:
            self._now = shifted(before, (spot - start) / max(canvas.scale, 1e-6), self._aspect)
        self.setCursor(Qt.CursorShape.ClosedHandCursor)
        self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """Put it down."""
        held, now = self._held, self._now
        self._held = self._now = None
        if held is not None and now is not None and now != held[2]:
            if isinstance(now, Move):
                self._moves[now.id] = now  # until the one who listens says so
                self.put.emit(now)
            else:
                self.bubblePut.emit(round(now.x(), 4), round(now.y(), 4))
        self.update()

    def leaveEvent(self, event: object) -> None:
        """Nothing is pointed at."""
        self._over = None
        self.update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Everything the mouse can do."""
        key, names = Qt.Key(event.key()), self.names
        far = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if key == Qt.Key.Key_N and names:
            at = names.index(self.selected) if self.selected in names else -1
            self.select(names[(at + (-1 if far else 1)) % len(names)])
        elif key == Qt.Key.Key_Escape and (self._held is not None or self.selected is not None):
            self._held = self._now = None
            self.select(None)
            self.update()
        elif self.selected is None or not self._change(key, far):
            super().keyPressEvent(event)

    def _change(self, key: Qt.Key, far: bool) -> bool:
        """Do what a key does to the chosen thing; whether it does anything."""
        name = self.selected
        assert name is not None
        if key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removeAsked.emit(name)
            return True
        if name == BUBBLE:
            return self._nudge_bubble(key, far)
        now = self.place_of(name)
        if now is None:
            return False
        if key in ARROWS:
            after = shifted(now, QPointF(*ARROWS[key]) * (LEAP if far else STEP), self._aspect)
        elif key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            after = grown(now, GROWTH, self._aspect)
        elif key == Qt.Key.Key_Minus:
            after = grown(now, 1 / GROWTH, self._aspect)
        elif key == Qt.Key.Key_M:
            after = clamped(now.model_copy(update={"mirrored": not now.mirrored}), self._aspect)
        else:
            return False
        if after != now:
            self._moves[name] = after
            self.put.emit(after)
            self.update()
        return True

    def _nudge_bubble(self, key: Qt.Key, far: bool) -> bool:
        box = self._bubble_box()
        if key not in ARROWS or box is None:
            return False
        place = self.canvas.place
        middle = box.center() - place.topLeft()
        step = QPointF(*ARROWS[key]) * (0.05 if far else 0.01)
        at = QPointF(middle.x() / place.width(), middle.y() / place.height()) + step
        self.bubblePut.emit(min(max(at.x(), 0.0), 1.0), min(max(at.y(), 0.0), 1.0))
        return True

    # --- how it looks

    def paintEvent(self, event: QPaintEvent) -> None:
        """The picture and what lies over it."""
        t, canvas = tokens(), self.canvas
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        path = rounded(canvas.place, _RADIUS)
        painter.fillPath(path, QColor(t.panel))
        painter.save()
        painter.setClipPath(path)
        if self._image.isNull():
            painter.setPen(QColor(t.dim))
            painter.setFont(text_font(14))
            room = canvas.place.adjusted(32, 32, -32, -32)
            painter.drawText(room, int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap), self._words)
        else:
            painter.drawImage(canvas.place, self._image)
            self._layers(painter, canvas)
        painter.restore()
        for name in dict.fromkeys((self._over, self.selected)):
            if name is not None and (box := self._box(name)) is not None and not self._image.isNull():
                number = self.names.index(name) if name in self.names else 0
                chosen = name == self.selected
                paint_frame(painter, box, thing_name(name), QRectF(self.rect()), chosen=chosen, colour=hue(number))
        if self._waiting:
            self._busy(painter, canvas)
        if self.hasFocus():
            painter.setPen(QColor(t.strong))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPath(path)

    def _layers(self, painter: QPainter, canvas: Canvas) -> None:
        regions = self._regions
        if regions is not None:
            if self.overlay:
                painter.drawImage(canvas.place, self._wash)
            away = [name for name in regions.names if self._is_away(name)]
            if away:
                painter.drawImage(canvas.place, shadowed(regions, away))
            for name in away:
                self._carry(painter, canvas, regions, name)
        if self._bubble is not None:
            paint_bubble(painter, canvas.place, self._shown_bubble(self._bubble), self._face)

    def _carry(self, painter: QPainter, canvas: Canvas, regions: Regions, name: str) -> None:
        before, now = where(regions.scene, name), self.place_of(name)
        if before is None or now is None:
            return
        if name not in self._cuts:
            self._cuts[name] = regions.cut_out(name, self._image)
        painter.save()
        painter.translate(canvas.place.topLeft())
        painter.scale(canvas.scale, canvas.scale)
        painter.setTransform(carried(before, now), True)
        painter.setOpacity(0.88)
        painter.drawImage(QRectF(0, 0, *regions.size), self._cuts[name])
        painter.restore()

    def _busy(self, painter: QPainter, canvas: Canvas) -> None:
        t = tokens()
        if self._image.isNull():
            paint_ring(painter, canvas.place.center() - QPointF(0, 56), self.turn, QColor(t.text))
            return
        box = paint_badge(
            painter, canvas.place.topRight() + QPointF(-12, 12), f"      {self.tr('drawing…')}", t.text, t.panel,
            from_right=True,
        )  # fmt: skip
        painter.save()
        painter.translate(box.left() + 16, box.center().y())
        painter.scale(0.5, 0.5)
        paint_ring(painter, QPointF(0, 0), self.turn, QColor(t.text))
        painter.restore()
