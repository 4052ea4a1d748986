"""Moodreel: `python main.py` opens the window, `python main.py COMMAND …` works without one."""

import sys

from studio.__main__ import main

if __name__ == "__main__":
    sys.exit(main())
