"""The window: Qt only. Nobody but the entry point imports it.

Importing this package is cheap; Qt comes with `run`.
"""

from __future__ import annotations


def run() -> int:
    """Open the window; returns the process's exit status when it is closed."""
    from .composition import run as run_application

    return run_application()
