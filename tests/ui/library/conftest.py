from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.core.library import Library, Take
from studio.ui.library import LibraryDesk, LibraryPage, TakeModel
from studio.ui.playback import Player
from studio.ui.window.pages import library_page
from tests.ui.library.takes import keep
from tests.ui.workspace.conftest import QuickOutputs


class Maker:
    """Remembers what it was asked for."""

    def __init__(self) -> None:
        self.opened: list[str] = []
        self.reused: list[str] = []

    def open_take(self, take: Take) -> None:
        self.opened.append(take.id)

    def reuse_take(self, take: Take) -> None:
        self.reused.append(take.id)


@pytest.fixture
def library(tmp_path: Path) -> Iterator[Library]:
    """Three takes, the last one made first in the grid."""
    clock = iter(range(1_000_000, 2_000_000, 100))
    with Library(tmp_path / "library", now=lambda: next(clock)) as made:
        keep(made, "one", "I told you never to open that door.", "anger")
        keep(made, "two", "Look at that sky.", "awe", "bm_george")
        keep(made, "three", "Then something scratched at the door.", "fear")
        yield made


@pytest.fixture
def maker() -> Maker:
    return Maker()


@pytest.fixture
def player() -> Player:
    return Player(QuickOutputs())


@pytest.fixture
def desk(qtbot, library, maker, player) -> Iterator[LibraryDesk]:
    model = TakeModel(library)
    page = LibraryPage(model, library_page())
    made = LibraryDesk(library, model, page, player, {"speech": maker})
    qtbot.addWidget(page)
    page.resize(1100, 700)
    page.show()
    yield made
    made.close()
