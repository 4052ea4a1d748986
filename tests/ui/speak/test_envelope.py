import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from studio.ui.playback import Clip
from studio.ui.speak.prosody.envelope import Envelope


@given(
    lengths=st.lists(st.integers(1, 3000), min_size=1, max_size=6), columns=st.integers(1, 40), seed=st.integers(0, 99)
)
def test_an_outline_that_grew_with_its_sound_is_the_outline_of_the_whole(lengths, columns, seed):
    random, clip, grown = np.random.default_rng(seed), Clip(), Envelope(np.zeros(0, np.float32))
    for length in lengths:
        clip.append(random.normal(size=length).astype(np.float32))
        grown = Envelope(clip.audio, grown)
    fresh = Envelope(clip.audio.copy())
    edges = np.linspace(0, len(clip), columns + 1)
    np.testing.assert_array_equal(grown.columns(edges), fresh.columns(edges))
    assert grown.peak == fresh.peak == np.abs(clip.audio).max()


def test_another_sound_owes_nothing_to_the_one_before():
    before = Envelope(np.ones(500, np.float32))
    assert Envelope(np.full(800, 0.25, np.float32), before).peak == 0.25
