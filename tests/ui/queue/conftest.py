from collections.abc import Iterator
from pathlib import Path

import pytest

from studio.core.jobs import JobQueue
from studio.ui.queue import JobModel, QueueDesk, QueuePage
from studio.ui.speak_workspace import QueueBridge
from studio.ui.window.pages import queue_page
from tests.core.jobs.watch import COUNTER


@pytest.fixture
def queue(tmp_path: Path) -> Iterator[JobQueue]:
    """Real, with an engine that counts in its own process; paused, so that what waits stays."""
    with JobQueue(tmp_path / "queue.sqlite3", [COUNTER]) as made:
        made.pause()
        yield made


@pytest.fixture
def desk(qtbot, queue) -> Iterator[QueueDesk]:
    model = JobModel()
    page = QueuePage(model, queue_page())
    made = QueueDesk(queue, model, page)
    bridge = QueueBridge(queue)
    bridge.told.connect(made.hear)
    qtbot.addWidget(page)
    page.resize(900, 700)
    page.show()
    yield made
    bridge.close()
    made.close()
