"""Which takes go into which files when a script is exported."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from generators.contract import BadInput

from .line import Line
from .script import Script

_TAG = re.compile(r"\[[^\[\]\n]*\]")
_FORBIDDEN = re.compile(r'[\x00-\x1f\x7f<>:"/\\|?*]+')
_LONGEST = 40


@dataclass(frozen=True, slots=True)
class ExportFile:
    """One file to write.

    Attributes:
        name: without folder and without suffix, safe on every system.
        takes: ids of the takes in it, in order.
        lines: ids of their lines.
    """

    name: str
    takes: tuple[str, ...]
    lines: tuple[str, ...]


def unspoken(script: Script) -> list[Line]:
    """Lines that say something and have no take yet: to be spoken before an export."""
    return [line for line in script.lines if not line.is_blank and line.take is None]


def as_one_file(script: Script, name: str) -> ExportFile:
    """All lines in one file.

    Raises:
        BadInput: no line has a take.
    """
    lines, takes = zip(*_ready(script), strict=True)
    return ExportFile(safe_name(name) or "speech", takes, tuple(line.id for line in lines))


def as_one_file_each(script: Script) -> list[ExportFile]:
    """A file for every line, named by its number in the script and its first words, so that they sort as they stand.

    Raises:
        BadInput: no line has a take.
    """
    width = max(2, len(str(len(script.lines))))
    numbers = {line.id: at for at, line in enumerate(script.lines, 1)}
    return [
        ExportFile(f"{numbers[line.id]:0{width}} {safe_name(line.text)}".strip(), (take,), (line.id,))
        for line, take in _ready(script)
    ]


def safe_name(text: str) -> str:
    """The first words of a text as part of a file name; "" if nothing is left."""
    words = _FORBIDDEN.sub(" ", _TAG.sub(" ", text)).split()
    name = ""
    for word in words:
        if name and len(name) + 1 + len(word) > _LONGEST:
            break
        name = f"{name} {word}".strip()[:_LONGEST]
    return name.strip(" .")


def _ready(script: Script) -> Sequence[tuple[Line, str]]:
    ready = [(line, line.take) for line in script.lines if line.take is not None and not line.is_blank]
    if not ready:
        raise BadInput("No line has been spoken yet, so there is nothing to export. Speak the lines first.")
    return ready
