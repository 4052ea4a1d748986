"""What one call of a pipeline is asked: pages that are painted at the same time, and how it reports back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from generators.contract import Cancel
from generators.story.large.marks import Span
from generators.story.large.reference import Reference


@dataclass(frozen=True)
class Row:
    """A picture of the batch.

    Attributes:
        prompt: all of it, style included.
        elements: spans of element words in the prompt.
        subject: span of the subject's phrase.
        plain: the prompt without what is around the subject.
        mask: `(H, W)` share of subject; None if it is to be found.
        seed: of its noise.
    """

    prompt: str
    elements: tuple[Span, ...]
    subject: Span
    plain: str
    mask: NDArray[np.float32] | None
    seed: int


@dataclass(frozen=True)
class Batch:
    """Pictures that are painted at the same time.

    Attributes:
        rows: their prompts and masks.
        lead: row whose look the others take on.
        reference: a picture of the subject that is already there, of that size; or None.
        size: width and height in pixels at which the model paints.
        steps, guidance: as asked or as the model is made for.
        negative: what is not wanted.
        all_read: whether subjects read all others instead of the lead alone.
        on_step: told how many steps are done.
        cancel: looked at after every step.
    """

    rows: tuple[Row, ...]
    lead: int
    reference: Reference | None
    size: tuple[int, int]
    steps: int
    guidance: float
    negative: str
    all_read: bool
    on_step: Callable[[int], None]
    cancel: Cancel
