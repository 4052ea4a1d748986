"""How every command ends: an exit status, and on anything but success one line on stderr.

| status | meaning |
|---|---|
| 0 | done |
| 1 | failed: the disk, the weights, the machine |
| 2 | bad input: nothing was written |
| 130 | stopped with Ctrl-C: nothing was written |
"""

from __future__ import annotations

import sys
from typing import Any

import typer
from typer.core import TyperGroup
from typer.exceptions import TyperException

DONE, FAILED, BAD_INPUT, STOPPED = 0, 1, 2, 130


class CommandGroup(TyperGroup):
    """Moodreel's commands. Turns every error that was raised on purpose into its status and one line."""

    def main(self, *args: Any, standalone_mode: bool = True, **kwargs: Any) -> Any:
        """Run a command; ends in SystemExit unless `standalone_mode` is off."""
        if not standalone_mode:
            return super().main(*args, standalone_mode=False, **kwargs)
        try:
            status = super().main(*args, standalone_mode=False, **kwargs)
        except Exception as error:
            explained = _explained(error)
            if explained is None:
                raise  # a mistake of ours: the traceback is for the bug report
            status, message = explained
            sys.stderr.write(f"{' '.join(message.split())}\n")
        sys.exit(status if isinstance(status, int) else DONE)


def _explained(error: Exception) -> tuple[int, str] | None:
    """Exit status and message, or None for an error that nobody foresaw."""
    if isinstance(error, TyperException):
        where = getattr(getattr(error, "ctx", None), "command_path", "python main.py")
        return error.exit_code, f"{error.format_message().rstrip('.')}. See: {where} --help"
    if isinstance(error, typer.Abort):
        return STOPPED, "Stopped; nothing was written."

    from pydantic import ValidationError

    from generators.contract import BadInput, Cancelled, MoodreelError
    from generators.speech.voices import UnknownVoice
    from studio.commands.sentences import sentence

    if isinstance(error, ValidationError):
        return BAD_INPUT, sentence(error)
    if isinstance(error, UnknownVoice):
        return BAD_INPUT, f"{error} See them all: python main.py voices"
    if isinstance(error, BadInput):
        return BAD_INPUT, str(error)
    if isinstance(error, Cancelled):
        return STOPPED, str(error)
    if isinstance(error, MoodreelError):
        return FAILED, str(error)
    if isinstance(error, OSError):
        named = f"'{error.filename}': " if error.filename else ""
        return FAILED, f"The system refused: {named}{error.strerror or error}. Check the disk, then try again."
    return None
