"""Asking where and as what a film is to be written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.ui.export import Destination, ExportDialog


@dataclass(frozen=True)
class FilmChoice(Destination):
    """Where, and as what: mp4, webm, gif (a preview), png (a folder of pictures), json or csv (the motion)."""

    form: str = "mp4"

    @property
    def path(self) -> Path:
        """The file, or the folder for pictures."""
        return self.folder / (self.name if self.form == "png" else f"{self.name}.{self.form}")

    def files(self) -> list[Path]:
        """What it would write."""
        return [self.path]


class FilmExportDialog(ExportDialog):
    """Asks for the form of a film."""

    def forms(self, choice: Destination) -> Sequence[tuple[str, str]]:
        """Video, video, preview, pictures, motion, motion."""
        return [
            (self.tr("MP4 video, plays anywhere"), "mp4"),
            (self.tr("WebM video, for the web"), "webm"),
            (self.tr("GIF preview: small, silent, the first 12 s"), "gif"),
            (self.tr("PNG pictures without background, in a folder"), "png"),
            (self.tr("Motion as JSON: Moodreel reads it back"), "json"),
            (self.tr("Motion as CSV: for Blender, Unreal, Unity"), "csv"),
        ]

    def choice(self) -> FilmChoice:
        """What is chosen now."""
        return FilmChoice(**self.common())
