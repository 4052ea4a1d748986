"""The entry point behind `python main.py`, `python -m studio` and `moodreel`.

With arguments it is the command line, without any it opens the window.
"""

from __future__ import annotations

import sys

from studio.offline import go_offline

BAD_INPUT = 2


def main() -> int:
    """Run Moodreel on `sys.argv`.

    Returns:
        The process's exit status: 0 done, 1 failed, 2 bad input or something that is not there yet.
    """
    go_offline()
    if len(sys.argv) > 1:
        from studio import cli  # after go_offline: what a command imports reads the variables

        cli.main()
        return 0
    sys.stderr.write("Moodreel has no window yet. On the command line: python main.py --help\n")
    return BAD_INPUT


if __name__ == "__main__":
    sys.exit(main())
