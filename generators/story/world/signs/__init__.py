"""Signs of a feeling: shapes that tell it even in grey, behind the figures and before them."""

from __future__ import annotations

from collections.abc import Callable

from generators.emotion import Category
from generators.story.world.brush import Brush

from . import amusement, anger, awe, contentment, disgust, excitement, fear, sadness, surprise

_LEAST = 0.25  # below this a feeling only tints
_SIGNS: dict[Category, Callable[[Brush, float], tuple[str, str]]] = {
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


def signs(brush: Brush) -> tuple[str, str]:
    """What all feelings of a picture add behind and before its figures; each as strongly as it is felt."""
    behind, before = "", ""
    for name, share in brush.mood.shares.items():
        if share >= _LEAST and name in _SIGNS:
            one, two = _SIGNS[name](brush, share)
            behind, before = behind + one, before + two
    return behind, before


__all__ = ["signs"]
