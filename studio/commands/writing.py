"""Several files that belong together appear together, or none of them does."""

from __future__ import annotations

import os
from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager
from pathlib import Path

from generators.contract import BadInput, MoodreelError
from generators.media import atomic_write, check_destination


@contextmanager
def all_or_none(paths: Sequence[Path], *, overwrite: bool = False) -> Iterator[list[Path]]:
    """Give a temporary file for each path; they take their names when the block ends well.

    When anything fails, files that were not there before are gone again.

    Raises:
        FileExists, BadInput, WriteFailed: as `atomic_write`; the message names the file that was asked for.
    """
    fresh = {path for path in paths if not path.exists()}
    published: list[Path] = []
    temporary: list[Path] = []
    try:
        with ExitStack() as stack:
            for path in paths:
                stack.push(lambda kind, error, trace, path=path: published.append(path) if kind is None else None)
                temporary.append(stack.enter_context(atomic_write(path, overwrite=overwrite)))
            yield temporary
    except BaseException as error:
        for path in fresh.intersection(published):
            path.unlink(missing_ok=True)
        if isinstance(error, MoodreelError):
            raise type(error)(_named(str(error), temporary, paths)) from error
        raise


def _named(message: str, temporary: Sequence[Path], paths: Sequence[Path]) -> str:
    for hidden, path in zip(temporary, paths, strict=False):
        message = message.replace(str(hidden), str(path))
    return message


def check_folder(folder: Path, names: Sequence[str], *, overwrite: bool) -> list[Path]:
    """The files of these names in a folder that may not be there yet.

    Raises:
        FileExists: one of them exists and `overwrite` is false.
        BadInput: the folder cannot be made, or may not be written.
    """
    nearest = Path(os.path.abspath(folder))
    while not os.path.lexists(nearest):
        nearest = nearest.parent
    if not nearest.is_dir():
        raise BadInput(f"'{nearest}' is a file, so there can be no folder '{folder}'. Choose another name.")
    if not os.access(nearest, os.W_OK | os.X_OK):
        raise BadInput(f"Moodreel may not write in '{nearest}'. Choose another folder or change its permissions.")
    files = [folder / name for name in names]
    if folder.is_dir():
        for file in files:
            check_destination(file, overwrite=overwrite)
    return files


@contextmanager
def made(folder: Path) -> Iterator[None]:
    """Make a folder; when the block fails, the folders that were made for it are gone again.

    Raises:
        BadInput: it cannot be made.
    """
    missing = [path for path in (folder, *folder.parents) if not path.exists()]
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise BadInput(f"The folder '{folder}' cannot be made: {error.strerror}. Choose another.") from error
    try:
        yield
    except BaseException:
        for path in missing:
            try:
                path.rmdir()
            except OSError:
                break  # somebody else put something there
        raise
