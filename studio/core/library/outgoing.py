"""Copies of takes under names that people can read, for what leaves the window: the library's own files keep theirs."""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from pathlib import Path

from .errors import LibraryError
from .take import Take

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_LONGEST = 48


def file_stem(take: Take) -> str:
    """What a take is called as a file: its first words and its emotion, safe on every file system."""
    words = take.label or take.text or take.engine
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0]
    emotion = take.emotion[:_LONGEST].rstrip(" →+")
    stem = " ".join(_UNSAFE.sub(" ", f"{words} ({emotion})" if emotion else words).split())
    return stem.strip(" .") or "take"


class Outgoing:
    """A folder of copies, emptied whenever the library is opened.

    A copy, not a link: another program may write to what it was given.

    Args:
        folder: made when it is needed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        shutil.rmtree(folder, ignore_errors=True)

    def copy(self, take: Take, source: Path) -> Path:
        """A copy of one of the take's files; the one that is there already if it is as long.

        Raises:
            LibraryError: it cannot be read, or the disk is full.
        """
        target = self._folder / take.id[:12] / f"{file_stem(take)}{source.suffix}"
        try:
            with suppress(FileNotFoundError):
                if target.stat().st_size == source.stat().st_size:
                    return target
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(source, target)
        except OSError as error:
            raise LibraryError(
                f"The take could not be copied: {error.strerror}. Free some space, then retry."
            ) from error
        return target
