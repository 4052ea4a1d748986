import pytest
import torch

from generators.story.diffusion.scene_planner import ScenePlanner
from generators.story.diffusion.underpainter import Underpainter
from generators.story.diffusion.weights import export, load_paint_net, load_scene_net
from generators.training import BadCheckpoint, save_training
from tests.story.diffusion.tiny import condition, scene, tiny_paint_net, tiny_scene_net


def _run(folder, net):
    folder.mkdir()
    optimizer = torch.optim.AdamW(net.parameters())
    save_training(folder, net, net.config, optimizer, dict(net.state_dict()), 1)
    return folder


def test_both_models_work_from_their_files(tmp_path):
    export(_run(tmp_path / "plan", tiny_scene_net()), tmp_path / "scene.safetensors")
    export(_run(tmp_path / "paint", tiny_paint_net()), tmp_path / "paint.safetensors")
    planner = ScenePlanner(load_scene_net(tmp_path / "scene.safetensors"))
    assert planner.sample(condition(), 0) == planner.sample(condition(), 0)
    painter = Underpainter(load_paint_net(tmp_path / "paint.safetensors"), steps=1)
    kept = Underpainter(tiny_paint_net(), steps=1)
    assert abs(painter.field(scene(), 0) - kept.field(scene(), 0)).max() < 0.02  # half precision on disk


def test_a_file_of_something_else_is_told(tmp_path):
    export(_run(tmp_path / "plan", tiny_scene_net()), tmp_path / "scene.safetensors")
    with pytest.raises(BadCheckpoint, match="does not fit this version"):
        load_paint_net(tmp_path / "scene.safetensors")
    (tmp_path / "junk.safetensors").write_bytes(b"junk")
    with pytest.raises(BadCheckpoint, match=r"junk\.safetensors does not fit"):
        load_scene_net(tmp_path / "junk.safetensors")
