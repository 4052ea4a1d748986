from dataclasses import fields

import numpy as np
import pytest

from generators.speech.corpus.shard import Utterance, load_shard, save_shard
from tests.speech.utterances import corpus


def test_a_shard_gives_back_what_was_put_in(tmp_path):
    put = corpus()
    save_shard(tmp_path / "shard000.npz", put)
    got = load_shard(tmp_path / "shard000.npz")
    assert len(got) == len(put)
    for a, b in zip(put, got, strict=True):
        for name in ("tokens", "frames", "line", "labelled"):
            assert np.array_equal(getattr(a, name), getattr(b, name))
        for name in ("durations", "f0"):
            assert getattr(b, name) == pytest.approx(getattr(a, name), rel=1e-6)
        for name in ("style", "condition", "level", "tilt", "energy", "latent"):
            assert getattr(b, name) == pytest.approx(getattr(a, name), rel=1e-3, abs=1e-6)
            assert getattr(b, name).shape == getattr(a, name).shape


def test_whole_numbers_come_back_whole_and_the_latent_in_half_precision(tmp_path):
    save_shard(tmp_path / "s.npz", corpus(2))
    (first, *_) = load_shard(tmp_path / "s.npz")
    kinds = {field.name: getattr(first, field.name).dtype for field in fields(Utterance)}
    assert kinds["latent"] == np.float16
    assert {kinds[name] for name in ("tokens", "frames", "line", "labelled")} == {np.dtype(np.int64)}
    assert {kinds[name] for name in ("style", "condition", "durations", "f0")} == {np.dtype(np.float32)}


def test_the_same_utterances_are_the_same_arrays_and_nothing_partial_is_left(tmp_path):
    for name in ("a", "b"):
        save_shard(tmp_path / f"{name}.npz", corpus(3, seed=2))
    with np.load(tmp_path / "a.npz") as a, np.load(tmp_path / "b.npz") as b:
        assert all(np.array_equal(a[name], b[name]) for name in a.files)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a.npz", "b.npz"]
