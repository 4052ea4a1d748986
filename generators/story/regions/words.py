"""Element words act only outside the subject: `softmax(QK^T/sqrt(d) + beta (1 - mask) 1[element]) V`.

After EmoStory's emotional composition (arXiv 2603.10349, sec. 3.3), with one change: inside the subject element words
are shut out altogether, in every step, and not only left without a boost.
"""

from __future__ import annotations

import torch
from torch import Tensor
from torch.nn.functional import pad

from generators.story.regions.state import Regions


def word_bias(inside: Tensor, elements: Tensor, regions: Regions, groups: int, dtype: torch.dtype) -> Tensor:
    """What is added to the scores between pixels and words.

    Args:
        inside: `(N, T)` bool, tokens of the subject.
        elements: `(N, L)` bool, tokens of element words.
        regions: says whether they are boosted in this step.
        groups: how often the N frames are in the batch; only the last one has words.
        dtype: of the scores.
    Returns:
        `(groups * N, T, L)`.
    """
    shut = inside[:, :, None] & elements[:, None]
    bias = torch.zeros(shut.shape, dtype=dtype, device=inside.device)
    if regions.boosting:
        bias = bias.masked_fill(~inside[:, :, None] & elements[:, None], regions.boost)
    bias = bias.masked_fill(shut, float("-inf"))
    return torch.cat([torch.zeros_like(bias)] * (groups - 1) + [bias])


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
