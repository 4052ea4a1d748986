"""The interface's typeface: Inter where it is installed, else what the system uses."""

from __future__ import annotations

from PySide6.QtGui import QFont, QFontDatabase

PREFERRED = ("Inter", "SF Pro Text", "Segoe UI Variable Text", "Segoe UI", "Noto Sans", "DejaVu Sans")


def interface_font(system: QFont) -> QFont:
    """The system's font, led by the first of `PREFERRED` that is installed, at 13 px.

    The system's own family stays behind it, so that scripts Inter lacks (Chinese, say) are still drawn.
    """
    installed = set(QFontDatabase.families())
    first = next((family for family in PREFERRED if family in installed), None)
    font = QFont(system)
    if first is not None:
        font.setFamilies([first, *system.families()])
    font.setPixelSize(13)
    font.setHintingPreference(QFont.HintingPreference.PreferVerticalHinting)
    return font
