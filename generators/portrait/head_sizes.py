"""How much larger or smaller each emotion's head movements have to be made: prints `motion/finish.toml`.

    python -m generators.portrait.head_sizes --motion work/portrait/distilled --phones work/portrait/phones

The model's head in scenes of training voices, beside the teacher's in the same scenes. Run it with gains of 1.
"""

from __future__ import annotations

from pathlib import Path

import numpy as np
import torch
import typer

from generators.emotion import CATEGORIES, FEELINGS, Category, EmotionState
from generators.portrait.corpus.clips import load_clips, shards
from generators.portrait.corpus.persona import FPS
from generators.portrait.corpus.scenes import Scene, by_voice, compose
from generators.portrait.corpus.teacher import perform
from generators.portrait.motion.finish import gains
from generators.portrait.motion.space import PLACE, POSE_UNITS
from generators.portrait.motion.stream import MotionStream
from generators.portrait.train import load_classifier, load_motion

_TURN = slice(PLACE["yaw"], PLACE["roll"] + 1)


def head_size(vectors: np.ndarray) -> float:
    """Mean square of the head's turns about where it is held, degrees squared."""
    turned = vectors[:, _TURN] * POSE_UNITS[2:5]
    return float(((turned - turned.mean(0)) ** 2).mean())


def main(
    motion: Path = Path("work/portrait/distilled"),
    phones: Path = Path("work/portrait/phones"),
    clips: Path = Path("work/portrait/clips"),
    scenes: int = 6,
    seconds: float = 40.0,
) -> None:
    """Measure and print."""
    torch.set_num_threads(1)
    model, classifier = load_motion(motion), load_classifier(phones)
    voices = by_voice(load_clips(shards(clips)))
    played = [compose(voices, np.random.default_rng([83, n]), seconds) for n in range(scenes)]
    typer.echo("[head]")
    for emotion in CATEGORIES:
        ours, theirs = [], []
        for number, scene in enumerate(played):
            state = EmotionState.of(emotion, 1.0) if emotion != "neutral" else EmotionState(weights={}, intensity=0.0)
            stream = MotionStream(model, classifier, seed=number)
            stream.emotion = state
            made = stream.push(scene.audio)
            ours.append(head_size(np.concatenate(made)) / gains()[emotion] ** 2)
            theirs += [_taught(scene, emotion, number, turn) for turn in range(4)]
        typer.echo(f"{emotion} = {np.sqrt(np.mean(theirs) / np.mean(ours)):.2f}")


def _taught(scene: Scene, emotion: Category, number: int, turn: int) -> float:
    strengths = np.zeros((int(len(scene.audio) / 16_000 * FPS), len(FEELINGS)))
    if emotion != "neutral":
        strengths[:, FEELINGS.index(emotion)] = 1.0
    return head_size(perform(scene.sounds, strengths, np.random.default_rng([84, number, turn])).vectors)


if __name__ == "__main__":
    typer.run(main)
