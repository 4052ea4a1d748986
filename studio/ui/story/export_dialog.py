"""Asking where and as what a story is to be written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from studio.ui.export import Destination, ExportDialog

SUFFIXES = {"board": ".png", "pdf": ".pdf", "cbz": ".cbz", "json": ".json", "png": "", "svg": ""}
"""Of each form; none for folders."""


@dataclass(frozen=True)
class StoryChoice(Destination):
    """Where, and as what: see `studio.core.workers.story_tasks.Form`; a painted picture has no layers to write."""

    form: str = "pdf"
    painted: bool = False

    @property
    def path(self) -> Path:
        """The file, or the folder for pictures."""
        return self.folder / f"{self.name}{SUFFIXES[self.form]}"

    def files(self) -> list[Path]:
        """What it would write."""
        return [self.path]


class StoryExportDialog(ExportDialog):
    """Asks for the form of a story."""

    def forms(self, choice: Destination) -> Sequence[tuple[str, str]]:
        """A sheet, a book, a comic, pictures, layers, the plan."""
        forms = [
            (self.tr("PDF picture book, a frame a page"), "pdf"),
            (self.tr("PNG storyboard, all frames on a sheet"), "board"),
            (self.tr("PNG pictures with their captions kept inside, in a folder"), "png"),
            (self.tr("CBZ comic, for comic readers"), "cbz"),
            (self.tr("SVG layers of every frame, in a folder"), "svg"),
            (self.tr("Plan as JSON: Moodreel reads it back"), "json"),
        ]
        painted = isinstance(choice, StoryChoice) and choice.painted
        return [each for each in forms if not (painted and each[1] == "svg")]

    def choice(self) -> StoryChoice:
        """What is chosen now."""
        return StoryChoice(**self.common())
