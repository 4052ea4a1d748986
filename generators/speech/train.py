"""Train CausalFastSpeech2 on the corpus.

    python -m generators.speech.train --corpus work/corpus --out work/run --steps 9000

Seeded and resumable: batches, dropout and noise follow from the seed and the step, so a run that was stopped and
started again ends with the same weights as one that was not. Losses go to `losses.jsonl` in the run's folder.
"""

from __future__ import annotations

import time
from pathlib import Path
from typing import cast, get_args

import structlog
import torch
import typer
from accelerate import Accelerator
from torch import Tensor

from generators.contract import BadInput
from generators.speech.card import card
from generators.speech.corpus.batches import Corpus, load_corpus
from generators.speech.model.causal_fastspeech2 import CausalFastSpeech2, EmotionPath, ModelConfig
from generators.speech.model.losses import Batch, Weights, losses, total_loss
from generators.training import follow, learning_rate, load_training, note, save_training
from generators.training_run import EMA, WARM_UP

_log = structlog.get_logger()


class Run:
    """One training run: the model, its running average, the optimiser and the step.

    Args:
        config: the model.
        weights: of the losses.
        folder: where checkpoints and curves go; a checkpoint found there is resumed.
        seed: of initialisation, batches, dropout and noise.
        peak: highest learning rate.
    """

    def __init__(self, config: ModelConfig, weights: Weights, folder: Path, seed: int, peak: float) -> None:
        folder.mkdir(parents=True, exist_ok=True)
        self.accelerator = Accelerator()
        torch.manual_seed(seed)
        model = CausalFastSpeech2(config)
        optimizer = torch.optim.AdamW(model.parameters(), peak, betas=(0.9, 0.98), weight_decay=0.01)
        self.model, self.optimizer = self.accelerator.prepare(model, optimizer)
        self.average: dict[str, Tensor] = {k: v.detach().clone() for k, v in model.state_dict().items()}
        self.weights, self.folder, self.seed, self.peak = weights, folder, seed, peak
        self.step = 0
        if (folder / "checkpoint.json").exists():
            self.step = load_training(folder, model, config, self.optimizer, self.average)

    @property
    def plain(self) -> CausalFastSpeech2:
        """The model without accelerate's wrapping."""
        return self.accelerator.unwrap_model(self.model)

    def learn(self, batch: Batch, steps: int) -> dict[str, float]:
        """One step; returns the losses."""
        torch.manual_seed(self.seed * 1_000_003 + self.step)
        noise = torch.Generator().manual_seed(self.seed * 1_000_003 + self.step)
        for group in self.optimizer.param_groups:
            group["lr"] = learning_rate(self.step, steps, self.peak, WARM_UP)
        parts = losses(self.model, batch, self.weights, noise)
        loss = total_loss(parts, self.weights)
        self.optimizer.zero_grad(set_to_none=True)
        self.accelerator.backward(loss)
        self.accelerator.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimizer.step()
        follow(self.average, self.plain, self.step, EMA)
        self.step += 1
        return {name: float(value.detach()) for name, value in parts.items()}

    @torch.no_grad()
    def validate(self, corpus: Corpus) -> dict[str, float]:
        """Mean losses of the running average over a corpus."""
        model = CausalFastSpeech2(self.plain.config)
        model.load_state_dict(self.average)
        model.eval()
        rows = [losses(model, batch, self.weights) for batch in corpus.epoch(0, 0)]
        return {name: sum(float(row[name]) for row in rows) / len(rows) for name in rows[0]} if rows else {}

    def save(self) -> None:
        """Write a checkpoint: all of it or none of it."""
        save_training(self.folder, self.plain, self.plain.config, self.optimizer, self.average, self.step)


def train(
    corpus: Path = Path("work/corpus"),
    out: Path = Path("work/run"),
    steps: int = 9000,
    pairs: int = 4,
    peak: float = 1.2e-3,
    seed: int = 0,
    hold_out: str = "shard900",
    path: str = "prosody",
    no_cpc: bool = False,
    ipc: float = 0.0,
    checkpoint_minutes: float = 4.0,
    threads: int = 2,
) -> None:
    """Train, or go on with the run found in `out`."""
    if path not in get_args(EmotionPath):
        raise BadInput(f"There is no path '{path}'. Choose one of {', '.join(get_args(EmotionPath))}.")
    torch.set_num_threads(threads)
    weights = Weights(cpc=0.0, margin=0.0, ipc=ipc) if no_cpc else Weights(ipc=ipc)
    run = Run(ModelConfig(emotion_path=cast(EmotionPath, path)), weights, out, seed, peak)
    shards = sorted(corpus.glob("shard*.npz"))
    lines = Corpus(load_corpus([s for s in shards if not s.stem.startswith(hold_out)]), pairs)
    held_out = Corpus(load_corpus([s for s in shards if s.stem.startswith(hold_out)]), pairs)
    if not len(lines):
        raise BadInput(f"{corpus} holds too few lines to train on. Build shards first: generators.speech.corpus.build")
    _log.info("corpus", batches=len(lines), shards=len(shards), step=run.step)
    saved = started = time.monotonic()
    recent: list[dict[str, float]] = []
    while run.step < steps:
        number, skip = divmod(run.step, len(lines))
        for batch in lines.epoch(seed, number, skip):
            recent.append(run.learn(batch, steps))
            if run.step % 50 == 0:
                mean = {k: sum(r.get(k, 0.0) for r in recent) / len(recent) for k in recent[0]}
                note(out, {"step": run.step, "seconds": time.monotonic() - started, **mean})
                recent = []
            if time.monotonic() - saved > 60 * checkpoint_minutes or run.step >= steps:
                run.save()
                saved = time.monotonic()
                note(out, {"step": run.step, "validation": run.validate(held_out)})
            if run.step >= steps:
                break
    card(out, out / "card.md")


if __name__ == "__main__":
    typer.run(train)
