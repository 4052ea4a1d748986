"""`python main.py` on a screen, from outside: nothing of the window is in this process."""

import os
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

import numpy as np

from generators.media import read_audio
from studio.core.library import Library, Query
from tests.ui.screen import CONTROL, RETURN, screen

ROOT = Path(__file__).parents[2]
PATIENCE = 300.0  # seconds; a busy machine is slow, not wrong
LOOK = 0.05


def until(application, told, condition):
    """What `condition` gives once it gives something; fails if the application ends first."""
    for _ in range(round(PATIENCE / LOOK)):
        if found := condition():
            return found
        with suppress(subprocess.TimeoutExpired):
            application.wait(LOOK)
            raise AssertionError(f"The window is gone, with status {application.returncode}: {told.read_text()}")
    raise AssertionError(f"It did not happen: {told.read_text()}")


def test_the_real_window_opens_takes_keys_speaks_keeps_the_take_and_closes(tmp_path):
    data, told = tmp_path / "data", tmp_path / "told"
    folders = {"XDG_DATA_HOME": data, "XDG_CONFIG_HOME": tmp_path / "config", "HOME": tmp_path}
    with screen() as shown, told.open("w") as log:
        environment = {
            **{key: value for key, value in os.environ.items() if key not in ("XAUTHORITY", "WAYLAND_DISPLAY")},
            **{key: str(path) for key, path in folders.items()},
            "DISPLAY": shown.display,
            "QT_QPA_PLATFORM": "xcb",
            "LC_ALL": "C.UTF-8",
        }
        command = [sys.executable, "main.py"]
        with subprocess.Popen(command, cwd=ROOT, env=environment, stdout=log, stderr=log) as application:
            try:
                ((window, title),) = until(application, told, shown.windows)  # one, and no other before it
                assert "Moodreel" in title
                shown.focus(window)
                shown.write("Hello there")
                shown.press(RETURN)
                shown.press(CONTROL, RETURN)
                library = data / "Moodreel" / "library"
                until(application, told, lambda: list(library.glob("files/*/*.json")))
                shown.close(window)
                assert application.wait(PATIENCE) == 0, told.read_text()
            finally:
                application.kill()
    assert "Traceback" not in told.read_text()
    kept = Library(library)
    (take,) = kept.search(Query())
    assert take.text == "Hello there"
    audio, rate = read_audio(kept.path(take.id))
    kept.close()
    assert take.duration * rate == len(audio)
    assert np.abs(audio).max() > 0.05
