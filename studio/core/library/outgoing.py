"""Copies of takes under names that people can read, for what leaves the window: the library's own files keep theirs."""

from __future__ import annotations

import re
import shutil
from contextlib import suppress
from pathlib import Path

from .errors import LibraryError
from .take import Take

_UNSAFE = re.compile(r'[\x00-\x1f<>:"/\\|?*]+')
_TAG = re.compile(r"\[[^\]]*\]")  # an emotion written into the text: it is no word of it
_LONGEST = 48


def file_stem(take: Take, number: int | None = None) -> str:
    """What a take is called as a file: its first words and its emotion, safe on every file system.

    Args:
        take: what is given away.
        number: its place among others, so that a folder of them is in order: "03 I told you never (anger 0.7)".
    """
    words = " ".join(_UNSAFE.sub(" ", take.label or _TAG.sub(" ", take.text)).split()) or take.engine
    if len(words) > _LONGEST:
        words = words[:_LONGEST].rsplit(" ", 1)[0]
    emotion = " ".join(_UNSAFE.sub(" ", take.emotion[:_LONGEST].rstrip(" →+")).split())
    parts = [f"{number:02d}" if number is not None else "", words.strip(" .,"), f"({emotion})" if emotion else ""]
    return " ".join(part for part in parts if part).strip(" .") or "take"


class Outgoing:
    """A folder of copies, emptied whenever the library is opened.

    A copy, not a link: another program may write to what it was given.

    Args:
        folder: made when it is needed.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        shutil.rmtree(folder, ignore_errors=True)

    def copy(self, take: Take, source: Path, number: int | None = None) -> Path:
        """A copy of one of the take's files; the one that is there already if it is as long. Numbered as `file_stem`.

        Raises:
            LibraryError: it cannot be read, or the disk is full.
        """
        target = self._folder / take.id[:12] / f"{file_stem(take, number)}{source.suffix}"
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
