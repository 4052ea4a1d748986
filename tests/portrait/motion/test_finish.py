import numpy as np
import pytest

from generators.emotion import EmotionState
from generators.portrait.corpus.dominance import lip_gap
from generators.portrait.motion.finish import SURE, Finish, accents, gains
from generators.portrait.motion.heard import CONTEXT
from generators.portrait.motion.space import GROUPS, PLACE, SIZE
from generators.portrait.phones import FEATURES, INDEX

HEAD, MOUTH = list(GROUPS["head"]), list(GROUPS["mouth"])


def heard(frames, name, posterior):
    """What the ears give, with context: silence, but one class as sure as that in the last quarter of each frame."""
    out = np.zeros((frames + 2 * CONTEXT, 4, FEATURES // 4), np.float32)
    out[..., INDEX["sil"]] = 2 * (1 - posterior)
    out[:, 3, INDEX[name]] = 2 * posterior
    return out.reshape(-1, FEATURES)


def open_mouth(frames=8):
    out = np.zeros((frames, SIZE), np.float32)
    out[:, PLACE["jawOpen"]] = 0.5
    return out


def test_lips_close_where_p_b_m_is_heard_and_do_not_where_it_is_not():
    shut = Finish()(open_mouth(), heard(8, "PBM", 0.9))
    assert (lip_gap(shut) < 0.08).all()
    for name, posterior in (("PBM", SURE[0] / 2), ("AA", 0.9)):
        assert (lip_gap(Finish()(open_mouth(), heard(8, name, posterior))) > 0.25).all()


def test_lips_lean_towards_what_is_said():
    closed = np.zeros((8, SIZE), np.float32)
    sounds = heard(40, "AA", 0.9)
    sounds.reshape(-1, 4, FEATURES // 4)[:20, :, INDEX["AA"]] = 0  # silence, and then an open vowel
    sounds.reshape(-1, 4, FEATURES // 4)[20:, :, INDEX["AA"]] = 2
    finish = Finish()
    jaw = np.concatenate(
        [finish(closed, sounds[start : start + 8 + 2 * CONTEXT])[:, PLACE["jawOpen"]] for start in range(0, 40, 8)]
    )
    assert jaw[:12].max() < 0.05
    assert jaw[20:24].min() > 0.15


def test_a_smile_that_lasts_is_kept():
    smiling = np.zeros((200, SIZE), np.float32)
    smiling[:, PLACE["mouthSmileLeft"]] = 0.5
    made = Finish()(smiling, heard(200, "KG", 0.5))
    assert made[:, PLACE["mouthSmileLeft"]].min() > 0.45


def test_a_trembling_head_is_steadied_and_a_still_one_stays_where_it_is():
    tremble = open_mouth(200)
    tremble[:, HEAD] = 0.3 + np.random.default_rng(0).normal(0, 0.1, (200, len(HEAD)))
    steady = Finish()(tremble, heard(200, "AA", 0.5))
    speed = [np.abs(np.diff(each[20:, HEAD], axis=0)).mean() for each in (tremble, steady)]
    assert speed[1] < 0.25 * speed[0]
    np.testing.assert_allclose(steady[20:, HEAD].mean(0), 0.3, atol=0.05)
    still = open_mouth()
    still[:, HEAD] = 0.2
    np.testing.assert_allclose(Finish()(still, heard(8, "AA", 0.5))[:, HEAD], 0.2, atol=1e-6)


@pytest.mark.parametrize("emotion", ["fear", "sadness"])
def test_head_movements_are_brought_to_the_size_of_the_emotion(emotion):
    sway = open_mouth(300)
    sway[:, PLACE["yaw"]] = 0.3 * np.sin(np.arange(300) / 6)
    plain, felt = (
        Finish()(sway, heard(300, "AA", 0.5), state)[50:, PLACE["yaw"]].std()
        for state in (EmotionState(weights={}, intensity=0.0), EmotionState.of(emotion, 1.0))
    )
    assert felt / plain == pytest.approx(gains()[emotion] / gains()["neutral"], rel=0.05)


def test_it_does_not_matter_how_a_stream_is_cut():
    made = np.random.default_rng(1).normal(0, 0.2, (30, SIZE)).astype(np.float32)
    known = heard(30, "FV", 0.35)
    whole, cut = Finish(3)(made, known), Finish(3)
    parts = [cut(made[a:b], known[a : b + 2 * CONTEXT]) for a, b in ((0, 6), (6, 14), (14, 30))]
    np.testing.assert_allclose(np.concatenate(parts), whole, atol=1e-6)


@pytest.mark.parametrize(("emotion", "shape"), [("fear", "mouthStretchLeft"), ("sadness", "mouthFrownRight")])
def test_an_emotions_accent_is_there_at_once_and_as_strong_as_the_emotion(emotion, shape):
    plain = Finish()(open_mouth(), heard(8, "AA", 0.5))[:, PLACE[shape]]
    for strength in (0.5, 1.0):
        state = EmotionState.of(emotion, strength)
        more = Finish()(open_mouth(), heard(8, "AA", 0.5), state)[:, PLACE[shape]] - plain
        np.testing.assert_allclose(more, accents(state)[PLACE[shape]], atol=0.02)
        assert more.min() > 0.12 * strength


def test_an_accent_comes_slowly_when_another_emotion_begins():
    finish, place = Finish(), PLACE["mouthStretchLeft"]
    before = finish(open_mouth(), heard(8, "AA", 0.5))
    after = finish(open_mouth(80), heard(80, "AA", 0.5), EmotionState.of("fear", 1.0))
    course = np.concatenate([before, after])[:, place]
    assert np.abs(np.diff(course)).max() < 0.03
    assert course[-1] > course[0] + 0.2


def test_rest_has_no_accent():
    assert not accents(EmotionState(weights={}, intensity=0.0)).any()
