import json

import pytest
import torch

from generators.story.diffusion.layout_corpus import build as build_layouts
from generators.story.diffusion.layouts import LayoutBatches, save_layouts
from generators.story.diffusion.painting_corpus import main as build_paintings
from generators.story.diffusion.scene_net import SceneConfig
from generators.story.train import begun, layout_loss, load_paint_net, load_scene_net, plan, underpainting
from generators.training_run import Run


@pytest.fixture(scope="module")
def layouts():
    return build_layouts(40, 0, tries=1)


def _run(layouts, folder):
    config = SceneConfig(16, 1, 2)
    return Run(begun(config, layouts, 0), config, layout_loss, folder, 0, 1e-3)


def _go_on(run, layouts, until):
    batches = LayoutBatches(layouts, 8, 0)
    while run.step < until:
        run.learn(batches.at(run.step), 6)


def test_a_run_that_was_stopped_ends_with_the_weights_of_one_that_was_not(layouts, tmp_path):
    straight = _run(layouts, tmp_path / "straight")
    _go_on(straight, layouts, 6)
    first = _run(layouts, tmp_path / "stopped")
    _go_on(first, layouts, 3)
    first.save()
    second = _run(layouts, tmp_path / "stopped")
    assert second.step == 3
    _go_on(second, layouts, 6)
    for name, value in straight.plain.state_dict().items():
        assert torch.equal(value, second.plain.state_dict()[name]), name


def test_the_scene_model_learns(layouts, tmp_path):
    config = SceneConfig(32, 1, 2)
    run = Run(begun(config, layouts, 0), config, layout_loss, tmp_path, 0, 5e-3)
    batches = LayoutBatches(layouts, 32, 0)
    losses = [sum(run.learn(batches.at(step), 400).values()) for step in range(60)]
    assert sum(losses[-10:]) < 0.8 * sum(losses[:10])


def test_a_new_model_knows_mean_and_spread_of_what_is_there(layouts):
    model = begun(SceneConfig(16, 1, 2), layouts, 0)
    there = model.there(layouts.known)[..., None] & model.meant
    scaled = model.scaled(layouts.numbers)[there]
    assert float(scaled.mean()) == pytest.approx(0, abs=0.05)
    assert float(scaled.std()) == pytest.approx(1, abs=0.15)
    assert torch.allclose(model.unscaled(model.scaled(layouts.numbers))[there], layouts.numbers[there], atol=1e-5)


def test_both_trainers_from_the_command_line(layouts, tmp_path):
    save_layouts(layouts, tmp_path / "layouts.safetensors")
    build_paintings(6, 0, tmp_path / "paintings")
    plan(tmp_path / "layouts.safetensors", tmp_path / "plan", steps=2, size=4, width=16, layers=1)
    underpainting(tmp_path / "paintings", tmp_path / "paint", steps=2, size=2, width=8)
    assert load_scene_net(tmp_path / "plan").config.width == 16
    assert load_paint_net(tmp_path / "paint").config.channels == (8, 16, 24)
    for name in ("plan", "paint"):
        rows = [json.loads(line) for line in (tmp_path / name / "losses.jsonl").read_text("utf-8").splitlines()]
        assert [row["step"] for row in rows if "validation" in row] == [2]
