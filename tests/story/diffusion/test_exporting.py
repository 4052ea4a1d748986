"""What ships computes what was trained."""

from __future__ import annotations

from typing import Any

import numpy as np
import pytest
import torch
from diffusers.schedulers.scheduling_flow_match_euler_discrete import FlowMatchEulerDiscreteScheduler

from generators.story.diffusion.asked import asked_of_painter, asked_of_scenes
from generators.story.diffusion.canvas import COLUMNS, GRID, PATCH, ROWS, subject_mask
from generators.story.diffusion.graph import Graph, GraphBroken
from generators.story.diffusion.known import Known
from generators.story.diffusion.numbers import TOKENS, WIDTH
from generators.story.diffusion.sampling import levels, sampled
from generators.story.diffusion.told import Told
from generators.story.regions import Regions, story_attention
from tests.story.diffusion.tiny import condition, lamp, paint_graph, scene, scene_graph, tiny_paint_net, tiny_scene_net

HALF = 4e-3  # weights are rounded to half precision


@pytest.mark.parametrize("count", [1, 5])
def test_the_scene_graph_gives_the_velocity_of_the_network(count):
    net, asked = tiny_scene_net(), [condition(companion=number % 2 == 0) for number in range(count)]
    noisy = np.random.default_rng(0).standard_normal((count, TOKENS, WIDTH), np.float32)
    with torch.no_grad():
        expected = net(torch.from_numpy(noisy), torch.full((count,), 400.0), Known.of(asked))
    here = np.full(count, 400, np.float32)
    velocity, numbers = scene_graph()(noisy=noisy, timestep=here, **asked_of_scenes(asked))
    assert np.allclose(velocity, expected.numpy(), atol=HALF)
    assert np.allclose(numbers, net.unscaled(torch.from_numpy(noisy - 0.4 * velocity)).numpy(), atol=HALF)


@pytest.mark.parametrize("boosting", [True, False])
def test_the_paint_graph_has_the_region_processors_of_the_large_path_in_it(boosting):
    net, one = tiny_paint_net(), scene(lamp("flickering-candle"))
    noisy = np.random.default_rng(0).standard_normal((1, 3, ROWS, COLUMNS), np.float32)
    mask = subject_mask(one).reshape(GRID[0], PATCH, GRID[1], PATCH).mean((1, 3), dtype=np.float32)[None]
    regions = Regions(torch.from_numpy(mask), net.element_words[None])
    regions.advance(0 if boosting else 7, 8)
    patches = torch.nn.functional.pixel_unshuffle(torch.from_numpy(noisy), PATCH)
    with torch.no_grad(), story_attention(net.unet, regions):
        both = net(
            patches.expand(2, -1, -1, -1), torch.full((2,), 600.0), Told.of([one, one]), torch.tensor([False, True])
        )
        guess = both[:1] + 1.5 * (both[1:] - both[:1])
        expected = net.to_picture(guess, Told.of([one]).wash)
    told = {"boost": np.array(1.5 if boosting else 0, np.float32), "guidance": np.array(1.5, np.float32), "mask": mask}
    _, picture = paint_graph()(noisy=noisy, timestep=np.full(1, 600, np.float32), **asked_of_painter([one]), **told)
    assert np.allclose(picture, expected.numpy(), atol=HALF)


@pytest.mark.parametrize("steps", [8, 10])
def test_noise_levels_are_those_of_diffusers_scheduler(steps):
    scheduler: Any = FlowMatchEulerDiscreteScheduler(1000)  # its own types are of CUDA tensors
    scheduler.set_timesteps(steps)
    assert np.allclose(levels(steps), scheduler.sigmas.numpy(), atol=1e-6)


def test_the_flow_ends_at_the_picture_believed_in_at_the_last_step():
    target = np.full((2, 3), 0.7, np.float32)

    def straight(noisy, timestep):
        return [(noisy - target) / (timestep[:, None] / 1000), target]

    graph: Any = straight
    assert np.array_equal(sampled(graph, np.ones((2, 3), np.float32), 5, {}), target)


def test_weights_of_another_version_are_told(tmp_path):
    (tmp_path / "odd.onnx").write_bytes(b"no graph")
    with pytest.raises(GraphBroken, match=r"odd\.onnx cannot be loaded"):
        Graph(tmp_path / "odd.onnx")
    with pytest.raises(GraphBroken, match="differ in noisy"):
        scene_graph()(timestep=np.zeros(1, np.float32), **asked_of_scenes([condition()]))
