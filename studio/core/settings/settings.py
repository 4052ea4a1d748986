"""The user's settings, in one versioned file."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from platformdirs import user_config_path
from pydantic import ValidationError

from generators.contract import BadInput

from .json_file import DamagedFile, Data, Upgrade, read_versioned, set_aside, write_versioned
from .values import Values

UPGRADES: tuple[Upgrade, ...] = ()
"""One small pure function for every version there was before the present one."""

_KIND = "settings"

OnChange = Callable[[Mapping[str, Any]], None]
"""Called with the keys that changed and their new values."""


def default_settings_path() -> Path:
    """Where the settings of this user are."""
    return user_config_path("Moodreel", appauthor=False) / "settings.json"


class Settings:
    """Settings that are in effect, and their file.

    Keys that this Moodreel does not know, and values that it cannot use, stay in the file as they are.

    Args:
        path: the file; made with its folder when something is set. None to keep nothing.

    Attributes:
        values: what is in effect.
        notice: what the user should know of how the file was found; "" if all is well.

    Raises:
        NewerFile: a newer Moodreel wrote it; it is untouched. `Settings(None)` goes on without it.
    """

    def __init__(self, path: Path | None) -> None:
        self._path = path
        self.notice = ""
        self._observers: list[OnChange] = []
        self._kept: Data = self._read() if path is not None else {}
        self.values = _effective(self._kept)

    def set(self, **changes: Any) -> None:
        """Change settings, save them, and tell who observes.

        Raises:
            BadInput: there is no such setting, or a value is not possible; or the file may not be written.
            WriteFailed: the disk is full or broke; nothing changed.
        """
        unknown = sorted(changes.keys() - Values.model_fields.keys())
        if unknown:
            raise BadInput(f"There is no setting '{unknown[0]}'. There are: {', '.join(Values.model_fields)}.")
        try:
            values = Values.model_validate({**dict(self.values), **changes})
        except ValidationError as error:
            first = error.errors(include_url=False)[0]
            raise BadInput(f"The setting '{first['loc'][0]}' cannot be so: {first['msg']}.") from error
        written = values.model_dump(mode="json", include=set(changes))
        kept = {**self._kept, **written}
        if self._path is not None:
            self._path.parent.mkdir(parents=True, exist_ok=True)
            write_versioned(self._path, _KIND, len(UPGRADES) + 1, kept)
        before, self._kept, self.values = self.values, kept, values
        changed = {key: getattr(values, key) for key in changes if getattr(values, key) != getattr(before, key)}
        if changed:
            for observer in tuple(self._observers):
                observer(changed)

    def observe(self, on_change: OnChange) -> Callable[[], None]:
        """Be told of every change from now on; call what is returned to end that."""
        self._observers.append(on_change)
        return lambda: self._observers.remove(on_change)

    def _read(self) -> Data:
        assert self._path is not None
        try:
            return read_versioned(self._path, _KIND, UPGRADES) or {}
        except DamagedFile as error:
            aside = set_aside(self._path)
            self.notice = f"The settings could not be read ({error}) The file was kept as '{aside.name}'."
            return {}


def _effective(kept: Data) -> Values:
    good: Data = {}
    for key in Values.model_fields.keys() & kept.keys():
        try:
            good[key] = getattr(Values.model_validate({key: kept[key]}), key)
        except ValidationError:
            continue  # the default holds; what a person wrote stays in the file
    return Values.model_validate(good)
