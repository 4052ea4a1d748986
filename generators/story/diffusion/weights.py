"""What ships: each of the two models in half precision in a file of its own, its size in the header."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file
from torch import nn

from generators.training import BadCheckpoint, averaged

from .paint_net import PaintConfig, PaintNet
from .scene_net import SceneConfig, SceneNet

_Net = TypeVar("_Net", bound=nn.Module)


def export(run: Path, out: Path) -> None:
    """Write the running average of a run as a file that ships."""
    weights, config = averaged(run)
    halved = {key: value.half() if value.dtype.is_floating_point else value for key, value in weights.items()}
    out.parent.mkdir(parents=True, exist_ok=True)
    save_file(halved, str(out), {"config": json.dumps(config)})


def load_scene_net(path: Path) -> SceneNet:
    """The scene model, in single precision.

    Raises:
        BadCheckpoint: the file is not one that `export` wrote for this version.
    """
    return _load(path, lambda row: SceneNet(SceneConfig(**row)))


def load_paint_net(path: Path) -> PaintNet:
    """The underpainting model, in single precision.

    Raises:
        BadCheckpoint: the file is not one that `export` wrote for this version.
    """
    return _load(path, lambda row: PaintNet(PaintConfig.read(row)))


def _load(path: Path, build: Callable[[dict[str, Any]], _Net]) -> _Net:
    try:
        with safe_open(str(path), "pt") as file:
            net = build(json.loads(file.metadata()["config"]))
            tensors = {key: file.get_tensor(key) for key in file.keys()}  # noqa: SIM118
        net.load_state_dict({key: value.float() for key, value in tensors.items()})
    except (OSError, SafetensorError, KeyError, TypeError, RuntimeError, ValueError) as error:
        raise BadCheckpoint(f"{path.name} does not fit this version of Moodreel: {error}") from error
    return net.eval().requires_grad_(False)
