"""What is on the device at a time follows from what was measured, and changes no picture."""

import pytest
import torch

from generators.story.large.devices import device_named, dtype_named
from generators.story.large.errors import BadDevice
from generators.story.large.folder import inspect
from generators.story.large.loading import load
from generators.story.large.memory import free_bytes, keep, shrink, ways_to_try, weight_bytes
from tests.story.large.tiny import QUIET

CPU = torch.device("cpu")
pytestmark = pytest.mark.filterwarnings(QUIET)


def test_the_fastest_way_that_can_hold_the_weights_comes_first():
    weights = {"unet": 5, "text_encoder": 2, "vae": 1}
    assert list(ways_to_try(weights, 9)) == ["whole", "parts", "layers"]
    assert list(ways_to_try(weights, 8)) == ["parts", "layers"]
    assert list(ways_to_try(weights, 5)) == ["layers"]
    assert list(ways_to_try(weights, None)) == ["whole"]


def test_weights_are_counted_as_they_are_loaded(sdxl_folder):
    pipeline = load(inspect(sdxl_folder), torch.float32)
    full = weight_bytes(pipeline)
    assert full["unet"] == 4 * sum(weight.numel() for weight in pipeline.unet.parameters())
    half = weight_bytes(load(inspect(sdxl_folder), torch.bfloat16))
    assert half["unet"] * 2 == full["unet"]
    assert free_bytes(CPU) is None


@torch.no_grad()
def test_layer_by_layer_gives_the_same_picture(sdxl_folder):
    pipeline = load(inspect(sdxl_folder), torch.float32)
    asked = {"prompt": "a fox", "width": 32, "height": 32, "num_inference_steps": 2, "output_type": "np"}
    pictures = []
    for way in ("whole", "layers"):
        keep(pipeline, way, CPU)
        pictures.append(pipeline(**asked, generator=torch.Generator().manual_seed(1)).images)
    assert (pictures[0] == pictures[1]).all()


@torch.no_grad()
def test_eight_bits_take_half_the_memory_and_still_paint(sdxl_folder):
    pipeline = load(inspect(sdxl_folder), torch.bfloat16)
    before = weight_bytes(pipeline)["unet"]
    shrink(pipeline.unet, torch.bfloat16)
    assert weight_bytes(pipeline)["unet"] < 0.7 * before
    picture = pipeline("a fox", width=32, height=32, num_inference_steps=2, output_type="np").images
    assert picture.std() > 0


def test_a_device_or_precision_that_is_not_there_is_told():
    with pytest.raises(BadDevice, match="no device 'toaster'"):
        device_named("toaster")
    if not torch.cuda.is_available():
        with pytest.raises(BadDevice, match=r"no cuda device\. Here: auto"):
            device_named("cuda")
    with pytest.raises(BadDevice, match="fp32 or bf16"):
        dtype_named("fp16", CPU)
    assert dtype_named("auto", CPU) == torch.float32
    assert dtype_named("bf16", CPU) == torch.bfloat16
