"""Where something is to be written, and whether it can be."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QStandardPaths

_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True)
class Destination:
    """Where, and as what.

    Attributes:
        folder: an existing folder.
        name: of the file without its suffix.
        form: its suffix.
        overwrite: whether files of those names may be replaced.
    """

    folder: Path
    name: str
    form: str
    overwrite: bool = field(default=False, kw_only=True)

    def files(self) -> list[Path]:
        """All files it would write."""
        return [self.folder / f"{self.name}.{self.form}"]


def first_folder(last: str, kind: QStandardPaths.StandardLocation) -> Path:
    """Where an export is offered to go: where the last one went, else the system's folder for such files, else home."""
    for folder in (last, QStandardPaths.writableLocation(kind)):
        if folder and Path(folder).is_dir():
            return Path(folder)
    return Path.home()


def problem(destination: Destination) -> str:
    """What to do before it can be written; "" if it can. Looks at the disk, writes nothing."""
    name, folder = destination.name, destination.folder
    if not name.strip():
        return _tr("Give the file a name.")
    if _FORBIDDEN.search(name) or name.strip(" .") != name or _RESERVED.fullmatch(name):
        return _tr('A file name cannot have any of < > : " / \\ | ? * in it, nor begin or end with a space or dot.')
    if len(name.encode()) > 200:
        return _tr("That name is too long. Give it a shorter one.")
    if not folder.is_dir():
        return _tr("There is no folder {folder}. Choose another.").format(folder=folder)
    if not os.access(folder, os.W_OK | os.X_OK):
        return _tr("Nothing may be written in {folder}. Choose another.").format(folder=folder)
    there = [file.name for file in destination.files() if file.exists()]
    if there and not destination.overwrite:
        more = _tr(" and {n} more").format(n=len(there) - 1) if len(there) > 1 else ""
        return _tr("{file}{more} exists. Choose another name, or allow to replace it.").format(file=there[0], more=more)
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportDialog", text)
