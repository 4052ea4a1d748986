"""The other telling of a story and what is laid over what, so that the next start shows the same two."""

from __future__ import annotations

from pathlib import Path

from generators.contract import Frozen
from studio.core.kept import Kept

from .project import StoryProject


class Beside(Frozen):
    """What stands beside the story.

    Attributes:
        other: the same story with another emotion; None for none.
        sides: the two that are laid over each other, as the window names them; None while nothing is compared.
    """

    other: StoryProject | None = None
    sides: tuple[str, str] | None = None


class BesideStore(Kept[Beside]):
    """One file; see `Kept`.

    Args:
        path: its place; the folder must exist.
    """

    def __init__(self, path: Path) -> None:
        lost = "The other telling could not be read and was put aside as '{file}'."
        super().__init__(path, "other telling", Beside(), lost)
