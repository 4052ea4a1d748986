"""Opens the real window with the real engine in an empty home, works in it, and writes pictures of every workspace.

Without a display it starts one of its own (xvfb-run); where that is not installed, Qt draws off the screen.
"""

from __future__ import annotations

import argparse
import os
import shutil
import sys
import tempfile
from pathlib import Path

SCREEN = "-screen 0 1920x1080x24"
ROOT = Path(__file__).parents[2]


def main() -> int:
    """Make all pictures, or those of the scenes that are named."""
    parser = argparse.ArgumentParser(prog="python -m tools.shots", description=__doc__)
    parser.add_argument("scenes", nargs="*", help="names of scenes; all if none is given")
    parser.add_argument("-o", "--out", type=Path, default=ROOT / "docs" / "pictures", help="folder for the pictures")
    parser.add_argument("--home", type=Path, help="folder to keep what is made in, and use it again")
    asked = parser.parse_args()
    if not os.environ.get("DISPLAY") and not os.environ.get("QT_QPA_PLATFORM"):
        xvfb = shutil.which("xvfb-run")
        if xvfb:
            os.execv(xvfb, [xvfb, "-a", "-s", SCREEN, sys.executable, "-m", "tools.shots", *sys.argv[1:]])
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    with tempfile.TemporaryDirectory(prefix="moodreel-home-") as once:
        home = asked.home.resolve() if asked.home else Path(once)
        # A home of its own: the pictures show nobody's takes, and nobody's takes are touched.
        os.environ.update(HOME=str(home), XDG_DATA_HOME=f"{home}/.local/share", XDG_CONFIG_HOME=f"{home}/.config")
        from studio.offline import go_offline
        from tools.shots.session import Session

        go_offline()
        session = Session(asked.out)
        try:
            session.run(set(asked.scenes))
        finally:
            session.close()
    return 0


if __name__ == "__main__":
    sys.exit(main())
