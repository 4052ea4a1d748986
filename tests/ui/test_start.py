"""How the window starts: with little, and honest where it cannot."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
HEAVY = ("torch", "onnxruntime", "hibari", "scipy", "matplotlib", "espnet2", "pyqtgraph")


def run(code, **environment):
    env = {**os.environ, "QT_QPA_PLATFORM": "offscreen", **environment}
    env = {key: value for key, value in env.items() if value is not None}
    return subprocess.run([sys.executable, *code], cwd=ROOT, env=env, capture_output=True, text=True, timeout=120)


def test_the_window_comes_up_without_anything_that_takes_long_to_import():
    code = (
        "import sys; from studio.ui.app import make_application; app = make_application(mode='dark', language='en');"
        "from studio.ui.window import MainWindow; w = MainWindow(); w.show(); app.processEvents();"
        f"sys.stdout.write(' '.join(m for m in {HEAVY!r} if m in sys.modules))"
    )
    done = run(["-c", code])
    assert done.returncode == 0, done.stderr
    assert done.stdout == ""


def test_importing_the_package_of_the_window_does_not_load_qt():
    done = run(["-c", "import sys, studio.ui; sys.stdout.write(str('PySide6' in sys.modules))"])
    assert done.stdout == "False"


@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="elsewhere there is always a display")
def test_without_a_display_it_says_what_to_do_and_does_not_crash():
    done = run(["main.py"], QT_QPA_PLATFORM=None, DISPLAY=None, WAYLAND_DISPLAY=None)
    assert done.returncode == 1
    assert "no display" in done.stderr
    assert "main.py --help" in done.stderr
