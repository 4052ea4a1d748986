import pytest
from PySide6.QtWidgets import QApplication

from studio.core.jobs import EngineEvent, JobEvent, JobQueue
from studio.ui.speak_workspace import QueueBridge
from tests.core.jobs.watch import COUNTER, Watch, ask, of
from tests.ui.workspace.conftest import PATIENCE

COUNT = 40


@pytest.fixture
def queue(tmp_path):
    with JobQueue(tmp_path / "queue.sqlite3", [COUNTER]) as queue:
        yield queue


def test_what_happened_while_the_window_was_busy_is_told_in_order_but_for_progress_that_was_overtaken(qtbot, queue):
    watch, bridge, told = Watch(queue), QueueBridge(queue), []
    bridge.told.connect(told.append)
    job = queue.submit("counter", ask(count=COUNT), "job")
    watch.over(job)  # the window's thread stands here meanwhile
    qtbot.waitUntil(lambda: told[-1:] == watch.events[-1:], timeout=PATIENCE)
    bridge.close()

    def lasting(events):
        return [event for event in events if isinstance(event, EngineEvent) or event.kind != "progress"]

    assert lasting(told) == lasting(watch.events)
    steps = [event.job.progress for event in told if isinstance(event, JobEvent) and event.kind == "progress"]
    assert steps == [(COUNT - 1) / COUNT]


def test_events_are_told_between_a_beginning_and_an_end(qtbot, queue):
    watch, bridge, told = Watch(queue), QueueBridge(queue), []
    bridge.begun.connect(lambda: told.append("begun"))
    bridge.told.connect(lambda _: told.append("told"))
    bridge.ended.connect(lambda: told.append("ended"))
    watch.over(queue.submit("counter", ask(count=COUNT), "job"))
    qtbot.waitUntil(lambda: told[-1:] == ["ended"], timeout=PATIENCE)
    bridge.close()
    slices = " ".join(told).removesuffix(" ended").split(" ended ")
    assert all(part.split()[0] == "begun" and set(part.split()[1:]) <= {"told"} for part in slices)


def test_a_closed_bridge_tells_nothing_more(qtbot, queue):
    watch, bridge, told = Watch(queue), QueueBridge(queue), []
    bridge.told.connect(told.append)
    job = queue.submit("counter", ask(count=1), "job")
    watch.until(lambda event: of(event, job))
    bridge.close()
    watch.over(job)
    QApplication.processEvents()
    assert told == []
