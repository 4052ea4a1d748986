import pytest
import torch
from hypothesis import given
from hypothesis import strategies as st

from generators.speech.model.expand import Alignment
from tests.speech.strategies import few

durations = st.lists(st.integers(1, 7), min_size=1, max_size=12)
batches = st.lists(durations, min_size=1, max_size=4)


def padded(rows):
    return torch.nn.utils.rnn.pad_sequence([torch.tensor(row) for row in rows], batch_first=True)


def numbers(like, seed=0):
    return torch.randn(like.shape, generator=torch.Generator().manual_seed(seed))


@few
@given(batches)
def test_each_line_has_as_many_frames_as_its_durations_add_up_to(rows):
    alignment = Alignment.of(padded(rows))
    assert alignment.mask.sum(1).tolist() == [sum(row) for row in rows]
    assert alignment.token.shape[1] == max(sum(row) for row in rows)


@few
@given(batches)
def test_expanding_repeats_each_token_for_its_duration(rows):
    frames = padded(rows)
    tokens = numbers(frames).unsqueeze(-1).repeat(1, 1, 3)
    out = Alignment.of(frames).expand(tokens)
    for index, row in enumerate(rows):
        wanted = tokens[index, : len(row)].repeat_interleave(torch.tensor(row), 0)
        assert torch.equal(out[index, : sum(row)], wanted)


@few
@given(batches)
def test_a_frame_knows_where_in_its_token_it_lies(rows):
    alignment = Alignment.of(padded(rows))
    for index, row in enumerate(rows):
        wanted = torch.tensor([(i + 0.5) / count for count in row for i in range(count)])
        assert torch.allclose(alignment.place[index, : sum(row)], wanted)
        assert alignment.length[index, : sum(row)].tolist() == [count for count in row for _ in range(count)]


@few
@given(batches, st.floats(-5, 5), st.integers(1, 3))
def test_gliding_along_a_constant_stays_on_it(rows, value, per_frame):
    frames = padded(rows)
    out = Alignment.of(frames).glide(torch.full(frames.shape, value), frames, per_frame)
    assert torch.allclose(out, torch.tensor(value), atol=1e-5)


@few
@given(durations)
def test_a_glide_stays_between_the_values_of_a_token_and_its_neighbours(row):
    frames = padded([row])
    values = numbers(frames)
    alignment = Alignment.of(frames)
    out = alignment.glide(values, frames, 2)[0]
    edge = torch.cat([values[:, :1], values, values[:, -1:]], 1)[0]
    near = torch.stack([edge[:-2], edge[1:-1], edge[2:]])
    token = alignment.token[0].repeat_interleave(2)
    assert (out >= near.amin(0)[token] - 1e-5).all()
    assert (out <= near.amax(0)[token] + 1e-5).all()


@few
@given(durations)
def test_a_glide_is_linear_from_one_token_centre_to_the_next(row):
    frames = padded([row])
    values = numbers(frames)
    alignment = Alignment.of(frames)
    ends = torch.tensor(row).cumsum(0)
    centres = ends - torch.tensor(row) / 2
    clock = (torch.arange(2 * sum(row)) + 0.5) / 2
    right = torch.searchsorted(centres, clock).clamp(1, max(len(row) - 1, 1))
    out = alignment.glide(values, frames, 2)[0]
    if len(row) == 1:
        assert torch.allclose(out, values[0, 0])
        return
    first, last = centres[right - 1], centres[right]
    share = ((clock - first) / (last - first)).clamp(0, 1)
    assert torch.allclose(out, values[0, right - 1] * (1 - share) + values[0, right] * share, atol=1e-4)


@few
@given(batches)
def test_a_padded_line_glides_as_it_does_alone(rows):
    frames = padded(rows)
    values = numbers(frames) * (frames > 0)
    out = Alignment.of(frames).glide(values, frames, 2)
    for index, row in enumerate(rows):
        alone = torch.tensor([row])
        wanted = Alignment.of(alone).glide(values[index : index + 1, : len(row)], alone, 2)
        if len(row) == frames.shape[1]:
            assert torch.equal(out[index, : 2 * sum(row)], wanted[0])
        else:  # after the last centre it glides toward the padding, half a token at most
            before = 2 * sum(row) - row[-1]
            assert torch.allclose(out[index, :before], wanted[0, :before], atol=1e-5)


def test_durations_of_nothing_are_no_frames():
    assert Alignment.of(torch.tensor([[0, 2, 0, 3]])).token.tolist() == [[1, 1, 3, 3, 3]]


@pytest.mark.parametrize("per_frame", [1, 2, 4])
def test_a_glide_has_so_many_steps_a_frame(per_frame):
    frames = torch.tensor([[2, 3]])
    assert Alignment.of(frames).glide(torch.ones(1, 2), frames, per_frame).shape == (1, 5 * per_frame)
