"""A batch gives what its lines give alone."""

import torch

from generators.speech.model.contour import Contour
from generators.speech.model.expand import Alignment
from tests.speech.tiny import random_lines, tiny_model


def everything(model, lines):
    states = model.encode(lines.tokens, lines.lengths, lines.style, lines.condition)
    prosody = model.prosody(states, lines.lengths, lines.condition)
    alignment = Alignment.of(lines.frames)
    frame_states = model.frames(states, prosody, alignment, lines.condition)
    contour = model.contour(frame_states, prosody.pitch, alignment, lines.frames)
    shown = Contour(contour.pitch, (contour.voiced > 0).float(), contour.energy)
    latent = model.latent(frame_states, shown, lines.style, alignment.mask.sum(1))
    return states, prosody.duration, prosody.pitch, prosody.energy, contour.stacked(), latent


@torch.inference_mode()
def test_lines_of_one_length_come_out_of_a_batch_as_they_do_alone():
    model, lines = tiny_model(), random_lines((11, 11, 11))
    lines.frames[:] = lines.frames[:1]
    batch = everything(model, lines)
    for index in range(3):
        for together, alone in zip(batch, everything(model, lines.row(index)), strict=True):
            assert torch.allclose(together[index], alone[0], atol=1e-4)


@torch.inference_mode()
def test_lines_of_any_length_come_out_of_a_batch_as_they_do_alone():
    model, lines = tiny_model(), random_lines((9, 14, 5))
    states, *rest, contour, latent = everything(model, lines)
    for index in range(3):
        row = lines.row(index)
        count, total = int(row.lengths[0]), 2 * int(row.frames.sum())
        alone_states, *alone_rest, alone_contour, alone_latent = everything(model, row)
        for together, alone in zip((states, *rest), (alone_states, *alone_rest), strict=True):
            assert torch.allclose(together[index, :count], alone[0], atol=1e-4)
        for together, alone in ((contour, alone_contour), (latent, alone_latent)):
            assert torch.allclose(together[index, :total], alone[0], atol=1e-4)


@torch.inference_mode()
def test_frames_are_the_same_with_padding_as_without():
    model, lines = tiny_model(), random_lines((9, 14, 5))
    states = torch.randn(3, 14, 32, generator=torch.Generator().manual_seed(2))
    prosody = model.prosody(states, lines.lengths, lines.condition)
    padded = model.frames(states, prosody, Alignment.of(lines.frames), lines.condition)
    for index in range(3):
        row = lines.row(index)
        count, total = int(row.lengths[0]), int(row.frames.sum())
        own = type(prosody)(*(part[index : index + 1, :count] for part in vars(prosody).values()))
        alone = model.frames(states[index : index + 1, :count], own, Alignment.of(row.frames), row.condition)
        assert torch.allclose(padded[index, :total], alone[0], atol=1e-4)


@torch.inference_mode()
def test_padding_in_a_prosody_prediction_is_zero():
    model, lines = tiny_model(), random_lines((9, 14, 5))
    states = model.encode(lines.tokens, lines.lengths, lines.style, lines.condition)
    prosody = model.prosody(states, lines.lengths, lines.condition)
    for index, count in enumerate(lines.lengths.tolist()):
        assert all(part[index, count:].abs().sum() == 0 for part in vars(prosody).values())
