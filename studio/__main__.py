"""The entry point behind `python main.py`, `python -m studio` and `moodreel`.

With arguments it is the command line, without any it opens the window.
"""

from __future__ import annotations

import sys

from studio.offline import go_offline


def main() -> int:
    """Run Moodreel on `sys.argv`.

    Returns:
        The process's exit status: 0 done, 1 failed (the window: no display), 2 bad input.
    """
    go_offline()
    if len(sys.argv) > 1:
        from studio import cli  # after go_offline: what a command imports reads the variables

        cli.main()
        return 0
    from studio import ui

    return ui.run()


if __name__ == "__main__":
    sys.exit(main())
