"""Commands that every workspace carries out in its own way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any


def by_place(
    shown: Callable[[], bool], here: Callable[[], Any], elsewhere: Callable[[], Any] | None
) -> Callable[[], Any]:
    """One function of two: `here` where a workspace is shown, what was done before elsewhere."""

    def act() -> Any:
        if shown():
            return here()
        return elsewhere() if elsewhere is not None else None

    return act
