"""The project on disk, so that the next start begins where this one ended."""

from __future__ import annotations

from pathlib import Path

from studio.core.kept import Kept

from .project import AnimateProject


def kept_project(path: Path) -> Kept[AnimateProject]:
    """Where it is kept; the folder must exist."""
    return Kept(path, "animation", AnimateProject(), "The last animation")
