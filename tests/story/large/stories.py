"""What painters are asked in tests, and what their denoisers are asked meanwhile."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import numpy as np

from generators.contract import Cancel
from generators.story.illustrate import FrameEdit, IllustrationRequest
from generators.story.large import LargePainter, PaintOptions
from tests.story.large.tiny import STORY
from tests.story.plans import with_frame

SIZE = (96, 64)
QUICK = PaintOptions(steps=3)
COUNT = len(STORY.frames)


def request(plan=STORY, **more: Any) -> IllustrationRequest:
    return IllustrationRequest(plan=plan, size=SIZE, **more)


def masks(pages: int = COUNT) -> dict[int, np.ndarray]:
    """A figure that walks to the right from page to page."""
    found = {}
    for page in range(pages):
        found[page] = np.zeros((SIZE[1], SIZE[0]), np.float32)
        found[page][16:56, 8 + 12 * page : 36 + 12 * page] = 1
    return found


def painted(painter: LargePainter, asked: IllustrationRequest | None = None, **more: Any) -> dict[int, np.ndarray]:
    told = {"masks": masks(), "options": QUICK, **more}
    return {one.index: one.pixels for one in painter.paint(asked or request(), **told)}


def other_words(page: int):
    """The story with other words in one page's prompt."""
    return with_frame(STORY, page, prompt=f"{STORY.subject.phrase} dancing in the rain, happy, beside a lamp")


def other_seed(page: int) -> IllustrationRequest:
    return request(edits=(FrameEdit(index=page, seed=7),))


def close(one: np.ndarray, other: np.ndarray) -> bool:
    """The same but for what sums in another order make of it: one level of 255."""
    return int(np.abs(one.astype(int) - other.astype(int)).max()) <= 1


@contextmanager
def counted(denoiser: Any) -> Iterator[list[int]]:
    """Rows of each call of a denoiser."""
    calls: list[int] = []

    def before(module: Any, args: tuple, kwargs: dict[str, Any]) -> None:
        calls.append(len(args[0] if args else kwargs["hidden_states"]))

    hook = denoiser.register_forward_pre_hook(before, with_kwargs=True)
    try:
        yield calls
    finally:
        hook.remove()


@contextmanager
def room_for(denoiser: Any, rows: int) -> Iterator[None]:
    """A device that runs out of memory with more rows than that."""
    import torch

    def before(module: Any, args: tuple, kwargs: dict[str, Any]) -> None:
        if len(args[0] if args else kwargs["hidden_states"]) > rows:
            raise torch.OutOfMemoryError("no room")

    hook = denoiser.register_forward_pre_hook(before, with_kwargs=True)
    try:
        yield
    finally:
        hook.remove()


class StopAt:
    """Sets its cancel when it is told of a step."""

    def __init__(self, step: int) -> None:
        self.cancel = Cancel()
        self._wanted = f"step {step} of"

    def __call__(self, progress: Any) -> None:
        if self._wanted in progress.phase:
            self.cancel.set()
