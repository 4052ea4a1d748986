import multiprocessing
import threading
from collections.abc import Callable, Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest

from studio.core.jobs import Engine, JobQueue
from tests.core.jobs.watch import COUNTER, Watch


@pytest.fixture(scope="module", autouse=True)
def _nothing_is_left() -> Iterator[None]:
    """Every module of this folder ends with the threads it began with, and with no process."""
    before = set(threading.enumerate())
    yield
    assert not multiprocessing.active_children()
    assert not {each for each in set(threading.enumerate()) - before if each.name.startswith("moodreel")}


@pytest.fixture
def open_queue(tmp_path: Path) -> Iterator[Callable[..., Watch]]:
    """Opens queues on one file and watches them; closes what a test left open."""
    with ExitStack() as stack:

        def open_one(*engines: Engine, kill_after: float = 60.0, paused: bool | None = None) -> Watch:
            queue = JobQueue(tmp_path / "queue.sqlite3", engines or (COUNTER,), kill_after)
            watch = Watch(queue)
            stack.enter_context(queue)
            if paused is not None:
                (queue.pause if paused else queue.resume)()
            return watch

        yield open_one


@pytest.fixture(scope="module")
def _shared(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Watch]:
    with JobQueue(tmp_path_factory.mktemp("shared") / "queue.sqlite3", [COUNTER]) as queue:
        yield Watch(queue)


@pytest.fixture
def watch(_shared: Watch) -> Iterator[Watch]:
    """An empty queue with one counter, which is warm from the second test on."""
    yield _shared
    _shared.clear()
