"""Frames kept in step with what changes in them: an expression with its emotion, a prompt with its parts."""

from __future__ import annotations

import hashlib
from functools import lru_cache

import numpy as np

from generators.emotion import EmotionState
from generators.story.elements import element
from generators.story.faces import camera_words, expression, expressions
from generators.story.plan import Frame
from generators.story.prompts import compose


@lru_cache(maxsize=4096)
def felt_frame(frame: Frame, state: EmotionState) -> Frame:
    """The frame with an emotion: an expression of ours becomes one of that emotion, one that a user wrote stays."""
    shown = frame.expression
    if state != frame.emotion and shown in expressions():
        digest = hashlib.sha256(f"{frame.action}|{frame.stage}".encode()).digest()
        shown = expression(state, frame.stage, np.random.default_rng(int.from_bytes(digest[:8], "big")))
    prompt = frame.prompt.replace(frame.expression, shown)
    return frame.model_copy(update={"emotion": state, "expression": shown, "prompt": prompt})


def prompted(frame: Frame, phrase: str) -> Frame:
    """The frame with a prompt from its parts as they are now, for engines that read prompts.

    Args:
        frame: as it was edited.
        phrase: of the subject; opens the prompt.
    """
    shown = [(name, item) for name in frame.shows if (item := element(name)) is not None and item.kind != "place"]
    fresh = [item.name for name, item in shown if name in frame.reveals]
    old = [item.name for name, item in shown if name not in frame.reveals]
    words = compose(phrase, frame.action, frame.expression, frame.place, fresh, old, camera_words(frame.camera))
    return frame.model_copy(update={"prompt": words})
