"""Subjects read each other: keys and values inside the masks are shared across frames, values aligned to a reference.

After ConsiStory's and StoryDiffusion's shared self-attention and EmoStory's subject alignment (arXiv 2603.10349,
sec. 3.3). Only tokens inside a mask ever reach another frame, and only tokens inside a mask receive any.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import normalize, pad, scaled_dot_product_attention

from generators.story.regions.state import Regions


def shared_subjects(
    own: Tensor,
    query: Tensor,
    key: Tensor,
    value: Tensor,
    bias: Tensor | None,
    inside: Tensor,
    regions: Regions,
    late: bool,
    likeness: Tensor | None = None,
) -> Tensor:
    """Recompute what subject tokens read.

    Args:
        own: `(B, heads, T, d)` plain attention of each row.
        query, key, value: `(B, heads, T, d)` with B = groups * N.
        bias: `(B, heads or 1, 1, T)` added to the scores of the row's own tokens, or None.
        inside: `(N, T)` bool.
        regions: who reads whom, and whether subjects are aligned now.
        late: whether this layer aligns.
        likeness: `(B, heads, T, d)` by which the reference's tokens are matched; the keys if None.
    Returns:
        `own` with the rows of subject tokens replaced; everything outside is untouched.
    """
    frames = regions.frames
    spots = [row.nonzero()[:, 0] for row in inside]
    q, k, v, out = (x.unflatten(0, (-1, frames)) for x in (query, key, value, own.clone()))
    heard = v.clone() if late and regions.aligning else v
    if heard is not v:
        alike = k if likeness is None else likeness.unflatten(0, (-1, frames))
        _align(heard, alike, spots, regions)
    for row in range(frames):
        others = [other for other in regions.others(row) if len(spots[other])]
        if not len(spots[row]) or (not others and heard is v and bias is None):
            continue
        keys = torch.cat([k[:, row], *(k[:, other][:, :, spots[other]] for other in others)], dim=2)
        values = torch.cat([heard[:, row], *(heard[:, other][:, :, spots[other]] for other in others)], dim=2)
        mask = None
        if bias is not None:
            mask = pad(bias.unflatten(0, (-1, frames))[:, row], (0, keys.shape[2] - k.shape[3]))
        out[:, row, :, spots[row]] = scaled_dot_product_attention(q[:, row][:, :, spots[row]], keys, values, mask)
    return out.flatten(0, 1)


def _align(value: Tensor, likeness: Tensor, spots: list[Tensor], regions: Regions) -> None:
    """In place: `V_i <- (1 - a) V_i + a V_j*`, j* the reference's subject token most like i.

    Args:
        value, likeness: `(groups, N, heads, T, d)`.
        spots: for each row the tokens of its subject.
        regions: reference row and weight a.
    """
    first = regions.reference
    assert first is not None
    if not len(spots[first]):
        return
    model = normalize(
        likeness[:, first][:, :, spots[first]].transpose(1, 2).flatten(2).float(), dim=-1
    )  # (groups, S, C)
    looks = value[:, first][:, :, spots[first]]
    for row in range(regions.frames):
        if row == first or not len(spots[row]):
            continue
        mine = normalize(likeness[:, row][:, :, spots[row]].transpose(1, 2).flatten(2).float(), dim=-1)
        best = (mine @ model.transpose(1, 2)).argmax(-1)  # (groups, S of this row)
        index = best[:, None, :, None].expand(-1, looks.shape[1], -1, looks.shape[3])
        taken = looks.gather(2, index)
        value[:, row, :, spots[row]] = (1 - regions.alignment) * value[:, row][:, :, spots[row]] + (
            regions.alignment * taken
        )
