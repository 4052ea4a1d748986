import numpy as np

from generators.portrait.corpus.dominance import lip_gap
from generators.portrait.motion.finish import SURE, Finish
from generators.portrait.motion.space import GROUPS, PLACE, SIZE
from generators.portrait.phones import FEATURES, INDEX

HEAD, MOUTH = list(GROUPS["head"]), list(GROUPS["mouth"])


def heard(frames, name, posterior):
    """What the ears give: one class as sure as that in the last quarter of each frame."""
    out = np.zeros((frames, 4, FEATURES // 4), np.float32)
    out[:, 3, INDEX[name]] = 2 * posterior
    return out.reshape(frames, FEATURES)


def open_mouth(frames=8):
    out = np.zeros((frames, SIZE), np.float32)
    out[:, PLACE["jawOpen"]] = 0.5
    return out


def test_lips_close_where_p_b_m_is_heard_and_stay_where_it_is_not():
    shut = Finish()(open_mouth(), heard(8, "PBM", 0.9))
    assert (lip_gap(shut) < 0.08).all()
    unsure = Finish()(open_mouth(), heard(8, "PBM", SURE[0] / 2))
    np.testing.assert_array_equal(unsure[:, MOUTH], open_mouth()[:, MOUTH])
    other = Finish()(open_mouth(), heard(8, "AA", 0.9))
    np.testing.assert_array_equal(other[:, MOUTH], open_mouth()[:, MOUTH])


def test_a_trembling_head_is_steadied_and_a_still_one_stays_where_it_is():
    tremble = open_mouth(200)
    tremble[:, HEAD] = 0.3 + np.random.default_rng(0).normal(0, 0.1, (200, len(HEAD)))
    steady = Finish()(tremble, heard(200, "AA", 0.5))
    speed = [np.abs(np.diff(each[20:, HEAD], axis=0)).mean() for each in (tremble, steady)]
    assert speed[1] < 0.2 * speed[0]
    np.testing.assert_allclose(steady[20:, HEAD].mean(0), 0.3, atol=0.05)
    still = open_mouth()
    still[:, HEAD] = 0.2
    np.testing.assert_allclose(Finish()(still, heard(8, "AA", 0.5)), still, atol=1e-6)


def test_it_does_not_matter_how_a_stream_is_cut():
    made = np.random.default_rng(1).normal(0, 0.2, (30, SIZE)).astype(np.float32)
    known = heard(30, "FV", 0.35)
    whole, cut = Finish()(made, known), Finish()
    parts = [cut(made[a:b], known[a:b]) for a, b in ((0, 6), (6, 14), (14, 30))]
    np.testing.assert_array_equal(np.concatenate(parts), whole)
