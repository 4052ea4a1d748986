"""A story as a pipeline is asked for it: one row for each page, and one whose look the others take on."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

import numpy as np
from numpy.typing import NDArray
from PIL import Image

from generators.contract import Cancel
from generators.story.illustrate import IllustrationRequest
from generators.story.large.batch import Batch, Row
from generators.story.large.marks import element_spans, without
from generators.story.large.options import PaintOptions
from generators.story.large.recipes import Kind, recipe, words
from generators.story.large.reference import Reference
from generators.story.large.sizes import painted_size

_LEAD = 0  # row of a batch whose look the others take on


class Family(Protocol):
    """A kind of pipeline.

    Attributes:
        kind: decides the defaults.
        row_for_reference: whether a reference picture is a row of the batch; otherwise the pipeline takes it as it is.
        side: pixels of a side of the square it was trained on.
        multiple: sides are multiples of so many pixels.
    """

    kind: Kind
    row_for_reference: bool

    @property
    def side(self) -> int: ...  # noqa: D102

    @property
    def multiple(self) -> int: ...  # noqa: D102

    def paint(self, batch: Batch) -> list[Image.Image]:
        """The pictures of a batch, in its order."""
        ...


class Job:
    """A story and how it is to be painted.

    Args:
        request, masks, options, reference: as in `LargePainter.paint`.
        family: paints it.
    """

    def __init__(
        self,
        request: IllustrationRequest,
        masks: Mapping[int, NDArray[np.float32]] | None,
        options: PaintOptions,
        reference: Reference | None,
        family: Family,
    ) -> None:
        made_for = recipe(family.kind)
        self.request = request
        self.steps = options.steps or made_for.steps
        self._guidance = made_for.guidance if options.guidance is None else options.guidance
        self._style = options.style or words().style
        self._size = painted_size(request.size, family.side, made_for.area, family.multiple)
        self._masks = masks or {}
        self._options = options
        self._reference = None if reference is None else reference.fitted(self._size)
        self._lead_is_picture = reference is not None and family.row_for_reference

    def batch(self, pages: Sequence[int], on_step: Callable[[int], None], cancel: Cancel) -> Batch:
        """What a pipeline is asked for these pages: the lead first, which is the reference or the first page."""
        lead = self._shown() if self._lead_is_picture else self._page(0)
        others = [page for page in pages if self._lead_is_picture or page != 0]
        return Batch(
            rows=(lead, *(self._page(page) for page in others)),
            lead=_LEAD,
            reference=self._reference,
            size=self._size,
            steps=self.steps,
            guidance=self._guidance,
            negative=words().negative,
            all_read=self._options.sharing == "all",
            on_step=on_step,
            cancel=cancel,
        )

    def wanted(self, pages: Sequence[int], pictures: Sequence[Image.Image]) -> Iterator[tuple[int, NDArray[np.uint8]]]:
        """Those of a batch's pictures that were asked for, `(H, W, 3)` at the size that was asked for."""
        rest = iter(pictures[1:])
        for page in pages:
            picture = pictures[_LEAD] if page == 0 and not self._lead_is_picture else next(rest)
            if picture.size != self.request.size:
                picture = picture.resize(self.request.size, Image.Resampling.LANCZOS)
            yield page, np.asarray(picture.convert("RGB"))

    def _page(self, index: int) -> Row:
        plan = self.request.plan
        prompt, elements = plan.frames[index].prompt, element_spans(plan, index)
        seed = self.request.edit(index).seed
        return Row(
            prompt=f"{prompt}, {self._style}",
            elements=tuple(elements),
            subject=self._subject(prompt),
            plain=f"{without(prompt, elements)}, {self._style}",
            mask=self._masks.get(index),
            seed=self.request.seed if seed is None else seed,
        )

    def _shown(self) -> Row:
        assert self._reference is not None
        prompt = f"{self.request.plan.subject.phrase}, {words().reference}, {self._style}"
        return Row(prompt, (), self._subject(prompt), prompt, self._reference.mask, self.request.seed)

    def _subject(self, prompt: str) -> tuple[int, int]:
        """The phrase that a prompt opens with; in a prompt that a user wrote anew, its first part."""
        phrase = self.request.plan.subject.phrase
        return (0, len(phrase)) if prompt.startswith(phrase) else (0, max(1, len(prompt.split(",")[0])))
