"""Pictures by pipelines of the SDXL kind, Lightning and LCM schedules included."""

from __future__ import annotations

from typing import Any

import torch
from PIL import Image
from torch import Tensor

from generators.story.large.batch import Batch, Row
from generators.story.large.marks import Span, marked
from generators.story.large.noise import noise, subject_masks
from generators.story.large.options import Schedule
from generators.story.large.recipes import Kind
from generators.story.large.schedules import kind_of, reschedule
from generators.story.large.shown import shown_to
from generators.story.large.watching import watched
from generators.story.regions import Regions, story_attention

_HALVINGS = 8  # every layer of the UNet then halves evenly


class Sdxl:
    """Paints with a `StableDiffusionXLPipeline`.

    Args:
        pipeline: loaded.
        schedule: how it steps; "auto" reads it off the pipeline.
    """

    row_for_reference = True

    def __init__(self, pipeline: Any, schedule: Schedule = "auto") -> None:
        self.pipeline = pipeline
        self.kind: Kind = kind_of(pipeline) if schedule == "auto" else schedule
        reschedule(pipeline, self.kind)

    @property
    def side(self) -> int:
        """Pixels of a side of the square it was trained on."""
        return self.pipeline.unet.config.sample_size * self.pipeline.vae_scale_factor

    @property
    def multiple(self) -> int:
        """Sides are multiples of so many pixels."""
        return self.pipeline.vae_scale_factor * _HALVINGS

    def paint(self, batch: Batch) -> list[Image.Image]:
        """The pictures of a batch, in its order.

        Raises:
            Cancelled: the user asked to stop.
        """
        pipe, rows = self.pipeline, list(batch.rows)
        device = pipe._execution_device
        guided = batch.guidance > 1
        grid = (batch.size[1] // pipe.vae_scale_factor, batch.size[0] // pipe.vae_scale_factor)
        words = self._words(rows, batch.negative, guided, device)
        regions = self._regions(batch, grid)
        channels = pipe.unet.config.in_channels
        latents = noise([row.seed for row in rows], (channels, *grid), device, pipe.unet.dtype)
        shown = None if batch.reference is None else shown_to(pipe, batch, latents)
        if shown is not None:
            pipe.scheduler.set_timesteps(batch.steps, device=device)
            first = pipe.scheduler.timesteps[:1]
            latents[batch.lead] = shown.at(first)[0] / pipe.scheduler.init_noise_sigma

        def after(done: int, values: dict[str, Tensor]) -> None:
            regions.advance(done, batch.steps)
            if shown is not None and done < batch.steps:
                values["latents"][batch.lead] = shown.at(pipe.scheduler.timesteps[done : done + 1])[0]

        with story_attention(pipe.unet, regions), watched(pipe, batch, after) as told:
            return pipe(
                **words,
                latents=latents,
                width=batch.size[0],
                height=batch.size[1],
                num_inference_steps=batch.steps,
                guidance_scale=batch.guidance,
                **told,
            ).images

    def _words(self, rows: list[Row], negative: str, guided: bool, device: torch.device) -> dict[str, Any]:
        """Embeddings of each prompt, with those of the plain prompt after them."""
        asked: dict[str, Any] = {"device": device, "num_images_per_prompt": 1, "do_classifier_free_guidance": guided}
        against = [negative] * len(rows) if guided else None
        whole, against_whole, pooled, against_pooled = self.pipeline.encode_prompt(
            [row.prompt for row in rows], negative_prompt=against, **asked
        )
        plain = self.pipeline.encode_prompt([row.plain for row in rows], negative_prompt=against, **asked)[0]
        words = {"prompt_embeds": torch.cat([whole, plain], dim=1), "pooled_prompt_embeds": pooled}
        if guided:
            words["negative_prompt_embeds"] = torch.cat([against_whole, against_whole], dim=1)
            words["negative_pooled_prompt_embeds"] = against_pooled
        return words

    def _regions(self, batch: Batch, grid: tuple[int, int]) -> Regions:
        """Words of the whole prompt are for what is around the subject, those of the plain one for the subject."""
        rows = batch.rows
        length = self.pipeline.tokenizer.model_max_length
        nothing = torch.zeros(len(rows), length, dtype=torch.bool)
        everything = ~nothing
        masks = subject_masks(rows, grid)
        return Regions(
            masks=masks,
            elements=torch.cat([self._marked(rows, [row.elements for row in rows]), nothing], 1),
            subject=torch.cat([self._marked(rows, [(row.subject,) for row in rows]), nothing], 1),
            grid=grid,
            reference=batch.lead,
            sharing="all" if batch.all_read else "reference",
            outside=torch.cat([everything, nothing], 1),
            inside=torch.cat([nothing, everything], 1),
        )

    def _marked(self, rows: Any, found: list[tuple[Span, ...]]) -> Tensor:
        """`(N, L)`: both tokenizers' tokens; they agree but for what pads them."""
        one, two = self.pipeline.tokenizer, self.pipeline.tokenizer_2
        length = one.model_max_length
        return torch.stack(
            [
                marked(one, row.prompt, spans, length) | marked(two, row.prompt, spans, length)
                for row, spans in zip(rows, found, strict=True)
            ]
        )
