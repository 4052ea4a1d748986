"""Large models of the user's in Story's process: looked at, loaded once, and let go when nobody paints with them."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PIL import Image, UnidentifiedImageError

from generators.contract import BadInput, Cancel, OnProgress, Progress
from generators.story.illustrate import IllustrationRequest
from studio.core.story import Painter

if TYPE_CHECKING:  # diffusers takes seconds to import: only who paints with it waits for it
    from generators.story.engine import Illustration, StoryEngine
    from generators.story.large import LargePainter, Reference

_LOOK = 0.2  # seconds between two looks at whether a job that waits for its turn was cancelled


def looked_at(model: str) -> dict[str, Any]:
    """What a folder holds, without loading it: `told` (a line for the user), `name`, and `device` it would paint on.

    Raises:
        MoodreelError: it holds no model that can paint here; the message says what to do.
    """
    from generators.story.large import inspect
    from generators.story.large.devices import device_named
    from generators.story.large.loading import check_installed

    found = inspect(model)
    check_installed()
    return {"told": found.told(), "name": Painter(model=model).name, "device": device_named("auto").type}


class Easel:
    """Holds the model that painted last; one job paints at a time."""

    def __init__(self) -> None:
        self._turn = threading.Lock()
        self._kept: tuple[Painter, LargePainter] | None = None

    def paint(
        self,
        asked: Painter,
        engine: StoryEngine,
        request: IllustrationRequest,
        frames: Sequence[int],
        report: OnProgress,
        cancel: Cancel,
    ) -> Iterator[Illustration]:
        """Paint frames.

        Args:
            asked: by whom.
            engine: composes.
            request: what; edits of the first frame are among it.
            frames: which.
            report: told after every step.
            cancel: looked at after every step.

        Raises:
            MoodreelError: as `LargePainter`; also where the reference is gone.
        """
        from generators.story.large import illustrated

        reference = None if asked.reference is None else _reference(asked.reference)
        with self._held(cancel):
            painter = self._loaded(asked, report)
            cancel.raise_if_set()
            yield from illustrated(
                painter, engine, request, reference=reference, frames=frames, on_progress=report, cancel=cancel
            )

    def clear(self) -> None:
        """Let the model go, unless somebody paints with it just now."""
        if self._kept is not None and self._turn.acquire(blocking=False):
            self._kept = None
            self._turn.release()

    @contextmanager
    def _held(self, cancel: Cancel) -> Iterator[None]:
        while not self._turn.acquire(timeout=_LOOK):
            cancel.raise_if_set()
        try:
            yield
        finally:
            self._turn.release()

    def _loaded(self, asked: Painter, report: OnProgress) -> LargePainter:
        from generators.story.large import LargePainter

        asked = asked.model_copy(update={"reference": None})
        if self._kept is None or self._kept[0] != asked:
            self._kept = None  # first: two of them would not fit
            report(Progress(0.0, "loading the model"))
            self._kept = (asked, LargePainter(asked.model, asked.device, asked.dtype, asked.memory))
        return self._kept[1]


def _reference(path: Path) -> Reference:
    from generators.story.large import Reference

    try:
        with Image.open(path) as picture:
            picture.load()
            return Reference.of(picture)
    except (OSError, UnidentifiedImageError) as error:
        raise BadInput(
            f"The picture of the character, '{path.name[:12]}', is gone or damaged. Choose another one."
        ) from error
