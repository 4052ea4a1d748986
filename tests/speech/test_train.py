import json

import pytest
import torch

from generators.contract import BadInput
from generators.speech.checkpoint import BadCheckpoint, export, load_acoustic_model
from generators.speech.corpus.batches import Corpus, load_corpus
from generators.speech.corpus.shard import save_shard
from generators.speech.model.losses import Weights
from generators.speech.train import Run, train
from tests.speech.tiny import tiny_basis, tiny_config
from tests.speech.utterances import corpus

STEPS = 4


@pytest.fixture(scope="module")
def lines(tmp_path_factory):
    path = tmp_path_factory.mktemp("corpus") / "shard000.npz"
    save_shard(path, corpus(8))
    return Corpus(load_corpus([path]), 2)


def begun(folder, config=None):
    return Run(config or tiny_config(), Weights(), folder, seed=5, peak=1e-3)


def go_on(run, lines, until):
    batches = list(lines.epoch(5, 0))
    while run.step < until:
        run.learn(batches[run.step], STEPS)


def test_a_run_that_was_stopped_ends_with_the_weights_of_one_that_was_not(lines, tmp_path):
    straight = begun(tmp_path / "straight")
    go_on(straight, lines, STEPS)
    first = begun(tmp_path / "stopped")
    go_on(first, lines, 2)
    first.save()
    second = begun(tmp_path / "stopped")
    assert second.step == 2
    go_on(second, lines, STEPS)
    for name, value in straight.plain.state_dict().items():
        assert torch.equal(value, second.plain.state_dict()[name]), name
    for name, value in straight.average.items():
        assert torch.equal(value, second.average[name]), name


def test_learning_changes_the_weights_and_lowers_the_loss_on_what_is_seen(lines, tmp_path):
    run = begun(tmp_path)
    run.peak = 0.2  # warm-up: the first steps are a hundredth of it
    batch = next(iter(lines.epoch(0, 0)))
    totals = [sum(run.learn(batch, 1000).values()) for _ in range(12)]
    assert totals[-1] < totals[0]


def test_another_seed_is_another_run(tmp_path):
    first, second = (Run(tiny_config(), Weights(), tmp_path / str(s), seed=s, peak=1e-3) for s in (1, 2))
    assert not torch.equal(first.plain.latent_out.weight, second.plain.latent_out.weight)


def test_only_the_last_checkpoint_is_kept_and_a_half_written_one_is_not_looked_at(lines, tmp_path):
    run = begun(tmp_path)
    run.save()
    go_on(run, lines, 1)
    run.save()
    assert [path.name for path in tmp_path.glob("step*")] == ["step0000001.safetensors"]
    (tmp_path / "step0000009.safetensors").write_bytes(b"half")
    (tmp_path / "checkpoint.partial").write_text('{"step": 9')
    assert begun(tmp_path).step == 1


def test_a_run_of_another_model_is_not_taken_up(tmp_path):
    begun(tmp_path).save()
    with pytest.raises(BadCheckpoint, match="run of another model"):
        begun(tmp_path, tiny_config("direct"))


def test_a_run_exports_its_running_average(lines, tmp_path):
    run = begun(tmp_path / "run")
    go_on(run, lines, 2)
    run.save()
    export(tmp_path / "run", tiny_basis(), tmp_path / "acoustic.safetensors")
    model, _ = load_acoustic_model(tmp_path / "acoustic.safetensors")
    for name, value in model.state_dict().items():
        assert torch.equal(value, run.average[name].half().to(value.dtype))


def test_validation_is_by_the_running_average_and_changes_nothing(lines, tmp_path):
    run = begun(tmp_path)
    before = {name: value.clone() for name, value in run.plain.state_dict().items()}
    first, second = run.validate(lines), run.validate(lines)
    assert first == second
    assert set(first) >= {"latent", "pitch", "energy", "duration", "cpc", "margin"}
    assert all(torch.equal(value, before[name]) for name, value in run.plain.state_dict().items())


def test_training_from_the_command_line_writes_losses_and_a_checkpoint_and_goes_on(tmp_path, monkeypatch):
    monkeypatch.setattr("generators.speech.train.ModelConfig", lambda emotion_path: tiny_config(emotion_path))
    (tmp_path / "corpus").mkdir()
    for name in ("shard000", "shard900"):
        save_shard(tmp_path / "corpus" / f"{name}.npz", corpus(4))
    for steps in (1, 3):
        train(corpus=tmp_path / "corpus", out=tmp_path / "run", steps=steps, pairs=2, threads=1)
    rows = [json.loads(line) for line in (tmp_path / "run" / "losses.jsonl").read_text("utf-8").splitlines()]
    assert [row["step"] for row in rows if "validation" in row] == [1, 3]
    assert json.loads((tmp_path / "run" / "checkpoint.json").read_text("utf-8"))["step"] == 3


def test_an_unknown_path_and_an_empty_corpus_are_told(tmp_path, monkeypatch):
    monkeypatch.setattr("generators.speech.train.ModelConfig", lambda emotion_path: tiny_config(emotion_path))
    with pytest.raises(BadInput, match=r"no path 'sideways'\. Choose one of prosody, direct, everywhere"):
        train(corpus=tmp_path, out=tmp_path / "run", path="sideways")
    with pytest.raises(BadInput, match=r"too few lines to train on\. Build shards first"):
        train(corpus=tmp_path, out=tmp_path / "run", threads=1)
