"""The workspace with the real queue, library and engine, which draws small."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import pytest

from studio.core.jobs import Engine, JobQueue
from studio.core.library import Library
from studio.core.settings import Settings
from studio.core.story import ENGINE
from studio.ui.emotion import EmotionPanel
from studio.ui.speak_workspace import QueueBridge
from studio.ui.story import StoryDesk

PATIENCE = 300_000  # ms; a busy machine is slow, not wrong


@dataclass
class Bench:
    """What a test works with.

    Attributes:
        story: the workspace, wired and shown.
        library: as it says.
        panel: the emotion panel beside it.
        settings: of the user.
        until: waits for a condition.
        close: puts it away.
    """

    story: StoryDesk
    library: Library
    panel: EmotionPanel
    settings: Settings
    until: Callable[[Callable[[], object]], None]
    close: Callable[[], None]


@pytest.fixture
def open_bench(qapp, qtbot, tmp_path) -> Iterator[Callable[[], Bench]]:
    """Opens workspaces on one folder; closes what a test left open."""
    closing: list[Callable[[], None]] = []

    def open_one() -> Bench:
        data = tmp_path / "data"
        data.mkdir(exist_ok=True)
        library = Library(data / "library")
        options = {"pictures": str(data / "story")}
        engine = Engine(ENGINE, "studio.core.workers.story:StoryService", options, beside=True)
        queue = JobQueue(data / "queue.sqlite3", [engine])
        bridge = QueueBridge(queue)
        queue.start()
        panel = EmotionPanel()
        qtbot.addWidget(panel)
        settings = Settings(data / "settings.json")
        story = StoryDesk(queue, library, data, settings, panel, panel)
        page = story.workspace
        qtbot.addWidget(page)
        bridge.told.connect(story.hear)
        story.set_here(True)
        page.resize(900, 720)
        page.show()

        def close() -> None:
            if close in closing:
                closing.remove(close)
                bridge.close()
                story.close()
                queue.close()
                library.close()

        closing.append(close)
        return Bench(
            story,
            library,
            panel,
            settings,
            lambda condition: qtbot.waitUntil(lambda: bool(condition()), timeout=PATIENCE),
            close,
        )

    yield open_one
    for close in list(closing):
        close()
