"""Portraits and sounds that were dropped: kept under the name of their content, so that films can be made again."""

from __future__ import annotations

from collections.abc import Collection
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from generators.contract import BadInput
from studio.core.library import FileStore, content_name
from studio.core.settings.json_file import DamagedFile, NewerFile, read_versioned, write_versioned

from .consent import Consent
from .project import Portrait

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
_KIND = "consent"


@dataclass(frozen=True)
class Picked:
    """A file that was taken in.

    Attributes:
        path: where it is kept.
        title: what it was called.
    """

    path: Path
    title: str


class Inputs:
    """A folder of files by content, and a note of consent beside each portrait.

    Args:
        folder: made if it does not exist.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._files = FileStore(folder / "files")
        self._notes = folder / "consent"
        self._notes.mkdir(parents=True, exist_ok=True)

    def take_in(self, path: Path) -> Picked:
        """Keep a file; the user's own stays where it is.

        Raises:
            MoodreelError: it cannot be read, or the disk is full.
        """
        if not path.is_file():
            raise BadInput(f"There is no file '{path}'. Choose another.")
        name = content_name(path)
        self._files.put(path, name)
        return Picked(self._files.path(name), path.stem)

    def portrait(self, path: Path) -> Portrait:
        """Keep a picture as a portrait.

        Raises:
            BadInput: it is no PNG, JPEG or WebP by its name; otherwise as `take_in`.
        """
        if path.suffix.lower() not in PICTURES:
            raise BadInput(f"'{path.name}' is no PNG, JPEG or WebP picture. Save it as one of these first.")
        picked = self.take_in(path)
        return Portrait(path=picked.path, title=picked.title)

    def sweep(self, kept: Collection[Path]) -> None:
        """Remove files that nobody names, and what was noted of portraits among them.

        Args:
            kept: paths of files that somebody names: the project, films, jobs.
        """
        names = {path.name for path in kept}
        for path in self._folder.glob("files/??/*"):
            if path.name not in names:
                self._files.delete(path.name)
        stems = {path.stem for path in kept}
        for note in self._notes.glob("*.json"):
            if note.stem not in stems:
                with suppress(OSError):
                    note.unlink()

    def consent(self, portrait: Portrait) -> Consent | None:
        """What was noted of a portrait; None if nobody was asked yet."""
        try:
            data = read_versioned(self._note(portrait), _KIND)
            return None if data is None else Consent.model_validate(data)
        except (DamagedFile, NewerFile, ValidationError):
            return None  # then it is asked again

    def note(self, portrait: Portrait, consent: Consent) -> None:
        """Keep what the user says of a portrait.

        Raises:
            MoodreelError: the disk is full or broke.
        """
        write_versioned(self._note(portrait), _KIND, 1, consent.model_dump(mode="json"))

    def _note(self, portrait: Portrait) -> Path:
        return self._notes / f"{portrait.key}.json"
