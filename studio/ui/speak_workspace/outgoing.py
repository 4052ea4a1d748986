"""Takes on their way out of the window, under names that a person can tell apart."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from studio.core.library import LibraryError, Take
from studio.core.script import Line

from .desk import Desk

_WORDS = 40  # characters of the text in a name
_NOT_IN_NAMES = re.compile(r"\[[^\]]*\]|[^\w ,.'-]+")


class Outgoing:
    """Copies takes into a folder that lives as long as the window: the library's own files are named by content."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._folder: TemporaryDirectory[str] | None = None

    def copies(self, line_ids: Sequence[str]) -> list[Path]:
        """Files to be dragged: the sound of each line's take; what cannot be had is told and left out."""
        made: list[Path] = []
        for line_id in line_ids:
            line = self._desk.script.line(line_id)
            take = self._desk.shelf.take(line.take)
            if take is not None:
                self._desk.attempt(lambda line=line, take=take: made.append(self._copy(line, take)))
        return made

    def close(self) -> None:
        """Throw the copies away."""
        if self._folder is not None:
            self._folder.cleanup()
            self._folder = None

    def _copy(self, line: Line, take: Take) -> Path:
        source = self._desk.places.library.path(take.id)
        if self._folder is None:
            self._folder = TemporaryDirectory(prefix="moodreel-")
        name = file_name(self._desk.script.index(line.id) + 1, line.text, take.emotion)
        target = Path(self._folder.name) / take.id / f"{name}{source.suffix}"
        try:
            target.parent.mkdir(exist_ok=True)
            shutil.copyfile(source, target)
        except OSError as error:
            raise LibraryError(
                f"'{target}' could not be written: {error.strerror}. Export the line instead."
            ) from error
        return target


def file_name(number: int, text: str, emotion: str) -> str:
    """`03 I told you never (anger 0.7)`, of characters that every file system takes."""
    words = " ".join(_NOT_IN_NAMES.sub(" ", text).split())
    if len(words) > _WORDS:
        words = words[:_WORDS].rsplit(" ", 1)[0]
    feeling = " ".join(_NOT_IN_NAMES.sub(" ", emotion).split())
    return " ".join(part for part in (f"{number:02d}", words.strip(" .,'-"), f"({feeling})") if part)
