"""Which tokens of a prompt are which words."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Any

import torch
from torch import Tensor

from generators.story.naming import bare, short
from generators.story.plan import StoryPlan

Span = tuple[int, int]
"""Characters of a text, from and to."""
_LEADING = re.compile(
    r"(?:\b(?:an?|the|some|of|with|on|onto|in|into|at|by|before|beside|behind|under|over|towards?|to|from|near|past|"
    r"through|along|across|around|above|below|against)\s+)+$",
    re.IGNORECASE,
)


def element_spans(plan: StoryPlan, index: int) -> list[Span]:
    """Where a frame's prompt names its elements, without articles; never within the subject's phrase."""
    frame, opening = plan.frames[index], plan.subject.phrase
    names = {element.id: element.name for element in plan.elements}
    start = len(opening) if frame.prompt.startswith(opening) else 0
    return [(a, b) for a, b in spans(frame.prompt, [names[name] for name in frame.shows]) if a >= start]


def spans(text: str, names: Iterable[str]) -> list[Span]:
    """Where names stand in a text: all of a name if it does, otherwise its short form; each time it does."""
    found: list[Span] = []
    for name in names:
        for form in (bare(name), short(name)):
            hits = [match.span() for match in re.finditer(rf"(?<!\w){re.escape(form)}(?!\w)", text, re.IGNORECASE)]
            if hits:
                found += hits
                break
    return _merged(found)


def without(text: str, cut: Sequence[Span]) -> str:
    """A prompt without those words and what led to them: "kneeling before an open birdcage" becomes "kneeling"."""
    for start, end in sorted(cut, reverse=True):
        lead = _LEADING.search(text[:start])
        text = text[: lead.start() if lead else start] + text[end:]
    parts = (" ".join(part.split()) for part in text.split(","))
    return ", ".join(part for part in parts if part)


def _merged(found: Iterable[Span]) -> list[Span]:
    merged: list[Span] = []
    for start, end in sorted(found):
        if merged and start < merged[-1][1]:
            merged[-1] = (merged[-1][0], max(end, merged[-1][1]))
        else:
            merged.append((start, end))
    return merged


def marked(tokenizer: Any, text: str, found: Sequence[Span], length: int) -> Tensor:
    """Tokens that hold any character of the spans.

    Args:
        tokenizer: a fast one, of `transformers`.
        text: as it is tokenised.
        found: spans of the text.
        length: tokens that the text is padded or cut to.
    Returns:
        `(length,)` bool.
    """
    told = tokenizer(text, padding="max_length", max_length=length, truncation=True, return_offsets_mapping=True)
    flags = [any(a < end and b > start for a, b in found) for start, end in told["offset_mapping"]]
    return torch.tensor(flags, dtype=torch.bool)
