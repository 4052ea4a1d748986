"""The acoustic model in numpy terms. That it renders without an emotion is the causal claim."""

import threading

import numpy as np
import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from generators.emotion import NEUTRAL, EmotionState
from generators.speech import phonemes as ph
from generators.speech.acoustics import IDENTITY, AcousticModel, off_target, saturated
from generators.speech.conditioning import condition
from generators.speech.model.causal_fastspeech2 import LEVEL_SCALE, TILT_SCALE
from generators.speech.targets import effect
from tests.speech.strategies import few
from tests.speech.tiny import COMPONENTS, write_weights

LINES = ("həlˈO, wˈɜɹld.", "ˈæ", "ðə kwˈɪk bɹˈWn fˈɑks ʤˈʌmps ˌOvəɹ ðə lˈAzi dˈɔɡ, ˌO jˈɛs.")


@pytest.fixture(scope="module")
def model(tmp_path_factory):
    return AcousticModel(write_weights(tmp_path_factory.mktemp("acoustics")))


@pytest.fixture(scope="module")
def style():
    return np.random.default_rng(0).normal(size=256).astype(np.float32) * 0.3


def predicted(model, style, phonemes=LINES[0], state=NEUTRAL, speed=1.0):
    tokens = ph.token_ids(phonemes)
    return model.predict(tokens, style, condition([state] * len(tokens), [False] * len(tokens)), speed)


def test_emotions_are_distinct_in_every_part_of_prosody(model, style):
    feelings = ("anger", "sadness", "fear", "surprise")
    all_of_them = [predicted(model, style, state=EmotionState.of(name, 1.0)) for name in feelings]
    for index, first in enumerate(all_of_them):
        for second in all_of_them[:index]:
            for part in ("durations", "f0", "level", "tilt"):
                assert not np.allclose(getattr(first, part), getattr(second, part), rtol=1e-3)


def test_predictions_are_within_what_can_be_rendered(model, style):
    prosody = predicted(model, style, state=EmotionState.of("excitement", 1.0))
    assert prosody.durations.min() > 0
    assert 50 - 1e-6 <= prosody.f0.min() <= prosody.f0.max() <= 700 + 1e-6


@few
@given(st.sampled_from(["anger", "fear", "surprise"]), st.floats(0.0, 40.0))
def test_no_emotion_takes_a_phoneme_out_of_its_voice(model, style, feeling, force):
    tokens = ph.token_ids(LINES[0])
    felt = condition([EmotionState.of(feeling, 1.0)] * len(tokens), [False] * len(tokens)) * np.float32(force)
    plain, moved = predicted(model, style).f0, model.predict(tokens, style, felt).f0
    assert np.abs(np.log2(moved / plain)).max() <= IDENTITY + 1e-9


@pytest.mark.parametrize(("predicted_tilt", "heard"), [(0.0, 0.0), (1.9, 1.9), (3.0, 2.35), (-4.0, -2.7)])
def test_tilt_grows_slowly_once_it_is_heard_as_another_voice(tmp_path, style, predicted_tilt, heard):
    own = AcousticModel(write_weights(tmp_path))
    last = own._model.energy_predictor.linear
    with torch.no_grad():
        last.weight.zero_()
        last.bias.copy_(torch.tensor([0.5, predicted_tilt / TILT_SCALE]))
    assert predicted(own, style).tilt == pytest.approx(heard, abs=1e-5)
    assert predicted(own, style).level == pytest.approx(0.5 * LEVEL_SCALE)


def test_a_small_excursion_is_left_as_it_is():
    usual = np.array([7.0, 7.2, 6.9])
    assert saturated(usual + 0.05, usual) - usual == pytest.approx(0.05, rel=0.01)
    assert np.abs(saturated(np.array([10.0, 4.0, 8.0]), usual) - usual).max() <= IDENTITY


def test_speed_divides_durations(model, style):
    plain, fast = predicted(model, style), predicted(model, style, speed=1.25)
    assert fast.durations * 1.25 == pytest.approx(plain.durations)
    assert np.array_equal(fast.f0, plain.f0)


def test_a_rendering_fits_its_frames(model, style):
    out = model.render(ph.token_ids(LINES[0]), style, predicted(model, style))
    steps = 2 * int(out.frames.sum())
    assert len(out.frames) == len(LINES[0]) + 2
    assert out.latent.shape == (steps, 512)
    assert out.f0.shape == (steps,)
    assert out.latent.dtype == out.f0.dtype == np.float32
    assert COMPONENTS == 128


def test_voiced_phonemes_have_the_mean_f0_that_was_asked_for(model, style):
    tokens, prosody = ph.token_ids(LINES[2]), predicted(model, style, LINES[2])
    out = model.render(tokens, style, prosody)
    ends = 2 * np.cumsum(out.frames)
    cents = []
    for asked, start, end in zip(prosody.f0, ends - 2 * out.frames, ends, strict=True):
        voiced = out.f0[start:end][out.f0[start:end] > 0]
        if len(voiced):
            cents.append(1200 * (np.log2(voiced).mean() - np.log2(asked)))
    assert cents
    assert np.median(np.abs(cents)) < 20


@pytest.mark.parametrize("phonemes", LINES)
def test_rendering_twice_gives_the_same_bytes(model, style, phonemes):
    tokens, prosody = ph.token_ids(phonemes), predicted(model, style, phonemes)
    first, second = model.render(tokens, style, prosody), model.render(tokens, style, prosody)
    assert first.latent.tobytes() == second.latent.tobytes()
    assert first.f0.tobytes() == second.f0.tobytes()


def test_calls_from_two_threads_take_turns_and_give_what_they_give_alone(model, style):
    """ESPnet's attention keeps its weights on itself between two lines: lines of unlike length must not meet in it."""
    wanted = {line: predicted(model, style, line).f0 for line in (LINES[0], LINES[2])}
    got, inside, met = {}, threading.Semaphore(1), threading.Event()

    def enter(*_):
        if inside.acquire(blocking=False):
            met.wait(0.3)  # long enough for the other call to come in, if it can
            inside.release()
        else:
            met.set()

    def predict(line):
        got[line] = predicted(model, style, line).f0

    hook = model._model.encoder.register_forward_pre_hook(enter)
    try:
        threads = [threading.Thread(target=predict, args=(line,)) for line in wanted]
        for thread in threads:
            thread.start()
        for thread in threads:
            thread.join()
    finally:
        hook.remove()
    assert not met.is_set()
    assert all(np.array_equal(got[line], wanted[line]) for line in wanted)


@few
@given(st.sampled_from(["anger", "contentment", "sadness", "amusement"]), st.floats(0.05, 0.4))
def test_the_mean_of_a_clause_moves_as_far_as_the_table_says(model, style, feeling, intensity):
    tokens = ph.token_ids(LINES[2])
    state = EmotionState.of(feeling, intensity)

    def mean(state):
        f0 = model.render(tokens, style, predicted(model, style, LINES[2], state)).f0
        return 12 * np.log2(f0[f0 > 0]).mean()

    wanted = effect(state)["f0_st"]
    assert mean(state) - mean(NEUTRAL) == pytest.approx(wanted, abs=0.05 + 0.1 * abs(wanted))


def test_words_without_the_emotion_keep_their_pitch():
    felt = np.zeros((6, 16), np.float32)
    felt[:3, 0] = 0.7
    added = off_target(np.full(6, 7.0), np.full(6, 7.0), np.ones((2, 6)), felt)
    assert added[3:].tolist() == [0, 0, 0]
    assert len(set(added[:3])) == 1
    assert not off_target(np.full(6, 7.0), np.full(6, 7.1), np.ones((2, 6)), felt * 0).any()
