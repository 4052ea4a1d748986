"""What every attention layer of a UNet does around its attention; after diffusers' `AttnProcessor2_0`."""

from __future__ import annotations

from abc import ABC, abstractmethod
from typing import Any

from torch import Tensor

from generators.story.regions.state import Regions


class RegionProcessor(ABC):
    """Base of the UNet processors: projects, lets `attend` work per head, projects back.

    Args:
        regions: shared by all processors of the denoiser.
    """

    def __init__(self, regions: Regions) -> None:
        self.regions = regions

    @abstractmethod
    def attend(self, query: Tensor, key: Tensor, value: Tensor, bias: Tensor | None) -> Tensor:
        """Attention of all heads.

        Args:
            query: `(B, heads, T, d)`.
            key, value: `(B, heads, L, d)`.
            bias: `(B, heads or 1, T or 1, L)` added to the scores, or None.
        Returns:
            `(B, heads, T, d)`.
        """

    def __call__(
        self,
        attn: Any,
        hidden_states: Tensor,
        encoder_hidden_states: Tensor | None = None,
        attention_mask: Tensor | None = None,
        temb: Tensor | None = None,
        **_: Any,
    ) -> Tensor:
        """Called by `diffusers.models.attention_processor.Attention` with `(B, T, C)` or `(B, C, H, W)`."""
        shape = hidden_states.shape
        residual = hidden_states
        if attn.spatial_norm is not None:
            hidden_states = attn.spatial_norm(hidden_states, temb)
        if len(shape) == 4:
            hidden_states = hidden_states.flatten(2).transpose(1, 2)
        if attn.group_norm is not None:
            hidden_states = attn.group_norm(hidden_states.transpose(1, 2)).transpose(1, 2)
        context = hidden_states if encoder_hidden_states is None else encoder_hidden_states
        if encoder_hidden_states is not None and attn.norm_cross:
            context = attn.norm_encoder_hidden_states(context)
        query, key, value = (
            layer(states).unflatten(-1, (attn.heads, -1)).transpose(1, 2)
            for layer, states in ((attn.to_q, hidden_states), (attn.to_k, context), (attn.to_v, context))
        )
        query = query if attn.norm_q is None else attn.norm_q(query)
        key = key if attn.norm_k is None else attn.norm_k(key)
        bias = None
        if attention_mask is not None:
            bias = attn.prepare_attention_mask(attention_mask, context.shape[1], context.shape[0])
            bias = bias.unflatten(0, (-1, attn.heads))
        out = self.attend(query, key, value, bias).transpose(1, 2).flatten(2).to(query.dtype)
        out = attn.to_out[1](attn.to_out[0](out))
        if len(shape) == 4:
            out = out.transpose(1, 2).reshape(shape)
        if attn.residual_connection:
            out = out + residual
        return out / attn.rescale_output_factor
