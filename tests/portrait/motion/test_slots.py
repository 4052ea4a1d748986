import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from generators.portrait.motion.slots import ConvKV, visible


@given(st.integers(1, 9), st.integers(0, 99))
def test_contexts_of_a_sequence_at_once_are_those_of_its_chunks_one_by_one(count, seed):
    chance = torch.Generator().manual_seed(seed)
    memory = ConvKV(3, "conv")
    memory.taps.data = torch.randn(5, 3, generator=chance)
    sink, chunks = torch.randn(2, 2, 3, generator=chance), torch.randn(2, count, 8, 3, generator=chance)
    at_once = memory.contexts(sink, chunks)
    context = torch.cat([sink, torch.zeros(2, 4, 3)], 1)
    for number in range(count):
        assert torch.allclose(at_once[:, number], context, atol=1e-5)
        context = memory.next(context, chunks[:, number], number == 0)


def test_memory_begins_as_the_mean_of_five_frames():
    frames = torch.arange(15.0).view(1, 5, 3)
    assert torch.allclose(ConvKV(3, "conv")(frames), frames.mean(1))


def test_the_second_chunk_sees_the_first_ones_last_frames_as_they_are():
    chunk = torch.arange(8.0).view(1, 8, 1)
    after = ConvKV(1, "conv").next(torch.zeros(1, 6, 1), chunk, first=True)
    assert after.flatten().tolist() == [0, 0, 4, 5, 6, 7]


def test_from_the_third_on_slots_hold_two_means_and_the_last_two_frames():
    context = torch.tensor([0.0, 0, 10, 20, 30, 40]).view(1, 6, 1)
    chunk = torch.arange(50.0, 58).view(1, 8, 1)
    after = ConvKV(1, "conv").next(context, chunk, first=False).flatten().tolist()
    assert after == pytest.approx([0, 0, (10 + 20 + 30 + 40 + 50) / 5, (51 + 52 + 53 + 54 + 55) / 5, 56, 57])


def test_only_the_learned_memory_learns():
    assert [ConvKV(2, memory).taps.requires_grad for memory in ("conv", "mean", "none")] == [True, False, False]


def test_what_may_be_seen():
    seen = visible(3, 0, "conv", True)
    assert seen[0].tolist() == [True, True, *[False] * 6, *[True] * 6]
    assert seen[1:].all()
    assert visible(3, 0, "none", True)[2].tolist() == [True, True, False, False, *[True] * 10]
    assert visible(3, 0, "none", True)[1].all()  # nothing is compressed yet
    assert visible(2, 5, "conv", False)[0].tolist() == [True, True, *[False] * 4, *[True] * 8]
