"""The border: numbers are real, finite and in range, or an error says which one is not."""

from __future__ import annotations

import math
from numbers import Real
from typing import Annotated

from pydantic import BeforeValidator, WithJsonSchema

from .errors import BadEmotion, shown


def finite(value: object, name: str = "the value") -> float:
    """`value` as a float.

    Raises:
        BadEmotion: it is no number (text and booleans are none), NaN or infinite.
    """
    if isinstance(value, bool) or not isinstance(value, Real):
        raise BadEmotion(f"{name} must be a number, not {shown(value)}.")
    try:
        number = float(value)
    except OverflowError:
        number = math.inf
    if not math.isfinite(number):
        raise BadEmotion(f"{name} must be a finite number, not {number}.")
    return number + 0.0  # -0.0 becomes 0.0, so that equal states print alike


def within(value: object, low: float, high: float, name: str = "the value") -> float:
    """`value` as a float in `[low, high]`.

    Raises:
        BadEmotion: as `finite`, or it lies outside.
    """
    number = finite(value, name)
    if not low <= number <= high:
        raise BadEmotion(f"{name} must be between {low:g} and {high:g}, not {number:g}.")
    return number


def fraction(value: object, name: str = "the value") -> float:
    """`value` as a float in `[0, 1]`; raises `BadEmotion` as `within`."""
    return within(value, 0.0, 1.0, name)


Fraction = Annotated[
    float,
    BeforeValidator(lambda value: fraction(value)),
    WithJsonSchema({"type": "number", "minimum": 0, "maximum": 1}),
]
"""A model field in `[0, 1]`."""
