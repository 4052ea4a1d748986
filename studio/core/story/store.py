"""The story on disk, and its pictures beside it: a crash costs at most the picture that is being drawn."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from generators.contract import BadInput
from studio.core.kept import Kept
from studio.core.library import FileStore, content_name

from .project import StoryProject
from .takes import files_of

PICTURES = (".png", ".jpg", ".jpeg", ".webp")
"""What a reference may be, by its name."""


class StoryStore(Kept[StoryProject]):
    """One file, and a folder of pictures that the engine fills.

    Args:
        folder: of the user's data; must exist.

    Attributes:
        pictures: where the engine puts pictures of the open story.
    """

    def __init__(self, folder: Path) -> None:
        super().__init__(folder / "story.json", "story", StoryProject(), "The last story")
        self.pictures = folder / "story"
        self.pictures.mkdir(exist_ok=True)
        self._references = FileStore(self.pictures / "references")

    def load(self) -> StoryProject:
        """What was left; a picture that is no longer there is asked for again."""
        return with_pictures_there(super().load())

    def take_in(self, path: Path) -> Path:
        """Keep a picture of the user's that says what a subject looks like; the user's own stays where it is.

        Raises:
            MoodreelError: it is no PNG, JPEG or WebP by its name, it cannot be read, or the disk is full.
        """
        if path.suffix.lower() not in PICTURES:
            raise BadInput(f"'{path.name}' is no PNG, JPEG or WebP picture. Save it as one of these first.")
        if not path.is_file():
            raise BadInput(f"There is no file '{path}'. Choose another.")
        name = content_name(path)
        self._references.put(path, name)
        return self._references.path(name)

    def sweep(self, *projects: StoryProject) -> None:
        """Remove pictures that nothing leads to any more: at a start there is no way back to earlier states."""
        kept: set[Path | None] = set()
        for project in projects:
            kept |= set(files_of(project).values())
        for path in (*self.pictures.iterdir(), *self.pictures.glob("references/??/*")):
            if path not in kept and path.suffix in (".svg", *PICTURES):
                with suppress(OSError):
                    path.unlink()


def with_pictures_there(project: StoryProject) -> StoryProject:
    """The project without pictures whose files are gone."""
    cards = tuple(
        card if card.drawn is None or card.drawn.picture.is_file() else card.model_copy(update={"drawn": None})
        for card in project.cards
    )
    return project if cards == project.cards else project.model_copy(update={"cards": cards, "take": None})
