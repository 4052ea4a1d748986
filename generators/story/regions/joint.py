"""Region-aware attention for joint transformers (FLUX.2): words, picture and reference picture in one sequence.

The same promises as in `generators.story.regions.unet`, for one attention at a time: words are read by words too, so
what an element word says can reach the subject by way of its neighbours in a later layer.
"""

from __future__ import annotations

from typing import Any

from diffusers.models.embeddings import apply_rotary_emb
from torch import Tensor, cat
from torch.nn.functional import pad, scaled_dot_product_attention

from generators.story.regions.seen import seen
from generators.story.regions.sharing import shared_subjects
from generators.story.regions.state import Regions
from generators.story.regions.words import key_bias

_TURN: Any = apply_rotary_emb  # takes and gives more than its types say


class JointAttention:
    """A processor for `Flux2Attention`: words and pictures come in apart, and leave apart.

    Args:
        regions: shared by all processors; its `words` is how many text tokens lead the sequence.
        late: whether the layer is in the later half; only there subjects are aligned to the reference.
    """

    def __init__(self, regions: Regions, late: bool = False) -> None:
        self.regions = regions
        self.late = late

    def __call__(
        self,
        attn: Any,
        hidden_states: Tensor,
        encoder_hidden_states: Tensor,
        attention_mask: Tensor | None = None,
        image_rotary_emb: tuple[Tensor, Tensor] | None = None,
    ) -> tuple[Tensor, Tensor]:
        """Called with `(B, T, C)` picture and `(B, L, C)` word states."""
        picture = _heads(attn, hidden_states, (attn.to_q, attn.to_k, attn.to_v), attn.norm_q, attn.norm_k)
        projections = (attn.add_q_proj, attn.add_k_proj, attn.add_v_proj)
        words = _heads(attn, encoder_hidden_states, projections, attn.norm_added_q, attn.norm_added_k)
        q, k, v = (cat([text, image], dim=2) for text, image in zip(words, picture, strict=True))
        out = _attend(q, k, v, image_rotary_emb, self.regions, self.late)
        count = encoder_hidden_states.shape[1]
        return attn.to_out[1](attn.to_out[0](out[:, count:])), attn.to_add_out(out[:, :count])


class ParallelAttention:
    """A processor for `Flux2ParallelSelfAttention`: one sequence, its feed-forward beside its attention.

    Args:
        regions, late: as in `JointAttention`.
    """

    def __init__(self, regions: Regions, late: bool = False) -> None:
        self.regions = regions
        self.late = late

    def __call__(
        self,
        attn: Any,
        hidden_states: Tensor,
        attention_mask: Tensor | None = None,
        image_rotary_emb: tuple[Tensor, Tensor] | None = None,
    ) -> Tensor:
        """Called with `(B, L + T, C)`."""
        both = attn.to_qkv_mlp_proj(hidden_states)
        *states, feed = both.split([attn.inner_dim] * 3 + [attn.mlp_hidden_dim * attn.mlp_mult_factor], dim=-1)
        q, k, v = (part.unflatten(-1, (-1, attn.head_dim)).transpose(1, 2) for part in states)
        out = _attend(attn.norm_q(q), attn.norm_k(k), v, image_rotary_emb, self.regions, self.late)
        return attn.to_out(cat([out, attn.mlp_act_fn(feed)], dim=-1))


def joint_processors(names: list[str], regions: Regions) -> dict[str, JointAttention | ParallelAttention]:
    """A processor for each name of `Flux2Transformer2DModel.attn_processors`, in the order of the blocks."""
    half = len(names) // 2
    return {
        name: (ParallelAttention if name.startswith("single_") else JointAttention)(regions, late=number >= half)
        for number, name in enumerate(names)
    }


def _attend(
    query: Tensor, key: Tensor, value: Tensor, rotary: tuple[Tensor, Tensor] | None, regions: Regions, late: bool
) -> Tensor:
    """`(B, heads, S, d)` each; returns `(B, S, heads * d)`. The sequence: words, picture, reference picture."""
    likeness = key  # before positions are turned into it: a paw is a paw wherever it is
    if rotary is not None:
        query, key = _TURN(query, rotary), _TURN(key, rotary)
    words, tokens = regions.words, regions.picture_tokens
    start, end = words, words + tokens
    if regions.collecting and regions.subject is not None:
        regions.collect(seen(query[:, :, start:end], key[:, :, :words], regions.subject))
    inside = regions.tokens(tokens, query.device)
    elements, hidden = (regions.elements, regions.shut_inside) if regions.worded else (None, None)
    if inside is None:
        out = scaled_dot_product_attention(query, key, value)
    else:
        rest = query.shape[2] - words
        boost = None if elements is None or not regions.boosting else key_bias(elements, regions.boost, rest, query)
        shut = None if hidden is None else key_bias(hidden, float("-inf"), rest, query)
        out = scaled_dot_product_attention(query, key, value, attn_mask=boost)
        if boost is not None:  # it is for the picture alone
            for part in (slice(0, start), slice(end, None)):
                out[:, :, part] = scaled_dot_product_attention(query[:, :, part], key, value)
        inside = pad(inside, (words, rest - tokens))
        out = shared_subjects(out, query, key, value, shut, inside, regions, late, likeness)
    return out.transpose(1, 2).flatten(2).to(query.dtype)


def _heads(attn: Any, states: Tensor, layers: tuple[Any, Any, Any], norm_q: Any, norm_k: Any) -> tuple[Tensor, ...]:
    """Query, key and value `(B, heads, tokens, d)`."""
    q, k, v = (layer(states).unflatten(-1, (-1, attn.head_dim)).transpose(1, 2) for layer in layers)
    return norm_q(q), norm_k(k), v
