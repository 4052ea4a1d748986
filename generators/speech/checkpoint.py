"""Weights of the acoustic model in safetensors: for shipping (half precision) and for going on with training."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import load_file, save_file
from torch import Tensor

from generators.contract import MoodreelError
from generators.speech.latent import LatentBasis
from generators.speech.model import CausalFastSpeech2, ModelConfig


class BadCheckpoint(MoodreelError):
    """A file of weights does not fit this version."""


def save_training(
    folder: Path, model: CausalFastSpeech2, optimizer: torch.optim.Optimizer, average: dict[str, Tensor], step: int
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
    partial.write_text(json.dumps({"step": step, "file": name, "config": model.config.to_dict()}), "utf-8")
    os.replace(partial, pointer)
    for old in folder.glob("step*.safetensors"):
        if old.name != name:
            old.unlink()


def load_training(folder: Path, model: CausalFastSpeech2, optimizer: Any, average: dict[str, Tensor]) -> int:
    """Restore what `save_training` wrote; returns the step."""
    pointer = json.loads((folder / "checkpoint.json").read_text("utf-8"))
    if pointer["config"] != model.config.to_dict():
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


def export(folder: Path, basis: LatentBasis, out: Path) -> None:
    """Write what ships: the running average and the latent basis in half precision, the config in the header."""
    pointer = json.loads((folder / "checkpoint.json").read_text("utf-8"))
    with safe_open(str(folder / pointer["file"]), "pt") as file:
        tensors = {k[8:]: file.get_tensor(k) for k in file.keys() if k.startswith("average.")}  # noqa: SIM118
    halves = {k: v.half() if v.dtype.is_floating_point else v for k, v in tensors.items()}
    halves |= {f"basis.{k}": torch.from_numpy(getattr(basis, k)).half() for k in ("mean", "basis", "scale")}
    out.parent.mkdir(parents=True, exist_ok=True)
    save_file(halves, str(out), {"config": json.dumps(pointer["config"]), "step": str(pointer["step"])})


def load_acoustic_model(path: Path) -> tuple[CausalFastSpeech2, LatentBasis]:
    """The shipped model in single precision, ready to infer, and the basis of its output.

    Raises:
        BadCheckpoint: the file is not one that `export` wrote for this version.
    """
    try:
        with safe_open(str(path), "pt") as file:
            config = json.loads(file.metadata()["config"])
            tensors = {k: file.get_tensor(k) for k in file.keys()}  # noqa: SIM118
        basis = LatentBasis(**{k: tensors.pop(f"basis.{k}").float().numpy() for k in ("mean", "basis", "scale")})
        model = CausalFastSpeech2(ModelConfig(**config))
        model.load_state_dict({k: v.float() if v.dtype.is_floating_point else v for k, v in tensors.items()})
    except (SafetensorError, KeyError, TypeError, RuntimeError, ValueError) as error:
        raise BadCheckpoint(f"{path.name} does not fit this version of Moodreel: {error}") from error
    return model.eval(), basis
