"""Measure a motion run on voices held out of training, beside the teacher itself; arms of the ablation as rows.

    python -m benchmarks.portrait_motion --arm ours=work/portrait/distilled --arm clean=work/portrait/abl/clean

Scenes of held-out voices: lips are judged against the viseme teacher in neutral scenes, movement against the teacher's
own statistics in scenes of every emotion.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import numpy as np
import torch
import typer
from rich.console import Console
from rich.table import Table

from generators.emotion import CATEGORIES, FEELINGS, EmotionState
from generators.portrait.corpus.clips import load_clips, shards
from generators.portrait.corpus.scenes import Scene, by_voice, compose
from generators.portrait.corpus.teacher import perform
from generators.portrait.motion.model import MotionModel
from generators.portrait.motion.stream import MotionStream
from generators.portrait.phones import PhoneClassifier
from generators.portrait.train import load_classifier, load_motion

from .measure import lips, moves
from .measure.report import cell

SECONDS = 40.0


def scenes(clips: Path, count: int) -> list[Scene]:
    """Scenes of held-out voices, always the same ones; feelings are set by whoever uses them."""
    held = load_clips(shards(clips, held_out=True))
    voices = by_voice(held)
    return [compose(voices, np.random.default_rng([77, number]), SECONDS) for number in range(count)]


def moved(
    model: MotionModel, classifier: PhoneClassifier, audio: np.ndarray, emotion: str, seed: int, finished: bool = True
) -> np.ndarray:
    """Motion `(T, 52)` for sound `(S,)` at 16 kHz; if not `finished`, what the model itself made, unmended."""
    stream = MotionStream(model, classifier, seed=seed, finished=finished)
    stream.emotion = EmotionState.of(emotion, 1.0) if emotion != "neutral" else EmotionState(weights={}, intensity=0.0)
    stream.get_used_to(audio[: 8 * 16_000])
    out = stream.push(audio)
    stream.finish()
    while (chunk := stream.next_chunk()) is not None:
        out.append(chunk)
    return np.concatenate(out)


def strengths(emotion: str, frames: int) -> np.ndarray:
    """`(frames, 9)` of one emotion at full strength."""
    out = np.zeros((frames, len(FEELINGS)), np.float32)
    if emotion != "neutral":
        out[:, FEELINGS.index(emotion)] = 1.0
    return out


def beside_teacher(
    model: MotionModel,
    classifier: PhoneClassifier,
    held: list[Scene],
    emotion: str,
    number: int,
    finished: bool = True,
) -> tuple[dict[str, float], dict[str, float]]:
    """How the model moves in a scene of one emotion, and the mean of four performances of the teacher."""
    scene, spread = held[number % len(held)], model.spread.numpy()
    made = moved(model, classifier, scene.audio, emotion, 100 + number, finished)
    taught = [
        perform(scene.sounds, strengths(emotion, len(made)), np.random.default_rng([78, number, n])).vectors
        for n in range(4)
    ]
    ours, theirs = moves.summary(made, spread), [moves.summary(each, spread) for each in taught]
    return ours, {name: float(np.nanmean([each[name] for each in theirs])) for name in ours}


def measure(
    model: MotionModel, classifier: PhoneClassifier, held: list[Scene], finished: bool = True
) -> dict[str, float]:
    """All figures of one model."""
    plain = [
        lips.Clip(moved(model, classifier, scene.audio, "neutral", n, finished), scene.sounds)
        for n, scene in enumerate(held)
    ]
    out = lips.summary(plain)
    rows = []
    for number, emotion in enumerate(CATEGORIES):
        ours, theirs = beside_teacher(model, classifier, held, emotion, number, finished)
        row = {**ours, **{f"{k}, teacher": theirs[k] for k in ours}}
        for k in ("head, degrees", "head, degrees a second", "blinks a minute"):
            row[f"{k}, of the teacher's"] = row[k] / max(row[f"{k}, teacher"], 1e-6)
        rows.append(row)
    out |= {name: float(np.nanmean([row[name] for row in rows])) for name in rows[0]}
    return out


def main(
    arm: Annotated[list[str], typer.Option(help="name=folder of a run")],
    phones: Path = Path("work/portrait/phones"),
    clips: Path = Path("work/portrait/clips"),
    count: int = 8,
    own: Annotated[bool, typer.Option("--own", help="The model's own motion, without what is mended by rule.")] = False,
    out: Path = Path("out/benchmarks/portrait_motion.json"),
) -> None:
    """Print a table with a column an arm, and keep it as JSON."""
    torch.set_num_threads(1)
    classifier, held = load_classifier(phones), scenes(clips, count)
    found = {
        name: measure(load_motion(Path(folder)), classifier, held, not own) for name, _, folder in map(_parts, arm)
    }
    table = Table("figure", *found)
    for figure in next(iter(found.values())):
        table.add_row(figure, *(cell(row.get(figure, float("nan"))) for row in found.values()))
    Console().print(table)
    out.parent.mkdir(parents=True, exist_ok=True)
    out.write_text(json.dumps(found, indent=1), "utf-8")


def _parts(arm: str) -> tuple[str, str, str]:
    return arm.partition("=")


if __name__ == "__main__":
    typer.run(main)
