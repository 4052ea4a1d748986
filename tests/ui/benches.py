"""A workspace at work in a test: with the real queue, library and settings in a folder, beside an emotion panel."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Generic, TypeVar

from studio.core.jobs import Engine, JobQueue
from studio.core.library import Library
from studio.core.settings import Settings
from studio.ui.emotion import EmotionPanel
from studio.ui.speak_workspace import QueueBridge

PATIENCE = 300_000  # ms; a busy machine is slow, not wrong
Work = TypeVar("Work", bound=Any)


@dataclass
class Bench(Generic[Work]):
    """What a test works with.

    Attributes:
        work: the workspace, wired and shown.
        library: as it says.
        panel: the emotion panel beside it.
        settings: of the user.
        until: waits for a condition.
        close: puts it away.
    """

    work: Work
    library: Library
    panel: EmotionPanel
    settings: Settings
    until: Callable[[Callable[[], object]], None]
    close: Callable[[], None]


Opened = TypeVar("Opened", bound=Bench[Any])


def benches(
    qtbot: Any,
    data: Path,
    kind: type[Opened],
    engine: Callable[[Library], Engine],
    work: Callable[[JobQueue, Library, Settings, EmotionPanel], Any],
) -> Iterator[Callable[[], Opened]]:
    """For a fixture: opens workspaces on one folder, and closes what a test left open.

    Args:
        qtbot: of pytest-qt.
        data: the user's folder; made if it is not there.
        kind: of bench.
        engine: what the queue has.
        work: makes the workspace.
    """
    closing: list[Callable[[], None]] = []

    def open_one() -> Opened:
        data.mkdir(exist_ok=True)
        library = Library(data / "library")
        queue = JobQueue(data / "queue.sqlite3", [engine(library)])
        bridge = QueueBridge(queue)
        queue.start()
        panel, settings = EmotionPanel(), Settings(data / "settings.json")
        qtbot.addWidget(panel)
        made = work(queue, library, settings, panel)
        qtbot.addWidget(made.workspace)
        bridge.told.connect(made.hear)
        made.set_here(True)
        made.workspace.resize(900, 720)
        made.workspace.show()

        def until(condition: Callable[[], object]) -> None:
            qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE)

        def close() -> None:
            if close in closing:
                closing.remove(close)
                bridge.close()
                made.close()
                queue.close()
                library.close()

        closing.append(close)
        return kind(made, library, panel, settings, until, close)

    yield open_one
    for close in list(closing):
        close()
