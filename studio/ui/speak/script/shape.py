"""Where the parts of a row lie, and how its text breaks."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache, lru_cache
from math import ceil

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QTextLayout, QTextOption

from studio.ui.theme import Tokens, text_font

from .formats import format_ranges

SINGLE, SPACE, MOST_LINES = 48, 6, 4
_AVATAR, _CHIP, _LENGTH, _LIGHT, _PLAY = 32, 168, 76, 22, 28
_SHOWN = 1200  # characters that four lines can hold at most; the rest of a long text is not even looked at


@cache
def line_height() -> int:
    """Pixels from line to line: the same under the cursor as in the list."""
    return QFontMetrics(text_font(14)).lineSpacing()


@dataclass(frozen=True)
class RowShape:
    """Rectangles of a row's parts."""

    card: QRectF
    bar: QRectF
    avatar: QRectF
    text: QRectF
    chip: QRectF
    length: QRectF
    light: QRectF
    play: QRectF

    @classmethod
    def of(cls, row: QRectF) -> RowShape:
        """Lay a row out; a narrow one gives up the width of its chip first."""
        card = row.adjusted(0, 0, 0, -SPACE)
        top = card.top() + (SINGLE - _AVATAR) / 2
        middle = QRectF(0, card.top(), 0, min(card.height(), SINGLE))
        avatar = QRectF(card.left() + 18, top, _AVATAR, _AVATAR)
        right = card.right() - 10
        play = QRectF(right - _PLAY, middle.center().y() - _PLAY / 2, _PLAY, _PLAY)
        light = QRectF(play.left() - _LIGHT - 4, middle.center().y() - _LIGHT / 2, _LIGHT, _LIGHT)
        length = QRectF(light.left() - _LENGTH - 6, middle.top(), _LENGTH, middle.height())
        wide = min(_CHIP, max(92, (length.left() - avatar.right()) * 0.3))
        chip = QRectF(length.left() - wide - 10, middle.top(), wide, middle.height())
        left = avatar.right() + 14
        above = (SINGLE - line_height()) / 2
        text = QRectF(left, card.top() + above, max(chip.left() - 12 - left, 40), card.height() - 2 * above)
        bar = QRectF(card.left(), card.top(), 6, card.height())
        return cls(card, bar, avatar, text, chip, length, light, play)

    def part(self, point: QPointF) -> str:
        """Which part lies there: the name of a rectangle."""
        for name in ("avatar", "chip", "length", "light", "play"):
            if getattr(self, name).adjusted(-3, -3, 3, 3).contains(point):
                return name
        return "text"


@lru_cache(maxsize=64)
def text_width(row: int) -> int:
    """Room for the text in a row of that width."""
    return int(RowShape.of(QRectF(0, 0, row, SINGLE)).text.width())


def row_height(text: str, width: int) -> int:
    """Pixels of a row whose text has so much room."""
    return SINGLE + SPACE + (_lines_of(text, width) - 1) * line_height()


@lru_cache(maxsize=20_000)
def _lines_of(text: str, width: int) -> int:
    if "\n" not in text and len(text) < 400 and _advance(text) <= width:
        return 1  # most lines: no need to break them
    return min(_layout(text, width, None).lineCount(), MOST_LINES)


@lru_cache(maxsize=20_000)
def _advance(text: str) -> int:
    return ceil(QFontMetricsF(text_font(14)).horizontalAdvance(text))


@lru_cache(maxsize=512)
def broken(text: str, width: int, t: Tokens) -> tuple[QTextLayout, bool]:
    """The text laid out for painting, and whether there is more than is shown."""
    layout = _layout(text, width, t)
    more = layout.lineCount() > MOST_LINES or len(text) > _SHOWN
    return layout, more


def _layout(text: str, width: int, t: Tokens | None) -> QTextLayout:
    shown = text[:_SHOWN].replace("\n", "\u2028")
    layout = QTextLayout(shown, text_font(14))
    option = QTextOption()
    option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
    option.setAlignment(Qt.AlignmentFlag.AlignLeft)
    layout.setTextOption(option)
    if t is not None:
        layout.setFormats(format_ranges(text[:_SHOWN], t))
    layout.beginLayout()
    y = 0.0
    for _ in range(MOST_LINES + 1):
        line = layout.createLine()
        if not line.isValid():
            break
        line.setLineWidth(width)
        line.setPosition(QPointF(0, y))
        y += line_height()
    layout.endLayout()
    return layout
