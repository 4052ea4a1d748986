"""The motion that ships, on voices held out of its training: lips, seams, head and blinks."""

from __future__ import annotations

from pathlib import Path

import numpy as np
from rich.console import Console

from benchmarks import portrait_motion
from generators.assets import Assets
from generators.contract import MoodreelError
from generators.emotion import CATEGORIES
from generators.portrait.corpus.clips import shards
from generators.portrait.drivers import MOTION

from . import lips
from .report import Bar, Part, Sheet

_LEAST = {"jaw": 0.82, "gap": 0.78, "closed": 0.85, "lag within a frame": 0.97}
_MORE_FALSE, _SEAM, _WITHIN = 0.05, 1.15, 0.2
_SCENES = 8


class NotThere(MoodreelError):
    """What a part needs is not in this copy."""


def of_motion(assets: Assets, clips: Path, console: Console) -> dict[str, Part]:
    """Parts `lips` and `moves`.

    Raises:
        NotThere: the model's weights, or the held-out clips, are missing.
    """
    from generators.portrait.motion.weights import load_mind

    if MOTION not in assets.manifest.files:
        raise NotThere(f"assets/{MOTION} is not there yet. Train it (docs/portrait_training.md), or skip this part.")
    if not shards(clips, held_out=True):
        raise NotThere(f"There are no held-out clips in '{clips}'. Build them (docs/portrait_training.md).")
    mind = load_mind(assets.path(MOTION))
    held = portrait_motion.scenes(clips, _SCENES)
    plain = [
        lips.Clip(portrait_motion.moved(mind.model, mind.classifier, scene.audio, "neutral", n), scene.sounds)
        for n, scene in enumerate(held)
    ]
    console.print("lips: done")
    rows: list[list[str | float]] = []
    for number, emotion in enumerate(CATEGORIES):
        # All scenes, each with another seed: blinks of one scene differ by a quarter from one performance to the next.
        pairs = [
            portrait_motion.beside_teacher(mind.model, mind.classifier, held, emotion, number * len(held) + turn)
            for turn in range(len(held))
        ]
        mean = {
            name: [float(np.mean([pair[side][name] for pair in pairs])) for side in (0, 1)]
            for name in ("seam ratio", "head, degrees", "blinks a minute")
        }
        head, blinks = (mean[name][0] / mean[name][1] for name in ("head, degrees", "blinks a minute"))
        rows.append([emotion, mean["seam ratio"][0], head, blinks])
        console.print(f"moves: {emotion}: head {head:.2f}, blinks {blinks:.2f} of the target's")
    return {"lips": _lips(lips.summary(plain)), "moves": _moves(rows)}


def _lips(found: dict[str, float]) -> Part:
    bars = [
        Bar(f"{name}, speech-only frames", f"{found[name]:.3f}", f">= {least:g}", found[name] >= least,
            "agreement with the rules that taught it")
        for name, least in _LEAST.items()
    ]  # fmt: skip
    false, most = found["false closure"], found["false closure, teacher"] + _MORE_FALSE
    bars.append(Bar("false closure on open vowels", f"{false:.3f}", f"<= {most:.3f}", false <= most))
    return Part(bars, data=found)


def _moves(rows: list[list[str | float]]) -> Part:
    seams, heads, blinks = ([float(row[column]) for row in rows] for column in (1, 2, 3))
    seam = max(seams)
    bars = [Bar("jump at chunk borders over within, worst emotion", f"{seam:.3f}", f"<= {_SEAM:g}", seam <= _SEAM)]
    for name, shares in (("head movement", heads), ("blinks a minute", blinks)):
        worst = max(shares, key=lambda share: abs(share - 1))
        bars.append(
            Bar(f"{name} of each emotion's target, worst", f"{worst:.2f}", "0.8 to 1.2", abs(worst - 1) <= _WITHIN)
        )
    columns = ["emotion", "seams", "head", "blinks"]
    return Part(bars, [Sheet("jump ratio, and shares of the target's", columns, rows)])
