"""Train the face: its ears, then its motion in two stages.

    python -m generators.portrait.train phones   --out work/portrait/phones --steps 4000
    python -m generators.portrait.train neighbor --out work/portrait/motion --steps 12000
    python -m generators.portrait.train distil   --start work/portrait/motion --out work/portrait/distilled --steps 3000

The arms of the ablation are `--forcing neighbor|clean|independent` and `--memory conv|mean|none`.

Seeded and resumable: batches, noise and scenes follow from the seed and the step, so a run that was stopped and started
again ends with the same weights as one that was not. Losses go to `losses.jsonl` in the run's folder.
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol, cast, get_args

import structlog
import torch
import typer
from accelerate import Accelerator
from torch import Tensor, nn
from torch.nn import functional as F
from torch.utils.data import DataLoader

from generators.contract import BadInput
from generators.portrait.corpus.batches import Batches, Windows
from generators.portrait.corpus.clips import Clip, load_clips
from generators.portrait.motion.losses import rollout_loss, velocity_loss
from generators.portrait.motion.model import Forcing, MotionConfig, MotionModel
from generators.portrait.motion.slots import CHUNK, FIRST, Memory
from generators.portrait.phones import ClassifierConfig, PhoneClassifier, features
from generators.training import averaged, follow, learning_rate, load_training, note, save_training

EMA = 0.998
WARM_UP = 150
_SMOOTHING = 0.05
_NOTE_EVERY = 50
_CHECKS = 4  # batches of validation
_SPREAD_FLOOR = 0.02

app = typer.Typer(no_args_is_help=True, add_completion=False)
_log = structlog.get_logger()

Parts = dict[str, Tensor]


class _Configured(Protocol):
    def to_dict(self) -> dict[str, Any]: ...


class Run:
    """One training run: the model, its running average, the optimiser and the step.

    Args:
        model: with its first weights.
        config: of the model.
        losses: of a model on a batch, named; their sum is what is learned from.
        folder: where checkpoints and curves go; a checkpoint found there is resumed.
        seed: of noise.
        peak: highest learning rate.
    """

    def __init__(
        self,
        model: nn.Module,
        config: _Configured,
        losses: Callable[[Any, Windows, torch.Generator], Parts],
        folder: Path,
        seed: int,
        peak: float,
    ) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.accelerator = Accelerator()
        optimizer = torch.optim.AdamW(
            [p for p in model.parameters() if p.requires_grad], peak, betas=(0.9, 0.98), weight_decay=0.01
        )
        self.model, self.optimizer = self.accelerator.prepare(model, optimizer)
        self.average = {k: v.detach().clone() for k, v in model.state_dict().items()}
        self.config, self.losses, self.folder, self.seed, self.peak = config, losses, folder, seed, peak
        self.step = 0
        if (folder / "checkpoint.json").exists():
            self.step = load_training(folder, self.plain, config, self.optimizer, self.average)

    @property
    def plain(self) -> nn.Module:
        """The model without accelerate's wrapping."""
        return self.accelerator.unwrap_model(self.model)

    def learn(self, batch: Windows, steps: int) -> dict[str, float]:
        """One step; returns the losses."""
        chance = torch.Generator().manual_seed(self.seed * 1_000_003 + self.step)
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate(self.step, steps, self.peak, WARM_UP)
        parts = self.losses(self.model, batch, chance)
        self.optimizer.zero_grad(set_to_none=True)
        self.accelerator.backward(torch.stack(list(parts.values())).sum())
        self.accelerator.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        follow(self.average, self.plain, self.step, EMA)
        self.step += 1
        return {name: float(value.detach()) for name, value in parts.items()}

    @torch.no_grad()
    def validate(self, batches: Batches) -> dict[str, float]:
        """Mean losses of the running average over some batches, always the same ones."""
        now = {k: v.clone() for k, v in self.plain.state_dict().items()}
        self.plain.load_state_dict(self.average)
        chance = torch.Generator().manual_seed(0)
        rows = [self.losses(self.model, batches.at(number), chance) for number in range(_CHECKS)]
        self.plain.load_state_dict(now)
        return {name: sum(float(row[name]) for row in rows) / len(rows) for name in rows[0]}

    def save(self) -> None:
        """Write a checkpoint: all of it or none of it."""
        save_training(self.folder, self.plain, self.config, self.optimizer, self.average, self.step)

    def go(self, train: Batches, held_out: Batches | None, steps: int, checkpoint_minutes: float) -> None:
        """Learn until `steps`."""
        saved = started = time.monotonic()
        first = self.step
        recent: list[dict[str, float]] = []
        for batch in DataLoader(train, batch_size=None):
            if self.step >= steps:
                break
            recent.append(self.learn(batch, steps))
            if self.step % _NOTE_EVERY == 0:
                mean = {name: sum(row[name] for row in recent) / len(recent) for name in recent[0]}
                seconds = time.monotonic() - started
                note(self.folder, {"step": self.step, "seconds": seconds, **mean})
                _log.info("training", step=self.step, a_step=round(seconds / (self.step - first), 2), **mean)
                recent = []
            if time.monotonic() - saved > 60 * checkpoint_minutes or self.step >= steps:
                self.save()
                saved = time.monotonic()
                if held_out:
                    note(self.folder, {"step": self.step, "validation": self.validate(held_out)})


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


def _clips(folder: Path) -> tuple[list[Clip], list[Clip]]:
    paths = sorted(folder.glob("*.npz"))
    held = [path for path in paths if path.stem.startswith("held")]
    return load_clips([path for path in paths if path not in held]), load_clips(held)


def _batches(folder: Path, size: int, frames: int, seed: int, start: int) -> tuple[Batches, Batches | None]:
    clips, held = _clips(folder)
    train = Batches(clips, size, frames, seed, start)
    return train, Batches(held, size, frames, 900, loud=False) if held else None


def _started(out: Path) -> int:
    """The step of the run in `out`, so that its batches go on where it was."""
    pointer = out / "checkpoint.json"
    return int(json.loads(pointer.read_text("utf-8"))["step"]) if pointer.exists() else 0


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
    run.go(*_batches(clips, size, frames, seed, _started(out)), steps, checkpoint_minutes)


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
    train, held_out = _batches(clips, size, chunks * CHUNK - (CHUNK - FIRST), seed, _started(out))
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
    train, held_out = _batches(clips, size, chunks * CHUNK - (CHUNK - FIRST), seed, _started(out))
    run = Run(model.train(), model.config, motion_loss(rollout_loss, load_classifier(classifier)), out, seed, peak)
    run.go(train, held_out, steps, checkpoint_minutes)


if __name__ == "__main__":
    app()
