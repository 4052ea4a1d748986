"""The project on disk, so that the next start begins where this one ended."""

from __future__ import annotations

from pathlib import Path

from pydantic import ValidationError

from studio.core.settings.json_file import DamagedFile, NewerFile, read_versioned, set_aside, write_versioned

from .project import AnimateProject

_KIND = "animation"


class ProjectStore:
    """One file.

    Args:
        path: its place; the folder must exist.

    Attributes:
        notice: what happened to the file that was there, for the user; "" for nothing.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self._newer = False
        self.notice = ""

    def load(self) -> AnimateProject:
        """What was left; an empty project where there is none, or where it cannot be read (see `notice`)."""
        try:
            data = read_versioned(self._path, _KIND)
            return AnimateProject() if data is None else AnimateProject.model_validate(data["project"])
        except NewerFile as error:
            self._newer = True
            self.notice = str(error)
        except (DamagedFile, KeyError, ValidationError):
            kept = set_aside(self._path)
            self.notice = f"The last animation could not be read and was put aside as '{kept.name}'."
        return AnimateProject()

    def save(self, project: AnimateProject) -> None:
        """Keep a project; what a newer Moodreel wrote is left alone.

        Raises:
            MoodreelError: the disk is full or broke; what was there still is.
        """
        if not self._newer:
            write_versioned(self._path, _KIND, 1, {"project": project.model_dump(mode="json")})
