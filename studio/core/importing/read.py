"""A file of any kind that can be imported."""

from __future__ import annotations

from collections.abc import Callable, Collection
from pathlib import Path

from generators.contract import BadInput
from studio.core.script import Line, lines_of_text

from .subtitles import lines_of_subtitles
from .table import lines_of_table
from .text import read_text

IMPORT_SUFFIXES = (".txt", ".srt", ".vtt", ".csv")

MOST_LINES = 20_000


def read_lines(path: Path, like: Line | None = None, voices: Collection[str] = ()) -> list[Line]:
    """The lines of a file.

    A text file gives a line for each of its own that is not blank, subtitles one for each cue, a table one for each row
    (columns `text`, and if they are there `voice`, `emotion`, `intensity`, `seed`).

    Args:
        path: ends in one of `IMPORT_SUFFIXES`.
        like: a line whose voice and emotion the new ones have where the file says nothing.
        voices: ids of the voices there are; none to take any name.

    Raises:
        BadInput: it is of no known kind, cannot be read, or something in it cannot be used; the message says where.
    """
    readers: dict[str, Callable[[str], list[Line]]] = {
        ".txt": lambda text: lines_of_text(text, like),
        ".srt": lambda text: lines_of_subtitles(path.name, text, "srt", like),
        ".vtt": lambda text: lines_of_subtitles(path.name, text, "vtt", like),
        ".csv": lambda text: lines_of_table(path.name, text, like, voices),
    }
    reader = readers.get(path.suffix.lower())
    if reader is None:
        raise BadInput(f"'{path.name}' cannot be imported. It must end in one of {', '.join(IMPORT_SUFFIXES)}.")
    lines = reader(read_text(path))
    if not lines:
        raise BadInput(f"'{path.name}' holds no text. Nothing was imported.")
    if len(lines) > MOST_LINES:
        raise BadInput(f"'{path.name}' holds {len(lines):,} lines, {MOST_LINES:,} is the most. Split it into several.")
    return lines
