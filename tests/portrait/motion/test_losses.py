import torch

from generators.portrait.motion.losses import energy_score, heard_or_nothing, rollout_loss, times, velocity_loss
from generators.portrait.motion.sampler import STEPS
from tests.portrait.motion.tiny import FRAMES, tiny_model


def drawn(mean=0.0, spread=1.0, rows=64, seed=0):
    chance = torch.Generator().manual_seed(seed)
    return mean + spread * torch.randn(rows, 46, 52, generator=chance)


def total(one, two, truth):
    return sum(float(part) for part in energy_score(one, two, truth).values())


def test_the_energy_score_is_least_for_what_is_distributed_as_the_truth():
    truth = drawn(seed=9)
    right = total(drawn(seed=1), drawn(seed=2), truth)
    for wrong in ({"spread": 0.5}, {"spread": 1.7}, {"mean": 0.5}):
        assert total(drawn(seed=1, **wrong), drawn(seed=2, **wrong), truth) > right


def test_the_energy_score_asks_for_spread_where_the_mean_would_do_for_a_square():
    truth = drawn(seed=9)
    flat = torch.zeros_like(truth)
    assert total(flat, flat, truth) > total(drawn(seed=1), drawn(seed=2), truth) * 1.1


def test_times_are_within_bounds_and_often_those_at_which_motion_is_made():
    t = times(4000, torch.Generator().manual_seed(0))
    assert float(t.min()) > 0
    assert float(t.max()) <= 1
    at = sum((t == step).float().mean() for step in STEPS)
    assert 0.3 < float(at) < 0.5


def batch(model):
    chance = torch.Generator().manual_seed(3)
    return (
        torch.randn(2, FRAMES, 148, generator=chance),
        torch.randn(2, FRAMES, 52, generator=chance),
        torch.randn(2, 2, 52, generator=chance),
        torch.randn(2, FRAMES, 11, generator=chance),
    )


def gradients(loss, **arms):
    model = tiny_model(**arms).train()
    parts = loss(model, *batch(model), torch.Generator().manual_seed(0))
    torch.stack(list(parts.values())).sum().backward()
    return model


def test_both_stages_teach_the_memory_and_the_ears():
    for loss in (velocity_loss, rollout_loss):
        model = gradients(loss)
        for name, parameter in model.named_parameters():
            if "nothing" not in name:
                assert parameter.grad is not None, name
                assert parameter.grad.any(), name


def test_the_arm_with_clean_neighbours_learns_in_both_stages_too():
    for loss in (velocity_loss, rollout_loss):
        model = gradients(loss, forcing="clean")
        taps = [p.grad for n, p in model.named_parameters() if "taps" in n]
        assert all(grad is not None and grad.any() for grad in taps)


def test_some_rows_hear_and_feel_nothing():
    model = tiny_model()
    features, emotion = torch.randn(400, 6, 148), torch.ones(400, 6, 11)
    heard, felt = heard_or_nothing(model, features, emotion, torch.Generator().manual_seed(0))
    deaf = (heard == model.hearing.nothing).all(-1).all(-1)
    assert 20 < int(deaf.sum()) < 70
    assert not felt[deaf].any()
    assert felt[~deaf].all()
