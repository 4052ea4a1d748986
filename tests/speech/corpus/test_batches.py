from dataclasses import replace

import numpy as np
import pytest
import torch

from generators.speech.corpus.batches import MAX_FRAMES, Corpus, load_corpus, token_pitch
from generators.speech.corpus.shard import save_shard
from tests.speech.utterances import corpus, utterance


@pytest.fixture
def lines():
    return Corpus(corpus(9), 2)


def same(first, second):
    return torch.equal(first.tokens, second.tokens) and torch.equal(first.latent, second.latent)


def test_rows_of_a_pair_are_readings_of_one_line_and_the_last_row_is_random_prosody(lines):
    for batch in lines.epoch(0, 0):
        assert batch.pairs == 2
        assert batch.labelled.tolist() == [1.0] * 4 + [0.0]
        for row in (0, 2):
            assert torch.equal(batch.tokens[row], batch.tokens[row + 1])
            assert not torch.equal(batch.condition[row], batch.condition[row + 1])


def test_an_epoch_has_the_batches_it_says_and_meets_no_pair_twice(lines):
    batches = list(lines.epoch(0, 0))
    assert len(batches) == len(lines) == 4
    seen = [tuple(sorted(row.sum().item() for row in b.latent[i : i + 2])) for b in batches for i in (0, 2)]
    assert len(set(seen)) == 8


def test_an_epoch_follows_from_the_seed_and_its_number(lines):
    first, again = list(lines.epoch(3, 1)), list(Corpus(corpus(9), 2).epoch(3, 1))
    assert all(same(a, b) for a, b in zip(first, again, strict=True))
    for other in (lines.epoch(4, 1), lines.epoch(3, 2)):
        assert not all(same(a, b) for a, b in zip(first, other, strict=True))


def test_an_epoch_that_is_taken_up_again_goes_on_where_it_was(lines):
    whole = list(lines.epoch(1, 5))
    rest = list(lines.epoch(1, 5, skip=3))
    assert len(rest) == 1
    assert same(whole[3], rest[0])


def test_padding_is_zero_and_frames_add_up(lines):
    for batch in lines.epoch(0, 0):
        mask = batch.token_mask().bool()
        assert mask.sum(1).tolist() == batch.lengths.tolist()
        assert not batch.frames[~mask].any()
        assert not batch.condition[~mask].any()
        assert batch.latent.shape[1] == 2 * int(batch.frames.sum(1).max())
        for row, frames in enumerate(batch.frames.sum(1).tolist()):
            assert not batch.latent[row, 2 * frames :].any()
            assert not batch.contour.voiced[row, 2 * frames :].any()


def test_a_phonemes_pitch_is_the_mean_of_its_voiced_frames_and_between_neighbours_where_it_has_none():
    u = utterance(0, np.random.default_rng(0), tokens=np.array([1, 2, 3, 4]))
    ones = np.ones(4, np.int64)
    pitch = token_pitch(replace(u, frames=ones, f0=np.array([0, 100, 0, 0, 200, 0, 0, 0.0])))
    low, high = ((np.log2(hz) - 7.4) / 0.35 for hz in (100, 200))
    assert pitch == pytest.approx([low, (low + high) / 2, high, high])
    assert not token_pitch(replace(u, frames=ones, f0=np.zeros(8))).any()


def test_long_utterances_are_left_out(tmp_path):
    rng = np.random.default_rng(0)
    long = utterance(1, rng, tokens=np.ones(120, np.int64))
    assert long.frames.sum() > MAX_FRAMES
    save_shard(tmp_path / "shard000.npz", [utterance(0, rng), long])
    assert len(load_corpus([tmp_path / "shard000.npz"])) == 1


def test_too_few_lines_are_no_batches():
    assert len(Corpus([], 4)) == 0
    assert list(Corpus([], 4).epoch(0, 0)) == []
