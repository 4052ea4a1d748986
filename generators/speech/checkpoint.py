"""Weights of the acoustic model in safetensors, as they ship: in half precision."""

from __future__ import annotations

import json
from pathlib import Path

import torch
from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file

from generators.speech.latent import LatentBasis
from generators.speech.model import CausalFastSpeech2, ModelConfig
from generators.training import BadCheckpoint


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
