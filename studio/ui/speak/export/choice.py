"""What to export, and whether it can be."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from PySide6.QtCore import QCoreApplication

Format = Literal["wav", "flac", "ogg", "mp3"]
Subtitles = Literal["none", "srt", "vtt"]
_FORBIDDEN = re.compile(r'[<>:"/\\|?*\x00-\x1f]')
_RESERVED = re.compile(r"(con|prn|aux|nul|com\d|lpt\d)(\..*)?", re.IGNORECASE)


@dataclass(frozen=True)
class ExportChoice:
    """Where and how.

    Attributes:
        folder: an existing folder.
        name: of the file without its suffix; with `split` the beginning of each name.
        form: of the sound.
        subtitles: beside the sound.
        by: what one subtitle holds.
        split: one file per line instead of one for all.
        overwrite: whether files of those names may be replaced.
    """

    folder: Path
    name: str
    form: Format = "wav"
    subtitles: Subtitles = "none"
    by: Literal["sentence", "word"] = "sentence"
    split: bool = False
    overwrite: bool = False

    def files(self, lines: int) -> list[Path]:
        """All files it would write for so many lines."""
        digits = max(2, len(str(lines)))
        stems = [f"{self.name} {n:0{digits}d}" for n in range(1, lines + 1)] if self.split else [self.name]
        suffixes = [self.form] + ([self.subtitles] if self.subtitles != "none" else [])
        return [self.folder / f"{stem}.{suffix}" for stem in stems for suffix in suffixes]


def problem(choice: ExportChoice, lines: int) -> str:
    """What to do before it can be exported; "" if it can. Looks at the disk, writes nothing."""
    if not choice.name.strip():
        return _tr("Give the file a name.")
    if _FORBIDDEN.search(choice.name) or choice.name.strip(" .") != choice.name or _RESERVED.fullmatch(choice.name):
        return _tr('A file name cannot have any of < > : " / \\ | ? * in it, nor begin or end with a space or dot.')
    if len(choice.name.encode()) > 200:
        return _tr("That name is too long. Give it a shorter one.")
    if not choice.folder.is_dir():
        return _tr("There is no folder {folder}. Choose another.").format(folder=choice.folder)
    if not os.access(choice.folder, os.W_OK | os.X_OK):
        return _tr("Nothing may be written in {folder}. Choose another.").format(folder=choice.folder)
    there = [file.name for file in choice.files(lines) if file.exists()]
    if there and not choice.overwrite:
        more = _tr(" and {n} more").format(n=len(there) - 1) if len(there) > 1 else ""
        return _tr("{file}{more} exists. Choose another name, or allow to replace it.").format(file=there[0], more=more)
    return ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ExportDialog", text)
