"""An emotion that changes over a text, a story or a clip."""

from __future__ import annotations

from bisect import bisect_right
from itertools import pairwise
from typing import Self

from pydantic import field_validator

from generators.contract import Frozen

from .checks import Fraction, finite, fraction
from .errors import BadEmotion
from .state import EmotionState
from .taxonomy import FEELINGS


class Keyframe(Frozen):
    """A state at a place.

    Attributes:
        at: fraction of the whole text, story or clip, in [0, 1].
        state: the emotion there.
    """

    at: Fraction
    state: EmotionState


class EmotionCurve(Frozen):
    """Keyframes, with strengths linear between them and constant before the first and after the last.

    Immutable and hashable. JSON form: `{"keyframes": [{"at": 0.0, "state": {…}}, …]}`.

    Attributes:
        keyframes: at least one, no two at the same place; given in any order, kept sorted by `at`.
    """

    keyframes: tuple[Keyframe, ...]

    @field_validator("keyframes")
    @classmethod
    def _sorted_and_distinct(cls, keyframes: tuple[Keyframe, ...]) -> tuple[Keyframe, ...]:
        if not keyframes:
            raise BadEmotion("A curve needs at least one keyframe.")
        ordered = tuple(sorted(keyframes, key=lambda keyframe: keyframe.at))
        for one, two in pairwise(ordered):
            if one.at == two.at:
                raise BadEmotion(f"Two keyframes lie at {one.at:g}; move one of them or remove it.")
        return ordered

    @classmethod
    def constant(cls, state: EmotionState) -> Self:
        """The curve that is `state` everywhere."""
        return cls(keyframes=(Keyframe(at=0.0, state=state),))

    @property
    def is_constant(self) -> bool:
        """Whether the emotion is the same everywhere (by strengths, which is what engines act on)."""
        first = self.keyframes[0].state.strengths
        return all(keyframe.state.strengths == first for keyframe in self.keyframes)

    def at(self, x: float) -> EmotionState:
        """The state at fraction `x` of the whole; exactly the keyframe's where there is one.

        Raises:
            BadEmotion: `x` is NaN or infinite.
        """
        x = finite(x, "the position on the curve")
        after = bisect_right(self.keyframes, x, key=lambda keyframe: keyframe.at)
        if after == 0:
            return self.keyframes[0].state
        left = self.keyframes[after - 1]
        if after == len(self.keyframes) or x == left.at:
            return left.state
        right = self.keyframes[after]
        return interpolate(left.state, right.state, (x - left.at) / (right.at - left.at))


Emotion = EmotionState | EmotionCurve
"""What a request holds: one state for all of it, or a curve over it."""


def as_curve(emotion: Emotion) -> EmotionCurve:
    """`emotion` as a curve; a state becomes a constant one."""
    return emotion if isinstance(emotion, EmotionCurve) else EmotionCurve.constant(emotion)


def interpolate(a: EmotionState, b: EmotionState, t: float) -> EmotionState:
    """The state a fraction `t` in [0, 1] of the way from `a` (t = 0) to `b` (t = 1), linear in strengths.

    Raises:
        BadEmotion: `t` lies outside [0, 1] or is no number.
    """
    t = fraction(t, "the way between two states")
    if t == 0 or a == b:
        return a
    if t == 1:
        return b
    start, end = a.strengths, b.strengths
    return EmotionState.from_strengths({name: _between(start[name], end[name], t) for name in FEELINGS})


def _between(a: float, b: float, t: float) -> float:
    mixed = (1 - t) * a + t * b
    return min(max(mixed, min(a, b)), max(a, b))  # rounding must not carry it past its ends
