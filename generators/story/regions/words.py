"""Element words act only outside the subject: `softmax(QK^T/sqrt(d) + beta (1 - mask) 1[element]) V`.

After EmoStory's emotional composition (arXiv 2603.10349, sec. 3.3), with one change: inside the subject element words
are shut out altogether, in every step, and not only left without a boost.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import pad

from generators.story.regions.state import Regions


def word_bias(inside: Tensor, regions: Regions, groups: int, dtype: torch.dtype) -> Tensor | None:
    """What is added to the scores between pixels and words.

    Args:
        inside: `(N, T)` bool, tokens of the subject.
        regions: which words are shut out where, and whether elements are boosted in this step.
        groups: how often the N frames are in the batch; only the last one has words.
        dtype: of the scores.
    Returns:
        `(groups * N, T, L)`, or None if every word is read everywhere.
    """
    parts = [
        (~inside, regions.elements if regions.boosting else None, regions.boost),
        (inside, regions.shut_inside, float("-inf")),
        (~inside, regions.shut_outside, float("-inf")),
    ]
    bias = None
    for where, words, value in parts:
        if words is None:
            continue
        marked = where[:, :, None] & words.to(inside.device)[:, None]
        bias = torch.zeros(marked.shape, dtype=dtype, device=inside.device) if bias is None else bias
        bias = bias.masked_fill(marked, value)
    return None if bias is None else torch.cat([torch.zeros_like(bias)] * (groups - 1) + [bias])


def key_bias(elements: Tensor, value: float, rest: int, like: Tensor) -> Tensor:
    """The same for every query of a joint sequence that begins with words.

    Args:
        elements: `(N, L)` bool.
        value: for element words; all other keys get 0.
        rest: how many keys follow the words.
        like: a tensor with the device and dtype of the scores.
    Returns:
        `(N, 1, 1, L + rest)`.
    """
    marked = pad(elements.to(like.device), (0, rest))
    return torch.zeros(marked.shape, dtype=like.dtype, device=like.device).masked_fill(marked, value)[:, None, None]
