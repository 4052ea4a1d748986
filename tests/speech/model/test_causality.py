"""Emotion reaches speech through prosody and nothing else: the claim of the whole product, held by gradients."""

import pytest
import torch

from generators.speech.model.causal_fastspeech2 import Modulation
from generators.speech.model.expand import Alignment
from tests.speech.tiny import random_lines, tiny_model


def gradient_of_the_sound(path):
    """Of the latent and the contours with respect to the condition, prosody held fixed; None where there is no road."""
    model, lines = tiny_model(path), random_lines((8, 8))
    condition = lines.condition.clone().requires_grad_()
    states = model.encode(lines.tokens, lines.lengths, lines.style, condition)
    with torch.no_grad():
        prosody = model.prosody(states, lines.lengths, condition)
    alignment = Alignment.of(lines.frames)
    frame_states = model.frames(states, prosody, alignment, condition)
    contour = model.contour(frame_states, prosody.pitch, alignment, lines.frames)
    latent = model.latent(frame_states, contour, lines.style)
    heard = latent.square().sum() + contour.stacked().square().sum()
    return torch.autograd.grad(heard, condition, allow_unused=True)[0]


def test_with_prosody_fixed_the_sound_has_no_gradient_in_the_emotion():
    assert gradient_of_the_sound("prosody") is None


@pytest.mark.parametrize("path", ["direct", "everywhere"])
def test_the_paths_of_the_ablation_do_leak(path):
    gradient = gradient_of_the_sound(path)
    assert gradient is not None
    assert gradient.abs().amax(-1).min() > 0


@pytest.mark.parametrize("path", ["prosody", "direct", "everywhere"])
def test_emotion_moves_duration_pitch_and_energy_on_every_path(path):
    model, lines = tiny_model(path), random_lines((8, 8))
    condition = lines.condition.clone().requires_grad_()
    states = model.encode(lines.tokens, lines.lengths, lines.style, condition)
    prosody = model.prosody(states, lines.lengths, condition)
    for part in (prosody.duration, prosody.pitch, prosody.energy):
        gradient = torch.autograd.grad(part.square().sum(), condition, retain_graph=True)[0]
        assert gradient.abs().max() > 0


def test_the_zero_condition_modulates_nothing():
    states = torch.randn(2, 7, 32, generator=torch.Generator().manual_seed(1))
    assert torch.equal(Modulation(16, 32)(states, torch.zeros(2, 7, 16)), states)


def test_the_emotion_of_one_line_does_not_reach_another():
    model, lines = tiny_model(), random_lines((8, 8))
    other = lines.condition.clone()
    other[1] += 1.0
    states = model.encode(lines.tokens, lines.lengths, lines.style, lines.condition)
    first, second = (model.prosody(states, lines.lengths, c) for c in (lines.condition, other))
    assert torch.equal(first.pitch[0], second.pitch[0])
    assert not torch.equal(first.pitch[1], second.pitch[1])


def test_another_voice_moves_prosody_and_sound():
    model, lines = tiny_model(), random_lines((8,))
    first, second = (model.encode(lines.tokens, lines.lengths, s, lines.condition) for s in (lines.style, -lines.style))
    assert not torch.allclose(first, second)
