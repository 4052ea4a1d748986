"""Showing a file where it lies."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices


def show_in_folder(file: Path) -> None:
    """Open the file's folder in the file manager."""
    QDesktopServices.openUrl(QUrl.fromLocalFile(str(file.parent)))
