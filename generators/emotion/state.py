"""One emotion at one moment."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Annotated, Any, Self

from pydantic import PlainSerializer, PlainValidator, ValidationInfo, WithJsonSchema, field_validator

from generators.contract import Frozen

from .checks import Fraction, fraction
from .pad import point_of, strengths_at
from .taxonomy import FEELINGS, Category, Point
from .weights import Weights


def _weights(value: Mapping[Any, Any]) -> Weights:
    return value if isinstance(value, Weights) else Weights(value)


Shares = Mapping[Category, float] | Mapping[str, float]

_WeightsField = Annotated[
    Mapping[Category, float],
    PlainValidator(_weights),
    PlainSerializer(dict, return_type=dict),
    WithJsonSchema(
        {
            "type": "object",
            "properties": {name: {"type": "number", "minimum": 0, "maximum": 1} for name in FEELINGS},
            "additionalProperties": False,
        }
    ),
]


class EmotionState(Frozen):
    """A mixture of feelings and how strong it is; equally, a point on the valence-arousal pad.

    Immutable and hashable. JSON form: `{"weights": {"anger": 1.0}, "intensity": 0.7}`. What engines act on is
    `strengths`; two states with equal strengths mean the same, and with none they mean neutral. A state without
    weights has intensity 0, but one of intensity 0 keeps its weights, so that a slider can come back from 0.

    The constructors below raise `UnknownCategory` or `BadEmotion` (both `BadInput`); `EmotionState(...)` and
    `model_validate_json` raise pydantic's `ValidationError` with the same message and the field.

    Attributes:
        weights: share of each feeling, each > 0, sum <= 1; the rest is neutral.
        intensity: in [0, 1].
    """

    weights: _WeightsField
    intensity: Fraction

    @field_validator("intensity")
    @classmethod
    def _nothing_has_no_intensity(cls, value: float, info: ValidationInfo) -> float:
        return value if info.data.get("weights") else 0.0

    @classmethod
    def of(cls, category: str, intensity: float = 1.0) -> Self:
        """One pure category."""
        return cls.mix({category: 1.0}, intensity)

    @classmethod
    def mix(cls, weights: Shares, intensity: float = 1.0) -> Self:
        """Several categories at once; weights sum to 1 at most."""
        return cls(weights=Weights(weights), intensity=fraction(intensity, "intensity"))

    @classmethod
    def from_strengths(cls, strengths: Shares) -> Self:
        """The state with these strengths; they sum to 1 at most, and their sum becomes the intensity."""
        given = Weights(strengths)
        total = math.fsum(given.values())
        intensity = 1.0 if total > 1 - 1e-14 else total  # full is full, not 0.9999999999999999
        return cls(weights=Weights({name: strength / total for name, strength in given.items()}), intensity=intensity)

    @classmethod
    def from_point(cls, valence: float, arousal: float) -> Self:
        """The state at a point of the pad, coordinates in [-1, 1]; see `generators.emotion.pad`."""
        return cls.from_strengths(strengths_at(valence, arousal))

    @property
    def strengths(self) -> dict[Category, float]:
        """Weight times intensity of each of the nine feelings, zeros included, in the order of `FEELINGS`."""
        return {name: self.weights.get(name, 0.0) * self.intensity for name in FEELINGS}

    @property
    def point(self) -> Point:
        """Where the state lies: the sum of strengths times their categories' points."""
        return point_of(self.strengths)

    @property
    def dominant(self) -> Category:
        """The strongest feeling (of equals, the first in `FEELINGS`); "neutral" if there is none."""
        strengths = self.strengths
        strongest = max(FEELINGS, key=lambda name: strengths[name])
        return strongest if strengths[strongest] > 0 else "neutral"

    @property
    def label(self) -> str:
        """For people: "anger 0.7", "anger 0.4 + fear 0.3", "neutral". Two decimals; what rounds to 0 is left out."""
        rounded = [(name, round(strength, 2)) for name, strength in self.strengths.items()]
        parts = sorted((part for part in rounded if part[1] > 0), key=lambda part: -part[1])
        return " + ".join(f"{name} {strength:g}" for name, strength in parts) or "neutral"


NEUTRAL = EmotionState(weights={}, intensity=0.0)
"""No feeling at all."""
