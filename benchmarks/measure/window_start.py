"""How long Moodreel takes from the start of its process to a window in which one can type.

    python -m benchmarks.measure.window_start FOLDER

The window is the real one, with the real engine behind it and the user's folders in FOLDER. It is up when it is exposed
and a key pressed in the first line's field has arrived there. Prints seconds, and what they were spent on.
"""

from __future__ import annotations

import json
import os
import sys
import time
from pathlib import Path

_TICKS = os.sysconf("SC_CLK_TCK")


def alive() -> float:
    """Seconds since this process was started."""
    started = int(Path("/proc/self/stat").read_text("ascii").rpartition(")")[2].split()[19]) / _TICKS
    return time.clock_gettime(time.CLOCK_BOOTTIME) - started


def main() -> int:
    """Open the window as `python main.py` does, press a key when it is there, close it."""
    began = alive()
    from studio.offline import go_offline

    go_offline()
    from PySide6.QtCore import Qt, QTimer
    from PySide6.QtTest import QTest

    from studio.ui.app import run
    from studio.ui.composition import Folders, Studio
    from studio.ui.window import MainWindow

    imported, folder = alive(), Path(sys.argv[1])

    def assemble(window: MainWindow) -> object:
        studio = Studio(window, Folders(folder / "data", folder / "config"))
        built = alive()
        field = studio.speak.workspace.script.empty.field

        def look() -> None:
            handle = window.windowHandle()
            if handle is None or not handle.isExposed():
                return
            QTest.keyClick(field, Qt.Key.Key_M)
            if not field.toPlainText():
                return
            up = alive()
            looking.stop()
            told = {"python": began, "imports": imported - began, "building": built - imported, "showing": up - built}
            sys.stdout.write(json.dumps({"seconds": up, **told}) + "\n")
            window.close()

        looking = QTimer(window)
        looking.timeout.connect(look)
        looking.start(5)
        return studio

    return run(assemble)


if __name__ == "__main__":
    sys.exit(main())
