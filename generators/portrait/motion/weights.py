"""What ships: the motion model and the classifier it listens with, in half precision, in one file."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path

from safetensors import SafetensorError, safe_open
from safetensors.torch import save_file

from generators.portrait.phones import ClassifierConfig, PhoneClassifier
from generators.training import BadCheckpoint, averaged

from .model import MotionConfig, MotionModel


@dataclass(frozen=True, eq=False)
class Mind:
    """A motion model and the classifier that it was trained with, ready to use."""

    model: MotionModel
    classifier: PhoneClassifier


def export(motion: Path, phones: Path, out: Path) -> None:
    """Write the running averages of two runs to one file, the configs in its header."""
    tensors, configs = {}, {}
    for name, folder in (("motion", motion), ("phones", phones)):
        weights, configs[name] = averaged(folder)
        for key, value in weights.items():
            tensors[f"{name}.{key}"] = value.half() if value.dtype.is_floating_point else value
    out.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, str(out), {"config": json.dumps(configs)})


def load_mind(path: Path) -> Mind:
    """Read what `export` wrote, in single precision.

    Raises:
        BadCheckpoint: the file is not one that `export` wrote for this version.
    """
    try:
        with safe_open(str(path), "pt") as file:
            configs = json.loads(file.metadata()["config"])
            tensors = {k: file.get_tensor(k).float() for k in file.keys()}  # noqa: SIM118
        model = MotionModel(MotionConfig(**configs["motion"]))
        classifier = PhoneClassifier(ClassifierConfig(**configs["phones"]))
        for name, module in (("motion", model), ("phones", classifier)):
            start = f"{name}."
            module.load_state_dict({k.removeprefix(start): v for k, v in tensors.items() if k.startswith(start)})
    except (OSError, SafetensorError, KeyError, TypeError, RuntimeError, ValueError) as error:
        raise BadCheckpoint(f"{path.name} does not fit this version of Moodreel: {error}") from error
    return Mind(model.eval().requires_grad_(False), classifier.eval().requires_grad_(False))
