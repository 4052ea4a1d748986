import json

import pytest
import torch

from generators.contract import BadInput
from generators.portrait import ablation
from generators.portrait.corpus.batches import Batches
from generators.portrait.corpus.clips import save_clips
from generators.portrait.motion.losses import velocity_loss
from generators.portrait.train import (
    Run,
    begun,
    distil,
    load_classifier,
    load_motion,
    motion_loss,
    neighbor,
    phone_loss,
    phones,
)
from generators.training import BadCheckpoint
from tests.portrait.motion.tiny import tiny_classifier, tiny_model
from tests.portrait.voices import clips

STEPS = 4


@pytest.fixture(scope="module")
def batches():
    return Batches(clips(), 2, 22, 3)


def motion_run(folder, seed=5):
    model = tiny_model()
    return Run(model, model.config, motion_loss(velocity_loss, tiny_classifier()), folder, seed, 1e-3)


def go_on(run, batches, until):
    while run.step < until:
        run.learn(batches.at(run.step), STEPS)


def test_a_run_that_was_stopped_ends_with_the_weights_of_one_that_was_not(batches, tmp_path):
    straight = motion_run(tmp_path / "straight")
    go_on(straight, batches, STEPS)
    first = motion_run(tmp_path / "stopped")
    go_on(first, batches, 2)
    first.save()
    second = motion_run(tmp_path / "stopped")
    assert second.step == 2
    go_on(second, batches, STEPS)
    for name, value in straight.plain.state_dict().items():
        assert torch.equal(value, second.plain.state_dict()[name]), name
        assert torch.equal(straight.average[name], second.average[name]), name


def test_the_classifier_learns_to_tell_the_sounds_of_the_tests_apart(tmp_path):
    batches = Batches(clips(), 4, 60, 1, loud=False)
    classifier = tiny_classifier().train()
    run = Run(classifier, classifier.config, phone_loss, tmp_path, 0, 3e-2)
    before = run.learn(batches.at(0), 400)["phones"]
    for step in range(1, 80):
        run.learn(batches.at(step), 400)
    with torch.no_grad():
        batch = batches.at(1000)
        right = classifier(batch.mel).argmax(-1) == batch.classes
        after = float(phone_loss(classifier, batch, torch.Generator())["phones"])
    assert after < before
    silent = batch.classes == 0
    guess = torch.bincount(batch.classes.flatten()).max() / batch.classes.numel()
    assert float(right.float().mean()) > float(guess) + 0.1
    assert float(right[~silent].float().mean()) > 0.15


def test_validation_is_by_the_running_average_and_changes_nothing(batches, tmp_path):
    run = motion_run(tmp_path)
    go_on(run, batches, 1)
    before = {k: v.clone() for k, v in run.plain.state_dict().items()}
    assert run.validate(batches) == run.validate(batches)
    assert all(torch.equal(before[k], v) for k, v in run.plain.state_dict().items())


def test_a_new_model_knows_the_spread_of_what_it_is_going_to_see(batches):
    model = begun(tiny_model().config, batches, 0)
    scaled = model.scaled(torch.cat([batches.at(n).motion for n in range(12)]))
    assert float(scaled.mean()) == pytest.approx(0, abs=0.1)
    assert 0.4 < float(scaled.std()) < 1.1


def test_the_three_stages_from_the_command_line(tmp_path):
    corpus = tmp_path / "clips"
    corpus.mkdir()
    save_clips(corpus / "a.npz", clips(4))
    save_clips(corpus / "held_a.npz", clips(2))
    common = {"clips": corpus, "steps": 1, "size": 1}
    phones(**common, out=tmp_path / "phones", frames=20, width=8)
    heard = {"classifier": tmp_path / "phones", "chunks": 2}
    for forcing, memory in (("neighbor", "conv"), ("independent", "mean")):  # every arm trains in the ablation's test
        out = tmp_path / f"{forcing}-{memory}"
        neighbor(**common, **heard, out=out, width=32, layers=1, forcing=forcing, memory=memory)
        distil(**common, **heard, start=out, out=tmp_path / f"{out.name}-2")
        model = load_motion(tmp_path / f"{out.name}-2")
        assert (model.config.forcing, model.config.memory) == (forcing, memory)
        assert model.give.weight.isfinite().all()
    rows = [json.loads(line) for line in (tmp_path / "neighbor-conv" / "losses.jsonl").read_text("utf-8").splitlines()]
    assert [row["step"] for row in rows if "validation" in row] == [1]
    assert load_classifier(tmp_path / "phones").config.width == 8


def test_the_arms_of_the_ablation_begin_alike_and_differ_only_in_what_they_are(tmp_path):
    corpus = tmp_path / "clips"
    corpus.mkdir()
    save_clips(corpus / "a.npz", clips(4))
    phones(clips=corpus, steps=1, size=1, out=tmp_path / "phones", frames=20, width=8)
    small = {"size": 1, "chunks": 3, "rolled_chunks": 3, "width": 32, "layers": 1}
    for steps in (1, 2):  # stopped after a step, and gone on
        ablation.main(corpus, tmp_path / "phones", tmp_path / "abl", steps=steps, rolled=steps, **small)
    for name, (forcing, memory) in ablation.ARMS.items():
        model = load_motion(tmp_path / "abl" / name / "rolled")
        assert (model.config.forcing, model.config.memory) == (forcing, memory)
    known = [load_motion(tmp_path / "abl" / name / "forced") for name in ablation.ARMS]
    assert all(torch.equal(known[0].mean, other.mean) for other in known)
    assert not torch.equal(known[0].give.weight, known[1].give.weight)


def test_what_is_not_there_is_told(tmp_path):
    with pytest.raises(BadInput, match=r"no 'sideways'\. Choose one of neighbor, clean, independent"):
        neighbor(clips=tmp_path, out=tmp_path / "run", forcing="sideways")
    with pytest.raises(BadInput, match="Build shards first"):
        phones(clips=tmp_path, out=tmp_path / "run")
    with pytest.raises(BadCheckpoint, match="no training run in"):
        load_motion(tmp_path)
