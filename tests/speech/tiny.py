"""A tiny Speak: random weights in the shipped format, two real voices, the real vocoder.

What it says is noise, but it is made by the real classes in the real way. Other folders of tests use it too:
`from tests.speech.tiny import tiny_assets, tiny_engine` in their conftest.
"""

from __future__ import annotations

import functools
import json
import shutil
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.numpy import load_file, save_file
from safetensors.torch import save_file as save_torch

from generators.assets import Assets, add_asset
from generators.speech.checkpoint import export
from generators.speech.conditioning import SIZE
from generators.speech.latent import COMPONENTS, LatentBasis
from generators.speech.model import CausalFastSpeech2, ModelConfig
from generators.speech.model.causal_fastspeech2 import EmotionPath

SHIPPED = Path(__file__).parents[2] / "assets" / "speech"
VOICES = ("af_heart", "bm_george")
FRAMES_PER_TOKEN = 2.5


def tiny_config(path: EmotionPath = "prosody") -> ModelConfig:
    return ModelConfig(
        width=32,
        encoder_layers=1,
        decoder_layers=1,
        contour_width=16,
        latent_width=32,
        latent_blocks=1,
        components=COMPONENTS,
        emotion_path=path,
    )


def tiny_model(path: EmotionPath = "prosody", seed: int = 3) -> CausalFastSpeech2:
    """Random weights, ready to infer; phonemes last about `FRAMES_PER_TOKEN` frames."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = CausalFastSpeech2(tiny_config(path)).eval()
    with torch.no_grad():
        for predictor in (model.duration_predictor, model.pitch_predictor, model.energy_predictor):
            predictor.linear.weight.mul_(0.25)  # random, but within what speech does
        model.energy_embed[0].weight.zero_()  # its level is gain alone: random weights would make another noise of it
        model.duration_predictor.linear.bias.fill_(np.log1p(FRAMES_PER_TOKEN))
    return model


def tiny_basis(seed: int = 5) -> LatentBasis:
    """Orthonormal rows with the spread of the real one: one large direction, a long tail."""
    rng = np.random.default_rng(seed)
    rows = np.linalg.qr(rng.normal(size=(512, COMPONENTS)))[0].T
    scale = np.geomspace(16.0, 1.4, COMPONENTS)
    mean = rng.normal(-1.7, 1.0, 512)
    return LatentBasis(mean.astype(np.float32), np.ascontiguousarray(rows, np.float32), scale.astype(np.float32))


def write_weights(folder: Path, path: EmotionPath = "prosody", seed: int = 3) -> Path:
    """The tiny model as `export` ships it."""
    run = folder / "run"
    run.mkdir(parents=True)
    model = tiny_model(path, seed)
    average = {f"average.{name}": value.contiguous() for name, value in model.state_dict().items()}
    save_torch(average, str(run / "step.safetensors"))
    pointer = {"step": 1, "file": "step.safetensors", "config": model.config.to_dict()}
    (run / "checkpoint.json").write_text(json.dumps(pointer), "utf-8")
    export(run, tiny_basis(), folder / "acoustic.safetensors")
    shutil.rmtree(run)
    return folder / "acoustic.safetensors"


def write_assets(root: Path) -> Assets:
    """An assets folder for `SpeechEngine`, manifest included."""
    folder = root / "speech"
    write_weights(folder)
    tables = load_file(str(SHIPPED / "voices.safetensors"))
    save_file({name: tables[name] for name in VOICES}, str(folder / "voices.safetensors"))
    shutil.copyfile(SHIPPED / "generator.onnx", folder / "generator.onnx")
    (folder / "calibration.json").write_text(json.dumps({VOICES[0]: {"gain": 1.5, "speed": 1.1}}), "utf-8")
    for name in ("acoustic.safetensors", "voices.safetensors", "generator.onnx", "calibration.json"):
        add_asset(root, f"speech/{name}", licence="Apache-2.0", source="tests", recipe="tests/speech/tiny.py")
    return Assets(root)


@pytest.fixture(scope="session")
def tiny_assets(tmp_path_factory: pytest.TempPathFactory) -> Assets:
    return _assets_once(tmp_path_factory.getbasetemp())


@pytest.fixture(scope="session")
def tiny_engine(tiny_assets: Assets):
    return _engine_once(tiny_assets)


@functools.cache  # the fixtures exist once in every conftest that imports them; what they give exists once
def _assets_once(folder: Path) -> Assets:
    return write_assets(folder / "tiny_speak")


@functools.cache
def _engine_once(assets: Assets):
    from generators.speech import SpeechEngine

    # Fixtures of a module run before the guard that sets this for each test; sums differ with the number of threads.
    torch.set_num_threads(1)
    return SpeechEngine(assets, threads=1)


@dataclass(frozen=True)
class Lines:
    """A padded batch of random lines, as the model takes it."""

    tokens: torch.Tensor
    lengths: torch.Tensor
    style: torch.Tensor
    condition: torch.Tensor
    frames: torch.Tensor

    def row(self, index: int) -> Lines:
        """One line on its own, without padding."""
        count = int(self.lengths[index])
        one = slice(index, index + 1)
        return Lines(
            self.tokens[one, :count],
            self.lengths[one],
            self.style[one],
            self.condition[one, :count],
            self.frames[one, :count],
        )


def random_lines(lengths: tuple[int, ...] = (9, 14, 5), seed: int = 0) -> Lines:
    rng = np.random.default_rng(seed)
    count = max(lengths)
    real = np.arange(count) < np.array(lengths)[:, None]
    condition = rng.normal(size=(len(lengths), count, SIZE)) * 0.5 * real[..., None]
    return Lines(
        torch.from_numpy(rng.integers(1, 170, (len(lengths), count)) * real),
        torch.tensor(lengths),
        torch.from_numpy(rng.normal(size=(len(lengths), 256)).astype(np.float32)),
        torch.from_numpy(condition.astype(np.float32)),
        torch.from_numpy(rng.integers(1, 5, (len(lengths), count)) * real),
    )
