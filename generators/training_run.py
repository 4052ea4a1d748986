"""A seeded, resumable training run: what the trainers of Animate and Story share."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path
from typing import Any, Protocol, TypeVar

import structlog
import torch
from accelerate import Accelerator
from torch import Tensor, nn

from generators.training import follow, learning_rate, load_training, note, save_training

EMA = 0.998
WARM_UP = 150
_NOTE_EVERY = 50
_CHECKS = 4  # batches of validation

_log = structlog.get_logger()

Parts = dict[str, Tensor]
"""Losses by name; their sum is what is learned from."""
_Batch = TypeVar("_Batch", covariant=True)


class _Configured(Protocol):
    def to_dict(self) -> dict[str, Any]: ...


class Numbered(Protocol[_Batch]):
    """Batches, endless from a step on, of which each can be asked for by its number."""

    def __iter__(self) -> Iterator[_Batch]: ...

    def at(self, step: int) -> _Batch:
        """The batch of a step."""
        ...


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
        losses: Callable[[Any, Any, torch.Generator], Parts],
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

    def learn(self, batch: Any, steps: int) -> dict[str, float]:
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
    def validate(self, batches: Numbered[Any]) -> dict[str, float]:
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

    def go(self, train: Iterable[Any], held_out: Numbered[Any] | None, steps: int, checkpoint_minutes: float) -> None:
        """Learn until `steps`."""
        saved = started = time.monotonic()
        first = self.step
        recent: list[dict[str, float]] = []
        for batch in train:
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
