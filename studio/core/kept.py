"""One frozen thing on disk, so that the next start begins where this one ended."""

from __future__ import annotations

from pathlib import Path
from typing import Generic, TypeVar

from pydantic import ValidationError

from generators.contract import Frozen
from studio.core.settings.json_file import DamagedFile, NewerFile, read_versioned, set_aside, write_versioned

Thing = TypeVar("Thing", bound=Frozen)
_KEY = "project"


class Kept(Generic[Thing]):
    """One file.

    Args:
        path: its place; the folder must exist.
        kind: what the file says it is.
        empty: what there is where nothing was kept.
        name: what the user is told could not be read, "The last story" for example.

    Attributes:
        notice: what happened to the file that was there, for the user; "" for nothing.
    """

    def __init__(self, path: Path, kind: str, empty: Thing, name: str) -> None:
        self._path, self._kind, self._empty, self._name = path, kind, empty, name
        self._newer = False
        self.notice = ""

    def load(self) -> Thing:
        """What was left; the empty one where there is none, or where it cannot be read (see `notice`)."""
        try:
            data = read_versioned(self._path, self._kind)
            return self._empty if data is None else type(self._empty).model_validate(data[_KEY])
        except NewerFile as error:
            self._newer = True
            self.notice = str(error)
        except (DamagedFile, KeyError, ValidationError):
            self.notice = f"{self._name} could not be read and was put aside as '{set_aside(self._path).name}'."
        return self._empty

    def save(self, thing: Thing) -> None:
        """Keep a thing; what a newer Moodreel wrote is left alone.

        Raises:
            MoodreelError: the disk is full or broke; what was there still is.
        """
        if not self._newer:
            write_versioned(self._path, self._kind, 1, {_KEY: thing.model_dump(mode="json")})
