"""A chat model with a script: what agents do with its answers is under test, not the model."""

from __future__ import annotations

import json
from collections.abc import Sequence

from generators.contract import Cancel
from generators.story.agents import Message

CHOICE = {"theme": "a long goodbye", "event": "a friend leaves", "elements": ["old-photograph", "railway-platform"]}
FRAMES = {
    "frames": [
        {
            "caption": "Every evening the fox walked to the old railway platform. Nobody else came.",
            "action": "walking slowly along the tracks",
            "pose": "walk",
            "camera": "wide",
        },
        {
            "caption": "From a bag the fox took an old photograph. Two friends smiled out of it, arm in arm.",
            "action": "holding an old photograph",
            "pose": "hold",
            "camera": "close",
        },
        {
            "caption": "“Come back,” whispered the fox, and cried until the old photograph was wet.",
            "action": "crying over the old photograph",
            "pose": "huddle",
            "camera": "low",
        },
        {
            "caption": "No train stopped. So the fox dried the old photograph and carried it home through the dark.",
            "action": "carrying the old photograph home",
            "pose": "carry",
            "camera": "medium",
        },
    ]
}


class Scripted:
    """Answers from a list, and remembers what it was asked."""

    name = "scripted"

    def __init__(self, *answers: object) -> None:
        self._answers = [answer if isinstance(answer, str) else json.dumps(answer) for answer in answers]
        self.asked: list[list[Message]] = []

    def complete(self, messages: Sequence[Message], seed: int, cancel: Cancel) -> str:
        self.asked.append(list(messages))
        return self._answers[min(len(self.asked), len(self._answers)) - 1]
