import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from generators.portrait.phones import Ears, Listener, log_mel, normalise, statistics
from generators.portrait.phones.classifier import LOOK_AHEAD, LOOK_BACK
from generators.portrait.phones.mel import RATE, coarse, frames_in
from tests.portrait.motion.tiny import tiny_classifier
from tests.portrait.voices import clip

AUDIO = clip(3).audio.astype(np.float32) / 32768


def heard(pieces, **given):
    ear = Listener(tiny_classifier(), **given)
    return torch.cat([*(ear.push(piece) for piece in pieces), ear.finish()])


@settings(max_examples=10)
@given(st.lists(st.integers(0, len(AUDIO)), max_size=8))
def test_however_the_sound_is_cut_the_features_are_the_same(cuts):
    assert torch.allclose(heard(np.split(AUDIO, sorted(cuts))), heard([AUDIO]), atol=1e-4)


@pytest.mark.parametrize("samples", [0, 1, 639, 640, 641, 7_001])
def test_there_is_a_row_for_every_begun_video_frame(samples):
    assert heard([AUDIO[:samples]]).shape == (-(-samples // 640), 148)


@pytest.mark.parametrize("gain", [0.1, 3.0])
def test_a_voice_that_is_known_sounds_the_same_at_any_level(gain):
    def used_to(audio):
        ear = Listener(tiny_classifier())
        ear.get_used_to(audio)
        return torch.cat([ear.push(audio), ear.finish()])

    plain, other = used_to(AUDIO), used_to(AUDIO * np.float32(gain))
    loud = plain[:, -20:].mean(1) > plain[:, -20:].mean()
    assert (plain - other)[loud].abs().mean() < 0.1


def test_silence_of_any_depth_is_not_made_loud():
    noise = np.random.default_rng(0).standard_normal(16_000).astype(np.float32)
    for level in (0.0, 1e-6, 1e-4):
        assert heard([noise * np.float32(level)])[:, -20:].max() < 1.0


def test_noise_before_the_first_word_is_forgotten_with_it():
    noise = 0.001 * np.random.default_rng(0).standard_normal(32_000).astype(np.float32)
    ears = Ears()
    ears.get_used_to(log_mel(torch.from_numpy(noise)))
    ears.get_used_to(log_mel(torch.from_numpy(AUDIO)))
    alone = Ears()
    alone.get_used_to(log_mel(torch.from_numpy(AUDIO)))
    mel = log_mel(torch.from_numpy(AUDIO))
    assert torch.allclose(ears.normalise(mel), alone.normalise(mel), atol=0.15)


def test_the_classifier_looks_no_further_than_it_says():
    classifier = tiny_classifier()
    mel = torch.randn(1, 200, 80)
    with torch.no_grad():
        before = classifier(mel)[:, 100]
        later, earlier, near = mel.clone(), mel.clone(), mel.clone()
        later[:, 101 + LOOK_AHEAD :] += 1
        earlier[:, : 100 - LOOK_BACK] += 1
        near[:, 100 + LOOK_AHEAD] += 1
        assert torch.equal(classifier(later)[:, 100], before)
        assert torch.equal(classifier(earlier)[:, 100], before)
        assert not torch.equal(classifier(near)[:, 100], before)


def test_a_tone_is_heard_in_its_band_and_a_click_at_its_time():
    t = torch.arange(16_000) / 16_000
    bands = [int(log_mel(0.1 * torch.sin(2 * np.pi * hz * t)).mean(0).argmax()) for hz in (100, 300, 1000, 3000, 7000)]
    assert bands == sorted(set(bands))
    click = torch.zeros(16_000)
    click[8_000] = 1
    loudest = int(log_mel(click).sum(1).argmax())
    assert abs(loudest * 160 + 200 - 8_000) <= 80


def test_frames_are_counted_as_they_are_made():
    for samples in (0, 399, 400, 559, 560, 16_000):
        made = log_mel(torch.zeros(samples)).shape[0] if samples >= 400 else 0
        assert frames_in(samples) == made
    assert RATE == 100


def test_normalised_speech_is_of_one_size_and_coarse_bands_are_means():
    mel = log_mel(torch.from_numpy(AUDIO))
    normal = normalise(mel, *statistics(mel))
    assert float(normal.min()) >= -2.1
    assert float(normal.max()) < 5
    assert coarse(normal).shape == (len(mel), 20)
    assert torch.allclose(coarse(normal).mean(), normal.mean(), atol=1e-5)
