"""Which theme is shown, and telling everybody when it changes."""

from __future__ import annotations

from typing import Literal, cast

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication, QStyleFactory

from .fonts import interface_font
from .look import DARK, LIGHT, MOTION_MS, Tokens
from .style_sheet import style_sheet

Mode = Literal["system", "dark", "light"]


class Theme(QObject):
    """The theme of one application: a mode the user chose and the tokens it stands for.

    Signals:
        changed (): the tokens are others now; painted widgets repaint by themselves, tinted icons listen to this.
    """

    changed = Signal()

    def __init__(self, application: QApplication, mode: Mode = "system", still: bool = False) -> None:
        super().__init__(application)
        self._application = application
        self._mode: Mode = mode
        self._still = still
        self._tokens = self._resolve()
        style = QStyleFactory.create("Fusion")
        if style is not None:
            application.setStyle(style)
        application.setFont(interface_font(application.font()))
        self._dress()
        application.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def mode(self) -> Mode:
        """What the user chose."""
        return self._mode

    @property
    def tokens(self) -> Tokens:
        """The colours in force."""
        return self._tokens

    @property
    def motion_ms(self) -> int:
        """How long an animation may last; 0 means: jump."""
        return 0 if self._still else MOTION_MS

    def set_mode(self, mode: Mode) -> None:
        """Follow the system or hold to one theme."""
        self._mode = mode
        self._system_changed()

    def set_still(self, still: bool) -> None:
        """Turn all motion off (or on again)."""
        self._still = still

    def _resolve(self) -> Tokens:
        if self._mode != "system":
            return DARK if self._mode == "dark" else LIGHT
        scheme = self._application.styleHints().colorScheme()
        return LIGHT if scheme == Qt.ColorScheme.Light else DARK

    def _system_changed(self) -> None:
        tokens = self._resolve()
        if tokens is not self._tokens:
            self._tokens = tokens
            self._dress()
            self.changed.emit()

    def _dress(self) -> None:
        self._application.setPalette(_palette(self._tokens))
        self._application.setStyleSheet(style_sheet(self._tokens))


def theme() -> Theme:
    """The running application's theme; a dark one is made where nobody chose yet.

    Raises:
        RuntimeError: there is no QApplication.
    """
    application = QGuiApplication.instance()
    if not isinstance(application, QApplication):
        raise RuntimeError("There is no QApplication; make one before the first widget.")
    found = application.findChild(Theme, options=Qt.FindChildOption.FindDirectChildrenOnly)
    return cast(Theme, found) if found is not None else Theme(application, "dark")


def tokens() -> Tokens:
    """The colours in force, for widgets that paint themselves."""
    return theme().tokens


def text_font(size: int, *, bold: bool = False) -> QFont:
    """The interface's font at one of `TEXT_SIZES`, for painted text."""
    font = QFont(QApplication.font())
    font.setPixelSize(size)
    font.setWeight(QFont.Weight.DemiBold if bold else QFont.Weight.Normal)
    return font


def _palette(t: Tokens) -> QPalette:
    palette = QPalette()
    for role, colour in {
        QPalette.ColorRole.Window: t.background,
        QPalette.ColorRole.WindowText: t.text,
        QPalette.ColorRole.Base: t.raised,
        QPalette.ColorRole.AlternateBase: t.panel,
        QPalette.ColorRole.Text: t.text,
        QPalette.ColorRole.Button: t.raised,
        QPalette.ColorRole.ButtonText: t.text,
        QPalette.ColorRole.Highlight: t.selection,
        QPalette.ColorRole.HighlightedText: t.text,
        QPalette.ColorRole.ToolTipBase: t.raised,
        QPalette.ColorRole.ToolTipText: t.text,
        QPalette.ColorRole.PlaceholderText: t.dim,
        QPalette.ColorRole.Link: t.text,
    }.items():
        palette.setColor(role, QColor(colour))
    for role in (QPalette.ColorRole.WindowText, QPalette.ColorRole.Text, QPalette.ColorRole.ButtonText):
        palette.setColor(QPalette.ColorGroup.Disabled, role, QColor(t.faint))
    return palette
