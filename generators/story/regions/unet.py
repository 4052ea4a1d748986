"""Region-aware attention for UNets: `SubjectAttention` among pixels, `WordAttention` from pixels to words."""

from __future__ import annotations

from torch import Tensor
from torch.nn.functional import scaled_dot_product_attention

from generators.story.regions.plumbing import RegionProcessor
from generators.story.regions.seen import seen
from generators.story.regions.sharing import shared_subjects
from generators.story.regions.state import Regions
from generators.story.regions.words import word_bias

_MOST_COLLECTED = 2048  # tokens; maps of coarse layers are the meaningful ones, and cheap


class SubjectAttention(RegionProcessor):
    """Self-attention in which the subject of each frame also reads the subjects of the others.

    What is outside a subject gets exactly what plain attention gives it.

    Args:
        regions: shared by all processors.
        late: whether the layer is in the middle or later half; only there subjects are aligned to the reference.
    """

    def __init__(self, regions: Regions, late: bool = False) -> None:
        super().__init__(regions)
        self.late = late

    def attend(self, query: Tensor, key: Tensor, value: Tensor, bias: Tensor | None) -> Tensor:
        """Plain attention outside of subjects, shared attention inside; shapes as in `RegionProcessor`."""
        own = scaled_dot_product_attention(query, key, value, attn_mask=bias)
        inside = self.regions.tokens(query.shape[2], query.device)
        if inside is None:
            return own
        return shared_subjects(own, query, key, value, bias, inside, self.regions, self.late)


class WordAttention(RegionProcessor):
    """Cross-attention in which element words are not read inside the subject and are boosted outside of it."""

    def attend(self, query: Tensor, key: Tensor, value: Tensor, bias: Tensor | None) -> Tensor:
        """Attention with the region's bias; shapes as in `RegionProcessor`."""
        regions = self.regions
        if regions.collecting and regions.subject is not None and query.shape[2] <= _MOST_COLLECTED:
            regions.collect(seen(query[-regions.frames :], key[-regions.frames :], regions.subject))
        inside = regions.tokens(query.shape[2], query.device)
        if inside is not None and regions.worded:
            words = word_bias(inside, regions, query.shape[0] // regions.frames, query.dtype)
            if words is not None:
                bias = words[:, None] if bias is None else bias + words[:, None]
        return scaled_dot_product_attention(query, key, value, attn_mask=bias)
