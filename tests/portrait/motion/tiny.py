"""A tiny face with random weights, made by the real classes."""

from __future__ import annotations

from typing import Any

import torch

from generators.portrait.motion.model import MotionConfig, MotionModel
from generators.portrait.motion.sampler import STEPS
from generators.portrait.phones import ClassifierConfig, PhoneClassifier

FRAMES = 38


def tiny_model(seed: int = 0, **arms: Any) -> MotionModel:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        model = MotionModel(MotionConfig(width=32, layers=2, heads=2, **arms)).eval()
        for parameter in model.parameters():  # what begins as zero would hide mistakes
            if not parameter.any():
                torch.nn.init.normal_(parameter, std=0.1)
    return model


def tiny_classifier(seed: int = 0) -> PhoneClassifier:
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return PhoneClassifier(ClassifierConfig(width=16)).eval()


def inputs(model: MotionModel, rows: int = 2, frames: int = FRAMES, seed: int = 0) -> dict[str, torch.Tensor]:
    """What `rollout` takes, at random."""
    chance = torch.Generator().manual_seed(seed)

    def draw(*shape: int) -> torch.Tensor:
        return torch.randn(*shape, generator=chance)

    return {
        "reference": draw(rows, 2, 52),
        "heard": draw(rows, frames, model.config.width),
        "emotion": draw(rows, frames, 11),
        "noise": draw(len(STEPS), rows, frames, 52),
        "sink_noise": draw(len(STEPS), rows, 2, 52),
    }
