"""What a job is about, read from its request: the words and the emotion, where it has them."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generators.emotion import CATEGORIES, Category
from studio.core.jobs import Job

_LONGEST = 200


@dataclass(frozen=True)
class About:
    """What is shown of a request.

    Attributes:
        words: what is to be said, or made.
        category: the emotion named strongest; None where there is none.
    """

    words: str = ""
    category: Category | None = None


def about(job: Job) -> About:
    """What a job is about; nothing where its request cannot be read."""
    return _read(job.request)


@lru_cache(maxsize=512)
def _read(request: str) -> About:
    try:
        data = json.loads(request)
    except ValueError:
        return About()
    if not isinstance(data, dict):
        return About()
    words = data.get("text") or data.get("subject") or ""
    return About(" ".join(str(words)[:_LONGEST].split()), _strongest(data.get("emotion")))


def _strongest(emotion: Any) -> Category | None:
    if not isinstance(emotion, dict):
        return None
    frames = emotion.get("keyframes")
    if isinstance(frames, list) and frames and isinstance(frames[-1], dict):
        return _strongest(frames[-1].get("state"))
    weights = emotion.get("weights")
    if not isinstance(weights, dict):
        return None
    felt: list[Category] = [name for name in CATEGORIES if isinstance(weights.get(name), int | float)]
    if not felt or not emotion.get("intensity"):
        return "neutral"
    return max(felt, key=lambda name: weights[name])
