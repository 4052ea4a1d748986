import numpy as np
import pytest

from generators.portrait.corpus.dominance import lip_gap, visemes
from generators.portrait.motion.heard import CONTEXT, heard_lips
from generators.portrait.phones import CLASSES, FEATURES, INDEX


def sure(*names):
    """Features in which each name is heard for one video frame."""
    out = np.zeros((len(names), 4, FEATURES // 4), np.float32)
    for number, name in enumerate(names):
        out[number, :, INDEX[name]] = 2
    return out.reshape(-1, FEATURES)


@pytest.mark.parametrize("name", CLASSES)
def test_a_sound_that_lasts_has_the_lips_of_its_viseme(name):
    lips = heard_lips(sure(*[name] * (4 + 2 * CONTEXT)))
    np.testing.assert_allclose(lips, np.tile(visemes().targets[INDEX[name]], (4, 1)), atol=1e-6)


def test_neighbours_soften_each_other_and_the_dominant_one_wins():
    lips = heard_lips(sure(*["sil"] * CONTEXT, "AA", "AA", "PBM", "AA", "AA", *["sil"] * CONTEXT))
    gap = lip_gap(lips)
    assert gap[2] < gap[1] < lip_gap(heard_lips(sure(*["AA"] * 7)))[0]
    assert gap[2] < gap[0]


def test_frames_do_not_depend_on_how_many_are_asked_for():
    rng = np.random.default_rng(0)
    features = rng.random((20, FEATURES)).astype(np.float32)
    whole = heard_lips(features)
    parts = [heard_lips(features[a : b + 2 * CONTEXT]) for a, b in ((0, 6), (6, 14))]
    np.testing.assert_allclose(np.concatenate(parts), whole, atol=1e-6)
