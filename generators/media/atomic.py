"""A file appears whole, under its name, or not at all."""

from __future__ import annotations

import errno
import os
import secrets
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from generators.contract import BadInput, MoodreelError

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_FORBIDDEN = {errno.EACCES, errno.EPERM, errno.EROFS}
_NO_FOLDER = {errno.ENOENT, errno.ENOTDIR}
_NO_HARD_LINKS = {errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS}  # FAT, exFAT, some network drives


class FileExists(BadInput):
    """There is a file of that name and nobody said that it may be replaced."""


class WriteFailed(MoodreelError):
    """The system refused to write; what was there before is still there."""


def check_destination(path: Path, *, overwrite: bool = False) -> Path:
    """Find out early, before minutes of work, that a file cannot be written.

    Args:
        path: the file to write; a link is followed.
        overwrite: whether an existing file may be replaced.
    Returns:
        the absolute path, links resolved.

    Raises:
        FileExists: it exists and `overwrite` is false.
        BadInput: its folder is missing or may not be written, or it is a folder or a device.
    """
    target = Path(os.path.realpath(path))
    try:
        if not target.parent.is_dir():
            raise _no_folder(target)
        try:
            mode = target.stat().st_mode
        except FileNotFoundError:
            mode = None
    except OSError as error:
        raise _explain(error, target) from error
    if mode is not None and stat.S_ISDIR(mode):
        raise BadInput(f"'{target}' is a folder. Add a file name to it.")
    if mode is not None and not stat.S_ISREG(mode):
        raise BadInput(f"'{target}' is not an ordinary file. Choose another name.")
    if mode is not None and not overwrite:
        raise _exists(target)
    if not os.access(target.parent, os.W_OK | os.X_OK):
        raise _forbidden(target)
    return target


@contextmanager
def atomic_write(path: Path, *, overwrite: bool = False) -> Iterator[Path]:
    """Give a temporary file beside `path` (same suffix) that takes its name when the block ends well.

    The data is on the disk before the name is. When anything fails, the temporary file is removed and an older
    file is untouched. Without `overwrite` another program that makes `path` in the meantime wins.

    Args:
        path: the file to write; a link is followed, permissions of an older file are kept.
        overwrite: whether an existing file may be replaced.
    Yields:
        path of an empty file to be written by name and closed before the block ends.

    Raises:
        FileExists: it exists and `overwrite` is false.
        BadInput: the folder is missing or may not be written.
        WriteFailed: the disk is full or broke.
    """
    target = check_destination(path, overwrite=overwrite)
    temporary = target.with_name(f".moodreel-{secrets.token_hex(6)}{target.suffix}")
    try:
        os.close(os.open(temporary, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666))
        yield temporary
        _flush(temporary, os.O_RDWR)
        _publish(temporary, target, overwrite=overwrite)
    except OSError as error:
        if error.filename not in (None, temporary, str(temporary), target, str(target)):
            raise  # the block failed on another file: its own affair
        raise _explain(error, target) from error
    finally:
        with suppress(OSError):  # gone already when it took the name by renaming
            os.unlink(temporary)


def _publish(temporary: Path, target: Path, *, overwrite: bool) -> None:
    if overwrite:
        with suppress(FileNotFoundError):
            shutil.copymode(target, temporary)
        os.replace(temporary, target)
    else:
        try:
            os.link(temporary, target)  # unlike a rename, it never replaces
        except FileExistsError as error:
            raise _exists(target) from error
        except OSError as error:
            if error.errno not in _NO_HARD_LINKS:
                raise
            _claim_then_replace(temporary, target)
    # The file is whole by now, and after a power cut it is the old or the new one: nothing left to undo or to report.
    with suppress(OSError):
        _flush(target.parent, os.O_RDONLY)


def _claim_then_replace(temporary: Path, target: Path) -> None:
    try:
        claim = os.open(target, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o666)
    except FileExistsError as error:
        raise _exists(target) from error
    try:
        os.close(claim)
        os.replace(temporary, target)
    except BaseException:
        os.unlink(target)
        raise


def _flush(path: Path, flags: int) -> None:
    descriptor = os.open(path, flags)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def _exists(target: Path) -> FileExists:
    return FileExists(f"'{target}' exists already. Choose another name, or say --force to replace it.")


def _forbidden(target: Path) -> BadInput:
    return BadInput(f"Moodreel may not write in '{target.parent}'. Choose another folder or change its permissions.")


def _no_folder(target: Path) -> BadInput:
    return BadInput(f"There is no folder '{target.parent}'. Create it first or choose another.")


def _explain(error: OSError, target: Path) -> MoodreelError:
    if error.errno in _FULL:
        return WriteFailed(f"The disk is full: '{target}' was not written. Free some space or choose another disk.")
    if error.errno in _FORBIDDEN:
        return _forbidden(target)
    if error.errno in _NO_FOLDER:
        return _no_folder(target)
    if error.errno == errno.ENAMETOOLONG:
        return BadInput(f"The name '{target.name[:40]}…' is too long for this disk. Choose a shorter one.")
    return WriteFailed(f"'{target}' was not written: {error.strerror or error}. Check the disk, then try again.")
