"""Small JSON files that say what they are and of which version; damaged ones are set aside, newer ones left alone."""

from __future__ import annotations

import json
import os
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import Any

from generators.contract import BadInput, MoodreelError
from generators.media import atomic_write

Data = dict[str, Any]
Upgrade = Callable[[Data], Data]
"""From one version of a kind of file to the next. Pure, and keeps every key it does not know."""

_LARGEST = 100_000_000
_MOST_ASIDE = 5


class NewerFile(MoodreelError):
    """A newer Moodreel wrote the file; it is left as it is."""


class DamagedFile(BadInput):
    """The file is not what it should be."""


def read_versioned(path: Path, kind: str, upgrades: Sequence[Upgrade] = ()) -> Data | None:
    """The content of a file, brought to the present version, which is one more than there are upgrades.

    Args:
        path: the file.
        kind: what must be in it.
        upgrades: the n-th makes version n + 1 of version n.
    Returns:
        its keys but for `moodreel` and `version`; None if there is no such file.

    Raises:
        NewerFile: its version is above the present one.
        DamagedFile: it cannot be read, is no JSON, or of another kind.
    """
    try:
        with path.open("rb") as file:
            raw = file.read(_LARGEST + 1)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise DamagedFile(f"'{path}' cannot be read: {error.strerror}. Check its permissions.") from error
    if len(raw) > _LARGEST:
        raise DamagedFile(f"'{path}' is too large for a Moodreel {kind}.")
    try:
        data = json.loads(raw.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise DamagedFile(f"'{path}' is damaged, or no Moodreel {kind}: {error}.") from error
    version = data.pop("version", None) if isinstance(data, dict) else None
    if not isinstance(data, dict) or data.pop("moodreel", None) != kind or type(version) is not int or version < 1:
        raise DamagedFile(f"'{path}' is no Moodreel {kind}.")
    if version > len(upgrades) + 1:
        raise NewerFile(f"'{path}' was written by a newer Moodreel and was left as it is. Update Moodreel to use it.")
    return upgraded(data, version, upgrades)


def upgraded(data: Data, version: int, upgrades: Sequence[Upgrade]) -> Data:
    """Data of a version, brought to the present one."""
    for upgrade in upgrades[version - 1 :]:
        data = upgrade(data)
    return data


def write_versioned(path: Path, kind: str, version: int, data: Mapping[str, Any]) -> None:
    """Write a file, whole or not at all.

    Raises:
        BadInput: the folder is missing or may not be written.
        WriteFailed: the disk is full or broke; the older file is untouched.
    """
    write_json(path, {"moodreel": kind, "version": version, **data})


def write_json(path: Path, data: Any) -> None:
    """Write plain data as JSON that a person can read; raises as `write_versioned`."""
    text = json.dumps(data, ensure_ascii=False, indent=1)
    with atomic_write(path, overwrite=True) as temporary:
        temporary.write_bytes(text.encode(errors="backslashreplace"))  # half a character is written as JSON escapes it


def set_aside(path: Path) -> Path:
    """Rename a damaged file, so that nobody trips over it twice and a person can still look at it; five are kept.

    Returns:
        where it is now: where it was, if it cannot be renamed.
    """
    for number in range(1, _MOST_ASIDE):
        target = path.with_name(f"{path.stem}.damaged-{number}{path.suffix}")
        if not target.exists():
            break
    else:
        target = path.with_name(f"{path.stem}.damaged-{_MOST_ASIDE}{path.suffix}")
    try:
        os.replace(path, target)
    except OSError:
        return path
    return target
