"""Train the arms of Animate's ablation side by side: small models, the same batches, the same chance.

    python -m generators.portrait.ablation --out work/portrait/abl --steps 900 --rolled 150
    python -m benchmarks.portrait_motion --own --arm neighbor=work/portrait/abl/neighbor/rolled …

What an arm sees in a step is what every other arm sees: a batch is made and heard once for all of them. Seeded and
resumable as the trainer is.
"""

from __future__ import annotations

import time
from pathlib import Path

import torch
import typer
from torch import Tensor

from generators.portrait.corpus.batches import Batches, Windows
from generators.portrait.corpus.clips import load_clips, shards
from generators.portrait.motion.losses import rollout_loss, velocity_loss
from generators.portrait.motion.model import Forcing, MotionConfig, MotionModel
from generators.portrait.motion.slots import CHUNK, FIRST, Memory
from generators.portrait.phones import PhoneClassifier, features
from generators.training import note
from generators.training_run import Parts, Run

from .train import begun, load_classifier, load_motion

ARMS: dict[str, tuple[Forcing, Memory]] = {
    "neighbor": ("neighbor", "conv"),
    "clean": ("clean", "conv"),
    "independent": ("independent", "conv"),
    "mean": ("neighbor", "mean"),
    "none": ("neighbor", "none"),
}
"""Forcing and memory of each arm; the first is what ships."""
_ROLLED_SIZE = 4
_PEAK, _ROLLED_PEAK = 1e-3, 3e-4
_NOTE_EVERY = 50

Heard = tuple[Tensor, Windows]
"""A batch and its features `(B, T, 148)`."""


def stage_one(model: MotionModel, batch: Heard, chance: torch.Generator) -> Parts:
    """`velocity_loss` of a batch that was heard before."""
    sound, windows = batch
    return velocity_loss(model, sound, windows.motion, windows.reference, windows.emotion, chance)


def stage_two(model: MotionModel, batch: Heard, chance: torch.Generator) -> Parts:
    """`rollout_loss` of a batch that was heard before."""
    sound, windows = batch
    return rollout_loss(model, sound, windows.motion, windows.reference, windows.emotion, chance)


def together(
    runs: list[Run], batches: Batches, classifier: PhoneClassifier, steps: int, checkpoint_minutes: float
) -> None:
    """Bring all runs to `steps`; those that are ahead, from a training that was stopped, wait for the others."""
    saved = time.monotonic()
    for step in range(min(run.step for run in runs), steps):
        windows = batches.at(step)
        with torch.no_grad():
            batch = features(classifier, windows.mel), windows
        for run in (run for run in runs if run.step == step):
            lost = run.learn(batch, steps)
            if run.step % _NOTE_EVERY == 0:
                note(run.folder, {"step": run.step, **lost})
        if time.monotonic() - saved > 60 * checkpoint_minutes or step + 1 == steps:
            for run in runs:
                run.save()
            saved = time.monotonic()


def main(
    clips: Path = Path("work/portrait/clips"),
    classifier: Path = Path("work/portrait/phones"),
    out: Path = Path("work/portrait/abl"),
    steps: int = 900,
    rolled: int = 150,
    size: int = 12,
    chunks: int = 20,
    rolled_chunks: int = 24,
    width: int = 128,
    layers: int = 4,
    seed: int = 0,
    checkpoint_minutes: float = 4.0,
    threads: int = 1,
) -> None:
    """Train stage 1 and stage 2 of every arm, or go on with what is found in `out`."""
    torch.set_num_threads(threads)
    ears = load_classifier(classifier)
    said = load_clips(shards(clips))
    first = Batches(said, size, chunks * CHUNK - (CHUNK - FIRST), seed)
    configs = [
        MotionConfig(width=width, layers=layers, heads=width // 32, forcing=f, memory=m) for f, m in ARMS.values()
    ]
    runs = [
        Run(begun(config, first, seed), config, stage_one, out / name / "forced", seed, _PEAK)
        for name, config in zip(ARMS, configs, strict=True)
    ]
    together(runs, first, ears, steps, checkpoint_minutes)
    second = Batches(said, _ROLLED_SIZE, rolled_chunks * CHUNK - (CHUNK - FIRST), seed + 1)
    runs = [
        Run(
            load_motion(out / name / "forced").train(), config, stage_two, out / name / "rolled", seed + 1, _ROLLED_PEAK
        )
        for name, config in zip(ARMS, configs, strict=True)
    ]
    together(runs, second, ears, rolled, checkpoint_minutes)


if __name__ == "__main__":
    typer.run(main)
