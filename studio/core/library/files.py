"""Files named by what is in them, so that nothing is kept twice and nothing is overwritten."""

from __future__ import annotations

import hashlib
import os
import re
import shutil
from contextlib import suppress
from pathlib import Path

from generators.media import atomic_write

from .errors import LibraryError

_SUFFIX = re.compile(r"\.[a-z0-9]{1,8}")


def content_name(path: Path) -> str:
    """SHA-256 of a file in hexadecimal, with its suffix: "ab12….wav".

    Raises:
        LibraryError: it cannot be read.
    """
    suffix = path.suffix.lower()
    try:
        with path.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest()
    except OSError as error:
        raise LibraryError(f"'{path}' cannot be read: {error.strerror}. The take was not kept.") from error
    return digest + (suffix if _SUFFIX.fullmatch(suffix) else "")


class FileStore:
    """A folder of such files, in 256 folders by the first two digits.

    Args:
        folder: made if it does not exist.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        folder.mkdir(parents=True, exist_ok=True)

    def path(self, name: str) -> Path:
        """Where the file of that name is."""
        return self._folder / name[:2] / name

    def put(self, source: Path, name: str) -> None:
        """Keep a file under its `content_name`, on the disk before this returns; the source stays.

        Raises:
            MoodreelError: the disk is full or broke; nothing was kept.
        """
        target = self.path(name)
        if target.exists():
            return
        try:
            target.parent.mkdir(exist_ok=True)
            _flush(source)
            try:
                os.link(source, target)
            except FileExistsError:
                return
            except OSError:  # another disk, or one without hard links
                with atomic_write(target, overwrite=True) as temporary:
                    shutil.copyfile(source, temporary)
            _flush(target.parent)
        except OSError as error:
            raise LibraryError(
                f"The library could not keep '{source.name}': {error.strerror}. Free some space, then try again."
            ) from error

    def delete(self, name: str) -> None:
        """Remove a file; nothing happens if it is not there."""
        with suppress(OSError):
            self.path(name).unlink()

    def sweep(self, incoming: Path) -> None:
        """Remove what a killed program left half written, and what of `incoming` is kept here already."""
        for temporary in (*self._folder.glob("??/.moodreel-*"), *incoming.glob(".moodreel-*")):
            with suppress(OSError):
                temporary.unlink()
        for path in incoming.iterdir():
            with suppress(OSError):
                if path.is_file() and path.stat().st_nlink > 1:  # its other name is here
                    path.unlink()


def _flush(path: Path) -> None:
    """Onto the disk; folders cannot be flushed on every system, and need not be there."""
    try:
        descriptor = os.open(path, os.O_RDONLY)
    except OSError:
        if path.is_dir():
            return
        raise
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
