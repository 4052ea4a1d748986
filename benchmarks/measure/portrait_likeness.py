"""Is it still the same person, and does the emotion show? Asked of networks that had no part in making the films."""

from __future__ import annotations

import numpy as np
from rich.console import Console

from generators.assets import Assets
from generators.emotion import CATEGORIES, Category
from generators.portrait.face import FaceAnalyser, NoFace, Picture, read_picture

from .face_nets import EXPRESSIONS, FaceNets
from .portrait_material import Studio
from .report import Bar, Part, Sheet

MOST, MEAN, RISES = 0.45, 0.35, 0.9
_EVERY = 6  # frames
_SHOWN: dict[Category, str] = {
    "amusement": "happy", "contentment": "happy", "excitement": "happy", "anger": "angry", "disgust": "disgusted",
    "fear": "fearful", "sadness": "sad", "awe": "surprised", "surprise": "surprised",
}  # fmt: skip
"""Which of the network's seven each emotion should raise; it knows no awe, so that is held against surprise."""


def likeness(studio: Studio, assets: Assets, console: Console) -> Part:
    """Distance to the source, and the expression that is read, over frames of a line in every emotion."""
    nets, faces = FaceNets(), FaceAnalyser(assets)
    rows: list[list[str | float]] = []
    distances, rises = [], []
    for title, path in studio.portraits.items():
        source = faces.analyse(read_picture(path))
        self_ = nets.identity(source.image, source.landmarks)
        plain = np.zeros(len(EXPRESSIONS))
        for emotion in CATEGORIES:
            apart, read = [], []
            for frame in studio.engine.stream(studio.ask(path, studio.say(emotion=emotion), emotion)):
                if frame.number % _EVERY:
                    continue
                try:
                    points = faces.analyse(Picture(frame.picture, None, 1.0)).landmarks
                except NoFace:
                    apart.append(1.0)  # a face that is no longer found is not the same person
                    continue
                apart.append(float(np.linalg.norm(nets.identity(frame.picture, points) - self_)))
                read.append(nets.expression(frame.picture, points))
            seen = np.mean(read, 0)
            row: list[str | float] = [title, emotion, float(np.mean(apart)), float(np.max(apart))]
            if emotion == "neutral":
                plain = seen
                row += ["", ""]
            else:
                wanted = EXPRESSIONS.index(_SHOWN[emotion])
                rises.append(float(seen[wanted] > plain[wanted]))
                row += [_SHOWN[emotion], f"{plain[wanted]:.3f} to {seen[wanted]:.3f}"]
            distances.append(float(np.mean(apart)))
            rows.append(row)
            console.print(f"identity: {title}, {emotion}: {np.mean(apart):.3f}")
    worst, mean, share = max(distances), float(np.mean(distances)), float(np.mean(rises))
    note = f"{len(studio.portraits)} portraits, {len(CATEGORIES)} emotions, every {_EVERY}th frame; {studio.driver}"
    return Part(
        [
            Bar("identity: distance to the source, worst", f"{worst:.3f}", f"<= {MOST:g}", worst <= MOST, note),
            Bar("identity: distance to the source, mean", f"{mean:.3f}", f"<= {MEAN:g}", mean <= MEAN, note),
            Bar("emotion read back: rises over neutral", f"{share:.0%}", f">= {RISES:.0%}", share >= RISES,
                "by a network of seven expressions; it has no awe"),
        ],
        [Sheet("by film", ["portrait", "emotion", "mean", "largest", "should rise", "probability"], rows)],
    )  # fmt: skip
