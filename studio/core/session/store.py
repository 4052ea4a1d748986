"""The session on disk: what was open, and the one before it, in case the last was not written well."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path
from pydantic import ValidationError

from generators.contract import Frozen
from generators.media import WriteFailed, atomic_write
from studio.core.script import Script
from studio.core.settings import DamagedFile, NewerFile, set_aside

VERSION = 1
_ATTEMPTS = 2
"""A session that was opened so often without the window coming up is not opened again."""


class Session(Frozen):
    """What was open.

    Attributes:
        script: the document.
        path: its file, None if it never was saved to one.
        saved: whether the file has all of it.
    """

    script: Script
    path: str | None = None
    saved: bool = False


@dataclass(frozen=True, slots=True)
class Restored:
    """What `SessionStore.restore` found.

    Attributes:
        session: None if there is none that can be used.
        notice: what the user should know; "" if all is well.
    """

    session: Session | None
    notice: str = ""


def default_session_folder() -> Path:
    """Where the session of this user is."""
    return user_data_path("Moodreel", appauthor=False) / "session"


class SessionStore:
    """Writes sessions and finds the last good one.

    Two files are kept: `session.json` and, from before it was written last, `session.before.json`. The first line of
    each has a checksum of the second. Damaged ones are renamed, so none is tried twice.

    Args:
        folder: made if it does not exist.
    """

    def __init__(self, folder: Path) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self._folder = folder
        self._use("session")

    def _use(self, name: str) -> None:
        self._last = self._folder / f"{name}.json"
        self._before = self._folder / f"{name}.before.json"
        self._opening = self._folder / f"{name}.opening"

    def save(self, session: Session) -> None:
        """Write a session; when that fails, what was there before still is.

        Raises:
            BadInput: the folder is missing or may not be written.
            WriteFailed: the disk is full or broke.
        """
        content = session.model_dump_json().encode()
        head = {"moodreel": "session", "version": VERSION, "sha256": hashlib.sha256(content).hexdigest()}
        with atomic_write(self._last, overwrite=True) as temporary:
            temporary.write_bytes(json.dumps(head).encode() + b"\n" + content + b"\n")
            self._keep_before()
        self.settled()

    def restore(self) -> Restored:
        """The last good session. To be followed by `settled` when the window is up."""
        if self._count_attempt() > _ATTEMPTS:
            aside = [set_aside(path).name for path in (self._last, self._before) if path.exists()]
            self.settled()
            if aside:
                return Restored(None, f"Moodreel could not open with its last session. It was kept as '{aside[0]}'.")
        try:
            return self._restore()
        except NewerFile as error:
            # The newer Moodreel finds its session as it was; ours is beside it from now on.
            self._use(f"session-{VERSION}")
            with suppress(NewerFile):
                return Restored(self._restore().session, str(error))
            return Restored(None, str(error))

    def settled(self) -> None:
        """Say that the restored session did no harm (a save says it, too)."""
        with suppress(OSError):
            self._opening.unlink()

    def _restore(self) -> Restored:
        notice = ""
        for path, told in ((self._last, ""), (self._before, " The one before it was opened.")):
            try:
                session = _read(path)
            except DamagedFile as error:
                notice += f"{error} It was kept as '{set_aside(path).name}'. "
                continue
            if session is not None:
                return Restored(session, (notice.strip() + told).strip() if notice else "")
        return Restored(None, notice.strip())

    def _keep_before(self) -> None:
        if not self._last.exists():
            return
        copy = self._before.with_suffix(".new")
        try:
            copy.unlink(missing_ok=True)
            try:
                os.link(self._last, copy)
            except OSError:  # disks without hard links
                shutil.copyfile(self._last, copy)
            os.replace(copy, self._before)
        except OSError as error:
            raise WriteFailed(f"The session was not saved: {error.strerror}. Free some space on the disk.") from error

    def _count_attempt(self) -> int:
        try:
            before = int(self._opening.read_text("utf-8"))
        except (OSError, ValueError):
            before = 0
        with suppress(OSError):  # on a disk that takes nothing there is nothing to count
            self._opening.write_text(str(before + 1), "utf-8")
        return before + 1


def _read(path: Path) -> Session | None:
    try:
        head, _, content = path.read_bytes().partition(b"\n")
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DamagedFile(f"The session in '{path.name}' cannot be read: {error.strerror}.") from error
    damaged = DamagedFile(f"The session in '{path.name}' is damaged.")
    try:
        told = json.loads(head)
        kind, version, checksum = told["moodreel"], told["version"], told.get("sha256")
    except (ValueError, RecursionError, KeyError, TypeError, AttributeError) as error:
        raise damaged from error
    if kind != "session" or type(version) is not int or version < VERSION:
        raise damaged
    if version > VERSION:
        raise NewerFile("The last session was written by a newer Moodreel and was left as it is.")
    content = content.removesuffix(b"\n")
    if checksum != hashlib.sha256(content).hexdigest():
        raise damaged
    try:
        return Session.model_validate_json(content)
    except ValidationError as error:
        raise damaged from error
