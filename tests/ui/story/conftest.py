"""The workspace with the real queue, library and engine, which draws small."""

from collections.abc import Callable, Iterator

import pytest

from studio.core.jobs import Engine
from studio.core.story import ENGINE
from studio.ui.story import StoryDesk
from tests.ui.benches import Bench, benches


class StoryBench(Bench[StoryDesk]):
    """A bench with Story on it."""

    @property
    def story(self) -> StoryDesk:
        return self.work


@pytest.fixture
def open_bench(qapp, qtbot, tmp_path) -> Iterator[Callable[[], StoryBench]]:
    """Opens workspaces on one folder; closes what a test left open."""
    data = tmp_path / "data"
    options = {"pictures": str(data / "story")}
    engine = Engine(ENGINE, "studio.core.workers.story:StoryService", options, beside=True)
    yield from benches(
        qtbot,
        data,
        StoryBench,
        lambda library: engine,
        lambda queue, library, settings, panel: StoryDesk(queue, library, data, settings, panel, panel),
    )
