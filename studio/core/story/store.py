"""The story on disk, and its pictures beside it: a crash costs at most the picture that is being drawn."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

from studio.core.kept import Kept

from .project import StoryProject


class StoryStore(Kept[StoryProject]):
    """One file, and a folder of pictures that the engine fills.

    Args:
        folder: of the user's data; must exist.

    Attributes:
        pictures: where the engine puts pictures of the open story.
    """

    def __init__(self, folder: Path) -> None:
        lost = "The last story could not be read and was put aside as '{file}'."
        super().__init__(folder / "story.json", "story", StoryProject(), lost)
        self.pictures = folder / "story"
        self.pictures.mkdir(exist_ok=True)

    def load(self) -> StoryProject:
        """What was left; a picture that is no longer there is asked for again."""
        return with_pictures_there(super().load())

    def sweep(self, project: StoryProject) -> None:
        """Remove pictures that nothing leads to any more: at a start there is no way back to earlier states."""
        kept = {
            path for card in project.cards if card.drawn for path in (card.drawn.picture, card.drawn.regions) if path
        }
        for path in self.pictures.iterdir():
            if path not in kept and path.suffix in (".png", ".svg"):
                with suppress(OSError):
                    path.unlink()


def with_pictures_there(project: StoryProject) -> StoryProject:
    """The project without pictures whose files are gone."""
    cards = tuple(
        card if card.drawn is None or card.drawn.picture.is_file() else card.model_copy(update={"drawn": None})
        for card in project.cards
    )
    return project if cards == project.cards else project.model_copy(update={"cards": cards, "take": None})
