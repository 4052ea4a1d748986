"""Pictures by FLUX.2-klein."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

import torch
from PIL import Image
from torch import Tensor

from generators.story.large.batch import Batch, Row
from generators.story.large.marks import Span, marked
from generators.story.large.noise import noise, subject_masks
from generators.story.large.recipes import Kind
from generators.story.large.watching import watched
from generators.story.regions import Regions, story_attention


class Flux2:
    """Paints with a `Flux2KleinPipeline`. A reference picture is given to the model as such, which was trained for it.

    Args:
        pipeline: loaded.
    """

    row_for_reference = False

    def __init__(self, pipeline: Any) -> None:
        self.pipeline = pipeline
        self.kind: Kind = "flux2-klein" if pipeline.config.is_distilled else "flux2-klein-base"

    @property
    def side(self) -> int:
        """Pixels of a side of the square it was trained on."""
        return self.pipeline.default_sample_size * self.pipeline.vae_scale_factor

    @property
    def multiple(self) -> int:
        """Sides are multiples of so many pixels."""
        return self.pipeline.vae_scale_factor * 2

    def paint(self, batch: Batch) -> list[Image.Image]:
        """The pictures of a batch, in its order.

        Raises:
            Cancelled: the user asked to stop.
        """
        pipe, rows = self.pipeline, list(batch.rows)
        device = pipe._execution_device
        grid = (batch.size[1] // self.multiple, batch.size[0] // self.multiple)
        regions = self._regions(batch, grid)
        words, _ = pipe.encode_prompt([row.prompt for row in rows], device=device)
        without = None  # left to itself the pipeline would make one of them for all rows
        if pipe.config.is_distilled is False and batch.guidance > 1:
            without, _ = pipe.encode_prompt([""] * len(rows), device=device)
        latents = noise([row.seed for row in rows], (pipe.transformer.config.in_channels, *grid), device, words.dtype)
        reference = None if batch.reference is None else batch.reference.picture

        def after(done: int, values: dict[str, Tensor]) -> None:
            regions.advance(done, batch.steps)

        with (
            story_attention(pipe.transformer, regions),
            _told_apart(pipe.transformer, regions, words),
            watched(pipe, batch, after) as told,
        ):
            return pipe(
                image=reference,
                prompt_embeds=words,
                negative_prompt_embeds=without,
                latents=latents,
                width=batch.size[0],
                height=batch.size[1],
                num_inference_steps=batch.steps,
                guidance_scale=batch.guidance,
                **told,
            ).images

    def _regions(self, batch: Batch, grid: tuple[int, int]) -> Regions:
        rows = batch.rows
        return Regions(
            masks=subject_masks(rows, grid),
            elements=torch.stack([self._marked(row, row.elements) for row in rows]),
            subject=torch.stack([self._marked(row, (row.subject,)) for row in rows]),
            grid=grid,
            reference=batch.lead,
            sharing="all" if batch.all_read else "reference",
        )

    def _marked(self, row: Row, spans: tuple[Span, ...]) -> Tensor:
        """`(L,)`; the prompt is tokenised within the chat template that the pipeline puts around it."""
        tokenizer = self.pipeline.tokenizer
        turn = [{"role": "user", "content": row.prompt}]
        text = tokenizer.apply_chat_template(turn, tokenize=False, add_generation_prompt=True, enable_thinking=False)
        start = text.index(row.prompt)
        moved = [(a + start, b + start) for a, b in spans]
        return marked(tokenizer, text, moved, self.pipeline.tokenizer_max_length)


@contextmanager
def _told_apart(transformer: Any, regions: Regions, words: Tensor) -> Iterator[None]:
    """Guided models are asked once with the words and once without; `regions` know which is which."""

    def before(module: Any, args: Any, kwargs: dict[str, Any]) -> None:
        given = kwargs["encoder_hidden_states"]
        regions.worded = given.shape == words.shape and torch.equal(given, words)

    hook = transformer.register_forward_pre_hook(before, with_kwargs=True)
    try:
        yield
    finally:
        hook.remove()
        regions.worded = True
