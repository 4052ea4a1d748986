"""Our own layout says where the subject is and what it looks like; a large model paints the rest of the picture."""

from __future__ import annotations

from collections.abc import Iterator

from generators.contract import Cancel, OnProgress, Progress, ignore_progress
from generators.story.engine import Illustration, StoryEngine
from generators.story.illustrate import IllustrationRequest
from generators.story.large.options import PaintOptions
from generators.story.large.painter import LargePainter
from generators.story.render import compose, regions

_WIDTH = 336  # pixels of a mask: four for each token of the finest layer at the usual size


def illustrated(
    painter: LargePainter,
    engine: StoryEngine,
    request: IllustrationRequest,
    options: PaintOptions | None = None,
    on_progress: OnProgress = ignore_progress,
    cancel: Cancel | None = None,
) -> Iterator[Illustration]:
    """Paint a story where `StoryEngine.stream` would draw it.

    Args:
        painter: paints.
        engine: composes the scenes.
        request: what is painted.
        options: how.
        on_progress: told after every step.
        cancel: looked at after every step.

    Raises:
        MoodreelError: as `LargePainter.paint`.
    """
    cancel = cancel or Cancel()
    on_progress(Progress(0.0, "composing"))
    players = engine.players(request)
    size = (_WIDTH, max(1, round(_WIDTH / request.aspect)))
    scenes, pages, masks = [], [], {}
    for index in range(len(request.plan.frames)):
        cancel.raise_if_set()
        scenes.append(engine.scene(request, index))
        pages.append(compose(scenes[index], players))
        masks[index] = regions(pages[index], size)["subject"]
    for one in painter.paint(request, masks, options, on_progress=on_progress, cancel=cancel):
        yield Illustration(one.index, scenes[one.index], pages[one.index], one.pixels)
