"""The project on disk, so that the next start begins where this one ended."""

from __future__ import annotations

from pathlib import Path

from studio.core.kept import Kept

from .project import AnimateProject


class ProjectStore(Kept[AnimateProject]):
    """One file; see `Kept`.

    Args:
        path: its place; the folder must exist.
    """

    def __init__(self, path: Path) -> None:
        lost = "The last animation could not be read and was put aside as '{file}'."
        super().__init__(path, "animation", AnimateProject(), lost)
