"""Small real models, conditions and scenes to test with."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import torch

from generators.emotion import EmotionState
from generators.story.diffusion import Condition, Light, RawPlan, Slot, Spot
from generators.story.diffusion.exporting import export_paint_net, export_scene_net
from generators.story.diffusion.graph import Graph
from generators.story.diffusion.paint_net import PaintConfig, PaintNet
from generators.story.diffusion.scene_net import SceneConfig, SceneNet
from generators.story.scene import Glow, Palette, Placed, Scene, Staging

PALETTE = Palette(
    sky=("#25334e", "#3c4f6d", "#71819a"), far="#4a5d55", middle="#3f5a3c", near="#2f4a2c", foliage="#35633a",
    accent="#ffb62e", light="#fff0c4", ambient="#8296b4", strength=0.6, exposure=0.7, saturation=0.8,
)  # fmt: skip
SLOTS = (Slot("ground", "medium"), Slot("hand", "small", held=True), Slot("sky", "tiny"))


def condition(**more: Any) -> Condition:
    known: dict[str, Any] = {
        "state": EmotionState.of("fear", 0.8), "setting": "forest", "time": "night", "weather": "clear",
        "camera": "medium", "stage": "turn", "pose": "stand", "slots": SLOTS,
    }  # fmt: skip
    return Condition(**{**known, **more})


def raw_plan(**more: Any) -> RawPlan:
    known: dict[str, Any] = {
        "subject": Spot(0.33, 0.92, 0.6, 0.0), "view": 0.5, "companion": None,
        "elements": (Spot(0.7, 0.9, 0.3, 1.0, 0.2), Spot(0.38, 0.7, 0.15), Spot(0.8, 0.2, 0.1, 0.0, 0.6)),
        "horizon": 0.55, "light": Light(0.2, 0.15, 0.4, 0.7), "palette": PALETTE,
    }  # fmt: skip
    return RawPlan(**{**known, **more})


def lamp(id: str, x: float = 1100, y: float = 900, height: float = 300) -> Placed:
    return Placed(id=id, x=x, y=y, height=height, stands="ground")


def scene(*elements: Placed, **more: Any) -> Scene:
    state = EmotionState.of("fear", 0.8)
    known: dict[str, Any] = {
        "setting": "forest", "time": "night", "weather": "clear", "camera": "medium", "state": state, "aspect": 1.5,
        "horizon": 550, "palette": PALETTE, "elements": elements, "seed": 3,
        "glows": (Glow(x=200, y=150, radius=300, colour="#e8edf8", strength=0.7, kind="moon"),),
        "subject": Staging(x=500, y=930, height=620, pose="stand", state=state),
    }  # fmt: skip
    return Scene(**{**known, **more})


def tiny_scene_net() -> SceneNet:
    torch.manual_seed(1)
    return SceneNet(SceneConfig(16, 2, 2)).eval()


@cache
def scene_graph() -> Graph:
    """The tiny scene model as it would ship."""
    return _shipped(lambda path: export_scene_net(tiny_scene_net(), path))


@cache
def paint_graph() -> Graph:
    """The tiny underpainting model as it would ship."""
    return _shipped(lambda path: export_paint_net(tiny_paint_net(), path))


def _shipped(export: Callable[[Path], None]) -> Graph:
    with TemporaryDirectory() as folder:
        path = Path(folder) / "net.onnx"
        export(path)
        return Graph(path)


def tiny_paint_net() -> PaintNet:
    torch.manual_seed(2)
    net = PaintNet(PaintConfig((8, 16), 16, 8)).eval()
    net.spread.fill_(0.1)
    return net
