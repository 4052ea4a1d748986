"""Hypothesis strategies for states, points and curves."""

import math

from hypothesis import strategies as st

from generators.emotion import FEELINGS, EmotionCurve, EmotionState, Keyframe

fractions = st.floats(0.0, 1.0)
coordinates = st.floats(-1.0, 1.0)
feelings = st.sampled_from(FEELINGS)
not_finite = st.sampled_from([math.nan, math.inf, -math.inf])


@st.composite
def shares(draw):
    """Any legal weights: raw parts, scaled down where they sum to more than 1."""
    raw = draw(st.dictionaries(feelings, fractions, max_size=len(FEELINGS)))
    total = max(1.0, math.fsum(raw.values()))
    return {name: part / total for name, part in raw.items()}


states = st.builds(EmotionState.mix, shares(), fractions)


@st.composite
def curves(draw):
    places = draw(st.lists(st.integers(0, 100), min_size=1, max_size=6, unique=True))
    return EmotionCurve(keyframes=tuple(Keyframe(at=place / 100, state=draw(states)) for place in places))
