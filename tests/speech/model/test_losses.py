from dataclasses import replace

import pytest
import torch

from generators.speech.model import Contour
from generators.speech.model.causal_fastspeech2 import TokenProsody
from generators.speech.model.losses import CPC_MARGIN, Batch, Weights, losses, prosody_distance, swapped, total_loss
from tests.speech.tiny import random_lines, tiny_model

FACTUAL = ("pitch", "energy", "duration", "total")


def random_batch(pairs=2, singles=1, seed=4):
    """Equal lengths; the singles are unlabelled, as in the corpus."""
    rows, count = 2 * pairs + singles, 7
    lines = random_lines((count,) * rows, seed)
    for part in (lines.tokens, lines.frames, lines.style):
        part[1 : 2 * pairs : 2] = part[0 : 2 * pairs : 2]
    dice = torch.Generator().manual_seed(seed)
    steps = 2 * int(lines.frames.sum(1).max())
    return Batch(
        tokens=lines.tokens,
        lengths=lines.lengths,
        style=lines.style,
        condition=lines.condition,
        labelled=torch.tensor([1.0] * 2 * pairs + [0.0] * singles),
        prosody=TokenProsody(
            lines.frames.float().log1p(),
            torch.randn(rows, count, generator=dice),
            torch.randn(rows, count, 2, generator=dice),
        ),
        frames=lines.frames,
        contour=Contour(
            torch.randn(rows, steps, generator=dice),
            (torch.rand(rows, steps, generator=dice) < 0.6).float(),
            torch.randn(rows, steps, generator=dice),
        ),
        latent=torch.randn(rows, steps, 128, generator=dice),
        pairs=pairs,
    )


def other_targets(batch, rows):
    """The batch with other prosody targets in some rows."""

    def moved(values):
        out = values.clone()
        out[rows] += 0.3
        return out

    return replace(batch, prosody=TokenProsody(*(moved(part) for part in vars(batch.prosody).values())))


@pytest.fixture(scope="module")
def batch():
    return random_batch()


def test_the_factual_losses_look_at_even_rows_only(batch):
    model = tiny_model()
    before, after = losses(model, batch, Weights()), losses(model, other_targets(batch, [1, 3]), Weights())
    assert all(torch.equal(before[name], after[name]) for name in FACTUAL)
    after = losses(model, other_targets(batch, [0, 2]), Weights())
    assert all(not torch.equal(before[name], after[name]) for name in FACTUAL)


def test_cpc_looks_at_odd_rows_only(batch):
    model = tiny_model()
    before, after = losses(model, batch, Weights()), losses(model, other_targets(batch, [0, 2]), Weights())
    assert torch.equal(before["cpc"], after["cpc"])
    after = losses(model, other_targets(batch, [1, 3]), Weights())
    assert not torch.equal(before["cpc"], after["cpc"])


def test_unlabelled_readings_teach_the_predictors_nothing(batch):
    model = tiny_model()
    before, after = losses(model, batch, Weights()), losses(model, other_targets(batch, [4]), Weights())
    assert all(torch.equal(before[name], after[name]) for name in (*FACTUAL, "cpc", "margin"))
    assert not torch.equal(before["latent"], after["latent"])


def test_without_cpc_no_gradient_comes_from_a_counterfactual_reading(batch):
    model = tiny_model()
    condition = batch.condition.clone().requires_grad_()
    parts = losses(model, replace(batch, condition=condition), Weights(cpc=0.0, margin=0.0))
    assert "cpc" not in parts
    assert "margin" not in parts
    gradient = torch.autograd.grad(total_loss(parts, Weights()), condition)[0]
    assert gradient[[1, 3, 4]].abs().sum() == 0
    assert gradient[[0, 2]].abs().amax((1, 2)).min() > 0


def test_ipc_is_zero_as_built_and_positive_with_a_direct_path(batch):
    weights = Weights(ipc=1.0)
    assert losses(tiny_model("prosody"), batch, weights)["ipc"] == 0
    assert losses(tiny_model("direct"), batch, weights)["ipc"] > 0


def test_ipc_pulls_at_the_direct_path_alone(batch):
    model = tiny_model("direct")
    losses(model, batch, Weights(ipc=1.0))["ipc"].backward()
    assert model.leak.weight.grad is not None
    assert model.leak.weight.grad.abs().sum() > 0
    assert all(p.grad is None for p in model.modulate.parameters())


def test_ipc_is_not_computed_unless_it_is_asked_for(batch):
    assert "ipc" not in losses(tiny_model("direct"), batch, Weights())


def test_the_margin_is_met_by_readings_that_are_apart_and_missed_by_equal_ones(batch):
    deaf = tiny_model()
    with torch.no_grad():
        for modulation in deaf.modulate.values():
            modulation.affine.weight.zero_()
    keen = tiny_model()
    with torch.no_grad():
        for modulation in keen.modulate.values():
            modulation.affine.weight.mul_(10)
        for predictor in (keen.pitch_predictor, keen.duration_predictor, keen.energy_predictor):
            predictor.linear.weight.mul_(10)
    assert torch.isclose(losses(deaf, batch, Weights())["margin"], torch.tensor(CPC_MARGIN))
    assert losses(keen, batch, Weights())["margin"] == 0


def test_swapping_exchanges_the_rows_of_each_pair_and_no_others():
    rows = torch.arange(5.0).unsqueeze(1)
    assert swapped(rows, 2).flatten().tolist() == [1, 0, 3, 2, 4]
    assert torch.equal(swapped(swapped(rows, 2), 2), rows)
    assert torch.equal(swapped(rows, 0), rows)


def test_the_distance_of_a_prosody_to_itself_is_zero_and_padding_does_not_count(batch):
    mask = batch.token_mask()
    assert prosody_distance(batch.prosody, batch.prosody, mask).abs().sum() == 0
    elsewhere = replace(batch.prosody, pitch=batch.prosody.pitch + torch.tensor([0.0] * 6 + [9.0]))
    mask[:, 6] = 0
    assert prosody_distance(batch.prosody, elsewhere, mask).abs().sum() == 0


def test_a_line_said_too_fast_costs_whatever_its_single_phonemes_cost():
    target = TokenProsody(torch.full((1, 6), 4.0).log1p(), torch.zeros(1, 6), torch.zeros(1, 6, 2))
    from generators.speech.model.losses import prosody_losses

    mask = torch.ones(1, 6)
    fast = replace(target, duration=torch.full((1, 6), 3.0).log1p())
    mixed = replace(target, duration=torch.tensor([[3.0, 5.0] * 3]).log1p())
    assert prosody_losses(target, target, mask)["total"] == 0
    assert prosody_losses(mixed, target, mask)["total"] < 1e-6
    assert prosody_losses(fast, target, mask)["total"] == pytest.approx(torch.log(torch.tensor(4 / 3)).item(), rel=1e-4)


def test_without_a_generator_losses_are_the_same_each_time_and_with_one_they_follow_its_seed(batch):
    model = tiny_model()

    def total(seed=None):
        noise = None if seed is None else torch.Generator().manual_seed(seed)
        return total_loss(losses(model, batch, Weights(), noise), Weights()).item()

    assert total() == total()
    assert total(1) == total(1) != total(2)
