"""A whole window with the real queue, processes and library; what its engine says is a hum."""

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from studio.core.jobs import Engine
from studio.ui.composition import Folders, Studio
from studio.ui.playback import Outputs, Player, SilentOutput
from studio.ui.window import MainWindow

PATIENCE = 300_000  # ms; a busy machine is slow, not wrong


class QuickOutput(SilentOutput):
    """A device that has heard what it was given by the next look."""

    def played(self) -> int:
        self.advance(self.capacity)
        return super().played()


class QuickOutputs:
    """A machine with one."""

    def available(self) -> bool:
        return True

    def open(self, rate: int) -> QuickOutput:
        return QuickOutput(rate)


@pytest.fixture
def folders(tmp_path: Path) -> Folders:
    return Folders(tmp_path / "data", tmp_path / "config")


@pytest.fixture
def engine(folders) -> Engine | None:
    """What speaks; None for the engine that users hear."""
    options = {"incoming": str(folders.data / "library" / "incoming")}
    return Engine("speech", "tests.ui.workspace.services:Hum", options)


@pytest.fixture
def outputs() -> Outputs:
    """The devices that are there."""
    return QuickOutputs()


@pytest.fixture
def open_studio(qapp, qtbot, folders, engine, outputs) -> Iterator[Callable[[], Studio]]:
    """Opens windows on one set of folders; closes what a test left open."""
    opened: list[Studio] = []
    number = itertools.count()

    def open_one() -> Studio:
        window = MainWindow()
        qtbot.addWidget(window)
        window.setObjectName(f"window {next(number)}")
        studio = Studio(window, folders, engine=engine, player=Player(outputs))
        opened.append(studio)
        window.resize(1280, 800)
        window.show()
        return studio

    yield open_one
    for studio in opened:
        studio.close()
