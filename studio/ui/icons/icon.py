"""Icons as Qt wants them: tinted with the theme's colours, sharp at every scale."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap, QPixmapCache
from PySide6.QtSvg import QSvgRenderer
from PySide6.QtWidgets import QAbstractButton, QToolButton

from studio.ui.theme import theme

from .strokes import FILLED, PATHS, STROKE

_GAP = 4


def svg(name: str, colour: str, *, filled: bool = False) -> bytes:
    """The icon as an SVG document.

    Raises:
        KeyError: there is no icon of that name; all are in `PATHS`.
    """
    fill = colour if filled or name in FILLED else "none"
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 24 24"><path d="{PATHS[name]}" fill="{fill}"'
        f' stroke="{colour}" stroke-width="{STROKE}" stroke-linecap="round" stroke-linejoin="round"/></svg>'
    ).encode()


def pixmap(name: str, colour: str, size: int = 20, ratio: float = 1.0, *, filled: bool = False) -> QPixmap:
    """The icon drawn `size` logical pixels wide at a device pixel ratio, drawn once: lists keep asking for it."""
    key = f"moodreel/{name}/{colour}/{size}/{ratio}/{filled}"
    kept = QPixmap()
    if QPixmapCache.find(key, kept):
        return kept
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    QSvgRenderer(QByteArray(svg(name, colour, filled=filled))).render(painter, QRectF(picture.rect()))
    painter.end()
    picture.setDevicePixelRatio(ratio)
    QPixmapCache.insert(key, picture)
    return picture


def icon(name: str, colour: str | None = None, size: int = 20, *, filled: bool = False, gap: int = 0) -> QIcon:
    """The icon in `colour` (the theme's text where none is given), with a fainter one for disabled.

    Args:
        name, size: as for `pixmap`.
        colour: `#rrggbb`.
        filled: see `pixmap`.
        gap: logical pixels left clear at its right, where words follow: Qt itself leaves too little.
    """
    t = theme().tokens
    made = QIcon()
    for ratio in (1.0, 2.0):
        for ink, mode in ((colour or t.text, QIcon.Mode.Normal), (t.faint, QIcon.Mode.Disabled)):
            made.addPixmap(_padded(pixmap(name, ink, size, ratio, filled=filled), gap), mode)
    return made


def _padded(picture: QPixmap, gap: int) -> QPixmap:
    if not gap:
        return picture
    ratio = picture.devicePixelRatio()
    wide = QPixmap(QSize(picture.width() + round(gap * ratio), picture.height()))
    wide.fill(Qt.GlobalColor.transparent)
    wide.setDevicePixelRatio(ratio)
    painter = QPainter(wide)
    painter.drawPixmap(0, 0, picture)
    painter.end()
    return wide


class IconTint(QObject):
    """Keeps a button's icon in the theme's colours for as long as the button lives.

    Args:
        button: shows the icon; becomes the parent.
        name: one of `PATHS`.
        colour: a token's name.
        size: logical pixels.
    """

    def __init__(self, button: QAbstractButton, name: str, colour: str = "text", size: int = 18) -> None:
        super().__init__(button)
        self._button = button
        self._name = name
        self._colour = colour
        self._size = size
        self._filled = False
        theme().changed.connect(self.refresh)
        self.refresh()

    def show_icon(self, name: str, *, filled: bool = False) -> None:
        """Show another icon of the set (a play button becomes a pause button)."""
        self._name, self._filled = name, filled
        self.refresh()

    def set_colour(self, colour: str) -> None:
        """Use another token, or a `#rrggbb`."""
        self._colour = colour
        self.refresh()

    def refresh(self) -> None:
        """Draw the icon anew in the colours in force."""
        colour = self._colour if self._colour.startswith("#") else getattr(theme().tokens, self._colour)
        beside = bool(self._button.text()) and not _is_below(self._button)
        gap = _GAP if beside else 0
        self._button.setIconSize(QSize(self._size + gap, self._size))
        self._button.setIcon(icon(self._name, colour, self._size, filled=self._filled, gap=gap))


def _is_below(button: QAbstractButton) -> bool:
    style = button.toolButtonStyle() if isinstance(button, QToolButton) else None
    return style in (Qt.ToolButtonStyle.ToolButtonTextUnderIcon, Qt.ToolButtonStyle.ToolButtonIconOnly)


def icon_button(button: QAbstractButton, name: str, tooltip: str, colour: str = "text", size: int = 18) -> IconTint:
    """Dress a button with an icon, a tooltip and the same words as its accessible name."""
    button.setToolTip(tooltip)
    button.setAccessibleName(tooltip)
    return IconTint(button, name, colour, size)
