"""A picture that is already there takes part in the painting: at every step it is as noisy as the others."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from generators.story.large.batch import Batch


class Shown:
    """A picture at any noise level.

    Args:
        clean, noise: `(1, C, h, w)`.
        scheduler: adds the one to the other.
    """

    def __init__(self, clean: Tensor, noise: Tensor, scheduler: Any) -> None:
        self._clean, self._noise, self._scheduler = clean, noise, scheduler

    def at(self, timestep: Tensor) -> Tensor:
        """`(1, C, h, w)` at a timestep `(1,)`."""
        return self._scheduler.add_noise(self._clean, self._noise, timestep)


def shown_to(pipeline: Any, batch: Batch, latents: Tensor) -> Shown:
    """The batch's reference picture, with the noise that its row of the latents begins with."""
    assert batch.reference is not None
    vae = pipeline.vae
    kept = vae.dtype
    if kept == torch.float16 and vae.config.force_upcast:
        vae.to(torch.float32)  # as the pipeline does for decoding: fp16 overflows in it
    pixels = pipeline.image_processor.preprocess(batch.reference.picture).to(latents.device, vae.dtype)
    with torch.no_grad():
        encoded = vae.encode(pixels).latent_dist.mode() * vae.config.scaling_factor
    if vae.dtype != kept:
        vae.to(kept)
    return Shown(encoded.to(latents.dtype), latents[batch.lead : batch.lead + 1].clone(), pipeline.scheduler)
