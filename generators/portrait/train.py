"""Train the face: its ears, then its motion in two stages.

    python -m generators.portrait.train phones   --out work/portrait/phones --steps 4000
    python -m generators.portrait.train neighbor --out work/portrait/motion --steps 12000
    python -m generators.portrait.train distil   --start work/portrait/motion --out work/portrait/distilled --steps 3000

The arms of the ablation are `--forcing neighbor|clean|independent` and `--memory conv|mean|none`.

Seeded and resumable: batches, noise and scenes follow from the seed and the step, so a run that was stopped and started
again ends with the same weights as one that was not. Losses go to `losses.jsonl` in the run's folder.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, cast, get_args

import torch
import typer
from torch.nn import functional as F

from generators.contract import BadInput
from generators.portrait.corpus.batches import Batches, Windows
from generators.portrait.corpus.clips import load_clips, shards
from generators.portrait.motion.losses import rollout_loss, velocity_loss
from generators.portrait.motion.model import Forcing, MotionConfig, MotionModel
from generators.portrait.motion.slots import CHUNK, FIRST, Memory
from generators.portrait.phones import ClassifierConfig, PhoneClassifier, features
from generators.training import averaged, started
from generators.training_run import Parts, Run

_SMOOTHING = 0.05
_SPREAD_FLOOR = 0.02

app = typer.Typer(no_args_is_help=True, add_completion=False)


def phone_loss(model: PhoneClassifier, batch: Windows, chance: torch.Generator) -> Parts:
    """Cross entropy of what is heard."""
    logits = model(batch.mel)
    loss = F.cross_entropy(logits.transpose(1, 2), batch.classes, label_smoothing=_SMOOTHING)
    return {"phones": loss}


def motion_loss(
    loss: Callable[..., Parts], classifier: PhoneClassifier
) -> Callable[[MotionModel, Windows, torch.Generator], Parts]:
    """A loss of motion on batches, heard through `classifier`."""

    def of(model: MotionModel, batch: Windows, chance: torch.Generator) -> Parts:
        with torch.no_grad():
            heard = features(classifier, batch.mel)
        return loss(model, heard, batch.motion, batch.reference, batch.emotion, chance)

    return of


def load_classifier(folder: Path) -> PhoneClassifier:
    """The classifier of a run, ready to listen."""
    weights, config = averaged(folder)
    classifier = PhoneClassifier(ClassifierConfig(**config))
    classifier.load_state_dict(weights)
    return classifier.eval().requires_grad_(False)


def load_motion(folder: Path) -> MotionModel:
    """The motion model of a run."""
    weights, config = averaged(folder)
    model = MotionModel(MotionConfig(**config))
    model.load_state_dict(weights)
    return model.eval()


def begun(config: MotionConfig, batches: Batches, seed: int) -> MotionModel:
    """A new motion model, with the mean and spread of what it is going to see."""
    torch.manual_seed(seed)
    model = MotionModel(config)
    seen = torch.cat([batches.at(number).motion.flatten(0, 1) for number in range(12)])
    model.mean.copy_(seen.mean(0))
    model.spread.copy_(seen.std(0) + _SPREAD_FLOOR)
    return model


def _batches(folder: Path, size: int, frames: int, seed: int, start: int) -> tuple[Batches, Batches | None]:
    train = Batches(load_clips(shards(folder)), size, frames, seed, start)
    held = load_clips(shards(folder, held_out=True))
    return train, Batches(held, size, frames, 900, loud=False) if held else None


def _one_of(kind: Any, value: str) -> str:
    if value not in get_args(kind):
        raise BadInput(f"There is no '{value}'. Choose one of {', '.join(get_args(kind))}.")
    return value


@app.command()
def phones(
    clips: Path = Path("work/portrait/clips"),
    out: Path = Path("work/portrait/phones"),
    steps: int = 4000,
    size: int = 16,
    frames: int = 96,
    peak: float = 2e-3,
    width: int = 128,
    seed: int = 0,
    checkpoint_minutes: float = 4.0,
    threads: int = 1,
) -> None:
    """Train the phone classifier, or go on with the run found in `out`."""
    torch.set_num_threads(threads)
    torch.manual_seed(seed)
    config = ClassifierConfig(width)
    run = Run(PhoneClassifier(config), config, phone_loss, out, seed, peak)
    run.go(*_batches(clips, size, frames, seed, started(out)), steps, checkpoint_minutes)


@app.command()
def neighbor(
    clips: Path = Path("work/portrait/clips"),
    classifier: Path = Path("work/portrait/phones"),
    out: Path = Path("work/portrait/motion"),
    steps: int = 12_000,
    size: int = 16,
    chunks: int = 20,
    peak: float = 1e-3,
    width: int = 224,
    layers: int = 7,
    forcing: str = "neighbor",
    memory: str = "conv",
    seed: int = 0,
    checkpoint_minutes: float = 4.0,
    threads: int = 1,
) -> None:
    """Stage 1: Neighbor Forcing on sequences of so many `chunks`."""
    torch.set_num_threads(threads)
    config = MotionConfig(
        width=width,
        layers=layers,
        heads=width // 32,
        forcing=cast(Forcing, _one_of(Forcing, forcing)),
        memory=cast(Memory, _one_of(Memory, memory)),
    )
    train, held_out = _batches(clips, size, chunks * CHUNK - (CHUNK - FIRST), seed, started(out))
    model = begun(config, train, seed)
    run = Run(model, config, motion_loss(velocity_loss, load_classifier(classifier)), out, seed, peak)
    run.go(train, held_out, steps, checkpoint_minutes)


@app.command()
def distil(
    clips: Path = Path("work/portrait/clips"),
    classifier: Path = Path("work/portrait/phones"),
    start: Path = Path("work/portrait/motion"),
    out: Path = Path("work/portrait/distilled"),
    steps: int = 3000,
    size: int = 8,
    chunks: int = 24,
    peak: float = 3e-4,
    seed: int = 1,
    checkpoint_minutes: float = 4.0,
    threads: int = 1,
) -> None:
    """Stage 2: three-step roll-outs with ConvKV in the loop, from the stage-1 run in `start`."""
    torch.set_num_threads(threads)
    model = load_motion(start)
    train, held_out = _batches(clips, size, chunks * CHUNK - (CHUNK - FIRST), seed, started(out))
    run = Run(model.train(), model.config, motion_loss(rollout_loss, load_classifier(classifier)), out, seed, peak)
    run.go(train, held_out, steps, checkpoint_minutes)


if __name__ == "__main__":
    app()
