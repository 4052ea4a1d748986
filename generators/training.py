"""What every trainer needs: checkpoints that are whole, a schedule, a running average and a curve on disk."""

from __future__ import annotations

import json
import math
import os
from pathlib import Path
from typing import Any, Protocol

import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from generators.contract import MoodreelError


class BadCheckpoint(MoodreelError):
    """A file of weights does not fit this version."""


class _Config(Protocol):
    def to_dict(self) -> dict[str, Any]: ...


def save_training(
    folder: Path,
    model: nn.Module,
    config: _Config,
    optimizer: torch.optim.Optimizer,
    average: dict[str, Tensor],
    step: int,
) -> None:
    """Write model, running average and optimiser moments; the JSON that names them is renamed into place last."""
    tensors = {f"model.{k}": v.contiguous() for k, v in model.state_dict().items()}
    tensors |= {f"average.{k}": v.contiguous() for k, v in average.items()}
    for index, parameter in enumerate(model.parameters()):
        for name, value in optimizer.state.get(parameter, {}).items():
            tensors[f"optimizer.{index}.{name}"] = torch.as_tensor(value).contiguous()
    name = f"step{step:07d}.safetensors"
    save_file({k: v.detach().clone() for k, v in tensors.items()}, str(folder / name))
    pointer = folder / "checkpoint.json"
    partial = pointer.with_suffix(".partial")
    partial.write_text(json.dumps({"step": step, "file": name, "config": config.to_dict()}), "utf-8")
    os.replace(partial, pointer)
    for old in folder.glob("step*.safetensors"):
        if old.name != name:
            old.unlink()


def load_training(folder: Path, model: nn.Module, config: _Config, optimizer: Any, average: dict[str, Tensor]) -> int:
    """Restore what `save_training` wrote; returns the step.

    Raises:
        BadCheckpoint: the run in `folder` is of another model.
    """
    pointer = json.loads((folder / "checkpoint.json").read_text("utf-8"))
    if pointer["config"] != config.to_dict():
        raise BadCheckpoint(f"{folder} holds a run of another model. Choose another --out, or delete it.")
    tensors = load_file(str(folder / pointer["file"]))
    model.load_state_dict({k[6:]: v for k, v in tensors.items() if k.startswith("model.")})
    for name in average:
        average[name].copy_(tensors[f"average.{name}"])
    inner = getattr(optimizer, "optimizer", optimizer)
    for index, parameter in enumerate(model.parameters()):
        prefix = f"optimizer.{index}."
        state = {k[len(prefix) :]: v for k, v in tensors.items() if k.startswith(prefix)}
        if state:
            inner.state[parameter] = state
    return int(pointer["step"])


def started(folder: Path) -> int:
    """The step of the run in `folder`, so that its batches go on where it was; 0 where there is none."""
    pointer = folder / "checkpoint.json"
    return int(json.loads(pointer.read_text("utf-8"))["step"]) if pointer.exists() else 0


def averaged(folder: Path) -> tuple[dict[str, Tensor], dict[str, Any]]:
    """The running average of the run in `folder`, and its config.

    Raises:
        BadCheckpoint: there is no checkpoint.
    """
    pointer = folder / "checkpoint.json"
    if not pointer.exists():
        raise BadCheckpoint(f"There is no training run in {folder}. Train it first, or name another folder.")
    row = json.loads(pointer.read_text("utf-8"))
    tensors = load_file(str(folder / row["file"]))
    return {k[8:]: v for k, v in tensors.items() if k.startswith("average.")}, row["config"]


def learning_rate(step: int, steps: int, peak: float, warm_up: int) -> float:
    """Linear warm-up, then a cosine down to 2% of the peak."""
    if step < warm_up:
        return peak * (step + 1) / warm_up
    return peak * (0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * (step - warm_up) / max(steps - warm_up, 1))))


@torch.no_grad()
def follow(average: dict[str, Tensor], model: nn.Module, step: int, keep: float) -> None:
    """Move a running average towards the model; faster in the first steps."""
    keep = min(keep, (1 + step) / (10 + step))
    for name, value in model.state_dict().items():
        if value.dtype.is_floating_point:
            average[name].lerp_(value, 1 - keep)
        else:
            average[name].copy_(value)


def note(folder: Path, row: dict[str, object]) -> None:
    """Add a row to the curves of a run, `losses.jsonl`."""
    with (folder / "losses.jsonl").open("a", encoding="utf-8") as file:
        file.write(json.dumps(row) + "\n")
