"""The application around the window."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Sequence
from typing import cast

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication, QMessageBox

from generators.contract import MoodreelError

from .i18n import install_language, language_of_system
from .theme import Mode, Theme
from .window import MainWindow


def make_application(
    arguments: Sequence[str] = (), *, mode: Mode = "system", language: str = "system", still: bool = False
) -> QApplication:
    """The QApplication with its language and theme; the one that runs already, if there is one.

    Args:
        arguments: of the command line, without the program.
        mode: theme the user chose.
        language: a key of `LANGUAGES`, or "system".
        still: no motion.
    """
    running = QApplication.instance()
    if isinstance(running, QApplication):
        return running
    application = QApplication(["moodreel", *arguments])
    application.setApplicationName("Moodreel")
    application.setOrganizationName("Moodreel")
    application.setDesktopFileName("moodreel")
    install_language(application, language_of_system() if language == "system" else language)
    application.setEffectEnabled(Qt.UIEffect.UI_AnimateMenu, not still)
    Theme(application, mode, still)
    return application


def has_display() -> bool:
    """Whether a window can be shown; Qt ends the process where it cannot, so this is asked first."""
    if not sys.platform.startswith("linux") or os.environ.get("QT_QPA_PLATFORM"):
        return True
    return bool(os.environ.get("DISPLAY") or os.environ.get("WAYLAND_DISPLAY"))


def run(
    assemble: Callable[[MainWindow], object] | None = None,
    *,
    mode: Mode = "system",
    language: str = "system",
    still: bool = False,
) -> int:
    """Open the window and stay until it is closed.

    Args:
        assemble: puts workspaces, commands and engines into the window before it is shown; what it returns is kept
            alive as long as the window.
        mode, language, still: as in `make_application`.
    Returns:
        The process's exit status.
    """
    if not has_display():
        sys.stderr.write(
            "There is no display to open the window on. Start Moodreel on a desktop (or under xvfb-run),"
            " or use the command line: python main.py --help\n"
        )
        return 1
    application = make_application(sys.argv[1:], mode=mode, language=language, still=still)
    window = MainWindow()
    try:
        kept = assemble(window) if assemble is not None else None
    except MoodreelError as error:
        QMessageBox.critical(None, "Moodreel", str(error))
        return 1
    settings = QSettings()
    geometry = settings.value("window/geometry")
    if geometry is not None:
        window.restoreGeometry(cast(bytes, geometry))
    window.closing.connect(lambda: settings.setValue("window/geometry", window.saveGeometry()))
    window.show()
    status = application.exec()
    del kept
    return status
