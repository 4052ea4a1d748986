"""A script as a file of its own."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from generators.contract import BadInput
from studio.core.settings import read_versioned, write_versioned

from .script import Script

SUFFIX = ".moodreel"
_KIND = "script"


def save_script(path: Path, script: Script) -> None:
    """Write a script, whole or not at all; an older file is replaced.

    Raises:
        BadInput: the folder is missing or may not be written.
        WriteFailed: the disk is full or broke; the older file is untouched.
    """
    write_versioned(path, _KIND, 1, {"script": script.model_dump(mode="json")})


def open_script(path: Path) -> Script:
    """Read a script.

    Raises:
        BadInput: there is no such file, or it is no script; the message says what is wrong.
        NewerFile: a newer Moodreel wrote it.
    """
    data = read_versioned(path, _KIND)
    if data is None:
        raise BadInput(f"There is no file '{path}'. Check the name.")
    try:
        return Script.model_validate(data.get("script"))
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        where = ".".join(str(part) for part in first["loc"]) or "the whole"
        raise BadInput(f"'{path.name}' cannot be opened: {where}: {first['msg']}.") from error
