"""Our own layout says where the subject is and what it looks like; a large model paints the rest of the picture."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generators.contract import Cancel, OnProgress, Progress, ignore_progress
from generators.story.engine import Illustration, StoryEngine
from generators.story.illustrate import IllustrationRequest
from generators.story.large.options import PaintOptions
from generators.story.large.painter import LargePainter
from generators.story.large.reference import Reference
from generators.story.render import compose, regions

_WIDTH = 336  # pixels of a mask: four for each token of the finest layer at the usual size


def illustrated(
    painter: LargePainter,
    engine: StoryEngine,
    request: IllustrationRequest,
    options: PaintOptions | None = None,
    reference: Reference | None = None,
    frames: Sequence[int] | None = None,
    on_progress: OnProgress = ignore_progress,
    cancel: Cancel | None = None,
) -> Iterator[Illustration]:
    """Paint a story where `StoryEngine.stream` would draw it.

    Args:
        painter: paints.
        engine: composes the scenes.
        request: what is painted.
        options: how.
        reference: what the subject looks like; if None, the first frame says so.
        frames: indices of those to paint; all if left out.
        on_progress: told after every step.
        cancel: looked at after every step.

    Raises:
        MoodreelError: as `LargePainter.paint`.
    """
    cancel = cancel or Cancel()
    on_progress(Progress(0.0, "composing"))
    players = engine.players(request)
    size = (_WIDTH, max(1, round(_WIDTH / request.aspect)))
    wanted = list(range(len(request.plan.frames))) if frames is None else list(frames)
    scenes, pages, masks = {}, {}, {}
    for index in sorted({0, *wanted}):  # the first page may be what all others look at
        cancel.raise_if_set()
        scenes[index] = engine.scene(request, index)
        pages[index] = compose(scenes[index], players)
        masks[index] = regions(pages[index], size)["subject"]
    for one in painter.paint(request, masks, options, reference, wanted, on_progress=on_progress, cancel=cancel):
        yield Illustration(one.index, scenes[one.index], pages[one.index], one.pixels)
