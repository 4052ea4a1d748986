"""Signs of a feeling: shapes that tell it even in grey, behind the figures and before them."""

from __future__ import annotations

from collections.abc import Callable

from generators.emotion import Category
from generators.story.world.brush import Brush

from . import amusement, anger, awe, contentment, disgust, excitement, fear, sadness, surprise
from .sign import Sign

_LEAST = 0.25  # below this a feeling only tints
_SIGNS: dict[Category, Callable[[Brush, float], Sign]] = {
    "amusement": amusement.draw,
    "awe": awe.draw,
    "contentment": contentment.draw,
    "excitement": excitement.draw,
    "anger": anger.draw,
    "disgust": disgust.draw,
    "fear": fear.draw,
    "sadness": sadness.draw,
    "surprise": surprise.draw,
}


def signs(brush: Brush) -> Sign:
    """What all feelings of a picture add to it; each as strongly as it is felt."""
    drawn = [
        _SIGNS[name](brush, share) for name, share in brush.mood.shares.items() if share >= _LEAST and name in _SIGNS
    ]
    return Sign(*("".join(layer) for layer in zip(*drawn, strict=True))) if drawn else Sign()


__all__ = ["Sign", "signs"]
