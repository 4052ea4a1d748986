"""The names of elements: as they are brought in, and as they go on."""

from __future__ import annotations

import re

_MORE = re.compile(r" (?:with|without|that|full of|on a|in a|at the|under the) .*")


def bare(name: str) -> str:
    """A name without its article: "folded letter"."""
    first, _, rest = name.partition(" ")
    return rest if first in ("a", "an", "the") else name


def short(name: str) -> str:
    """What is left of a name once it is known: "teddy bear" of "a teddy bear with one eye"."""
    return _MORE.sub("", bare(name))
