"""Hypothesis strategies for Speak, and a setting for tests that compute much per example."""

from hypothesis import settings
from hypothesis import strategies as st

from generators.emotion import FEELINGS, EmotionState

few = settings(max_examples=15)

intensities = st.floats(0.05, 1.0)


@st.composite
def emotions(draw):
    """One or two feelings at an intensity that can be heard."""
    names = draw(st.lists(st.sampled_from(FEELINGS), min_size=1, max_size=2, unique=True))
    share = draw(st.floats(0.2, 0.8)) if len(names) == 2 else 1.0
    parts = dict(zip(names, (share, 1 - share), strict=False))
    return EmotionState.mix(parts, intensity=draw(intensities))
