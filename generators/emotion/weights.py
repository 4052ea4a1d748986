"""How much of each feeling: an immutable mapping with one canonical form."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from typing import Any

from .checks import finite
from .errors import BadEmotion, shown, unknown_category
from .taxonomy import CATEGORIES, FEELINGS, Category

TOLERANCE = 1e-9
"""Weights may sum to this much over 1 (three thirds do, in floats) and are then scaled back to 1."""


class Weights(Mapping[Category, float]):
    """Feeling -> weight: each in (0, 1], sum <= 1, the rest is neutral. Hashable; iterates in the order of `FEELINGS`.

    Zero weights and an explicit "neutral" are dropped: they say nothing the rest does not.

    Args:
        given: weights by category name.
    Raises:
        UnknownCategory: a name is none of the ten.
        BadEmotion: a weight is negative or no finite number, or they sum to more than 1.
    """

    __slots__ = ("_pairs",)

    def __init__(self, given: Mapping[Any, Any]) -> None:
        if not isinstance(given, Mapping):
            raise BadEmotion(f"weights must map emotions to numbers, not be {shown(given)}.")
        checked: dict[Any, float] = {}
        for name, value in given.items():
            if name not in CATEGORIES:
                raise unknown_category(name)
            checked[name] = finite(value, f"the weight of {name}")
            if checked[name] < 0:
                raise BadEmotion(f"the weight of {name} must not be negative, but is {checked[name]:g}.")
        total = math.fsum(checked.values())
        if total > 1 + TOLERANCE:
            raise BadEmotion(f"weights must sum to 1 at most (the rest is neutral), but sum to {total:g}.")
        while total > 1:  # rounding can leave a sum one step above 1, so go on until it is not
            checked = {name: value / math.nextafter(total, math.inf) for name, value in checked.items()}
            total = math.fsum(checked.values())
        kept: list[Category] = [name for name in FEELINGS if checked.get(name, 0.0) > 0]
        self._pairs: tuple[tuple[Category, float], ...] = tuple((name, checked[name]) for name in kept)

    def __getitem__(self, name: Category) -> float:
        for known, weight in self._pairs:
            if known == name:
                return weight
        raise KeyError(name)

    def __iter__(self) -> Iterator[Category]:
        for name, _ in self._pairs:
            yield name

    def __len__(self) -> int:
        return len(self._pairs)

    def __hash__(self) -> int:
        return hash(self._pairs)

    def __reduce__(self) -> tuple[type[Weights], tuple[dict[Any, float]]]:
        return Weights, (dict(self._pairs),)  # a state crosses to the engine's process

    def __repr__(self) -> str:
        return repr(dict(self._pairs))
