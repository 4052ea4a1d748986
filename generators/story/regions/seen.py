"""How much each place of a picture looks at the subject's words: what masks are read off."""

from __future__ import annotations

import math

import torch
from torch import Tensor


def seen(query: Tensor, key: Tensor, words: Tensor) -> Tensor:
    """Attention to the marked words among all words.

    Args:
        query: `(N, heads, T, d)` of the picture.
        key: `(N, heads, L, d)` of the words.
        words: `(N, L)` bool.
    Returns:
        `(N, T)`, averaged over heads and marked words.
    """
    found = []
    for q, k, marked in zip(query, key, words.to(query.device), strict=True):  # one by one: T x L is large
        scores = q.float() @ k.float().transpose(-1, -2) / math.sqrt(q.shape[-1])
        found.append(scores.softmax(-1).mean(0)[:, marked].mean(-1))
    return torch.stack(found)
