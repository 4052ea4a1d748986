"""Gives a denoiser the processors, and takes them back."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from generators.story.regions.joint import joint_processors
from generators.story.regions.state import Regions
from generators.story.regions.unet import SubjectAttention, WordAttention


@contextmanager
def story_attention(denoiser: Any, regions: Regions) -> Iterator[None]:
    """While inside, a `UNet2DConditionModel` or `Flux2Transformer2DModel` attends as `regions` say; then as before.

    Subjects are aligned to the reference in the middle and up blocks, or in the later half of the blocks
    (EmoStory: "middle-to-late blocks").
    """
    before = dict(denoiser.attn_processors)
    if any(name.startswith("single_transformer_blocks.") for name in before):
        denoiser.set_attn_processor(joint_processors(list(before), regions))
    else:
        denoiser.set_attn_processor({name: _processor(name, regions) for name in before})
    try:
        yield
    finally:
        denoiser.set_attn_processor(before)


def _processor(name: str, regions: Regions) -> SubjectAttention | WordAttention:
    if ".attn2." in name:
        return WordAttention(regions)
    return SubjectAttention(regions, late=not name.startswith("down_blocks"))
